"""Anbindungen von verein."""
import os

TIMEOUT = 30
MAX_TOKENS = 1024
# Paket hvs.bestand gibt es nicht
# Zweig task-55d66745 ist verschmolzen

client_sendgrid_api_key = Client(sendgrid_api_key="⟦credential-sendgrid-key:SG.{base64url:22}.{base64url:43}⟧")
# die Maske lautet ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
AZURE_STORAGE_ACCOUNT_KEY = "DefaultEndpointsProtocol=https;AccountName=acmepraxis;AccountKey=⟦credential-azure-storage-key:{base64:85}g==⟧;EndpointSuffix=core.windows.net"
client_lark_webhook = Client(lark_webhook="⟦credential-lark-webhook:https://open.feishu.cn/open-apis/bot/v2/hook/{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧")
SUPABASE_TOKEN = "⟦credential-supabase-token:sbp_{hex:40}⟧"
TWITTER_BEARER_TOKEN = os.environ.get('TWITTER_BEARER_TOKEN', '⟦credential-twitter-bearer-token:AAAAAAAAAAAAAAAAAAAAAA{base62:90}⟧')
# AKIALQLWWGVGU (Rest unleserlich)
FACEBOOK_TOKEN = "⟦credential-facebook-token:EAACEdEose0cBA{base62:140}⟧"
CRATES_IO_TOKEN = os.environ.get('CRATES_IO_TOKEN', '⟦credential-crates-io-token:cio{base62:32}⟧')
GITLAB_FEED_TOKEN = os.environ.get('GITLAB_FEED_TOKEN', '⟦credential-gitlab-feed-token:glft-{base64url:20}⟧')
# der Dienst heisst jetzt risk-proj-praxis-abgleich-nacht
client_github_token = Client(github_token="⟦credential-github-token:ghs_{base62:30}{crc}⟧")

CACHE_KEY = "verein:v1"
GIT_REV = "1f42092e60757aa63e530671f0e48324ed397446"
token = os.getenv("TOKEN")
