//! Text with tables in it: a header line over a line of rules, as Markdown, psql, MySQL and reports of fixed width write
//! them, or over rows that stand in its columns. The cells of such a table are segments with their column's label, all
//! other text is plain. A table of two columns mostly is a form, whose labels stand beside the values: it stays plain.
//! Must not know what cells mean.

use super::aligned::{self, Columns};
use super::{Overlay, Split};
use crate::limits;
use crate::model::{LabelId, Labels, Segment};

/// Longer lines are no header and no rule.
const LINE_BYTES_MAX: usize = 4 << 10;
const COLUMNS_MIN: usize = 3;

/// Marks the cells of tables.
#[derive(Default)]
pub struct Ruled {
    begun: bool,
    /// The line that was not yet seen to its end, and whether it is too long to matter.
    line: Vec<u8>,
    is_long: bool,
    /// The line before it, or the header before the blank line before it.
    previous: Vec<u8>,
    is_behind_blank: bool,
    table: Option<Table>,
    /// The open table without rules. Its line is marked at its end.
    aligned: Option<Columns>,
    /// Bytes since a table was open, where one was.
    bytes_outside: Option<usize>,
    /// The next byte begins text of this label.
    due: Option<LabelId>,
}

/// An open table, and where its row stands.
struct Table {
    columns: Vec<LabelId>,
    shape: Shape,
    row: Row,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Shape {
    /// Columns between `|`, the first of which may stand before the first cell.
    Piped { leads: bool },
    /// Columns that begin at these characters of a line.
    Spaced { starts: Vec<usize> },
}

#[derive(Default)]
struct Row {
    /// Cells begun, or pipes seen.
    cells: usize,
    /// Characters of the line.
    characters: usize,
    /// The byte before; a line begins behind a space, as it were.
    last: u8,
    has_pipe: bool,
    /// Something else than rules and spaces.
    has_more: bool,
}

impl Row {
    fn new() -> Row {
        Row { last: b' ', ..Row::default() }
    }
}

impl Ruled {
    pub fn open(_head: &[u8]) -> Box<dyn Overlay> {
        Box::new(Ruled::default())
    }

    /// Goes on outside of tables; returns behind the line of rules that opens one, at a first row, or at the end.
    fn outside(&mut self, text: &[u8], from: usize, labels: &mut Labels) -> usize {
        let mut from = from;
        if !self.line.is_empty() || self.is_long {
            let Some(end) = memchr::memchr(b'\n', &text[from..]) else {
                self.keep(&text[from..]);
                return text.len();
            };
            self.keep(&text[from..from + end]);
            if self.begins_rows(labels) {
                return from + end;
            }
            from += end + 1;
            // Empty, where it was too long.
            let line = std::mem::take(&mut self.line);
            if self.opens(&line, labels) {
                return from;
            }
            if std::mem::take(&mut self.is_long) {
                self.set_previous(b"");
            } else {
                self.pass(&line);
            }
        }
        if aligned::is_header(&self.previous) {
            let header = std::mem::take(&mut self.previous);
            if let Some(row) = self.first_row(&header, text, from, self.is_behind_blank, labels) {
                return row;
            }
            self.previous = header;
        }
        self.lines(text, from, labels)
    }

    /// Goes on outside of tables, from a line's start.
    fn lines(&mut self, text: &[u8], from: usize, labels: &mut Labels) -> usize {
        let mut from = from;
        let next_rule = |from| memchr::memmem::find(&text[from..], b"---").map(|found| from + found);
        let (mut rule, mut run) = (next_rule(from), aligned::next_run(text, from));
        while let Some(found) = [rule, run].into_iter().flatten().min() {
            let Some(end) = memchr::memchr(b'\n', &text[found..]).map(|end| found + end) else { break };
            if rule != Some(found) && !aligned::has_more(&text[found..end]) {
                run = aligned::next_run(text, end + 1);
                continue;
            }
            let start = memchr::memrchr(b'\n', &text[from..found]).map_or(from, |at| from + at + 1);
            if rule != Some(found) {
                let line = &text[start..end];
                if aligned::is_header(line)
                    && let Some(row) = self.first_row(line, text, end + 1, false, labels)
                {
                    return row;
                }
                run = aligned::next_run(text, end + 1);
                continue;
            }
            if start > from {
                self.pass(&text[from..start - 1]);
            }
            from = end + 1;
            if self.opens(&text[start..end], labels) {
                return from;
            }
            self.pass(&text[start..end]);
            if self.is_behind_blank {
                let header = std::mem::take(&mut self.previous);
                if let Some(row) = self.first_row(&header, text, from, true, labels) {
                    return row;
                }
                (self.previous, self.is_behind_blank) = (header, true);
            }
            rule = next_rule(from);
            if run.is_some_and(|run| run < from) {
                run = aligned::next_run(text, from);
            }
        }
        let rest = &text[from..];
        let open = match memchr::memrchr(b'\n', rest) {
            Some(end) => {
                self.pass(&rest[..end]);
                &rest[end + 1..]
            }
            None => rest,
        };
        self.keep(open);
        text.len()
    }

    /// Whether a line of rules opens a table.
    fn opens(&mut self, rule: &[u8], labels: &mut Labels) -> bool {
        let header: &[u8] = if self.is_behind_blank { b"" } else { &self.previous };
        self.table = table(header, rule, labels);
        if self.table.is_some() {
            self.set_previous(rule);
        }
        self.table.is_some()
    }

    /// Whether the line kept is the first row below a header.
    fn begins_rows(&mut self, labels: &mut Labels) -> bool {
        if aligned::is_header(&self.previous) {
            self.aligned = aligned::table(&self.previous, &self.line, labels);
        }
        if self.aligned.is_some() {
            self.set_previous(b"");
        }
        self.aligned.is_some()
    }

    /// Where the first row below a header begins, at most a blank line further on, if that opens a table.
    fn first_row(
        &mut self,
        header: &[u8],
        text: &[u8],
        from: usize,
        is_behind_blank: bool,
        labels: &mut Labels,
    ) -> Option<usize> {
        let line_end = |from: usize| memchr::memchr(b'\n', &text[from..]).map(|end| from + end);
        let (mut start, mut end) = (from, line_end(from)?);
        if !is_behind_blank && is_blank(&text[start..end]) {
            (start, end) = (end + 1, line_end(end + 1)?);
        }
        self.aligned = Some(aligned::table(header, &text[start..end], labels)?);
        self.set_previous(b"");
        Some(start)
    }

    /// Remembers what may be a header of lines that were passed.
    fn pass(&mut self, lines: &[u8]) {
        let last = last_line(lines);
        if is_blank(last) || is_underline(last) {
            let before = lines.len().checked_sub(last.len() + 1).map(|end| last_line(&lines[..end]));
            let may_follow = before.map_or(!self.is_behind_blank, |_| true);
            if may_follow && aligned::is_header(before.unwrap_or(&self.previous)) {
                if let Some(header) = before {
                    self.set_previous(header);
                }
                self.is_behind_blank = true;
                return;
            }
        }
        self.set_previous(last);
    }

    /// Marks the rows of a table without rules; returns where to go on.
    fn rows(&mut self, text: &[u8], from: usize, at: u32, segments: &mut Vec<Segment>) -> usize {
        let mut from = from;
        while from < text.len() {
            let end = memchr::memchr(b'\n', &text[from..]).map(|end| from + end);
            let known = &text[from..end.unwrap_or(text.len())];
            let start = at.wrapping_add(from as u32).wrapping_sub(self.line.len() as u32);
            if self.line.len() + known.len() > aligned::LINE_BYTES_MAX {
                self.end_rows(start, segments);
                return from;
            }
            // A line that was cut is put together, the others are looked at where they stand.
            let is_cut = end.is_none() || !self.line.is_empty();
            if is_cut {
                self.line.extend_from_slice(known);
            }
            let Some(end) = end else { return text.len() };
            let line = if is_cut { std::mem::take(&mut self.line) } else { Vec::new() };
            if !self.mark_row(if is_cut { &line } else { known }, start, segments) {
                self.line = line;
                return if is_cut { end } else { from };
            }
            from = end + 1;
        }
        from
    }

    /// Marks a row's cells, or ends the table before a line that is no row.
    fn mark_row(&mut self, line: &[u8], start: u32, segments: &mut Vec<Segment>) -> bool {
        let Some(cells) = self.aligned.as_ref().and_then(|columns| columns.row(line)) else {
            self.end_rows(start, segments);
            return false;
        };
        segments.extend(cells.iter().map(|(offset, label)| Segment::text(start.wrapping_add(*offset as u32), *label)));
        true
    }

    fn end_rows(&mut self, start: u32, segments: &mut Vec<Segment>) {
        self.aligned = None;
        segments.push(Segment::text(start, LabelId(0)));
    }

    fn keep(&mut self, bytes: &[u8]) {
        self.is_long |= self.line.len() + bytes.len() > LINE_BYTES_MAX;
        if self.is_long {
            self.line.clear();
        } else {
            self.line.extend_from_slice(bytes);
        }
    }

    fn set_previous(&mut self, line: &[u8]) {
        self.is_behind_blank = false;
        self.previous.clear();
        if line.len() <= LINE_BYTES_MAX {
            self.previous.extend_from_slice(line);
        }
    }

    /// Marks cells up to the line's end; returns where to go on.
    fn row(&mut self, text: &[u8], from: usize, at: u32, segments: &mut Vec<Segment>) -> usize {
        let Some(table) = &mut self.table else { return from };
        for (index, &byte) in text.iter().enumerate().skip(from) {
            if let Some(label) = table.cell_before(byte) {
                self.due = Some(label);
            }
            if byte == b'\n' {
                if table.ends_row() {
                    self.table = None;
                    self.due = Some(LabelId(0));
                    self.previous.clear();
                }
                return index + 1;
            }
            // A cell that holds nothing is none.
            let is_pipe = matches!(table.shape, Shape::Piped { .. }) && byte == b'|' && table.row.last != b'\\';
            if !is_pipe && let Some(label) = self.due.take() {
                segments.push(Segment::text(at.wrapping_add(index as u32), label));
            }
            if let Some(label) = table.cell_after(byte, is_pipe) {
                self.due = Some(label);
            }
        }
        text.len()
    }
}

impl Table {
    fn label(&self, column: usize) -> LabelId {
        self.columns.get(column).copied().unwrap_or(LabelId(0))
    }

    /// The cell that begins with this byte, of which the line's place tells.
    fn cell_before(&mut self, byte: u8) -> Option<LabelId> {
        if byte == b'\n' {
            return None;
        }
        match &self.shape {
            Shape::Piped { leads: false } if self.row.characters == 0 => Some(self.label(0)),
            Shape::Piped { .. } => None,
            Shape::Spaced { starts } => {
                let start = *starts.get(self.row.cells)?;
                // A value that is wider than its column goes on to the next space.
                let begins = byte & 0xC0 != 0x80 && self.row.characters >= start && self.row.last == b' ';
                begins.then(|| {
                    self.row.cells += 1;
                    self.label(self.row.cells - 1)
                })
            }
        }
    }

    /// The cell that begins behind this byte.
    fn cell_after(&mut self, byte: u8, is_pipe: bool) -> Option<LabelId> {
        let row = &mut self.row;
        row.characters += usize::from(byte & 0xC0 != 0x80);
        row.has_more |= !byte.is_ascii_whitespace() && !b"|-+:=".contains(&byte);
        row.last = byte;
        if !is_pipe {
            return None;
        }
        row.has_pipe = true;
        row.cells += 1;
        let leads = self.shape == Shape::Piped { leads: true };
        let column = self.row.cells - usize::from(leads);
        Some(self.label(column))
    }

    /// At a line's end: whether the table ended with it.
    fn ends_row(&mut self) -> bool {
        let row = std::mem::replace(&mut self.row, Row::new());
        match self.shape {
            Shape::Piped { .. } => !row.has_pipe,
            Shape::Spaced { .. } => !row.has_more,
        }
    }
}

fn is_blank(line: &[u8]) -> bool {
    line.len() <= LINE_BYTES_MAX && line.trim_ascii().is_empty()
}

/// One rule below all of a header: it parts no columns.
fn is_underline(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    line.len() >= 2 * COLUMNS_MIN && line.len() <= LINE_BYTES_MAX && line.iter().all(|byte| matches!(byte, b'-' | b'='))
}

fn last_line(text: &[u8]) -> &[u8] {
    memchr::memrchr(b'\n', text).map_or(text, |end| &text[end + 1..])
}

/// The table that a header over a line of rules opens.
fn table(header: &[u8], rule: &[u8], labels: &mut Labels) -> Option<Table> {
    let rule = rule.strip_suffix(b"\r").unwrap_or(rule);
    let dashes = rule.iter().filter(|byte| matches!(byte, b'-' | b'=')).count();
    if dashes < 2 * COLUMNS_MIN || rule.len() > LINE_BYTES_MAX || !rule.iter().all(|byte| b"|-+:= ".contains(byte)) {
        return None;
    }
    let header = std::str::from_utf8(header.strip_suffix(b"\r").unwrap_or(header)).ok()?;
    let is_piped = rule.iter().any(|byte| matches!(byte, b'|' | b'+'));
    let (names, shape) = if is_piped { piped(header, rule)? } else { spaced(header, rule)? };
    if names.len() < COLUMNS_MIN || names.iter().all(|name| name.is_empty()) {
        return None;
    }
    let columns = names.iter().map(|name| if name.is_empty() { LabelId(0) } else { labels.intern(name) }).collect();
    Some(Table { columns, shape, row: Row::new() })
}

fn piped<'h>(header: &'h str, rule: &[u8]) -> Option<(Vec<&'h str>, Shape)> {
    let rule = rule.trim_ascii();
    let is_border = |byte: &u8| matches!(byte, b'|' | b'+');
    let leads = rule.first().is_some_and(is_border);
    let inner = rule.get(usize::from(leads)..)?;
    let inner = inner.strip_suffix(b"|").or_else(|| inner.strip_suffix(b"+")).unwrap_or(inner);
    let is_rule = |part: &[u8]| !part.trim_ascii().is_empty() && part.contains(&b'-') || part.contains(&b'=');
    let columns = inner.split(is_border).map(is_rule);
    let count = columns.clone().count();
    let header = header.trim();
    if !columns.into_iter().all(|holds| holds) || header.starts_with('|') != leads {
        return None;
    }
    let header = header.strip_prefix('|').unwrap_or(header);
    let header = header.strip_suffix('|').unwrap_or(header);
    let names: Vec<&str> = header.split('|').map(str::trim).collect();
    (names.len() == count).then_some((names, Shape::Piped { leads }))
}

fn spaced<'h>(header: &'h str, rule: &[u8]) -> Option<(Vec<&'h str>, Shape)> {
    let is_dash = |index: usize| rule.get(index).is_some_and(|byte| *byte != b' ');
    let starts: Vec<usize> =
        (0..rule.len()).filter(|index| is_dash(*index) && (*index == 0 || !is_dash(index - 1))).collect();
    // Byte offsets of the header's characters.
    let offsets: Vec<usize> = header.char_indices().map(|(offset, _)| offset).collect();
    let at = |character: usize| offsets.get(character).copied().unwrap_or(header.len());
    let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
    let names: Vec<&str> =
        starts.iter().zip(ends).map(|(start, end)| header[at(*start)..at(end).max(at(*start))].trim()).collect();
    // A line that underlines nothing, or words that run over the columns.
    let fits =
        starts.iter().all(|start| at(*start) == 0 || header.as_bytes().get(at(*start) - 1).is_none_or(|b| *b == b' '));
    (fits && names.iter().all(|name| !name.is_empty())).then_some((names, Shape::Spaced { starts }))
}

impl Overlay for Ruled {
    fn mark(&mut self, text: &[u8], at: u32, last: bool, labels: &mut Labels, segments: &mut Vec<Segment>) {
        if !self.begun && !text.is_empty() {
            self.begun = true;
            segments.push(Segment::text(at, LabelId(0)));
        }
        let mut from = 0;
        self.bytes_outside = self.bytes_outside.map(|bytes| bytes.saturating_add(text.len()));
        while from < text.len() {
            if self.table.is_some() || self.aligned.is_some() {
                let is_ruled = self.table.is_some();
                from = if is_ruled { self.row(text, from, at, segments) } else { self.rows(text, from, at, segments) };
                self.bytes_outside = Some(text.len() - from);
                continue;
            }
            if let Some(label) = self.due.take() {
                segments.push(Segment::text(at.wrapping_add(from as u32), label));
            }
            from = self.outside(text, from, labels);
        }
        if last && !self.line.is_empty() && (self.aligned.is_some() || self.begins_rows(labels)) {
            let line = std::mem::take(&mut self.line);
            self.mark_row(&line, at.wrapping_add((text.len() as u32).wrapping_sub(line.len() as u32)), segments);
        }
    }

    fn splits(&self) -> Split {
        Split::Anywhere
    }

    /// Not in a table, not where the next line may open one, and not so short behind one that who begins here and reads
    /// back may see other lines than the first as its header. Up to three bytes stand for one that is read.
    fn at_record(&self) -> bool {
        let may_open = |line: &[u8]| line.contains(&b'|') || line.windows(2).filter(|pair| *pair == b"  ").count() > 1;
        let is_far = self.bytes_outside.is_none_or(|bytes| bytes > 3 * limits::CONTEXT_BEFORE_BYTES);
        let is_outside = self.table.is_none() && self.aligned.is_none();
        is_outside && is_far && !may_open(&self.previous) && !may_open(&self.line)
    }

    /// The first line is known in part only: it is no header.
    fn resume(&mut self, _labels: &mut Labels) {
        self.is_long = true;
    }
}

#[cfg(test)]
mod tests;
