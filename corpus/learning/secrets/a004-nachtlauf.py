#!/usr/bin/env python3
# Nachtlauf vertrag -> labor, gebaut von Aylin Demir
import hashlib, requests, psycopg2, ftplib
from getpass import getpass

TOKEN_RE = r"^[A-Za-z0-9_-]{20,64}$"
PASSWORD_RE = r"(?=.*\d)(?=.*[a-z]).{8,}"
CACHE_KEY = "vertrag:artikel:v3"
EXPECTED_SHA256 = "969a5ebd154361a946fde3cae43b53a3008299a40e261a4ba8633e519346a5d5"
next_page_token = None

def tokenize(text):
    tokens = text.lower().split()
    token_ids = [vocab.get(t, 0) for t in tokens]
    pad_token = "[PAD]"; eos_token = "</s>"; unk_token = "<unk>"
    return token_ids

def fetch():
    s = requests.Session()
    s.auth = ("nachtlauf", "⟦secret-password:Zug4ng@4643⟧")
    r = s.get("https://api.example.com/v2/vertrag", params={"page_token": next_page_token})
    r.raise_for_status()
    return r.json()

def store(rows):
    con = psycopg2.connect(host="db.example.com", dbname="labor", user="etl", password="⟦secret-password:wy%KMl43?C5tIo⟧")
    backup = psycopg2.connect(host="alt.example.com", user="etl", password=getpass("Passwort: "))
    with con.cursor() as cur:
        cur.executemany("insert into labor values (%s, %s)", rows)

def upload(path):
    ftp = ftplib.FTP("ftp.example.com")
    ftp.login(user="abgabe", passwd="⟦secret-password:AlterHund@440⟧")
    print("login ok, token_type = bearer, expires_in = 3600")
    secret_path = "/run/secrets/vertrag_db"
    password_file = "/etc/vertrag/pw.txt"
    if hashlib.sha256(open(path, "rb").read()).hexdigest() != EXPECTED_SHA256:
        raise SystemExit("Prüfsumme falsch")

if __name__ == "__main__":
    api_key = input("API-Key: ").strip()
    password = None
    secret = ""
    store(fetch())
