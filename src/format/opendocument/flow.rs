//! Paragraphs, tables and sheets of OpenDocument. Repeated cells and rows are given once. Knows no package.

use std::io::Read;
use std::sync::Arc;

use quick_xml::events::BytesStart;

use super::super::Emit;
use super::super::grid::Grids;
use super::super::xml::{Said, Xml, attribute};
use crate::error::Gap;
use crate::limits::{PARAGRAPH_BYTES_MAX, PARAGRAPH_DEPTH_MAX};
use crate::model::Place;

/// What a document is made of.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Text,
    Sheets,
    Slides,
}

/// Reads one part.
pub(super) struct Flow<'e> {
    emit: &'e mut dyn Emit,
    kind: Kind,
    place: Place,
    paragraphs: u64,
    slides: u64,
    open: Vec<Paragraph>,
    /// Tables that stand open: of a sheet the outermost is the sheet.
    tables: usize,
    grids: Grids,
    /// What the open cell repeats, and its value where what is shown may be shortened.
    cell: Cell,
    /// What the open row repeats.
    row_repeats: u64,
}

#[derive(Default)]
struct Cell {
    columns: u32,
    value: Option<Value>,
}

enum Value {
    Number(String),
    Date(String),
}

struct Paragraph {
    number: u64,
    text: String,
    /// Text that stands here and is not read: the number of a note.
    passed: usize,
}

/// Elements within a paragraph whose text is their own.
const OWN: &[&str] = &["title", "desc", "creator", "date", "creator-initials", "ruby-text", "script"];

impl<'e> Flow<'e> {
    pub(super) fn new(place: Place, kind: Kind, emit: &'e mut dyn Emit) -> Flow<'e> {
        Flow {
            emit,
            kind,
            place,
            paragraphs: 0,
            slides: 0,
            open: Vec::new(),
            tables: 0,
            grids: Grids::default(),
            cell: Cell::default(),
            row_repeats: 1,
        }
    }

    /// Reads to the end, or to damage: what stands before it was given.
    pub(super) fn read(mut self, part: impl Read) -> Result<(), Gap> {
        let read = Xml::new(part)?.each(|said| match said {
            Said::Start(element) => self.start(&element),
            Said::End(name) => self.end(&name),
            Said::Text(text) => self.add(&text),
            Said::Ended => Ok(()),
        })?;
        while let Some(paragraph) = self.open.pop() {
            self.give(paragraph)?;
        }
        self.grids.end(&self.place, self.emit)?;
        read
    }

    fn start(&mut self, element: &BytesStart) -> Result<(), Gap> {
        let local = element.local_name();
        let number = |name| attribute(element, name).and_then(|value| value.parse::<u64>().ok());
        match local.as_ref() {
            "p" | "h" => {
                self.paragraphs += 1;
                self.begin(self.paragraphs)?;
            }
            own if OWN.contains(&own) => self.begin(self.paragraphs.max(1))?,
            "s" => self.add(&" ".repeat(number("c").unwrap_or(1).clamp(1, 1000) as usize))?,
            "tab" => self.add("\t")?,
            "line-break" => self.add("\n")?,
            "note-citation" => self.pass(1),
            "table" => self.begin_table(element)?,
            "table-row" => {
                self.grids.begin_row(&self.place, self.emit)?;
                self.row_repeats = number("number-rows-repeated").unwrap_or(1).max(1);
            }
            "table-cell" | "covered-table-cell" => {
                self.grids.begin_cell(&self.place, self.emit)?;
                let repeated = number("number-columns-repeated").unwrap_or(1);
                self.cell.columns = u32::try_from(repeated).unwrap_or(u32::MAX).max(1);
                self.cell.value = value_of(element);
            }
            "page" if self.kind == Kind::Slides => {
                self.slides += 1;
                self.place.slide = Some(self.slides);
            }
            _ => {}
        }
        self.attributes(element)
    }

    fn end(&mut self, name: &str) -> Result<(), Gap> {
        match name {
            "note-citation" => self.pass(-1),
            "table-cell" | "covered-table-cell" => {
                if let Some(value) = self.cell.value.take() {
                    self.grids.settle(|shown| value.shown(shown));
                }
                self.grids.end_cell();
                self.grids.pass_columns(self.cell.columns.saturating_sub(1));
                self.cell.columns = 1;
            }
            "table-row" => {
                self.grids.end_row(&self.place, self.emit)?;
                self.grids.pass_rows(self.row_repeats.saturating_sub(1));
                self.row_repeats = 1;
            }
            "table" => {
                self.grids.end_table(&self.place, self.emit)?;
                self.tables = self.tables.saturating_sub(1);
                if self.tables == 0 && self.kind == Kind::Sheets {
                    self.place.sheet = None;
                }
            }
            "page" if self.kind == Kind::Slides => self.place.slide = None,
            _ if name == "p" || name == "h" || OWN.contains(&name) => {
                if let Some(paragraph) = self.open.pop() {
                    self.give(paragraph)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn begin_table(&mut self, element: &BytesStart) -> Result<(), Gap> {
        self.tables += 1;
        if self.tables == 1 && self.kind == Kind::Sheets {
            let name = attribute(element, "name").unwrap_or_default();
            let place = Place { sheet: Some(Arc::from(name.as_str())), name: true, ..Place::default() };
            self.emit.segment(&name, "", &place)?;
            // As of every workbook: the sheet says where, not the part.
            self.place = Place { name: false, ..place };
        }
        self.grids.begin_table();
        Ok(())
    }

    fn begin(&mut self, number: u64) -> Result<(), Gap> {
        if self.open.len() >= PARAGRAPH_DEPTH_MAX
            && let Some(paragraph) = self.open.pop()
        {
            self.give(paragraph)?;
        }
        self.open.push(Paragraph { number, text: String::new(), passed: 0 });
        Ok(())
    }

    fn pass(&mut self, step: isize) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.passed = paragraph.passed.saturating_add_signed(step);
        }
    }

    /// Adds text to the paragraph that stands open. White space between elements is layout.
    fn add(&mut self, text: &str) -> Result<(), Gap> {
        if self.open.is_empty() {
            let text = text.trim();
            return if text.is_empty() { Ok(()) } else { self.line(text, self.paragraphs.max(1)) };
        }
        let Some(paragraph) = self.open.last_mut().filter(|paragraph| paragraph.passed == 0) else { return Ok(()) };
        paragraph.text.extend(text.chars().filter(|char| *char != '\u{AD}'));
        if paragraph.text.len() > PARAGRAPH_BYTES_MAX {
            let number = paragraph.number;
            let full = std::mem::take(&mut paragraph.text);
            self.line(&full, number)?;
        }
        Ok(())
    }

    fn give(&mut self, paragraph: Paragraph) -> Result<(), Gap> {
        self.line(&paragraph.text, paragraph.number)
    }

    /// A paragraph: into the cell that stands open, or out.
    fn line(&mut self, text: &str, number: u64) -> Result<(), Gap> {
        if text.trim().is_empty() || self.grids.add(text, number, &self.place, self.emit)? {
            return Ok(());
        }
        let place = Place { paragraph: Some(number), ..self.place.clone() };
        self.emit.segment(text.trim_end(), "", &place)
    }

    /// What attributes say to people: targets of links, values of fields and forms, hidden text.
    fn attributes(&mut self, element: &BytesStart) -> Result<(), Gap> {
        let wanted: &[&str] = match element.local_name().as_ref() {
            "a" | "connection-resource" | "database-source-sql" | "area" => &["href"],
            "hidden-text" | "user-field-decl" | "variable-set" | "conditional-text" => {
                &["string-value", "string-value-if-true", "string-value-if-false"]
            }
            "text" | "textarea" | "formatted-text" | "value-range" | "combobox" | "hidden" | "item" | "option"
            | "password" => &["value", "current-value", "label"],
            _ => return Ok(()),
        };
        let label = attribute(element, "name").unwrap_or_default();
        for name in wanted {
            let Some(value) = attribute(element, name).filter(|value| value.len() > 2) else { continue };
            // Links within the document are no content.
            if *name != "href" || value.contains(':') {
                self.emit.segment(&value, &label, &self.place)?;
            }
        }
        Ok(())
    }
}

fn value_of(element: &BytesStart) -> Option<Value> {
    match attribute(element, "value-type")?.as_str() {
        "float" | "currency" => Some(Value::Number(attribute(element, "value")?)),
        "date" => {
            let date = attribute(element, "date-value")?;
            Some(Value::Date(date.strip_suffix("T00:00:00").unwrap_or(&date).to_string()))
        }
        _ => None,
    }
}

impl Value {
    /// What a cell holds, where it shows something else: a number cut to its column, a date in any form.
    fn shown(self, shown: &str) -> Option<String> {
        let digits = |text: &str| -> String {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            digits.trim_start_matches('0').to_string()
        };
        match self {
            Value::Date(date) => Some(date),
            Value::Number(number) if digits(&number) == digits(shown) => None,
            Value::Number(number) => Some(number),
        }
    }
}
