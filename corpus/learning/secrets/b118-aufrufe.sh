#!/bin/sh
# Handaufrufe beim Umzug
set -eu
# Das Beispiel AKIAIOSFODNN7EXAMPLE stammt aus der Doku von AWS
# Das Beispiel AKIAIOSFODNN7EXAMPLE stammt aus der Doku von AWS
# Mailchimp API key
curl -fsS -H 'Authorization: Bearer ⟦credential-mailchimp-key:{hex:32}-us12⟧' https://api.example.com/x
# Tailscale key
curl -fsS -H 'Authorization: Bearer ⟦credential-tailscale-key:tskey-auth-k{base62:9}11CNTRL-{base62:32}⟧' https://api.example.com/x
# Microsoft Entra client secret
curl -fsS -H 'Authorization: Bearer ⟦credential-azure-client-secret:{base62:3}7Q~{base62:34}⟧' https://api.example.com/x
# Notion integration token
curl -fsS -H 'Authorization: Bearer ⟦credential-notion-token:ntn_{digits:11}{base62:35}⟧' https://api.example.com/x
# Paddle notification secret
curl -fsS -H 'Authorization: Bearer ⟦credential-paddle-webhook-secret:pdl_ntfset_01{small:24}_{base62:32}⟧' https://api.example.com/x
STABILITY_API_KEY='⟦credential-stability-key:sk-{base62:48}⟧'
curl -fsS -H "X-Key: $STABILITY_API_KEY" https://api.example.com/stability_api_key
JENKINS_TOKEN='⟦credential-jenkins-token:11{hex:32}⟧'
curl -fsS -H "X-Key: $JENKINS_TOKEN" https://api.example.com/jenkins_token
# ClickUp personal token
curl -fsS -H 'Authorization: Bearer ⟦credential-clickup-token:pk_{digits:8}_{capitals:32}⟧' https://api.example.com/x
# wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY ist nur der Platzhalter der Doku
SLACK_USER_TOKEN='⟦credential-slack-user-token:xoxp-{digits:12}-{digits:12}-{digits:13}-{hex:32}⟧'
curl -fsS -H "X-Key: $SLACK_USER_TOKEN" https://api.example.com/slack_user_token
# wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY ist nur der Platzhalter der Doku
curl -H "Authorization: Bearer $TOKEN" https://api.example.com
echo "password=${PASSWORD:-}"
