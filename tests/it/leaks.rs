//! A finder of leaks is not one: no raw value of the corpus stands in any output, log or error.

use std::collections::BTreeSet;
use std::path::Path;

use panner::detector::template;
use panner::report::{REPORTS, ReportKind};

use crate::run::{KEY, Panner, folder};

/// Values shorter than this occur in any text by chance.
const TELLING_CHARACTERS: usize = 7;

/// Detectors whose values are words of a short list, as nationalities are: labels and keywords hold the same ones.
const OF_A_FEW_WORDS: &[&str] = &["person-nationality", "person-religion", "person-ethnicity", "person-marital-status"];

/// The files below a folder of marked texts, without marks, and the values that were marked.
fn unmarked(folder: &Path, files: &mut Vec<(String, String)>, values: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            unmarked(&path, files, values);
            continue;
        }
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let filled = template::fill(&text, &path.display().to_string()).unwrap();
        let mut plain = String::new();
        let mut rest = filled.as_str();
        while let Some((before, marked)) = rest.split_once('⟦') {
            plain.push_str(before);
            let (mark, after) = marked.split_once('⟧').unwrap_or((marked, ""));
            let (detector, value) = mark.split_once(':').unwrap_or(("", mark));
            if !OF_A_FEW_WORDS.contains(&detector) {
                values.insert(value.to_string());
            }
            plain.push_str(value);
            rest = after;
        }
        plain.push_str(rest);
        files.push((path.strip_prefix("corpus").unwrap_or(&path).display().to_string(), plain));
    }
}

#[test]
fn no_output_holds_a_raw_value() {
    let mut files = Vec::new();
    let mut values = BTreeSet::new();
    unmarked(Path::new("corpus/text"), &mut files, &mut values);
    assert!(values.len() > 100, "the corpus holds {} values", values.len());
    let folder = folder();
    for (name, text) in &files {
        folder.write(format!("data/{name}"), text);
    }
    // Values in labels, member names and keys must not leak either.
    folder.write("data/keys.json", "{\"people\":{\"ada.byron@harbour-mill.net\":{\"ssn\":\"536-22-8417\"}}}\n");
    folder.write("data/nested-keys.json", "{\"ada.byron@harbour-mill.net\":{\"ssn 536-22-8417\":1}}\n");
    let many: String = (0..5000).map(|number| format!("\"k{number}\":1,")).collect();
    folder.write("data/many-keys.json", &format!("{{{many}\"536-22-8417\":{{\"note\":\"SSN 536-22-8417\"}}}}\n"));
    folder.write("data/header.csv", "id,ada.byron@harbour-mill.net\n1,x\n2,y\n3,z\n");
    values.extend(["ada.byron@harbour-mill.net".to_string(), "536-22-8417".to_string()]);

    // Every report that there is; one goes to standard output.
    let others = || REPORTS.iter().filter(|kind| kind.name != "terminal");
    let path = |kind: &ReportKind| folder.path(format!("out.{}", kind.name));
    let mut run = Panner::new(&["scan"]).argument(folder.path("data")).arguments(&[
        "--min-confidence",
        "low",
        "--matches",
        "all",
        "--report",
        "terminal",
    ]);
    for kind in others() {
        run = run.arguments(&["--report", &format!("{}={}", kind.name, path(kind).display())]);
    }
    let run = run.environment("PANNER_KEY", KEY).exits(1);
    let mut outputs = vec![("terminal".to_string(), run.output()), ("standard error".to_string(), run.errors())];
    for kind in others() {
        outputs.push((kind.name.to_string(), std::fs::read_to_string(path(kind)).unwrap()));
    }
    for (name, _) in &files {
        let explained = Panner::new(&["explain"]).argument(folder.path(format!("data/{name}"))).ended();
        outputs.push((format!("explain {name}"), explained.output() + &explained.errors()));
    }
    // The object's own URI stays, for it must be found again.
    let leaked: Vec<String> = outputs
        .iter()
        .flat_map(|(name, text)| {
            values
                .iter()
                .filter(|value| value.chars().count() >= TELLING_CHARACTERS && text.contains(value.as_str()))
                .map(move |value| {
                    format!(
                        "{name}: a value of {} characters, {}",
                        value.chars().count(),
                        panner::mask::mask(value.as_bytes(), panner::mask::Style::Plain)
                    )
                })
        })
        .collect();
    assert!(leaked.is_empty(), "{}", leaked.join("\n"));
}
