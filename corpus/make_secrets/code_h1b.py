"""Held-out group, code skeletons 1b: more application code and tests."""

TEXTS = [r'''
=== services.php
<?php

return [
    'mailer' => [
        'username' => env('MAIL_USERNAME'),
        'password' => env('MAIL_PASSWORD'),
        'secret'   => '<<T:{base62:32}>>',
    ],
    'legacy_ftp' => [
        'host' => 'ftp.example.com',
        'username' => '<<w1>>',
        'password' => '<<PQ>>',
    ],
    'oauth' => [
        'client_id' => '<<uuid>>',
        'client_secret' => config('vault.oauth'),
        'redirect' => 'https://app.example.com/callback',
        'token_url' => 'https://sso.example.com/token',
    ],
    'passwords' => [
        'users' => ['provider' => 'users', 'table' => 'password_reset_tokens', 'expire' => 60],
    ],
    'captcha' => ['site_key' => env('CAPTCHA_SITE_KEY'), 'secret_key' => env('CAPTCHA_SECRET')],
];

final class TokenController extends Controller
{
    protected $hidden = ['password', 'remember_token', 'api_token'];

    public function store(Request $request, string $token = null)
    {
        $data = $request->validate(['password' => 'required|min:10|confirmed', 'token' => 'required|string']);
        $password = Hash::make($data['password']);
        $apiToken = Str::random(60);
~         $cacheKey = "token:{$request->user()->id}";
        return back()->withErrors(['password' => __('The password is incorrect.')]);
    }
}
$pdo = new PDO('mysql:host=maria.example.com;dbname=<<w2>>', '<<w2>>', '<<PQ>>');
''', r'''
=== provision.zsh
#!/bin/zsh
# provisioning for <<w2>> hosts
emulate -L zsh
: ${VAULT_TOKEN:?run vault login first}
typeset -A creds
creds[user]=provision
creds[password]='<<P>>'
api_key="$(security find-generic-password -w -s <<w2>>-api)"
admin_token=$(op read "op://infra/<<w2>>/token")
join_secret=<<T:{hex:40}>>
~ password_hint="ask the service desk"
~ TOKEN_URL=https://sso.example.com/oauth/token

smbclient //files.example.com/share -U 'provision%<<PC>>' -c 'get base.tar'
ldapsearch -x -H ldaps://ldap.example.com -D cn=reader,dc=example,dc=com -w <<PC>> '(uid=*)'
wget --user=mirror --password=<<PC>> https://dl.example.com/base.tar
http --auth "mirror:$creds[password]" GET https://api.example.com/token
redis-cli -h cache.example.com -a "$REDIS_PASSWORD" ping
print -r -- "sha1 <<hex:40>>  base.tar" | shasum -c
kubectl create secret generic app --from-literal=password="$(pwgen 24 1)" --dry-run=client -o yaml
read -s "pw?Password: "
if [[ $pw == *password* ]]; then print "weak password" >&2; exit 1; fi
for token in $tokens; do print -r -- ${#token}; done
mysql --user=root --password="$MYSQL_PWD" -e 'select 1'
''', r'''
=== NodeSetup.ps1
Configuration <<W1>>Node {
    param([PSCredential]$JoinCredential, [string]$SecretVault = 'Infra')
    Import-DscResource -ModuleName PSDesiredStateConfiguration
    $pw = Get-Secret -Vault $SecretVault -Name '<<w1>>-join' -AsPlainText
    Node localhost {
        User Service {
            UserName = 'svc_<<w1>>'
            Password = $JoinCredential
            PasswordNeverExpires = $true
        }
        Environment Token { Name = 'TOKEN_FILE'; Value = 'C:\ProgramData\<<w1>>\token'; Ensure = 'Present' }
    }
}
$sqlPassword = '<<PQ>>'
$apiToken = $null
$mail = @{ SmtpServer = 'mail.example.com'; Credential = (Get-Credential -UserName 'alerts' -Message 'Password') }
$body = @{ username = 'agent'; password = '<<PQ>>' } | ConvertTo-Json
Invoke-RestMethod https://api.example.com/session -Method Post -Body $body
sqlcmd -S sql.example.com -U agent -P <<PC>> -Q "select count(*) from tokens"
~ schtasks /create /tn <<w1>> /tr agent.exe /ru EXAMPLE\agent /rp %AGENT_PASSWORD%
$thumbprint = '<<hex:40>>'
Write-Verbose "Password for $env:USERNAME is stored in $SecretVault"
if ($Token -notmatch '^[0-9a-f]{32}$') { throw 'Token has the wrong format' }
[ValidateSet('Password','Token','Certificate')][string]$AuthMode = 'Token'
''', r'''
=== lookup.pl
use v5.36;
use LWP::UserAgent;
# <<w1>> lookups

our %FORM = (user => 'username', password => 'password', token => 'csrf');
my $secret = do { local (@ARGV, $/) = '/etc/<<w1>>.key'; <> };
my $ftp = Net::FTP->new('ftp.example.com');
$ftp->login('feeds', '<<PQ>>') or die "password rejected";
my $hmac_key = '<<T>>';
my $password_re = qr/pass(?:word|phrase)?\s*[:=]\s*(\S+)/i;
my @token = split /\|/, shift // '';
~ my $cookie = "token=" . crypt_token($ENV{TOKEN});
say "Usage: lookup.pl --password-file FILE --token TOKEN" unless @ARGV;
my $ldap = Net::LDAP->new('ldap.example.com');
$ldap->bind('cn=feeds,dc=example,dc=com', password => '<<PQ>>');
my $prompt = 'Password: ';
my $expected = '<<hex:32>>'; # md5 of feeds.tar
sub token_count ($text) { my $n = () = $text =~ /\S+/g; return $n }
my $conf = { token => undef, api_key => get_env('API_KEY'), password => read_tty($prompt) };
__END__

=head1 PASSWORD HANDLING

Passwords are never written to the log; tokens are cut after four characters.
''', r'''
=== Routes.swift
import Vapor

struct LoginForm: Content { var username: String; var password: String; var token: String? }

func routes(_ app: Application) throws {
    app.databases.use(.postgres(hostname: "pg.example.com", username: "<<w1>>", password: "<<PQ>>", database: "<<w1>>"), as: .psql)
    app.jwt.signers.use(.hs256(key: "<<T:{base62:44}>>"))
    let mailPassword = Environment.get("MAIL_PASSWORD") ?? ""
    let apiKey = try Vault.shared.string(for: "<<w1>>.apiKey")
~     let secretPath = "/var/lib/<<w1>>/secret"

    app.post("login") { req async throws -> String in
        let form = try req.content.decode(LoginForm.self)
        guard form.password.count >= 8 else { throw Abort(.badRequest, reason: "Password too short") }
        let token = [UInt8].random(count: 32).base64
        req.session.data["csrf_token"] = token
        return token
    }
}

enum Field: String, CaseIterable { case password = "Password", token = "Token", secret = "Secret question" }
let passwordKeyPath = \LoginForm.password
let tokenLimits = ["free": 1000, "pro": 100_000]
let pinned = ["sso.example.com": "sha256/<<b64:32>>"]
let appleTeamKeyID = "ABC123DEFG"
''', r'''
=== mailer.c
/* sends reports for <<w2>> */
#include <curl/curl.h>
#include "auth.h"

#define PASSWORD_ENV "MAILER_PASSWORD"
#define SECRET_MAX   128
#define TOKEN_SEP    ':'
static const char mail_password[] = "<<PQ>>";
static const char *const token_names[] = { "ident", "string", "password", NULL };
static unsigned char sha256_expected[] = "\x<<hex:2>>\x<<hex:2>>\x<<hex:2>>";

typedef struct { const char *user; const char *password; token_t token; } auth_t;

static token_t lex(const char *s, size_t *key_len) {
    token_t token = TOKEN_NONE;
    *key_len = strcspn(s, ":=");
    if (!strncmp(s, "password=", 9)) token = TOKEN_PASSWORD;
    return token;
}

int send_report(CURL *c, const auth_t *a) {
    const char *secret = getenv(PASSWORD_ENV);
    char *password = prompt_hidden("Password: ");
    if (!password) return fprintf(stderr, "password: no input\n"), 1;
    curl_easy_setopt(c, CURLOPT_USERNAME, "reports");
    curl_easy_setopt(c, CURLOPT_PASSWORD, secret ? secret : mail_password);
    curl_easy_setopt(c, CURLOPT_PROXYUSERPWD, "⟦?secret-password:proxy:<<p>>⟧");
~     const char *hook_secret = "<<T:{hex:40}>>";
    explicit_bzero(password, strlen(password));
    return 0;
}
''', r'''
=== test-session.test.ts
import { describe, it, expect, vi } from 'vitest';
import { createSession, hashPassword } from '../src/session';

vi.stubEnv('SESSION_SECRET', '<<?T:secret>>');

const fixture = { username: 'bob', password: '<<?P:correct-horse>>', token: '<<?T:tok_test_1>>' };

describe('createSession', () => {
  it('rejects a wrong password', async () => {
    await expect(createSession({ ...fixture, password: '<<?P:wrong>>' })).rejects.toThrow('Invalid password');
  });
  it('returns a token', async () => {
    const session = await createSession(fixture);
    expect(session.token).toMatch(/^[a-f0-9]{64}$/);
    expect(session).toMatchObject({ tokenType: 'bearer', password: undefined });
  });
  it('hashes', async () => {
    expect(await hashPassword('<<?P:password1>>')).not.toBe('<<?P:password1>>');
  });
  it('keeps csrf token out of logs', () => {
    const log = vi.fn();
    log({ password: '***', csrfToken: '[redacted]' });
    expect(log).toHaveBeenCalledWith({ password: '***', csrfToken: '[redacted]' });
  });
  it.each([['', 'password: required'], ['short', 'password: too short']])('message for %s', (pw, msg) => {
    expect(validate(pw)).toBe(msg);
  });
});
''', r'''
=== connect.R
# reporting for <<w1>>
library(DBI)
con <- dbConnect(RPostgres::Postgres(), host = "pg.example.com", user = "<<w1>>", password = "<<P>>")
con2 <- dbConnect(RMariaDB::MariaDB(), password = Sys.getenv("MARIA_PASSWORD"))
con3 <- dbConnect(odbc::odbc(), .connection_string = "⟦credential-connection-string:Driver={ODBC Driver 18 for SQL Server};Server=sql.example.com;Database=<<w2>>;UID=report;PWD=<<p>>⟧")
token <- keyring::key_get("<<w1>>-api")
password <- rstudioapi::askForPassword("Database password")
tokens <- tidytext::unnest_tokens(docs, output = word, input = text)
secret_words <- c("alpha", "beta")
api_key <- NULL
stopifnot("token must not be empty" = nchar(token) > 0)
message("Password accepted, token expires in 3600 seconds")
key <- digest::digest(docs, algo = "sha256")
stopifnot(key == "<<hex:64>>")
~ options(shiny.token.ttl = 900, password.prompt = "Password: ")
httr::GET("https://api.example.com", httr::authenticate("report", "<<P>>"))
''', r'''
=== client.lua
-- <<w1>> edge worker
local cjson = require "cjson"
local token_types = { "access", "refresh" }
local PASSWORD_FIELD, TOKEN_FIELD = "password", "token"
local redis_password = "<<P>>"
local hmac_secret = "<<T:{hex:64}>>"
local api_key = os.getenv("API_KEY")
local secret = ngx.var.edge_secret
local key = "tok:" .. ngx.var.remote_user
~ local build = "<<hex:40>>"

local function auth(red)
  local ok, err = red:auth(redis_password)
  if not ok then return nil, "password rejected: " .. err end
  return true
end

local function next_token(s, i)
  local token = s:match("^[%w_]+", i)
  return token, i + #(token or "")
end

local labels = { password = "Password", secret = "Secret", token = "Token" }
ngx.req.set_header("X-Token", ngx.var.cookie_token)
if ngx.var.arg_password then ngx.exit(400) end -- never accept a password in the query
return { auth = auth, next_token = next_token, labels = labels, max_tokens = 1024 }
''']
