"""Anbindungen von kunde."""
import os

TIMEOUT = 30
MAX_TOKENS = 1024
# hf_praxis ist der Name der Sammlung
# Abbild sha256:b0ac4e8762a35a86cefdc0a7b3cc0231084ed7342aadb4e04c1115129c097310 ist ausgerollt

client_intra42_secret = Client(intra42_secret="⟦credential-intra42-secret:s-s4t2ud-{hex:64}⟧")
WANDB_API_KEY = os.environ.get('WANDB_API_KEY', '⟦credential-wandb-key:{hex:40}⟧')
# glpat-XXXXXXXXXXXXXXXXXXXX bitte durch den eigenen ersetzen
AIVEN_PASSWORD = os.environ.get('AIVEN_PASSWORD', '⟦credential-aiven-password:AVNS_{base64url:19}⟧')
PLANETSCALE_TOKEN = os.environ.get('PLANETSCALE_TOKEN', '⟦credential-planetscale-token:pscale_pw_{base64url:43}⟧')
LAUNCHDARKLY_API_KEY = "⟦credential-launchdarkly-key:api-{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧"
LANGSMITH_API_KEY = "⟦credential-langsmith-key:lsv2_sk_{hex:32}_{hex:10}⟧"
AZURE_SAS = "https://acmearchiv.blob.core.windows.net/c1?sv=2022-11-02&ss=b&srt=co&sp=rl&se=2027-01-01T00:00:00Z&spr=https&sig=⟦credential-azure-sas:{base62:43}%3D⟧"
client_pagerduty_api_key = Client(pagerduty_api_key="⟦credential-pagerduty-key:u+{base62:18}⟧")
TENCENT_SECRET_ID = os.environ.get('TENCENT_SECRET_ID', '⟦credential-tencent-secret-id:AKID{base62:32}⟧')
# https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX (Doku)

CACHE_KEY = "kunde:v1"
GIT_REV = "295c6e73425d13fc7c1793811b064d2815fe1682"
token = os.getenv("TOKEN")
