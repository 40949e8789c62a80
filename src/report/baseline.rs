//! `baseline`: the matches of a scan as fingerprints, to be known from then on. Needs a scan with a key.

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

use crate::exceptions::{Entry, entry_line, header_line};
use crate::model::Row;
use crate::report::{Output, Report};

pub fn open(output: Output) -> Box<dyn Report> {
    Box::new(Baseline { output, known: BTreeSet::new() })
}

struct Baseline {
    output: Output,
    /// Detectors and fingerprints of the object that is told.
    known: BTreeSet<(Arc<str>, String)>,
}

impl Report for Baseline {
    fn row(&mut self, row: &Row) -> io::Result<()> {
        match row {
            Row::Scan(scan) => {
                let key_id = scan.key_id.as_ref().ok_or_else(|| {
                    io::Error::other("the scan had no key; name exceptions.key_file in the settings or set PANNER_KEY")
                })?;
                self.output.write_all(header_line(key_id).as_bytes())
            }
            Row::Match(found) => {
                let fingerprint = found.fingerprint.iter().cloned();
                self.known.extend(fingerprint.map(|fingerprint| (found.detector.clone(), fingerprint)));
                Ok(())
            }
            Row::Object(object) => {
                std::mem::take(&mut self.known).into_iter().try_for_each(|(detector, fingerprint)| {
                    let entry = Entry { detector: detector.to_string(), path: object.key.clone(), fingerprint };
                    self.output.write_all(entry_line(&entry).as_bytes())
                })
            }
            Row::Member(_) | Row::Summary(_) => Ok(()),
        }
    }

    fn end(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}
