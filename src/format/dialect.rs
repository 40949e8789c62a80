//! The dialect of delimited text, from its head: the delimiter, the lines before the header, the header.
//! A consistency vote over records, quotes respected. Must not know what cells mean.

use std::collections::HashSet;

use crate::limits::{COLUMNS_MAX, HEADER_CELL_BYTES_MAX, LABEL_BYTES_MAX};

/// Delimiters, the likelier first.
const DELIMITERS: [u8; 4] = [b',', b'\t', b';', b'|'];
/// Records of the head that vote.
const VOTERS: usize = 200;
/// Records after the header that are compared with it.
const COMPARED: usize = 20;

/// How delimited text is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialect {
    pub delimiter: u8,
    /// The header's row (1-based); 0 without one.
    pub header_row: u64,
    pub headers: Vec<String>,
}

/// A record of the head: its cells without their quotes.
type Record = Vec<Vec<u8>>;

/// A delimiter's standing in the vote.
struct Vote {
    delimiter: u8,
    records: Vec<Record>,
    /// The first record of the table, after lines of preamble.
    first: usize,
    /// Cells of most records.
    width: usize,
    /// Records of the table of that width, in percent.
    agreement: usize,
}

impl Dialect {
    /// The dialect of text known to be delimited.
    pub fn of(head: &[u8]) -> Dialect {
        match best(head) {
            Some(vote) => vote.dialect(),
            None => Vote::of(head, b',').dialect(),
        }
    }

    /// The dialect, if `head` looks like a table: two columns or more in most of two records or more.
    /// `sure` asks for more: text of another name must agree better.
    pub fn recognise(head: &[u8], sure: bool) -> Option<Dialect> {
        let vote = best(head)?;
        let table = vote.records.len() - vote.first;
        let enough = if sure { table >= 3 && vote.agreement >= 90 } else { table >= 1 && vote.agreement >= 60 };
        // Prose has commas; its cells are sentences of many words.
        let prose = sure && vote.delimiter == b',' && vote.is_prose();
        (enough && !prose).then(|| vote.dialect())
    }
}

fn best(head: &[u8]) -> Option<Vote> {
    // Without its delimiter a head has one column, and no vote is needed to see that.
    let delimiters = DELIMITERS.into_iter().filter(|delimiter| memchr::memchr(*delimiter, head).is_some());
    let votes = delimiters.map(|delimiter| Vote::of(head, delimiter)).filter(|vote| vote.width > 1);
    votes.reduce(|best, vote| if vote.score() > best.score() { vote } else { best })
}

impl Vote {
    fn of(head: &[u8], delimiter: u8) -> Vote {
        let records = records(head, delimiter);
        let mut widths: Vec<usize> = records.iter().map(Vec::len).collect();
        widths.sort_unstable();
        let width = widths
            .chunk_by(|left, right| left == right)
            .max_by_key(|run| (run.len(), run.first().copied()))
            .and_then(|run| run.first().copied())
            .unwrap_or(1);
        // A title above the table fills one cell or two of its record.
        let full = |record: &&Record| {
            record.len() == width && record.iter().filter(|cell| !cell.is_empty()).count() * 2 > width
        };
        let first = records.iter().take(COMPARED).position(|record| full(&record));
        let first = first.or_else(|| records.iter().position(|record| record.len() == width)).unwrap_or(0);
        let table = records.len() - first;
        let same = records.iter().skip(first).filter(|record| record.len() == width).count();
        Vote { delimiter, records, first, width, agreement: (same * 100).checked_div(table).unwrap_or(0) }
    }

    fn score(&self) -> usize {
        self.agreement * 100 + self.width.min(50)
    }

    fn is_prose(&self) -> bool {
        let cells = self.records.iter().flatten().filter(|cell| !cell.is_empty());
        let (mut all, mut led, mut words) = (0, 0, 0);
        for cell in cells {
            all += 1;
            led += usize::from(cell.starts_with(b" "));
            words += usize::from(cell.iter().filter(|byte| **byte == b' ').count() > 4);
        }
        all == 0 || led * 3 > all || words * 2 > all
    }

    fn dialect(&self) -> Dialect {
        let headers = self.headers();
        let header_row = if headers.is_empty() { 0 } else { self.first as u64 + 1 };
        Dialect { delimiter: self.delimiter, header_row, headers }
    }

    /// The names of the columns, or none where the first record is data.
    fn headers(&self) -> Vec<String> {
        let Some(first) = self.records.get(self.first) else { return Vec::new() };
        let rows = || self.records.iter().skip(self.first + 1).take(COMPARED);
        let below = |column: usize| rows().filter_map(move |row| row.get(column)).filter(|cell| !cell.is_empty());
        // Years may name columns, where what stands below them is something else.
        let is_header = |(column, cell): &(usize, &Vec<u8>)| {
            is_name(cell) || is_year(cell) && !below(*column).any(|cell| is_year(cell))
        };
        let named = first.iter().enumerate().filter(is_header).count();
        if !first.iter().any(|cell| is_name(cell)) {
            return Vec::new();
        }
        let filled = first.iter().filter(|cell| !cell.is_empty()).count();
        let unique = first.iter().filter(|cell| !cell.is_empty()).collect::<HashSet<_>>().len();
        // A few odd or repeated names do not unmake a header.
        if filled == 0 || named < filled || named * 2 < first.len() || unique * 10 < filled * 8 {
            return Vec::new();
        }
        let mut repeated = 0;
        let mut typed = 0;
        for (column, name) in first.iter().enumerate() {
            repeated += usize::from(below(column).any(|cell| cell == name));
            typed += usize::from(below(column).next().is_some() && below(column).all(|cell| !is_name(cell)));
        }
        let keyish = first.iter().filter(|cell| is_identifier(cell)).count();
        // Words above words: told apart by names that no value repeats, or that are written as names are.
        let header =
            rows().next().is_none() || typed > 0 || (repeated == 0 && (keyish * 2 >= filled || first.len() > 1));
        if !header || repeated * 2 > filled {
            return Vec::new();
        }
        first.iter().take(COLUMNS_MAX).map(|cell| text(cell)).collect()
    }
}

fn text(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell.get(..LABEL_BYTES_MAX).unwrap_or(cell)).trim().to_string()
}

/// Whether a cell may name a column: short, with a letter, and no number, date, address or long digits.
fn is_name(cell: &[u8]) -> bool {
    let cell = cell.trim_ascii();
    let digits = cell.iter().filter(|byte| byte.is_ascii_digit()).count();
    let letters = cell.iter().filter(|byte| byte.is_ascii_alphabetic() || **byte >= 0x80).count();
    cell.len() <= HEADER_CELL_BYTES_MAX
        && (letters > digits || letters == digits && cell.first().is_some_and(u8::is_ascii_lowercase))
        && digits <= 4
        && !cell.contains(&b'@')
        && !cell.windows(3).any(|window| window == b"://")
}

fn is_year(cell: &[u8]) -> bool {
    matches!(cell.trim_ascii(), [b'1', b'9', _, _] | [b'2', b'0', _, _])
        && cell.trim_ascii().iter().all(u8::is_ascii_digit)
}

/// Written as programs write names: lower case with underscores, or camel case without spaces.
fn is_identifier(cell: &[u8]) -> bool {
    let cell = cell.trim_ascii();
    !cell.contains(&b' ') && (cell.contains(&b'_') || cell.iter().all(u8::is_ascii_lowercase))
}

/// The first records of the head, without the last where the head may have cut it, blank ones left out of the end.
fn records(head: &[u8], delimiter: u8) -> Vec<Record> {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let mut records: Vec<Record> = Vec::new();
    let mut record: Record = Vec::new();
    let mut cell: Vec<u8> = Vec::new();
    let (mut quoted, mut bare) = (false, false);
    let mut bytes = head.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if quoted {
            match byte {
                b'"' if bytes.peek() == Some(&b'"') => {
                    bytes.next();
                    cell.push(b'"');
                }
                b'"' => quoted = false,
                _ => cell.push(byte),
            }
            continue;
        }
        match byte {
            b'"' if !bare => quoted = true,
            b'\n' => {
                if cell.last() == Some(&b'\r') {
                    cell.pop();
                }
                record.push(std::mem::take(&mut cell));
                records.push(std::mem::take(&mut record));
                if records.len() == VOTERS {
                    return records;
                }
            }
            byte if byte == delimiter => record.push(std::mem::take(&mut cell)),
            _ => cell.push(byte),
        }
        bare = byte != b'\n' && byte != delimiter && byte != b'"';
    }
    if !(cell.is_empty() && record.is_empty())
        && (records.is_empty() || (!quoted && head.len() < crate::limits::SNIFF_BYTES))
    {
        record.push(cell);
        records.push(record);
    }
    while records.last().is_some_and(|record| record.len() == 1 && record.iter().all(|cell| cell.is_empty())) {
        records.pop();
    }
    records
}
