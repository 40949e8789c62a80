'use strict';
const https = require('https');
const rev = '4e344a433bebc3bffe75007484242d2e49b288d3';
const hook = '⟦credential-slack-webhook:https://hooks.slack.com/services/T0{upper:8}/B0{upper:9}/{base62:24}⟧';
const brokerUrl = '⟦credential-database-url:mongodb+srv://billing:{base62:16}@cluster0.x7k2p.mongodb.net/prod⟧';
const pulumiToken = '⟦credential-pulumi-token:pul-{hex:40}⟧';
const pscalePassword = '⟦credential-planetscale-token:pscale_tkn_{base62:43}⟧';
const slackBotToken = '⟦credential-slack-bot-token:xoxb-{digits:12}-{digits:13}-{base62:24}⟧';
const supabaseAccessToken = '⟦credential-supabase-token:sbp_{hex:40}⟧';
const replicateApiToken = '⟦credential-replicate-token:r8_{base62:37}⟧';
const openaiApiKey = '⟦credential-openai-key:sk-proj-{base62:74}T3BlbkFJ{base62:74}⟧';
const twilioApiKey = '⟦credential-twilio-key:SK{hex:32}⟧';
const smtpUrl = '⟦credential-url-password:http://mirror:{lower:4}{digits:3}{upper:3}{lower:4}@10.20.4.43:8080/⟧';

module.exports = { retry: 3, id: '8a2b8e65-3d39-42ee-9525-eebf6a7c0ee4', apiKey: process.env.API_KEY || 'changeme', ts: 1712345678901 };
