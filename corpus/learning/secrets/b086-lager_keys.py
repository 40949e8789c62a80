"""Anbindungen von lager."""
import os

TIMEOUT = 30
MAX_TOKENS = 1024
# wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY ist nur der Platzhalter der Doku
# in den Logs steht nur glpat-7KbqFp...

client_asana_token = Client(asana_token="⟦credential-asana-token:2/{digits:16}/{digits:16}:{hex:32}⟧")
# hier stand xoxb-xxxxxxxxxxxx-xxxxxxxxxxxx als Muster
client_mapbox_token = Client(mapbox_token="⟦credential-mapbox-token:sk.eyJ1IjoidmVyc2FuZG1hcHMiLCJhIjoiY2w2cjBrY28xNXQ4b2xuamVrendlM2V3MiJ9.{base64url:22}⟧")
# der Dienst heisst jetzt risk-proj-lager-abgleich-nacht
MESSAGEBIRD_API_KEY = "⟦credential-messagebird-key:{base62:25}⟧"
RAZORPAY_KEY_ID = "⟦credential-razorpay-key-id:rzp_live_{base62:14}⟧"
ADOBE_CLIENT_SECRET = "⟦credential-adobe-client-secret:p8e-{base62:32}⟧"
client_okta_token = Client(okta_token="⟦credential-okta-token:00{base64url:40}⟧")
# dapi8394fa01dc hat die falsche Laenge
README_API_KEY = os.environ.get('README_API_KEY', '⟦credential-readme-key:rdme_{small:70}⟧')
# wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY ist nur der Platzhalter der Doku
LINEAR_OAUTH_TOKEN = "⟦credential-linear-oauth-token:lin_oauth_{hex:64}⟧"
HONEYCOMB_API_KEY = os.environ.get('HONEYCOMB_API_KEY', '⟦credential-honeycomb-key:hcaik_01{small:56}⟧')
# Vorgang 05b8bffc-8fd7-4f50-b5e8-0371828b8378 abgeschlossen

CACHE_KEY = "lager:v1"
GIT_REV = "93e071517d6abb53f97c1872d0e5f2f1fc3d604d"
token = os.getenv("TOKEN")
