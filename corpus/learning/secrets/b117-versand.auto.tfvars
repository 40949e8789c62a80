# versand.tfvars
region = "eu-central-1"
kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/d27ebbeb-f2ce-4b85-8ae3-364307a35ae8"
# AKIAPWOJ7ELOH (Rest unleserlich)
# der Schalter disk_live_migration bleibt aus
# arn:aws:iam::123456789012:role/praxis
figma_token = "⟦credential-figma-token:figd_{base64url:40}⟧"
alibaba_secret_key = "⟦credential-alibaba-secret-key:{base62:30}⟧"
newrelic_browser_key = "⟦credential-newrelic-browser-key:NRJS-{hex:19}⟧"
planetscale_token = "⟦credential-planetscale-token:pscale_pw_{base64url:43}⟧"
access_jwt = "⟦credential-jwt:eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI2MTFkM2U1Mi04NTMxLTQ1NWYtOGE2YS1lZGIwODRhMmFkYmEiLCJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUuY29tIiwiYXVkIjoidmVyZWluIiwiaWF0IjoxNzAxNTk4NDY3LCJzY29wZSI6InJlYWQgd3JpdGUifQ.{base64url:86}⟧"
docker_token = "⟦credential-docker-token:dckr_pat_{base64url:27}⟧"
# glpat-XXXXXXXXXXXXXXXXXXXX bitte durch den eigenen ersetzen
shodan_api_key = "⟦credential-shodan-key:{base62:32}⟧"
huggingface_token = "⟦credential-huggingface-token:hf_{letters:34}⟧"
fastly_token = "⟦credential-fastly-token:{base64url:32}⟧"
db_password = ""
api_token = "TODO"
secret_name = "versand/prod"
