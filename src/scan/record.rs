//! The Record of one object while it is made: its rows, counts and gaps, in memory up to a cap,
//! then in an anonymous file.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::sync::{Arc, Mutex, PoisonError};

use super::document::{Document, Stand};
use super::pending::PendingRow;
use crate::detector::DetectorSet;
use crate::engine::confidence::{Explanation, Judged};
use crate::engine::{Engine, Scratch};
use crate::error::{Error, Gap, Reason};
use crate::ledger;
use crate::limits;
use crate::model::{
    Asked, Confidence, Counts, LabelTally, MatchRow, Object, ObjectRow, Place, RECORD_SCHEMA, Row, Status,
};
use crate::settings::Options;
use crate::spool::Spool;

/// What all Records of a scan share.
pub struct Shared<'a> {
    pub engine: &'a Engine,
    pub detectors: &'a DetectorSet,
    pub options: &'a Options,
    pub settings_hash: Arc<str>,
    /// Where what each match rests on goes, when `explain` asks.
    pub explained: Option<Mutex<Vec<Explained>>>,
}

/// A match and all that speaks for and against it.
pub struct Explained {
    pub member: Option<Arc<str>>,
    pub stand: Stand,
    pub masked: String,
    /// Whether a scan would tell it.
    pub is_told: bool,
    pub contenders: Vec<Explanation>,
}

/// A Record being made.
pub struct Recorder<'a> {
    shared: &'a Shared<'a>,
    pub uri: Arc<str>,
    rows: Rows,
    digest: ledger::Digest,
    /// A row as it is digested.
    line: Vec<u8>,
    /// Match rows listed so far, per detector number.
    listed: BTreeMap<u16, u64>,
    counts: BTreeMap<u16, [u64; 3]>,
    tallies: Vec<LabelTally>,
    pub gaps: Vec<Gap>,
    pub bytes: u64,
    /// A member was not read as the store keeps it.
    stale: bool,
    /// What of the object was asked for.
    asked: Option<Arc<Asked>>,
    /// The object's path below its root.
    key: Vec<u8>,
    /// Matches that exceptions left out.
    suppressed: BTreeMap<Arc<str>, u64>,
}

/// Finished rows: in memory, or encoded in an anonymous file before those in memory.
#[derive(Default)]
pub struct Rows {
    spooled: Option<Spool>,
    memory: Vec<Row>,
    pub bytes: usize,
}

impl<'a> Recorder<'a> {
    pub fn new(shared: &'a Shared<'a>, object: &Object) -> Recorder<'a> {
        Recorder {
            shared,
            uri: object.uri.as_str().into(),
            asked: object.asked.clone(),
            key: object.key.clone(),
            suppressed: BTreeMap::new(),
            rows: Rows::default(),
            digest: ledger::Digest::default(),
            line: Vec::new(),
            listed: BTreeMap::new(),
            counts: BTreeMap::new(),
            tallies: Vec::new(),
            gaps: Vec::new(),
            bytes: 0,
            stale: false,
        }
    }

    /// Closes a document: its matches get their rungs and become rows. Gives its counts and gaps.
    pub fn document(
        &mut self,
        scratch: &mut Scratch,
        mut document: Document,
        member: Option<&Arc<str>>,
        in_name: bool,
    ) -> Result<(Counts, Vec<Gap>), Error> {
        let judged = document.judge(self.shared.detectors);
        let mut counts = counts_of(&judged);
        self.tally(scratch, &document);
        self.bytes += document.bytes;
        let mut gaps = std::mem::take(&mut document.gaps);
        if document.labels.overflowed > 0 {
            gaps.push(Gap::new(crate::error::Reason::LabelsOverLimit, format!("more than {}", limits::LABELS_MAX)));
        }
        let header_holds = !document.header_is_data;
        let Document { pending, evidence, mime_part, .. } = document;
        let failed = pending.each(&mut |row| {
            let judged = judged.get(row.class.0 as usize);
            let judged = judged.and_then(|verdict| verdict.confidence.map(|confidence| (verdict, confidence)));
            let place = (member, in_name);
            let is_left_out =
                judged.is_some_and(|(verdict, confidence)| self.leaves_out(&row, place, verdict, confidence));
            if let Some(explained) = &self.shared.explained {
                let reporting = self.shared.options.min_confidence;
                explained.lock().unwrap_or_else(PoisonError::into_inner).push(Explained {
                    member: member.cloned(),
                    stand: row.stand.clone(),
                    masked: row.masked.first().map(|(_, text)| text.clone()).unwrap_or_default(),
                    is_told: !is_left_out && judged.is_some_and(|(_, confidence)| confidence >= reporting),
                    contenders: evidence.explain(row.class, self.shared.detectors, header_holds),
                });
            }
            let Some((verdict, confidence)) = judged else { return Ok(()) };
            if is_left_out {
                if let Some(rungs) = counts.get_mut(&verdict.detector) {
                    rungs[confidence as usize] = rungs[confidence as usize].saturating_sub(1);
                }
                return Ok(());
            }
            let listed = self.listed.entry(verdict.detector).or_default();
            if confidence < self.shared.options.min_confidence
                || self.shared.options.matches_listed.is_some_and(|limit| *listed >= limit)
            {
                return Ok(());
            }
            *listed += 1;
            let matched = self.match_row(row, verdict, confidence, place, mime_part.as_deref());
            self.push(Row::Match(Box::new(matched)))
        })?;
        gaps.extend(failed);
        counts.retain(|_, rungs| *rungs != [0; 3]);
        for (detector, rungs) in &counts {
            let total = self.counts.entry(*detector).or_default();
            for (sum, count) in total.iter_mut().zip(rungs) {
                *sum += count;
            }
        }
        Ok((self.named(&counts), gaps))
    }

    /// Whether a match was not asked for, or an exception lets it stand, which is counted. `place`: the member that it is
    /// in, and whether it stands in a name.
    fn leaves_out(
        &mut self,
        row: &PendingRow,
        place: (Option<&Arc<str>>, bool),
        verdict: &Judged,
        confidence: Confidence,
    ) -> bool {
        if !self.is_asked(&row.stand, place.0.is_some(), place.1) {
            return true;
        }
        let id = &self.shared.detectors.get(verdict.detector).id;
        let exceptions = &self.shared.options.exceptions;
        let kind = exceptions.lets_stand(row.note.as_deref(), (verdict.detector, id), &self.key, confidence);
        if let Some(kind) = kind.filter(|_| confidence >= self.shared.options.min_confidence) {
            *self.suppressed.entry(kind.name().into()).or_default() += 1;
        }
        kind.is_some()
    }

    fn match_row(
        &self,
        row: PendingRow,
        verdict: &Judged,
        confidence: Confidence,
        (member, in_name): (Option<&Arc<str>>, bool),
        mime_part: Option<&str>,
    ) -> MatchRow {
        let detector = self.shared.detectors.get(verdict.detector);
        let masked = row.masked.iter().find(|(style, _)| *style == detector.mask).or(row.masked.first());
        MatchRow {
            object: self.uri.clone(),
            detector: detector.id.clone(),
            variant: verdict.variant.map(Arc::from),
            confidence,
            start: row.stand.start.filter(|_| !in_name),
            end: row.stand.end.filter(|_| !in_name),
            line: row.stand.line.filter(|_| !in_name),
            column: row.stand.column.filter(|_| !in_name),
            place: Place {
                member: member.cloned(),
                name: in_name || row.stand.place.name,
                mime_part: row.stand.place.mime_part.or_else(|| mime_part.map(str::to_string)),
                ..row.stand.place
            },
            masked: masked.map(|(_, text)| text.clone()).unwrap_or_default(),
            fingerprint: row.note.and_then(|note| note.fingerprint).map(|value| value.to_string()),
            also: verdict.also.iter().map(|number| self.shared.detectors.get(*number).id.clone()).collect(),
        }
    }

    /// Whether a match that stands here was asked for.
    fn is_asked(&self, stand: &Stand, in_member: bool, in_name: bool) -> bool {
        let Some(asked) = &self.asked else { return true };
        match (stand.start, stand.end) {
            _ if in_name => asked.name,
            (Some(start), Some(end)) if !in_member => asked.holds(start, end),
            _ => true,
        }
    }

    fn named(&self, counts: &BTreeMap<u16, [u64; 3]>) -> Counts {
        counts.iter().map(|(number, rungs)| (self.shared.detectors.get(*number).id.clone(), *rungs)).collect()
    }

    /// Keeps the tallies of labels under which something passed, the most first, up to a cap.
    fn tally(&mut self, scratch: &mut Scratch, document: &Document) {
        let mut tallies: Vec<LabelTally> = document
            .evidence
            .tallies
            .iter()
            .filter(|(_, _, _, passed)| *passed > 0)
            .map(|(label, detector, tried, passed)| LabelTally {
                label: document.shown_label(self.shared.engine, scratch, label),
                detector: self.shared.detectors.get(detector).id.clone(),
                tried,
                passed,
            })
            .collect();
        tallies.sort_by(|one, other| {
            (other.passed, &one.label, &one.detector).cmp(&(one.passed, &other.label, &other.detector))
        });
        let room = limits::TALLIES_MAX.saturating_sub(self.tallies.len());
        self.tallies.extend(tallies.into_iter().take(room));
    }

    pub fn push(&mut self, row: Row) -> Result<(), Error> {
        self.line.clear();
        ledger::encode(&row, &mut self.line);
        self.digest.add(&self.line);
        if let Row::Member(member) = &row {
            self.stale |= is_stale(&member.gaps);
        }
        self.rows.push(row)
    }

    /// Closes the Record.
    pub fn finish(
        mut self,
        object: &Object,
        format: &str,
        mime: &str,
        status: Status,
    ) -> Result<(Rows, Outcome), Error> {
        let counts = self.named(&self.counts);
        let reporting = self.shared.options.min_confidence as usize;
        let matches: BTreeMap<Arc<str>, u64> = counts
            .iter()
            .map(|(id, rungs)| (id.clone(), rungs[reporting..].iter().sum::<u64>()))
            .filter(|(_, count)| *count > 0)
            .collect();
        let outcome = Outcome {
            found: !matches.is_empty(),
            gaps: !self.gaps.is_empty(),
            stale: self.stale || is_stale(&self.gaps),
        };
        let (rows, digest) = std::mem::take(&mut self.digest).close();
        let row = ObjectRow {
            schema: RECORD_SCHEMA,
            uri: self.uri.clone(),
            bucket: object.bucket.name.as_str().into(),
            bucket_uri: object.bucket.uri.as_str().into(),
            key: String::from_utf8_lossy(&object.key).into_owned(),
            etag: object.etag.clone(),
            version: object.version.clone(),
            size: object.size,
            modified: object.modified,
            storage_class: object.storage_class.clone(),
            encryption: object.encryption.clone(),
            format: format.to_string(),
            mime_type: mime.to_string(),
            status,
            gaps: std::mem::take(&mut self.gaps),
            bytes_examined: self.bytes,
            matches,
            counts,
            tallies: std::mem::take(&mut self.tallies),
            commits: object.commits.clone(),
            suppressed: std::mem::take(&mut self.suppressed),
            settings_hash: self.shared.settings_hash.clone(),
            rows,
            digest,
        };
        self.rows.push(Row::Object(Box::new(row)))?;
        Ok((self.rows, outcome))
    }
}

/// Matches per detector and rung.
fn counts_of(judged: &[Judged]) -> BTreeMap<u16, [u64; 3]> {
    let mut counts: BTreeMap<u16, [u64; 3]> = BTreeMap::new();
    for verdict in judged {
        if let Some(confidence) = verdict.confidence {
            counts.entry(verdict.detector).or_default()[confidence as usize] += verdict.count;
        }
    }
    counts
}

/// What the exit status needs of an object.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outcome {
    pub found: bool,
    pub gaps: bool,
    /// It changed while it was read, or was damaged on its way: another reading may be whole.
    pub stale: bool,
}

fn is_stale(gaps: &[Gap]) -> bool {
    gaps.iter().any(|gap| matches!(gap.reason, Reason::Changed | Reason::Corrupt))
}

impl Rows {
    fn push(&mut self, row: Row) -> Result<(), Error> {
        self.bytes += match &row {
            Row::Match(row) => 320 + row.masked.len(),
            Row::Member(row) => 320 + row.member.len(),
            _ => 1024,
        };
        self.memory.push(row);
        if self.bytes > limits::OBJECT_SPOOL_BYTES {
            self.spill()?;
        }
        Ok(())
    }

    /// Whether some rows are in a file of their own.
    pub fn is_spooled(&self) -> bool {
        self.spooled.is_some()
    }

    /// Moves the rows in memory to the file.
    fn spill(&mut self) -> Result<(), Error> {
        let mut out = Vec::new();
        for row in self.memory.drain(..) {
            ledger::encode(&row, &mut out);
        }
        self.bytes = 0;
        self.spooled
            .get_or_insert_with(|| Spool::new(0))
            .write_all(&out)
            .map_err(|error| Error::broke(format!("temporary file: {error}; free space in the temporary folder")))
    }

    /// All rows in order.
    pub fn each(self, take: &mut dyn FnMut(&Row) -> Result<(), Error>) -> Result<(), Error> {
        if let Some(spool) = self.spooled {
            let reader = spool.into_reader();
            let mut reader = BufReader::with_capacity(256 << 10, reader);
            let mut line = Vec::new();
            while reader
                .read_until(b'\n', &mut line)
                .map_err(|error| Error::broke(format!("temporary file: {error}")))?
                > 0
            {
                take(&ledger::decode(&line)?)?;
                line.clear();
            }
        }
        self.memory.iter().try_for_each(take)
    }
}

/// Whether a thing with these gaps was examined: skipped when a gap says that nothing of it was, and nothing was.
pub fn status(gaps: &[Gap], bytes: u64) -> Status {
    match gaps {
        [] => Status::Complete,
        gaps if bytes == 0 && gaps.iter().any(|gap| gap.reason.whole()) => Status::Skipped,
        _ => Status::Partial,
    }
}
