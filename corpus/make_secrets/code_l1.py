"""Learning group, code skeletons 1: Python, JS/TS, JVM languages, C#, Go, Rust."""

TEXTS = [r'''
=== settings.py
"""Einstellungen des Dienstes <<w1>>."""
import os
from dataclasses import dataclass
from <<w1>>.vault import read_secret, Token, PasswordHasher

DEBUG = False
SECRET_KEY = "<<T>>"
CSRF_COOKIE_NAME = "csrftoken_<<w1>>"
SESSION_COOKIE_NAME = "sessionid_<<w2>>"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
PASSWORD_RESET_TIMEOUT = 259200
~ AUTH_TOKEN_HEADER = "X-Auth-Token"
MAX_TOKENS = 4096
TOKEN_BUDGET = {"small": 1024, "large": 32768}

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "<<w1>>",
        "USER": "<<w1>>_app",
        "PASSWORD": "<<PQ>>",
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
~ STRIPE_API_KEY = read_secret("kv/<<w1>>/stripe")
~ API_TOKEN = "<your-token-here>"
~ JWT_SECRET = "changeme"
~ password_field = "user[password]"
# TODO: password = "..." nach Vault umziehen
BUILD_COMMIT = "<<hex:40>>"
STATIC_MANIFEST_HASH = "<<hex:32>>"


@dataclass
class Credentials:
    username: str
    password: str = ""
    token: Token | None = None


def check(password: str, secret_name: str = "<<w1>>-db") -> bool:
    if not password:
        raise ValueError("password: darf nicht leer sein")
    return PasswordHasher().verify(password)
''', r'''
=== nachtlauf.py
#!/usr/bin/env python3
# Nachtlauf <<w1>> -> <<w2>>, gebaut von <<name>>
import hashlib, requests, psycopg2, ftplib
from getpass import getpass

TOKEN_RE = r"^[A-Za-z0-9_-]{20,64}$"
PASSWORD_RE = r"(?=.*\d)(?=.*[a-z]).{8,}"
CACHE_KEY = "<<w1>>:artikel:v3"
EXPECTED_SHA256 = "<<hex:64>>"
next_page_token = None

def tokenize(text):
    tokens = text.lower().split()
    token_ids = [vocab.get(t, 0) for t in tokens]
    pad_token = "[PAD]"; eos_token = "</s>"; unk_token = "<unk>"
    return token_ids

def fetch():
    s = requests.Session()
    s.auth = ("nachtlauf", "<<PQ>>")
    r = s.get("https://api.example.com/v2/<<w1>>", params={"page_token": next_page_token})
    r.raise_for_status()
    return r.json()

def store(rows):
    con = psycopg2.connect(host="db.example.com", dbname="<<w2>>", user="etl", password="<<PQ>>")
~     backup = psycopg2.connect(host="alt.example.com", user="etl", password=getpass("Passwort: "))
    with con.cursor() as cur:
        cur.executemany("insert into <<w2>> values (%s, %s)", rows)

def upload(path):
    ftp = ftplib.FTP("ftp.example.com")
    ftp.login(user="abgabe", passwd="<<PQ>>")
    print("login ok, token_type = bearer, expires_in = 3600")
    secret_path = "/run/secrets/<<w1>>_db"
    password_file = "/etc/<<w1>>/pw.txt"
    if hashlib.sha256(open(path, "rb").read()).hexdigest() != EXPECTED_SHA256:
        raise SystemExit("Prüfsumme falsch")

if __name__ == "__main__":
    api_key = input("API-Key: ").strip()
    password = None
    secret = ""
    store(fetch())
''', r'''
=== config.js
'use strict';
// Konfiguration <<w1>>-frontend
const fs = require('fs');
const { getSecret } = require('./vault');

const messages = {
  de: { password: 'Passwort', forgotPassword: 'Passwort vergessen?', token: 'Einmalcode', secret: 'Geheime Antwort' },
  en: { password: 'Password', forgotPassword: 'Forgot your password?', token: 'One-time code' },
};

module.exports = {
  port: 8443,
  cookieSecret: '<<T>>',
  session: { name: '<<w1>>.sid', secret: process.env.SESSION_SECRET, maxAge: 3600 },
  db: {
    client: 'mysql2',
    connection: { host: 'db.example.com', user: '<<w1>>', password: '<<PQ>>', database: '<<w1>>' },
  },
~   cache: { key: '<<w2>>:liste', tokenBucket: 50, keyPrefix: 'tok:' },
~   oauth: { clientId: '<<uuid>>', clientSecret: getSecret('oauth'), tokenUrl: 'https://login.example.com/token' },
  csrf: { cookie: 'XSRF-TOKEN', header: 'X-XSRF-TOKEN', field: '_csrf' },
  recaptcha: { siteKey: process.env.RECAPTCHA_SITE_KEY || 'your-site-key-here' },
  featureFlags: { passwordless_login: true, token_rotation_v2: false },
  tls: { key: fs.readFileSync('/etc/tls/<<w1>>.key'), passphrase: '<<PP>>' },
  passwordRules: { minLength: 12, pattern: /^(?=.*\d)(?=.*[A-Z]).{12,}$/ },
  apiToken: '${API_TOKEN}',
  integrity: 'sha384-<<b64:48>>',
  errors: { badPassword: 'Benutzername oder Passwort falsch', tokenExpired: 'Das Token ist abgelaufen' },
};
''', r'''
=== login-form.tsx
import React, { useState } from 'react';
import type { AccessToken, PasswordPolicy } from '../types/auth';

interface Props { token?: string; secret: SecretRef; onPassword: (password: string) => void }
enum TokenKind { Access = 'access_token', Refresh = 'refresh_token', Id = 'id_token' }
type Password = string & { readonly brand: unique symbol };

const PASSWORD_LABEL = 'Passwort';
const TOKEN_STORAGE_KEY = '<<w1>>.auth.token';
~ const API_KEY_HEADER = 'X-Api-Key';
~ const DUMMY_TOKEN = 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx';
const DEMO_PASSWORT = '<<PQ>>'; // Demo-Zugang des Vertriebs

export function LoginForm({ token, secret, onPassword }: Props) {
  const [password, setPassword] = useState('');
  const [showPassword, setShowPassword] = useState(false);
  const csrfToken = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content;
  const key = `login-${token ?? 'anon'}`;
  return (
    <form key={key} className="token-form password-form">
      <input type="hidden" name="authenticity_token" value={csrfToken} />
      <label htmlFor="password">{PASSWORD_LABEL}</label>
      <input id="password" type={showPassword ? 'text' : 'password'} name="password"
        placeholder="Passwort eingeben" autoComplete="current-password"
        value={password} onChange={(e) => setPassword(e.target.value)} />
      {password.length < 8 && <p className="error">Passwort: mindestens 8 Zeichen</p>}
~       <a href="/password/reset?token={token}">Passwort zurücksetzen</a>
    </form>
  );
}

export async function warmup(): Promise<AccessToken> {
  const res = await fetch('https://api.example.com/warmup', {
    headers: { Authorization: `Bearer ${await getToken()}`, 'X-Internal-Secret': '<<T>>' },
  });
  return res.json();
}
''', r'''
=== DataSourceFactory.java
package com.example.<<w1>>;

import java.security.KeyStore;
import java.util.Properties;
import javax.sql.DataSource;

/** Baut die Verbindungen fuer <<W1>>. */
public final class DataSourceFactory {
    private static final String PASSWORD_KEY = "<<w1>>.datasource.password";
    private static final String TOKEN_HEADER = "X-Auth-Token";
    private static final String DB_PASSWORD = "<<PQ>>";
    private static final String HMAC_SECRET = "<<T>>";
    private static final long serialVersionUID = 4711L;
~     private static final String ERR = "Password must not be blank";
~     private static final String API_KEY_PLACEHOLDER = "YOUR_API_KEY";
    public enum SecretType { PASSWORD, TOKEN, API_KEY, CERTIFICATE }

    private final char[] password;
    private final TokenProvider tokenProvider;

    public DataSource create(Properties p, SecretStore secrets) throws Exception {
        HikariConfig c = new HikariConfig();
        c.setJdbcUrl("jdbc:postgresql://db.example.com:5432/<<w1>>");
        c.setUsername("app");
        c.setPassword(DB_PASSWORD);
        String reportPassword = p.getProperty("report.password");
        String token = System.getenv("<<U1>>_TOKEN");
        String secret = secrets.get("kv/<<w1>>/report");
~         String passwordHint = "Geburtsort der Mutter";
        KeyStore ks = KeyStore.getInstance("PKCS12");
        ks.load(open("<<w1>>.p12"), "<<PQ>>".toCharArray());
        KeyStore trust = KeyStore.getInstance("JKS");
        trust.load(open("cacerts"), "<<?P:changeit>>".toCharArray());
        if (token == null) throw new IllegalStateException("token: " + PASSWORD_KEY + " fehlt");
        return new HikariDataSource(c);
    }
}
''', r'''
=== ApiClient.kt
package com.example.<<w2>>

import io.ktor.client.request.header

private const val BASE_URL = "https://api.example.com"
private const val CLIENT_SECRET = "<<T>>"
private const val PREF_TOKEN = "pref_access_token"
private const val KEY_PASSWORD = "password"
private const val KEYSTORE_ALIAS = "<<w2>>-key"
~ private const val SIGNATURE_SHA256 = "<<hex:64>>"
~ private const val DEBUG_TOKEN = "TODO"

data class LoginRequest(val username: String, val password: String, val deviceToken: String?)
sealed interface TokenState { object Missing : TokenState; data class Valid(val token: String) : TokenState }

class ApiClient(private val prefs: Prefs, private val secrets: SecretProvider) {
    private val token: String by lazy { prefs.getString(PREF_TOKEN, null) ?: error("token missing") }
    private var password: CharArray? = null

    suspend fun loginAsService(): TokenState {
        val body = LoginRequest(username = "tablet-<<w2>>", password = "<<PQ>>", deviceToken = null)
        val secret = BuildConfig.APP_SECRET
        val apiKey = secrets["maps"]
~         val cursorToken = "<<?T:eyJvZmZzZXQiOjQwfQ>>"
        return post("/login", body) { header("X-Client-Secret", CLIENT_SECRET); header("X-Token", token) }
    }

    fun validate(password: String): String? = when {
        password.isBlank() -> "Passwort fehlt"
        password.length < 10 -> "password_too_short"
        else -> null
    }
}
''', r'''
=== Startup.cs
using Microsoft.Extensions.Configuration;
using System.Data.SqlClient;

namespace Example.<<W3>>;

public sealed class Startup
{
    private const string PasswordPlaceholder = "********";
    private const string TokenEndpoint = "https://login.example.com/connect/token";
    private const string SecretName = "<<w3>>-sql-password";
    private readonly CancellationToken _token = CancellationToken.None;
    private static readonly string SigningKey = "<<TB>>";
    // PublicKeyToken=b77a5c561934e089
    public string Password { get; set; } = string.Empty;
    public string? AccessToken { get; init; }

    public void Configure(IConfiguration cfg, ISecretClient kv, CancellationToken cancellationToken = default)
    {
        var sql = new SqlConnectionStringBuilder
        {
            DataSource = "sql.example.com",
            UserID = "<<w3>>_svc",
            Password = "<<PQ>>",
        };
        var smtpPassword = cfg["Smtp:Password"];
        var apiKey = kv.GetSecret(SecretName).Value;
~         var password = Environment.GetEnvironmentVariable("DB_PASSWORD") ?? throw new Exception("DB_PASSWORD not set");
~         var apiSecret = "<insert secret here>";
        var correlation = "<<uuid>>";
        var credential = new NetworkCredential("deploy", "<<PQ>>", "EXAMPLE");
        Log.Information("Token {Token} for {User}", "***", "svc");
        if (string.IsNullOrEmpty(Password)) throw new ArgumentException("Password is required", nameof(Password));
    }

    [Display(Name = "Kennwort"), DataType(DataType.Password)]
    public string Kennwort { get; set; } = "";
    private const string ETag = "\"<<hex:32>>\"";
}
''', r'''
=== main.go
package main

import (
	"crypto/sha256"
	"database/sql"
	"fmt"
	"os"
)

const (
	tokenHeader   = "X-Token"
	passwordParam = "password"
	secretPath    = "secret/data/<<w1>>"
	jwtSecret     = "<<T>>"
	maxTokens     = 8192
	gitCommit     = "<<hex:40>>"
)

// Config liest alles aus der Umgebung, bis auf den alten Leser.
type Config struct {
	Password string `json:"password" env:"<<U1>>_PASSWORD"`
	APIKey   string `json:"api_key" yaml:"apiKey"`
	Token    oauth2.Token
}

func load() (*Config, error) {
	c := &Config{
		Password: os.Getenv("<<U1>>_PASSWORD"),
		APIKey:   mustReadFile("/run/secrets/api_key"),
	}
	if c.Password == "" {
		return nil, fmt.Errorf("password: variable %s not set", "<<U1>>_PASSWORD")
	}
	return c, nil
}

func open() (*sql.DB, error) {
	dbPassword := "<<PQ>>"
~ 	adminToken := "REPLACE_ME"
~ 	secretKeyRef := "<<w1>>-db-credentials"
	token, secret := nextToken(), vault.Read(secretPath)
	sum := sha256.Sum256([]byte(token + secret))
	fmt.Printf("token=%x key=%s\n", sum[:4], "redacted")
	return sql.Open("mysql", mysqlConfig("<<w1>>", dbPassword).FormatDSN())
}

func parse(tok token.Token, key string) (keyword bool) {
	switch key {
	case "password", "secret", "token":
		return true
	}
	return false
}
''', r'''
=== config.rs
//! Konfiguration von <<w1>>
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::env;

pub const TOKEN_PREFIX: &str = "tok_";
pub const PASSWORD_MIN_LEN: usize = 12;
const COOKIE_KEY: &str = "<<T>>";
const CHECKSUM: &str = "<<hex:64>>";
~ const EXAMPLE_TOKEN: &str = "0000000000000000000000000000000000000000";

#[derive(Debug, Deserialize)]
pub struct Settings {
    pub password: SecretString,
    #[serde(rename = "apiToken")]
    pub api_token: Option<String>,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Token { Ident, Number, Secret, Eof }

impl Settings {
    pub fn from_env() -> Result<Self, String> {
        let password = env::var("<<U1>>_PASSWORD").map_err(|_| "password: env var missing".to_string())?;
        let api_token = env::var("API_TOKEN").ok();
        Ok(Self { password: password.into(), api_token })
    }

    pub fn fallback() -> Self {
        Self { password: SecretString::from("<<PQ>>"), api_token: None }
    }
}

fn lexer(input: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for token in input.split_whitespace() {
        tokens.push(if token == "secret" { Token::Secret } else { Token::Ident });
    }
    tokens
}

pub fn connect() -> Client {
    let password = "<<PQ>>";
~     let secret = vault::read("kv/<<w1>>").expect("secret not found");
    Client::new("amqps.example.com", "worker", password)
}
''']
