//! The wire form of a Record's rows: JSON Lines, key for key as the design's section 7 says.
//! Knows nothing of files, order or what a row means.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Error, Gap, Reason};
use crate::model::{
    Category, Commit, Commits, Confidence, Counts, DetectorRow, LabelTally, MatchRow, MemberRow, ObjectRow, Place,
    RECORD_SCHEMA, Row, ScanRow, Severity, Status, SummaryRow,
};

/// Appends the row as one line, newline included.
pub fn encode(row: &Row, out: &mut Vec<u8>) {
    let kind = match row {
        Row::Scan(_) => "scan",
        Row::Match(_) => "match",
        Row::Member(_) => "member",
        Row::Object(_) => "object",
        Row::Summary(_) => "summary",
    };
    out.extend_from_slice(b"{\"kind\":\"");
    out.extend_from_slice(kind.as_bytes());
    out.push(b'"');
    let brace = out.len();
    let mut json = serde_json::Serializer::new(&mut *out);
    let written = match row {
        Row::Scan(row) => ScanWire::serialize(row, &mut json),
        Row::Match(row) => MatchWire::serialize(row, &mut json),
        Row::Member(row) => MemberWire::serialize(row, &mut json),
        Row::Object(row) => ObjectWire::serialize(row, &mut json),
        Row::Summary(row) => SummaryWire::serialize(row, &mut json),
    };
    debug_assert!(written.is_ok(), "plain data always has a JSON form");
    // The kind opens the object that the serializer just wrote.
    if let Some(byte) = out.get_mut(brace) {
        *byte = b',';
    }
    out.push(b'\n');
}

/// Reads one line. The caller adds the file's name and the line's number to the error.
pub fn decode(line: &[u8]) -> Result<Row, Error> {
    let head = head(line)?;
    let json = &mut serde_json::Deserializer::from_slice(line);
    let row = match &*head.kind {
        "scan" => ScanWire::deserialize(json).map(|row| Row::Scan(Box::new(row))),
        "match" => MatchWire::deserialize(json).map(|row| Row::Match(Box::new(row))),
        "member" => MemberWire::deserialize(json).map(|row| Row::Member(Box::new(row))),
        "object" => ObjectWire::deserialize(json).map(|row| Row::Object(Box::new(row))),
        "summary" => SummaryWire::deserialize(json).map(|row| Row::Summary(Box::new(row))),
        // The word is not told: the file may be no Record file, and its words sensitive.
        _ => return Err(Error::refused("not a row of a Record: unknown kind")),
    };
    row.map_err(malformed)
}

/// What every row begins with.
#[derive(Deserialize)]
pub(super) struct Head<'a> {
    #[serde(borrow)]
    pub kind: std::borrow::Cow<'a, str>,
    /// The object's URI; none in `scan` and `summary`.
    #[serde(borrow)]
    pub object: Option<std::borrow::Cow<'a, str>>,
    pub schema: Option<u32>,
}

/// The line's kind, after a check of its syntax and schema.
pub(super) fn head(line: &[u8]) -> Result<Head<'_>, Error> {
    let head: Head = serde_json::from_slice(line).map_err(malformed)?;
    match head.schema {
        Some(schema) if schema > RECORD_SCHEMA => Err(Error::refused(format!(
            "record schema {schema} is newer than this version reads ({RECORD_SCHEMA}): use the panner that wrote it"
        ))),
        _ => Ok(head),
    }
}

/// Serde's own message may quote the line's text; only its class and column are told.
fn malformed(error: serde_json::Error) -> Error {
    let what = match error.classify() {
        serde_json::error::Category::Eof => "cut short",
        serde_json::error::Category::Syntax => "not JSON",
        serde_json::error::Category::Data => "not a row of a Record",
        serde_json::error::Category::Io => "unreadable",
    };
    Error::refused(format!("{what} at column {}", error.column()))
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "MatchRow")]
struct MatchWire {
    object: Arc<str>,
    detector: Arc<str>,
    variant: Option<Arc<str>>,
    #[serde(with = "ConfidenceWire")]
    confidence: Confidence,
    start: Option<u64>,
    end: Option<u64>,
    line: Option<u64>,
    column: Option<u64>,
    #[serde(with = "PlaceWire")]
    place: Place,
    masked: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fingerprint: Option<String>,
    also: Vec<Arc<str>>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Place")]
struct PlaceWire {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    member: Option<Arc<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sheet: Option<Arc<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    row: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    column: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    column_name: Option<Arc<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    json_path: Option<Arc<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    record: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    page: Option<u64>,
    #[serde(rename = "box", default, skip_serializing_if = "Option::is_none")]
    bounds: Option<[i32; 4]>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    part: Option<Arc<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    paragraph: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    slide: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mime_part: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    name: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "MemberRow")]
struct MemberWire {
    object: Arc<str>,
    member: Arc<str>,
    format: String,
    #[serde(with = "StatusWire")]
    status: Status,
    #[serde(with = "gaps")]
    gaps: Vec<Gap>,
    size: u64,
    #[serde(with = "optional_time")]
    modified: Option<i64>,
    #[serde(with = "counts")]
    counts: Counts,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ObjectRow")]
struct ObjectWire {
    schema: u32,
    /// The same key as in the other rows, so that one join finds them all.
    #[serde(rename = "object")]
    uri: Arc<str>,
    bucket: Arc<str>,
    bucket_uri: Arc<str>,
    key: String,
    etag: Option<String>,
    version: Option<String>,
    size: Option<u64>,
    #[serde(with = "optional_time")]
    modified: Option<i64>,
    storage_class: Option<String>,
    encryption: Option<String>,
    format: String,
    mime_type: String,
    #[serde(with = "StatusWire")]
    status: Status,
    #[serde(with = "gaps")]
    gaps: Vec<Gap>,
    bytes_examined: u64,
    matches: BTreeMap<Arc<str>, u64>,
    #[serde(with = "counts")]
    counts: Counts,
    #[serde(with = "tallies")]
    tallies: Vec<LabelTally>,
    #[serde(with = "commits", default, skip_serializing_if = "Option::is_none")]
    commits: Option<Arc<Commits>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    suppressed: BTreeMap<Arc<str>, u64>,
    settings_hash: Arc<str>,
    rows: u64,
    digest: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ScanRow")]
struct ScanWire {
    schema: u32,
    version: String,
    #[serde(with = "time")]
    started: i64,
    targets: Vec<String>,
    #[serde(with = "ConfidenceWire")]
    min_confidence: Confidence,
    settings_hash: Arc<str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    key_id: Option<String>,
    #[serde(with = "detectors")]
    detectors: Vec<DetectorRow>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "SummaryRow")]
struct SummaryWire {
    #[serde(with = "time")]
    ended: i64,
    ended_early: Option<String>,
    objects: u64,
    complete: u64,
    partial: u64,
    skipped: u64,
    bytes_examined: u64,
    objects_with_matches: u64,
    matches: BTreeMap<Arc<str>, u64>,
    gaps: BTreeMap<String, u64>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    suppressed: BTreeMap<Arc<str>, u64>,
    #[serde(default, skip_serializing_if = "is_zero")]
    ignored: u64,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    requests: BTreeMap<String, u64>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "DetectorRow")]
struct DetectorWire {
    id: Arc<str>,
    name: String,
    #[serde(with = "CategoryWire")]
    category: Category,
    country: Option<String>,
    #[serde(with = "ladder")]
    severity: Vec<(u64, Severity)>,
    /// Pairs of key and name.
    macie: Vec<(String, String)>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Confidence", rename_all = "lowercase")]
enum ConfidenceWire {
    Low,
    Medium,
    High,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Status", rename_all = "lowercase")]
enum StatusWire {
    Complete,
    Partial,
    Skipped,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Category", rename_all = "lowercase")]
enum CategoryWire {
    Personal,
    Financial,
    Health,
    Credential,
    Business,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Severity", rename_all = "lowercase")]
enum SeverityWire {
    Low,
    Medium,
    High,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "LabelTally")]
struct TallyWire {
    label: Arc<str>,
    detector: Arc<str>,
    tried: u64,
    passed: u64,
}

// Serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_zero(number: &u64) -> bool {
    *number == 0
}

/// A list whose items have a remote wire form.
macro_rules! list {
    ($module:ident, $item:ty, $wire:literal) => {
        mod $module {
            use super::*;

            #[derive(Serialize)]
            struct Writing<'a>(#[serde(with = $wire)] &'a $item);

            #[derive(Deserialize)]
            struct Reading(#[serde(with = $wire)] $item);

            pub fn serialize<S: Serializer>(items: &[$item], out: S) -> Result<S::Ok, S::Error> {
                out.collect_seq(items.iter().map(Writing))
            }

            pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<$item>, D::Error> {
                Vec::<Reading>::deserialize(from).map(|items| items.into_iter().map(|item| item.0).collect())
            }
        }
    };
}

list!(tallies, LabelTally, "TallyWire");
list!(detectors, DetectorRow, "DetectorWire");
list!(gaps, Gap, "gap");

mod gap {
    use super::*;

    #[derive(Serialize, Deserialize)]
    struct Wire<'a> {
        reason: std::borrow::Cow<'a, str>,
        detail: std::borrow::Cow<'a, str>,
    }

    pub fn serialize<S: Serializer>(gap: &Gap, out: S) -> Result<S::Ok, S::Error> {
        Wire { reason: gap.reason.code().into(), detail: gap.detail.as_str().into() }.serialize(out)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Gap, D::Error> {
        let wire = Wire::deserialize(from)?;
        let reason = Reason::from_code(&wire.reason).ok_or_else(|| serde::de::Error::custom("unknown gap reason"))?;
        Ok(Gap::new(reason, wire.detail))
    }
}

mod commits {
    use super::*;

    #[derive(Serialize, Deserialize)]
    struct Wire {
        #[serde(with = "CommitWire")]
        first: Commit,
        #[serde(with = "CommitWire")]
        last: Commit,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(remote = "Commit")]
    struct CommitWire {
        id: String,
        #[serde(with = "time")]
        time: i64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        author: Option<String>,
    }

    pub fn serialize<S: Serializer>(commits: &Option<Arc<Commits>>, out: S) -> Result<S::Ok, S::Error> {
        let wire = commits.as_ref().map(|commits| Wire { first: commits.first.clone(), last: commits.last.clone() });
        wire.serialize(out)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Arc<Commits>>, D::Error> {
        let wire = Option::<Wire>::deserialize(from)?;
        Ok(wire.map(|wire| Arc::new(Commits { first: wire.first, last: wire.last })))
    }
}

mod ladder {
    use super::*;

    #[derive(Serialize, Deserialize)]
    struct Step {
        from: u64,
        #[serde(with = "SeverityWire")]
        severity: Severity,
    }

    pub fn serialize<S: Serializer>(steps: &[(u64, Severity)], out: S) -> Result<S::Ok, S::Error> {
        out.collect_seq(steps.iter().map(|(from, severity)| Step { from: *from, severity: *severity }))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<(u64, Severity)>, D::Error> {
        Vec::<Step>::deserialize(from).map(|steps| steps.into_iter().map(|step| (step.from, step.severity)).collect())
    }
}

mod counts {
    use super::*;

    #[derive(Serialize, Deserialize)]
    struct Rungs {
        low: u64,
        medium: u64,
        high: u64,
    }

    pub fn serialize<S: Serializer>(counts: &Counts, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(
            counts.iter().map(|(id, [low, medium, high])| (id, Rungs { low: *low, medium: *medium, high: *high })),
        )
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Counts, D::Error> {
        let rungs = BTreeMap::<Arc<str>, Rungs>::deserialize(from)?;
        Ok(rungs.into_iter().map(|(id, rungs)| (id, [rungs.low, rungs.medium, rungs.high])).collect())
    }
}

mod time {
    use super::*;

    pub fn serialize<S: Serializer>(seconds: &i64, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(&timestamp(*seconds))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<i64, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(from)?;
        let time: jiff::Timestamp = text.parse().map_err(|_| serde::de::Error::custom("not an RFC 3339 time"))?;
        Ok(time.as_second())
    }
}

mod optional_time {
    use super::*;

    pub fn serialize<S: Serializer>(seconds: &Option<i64>, out: S) -> Result<S::Ok, S::Error> {
        match seconds {
            Some(seconds) => time::serialize(seconds, out),
            None => out.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
        #[derive(Deserialize)]
        struct Reading(#[serde(with = "time")] i64);
        Option::<Reading>::deserialize(from).map(|time| time.map(|time| time.0))
    }
}

/// The first and last second that RFC 3339 can say; archives hold times beyond, which are told as these.
const TIME_SECONDS: (i64, i64) = (-62_167_219_200, 253_402_207_199);

/// A time as reports write it: RFC 3339 in UTC, whole seconds.
pub fn timestamp(seconds: i64) -> jiff::Timestamp {
    jiff::Timestamp::from_second(seconds.clamp(TIME_SECONDS.0, TIME_SECONDS.1)).unwrap_or_default()
}
