//! Records to what is told: findings as Amazon Macie tells them, totals of buckets and of the
//! scan, sensitivity scores. A fold that holds counts, never rows, and gives the same whatever the
//! order of objects. Knows no output.

mod finding;
mod score;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::error::Reason;
use crate::model::{
    Confidence, DetectorRow, MatchRow, MemberRow, ObjectRow, Row, RungCounts, ScanRow, Severity, Status,
};
pub use finding::{Detection, Finding, FindingFold, FindingKind, Location, SensitiveCategory};
pub use score::sensitivity_score;

/// Objects that are told by name; the rest is counted.
pub const WORST_OBJECTS: usize = 50;
/// Gaps of one reason that are told by name.
pub const GAP_EXAMPLES: usize = 3;

/// What a scan found, as far as its rows were folded.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    pub scan: Option<ScanRow>,
    /// When the scan ended; none while it runs, or where a kill ended it.
    pub ended: Option<i64>,
    pub ended_early: Option<String>,
    /// What was asked of a store, by kind of request.
    pub requests: BTreeMap<String, u64>,
    /// Matches that exceptions left out, by the kind of exception.
    pub suppressed: BTreeMap<Arc<str>, u64>,
    /// Paths that `.pannerignore` left out.
    pub ignored: u64,
    pub total: BucketTotal,
    /// By the bucket's URI.
    pub buckets: BTreeMap<Arc<str>, BucketTotal>,
    pub detectors: BTreeMap<Arc<str>, DetectorTotal>,
    pub gaps: BTreeMap<Reason, GapTotal>,
    /// Objects with matches by severity: low, medium, high.
    pub severities: [u64; 3],
    /// Worst first.
    pub worst: Vec<WorstObject>,
    known: BTreeMap<Arc<str>, DetectorRow>,
    open: OpenObject,
}

/// What is counted for a bucket, and for the whole scan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BucketTotal {
    pub name: String,
    pub uri: String,
    pub objects: u64,
    pub complete: u64,
    pub partial: u64,
    pub skipped: u64,
    /// Objects without a byte: nothing to find, nothing to fail.
    pub empty: u64,
    /// Skipped because the scan ended first: never tried.
    pub untried: u64,
    pub objects_with_matches: u64,
    pub bytes_listed: u64,
    pub bytes_examined: u64,
    pub matches: BTreeMap<Arc<str>, u64>,
    /// Gaps of objects and of their members.
    pub gaps: BTreeMap<Reason, u64>,
}

/// What is told of one detector over the whole scan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DetectorTotal {
    /// At the reporting rung and above.
    pub matches: u64,
    pub objects: u64,
    pub rungs: RungCounts,
    /// The surest match, of the first object by URI.
    pub example: Option<MatchRow>,
}

/// What is told of one reason for not examining.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GapTotal {
    pub count: u64,
    /// The first by URI: object, member, detail.
    pub examples: Vec<(Arc<str>, Option<Arc<str>>, String)>,
}

/// An object that is told by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorstObject {
    pub uri: Arc<str>,
    pub bucket_uri: Arc<str>,
    pub severity: Severity,
    pub matches: u64,
    /// Worst first: severity, then matches.
    pub detectors: Vec<(Arc<str>, u64)>,
    /// The surest match, the first of them.
    pub first: Option<MatchRow>,
}

/// The rows of the object that is not closed yet, folded.
#[derive(Clone, Debug, Default)]
struct OpenObject {
    first: Option<MatchRow>,
    /// Surest match by detector.
    examples: BTreeMap<Arc<str>, MatchRow>,
    gaps: Vec<(Arc<str>, Reason, String)>,
    gap_counts: BTreeMap<Reason, u64>,
}

impl Tally {
    /// Takes the rows of a Record file in order.
    pub fn row(&mut self, row: &Row) {
        match row {
            Row::Scan(row) => {
                self.open = OpenObject::default();
                self.known.extend(row.detectors.iter().map(|row| (row.id.clone(), row.clone())));
                self.scan = Some((**row).clone());
            }
            Row::Match(row) => self.open.take_match(row),
            Row::Member(row) => self.open.take_member(row),
            Row::Object(row) => {
                let open = std::mem::take(&mut self.open);
                self.close(row, open);
            }
            Row::Summary(row) => {
                self.ended = Some(row.ended);
                self.ended_early = row.ended_early.clone();
                self.requests.clone_from(&row.requests);
                self.suppressed.clone_from(&row.suppressed);
                self.ignored = row.ignored;
            }
        }
    }

    /// What the Record says of a detector.
    pub fn detector(&self, id: &str) -> Option<&DetectorRow> {
        self.known.get(id)
    }

    /// Severity of `count` matches of a detector in one object.
    pub fn severity(&self, id: &str, count: u64) -> Severity {
        self.known.get(id).map_or(Severity::Low, |row| severity_of(row, count))
    }

    /// The buckets, highest score first.
    pub fn ranked_buckets(&self) -> Vec<(i8, &BucketTotal)> {
        let mut ranked: Vec<_> = self.buckets.values().map(|bucket| (self.score(bucket), bucket)).collect();
        ranked.sort_by_key(|(score, bucket)| (Reverse(*score), Reverse(bucket.objects_with_matches), &bucket.uri));
        ranked
    }

    /// See [`sensitivity_score`].
    pub fn score(&self, bucket: &BucketTotal) -> i8 {
        let types = bucket.matches.iter().map(|(id, count)| self.severity(id, *count));
        sensitivity_score(bucket, types)
    }

    fn close(&mut self, object: &ObjectRow, open: OpenObject) {
        let bucket = self.buckets.entry(object.bucket_uri.clone()).or_default();
        if bucket.objects == 0 {
            bucket.name = object.bucket.to_string();
            bucket.uri = object.bucket_uri.to_string();
        }
        bucket.add(object, &open.gap_counts);
        self.total.add(object, &open.gap_counts);
        for gap in &object.gaps {
            let total = self.gaps.entry(gap.reason).or_default();
            total.count += 1;
            total.example((object.uri.clone(), None, gap.detail.clone()));
        }
        for (reason, count) in &open.gap_counts {
            self.gaps.entry(*reason).or_default().count += count;
        }
        for (member, reason, detail) in open.gaps {
            self.gaps.entry(reason).or_default().example((object.uri.clone(), Some(member), detail));
        }
        let mut examples = open.examples;
        for (id, rungs) in &object.counts {
            let total = self.detectors.entry(id.clone()).or_default();
            for (sum, count) in total.rungs.iter_mut().zip(rungs) {
                *sum = sum.saturating_add(*count);
            }
        }
        let mut worst = Vec::new();
        let mut severity = None;
        for (id, count) in object.matches.iter().filter(|(_, count)| **count > 0) {
            let total = self.detectors.entry(id.clone()).or_default();
            total.matches = total.matches.saturating_add(*count);
            total.objects += 1;
            total.offer(examples.remove(id));
            severity = severity.max(Some(self.severity(id, *count)));
            worst.push((id.clone(), *count));
        }
        let Some(severity) = severity else { return };
        self.severities[severity as usize] += 1;
        worst.sort_by_key(|(id, count)| (Reverse(self.severity(id, *count)), Reverse(*count), id.clone()));
        self.offer_worst(WorstObject {
            uri: object.uri.clone(),
            bucket_uri: object.bucket_uri.clone(),
            severity,
            matches: worst.iter().fold(0, |sum: u64, (_, count)| sum.saturating_add(*count)),
            detectors: worst,
            first: open.first,
        });
    }

    fn offer_worst(&mut self, object: WorstObject) {
        let place = self.worst.partition_point(|other| other.rank() < object.rank());
        if place < WORST_OBJECTS {
            self.worst.insert(place, object);
            self.worst.truncate(WORST_OBJECTS);
        }
    }
}

impl WorstObject {
    /// Smaller is worse: severity, then kinds of data, then matches; the URI makes the order whole.
    fn rank(&self) -> (Reverse<Severity>, Reverse<usize>, Reverse<u64>, &str) {
        (Reverse(self.severity), Reverse(self.detectors.len()), Reverse(self.matches), &self.uri)
    }
}

impl BucketTotal {
    fn add(&mut self, object: &ObjectRow, member_gaps: &BTreeMap<Reason, u64>) {
        self.objects += 1;
        match object.status {
            Status::Complete => self.complete += 1,
            Status::Partial => self.partial += 1,
            Status::Skipped => self.skipped += 1,
        }
        self.empty += u64::from(object.size == Some(0));
        let ended_first = object.gaps.iter().any(|gap| gap.reason == Reason::Interrupted);
        self.untried += u64::from(object.status == Status::Skipped && ended_first);
        self.bytes_listed = self.bytes_listed.saturating_add(object.size.unwrap_or(0));
        self.bytes_examined = self.bytes_examined.saturating_add(object.bytes_examined);
        self.objects_with_matches += u64::from(object.matches.values().any(|count| *count > 0));
        for (id, count) in object.matches.iter().filter(|(_, count)| **count > 0) {
            let sum = self.matches.entry(id.clone()).or_default();
            *sum = sum.saturating_add(*count);
        }
        for gap in &object.gaps {
            *self.gaps.entry(gap.reason).or_default() += 1;
        }
        for (reason, count) in member_gaps {
            *self.gaps.entry(*reason).or_default() += count;
        }
    }

    /// Matches of all detectors.
    pub fn matches_total(&self) -> u64 {
        self.matches.values().fold(0, |sum, count| sum.saturating_add(*count))
    }
}

impl DetectorTotal {
    /// Keeps the surer match; of equals that of the first object by URI, so that order does not matter.
    fn offer(&mut self, example: Option<MatchRow>) {
        let Some(example) = example else { return };
        let rank = |row: &MatchRow| (Reverse(row.confidence), row.object.clone());
        if self.example.as_ref().is_none_or(|kept| rank(&example) < rank(kept)) {
            self.example = Some(example);
        }
    }
}

impl GapTotal {
    fn example(&mut self, example: (Arc<str>, Option<Arc<str>>, String)) {
        let place = self.examples.partition_point(|other| *other < example);
        if place < GAP_EXAMPLES {
            self.examples.insert(place, example);
            self.examples.truncate(GAP_EXAMPLES);
        }
    }
}

impl OpenObject {
    fn take_match(&mut self, row: &MatchRow) {
        let surer = |kept: &MatchRow| row.confidence > kept.confidence;
        if self.first.as_ref().is_none_or(surer) {
            self.first = Some(row.clone());
        }
        if self.examples.get(&row.detector).is_none_or(surer) {
            self.examples.insert(row.detector.clone(), row.clone());
        }
    }

    fn take_member(&mut self, row: &MemberRow) {
        for gap in &row.gaps {
            *self.gap_counts.entry(gap.reason).or_default() += 1;
            let kept = self.gaps.iter().filter(|(_, reason, _)| *reason == gap.reason).count();
            if kept < GAP_EXAMPLES {
                self.gaps.push((row.member.clone(), gap.reason, gap.detail.clone()));
            }
        }
    }
}

/// The severity that a detector's ladder gives to a count.
pub fn severity_of(row: &DetectorRow, count: u64) -> Severity {
    let step = row.severity.iter().rev().find(|(from, _)| *from <= count).or(row.severity.first());
    step.map_or(Severity::Low, |(_, severity)| *severity)
}

/// Matches of one detector below the reporting rung.
pub fn below(rungs: &RungCounts, rung: Confidence) -> u64 {
    rungs.iter().take(rung as usize).fold(0, |sum, count| sum.saturating_add(*count))
}

/// Matches of one detector at the reporting rung and above.
pub fn at_least(rungs: &RungCounts, rung: Confidence) -> u64 {
    rungs.iter().skip(rung as usize).fold(0, |sum, count| sum.saturating_add(*count))
}
