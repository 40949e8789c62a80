//! Pages, cells and records of an SQLite database. Knows no table.

use std::ops::Range;

/// How a database writes its text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
}

/// A value of a record.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Integer(i64),
    Real(f64),
    Text(String),
}

impl Value {
    pub fn as_text(&self) -> Option<&str> {
        if let Value::Text(text) = self { Some(text) } else { None }
    }

    pub fn as_integer(&self) -> Option<i64> {
        if let Value::Integer(number) = self { Some(*number) } else { None }
    }

    /// As people read it; none where there is nothing to read.
    pub fn text(&self) -> Option<String> {
        match self {
            Value::Integer(number) => Some(number.to_string()),
            Value::Real(number) => Some(number.to_string()),
            Value::Text(text) => (!text.is_empty()).then(|| text.clone()),
        }
    }
}

/// Where a record's bytes stand.
#[derive(Debug)]
pub struct Payload {
    /// In all.
    pub bytes: u64,
    /// Those in its page.
    pub local: Range<usize>,
    /// The page that holds the next.
    pub overflow: Option<u32>,
    pub rowid: Option<i64>,
}

/// A cell of a page: a record, a child, or a child and the entry behind it.
#[derive(Debug)]
pub struct Cell {
    pub child: Option<u32>,
    pub payload: Option<Payload>,
}

/// The four kinds of page of a tree.
const INTERIOR_INDEX: u8 = 2;
const INTERIOR_TABLE: u8 = 5;
const LEAF_INDEX: u8 = 10;
const LEAF_TABLE: u8 = 13;

/// The cells of a page.
pub struct Pointers {
    kind: u8,
    /// Where they begin, in the order of their keys.
    starts: Vec<usize>,
    /// The child behind all of them.
    last: Option<u32>,
}

impl Pointers {
    /// Of a page whose own header begins at `from`; none where it is no page of a tree.
    pub fn new(page: &[u8], from: usize) -> Option<Pointers> {
        let header = page.get(from..)?;
        let kind = *header.first()?;
        let last = match kind {
            INTERIOR_INDEX | INTERIOR_TABLE => Some(word(header.get(8..12)?)?),
            LEAF_INDEX | LEAF_TABLE => None,
            _ => return None,
        };
        let count = usize::from(u16::from_be_bytes(header.get(3..5)?.try_into().ok()?));
        let first = if last.is_some() { 12 } else { 8 };
        let pointers = header.get(first..first + 2 * count)?;
        let starts = pointers.as_chunks::<2>().0.iter().map(|pair| usize::from(u16::from_be_bytes(*pair))).collect();
        Some(Pointers { kind, starts, last })
    }

    /// Cells, the last child of an interior page among them.
    pub fn count(&self) -> usize {
        self.starts.len() + usize::from(self.last.is_some())
    }

    /// The cell of that number; of an interior page the one past all is the last child.
    pub fn cell(&self, page: &[u8], number: usize, usable: usize) -> Option<Cell> {
        let Some(start) = self.starts.get(number) else {
            return self
                .last
                .filter(|_| number == self.starts.len())
                .map(|last| Cell { child: Some(last), payload: None });
        };
        let mut at = *start;
        let child = if self.last.is_some() {
            at += 4;
            Some(word(page.get(*start..at)?)?)
        } else {
            None
        };
        if self.kind == INTERIOR_TABLE {
            return Some(Cell { child, payload: None });
        }
        let bytes = varint(page, &mut at)?;
        let rowid = if self.kind == LEAF_TABLE { Some(varint(page, &mut at)? as i64) } else { None };
        let local = self.local_bytes(bytes, usable);
        let end = at.checked_add(local)?;
        page.get(at..end)?;
        let overflow = if (local as u64) < bytes { Some(word(page.get(end..end + 4)?)?) } else { None };
        Some(Cell { child, payload: Some(Payload { bytes, local: at..end, overflow, rowid }) })
    }

    /// Bytes of a payload that stand in the page itself.
    fn local_bytes(&self, bytes: u64, usable: usize) -> usize {
        let least = (usable - 12) * 32 / 255 - 23;
        let most = if self.kind == LEAF_TABLE { usable - 35 } else { (usable - 12) * 64 / 255 - 23 };
        match usize::try_from(bytes) {
            Ok(bytes) if bytes <= most => bytes,
            Ok(bytes) => {
                let rest = least + (bytes.saturating_sub(least)) % (usable - 4);
                if rest <= most { rest } else { least }
            }
            Err(_) => least,
        }
    }
}

fn word(bytes: &[u8]) -> Option<u32> {
    bytes.try_into().ok().map(u32::from_be_bytes)
}

/// A number of one to nine bytes, seven bits in each but the ninth, which has eight.
fn varint(bytes: &[u8], at: &mut usize) -> Option<u64> {
    let mut number = 0_u64;
    for place in 0..9 {
        let byte = *bytes.get(*at)?;
        *at += 1;
        if place == 8 {
            return Some(number << 8 | u64::from(byte));
        }
        number = number << 7 | u64::from(byte & 0x7f);
        if byte < 0x80 {
            break;
        }
    }
    Some(number)
}

/// The values of a record, none for NULL and for bytes that are no text, of which `binary` counts those. Nothing where the
/// record makes no sense.
pub fn values(record: &[u8], encoding: Encoding, binary: &mut u64) -> Option<Vec<Option<Value>>> {
    let mut at = 0;
    let header = usize::try_from(varint(record, &mut at)?).ok()?;
    let mut body = header;
    let mut values = Vec::new();
    while at < header {
        let kind = varint(record, &mut at)?;
        let bytes = match kind {
            0 | 8 | 9 => 0,
            1..=4 => kind as usize,
            5 => 6,
            6 | 7 => 8,
            10 | 11 => return None,
            _ => usize::try_from((kind - 12) / 2).ok()?,
        };
        let value = record.get(body..body.checked_add(bytes)?)?;
        body += bytes;
        values.push(match kind {
            0 => None,
            8 | 9 => Some(Value::Integer(kind as i64 - 8)),
            7 => Some(Value::Real(f64::from_be_bytes(value.try_into().ok()?))),
            1..=6 => Some(Value::Integer(integer(value))),
            kind if kind % 2 == 1 => Some(Value::Text(text(value, encoding))),
            _ => match std::str::from_utf8(value) {
                Ok(text) if !text.contains('\0') => Some(Value::Text(text.to_string())),
                _ => {
                    *binary += 1;
                    None
                }
            },
        });
    }
    Some(values)
}

/// A number of up to eight bytes, two's complement.
fn integer(bytes: &[u8]) -> i64 {
    let sign = if bytes.first().is_some_and(|first| *first >= 0x80) { -1 } else { 0 };
    bytes.iter().fold(sign, |number, byte| number << 8 | i64::from(*byte))
}

fn text(bytes: &[u8], encoding: Encoding) -> String {
    let encoding = match encoding {
        Encoding::Utf8 => return String::from_utf8_lossy(bytes).into_owned(),
        Encoding::Utf16Le => encoding_rs::UTF_16LE,
        Encoding::Utf16Be => encoding_rs::UTF_16BE,
    };
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}
