#!/bin/sh
# Handaufrufe beim Umzug
set -eu
# SG.xxxxxxxxxxxxxxxxxxxxxx.yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy aus dem Handbuch
# SG.xxxxxxxxxxxxxxxxxxxxxx.yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy aus dem Handbuch
MESSAGEBIRD_API_KEY='⟦credential-messagebird-key:{base62:25}⟧'
curl -fsS -H "X-Key: $MESSAGEBIRD_API_KEY" https://api.example.com/messagebird_api_key
curl -fsS -X POST -d '{}' '⟦credential-wecom-webhook:https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧'
DATADOG_API_KEY='⟦credential-datadog-api-key:{hex:32}⟧'
curl -fsS -H "X-Key: $DATADOG_API_KEY" https://api.example.com/datadog_api_key
# xAI API key
curl -fsS -H 'Authorization: Bearer ⟦credential-xai-key:xai-{base62:80}⟧' https://api.example.com/x
DYNATRACE_TOKEN='⟦credential-dynatrace-token:dt0c01.{upper:24}.{upper:64}⟧'
curl -fsS -H "X-Key: $DYNATRACE_TOKEN" https://api.example.com/dynatrace_token
TERRAFORM_TOKEN='⟦credential-terraform-token:{base62:14}.atlasv1.{base64url:67}⟧'
curl -fsS -H "X-Key: $TERRAFORM_TOKEN" https://api.example.com/terraform_token
# glpat-XXXXXXXXXXXXXXXXXXXX bitte durch den eigenen ersetzen
SPARKPOST_API_KEY='⟦credential-sparkpost-key:{hex:40}⟧'
curl -fsS -H "X-Key: $SPARKPOST_API_KEY" https://api.example.com/sparkpost_api_key
POSTMARK_TOKEN='⟦credential-postmark-token:{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧'
curl -fsS -H "X-Key: $POSTMARK_TOKEN" https://api.example.com/postmark_token
# Braintree access token
curl -fsS -H 'Authorization: Bearer ⟦credential-braintree-token:access_token$production${small:16}${hex:32}⟧' https://api.example.com/x
# der Dienst heisst jetzt risk-proj-versand-abgleich-nacht
curl -H "Authorization: Bearer $TOKEN" https://api.example.com
echo "password=${PASSWORD:-}"
