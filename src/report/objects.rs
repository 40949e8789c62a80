//! Rows an object at a time: a report that tells a severity or a path beside each match knows its object first. Knows
//! no report's form.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Write};
use std::sync::Arc;

use crate::error::Gap;
use crate::ledger;
use crate::limits::OBJECT_SPOOL_BYTES;
use crate::model::{Confidence, DetectorRow, MatchRow, ObjectRow, Row, ScanRow, Severity, SummaryRow};
use crate::report::Report;
use crate::spool::Spool;
use crate::tally::severity_of;

/// A report as [`Objects`] tells it: of each object its matches, then its gaps, then its end.
pub trait Told: Send {
    fn begin(&mut self, scan: &ScanRow) -> io::Result<()>;

    /// A match at the reporting rung or above.
    fn matched(&mut self, object: &ObjectRow, row: &MatchRow, kind: &Kind) -> io::Result<()>;

    /// What was not examined, of the object or of a member of it.
    fn gap(&mut self, object: &ObjectRow, member: Option<&str>, gap: &Gap) -> io::Result<()>;

    fn object(&mut self, object: &ObjectRow) -> io::Result<()>;

    fn end(&mut self, ended: &Ended) -> io::Result<()>;
}

/// What is known of a match beside its row.
pub struct Kind<'a> {
    /// The detector's name, or its id where the Records tell no more.
    pub name: &'a str,
    pub detector: Option<&'a DetectorRow>,
    /// Of all matches of the detector in the object.
    pub severity: Severity,
}

/// How the scan ended.
pub struct Ended {
    /// Seconds since the Unix epoch.
    pub started: i64,
    pub ended: i64,
    /// Why it ended before its work was done.
    pub early: Option<String>,
    /// Matches that are counted, and of which no row is listed (`--matches`).
    pub unlisted: u64,
}

/// Holds the rows of one object until its last one comes: in memory, then in an unlinked file.
pub struct Objects<T> {
    told: T,
    rows: Spool,
    least: Confidence,
    known: BTreeMap<Arc<str>, DetectorRow>,
    started: i64,
    summary: Option<SummaryRow>,
    unlisted: u64,
}

impl<T: Told + 'static> Objects<T> {
    pub fn report(told: T) -> Box<dyn Report> {
        Box::new(Objects {
            told,
            rows: Spool::new(OBJECT_SPOOL_BYTES),
            least: Confidence::Low,
            known: BTreeMap::new(),
            started: 0,
            summary: None,
            unlisted: 0,
        })
    }
}

impl<T: Told> Objects<T> {
    fn hold(&mut self, row: &Row) -> io::Result<()> {
        let mut line = Vec::new();
        ledger::encode(row, &mut line);
        self.rows.write_all(&line)
    }

    fn close(&mut self, object: &ObjectRow) -> io::Result<()> {
        let rows = std::mem::replace(&mut self.rows, Spool::new(OBJECT_SPOOL_BYTES));
        let mut listed: u64 = 0;
        let mut rows = BufReader::new(rows.into_reader());
        let mut line = Vec::new();
        while rows.read_until(b'\n', &mut line)? > 0 {
            match ledger::decode(&line).map_err(io::Error::other)? {
                Row::Match(row) => {
                    listed += 1;
                    let detector = self.known.get(&row.detector);
                    let count = object.matches.get(&row.detector).copied().unwrap_or(1);
                    let kind = Kind {
                        name: detector.map_or(&*row.detector, |detector| &detector.name),
                        detector,
                        severity: detector.map_or(Severity::Low, |detector| severity_of(detector, count)),
                    };
                    self.told.matched(object, &row, &kind)?;
                }
                Row::Member(row) => {
                    row.gaps.iter().try_for_each(|gap| self.told.gap(object, Some(&row.member), gap))?;
                }
                Row::Scan(_) | Row::Object(_) | Row::Summary(_) => {}
            }
            line.clear();
        }
        let counted = object.matches.values().fold(0u64, |sum, count| sum.saturating_add(*count));
        self.unlisted = self.unlisted.saturating_add(counted.saturating_sub(listed));
        object.gaps.iter().try_for_each(|gap| self.told.gap(object, None, gap))?;
        self.told.object(object)
    }
}

impl<T: Told> Report for Objects<T> {
    fn row(&mut self, row: &Row) -> io::Result<()> {
        match row {
            Row::Scan(row) => {
                self.known = row.detectors.iter().map(|row| (row.id.clone(), row.clone())).collect();
                (self.least, self.started) = (row.min_confidence, row.started);
                self.told.begin(row)
            }
            // Rows below the rung are for review; they are in no count.
            Row::Match(row) if row.confidence < self.least => Ok(()),
            Row::Member(row) if row.gaps.is_empty() => Ok(()),
            Row::Match(_) | Row::Member(_) => self.hold(row),
            Row::Object(row) => self.close(row),
            Row::Summary(row) => {
                self.summary = Some((**row).clone());
                Ok(())
            }
        }
    }

    fn end(&mut self) -> io::Result<()> {
        let unended = "the scan did not come to its end".to_string();
        let ended = Ended {
            started: self.started,
            ended: self.summary.as_ref().map_or(self.started, |row| row.ended.max(self.started)),
            early: self.summary.as_ref().map_or(Some(unended), |row| row.ended_early.clone()),
            unlisted: self.unlisted,
        };
        self.told.end(&ended)
    }
}
