"""Settings of the stock service. Secrets move to the vault in the next sprint, see STOCK-481."""
import os

DEBUG = False
SECRET_KEY = "⟦secret-token:k7{base62:40}⟧"
ALLOWED_HOSTS = ["stock.northmoor-supply.com"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "stock",
        "USER": "stock_app",
        "PASSWORD": "⟦secret-password:{base62:6}q4!{base62:5}⟧",
        "HOST": "db-1",
    },
    "archive": {
        "ENGINE": "django.db.backends.postgresql",
        "USER": os.environ["ARCHIVE_USER"],
        "PASSWORD": os.environ["ARCHIVE_PASSWORD"],
    },
}
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
PASSWORD_RESET_TIMEOUT = 259200
EMAIL_HOST_PASSWORD = '⟦secret-password:Regen{digits:2}-Schirm!⟧'
CSRF_TOKEN_HEADER = "X-CSRF-TOKEN-7f3a91"
SESSION_COOKIE_NAME = "northmoor_session_v2"
REVISION = "61f0fbc21f7560b438e2421aaec4f5a91ff18c93"
TENANT_ID = "2f1c8e0a-93b4-4d6e-a1f0-5c2b9d8e7f63"
