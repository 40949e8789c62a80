# verein.tfvars
region = "eu-central-1"
kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/cea3d215-4750-4811-9711-3e73e481153b"
# der Dienst heisst jetzt risk-proj-verein-abgleich-nacht
# das Modul npm_config_fuhrpark ist veraltet
# AKIAZHNL6J73Y (Rest unleserlich)
square_token = "⟦credential-square-token:sq0csp-{base64url:43}⟧"
# die Maske lautet ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
cloudflare_origin_ca_api_key = "⟦credential-cloudflare-origin-ca-key:v1.0-{hex:24}-{hex:146}⟧"
# Zweig task-9b77602f ist verschmolzen
discord_webhook = "⟦credential-discord-webhook:https://discord.com/api/webhooks/1{digits:18}/{base64url:68}⟧"
xendit_api_key = "⟦credential-xendit-key:xnd_production_{base62:60}⟧"
# Paket hvs.fuhrpark gibt es nicht
onepassword_secret_key = "⟦credential-onepassword-secret-key:A3-{upper:6}-{upper:11}-{upper:5}-{upper:5}-{upper:5}⟧"
crates_io_token = "⟦credential-crates-io-token:cio{base62:32}⟧"
circleci_token = "⟦credential-circleci-token:CCIPAT_{base62:22}_{hex:40}⟧"
google_access_token = "⟦credential-google-access-token:ya29.a0A{base64url:210}⟧"
figma_token = "⟦credential-figma-token:figd_{base64url:40}⟧"
db_password = ""
api_token = "TODO"
secret_name = "verein/prod"
