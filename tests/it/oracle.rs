//! Our validators against python-stdnum's verdicts. The vectors come from `oracle/make.py`; where we
//! differ on purpose, `oracle/disagreements.toml` says why. Knows no single detector.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use panner::detector::{Detector, DetectorSet};
use panner::validate::{Outcome, Subject};
use regex::bytes::{Regex, RegexBuilder};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Disagreements {
    disagreement: Vec<Disagreement>,
}

/// Values of a module on which we differ from python-stdnum, and why the standard is with us.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Disagreement {
    module: String,
    /// A regular expression over the whole value; all values otherwise.
    #[serde(default)]
    values: Option<String>,
    /// python-stdnum's verdict, ours is the other one.
    stdnum: bool,
    reason: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/oracle")
}

fn disagreements() -> Vec<Disagreement> {
    let text = std::fs::read_to_string(folder().join("disagreements.toml")).expect("disagreements.toml can be read");
    toml::from_str::<Disagreements>(&text).expect("disagreements.toml is well formed").disagreement
}

fn whole(pattern: &str) -> Regex {
    RegexBuilder::new(&format!("^(?:{pattern})$")).unicode(false).build().expect("a pattern that compiles")
}

/// The detectors of each module of python-stdnum, with their patterns as whole-value expressions.
fn by_module(detectors: &DetectorSet) -> BTreeMap<String, Vec<(&Detector, Regex)>> {
    let mut modules: BTreeMap<String, Vec<(&Detector, Regex)>> = BTreeMap::new();
    for detector in detectors.iter() {
        for module in detector.definition().same_as.stdnum.0.values().flatten() {
            modules.entry(module.clone()).or_default().push((detector, whole(&detector.pattern.text)));
        }
    }
    modules
}

fn outcome(detector: &Detector, value: &str) -> Outcome {
    detector
        .validator
        .map_or(Outcome::CannotSay, |validator| (validator.check)(&Subject::new(value.as_bytes())).outcome)
}

/// A value python-stdnum takes, one of the module's detectors must take; a value it refuses, none may
/// call valid. A validator that cannot say contradicts nobody.
#[test]
fn validators_agree_with_python_stdnum() {
    let detectors = DetectorSet::built_in();
    let exceptions = disagreements();
    let expressions: Vec<Regex> = exceptions.iter().map(|one| whole(one.values.as_deref().unwrap_or(".*"))).collect();
    let modules = by_module(&detectors);
    let mut used = BTreeSet::new();
    let mut problems = Vec::new();
    for (module, claims) in &modules {
        let path = folder().join(format!("vectors/{module}.txt"));
        let Ok(text) = std::fs::read_to_string(&path) else {
            problems.push(format!("{module}: no vectors; run tests/it/oracle/make.py {module}"));
            continue;
        };
        let mut differ = Vec::new();
        for line in text.lines() {
            let (verdict, value) = line.split_once(' ').expect("a line is a verdict, a space and a value");
            let theirs = verdict == "1";
            let mut outcomes = claims
                .iter()
                .filter(|(_, expression)| expression.is_match(value.as_bytes()))
                .map(|(detector, _)| outcome(detector, value));
            let agrees = match theirs {
                true => outcomes.any(|outcome| outcome != Outcome::Invalid),
                false => outcomes.all(|outcome| matches!(outcome, Outcome::Invalid | Outcome::CannotSay)),
            };
            if agrees {
                continue;
            }
            let excuse = exceptions.iter().zip(&expressions).position(|(one, expression)| {
                one.module == *module && one.stdnum == theirs && expression.is_match(value.as_bytes())
            });
            match excuse {
                Some(place) => drop(used.insert(place)),
                None => differ.push(line),
            }
        }
        if !differ.is_empty() {
            let ids: Vec<&str> = claims.iter().map(|(detector, _)| &*detector.id).collect();
            let shown = &differ[..differ.len().min(12)];
            problems.push(format!("{module} ({}): {} values differ: {shown:?}", ids.join(", "), differ.len()));
        }
    }
    for (place, one) in exceptions.iter().enumerate() {
        if modules.contains_key(&one.module) && !used.contains(&place) {
            problems.push(format!("{}: this disagreement is no more, take it away: {}", one.module, one.reason));
        }
    }
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}
