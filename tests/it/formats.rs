//! The golden walker of formats: of each sample in `corpus/files/`, made by the writers that people use, what is told
//! and where is what an independent reader found (`corpus/make_files/`).

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use panner::format::{FORMATS, Reader, sniff};
use serde_json::Value;

use crate::documents::itself;
use crate::run::{Panner, folder};

const FOLDER: &str = "corpus/files";
/// What the samples hold.
const DETECTORS: &str = "us-ssn,finance-card,finance-iban,contact-email";

/// File, detector and place as text, each with how often.
type Told = BTreeMap<String, usize>;

fn expected() -> Told {
    let mut told = Told::new();
    for line in std::fs::read_to_string(Path::new(FOLDER).join("expected.jsonl")).unwrap().lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        *told.entry(told_of(row["file"].as_str().unwrap(), &row)).or_default() += 1;
    }
    told
}

/// The points that an independent reader found within a value on a page, by file, detector and page.
type Points = BTreeMap<(String, String, u64), Vec<(f64, f64)>>;

fn points() -> Points {
    let mut points = Points::new();
    for line in std::fs::read_to_string(Path::new(FOLDER).join("expected.jsonl")).unwrap().lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        if let Some(point) = row["point"].as_array() {
            let text = |key: &str| row[key].as_str().unwrap().to_string();
            let key = (text("file"), text("detector"), row["place"]["page"].as_u64().unwrap());
            points.entry(key).or_default().push((point[0].as_f64().unwrap(), point[1].as_f64().unwrap()));
        }
    }
    points
}

/// Whether the box that a match tells holds one of the points.
fn holds_a_point(row: &Value, points: &[(f64, f64)]) -> bool {
    let sides: Vec<f64> = row["place"]["box"].as_array().unwrap().iter().map(|side| side.as_f64().unwrap()).collect();
    let within = |(x, y): &(f64, f64)| sides[0] <= *x && *x <= sides[2] && sides[1] <= *y && *y <= sides[3];
    points.iter().any(within)
}

/// By file: what the independent reader does not know of a place.
fn unknown() -> &'static BTreeMap<String, Vec<Value>> {
    static UNKNOWN: OnceLock<BTreeMap<String, Vec<Value>>> = OnceLock::new();
    UNKNOWN.get_or_init(|| {
        let text = std::fs::read_to_string(Path::new(FOLDER).join("expected.jsonl")).unwrap();
        let rows = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let told = |row: Value| (row["file"].as_str().unwrap().to_string(), row["unknown"].as_array().unwrap().clone());
        rows.map(told).collect()
    })
}

/// Only what the place says beside the names of columns, which say what and not where, and what the independent reader
/// of that format does not know.
fn told_of(file: &str, row: &Value) -> String {
    let unknown = unknown();
    let is_unknown = |key: &str| unknown.get(file).is_some_and(|keys| keys.iter().any(|known| known == key));
    let told = |(key, _): &(&String, &Value)| *key != "column_name" && !is_unknown(key);
    let place: BTreeMap<&String, &Value> = row["place"].as_object().into_iter().flatten().filter(told).collect();
    format!("{file} {} {}", row["detector"].as_str().unwrap(), serde_json::to_string(&place).unwrap())
}

#[test]
fn every_sample_is_told_as_an_independent_reader_finds_it() {
    let arguments = ["scan", FOLDER, "--exclude", "expected.jsonl", "--matches", "all", "--only", DETECTORS];
    let output = Panner::new(&arguments).exits(1).output();
    let mut told = Told::new();
    let points = points();
    for line in output.lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        if row["kind"] == "match" {
            let file = row["object"].as_str().unwrap().rsplit('/').next().unwrap();
            if let (Some(page), None) = (row["place"]["page"].as_u64(), row["place"].get("part")) {
                let key = (file.to_string(), row["detector"].as_str().unwrap().to_string(), page);
                assert!(holds_a_point(&row, &points[&key]), "stands in no such box: {row}");
            }
            *told.entry(told_of(file, &row)).or_default() += 1;
        }
        if matches!(row["kind"].as_str(), Some("object" | "member")) {
            let itself = row["mime_type"].as_str().and_then(itself);
            let gaps = itself.map(|itself| serde_json::json!({"reason": "unsupported-feature", "detail": itself}));
            assert_eq!(row["gaps"], serde_json::json!(Vec::from_iter(gaps)), "{row}");
        }
    }
    let expected = expected();
    let missed: Vec<_> = expected.iter().filter(|(key, count)| told.get(*key) != Some(*count)).collect();
    let more: Vec<_> = told.iter().filter(|(key, count)| expected.get(*key) != Some(*count)).collect();
    assert!(missed.is_empty() && more.is_empty(), "expected, not told: {missed:#?}\ntold, not expected: {more:#?}");
}

#[test]
fn every_sample_is_recognised_by_content_alone() {
    for entry in std::fs::read_dir(FOLDER).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let head = &bytes[..bytes.len().min(panner::limits::SNIFF_BYTES)];
        let told = sniff::recognise(b"", head, head.len() == bytes.len()).format;
        let extension = name.rsplit('.').next().unwrap();
        // Nothing in their content tells these for sure; of old Office files it may stand behind the first bytes.
        let is_compound = told.name == "cfb" && matches!(extension, "doc" | "xls" | "ppt" | "msg");
        if matches!(extension, "br" | "dbf") || is_compound {
            continue;
        }
        assert!(told.extensions.contains(&extension), "{name} is recognised as {}", told.name);
    }
}

#[test]
fn where_blocks_end_decides_nothing_of_keyed_texts() {
    let told = |block_bytes: &str| {
        let samples = ["people.yaml", "people.toml", "people.xml", "branch.ini", "branch.env", "branch.properties"];
        let samples = samples.iter().chain(&["staff.vcf", "meeting.ics", "staff.ldif"]);
        let paths: Vec<String> = samples.map(|name| format!("{FOLDER}/{name}")).collect();
        let mut arguments = vec!["scan", "--report", "jsonl", "--matches", "all", "--block-bytes", block_bytes];
        arguments.extend(paths.iter().map(String::as_str));
        let output = Panner::new(&arguments).exits(1).output();
        let matches: Vec<String> =
            output.lines().filter(|line| line.contains("\"kind\":\"match\"")).map(str::to_string).collect();
        matches
    };
    let whole = told("65536");
    assert!(whole.len() > 60, "{}", whole.len());
    for block_bytes in ["64", "100", "333"] {
        assert_eq!(told(block_bytes), whole, "blocks of {block_bytes}");
    }
}

#[test]
fn every_format_that_is_opened_has_a_sample() {
    // Workbooks are tested cell by cell in `worker`.
    let has_sample = |extensions: &[&str]| {
        std::fs::read_dir(FOLDER).unwrap().any(|entry| {
            let name = entry.unwrap().file_name().to_string_lossy().into_owned();
            extensions.iter().any(|extension| name.ends_with(&format!(".{extension}")))
        })
    };
    for format in FORMATS.iter().filter(|format| !matches!(format.name, "xlsx" | "xlsb" | "cfb")) {
        if matches!(format.reader, Reader::Document(_)) {
            assert!(has_sample(format.extensions), "{} has no sample in {FOLDER}", format.name);
        }
    }
}

/// The samples of containers, and of documents whose readers may abort; `documents` does the same to all others.
fn containers() -> Vec<(String, Vec<u8>)> {
    let files = std::fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path());
    let mut samples: Vec<_> = files
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .filter(|(name, bytes)| {
            let format = sniff::recognise(name.as_bytes(), bytes, true).format;
            let may_abort = matches!(format.name, "arrow" | "orc");
            may_abort || matches!(format.reader, Reader::Container { .. } | Reader::Stream { .. })
        })
        .collect();
    samples.sort();
    samples
}

/// Scans files and gives each object's row, by name.
fn objects(files: &[(String, Vec<u8>)]) -> BTreeMap<String, Value> {
    let folder = folder();
    files.iter().for_each(|(name, bytes)| folder.write_bytes(name, bytes));
    let output = Panner::scan(&folder).ended().output();
    let rows = output.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let objects: BTreeMap<_, _> = rows
        .filter(|row| row["kind"] == "object")
        .map(|row| (row["object"].as_str().unwrap().rsplit('/').next().unwrap().to_string(), row))
        .collect();
    assert_eq!(objects.len(), files.len(), "an object has no row");
    objects
}

#[test]
fn a_container_that_is_cut_is_never_told_as_whole() {
    // Frames of snappy have no end mark.
    let has_end = |name: &str| !name.ends_with(".sz");
    let mut cut = Vec::new();
    for (name, bytes) in containers().into_iter().filter(|(name, _)| has_end(name)) {
        let ends = (1..16).map(|part| bytes.len() * part / 16).filter(|end| *end >= 16);
        cut.extend(ends.map(|end| (format!("{end}-{name}"), bytes[..end].to_vec())));
    }
    let whole = objects(&cut).into_iter().filter(|(_, row)| row["gaps"] == serde_json::json!([]));
    let whole: Vec<_> = whole.map(|(name, row)| (name, row["format"].clone())).collect();
    assert!(whole.is_empty(), "told as whole: {whole:#?}");
}

#[test]
fn a_container_with_any_byte_changed_ends_as_examined_or_as_a_gap() {
    let mut changed = Vec::new();
    let mut state = 1_u64;
    for (name, bytes) in containers() {
        for number in 0..24 {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let mut bytes = bytes.clone();
            // The first bytes say what a file is, and the last where all stands.
            let at = match number % 3 {
                0 => (state >> 33) as usize % bytes.len().min(128),
                1 => bytes.len() - 1 - (state >> 33) as usize % bytes.len().min(128),
                _ => (state >> 33) as usize % bytes.len(),
            };
            bytes[at] ^= 1 << (state >> 29 & 7);
            changed.push((format!("{number}-{name}"), bytes));
        }
    }
    let died: Vec<_> = objects(&changed)
        .into_iter()
        .filter(|(name, _)| ![".arrow", ".orc"].iter().any(|end| name.ends_with(end)))
        .filter(|(_, row)| row["gaps"].to_string().contains("parser-died"))
        .map(|(name, row)| (name, row["gaps"].clone()))
        .collect();
    assert!(died.is_empty(), "a parser failed, which is told, and could be mended: {died:#?}");
}
