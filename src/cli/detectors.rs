//! `panner detectors list|show|check`.

use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;

use super::{DetectorsCommand, Exit, print};
use crate::detector::{Detector, DetectorSet};
use crate::engine::Engine;
use crate::error::Error;
use crate::model::Severity;

pub fn run(command: DetectorsCommand) -> Result<Exit, Error> {
    match command {
        DetectorsCommand::List { format } => list(&format),
        DetectorsCommand::Show { id } => show(&id),
        DetectorsCommand::Check { files } => check(&files),
    }
}

/// One detector in `list --format json`.
#[derive(Serialize)]
struct Listed<'a> {
    id: &'a str,
    name: &'a str,
    category: &'static str,
    country: Option<&'a str>,
    severity: String,
    lane: &'static str,
    same_as: &'a crate::detector::definition::SameAs,
}

fn list(format: &str) -> Result<Exit, Error> {
    let engine = Engine::new(Arc::new(DetectorSet::built_in()))?;
    let set = engine.detectors();
    match format {
        "json" => {
            let listed: Vec<Listed> = set
                .iter()
                .enumerate()
                .map(|(number, detector)| Listed {
                    id: &detector.id,
                    name: &detector.name,
                    category: detector.category.name(),
                    country: detector.country.as_deref(),
                    severity: severity(detector),
                    lane: engine.lane(number as u16),
                    same_as: &detector.definition.same_as,
                })
                .collect();
            let text = serde_json::to_string_pretty(&listed).map_err(|error| Error::broke(error.to_string()))?;
            print(&format!("{text}\n"))?;
        }
        "table" => print(&table(&engine))?,
        "markdown" => print(&markdown(set))?,
        other => return Err(Error::refused(format!("--format '{other}': give table, json or markdown"))),
    }
    Ok(Exit::Nothing)
}

fn table(engine: &Engine) -> String {
    let mut out = format!("{:<34} {:<11} {:<3} {:<15} {:<10} {}\n", "ID", "CATEGORY", "", "SEVERITY", "LANE", "NAME");
    for (number, detector) in engine.detectors().iter().enumerate() {
        out.push_str(&format!(
            "{:<34} {:<11} {:<3} {:<15} {:<10} {}\n",
            detector.id,
            detector.category.name(),
            detector.country.as_deref().unwrap_or(""),
            severity(detector),
            engine.lane(number as u16),
            detector.name,
        ));
    }
    out
}

/// The README's table of detectors.
fn markdown(set: &DetectorSet) -> String {
    let mut out =
        String::from("| id | what | category | country | severity | Macie's name |\n|---|---|---|---|---|---|\n");
    for detector in set.iter() {
        let macie = &detector.definition.same_as.macie.0;
        let mut names: Vec<&str> = macie.values().flatten().map(String::as_str).collect();
        names.dedup();
        let shown = match names.as_slice() {
            [] => String::new(),
            [one] => (*one).to_string(),
            [first, rest @ ..] => format!("{first} and {} more", rest.len()),
        };
        out.push_str(&format!(
            "| {} | {} | {} | {} | {} | {shown} |\n",
            detector.id,
            detector.name,
            detector.category.name(),
            detector.country.as_deref().unwrap_or(""),
            severity(detector),
        ));
    }
    out
}

/// "high", or the ladder for 1, 2-99 and 100+ occurrences.
fn severity(detector: &Detector) -> String {
    let steps: Vec<&str> = detector.severity.iter().map(|(_, severity): &(u64, Severity)| severity.name()).collect();
    steps.join("/")
}

fn show(id: &str) -> Result<Exit, Error> {
    let set = DetectorSet::built_in();
    let number = set
        .number(id)
        .ok_or_else(|| Error::refused(format!("unknown detector '{id}'; `panner detectors list` shows them")))?;
    let definition = &set.get(number).definition;
    let text = toml::to_string_pretty(definition).map_err(|error| Error::broke(error.to_string()))?;
    print(&format!("{text}\n"))?;
    Ok(Exit::Nothing)
}

fn check(files: &[PathBuf]) -> Result<Exit, Error> {
    let mut problems = Vec::new();
    for path in files {
        let shown = path.display();
        let text = std::fs::read_to_string(path)
            .map_err(|error| Error::refused(format!("detector file '{shown}': {error}")))?;
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let file = DetectorSet::parse(&stem, &text)?;
        let mut set = DetectorSet::default();
        if let Err(found) = set.add(file) {
            problems.extend(found.into_iter().map(|problem| format!("{shown}: {problem}")));
            continue;
        }
        problems
            .extend(super::detectors_check::examples(&set)?.into_iter().map(|problem| format!("{shown}: {problem}")));
        let engine = Engine::new(Arc::new(set))?;
        print(&table(&engine))?;
    }
    if problems.is_empty() {
        return Ok(Exit::Nothing);
    }
    Err(Error::refused(problems.join("\npanner: ")))
}
