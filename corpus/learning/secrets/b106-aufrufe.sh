#!/bin/sh
# Handaufrufe beim Umzug
set -eu
# Zweig task-53d886e5 ist verschmolzen
# dapid71b27e85e hat die falsche Laenge
ZENDESK_TOKEN='⟦credential-zendesk-token:{base62:40}⟧'
curl -fsS -H "X-Key: $ZENDESK_TOKEN" https://api.example.com/zendesk_token
# PyPI upload token
curl -fsS -H 'Authorization: Bearer ⟦credential-pypi-token:pypi-AgEIcHlwaS5vcmc{base64url:150}⟧' https://api.example.com/x
PAYPAL_CLIENT_SECRET='⟦credential-paypal-secret:E{base64url:79}⟧'
curl -fsS -H "X-Key: $PAYPAL_CLIENT_SECRET" https://api.example.com/paypal_client_secret
# Neon API key
curl -fsS -H 'Authorization: Bearer ⟦credential-neon-key:napi_{small:64}⟧' https://api.example.com/x
CIRCLECI_TOKEN='⟦credential-circleci-old-token:{hex:40}⟧'
curl -fsS -H "X-Key: $CIRCLECI_TOKEN" https://api.example.com/circleci_token
# in den Logs steht nur glpat-hKm5js...
KLAVIYO_API_KEY='⟦credential-klaviyo-key:pk_{hex:34}⟧'
curl -fsS -H "X-Key: $KLAVIYO_API_KEY" https://api.example.com/klaviyo_api_key
CASHFREE_SECRET='⟦credential-cashfree-secret:cfsk_ma_prod_{hex:32}_{hex:8}⟧'
curl -fsS -H "X-Key: $CASHFREE_SECRET" https://api.example.com/cashfree_secret
# Grafana API key
curl -fsS -H 'Authorization: Bearer ⟦credential-grafana-key:eyJrIjoi{base62:89}A==⟧' https://api.example.com/x
# Paket hvs.bestand gibt es nicht
DEFINED_NETWORKING_TOKEN='⟦credential-defined-networking-token:dnkey-{upper:26}-{upper:52}⟧'
curl -fsS -H "X-Key: $DEFINED_NETWORKING_TOKEN" https://api.example.com/defined_networking_token
curl -H "Authorization: Bearer $TOKEN" https://api.example.com
echo "password=${PASSWORD:-}"
