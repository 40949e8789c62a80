"""Learning group, code skeletons 2: scripting languages, native code, SQL, tests."""

TEXTS = [r'''
=== importer.rb
# frozen_string_literal: true
# Importiert <<w1>> nach <<w2>> (<<name>>)
require 'net/sftp'
require 'mysql2'

module Importer
  TOKEN_PATTERN = /\A[a-f0-9]{32}\z/.freeze
  PASSWORD_ATTRIBUTE = :encrypted_password
  SECRET_KEYS = %w[password token api_key secret].freeze

  class Job
    attr_accessor :password, :token

    def initialize(password: ENV.fetch('IMPORT_PASSWORD'), token: nil)
      @password = password
      @token = token || Rails.application.credentials.dig(:import, :token)
    end

    def run
      client = Mysql2::Client.new(host: 'db.example.com', username: 'import', password: '<<PQ>>', database: '<<w2>>')
~       secret = SecureRandom.hex(16)
~       api_key = Vault.logical.read('secret/<<w1>>').data[:api_key]
      Net::SFTP.start('sftp.example.com', 'abholer', password: '<<PQ>>') do |sftp|
        sftp.download!('/out/<<w1>>.csv', '/tmp/<<w1>>.csv')
      end
      raise ArgumentError, 'token is missing' unless token
      raise ArgumentError, 'password: zu kurz' if password.length < 8
      Digest::SHA1.hexdigest(File.read('/tmp/<<w1>>.csv')) == '<<hex:40>>'
    end
  end
end

Rails.application.config.filter_parameters += [:password, :secret, :token, :_key, :otp]
Devise.setup do |config|
  config.pepper = '<<TH>>'
  config.reset_password_within = 6.hours
  config.password_length = 10..128
~   config.secret_key = ENV['DEVISE_SECRET']
end
''', r'''
=== wp-config.php
<?php
/** Einstellungen fuer <<w1>>.example.com */
define('DB_NAME', '<<w1>>');
define('DB_USER', 'wp_<<w1>>');
define('DB_PASSWORD', '<<PQ>>');
define('DB_HOST', 'localhost');
define('AUTH_KEY',         '<<T:{base62:64}>>');
define('SECURE_AUTH_KEY',  '<<T:{base62:64}>>');
define('LOGGED_IN_KEY',    'put your unique phrase here');
define('NONCE_KEY',        'put your unique phrase here');
~ define('RECAPTCHA_SECRET', getenv('RECAPTCHA_SECRET'));
define('FTP_PASS', '');
define('PASSWORD_RESET_KEY', 'user_activation_key');
$table_prefix = 'wp_';

$lang = [
    'password'      => 'Passwort',
    'password_hint' => 'Das Passwort sollte mindestens zwölf Zeichen lang sein.',
    'lost_password' => 'Passwort vergessen?',
    'token_invalid' => 'Der Link ist abgelaufen.',
];

function check_token(string $token, string $secret): bool
{
    $password = $_POST['password'] ?? '';
    $csrf = $_SESSION['csrf_token'];
    $api_key = get_option('<<w1>>_api_key');
    return hash_equals($csrf, $token) && password_verify($password, get_user_hash()) && $secret !== '';
}

$mail = new PHPMailer();
$mail->Username = 'shop';
$mail->Password = '<<PQ>>';
$nonce_field = '<input type="hidden" name="_wpnonce" value="<?= wp_create_nonce() ?>">';
$token = bin2hex(random_bytes(16));
''', r'''
=== sicherung.sh
#!/usr/bin/env bash
# Sicherung <<w1>> (<<name>>), laeuft per cron
set -euo pipefail
umask 077

BACKUP_PASSWORD='<<P>>'
RESTIC_PASSWORD_FILE=/root/.restic-pw
DB_PASSWORD="${DB_PASSWORD:?nicht gesetzt}"
TOKEN=$(cat /run/secrets/backup_token)
API_KEY=$(vault kv get -field=api_key secret/<<w1>>)
~ export PGPASSWORD="$DB_PASSWORD"
~ SECRET_NAME="<<w1>>-backup"
EXPECTED_SHA256=<<hex:64>>
GPG_KEY_ID=0x<<hex:16>>

usage() { echo "Aufruf: $0 --password <passwort> --token <token>" >&2; exit 2; }

while [ $# -gt 0 ]; do
  case "$1" in
    --password) password=$2; shift 2 ;;
    --token) token=$2; shift 2 ;;
    *) usage ;;
  esac
done

mysqldump -h db.example.com -u sicherung -p<<PC>> --single-transaction <<w1>> | gzip > /srv/b/<<w1>>.sql.gz
sshpass -p '<<PC>>' scp /srv/b/<<w1>>.sql.gz sicherung@nas.example.com:/volume1/
openssl enc -aes-256-cbc -pbkdf2 -pass env:BACKUP_PASSWORD -in /srv/b/<<w1>>.sql.gz -out /srv/b/<<w1>>.enc
read -r -s -p "Passwort für $USER: " eingabe
curl -fsS -H "Authorization: Bearer $TOKEN" -H "X-Api-Key: ${API_KEY}" https://api.example.com/done
echo "password=*****" >> /var/log/sicherung.log
echo "$EXPECTED_SHA256  /srv/b/<<w1>>.sql.gz" | sha256sum -c -
''', r'''
=== Rollout.ps1
#requires -Version 5.1
<#
  Rollout <<w1>>. Parameter -Password wird beim Start abgefragt.
#>
param(
    [Parameter(Mandatory)][SecureString]$Password,
    [string]$TokenName = '<<w1>>-rollout',
    [string]$SecretUri = 'https://vault.example.com/secrets/<<w1>>'
)

$adminPassword = ConvertTo-SecureString '<<PQ>>' -AsPlainText -Force
$cred = New-Object System.Management.Automation.PSCredential('EXAMPLE\svc-rollout', $adminPassword)
$apiKey = Get-AzKeyVaultSecret -VaultName 'kv-<<w1>>' -Name 'api-key' -AsPlainText
$token = $env:ROLLOUT_TOKEN
~ $secret = (Get-Content C:\Secrets\<<w1>>.txt -Raw).Trim()
~ $password = Read-Host -AsSecureString 'Kennwort'
$headers = @{ 'X-Api-Key' = $apiKey; 'Authorization' = "Bearer $token" }
$fileHash = '<<hex:64>>'

net use Z: \\files.example.com\<<w1>> /user:EXAMPLE\kopierer <<PC>>
Invoke-RestMethod -Uri 'https://api.example.com/rollout' -Headers $headers -Method Post
$conn = "Server=sql.example.com;Database=<<w2>>;Integrated Security=True"
if ((Get-FileHash .\setup.msi).Hash -ne $fileHash) { throw 'Hash stimmt nicht' }
Write-Host "Kennwort gesetzt: $($null -ne $Password)"
$regex = '^(?<token>[A-Z0-9]{5}-){4}[A-Z0-9]{5}$'
Set-ItemProperty -Path 'HKLM:\Software\<<W1>>' -Name 'PasswordExpiryDays' -Value 90
$ldapSecret = '<<PQ>>'
$placeholder = 'PASSWORD_HERE'
''', r'''
=== bericht.pl
#!/usr/bin/perl
# Tagesbericht <<w1>>
use strict; use warnings;
use DBI;

my $token_re   = qr/^(?:tok|key)_[a-z0-9]{8,}$/;
my %feld       = (password => 'Kennwort', token => 'Zugangscode', secret => 'Geheimnis');
my $secret_cfg = '/etc/<<w1>>/secret.conf';
my $password   = $ENV{'<<U1>>_PASSWORD'} // '';
my $dsn        = "DBI:Pg:dbname=<<w1>>;host=db.example.com";
my $dbh = DBI->connect($dsn, 'bericht', '<<PQ>>', { RaiseError => 1 });
~ my $api_key = read_key('/run/keys/<<w2>>');
my $session_secret = '<<T:{hex:48}>>';
my $md5sum  = '<<hex:32>>';

sub login {
    my ($user, $password) = @_;
    die "password: leer\n" unless length $password;
    my $token = Digest::SHA::sha256_hex($user . $password);
    return { token => $token, token_type => 'session' };
}

while (my $token = shift @ARGV) {
    next if $token eq '--password';
    print "Token: unbekannt\n" unless $token =~ $token_re;
}
my $ua = LWP::UserAgent->new;
$ua->credentials('intern.example.com:443', 'Intern', 'bericht', '<<PQ>>');
printf "%s password=%s\n", scalar localtime, '*' x 8;
''', r'''
=== Conf.scala
package <<w1>>

import com.typesafe.config.{Config, ConfigFactory}

object Conf {
  val TokenTtl: Int = 3600
  val PasswordPath = "<<w1>>.db.password"
  val secretName = "<<w1>>/prod/db"
  private val config: Config = ConfigFactory.load()
  lazy val dbPassword: String = config.getString(PasswordPath)
  val legacyPassword = "<<PQ>>"
  val pepper = "<<T>>"
~   val apiKey: Option[String] = sys.env.get("API_KEY")
~   val token = sys.props.getOrElse("token", "none")
  val modelHash = "<<hex:64>>"

  sealed trait Token
  case class Word(token: String) extends Token
  case object Secret extends Token

  def tokenize(s: String): List[Token] = s.split(" ").toList.map(token => Word(token))
  def valid(password: String): Either[String, String] =
    if (password.length < 8) Left("password: too short") else Right(password)

  val spark = Map(
    "url" -> "jdbc:mysql://db.example.com:3306/<<w2>>",
    "user" -> "spark",
    "password" -> "<<PQ>>",
    "dbtable" -> "token_usage"
  )
  val sslOptions = Map("keyPassword" -> config.getString("ssl.keyPassword"), "keyAlias" -> "spark")
}
''', r'''
=== Zugang.swift
import Foundation
import Security

enum KeychainKey: String { case accessToken = "access_token", password = "login_password", secret }

struct Zugang {
    static let clientSecret = "<<T>>"
    static let bundleToken = Bundle.main.object(forInfoDictionaryKey: "API_TOKEN") as? String
    static let publicKeyHash = "<<b64:32>>"
    let passwordPlaceholder = NSLocalizedString("password.placeholder", comment: "Passwort")
    var password: String = ""
    @State private var token: String? = nil
~     let kioskPassword = "<<PQ>>"
~     let deviceToken = UUID().uuidString

    func query() -> [String: Any] {
        [kSecClass as String: kSecClassGenericPassword,
         kSecAttrService as String: "com.example.<<w1>>",
         kSecAttrAccount as String: KeychainKey.password.rawValue]
    }

    func login(password: String) throws -> String {
        guard !password.isEmpty else { throw Fehler.leer("Passwort fehlt") }
        let secret = ProcessInfo.processInfo.environment["SECRET"] ?? ""
        return "token-\(secret.count)"
    }
}
let wlanPasswort = "<<PQ>>"
let textField = SecureField("Passwort", text: $password)
let maxTokens = 2048, tokenLimit = 128_000
''', r'''
=== geraet.cpp
// Firmware <<w1>>, Rechnername geraet.example.com
#include <WiFi.h>
#include <string>
#include "secrets.h"

#define TOKEN_MAX 64
#define PASSWORD_LEN 32
#define API_KEY_HEADER "X-Api-Key"
static const char *WIFI_SSID = "Werkstatt";
static const char *WIFI_PASSWORD = "<<PQ>>";
static const char *OTA_SECRET = SECRET_OTA;   // aus secrets.h
static const char *mqtt_pass = "<<PQ>>";
const uint8_t FIRMWARE_SHA[] = {0x<<hex:2>>, 0x<<hex:2>>, 0x<<hex:2>>, 0x<<hex:2>>};
~ const char *BUILD_ID = "<<hex:40>>";

enum Token { TOK_EOF = 0, TOK_IDENT, TOK_PASSWORD, TOK_SECRET };

struct Login {
    std::string user;
    std::string password;      // wird nicht gespeichert
    std::string token = "";
};

static int next_token(const char **p, char *token, size_t n) {
    while (**p == ' ') (*p)++;
    if (!**p) return TOK_EOF;
    return strcmp(token, "password") == 0 ? TOK_PASSWORD : TOK_IDENT;
}

bool anmelden(const Login &l) {
    if (l.password.empty()) { log_error("password: leer"); return false; }
    const char *key = getenv("GERAET_KEY");
    std::string secret = keystore_read("ota");
    WiFi.begin(WIFI_SSID, WIFI_PASSWORD);
    return mqtt.connect("geraet", "sensor", mqtt_pass) && key && !secret.empty();
}
''', r'''
=== rechte.sql
-- Rechte fuer <<w1>>; Stand <<name>>
CREATE DATABASE <<w1>>;
CREATE USER '<<w1>>_app'@'10.%' IDENTIFIED BY '<<PQ>>';
CREATE USER '<<w1>>_ro'@'localhost' IDENTIFIED BY '${RO_PASSWORD}';
~ ALTER USER 'root'@'localhost' IDENTIFIED BY '<Passwort eintragen>';
GRANT SELECT ON <<w1>>.* TO '<<w1>>_ro'@'localhost';
CREATE ROLE berichte LOGIN PASSWORD '<<PQ>>' VALID UNTIL '2027-01-01';
CREATE ROLE leser NOLOGIN;
ALTER ROLE leser PASSWORD NULL;
CREATE LOGIN [svc_<<w2>>] WITH PASSWORD = N'<<PQ>>', CHECK_POLICY = ON;
CREATE TABLE konten (
    id            BIGINT PRIMARY KEY,
    name          VARCHAR(80) NOT NULL,
    password      CHAR(60) NOT NULL,
    password_salt CHAR(16),
    reset_token   VARCHAR(64) DEFAULT NULL,
    token_expires TIMESTAMP,
    api_key_id    UUID,
    secret        BYTEA
);
CREATE INDEX idx_reset_token ON konten (reset_token);
COMMENT ON COLUMN konten.password IS 'bcrypt, nie im Klartext';
UPDATE konten SET password = :password, reset_token = NULL WHERE id = :id;
INSERT INTO texte (schluessel, wert) VALUES ('password', 'Passwort'), ('token', 'Einmalcode');
INSERT INTO konten (id, name, password) VALUES (1, 'admin', '<<hash:bcrypt>>');
SELECT count(*) FROM konten WHERE password = '' OR reset_token = 'expired';
CREATE EXTENSION pgcrypto;
''', r'''
=== spec-login.spec.js
// Spezifikation der Anmeldung <<w1>>; nur Attrappen
const { login, parseToken } = require('../src/login');

describe('login', () => {
  const credentials = { user: 'alice', password: '<<?P:geheim>>' };
  const secret = '<<?T:test-secret>>';
  const token = '<<?T:abc.def.ghi>>';

  beforeEach(() => {
    process.env.JWT_SECRET = '<<?T:jwt-test-secret>>';
    cy.intercept('POST', '/api/token', { body: { access_token: '<<?T:fake>>', token_type: 'Bearer', expires_in: 60 } });
  });

  it('meldet falsches Passwort', () => {
    expect(() => login({ ...credentials, password: '<<?P:falsch>>' })).toThrow('password: invalid');
    expect(screen.getByLabelText('Passwort')).toHaveAttribute('type', 'password');
  });

  it('liest das Token', () => {
    cy.get('input[name="password"]').type('<<?P:Test1234!>>');
    expect(parseToken(token, secret)).toEqual({ token: expect.any(String) });
    expect(parseToken(undefined)).toBeNull();
    expect(localStorage.getItem('token')).toBe(null);
  });
});
''', r'''
=== scanner.py
"""Zerlegt Suchanfragen von <<w1>> in Token; hier ist nichts geheim."""
import re, secrets, tokenize
from enum import Enum

TOKEN_SPEC = [("NUMBER", r"\d+"), ("PASSWORD", r"pw:\S+"), ("SECRET", r"geheim:\S+"), ("SKIP", r"\s+")]
TOKENIZER_NAME = "<<w1>>-tokenizer-v2"
MAX_NEW_TOKENS = 512
SPECIAL_TOKENS = {"bos_token": "<s>", "eos_token": "</s>", "mask_token": "<mask>", "pad_token_id": 0}
KEYWORDS = ("key", "token", "secret", "password")
CACHE_KEY = "<<w2>>/tokens/<<hex:16>>"
VOCAB_SHA256 = "<<hex:64>>"
PASSWORD_STRENGTH_KEY = "password_strength_meter"


class TokenType(Enum):
    KEY = "key"
    SECRET = "secret"
    API_KEY = "api_key"


def count_tokens(prompt_tokens: int, completion_tokens: int) -> int:
    total_tokens = prompt_tokens + completion_tokens
    return min(total_tokens, MAX_NEW_TOKENS)


def mask(line: str) -> str:
    """password=abc wird password=***"""
    return re.sub(r"(password|token|secret)=\S+", r"\1=***", line)


def new_secret() -> str:
    token = secrets.token_urlsafe(32)
    password = "".join(secrets.choice("abcdef") for _ in range(12))
    return token if token != password else new_secret()


usage = {"prompt_tokens": 812, "completion_tokens": 96, "cached_tokens": 0}
page = {"items": [], "next_token": None, "cursor": "<<?T:bGltaXQ9NTA7c2VpdGU9Mw>>"}
csrf_token_name = "csrfmiddlewaretoken"
public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI<<b62:43>> <<w1>>"
''']
