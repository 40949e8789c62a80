//! What CI servers read: each report against the published form of it, and against names that try to break out of it.

use std::collections::BTreeSet;
use std::path::Path;

use panner::limits::SARIF_RESULTS_MAX;
use panner::model::{MatchRow, Row};
use panner::report::Look;
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

use super::reported;
use super::rows::{close, hostile_names, hostile_rows, notes, rows, scan};
use crate::run::{KEY, Panner, folder};
use crate::schema;

fn report(name: &str, rows: &[Row]) -> String {
    reported(name, rows, Look::default())
}

fn json(name: &str, rows: &[Row]) -> Value {
    serde_json::from_str(&report(name, rows)).expect("a JSON document")
}

#[test]
fn sarif_and_gitlab_fit_their_schemas() {
    for (name, schema) in [("sarif", "sarif-2.1.0.json"), ("gitlab", "gitlab-15.0.2.json")] {
        let nothing = [Row::Scan(Box::new(scan()))];
        let schema = format!("{}/tests/it/reports/schemas/{schema}", env!("CARGO_MANIFEST_DIR"));
        let problems = |document: &str| schema::problems(Path::new(&schema), document);
        for rows in [&rows()[..], &hostile_rows(), &nothing] {
            assert_eq!(problems(&report(name, rows)), [""; 0], "{name}");
        }
        // A check that lets anything pass proves nothing.
        let broken = report(name, &rows()).replacen("\"version\":\"", "\"version\":\"x", 1);
        assert!(!problems(&broken).is_empty(), "{name}");
    }
}

#[test]
fn sarif_holds_what_github_asks_for() {
    let document = json("sarif", &rows());
    let run = &document["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let results = run["results"].as_array().expect("results");
    let listed = rows().iter().filter(|row| matches!(row, Row::Match(_))).count();
    assert_eq!(results.len(), listed);
    for rule in rules {
        let properties = &rule["properties"];
        assert!(properties["tags"].as_array().expect("tags").contains(&"security".into()));
        let score: f64 = properties["security-severity"].as_str().expect("a string").parse().expect("a number");
        assert!(score > 0.0 && score <= 10.0);
        for key in ["name", "shortDescription", "fullDescription", "help", "defaultConfiguration"] {
            assert!(!rule[key].is_null(), "{key}");
        }
    }
    let mut prints = BTreeSet::new();
    for result in results {
        let index = result["ruleIndex"].as_u64().expect("a number");
        assert_eq!(rules[usize::try_from(index).expect("small")]["id"], result["ruleId"]);
        let location = &result["locations"][0]["physicalLocation"];
        assert!(location["region"]["startLine"].as_u64().is_some_and(|line| line > 0));
        assert!(prints.insert(result["partialFingerprints"].to_string()), "told twice: {result}");
        let artifact = &location["artifactLocation"];
        let uri = artifact["uri"].as_str().expect("a uri");
        match artifact["uriBaseId"].as_str() {
            Some(base) => assert!(!run["originalUriBaseIds"][base]["uri"].is_null() && !uri.contains("://")),
            None => assert!(uri.starts_with("s3://"), "{uri}"),
        }
    }
    let notes = run["invocations"][0]["toolExecutionNotifications"].as_array().expect("notifications");
    assert_eq!(notes.len(), 4, "a gap each, also of members: {notes:#?}");
    assert_eq!(run["invocations"][0]["executionSuccessful"], true);
    assert_eq!(json("sarif", &hostile_rows())["runs"][0]["invocations"][0]["executionSuccessful"], false);
}

/// Moved down, a match keeps its fingerprint; masked otherwise, it is another.
#[test]
fn fingerprints_outlive_a_move() {
    let prints = |edit: &dyn Fn(&mut MatchRow)| {
        let (mut matches, members, object) = notes();
        matches.push(matches[0].clone());
        matches.iter_mut().for_each(edit);
        let object = close(&matches, &members, object);
        let mut rows = vec![Row::Scan(Box::new(scan()))];
        rows.extend(matches.into_iter().map(|row| Row::Match(Box::new(row))));
        rows.push(Row::Object(Box::new(object)));
        let results = json("sarif", &rows)["runs"][0]["results"].clone();
        let of = |result: &Value| result["partialFingerprints"]["pannerMatch/v1"].as_str().map(str::to_string);
        results.as_array().expect("results").iter().filter_map(of).collect::<Vec<_>>()
    };
    let before = prints(&|_| {});
    assert!(before.len() == 2 && before[0] != before[1]);
    let moved = |row: &mut MatchRow| {
        (row.line, row.column) = (Some(99), Some(3));
        (row.start, row.end) = (Some(7000), Some(7010));
    };
    assert_eq!(before, prints(&moved));
    assert_ne!(before, prints(&|row| row.masked.push('0')));
}

#[test]
fn sarif_says_what_it_leaves_out() {
    let (matches, members, object) = notes();
    let row = |line| MatchRow { line: Some(line), ..matches[0].clone() };
    let many: Vec<_> = (1..=SARIF_RESULTS_MAX + 3).map(row).collect();
    let mut object = close(&many, &members, object);
    *object.matches.values_mut().next().expect("a detector") += 40;
    let mut rows = vec![Row::Scan(Box::new(scan()))];
    rows.extend(many.into_iter().map(|row| Row::Match(Box::new(row))));
    rows.push(Row::Object(Box::new(object)));
    let document = json("sarif", &rows);
    let run = &document["runs"][0];
    assert_eq!(run["results"].as_array().expect("results").len() as u64, SARIF_RESULTS_MAX);
    let notes = run["invocations"][0]["toolExecutionNotifications"].to_string();
    for words in
        ["3 matches are left out", "GitHub shows 5000", "40 matches are counted and not listed", "did not come"]
    {
        assert!(notes.contains(words), "{words}: {notes}");
    }
}

#[test]
fn junit_is_xml_and_counts_what_it_holds() {
    for (rows, objects) in [(rows(), 9), (hostile_rows(), hostile_names().len())] {
        let text = report("junit", &rows);
        let mut reader = Reader::from_str(&text);
        let (mut cases, mut failures, mut skipped, mut errors) = (0, 0, 0, 0);
        let mut told = Vec::new();
        loop {
            match reader.read_event().expect("well-formed") {
                Event::Eof => break,
                Event::Start(tag) | Event::Empty(tag) => {
                    for attribute in tag.attributes() {
                        let value = attribute.expect("quoted").value.into_owned();
                        assert!(!value.contains('<'));
                    }
                    match tag.name().as_ref() {
                        "testsuite" => told = tag.attributes().flatten().map(|one| one.value.into_owned()).collect(),
                        "testcase" => cases += 1,
                        "failure" => failures += 1,
                        "skipped" => skipped += 1,
                        "error" => errors += 1,
                        "testsuites" => {}
                        other => panic!("{other}"),
                    }
                }
                _ => {}
            }
        }
        assert_eq!(cases, objects + errors);
        let counts = [cases, failures, errors, skipped].map(|count| count.to_string());
        assert_eq!(told.get(1..5).expect("counts"), counts);
        let is_xml = |c: char| matches!(c, '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
        assert!(text.chars().all(|c| is_xml(c) && !('\u{7f}'..='\u{9f}').contains(&c)));
    }
}

#[test]
fn csv_is_a_table_and_no_cell_a_formula() {
    for rows in [rows(), hostile_rows()] {
        let text = report("csv", &rows);
        assert!(text.split_inclusive('\n').all(|line| line.ends_with("\r\n")), "a name broke a line");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let mut kinds = Vec::new();
        for record in reader.records() {
            let record = record.expect("as many cells as the head");
            assert!(record.iter().all(|cell| !cell.trim_start().starts_with(['=', '+', '-', '@', '＝'])), "{record:?}");
            kinds.push(record[0].to_string());
        }
        let count = |kind: &str| kinds.iter().filter(|other| *other == kind).count();
        assert_eq!(count("match"), rows.iter().filter(|row| matches!(row, Row::Match(_))).count());
        let gaps = |row: &Row| match row {
            Row::Object(row) => row.gaps.len(),
            Row::Member(row) => row.gaps.len(),
            _ => 0,
        };
        assert_eq!(count("gap"), rows.iter().map(gaps).sum::<usize>());
    }
}

#[test]
fn markdown_is_a_short_page_that_no_name_changes() {
    let mut many = hostile_rows();
    let closing = many.pop().expect("a summary");
    for number in 0..3 {
        let again = hostile_rows().into_iter().filter(|row| !matches!(row, Row::Scan(_) | Row::Summary(_)));
        many.extend(again.map(|row| match row {
            Row::Object(mut row) => {
                row.uri = format!("{}{number}", row.uri).into();
                Row::Object(row)
            }
            other => other,
        }));
    }
    many.push(closing);
    for rows in [rows(), many] {
        let text = report("markdown", &rows);
        assert!(text.chars().count() < 65_536, "{} characters", text.chars().count());
        for line in text.lines() {
            // All that means something is panner's own.
            let bare = line.replace("<code>", "").replace("</code>", "").replace("<br>", "");
            assert!(!bare.contains(['<', '>', '`', '[', ']', '@', '\\', '\u{1b}', '\u{202e}']), "{line}");
            assert!(!bare.contains("www.") && !bare.contains("://"), "{line}");
            if line.starts_with('|') {
                let columns = line.matches('|').count();
                assert!((4..=5).contains(&columns), "{line}");
            }
        }
    }
}

/// No control character, nothing that turns a line around, in any report that people read or programs show.
#[test]
fn hostile_names_move_no_cursor() {
    for kind in panner::report::REPORTS
        .iter()
        .filter(|kind| !["baseline", "jsonl", "macie", "macie-results"].contains(&kind.name))
    {
        let text = report(kind.name, &hostile_rows());
        let found =
            text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\r') || ('\u{202a}'..='\u{2069}').contains(c));
        assert_eq!(found, None, "{}", kind.name);
        if ["sarif", "gitlab"].contains(&kind.name) {
            let escaped = ["\\u001b", "\\u0000", "\\n\\n| a"].iter().find(|escape| text.contains(**escape));
            assert_eq!(escaped, None, "{}", kind.name);
        }
    }
}

/// Every report of a scan is the one that `panner report` makes of its Records, byte for byte.
#[test]
fn reports_of_records_are_those_of_the_scan() {
    let folder = folder();
    let names: Vec<_> = panner::report::REPORTS.iter().map(|kind| kind.name).collect();
    let asked = |prefix: &str| -> Vec<String> {
        let one = |name: &&str| ["--report".to_string(), format!("{name}={prefix}.{name}")];
        names.iter().flat_map(one).collect()
    };
    let demo = format!("{}/corpus/demo", env!("CARGO_MANIFEST_DIR"));
    let scan = Panner::new(&["scan", &demo]).arguments(&asked("scan")).within(folder.root());
    scan.environment("PANNER_KEY", KEY).exits(1);
    Panner::new(&["report", "scan.jsonl"]).arguments(&asked("report")).within(folder.root()).exits(1);
    for name in names {
        let read = |prefix: &str| std::fs::read(folder.path(format!("{prefix}.{name}"))).unwrap();
        assert!(!read("scan").is_empty(), "{name}");
        assert!(read("scan") == read("report"), "{name}");
    }
    let sarif = std::fs::read_to_string(folder.path("scan.sarif")).unwrap();
    let schema = format!("{}/tests/it/reports/schemas/sarif-2.1.0.json", env!("CARGO_MANIFEST_DIR"));
    assert_eq!(schema::problems(Path::new(&schema), &sarif), [""; 0]);
}
