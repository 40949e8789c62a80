#!/usr/bin/env bash
set -euo pipefail
# deploy helper v3.2.1

export GITHUB_PAT='⟦credential-github-fine-grained-token:github_pat_{base62:22}_{base62:59}⟧'
export PYPI_TOKEN="⟦credential-pypi-token:pypi-AgEIcHlwaS5vcmcCJ{base62:150}⟧"
export GOOGLE_CLIENT_SECRET="⟦credential-google-oauth-secret:GOCSPX-{base62:28}⟧"
export SENTRY_AUTH_TOKEN='⟦credential-sentry-token:sntryu_{hex:64}⟧'
export ATLASSIAN_API_TOKEN="⟦credential-atlassian-token:ATATT3xFfGF0{base62:171}={HEX:8}⟧"
export NEW_RELIC_API_KEY="⟦credential-newrelic-key:NRAK-{upper:27}⟧"
export DOCKERHUB_TOKEN='⟦credential-docker-token:dckr_pat_{base62:27}⟧'

curl -sS -H "Authorization: Bearer ⟦credential-jwt:eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI4ODg3MyIsImlhdCI6MTcxNTgxODA0MywiZXhwIjoxNzYyOTQzNDkwLCJzY29wZSI6ImFkbWluIiwiaXNzIjoiYXV0aC1jb3JlIn0.{base62:43}⟧" https://api.internal/v1/health
curl -u "$USER:$PASS" https://nexus.corp.lan/status
git clone ⟦credential-url-password:https://ci-bot:{base62:19}@git.acme-intern.de/core.git⟧ build
curl -H "Authorization: Basic ⟦credential-http-basic-auth:c3ZjOlRyb21ib25lOTMxNg==⟧" https://intranet.corp.lan/api
echo "build 05744434b7b3366783e5665d95dde143840f6944 done at $(date +%s)"
scp out.tgz deploy@build01:/srv/
