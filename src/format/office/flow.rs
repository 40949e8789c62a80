//! Paragraphs and tables of WordprocessingML and DrawingML, which name them alike: runs of a paragraph are
//! joined, cells are not. Hidden text, tracked deletions and field instructions are given, too. Knows no package.

use std::io::Read;

use quick_xml::events::BytesStart;

use super::super::Emit;
use super::super::grid::Grids;
use super::super::paragraph::{Kind, Paragraph};
use super::super::xml::{Said, Xml, attribute};
use super::texts;
use crate::error::Gap;
use crate::limits::PARAGRAPH_DEPTH_MAX;
use crate::model::Place;

/// Reads the paragraphs and tables of one part.
pub(in super::super) struct Flow<'e> {
    emit: &'e mut dyn Emit,
    /// The part.
    place: Place,
    /// Paragraphs so far.
    paragraphs: u64,
    /// Those that stand open: a text box stands within a paragraph.
    open: Vec<Paragraph>,
    grids: Grids,
    /// What the text that comes is.
    reading: Option<Reading>,
    /// Open elements of each of these kinds.
    runs: usize,
    deleted: usize,
    inserted: usize,
    ruby: usize,
    form: usize,
    /// Of each open choice between two forms of the same content, whether one was taken.
    choices: Vec<bool>,
    /// Depth within an element that is passed over.
    passed: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Reading {
    Text,
    DeletedText,
    /// What a field does: the target of a link, the name of a merged column.
    Instruction,
}

impl<'e> Flow<'e> {
    pub(in super::super) fn new(place: Place, emit: &'e mut dyn Emit) -> Flow<'e> {
        Flow {
            emit,
            place,
            paragraphs: 0,
            open: Vec::new(),
            grids: Grids::default(),
            reading: None,
            runs: 0,
            deleted: 0,
            inserted: 0,
            ruby: 0,
            form: 0,
            choices: Vec::new(),
            passed: 0,
        }
    }

    /// Reads to the end, or to damage: what stands before it was given.
    pub(in super::super) fn read(mut self, part: impl Read) -> Result<(), Gap> {
        let read = Xml::new(part)?.each(|said| match said {
            Said::Start(element) => self.start(&element),
            Said::End(name) => self.end(&name),
            Said::Text(text) => self.text(&text),
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
        let name = local.as_ref();
        if self.passed > 0 {
            self.passed += 1;
            return Ok(());
        }
        match name {
            "p" => self.begin_paragraph()?,
            "t" => self.reading = Some(Reading::Text),
            "delText" => self.reading = Some(Reading::DeletedText),
            "instrText" | "delInstrText" => self.reading = Some(Reading::Instruction),
            "r" => self.runs += 1,
            "del" | "moveFrom" => self.deleted += 1,
            "ins" => self.inserted += 1,
            "rt" => self.ruby += 1,
            "ffData" | "sdtPr" => self.form += 1,
            // Within a paragraph's properties these are stops.
            "tab" | "ptab" if self.runs > 0 => self.add("\t")?,
            "br" | "cr" => self.add("\n")?,
            "noBreakHyphen" => self.add("-")?,
            "AlternateContent" if self.choices.len() < PARAGRAPH_DEPTH_MAX => self.choices.push(false),
            "Choice" => {
                if let Some(taken) = self.choices.last_mut() {
                    *taken = true;
                }
            }
            // The same again for older programs.
            "Fallback" if self.choices.last() == Some(&true) => self.passed = 1,
            "tbl" => self.grids.begin_table(),
            "tr" => self.grids.begin_row(&self.place, self.emit)?,
            "tc" => self.grids.begin_cell(&self.place, self.emit)?,
            "gridSpan" => {
                let span = attribute(element, "val").and_then(|value| value.parse().ok());
                self.grids.span(span.unwrap_or(1));
            }
            "fldSimple" => {
                let instruction = attribute(element, "instr").unwrap_or_default();
                self.beside(&instruction);
                self.beside("\n");
            }
            "fldChar" => self.beside("\n"),
            "rPr" | "pPr" | "rFonts" | "sz" | "lang" | "jc" | "pStyle" | "ind" | "tcW" => {}
            _ if self.form > 0 => self.form_field(name, element)?,
            _ => texts::attributes(element, &self.place, self.emit)?,
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Gap> {
        if self.passed > 0 {
            self.passed -= 1;
            return Ok(());
        }
        match name {
            "p" => {
                if let Some(paragraph) = self.open.pop() {
                    self.give(paragraph)?;
                }
            }
            "t" | "delText" | "instrText" | "delInstrText" => self.reading = None,
            "r" => self.runs = self.runs.saturating_sub(1),
            "del" | "moveFrom" => self.deleted = self.deleted.saturating_sub(1),
            "ins" => self.inserted = self.inserted.saturating_sub(1),
            "rt" => self.ruby = self.ruby.saturating_sub(1),
            "ffData" | "sdtPr" => self.form = self.form.saturating_sub(1),
            "AlternateContent" => drop(self.choices.pop()),
            "tc" => self.grids.end_cell(),
            "tr" => self.grids.end_row(&self.place, self.emit)?,
            "tbl" => self.grids.end_table(&self.place, self.emit)?,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Gap> {
        match self.reading {
            _ if self.passed > 0 => Ok(()),
            None => Ok(()),
            Some(Reading::Instruction) => {
                self.beside(text);
                Ok(())
            }
            Some(_) if self.ruby > 0 => {
                self.beside(text);
                Ok(())
            }
            // A soft hyphen is seen only at the end of a line.
            Some(_) if text.contains('\u{AD}') => self.add(&text.replace('\u{AD}', "")),
            Some(_) => self.add(text),
        }
    }

    fn begin_paragraph(&mut self) -> Result<(), Gap> {
        self.paragraphs += 1;
        if self.open.len() >= PARAGRAPH_DEPTH_MAX
            && let Some(paragraph) = self.open.pop()
        {
            self.give(paragraph)?;
        }
        self.open.push(Paragraph::new(self.paragraphs));
        Ok(())
    }

    /// Adds text to the paragraph that stands open; to one of its own where none does.
    fn add(&mut self, text: &str) -> Result<(), Gap> {
        let kind = match self.reading {
            Some(Reading::DeletedText) => Kind::Deleted,
            _ if self.deleted > 0 => Kind::Deleted,
            _ if self.inserted > 0 => Kind::Inserted,
            _ => Kind::Kept,
        };
        if self.open.is_empty() {
            self.open.push(Paragraph::new(self.paragraphs));
        }
        let Some(paragraph) = self.open.last_mut() else { return Ok(()) };
        match paragraph.add(kind, text) {
            Some(full) => self.give(full),
            None => Ok(()),
        }
    }

    fn beside(&mut self, text: &str) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.beside(text);
        }
    }

    /// The names, choices and hints of a form's field stand before its value.
    fn form_field(&mut self, name: &str, element: &BytesStart) -> Result<(), Gap> {
        let wanted: &[&str] = match name {
            "alias" | "name" | "default" | "listEntry" | "statusText" | "helpText" => &["val"],
            "listItem" => &["displayText", "value"],
            _ => return Ok(()),
        };
        for wanted in wanted {
            if let Some(value) = attribute(element, wanted) {
                let number = self.open.last().map_or(self.paragraphs.saturating_add(1), |paragraph| paragraph.number);
                self.line(&value, number)?;
            }
        }
        Ok(())
    }

    fn give(&mut self, paragraph: Paragraph) -> Result<(), Gap> {
        paragraph.lines().iter().try_for_each(|line| self.line(line, paragraph.number))
    }

    /// A paragraph, or a line of one: into the cell that stands open, or out.
    fn line(&mut self, text: &str, number: u64) -> Result<(), Gap> {
        if text.trim().is_empty() || self.grids.add(text, number, &self.place, self.emit)? {
            return Ok(());
        }
        let place = Place { paragraph: Some(number.max(1)), ..self.place.clone() };
        self.emit.segment(text.trim_end(), "", &place)
    }
}
