"""Tests der Anmeldung von vertrag; alle Werte sind Attrappen."""
import pytest
from unittest.mock import patch
from vertrag.auth import login, refresh, hash_password

USER = {"username": "alice", "password": "⟦?secret-password:test123⟧"}
FAKE_TOKEN = "⟦?secret-token:fake-token-for-tests⟧"
EXPIRED_TOKEN = "⟦?secret-token:expired⟧"


@pytest.fixture
def settings(monkeypatch):
    monkeypatch.setenv("API_KEY", "⟦?secret-token:dummy-key⟧")
    monkeypatch.setenv("DB_PASSWORD", "⟦?secret-password:password⟧")
    return {"secret": "⟦?secret-token:secret⟧", "token_ttl": 60}


def test_login_ok(settings):
    assert login("alice", "⟦?secret-password:hunter2⟧", settings).token_type == "bearer"


def test_password_too_short():
    with pytest.raises(ValueError, match="password: mindestens 8 Zeichen"):
        login("bob", password="⟦?secret-password:kurz⟧")


@pytest.mark.parametrize("password,ok", [("", False), (None, False), ("⟦?secret-password:abcDEF123⟧", True)])
def test_rules(password, ok):
    assert bool(password) is ok


def test_hash_is_stable():
    assert hash_password("⟦?secret-password:foo⟧")[:4] != "⟦?secret-password:foo⟧"
    assert refresh(FAKE_TOKEN, secret="⟦?secret-token:s3cr3t⟧") is None
    assert refresh(EXPIRED_TOKEN) is None
