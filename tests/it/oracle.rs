//! Our validators against python-stdnum's verdicts. The vectors come from `oracle/make.py`, two thousand of a module
//! written once and, in the long tests, a hundred thousand made anew; where we differ on purpose,
//! `oracle/disagreements.toml` says why. Knows no single detector.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

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
    /// `*` for all.
    module: String,
    /// A regular expression over the whole value; all values otherwise.
    #[serde(default)]
    values: Option<String>,
    /// python-stdnum's verdict, ours is the other one.
    stdnum: bool,
    /// Only the long test comes upon it.
    #[serde(default)]
    rare: bool,
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

/// What differs, and the disagreements that explain some of it.
struct Oracle<'a> {
    modules: BTreeMap<String, Vec<(&'a Detector, Regex)>>,
    exceptions: Vec<(Disagreement, Regex)>,
}

impl<'a> Oracle<'a> {
    fn new(detectors: &'a DetectorSet) -> Oracle<'a> {
        let exceptions = disagreements().into_iter().map(|one| {
            let values = whole(one.values.as_deref().unwrap_or(".*"));
            (one, values)
        });
        Oracle { modules: by_module(detectors), exceptions: exceptions.collect() }
    }

    /// A value python-stdnum takes, one of the module's detectors must take; a value it refuses, none may
    /// call valid. A validator that cannot say contradicts nobody.
    fn compare(&self, module: &str, vectors: &str, used: &mut BTreeSet<usize>) -> Result<(), String> {
        let claims = &self.modules[module];
        let mut differ = Vec::new();
        for line in vectors.lines() {
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
            let excuse = self.exceptions.iter().position(|(one, values)| {
                [module, "*"].contains(&one.module.as_str())
                    && one.stdnum == theirs
                    && values.is_match(value.as_bytes())
            });
            match excuse {
                Some(place) => drop(used.insert(place)),
                None => differ.push(line),
            }
        }
        if differ.is_empty() {
            return Ok(());
        }
        let ids: Vec<&str> = claims.iter().map(|(detector, _)| &*detector.id).collect();
        let shown = &differ[..differ.len().min(12)];
        Err(format!("{module} ({}): {} values differ: {shown:?}", ids.join(", "), differ.len()))
    }
}

#[test]
fn validators_agree_with_python_stdnum() {
    let detectors = DetectorSet::built_in();
    let oracle = Oracle::new(&detectors);
    let mut used = BTreeSet::new();
    let mut problems = Vec::new();
    for module in oracle.modules.keys() {
        let compared = match std::fs::read_to_string(folder().join(format!("vectors/{module}.txt"))) {
            Ok(vectors) => oracle.compare(module, &vectors, &mut used),
            Err(_) => Err(format!("{module}: no vectors; run tests/it/oracle/make.py {module}")),
        };
        problems.extend(compared.err());
    }
    for (place, (one, _)) in oracle.exceptions.iter().enumerate() {
        if !one.rare && oracle.modules.contains_key(&one.module) && !used.contains(&place) {
            problems.push(format!("{}: this disagreement is no more, take it away: {}", one.module, one.reason));
        }
    }
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

/// A hundred thousand values of each module, which python-stdnum draws as the test runs; `./test --long` installs it.
#[test]
fn validators_agree_with_python_stdnum_on_many_values() {
    if std::env::var_os("PANNER_LONG").is_none() {
        return;
    }
    let detectors = DetectorSet::built_in();
    let oracle = Oracle::new(&detectors);
    let modules: Vec<&String> = oracle.modules.keys().collect();
    let (next, problems) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        while let Some(module) = modules.get(next.fetch_add(1, Relaxed)) {
            let compared = many(module).and_then(|vectors| oracle.compare(module, &vectors, &mut BTreeSet::new()));
            problems.lock().unwrap().extend(compared.err());
        }
    };
    std::thread::scope(|scope| {
        let workers = std::thread::available_parallelism().map_or(1, usize::from);
        (0..workers).for_each(|_| drop(scope.spawn(work)));
    });
    let mut problems = problems.into_inner().unwrap();
    problems.sort();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

fn many(module: &str) -> Result<String, String> {
    let python = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/stdnum/bin/python");
    let made = Command::new(&python).arg(folder().join("make.py")).args(["--many", module]).output();
    let made = made.map_err(|error| format!("{}: {error}", python.display()))?;
    match made.status.success() {
        true => String::from_utf8(made.stdout).map_err(|error| format!("{module}: {error}")),
        false => Err(format!("{module}: {}", String::from_utf8_lossy(&made.stderr))),
    }
}
