"""Learning group, code skeletons 4: remaining formats and private keys."""

TEXTS = [r'''
=== appsettings.json
{
  "ConnectionStrings": {
    "Default": "⟦credential-connection-string:Data Source=sql.example.com;Initial Catalog=<<w1>>;User ID=app;Password=<<p>>⟧",
    "ReadOnly": "Data Source=sql.example.com;Initial Catalog=<<w1>>;Trusted_Connection=True"
  },
  "Jwt": { "Issuer": "https://login.example.com", "Key": "<<TH>>", "TokenLifetime": 3600 },
  "Smtp": { "User": "<<w1>>", "Password": "<<P>>" },
  "Labels": { "password": "Passwort", "token": "Zugangscode", "passwordRepeat": "Passwort wiederholen" },
  "AzureAd": { "ClientId": "<<uuid>>", "TenantId": "<<uuid>>", "ClientSecret": "<client-secret>" },
  "FeatureManagement": { "PasswordlessLogin": true, "TokenRotation": false },
  "Cache": { "Key": "<<w2>>:v1", "KeyPrefix": "tok" },
  "ApiKey": "#{ApiKey}#",
  "Limits": { "MaxTokens": 4096, "PasswordMinLength": 12 },
  "Etag": "<<hex:32>>"
}
''', r'''
=== auswertung.ipynb
{
 "cells": [
  {"cell_type": "markdown", "metadata": {}, "source": ["# Auswertung <<w1>>\n", "Passwort bitte vorher in `.env` setzen."]},
  {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [], "source": [
   "import os\n",
   "db_password = os.environ['DB_PASSWORD']\n",
   "api_token = getpass('Token: ')\n",
   "engine = create_engine('⟦credential-database-url:mysql+pymysql://<<w1>>:<<p>>@db.example.com/<<w1>>⟧')\n",
   "client = Client(user='analyst', password='<<P>>')\n",
   "tokenizer = Tokenizer.from_pretrained('<<w2>>-base', pad_token='[PAD]')"
  ]},
  {"cell_type": "code", "execution_count": 2, "metadata": {}, "outputs": [
   {"name": "stdout", "output_type": "stream", "text": ["tokens: 18233\n", "sha256 <<hex:64>>\n"]}
  ], "source": [
   "secret = None\n",
   "max_tokens = 256\n",
   "print('tokens:', len(tokens))"
  ]}
 ],
 "metadata": {"kernelspec": {"display_name": "Python 3", "name": "python3"}},
 "nbformat": 4,
 "nbformat_minor": 5
}
''', r'''
=== cloud-init.yml
#cloud-config
hostname: <<w1>>-01
chpasswd:
  expire: false
  users:
    - name: wartung
      password: <<P>>
      type: text
users:
  - name: ops
    lock_passwd: false
    passwd: <<hash:sha512r>>
    ssh_authorized_keys:
      - ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI<<b62:43>> ops
write_files:
  - path: /etc/<<w1>>/env
    content: |
      API_TOKEN=${api_token}
      DB_PASSWORD=<<P>>
      SECRET_STORE=vault
      PASSWORD_FILE=/run/pw
runcmd:
  - [sh, -c, "echo token=$(cat /run/token | wc -c)"]
  - systemctl enable <<w1>>
ssh_pwauth: false
password_policy: strict
''', r'''
=== einheit.service
[Unit]
Description=<<W1>> Hintergrunddienst
After=network-online.target
Documentation=https://docs.example.com/<<w1>>#password

[Service]
User=<<w1>>
Environment=LANG=de_DE.UTF-8
Environment="QUEUE_PASSWORD=<<P>>"
Environment=TOKEN_FILE=%d/token
EnvironmentFile=-/etc/<<w1>>/secret.env
LoadCredential=db-password:/etc/credstore/<<w1>>
SetCredentialEncrypted=api-key: WxyEncryptedBlobSieheDoku
ExecStart=/usr/bin/<<w1>> --password-file /etc/<<w1>>/pw --token-ttl 900
ExecStartPost=/usr/bin/curl -H "X-Secret: ${HOOK_SECRET}" http://localhost:9000/up
~ Environment=SIGNING_KEY=<<T:{hex:64}>>
~ Environment=ADMIN_PASSWORD=
Restart=on-failure
RestartSec=5s

[Install]
WantedBy=multi-user.target

# /etc/default/<<w1>>
ADMIN_SECRET=<<T:{base62:32}>>
API_KEY=<api-key>
KEYRING=/usr/share/keyrings/<<w1>>.gpg
''', r'''
=== dienst.ini
; <<w1>>
[allgemein]
name = <<w1>>
sprache = de
password_label = Passwort
token_ttl = 900

[ldap]
bind_dn = cn=leser,dc=example,dc=com
bind_password = <<P>>
password_attribute = userPassword

[datenbank]
url = ⟦credential-database-url:mongodb://<<w1>>:<<p>>@mongo.example.com:27017/<<w1>>⟧
password = %(env_password)s

[sitzung]
secret = <<T:{base62:48}>>
cookie = sitzung_id
key_rotation = monthly

[proxy]
password =
url = ⟦credential-url-password:https://proxy:<<p>>@proxy.example.com:3128⟧
no_proxy = localhost,10.0.0.0/8

[sonst]
api_key = your-api-key-here
secret_file = /etc/<<w1>>/secret
public_key = /etc/<<w1>>/pub.pem
fingerprint = SHA256:<<b62:43>>
''', r'''
=== nginx.conf
server {
    listen 443 ssl;
    server_name <<w1>>.example.com;
    ssl_certificate     /etc/ssl/<<w1>>.crt;
    ssl_certificate_key /etc/ssl/<<w1>>.key;
    ssl_password_file   /etc/ssl/pw;
    auth_basic           "Passwort noetig";
    auth_basic_user_file /etc/nginx/htpasswd;

    location /api/ {
        proxy_set_header Authorization "Basic ⟦credential-http-basic-auth:{base64of:<<w1>>:<<p>>}⟧";
        proxy_set_header X-Token $http_x_token;
        proxy_pass http://10.0.3.4:8080;
    }
    location /intern/ {
        if ($arg_token = "") { return 403 "token missing"; }
        if ($http_x_secret != "<<T:{hex:40}>>") { return 403; }
        secure_link_secret <<T:{base62:24}>>;
        proxy_cache_key "$scheme$host$uri$is_args$args";
    }
    location = /password { return 301 /konto/passwort; }
    map $cookie_token $token_ok { default 0; "~^[a-f0-9]{32}$" 1; }
}
# htpasswd
<<w1>>:<<hash:apr1>>
<<w2>>:<<hash:bcrypt>>
# /etc/shadow (Auszug)
root:*:19700:0:99999:7:::
<<w3>>:<<hash:yescrypt>>:19800:0:99999:7:::
daemon:!:19000:0:99999:7:::
''', r'''
=== paketquellen.txt
# .npmrc
registry=https://npm.example.com/
//npm.example.com/:_authToken=${NPM_TOKEN}
//registry.npmjs.org/:_authToken=<<K:npm-token>>
//alt.example.com/:_password=<<?P:{base64of:platzhalter}>>
always-auth=true

# .pypirc
[distutils]
index-servers = pypi intern
[pypi]
username = __token__
password = <<K:pypi-token>>
[intern]
repository = https://pypi.example.com/
username = bau
password = <<P>>

# pip.conf
[global]
index-url = ⟦credential-url-password:https://bau:<<p>>@pypi.example.com/simple⟧
extra-index-url = https://pypi.example.com/simple

# gradle.properties
signing.keyId=<<hex:8>>
signing.password=<<P>>
signing.secretKeyRingFile=/home/bau/.gnupg/secring.gpg
ossrhPassword=
repoToken=TODO
org.gradle.jvmargs=-Xmx2g
kotlin.code.style=official
''', r'''
=== build.gradle.kts
plugins { java; `maven-publish`; signing }

group = "com.example.<<w1>>"
version = "1.<<n:0-30>>.<<n:0-9>>"
val apiToken: String? by project
val storePass = System.getenv("STORE_PASSWORD") ?: ""
val secretsFile = rootProject.file("secrets.properties")

repositories {
    maven {
        url = uri("https://maven.example.com/releases")
        credentials {
            username = "bau"
            password = "<<P>>"
        }
    }
    maven {
        url = uri("https://maven.example.com/alt")
        credentials { username = "bau"; password = project.findProperty("altPassword") as String? }
    }
}

android {
    signingConfigs {
        create("release") {
            storeFile = file("<<w1>>.jks")
            storePassword = "<<P>>"
            keyAlias = "<<w1>>"
            keyPassword = storePass
        }
        getByName("debug") {
            storePassword = "<<?P:android>>"
            keyAlias = "androiddebugkey"
        }
    }
    defaultConfig {
        buildConfigField("String", "API_TOKEN", "\"${apiToken ?: "unset"}\"")
~         buildConfigField("String", "TOKEN_URL", "\"https://login.example.com/token\"")
        resValue("string", "password_label", "Passwort")
    }
}
// Pruefsumme der Verteilung: <<hex:64>>
''', r'''
=== Jenkinsfile
pipeline {
  agent any
  environment {
    DEPLOY_TOKEN = credentials('deploy-token-<<w1>>')
    DB_PASSWORD  = '<<P>>'
    SECRET_ID    = '<<w1>>-secret'
  }
  parameters {
    password(name: 'PASSWORT', defaultValue: '', description: 'Passwort des Zielsystems')
    string(name: 'TOKEN', defaultValue: 'none')
  }
  stages {
    stage('Bau') {
      steps {
        withCredentials([usernamePassword(credentialsId: 'registry', usernameVariable: 'U', passwordVariable: 'P')]) {
          sh 'echo "$P" | docker login -u "$U" --password-stdin registry.example.com'
        }
        sh "curl -u abgabe:<<PC>> -T bau.zip https://dl.example.com/<<w1>>/"
        sh 'test "$(sha1sum bau.zip | cut -d" " -f1)" = <<hex:40>>'
      }
    }
    stage('Verteilen') {
      when { expression { return params.PASSWORT != '' } }
      steps {
        echo "Token: ${DEPLOY_TOKEN.length()} Zeichen"
        sshagent(credentials: ['ssh-key-<<w1>>']) { sh './verteilen.sh --token-env DEPLOY_TOKEN' }
~         error 'password: Anmeldung abgelehnt'
      }
    }
  }
}
''', r'''
=== kubeconfig.yml
apiVersion: v1
kind: Config
current-context: <<w1>>
clusters:
  - name: <<w1>>
    cluster:
      server: https://k8s.example.com:6443
      certificate-authority-data: <<CERT>>
contexts:
  - name: <<w1>>
    context: {cluster: <<w1>>, user: admin}
users:
  - name: admin
    user:
      client-certificate-data: <<CERT>>
      client-key-data: <<WK>>
  - name: leser
    user:
      token: <<K:jwt>>
  - name: alt
    user:
      username: alt
      password: <<P>>
  - name: oidc
    user:
      exec:
        command: kubelogin
        args: [get-token, --oidc-client-id=<<w2>>]
''', r'''
=== schluessel.txt
Ablage alter Schluessel von <<name>> (Umzug <<w1>>)

id_ed25519:
<<PEM:openssh>>

tls.key:
<<PEM:ec>>

oeffentlich (darf jeder sehen):
{dashes}BEGIN PUBLIC KEY{dashes}
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE<<b62:52>>
<<b62:34>>==
{dashes}END PUBLIC KEY{dashes}

ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ<<b62:180>> <<w1>>

age: ⟦credential-age-key:AGE-SECRET-KEY-1{bech32:58}⟧
age oeffentlich: age1<<b62:5>>...
minisign:
untrusted comment: minisign encrypted secret key
⟦secret-minisign-key:RWRTY0Iy{base64:202}A=⟧
untrusted comment: minisign public key <<hex:16>>
''', r'''
=== wallets.md
# Ablage Wallets <<w1>>

Nur fuer den Vorstand. Die Adressen selbst sind oeffentlich.

| Zweck | Wert |
|---|---|
| Wiederherstellung | <<seed:12>> |
| Bitcoin WIF | <<wif>> |
| Hauptschluessel | <<xprv>> |
| Litecoin | <<coin:ltc>> |
| Ethereum private key | ⟦wallet-ethereum-private-key:0x{hex:64}⟧ |
| Transaktion (oeffentlich) | 0x<<hex:64>> |

Keine Seed Phrase ist dagegen: "Der Hund lief um das alte Haus und bellte dann sehr laut".
Ein BIP-39-Wort allein wie abandon oder zebra ist nichts Geheimes.
Der Vertrag liegt unter 0x<<hex:40>>.
Passwort der Ablage: siehe Umschlag im Tresor. Token: keins.
''', r'''
=== test-auth_client.py
"""Tests der Anmeldung von <<w1>>; alle Werte sind Attrappen."""
import pytest
from unittest.mock import patch
from <<w1>>.auth import login, refresh, hash_password

USER = {"username": "alice", "password": "<<?P:test123>>"}
FAKE_TOKEN = "<<?T:fake-token-for-tests>>"
EXPIRED_TOKEN = "<<?T:expired>>"


@pytest.fixture
def settings(monkeypatch):
    monkeypatch.setenv("API_KEY", "<<?T:dummy-key>>")
    monkeypatch.setenv("DB_PASSWORD", "<<?P:password>>")
    return {"secret": "<<?T:secret>>", "token_ttl": 60}


def test_login_ok(settings):
    assert login("alice", "<<?P:hunter2>>", settings).token_type == "bearer"


def test_password_too_short():
    with pytest.raises(ValueError, match="password: mindestens 8 Zeichen"):
        login("bob", password="<<?P:kurz>>")


@pytest.mark.parametrize("password,ok", [("", False), (None, False), ("<<?P:abcDEF123>>", True)])
def test_rules(password, ok):
    assert bool(password) is ok


def test_hash_is_stable():
    assert hash_password("<<?P:foo>>")[:4] != "<<?P:foo>>"
    assert refresh(FAKE_TOKEN, secret="<<?T:s3cr3t>>") is None
    assert refresh(EXPIRED_TOKEN) is None
''']
