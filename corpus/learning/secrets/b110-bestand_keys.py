"""Anbindungen von bestand."""
import os

TIMEOUT = 30
MAX_TOKENS = 1024
# wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY ist nur der Platzhalter der Doku
# Paket hvs.kunde gibt es nicht

client_wechat_app_secret = Client(wechat_app_secret="⟦credential-wechat-secret:{hex:32}⟧")
# AKIAMMF676VBI (Rest unleserlich)
SUMUP_API_KEY = "⟦credential-sumup-key:sup_sk_{base62:32}⟧"
client_slack_session_token = Client(slack_session_token="⟦credential-slack-session-token:xoxc-{digits:12}-{digits:13}-{digits:13}-{hex:64}⟧")
# das Modul npm_config_versand ist veraltet
client_klarna_api_key = Client(klarna_api_key="⟦credential-klarna-key:klarna_live_api_{base62:180}⟧")
# SG.xxxxxxxxxxxxxxxxxxxxxx.yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy aus dem Handbuch
client_tavily_api_key = Client(tavily_api_key="⟦credential-tavily-key:tvly-{base62:32}⟧")
# in den Logs steht nur glpat-8mx72S...
client_contentful_delivery_token = Client(contentful_delivery_token="⟦credential-contentful-delivery-token:{base64url:43}⟧")
SHOPIFY_TOKEN = os.environ.get('SHOPIFY_TOKEN', '⟦credential-shopify-token:shpat_{hex:32}⟧')
# die Maske lautet ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
GITLAB_INCOMING_MAIL_TOKEN = os.environ.get('GITLAB_INCOMING_MAIL_TOKEN', '⟦credential-gitlab-incoming-mail-token:glimt-{small:25}⟧')
HARNESS_API_KEY = os.environ.get('HARNESS_API_KEY', '⟦credential-harness-key:pat.{base64url:22}.{hex:24}.{base62:20}⟧')

CACHE_KEY = "bestand:v1"
GIT_REV = "26e3d3dfea7b3a98edac81c16bac8b8f044bcda8"
token = os.getenv("TOKEN")
