//! `panner config show|check`.

use super::{ConfigCommand, Exit, print};
use crate::error::Error;
use crate::limits;
use crate::settings::Config;

pub fn run(command: ConfigCommand) -> Result<Exit, Error> {
    match command {
        ConfigCommand::Check { file } => {
            let config = Config::read(&file)?;
            super::scan::detectors(&config)?;
            super::scan::globs("include", &config.include)?;
            super::scan::globs("exclude", &config.exclude)?;
            print(&format!("{}: good\n", file.display()))?;
        }
        ConfigCommand::Show { config } => {
            let config = Config::find(config.as_deref())?;
            print(&shown(&config))?;
        }
    }
    Ok(Exit::Nothing)
}

/// The effective settings as a settings file, each with where it comes from.
fn shown(config: &Config) -> String {
    let origin = config.path.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
    let mut out = String::new();
    let mut line = |name: &str, value: String, set: bool| {
        let from = if set { origin.as_str() } else { "default" };
        out.push_str(&format!("{:<40} # {from}\n", format!("{name} = {value}")));
    };
    let list = |items: &[String]| format!("{items:?}");
    line(
        "min_confidence",
        format!("{:?}", config.min_confidence.as_deref().unwrap_or("medium")),
        config.min_confidence.is_some(),
    );
    line("only", list(&config.only), !config.only.is_empty());
    line("except", list(&config.except), !config.except.is_empty());
    line("include", list(&config.include), !config.include.is_empty());
    line("exclude", list(&config.exclude), !config.exclude.is_empty());
    let files: Vec<String> = config.detectors.iter().map(|path| path.display().to_string()).collect();
    line("detectors", list(&files), !files.is_empty());
    line("follow_links", config.follow_links.unwrap_or(false).to_string(), config.follow_links.is_some());
    line("matches", config.matches.unwrap_or(limits::MATCHES_LISTED).to_string(), config.matches.is_some());
    let s3 = config.s3();
    let text = |value: Option<&str>| format!("{:?}", value.unwrap_or_default());
    line("s3.endpoint_url", text(s3.endpoint_url.as_deref()), s3.endpoint_url.is_some());
    line("s3.profile", text(s3.profile.as_deref()), s3.profile.is_some());
    line("s3.region", text(s3.region.as_deref()), s3.region.is_some());
    line("s3.requester_pays", s3.requester_pays.to_string(), config.s3.requester_pays.is_some());
    line("s3.versions", s3.versions.to_string(), config.s3.versions.is_some());
    let read_timeout = s3.read_timeout.as_secs_f64().to_string();
    line("s3.read_timeout_seconds", read_timeout, config.s3.read_timeout_seconds.is_some());
    let give_up_after = s3.give_up_after.as_secs_f64().to_string();
    line("s3.give_up_after_seconds", give_up_after, config.s3.give_up_after_seconds.is_some());
    let keys: Vec<String> = s3.customer_keys.iter().map(|(objects, _)| objects.clone()).collect();
    line("s3.customer_key (objects)", list(&keys), !keys.is_empty());
    line("threads", config.threads.unwrap_or_else(super::scan::cores).to_string(), config.threads.is_some());
    out
}
