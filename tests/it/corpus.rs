//! The corpus: the demo is told as it is labelled, scores do not fall, and what is missed stands in
//! `corpus/gaps.toml`, so that an improvement asks to be removed from there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use crate::run::Panner;

/// (file, detector) to a number of matches.
type Counts = BTreeMap<(String, String), i64>;

fn toml_of(path: &str) -> toml::Table {
    fs::read_to_string(path).unwrap().parse().unwrap()
}

/// The entries of one kind in `corpus/gaps.toml`.
fn gaps(kind: &str) -> Counts {
    let file = toml_of("corpus/gaps.toml");
    let entries = file.get(kind).and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let entry = |entry: toml::Value| {
        let text = |name: &str| entry[name].as_str().unwrap().to_string();
        assert!(!text("why").is_empty(), "every gap says why: {entry}");
        ((text("file"), text("detector")), entry["count"].as_integer().unwrap())
    };
    entries.into_iter().map(entry).collect()
}

fn counted(pairs: impl Iterator<Item = (String, String)>) -> Counts {
    let mut counts = Counts::new();
    pairs.for_each(|pair| *counts.entry(pair).or_default() += 1);
    counts
}

/// Fails with the entries that differ, in the form in which `gaps.toml` has them.
fn assert_same(kind: &str, are: &Counts, known: &Counts) {
    let mut problems = String::new();
    for ((file, detector), count) in are.iter().filter(|(pair, count)| known.get(pair) != Some(count)) {
        problems += &format!("\n[[{kind}]]\nfile = {file:?}\ndetector = {detector:?}\ncount = {count}\nwhy = \"\"\n");
    }
    for (file, detector) in known.keys().filter(|pair| !are.contains_key(pair)) {
        problems += &format!("\nno longer a gap, take it out: [[{kind}]] {file} {detector}\n");
    }
    assert!(problems.is_empty(), "corpus/gaps.toml differs from what is told:\n{problems}");
}

/// What `corpus/demo.toml` says a right scanner tells.
fn labelled() -> Counts {
    let file = toml_of("corpus/demo.toml");
    let mut counts = Counts::new();
    for (path, detectors) in file["file"].as_table().unwrap() {
        for (detector, count) in detectors.as_table().unwrap() {
            counts.insert((path.clone(), detector.clone()), count.as_integer().unwrap());
        }
    }
    counts
}

#[test]
fn the_demo_is_told_as_labelled() {
    let run = Panner::new(&["scan", "corpus/demo", "--report", "jsonl"]).exits(1);
    let mut told = Counts::new();
    let mut status = BTreeMap::new();
    for row in run.output().lines().map(|line| serde_json::from_str::<Value>(line).unwrap()) {
        if row["kind"] != "object" {
            continue;
        }
        let key = row["key"].as_str().unwrap().to_string();
        for (detector, count) in row["matches"].as_object().unwrap() {
            told.insert((key.clone(), detector.clone()), count.as_i64().unwrap());
        }
        status.insert(key, row["status"].as_str().unwrap().to_string());
    }
    // A gap's count is what is told over (or, negative, under) the label.
    let mut differences = told.clone();
    for (pair, count) in labelled() {
        *differences.entry(pair).or_default() -= count;
    }
    differences.retain(|_, count| *count != 0);
    assert_same("demo", &differences, &gaps("demo"));
    // What cannot be read is said to be so, and all else is read whole.
    let unread: BTreeSet<&str> =
        status.iter().filter(|(_, status)| *status != "complete").map(|(key, _)| key.as_str()).collect();
    assert_eq!(unread, BTreeSet::from(["backups/payroll-2019-locked.zip"]));
    assert_eq!(status.len(), 27, "every file of the demo has its row");
}

/// `panner eval corpus`, as JSON.
fn scores() -> Value {
    let ended = Panner::new(&["eval", "corpus", "--format", "json"]).ended();
    serde_json::from_str(&ended.output()).unwrap_or_else(|error| panic!("{error}\n{}", ended.errors()))
}

#[test]
fn scores_do_not_fall_and_what_is_missed_is_known() {
    let scores = scores();
    assert_eq!(scores["worse"], serde_json::json!([]));
    let differences = |missed: bool| {
        let all =
            scores["differences"].as_array().unwrap().iter().filter(move |difference| difference["missed"] == missed);
        let text = |difference: &Value, name: &str| difference[name].as_str().unwrap().to_string();
        counted(all.map(move |difference| (text(difference, "file"), text(difference, "detector"))))
    };
    assert_same("missed", &differences(true), &gaps("missed"));
    assert_same("false", &differences(false), &gaps("false"));
    // Each detector is judged by the corpus, and each mark names a detector.
    let list = Panner::new(&["detectors", "list", "--format", "json"]).exits(0).output();
    let detectors: Value = serde_json::from_str(&list).unwrap();
    let known: BTreeSet<&str> =
        detectors.as_array().unwrap().iter().map(|detector| detector["id"].as_str().unwrap()).collect();
    let scored: BTreeSet<&str> = scores["detectors"]
        .as_object()
        .unwrap()
        .iter()
        .filter(|(_, score)| score["support"].as_u64() > Some(0))
        .map(|(id, _)| id.as_str())
        .collect();
    let unknown: Vec<_> = scored.difference(&known).collect();
    assert!(unknown.is_empty(), "marks of unknown detectors: {unknown:?}");
    let unmarked: Vec<_> = known.difference(&scored).collect();
    assert!(unmarked.is_empty(), "detectors without a marked value in corpus/text: {unmarked:?}");
}

#[test]
fn each_detector_file_has_marked_texts() {
    for entry in fs::read_dir("detectors").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let texts = fs::read_dir(format!("corpus/text/{stem}")).map(|entries| entries.count()).unwrap_or(0);
        assert!(texts > 0, "detectors/{stem}.toml has no marked text in corpus/text/{stem}");
    }
}
