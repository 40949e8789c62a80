#!/usr/bin/env python3
# Nachtlauf zoll -> praxis, gebaut von Ralf Hofmann
import hashlib, requests, psycopg2, ftplib
from getpass import getpass

TOKEN_RE = r"^[A-Za-z0-9_-]{20,64}$"
PASSWORD_RE = r"(?=.*\d)(?=.*[a-z]).{8,}"
CACHE_KEY = "zoll:artikel:v3"
EXPECTED_SHA256 = "93b883f0a9810099d15bab444780fff5673d8438871d4c6613af9c019406b489"
next_page_token = None

def tokenize(text):
    tokens = text.lower().split()
    token_ids = [vocab.get(t, 0) for t in tokens]
    pad_token = "[PAD]"; eos_token = "</s>"; unk_token = "<unk>"
    return token_ids

def fetch():
    s = requests.Session()
    s.auth = ("nachtlauf", "⟦secret-password:yo!IE6I3#NJfw5⟧")
    r = s.get("https://api.example.com/v2/zoll", params={"page_token": next_page_token})
    r.raise_for_status()
    return r.json()

def store(rows):
    con = psycopg2.connect(host="db.example.com", dbname="praxis", user="etl", password="⟦secret-password:8JGjDNwqjJrHExUN7#Ukt⟧")
    with con.cursor() as cur:
        cur.executemany("insert into praxis values (%s, %s)", rows)

def upload(path):
    ftp = ftplib.FTP("ftp.example.com")
    ftp.login(user="abgabe", passwd="⟦secret-password:Zug4ng%2746⟧")
    print("login ok, token_type = bearer, expires_in = 3600")
    secret_path = "/run/secrets/zoll_db"
    password_file = "/etc/zoll/pw.txt"
    if hashlib.sha256(open(path, "rb").read()).hexdigest() != EXPECTED_SHA256:
        raise SystemExit("Prüfsumme falsch")

if __name__ == "__main__":
    api_key = input("API-Key: ").strip()
    password = None
    secret = ""
    store(fetch())
