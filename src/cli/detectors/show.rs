//! `panner detectors show`: the page of a detector or a pack, from its own text.

use std::sync::Arc;

use super::{list, severity};
use crate::cli::{Exit, print};
use crate::detector::definition::SameAs;
use crate::detector::{Detector, DetectorSet, Direction, Pack};
use crate::engine::Engine;
use crate::error::Error;
use crate::model::Confidence;

pub fn run(id: &str, format: &str) -> Result<Exit, Error> {
    let engine = Engine::new(Arc::new(DetectorSet::built_in()))?;
    let set = engine.detectors();
    let packs = Pack::all();
    if let Some(number) = set.number(id) {
        let detector = set.get(number);
        let text = match format {
            "toml" => toml::to_string_pretty(detector.definition()).map_err(|error| Error::broke(error.to_string()))?,
            _ => page(detector, engine.lane(number), &packs),
        };
        print(&text)?;
    } else if let Some(pack) = packs.iter().find(|pack| pack.id == id) {
        let held: Vec<_> = list::all(&engine).into_iter().filter(|(detector, _)| pack.holds(detector)).collect();
        let head = format!("{}\n{id} · pack of {} detectors\n\n", pack.file.name, held.len());
        let about = wrapped(&pack.file.about, "");
        let references: String = pack.file.references.iter().map(|url| format!("{url}\n")).collect();
        print(&format!("{head}{about}{references}\n{}", list::table(&held)))?;
    } else {
        return Err(Error::refused(format!(
            "unknown detector or pack '{id}'; `panner detectors list` and `panner detectors packs` show them"
        )));
    }
    Ok(Exit::Nothing)
}

fn page(detector: &Detector, lane: &str, packs: &[Pack]) -> String {
    let definition = detector.definition();
    let country = detector.country.as_deref().unwrap_or("any country");
    let mut out = format!(
        "{}\n{} · {} · {country} · severity {}\n",
        detector.name,
        detector.id,
        detector.category.name(),
        severity(detector)
    );
    section(&mut out, "What it finds");
    field(&mut out, "pattern", &detector.pattern.text);
    field(&mut out, "found by", &format!("the {lane} lane of the engine"));
    field(&mut out, "check", &check(detector));
    if let Some(bits) = detector.entropy {
        field(&mut out, "entropy", &format!("at least {bits} bits a character"));
    }
    section(&mut out, "How sure");
    field(&mut out, "alone", &rung(detector.alone, "not told without a keyword"));
    field(&mut out, "keyword", &rung(detector.near_keyword, "not told"));
    let side = match detector.direction {
        Direction::Both => "on either side",
        Direction::Before => "before it",
        Direction::After => "behind it",
    };
    let near = format!(
        "within {} characters {side}, in the column's name, in the cell, or in the key's path",
        detector.proximity
    );
    field(&mut out, "near is", &near);
    if !detector.requires.is_empty() {
        field(&mut out, "needs", &format!("{} near it", detector.requires.join(" or ")));
    }
    if !definition.keywords.is_empty() {
        field(&mut out, "keywords", &definition.keywords.join(", "));
    }
    if !definition.home_keywords.is_empty() {
        field(&mut out, "keywords in documents of its country", &definition.home_keywords.join(", "));
    }
    section(&mut out, "Found, between the marks");
    definition.finds.iter().for_each(|example| out.push_str(&indented(example)));
    section(&mut out, "Not found");
    for skip in &definition.skips {
        out.push_str(&indented(&skip.text));
        out.push_str(&format!("      {}\n", skip.why));
    }
    elsewhere(&mut out, detector, packs);
    section(&mut out, "References");
    definition.references.iter().for_each(|url| out.push_str(&format!("  {url}\n")));
    out
}

/// Names in other catalogues, and the packs.
fn elsewhere(out: &mut String, detector: &Detector, packs: &[Pack]) {
    let held: Vec<&str> = packs.iter().filter(|pack| pack.holds(detector)).map(|pack| pack.id.as_str()).collect();
    let named = SameAs::WHO.iter().filter_map(|who| {
        let mut names: Vec<&str> = detector.definition().same_as.of(who).collect();
        names.dedup();
        (!names.is_empty()).then(|| (*who, names.join(", ")))
    });
    let named: Vec<(&str, String)> = named.collect();
    if held.is_empty() && named.is_empty() {
        return;
    }
    section(out, "Also known as, and packs that hold it");
    named.iter().for_each(|(who, names)| field(out, who, names));
    if !held.is_empty() {
        field(out, "packs", &held.join(", "));
    }
}

/// What the validator does, and how much that is worth.
fn check(detector: &Detector) -> String {
    let Some(validator) = detector.validator else { return "none: its form and what stands near it".to_string() };
    let kind = if validator.checksum { "check digits or sum, " } else { "" };
    match validator.bits {
        bits if bits < 0.1 => format!("{}: {kind}rules of form", validator.name),
        bits => format!(
            "{}: {kind}of random values of this form one in {:.0} holds",
            validator.name,
            f64::from(bits).exp2()
        ),
    }
}

fn rung(cap: Option<Confidence>, hidden: &str) -> String {
    cap.map_or_else(|| hidden.to_string(), |cap| format!("at most {}", cap.name()))
}

fn section(out: &mut String, title: &str) {
    out.push_str(&format!("\n{title}\n"));
}

fn field(out: &mut String, name: &str, text: &str) {
    let lines = wrapped(text, "            ");
    out.push_str(&format!("  {name:<10}{}", &lines[12.min(lines.len())..]));
}

fn indented(example: &str) -> String {
    example.lines().map(|line| format!("  {line}\n")).collect()
}

/// Columns of a page.
const PAGE_COLUMNS: usize = 100;

/// Text in lines of a page's width, cut at spaces.
fn wrapped(text: &str, indent: &str) -> String {
    let mut out = String::from(indent);
    let mut column = indent.len();
    for word in text.split(' ') {
        let width = word.chars().count();
        if column > indent.len() && column + 1 + width > PAGE_COLUMNS {
            out.push_str(&format!("\n{indent}"));
            column = indent.len();
        } else if column > indent.len() {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += width;
    }
    out + "\n"
}
