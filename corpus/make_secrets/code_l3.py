"""Learning group, code skeletons 3: infrastructure, CI, configuration files."""

TEXTS = [r'''
=== main.tf
# <<w1>>: Netz und Datenbank
variable "db_password" {
  type        = string
  sensitive   = true
  description = "Passwort der Datenbank"
}

variable "admin_token" {
  default = ""
}

data "vault_generic_secret" "app" {
  path = "secret/<<w1>>/app"
}

resource "aws_db_instance" "haupt" {
  identifier          = "<<w1>>"
  username            = "dbadmin"
  password            = "<<P>>"
  skip_final_snapshot = true
}

resource "aws_db_instance" "replik" {
  username   = "dbadmin"
  password   = var.db_password
  kms_key_id = "arn:aws:kms:eu-central-1:123456789012:key/<<uuid>>"
}

resource "azurerm_key_vault_secret" "x" {
  name         = "<<w2>>-password"
  value        = random_password.x.result
  key_vault_id = azurerm_key_vault.main.id
}

resource "kubernetes_secret" "app" {
  data = {
    token    = data.vault_generic_secret.app.data["token"]
    password = "<<P>>"
~     api_key  = "REPLACE-ME"
  }
}

resource "aws_secretsmanager_secret" "pw" {
  name = "<<w1>>/db/password"
  tags = { secret = "true", token = "none" }
}
~ key_name = "<<w1>>-deploy-key"
''', r'''
=== Dockerfile
# syntax=docker/dockerfile:1
FROM python:3.12-slim@sha256:<<hex:64>>
ARG API_TOKEN
ARG NPM_TOKEN=""
ENV APP_HOME=/srv/<<w1>> \
    TOKEN_FILE=/run/secrets/token \
    PASSWORD_MIN_LENGTH=12
ENV ADMIN_PASSWORD=<<P>>
ENV SESSION_SECRET=<<T:{hex:64}>>
~ ENV SECRET_KEY_BASE=dummy
~ LABEL org.opencontainers.image.revision=<<hex:40>>
RUN --mount=type=secret,id=pip_token PIP_INDEX_URL="https://__token__:$(cat /run/secrets/pip_token)@pypi.example.com/simple" pip install -r requirements.txt
RUN echo "root:<<?P:toor1>>" | chpasswd
RUN curl -fsSL -o /tmp/x.tgz https://dl.example.com/x-${VERSION}.tgz \
 && echo "<<hex:64>>  /tmp/x.tgz" | sha256sum -c -
COPY --chown=app secret-loader.sh /usr/local/bin/
HEALTHCHECK CMD curl -H "X-Token: ${HEALTH_TOKEN}" http://localhost:8080/health
CMD ["gunicorn", "--keyfile", "/etc/tls/key.pem", "<<w1>>.wsgi"]
''', r'''
=== docker-compose.yml
version: "3.9"
services:
  db:
    image: mariadb:11
    environment:
      MARIADB_ROOT_PASSWORD: <<P>>
      MARIADB_USER: <<w1>>
      MARIADB_PASSWORD: ${MARIADB_PASSWORD}
      MARIADB_PASSWORD_FILE: /run/secrets/mariadb_pw
    secrets: [mariadb_pw]
  app:
    image: registry.example.com/<<w1>>:<<n:1-9>>.<<n:0-30>>
    environment:
      - APP_SECRET=<<T:{base62:40}>>
      - DB_PASSWORD=${MARIADB_PASSWORD:-changeme}
      - API_TOKEN=
      - MAX_TOKENS=2000
      - PASSWORD_RESET_URL=https://app.example.com/password/reset
      - REDIS_URL=⟦credential-database-url:redis://:<<p>>@cache.example.com:6379/0⟧
~       - QUEUE_URL=amqp://queue.example.com:5672
    labels:
      traefik.http.middlewares.token.headers.customrequestheaders.X-Token: "{{ env TOKEN }}"
    healthcheck:
      test: ["CMD", "curl", "-u", "admin:$$ADMIN_PASSWORD", "http://localhost:8080/ping"]
  postgres-dev:
    image: postgres:16
    environment:
      POSTGRES_PASSWORD: <<?P:postgres>>
secrets:
  mariadb_pw:
    external: true
    name: <<w1>>_mariadb_pw
''', r'''
=== values.yaml
# Helm-Werte <<w1>>
image:
  repository: registry.example.com/<<w1>>
  digest: sha256:<<hex:64>>
imagePullSecrets:
  - name: registry-credentials
auth:
  existingSecret: <<w1>>-auth
  secretKeys:
    adminPasswordKey: admin-password
    userPasswordKey: password
  password: "<<P>>"
  postgresPassword: ""
  token: "{{ .Values.global.token }}"
session:
  secretName: <<w1>>-session
  secret: <<T:{hex:48}>>
~   tokenTtl: 900
smtp:
  host: mail.example.com
  username: <<w1>>
  password: "<<P>>"
ingress:
  tls:
    - secretName: wildcard-tls
oidc:
  clientId: <<uuid>>
  clientSecret: ${OIDC_CLIENT_SECRET}
  jwksUri: https://login.example.com/keys
tokenizer:
  max_tokens: 4096
serviceAccount:
  automountServiceAccountToken: false
apiKey: "<api-key>"
''', r'''
=== playbook.yml
---
- name: Grundkonfiguration <<w1>>
  hosts: <<w1>>
  become: true
  vars:
    db_password: "{{ vault_db_password }}"
    api_token: "{{ lookup('env', 'API_TOKEN') }}"
    admin_password: "<<P>>"
    password_hash_rounds: 12
    secret_dir: /etc/<<w1>>/secrets
  vars_files:
    - vault.yml
  tasks:
    - name: Benutzer anlegen
      ansible.builtin.user:
        name: <<w1>>
        password: "<<hash:sha512>>"
        update_password: on_create
        ssh_key_file: .ssh/id_ed25519
    - name: Datenbankbenutzer anlegen
      community.mysql.mysql_user:
        name: <<w2>>
        password: "{{ db_password }}"
        login_password: <<P>>
      no_log: true
    - name: Token holen
      ansible.builtin.uri:
        url: https://vault.example.com/v1/auth/token/lookup-self
        headers:
          X-Vault-Token: "{{ vault_token | default('') }}"
      register: token_result
    - name: Datei pruefen
      ansible.builtin.get_url:
        url: https://dl.example.com/<<w2>>.deb
        checksum: sha256:<<hex:64>>
        url_password: "{{ dl_password }}"
''', r'''
=== github-workflow.yml
name: Build <<w1>>
on: [push]
permissions:
  id-token: write
  contents: read
env:
  API_TOKEN: ${{ secrets.API_TOKEN }}
  TEST_DB_PASSWORD: <<P>>
  TOKEN_LIMIT: 8000
jobs:
  bau:
    runs-on: ubuntu-24.04
    services:
      postgres:
        image: postgres:16
        env:
          POSTGRES_PASSWORD: <<?P:postgres>>
    steps:
      - uses: actions/checkout@<<hex:40>>
        with:
          token: ${{ github.token }}
          persist-credentials: false
      - uses: actions/cache@<<hex:40>>
        with:
          key: ${{ runner.os }}-pip-${{ hashFiles('**/requirements.txt') }}
          restore-keys: pip-
      - run: make test
        env:
          SECRET_KEY: ci-dummy-not-used
          SIGNING_SECRET: <<T:{base62:40}>>
~           PASSWORD: ${{ inputs.password }}
      - run: echo "::add-mask::$API_TOKEN"
      - uses: docker/login-action@<<hex:40>>
        with:
          username: ${{ vars.REG_USER }}
          password: ${{ secrets.REG_PASSWORD }}
''', r'''
=== gitlab-ci.yml
image: alpine:3.20
variables:
  DEPLOY_PASSWORD: $CI_DEPLOY_PASSWORD
  MYSQL_ROOT_PASSWORD: <<P>>
  SECRET_DETECTION_ENABLED: "true"
  CACHE_KEY: "<<w1>>-v2"
  TOKEN_AUDIENCE: https://vault.example.com
id_tokens:
  VAULT_ID_TOKEN:
    aud: https://vault.example.com
stages: [bau, verteilen]
bau:
  stage: bau
  secrets:
    DB_PASSWORD:
      vault: <<w1>>/db/password@kv
      token: $VAULT_ID_TOKEN
  cache:
    key: "$CI_COMMIT_REF_SLUG"
    paths: [node_modules/]
  script:
    - echo "commit <<hex:40>>"
    - docker login -u "$CI_REGISTRY_USER" -p "$CI_REGISTRY_PASSWORD" registry.example.com
    - mysql -h mysql -u root -p"$MYSQL_ROOT_PASSWORD" < schema.sql
verteilen:
  stage: verteilen
  script:
    - 'curl --user "deploy:<<PC>>" -T dist.tgz https://dl.example.com/<<w1>>/'
    - 'curl -H "JOB-TOKEN: $CI_JOB_TOKEN" https://api.example.com/x'
    - 'curl -H "X-Deploy-Secret: <<T:{hex:40}>>" https://intern.example.com/deploy'
~   only: [main]
''', r'''
=== application.properties
# <<w1>>
spring.application.name=<<w1>>
spring.datasource.url=jdbc:postgresql://db.example.com:5432/<<w1>>
spring.datasource.username=<<w1>>
spring.datasource.password=<<P>>
spring.mail.password=${MAIL_PASSWORD}
spring.security.oauth2.client.registration.keycloak.client-id=<<w1>>-web
spring.security.oauth2.client.registration.keycloak.client-secret=<<T:{base62:32}>>
spring.security.oauth2.client.provider.keycloak.token-uri=https://login.example.com/token
server.ssl.key-store=classpath:<<w1>>.p12
server.ssl.key-store-password=<<P>>
server.ssl.key-alias=<<w1>>
server.ssl.key-password=@keypw@
jwt.token.validity=3600
jwt.secret=${JWT_SECRET:}
~ jasypt.encryptor.password=${JASYPT_PASSWORD}
~ app.api-key=ENC(<<b64:32>>)
app.password.policy=min8,upper,digit
app.token.header=X-Auth-Token
app.message.password=Passwort
app.cache.key-prefix=<<w2>>:
app.legacy.url=⟦credential-jdbc-password:jdbc:mysql://alt.example.com:3306/<<w2>>?user=alt&password=<<p>>⟧
management.endpoints.web.exposure.include=health
git.commit.id=<<hex:40>>
''', r'''
=== settings.xml
<?xml version="1.0" encoding="UTF-8"?>
<settings xmlns="http://maven.apache.org/SETTINGS/1.0.0">
  <!-- Passwoerter bitte mit mvn -encrypt-password ablegen -->
  <servers>
    <server>
      <id><<w1>>-releases</id>
      <username>deploy</username>
      <password><<P>></password>
    </server>
    <server>
      <id>central</id>
      <username>${env.OSSRH_USER}</username>
      <password>${env.OSSRH_PASSWORD}</password>
    </server>
    <server>
      <id>schnappschuss</id>
      <username>ci</username>
      <password>{COQLCE6DU6GtcS5P=}</password>
    </server>
    <server>
      <id>ssh</id>
      <privateKey>${user.home}/.ssh/id_rsa</privateKey>
      <passphrase><<P>></passphrase>
    </server>
  </servers>
  <profiles>
    <profile>
      <id>sonst</id>
      <properties>
        <gpg.keyname>0x<<hex:16>></gpg.keyname>
        <gpg.passphrase></gpg.passphrase>
        <api.token>YOUR_TOKEN_HERE</api.token>
        <password.label>Passwort</password.label>
        <db.password>CHANGE_ME</db.password>
        <checksum.sha1><<hex:40>></checksum.sha1>
      </properties>
    </profile>
  </profiles>
</settings>
''', r'''
=== prod.env
# Produktion <<w1>>, nicht einchecken
APP_ENV=production
APP_KEY=base64:<<TB>>
DB_PASSWORD=<<P>>
DB_PASSWORD_FILE=
DATABASE_URL=⟦credential-database-url:postgres://<<w1>>:<<p>>@db.example.com:5432/<<w1>>⟧
CACHE_URL=redis://cache.example.com:6379/1
SMTP_PASSWORD="<<P>>"
API_KEY=
API_SECRET=xxxxxxxxxxxxxxxx
TOKEN_TTL=3600
MAX_TOKENS=4096
PASSWORD_MIN_LENGTH=10
SECRET_NAME=<<w1>>/prod
KEY_ID=<<uuid>>
PUBLIC_KEY_PATH=/etc/keys/pub.pem
OAUTH_CLIENT_ID=<<w1>>-web
OAUTH_CLIENT_SECRET=${VAULT_OAUTH_SECRET}
~ ADMIN_TOKEN=todo
~ ENCRYPTION_KEY=<<T:{hex:64}>>
~ DEFAULT_PASSWORD=<<?P:password>>
CSRF_TOKEN_NAME=_csrf
GIT_SHA=<<hex:40>>
''', r'''
=== web.config
<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <connectionStrings>
    <add name="Haupt" connectionString="⟦credential-connection-string:Server=sql.example.com;Database=<<w1>>;User Id=<<w1>>_app;Password=<<p>>;Encrypt=True⟧" providerName="System.Data.SqlClient" />
    <add name="Lesen" connectionString="Server=sql2.example.com;Database=<<w1>>;Integrated Security=SSPI" />
    <add name="Archiv" connectionString="Server=sql3.example.com;Database=archiv;User Id=a;Password=#{ArchivPassword}#" />
  </connectionStrings>
  <appSettings>
    <add key="SmtpPassword" value="<<P>>" />
    <add key="ApiToken" value="__API_TOKEN__" />
    <add key="ClientId" value="<<uuid>>" />
    <add key="PasswordFormat" value="Hashed" />
    <add key="TokenLifetimeMinutes" value="60" />
    <add key="KeyVaultSecretName" value="<<w2>>-password" />
    <add key="WebhookSecret" value="<<T:{hex:40}>>" />
  </appSettings>
  <system.web>
    <compilation><assemblies><add assembly="System.Web.Mvc, Version=5.2, PublicKeyToken=31bf3856ad364e35" /></assemblies></compilation>
    <membership><providers><add name="P" passwordFormat="Hashed" requiresQuestionAndAnswer="false" minRequiredPasswordLength="8" /></providers></membership>
  </system.web>
</configuration>
''', r'''
=== dienste.txt
# ~/.netrc
machine git.example.com login <<w1>> password ⟦secret-netrc-password:<<p>>⟧
machine dl.example.com
  login abholer
  password ⟦secret-netrc-password:<<p>>⟧
machine leer.example.com login gast

# ~/.pgpass  (Rechner:Port:Datenbank:Name:Passwort)
db.example.com:5432:<<w1>>:app:⟦secret-pgpass-password:<<p>>⟧
*:*:<<w2>>:leser:⟦secret-pgpass-password:<<p>>⟧

# ~/.my.cnf
[client]
user=wartung
password=<<P>>
ssl-ca=/etc/mysql/ca.pem

# crontab
15 2 * * * PGPASSWORD=<<P>> pg_dump -h db.example.com <<w1>> > /srv/<<w1>>.sql
30 2 * * * /usr/local/bin/token-erneuern --secret-file /etc/<<w1>>/secret
0 3 * * 0 /usr/bin/find /var/cache/tokens -mtime +7 -delete

# wg0.conf
[Interface]
PrivateKey = ⟦secret-wireguard-key:{base64:42}g=⟧
Address = 10.8.0.2/24
[Peer]
PublicKey = <<b64:32>>
PresharedKey = ⟦secret-wireguard-key:{base64:42}w=⟧
AllowedIPs = 10.8.0.0/24
''']
