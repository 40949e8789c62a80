//! Text with tables in it: a header line over a line of rules, as Markdown, psql, MySQL and reports of fixed width write
//! them. The cells of such a table are segments with their column's label, all other text is plain. A table of two
//! columns mostly is a form, whose labels stand beside the values: it stays plain. Must not know what cells mean.

use super::{Overlay, Split};
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
    /// The line before it.
    previous: Vec<u8>,
    table: Option<Table>,
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

    /// Goes on outside of tables; returns behind the line of rules that opens one, or at the end.
    fn outside(&mut self, text: &[u8], from: usize, labels: &mut Labels) -> usize {
        let mut from = from;
        if !self.line.is_empty() || self.is_long {
            let Some(end) = memchr::memchr(b'\n', &text[from..]) else {
                self.keep(&text[from..]);
                return text.len();
            };
            self.keep(&text[from..from + end]);
            // Empty, where it was too long.
            let line = std::mem::take(&mut self.line);
            self.is_long = false;
            from += end + 1;
            self.table = table(&self.previous, &line, labels);
            self.previous = line;
            if self.table.is_some() {
                return from;
            }
        }
        while let Some(found) = memchr::memmem::find(&text[from..], b"---") {
            let start = memchr::memrchr(b'\n', &text[from..from + found]).map_or(from, |at| from + at + 1);
            let Some(end) = memchr::memchr(b'\n', &text[start..]).map(|end| start + end) else { break };
            if start > from {
                self.set_previous(last_line(&text[from..start - 1]));
            }
            self.table = table(&self.previous, &text[start..end], labels);
            self.set_previous(&text[start..end]);
            from = end + 1;
            if self.table.is_some() {
                return from;
            }
        }
        let rest = &text[from..];
        let open = match memchr::memrchr(b'\n', rest) {
            Some(end) => {
                self.set_previous(last_line(&rest[..end]));
                &rest[end + 1..]
            }
            None => rest,
        };
        self.keep(open);
        text.len()
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
        starts.iter().all(|start| *start == 0 || header.as_bytes().get(at(*start) - 1).is_none_or(|b| *b == b' '));
    (fits && names.iter().all(|name| !name.is_empty())).then_some((names, Shape::Spaced { starts }))
}

impl Overlay for Ruled {
    fn mark(&mut self, text: &[u8], at: u32, _last: bool, labels: &mut Labels, segments: &mut Vec<Segment>) {
        if !self.begun && !text.is_empty() {
            self.begun = true;
            segments.push(Segment::text(at, LabelId(0)));
        }
        let mut from = 0;
        while from < text.len() {
            if self.table.is_some() {
                from = self.row(text, from, at, segments);
                continue;
            }
            if let Some(label) = self.due.take() {
                segments.push(Segment::text(at.wrapping_add(from as u32), label));
            }
            from = self.outside(text, from, labels);
        }
    }

    fn splits(&self) -> Split {
        Split::Anywhere
    }

    /// Not in a table, and not where the next line may open one.
    fn at_record(&self) -> bool {
        let may_open = |line: &[u8]| line.contains(&b'|') || line.windows(2).filter(|pair| *pair == b"  ").count() > 1;
        self.table.is_none() && !may_open(&self.previous) && !may_open(&self.line)
    }

    /// The first line is known in part only: it is no header.
    fn resume(&mut self, _labels: &mut Labels) {
        self.is_long = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::marking;

    /// The text's segments as (label, text), in pieces of a size.
    fn mark(text: &[u8], piece: usize) -> (Vec<(String, String)>, Vec<Segment>) {
        let (cells, segments) = marking::mark(Ruled::default(), text, piece);
        let trimmed = |text: String| text.trim_matches(['|', ' ', '\n']).to_string();
        (cells.into_iter().map(|(label, text)| (label, trimmed(text))).collect(), segments)
    }

    fn cells(text: &str) -> Vec<(String, String)> {
        mark(text.as_bytes(), 1000).0.into_iter().filter(|(label, _)| !label.is_empty()).collect()
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(label, text)| (label.to_string(), text.to_string())).collect()
    }

    #[test]
    fn tables_of_markdown_and_databases_have_cells() {
        let expected = pairs(&[("id", "7"), ("born", "1970-01-02"), ("note", "a b")]);
        for table in [
            "# People\n\n| id | born | note |\n|---|:--:|---|\n| 7 | 1970-01-02 | a b |\n\nborn 1980\n",
            " id |    born    | note\n----+------------+------\n  7 | 1970-01-02 | a b\n(1 row)\n\nborn\n",
            "+----+------------+------+\n| id | born       | note |\n+----+------------+------+\n| 7  | 1970-01-02 | a b  |\n",
            "id  born        note\n--- ----------- ----\n7   1970-01-02  a b\n\nborn\n",
        ] {
            let mut cells = cells(table);
            cells.retain(|(_, text)| !text.starts_with('('));
            assert_eq!(cells, expected, "{table}");
        }
    }

    #[test]
    fn wide_values_and_accents_stay_whole() {
        let text = "name   number  city\n------ ------- ------\nZoë    1234567 Köln\nAnneliese 7654321 Bonn\n";
        assert_eq!(
            cells(text),
            pairs(&[
                ("name", "Zoë"),
                ("number", "1234567"),
                ("city", "Köln"),
                ("name", "Anneliese"),
                ("number", "7654321"),
                ("city", "Bonn"),
            ])
        );
    }

    #[test]
    fn rules_without_a_header_and_forms_are_plain() {
        for text in [
            "a title\n-------\ntext\n",
            "one line\n---- ---- ----\n1 2 3\n",
            "| SSN | 1 |\n|---|---|\n| born | 2 |\n",
            "-----BEGIN X-----\nab\n-----END X-----\n",
            "a | b | c\n|---|---|\n1 | 2 | 3\n",
        ] {
            assert_eq!(cells(text), [], "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_marked_alike_in_any_pieces(
            lines in proptest::collection::vec(proptest::sample::select(vec![
                "a | b | c", "|a|b|c|", "---+---+---", "|---|---|---|", "--- --- ---", "aa  bb  cc", "", "1 | 2 | 3", "|1||3|",
                "x   y   z", "é   ü   ß", "text", "---", "| \\| | |",
            ]), 0..12),
            carriage in proptest::bool::ANY,
        ) {
            let text = lines.join(if carriage { "\r\n" } else { "\n" });
            let (_, whole) = mark(text.as_bytes(), 1000);
            for size in 1..20 {
                proptest::prop_assert_eq!(&mark(text.as_bytes(), size).1, &whole);
            }
            proptest::prop_assert!(whole.windows(2).all(|pair| pair[0].start < pair[1].start));
            proptest::prop_assert!(whole.iter().all(|segment| (segment.start as usize) < text.len()));
        }
    }
}
