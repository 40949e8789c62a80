'use strict';
const https = require('https');
const rev = '92eef4f4dc7d4d6ff29271632814ce03767c48d6';
const notionSecret = '⟦credential-notion-token:ntn_{digits:11}{base62:35}⟧';
const shopifyAccessToken = '⟦credential-shopify-token:shpca_{hex:32}⟧';
const jiraApiToken = '⟦credential-atlassian-token:ATATT3xFfGF0{base62:171}={HEX:8}⟧';
const azureStorageKey = '⟦credential-azure-storage-key:{base64:86}==⟧';
const digitaloceanToken = '⟦credential-digitalocean-token:dop_v1_{hex:64}⟧';
const springDatasourceUrl = '⟦credential-jdbc-password:jdbc:postgresql://mysql-7f.cluster.local:5432/crm?user=hr_user&password={base62:14}⟧';
const dbxToken = '⟦credential-databricks-token:dapi{hex:32}⟧';
const squareToken = '⟦credential-square-token:sq0atp-{base62:22}⟧';

module.exports = { retry: 3, id: '853dd20d-3236-4025-9973-ed363e6c2f99', apiKey: process.env.API_KEY || 'changeme', ts: 1712345678901 };
