"""Learning group: kinds that need a form of their own (URLs, keys in files, hashes, cookies)."""

TEXTS = [r'''
=== dienstkonto.json
{
  "type": "service_account",
  "project_id": "acme-<<w1>>",
  "private_key_id": "⟦credential-google-service-account-key-id:{hex:40}⟧",
  "private_key": "<<PEM1:pkcs8>>\n",
  "client_email": "<<w1>>@example.com",
  "client_id": "<<w1>>-dienst",
  "auth_uri": "https://accounts.example.com/o/oauth2/auth",
  "token_uri": "https://oauth2.example.com/token",
  "universe_domain": "example.com"
}
''', r'''
=== adressen.txt
Adressen der Dienste (<<name>>), <<w1>>

Datenbank      ⟦credential-database-url:postgresql://<<w1>>:<<p>>@db.example.com:5432/<<w1>>?sslmode=require⟧
Altbestand     ⟦credential-database-url:mysql://alt:<<p>>@db2.example.com/<<w2>>⟧
Dokumente      ⟦credential-database-url:mongodb+srv://<<w2>>:<<p>>@haufen.example.com/<<w2>>⟧
Cache          ⟦credential-database-url:rediss://default:<<p>>@cache.example.com:6380⟧
Warteschlange  ⟦credential-database-url:amqp://bote:<<p>>@mq.example.com:5672/%2f⟧
Ablage         ⟦credential-url-password:ftp://ablage:<<p>>@ftp.example.com/ein⟧
Quelltext      ⟦credential-url-password:https://bau:<<p>>@git.example.com/<<w1>>.git⟧
Post           ⟦credential-url-password:smtp://post:<<p>>@mail.example.com:587⟧
JDBC           ⟦credential-jdbc-password:jdbc:mariadb://db.example.com:3306/<<w1>>?user=app&password=<<p>>⟧
JDBC MSSQL     ⟦credential-jdbc-password:jdbc:sqlserver://sql.example.com:1433;databaseName=<<w1>>;user=app;password=<<p>>⟧
ADO            ⟦credential-connection-string:Server=sql.example.com;Database=<<w3>>;User Id=app;Password=<<p>>⟧
ODBC           ⟦credential-connection-string:Driver={PostgreSQL Unicode};Server=db.example.com;Database=<<w1>>;Uid=app;Pwd=<<p>>⟧

Ohne Geheimnis:
postgresql://db.example.com:5432/<<w1>>
mysql://${DB_USER}:${DB_PASSWORD}@db.example.com/<<w1>>
redis://cache.example.com:6379/0
mongodb://localhost:27017
amqp://{{ user }}:{{ password }}@mq.example.com
https://app.example.com/login?next=%2Fpassword%2Freset
jdbc:postgresql://db.example.com/<<w2>>
jdbc:h2:mem:test
https://login.example.com/token?grant_type=refresh_token
Server=sql.example.com;Database=<<w2>>;Integrated Security=True
ftp://ftp.example.com/pub
Muster der Doku: ⟦?credential-database-url:postgres://user:password@localhost:5432/dbname⟧
''', r'''
=== aufzeichnung.http
GET /projekte HTTP/1.1
Host: git.example.com
Cookie: experiment=b; _gitlab_session=⟦credential-gitlab-session-cookie:{hex:32}⟧; sprache=de
X-CSRF-Token: <<?T:{base64:86}==>>
If-None-Match: W/"<<hex:32>>"

POST /anmelden HTTP/1.1
Host: intern.example.com
Authorization: Basic ⟦credential-http-basic-auth:{base64of:<<w1>>:<<p>>}⟧
Content-Type: application/x-www-form-urlencoded

csrfmiddlewaretoken=<<?T:{base62:64}>>&username=gast&password=

GET /daten?next_token=<<?T:{base64url:24}>> HTTP/1.1
Host: api.example.com
Authorization: Bearer <<K:jwt>>
X-Request-Id: <<uuid>>

HTTP/1.1 401 Unauthorized
WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="token expired"
Set-Cookie: sid=; Max-Age=0
ETag: "<<hex:40>>"

GET /neu HTTP/1.1
Authorization: Basic <base64>
X-Auth-Token: ${TOKEN}
Digest: SHA-256=<<b64:32>>
''', r'''
=== sicherung.reg.txt
Schluessel aus der Sicherung <<w1>>

⟦credential-putty-private-key:PuTTY-User-Key-File-3: ssh-ed25519
Encryption: none
Comment: <<w1>>
Public-Lines: 2
AAAAC3NzaC1lZDI1NTE5AAAAI<<b62:39>>
<<b62:4>>
Private-Lines: 1
{base64:48}
Private-MAC: {hex:64}⟧

<<PEM:encrypted>>

⟦credential-pgp-private-key:{dashes}BEGIN PGP PRIVATE KEY BLOCK{dashes}

lQOYBG{base64:58}
{base64:64}
{base64:64}
{base64:48}
={base64:4}
{dashes}END PGP PRIVATE KEY BLOCK{dashes}⟧

⟦secret-ssh2-private-key:---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----
Comment: "<<w1>>"
P2/56wAAA{base64:61}
{base64:70}
{base64:58}
---- END SSH2 ENCRYPTED PRIVATE KEY ----⟧

oeffentlich:
---- BEGIN SSH2 PUBLIC KEY ----
AAAAB3NzaC1yc2EAAA<<b62:46>>
---- END SSH2 PUBLIC KEY ----
//registry.npmjs.org/:_authToken=⟦credential-npmrc-token:{hex:8}-{hex:4}-4{hex:3}-b{hex:3}-{hex:12}⟧
//npm.example.com/:_authToken=⟦?credential-npmrc-token:00000000-0000-0000-0000-000000000000⟧
''', r'''
=== abzug.sql
-- Abzug <<w1>>, Tabelle konten
INSERT INTO `konten` (`id`, `login`, `passwort_hash`, `reset_token`) VALUES
(1, 'anna', '<<hash:bcrypt>>', NULL),
(2, 'bernd', '<<hash:argon2>>', NULL),
(3, 'clara', '<<hash:phpass>>', ''),
(4, 'dirk', '<<hash:django>>', NULL),
(5, 'gast', '!', NULL),
(6, 'ldap', '*', NULL);
-- Dateipruefsummen, keine Kennwoerter
INSERT INTO `dateien` (`name`, `md5`, `sha1`, `sha256`) VALUES
('a.pdf', '<<hex:32>>', '<<hex:40>>', '<<hex:64>>'),
('b.pdf', '<<hex:32>>', '<<hex:40>>', '<<hex:64>>');
-- Format-Kennung $2y$10$ gefolgt von 53 Zeichen; $6$ ist sha512crypt
-- Passwort wird nie im Klartext gespeichert
INSERT INTO `einstellungen` VALUES ('password_algo', 'bcrypt'), ('token_ttl', '3600'), ('secret_rotation', 'nie');
''', r'''
=== ablage.txt
Ablage <<name>>, <<w1>>: alte Schluessel in einer Zeile

SSH_KEY_B64=<<WK>>
wg genkey: PrivateKey = ⟦secret-wireguard-key:{base64:42}A=⟧
TLS_KEY="<<PEM1:ec>>"
SIGN_KEY="<<PEM1:openssh>>"
AGE=⟦credential-age-key:AGE-SECRET-KEY-1{bech32:58}⟧
untrusted comment: minisign encrypted secret key
⟦secret-minisign-key:RWRTY0Iy{base64:202}g=⟧
DEPLOYER_PRIVATE_KEY=⟦wallet-ethereum-private-key:0x{hex:64}⟧
Wallet-Seed: <<seed:12>>
BTC: <<wif>>
Dash: <<coin:dash>>
xprv: <<xprv>>

oeffentlich:
ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI<<b62:43>>
CA_B64=<<CERT>>
PublicKey = <<b64:32>>
Fingerabdruck SHA256:<<b62:43>>
GPG 0x<<hex:16>>
''']
