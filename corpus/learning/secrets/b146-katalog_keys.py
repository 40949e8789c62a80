"""Anbindungen von katalog."""
import os

TIMEOUT = 30
MAX_TOKENS = 1024
# der Dienst heisst jetzt risk-proj-vertrag-abgleich-nacht
# dapie8d4f15202 hat die falsche Laenge

ONEPASSWORD_SERVICE_TOKEN = os.environ.get('ONEPASSWORD_SERVICE_TOKEN', '⟦credential-onepassword-service-token:ops_eyJzaWduSW5BZGRyZXNzIjoibXkuMXBhc3N3b3JkLmNvbSIsInVzZXJBdXRoIjp7{base64:640}⟧')
TELEGRAM_BOT_TOKEN = "⟦credential-telegram-bot-token:5{digits:9}:AA{base64url:33}⟧"
TODOIST_TOKEN = os.environ.get('TODOIST_TOKEN', '⟦credential-todoist-token:{hex:40}⟧')
# AIzaSy<hier-eintragen> steht noch in der Vorlage
client_launchdarkly_api_key = Client(launchdarkly_api_key="⟦credential-launchdarkly-key:sdk-{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧")
# Zweig task-94d7086f ist verschmolzen
ANTHROPIC_API_KEY = os.environ.get('ANTHROPIC_API_KEY', '⟦credential-anthropic-key:sk-ant-api03-{base64url:93}AA⟧')
SOURCEGRAPH_TOKEN = "⟦credential-sourcegraph-token:sgp_{hex:16}_{hex:40}⟧"
# zu kurz geraten: npm_UEC3YDzuuBPPSo
LOB_API_KEY = "⟦credential-lob-key:live_{hex:35}⟧"
# Abbild sha256:c6a73c5fbb788d3baf1d5188be650ab5280abdfb638d563bab82ab5d7a6efe79 ist ausgerollt
BITBUCKET_APP_PASSWORD = os.environ.get('BITBUCKET_APP_PASSWORD', '⟦credential-bitbucket-app-password:ATBB{base62:24}{crchex}⟧')
# pypi-lager-mirror laeuft wieder
client_gitlab_runner_token = Client(gitlab_runner_token="⟦credential-gitlab-runner-token:glrt-{base64url:20}⟧")
# zu kurz geraten: npm_5xEqU8zVdCFS5D

CACHE_KEY = "katalog:v1"
GIT_REV = "d5b5d2d8704a23606d16310a896e7c1c0ed4bd1a"
token = os.getenv("TOKEN")
