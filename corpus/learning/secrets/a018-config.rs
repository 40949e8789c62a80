//! Konfiguration von rechnung
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::env;

pub const TOKEN_PREFIX: &str = "tok_";
pub const PASSWORD_MIN_LEN: usize = 12;
const COOKIE_KEY: &str = "⟦secret-token:{base62:32}⟧";
const CHECKSUM: &str = "7a0c9aa6a8e187185128cea1f920fa03bbfce700c82d12ec712201233757886a";
const EXAMPLE_TOKEN: &str = "0000000000000000000000000000000000000000";

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
        let password = env::var("RECHNUNG_PASSWORD").map_err(|_| "password: env var missing".to_string())?;
        let api_token = env::var("API_TOKEN").ok();
        Ok(Self { password: password.into(), api_token })
    }

    pub fn fallback() -> Self {
        Self { password: SecretString::from("⟦secret-password:c4!mXuU9@25l9L⟧"), api_token: None }
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
    let password = "⟦secret-password:k47GVot8YP0TlNm7.f7b⟧";
    Client::new("amqps.example.com", "worker", password)
}
