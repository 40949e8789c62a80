//! Exceptions as users meet them: what is let stand is counted and told, what expired or cannot be read is not heeded in
//! silence, and no list holds a value.

use serde_json::Value;

use crate::run::{Folder, KEY, Panner, folder};

const SSN: &str = "536-22-8417";
const OTHER_SSN: &str = "521-45-7768";

/// The summary of a scan of a folder, with the settings that stand in it.
fn summary(folder: &Folder, arguments: &[&str], status: i32) -> Value {
    let ended = scan(folder, arguments).exits(status);
    let last = ended.output().lines().last().unwrap().to_string();
    serde_json::from_str(&last).unwrap()
}

fn scan(folder: &Folder, arguments: &[&str]) -> Panner {
    Panner::new(&["scan", "data", "--report", "jsonl"])
        .arguments(arguments)
        .within(folder.root())
        .environment("PANNER_KEY", KEY)
}

fn leaking() -> Folder {
    let folder = folder();
    folder.write("data/people/a.txt", &format!("Employee SSN: {SSN}\n"));
    folder.write("data/b.txt", &format!("Employee SSN: {OTHER_SSN}\n"));
    folder
}

/// Each rule, and how many of the two matches it lets stand; none where it is refused, with words of the refusal.
const RULES: &[(&str, Result<u64, &str>)] = &[
    ("detectors = ['us-ssn']", Ok(2)),
    ("detectors = ['personal']", Ok(2)),
    ("detectors = ['gb-nino']", Ok(0)),
    ("paths = ['people/**']", Ok(1)),
    ("paths = ['a.txt']", Ok(1)),
    ("paths = ['c.txt']", Ok(0)),
    ("values = ['^536-']", Ok(1)),
    ("values = ['^536-', '^521-']", Ok(2)),
    ("values = ['^536-']\npaths = ['b.txt']", Ok(0)),
    ("detectors = ['us-ssn']\nmax_confidence = 'medium'", Ok(0)),
    ("detectors = ['us-ssn']\nexpires = '2030-01-01'", Ok(2)),
    ("detectors = ['us-ssn']\nexpires = '2025-01-01'", Ok(0)),
    ("detectors = ['us-ssn']\nexpires = 'soon'", Err("2027-01-31")),
    ("detectors = ['no-such']", Err("no-such")),
    ("paths = ['a[']", Err("a[")),
    ("values = ['(']", Err("regular expression")),
    ("fingerprints = ['12']", Err("32 hex digits")),
    ("max_confidence = 'sure'\npaths = ['x']", Err("sure")),
    ("owner = 'who'", Err("everything stand")),
    ("nonsense = 1", Err("nonsense")),
];

#[test]
fn rules_let_stand_what_meets_all_their_criteria() {
    for (rule, wanted) in RULES {
        let folder = leaking();
        let text = format!("[[rule]]\nreason = 'made-up people'\n{rule}\n");
        folder.write("allow.toml", &text);
        folder.write("panner.toml", "[exceptions]\nfiles = ['allow.toml']\n");
        match wanted {
            Ok(count) => {
                let summary = summary(&folder, &[], i32::from(*count < 2));
                assert_eq!(summary["suppressed"]["rule"].as_u64().unwrap_or(0), *count, "{rule}");
                assert_eq!(summary["matches"]["us-ssn"].as_u64().unwrap_or(0), 2 - count, "{rule}");
            }
            Err(words) => {
                let refused = scan(&folder, &[]).exits(2);
                assert!(refused.errors().contains(words), "{rule}: {}", refused.errors());
            }
        }
        // The same rule in the settings themselves.
        if let Ok(count) = wanted {
            folder.write("panner.toml", &text.replace("[[rule]]", "[[exceptions.rule]]"));
            assert_eq!(
                summary(&folder, &[], i32::from(*count < 2))["suppressed"]["rule"].as_u64().unwrap_or(0),
                *count
            );
            assert_eq!(summary(&folder, &["--no-exceptions"], 1)["matches"]["us-ssn"], 2);
        }
    }
}

#[test]
fn a_rule_says_why_and_an_expired_one_is_told() {
    let folder = leaking();
    folder.write("panner.toml", "[[exceptions.rule]]\nreason = ' '\npaths = ['a.txt']\n");
    assert!(scan(&folder, &[]).exits(2).errors().contains("reason"));
    folder.write(
        "panner.toml",
        "[[exceptions.rule]]\nreason = 'until spring'\npaths = ['a.txt']\nexpires = '2025-01-01'\n",
    );
    let ended = scan(&folder, &[]).exits(1);
    assert!(ended.errors().contains("expired") && ended.errors().contains("until spring"), "{}", ended.errors());
}

#[test]
fn a_baseline_knows_values_wherever_they_move_and_no_others() {
    let folder = leaking();
    scan(&folder, &["--report", "baseline=known.jsonl"]).exits(1);
    let baseline = std::fs::read_to_string(folder.path("known.jsonl")).unwrap();
    assert_eq!(baseline.lines().count(), 3, "{baseline}");
    assert!(!baseline.contains(SSN) && !baseline.contains(OTHER_SSN));

    let known = ["--baseline", "known.jsonl"];
    assert_eq!(summary(&folder, &known, 0)["suppressed"]["baseline"], 2);
    folder.write("data/b.txt", &format!("one\ntwo\nEmployee SSN: {OTHER_SSN}\n"));
    assert_eq!(summary(&folder, &known, 0)["suppressed"]["baseline"], 2, "lines moved");
    folder.write("data/b.txt", "Employee SSN: 521-45-7769\n");
    assert_eq!(summary(&folder, &known, 1)["matches"]["us-ssn"], 1, "another value");
    folder.write("data/c.txt", &format!("Employee SSN: {SSN}\n"));
    assert_eq!(summary(&folder, &known, 1)["matches"]["us-ssn"], 2, "a known value in another file");

    for (text, words) in [
        ("", "not a baseline"),
        ("{}", "not a baseline"),
        (&*baseline.replace("us-ssn\",", "us-ssn\""), "line 2"),
        (&*baseline.replacen("panner_baseline\":1", "panner_baseline\":9", 1), "version 9"),
    ] {
        folder.write("known.jsonl", text);
        let refused = scan(&folder, &known).exits(2);
        assert!(refused.errors().contains(words), "{words}: {}", refused.errors());
    }
    folder.write("known.jsonl", &baseline);
    let other_key = scan(&folder, &known).environment("PANNER_KEY", &KEY.replace('0', "1")).exits(2);
    assert!(other_key.errors().contains("another key"), "{}", other_key.errors());
    let refused = Panner::new(&["scan", "data", "--baseline", "known.jsonl"]).within(folder.root()).exits(2);
    assert!(refused.errors().contains("PANNER_KEY"), "{}", refused.errors());
    let refused = Panner::new(&["scan", "data", "--report", "baseline=x"]).within(folder.root()).exits(2);
    assert!(refused.errors().contains("key"), "{}", refused.errors());
}

#[test]
fn a_key_is_made_once_and_serves_from_a_file() {
    let folder = leaking();
    Panner::new(&["key", "panner.key"]).within(folder.root()).exits(0);
    let key = std::fs::read_to_string(folder.path("panner.key")).unwrap();
    Panner::new(&["key", "panner.key"]).within(folder.root()).exits(2);
    assert_eq!(std::fs::read_to_string(folder.path("panner.key")).unwrap(), key, "a key is never overwritten");
    folder.write("panner.toml", "[exceptions]\nkey_file = 'panner.key'\n");
    let told = Panner::new(&["scan", "data", "--report", "jsonl"]).within(folder.root()).exits(1);
    let fingerprint = told
        .output()
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .find(|row| row["kind"] == "match" && row["object"].as_str().unwrap().ends_with("/a.txt"))
        .and_then(|row| Some(row["fingerprint"].as_str()?.to_string()))
        .expect("a fingerprint");
    let rule = format!(
        "[exceptions]\nkey_file = 'panner.key'\n[[exceptions.rule]]\nreason = 'x y'\nfingerprints = ['{fingerprint}']\n"
    );
    folder.write("panner.toml", &rule);
    let told = Panner::new(&["scan", "data", "--report", "lines"]).within(folder.root()).exits(1);
    assert!(!told.output().contains("a.txt") && told.output().contains("let stand: 1 by rule"), "{}", told.output());
    folder.write("panner.key", "short");
    let refused = Panner::new(&["scan", "data"]).within(folder.root()).exits(2);
    assert!(refused.errors().contains("panner.key") && !refused.errors().contains("short"), "{}", refused.errors());
}

/// A comment is counted even where far more matches than are listed stand around it, and across the parts of a large file.
#[test]
fn comments_are_counted_exactly_in_large_files() {
    let folder = folder();
    let line = |number: usize| match number % 50 {
        0 => format!("Employee SSN: {SSN} # panner:allow us-ssn made up\n"),
        _ => format!("Employee SSN: {SSN}\n"),
    };
    let text: String = (0..5000).map(line).collect();
    folder.write("data/a.txt", &text);
    for flags in [&[][..], &["--block-bytes", "4096"], &["--part-bytes", "8192", "--threads", "3"]] {
        let summary = summary(&folder, flags, 1);
        assert_eq!(summary["suppressed"]["comment"], 100, "{flags:?}");
        assert_eq!(summary["matches"]["us-ssn"], 4900, "{flags:?}");
    }
}

#[test]
fn paths_of_the_ignore_file_are_left_out_and_counted() {
    let folder = leaking();
    folder.write("data/people/keep.txt", &format!("Employee SSN: {SSN}\n"));
    folder.write("data/.pannerignore", "# samples\n/people/*\n!keep.txt\n");
    let told = summary(&folder, &[], 1);
    assert_eq!(told["ignored"], 1, "{told}");
    assert_eq!(told["matches"]["us-ssn"], 2);
    folder.write("data/.pannerignore", "people/\n");
    assert_eq!(summary(&folder, &[], 1)["matches"]["us-ssn"], 1);
    assert_eq!(summary(&folder, &["--no-exceptions"], 1)["matches"]["us-ssn"], 3);
    std::fs::remove_file(folder.path("data/.pannerignore")).unwrap();
    std::fs::create_dir(folder.path("data/.pannerignore")).unwrap();
    assert!(scan(&folder, &[]).exits(2).errors().contains(".pannerignore"));
}
