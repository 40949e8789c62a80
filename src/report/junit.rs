//! `junit`: JUnit's XML, which every CI server shows. A test case an object: it fails where something was found, is
//! skipped where it was not wholly examined, and passes where it is clean.

use std::io::{self, Read, Write};

use crate::error::Gap;
use crate::ledger::timestamp;
use crate::limits::{MATCHES_TOLD, OBJECT_SPOOL_BYTES};
use crate::model::{MatchRow, ObjectRow, ScanRow};
use crate::report::objects::{Ended, Kind, Objects, Told};
use crate::report::place::{Located, place};
use crate::report::terminal::{counted, safe};
use crate::report::{Output, Report};
use crate::spool::Spool;

pub fn open(output: Output) -> Box<dyn Report> {
    Objects::report(JUnit {
        output,
        cases: Spool::new(OBJECT_SPOOL_BYTES),
        tests: 0,
        failures: 0,
        skipped: 0,
        matches: Lines::default(),
        gaps: Lines::default(),
    })
}

struct JUnit {
    output: Output,
    /// The test cases: how many there are stands before them.
    cases: Spool,
    tests: u64,
    failures: u64,
    skipped: u64,
    /// Of the open object.
    matches: Lines,
    gaps: Lines,
}

/// The first lines of what may be many.
#[derive(Default)]
struct Lines {
    told: Vec<String>,
    more: u64,
}

impl Lines {
    fn add(&mut self, line: impl FnOnce() -> String) {
        if self.told.len() < MATCHES_TOLD {
            self.told.push(line());
        } else {
            self.more += 1;
        }
    }

    fn text(&self) -> String {
        let mut text: String = self.told.iter().map(|line| format!("{line}\n")).collect();
        if self.more > 0 {
            text.push_str(&format!("and {}\n", counted(self.more, "more", "more")));
        }
        text
    }
}

impl Told for JUnit {
    fn begin(&mut self, _scan: &ScanRow) -> io::Result<()> {
        Ok(())
    }

    fn matched(&mut self, _object: &ObjectRow, row: &MatchRow, kind: &Kind) -> io::Result<()> {
        self.matches.add(|| {
            let at = place(row);
            let at = if at.is_empty() { "somewhere in it".to_string() } else { at };
            format!(
                "{at}: {} ({}, {} severity, {} confidence): {}",
                kind.name,
                row.detector,
                kind.severity.name(),
                row.confidence.name(),
                safe(&row.masked)
            )
        });
        Ok(())
    }

    fn gap(&mut self, _object: &ObjectRow, member: Option<&str>, gap: &Gap) -> io::Result<()> {
        self.gaps.add(|| match member {
            Some(member) => format!("not wholly examined: {}: {}", safe(member), safe(&gap.to_string())),
            None => format!("not wholly examined: {}", safe(&gap.to_string())),
        });
        Ok(())
    }

    fn object(&mut self, object: &ObjectRow) -> io::Result<()> {
        let (matches, gaps) = (std::mem::take(&mut self.matches), std::mem::take(&mut self.gaps));
        let path = Located::of(object).shown();
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let class = if folder.is_empty() { "panner" } else { folder };
        let head = format!("<testcase name=\"{0}\" classname=\"{1}\" file=\"{0}\" time=\"0\"", xml(&path), xml(class));
        self.tests += 1;
        let kinds = object.matches.values().filter(|count| **count > 0).count() as u64;
        let case = if kinds > 0 {
            self.failures += 1;
            let count = object.matches.values().fold(0u64, |sum, count| sum.saturating_add(*count));
            let told = format!(
                "{} of {}",
                counted(count, "match", "matches"),
                counted(kinds, "kind of sensitive data", "kinds of sensitive data")
            );
            let body = matches.text() + &gaps.text();
            format!("{head}><failure type=\"sensitive-data\" message=\"{told}\">{}</failure></testcase>\n", xml(&body))
        } else if let Some(first) = gaps.told.first() {
            self.skipped += 1;
            format!("{head}><skipped message=\"{}\">{}</skipped></testcase>\n", xml(first), xml(&gaps.text()))
        } else {
            format!("{head}/>\n")
        };
        self.cases.write_all(case.as_bytes())
    }

    fn end(&mut self, ended: &Ended) -> io::Result<()> {
        let errors = u64::from(ended.early.is_some());
        if let Some(early) = &ended.early {
            self.tests += 1;
            let case = format!(
                "<testcase name=\"the scan comes to its end\" classname=\"panner\" time=\"0\"><error type=\"ended-early\" message=\"{}\"/></testcase>\n",
                xml(&safe(early))
            );
            self.cases.write_all(case.as_bytes())?;
        }
        let counts = format!(
            "name=\"panner\" tests=\"{}\" failures=\"{}\" errors=\"{errors}\" skipped=\"{}\" time=\"{}\"",
            self.tests,
            self.failures,
            self.skipped,
            ended.ended.saturating_sub(ended.started)
        );
        let started = timestamp(ended.started).strftime("%Y-%m-%dT%H:%M:%S");
        let head = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {counts}>\n<testsuite {counts} timestamp=\"{started}\">\n"
        );
        self.output.write_all(head.as_bytes())?;
        let cases = std::mem::replace(&mut self.cases, Spool::new(OBJECT_SPOOL_BYTES));
        let mut cases = cases.into_reader();
        let mut buffer = vec![0; 64 << 10];
        loop {
            let read = cases.read(&mut buffer)?;
            if read == 0 {
                break;
            }
            self.output.write_all(buffer.get(..read).unwrap_or_default())?;
        }
        self.output.write_all(b"</testsuite>\n</testsuites>\n")?;
        self.output.flush()
    }
}

/// Text for content and attributes of XML 1.0, which has no control characters at all.
fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\n' => out.push('\n'),
            control if control.is_control() => out.push('\u{fffd}'),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}
