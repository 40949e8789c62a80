//! CSV and its kin: one segment for each cell that is not empty, labelled with its column's header.
//! Rows and columns count from 1, the header is a row. Must not know what cells mean.

use super::dialect::Dialect;
use super::words::{repeat, word_at, zeros};
use super::{Overlay, Split};
use crate::error::{Gap, Reason};
use crate::limits::CSV_RECORD_BYTES_MAX;
use crate::model::{LabelId, Labels, Place, Segment};

const QUOTE: u8 = b'"';
/// How far the closing quote is looked for before the state machine takes over.
const QUOTED_NEAR_BYTES: usize = 256;

/// Where the next byte stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Before the first byte of the text: this many bytes of a byte-order mark were seen.
    Mark(u8),
    /// At the first byte of a cell.
    CellStart,
    Bare,
    /// Behind an opening quote; nothing of the cell is marked yet.
    QuoteOpened,
    Quoted,
    /// Behind a quote in a quoted cell: it ends the cell, or is the first of two.
    QuoteSeen,
}

/// Marks the cells of delimited text. A row holds at least its line end, so that rows are lines where nothing is quoted.
pub struct Delimited {
    dialect: Dialect,
    columns: Vec<LabelId>,
    interned: bool,
    state: State,
    /// 1-based.
    row: u64,
    column: u32,
    /// The last row that is no data; 0 without a header.
    header_row: u64,
    /// The header has more columns than its start, which was looked at, told.
    unlabelled: bool,
    /// Bytes of the open quoted cell, and the line ends in it.
    quoted_bytes: usize,
    quoted_lines: u64,
}

impl Delimited {
    pub fn open(head: &[u8]) -> Box<dyn Overlay> {
        Box::new(Delimited::new(Dialect::of(head)))
    }

    pub fn new(dialect: Dialect) -> Delimited {
        Delimited {
            header_row: dialect.header_row,
            dialect,
            unlabelled: false,
            columns: Vec::new(),
            interned: false,
            state: State::Mark(0),
            row: 1,
            column: 1,
            quoted_bytes: 0,
            quoted_lines: 0,
        }
    }

    fn intern(&mut self, labels: &mut Labels) {
        self.interned = true;
        self.columns = self.dialect.headers.iter().map(|name| labels.intern(name)).collect();
    }

    fn cell(&self, start: u32, escaped: bool) -> Segment {
        let label = match self.columns.get(self.column as usize - 1) {
            Some(label) if self.row > self.header_row => *label,
            _ => LabelId(0),
        };
        Segment { start, label, row: self.row, column: self.column, escaped, is_soft: false }
    }

    /// Marks bare cells as far as they go; stops behind a delimiter that a quote follows, or at the end.
    fn bare(&mut self, text: &[u8], from: usize, at: u32, segments: &mut Vec<Segment>) -> usize {
        let delimiter = self.dialect.delimiter;
        let mut cursor = Cursor::new(text, from, delimiter);
        while let Some(index) = cursor.next() {
            let byte = text.get(index).copied().unwrap_or_default();
            if byte == delimiter {
                self.column = self.column.saturating_add(1);
            } else {
                self.unlabelled |= self.row == self.header_row && self.column as usize > self.columns.len();
                self.row += 1;
                self.column = 1;
            }
            match text.get(index + 1) {
                None | Some(&QUOTE) => {
                    self.state = State::CellStart;
                    return index + 1;
                }
                Some(next) if *next == delimiter || *next == b'\n' || *next == b'\r' => {}
                Some(_) => segments.push(self.cell(at.wrapping_add(index as u32 + 1), false)),
            }
        }
        self.state = State::Bare;
        text.len()
    }

    /// Passes over quoted content; stops behind the next quote, at the cap, or at the end.
    fn quoted(&mut self, text: &[u8], from: usize) -> usize {
        let room = CSV_RECORD_BYTES_MAX.saturating_sub(self.quoted_bytes);
        let end = text.len().min(from.saturating_add(room));
        let content = text.get(from..end).unwrap_or_default();
        let found = memchr::memchr(QUOTE, content);
        let content = content.get(..found.unwrap_or(content.len())).unwrap_or_default();
        self.quoted_bytes += content.len();
        self.quoted_lines += bytecount::count(content, b'\n') as u64;
        if found.is_some() {
            self.quoted_bytes += 1;
            self.state = State::QuoteSeen;
            return from + content.len() + 1;
        }
        if self.quoted_bytes >= CSV_RECORD_BYTES_MAX {
            // A stray quote swallowed all this: its lines are rows, and what follows is bare.
            self.row += self.quoted_lines;
            self.state = State::Bare;
        }
        end
    }

    /// One byte where a state machine is needed. Returns where to go on.
    fn step(&mut self, text: &[u8], byte: u8, index: usize, at: u32, segments: &mut Vec<Segment>) -> usize {
        let here = at.wrapping_add(index as u32);
        match self.state {
            State::Mark(seen) => {
                if byte == [0xEF, 0xBB, 0xBF][usize::from(seen.min(2))] {
                    self.state = if seen == 2 { State::CellStart } else { State::Mark(seen + 1) };
                    return index + 1;
                }
                self.state = State::CellStart;
                index
            }
            State::CellStart => {
                match byte {
                    QUOTE => {
                        if let Some(after) = whole_quoted(text, index + 1) {
                            if after > index + 2 {
                                segments.push(self.cell(here.wrapping_add(1), false));
                            }
                            self.state = State::Bare;
                            return after;
                        }
                        self.state = State::QuoteOpened;
                        self.quoted_bytes = 0;
                        self.quoted_lines = 0;
                        return index + 1;
                    }
                    byte if byte == self.dialect.delimiter || byte == b'\n' || byte == b'\r' => {}
                    _ => segments.push(self.cell(here, false)),
                }
                self.state = State::Bare;
                index
            }
            State::QuoteOpened if byte == QUOTE => {
                self.state = State::QuoteSeen;
                self.quoted_bytes = 1;
                index + 1
            }
            State::QuoteOpened => {
                segments.push(self.cell(here, false));
                self.state = State::Quoted;
                index
            }
            State::QuoteSeen if byte == QUOTE => {
                // The cell's content may begin with this very quote.
                if self.quoted_bytes == 1 {
                    segments.push(self.cell(here.saturating_sub(1), true));
                } else if let Some(cell) = segments.last_mut() {
                    cell.escaped = true;
                }
                self.quoted_bytes += 1;
                self.state = State::Quoted;
                index + 1
            }
            State::QuoteSeen => {
                self.state = State::Bare;
                index
            }
            State::Bare | State::Quoted => index,
        }
    }
}

impl Overlay for Delimited {
    fn mark(&mut self, text: &[u8], at: u32, _last: bool, labels: &mut Labels, segments: &mut Vec<Segment>) {
        if !self.interned {
            self.intern(labels);
        }
        let mut index = 0;
        while let Some(byte) = text.get(index) {
            index = match self.state {
                State::Bare => self.bare(text, index, at, segments),
                State::Quoted => self.quoted(text, index),
                _ => self.step(text, *byte, index, at, segments),
            };
        }
    }

    fn place(&self, segment: &Segment, labels: &Labels) -> Place {
        let header = self.in_header(segment);
        let name = labels.name(segment.label);
        Place {
            row: Some(segment.row),
            column: Some(u64::from(segment.column)),
            column_name: (!header && !name.is_empty()).then(|| name.clone()),
            name: header,
            ..Place::default()
        }
    }

    fn unescape(&self, raw: &[u8], decoded: &mut Vec<u8>, breaks: &mut Vec<(u32, u32)>) {
        let mut from = 0;
        while let Some(rest) = raw.get(from..)
            && let Some(found) = memchr::memmem::find(rest, b"\"\"")
        {
            decoded.extend_from_slice(rest.get(..=found).unwrap_or_default());
            from += found + 2;
            breaks.push((decoded.len() as u32, from as u32));
        }
        decoded.extend_from_slice(raw.get(from..).unwrap_or_default());
    }

    fn splits(&self) -> Split {
        Split::AfterNewline
    }

    fn at_record(&self) -> bool {
        self.column == 1 && matches!(self.state, State::CellStart | State::Mark(_))
    }

    fn records(&self) -> u64 {
        self.row - 1
    }

    fn in_header(&self, segment: &Segment) -> bool {
        segment.row == self.header_row
    }

    fn gaps(&mut self) -> Vec<Gap> {
        let gap = || Gap::new(Reason::LabelsOverLimit, format!("a header of more than {} columns", self.columns.len()));
        if self.unlabelled { vec![gap()] } else { Vec::new() }
    }

    fn resume(&mut self, labels: &mut Labels) {
        self.header_row = 0;
        self.state = State::CellStart;
        self.intern(labels);
    }
}

/// Behind the closing quote of a short cell whose content begins at `from`, if it is in this piece and no quote is doubled.
fn whole_quoted(text: &[u8], from: usize) -> Option<usize> {
    let near = text.get(from..text.len().min(from.saturating_add(QUOTED_NEAR_BYTES)))?;
    let after = from + memchr::memchr(QUOTE, near)? + 1;
    text.get(after).is_some_and(|next| *next != QUOTE).then_some(after)
}

/// Finds delimiters and line ends, eight bytes at a time.
struct Cursor<'t> {
    text: &'t [u8],
    delimiters: u64,
    /// Offset of the word that `found` is of, and of the next.
    word: usize,
    next: usize,
    /// The top bit of each byte of the word that was found and not yet told.
    found: u64,
}

impl<'t> Cursor<'t> {
    fn new(text: &'t [u8], from: usize, delimiter: u8) -> Cursor<'t> {
        Cursor { text, delimiters: repeat(delimiter), word: from, next: from, found: 0 }
    }

    #[inline(always)]
    fn next(&mut self) -> Option<usize> {
        while self.found == 0 {
            let word = match word_at(self.text, self.next) {
                Some(word) => word,
                None => {
                    // The tail is filled with bytes that are neither.
                    let tail = self.text.get(self.next..).filter(|tail| !tail.is_empty())?;
                    let mut bytes = [0xFF; 8];
                    bytes.iter_mut().zip(tail).for_each(|(to, from)| *to = *from);
                    u64::from_le_bytes(bytes)
                }
            };
            self.found = zeros(word ^ self.delimiters) | zeros(word ^ repeat(b'\n'));
            self.word = self.next;
            self.next += 8;
        }
        let index = self.word + (self.found.trailing_zeros() / 8) as usize;
        self.found &= self.found - 1;
        Some(index)
    }
}

#[cfg(test)]
mod tests;
