//! `panner config check|show|list|schema`.

use std::ffi::OsString;
use std::path::Path;

use clap::CommandFactory;
use clap::parser::ValueSource;

use super::{Arguments, ConfigCommand, Exit, print, scan};
use crate::error::Error;
use crate::settings::{Config, Origin, Passwords, SETTINGS, Setting, schema};

pub fn run(command: ConfigCommand) -> Result<Exit, Error> {
    match command {
        ConfigCommand::Check { file } => {
            let config = Config::read(&file)?;
            check_detectors(&config, &file)?;
            config.passwords.as_deref().map(Passwords::read).transpose()?;
            print(&format!("{}: good\n", file.display()))?;
        }
        ConfigCommand::Show { config, flags } => print(&shown(config.as_deref(), &flags)?)?,
        ConfigCommand::List { format } => print(&list(&format))?,
        ConfigCommand::Schema => {
            let text = serde_json::to_string_pretty(&schema()).map_err(|error| Error::broke(error.to_string()))?;
            print(&(text + "\n"))?;
        }
    }
    Ok(Exit::Nothing)
}

/// Each name that the settings choose detectors by; all that are wrong are told, with their places.
fn check_detectors(config: &Config, file: &Path) -> Result<(), Error> {
    let all = scan::detectors(config)?;
    let mut problems = Vec::new();
    for (key, names) in [("only", &config.only), ("except", &config.except)] {
        let places = match config.values.origins.get(key) {
            Some(Origin::File { items, .. }) => items.as_slice(),
            _ => &[],
        };
        for (number, name) in names.iter().enumerate() {
            if let Err(error) = all.clone().select(std::slice::from_ref(name), &[]) {
                let (line, column) = places.get(number).copied().unwrap_or((1, 1));
                let at = format!("line {line}, column {column}");
                problems.push(format!("config '{}': {at}: {key}: {error}", file.display()));
            }
        }
    }
    if !problems.is_empty() {
        return Err(Error::refused(problems.join("\n")));
    }
    all.select(&config.only, &config.except).map(drop)
}

/// The effective settings as a settings file, each with where it comes from.
fn shown(named: Option<&Path>, flags: &[OsString]) -> Result<String, Error> {
    let arguments = ["panner".into(), "scan".into(), "-".into()].into_iter().chain(flags.iter().cloned());
    let matches = Arguments::command().try_get_matches_from(arguments).map_err(|error| {
        let told = error.to_string();
        let first = told.lines().next().unwrap_or_default().trim_start_matches("error: ").to_string();
        Error::refused(format!("{first}; give flags of panner scan"))
    })?;
    let scan = matches.subcommand_matches("scan");
    let given = |flag: &str| {
        let source = scan.and_then(|scan| scan.value_source(flag));
        (source == Some(ValueSource::CommandLine)).then_some(scan).flatten()
    };
    let other = given("config").and_then(|scan| scan.get_one::<std::path::PathBuf>("config"));
    let config = Config::find(other.map(std::path::PathBuf::as_path).or(named))?;
    let mut out = String::new();
    for setting in SETTINGS {
        let flag = setting.key.rsplit('.').next().unwrap_or(setting.key);
        let (value, from) = match given(flag) {
            Some(scan) => (of_flag(setting, flag, scan)?, format!("--{}", flag.replace('_', "-"))),
            None => effective(setting, &config),
        };
        let line = if value.is_empty() { format!("# {} =", setting.key) } else { format!("{} = {value}", setting.key) };
        out.push_str(&format!("{line:<44} # {from}\n"));
    }
    Ok(out)
}

/// What a flag says, as a settings file would.
fn of_flag(setting: &Setting, flag: &str, scan: &clap::ArgMatches) -> Result<String, Error> {
    let words: Vec<String> =
        scan.get_raw(flag).into_iter().flatten().map(|word| word.to_string_lossy().into_owned()).collect();
    let text = words.join("\n");
    // `--matches all` has no word in a file.
    if (setting.key, text.as_str()) == ("matches", "all") {
        return Ok("\"all\"".into());
    }
    let value = setting.of_text(if text.is_empty() { "true" } else { &text });
    let refused = |why: String| Error::refused(format!("--{} {why}", flag.replace('_', "-")));
    value.map(|value| value.to_string()).map_err(refused)
}

fn effective(setting: &Setting, config: &Config) -> (String, String) {
    let Some(value) = config.values.get(setting.key) else {
        let default = match setting.key {
            "threads" => scan::cores().to_string(),
            _ => setting.default.to_string(),
        };
        return (default, "default".to_string());
    };
    let from = match config.values.origins.get(setting.key) {
        Some(Origin::Environment(name)) => name.clone(),
        Some(Origin::File { line, .. }) => {
            let path = config.path.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
            format!("{path}:{line}")
        }
        None => "default".to_string(),
    };
    (value.to_string(), from)
}

fn list(format: &str) -> String {
    let mut out = String::new();
    if format == "markdown" {
        out.push_str("| setting | environment variable | default | what it does |\n|---|---|---|---|\n");
    }
    for setting in SETTINGS {
        let variable = setting.variable().unwrap_or_default();
        let line = match format {
            "markdown" => format!("| {} | {variable} | {} | {} |", setting.key, setting.default, setting.about),
            _ => format!("{:<25} {variable:<34} {:<10} {}", setting.key, setting.default, setting.about),
        };
        out.push_str(&(line + "\n"));
    }
    out
}
