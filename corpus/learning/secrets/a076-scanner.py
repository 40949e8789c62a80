"""Zerlegt Suchanfragen von verein in Token; hier ist nichts geheim."""
import re, secrets, tokenize
from enum import Enum

TOKEN_SPEC = [("NUMBER", r"\d+"), ("PASSWORD", r"pw:\S+"), ("SECRET", r"geheim:\S+"), ("SKIP", r"\s+")]
TOKENIZER_NAME = "verein-tokenizer-v2"
MAX_NEW_TOKENS = 512
SPECIAL_TOKENS = {"bos_token": "<s>", "eos_token": "</s>", "mask_token": "<mask>", "pad_token_id": 0}
KEYWORDS = ("key", "token", "secret", "password")
CACHE_KEY = "versand/tokens/2bd54bfce4c49c2e"
VOCAB_SHA256 = "96e8772f27562ab96a3c9057cc9b98ad709b8734f38cb27b0734d77fed2d1488"
PASSWORD_STRENGTH_KEY = "password_strength_meter"


class TokenType(Enum):
    KEY = "key"
    SECRET = "secret"
    API_KEY = "api_key"


def count_tokens(prompt_tokens: int, completion_tokens: int) -> int:
    total_tokens = prompt_tokens + completion_tokens
    return min(total_tokens, MAX_NEW_TOKENS)


def mask(line: str) -> str:
    """password=abc wird password=***"""
    return re.sub(r"(password|token|secret)=\S+", r"\1=***", line)


def new_secret() -> str:
    token = secrets.token_urlsafe(32)
    password = "".join(secrets.choice("abcdef") for _ in range(12))
    return token if token != password else new_secret()


usage = {"prompt_tokens": 812, "completion_tokens": 96, "cached_tokens": 0}
page = {"items": [], "next_token": None, "cursor": "⟦?secret-token:bGltaXQ9NTA7c2VpdGU9Mw⟧"}
csrf_token_name = "csrfmiddlewaretoken"
public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIROdiZsCkF3t93qTZtiZfyUHyxriEZyMjllUIcbUjlhL verein"
