//! settings
use std::env;

pub const REV: &str = "81ddeca14778a5cb9d22e2f90c3251985f622018";
pub const RUBYGEMS_API_KEY: &str = "⟦credential-rubygems-key:rubygems_{hex:48}⟧";
pub const VAULT_TOKEN: &str = "⟦credential-vault-token:hvs.CAESI{base62:85}⟧";
pub const ANTHROPIC_API_KEY: &str = "⟦credential-anthropic-key:sk-ant-api03-{base62:93}AA⟧";
pub const AWS_ACCESS_KEY_ID: &str = "⟦credential-aws-access-key-id:ASIA{upper:16}⟧";
pub const GROQ_API_KEY: &str = "⟦credential-groq-key:gsk_{base62:20}WGdyb3FY{base62:24}⟧";
pub const NEWRELIC_USER_KEY: &str = "⟦credential-newrelic-key:NRAK-{upper:27}⟧";
pub const TS_AUTHKEY: &str = "⟦credential-tailscale-key:tskey-auth-k{base62:9}11CNTRL-{base62:32}⟧";
pub const DATABRICKS_PAT: &str = "⟦credential-databricks-token:dapi{hex:32}⟧";
pub const REPLICATE_API_TOKEN: &str = "⟦credential-replicate-token:r8_{base62:37}⟧";

pub fn pw() -> String { env::var("DB_PASSWORD").unwrap_or_default() }
