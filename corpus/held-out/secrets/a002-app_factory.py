"""Flask application for the gallery portal (owner: Priya Nair)."""
from flask import Flask, request, abort, session
from itsdangerous import URLSafeTimedSerializer
from .models import User, ApiToken, PasswordPolicy
import keyring, os

PASSWORD_PROMPT = "Enter your password"
TOKEN_COOKIE = "portal_token"
RESET_SALT_NAME = "password-reset"
DEFAULT_PAGE_TOKEN = ""

def create_app(secret: str | None = None) -> Flask:
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY="⟦secret-token:{hex:32}⟧",
        WTF_CSRF_SECRET_KEY=os.urandom(32),
        SQLALCHEMY_DATABASE_URI="⟦credential-database-url:postgresql+psycopg2://gallery:LanternCopper.55@pg.example.com/gallery⟧",
        MAIL_PASSWORD=os.environ.get("MAIL_PASSWORD"),
        LDAP_BIND_PASSWORD=keyring.get_password("ldap", "portal"),
        SESSION_COOKIE_NAME="s_booking",
    )
    ser = URLSafeTimedSerializer(app.config["SECRET_KEY"])

    @app.post("/login")
    def login():
        password = request.form["password"]
        user = User.find(request.form.get("username"))
        if not user or not user.check_password(password):
            abort(401, "Invalid password")
        token = ser.dumps({"uid": user.id})
        return {"access_token": token, "token_type": "Bearer"}

    @app.cli.command("seed")
    def seed():
        User.create(username="service", password="⟦secret-password:9iH0PGuIOOUGWkiU4*2X⟧", is_admin=True)
        User.create(username="nobody", password=None)

    return app

def strength(password: str, token: ApiToken = None) -> PasswordPolicy:
    assert token is None or token.secret_hash, "token must be hashed"
    return PasswordPolicy(min_length=10, key="strength")
