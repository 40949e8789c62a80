//! Records on disk: their lines, reading them back, and merging them. Knows no report and no
//! score; what a match means is not its business.

mod wire;

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use crate::error::Error;
use crate::limits::{OBJECT_SPOOL_BYTES, RECORD_LINE_BYTES_MAX};
use crate::model::{DetectorRow, ObjectRow, RECORD_SCHEMA, Row, ScanRow, Status, SummaryRow};
pub use wire::{decode, encode, timestamp};

/// Counts and digests the rows of an object before its `object` row.
#[derive(Clone, Default)]
pub struct Digest {
    rows: u64,
    hash: Sha256,
}

impl Digest {
    /// Takes an encoded row, newline included.
    pub fn add(&mut self, line: &[u8]) {
        self.rows += 1;
        self.hash.update(line);
    }

    /// What the `object` row's `rows` and `digest` hold.
    pub fn close(self) -> (u64, String) {
        (self.rows, hex(&self.hash.finalize()))
    }
}

/// What reading a Record file found beside its rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Rows given to the caller.
    pub rows: u64,
    /// Rows that did not count: their `object` row is missing, or the line was cut by a kill.
    pub dropped: u64,
    /// Bytes up to the end of the last row that counts: where a scan that goes on may append.
    pub whole_bytes: u64,
    /// Whether a `summary` row closed the file.
    pub ended: bool,
}

/// Gives each row that counts, in order. `name` is what errors call the input.
pub fn read(name: &str, input: impl BufRead, each: &mut dyn FnMut(Row)) -> Result<Reading, Error> {
    read_while(name, input, &mut |row| {
        each(row);
        Ok(())
    })
}

/// As [`read`], for a caller that can fail.
pub fn read_while(
    name: &str,
    mut input: impl BufRead,
    each: &mut dyn FnMut(Row) -> Result<(), Error>,
) -> Result<Reading, Error> {
    let mut reading = Reading::default();
    let mut pending = Pending::default();
    let mut line = Vec::new();
    let mut number = 0;
    let mut offset = 0;
    loop {
        line.clear();
        let read = (&mut input).take(RECORD_LINE_BYTES_MAX).read_until(b'\n', &mut line);
        let at = |what: &dyn std::fmt::Display| Error::refused(format!("{name}:{}: {what}", number + 1));
        if read.map_err(|error| at(&error))? == 0 {
            break;
        }
        if !line.ends_with(b"\n") {
            if line.len() as u64 == RECORD_LINE_BYTES_MAX {
                return Err(at(&"longer than a row of a Record can be"));
            }
            // A kill cut the last line: it was never true.
            reading.dropped += 1;
            break;
        }
        offset += line.len() as u64;
        let head = wire::head(&line).map_err(|error| at(&error))?;
        match (&*head.kind, &head.object) {
            ("match" | "member", Some(object)) => {
                if pending.object != **object {
                    reading.dropped += pending.clear();
                    pending.object = object.to_string();
                    pending.first_line = number + 1;
                }
                pending.add(&line).map_err(|error| at(&error))?;
            }
            (kind, object) => {
                if object.as_ref().is_none_or(|object| pending.object != **object) {
                    reading.dropped += pending.clear();
                }
                reading.ended = kind == "summary";
                let row = decode(&line).map_err(|error| at(&error))?;
                if let Row::Object(row) = &row {
                    reading.rows += pending.replay(name, row, each)?;
                }
                each(row)?;
                reading.rows += 1;
                reading.whole_bytes = offset;
            }
        }
        number += 1;
    }
    reading.dropped += pending.clear();
    Ok(reading)
}

/// The rows of an object that is not closed yet: in memory, then in an unlinked file.
#[derive(Default)]
struct Pending {
    object: String,
    first_line: u64,
    memory: Vec<u8>,
    file: Option<File>,
    digest: Digest,
}

impl Pending {
    fn add(&mut self, line: &[u8]) -> std::io::Result<()> {
        self.digest.add(line);
        self.memory.extend_from_slice(line);
        if self.memory.len() > OBJECT_SPOOL_BYTES {
            let file = match &mut self.file {
                Some(file) => file,
                None => self.file.insert(tempfile::tempfile()?),
            };
            file.write_all(&self.memory)?;
            self.memory.clear();
        }
        Ok(())
    }

    /// Forgets the rows, and says how many they were.
    fn clear(&mut self) -> u64 {
        std::mem::take(self).digest.rows
    }

    /// Gives the rows that `closing` vouches for.
    fn replay(
        &mut self,
        name: &str,
        closing: &ObjectRow,
        each: &mut dyn FnMut(Row) -> Result<(), Error>,
    ) -> Result<u64, Error> {
        let pending = std::mem::take(self);
        let (rows, digest) = pending.digest.close();
        if rows != closing.rows || digest != closing.digest {
            return Err(Error::refused(format!(
                "{name}: the rows of {} are not those its object row closes ({rows} rows, {} expected): \
                 the file was changed or damaged",
                closing.uri.escape_debug(),
                closing.rows
            )));
        }
        let broke = |error: std::io::Error| Error::broke(format!("{name}: spooled rows cannot be read: {error}"));
        let mut number = pending.first_line;
        let mut give = |line: &[u8]| {
            let row = decode(line).map_err(|error| Error::refused(format!("{name}:{number}: {error}")))?;
            number += 1;
            each(row)
        };
        if let Some(mut file) = pending.file {
            file.rewind().map_err(broke)?;
            let mut lines = BufReader::new(file);
            let mut line = Vec::new();
            while lines.read_until(b'\n', &mut line).map_err(broke)? > 0 {
                give(&line)?;
                line.clear();
            }
        }
        pending.memory.split_inclusive(|byte| *byte == b'\n').try_for_each(give)?;
        Ok(rows)
    }
}

/// Reads a Record file by its path.
pub fn read_file(path: &Path, each: &mut dyn FnMut(Row) -> Result<(), Error>) -> Result<Reading, Error> {
    let name = path.display().to_string();
    let file = File::open(path).map_err(|error| Error::refused(format!("{name}: {error}")))?;
    read_while(&name, BufReader::with_capacity(256 << 10, file), each)
}

/// Joins Record files: one `scan` row, every object once (its last Record wins) in the order of the
/// files, one `summary` row. The files are read twice, so that only a digest an object is held.
pub fn merge(paths: &[PathBuf], each: &mut dyn FnMut(Row) -> Result<(), Error>) -> Result<Reading, Error> {
    let mut last: HashMap<[u8; 16], u64> = HashMap::new();
    let mut scan: Option<ScanRow> = None;
    let mut summary = Summary::default();
    let mut total = Reading { ended: true, ..Reading::default() };
    let mut place = 0;
    for path in paths {
        let reading = read_file(path, &mut |row| {
            match row {
                Row::Scan(row) => join_scans(&mut scan, *row),
                Row::Object(row) => {
                    place += 1;
                    last.insert(key_of(&row.uri), place);
                }
                Row::Summary(row) => {
                    summary.row.ended = summary.row.ended.max(row.ended);
                    summary.row.ended_early = summary.row.ended_early.take().or(row.ended_early);
                    for (kind, count) in row.requests {
                        let total = summary.row.requests.entry(kind).or_default();
                        *total = total.saturating_add(count);
                    }
                }
                Row::Match(_) | Row::Member(_) => {}
            }
            Ok(())
        })?;
        total.dropped += reading.dropped;
        if !reading.ended {
            let reason = format!("the scan of {} did not end", path.display());
            summary.row.ended_early.get_or_insert(reason);
        }
    }
    let scan = scan.ok_or_else(|| Error::refused("no scan row: give the files that --report jsonl wrote"))?;
    summary.row.ended = summary.row.ended.max(scan.started);
    let mut given = 0;
    let mut give = |row: Row| {
        given += 1;
        each(row)
    };
    give(Row::Scan(Box::new(scan)))?;
    place = 0;
    for path in paths {
        // The number of the Record that the rows now read belong to; its object row comes last.
        read_file(path, &mut |row| {
            let uri = match &row {
                Row::Match(row) => &row.object,
                Row::Member(row) => &row.object,
                Row::Object(row) => &row.uri,
                Row::Scan(_) | Row::Summary(_) => return Ok(()),
            };
            let wins = last.get(&key_of(uri)) == Some(&(place + 1));
            if let Row::Object(row) = &row {
                place += 1;
                if wins {
                    summary.add(row);
                }
            }
            if wins { give(row) } else { Ok(()) }
        })?;
    }
    give(Row::Summary(Box::new(summary.row)))?;
    total.rows = given;
    Ok(total)
}

/// The fold that makes a `summary` row.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    pub row: SummaryRow,
}

impl Summary {
    pub fn add(&mut self, object: &ObjectRow) {
        let row = &mut self.row;
        row.objects += 1;
        match object.status {
            Status::Complete => row.complete += 1,
            Status::Partial => row.partial += 1,
            Status::Skipped => row.skipped += 1,
        }
        row.bytes_examined = row.bytes_examined.saturating_add(object.bytes_examined);
        row.objects_with_matches += u64::from(object.matches.values().any(|count| *count > 0));
        for (id, count) in object.matches.iter().filter(|(_, count)| **count > 0) {
            let total = row.matches.entry(id.clone()).or_default();
            *total = total.saturating_add(*count);
        }
        for gap in &object.gaps {
            *row.gaps.entry(gap.reason.code().to_string()).or_default() += 1;
        }
        for (kind, count) in &object.suppressed {
            let total = row.suppressed.entry(kind.clone()).or_default();
            *total = total.saturating_add(*count);
        }
    }
}

/// The scan that several scans make together: the earliest start, all targets, all detectors.
fn join_scans(joined: &mut Option<ScanRow>, row: ScanRow) {
    let Some(scan) = joined else {
        *joined = Some(ScanRow { schema: RECORD_SCHEMA, ..row });
        return;
    };
    scan.started = scan.started.min(row.started);
    scan.min_confidence = scan.min_confidence.min(row.min_confidence);
    for target in row.targets {
        if !scan.targets.contains(&target) {
            scan.targets.push(target);
        }
    }
    if scan.settings_hash != row.settings_hash {
        let both = format!("{}{}", scan.settings_hash, row.settings_hash);
        scan.settings_hash = hex(&Sha256::digest(both)).into();
    }
    let mut detectors: BTreeMap<Arc<str>, DetectorRow> =
        std::mem::take(&mut scan.detectors).into_iter().map(|row| (row.id.clone(), row)).collect();
    detectors.extend(row.detectors.into_iter().map(|row| (row.id.clone(), row)));
    scan.detectors = detectors.into_values().collect();
}

/// Sixteen bytes of SHA-256: millions of URIs do not fit in memory, their digests do.
fn key_of(uri: &str) -> [u8; 16] {
    let mut key = [0; 16];
    key.copy_from_slice(&Sha256::digest(uri)[..16]);
    key
}

/// Digests are told so.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
