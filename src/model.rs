//! The nouns of the program as plain data: what is listed, what is read, what is found,
//! what could not be examined. Knows no bytes on disk, no wire format, no rule.

mod labels;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

pub use labels::{LabelId, Labels};

use crate::error::Gap;

/// The container an [`Object`] belongs to: an S3 bucket, or the root named on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// What people call it: the bucket's name, or the root's path as given.
    pub name: String,
    /// The URI every object's URI starts with, without a slash at the end.
    pub uri: String,
}

/// One listed thing. It says where bytes are and what its store knows of them, not what they hold.
#[derive(Clone, Debug)]
pub struct Object {
    /// The object's whole URI (RFC 3986, percent-encoded), unique within a scan.
    pub uri: String,
    pub bucket: Arc<Bucket>,
    /// The raw name below the bucket; need not be UTF-8.
    pub key: Vec<u8>,
    /// Bytes, where the listing knows.
    pub size: Option<u64>,
    /// Seconds since the Unix epoch.
    pub modified: Option<i64>,
    /// Inode and nanoseconds of the second, for local files: a change within a second, or another file in its place.
    pub state: Option<(u64, i64)>,
    pub etag: Option<String>,
    pub version: Option<String>,
    pub storage_class: Option<String>,
    pub encryption: Option<String>,
    /// What of it was asked for; none where that is all.
    pub asked: Option<Arc<Asked>>,
    /// The commits that hold it, where it is read from history.
    pub commits: Option<Arc<Commits>>,
    /// What its source needs to open it, besides what stands above.
    pub handle: Vec<u8>,
}

impl Object {
    /// An object of which no more is known than where it is.
    pub fn at(uri: String, bucket: Arc<Bucket>, key: Vec<u8>) -> Object {
        Object {
            uri,
            bucket,
            key,
            size: None,
            modified: None,
            state: None,
            etag: None,
            version: None,
            storage_class: None,
            encryption: None,
            asked: None,
            commits: None,
            handle: Vec::new(),
        }
    }
}

/// What of an object was asked for: matches elsewhere in it are not told. Matches that have no offset in the object (in
/// documents and archive members) always are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Raw byte ranges, ascending and apart; a match that touches one is told.
    pub ranges: Vec<std::ops::Range<u64>>,
    /// Whether its name is.
    pub name: bool,
}

impl Asked {
    /// Whether a match at these raw offsets is told.
    pub fn holds(&self, start: u64, end: u64) -> bool {
        let after = self.ranges.partition_point(|range| range.end <= start);
        self.ranges.get(after).is_some_and(|range| range.start < end)
    }
}

/// A commit of a git repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// Its id, in hex.
    pub id: String,
    /// When it was made, in seconds since the Unix epoch.
    pub time: i64,
    /// Name and address of its author, where asked for.
    pub author: Option<String>,
}

/// The commits that hold a file's content: the one that brought it, and the last in which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commits {
    pub first: Commit,
    pub last: Commit,
}

/// How sure a match is. The bounds are in the design: medium at most one false match per 10 MiB of
/// clean data and precision 0.90 at one true value to nine look-alikes; high one per GiB and 0.99.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    Low,
    Medium,
    High,
}

impl Confidence {
    pub const ALL: [Confidence; 3] = [Confidence::Low, Confidence::Medium, Confidence::High];

    pub fn name(self) -> &'static str {
        match self {
            Confidence::Low => "low",
            Confidence::Medium => "medium",
            Confidence::High => "high",
        }
    }

    pub fn from_name(name: &str) -> Option<Confidence> {
        Self::ALL.into_iter().find(|rung| rung.name() == name)
    }
}

/// What kind of data a detector finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    Personal,
    Financial,
    Health,
    Credential,
    /// Public identifiers of companies and securities: told, severity low, in no privacy pack.
    Business,
}

impl Category {
    pub const ALL: [Category; 5] =
        [Category::Personal, Category::Financial, Category::Health, Category::Credential, Category::Business];

    pub fn name(self) -> &'static str {
        match self {
            Category::Personal => "personal",
            Category::Financial => "financial",
            Category::Health => "health",
            Category::Credential => "credential",
            Category::Business => "business",
        }
    }

    pub fn from_name(name: &str) -> Option<Category> {
        Self::ALL.into_iter().find(|category| category.name() == name)
    }
}

/// How bad a finding is; Macie's three steps (score 1, 2, 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Low,
    Medium,
    High,
}

impl Severity {
    pub const ALL: [Severity; 3] = [Severity::Low, Severity::Medium, Severity::High];

    pub fn name(self) -> &'static str {
        match self {
            Severity::Low => "low",
            Severity::Medium => "medium",
            Severity::High => "high",
        }
    }

    pub fn from_name(name: &str) -> Option<Severity> {
        Self::ALL.into_iter().find(|severity| severity.name() == name)
    }

    /// Macie's number for it: 1, 2 or 3.
    pub fn score(self) -> u8 {
        self as u8 + 1
    }
}

/// A value found in somebody's data. It prints masked, whatever asks it to print.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Vec<u8>);

impl Secret {
    pub fn new(value: &[u8]) -> Secret {
        Secret(value.to_vec())
    }

    /// The raw bytes. Only masking, validation and comparison may call this.
    pub fn expose(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({} bytes)", self.0.len())
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&crate::mask::mask(&self.0, crate::mask::Style::Plain))
    }
}

/// Where in a document a match stands. All numbers are 1-based but `record`, which is 0-based.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The path inside archives, `outer.zip!/` excluded: `inner.tar!/a.csv`.
    pub member: Option<Arc<str>>,
    pub sheet: Option<Arc<str>>,
    /// A spreadsheet cell, `C5`.
    pub cell: Option<String>,
    pub row: Option<u64>,
    pub column: Option<u64>,
    pub column_name: Option<Arc<str>>,
    pub json_path: Option<Arc<str>>,
    pub record: Option<u64>,
    pub page: Option<u64>,
    /// The box of the line on its page: left, bottom, right, top, in points (1/72 inch) from the page's lower left.
    pub bounds: Option<[i32; 4]>,
    pub part: Option<Arc<str>>,
    pub paragraph: Option<u64>,
    pub slide: Option<u64>,
    pub mime_part: Option<String>,
    /// The match stands in a name (file, member, header, key), not in content.
    pub name: bool,
}

impl Place {
    /// In a part of the document, of that name.
    pub fn of_part(name: &str) -> Place {
        Place { part: Some(Arc::from(name)), ..Place::default() }
    }
}

/// One told match: the `match` row of a Record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchRow {
    pub object: Arc<str>,
    pub detector: Arc<str>,
    pub variant: Option<Arc<str>>,
    pub confidence: Confidence,
    /// Raw byte offset into the object (with `place.member`, into the member); none for extraction formats.
    pub start: Option<u64>,
    pub end: Option<u64>,
    /// 1-based.
    pub line: Option<u64>,
    /// 1-based, in characters.
    pub column: Option<u64>,
    pub place: Place,
    pub masked: String,
    /// The value under the key of the settings, in hex, where there is one.
    pub fingerprint: Option<String>,
    /// Other detectors that the same span satisfies; not counted.
    pub also: Vec<Arc<str>>,
}

/// Whether a listed thing was examined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    Complete,
    Partial,
    Skipped,
}

impl Status {
    pub fn name(self) -> &'static str {
        match self {
            Status::Complete => "complete",
            Status::Partial => "partial",
            Status::Skipped => "skipped",
        }
    }

    pub fn from_name(name: &str) -> Option<Status> {
        [Status::Complete, Status::Partial, Status::Skipped].into_iter().find(|status| status.name() == name)
    }
}

/// Matches per rung: low, medium, high.
pub type RungCounts = [u64; 3];

/// Detector id to matches per rung.
pub type Counts = BTreeMap<Arc<str>, RungCounts>;

/// One archive member: the `member` row of a Record. Its matches stand in `match` rows of the object.
#[derive(Clone, Debug, PartialEq)]
pub struct MemberRow {
    pub object: Arc<str>,
    pub member: Arc<str>,
    pub format: String,
    pub status: Status,
    pub gaps: Vec<Gap>,
    /// Bytes after decompression.
    pub size: u64,
    /// Seconds since the Unix epoch.
    pub modified: Option<i64>,
    pub counts: Counts,
}

/// How many candidates of one detector stood under one label, and how many its validator let pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelTally {
    /// The column header or key path, masked; empty for unlabelled text.
    pub label: Arc<str>,
    pub detector: Arc<str>,
    pub tried: u64,
    pub passed: u64,
}

/// What closes a Record: the `object` row. Rows without it do not count.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectRow {
    pub schema: u32,
    pub uri: Arc<str>,
    pub bucket: Arc<str>,
    pub bucket_uri: Arc<str>,
    /// The key as text (lossy where it is not UTF-8; `uri` is exact).
    pub key: String,
    pub etag: Option<String>,
    pub version: Option<String>,
    pub size: Option<u64>,
    /// Seconds since the Unix epoch.
    pub modified: Option<i64>,
    pub storage_class: Option<String>,
    pub encryption: Option<String>,
    pub format: String,
    /// Media type by content (RFC 6838), as Macie tells it.
    pub mime_type: String,
    pub status: Status,
    pub gaps: Vec<Gap>,
    /// Content bytes that went through the engine (after decompression).
    pub bytes_examined: u64,
    /// Matches at the reporting rung and above.
    pub matches: BTreeMap<Arc<str>, u64>,
    pub counts: Counts,
    pub tallies: Vec<LabelTally>,
    /// The commits that hold it, where it is read from history.
    pub commits: Option<Arc<Commits>>,
    /// Matches at the reporting rung that an exception leaves out, by the kind of exception.
    pub suppressed: BTreeMap<Arc<str>, u64>,
    /// Digest (SHA-256, hex) of detector set and settings.
    pub settings_hash: Arc<str>,
    /// Rows of this Record before this one, and their digest (SHA-256, hex).
    pub rows: u64,
    pub digest: String,
}

/// What a Record file says of each detector that was used, so that reports need nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct DetectorRow {
    pub id: Arc<str>,
    pub name: String,
    pub category: Category,
    pub country: Option<String>,
    /// Severity by occurrences in an object: (from this count, severity), ascending, never empty.
    pub severity: Vec<(u64, Severity)>,
    /// Macie's managed identifier: (variant or "alone"/"near_keyword" or "", name).
    pub macie: Vec<(String, String)>,
}

/// What opens a Record file: the `scan` row.
#[derive(Clone, Debug, PartialEq)]
pub struct ScanRow {
    pub schema: u32,
    pub version: String,
    /// Seconds since the Unix epoch (SOURCE_DATE_EPOCH overrides).
    pub started: i64,
    pub targets: Vec<String>,
    pub min_confidence: Confidence,
    pub settings_hash: Arc<str>,
    /// Of the key that fingerprints are made with, where there is one.
    pub key_id: Option<String>,
    pub detectors: Vec<DetectorRow>,
}

/// What closes a Record file: the `summary` row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SummaryRow {
    /// Seconds since the Unix epoch.
    pub ended: i64,
    /// Why the scan ended before its work was done, or none.
    pub ended_early: Option<String>,
    pub objects: u64,
    pub complete: u64,
    pub partial: u64,
    pub skipped: u64,
    pub bytes_examined: u64,
    /// Objects with a match at the reporting rung.
    pub objects_with_matches: u64,
    pub matches: BTreeMap<Arc<str>, u64>,
    /// Gap reason code to the number of gaps.
    pub gaps: BTreeMap<String, u64>,
    /// Matches that exceptions left out, by the kind of exception.
    pub suppressed: BTreeMap<Arc<str>, u64>,
    /// Paths that were left out by `.pannerignore`; a folder is one.
    pub ignored: u64,
    /// Requests made of a store by kind, the repeated ones (`retries`) and the bytes received; empty without a store.
    pub requests: BTreeMap<String, u64>,
}

/// One line of a Record file.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    Scan(Box<ScanRow>),
    Match(Box<MatchRow>),
    Member(Box<MemberRow>),
    Object(Box<ObjectRow>),
    Summary(Box<SummaryRow>),
}

/// The version of the Record's rows that this build writes, and the newest it reads.
pub const RECORD_SCHEMA: u32 = 1;

/// A stretch of a [`Block`] that no match crosses, unless it is soft: a cell, a JSON value, a paragraph, or the whole
/// block of plain text. It ends where the next one starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Offset of its first byte in the block.
    pub start: u32,
    pub label: LabelId,
    /// The format's own number for where this stands (a row, a record, a cell); it turns it into a [`Place`] on demand.
    pub row: u64,
    pub column: u32,
    /// The bytes hold escapes: they are decoded aside, and the raw bytes are not matched.
    pub escaped: bool,
    /// Only a label begins here: the text before goes on in it, and matches may cross its start. Words near a value count
    /// as in any text. Neither this nor the segment before is escaped.
    pub is_soft: bool,
}

impl Segment {
    /// Text without row and column, as it stands.
    pub fn text(start: u32, label: LabelId) -> Segment {
        Segment { start, label, row: 0, column: 0, escaped: false, is_soft: false }
    }
}

/// What the engine takes. Never a call per cell; no match crosses a segment.
#[derive(Clone, Copy)]
pub struct Block<'a> {
    /// ASCII-compatible text: UTF-8, or bytes that never were valid text.
    pub bytes: &'a [u8],
    /// Sorted by `start`, the first at 0, never empty.
    pub segments: &'a [Segment],
    /// Matches belong to this block when they start at `owned_from` or later and before `owned_to`;
    /// what lies outside is context that a neighbouring block owns.
    pub owned_from: usize,
    pub owned_to: usize,
    /// Nothing stands before `bytes[0]` (else it is context cut somewhere, and the byte before is unknown).
    pub at_start: bool,
    /// Nothing follows the last byte.
    pub at_end: bool,
}
