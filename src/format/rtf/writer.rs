//! Paragraphs and tables of RTF, given out as they end. Knows no groups and no code pages.

use super::super::Emit;
use super::super::grid::Grids;
use super::super::paragraph::{Kind, Paragraph};
use crate::error::Gap;
use crate::limits::{PARAGRAPH_BYTES_MAX, PARAGRAPH_DEPTH_MAX};
use crate::model::Place;

pub(super) struct Writer<'e> {
    emit: &'e mut dyn Emit,
    paragraphs: u64,
    /// Those that stand open: a note stands within a paragraph.
    open: Vec<Paragraph>,
    /// Notes beyond the limit, which are told as part of the one they stand in.
    beyond: usize,
    grids: Grids,
    /// The paragraph stands in a table; a row and a cell of it stand open.
    in_table: bool,
    table: bool,
    row: bool,
    named: String,
}

impl<'e> Writer<'e> {
    pub(super) fn new(emit: &'e mut dyn Emit) -> Writer<'e> {
        Writer {
            emit,
            paragraphs: 1,
            open: vec![Paragraph::new(1)],
            beyond: 0,
            grids: Grids::default(),
            in_table: false,
            table: false,
            row: false,
            named: String::new(),
        }
    }

    pub(super) fn gap(&mut self, gap: Gap) -> Result<(), Gap> {
        self.emit.gap(gap)
    }

    pub(super) fn text(&mut self, text: &str, kind: Kind) -> Result<(), Gap> {
        let full = self.open.last_mut().and_then(|paragraph| paragraph.add(kind, text));
        full.map_or(Ok(()), |full| self.give(&full))
    }

    pub(super) fn beside(&mut self, text: &str) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.beside(text);
        }
    }

    pub(super) fn end_beside(&mut self) {
        self.beside("\n");
    }

    /// A word within the text of the document.
    pub(super) fn word(&mut self, name: &str) -> Result<(), Gap> {
        let char = match name {
            "par" | "sect" | "page" | "column" => return self.end_paragraph(),
            "nestcell" | "nestrow" => return self.end_paragraph(),
            "cell" => return self.end_cell(),
            "row" => return self.end_row(),
            "intbl" => {
                self.in_table |= self.open.len() <= 1;
                return Ok(());
            }
            "pard" => {
                self.in_table &= self.open.len() > 1;
                return Ok(());
            }
            "tab" => "\t",
            "line" => "\n",
            "~" | "emspace" | "enspace" | "qmspace" => " ",
            // A hyphen that is seen only at the end of a line is no part of a value.
            "_" | "endash" => "-",
            "emdash" => "\u{2014}",
            "bullet" => "\u{2022}",
            "lquote" | "rquote" => "'",
            "ldblquote" | "rdblquote" => "\"",
            _ => return Ok(()),
        };
        self.text(char, Kind::Kept)
    }

    /// A note, a header or a text box begins within the paragraph.
    pub(super) fn begin_apart(&mut self) {
        if self.open.len() >= PARAGRAPH_DEPTH_MAX {
            self.beyond += 1;
            return;
        }
        self.paragraphs += 1;
        self.open.push(Paragraph::new(self.paragraphs));
    }

    pub(super) fn end_apart(&mut self) -> Result<(), Gap> {
        if self.beyond > 0 {
            self.beyond -= 1;
            return Ok(());
        }
        if self.open.len() > 1
            && let Some(paragraph) = self.open.pop()
        {
            self.give(&paragraph)?;
        }
        Ok(())
    }

    pub(super) fn add_named(&mut self, text: &str) -> Result<(), Gap> {
        if self.named.len() < PARAGRAPH_BYTES_MAX {
            self.named.push_str(text);
        }
        Ok(())
    }

    /// Gives what was gathered under a name.
    pub(super) fn named(&mut self, name: &str) -> Result<(), Gap> {
        let text = std::mem::take(&mut self.named);
        let place = Place::of_part("info");
        if text.trim().is_empty() { Ok(()) } else { self.emit.segment(text.trim(), name, &place) }
    }

    pub(super) fn end(&mut self) -> Result<(), Gap> {
        while let Some(paragraph) = self.open.pop() {
            self.give(&paragraph)?;
        }
        self.grids.end(&Place::default(), self.emit)
    }

    fn end_paragraph(&mut self) -> Result<(), Gap> {
        self.paragraphs += 1;
        let next = Paragraph::new(self.paragraphs);
        let ended = self.open.last_mut().map(|paragraph| std::mem::replace(paragraph, next));
        ended.map_or(Ok(()), |ended| self.give(&ended))
    }

    fn end_cell(&mut self) -> Result<(), Gap> {
        self.in_table = true;
        self.begin_cell()?;
        self.end_paragraph()?;
        self.grids.end_cell();
        self.grids.begin_cell(&Place::default(), self.emit)
    }

    fn end_row(&mut self) -> Result<(), Gap> {
        self.row = false;
        self.grids.end_row(&Place::default(), self.emit)
    }

    /// Makes sure that a cell stands open.
    fn begin_cell(&mut self) -> Result<(), Gap> {
        if !std::mem::replace(&mut self.table, true) {
            self.grids.begin_table();
        }
        if !std::mem::replace(&mut self.row, true) {
            self.grids.begin_row(&Place::default(), self.emit)?;
            self.grids.begin_cell(&Place::default(), self.emit)?;
        }
        Ok(())
    }

    fn give(&mut self, paragraph: &Paragraph) -> Result<(), Gap> {
        let lines = paragraph.lines();
        if lines.is_empty() {
            return Ok(());
        }
        // Only the document's own paragraphs stand in its tables.
        if self.in_table && self.open.len() <= 1 {
            self.begin_cell()?;
        } else if self.table && self.open.len() <= 1 {
            (self.table, self.row) = (false, false);
            self.grids.end_table(&Place::default(), self.emit)?;
        }
        for line in lines {
            let place = Place { paragraph: Some(paragraph.number), ..Place::default() };
            let in_cell = self.table && self.grids.add(&line, paragraph.number, &Place::default(), self.emit)?;
            if !in_cell {
                self.emit.segment(line.trim_end(), "", &place)?;
            }
        }
        Ok(())
    }
}
