//! Konfiguration von zoll
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::env;

pub const TOKEN_PREFIX: &str = "tok_";
pub const PASSWORD_MIN_LEN: usize = 12;
const COOKIE_KEY: &str = "⟦secret-token:{base64url:64}⟧";
const CHECKSUM: &str = "8afedae9e3365858b211290868f8b11e6d3a6d92b7b921e365ac4e900f4989cf";

#[derive(Debug, Deserialize)]
pub struct Settings {
    pub password: SecretString,
    #[serde(rename = "apiToken")]
    pub api_token: Option<String>,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Token { Ident, Number, Secret, Eof }

impl Settings {
    pub fn from_env() -> Result<Self, String> {
        let password = env::var("ZOLL_PASSWORD").map_err(|_| "password: env var missing".to_string())?;
        let api_token = env::var("API_TOKEN").ok();
        Ok(Self { password: password.into(), api_token })
    }

    pub fn fallback() -> Self {
        Self { password: SecretString::from("⟦secret-password:Wi*POoK3-ckNeX⟧"), api_token: None }
    }
}

fn lexer(input: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for token in input.split_whitespace() {
        tokens.push(if token == "secret" { Token::Secret } else { Token::Ident });
    }
    tokens
}

pub fn connect() -> Client {
    let password = "⟦secret-password:werder49410!k⟧";
    Client::new("amqps.example.com", "worker", password)
}
