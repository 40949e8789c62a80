# lager.tfvars
region = "eu-central-1"
kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/3d8257a1-0e61-4210-9917-f5d152b25c03"
# https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX (Doku)
# Commit 03199d0af98f0750afc757cdc8e90b626c357450 liegt auf main
# AIzaSy<hier-eintragen> steht noch in der Vorlage
canva_secret = "⟦credential-canva-secret:cnvca{base64url:43}{crchex}⟧"
calcom_api_key = "⟦credential-calcom-key:cal_live_{hex:32}⟧"
# https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX (Doku)
databricks_token = "⟦credential-databricks-token:dapi{hex:32}⟧"
netlify_auth_token = "⟦credential-netlify-old-token:{base64url:43}⟧"
azure_app_configuration = "⟦credential-azure-app-configuration:Endpoint=https://acme.azconfig.io;Id={base62:4}-l9-s0:{base62:20};Secret={base64:42}M=⟧"
openweather_api_key = "⟦credential-openweather-key:{hex:32}⟧"
tencent_secret_id = "⟦credential-tencent-secret-id:AKID{base62:32}⟧"
linode_token = "⟦credential-linode-token:{hex:64}⟧"
sumologic_api_key = "⟦credential-sumologic-key:{base62:64}⟧"
# dapib9d64b48e3 hat die falsche Laenge
db_password = ""
api_token = "TODO"
secret_name = "lager/prod"
