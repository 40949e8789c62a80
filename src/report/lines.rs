//! `lines`: a line for each match and each gap, as compilers tell them, for hooks, editors and logs of builds.

use std::collections::HashMap;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use crate::model::{MatchRow, Row, SummaryRow};
use crate::report::{Output, Report, safe};
use crate::uri;

pub fn open(output: Output) -> Box<dyn Report> {
    let here = std::env::current_dir().unwrap_or_default();
    Box::new(Lines { output, here, names: HashMap::new(), matches: 0 })
}

struct Lines {
    output: Output,
    /// Files below it are told relative to it.
    here: PathBuf,
    /// What detectors are called.
    names: HashMap<Arc<str>, String>,
    matches: u64,
}

impl Report for Lines {
    fn row(&mut self, row: &Row) -> io::Result<()> {
        match row {
            Row::Scan(scan) => {
                let names = scan.detectors.iter().map(|detector| (detector.id.clone(), detector.name.clone()));
                self.names.extend(names);
                Ok(())
            }
            Row::Match(found) => {
                self.matches += 1;
                let line = self.of_match(found);
                self.write(&line)
            }
            Row::Member(member) => {
                let path = format!("{}!/{}", self.path(&member.object), member.member);
                member.gaps.iter().try_for_each(|gap| self.write(&format!("{path}: not examined: {gap}")))
            }
            Row::Object(object) => {
                let path = self.path(&object.uri);
                object.gaps.iter().try_for_each(|gap| self.write(&format!("{path}: not examined: {gap}")))
            }
            Row::Summary(summary) => self.summary(summary),
        }
    }

    fn end(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

impl Lines {
    fn of_match(&self, found: &MatchRow) -> String {
        let mut line = self.path(&found.object);
        let place = &found.place;
        if let Some(member) = &place.member {
            line.push_str(&format!("!/{member}"));
        }
        if let (Some(row), Some(column)) = (found.line, found.column) {
            line.push_str(&format!(":{row}:{column}"));
        }
        let mut at = Vec::new();
        at.extend(place.name.then(|| "in its name".to_string()));
        at.extend(place.sheet.as_ref().map(|sheet| format!("sheet {sheet}")));
        at.extend(place.cell.as_ref().map(|cell| format!("cell {cell}")));
        at.extend(place.column_name.as_ref().map(|name| format!("column {name}")));
        at.extend(place.json_path.as_ref().map(|path| path.to_string()));
        at.extend(place.page.map(|page| format!("page {page}")));
        at.extend(place.part.as_ref().map(|part| part.to_string()));
        let at = if at.is_empty() { String::new() } else { format!(" ({})", at.join(", ")) };
        let name = self.names.get(&found.detector).map_or("", String::as_str);
        let rung = found.confidence.name();
        format!("{line}: {name}: {} [{}, {rung} confidence]{at}", found.masked, found.detector)
    }

    fn summary(&mut self, summary: &SummaryRow) -> io::Result<()> {
        let suppressed: Vec<String> =
            summary.suppressed.iter().map(|(kind, count)| format!("{count} by {kind}")).collect();
        if summary.ignored > 0 {
            self.write(&format!("left out by .pannerignore: {}", summary.ignored))?;
        }
        if !suppressed.is_empty() {
            self.write(&format!("let stand: {}", suppressed.join(", ")))?;
        }
        match &summary.ended_early {
            Some(why) => self.write(&format!("ended early: {why}")),
            None => Ok(()),
        }
    }

    /// Where an object is, as short as it can be found.
    fn path(&self, uri: &str) -> String {
        if let Some((_, path)) = uri.strip_prefix("git+").and_then(|uri| uri.split_once('#')) {
            return decoded(path);
        }
        let Some(path) = uri.strip_prefix("file://").map(decoded) else { return uri.to_string() };
        let here = format!("{}/", self.here.to_string_lossy());
        path.strip_prefix(&here).map_or(path.clone(), str::to_string)
    }

    /// One line, whatever the names in it hold.
    fn write(&mut self, line: &str) -> io::Result<()> {
        self.output.write_all(safe(line).as_bytes())?;
        self.output.write_all(b"\n")
    }
}

/// A path of a URI without its `%XX`.
fn decoded(path: &str) -> String {
    String::from_utf8_lossy(&uri::decode_any(path.as_bytes())).into_owned()
}
