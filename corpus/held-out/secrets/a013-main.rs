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
const KEY_FINGERPRINT: &str = "kHybqL4JDTc/t9Z5tjjGBI1vmfw=";
static PASSWORD_FIELDS: [&str; 3] = ["password", "passwd", "secret"];

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let password = rpassword::prompt_password("Password: ")?;
    let token = args.token.unwrap_or_default();
    let lock = include_str!("../Cargo.lock");
    let checksum = "cbd58c65b9a9e6731e1a5ee04acf443e882cc15a403402cc6a9f6b7ee33a7c46";
    let smtp = SmtpTransport::relay("mail.example.com")?
        .credentials(Credentials::new("menu".into(), "⟦secret-password:contoso-App15301⟧".into()))
        .build();
    let pool = PgPoolOptions::new().connect("⟦credential-database-url:postgres://menu:3kQS-JCtS-R82W-o6m7@pg.example.com/menu⟧").await?;
    anyhow::ensure!(!password.is_empty(), "password: must not be empty");
    match token.as_str() {
        "" => Err(anyhow::anyhow!("token missing")),
        _ if lock.contains("secret") => Ok(()),
        _ => Ok(drop((smtp, pool))),
    }
}
