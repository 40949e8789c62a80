//! settings
use std::env;

pub const REV: &str = "5630b5c163c5720441ea5f24c5a5a18dea37aa20";
pub const NPM_TOKEN: &str = "⟦credential-npm-token:npm_{base62:30}{crc}⟧";
pub const SUPABASE_ACCESS_TOKEN: &str = "⟦credential-supabase-token:sbp_{hex:40}⟧";
pub const GH_PAT: &str = "⟦credential-github-token:ghs_{base62:30}{crc}⟧";
pub const SQUARE_ACCESS_TOKEN: &str = "⟦credential-square-token:sq0csp-{base62:43}⟧";
pub const SENTRY_TOKEN: &str = "⟦credential-sentry-token:sntryu_{hex:64}⟧";
pub const GITLAB_PAT: &str = "⟦credential-gitlab-token:glpat-{base62:20}⟧";
pub const POSTMAN_API_KEY: &str = "⟦credential-postman-key:PMAK-{hex:24}-{hex:34}⟧";

pub fn pw() -> String { env::var("DB_PASSWORD").unwrap_or_default() }
