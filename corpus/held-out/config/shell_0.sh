#!/usr/bin/env bash
set -euo pipefail
# deploy helper v3.2.1

export PSCALEPASSWORD="⟦credential-planetscale-token:pscale_pw_{base62:43}⟧"
export FIGMAPAT="⟦credential-figma-token:figd_{base62:40}⟧"
export SENDGRID_API_KEY="⟦credential-sendgrid-key:SG.{base62:22}.{base62:43}⟧"
export SLACK_WEBHOOK_URL='⟦credential-slack-webhook:https://hooks.slack.com/services/T0{upper:8}/B0{upper:9}/{base62:24}⟧'
export LINEARKEY='⟦credential-linear-key:lin_api_{base62:40}⟧'
export SLACK_USER='⟦credential-slack-user-token:xoxp-{digits:12}-{digits:12}-{digits:13}-{hex:32}⟧'
export SHOPIFY_ACCESS_TOKEN='⟦credential-shopify-token:shppa_{hex:32}⟧'

curl -sS -H "Authorization: Bearer ⟦credential-jwt:eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI0OTIxNiIsImlhdCI6MTc1ODUxMjk4NSwiZXhwIjoxNzY5MjA1NDEyLCJzY29wZSI6ImFkbWluIiwiaXNzIjoiYXV0aC1ndyJ9.{base62:43}⟧" https://api.internal/v1/health
curl -u "$USER:$PASS" https://nexus.corp.lan/status
git clone ⟦credential-url-password:https://ci-bot:{base62:15}@git.acme-intern.de/core.git⟧ build
curl -H "Authorization: Basic ⟦credential-http-basic-auth:c3ZjOkdsYWNpZXI0NTYw⟧" https://intranet.corp.lan/api
echo "build 799da5cfdb706c89d8487f2f57a3c5d9e367b778 done at $(date +%s)"
scp out.tgz deploy@build01:/srv/
