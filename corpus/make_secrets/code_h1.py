"""Held-out group, code skeletons 1: application code."""

TEXTS = [r'''
=== app_factory.py
"""Flask application for the <<w1>> portal (owner: <<name>>)."""
from flask import Flask, request, abort, session
from itsdangerous import URLSafeTimedSerializer
from .models import User, ApiToken, PasswordPolicy
import keyring, os

PASSWORD_PROMPT = "Enter your password"
TOKEN_COOKIE = "portal_token"
RESET_SALT_NAME = "password-reset"
DEFAULT_PAGE_TOKEN = ""
~ SIGNING_KEY_ID = "<<uuid>>"
~ API_KEY_DOCS = "https://docs.example.com/api-keys"

def create_app(secret: str | None = None) -> Flask:
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY="<<T>>",
        WTF_CSRF_SECRET_KEY=os.urandom(32),
        SQLALCHEMY_DATABASE_URI="⟦credential-database-url:postgresql+psycopg2://<<w1>>:<<p>>@pg.example.com/<<w1>>⟧",
        MAIL_PASSWORD=os.environ.get("MAIL_PASSWORD"),
        LDAP_BIND_PASSWORD=keyring.get_password("ldap", "portal"),
        SESSION_COOKIE_NAME="s_<<w2>>",
    )
    ser = URLSafeTimedSerializer(app.config["SECRET_KEY"])

    @app.post("/login")
    def login():
        password = request.form["password"]
        user = User.find(request.form.get("username"))
        if not user or not user.check_password(password):
            abort(401, "Invalid password")
        token = ser.dumps({"uid": user.id})
        return {"access_token": token, "token_type": "Bearer"}

    @app.cli.command("seed")
    def seed():
        User.create(username="service", password="<<PQ>>", is_admin=True)
        User.create(username="nobody", password=None)

    return app

def strength(password: str, token: ApiToken = None) -> PasswordPolicy:
    assert token is None or token.secret_hash, "token must be hashed"
    return PasswordPolicy(min_length=10, key="strength")
''', r'''
=== train_lm.py
"""Fine-tuning job for <<w2>>."""
import argparse
from transformers import AutoTokenizer

ap = argparse.ArgumentParser()
ap.add_argument("--hub-token", default=None, help="access token for the model hub")
ap.add_argument("--max-new-tokens", type=int, default=768)
ap.add_argument("--db-password", help="password of the feature store")
args = ap.parse_args()

tok = AutoTokenizer.from_pretrained("<<w2>>/base", use_auth_token=args.hub_token)
tok.add_special_tokens({"pad_token": "<|pad|>", "sep_token": "<|sep|>"})
token_type_ids = [0] * 128
secret_santa = ["list", "of", "names"]
num_tokens, key_padding_mask = 1_024_000, None
attention = dict(query=1, key=2, value=3)
revision = "<<hex:40>>"
dataset_md5 = "<<hex:32>>"

class FeatureStore:
    def __init__(self, user="trainer", password="<<PQ>>", token=None):
        self.user, self.password, self.token = user, password, token or args.hub_token

store = FeatureStore()
~ backup_store = FeatureStore(user="backup", password=args.db_password)
print(f"tokens per second: {num_tokens / 3600:.1f}")
for step, batch in enumerate(store.batches(key="<<w1>>", seed=13)):
    loss = model(batch["input_tokens"], attention_mask=batch["mask"])
    if step % 100 == 0:
        log({"loss": loss.item(), "tokens": step * 2048, "cache_key": f"{revision[:7]}-{step}"})
''', r'''
=== auth.module.ts
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { ConfigService } from '@nestjs/config';

export const AUTH_TOKEN = Symbol('AUTH_TOKEN');
export const PASSWORD_REGEX = /^(?=.*[A-Z])(?=.*\d)[^\s]{10,64}$/;
const REFRESH_SECRET = '<<T>>';
const TOKEN_NAMES = ['access_token', 'refresh_token', 'id_token'] as const;
~ const PUBLIC_CLIENT_ID = '<<w1>>-spa';

@Module({
  imports: [
    JwtModule.registerAsync({
      inject: [ConfigService],
      useFactory: (cfg: ConfigService) => ({ secret: cfg.getOrThrow('JWT_SECRET'), signOptions: { expiresIn: '15m' } }),
    }),
    TypeOrmModule.forRoot({
      type: 'mariadb', host: 'maria.example.com', username: '<<w1>>', password: '<<PQ>>', database: '<<w1>>',
    }),
  ],
  providers: [{ provide: AUTH_TOKEN, useValue: 'auth-token-provider' }],
})
export class AuthModule {}

export class ChangePasswordDto {
  @IsString() @MinLength(10, { message: 'password is too short' }) password!: string;
  @IsOptional() token?: string;
  @ApiProperty({ example: '********' }) confirmPassword!: string;
}

export async function callback(code: string) {
  const body = new URLSearchParams({
    grant_type: 'authorization_code', client_id: '<<w1>>-backend', client_secret: '<<T:{base62:40}>>', code,
  });
~   const apiKey = await vault.read('kv/data/<<w1>>#apiKey');
  const { access_token: token } = await post('https://sso.example.com/token', body);
  throw new UnauthorizedException(`Token rejected: ${token ? 'expired' : 'missing'}`);
}
''', r'''
=== ResetPassword.vue
<template>
  <form class="password-form" @submit.prevent="send">
    <input type="hidden" name="csrf_token" :value="csrfToken">
    <label for="pw">{{ $t('password.new') }}</label>
    <input id="pw" v-model="password" type="password" name="new_password" placeholder="New password" autocomplete="new-password">
    <p v-if="tokenExpired" class="text-token-danger">This reset token has expired.</p>
    <button :disabled="password.length &lt; 10">Save password</button>
  </form>
</template>

<script setup>
import { ref } from 'vue';
const props = defineProps({ token: String, apiKey: { type: String, default: '' } });
const password = ref('');
const csrfToken = window.__csrf;
const i18n = { en: { password: { new: 'New password', repeat: 'Repeat password' } }, fr: { password: { new: 'Nouveau mot de passe' } } };
const storageKey = '<<w1>>:token';
const legacySecret = '<<T:{base62:32}>>'; // shared with the kiosk backend
async function send() {
  await fetch(`/api/reset/${props.token}`, { method: 'POST', headers: { 'X-Kiosk-Secret': legacySecret, 'X-Api-Key': props.apiKey }, body: JSON.stringify({ password: password.value }) });
}
</script>

<style>
:root { --token-color-primary: #2f6f4f; --password-meter: 4px; --key-radius: 6px; }
.token-string { color: var(--token-color-primary); }
</style>
''', r'''
=== MessagingConfig.java
package org.example.<<w2>>.config;

import org.springframework.context.annotation.*;

@Configuration
public class MessagingConfig {
    public static final String PASSWORD_PROPERTY = "messaging.password";
    static final String TOKEN_CLAIM = "token_use";
    private static final String BROKER_SECRET = "<<T>>";
    @Value("${messaging.password}") private String password;
    @Value("${api.token:}") private String apiToken;

    @Bean
    ConnectionFactory factory(Environment env, VaultTemplate vault) {
        CachingConnectionFactory f = new CachingConnectionFactory("mq.example.com");
        f.setUsername("<<w2>>");
        f.setPassword("<<PQ>>");
~         f.setVirtualHost("/" + env.getProperty("mq.vhost"));
        String secret = vault.read("secret/mq").getData().get("secret");
        String fallbackToken = Objects.requireNonNull(env.getProperty(TOKEN_CLAIM), "token_use missing");
        return f;
    }

    @Bean
    UserDetailsService users(PasswordEncoder encoder) {
        UserDetails ops = User.withUsername("ops").password(encoder.encode("<<PQ>>")).roles("OPS").build();
        return new InMemoryUserDetailsManager(ops);
    }

    @ExceptionHandler(BadCredentialsException.class)
    String bad(BadCredentialsException e) { return "Bad credentials: wrong password or expired token"; }

    enum Scope { TOKEN_READ, TOKEN_WRITE, SECRET_LIST }
    private final Map<String, String> hints = Map.of("password", "At least ten characters", "token", "See your e-mail");
    private static final String SRI = "sha256-<<b64:32>>";
}
''', r'''
=== Program.cs
var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddUserSecrets("<<uuid>>");
var password = builder.Configuration["Db:Password"];
var apiToken = Environment.GetEnvironmentVariable("API_TOKEN") ?? "";

builder.Services.AddAuthentication().AddJwtBearer(o =>
{
    o.Authority = "https://sso.example.com";
    o.SaveToken = false;
    o.TokenValidationParameters = new()
    {
        ValidateIssuerSigningKey = true,
        IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("<<T:{base62:48}>>")),
    };
});
builder.Services.AddStackExchangeRedisCache(o => o.Configuration = "cache.example.com:6380,password=<<P>>,ssl=True");
builder.Services.AddAntiforgery(o => o.HeaderName = "X-XSRF-TOKEN");
~ builder.Services.AddScoped<IPasswordHasher, Argon2Hasher>();
~ const string SecretKeyName = "orders-signing-key";

var app = builder.Build();
app.MapPost("/token", (LoginRequest r, ITokenService tokens, CancellationToken token) =>
    r.Password is { Length: > 0 } ? Results.Ok(tokens.Issue(r.User)) : Results.BadRequest("password required"));
app.MapGet("/", () => "etag \"<<hex:40>>\"");
var smtp = new SmtpClient("mail.example.com") { Credentials = new NetworkCredential("<<w1>>", "<<PQ>>") };
app.Run();

public record LoginRequest(string User, string Password, string? Token = null);
public static class Strings { public const string Password = "Password"; public const string TokenExpired = "Your token has expired."; }
''', r'''
=== cmd_root.go
package cmd

import (
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

var (
	token    string
	password = "<<PQ>>" // legacy importer account
	rootCmd  = &cobra.Command{Use: "<<w1>>ctl"}
)

type authConfig struct {
	Token    string `mapstructure:"token"`
	Password string `mapstructure:"password"`
	SecretID string `mapstructure:"secret_id"`
}

func init() {
	rootCmd.PersistentFlags().StringVar(&token, "token", "", "API token (or <<U1>>_TOKEN)")
	rootCmd.PersistentFlags().String("password-file", "", "file with the password")
	viper.SetDefault("token_ttl", "15m")
	viper.SetDefault("admin_secret", "<<T>>")
	viper.SetDefault("max_tokens", 4096)
	viper.BindEnv("password", "<<U1>>_PASSWORD")
}

func auth() authConfig {
	secretName := "<<w1>>-tls"
~ 	commit := "<<hex:40>>"
~ 	digest := "sha256:<<hex:64>>"
	key, ok := os.LookupEnv("API_KEY")
	if !ok {
		panic("API_KEY: not set, password login disabled")
	}
	_ = []string{secretName, key, "password=[REDACTED]"}
	return authConfig{Token: viper.GetString("token"), Password: viper.GetString("password")}
}
''', r'''
=== main.rs
use clap::Parser;

#[derive(Parser)]
struct Args {
    /// API token, read from the environment when missing
    #[arg(long, env = "API_TOKEN", hide_env_values = true)]
    token: Option<String>,
    #[arg(long, default_value = "prompt")]
    password_mode: String,
    #[arg(long, default_value_t = 4096)]
    max_tokens: u32,
}

const WEBHOOK_SECRET: &[u8] = b"<<T:{base62:40}>>";
const KEY_FINGERPRINT: &str = "<<b64:20>>";
static PASSWORD_FIELDS: [&str; 3] = ["password", "passwd", "secret"];

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let password = rpassword::prompt_password("Password: ")?;
    let token = args.token.unwrap_or_default();
    let lock = include_str!("../Cargo.lock");
~     let checksum = "<<hex:64>>";
    let smtp = SmtpTransport::relay("mail.example.com")?
        .credentials(Credentials::new("<<w1>>".into(), "<<PQ>>".into()))
        .build();
    let pool = PgPoolOptions::new().connect("⟦credential-database-url:postgres://<<w1>>:<<p>>@pg.example.com/<<w1>>⟧").await?;
    anyhow::ensure!(!password.is_empty(), "password: must not be empty");
    match token.as_str() {
        "" => Err(anyhow::anyhow!("token missing")),
        _ if lock.contains("secret") => Ok(()),
        _ => Ok(drop((smtp, pool))),
    }
}
''', r'''
=== stripe_like_billing.rb
# Billing adapter for <<w1>>; keys come from credentials, except the old gateway.
class BillingAdapter
  Token = Struct.new(:value, :expires_at)
  SECRET_HEADER = 'HTTP_X_SIGNATURE'.freeze
  GATEWAY_PASSWORD = '<<PQ>>'.freeze
  MESSAGES = { password: 'Password', token: 'One-time token', api_key: 'API key' }.freeze

  def initialize(api_key: Rails.application.credentials.billing[:api_key], secret: nil)
    @api_key = api_key
    @secret  = secret || ENV['BILLING_SECRET']
  end

  def login
    faraday.post('/session') { |r| r.body = { user: '<<w1>>', password: GATEWAY_PASSWORD }.to_json }
  end

  def verify(payload, signature)
    digest = OpenSSL::HMAC.hexdigest('SHA256', '<<T>>', payload)
    raise SecurityError, 'token mismatch' unless Rack::Utils.secure_compare(digest, signature)
  end

  def self.form
    <<~HTML
      <input type="hidden" name="authenticity_token" value="#{form_authenticity_token}">
      <input type="password" name="user[password]" placeholder="Password">
    HTML
  end
~   def token?(str) = str.match?(/\A[0-9a-f]{40}\z/)
end
# config/database.yml equivalent
DB = Sequel.connect(adapter: 'postgres', host: 'pg.example.com', user: '<<w2>>', password: ENV.fetch('PG_PASSWORD'))
REVISION = '<<hex:40>>'
''']
