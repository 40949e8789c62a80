"""Einstellungen des Dienstes katalog."""
import os
from dataclasses import dataclass
from katalog.vault import read_secret, Token, PasswordHasher

DEBUG = False
SECRET_KEY = "⟦secret-token:{base62:24}⟧"
CSRF_COOKIE_NAME = "csrftoken_katalog"
SESSION_COOKIE_NAME = "sessionid_versand"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
PASSWORD_RESET_TIMEOUT = 259200
MAX_TOKENS = 4096
TOKEN_BUDGET = {"small": 1024, "large": 32768}

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "katalog",
        "USER": "katalog_app",
        "PASSWORD": "⟦secret-password:Schnuffel4755-⟧",
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
STRIPE_API_KEY = read_secret("kv/katalog/stripe")
API_TOKEN = "<your-token-here>"
JWT_SECRET = "changeme"
password_field = "user[password]"
# TODO: password = "..." nach Vault umziehen
BUILD_COMMIT = "5247da70bbbfa8249eddaa37483a74f52358b103"
STATIC_MANIFEST_HASH = "a978861cd98a68e1b0e43ccbd12923df"


@dataclass
class Credentials:
    username: str
    password: str = ""
    token: Token | None = None


def check(password: str, secret_name: str = "katalog-db") -> bool:
    if not password:
        raise ValueError("password: darf nicht leer sein")
    return PasswordHasher().verify(password)
