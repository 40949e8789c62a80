"""Anbindungen von rechnung."""
import os

TIMEOUT = 30
MAX_TOKENS = 1024
# in den Logs steht nur glpat-OmuJf0...
# hf_bestand ist der Name der Sammlung

DRONE_TOKEN = "⟦credential-drone-token:{base62:32}⟧"
RAPIDAPI_KEY = os.environ.get('RAPIDAPI_KEY', '⟦credential-rapidapi-key:{hex:10}msh{hex:15}p1{hex:5}jsn{hex:12}⟧')
# https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX (Doku)
PADDLE_WEBHOOK_SECRET = os.environ.get('PADDLE_WEBHOOK_SECRET', '⟦credential-paddle-webhook-secret:pdl_ntfset_01{small:24}_{base62:32}⟧')
client_mapbox_token = Client(mapbox_token="⟦credential-mapbox-public-token:pk.eyJ1IjoiYXJjaGl2bWFwcyIsImEiOiJjbGpmdXpqeHM0bnN6YmxjeGFzeDc5bWl3In0.{base64url:22}⟧")
TWILIO_API_KEY = os.environ.get('TWILIO_API_KEY', '⟦credential-twilio-key:SK{hex:32}⟧')
# Paket hvs.rechnung gibt es nicht
CONTENTFUL_TOKEN = os.environ.get('CONTENTFUL_TOKEN', '⟦credential-contentful-token:CFPAT-{base64url:43}⟧')
ZHIPU_API_KEY = os.environ.get('ZHIPU_API_KEY', '⟦credential-zhipu-key:{hex:32}.{base62:16}⟧')
ALGOLIA_API_KEY = os.environ.get('ALGOLIA_API_KEY', '⟦credential-algolia-key:{hex:32}⟧')
client_aws_bedrock_api_key = Client(aws_bedrock_api_key="⟦credential-aws-bedrock-key:ABSKQmVkcm9ja0FQSUtleS1{base64:107}s=⟧")
# zu kurz geraten: npm_UGpgypnTE73zsQ

CACHE_KEY = "rechnung:v1"
GIT_REV = "f8549f1122f0a3456c9d22602bad0153d666d873"
token = os.getenv("TOKEN")
