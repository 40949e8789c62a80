"""Held-out group, code skeletons 2: databases, infrastructure, CI."""

TEXTS = [r'''
=== setup-oracle.sql
-- schema bootstrap for <<w1>>
CREATE USER <<w1>>_own IDENTIFIED BY "<<P>>" DEFAULT TABLESPACE users;
CREATE USER <<w1>>_ext IDENTIFIED EXTERNALLY;
ALTER USER system IDENTIFIED BY &&system_password;
GRANT CREATE SESSION TO <<w1>>_own;
CREATE DATABASE LINK arc CONNECT TO arc_ro IDENTIFIED BY "<<P>>" USING 'ARC';
ALTER PROFILE default LIMIT PASSWORD_LIFE_TIME 90 PASSWORD_VERIFY_FUNCTION ora12c_verify_function;
-- postgres part
ALTER ROLE <<w2>> WITH ENCRYPTED PASSWORD '<<P>>';
ALTER ROLE tmp WITH PASSWORD NULL;
\password <<w2>>
CREATE SERVER remote FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'pg2.example.com');
CREATE USER MAPPING FOR app SERVER remote OPTIONS (user 'fdw', password '<<P>>');
CREATE TYPE token_kind AS ENUM ('password', 'api_key', 'secret');
CREATE TABLE sessions (
  token_hash   bytea PRIMARY KEY,
  secret_ref   text NOT NULL DEFAULT 'vault:none',
  password_age interval,
  next_token   text
);
SELECT digest('x', 'sha256') = '\x<<hex:64>>';
INSERT INTO labels VALUES ('en', 'password', 'Password'), ('fr', 'password', 'Mot de passe'), ('en', 'token', 'Token');
UPDATE accounts SET password_hash = crypt($1, gen_salt('bf')), reset_token = encode(gen_random_bytes(16), 'hex');
INSERT INTO accounts (login, password_hash) VALUES ('ops', '<<hash:argon2>>');
DELETE FROM sessions WHERE token_hash IS NULL OR secret_ref = '';
''', r'''
=== Pulumi-stack.yaml
name: <<w1>>
runtime: yaml
config:
  adminUser: {type: string, default: admin}
  dbPassword: {type: string, secret: true}
variables:
  apiToken:
    fn::secret: ${apiTokenFromEnv}
  imageDigest: sha256:<<hex:64>>
resources:
  db:
    type: azure-native:sql:Server
    properties:
      administratorLogin: ${adminUser}
      administratorLoginPassword: <<P>>
      publicNetworkAccess: Disabled
  replica:
    type: azure-native:sql:Server
    properties:
      administratorLoginPassword: ${dbPassword}
  vm:
    type: azure-native:compute:VirtualMachine
    properties:
      osProfile:
        adminPassword: "<<P>>"
        secrets: []
  vault:
    type: azure-native:keyvault:Secret
    properties:
      secretName: <<w2>>-token
      properties: {value: "${apiToken}"}
outputs:
  passwordSecretId: ${vault.id}
  keyArn: arn:aws:kms:eu-west-1:123456789012:key/<<uuid>>
''', r'''
=== stack.bicep
@secure()
param adminPassword string
param tokenAudience string = 'api://<<w1>>'
param keyVaultName string = 'kv-<<w1>>'
param sqlPassword string = '<<P>>'

var secretUri = 'https://${keyVaultName}.vault.azure.net/secrets/db'
var passwordPolicy = 'complex'

resource sql 'Microsoft.Sql/servers@2022-05-01' = {
  name: '<<w1>>-sql'
  properties: {
    administratorLogin: 'dba'
    administratorLoginPassword: sqlPassword
  }
}

resource app 'Microsoft.Web/sites@2022-09-01' = {
  name: '<<w1>>-app'
  properties: {
    siteConfig: {
      appSettings: [
        { name: 'DbPassword', value: '@Microsoft.KeyVault(SecretUri=${secretUri})' }
        { name: 'HookSecret', value: '<<T:{base62:40}>>' }
        { name: 'ApiToken', value: adminPassword }
        { name: 'TokenLifetime', value: '900' }
        { name: 'PasswordResetUrl', value: 'https://app.example.com/reset' }
      ]
    }
  }
}
output tokenEndpoint string = 'https://sso.example.com/token'
output secretName string = '<<w2>>-secret'
''', r'''
=== Containerfile
FROM docker.io/library/node:22-alpine@sha256:<<hex:64>> AS build
ARG GIT_SHA=<<hex:40>>
ARG REGISTRY_TOKEN
ARG SIGN_PASSWORD=""
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
ENV KEYSTORE_PASS=<<P>>
ENV JWT_PRIVATE_KEY_FILE=/run/secrets/jwt.pem \
    API_KEY_HEADER=x-api-key \
    TOKEN_REFRESH=300
~ ENV COOKIE_SECRET=${COOKIE_SECRET:-}
RUN adduser -D app && echo 'app:<<P>>' | chpasswd
RUN htpasswd -bc /etc/nginx/.htpasswd monitor <<PC>>
RUN wget -q https://dl.example.com/tool && echo "<<hex:128>>  tool" | sha512sum -c
COPY ["secret-store.conf", "password-rules.json", "/etc/app/"]
LABEL build.token.count="0" maintainer="<<name>>"
ENTRYPOINT ["node", "--env-file=/run/secrets/env", "server.js", "--token-file", "/run/token"]
''', r'''
=== k8s-secret.yaml
apiVersion: v1
kind: Secret
metadata:
  name: <<w1>>-db
  uid: <<uuid>>
  annotations:
    checksum/config: <<hex:64>>
type: Opaque
stringData:
  username: <<w1>>
  password: <<P>>
  session-secret: <<T:{hex:64}>>
  token: "{{ .Values.token }}"
  empty-password: ""
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: <<w1>>
spec:
  template:
    spec:
      serviceAccountName: token-reader
      automountServiceAccountToken: true
      containers:
        - name: app
          image: registry.example.com/<<w1>>@sha256:<<hex:64>>
          env:
            - name: DB_PASSWORD
              valueFrom: {secretKeyRef: {name: <<w1>>-db, key: password}}
            - name: API_TOKEN
              valueFrom: {secretKeyRef: {name: api, key: token}}
            - name: ADMIN_PASSWORD
              value: "<<P>>"
            - name: MAX_TOKENS
              value: "16000"
            - name: PASSWORD_MIN_LENGTH
              value: "14"
            - name: SECRET_BACKEND
              value: vault
''', r'''
=== inventory.ini
[<<w1>>]
web1.example.com ansible_host=10.20.0.11
web2.example.com ansible_host=10.20.0.12

[<<w1>>:vars]
ansible_user=deploy
ansible_password=<<P>>
ansible_become_password="{{ vault_become_password }}"
ansible_ssh_private_key_file=~/.ssh/deploy_ed25519
api_token={{ lookup('hashi_vault', 'secret=kv/<<w1>>:token') }}
password_age_max=90

[switches]
sw1.example.com ansible_network_os=ios

[switches:vars]
ansible_user=netops
ansible_password=<<P>>
snmp_key_name=<<w2>>
tacacs_secret=<<T:{base62:24}>>
enable_secret_type=9
token_ring=false
secret_file=/etc/ansible/.vault_pass

[windows:vars]
ansible_winrm_transport=kerberos
ansible_password=
winrm_cert_key_pem=/etc/ssl/winrm.key
''', r'''
=== azure-pipelines.yml
trigger: [main]
pool: {vmImage: ubuntu-latest}
variables:
  - group: <<w1>>-secrets
  - name: tokenPath
    value: $(Agent.TempDirectory)/token
  - name: sqlPassword
    value: <<P>>
parameters:
  - name: secretName
    default: <<w1>>-password
steps:
  - checkout: self
    persistCredentials: true
  - task: Cache@2
    inputs: {key: 'npm | "$(Agent.OS)" | package-lock.json', path: .npm}
  - task: AzureKeyVault@2
    inputs: {KeyVaultName: kv-<<w1>>, SecretsFilter: 'db-password,api-token'}
  - script: ./deploy.sh --token "$(System.AccessToken)" --password "$(db-password)"
    env:
      SIGNING_SECRET: <<T:{base62:32}>>
      API_TOKEN: $(api-token)
      PASSWORD: $(sqlPassword)
  - script: sqlpackage /TargetUser:deploy /TargetPassword:<<PC>>
  - bash: echo "##vso[task.setvariable variable=token;issecret=true]$(cat token)"
~   - script: echo "$(Build.SourceVersion) <<hex:40>>"
''', r'''
=== circle-config.yml
version: 2.1
orbs:
  slack: circleci/slack@4.12
jobs:
  test:
    docker:
      - image: cimg/python:3.12
        environment:
          DATABASE_URL: ⟦credential-database-url:postgresql://ci:<<p>>@localhost/<<w1>>_ci⟧
          TOKENIZERS_PARALLELISM: "false"
          PASSWORD_POLICY: lax
      - image: cimg/postgres:16.2
        environment:
          POSTGRES_USER: ci
          POSTGRES_PASSWORD: <<P>>
    steps:
      - checkout
      - restore_cache:
          keys: ["v1-deps-{{ checksum \"poetry.lock\" }}", "v1-deps-"]
      - run:
          name: unit tests
          command: pytest -q
          environment:
            APP_SECRET: <<?T:test-secret-not-real>>
            API_TOKEN: << parameters.token >>
      - add_ssh_keys:
          fingerprints: ["SHA256:<<b62:43>>"]
  deploy:
    docker: [{image: "cimg/base:stable"}]
    steps:
      - run: 'curl -fs -H "Authorization: Bearer ${DEPLOY_TOKEN}" https://api.example.com/deploy'
      - run: curl -fs -u "deployer:<<PC>>" https://dl.example.com/<<w1>>
workflows:
  main:
    jobs:
      - test
      - deploy: {context: [prod-secrets]}
''', r'''
=== application-prod.yml
server:
  ssl:
    key-store: /etc/<<w1>>/keystore.p12
    key-store-password: <<P>>
    key-alias: <<w1>>
    trust-store-password: <<?P:changeit>>
spring:
  datasource:
    url: ⟦credential-jdbc-password:jdbc:postgresql://pg.example.com/<<w1>>?user=<<w1>>&password=<<p>>⟧
  rabbitmq:
    username: <<w1>>
    password: ${RABBIT_PASSWORD}
  ldap:
    username: cn=reader,dc=example,dc=com
    password: "<<P>>"
  security:
    oauth2:
      resourceserver:
        jwt:
          issuer-uri: https://sso.example.com/realms/main
      client:
        registration:
          sso:
            client-id: <<w1>>
            client-secret: ${sm://<<w1>>-client-secret}
            scope: openid,token
app:
  token:
    header: X-Auth-Token
    ttl: 15m
    signing-secret: <<T:{base62:48}>>
  password-policy: {min: 12, max: 128}
  api-key: ""
  labels: {password: Password, secret-question: "Secret question"}
  encrypted: "{cipher}<<hex:64>>"
logging:
  mask: [password, token, secret]
''', r'''
=== nuget.config
<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <packageSources>
    <clear />
    <add key="internal" value="https://nuget.example.com/v3/index.json" />
    <add key="public" value="https://nuget.example.org/v3/index.json" />
  </packageSources>
  <packageSourceCredentials>
    <internal>
      <add key="Username" value="build" />
      <add key="ClearTextPassword" value="<<P>>" />
    </internal>
    <public>
      <add key="Username" value="%NUGET_USER%" />
      <add key="ClearTextPassword" value="%NUGET_PASSWORD%" />
    </public>
  </packageSourceCredentials>
  <appSettings>
    <add key="tokenEndpoint" value="https://sso.example.com/token" />
    <add key="passwordHint" value="Ask the service desk" />
    <add key="publicKeyToken" value="b77a5c561934e089" />
    <add key="reportSecret" value="<<T:{base62:32}>>" />
    <add key="licenseKeyName" value="<<w2>>" />
    <add key="apiKey" value="[[API_KEY]]" />
  </appSettings>
  <config>
    <add key="http_proxy" value="⟦credential-url-password:http://proxyuser:<<p>>@proxy.example.com:8080⟧" />
  </config>
</configuration>
''', r'''
=== tomcat-users.xml
<?xml version="1.0" encoding="UTF-8"?>
<tomcat-users xmlns="http://tomcat.apache.org/xml" version="1.0">
  <!-- <user username="tomcat" password="must-be-changed" roles="tomcat"/> -->
  <role rolename="manager-gui"/>
  <role rolename="token-admin"/>
  <user username="deployer" password="<<P>>" roles="manager-gui"/>
  <user username="probe" password="${probe.password}" roles="token-admin"/>
  <Resource name="jdbc/<<w1>>" auth="Container" type="javax.sql.DataSource"
            username="<<w1>>" password="<<P>>" url="jdbc:mariadb://maria.example.com/<<w1>>"/>
  <Connector port="8443" keystoreFile="conf/<<w1>>.p12" keystorePass="<<P>>" keyAlias="tomcat"/>
  <Realm className="org.apache.catalina.realm.JNDIRealm" userPassword="userPassword" connectionPassword="${ldap.pw}"/>
  <form action="j_security_check"><input type="password" name="j_password" value=""/></form>
  <message key="password">Password</message>
  <message key="token.expired">Your token has expired</message>
  <hash algorithm="SHA-256"><<hex:64>></hash>
</tomcat-users>
''', r'''
=== staging.env
# staging, <<w1>>
export NODE_ENV=staging
export COOKIE_KEYS=<<T:{base64url:43}>>
export PG_PASSWORD='<<P>>'
export PG_URL="⟦credential-database-url:postgres://stage:<<p>>@pg.example.com/<<w1>>⟧"
export AMQP_URL=⟦credential-database-url:amqps://stage:<<p>>@mq.example.com/<<w1>>⟧
export STATSD_URL=udp://10.30.0.4:8125
export API_TOKEN=$(cat ~/.config/<<w1>>/token)
export ADMIN_PASSWORD=""
export PASSWORD_SALT_ROUNDS=12
export KEYCLOAK_SECRET=%%KEYCLOAK_SECRET%%
export SECRET_MANAGER=gcp
export TOKEN_BUCKET_SIZE=100
export ENCRYPTION_KEY_ID=<<uuid>>
export SENTINEL_AUTH=none
export UPLOAD_KEY_PREFIX=uploads/<<w2>>/
export SUPPORT_PASSWORD=n/a
export RELEASE=<<hex:40>>
export PUBLIC_TOKEN_NAME=visitor
~ export HMAC_SECRET=<<T:{hex:64}>>
~ export OLD_PASSWORD=*redacted*
''']
