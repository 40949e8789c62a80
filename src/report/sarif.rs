//! `sarif`: SARIF 2.1.0 (OASIS) as GitHub code scanning takes it. One run; a rule a detector, a result a match, and what
//! was not examined as notifications of the invocation. Written as it comes; rules, which only the end knows, behind it.

use std::collections::BTreeSet;
use std::io::{self, Read, Write};
use std::sync::Arc;

use serde_json::{Value, json};
use uuid::Uuid;

use crate::error::{Gap, Reason};
use crate::ledger::timestamp;
use crate::limits::{OBJECT_SPOOL_BYTES, REPORT_GAPS_MAX, SARIF_RESULTS_MAX, SARIF_RESULTS_SHOWN};
use crate::model::{Category, Confidence, MatchRow, ObjectRow, ScanRow, Severity};
use crate::report::objects::{Ended, Kind, Objects, Told};
use crate::report::place::{Fingerprints, Located, characters, place};
use crate::report::terminal::{counted, safe};
use crate::report::{Output, Report, remedy};
use crate::spool::Spool;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// Of gaps that come from no [`Reason`].
const CUT: (&str, &str) = ("report-cut", "more than a report of this form holds");

pub fn open(output: Output) -> Box<dyn Report> {
    Objects::report(Sarif {
        output,
        results: 0,
        cut: 0,
        rules: Vec::new(),
        roots: Vec::new(),
        located: None,
        fingerprints: Fingerprints::default(),
        gaps: Spool::new(OBJECT_SPOOL_BYTES),
        gaps_told: 0,
        gaps_cut: 0,
        reasons: BTreeSet::new(),
        precision: "high",
        guid: Uuid::nil(),
    })
}

struct Sarif {
    output: Output,
    results: u64,
    /// Results past [`SARIF_RESULTS_MAX`].
    cut: u64,
    /// Detectors with results in the order of the first ones, as rules.
    rules: Vec<(Arc<str>, Value)>,
    roots: Vec<String>,
    /// Where the open object stands.
    located: Option<Located>,
    fingerprints: Fingerprints,
    /// Notifications, with a comma before each but the first.
    gaps: Spool,
    gaps_told: usize,
    gaps_cut: u64,
    reasons: BTreeSet<Reason>,
    precision: &'static str,
    guid: Uuid,
}

impl Told for Sarif {
    fn begin(&mut self, scan: &ScanRow) -> io::Result<()> {
        // What the reporting rung promises.
        self.precision = match scan.min_confidence {
            Confidence::Low => "medium",
            Confidence::Medium => "high",
            Confidence::High => "very-high",
        };
        let name = format!("panner:sarif:{}:{}:{}", scan.started, scan.settings_hash, scan.targets.join("\n"));
        self.guid = Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes());
        let head = format!(
            "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":[{{\"columnKind\":\"unicodeCodePoints\",\"results\":["
        );
        self.output.write_all(head.as_bytes())
    }

    fn matched(&mut self, object: &ObjectRow, row: &MatchRow, kind: &Kind) -> io::Result<()> {
        if self.results >= SARIF_RESULTS_MAX {
            self.cut += 1;
            return Ok(());
        }
        let rule = self.rule(row, kind);
        let result = self.result(object, row, kind, rule);
        let separator = if self.results == 0 { "\n" } else { ",\n" };
        self.results += 1;
        self.output.write_all(separator.as_bytes())?;
        self.output.write_all(&serde_json::to_vec(&result)?)
    }

    fn gap(&mut self, object: &ObjectRow, member: Option<&str>, gap: &Gap) -> io::Result<()> {
        if self.gaps_told >= REPORT_GAPS_MAX {
            self.gaps_cut += 1;
            return Ok(());
        }
        self.reasons.insert(gap.reason);
        let inner = member.map(|member| format!(" (member {})", safe(member))).unwrap_or_default();
        let told = format!("{}{inner}: {}", self.located(object).shown(), safe(&gap.to_string()));
        let location = json!({ "physicalLocation": { "artifactLocation": self.artifact(object) } });
        let mut notification = notification(gap.reason.code(), "warning", &told);
        notification["locations"] = json!([location]);
        self.note(&notification)
    }

    fn object(&mut self, _object: &ObjectRow) -> io::Result<()> {
        self.located = None;
        self.fingerprints = Fingerprints::default();
        self.output.flush()
    }

    fn end(&mut self, ended: &Ended) -> io::Result<()> {
        self.tell_cuts(ended)?;
        let mut reasons: Vec<Value> =
            self.reasons.iter().map(|reason| descriptor(reason.code(), reason.words())).collect();
        reasons.push(descriptor(CUT.0, CUT.1));
        reasons.push(descriptor("ended-early", "the scan ended before its work was done"));
        let tool = json!({ "driver": {
            "name": "panner",
            "organization": "panner",
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "informationUri": env!("CARGO_PKG_REPOSITORY"),
            "rules": self.rules.iter().map(|(_, rule)| rule).collect::<Vec<_>>(),
            "notifications": reasons,
        } });
        let bases: serde_json::Map<String, Value> =
            (0..).zip(&self.roots).map(|(number, root)| (base(number), json!({ "uri": format!("{root}/") }))).collect();
        let details = json!({ "id": "panner/", "guid": self.guid.to_string() });
        let time = |seconds| timestamp(seconds).to_string();
        let invocation = format!(
            "{{\"executionSuccessful\":{},\"startTimeUtc\":\"{}\",\"endTimeUtc\":\"{}\",\"toolExecutionNotifications\":[",
            ended.early.is_none(),
            time(ended.started),
            time(ended.ended),
        );
        self.output.write_all(format!("\n],\n\"tool\":{tool},\n").as_bytes())?;
        if !bases.is_empty() {
            self.output.write_all(format!("\"originalUriBaseIds\":{},\n", Value::Object(bases)).as_bytes())?;
        }
        self.output.write_all(format!("\"automationDetails\":{details},\n\"invocations\":[{invocation}").as_bytes())?;
        let gaps = std::mem::replace(&mut self.gaps, Spool::new(OBJECT_SPOOL_BYTES));
        io::copy(&mut gaps.into_reader().take(u64::MAX), &mut Writing(&mut self.output))?;
        self.output.write_all(b"]}]}]}\n")?;
        self.output.flush()
    }
}

/// An output as `io::copy` takes it.
struct Writing<'a>(&'a mut Output);

impl Write for Writing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write_all(bytes).map(|()| bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sarif {
    fn note(&mut self, notification: &Value) -> io::Result<()> {
        let separator: &[u8] = if self.gaps_told == 0 { b"\n" } else { b",\n" };
        self.gaps_told += 1;
        self.gaps.write_all(separator)?;
        self.gaps.write_all(&serde_json::to_vec(notification)?)
    }

    /// What is not in the file although it was found, or not examined.
    fn tell_cuts(&mut self, ended: &Ended) -> io::Result<()> {
        let mut cuts = Vec::new();
        if self.cut > 0 {
            let cut = counted(self.cut, "match is", "matches are");
            cuts.push(format!("{cut} left out: GitHub takes {SARIF_RESULTS_MAX} results of a run at most"));
        }
        if self.results > SARIF_RESULTS_SHOWN {
            cuts.push(format!("GitHub shows {SARIF_RESULTS_SHOWN} of these results, the most severe first"));
        }
        if ended.unlisted > 0 {
            let unlisted = counted(ended.unlisted, "match is", "matches are");
            cuts.push(format!("{unlisted} counted and not listed (--matches all lists every one)"));
        }
        if self.gaps_cut > 0 {
            cuts.push(format!("{} not listed", counted(self.gaps_cut, "gap is", "gaps are")));
        }
        for cut in cuts {
            self.note(&notification(CUT.0, "warning", &cut))?;
        }
        match &ended.early {
            Some(early) => self.note(&notification("ended-early", "error", &safe(early))),
            None => Ok(()),
        }
    }

    fn located(&mut self, object: &ObjectRow) -> &Located {
        self.located.get_or_insert_with(|| Located::of(object))
    }

    fn artifact(&mut self, object: &ObjectRow) -> Value {
        let Located { root, reference } = self.located(object).clone();
        let Some(root) = root else { return json!({ "uri": reference }) };
        let number = self.roots.iter().position(|known| *known == root).unwrap_or_else(|| {
            self.roots.push(root);
            self.roots.len() - 1
        });
        json!({ "uri": reference, "uriBaseId": base(number) })
    }

    fn rule(&mut self, row: &MatchRow, kind: &Kind) -> usize {
        self.rules.iter().position(|(id, _)| *id == row.detector).unwrap_or_else(|| {
            self.rules.push((row.detector.clone(), rule(&row.detector, kind, self.precision)));
            self.rules.len() - 1
        })
    }

    fn result(&mut self, object: &ObjectRow, row: &MatchRow, kind: &Kind, rule: usize) -> Value {
        let at = place(row);
        let inner = if at.is_empty() || at.starts_with("line ") { String::new() } else { format!(" in {at}") };
        let told = format!("{}, {} confidence: {}{inner}", kind.name, row.confidence.name(), safe(&row.masked));
        let artifact = self.artifact(object);
        let mut location = json!({ "physicalLocation": { "artifactLocation": artifact, "region": region(row) } });
        if !inner.is_empty() {
            location["logicalLocations"] = json!([{ "fullyQualifiedName": at, "kind": level_of_place(row) }]);
        }
        let reference = self.located(object).reference.clone();
        let mut properties = json!({ "confidence": row.confidence.name(), "severity": kind.severity.name() });
        if let Some(variant) = &row.variant {
            properties["variant"] = json!(variant);
        }
        if !row.also.is_empty() {
            properties["also"] = json!(row.also);
        }
        json!({
            "ruleId": row.detector,
            "ruleIndex": rule,
            "level": level(kind.severity),
            "message": { "text": plain(&told) },
            "locations": [location],
            "partialFingerprints": { "pannerMatch/v1": self.fingerprints.next(&reference, row) },
            "properties": properties,
        })
    }
}

fn base(number: usize) -> String {
    if number == 0 { "SRCROOT".to_string() } else { format!("SRCROOT{}", number + 1) }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low => "note",
    }
}

fn descriptor(id: &str, words: &str) -> Value {
    json!({ "id": id, "shortDescription": { "text": words } })
}

fn notification(id: &str, level: &str, text: &str) -> Value {
    json!({ "descriptor": { "id": id }, "level": level, "message": { "text": plain(text) } })
}

/// Brackets make links in a message, and braces stand for arguments.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '[' | ']' | '\\' => out.extend(['\\', character]),
            '{' | '}' => out.extend([character, character]),
            other => out.push(other),
        }
    }
    out
}

/// GitHub wants a line of every result: what stands in an archive or a document is put on the first.
fn region(row: &MatchRow) -> Value {
    let Some(line) = row.line.filter(|_| row.place.member.is_none()) else { return json!({ "startLine": 1 }) };
    let mut region = json!({ "startLine": line });
    if let Some(column) = row.column {
        region["startColumn"] = json!(column);
        if let Some(length) = characters(row) {
            region["endColumn"] = json!(column.saturating_add(length));
        }
    }
    if let (Some(start), Some(end)) = (row.start, row.end) {
        region["byteOffset"] = json!(start);
        region["byteLength"] = json!(end.saturating_sub(start));
    }
    region
}

/// The innermost thing that the place names.
fn level_of_place(row: &MatchRow) -> &'static str {
    let place = &row.place;
    let levels = [
        (place.cell.is_some() || place.column.is_some(), "cell"),
        (place.json_path.is_some(), "value"),
        (place.record.is_some(), "record"),
        (place.paragraph.is_some(), "paragraph"),
        (place.page.is_some() || place.slide.is_some(), "page"),
        (place.sheet.is_some(), "sheet"),
        (place.mime_part.is_some() || place.part.is_some(), "part"),
    ];
    levels.into_iter().find(|(is_so, _)| *is_so).map_or("member", |(_, name)| name)
}

fn rule(id: &str, kind: &Kind, precision: &str) -> Value {
    let category = kind.detector.map(|detector| detector.category);
    let severity = kind.detector.map_or(kind.severity, |detector| crate::tally::severity_of(detector, 1));
    let remedy = category.map_or("", remedy);
    let about = match (category, kind.detector.and_then(|detector| detector.country.as_deref())) {
        (Some(category), Some(country)) => format!("{} of {country} ({} data)", kind.name, category.name()),
        (Some(category), None) => format!("{} ({} data)", kind.name, category.name()),
        (None, _) => kind.name.to_string(),
    };
    let mut tags = vec!["security".to_string()];
    tags.extend(category.map(|category| category.name().to_string()));
    tags.extend(
        kind.detector.and_then(|detector| detector.country.as_ref()).map(|country| format!("country/{country}")),
    );
    let score = match (severity, category) {
        (Severity::High, Some(Category::Credential)) => "9.0",
        (Severity::High, _) => "8.0",
        (Severity::Medium, _) => "5.5",
        (Severity::Low, _) => "3.0",
    };
    let more = format!("panner detectors show {id}");
    json!({
        "id": id,
        "name": kind.name,
        "shortDescription": { "text": kind.name },
        "fullDescription": { "text": format!("{about}. {remedy}") },
        "help": {
            "text": format!("{about}. {remedy} `{more}` tells what is found and how sure that is."),
            "markdown": format!("**{}**\n\n{remedy}\n\n`{more}` tells what is found and how sure that is.", crate::report::markdown::escaped(&about)),
        },
        "defaultConfiguration": { "level": level(severity) },
        "properties": { "tags": tags, "precision": precision, "security-severity": score },
    })
}
