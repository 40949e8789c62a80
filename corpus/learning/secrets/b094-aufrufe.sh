#!/bin/sh
# Handaufrufe beim Umzug
set -eu
# Commit ec01e14d285025a82a1247c0b949448ce46ab48a liegt auf main
# in den Logs steht nur glpat-sZWlBO...
# Xendit secret key
curl -fsS -H 'Authorization: Bearer ⟦credential-xendit-key:xnd_production_{base62:60}⟧' https://api.example.com/x
DISCORD_CLIENT_SECRET='⟦credential-discord-client-secret:{base64url:32}⟧'
curl -fsS -H "X-Key: $DISCORD_CLIENT_SECRET" https://api.example.com/discord_client_secret
# Doppler token
curl -fsS -H 'Authorization: Bearer ⟦credential-doppler-token:dp.pt.{base62:43}⟧' https://api.example.com/x
YANDEX_IAM_TOKEN='⟦credential-yandex-iam-token:t1.{base64url:90}.{base64url:86}⟧'
curl -fsS -H "X-Key: $YANDEX_IAM_TOKEN" https://api.example.com/yandex_iam_token
NUGET_API_KEY='⟦credential-nuget-key:oy2{small:43}⟧'
curl -fsS -H "X-Key: $NUGET_API_KEY" https://api.example.com/nuget_api_key
GOCARDLESS_TOKEN='⟦credential-gocardless-token:live_{base64url:40}⟧'
curl -fsS -H "X-Key: $GOCARDLESS_TOKEN" https://api.example.com/gocardless_token
# HubSpot private app token
curl -fsS -H 'Authorization: Bearer ⟦credential-hubspot-token:pat-eu1-{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧' https://api.example.com/x
# SG.xxxxxxxxxxxxxxxxxxxxxx.yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy aus dem Handbuch
GOOGLE_HMAC_KEY_ID='⟦credential-google-hmac-key-id:GOOG1E{capitals:55}⟧'
curl -fsS -H "X-Key: $GOOGLE_HMAC_KEY_ID" https://api.example.com/google_hmac_key_id
# Mailchimp API key
curl -fsS -H 'Authorization: Bearer ⟦credential-mailchimp-key:{hex:32}-us6⟧' https://api.example.com/x
curl -H "Authorization: Bearer $TOKEN" https://api.example.com
echo "password=${PASSWORD:-}"
