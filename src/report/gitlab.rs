//! `gitlab`: GitLab's secret detection report, version 15.0.2 of its schema, which every GitLab since 15.0 takes. One
//! vulnerability a match; what was not examined as messages of the scan.

use std::io;

use serde_json::{Value, json};
use uuid::Uuid;

use crate::error::Gap;
use crate::ledger::timestamp;
use crate::limits::REPORT_GAPS_MAX;
use crate::model::{Category, Confidence, MatchRow, ObjectRow, ScanRow, Severity};
use crate::report::markdown::{code, escaped};
use crate::report::objects::{Ended, Kind, Objects, Told};
use crate::report::place::{Fingerprints, Located, place};
use crate::report::terminal::{counted, safe, shorten};
use crate::report::{Output, Report, remedy};

const VERSION: &str = "15.0.2";
/// Characters of a vulnerability's name; GitLab's number.
const NAME_CHARACTERS: usize = 255;
/// Columns of a path or a reason in a message.
const NAME_COLUMNS: usize = 500;
/// The commit of what is in none; a commit is asked for.
const NO_COMMIT: &str = "0000000000000000000000000000000000000000";

pub fn open(output: Output) -> Box<dyn Report> {
    Objects::report(GitLab {
        output,
        is_first: true,
        messages: Vec::new(),
        gaps_cut: 0,
        located: None,
        fingerprints: Fingerprints::default(),
    })
}

struct GitLab {
    output: Output,
    is_first: bool,
    messages: Vec<Value>,
    gaps_cut: u64,
    /// Where the open object stands.
    located: Option<Located>,
    fingerprints: Fingerprints,
}

impl Told for GitLab {
    fn begin(&mut self, _scan: &ScanRow) -> io::Result<()> {
        self.output.write_all(format!("{{\"version\":\"{VERSION}\",\"vulnerabilities\":[").as_bytes())
    }

    fn matched(&mut self, object: &ObjectRow, row: &MatchRow, kind: &Kind) -> io::Result<()> {
        let located = self.located.get_or_insert_with(|| Located::of(object));
        let fingerprint = self.fingerprints.next(&located.reference, row);
        let value = vulnerability(object, located, row, kind, &fingerprint);
        let separator: &[u8] = if std::mem::take(&mut self.is_first) { b"\n" } else { b",\n" };
        self.output.write_all(separator)?;
        self.output.write_all(&serde_json::to_vec(&value)?)
    }

    fn gap(&mut self, object: &ObjectRow, member: Option<&str>, gap: &Gap) -> io::Result<()> {
        if self.messages.len() >= REPORT_GAPS_MAX {
            self.gaps_cut += 1;
            return Ok(());
        }
        let located = self.located.get_or_insert_with(|| Located::of(object));
        let inner = member.map(|member| format!("!/{}", safe(member))).unwrap_or_default();
        let told = format!("{}{inner}", located.shown());
        // All are held until the end.
        let told = format!("{}: {}", shorten(&told, NAME_COLUMNS), shorten(&safe(&gap.to_string()), NAME_COLUMNS));
        self.messages.push(message("warn", told));
        Ok(())
    }

    fn object(&mut self, _object: &ObjectRow) -> io::Result<()> {
        self.located = None;
        self.fingerprints = Fingerprints::default();
        self.output.flush()
    }

    fn end(&mut self, ended: &Ended) -> io::Result<()> {
        if self.gaps_cut > 0 {
            let text = format!("{} not listed", counted(self.gaps_cut, "gap is", "gaps are"));
            self.messages.push(message("warn", text));
        }
        if ended.unlisted > 0 {
            let unlisted = counted(ended.unlisted, "match is", "matches are");
            let text = format!("{unlisted} counted and not listed (--matches all lists every one)");
            self.messages.push(message("warn", text));
        }
        if let Some(early) = &ended.early {
            self.messages.push(message("fatal", safe(early)));
        }
        let program = json!({
            "id": "panner",
            "name": "panner",
            "url": env!("CARGO_PKG_REPOSITORY"),
            "version": env!("CARGO_PKG_VERSION"),
            "vendor": { "name": "panner" },
        });
        let time = |seconds| timestamp(seconds).strftime("%Y-%m-%dT%H:%M:%S").to_string();
        let scan = json!({
            "analyzer": program,
            "scanner": program,
            "type": "secret_detection",
            "start_time": time(ended.started),
            "end_time": time(ended.ended),
            "status": if ended.early.is_none() { "success" } else { "failure" },
            "messages": self.messages,
        });
        self.output.write_all(format!("\n],\n\"scan\":{scan}}}\n").as_bytes())?;
        self.output.flush()
    }
}

fn message(level: &str, value: String) -> Value {
    json!({ "level": level, "value": value })
}

fn vulnerability(object: &ObjectRow, located: &Located, row: &MatchRow, kind: &Kind, fingerprint: &str) -> Value {
    let category = kind.detector.map(|detector| detector.category);
    let severity = match (kind.severity, category) {
        (Severity::High, Some(Category::Credential)) => "Critical",
        (Severity::High, _) => "High",
        (Severity::Medium, _) => "Medium",
        (Severity::Low, _) => "Low",
    };
    let confidence = match row.confidence {
        Confidence::High => "High",
        Confidence::Medium => "Medium",
        Confidence::Low => "Low",
    };
    let at = place(row);
    let inner = if at.is_empty() { String::new() } else { format!(" in {}", code(&at)) };
    let remedy = category.map_or("", remedy);
    let mut location = json!({ "file": located.shown(), "commit": { "sha": commit(object) } });
    // A line of a member is no line of the file.
    if let Some(line) = row.line.filter(|_| row.place.member.is_none()) {
        (location["start_line"], location["end_line"]) = (json!(line), json!(line));
    }
    json!({
        "id": Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("panner:match:{fingerprint}").as_bytes()).to_string(),
        "category": "secret_detection",
        "name": kind.name.chars().take(NAME_CHARACTERS).collect::<String>(),
        "description": format!("{}: {}{inner}. {remedy}", escaped(kind.name), code(&row.masked)),
        "cve": format!("{}:{fingerprint}", row.detector),
        "severity": severity,
        "confidence": confidence,
        "solution": remedy,
        "scanner": { "id": "panner", "name": "panner" },
        "location": location,
        "identifiers": [{ "type": "panner_detector", "name": format!("panner {}", row.detector), "value": row.detector }],
    })
}

/// The commit that an object of a repository was read from.
fn commit(object: &ObjectRow) -> &str {
    let below = object.uri.strip_prefix(&*object.bucket_uri).unwrap_or_default();
    let revision = below.strip_prefix('@').and_then(|below| below.split('#').next()).unwrap_or_default();
    let is_commit = revision.len() >= NO_COMMIT.len() && revision.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_commit { revision } else { NO_COMMIT }
}
