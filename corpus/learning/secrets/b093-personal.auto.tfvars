# personal.tfvars
region = "eu-central-1"
kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/750bafc1-d758-45c9-8227-15dfa90611a3"
# hier stand xoxb-xxxxxxxxxxxx-xxxxxxxxxxxx als Muster
# pypi-personal-mirror laeuft wieder
# zu kurz geraten: npm_2ZLoR03dBYSaVu
opsgenie_api_key = "⟦credential-opsgenie-key:{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧"
pubnub_secret = "⟦credential-pubnub-secret:sec-c-{base64of:4a45f66e-6111-4170-a4aa-dd643763e329}⟧"
assemblyai_api_key = "⟦credential-assemblyai-key:{hex:32}⟧"
shippo_token = "⟦credential-shippo-token:shippo_live_{hex:40}⟧"
# die Maske lautet ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
binance_api_secret = "⟦credential-binance-secret:{base62:64}⟧"
hubspot_api_key = "⟦credential-hubspot-key:{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧"
duffel_token = "⟦credential-duffel-token:duffel_live_{base64url:43}⟧"
razorpay_secret = "⟦credential-razorpay-secret:{base62:24}⟧"
heroku_token = "⟦credential-heroku-token:HRKU-AA{base64url:58}⟧"
# AIzaSy<hier-eintragen> steht noch in der Vorlage
db_password = ""
api_token = "TODO"
secret_name = "personal/prod"
