//! `macie` and `macie-results`: JSON Lines, key for key Amazon Macie's (the Finding shape of its
//! API, and its discovery results). What nobody asked S3 for is UNKNOWN or null, never a guess;
//! local objects stand in the same shapes with file URIs.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Seek, Write};
use std::sync::Arc;

use serde_json::{Value, json};
use uuid::Uuid;

use crate::error::Gap;
use crate::ledger::timestamp;
use crate::limits::OBJECT_SPOOL_BYTES;
use crate::model::{Confidence, DetectorRow, MemberRow, ObjectRow, Row, ScanRow, Severity, Status};
use crate::report::{Output, Report};
use crate::tally::{Detection, Finding, FindingFold, FindingKind, Location, SensitiveCategory, at_least};

/// Locations of a finding; Macie's number.
const FINDING_LOCATIONS: usize = 15;
/// Locations of a kind of data in a discovery result; Macie's number.
const RESULT_LOCATIONS: usize = 1000;
/// Characters of a `jsonPath`; Macie's number.
const JSON_PATH_CHARACTERS: usize = 250;
/// Records hold no account; Macie's readers want twelve digits, and nobody owns these.
const ACCOUNT: &str = "000000000000";

/// One finding of each object with matches.
pub fn open_findings(output: Output) -> Box<dyn Report> {
    Box::new(Macie::new(output, Form::Finding))
}

/// One result of every object and then of each of its members, clean and skipped ones too.
pub fn open_results(output: Output) -> Box<dyn Report> {
    Box::new(Macie::new(output, Form::Result))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Finding,
    Result,
}

impl Form {
    fn locations_of_a_kind(self) -> usize {
        match self {
            Form::Finding => FINDING_LOCATIONS,
            Form::Result => RESULT_LOCATIONS,
        }
    }

    fn locations(self) -> usize {
        match self {
            Form::Finding => FINDING_LOCATIONS,
            Form::Result => usize::MAX,
        }
    }
}

struct Macie {
    output: Output,
    form: Form,
    known: BTreeMap<Arc<str>, DetectorRow>,
    least: Confidence,
    created: String,
    job: String,
    fold: FindingFold,
    /// By path inside the archive; only discovery results tell them.
    members: BTreeMap<Arc<str>, FindingFold>,
    /// What is told of members already closed: JSON Lines in memory, then in an unlinked file, for
    /// an archive may hold a million, and their object is known only at its end.
    closed: tempfile::SpooledTempFile,
}

/// What a finding or result says of how a thing was examined.
struct Examined<'a> {
    status: Status,
    gaps: &'a [Gap],
    bytes: u64,
    mime_type: Option<&'a str>,
}

impl Macie {
    fn new(output: Output, form: Form) -> Macie {
        let fold = FindingFold::new(form.locations_of_a_kind());
        Macie {
            output,
            form,
            known: BTreeMap::new(),
            least: Confidence::Low,
            created: timestamp(0).to_string(),
            job: String::new(),
            fold,
            members: BTreeMap::new(),
            closed: tempfile::SpooledTempFile::new(OBJECT_SPOOL_BYTES),
        }
    }

    fn begin(&mut self, scan: &ScanRow) {
        self.known = scan.detectors.iter().map(|row| (row.id.clone(), row.clone())).collect();
        self.least = scan.min_confidence;
        self.created = timestamp(scan.started).to_string();
        let name = format!("panner:scan:{}:{}:{}", scan.started, scan.settings_hash, scan.targets.join("\n"));
        self.job = Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()).simple().to_string();
    }

    fn object(&mut self, object: &ObjectRow) -> io::Result<()> {
        let fold = std::mem::replace(&mut self.fold, FindingFold::new(self.form.locations_of_a_kind()));
        let finding = fold.close(&object.matches, &self.known, self.form.locations());
        if self.form == Form::Finding && finding.is_none() {
            return Ok(());
        }
        let value = self.envelope(object, finding.as_ref());
        self.write(&value)?;
        self.members.clear();
        if self.closed.stream_position()? > 0 {
            self.write_members(value)?;
        }
        self.output.flush()
    }

    fn write(&mut self, value: &Value) -> io::Result<()> {
        let mut line = serde_json::to_vec(value)?;
        line.push(b'\n');
        self.output.write_all(&line)
    }

    /// Keeps what a member's result has of its own until the object's row comes.
    fn member(&mut self, member: &MemberRow) -> io::Result<()> {
        let counts = member.counts.iter();
        let counts = counts.map(|(id, rungs)| (id.clone(), at_least(rungs, self.least))).collect();
        let fold = self.members.remove(&member.member).unwrap_or_else(|| FindingFold::new(RESULT_LOCATIONS));
        let finding = fold.close(&counts, &self.known, self.form.locations());
        let examined = Examined { status: member.status, gaps: &member.gaps, bytes: member.size, mime_type: None };
        let own = json!({
            "told": told(finding.as_ref()),
            "result": classification(&examined, finding.as_ref()),
            "embeddedFileDetails": {
                "filePath": member.member,
                "fileExtension": extension(&member.member),
                "fileSize": member.size,
                "fileLastModified": member.modified.map(|seconds| timestamp(seconds).to_string()),
            },
        });
        // In one piece: behind the spool may stand a file, and a value is written token by token.
        let mut line = serde_json::to_vec(&own)?;
        line.push(b'\n');
        self.closed.write_all(&line)
    }

    /// A result of each member: its object's, with what the member has of its own.
    fn write_members(&mut self, mut value: Value) -> io::Result<()> {
        let empty = tempfile::SpooledTempFile::new(OBJECT_SPOOL_BYTES);
        let mut closed = std::mem::replace(&mut self.closed, empty);
        closed.rewind()?;
        let object_id = value["id"].as_str().unwrap_or_default().to_string();
        for line in BufReader::new(closed).lines() {
            let mut own: Value = serde_json::from_str(&line?)?;
            let path = own["embeddedFileDetails"]["filePath"].as_str().unwrap_or_default();
            value["id"] =
                Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("{object_id}\n{path}").as_bytes()).to_string().into();
            for key in ["type", "title", "description", "severity"] {
                value[key] = own["told"][key].take();
            }
            value["classificationDetails"]["result"] = own["result"].take();
            value["resourcesAffected"]["s3Object"]["embeddedFileDetails"] = own["embeddedFileDetails"].take();
            self.write(&value)?;
        }
        Ok(())
    }

    fn envelope(&self, object: &ObjectRow, finding: Option<&Finding>) -> Value {
        let told = told(finding);
        let examined = Examined {
            status: object.status,
            gaps: &object.gaps,
            bytes: object.bytes_examined,
            mime_type: Some(&object.mime_type),
        };
        let mut value = json!({
            "schemaVersion": "1.0",
            "id": id_of(object),
            "accountId": ACCOUNT,
            "partition": "aws",
            "region": null,
            "type": told["type"],
            "category": "CLASSIFICATION",
            "title": told["title"],
            "description": told["description"],
            "severity": told["severity"],
            "createdAt": self.created,
            "updatedAt": self.created,
            "count": 1,
            "sample": false,
            "archived": false,
            "policyDetails": null,
            "resourcesAffected": { "s3Bucket": bucket(object), "s3Object": self.s3_object(object) },
            "classificationDetails": {
                "jobArn": format!("urn:panner:scan:{}", self.job),
                "jobId": self.job,
                "originType": "SENSITIVE_DATA_DISCOVERY_JOB",
                "detailedResultsLocation": null,
                "result": classification(&examined, finding),
            },
        });
        if self.form == Form::Result
            && let Some(keys) = value.as_object_mut()
        {
            for key in ["count", "sample", "archived", "policyDetails"] {
                keys.shift_remove(key);
            }
        }
        value
    }

    fn s3_object(&self, object: &ObjectRow) -> Value {
        let mut value = json!({
            "bucketArn": bucket_arn(object),
            "key": object.key,
            "path": format!("{}/{}", object.bucket, object.key),
            "extension": extension(&object.key),
            "lastModified": object.modified.map(|seconds| timestamp(seconds).to_string()),
            "versionId": object.version,
            "eTag": object.etag.as_ref().map(|etag| etag.trim_matches('"')),
            "size": object.size,
            "storageClass": object.storage_class.as_deref().filter(|class| STORAGE_CLASSES.contains(class)),
            "publicAccess": null,
            "serverSideEncryption": { "encryptionType": encryption(object), "kmsMasterKeyId": null },
            "tags": null,
        });
        if self.form == Form::Result {
            value["embeddedFileDetails"] = Value::Null;
        }
        value
    }
}

impl Report for Macie {
    fn row(&mut self, row: &Row) -> io::Result<()> {
        match row {
            Row::Scan(row) => self.begin(row),
            // Rows below the rung are for review; they are in no count.
            Row::Match(row) if row.confidence < self.least => {}
            // What stands inside an archive has no place in the object's own bytes.
            Row::Match(row) => {
                let detector = self.known.get(&row.detector);
                self.fold.add(row, detector, row.place.member.is_none());
                if let (Form::Result, Some(member)) = (self.form, &row.place.member) {
                    let fold = self.members.entry(member.clone());
                    fold.or_insert_with(|| FindingFold::new(RESULT_LOCATIONS)).add(row, detector, true);
                }
            }
            Row::Object(row) => return self.object(row),
            Row::Member(row) if self.form == Form::Result => return self.member(row),
            Row::Member(_) | Row::Summary(_) => {}
        }
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

/// The storage classes that Macie knows.
const STORAGE_CLASSES: &[&str] = &[
    "STANDARD",
    "REDUCED_REDUNDANCY",
    "STANDARD_IA",
    "INTELLIGENT_TIERING",
    "DEEP_ARCHIVE",
    "ONEZONE_IA",
    "GLACIER",
    "GLACIER_IR",
    "OUTPOSTS",
];

/// The same content of the same object has the same id in every scan.
fn id_of(object: &ObjectRow) -> String {
    let content = match (&object.version, &object.etag) {
        (Some(version), _) => format!("version {version}"),
        (None, Some(etag)) => format!("etag {etag}"),
        (None, None) => format!("size {:?} modified {:?}", object.size, object.modified),
    };
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("{}\n{content}", object.uri).as_bytes()).to_string()
}

fn bucket_arn(object: &ObjectRow) -> String {
    match object.bucket_uri.strip_prefix("s3://") {
        Some(name) => format!("arn:aws:s3:::{name}"),
        None => object.bucket_uri.to_string(),
    }
}

/// The letters after the last dot of the last name, if any.
fn extension(key: &str) -> &str {
    let name = key.rsplit('/').next().unwrap_or(key);
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => extension,
        _ => "",
    }
}

fn encryption(object: &ObjectRow) -> &str {
    match object.encryption.as_deref() {
        Some(known @ ("NONE" | "AES256" | "aws:kms" | "aws:kms:dsse")) => known,
        _ => "UNKNOWN",
    }
}

fn bucket(object: &ObjectRow) -> Value {
    let acl = json!({ "allowsPublicReadAccess": null, "allowsPublicWriteAccess": null });
    let block = json!({
        "ignorePublicAcls": null, "restrictPublicBuckets": null, "blockPublicAcls": null, "blockPublicPolicy": null,
    });
    json!({
        "arn": bucket_arn(object),
        "name": object.bucket,
        "createdAt": null,
        "owner": { "displayName": null, "id": null },
        "tags": null,
        "defaultServerSideEncryption": { "encryptionType": "UNKNOWN", "kmsMasterKeyId": null },
        "publicAccess": {
            "effectivePermission": "UNKNOWN",
            "permissionConfiguration": {
                "bucketLevelPermissions": { "accessControlList": acl, "bucketPolicy": acl, "blockPublicAccess": block },
                "accountLevelPermissions": { "blockPublicAccess": block },
            },
        },
        "allowsUnencryptedObjectUploads": "UNKNOWN",
    })
}

fn kind_name(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Credentials => "SensitiveData:S3Object/Credentials",
        FindingKind::Financial => "SensitiveData:S3Object/Financial",
        FindingKind::Personal => "SensitiveData:S3Object/Personal",
        FindingKind::CustomIdentifier => "SensitiveData:S3Object/CustomIdentifier",
        FindingKind::Multiple => "SensitiveData:S3Object/Multiple",
    }
}

fn title(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Credentials => "The object contains credentials",
        FindingKind::Financial => "The object contains financial information",
        FindingKind::Personal => "The object contains personal information",
        FindingKind::CustomIdentifier => "The object contains text that matches custom data identifiers",
        FindingKind::Multiple => "The object contains more than one category of sensitive data",
    }
}

fn describe(finding: &Finding) -> String {
    let names: Vec<&str> = finding.detections.iter().map(|detection| detection.name.as_str()).collect();
    format!("{}: {}.", title(finding.kind), names.join(", "))
}

/// What is said of a finding as a whole; nulls where nothing was found.
fn told(finding: Option<&Finding>) -> Value {
    json!({
        "type": finding.map(|finding| kind_name(finding.kind)),
        "title": finding.map(|finding| title(finding.kind)),
        "description": finding.map(describe),
        "severity": finding.map(|finding| severity(finding.severity)),
    })
}

fn severity(severity: Severity) -> Value {
    let description = match severity {
        Severity::Low => "Low",
        Severity::Medium => "Medium",
        Severity::High => "High",
    };
    json!({ "score": severity.score(), "description": description })
}

fn classification(examined: &Examined, finding: Option<&Finding>) -> Value {
    let detections = finding.map_or(&[][..], |finding| &finding.detections);
    let of = |category| detections.iter().filter(move |detection: &&Detection| detection.category == category);
    let managed = [
        (SensitiveCategory::Credentials, "CREDENTIALS"),
        (SensitiveCategory::Financial, "FINANCIAL_INFORMATION"),
        (SensitiveCategory::Personal, "PERSONAL_INFORMATION"),
    ];
    let sensitive: Vec<Value> = managed
        .into_iter()
        .filter(|(category, _)| of(*category).next().is_some())
        .map(|(category, name)| {
            let told: Vec<Value> = of(category)
                .map(|detection| {
                    json!({
                        "type": detection.name,
                        "count": detection.count,
                        "occurrences": occurrences(&detection.locations),
                    })
                })
                .collect();
            json!({ "category": name, "totalCount": total(of(category)), "detections": told })
        })
        .collect();
    let custom: Vec<Value> = of(SensitiveCategory::Custom)
        .map(|detection| {
            json!({
                "arn": format!("urn:panner:detector:{}", detection.detector),
                "name": detection.name,
                "count": detection.count,
                "occurrences": occurrences(&detection.locations),
            })
        })
        .collect();
    json!({
        "status": status(examined),
        "sizeClassified": examined.bytes,
        "mimeType": examined.mime_type,
        "additionalOccurrences": finding.is_some_and(|finding| finding.additional_occurrences),
        "sensitiveData": sensitive,
        "customDataIdentifiers": { "totalCount": total(of(SensitiveCategory::Custom)), "detections": custom },
    })
}

fn total<'a>(detections: impl Iterator<Item = &'a Detection>) -> u64 {
    detections.fold(0, |sum, detection| sum.saturating_add(detection.count))
}

/// Macie has one reason, we may have several: the first is told.
fn status(examined: &Examined) -> Value {
    let reason = examined.gaps.first().map_or("ARCHIVE_CONTAINS_UNPROCESSED_FILES", |gap| gap.reason.macie());
    match examined.status {
        Status::Complete => json!({ "code": "COMPLETE", "reason": null }),
        Status::Partial => json!({ "code": "PARTIAL", "reason": reason }),
        Status::Skipped => json!({ "code": "SKIPPED", "reason": reason }),
    }
}

fn occurrences(locations: &[Location]) -> Value {
    let (mut cells, mut lines, mut pages, mut records) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for location in locations {
        match location {
            Location::Cell { row, column, column_name, reference } => cells
                .push(json!({ "row": row, "column": column, "columnName": column_name, "cellReference": reference })),
            Location::Line { start, end, start_column } => {
                lines.push(json!({ "start": start, "end": end, "startColumn": start_column }));
            }
            Location::Page { number } => {
                pages.push(json!({ "pageNumber": number, "lineRange": null, "offsetRange": null }));
            }
            Location::Record { json_path, index } => {
                // A path that is sensitive itself is left out, not null, as Macie does.
                records.push(match json_path {
                    Some(path) => json!({ "jsonPath": cut_path(path), "recordIndex": index }),
                    None => json!({ "recordIndex": index }),
                });
            }
        }
    }
    let array = |items: Vec<Value>| if items.is_empty() { Value::Null } else { Value::Array(items) };
    json!({
        "cells": array(cells),
        "lineRanges": array(lines),
        "offsetRanges": null,
        "pages": array(pages),
        "records": array(records),
    })
}

/// The end of a long path, from where an element begins.
fn cut_path(path: &str) -> &str {
    let Some((start, _)) = path.char_indices().rev().nth(JSON_PATH_CHARACTERS - 1) else {
        return path;
    };
    let tail = path.get(start..).unwrap_or(path);
    if start == 0 { tail } else { tail.find(['.', '[']).and_then(|element| tail.get(element..)).unwrap_or(tail) }
}
