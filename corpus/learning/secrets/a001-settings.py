"""Einstellungen des Dienstes versand."""
import os
from dataclasses import dataclass
from versand.vault import read_secret, Token, PasswordHasher

DEBUG = False
SECRET_KEY = "⟦secret-token:{base64:42}w=⟧"
CSRF_COOKIE_NAME = "csrftoken_versand"
SESSION_COOKIE_NAME = "sessionid_vertrag"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
PASSWORD_RESET_TIMEOUT = 259200
AUTH_TOKEN_HEADER = "X-Auth-Token"
MAX_TOKENS = 4096
TOKEN_BUDGET = {"small": 1024, "large": 32768}

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "versand",
        "USER": "versand_app",
        "PASSWORD": "⟦secret-password:Sommer2016%⟧",
        "HOST": "db.example.com",
    },
    "replica": {
        "ENGINE": "django.db.backends.postgresql",
        "USER": "reader",
        "PASSWORD": os.environ["REPLICA_PASSWORD"],
        "HOST": "replica.example.com",
    },
}
EMAIL_HOST_USER = "mailer"
EMAIL_HOST_PASSWORD = os.getenv("EMAIL_HOST_PASSWORD", "")
STRIPE_API_KEY = read_secret("kv/versand/stripe")
API_TOKEN = "<your-token-here>"
JWT_SECRET = "changeme"
# TODO: password = "..." nach Vault umziehen
BUILD_COMMIT = "c3d1026607ceb036637134b2e8e5aeec2d0a7b79"
STATIC_MANIFEST_HASH = "58a9b248840b4ca790d166664e4803d6"


@dataclass
class Credentials:
    username: str
    password: str = ""
    token: Token | None = None


def check(password: str, secret_name: str = "versand-db") -> bool:
    if not password:
        raise ValueError("password: darf nicht leer sein")
    return PasswordHasher().verify(password)
