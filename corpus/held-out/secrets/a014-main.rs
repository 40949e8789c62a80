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

const WEBHOOK_SECRET: &[u8] = b"⟦secret-token:{base62:40}⟧";
const KEY_FINGERPRINT: &str = "2m771cUoT+Z4j817yvoiDOYoXMA=";
static PASSWORD_FIELDS: [&str; 3] = ["password", "passwd", "secret"];

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let password = rpassword::prompt_password("Password: ")?;
    let token = args.token.unwrap_or_default();
    let lock = include_str!("../Cargo.lock");
    let checksum = "3e1921fd59e8e753c9bc193ec310727bd0c2f1cbc61ec8c2cbb46f65cfa333ed";
    let smtp = SmtpTransport::relay("mail.example.com")?
        .credentials(Credentials::new("roster".into(), "⟦secret-password:ayN3!ISVy?Y8Rk#Qc17⟧".into()))
        .build();
    let pool = PgPoolOptions::new().connect("⟦credential-database-url:postgres://roster:Qw3rtz-84193@pg.example.com/roster⟧").await?;
    anyhow::ensure!(!password.is_empty(), "password: must not be empty");
    match token.as_str() {
        "" => Err(anyhow::anyhow!("token missing")),
        _ if lock.contains("secret") => Ok(()),
        _ => Ok(drop((smtp, pool))),
    }
}
