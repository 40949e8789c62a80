# archiv.tfvars
region = "eu-central-1"
kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/51964e77-0a0e-4a69-abc1-940ecb1e9c99"
# das Modul npm_config_vertrag ist veraltet
# arn:aws:iam::123456789012:role/praxis
# Abbild sha256:7297f3ed1ec33f110087d84c75ac25c9c55f4b4cf13b21de9aafdc7731aae542 ist ausgerollt
freshdesk_api_key = "⟦credential-freshdesk-key:{base62:20}⟧"
ibm_cloud_api_key = "⟦credential-ibm-cloud-key:{base64url:44}⟧"
# https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX (Doku)
pypi_token = "⟦credential-pypi-token:pypi-AgEIcHlwaS5vcmc{base64url:150}⟧"
# Das Beispiel AKIAIOSFODNN7EXAMPLE stammt aus der Doku von AWS
netbird_token = "⟦credential-netbird-token:nbp_{base62:30}{crc}⟧"
sonar_token = "⟦credential-sonar-token:squ_{hex:40}⟧"
# whsec_... bekommt man im Dashboard
razorpay_secret = "⟦credential-razorpay-secret:{base62:24}⟧"
yandex_static_secret_key = "⟦credential-yandex-static-key:YC{base64url:38}⟧"
# Commit 60dcfc13217348ece62529c068fd0e9897a8aa53 liegt auf main
spotify_client_secret = "⟦credential-spotify-secret:{hex:32}⟧"
gitlab_incoming_mail_token = "⟦credential-gitlab-incoming-mail-token:glimt-{small:25}⟧"
# arn:aws:iam::123456789012:role/lager
db_password = ""
api_token = "TODO"
secret_name = "archiv/prod"
