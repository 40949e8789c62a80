#!/usr/bin/env bash
set -euo pipefail
# deploy helper v3.2.1

export SQUARETOKEN='⟦credential-square-token:sq0atp-{base62:22}⟧'
export DATABRICKSPAT='⟦credential-databricks-token:dapi{hex:32}⟧'
export REPLICATE_API_TOKEN="⟦credential-replicate-token:r8_{base62:37}⟧"
export OPENAI_KEY='⟦credential-openai-key:sk-{base62:20}T3BlbkFJ{base62:20}⟧'
export SENDGRID_API_KEY="⟦credential-sendgrid-key:SG.{base62:22}.{base62:43}⟧"
export STRIPEKEY="⟦credential-stripe-key:sk_live_51{base62:97}⟧"
export AZURE_STORAGE_ACCOUNT_KEY="⟦credential-azure-storage-key:{base64:86}==⟧"

curl -sS -H "Authorization: Bearer ⟦credential-jwt:eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIyNTc4NSIsImlhdCI6MTcyMzk5NDkyNCwiZXhwIjoxNzgyMDk2NTU2LCJzY29wZSI6InJlYWQiLCJpc3MiOiJhdXRoLWVkZ2UifQ.{base62:43}⟧" https://api.internal/v1/health
curl -u "$USER:$PASS" https://nexus.corp.lan/status
git clone ⟦credential-url-password:https://ci-bot:thicket9219_x@git.acme-intern.de/core.git⟧ build
curl -H "Authorization: Basic ⟦credential-http-basic-auth:c3ZjOkp1bmlwZXIwMTQ5⟧" https://intranet.corp.lan/api
echo "build f92b89601854f18fc33c0cff7037c63dc1177130 done at $(date +%s)"
scp out.tgz deploy@build01:/srv/
