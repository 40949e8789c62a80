//! SQL: the values of `INSERT INTO t (a, b) VALUES (..), (..)` and the rows of `COPY t (a, b) FROM stdin` are segments
//! with their column's name, also where only `CREATE TABLE t (a ..)` named it; all else is plain text, one segment a
//! statement. Must not know what values mean.

use std::collections::HashMap;

use super::{Overlay, Split};
use crate::model::{LabelId, Labels, Segment};

/// A statement whose columns are named further on is read as plain text.
const HEAD_BYTES_MAX: usize = 16 << 10;
/// Tables whose columns are remembered.
const TABLES_MAX: usize = 256;

/// Marks values by their columns.
#[derive(Default)]
pub struct Sql {
    begun: bool,
    state: State,
    /// The statement so far, outside of values.
    head: Vec<u8>,
    /// The columns of the tables that were created, by their names in lower case.
    tables: HashMap<String, Vec<LabelId>>,
    columns: Vec<LabelId>,
    /// What stands between a COPY's values, and whether a backslash stands before the next byte.
    delimiter: u8,
    is_escaped: bool,
    /// The next byte begins text of this label.
    due: Option<LabelId>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Outside,
    /// Among the values of an INSERT.
    Values(Values),
    /// Behind a COPY: up to the end of its line, then among its rows.
    CopyHead,
    Copy {
        column: usize,
        /// Bytes of the line so far, up to three, and whether it began as `\.` does.
        bytes: u8,
        ends: bool,
    },
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Values {
    column: usize,
    /// Open brackets; none is between rows.
    depth: usize,
    /// Nothing of the value was seen yet.
    is_fresh: bool,
    quote: Option<u8>,
    /// Behind a backslash in quotes.
    is_escaped: bool,
    /// Behind a quote that closed: the same again belongs to the value.
    closed: Option<u8>,
}

impl Sql {
    pub fn open(_head: &[u8]) -> Box<dyn Overlay> {
        Box::new(Sql::default())
    }

    fn label(&self, column: usize) -> LabelId {
        self.columns.get(column).copied().unwrap_or(LabelId(0))
    }

    /// One byte outside of values.
    fn outside(&mut self, byte: u8, labels: &mut Labels) -> State {
        match byte {
            // Asked at each bracket, so what is cheap is asked first.
            b'(' if ends_with_values(&self.head) => {
                let columns = match inserted(&self.head) {
                    Some((_, Some(names))) => Some(names.iter().map(|name| labels.intern(name)).collect()),
                    Some((table, None)) => self.tables.get(&table).cloned(),
                    None => None,
                };
                self.head.clear();
                if let Some(columns) = columns {
                    self.columns = columns;
                    return State::Values(Values { depth: 1, is_fresh: true, ..Values::default() });
                }
            }
            b';' if !is_delimiter_due(&self.head) => {
                let copied = copied(&self.head);
                if let Some((table, columns)) = created(&self.head)
                    && self.tables.len() < TABLES_MAX
                {
                    self.tables.insert(table, columns.iter().map(|name| labels.intern(name)).collect());
                }
                self.head.clear();
                self.due = Some(LabelId(0));
                let Some((names, delimiter)) = copied else { return State::Outside };
                (self.delimiter, self.is_escaped) = (delimiter, false);
                self.columns = names.iter().map(|name| labels.intern(name)).collect();
                return State::CopyHead;
            }
            _ => {}
        }
        if self.head.len() >= HEAD_BYTES_MAX {
            self.head.clear();
        }
        self.head.push(byte);
        State::Outside
    }

    /// One byte among values; true where a value begins with it, `due` where one begins behind it.
    fn values(&mut self, byte: u8, values: &mut Values) -> (bool, bool) {
        let mut goes_on = true;
        let closed = values.closed.take();
        match (values.quote, byte) {
            (Some(_), _) if values.is_escaped => values.is_escaped = false,
            (Some(_), b'\\') => values.is_escaped = true,
            (Some(quote), _) if byte == quote => (values.quote, values.closed) = (None, Some(quote)),
            (Some(_), _) => {}
            (None, _) if closed == Some(byte) => values.quote = closed,
            (None, b'\'' | b'"') if values.depth > 0 => {
                values.quote = Some(byte);
                if std::mem::take(&mut values.is_fresh) {
                    self.due = Some(self.label(values.column));
                }
            }
            (None, b'(') => {
                values.depth += 1;
                if values.depth == 1 {
                    (values.column, values.is_fresh) = (0, true);
                }
            }
            (None, b')') => values.depth = values.depth.saturating_sub(1),
            (None, b',') if values.depth == 1 => {
                values.column += 1;
                values.is_fresh = true;
            }
            (None, b';') if values.depth == 0 => goes_on = false,
            // `ON CONFLICT`, `RETURNING`.
            (None, _) if values.depth == 0 => goes_on = !byte.is_ascii_alphabetic(),
            (None, _) if byte.is_ascii_whitespace() => {}
            (None, _) => return (std::mem::take(&mut values.is_fresh), goes_on),
        }
        (false, goes_on)
    }

    /// One byte of a COPY's rows; true where a value begins with it.
    fn copy(&mut self, byte: u8, column: usize, bytes: u8, ends: bool) -> (bool, State) {
        let next = |column, bytes, ends| State::Copy { column, bytes, ends };
        let was_escaped = std::mem::take(&mut self.is_escaped);
        match byte {
            b'\n' if ends && bytes == 2 => {
                self.due = Some(LabelId(0));
                (false, State::Outside)
            }
            b'\n' => (false, next(0, 0, true)),
            b'\r' => (false, next(column, bytes, ends)),
            _ if byte == self.delimiter && !was_escaped => {
                let is_first = column == 0 && bytes == 0;
                self.due = Some(self.label(column + 1));
                (is_first, next(column + 1, 3, false))
            }
            _ => {
                self.is_escaped = byte == b'\\' && !was_escaped;
                let ends = ends && b"\\.".get(usize::from(bytes)) == Some(&byte);
                (column == 0 && bytes == 0, next(column, bytes.saturating_add(1).min(3), ends))
            }
        }
    }
}

fn ends_with_values(head: &[u8]) -> bool {
    let head = head.trim_ascii_end();
    head.len().checked_sub(6).is_some_and(|start| head[start..].eq_ignore_ascii_case(b"VALUES"))
}

/// What stands from a statement's first word up to its last.
fn statement(head: &[u8], first: &str, last: &str) -> Option<String> {
    let text = String::from_utf8_lossy(head);
    // The same bytes: only ASCII letters are changed.
    let upper = text.to_ascii_uppercase();
    let end = upper.trim_end();
    let end = end.ends_with(last).then(|| end.len() - last.len())?;
    let start = upper[..end].rfind(first)? + first.len();
    Some(text[start..end].trim().to_string())
}

/// The columns that a COPY's rows follow, and what stands between their values.
fn copied(head: &[u8]) -> Option<(Vec<String>, u8)> {
    const FROM: &str = "FROM STDIN";
    let text = String::from_utf8_lossy(head);
    let options = text.to_ascii_uppercase().rfind(FROM)? + FROM.len();
    let statement = statement(&text.as_bytes()[..options], "COPY ", FROM)?;
    Some((names(&statement)?, delimiter(&text[options..])?))
}

/// The delimiter that a COPY's options name; none where its rows are of another format.
fn delimiter(options: &str) -> Option<u8> {
    const OTHERS: [&str; 11] =
        ["WITH", "AS", "E", "FORMAT", "TEXT", "NULL", "ENCODING", "OIDS", "FREEZE", "TRUE", "FALSE"];
    let (mut delimiter, mut is_due) = (b'\t', false);
    for (number, part) in options.split('\'').enumerate() {
        if number % 2 == 1 {
            match part.as_bytes() {
                _ if !std::mem::take(&mut is_due) => {}
                [byte] if byte.is_ascii() && !matches!(byte, b'\\' | b'\n' | b'\r') => delimiter = *byte,
                b"\\t" => {}
                _ => return None,
            }
            continue;
        }
        for word in part.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
            let word = word.to_ascii_uppercase();
            match word.as_str() {
                "DELIMITER" | "DELIMITERS" => is_due = true,
                word if OTHERS.contains(&word) => {}
                _ => return None,
            }
        }
    }
    Some(delimiter)
}

/// Whether a statement's next byte is the delimiter of a COPY, which may be a semicolon.
fn is_delimiter_due(head: &[u8]) -> bool {
    let Some(head) = head.strip_suffix(b"'") else { return false };
    let head = head.strip_suffix(b"E").unwrap_or(head).trim_ascii_end();
    let tail = head[head.len().saturating_sub(20)..].to_ascii_uppercase();
    let tail = tail.strip_suffix(b"AS").unwrap_or(&tail).trim_ascii_end();
    tail.ends_with(b"DELIMITER") || tail.ends_with(b"DELIMITERS")
}

/// The name of a table, and the columns named behind it, of an INSERT whose values follow.
fn inserted(head: &[u8]) -> Option<(String, Option<Vec<String>>)> {
    let statement = statement(head, "INSERT INTO ", "VALUES")?;
    let columns = if statement.contains('(') { Some(names(&statement)?) } else { None };
    Some((table_name(&statement), columns))
}

/// The name of a table and its columns.
fn created(head: &[u8]) -> Option<(String, Vec<String>)> {
    /// What begins other lines of a definition than those of columns.
    const OTHERS: [&str; 9] =
        ["PRIMARY", "KEY", "UNIQUE", "CONSTRAINT", "INDEX", "FOREIGN", "CHECK", "FULLTEXT", "SPATIAL"];
    let text = String::from_utf8_lossy(head);
    let start = text.to_ascii_uppercase().rfind("CREATE TABLE ")? + "CREATE TABLE ".len();
    let definition = text[start..].trim();
    let name = definition.get(..13).filter(|start| start.eq_ignore_ascii_case("IF NOT EXISTS"));
    let name = name.map_or(definition, |_| &definition[13..]).trim();
    let (name, inside) = (table_name(name), bracketed(definition)?);
    let mut depth = 0;
    let columns = inside.split(|c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c == ',' && depth == 0
    });
    let columns: Vec<String> = columns
        .filter_map(|column| column.split_whitespace().next())
        .filter(|name| !OTHERS.iter().any(|other| name.eq_ignore_ascii_case(other)))
        .map(unquoted)
        .collect();
    (!columns.is_empty()).then_some((name, columns))
}

/// `public."People" (` is `people`.
fn table_name(text: &str) -> String {
    let name = text.split(|c: char| c == '(' || c.is_whitespace()).next().unwrap_or_default();
    unquoted(name.rsplit('.').next().unwrap_or_default()).to_lowercase()
}

fn unquoted(name: &str) -> String {
    name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '`' | '[' | ']' | '\'')).to_string()
}

/// From behind the first bracket to before the last.
fn bracketed(text: &str) -> Option<&str> {
    text.get(text.find('(')? + 1..text.rfind(')')?)
}

/// The names in a statement's brackets.
fn names(statement: &str) -> Option<Vec<String>> {
    let names: Vec<String> = bracketed(statement)?.split(',').map(unquoted).collect();
    names.iter().all(|name| !name.is_empty() && !name.contains(['(', ')'])).then_some(names)
}

impl Overlay for Sql {
    fn mark(&mut self, text: &[u8], at: u32, _last: bool, labels: &mut Labels, segments: &mut Vec<Segment>) {
        if !self.begun && !text.is_empty() {
            (self.begun, self.due) = (true, Some(LabelId(0)));
        }
        for (index, &byte) in text.iter().enumerate() {
            let due = self.due.take();
            let (begins, next) = match self.state {
                State::Outside => (None, self.outside(byte, labels)),
                State::Values(mut values) => {
                    let (begins, goes_on) = self.values(byte, &mut values);
                    let begins = begins.then(|| self.label(values.column));
                    match (goes_on, byte) {
                        (true, _) => (begins, State::Values(values)),
                        (false, b';') => {
                            self.due = Some(LabelId(0));
                            (begins, State::Outside)
                        }
                        (false, _) => (Some(LabelId(0)), State::Outside),
                    }
                }
                State::CopyHead if byte == b'\n' => (None, State::Copy { column: 0, bytes: 0, ends: true }),
                State::CopyHead => (None, State::CopyHead),
                State::Copy { column, bytes, ends } => {
                    let (begins, next) = self.copy(byte, column, bytes, ends);
                    (begins.then(|| self.label(column)), next)
                }
            };
            self.state = next;
            if let Some(label) = begins.or(due) {
                segments.push(Segment::text(at.wrapping_add(index as u32), label));
            }
        }
    }

    fn splits(&self) -> Split {
        Split::Anywhere
    }

    fn at_record(&self) -> bool {
        // Who begins further on does not know the tables.
        self.state == State::Outside && self.head.iter().all(u8::is_ascii_whitespace) && self.tables.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::marking;

    fn mark(text: &[u8], piece: usize) -> (Vec<(String, String)>, Vec<Segment>) {
        let (cells, segments) = marking::mark(Sql::default(), text, piece);
        let trimmed = |text: String| text.trim_matches(['\'', ',', ' ', '\n', '\t', '(', ')', ';']).to_string();
        let cells = cells.into_iter().filter(|(label, _)| !label.is_empty());
        (cells.map(|(label, text)| (label, trimmed(text))).collect(), segments)
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(label, text)| (label.to_string(), text.to_string())).collect()
    }

    #[test]
    fn values_have_the_names_of_their_columns() {
        let text = "-- a dump; of people\ninsert into `p` (`id`, name, \"born\")\nVALUES (1,'O''Hara, (Ann)', '1970-01-02'),\n\
                    (2, E'b\\'c', NULL), (lower(3, 4), N'x', '')\non conflict do nothing;\nSELECT ssn FROM p WHERE id = (1);\n";
        assert_eq!(
            mark(text.as_bytes(), 1000).0,
            pairs(&[
                ("id", "1"),
                ("name", "O''Hara, (Ann"),
                ("born", "1970-01-02"),
                ("id", "2"),
                ("name", "E'b\\'c"),
                ("born", "NULL"),
                ("id", "lower(3, 4"),
                ("name", "N'x"),
                ("born", ""),
            ])
        );
    }

    #[test]
    fn rows_of_a_copy_have_cells() {
        let text = "COPY public.p (id, ssn, born) FROM stdin;\n1\tx y\t1970\n\t\t1980\n\\.\nSELECT 1\t2;\n";
        let cells = mark(text.as_bytes(), 1000).0;
        let cells: Vec<_> = cells.into_iter().filter(|(_, text)| !text.is_empty()).collect();
        assert_eq!(cells, pairs(&[("id", "1"), ("ssn", "x y"), ("born", "1970"), ("born", "1980"), ("id", "\\.")]));
    }

    #[test]
    fn a_copy_may_name_its_delimiter() {
        let rows = |options: &str, between: &str| {
            let row = ["1", "x\\|y", "1970\n"].join(between);
            let text = format!("COPY p (id, ssn, born) FROM stdin{options};\n{row}\\.\nSELECT 1|2;\n");
            let cells = mark(text.as_bytes(), 1000).0.into_iter();
            cells.map(|(label, text)| (label, text.trim_end_matches(between).to_string())).collect::<Vec<_>>()
        };
        let expected = pairs(&[("id", "1"), ("ssn", "x\\|y"), ("born", "1970"), ("id", "\\.")]);
        for options in [" WITH DELIMITER '|'", " with (format text, delimiter E'|')", " DELIMITERS AS '|' NULL AS ''"] {
            assert_eq!(rows(options, "|"), expected, "{options}");
        }
        assert_eq!(rows(" DELIMITER AS ','", ","), expected);
        assert_eq!(rows(" WITH (DELIMITER ';', NULL '|')", ";"), expected);
        assert_eq!(rows(" WITH (DELIMITER E'\\t')", "\t"), expected);
        for options in
            [" WITH CSV DELIMITER '|'", " (FORMAT csv, DELIMITER '|')", " WITH DELIMITER '||'", " WHERE id = 1"]
        {
            assert_eq!(rows(options, "|"), [], "{options}");
        }
    }

    #[test]
    fn columns_may_be_named_where_the_table_is_created() {
        let text = "CREATE TABLE IF NOT EXISTS `People` (\n `id` decimal(9,2) DEFAULT NULL,\n `ssn` text,\n KEY `i` (`id`)\n) ENGINE=X;\n\
                    INSERT INTO db.people VALUES (1,'x'),(2,'y');\nINSERT INTO other VALUES (3, 'z');\n";
        let cells = mark(text.as_bytes(), 1000).0;
        assert_eq!(cells, pairs(&[("id", "1"), ("ssn", "x"), ("id", "2"), ("ssn", "y")]));
    }

    #[test]
    fn statements_without_columns_are_plain() {
        for text in ["INSERT INTO p VALUES (1, 'a');", "CREATE TABLE p (id int, ssn text);", "values (1, 2)"] {
            assert_eq!(mark(text.as_bytes(), 1000).0, [], "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_marked_alike_in_any_pieces(
            parts in proptest::collection::vec(proptest::sample::select(vec![
                "INSERT INTO p (a, b) VALUES ", "CREATE TABLE p (a int, b int);", "INSERT INTO p VALUES", "INSERT INTO p ) VALUES (", "CREATE TABLE )(;", "COPY p (a, b) FROM stdin;\n", "COPY p (a, b) FROM stdin DELIMITER ';';\n", "(1,'x')", ",", "'", "''", "\\", "(", ")", ";", "\n",
                "\t", "\\.\n", "x", " ", "é", "\"",
            ]), 0..20),
        ) {
            let text = parts.concat();
            let (_, whole) = mark(text.as_bytes(), 1000);
            for size in 1..20 {
                proptest::prop_assert_eq!(&mark(text.as_bytes(), size).1, &whole);
            }
            proptest::prop_assert!(whole.windows(2).all(|pair| pair[0].start < pair[1].start));
            proptest::prop_assert!(whole.iter().all(|segment| (segment.start as usize) < text.len()));
        }
    }
}
