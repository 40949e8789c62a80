//! `panner detectors list`: one line a detector, all of them or those that the filters leave.

use std::sync::Arc;

use serde::Serialize;

use super::severity;
use crate::cli::{Exit, print};
use crate::detector::definition::SameAs;
use crate::detector::{Detector, DetectorSet, Pack};
use crate::engine::Engine;
use crate::error::Error;
use crate::model::Category;

/// Arguments of `panner detectors list`. A detector is listed where all filters fit.
#[derive(Clone, Debug, clap::Args)]
pub struct ListArguments {
    /// How to print
    #[arg(long, default_value = "table", value_parser = ["table", "json", "markdown"])]
    format: String,
    /// Of this category: personal, financial, health, credential or business
    #[arg(long)]
    category: Option<String>,
    /// Of this country (two letters of ISO 3166-1), or of none
    #[arg(long)]
    country: Option<String>,
    /// In this lane of the engine
    #[arg(long, value_parser = ["shape", "literal", "keyword", "automaton"])]
    lane: Option<String>,
    /// In this pack; `panner detectors packs` shows them
    #[arg(long)]
    pack: Option<String>,
    /// With a name at macie, google, presidio, stdnum or gitleaks, or with one of that name (macie=UK_NHS_NUMBER)
    #[arg(long, value_name = "WHO[=NAME]")]
    same_as: Option<String>,
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
    same_as: &'a SameAs,
}

pub fn run(arguments: &ListArguments) -> Result<Exit, Error> {
    let engine = Engine::new(Arc::new(DetectorSet::built_in()))?;
    let kept = filtered(&engine, arguments)?;
    let text = match arguments.format.as_str() {
        "json" => {
            let listed: Vec<Listed> = kept.iter().map(|(detector, lane)| listed(detector, lane)).collect();
            serde_json::to_string_pretty(&listed).map_err(|error| Error::broke(error.to_string()))? + "\n"
        }
        "markdown" => markdown(&kept),
        _ => table(&kept),
    };
    print(&text)?;
    Ok(Exit::Nothing)
}

fn listed<'a>(detector: &'a Detector, lane: &'static str) -> Listed<'a> {
    Listed {
        id: &detector.id,
        name: &detector.name,
        category: detector.category.name(),
        country: detector.country.as_deref(),
        severity: severity(detector),
        lane,
        same_as: &detector.definition().same_as,
    }
}

/// All detectors of an engine with their lanes.
pub fn all(engine: &Engine) -> Vec<(&Detector, &'static str)> {
    engine.detectors().iter().zip(0..).map(|(detector, number)| (detector, engine.lane(number))).collect()
}

/// Those that all filters leave. A filter that names nothing there is, is refused.
fn filtered<'a>(engine: &'a Engine, arguments: &ListArguments) -> Result<Vec<(&'a Detector, &'static str)>, Error> {
    let mut kept = all(engine);
    if let Some(name) = &arguments.category {
        let category = Category::from_name(name).ok_or_else(|| {
            Error::refused(format!("--category '{name}': give personal, financial, health, credential or business"))
        })?;
        kept.retain(|(detector, _)| detector.category == category);
    }
    if let Some(name) = &arguments.country {
        let of = |detector: &Detector| match &detector.country {
            Some(country) => country.eq_ignore_ascii_case(name),
            None => name == "none",
        };
        if !engine.detectors().iter().any(of) {
            return Err(Error::refused(format!(
                "--country '{name}': no detector is of it; give two letters of ISO 3166-1, as GB, or none"
            )));
        }
        kept.retain(|(detector, _)| of(detector));
    }
    if let Some(name) = &arguments.lane {
        kept.retain(|(_, lane)| lane == name);
    }
    if let Some(id) = &arguments.pack {
        let pack = Pack::all().into_iter().find(|pack| pack.id == *id);
        let pack = pack.ok_or_else(|| {
            Error::refused(format!("--pack '{id}': there is no such pack; `panner detectors packs` shows them"))
        })?;
        kept.retain(|(detector, _)| pack.holds(detector));
    }
    if let Some(name) = &arguments.same_as {
        let (who, name) = name.split_once('=').map_or((name.as_str(), None), |(who, name)| (who, Some(name)));
        if !SameAs::WHO.contains(&who) {
            return Err(Error::refused(format!("--same-as '{who}': give one of {}", SameAs::WHO.join(", "))));
        }
        kept.retain(|(detector, _)| {
            let mut names = detector.definition().same_as.of(who);
            names.any(|held| name.is_none_or(|name| held.eq_ignore_ascii_case(name)))
        });
    }
    Ok(kept)
}

pub fn table(detectors: &[(&Detector, &'static str)]) -> String {
    let width = detectors.iter().map(|(detector, _)| detector.id.len()).max().unwrap_or(0);
    let mut out =
        format!("{:<width$} {:<11} {:<3} {:<15} {:<10} {}\n", "ID", "CATEGORY", "", "SEVERITY", "LANE", "NAME");
    for (detector, lane) in detectors {
        out.push_str(&format!(
            "{:<width$} {:<11} {:<3} {:<15} {lane:<10} {}\n",
            detector.id,
            detector.category.name(),
            detector.country.as_deref().unwrap_or(""),
            severity(detector),
            detector.name,
        ));
    }
    out
}

/// The table of `detectors/README.md`.
fn markdown(detectors: &[(&Detector, &'static str)]) -> String {
    let mut out =
        String::from("| id | what | category | country | severity | Macie's name |\n|---|---|---|---|---|---|\n");
    for (detector, _) in detectors {
        let mut names: Vec<&str> = detector.definition().same_as.of("macie").collect();
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
