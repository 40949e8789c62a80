# -*- coding: utf-8 -*-
import base64, json
import hg_core as K, hg_ids as H, hg_loc as LOC
from hg_core import *
R = None


def init(rng):
    global R
    R = rng


def C(name, v, amb=False):
    return M('credential-' + name, v, amb)


WORDS = 'Falcon Trombone Harvest Glacier Bramble Copper Walnut Meteor Saffron Drizzle Piston Orchid Thicket Lantern Juniper'.split()


def pw():
    return pick('{base62:%d}' % R.randint(14, 22), '{base62:16}', R.choice(WORDS) + '-' + R.choice(WORDS) + dg(2), R.choice(WORDS).lower() + dg1(4) + pick('!', '', '_x'), '{lower:4}{digits:3}{upper:3}{lower:4}')


def b64u(s):
    return base64.urlsafe_b64encode(s.encode()).decode().rstrip('=')


def jwt():
    h = pick('{"alg":"HS256","typ":"JWT"}', '{"typ":"JWT","alg":"RS256","kid":"k%d"}' % R.randint(1, 9), '{"alg":"ES256","typ":"JWT"}')
    p = json.dumps({'sub': str(R.randint(1000, 99999)), 'iat': R.randint(1690000000, 1760000000), 'exp': R.randint(1760000001, 1790000000), 'scope': R.choice(['read', 'orders:write', 'admin', 'api offline_access']), 'iss': 'auth-' + R.choice(['core', 'edge', 'gw'])}, separators=(',', ':'))
    return b64u(h) + '.' + b64u(p) + '.{base62:43}'


def pem(kind='RSA PRIVATE KEY', n=None, nl='\n'):
    pre = {'RSA PRIVATE KEY': 'MIIEpAIBAAKCAQEA', 'PRIVATE KEY': 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC', 'EC PRIVATE KEY': 'MHcCAQEEI', 'OPENSSH PRIVATE KEY': 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW', 'ENCRYPTED PRIVATE KEY': 'MIIFLTBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQI'}[kind]
    w = 70 if 'OPENSSH' in kind else 64
    n, last = {'RSA PRIVATE KEY': (24, '{base64:54}=='), 'PRIVATE KEY': (25, '{base64:23}='), 'EC PRIVATE KEY': (2, '{base64:34}=='), 'OPENSSH PRIVATE KEY': (5, '{base64:34}=='), 'ENCRYPTED PRIVATE KEY': (28, '{base64:10}==')}[kind]
    k = w - len(pre)
    ls = [pre + ('{base64:%d}' % k if k > 0 else '')] + ['{base64:%d}' % w for _ in range(n - 1)] + [last]
    if 'OPENSSH' in kind:
        ls[1] = 'QyNTUxOQAAACA{base64:57}'
    return nl.join(['-----BEGIN %s-----' % kind] + ls + ['-----END %s-----' % kind])


def pgp(nl='\n'):
    return nl.join(['-----BEGIN PGP PRIVATE KEY BLOCK-----', '', 'lQVYBGYhc3k{base64:53}'] + ['{base64:64}'] * 18 + ['{base64:38}==', '={base64:4}', '-----END PGP PRIVATE KEY BLOCK-----'])


def putty(nl='\n'):
    return nl.join(['PuTTY-User-Key-File-3: ssh-rsa', 'Encryption: none', 'Comment: rsa-key-20240611', 'Public-Lines: 6', 'AAAAB3NzaC1yc2EAAAADAQABAAABAQC{base64:33}'] + ['{base64:64}'] * 4 + ['{base64:42}==', 'Private-Lines: 14'] + ['{base64:64}'] * 13 + ['{base64:48}', 'Private-MAC: {hex:64}'])


HOSTS = 'db01.int.local pg-main.internal orders-db.prod.svc db.acme-intern.de mysql-7f.cluster.local warehouse.corp.lan rabbit.queue.internal cache-02.internal'.split()


def dburl():
    u, h, d = R.choice(['app', 'svc_orders', 'admin', 'billing', 'root', 'reader', 'etl_user']), R.choice(HOSTS), R.choice(['orders', 'crm', 'prod', 'warehouse', 'billing_v2'])
    return pick('postgres://%s:%s@%s:5432/%s' % (u, pw(), h, d), 'postgresql://%s:%s@%s/%s?sslmode=require' % (u, pw(), h, d), 'mysql://%s:%s@%s:3306/%s' % (u, pw(), h, d), 'mongodb+srv://%s:%s@cluster0.x7k2p.mongodb.net/%s' % (u, pw(), d),
                'mongodb://%s:%s@%s:27017/%s?authSource=admin' % (u, pw(), h, d), 'redis://:%s@%s:6379/0' % (pw(), h), 'rediss://default:%s@%s:6380' % (pw(), h), 'amqp://%s:%s@%s:5672/%%2Fprod' % (u, pw(), h), 'mysql+pymysql://%s:%s@%s/%s' % (u, pw(), h, d), 'postgresql+psycopg2://%s:%s@%s:5433/%s' % (u, pw(), h, d))


def weburl():
    u = R.choice(['deploy', 'svc', 'backup', 'jenkins', 'reports', 'mirror'])
    return pick('https://%s:%s@%s/repo.git' % (u, pw(), R.choice(['git.acme-intern.de', 'nexus.corp.lan', 'bitbucket.harmonridge.com'])), 'ftp://%s:%s@ftp.%s/in' % (u, pw(), R.choice(['lomaxfenwick.co.uk', 'marchand-assurances.fr'])), 'sftp://%s:%s@files.corp.lan:2222/upload' % (u, pw()),
                'smtp://%s:%s@mail.corp.lan:587' % (u, pw()), 'https://%s:%s@proxy.corp.lan:3128' % (u, pw()), 'http://%s:%s@10.20.4.%d:8080/' % (u, pw(), R.randint(2, 250)))


def jdbc():
    u, d = R.choice(['app', 'sa', 'hr_user', 'ledger']), R.choice(['hr', 'ledger', 'crm'])
    return pick('jdbc:postgresql://%s:5432/%s?user=%s&password=%s' % (R.choice(HOSTS), d, u, pw()), 'jdbc:mysql://%s:3306/%s?user=%s&password=%s&useSSL=true' % (R.choice(HOSTS), d, u, pw()), 'jdbc:sqlserver://%s:1433;databaseName=%s;user=%s;password=%s' % (R.choice(HOSTS), d, u, pw()), 'jdbc:oracle:thin:%s/%s@%s:1521:ORCL' % (u, pw(), R.choice(HOSTS)))


def connstr():
    u, d = R.choice(['sa', 'app', 'webuser', 'reporting']), R.choice(['Orders', 'CRM', 'Payroll', 'Identity'])
    return pick('Server=tcp:%s,1433;Initial Catalog=%s;User ID=%s;Password=%s' % (R.choice(HOSTS), d, u, pw()), 'Data Source=SQL0%d\\PROD;Initial Catalog=%s;User Id=%s;Password=%s' % (R.randint(1, 9), d, u, pw()), 'Host=%s;Port=5432;Database=%s;Username=%s;Password=%s' % (R.choice(HOSTS), d.lower(), u, pw()), 'Server=%s;Database=%s;Uid=%s;Pwd=%s' % (R.choice(HOSTS), d.lower(), u, pw()),
                'Driver={ODBC Driver 17 for SQL Server};Server=%s;Database=%s;UID=%s;PWD=%s' % (R.choice(HOSTS), d, u, pw()))


def hf():
    return 'hf_{lower:4}{upper:3}{lower:6}{upper:5}{lower:7}{upper:4}{lower:5}'


# name: (env names, maker)
CRED = {
 'aws-access-key-id': ('AWS_ACCESS_KEY_ID|aws_access_key_id|awsAccessKey', lambda: pick('AKIA{upper:16}', 'AKIA{upper:16}', 'ASIA{upper:16}')),
 'aws-secret-access-key': ('AWS_SECRET_ACCESS_KEY|aws_secret_access_key|awsSecretAccessKey', lambda: '{base64:40}'),
 'github-token': ('GITHUB_TOKEN|GH_TOKEN|gh_pat|githubToken', lambda: pick('ghp_', 'ghp_', 'gho_', 'ghs_', 'ghu_') + '{base62:30}{crc}'),
 'github-fine-grained-token': ('GH_PAT|GITHUB_PAT|token', lambda: 'github_pat_{base62:22}_{base62:59}'),
 'gitlab-token': ('GITLAB_TOKEN|CI_PUSH_TOKEN|gitlabPat', lambda: 'glpat-{base62:20}'),
 'slack-bot-token': ('SLACK_BOT_TOKEN|slack_token|slackBot', lambda: 'xoxb-{digits:12}-{digits:13}-{base62:24}'),
 'slack-user-token': ('SLACK_USER_TOKEN|slack_user', lambda: 'xoxp-{digits:12}-{digits:12}-{digits:13}-{hex:32}'),
 'slack-app-token': ('SLACK_APP_TOKEN|slackApp', lambda: 'xapp-1-A0{upper:9}-{digits:13}-{hex:64}'),
 'slack-webhook': ('SLACK_WEBHOOK_URL|alertHook|hook', lambda: 'https://hooks.slack.com/services/T0{upper:8}/B0{upper:9}/{base62:24}'),
 'stripe-key': ('STRIPE_SECRET_KEY|STRIPE_API_KEY|stripeKey', lambda: pick('sk_live_{base62:24}', 'sk_live_51{base62:97}', 'rk_live_{base62:24}', 'rk_live_51{base62:97}')),
 'google-api-key': ('GOOGLE_API_KEY|MAPS_KEY|firebaseApiKey', lambda: 'AIza{base62:35}'),
 'google-oauth-secret': ('GOOGLE_CLIENT_SECRET|oauth_client_secret', lambda: 'GOCSPX-{base62:28}'),
 'npm-token': ('NPM_TOKEN|NODE_AUTH_TOKEN|npmToken', lambda: 'npm_{base62:30}{crc}'),
 'pypi-token': ('TWINE_PASSWORD|PYPI_TOKEN', lambda: 'pypi-AgEIcHlwaS5vcmcCJ{base62:150}'),
 'sendgrid-key': ('SENDGRID_API_KEY|sendgridKey', lambda: 'SG.{base62:22}.{base62:43}'),
 'twilio-key': ('TWILIO_API_KEY|TWILIO_API_KEY_SID', lambda: 'SK{hex:32}'),
 'twilio-auth-token': ('TWILIO_AUTH_TOKEN|twilio_auth_token|twilioAuthToken', lambda: '{hex:32}'),
 'openai-key': ('OPENAI_API_KEY|openai_key|openaiApiKey', lambda: pick('sk-{base62:20}T3BlbkFJ{base62:20}', 'sk-proj-{base62:74}T3BlbkFJ{base62:74}', 'sk-svcacct-{base62:74}T3BlbkFJ{base62:74}')),
 'anthropic-key': ('ANTHROPIC_API_KEY|claude_key|anthropicKey', lambda: 'sk-ant-api03-{base62:93}AA'),
 'azure-storage-key': ('AZURE_STORAGE_KEY|AZURE_STORAGE_ACCOUNT_KEY|storageAccountKey', lambda: '{base64:86}=='),
 'digitalocean-token': ('DIGITALOCEAN_TOKEN|DO_PAT|doToken', lambda: pick('dop_v1_', 'dop_v1_', 'doo_v1_') + '{hex:64}'),
 'huggingface-token': ('HF_TOKEN|HUGGINGFACE_HUB_TOKEN|hfToken', hf),
 'shopify-token': ('SHOPIFY_ACCESS_TOKEN|shopify_admin|shopifyToken', lambda: pick('shpat_', 'shpss_', 'shpca_', 'shppa_') + '{hex:32}'),
 'square-token': ('SQUARE_ACCESS_TOKEN|squareToken', lambda: pick('EAAA{base62:60}', 'sq0atp-{base62:22}', 'sq0csp-{base62:43}')),
 'databricks-token': ('DATABRICKS_TOKEN|dbx_token|databricksPat', lambda: 'dapi{hex:32}'),
 'vault-token': ('VAULT_TOKEN|vaultToken', lambda: pick('hvs.CAESI{base62:85}', 'hvs.{base62:24}')),
 'pulumi-token': ('PULUMI_ACCESS_TOKEN|pulumiToken', lambda: 'pul-{hex:40}'),
 'linear-key': ('LINEAR_API_KEY|linearKey', lambda: 'lin_api_{base62:40}'),
 'figma-token': ('FIGMA_TOKEN|figmaPat', lambda: 'figd_{base62:40}'),
 'planetscale-token': ('PLANETSCALE_TOKEN|pscalePassword', lambda: pick('pscale_tkn_{base62:43}', 'pscale_pw_{base62:43}')),
 'postman-key': ('POSTMAN_API_KEY|postmanKey', lambda: 'PMAK-{hex:24}-{hex:34}'),
 'newrelic-key': ('NEW_RELIC_API_KEY|NEWRELIC_USER_KEY', lambda: 'NRAK-{upper:27}'),
 'dynatrace-token': ('DT_API_TOKEN|dynatraceToken', lambda: 'dt0c01.{upper:24}.{upper:64}'),
 'docker-token': ('DOCKERHUB_TOKEN|DOCKER_PAT', lambda: 'dckr_pat_{base62:27}'),
 'rubygems-key': ('RUBYGEMS_API_KEY|GEM_HOST_API_KEY', lambda: 'rubygems_{hex:48}'),
 'notion-token': ('NOTION_TOKEN|notionSecret', lambda: pick('secret_{base62:43}', 'ntn_{digits:11}{base62:35}')),
 'tailscale-key': ('TS_AUTHKEY|tailscaleKey', lambda: 'tskey-auth-k{base62:9}11CNTRL-{base62:32}'),
 'sentry-token': ('SENTRY_AUTH_TOKEN|sentryToken', lambda: 'sntryu_{hex:64}'),
 'groq-key': ('GROQ_API_KEY|groqKey', lambda: 'gsk_{base62:20}WGdyb3FY{base62:24}'),
 'replicate-token': ('REPLICATE_API_TOKEN|replicateToken', lambda: 'r8_{base62:37}'),
 'supabase-token': ('SUPABASE_ACCESS_TOKEN|supabasePat', lambda: 'sbp_{hex:40}'),
 'atlassian-token': ('ATLASSIAN_API_TOKEN|JIRA_API_TOKEN|confluenceToken', lambda: 'ATATT3xFfGF0{base62:171}={HEX:8}'),
 'database-url': ('DATABASE_URL|DB_URL|BROKER_URL|REDIS_URL|SQLALCHEMY_DATABASE_URI', dburl),
 'url-password': ('MIRROR_URL|HTTPS_PROXY|BACKUP_TARGET|SMTP_URL', weburl),
 'jdbc-password': ('SPRING_DATASOURCE_URL|jdbc.url|JDBC_URL', jdbc),
 'connection-string': ('CONNECTION_STRING|ConnectionStrings__Default|SqlConn', connstr),
 'jwt': ('SERVICE_JWT|ACCESS_TOKEN|idToken', jwt),
}
CAMB = {'grafana-token': ('GRAFANA_TOKEN|grafanaSa', lambda: 'glsa_{base62:32}_{hex:8}')}
NAMES = list(CRED)
_bag = []


def nextcred(ok=lambda n: True):
    """walks through all kinds so that each gets used"""
    global _bag
    for _ in range(2):
        for n in _bag:
            if ok(n):
                _bag.remove(n)
                return n
        _bag = _bag + R.sample(NAMES, len(NAMES))
    raise RuntimeError


def cval(n):
    if n in CAMB:
        return R.choice(CAMB[n][0].split('|')), C(n, CAMB[n][1](), True)
    return R.choice(CRED[n][0].split('|')), C(n, CRED[n][1]())


PLACE = ['STRIPE_PUBLISHABLE_KEY=pk_live_{base62:24}', 'GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'AWS_ACCESS_KEY_ID=AKIAXXXXXXXXXXXXXXXX', 'ETAG={hex:40}', 'CSRF_NONCE={base64:32}', 'API_KEY=<API_KEY>', 'SECRET_TOKEN=changeme', 'DB_PASSWORD=${DB_PASSWORD}', 'STRIPE_SECRET_KEY=sk_live_xxxxxxxxxxxxxxxx', 'GITHUB_TOKEN=$(cat /run/secrets/gh)', 'AWS_ACCESS_KEY_ID=YOUR_ACCESS_KEY', 'OPENAI_API_KEY=sk-...', 'JWT_SECRET=********', 'SLACK_WEBHOOK_URL=https://hooks.slack.com/services/XXX/YYY/ZZZ',
         'DATABASE_URL=postgres://user:${PGPASSWORD}@localhost:5432/app', 'REDIS_URL=redis://localhost:6379/0', 'SENTRY_DSN=', 'NPM_TOKEN=', 'BUILD_SHA=%s', 'LOG_LEVEL=info', 'PORT=8080', 'MAX_CONN=512', 'VERSION=4.12.0.7', 'CACHE_TTL=86400', 'RELEASE_ID=7c9e6679-7425-40de-944b-e07fc1f90ae7']


def place():
    s = R.choice(PLACE)
    return s % hexs(40) if '%s' in s else s


def envname(n):
    k, v = cval(n)
    while '.' in k:
        k, v = cval(n)
    return k, v


def make_env(style, n):
    out = []
    if style == 'env':
        for _ in range(n):
            k, v = envname(nextcred())
            k = k if k.isupper() or '__' in k else re.sub(r'([a-z])([A-Z])', r'\1_\2', k).upper()
            qd = R.choice(['', '', '"'])
            if 'ODBC' in v or ';' in v:
                qd = '"'
            out += ['%s=%s%s%s' % (k, qd, v, qd), place()]
            if R.random() < .2:
                out += ['', '# ' + R.choice(['payments', 'do not commit', 'rotated 2025-01-14', 'see ticket OPS-4411'])]
        return '\n'.join(out) + '\n'
    if style == 'shell':
        out = ['#!/usr/bin/env bash', 'set -euo pipefail', '# deploy helper v3.2.1', '']
        for _ in range(n):
            k, v = envname(nextcred(lambda x: x not in ('connection-string',)))
            out.append('export %s=%s' % (k.upper().replace('.', '_'), pick("'%s'", '"%s"') % v))
        out += ['', 'curl -sS -H "Authorization: Bearer %s" https://api.internal/v1/health' % C('jwt', jwt()), 'curl -u "$USER:$PASS" https://nexus.corp.lan/status', 'git clone %s build' % C('url-password', 'https://ci-bot:%s@git.acme-intern.de/core.git' % pw()),
                'curl -H "Authorization: Basic %s" https://intranet.corp.lan/api' % C('http-basic-auth', base64.b64encode(('svc:%s%s' % (R.choice(WORDS), dg(4))).encode()).decode()), 'echo "build %s done at $(date +%%s)"' % hexs(40), 'scp out.tgz deploy@build01:/srv/']
        return '\n'.join(out) + '\n'
    if style == 'yaml':
        out = ['version: "3.8"', 'services:', '  app:', '    image: registry.corp.lan/app@sha256:%s' % hexs(64), '    ports: ["8080:8080"]', '    environment:']
        for _ in range(n):
            k, v = envname(nextcred(lambda x: True))
            out.append('      %s: %s' % (k, pick('"%s"', "'%s'") % v))
        out += ['      DB_PASSWORD: ${DB_PASSWORD}', '      POSTGRES_PASSWORD: changeme', '    deploy:', '      replicas: 3', '      labels: { build: "20250214.1", rev: "%s" }' % hexs(12)]
        return '\n'.join(out) + '\n'
    if style == 'ini':
        out = ['; app settings', '[main]', 'version = 2.14.0.3', 'debug = false']
        for i in range(n):
            k, v = envname(nextcred())
            out += ['', '[%s]' % R.choice(['aws', 'git', 'payments', 'db', 'alerts', 'ml', 'mail']) + '', '%s = %s' % (k.lower(), v), 'timeout = %d' % R.randint(5, 900), 'checksum = %s' % hexs(32)]
        return '\n'.join(out) + '\n'
    if style == 'toml':
        out = ['title = "pipeline"', 'schema = 3', '']
        for i in range(n):
            k, v = envname(nextcred(lambda x: x != 'connection-string'))
            out += ['[service.%s%d]' % (R.choice('abcdef'), i), '%s = "%s"' % (k.replace('.', '_'), v), 'retries = %d' % R.randint(1, 9), 'id = "%s"' % decoyval('uuid', None), '']
        return '\n'.join(out)
    if style == 'tf':
        out = ['terraform {', '  required_version = ">= 1.5.7"', '}', '', 'provider "aws" {', '  region     = "eu-central-1"', '  access_key = "%s"' % C('aws-access-key-id', 'AKIA{upper:16}'), '  secret_key = "%s"' % C('aws-secret-access-key', '{base64:40}', True), '}', '']
        for i in range(n):
            k, v = envname(nextcred(lambda x: x != 'connection-string'))
            out += ['variable "%s" {' % k.lower().replace('.', '_'), '  type    = string', '  default = "%s"' % v, '}', '', 'resource "null_resource" "r%d" { triggers = { sha = "%s" } }' % (i, hexs(40)), '']
        out += ['resource "aws_instance" "web" {', '  ami = "ami-0%s"' % hexs(16), '  subnet_id = "subnet-%s"' % hexs(17), '  private_ip = "10.0.4.17"', '  password = var.db_password', '}']
        return '\n'.join(out) + '\n'
    if style == 'docker':
        out = ['FROM python:3.11.7-slim@sha256:%s' % hexs(64), 'ARG BUILD_REF=%s' % hexs(40)]
        for _ in range(n):
            k, v = envname(nextcred(lambda x: x != 'connection-string'))
            out.append('ENV %s=%s' % (k.upper().replace('.', '_'), v))
        out += ['ENV SECRET_KEY=changeme', 'RUN pip install --no-cache-dir -r requirements.txt && echo %s > /etc/build' % hexs(32), 'EXPOSE 8000', 'CMD ["gunicorn", "-b", "0.0.0.0:8000", "app:app"]']
        return '\n'.join(out) + '\n'
    if style == 'json':
        d = {'env': 'prod', 'build': R.randint(10000, 99999), 'settings': {}, 'fallback': {'apiKey': '<API_KEY>', 'password': 'xxxxxxxx', 'digest': hexs(64)}}
        for i in range(n):
            k, v = envname(nextcred())
            d['settings'][k + ('' if k not in d['settings'] else str(i))] = v
        return json.dumps(d, indent=2, ensure_ascii=False) + '\n'
    if style == 'props':
        out = ['# application.properties', 'server.port=8443', 'app.version=6.1.0.RELEASE']
        for _ in range(n):
            k, v = cval(nextcred())
            out.append('%s=%s' % ('app.' + k.lower().replace('_', '.'), v))
        out += ['spring.datasource.url=%s' % C('jdbc-password', jdbc()), 'spring.datasource.password=${DB_PASSWORD}', 'management.trace-id=%s' % hexs(32)]
        return '\n'.join(out) + '\n'
    if style == 'webconfig':
        out = ['<?xml version="1.0"?>', '<configuration>', '  <connectionStrings>']
        for i in range(4):
            v = connstr()
            while 'ODBC' in v:
                v = connstr()
            out.append('    <add name="Db%d" connectionString="%s" providerName="System.Data.SqlClient" />' % (i, C('connection-string', v)))
        out += ['    <add name="Local" connectionString="Server=(local);Database=Dev;Integrated Security=True" />', '  </connectionStrings>', '  <appSettings>']
        for _ in range(n):
            k, v = envname(nextcred(lambda x: x not in ('connection-string', 'jdbc-password', 'database-url', 'url-password')))
            out.append('    <add key="%s" value="%s" />' % (k, v))
        out += ['    <add key="webpages:Version" value="3.0.0.0" />', '    <add key="StorageConn" value="DefaultEndpointsProtocol=https;AccountName=prodfiles01;AccountKey=%s;EndpointSuffix=core.windows.net" />' % C('azure-storage-key', '{base64:86}=='), '  </appSettings>', '  <assemblyIdentity name="Newtonsoft.Json" publicKeyToken="30ad4fe6b2a6aeed" culture="neutral" newVersion="13.0.0.0" />', '</configuration>']
        return '\n'.join(out) + '\n'
    raise ValueError(style)


CODE = {
 'py': ('import os\nimport requests\n\nTIMEOUT = 30  # s\nREV = "%(sha)s"\n', '%(k)s = "%(v)s"\n', '\n\ndef load(name):\n    # fall back to environment\n    return os.environ.get(name, "changeme")\n\n\nHEADERS = {"Authorization": "Bearer " + os.environ["API_TOKEN"], "X-Trace": "%(uuid)s"}\nassert hash((4111, 1881)) != 0xDEADBEEF\n'),
 'js': ("'use strict';\nconst https = require('https');\nconst rev = '%(sha)s';\n", "const %(kc)s = '%(v)s';\n", "\nmodule.exports = { retry: 3, id: '%(uuid)s', apiKey: process.env.API_KEY || 'changeme', ts: 1712345678901 };\n"),
 'ts': ("import { Client } from './client';\nexport const VERSION = '11.4.0';\n", "export const %(kc)s: string = \"%(v)s\";\n", "\nexport const cfg = { password: `${process.env.PW}`, hash: '%(sha)s' } as const;\n"),
 'java': ('package de.acme.sync;\n\npublic final class Config {\n    static final long serialVersionUID = 4829301847561920384L;\n', '    private static final String %(ku)s = "%(v)s";\n', '    static final String PLACEHOLDER = "<API_KEY>"; // injected\n    static final String BUILD = "%(sha)s";\n}\n'),
 'go': ('package main\n\nimport "fmt"\n\nconst buildRev = "%(sha)s"\n', 'var %(kc)s = "%(v)s"\n', '\nfunc main() {\n\tfmt.Println(buildRev, "%(uuid)s", 1699999999)\n}\n'),
 'rb': ("# frozen_string_literal: true\nmodule Settings\n  REV = '%(sha)s'\n", "  %(ku)s = '%(v)s'\n", "  PASSWORD = ENV.fetch('DB_PASSWORD')\nend\n"),
 'php': ("<?php\ndeclare(strict_types=1);\ndefine('APP_VER', '8.2.14');\n", "define('%(ku)s', '%(v)s');\n", "$pw = getenv('DB_PASSWORD') ?: 'changeme';\n$etag = '%(sha)s';\n"),
 'cs': ('namespace Acme.Sync;\n\npublic static class Keys\n{\n', '    public const string %(kc)s = "%(v)s";\n', '    public const string Etag = "%(sha)s"; // not secret\n    public static readonly Guid Id = new("%(uuid)s");\n}\n'),
 'rs': ('//! settings\nuse std::env;\n\npub const REV: &str = "%(sha)s";\n', 'pub const %(ku)s: &str = "%(v)s";\n', '\npub fn pw() -> String { env::var("DB_PASSWORD").unwrap_or_default() }\n'),
 'kt': ('package sync\n\nobject Keys {\n', '    const val %(ku)s = "%(v)s"\n', '    val etag = "%(sha)s"\n}\n'),
}


def make_code(ext, n):
    a, b, c = CODE[ext]
    d = lambda: {'sha': hexs(40), 'uuid': decoyval('uuid', None)}
    out = a % d()
    used = set()
    for _ in range(n):
        k, v = envname(nextcred(lambda x: x != 'connection-string'))
        k = k.replace('.', '_')
        ku = re.sub(r'([a-z])([A-Z])', r'\1_\2', k).upper()
        while ku in used:
            ku += '_B'
        used.add(ku)
        out += b % {'k': ku.lower() if R.random() < .3 else ku, 'ku': ku, 'kc': camel(ku.lower()), 'v': v}
    return out + c % d()


# ------------------------------------------------------------------ logs
UA = ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.6099.109 Safari/537.36', 'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0', 'curl/8.4.0', 'okhttp/4.12.0', 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15']
PATHS = ['/api/v2/orders/%s', '/static/app.%s.js', '/login', '/healthz', '/img/p/%s.webp', '/cart?sku=%s', '/search?q=lamp&page=3']


def pth():
    p = R.choice(PATHS)
    return p % (hexs(8) if '.js' in p else str(R.randint(1000, 9999999))) if '%' in p else p


def ipm():
    r = R.random()
    if r < .6:
        return M('network-ipv4', H.ipv4())
    if r < .7:
        return M('network-ipv6', H.ipv6())
    if r < .9:
        return H.ipv4_private()
    return H.ipv4_doc()


def anyp():
    return Person(R.choice(['us', 'gb', 'de', 'fr', 'nl', 'se', 'it', 'es', 'pl', 'br', 'in', 'ca', 'ru', 'tr']))


def em():
    return M('contact-email', anyp().email())


def log(kind, n):
    out = []
    t = R.randint(1700000000, 1755000000)
    for i in range(n):
        t += R.randint(1, 40)
        d = datetime.datetime.fromtimestamp(t, datetime.timezone.utc)
        if kind == 'nginx':
            out.append('%s - %s [%s +0000] "%s %s HTTP/1.1" %d %d "-" "%s" %.3f' % (ipm(), R.choice(['-', '-', 'svc']), d.strftime('%d/%b/%Y:%H:%M:%S'), R.choice(['GET', 'GET', 'POST']), pth(), R.choice([200, 200, 304, 404, 500]), R.randint(0, 99999), R.choice(UA), R.random()))
        elif kind == 'app':
            rid = hexs(16)
            out.append('%s %s [%s] %s - %s' % (d.strftime('%Y-%m-%dT%H:%M:%S.') + dg(3) + 'Z', R.choice(['INFO', 'WARN', 'DEBUG', 'ERROR']), rid, R.choice(['c.a.o.OrderService', 'auth.login', 'mailer', 'billing.worker']), R.choice([
                lambda: 'login ok user=%s ip=%s' % (em(), ipm()), lambda: 'sent receipt to %s, msgid=%s' % (em(), hexs(24)), lambda: 'order %s total=%d.%s took %d ms' % (decoy_num(13), R.randint(3, 900), dg(2), R.randint(2, 4000)), lambda: 'retry %d/5 for job %s' % (R.randint(1, 5), decoyval('uuid', None)),
                lambda: 'customer %s changed phone to %s' % (R.randint(1000, 99999), M('contact-phone', H.phone_intl(anyp()))), lambda: 'card declined pan=%s code=05 rrn=%s' % (M('finance-card', H.card_raw()), decoy_num(12)), lambda: 'payload={"email":"%s","ts":%d}' % (em(), t * 1000), lambda: 'validation failed: ssn=xxx-xx-xxxx', lambda: 'GET /v1/users?email=%s 200' % em(),
                lambda: 'payout iban=%s amount=%d EUR' % (M('finance-iban', H.iban_raw()), R.randint(10, 4000)), lambda: 'cache miss key=user:%d:%s' % (R.randint(1, 9999), hexs(8))])()))
        elif kind == 'sshd':
            out.append('%s host%02d sshd[%d]: %s' % (d.strftime('%b %d %H:%M:%S'), R.randint(1, 9), R.randint(900, 32000), R.choice(['Failed password for invalid user %s from %s port %d ssh2' % (R.choice(['admin', 'oracle', 'test']), ipm(), R.randint(1024, 65000)), 'Accepted publickey for deploy from %s port %d ssh2: ED25519 SHA256:{base64:43}' % (ipm(), R.randint(1024, 65000)), 'Connection closed by %s port %d [preauth]' % (ipm(), R.randint(1024, 65000))])))
        elif kind == 'mail':
            qid = up(1) + hexs(9).upper()
            out.append('%s mx1 postfix/%s[%d]: %s: %s' % (d.strftime('%b %d %H:%M:%S'), R.choice(['smtp', 'qmgr', 'cleanup']), R.randint(900, 32000), qid, R.choice(['to=<%s>, relay=mail.corp.lan[10.2.3.4]:25, delay=0.%s, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as %s)' % (em(), dg(2), hexs(11).upper()), 'from=<%s>, size=%d, nrcpt=1 (queue active)' % (em(), R.randint(900, 99999)), 'client=unknown[%s]' % M('network-ipv4', H.ipv4()), 'removed'])))
        elif kind == 'fw':
            out.append('%s fw01 kernel: [%d.%s] DROP IN=eth0 OUT= MAC=%s SRC=%s DST=%s LEN=%d TTL=%d ID=%d PROTO=TCP SPT=%d DPT=%d' % (d.strftime('%b %d %H:%M:%S'), R.randint(1000, 99999), dg(6), M('network-mac', ':'.join('%02x' % R.randint(1, 254) for _ in range(5)) + ':7e'), ipm(), H.ipv4_private(), R.randint(40, 1500), R.randint(30, 128), R.randint(1, 65535), R.randint(1024, 65535), R.choice([22, 23, 445, 3389])))
        elif kind == 'dhcp':
            out.append('%s dhcpd: DHCPACK on %s to %s (%s) via vlan%d' % (d.strftime('%Y-%m-%d %H:%M:%S'), H.ipv4_private().replace('127.0.0.1', '10.0.0.9'), M('network-mac', H.mac()), R.choice(['LAPTOP-%s' % up(6), 'printer-3og', 'iPhone']), R.randint(2, 90)))
        elif kind == 'jsonl':
            out.append(json.dumps({'ts': t * 1000 + R.randint(0, 999), 'level': R.choice(['info', 'warn']), 'trace_id': hexs(32), 'client_ip': ipm(), 'user': R.choice([None, em()]), 'path': pth(), 'ms': R.randint(1, 3000), 'ver': '%d.%d.%d.%d' % (R.randint(1, 9), R.randint(0, 20), R.randint(0, 20), R.randint(0, 9))}, ensure_ascii=False))
        elif kind == 'winevt':
            out.append('%s,4624,Security,"An account was successfully logged on",%s,%s,S-1-5-21-%d-%d-%d-%d' % (d.strftime('%m/%d/%Y %I:%M:%S %p'), R.choice(['CORP\\jdoe', 'CORP\\svc_bk', 'CORP\\amaier']), ipm(), R.randint(10**9, 4 * 10**9), R.randint(10**9, 4 * 10**9), R.randint(10**8, 10**9), R.randint(1000, 9999)))
        elif kind == 'http':
            out.append('> POST /v1/session HTTP/1.1\n> Host: api.%s\n> User-Agent: %s\n> X-Forwarded-For: %s\n> Authorization: %s\n%s> Content-Length: %d\n>\n< HTTP/1.1 %d\n< ETag: "%s"\n' % (R.choice(['corp.lan', 'shop.internal']), R.choice(UA), M('network-ipv4', H.ipv4()), pick('Bearer ' + C('jwt', jwt()), 'Basic ' + C('http-basic-auth', base64.b64encode(('%s:%s%s' % (R.choice(['admin', 'svc', 'monitor']), R.choice(WORDS), dg(3))).encode()).decode())),
                       R.choice(['', '> Cookie: %s\n' % M('network-http-cookie', 'sessionid=%s; csrftoken=%s' % (hexs(32), up(10) + hexs(12)))]), R.randint(20, 900), R.choice([200, 401, 204]), hexs(16)))
        elif kind == 'trace':
            out.append('Traceback (most recent call last):\n  File "/srv/app/worker.py", line %d, in run\n    conn = connect(url)\n  File "/usr/lib/python3.11/site-packages/db/__init__.py", line %d, in connect\nOperationalError: could not connect to %s: timeout after %d ms (attempt %d) user=%s\n' % (R.randint(10, 900), R.randint(10, 900), C('database-url', dburl()), R.randint(100, 30000), R.randint(1, 5), em()))
    return '\n'.join(out) + '\n'


# ------------------------------------------------------------------ finance & health
def fin(emit):
    def person():
        return anyp()
    # card exports
    for j in range(8):
        rows = []
        lab = R.random() < .6
        for _ in range(R.randint(12, 20)):
            p = person()
            raw = H.card_raw()
            a = raw.startswith('3') and len(raw) == 15
            bad = R.random() < .15
            num = wrong('finance-card', p) if bad else M('finance-card', H.card_fmt(raw))
            rows.append([p.name, num, M('finance-card-expiry', GEN['finance-card-expiry'](p)), M('finance-card-code', dg1(4 if a else 3)), decoy_num(15), '%d.%s' % (R.randint(4, 900), dg(2)), R.choice(['EUR', 'USD', 'GBP']), decoy_num(16) if True else ''])
        h = R.choice([['cardholder', 'card_number', 'exp', 'cvv', 'auth_ref', 'amount', 'ccy', 'terminal_ref'], ['Karteninhaber', 'Kartennummer', 'Gültig bis', 'Prüfziffer (CVC)', 'Referenz', 'Betrag', 'Whg', 'Beleg'], ['titulaire', 'n° de carte', "date d'expiration", 'cryptogramme', 'ref', 'montant', 'devise', 'ticket'], ['Titular', 'Nº tarjeta', 'Caducidad', 'CVV', 'Ref.', 'Importe', 'Divisa', 'Ticket'], ['CARDHOLDER', 'PAN', 'EXPIRY', 'CVV2', 'RRN', 'AMT', 'CUR', 'STAN']])
        f = R.choice([t_csv, lambda h, r: t_csv(h, r, ';'), t_fixed, t_html, t_jsonl, t_md])
        emit('finance/cards_%d.%s' % (j, 'html' if f is t_html else 'jsonl' if f is t_jsonl else 'md' if f is t_md else 'csv'), f(h, rows))
    # cards with no label at all
    for j in range(3):
        out = []
        for _ in range(25):
            out.append(R.choice(['%s %s' % (M('finance-card', H.card()), person().name), '%s|%s|%s' % (decoy_num(16), person().last, dg(4)), wrong('finance-card', None) + ' ?', person().name + ' - ' + M('finance-card', H.card()), M('finance-iban', H.iban_fmt(H.iban_raw())) + '  ' + person().name, 'pos 1 EAN 40%s' % dg(5) + ' / lot ' + decoy_num(14)]))
        emit('finance/notes_%d.txt' % j, '\n'.join(out) + '\n')
    # magstripe
    out = ['terminal dump 2024-11-02 16:40:07 fw 4.2.0.11', '']
    for _ in range(14):
        out += ['T1: ' + M('finance-card-track-1', H.track1()) if R.random() < .5 else 'swipe ' + M('finance-card-track-2', H.track2()), 'len=%d lrc=%s ok' % (R.randint(30, 79), hexs(2)), 'T2: ' + M('finance-card-track-2', H.track2()), 'seq %s' % decoy_num(10)]
    emit('finance/pos_dump.log', '\n'.join(out) + '\n')
    emit('finance/pos_dump2.txt', '\n'.join(M('finance-card-track-1', H.track1()) + '\n' + decoy_num(20) for _ in range(12)) + '\n')
    # SEPA xml
    for j in range(4):
        out = ['<?xml version="1.0" encoding="UTF-8"?>', '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03">', '<CstmrCdtTrfInitn><GrpHdr><MsgId>MSG-%s</MsgId><CreDtTm>2025-03-0%dT09:12:00</CreDtTm><NbOfTxs>12</NbOfTxs><CtrlSum>%d.50</CtrlSum></GrpHdr>' % (decoy_num(14), R.randint(1, 9), R.randint(1000, 90000))]
        for i in range(12):
            p = Person(R.choice(['de', 'fr', 'nl', 'at', 'be', 'es', 'it', 'ie', 'pt', 'fi']))
            out.append('<CdtTrfTxInf><PmtId><EndToEndId>E2E%s</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">%d.%s</InstdAmt></Amt><CdtrAgt><FinInstnId><BIC>%s</BIC></FinInstnId></CdtrAgt><Cdtr><Nm>%s</Nm></Cdtr><CdtrAcct><Id><IBAN>%s</IBAN></Id></CdtrAcct><RmtInf><Ustrd>RG %s</Ustrd></RmtInf></CdtTrfTxInf>' % (decoy_num(12), R.randint(10, 4000), dg(2), M('finance-bic', H.bic(p)), html.escape(p.name), M('finance-iban', H.iban_raw(p.cc)), decoy_num(9)))
        emit('finance/sepa_%d.xml' % j, '\n'.join(out + ['</CstmrCdtTrfInitn></Document>']) + '\n')
    # MT940-like / camt text statements
    for j in range(3):
        cc = R.choice(['DE', 'NL', 'BE'])
        out = [':20:STARTUMS', ':25:%s' % M('finance-iban', H.iban_raw(cc)), ':28C:00%d/001' % R.randint(10, 99), ':60F:C250131EUR%d,%s' % (R.randint(100, 9999), dg(2))]
        for _ in range(16):
            p = Person(cc.lower())
            out += [':61:2502%02d02%02dD%d,%sNTRFNONREF' % (R.randint(1, 28), R.randint(1, 28), R.randint(5, 900), dg(2)), ':86:177?00UEBERWEISUNG?20RE %s?31%s?32%s' % (decoy_num(8), M('finance-iban', H.iban_raw(cc)), p.name.upper())]
        emit('finance/statement_%d.sta' % j, '\n'.join(out) + '\n')
    # national accounts
    for cc, id_, labs, pre in (('gb', 'finance-gb-account', ['Sort code / account', 'Bank details (sort code, account no)', 'Sort Code & A/C'], ''), ('fr', 'finance-fr-account', ['RIB', 'Relevé d\'identité bancaire', 'Coordonnées bancaires (RIB)'], ''), ('es', 'finance-es-account', ['CCC', 'Código cuenta cliente', 'Nº de cuenta (CCC)'], ''), ('it', 'finance-it-account', ['BBAN', 'Coordinate bancarie (BBAN)', 'Conto BBAN'], '')):
        for rep in range(2):
            recs = []
            for _ in range(10):
                p = Person(cc)
                recs.append([(R.choice(labels(cc, 'name')), p.name), (R.choice(labs), M(id_, GEN[id_](p))), (R.choice(labels(cc, 'order')), decoyval('order', p)), (R.choice(labels(cc, 'amt')), decoyval('amt', p))])
            emit('finance/%s_accounts_%d.txt' % (cc, rep), t_form(recs))
    recs = []
    for _ in range(10):
        p = Person('de')
        blz = R.choice(['37040044', '10070024', '50010517', '70051995', '20041133'])
        recs.append([('Kontoinhaber', p.name), ('Bankverbindung', 'Kto. %s BLZ %s' % (M('finance-de-account', dg1(9), True), M('finance-de-account', blz, True)))] if R.random() < .4 else [('Kontoinhaber', p.name), ('BLZ / Konto', M('finance-de-account', blz + ' ' + dg1(R.choice([8, 9, 10])))), ('BIC', M('finance-bic', H.bic(p)))])
    emit('finance/de_altkonten.txt', t_form(recs, 'colon'))
    # US ACH
    for j in range(4):
        rows = []
        for _ in range(14):
            p = Person('us')
            rows.append([p.name, M('finance-us-routing', H.us_routing()), M('finance-bank-account', H.us_account()), R.choice(['checking', 'savings']), M('us-ssn', H.us_ssn(p, '-')), '%d.%s' % (R.randint(500, 6000), dg(2)), decoy_num(9)])
        h = R.choice([['employee', 'routing_number', 'account_number', 'type', 'ssn', 'net_pay', 'batch'], ['Name', 'ABA Routing No.', 'Bank Account Number', 'Acct type', 'Social Security #', 'Net', 'Batch'], ['EMP_NAME', 'RTN_ABA', 'BANK_ACCT_NO', 'ACCT_TP', 'SSN', 'NET_AMT', 'BATCH_ID']])
        f, e = R.choice([(t_csv, 'csv'), (t_fixed, 'txt'), (t_md, 'md'), (t_jsonl, 'jsonl')])
        emit('finance/ach_%d.%s' % (j, e), f(h, rows))
    # securities
    for j in range(2):
        rows = [['Fonds %d' % i, M('finance-isin', H.isin()), M('finance-lei', H.lei()) if R.random() < .7 else '', '%d,%s' % (R.randint(5, 400), dg(2)), str(R.randint(1, 9000)), decoy_num(9)] for i in range(18)]
        emit('finance/depot_%d.csv' % j, t_csv(R.choice([['Bezeichnung', 'ISIN', 'LEI', 'Kurs', 'Stück', 'Ordernr'], ['name', 'isin', 'issuer_lei', 'price', 'qty', 'order_ref']]), rows, ';'))
    # companies
    for j in range(3):
        recs = []
        for _ in range(12):
            cc = R.choice(['us', 'br', 'it', 'es', 'fr', 'pl', 'au', 'in', 'co'])
            i, lab = {'us': ('us-ein', 'EIN|Federal EIN|Employer Identification Number'), 'br': ('br-cnpj', 'CNPJ'), 'it': ('it-partita-iva', 'P.IVA|Partita IVA'), 'es': ('es-cif', 'CIF|C.I.F.'), 'fr': ('fr-siret', 'SIRET|N° SIRET'), 'pl': ('pl-nip', 'NIP'), 'au': R.choice([('au-abn', 'ABN'), ('au-acn', 'ACN')]), 'in': ('in-gstin', 'GSTIN'), 'co': ('co-nit', 'NIT|N.I.T.')}[cc]
            p = Person(cc)
            recs.append([('Vendor', p.last + R.choice([' GmbH', ' & Sons', ' SpA', ' Ltd', ' Ltda', ' SL'])), (R.choice(lab.split('|')), M(i, GEN[i](p))), ('Contact', p.name + ', ' + M('contact-email', p.email())), ('Phone', val('phone+', p)), ('Invoice no.', decoyval('order', p)), ('PO', decoy_num(10))])
        emit('finance/vendors_%d.txt' % j, t_form(recs))
    # crypto
    for j in range(2):
        rows = []
        for i in range(20):
            k = R.choice(['finance-bitcoin-address', 'finance-bitcoin-segwit', 'finance-ethereum-address'])
            rows.append([rdate().isoformat(), M(k, GEN[k](None)), '0x' + hexs(64), '0.%s' % dg(8), hexs(64)])
        emit('finance/crypto_%d.csv' % j, t_csv(['date', 'to', 'txhash', 'amount', 'block'], rows))
    emit('finance/wif_keys.txt', 'paper wallet export (test account)\n' + ''.join('key %d: %s\nblock %s\n' % (i, M('credential-bitcoin-key', H.wif()), hexs(64)) for i in range(4)))
    emit('config/age_keys.txt', ''.join('# created: 2024-0%d-11T10:00:00+02:00\n%s\n' % (i + 1, M('credential-age-key', H.age_key())) for i in range(4)))


def health(emit):
    for j in range(5):
        rows = []
        for _ in range(13):
            p = Person('us')
            rows.append([p.name, M('person-birth-date', p.dob.strftime('%m/%d/%Y')), M('us-mbi', H.us_mbi(p)), M('us-npi', H.us_npi()), M('us-dea', H.us_dea()), M('us-ndc', H.us_ndc()), M('us-hcpcs', H.us_hcpcs()), '%d.%s' % (R.randint(20, 900), dg(2)), decoy_num(13)])
        h = R.choice([['patient', 'dob', 'mbi', 'npi', 'dea', 'ndc', 'hcpcs', 'charge', 'claim_no'], ['Patient Name', 'Date of Birth', 'Medicare Beneficiary ID (MBI)', 'Provider NPI', 'DEA #', 'NDC', 'HCPCS code', 'Charge', 'Claim #'], ['PAT_NM', 'BIRTH_DT', 'MEDICARE_MBI', 'PRSCRBR_NPI', 'DEA_NO', 'NDC_CD', 'HCPCS_CD', 'CHRG_AMT', 'CLM_ID']])
        f, e = R.choice([(t_csv, 'csv'), (t_fixed, 'txt'), (t_html, 'html'), (t_jsonl, 'jsonl'), (t_md, 'md')])
        emit('health/claims_%d.%s' % (j, e), f(h, rows))
    # HL7
    for j in range(3):
        out = []
        for i in range(12):
            p = Person('us')
            ts = '2024%02d%02d%02d%02d' % (R.randint(1, 12), R.randint(1, 28), R.randint(0, 23), R.randint(0, 59))
            out += ['MSH|^~\\&|LAB|HRC|EHR|HRC|%s||ORU^R01|MSG%s|P|2.5.1' % (ts, decoy_num(8)), 'PID|1||%s^^^HRC^MR||%s^%s||%s|%s|||%s^^%s||%s|||||%s|%s' % (decoy_num(7), p.last, p.first, M('person-birth-date', p.dob.strftime('%Y%m%d'), True), p.sex.upper(), p.street, p.city, M('contact-phone-us', '(%s)%s-%s' % (R.choice(['415', '312', '206']), R.choice('2346789') + dg(2), dg(4))), decoy_num(9), M('us-ssn', H.us_ssn(p, '-'))), 'OBX|1|NM|2345-7^GLUCOSE^LN||%d|mg/dL|70-99|H|||F|||%s' % (R.randint(60, 300), ts), 'OBX|2|NM|718-7^HGB^LN||%d.%d|g/dL|12.0-15.5||||F' % (R.randint(9, 16), R.randint(0, 9)), '']
        emit('health/oru_%d.hl7' % j, '\r'.join(out) if False else '\n'.join(out) + '\n')
    # FHIR
    for j in range(3):
        ent = []
        for i in range(8):
            p = Person(R.choice(['us', 'us', 'gb']))
            if p.cc == 'us':
                ids = [{'system': 'http://hl7.org/fhir/sid/us-ssn', 'value': M('us-ssn', H.us_ssn(p, '-'))}, {'use': 'usual', 'system': 'urn:oid:2.16.840.1.113883.19.5', 'value': decoy_num(7)}]
            else:
                ids = [{'system': 'https://fhir.nhs.uk/Id/nhs-number', 'value': M('gb-nhs-number', re.sub(r'\D', '', H.gb_nhs(p)))}]
            ent.append({'resourceType': 'Patient', 'id': decoyval('uuid', p), 'meta': {'versionId': str(R.randint(1, 9)), 'lastUpdated': '2025-01-%02dT08:15:%s.000Z' % (R.randint(1, 28), dg(1).rjust(2, '0'))}, 'identifier': ids, 'name': [{'family': p.last, 'given': [p.first]}], 'telecom': [{'system': 'phone', 'value': val('phone+', p)}, {'system': 'email', 'value': val('email', p)}], 'gender': {'m': 'male', 'f': 'female'}[p.sex], 'birthDate': M('person-birth-date', p.dob.isoformat())})
        emit('health/bundle_%d.json' % j, json.dumps({'resourceType': 'Bundle', 'type': 'searchset', 'total': 8, 'entry': ent}, ensure_ascii=False, indent=2) + '\n')
    # clinic letters en
    for j in range(5):
        out = []
        for _ in range(7):
            p = Person('gb')
            nm = p.name
            out.append(R.choice([
                'Dear Dr %s,\n\nRe: %s, DOB %s, NHS No: %s\n%s\n\nThank you for referring this patient, whom I saw in clinic on %s. BP was 138/84, HbA1c 52 mmol/mol, eGFR 71. I have started ramipril 2.5 mg. Please repeat U&Es in 2 weeks. Clinic ref %s.\nThe patient prefers contact by mobile (%s).\n' % (R.choice(['Patel', 'Osei', 'Lennox']), nm, M('person-birth-date', dfmt(p.dob, 'en', 'gb')), val('gb-nhs-number', p), p.street, dfmt(rdate(), 'en', 'gb'), decoyval('order', p), val('contact-phone-gb', p)),
                'DISCHARGE SUMMARY\nPatient %s   Hosp no. %s   NHS number %s\nborn %s   ward 7B   admitted %s\nDiagnosis: community acquired pneumonia. CURB-65 2. WCC 14.2, CRP 188.\nNI number on file: %s. GP copy to %s.\n' % (nm, decoy_num(7), val('gb-nhs-number', p), M('person-birth-date', dfmt(p.dob, 'en', 'gb')), dfmt(rdate(), 'en', 'gb'), val('gb-nino', p), em()),
                'Transport booking for %s (d.o.b. %s). nhs no. %s. Pick up 08:45, mileage 12.4, job %s. Wrong number given first time (%s), please correct.\n' % (nm, M('person-birth-date', dfmt(p.dob, 'en', 'gb')), val('gb-nhs-number', p), decoy_num(6), 'NHS ' + wrong('gb-nhs-number', p).replace('-', ' '))]))
        emit('health/gb_clinic_%d.txt' % j, '\n---\n\n'.join(out))
    for j in range(4):
        out = []
        for _ in range(9):
            p = Person('us')
            out.append(R.choice([
                'Pt %s, DOB: %s, SSN: %s, Medicare # %s. CC: knee pain x 3 wks. Vitals 97.9F 128/76 HR 72. Rx NDC %s, qty 30. Prescriber DEA %s, NPI %s. Call %s.' % (p.name, M('person-birth-date', dfmt(p.dob, 'en', 'us')), M('us-ssn', H.us_ssn(p, '-')), M('us-mbi', H.us_mbi(p)), M('us-ndc', H.us_ndc()), M('us-dea', H.us_dea()), M('us-npi', H.us_npi()), val('contact-phone-us', p)),
                'Old claim for %s. HICN: %s (pre-2018), replaced by MBI %s. HCPCS %s billed twice. ICN %s.' % (p.name, M('us-hicn', H.us_hicn(p)), M('us-mbi', H.us_mbi(p)), M('us-hcpcs', H.us_hcpcs()), decoy_num(13)),
                'Implant record %s: UDI %s, serial in chart, surgeon NPI: %s. SSN on form was 000-12-3456 (invalid), corrected to %s.' % (p.name, M('us-udi', H.us_udi()), M('us-npi', H.us_npi()), M('us-ssn', H.us_ssn(p, '-'))),
                '%s: NPI %s rejected by payer, the right one is %s' % (p.name, (lambda v: v[:-1] + str((int(v[-1]) + 3) % 10))(H.us_npi()), 'NPI ' + M('us-npi', H.us_npi()))]))
        emit('health/us_notes_%d.txt' % j, '\n\n'.join(out) + '\n')
    for j in range(2):
        recs = []
        for _ in range(14):
            cc = R.choice(list(LOC.EHIC))
            p = Person(cc)
            recs.append([(R.choice(labels(cc, 'name')), p.name), (R.choice(LOC.EHIC[cc].split('|')), M('eu-health-card', H.ehic(p))), (R.choice(labels(cc, 'dob')), val('dob', p)), ('Ref.', decoy_num(20))])
        emit('health/ehic_%d.txt' % j, t_form(recs))
    recs = [[('Assuré', p.name), (R.choice(['N° de carte Vitale', 'Numéro de carte vitale', 'carte Vitale n°']), M('fr-health-card', '8025' + '0' + dg(16))), ('Numéro de sécurité sociale', val('fr-nir', p)), ('Né(e) le', val('dob', p))] for p in [Person('fr') for _ in range(8)]]
    emit('health/fr_cartes.txt', t_form(recs, 'colon'))


def misc(emit):
    for j in range(3):
        out = []
        for i in range(14):
            p = anyp()
            out += ['BEGIN:VCARD', 'VERSION:3.0', 'FN:' + p.name, 'N:%s;%s;;;' % (p.last, p.first), 'TEL;TYPE=CELL:' + val('phone+', p), 'EMAIL;TYPE=INTERNET:' + val('email', p), 'BDAY:' + M('person-birth-date', p.dob.isoformat()), 'UID:' + decoyval('uuid', p), 'REV:2024-05-1%dT10:20:30Z' % (i % 10), 'END:VCARD']
        emit('contacts/export_%d.vcf' % j, '\r\n'.join(out) + '\r\n')
    out = []
    for i in range(14):
        p = anyp()
        out += ['dn: uid=%s%d,ou=people,dc=corp,dc=lan' % (p.last_ascii.lower(), i), 'objectClass: inetOrgPerson', 'cn: ' + p.name, 'mail: ' + val('email', p), 'telephoneNumber: ' + val('phone+', p), 'employeeNumber: %s' % dg1(5), 'entryUUID: ' + decoyval('uuid', p), 'userPassword: {SSHA}' + 'x' * 20, '']
    emit('contacts/people.ldif', '\n'.join(out))
    for j in range(3):
        rows = [[R.choice(['iPhone 14', 'Galaxy S23', 'Pixel 7', 'Redmi 12']), M('network-imei', H.imei()), M('network-mac', H.mac()), '89' + decoy_num(17), decoy_num(11), M('contact-phone', H.phone_intl(anyp()))] for _ in range(14)]
        f, e = R.choice([(t_csv, 'csv'), (t_html, 'html'), (t_jsonl, 'jsonl')])
        emit('devices/mdm_%d.%s' % (j, e), f(['model', 'imei', 'wifi_mac', 'iccid', 'asset_no', 'phone_number'], rows))
    for j in range(3):
        rows = [[R.choice(['Golf', 'F-150', 'Model 3', 'Corolla']), M('vehicle-vin', H.vin()), str(R.randint(2008, 2024)), decoy_num(8), '%d' % R.randint(5000, 250000), Person('us').name] for _ in range(15)]
        emit('fleet/vehicles_%d.csv' % j, t_csv(R.choice([['model', 'vin', 'year', 'policy', 'mileage', 'owner'], ['Modell', 'FIN', 'Baujahr', 'Police', 'km', 'Halter'], ['Model', 'VIN (chassis no.)', 'Yr', 'Policy#', 'Odo', 'Insured']]), rows))
    for j in range(2):
        out = ['# last seen positions, handset tracking']
        for _ in range(12):
            out.append('%s device=%s last location (lat, lon): %s accuracy=%dm' % (rdate(2024, 2025).isoformat(), decoy_num(6), M('network-coordinates', GEN['network-coordinates']()), R.randint(3, 50)))
        emit('devices/positions_%d.txt' % j, '\n'.join(out) + '\n')
    # values known from documentation: may be told or not
    tst = [('finance-card', '4111 1111 1111 1111'), ('finance-card', '5555555555554444'), ('finance-card', '3782 822463 10005'), ('us-ssn', '078-05-1120'), ('us-ssn', '219-09-9999'), ('contact-email', 'john.doe@example.com'), ('contact-email', 'noreply@example.org'), ('contact-phone', '+1 202 555 0143'), ('contact-phone', '+44 20 7946 0958'), ('finance-iban', 'DE89370400440532013000'), ('finance-iban', 'GB82 WEST 1234 5698 7654 32'), ('gb-nhs-number', '999 000 0018'), ('vehicle-vin', '11111111111111111'), ('finance-bitcoin-address', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa')]
    for j in range(2):
        out = ['# QA test data sheet', '', 'Use these in staging only. Real customer data stays out.', '']
        for i, v in R.sample(tst, len(tst)):
            out += ['* %s -> expect %s (case TC-%d)' % (M(i, v, True), R.choice(['accept', 'reject', 'warn']), R.randint(100, 999)), '* reject: %s' % R.choice([wrong('finance-card', None), '000-12-3456', '666-45-7812', 'DE00 0000 0000 0000 0000 00', '4444 3333 2222 1112', '1234 5678 9012 3456', '0000000000', 'user@localhost', '256.301.4.999'])]
        out += ['', 'and one that slipped in from production: %s, %s' % (M('finance-card', H.card()), em())]
        emit('tickets/testdata_%d.md' % j, '\n'.join(out) + '\n')
    # US immigration / IDs
    for j in range(4):
        recs = []
        for _ in range(8):
            p = Person('us')
            recs.append([('Applicant', p.name), (R.choice(labels('us', 'us-alien-number')), M('us-alien-number', H.us_alien(p))), (R.choice(labels('us', 'us-passport')), val('us-passport', p)), ('Receipt no.', 'IOE' + decoy_num(10)), (R.choice(labels('us', 'dob')), val('dob', p)), (R.choice(labels('us', 'us-itin')), val('us-itin', p)), ('SSN', R.choice(['none', 'xxx-xx-xxxx', '666-12-%s' % dg(4), '***-**-%s' % dg(4), val('us-ssn', p)]))])
        emit('forms/us_immigration_%d.txt' % j, t_form(recs))
    recs = [[('Elector', p.name), (R.choice(['Electoral roll number', 'Electoral number', 'Electoral roll no.']), M('gb-electoral-roll-number', GEN['gb-electoral-roll-number'](p))), ('Polling district', up(2)), ('Address', p.street)] for p in [Person('gb') for _ in range(12)]]
    emit('forms/gb_electoral.txt', t_form(recs, 'colon'))
    recs = []
    for cc, i, lab in (('fi', 'fi-hetu', 'Ajokortin numero'), ):
        pass
    # fi/se/cy/lu/mt licences
    for rep in range(10):
        recs.append([('Fahrer/Driver', Person('gr').name), R.choice([('Cyprus driving licence no.', M('cy-driving-licence', dg1(12))), ('Permis de conduire (Luxembourg) n°', M('lu-driving-licence', dg1(6))), ('Körkortsnummer', M('se-driving-licence', re.sub(r'^(19|20)(?=\d{6}-)', '', next(v for v in iter(lambda: H.se_pnr(Person('se')), None) if '-' in v)))), ('Ajokortin numero', M('fi-driving-licence', H.fi_hetu(Person('fi'))))]), ('Valid until', rdate(2027, 2033).isoformat())])
    emit('fleet/drivers_small.txt', t_form(recs, 'colon'))


def make(emit):
    for style, ext, n, reps in (('env', 'env', 11, 4), ('shell', 'sh', 7, 3), ('yaml', 'yml', 8, 3), ('ini', 'ini', 8, 3), ('toml', 'toml', 8, 3), ('tf', 'tf', 6, 2), ('docker', 'Dockerfile', 6, 2), ('json', 'json', 9, 3), ('props', 'properties', 7, 3), ('webconfig', 'config', 5, 2)):
        for j in range(reps):
            emit('config/%s_%d.%s' % (style, j, ext), make_env(style, n))
    for ext in CODE:
        for j in range(2):
            emit('code/settings_%d.%s' % (j, ext), make_code(ext, R.randint(6, 10)))
    # markdown runbook with keys in prose, keys with no label
    for j in range(5):
        out = ['# Runbook %d' % j, '']
        for _ in range(10):
            n = nextcred(lambda x: x not in ('aws-secret-access-key', 'twilio-auth-token', 'azure-storage-key', 'connection-string'))
            k, v = cval(n)
            out.append(R.choice(['- the old one was `%s`, do not use', 'Then paste %s into the dialog.', '> from chat: here you go %s thanks', '```\n%s\n```', 'ask ops first. %s', 'Key ("%s") was rotated on 2024-08-01.']) % v)
            out.append(R.choice(['commit %s' % hexs(40), 'image sha256:%s' % hexs(64), 'see issue #%d' % R.randint(10, 9999), 'token format: `ghp_...` (never paste it)', 'run `export TOKEN=<your token>`']))
        emit('code/runbook_%d.md' % j, '\n\n'.join(out) + '\n')
    emit('config/grafana.ini', '[auth]\n' + ''.join('token_%d = %s\n' % (i, cval('grafana-token')[1]) for i in range(4)))
    emit('config/npmrc.txt', 'registry=https://registry.npmjs.org/\n//registry.npmjs.org/:_authToken=%s\nsave-exact=true\n//npm.pkg.github.com/:_authToken=%s\nemail=%s\n' % (C('npm-token', 'npm_{base62:30}{crc}'), C('github-token', 'ghp_{base62:30}{crc}'), em()))
    emit('config/pypirc.txt', '[distutils]\nindex-servers =\n    pypi\n\n[pypi]\nusername = __token__\npassword = %s\n' % cval('pypi-token')[1])
    emit('config/aws_credentials.txt', ''.join('[%s]\naws_access_key_id = %s\naws_secret_access_key = %s\nregion = eu-west-1\n\n' % (pr, C('aws-access-key-id', 'AKIA{upper:16}'), C('aws-secret-access-key', '{base64:40}')) for pr in ('default', 'prod', 'billing', 'backup', 'data')) + '[docs]\naws_access_key_id = %s\naws_secret_access_key = %s\n' % (C('aws-access-key-id', 'AKIAIOSFODNN7EXAMPLE', True), C('aws-secret-access-key', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', True)))
    emit('config/awskeys.csv', 'User name,Access key ID,Secret access key\n' + ''.join('%s,%s,%s\n' % (u, C('aws-access-key-id', 'AKIA{upper:16}'), C('aws-secret-access-key', '{base64:40}')) for u in ('ci', 'backup', 'etl', 'ses-smtp')))
    # keys
    i = 0
    for kind, idn in (('RSA PRIVATE KEY', 'pkcs-private-key'), ('PRIVATE KEY', 'pkcs-private-key'), ('EC PRIVATE KEY', 'pkcs-private-key'), ('OPENSSH PRIVATE KEY', 'openssh-private-key'), ('OPENSSH PRIVATE KEY', 'openssh-private-key'), ('ENCRYPTED PRIVATE KEY', 'pkcs-private-key')):
        emit('keys/key_%d.pem' % i, C(idn, pem(kind), kind.startswith('ENC')) + '\n-----BEGIN CERTIFICATE-----\n' + '\n'.join(['MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ'] + ['{base64:64}'] * 12) + '\n-----END CERTIFICATE-----\n-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA{base64:20}\n{base64:64}\n-----END PUBLIC KEY-----\n')
        i += 1
    emit('keys/release.asc', C('pgp-private-key', pgp()) + '\n\n-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n' + '\n'.join(['mQINBGYhc3k{base64:53}'] + ['{base64:64}'] * 6) + '\n=abCd\n-----END PGP PUBLIC KEY BLOCK-----\n')
    emit('keys/old.asc', 'exported for the build host, delete afterwards\n\n' + C('pgp-private-key', pgp()) + '\n')
    for j in range(3):
        emit('keys/host%d.ppk' % j, C('putty-private-key', putty()) + '\n')
    emit('keys/secret.yaml', 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: tls\nstringData:\n  tls.key: |\n    %s\n  id_ed25519: |\n    %s\n' % (C('pkcs-private-key', pem('PRIVATE KEY', nl='\n    ')), C('openssh-private-key', pem('OPENSSH PRIVATE KEY', nl='\n    '))))
    emit('keys/service_account.json', '{\n  "type": "service_account",\n  "project_id": "orders-prod-%s",\n  "private_key_id": "{hex:40}",\n  "private_key": "%s\\n",\n  "client_email": "%s",\n  "client_id": "%s"\n}\n' % (dg(4), C('pkcs-private-key', pem('PRIVATE KEY', nl='\\n')), M('contact-email', 'sync@orders-prod.iam.gserviceaccount.com', True), decoy_num(21)))
    emit('keys/Deploy.java', 'class Deploy {\n  static final String KEY =\n    "%s";\n  static final String OTHER = "-----BEGIN RSA PRIVATE KEY-----"; // header only\n}\n' % C('pkcs-private-key', pem('RSA PRIVATE KEY', nl='\\n')))
    for kind, n, reps in (('nginx', 40, 4), ('app', 45, 7), ('sshd', 40, 3), ('mail', 40, 3), ('fw', 25, 2), ('dhcp', 30, 2), ('jsonl', 30, 3), ('winevt', 30, 1), ('http', 14, 3), ('trace', 12, 2)):
        for j in range(reps):
            emit('logs/%s_%d.%s' % (kind, j, 'jsonl' if kind == 'jsonl' else 'csv' if kind == 'winevt' else 'log'), log(kind, n))
    fin(emit)
    health(emit)
    misc(emit)
