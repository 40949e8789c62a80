"""Held-out group, code skeletons 3: further configuration formats, keys, other languages."""

TEXTS = [r'''
=== appsettings.Production.json
{
  "Serilog": { "MinimumLevel": "Information" },
  "Database": { "Host": "sql.example.com", "User": "<<w1>>", "Password": "<<P>>" },
  "ConnectionStrings": {
    "Main": "⟦credential-connection-string:Server=tcp:sql.example.com,1433;Database=<<w1>>;Uid=svc;Pwd=<<p>>;Encrypt=yes⟧",
    "Blob": "UseDevelopmentStorage=true"
  },
  "Auth": { "ClientId": "<<uuid>>", "ClientSecret": "$(AuthClientSecret)", "TokenUrl": "https://sso.example.com/token", "SigningSecret": "<<T:{base62:40}>>" },
  "Form": { "fields": [ { "name": "password", "type": "password", "label": "Password" }, { "name": "token", "type": "hidden" } ] },
  "I18n": { "en": { "password": "Password", "secret": "Secret", "token": "Access code" }, "fr": { "password": "Mot de passe" } },
  "Ai": { "max_tokens": 2048, "stop_token": "###", "tokenizer": "cl100k_base" },
  "Cache": { "key": "<<w2>>", "etag": "<<hex:40>>" },
  "ApiKey": "SET_BY_PIPELINE"
}
''', r'''
=== exploration.ipynb
{
 "cells": [
  {
   "cell_type": "code", "execution_count": 3, "metadata": {}, "outputs": [],
   "source": [
    "conn = snowflake.connector.connect(user='<<w1>>', password='<<P>>', account='acme')\n",
    "mongo = MongoClient('⟦credential-database-url:mongodb+srv://<<w1>>:<<p>>@cluster.example.com/<<w1>>⟧')\n",
    "token = widgets.Password(description='Token')\n",
    "password = dbutils.secrets.get(scope='<<w1>>', key='password')"
   ]
  },
  {
   "cell_type": "code", "execution_count": 4, "metadata": {},
   "outputs": [{"data": {"text/plain": ["{'token_count': 1293, 'password': '***'}"]}, "metadata": {}, "output_type": "display_data"}],
   "source": ["df.filter(df.token.isNotNull()).count()\n", "api_key = None  # set in the environment"]
  },
  {"cell_type": "markdown", "metadata": {}, "source": ["Never store a password or token here. md5 of the input: `<<hex:32>>`"]}
 ],
 "metadata": {"language_info": {"name": "python"}},
 "nbformat": 4,
 "nbformat_minor": 5
}
''', r'''
=== config.toml
# <<w1>> gateway
title = "<<w1>>"
log_mask = ["password", "token"]

[server]
listen = "0.0.0.0:8443"
tls_key = "/etc/<<w1>>/tls.key"
tls_password = "<<P>>"

[database]
dsn = "⟦credential-database-url:mysql://<<w1>>:<<p>>@maria.example.com:3306/<<w1>>⟧"
password_env = "DB_PASSWORD"

[auth]
jwt_secret = "<<T:{base64url:64}>>"
token_ttl = "15m"
client_id = "<<uuid>>"
client_secret = "${CLIENT_SECRET}"
api_key = "<your api key>"
password_min_length = 12

[limits]
max_tokens = 4096
tokens_per_minute = 90000

[smtp]
username = "<<w2>>"
password = "<<P>>"

[[plugins]]
name = "secret-scanner"
sha256 = "<<hex:64>>"
key = "plugin/<<w2>>"

[cache]
key_prefix = "tok:"
secret_ref = "vault:<<w2>>#cache"
''', r'''
=== vhost.conf
<VirtualHost *:443>
  ServerName <<w1>>.example.com
  SSLCertificateFile    /etc/ssl/<<w1>>.pem
  SSLCertificateKeyFile /etc/ssl/<<w1>>.key
  SSLPassPhraseDialog   exec:/etc/apache2/pass.sh
  <Location /private>
    AuthType Basic
    AuthName "Password required"
    AuthUserFile /etc/apache2/htpasswd
    AuthLDAPBindDN "cn=apache,dc=example,dc=com"
    AuthLDAPBindPassword "<<P>>"
  </Location>
  DBDParams "host=pg.example.com dbname=<<w1>> user=apache password=<<P>>"
  OIDCClientID <<w1>>-web
  OIDCClientSecret <<T:{base62:32}>>
  OIDCCryptoPassphrase exec:/etc/apache2/oidc-pass
  RequestHeader set X-Token "%{TOKEN}e"
  RewriteCond %{QUERY_STRING} token=([0-9a-f]{32})
  RewriteRule ^/password$ /account/password [R=301,L]
  Header set Authorization "Basic ⟦credential-http-basic-auth:{base64of:status:<<p>>}⟧"
</VirtualHost>
# htpasswd of the status page
status:<<hash:apr1>>
backup:<<hash:bcryptb>>
# shadow of the old host
games:!!:18000:0:99999:7:::
<<w2>>:<<hash:sha256>>:19900:0:99999:7:::
<<w3>>:<<hash:md5>>:15000:0:99999:7:::
''', r'''
=== Vagrantfile
# -*- mode: ruby -*-
# lab for <<w1>>
Vagrant.configure('2') do |config|
  config.vm.box = 'debian/bookworm64'
  config.vm.box_download_checksum = '<<hex:64>>'
  config.ssh.username = 'vagrant'
  config.ssh.password = '<<?P:vagrant>>'
  config.vm.network 'private_network', ip: '192.168.56.10'
  config.vm.provider :vmware_esxi do |esxi|
    esxi.esxi_hostname = 'esxi.example.com'
    esxi.esxi_username = 'lab'
    esxi.esxi_password = '<<P>>'
  end
  config.vm.provision 'shell', env: { 'API_TOKEN' => ENV['API_TOKEN'], 'DB_PASSWORD' => '<<P>>' }, inline: <<-SH
    echo "password policy: none"
    test -n "$API_TOKEN" || echo "token missing"
  SH
  config.vm.provision 'ansible' do |a|
    a.vault_password_file = '~/.vault-pass'
    a.extra_vars = { secret_dir: '/srv/secret', token_mode: 'file', smb_password: nil }
  end
  config.vm.synced_folder '.', '/srv', type: 'smb', smb_username: 'lab', smb_password: ENV['SMB_PASSWORD']
end
''', r'''
=== network-files.txt
# /etc/NetworkManager/system-connections/office.nmconnection
[wifi-security]
key-mgmt=wpa-psk
psk=<<P>>

[vpn]
gateway=vpn.example.com
password-flags=1
[vpn-secrets]
password=<<P>>

# /etc/wireguard/wg1.conf
[Interface]
PrivateKey = ⟦secret-wireguard-key:{base64:42}U=⟧
ListenPort = 51820
[Peer]
PublicKey = <<b64:32>>
PresharedKey = ⟦secret-wireguard-key:{base64:42}k=⟧
Endpoint = vpn.example.com:51820

# netplan
network:
  wifis:
    wlan0:
      access-points:
        "<<w1>>-guest": {password: "<<P>>"}
        "open": {}

# /etc/ppp/chap-secrets
# client  server  secret            addresses
# freeradius clients.conf
client ap1 {
    ipaddr = 10.40.0.2
    secret = <<T:{base62:24}>>
    require_message_authenticator = yes
    shortname = ap1
}
# strongswan
charondebug="ike 1, knl 1, cfg 0"
leftcert=<<w1>>.pem
keyexchange=ikev2
''', r'''
=== jobs.crontab
SHELL=/bin/bash
MAILTO=""
PASSWORD_FILE=/etc/jobs/pw
# m h dom mon dow command
5 1 * * * mysqldump -u dump -p<<PC>> <<w1>> | zstd > /srv/<<w1>>.zst
10 1 * * * curl -s -u "pusher:<<PC>>" -T /srv/<<w1>>.zst https://dl.example.com/in/
15 1 * * * TOKEN=$(cat /run/token) /opt/jobs/sync.sh --secret-from-vault
20 1 * * * BORG_PASSPHRASE='<<P>>' borg create /srv/borg::$(date +\%F) /home
25 1 * * 1 /usr/bin/certbot renew --quiet --key-type ecdsa
30 1 * * * find /tmp -name 'token-*' -delete

# unit file used by the same host
[Unit]
Description=<<w2>> worker

[Service]
Environment=WORKER_SECRET=<<T:{hex:48}>>
Environment=API_TOKEN_PATH=/run/worker/token
EnvironmentFile=/etc/worker/password.env
ExecStart=/opt/worker/run --password-stdin --max-tokens 512
PassEnvironment=TOKEN SECRET
''', r'''
=== account-files.txt
## ~/.netrc on build3
machine artifacts.example.com
login build
password ⟦secret-netrc-password:<<p>>⟧
machine git.example.org login bot password ⟦secret-netrc-password:<<p>>⟧
machine docs.example.com login reader
default login anonymous password ⟦?secret-netrc-password:user@example.com⟧

## ~/.pgpass
pg.example.com:5432:*:<<w1>>:⟦secret-pgpass-password:<<p>>⟧
localhost:5433:<<w2>>:postgres:⟦secret-pgpass-password:<<p>>⟧

## ~/.npmrc
//npm.example.org/:_authToken=${INTERNAL_NPM_TOKEN}
//registry.npmjs.org/:_authToken=⟦credential-npmrc-token:{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧
save-exact=true

## ~/.docker/config.json
{"auths": {"registry.example.com": {"auth": "⟦?credential-http-basic-auth:{base64of:build:<<p>>}⟧"}}, "credsStore": "desktop", "HttpHeaders": {"User-Agent": "Docker-Client"}}

## ~/.cargo/credentials.toml
[registry]
token = "<<K:crates-io-token>>"

## ~/.gem/credentials
:rubygems_api_key: <<K:rubygems-key>>

## ~/.config/hub
oauth_token: <<K:github-token>>
protocol: https
''', r'''
=== clusters.yaml
apiVersion: v1
kind: Config
preferences: {}
clusters:
- cluster:
    certificate-authority-data: <<CERT>>
    server: https://10.50.0.1:6443
  name: <<w1>>
contexts:
- context: {cluster: <<w1>>, namespace: default, user: breakglass}
  name: <<w1>>
current-context: <<w1>>
users:
- name: breakglass
  user:
    client-certificate-data: <<CERT>>
    client-key-data: <<WK>>
- name: dashboard
  user:
    token: <<K:jwt>>
- name: basic
  user:
    username: observer
    password: <<P>>
- name: gke
  user:
    auth-provider: {name: gcp, config: {token-key: "{.credential.access_token}", expiry-key: "{.credential.token_expiry}"}}
''', r'''
=== api-examples.md
# <<W1>> API

Every call needs a bearer token. Replace `YOUR_TOKEN` and `<password>` below.

```sh
curl -H "Authorization: Bearer YOUR_TOKEN" https://api.example.com/v1/items
curl -u username:<password> https://api.example.com/v1/me
curl -X POST -d '{"username": "me", "password": "<password>"}' https://api.example.com/v1/session
curl -H "X-Api-Key: $API_KEY" "https://api.example.com/v1/items?page_token=<<?T:CAUQAA>>"
```

The answer holds `access_token`, `token_type` and `expires_in`. A wrong password gives `401 {"error": "invalid password"}`.

Internal part (please delete before publishing, <<name>>):

```sh
curl -H "Authorization: Bearer <<T:{base62:40}>>" https://api.example.com/v1/admin
curl -u admin:<<PC>> https://api.example.com/v1/admin
curl -H "Authorization: Basic ⟦credential-http-basic-auth:{base64of:admin:<<p>>}⟧" https://api.example.com/v1/admin
ftp ⟦credential-url-password:ftp://drop:<<p>>@ftp.example.com/in⟧
```

| Field | Type | Meaning |
|---|---|---|
| password | string | 10 to 64 characters |
| token | string | from /session |
| secret | string | webhook secret, 40 characters |
| next_token | string | cursor of the next page |
''', r'''
=== old-keys.txt
keys found on the retired host, listed by <<name>>

server.key
<<PEM:rsa>>

signing (new format)
<<PEM:ed25519>>

release signing (gpg)
⟦credential-pgp-private-key:{dashes}BEGIN PGP PRIVATE KEY BLOCK{dashes}

lIYEZ{base64:59}
{base64:64}
{base64:64}
{base64:52}
={base64:4}
{dashes}END PGP PRIVATE KEY BLOCK{dashes}⟧

ssh communications
⟦secret-ssh2-private-key:---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----
Comment: "2048-bit rsa"
P2/56wAAA{base64:61}
{base64:70}
{base64:60}
---- END SSH2 ENCRYPTED PRIVATE KEY ----⟧

certificate (public)
{dashes}BEGIN CERTIFICATE{dashes}
MIIB<<b62:60>>
<<b62:64>>
<<b62:52>>
{dashes}END CERTIFICATE{dashes}

age: ⟦credential-age-key:AGE-SECRET-KEY-1{bech32:58}⟧
minisign: ⟦secret-minisign-key:RWRTY0Iy{base64:202}w=⟧
public: RWQ<<b62:53>>
''', r'''
=== treasury.txt
Treasury notes, <<w1>> (keep offline)

seed of the cold wallet: <<seed:24>>
seed, second device: <<seed:12>>
btc key of the faucet: <<wif>>
account xprv: <<xprv>>
doge tip jar WIF: <<coin:doge>>
deployer private key: ⟦wallet-ethereum-private-key:0x{hex:64}⟧

public things:
contract 0x<<hex:40>>
tx 0x<<hex:64>>
block 0x<<hex:64>>
xpub goes into the accounting tool, see manual
sentence that is no seed: "the quick brown fox jumps over a lazy dog and then sleeps"
token symbol: HARB, token decimals: 18, token supply: 1000000
passphrase policy: eight words, no names
''', r'''
=== app_config.exs
import Config

config :<<w1>>, <<W1>>.Repo,
  username: "<<w1>>",
  password: "<<P>>",
  hostname: "pg.example.com",
  pool_size: 10

config :<<w1>>, <<W1>>Web.Endpoint,
  secret_key_base: "<<T:{base64url:64}>>",
  live_view: [signing_salt: System.fetch_env!("SIGNING_SALT")],
  check_origin: false

config :<<w1>>, :mailer,
  password: System.get_env("MAIL_PASSWORD"),
  token_header: "x-token",
  api_key: {:system, "API_KEY"}

config :phoenix, :filter_parameters, ["password", "secret", "token"]
config :logger, :console, metadata: [:request_id, :token_id]
config :<<w2>>, token_limit: 4096, password_min: 10, git: "<<hex:40>>"
config :gettext, default_locale: "en", password_label: "Password"
''']
