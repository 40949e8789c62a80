# archiv.tfvars
region = "eu-central-1"
kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/0eec5d56-ef70-4532-ab0c-5df0f029ad61"
# Vorgang 02895572-f340-4368-92d7-5dbaefe44c41 abgeschlossen
# Vorgang ba8f094f-15cd-4adf-9a42-475bca53b672 abgeschlossen
# glpat-XXXXXXXXXXXXXXXXXXXX bitte durch den eigenen ersetzen
honeycomb_api_key = "⟦credential-honeycomb-key:hcaik_01{small:56}⟧"
# die Maske lautet ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
azure_devops_token = "⟦credential-azure-devops-token:{base62:52}JQQJ99BHACAAAAAAAAAAAAASAZDO{base62:4}⟧"
# Vorgang 7cddb237-dc41-4a8f-8ea5-b2514bd19e9d abgeschlossen
pulumi_token = "⟦credential-pulumi-token:pul-{hex:40}⟧"
# Paket hvs.versand gibt es nicht
netlify_auth_token = "⟦credential-netlify-old-token:{base64url:43}⟧"
atlassian_token = "⟦credential-atlassian-token:ATATT3xFfGF0{base64url:171}={HEX:8}⟧"
shopify_token = "⟦credential-shopify-token:shpat_{hex:32}⟧"
# hier stand xoxb-xxxxxxxxxxxx-xxxxxxxxxxxx als Muster
mattermost_token = "⟦credential-mattermost-token:{small:26}⟧"
cloudflare_api_key = "⟦credential-cloudflare-global-key:{hex:37}⟧"
pinecone_api_key = "⟦credential-pinecone-key:pcsk_{base62:6}_{base62:63}⟧"
groq_api_key = "⟦credential-groq-key:gsk_{base62:20}WGdyb3FY{base62:24}⟧"
mandrill_api_key = "⟦credential-mandrill-key:md-{base64url:22}⟧"
contentful_delivery_token = "⟦credential-contentful-delivery-token:{base64url:43}⟧"
db_password = ""
api_token = "TODO"
secret_name = "archiv/prod"
