//! `csv`: a row a match and a row a gap (RFC 4180), for spreadsheets, which take no cell of it for a formula.

use std::io;

use csv::{Terminator, WriterBuilder};

use crate::error::Gap;
use crate::model::{MatchRow, ObjectRow, Place, ScanRow};
use crate::report::objects::{Ended, Kind, Objects, Told};
use crate::report::place::Located;
use crate::report::terminal::{counted, safe};
use crate::report::{Output, Report};

/// `kind` is match, gap, or note (what is said of the whole scan, in `detail`).
const COLUMNS: &[&str] = &[
    "kind",
    "path",
    "object",
    "member",
    "detector",
    "name",
    "category",
    "country",
    "variant",
    "severity",
    "confidence",
    "masked",
    "line",
    "column",
    "start",
    "end",
    "sheet",
    "cell",
    "cell_row",
    "cell_column",
    "column_name",
    "json_path",
    "record",
    "page",
    "part",
    "paragraph",
    "slide",
    "mime_part",
    "in_name",
    "also",
    "reason",
    "detail",
];

pub fn open(output: Output) -> Box<dyn Report> {
    Objects::report(Csv { output, path: None })
}

struct Csv {
    output: Output,
    /// Of the open object.
    path: Option<String>,
}

impl Told for Csv {
    fn begin(&mut self, _scan: &ScanRow) -> io::Result<()> {
        self.write(COLUMNS.iter().map(|name| (*name, name.to_string())).collect())
    }

    fn matched(&mut self, object: &ObjectRow, row: &MatchRow, kind: &Kind) -> io::Result<()> {
        let Place { sheet, cell, json_path, record, page, part, paragraph, slide, mime_part, .. } = &row.place;
        let number = |number: &Option<u64>| number.map(|number| number.to_string()).unwrap_or_default();
        let text = |text: Option<&str>| text.unwrap_or_default().to_string();
        let cells = vec![
            ("kind", "match".to_string()),
            ("path", self.path(object)),
            ("object", object.uri.to_string()),
            ("member", text(row.place.member.as_deref())),
            ("detector", row.detector.to_string()),
            ("name", kind.name.to_string()),
            ("category", text(kind.detector.map(|detector| detector.category.name()))),
            ("country", text(kind.detector.and_then(|detector| detector.country.as_deref()))),
            ("variant", text(row.variant.as_deref())),
            ("severity", kind.severity.name().to_string()),
            ("confidence", row.confidence.name().to_string()),
            ("masked", row.masked.clone()),
            ("line", number(&row.line)),
            ("column", number(&row.column)),
            ("start", number(&row.start)),
            ("end", number(&row.end)),
            ("sheet", text(sheet.as_deref())),
            ("cell", text(cell.as_deref())),
            ("cell_row", number(&row.place.row)),
            ("cell_column", number(&row.place.column)),
            ("column_name", text(row.place.column_name.as_deref())),
            ("json_path", text(json_path.as_deref())),
            ("record", number(record)),
            ("page", number(page)),
            ("part", text(part.as_deref())),
            ("paragraph", number(paragraph)),
            ("slide", number(slide)),
            ("mime_part", text(mime_part.as_deref())),
            ("in_name", if row.place.name { "yes" } else { "" }.to_string()),
            ("also", row.also.join(" ")),
        ];
        self.write(cells)
    }

    fn gap(&mut self, object: &ObjectRow, member: Option<&str>, gap: &Gap) -> io::Result<()> {
        let cells = vec![
            ("kind", "gap".to_string()),
            ("path", self.path(object)),
            ("object", object.uri.to_string()),
            ("member", member.unwrap_or_default().to_string()),
            ("reason", gap.reason.code().to_string()),
            ("detail", gap.to_string()),
        ];
        self.write(cells)
    }

    fn object(&mut self, _object: &ObjectRow) -> io::Result<()> {
        self.path = None;
        self.output.flush()
    }

    fn end(&mut self, ended: &Ended) -> io::Result<()> {
        let note = |reason: &str, detail: String| {
            vec![("kind", "note".to_string()), ("reason", reason.to_string()), ("detail", detail)]
        };
        if ended.unlisted > 0 {
            let unlisted = counted(ended.unlisted, "match is", "matches are");
            let told = format!("{unlisted} counted and not listed (--matches all lists every one)");
            self.write(note("report-cut", told))?;
        }
        if let Some(early) = &ended.early {
            self.write(note("ended-early", early.clone()))?;
        }
        self.output.flush()
    }
}

impl Csv {
    fn path(&mut self, object: &ObjectRow) -> String {
        self.path.get_or_insert_with(|| Located::of(object).shown()).clone()
    }

    /// Writes a row; columns that are not named stay empty.
    fn write(&mut self, cells: Vec<(&str, String)>) -> io::Result<()> {
        let cell = |column: &&str| {
            let cell = cells.iter().find(|(name, _)| name == column);
            cell.map(|(_, text)| harmless(&safe(text))).unwrap_or_default()
        };
        let mut line = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
        line.write_record(COLUMNS.iter().map(cell)).map_err(io::Error::other)?;
        self.output.write_all(&line.into_inner().map_err(|error| io::Error::other(error.to_string()))?)
    }
}

/// A spreadsheet takes what begins so for a formula, and runs it; behind an apostrophe it is text. The full-width forms
/// are the same characters to some.
fn harmless(text: &str) -> String {
    let begins = |character: char| "=+-@\t\r＝＋－＠".contains(character);
    if text.trim_start_matches(' ').starts_with(begins) { format!("'{text}") } else { text.to_string() }
}
