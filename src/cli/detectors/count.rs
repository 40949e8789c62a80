//! `panner detectors count` and `panner detectors packs`: how many there are. The README's tables are made by them.

use std::collections::{BTreeMap, BTreeSet};

use crate::cli::{Exit, print};
use crate::detector::definition::SameAs;
use crate::detector::{Detector, DetectorSet, Pack};
use crate::error::Error;

/// Rows of a table: what is counted, how many, and which.
type Rows = Vec<[String; 3]>;

pub fn run(format: &str) -> Result<Exit, Error> {
    let set = DetectorSet::built_in();
    let heads = ["by", "detectors", "which"];
    let mut rows: Rows = vec![["all".into(), set.len().to_string(), String::new()]];
    rows.extend(by(&set, "category", |detector| detector.category.name().to_string()));
    rows.push(countries(&set));
    rows.extend(SameAs::WHO.iter().map(|who| names_elsewhere(&set, who)));
    print(&shown(format, &heads, &rows))?;
    Ok(Exit::Nothing)
}

/// A row a value of what `key` tells of a detector.
fn by(set: &DetectorSet, what: &str, key: impl Fn(&Detector) -> String) -> Rows {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    set.iter().for_each(|detector| *counts.entry(key(detector)).or_default() += 1);
    counts.into_iter().map(|(value, count)| [format!("{what} {value}"), count.to_string(), String::new()]).collect()
}

fn countries(set: &DetectorSet) -> [String; 3] {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let of_countries = set.iter().filter_map(|detector| detector.country.as_deref());
    of_countries.for_each(|country| *counts.entry(country).or_default() += 1);
    let which: Vec<String> = counts.iter().map(|(country, count)| format!("{country} {count}")).collect();
    [format!("{} countries", counts.len()), counts.values().sum::<usize>().to_string(), which.join(", ")]
}

/// How many names of somebody else's catalogue have a detector here.
fn names_elsewhere(set: &DetectorSet, who: &str) -> [String; 3] {
    let names: BTreeSet<&str> = set.iter().flat_map(|detector| detector.definition().same_as.of(who)).collect();
    let detectors = set.iter().filter(|detector| detector.definition().same_as.of(who).next().is_some()).count();
    let which = match who {
        "macie" => format!("{} of Amazon Macie's {MACIE_IDENTIFIERS} managed data identifiers", names.len()),
        "google" => format!("{} infoTypes of Google Sensitive Data Protection", names.len()),
        "presidio" => format!("{} entities of Microsoft Presidio", names.len()),
        "stdnum" => format!("{} modules of python-stdnum, each an oracle of the tests", names.len()),
        _ => format!("{} rules of gitleaks", names.len()),
    };
    [format!("same as {who}"), detectors.to_string(), which]
}

/// Managed data identifiers in Macie's reference, July 2025.
const MACIE_IDENTIFIERS: usize = 166;

pub fn packs(format: &str) -> Result<Exit, Error> {
    let set = DetectorSet::built_in();
    let heads = ["pack", "detectors", "what it holds"];
    let mut rows: Rows = Vec::new();
    for pack in Pack::all() {
        let held = set.iter().filter(|detector| pack.holds(detector)).count();
        rows.push([pack.id, held.to_string(), format!("{}. {}", pack.file.name, pack.file.about)]);
    }
    rows.push(["a country".into(), String::new(), "Two letters, as `GB`: all detectors of that country.".into()]);
    rows.push([
        "a category".into(),
        String::new(),
        "`personal`, `financial`, `health`, `credential`, `business`.".into(),
    ]);
    print(&shown(format, &heads, &rows))?;
    Ok(Exit::Nothing)
}

fn shown(format: &str, heads: &[&str; 3], rows: &Rows) -> String {
    let heads = heads.map(str::to_string);
    if format == "markdown" {
        let line = |row: &[String; 3]| format!("| {} |\n", row.join(" | "));
        return line(&heads) + "|---|---|---|\n" + &rows.iter().map(line).collect::<String>();
    }
    let upper = heads.map(|head| head.to_uppercase());
    let lines = std::iter::once(&upper).chain(rows);
    let width = |column: usize| lines.clone().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let (first, second) = (width(0), width(1));
    let line = |row: &[String; 3]| {
        format!("{:<first$}  {:>second$}  {}", row[0], row[1], row[2]).trim_end().to_string() + "\n"
    };
    lines.clone().map(line).collect()
}
