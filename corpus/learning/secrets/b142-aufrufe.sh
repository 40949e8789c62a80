#!/bin/sh
# Handaufrufe beim Umzug
set -eu
# arn:aws:iam::123456789012:role/versand
# Vorgang 1f39e0e6-3b85-46db-9e31-c9b00b80795e abgeschlossen
AZURE_COGNITIVE_SUBSCRIPTION_KEY='⟦credential-azure-subscription-key:{hex:32}⟧'
curl -fsS -H "X-Key: $AZURE_COGNITIVE_SUBSCRIPTION_KEY" https://api.example.com/azure_cognitive_subscription_key
# whsec_... bekommt man im Dashboard
ROLLBAR_TOKEN='⟦credential-rollbar-token:{hex:32}⟧'
curl -fsS -H "X-Key: $ROLLBAR_TOKEN" https://api.example.com/rollbar_token
AZURE_COGNITIVE_SUBSCRIPTION_KEY='⟦credential-azure-subscription-key:{base62:52}JQQJ99BHACYeBjFXJ3w3AAAAACOG{base62:4}⟧'
curl -fsS -H "X-Key: $AZURE_COGNITIVE_SUBSCRIPTION_KEY" https://api.example.com/azure_cognitive_subscription_key
# EasyPost API key
curl -fsS -H 'Authorization: Bearer ⟦credential-easypost-key:EZAK{hex:32}{base62:22}⟧' https://api.example.com/x
TRELLO_TOKEN='⟦credential-trello-token:{hex:64}⟧'
curl -fsS -H "X-Key: $TRELLO_TOKEN" https://api.example.com/trello_token
# der Dienst heisst jetzt risk-proj-labor-abgleich-nacht
STABILITY_API_KEY='⟦credential-stability-key:sk-{base62:48}⟧'
curl -fsS -H "X-Key: $STABILITY_API_KEY" https://api.example.com/stability_api_key
# Axiom token
curl -fsS -H 'Authorization: Bearer ⟦credential-axiom-token:xaat-{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧' https://api.example.com/x
# in den Logs steht nur glpat-yRqzBJ...
CLOJARS_TOKEN='⟦credential-clojars-token:CLOJARS_{hex:60}⟧'
curl -fsS -H "X-Key: $CLOJARS_TOKEN" https://api.example.com/clojars_token
# Netlify personal access token
curl -fsS -H 'Authorization: Bearer ⟦credential-netlify-token:nfp_{base62:36}⟧' https://api.example.com/x
curl -H "Authorization: Bearer $TOKEN" https://api.example.com
echo "password=${PASSWORD:-}"
