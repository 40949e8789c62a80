"""Held-out group: kinds that need a form of their own, other files than in spec_l."""

TEXTS = [r'''
=== sa-key.yaml
# service account of <<w1>>, base for the secret
type: service_account
project_id: acme-<<w1>>
private_key_id: "⟦credential-google-service-account-key-id:{hex:40}⟧"
private_key: "<<PEM1:pkcs8>>\n"
client_id: <<w1>>-svc
token_uri: https://oauth2.example.com/token
ssh_key: |
  <<PEMI:openssh,2>>
tls_key: |
  <<PEMI:rsa,2>>
public_key: |
  {dashes}BEGIN PUBLIC KEY{dashes}
  MCowBQYDK2VwAyEA<<b62:43>>=
  {dashes}END PUBLIC KEY{dashes}
key_ring: projects/acme/locations/eu/keyRings/<<w2>>
password: ""
token: null
''', r'''
=== endpoints.json
{
  "primary": "⟦credential-database-url:postgres://<<w1>>:<<p>>@pg.example.com/<<w1>>⟧",
  "reporting": "⟦credential-database-url:clickhouse://report:<<p>>@ch.example.com:9000/<<w2>>⟧",
  "broker": "⟦credential-database-url:amqps://worker:<<p>>@mq.example.com/<<w1>>⟧",
  "cache": "⟦credential-database-url:redis://:<<p>>@cache.example.com:6379/2⟧",
  "documents": "⟦credential-database-url:mongodb://<<w2>>:<<p>>@m1.example.com,m2.example.com/<<w2>>?replicaSet=rs0⟧",
  "ldap": "ldaps://ldap.example.com:636",
  "mail": "⟦credential-url-password:smtps://mailer:<<p>>@mail.example.com:465⟧",
  "git": "⟦credential-url-password:https://bot:<<p>>@git.example.com/<<w1>>/app.git⟧",
  "dav": "⟦credential-url-password:https://sync:<<p>>@dav.example.com/cal/⟧",
  "jdbc": "⟦credential-jdbc-password:jdbc:mysql://maria.example.com/<<w1>>?user=<<w1>>&password=<<p>>&useSSL=true⟧",
  "jdbcOracle": "⟦credential-jdbc-password:jdbc:oracle:thin:<<w2>>/<<p>>@//ora.example.com:1521/SVC⟧",
  "ado": "⟦credential-connection-string:Data Source=sql.example.com;Initial Catalog=<<w3>>;User ID=svc;Password=<<p>>;TrustServerCertificate=True⟧",
  "odbc": "⟦credential-connection-string:DRIVER={MySQL ODBC 8.0 Unicode Driver};SERVER=maria.example.com;DATABASE=<<w1>>;UID=svc;PWD=<<p>>⟧",
  "noSecret": ["postgres://pg.example.com/<<w1>>", "mysql://$USER:$PASS@maria.example.com/x", "redis://cache.example.com", "https://sso.example.com/token", "mongodb://<user>:<password>@host/db", "jdbc:sqlite:/var/lib/<<w2>>.db", "amqp://mq.example.com", "http://localhost:8080/?token=", "Server=sql.example.com;Trusted_Connection=yes"],
  "sample": "⟦?credential-url-password:https://user:pass@www.example.com/⟧"
}
''', r'''
=== capture.har
{"log": {"version": "1.2", "creator": {"name": "browser", "version": "1"}, "entries": [
 {"request": {"method": "GET", "url": "https://git.example.com/<<w1>>", "headers": [
   {"name": "Cookie", "value": "theme=dark; _gitlab_session=⟦credential-gitlab-session-cookie:{hex:32}⟧"},
   {"name": "X-CSRF-Token", "value": "<<?T:{base64url:86}>>"},
   {"name": "If-None-Match", "value": "<<hex:40>>"}]}},
 {"request": {"method": "GET", "url": "https://api.example.com/items?cursor=<<?T:{base64url:20}>>", "headers": [
   {"name": "Authorization", "value": "Basic ⟦credential-http-basic-auth:{base64of:<<w2>>:<<p>>}⟧"},
   {"name": "X-Request-Id", "value": "<<uuid>>"}]}},
 {"request": {"method": "GET", "url": "https://api.example.com/me", "headers": [
   {"name": "Authorization", "value": "Bearer <<K:jwt>>"},
   {"name": "X-Api-Key", "value": "[redacted]"}]},
  "response": {"status": 401, "content": {"text": "{\"error\":\"invalid_token\",\"message\":\"The token has expired\"}"}}},
 {"request": {"method": "POST", "url": "https://api.example.com/login", "postData": {"params": [{"name": "username", "value": "guest"}, {"name": "password", "value": ""}]}}}
]}}
''', r'''
=== recovered.txt
recovered from the laptop of <<name>>

⟦credential-putty-private-key:PuTTY-User-Key-File-2: ssh-rsa
Encryption: none
Comment: rsa-key-<<w1>>
Public-Lines: 2
AAAAB3NzaC1yc2EAAAABJQAAAQEA<<b62:36>>
<<b62:64>>
Private-Lines: 2
{base64:64}
{base64:44}
Private-MAC: {hex:40}⟧

<<PEM:encrypted>>

<<PEM:ec>>

not secret:
{dashes}BEGIN PGP PUBLIC KEY BLOCK{dashes}

mDMEZ<<b62:59>>
<<b62:64>>
=<<b62:4>>
{dashes}END PGP PUBLIC KEY BLOCK{dashes}
PuTTY session names: <<w1>>, <<w2>>
key comment: rsa-key-<<w2>>
//registry.npmjs.org/:_authToken=⟦credential-npmrc-token:{hex:8}-{hex:4}-4{hex:3}-8{hex:3}-{hex:12}⟧
''', r'''
=== users.csv
id,login,password_hash,reset_token,created
1,amy,<<hash:bcryptb>>,,2025-01-10
2,ben,<<hash:sha512>>,,2025-01-11
3,cat,<<hash:yescrypt>>,,2025-01-12
4,dan,<<hash:phpass>>,,2025-01-13
5,eve,<<hash:django>>,,2025-01-14
6,guest,,,2025-01-15
7,locked,!,,2025-01-16
8,sso,external,,2025-01-17
# attachments: name,md5,sha256
report.pdf,<<hex:32>>,<<hex:64>>
scan.png,<<hex:32>>,<<hex:64>>
notes.txt,<<hex:32>>,<<hex:64>>
# schemes: $2b$ bcrypt, $6$ sha512crypt, $y$ yescrypt; a bare $1$ is obsolete
''', r'''
=== vault-import.env
# flat import of <<w1>>, one key per line
TLS_KEY_B64=<<WK>>
JWT_KEY="<<PEM1:rsa>>"
DEPLOY_KEY="<<PEM1:openssh>>"
WG_PRIVATE="PrivateKey = ⟦secret-wireguard-key:{base64:42}Q=⟧"
AGE_KEY=⟦credential-age-key:AGE-SECRET-KEY-1{bech32:58}⟧
ETH_PRIVATE_KEY=⟦wallet-ethereum-private-key:0x{hex:64}⟧
WALLET_MNEMONIC="<<seed:12>>"
BITCOIN_WIF=<<wif>>
LITECOIN_WIF=<<coin:ltc>>
XPRV=<<xprv>>
TLS_CERT_B64=<<CERT>>
WG_PUBLIC=<<b64:32>>
SSH_PUBLIC="ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI<<b62:43>>"
CONTRACT=0x<<hex:40>>
KEY_FINGERPRINT=SHA256:<<b62:43>>
GPG_KEY_ID=<<hex:16>>
MNEMONIC_LANGUAGE=english
# minisign
# untrusted comment: minisign encrypted secret key
# ⟦secret-minisign-key:RWRTY0Iy{base64:202}Q=⟧
''']
