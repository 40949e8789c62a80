//! Match rows that wait until their document closes and their rung is known: in memory up to a cap,
//! then in an anonymous file. They hold masked values only.

use std::io::{BufReader, Read, Write};
use std::sync::Arc;

use smallvec::SmallVec;

use super::document::Stand;
use crate::engine::confidence::ClassId;
use crate::error::{Error, Gap, Reason};
use crate::ledger;
use crate::limits;
use crate::mask::Style;
use crate::model::{Confidence, MatchRow, Row};
use crate::spool::Spool;

/// A match without a rung.
pub struct PendingRow {
    pub class: ClassId,
    pub stand: Stand,
    /// The masked value in each style its contenders ask for.
    pub masked: SmallVec<[(Style, String); 1]>,
}

#[derive(Default)]
pub struct Pending {
    rows: Vec<PendingRow>,
    /// Rows kept per class.
    kept: Vec<u64>,
    bytes: usize,
    /// Earlier rows, in order, before those in memory.
    spooled: Option<Spool>,
    spooled_rows: u64,
    failed: Option<Gap>,
}

/// Bytes a row takes in memory besides its texts.
const ROW_BYTES: usize = size_of::<PendingRow>() + 64;

impl Pending {
    /// Whether another row of this class can still be listed.
    pub fn wants(&mut self, class: ClassId, limit: Option<u64>) -> bool {
        let index = class.0 as usize;
        if self.kept.len() <= index {
            self.kept.resize(index + 1, 0);
        }
        let wanted = limit.is_none_or(|limit| self.kept[index] < limit);
        self.kept[index] += u64::from(wanted);
        wanted
    }

    pub fn push(&mut self, row: PendingRow) {
        self.bytes += ROW_BYTES + row.masked.iter().map(|(_, text)| text.len()).sum::<usize>();
        self.rows.push(row);
        if self.bytes > limits::OBJECT_SPOOL_BYTES {
            self.spill();
        }
    }

    fn spill(&mut self) {
        let mut out = Vec::new();
        for row in self.rows.drain(..) {
            encode(&row, &mut out);
            self.spooled_rows += 1;
        }
        self.bytes = 0;
        let spool = self.spooled.get_or_insert_with(|| Spool::new(0));
        if let Err(error) = spool.write_all(&out) {
            self.failed = Some(Gap::new(Reason::ReadError, format!("temporary file: {}", error.kind())));
        }
    }

    /// Takes in a later part's rows.
    pub fn join(&mut self, part: Pending, classes: &[ClassId], shift: impl Fn(&mut Stand)) {
        let failed = part.each(&mut |mut row| {
            row.class = classes.get(row.class.0 as usize).copied().unwrap_or(row.class);
            shift(&mut row.stand);
            self.push(row);
            Ok(())
        });
        self.failed = self.failed.take().or(failed.err().map(|_| Gap::new(Reason::ReadError, "temporary file")));
    }

    /// All rows in order.
    pub fn each(mut self, take: &mut dyn FnMut(PendingRow) -> Result<(), Error>) -> Result<Option<Gap>, Error> {
        if let Some(spool) = self.spooled.take() {
            // Rows are read field by field.
            let mut reader = BufReader::with_capacity(64 << 10, spool.into_reader());
            for _ in 0..self.spooled_rows {
                take(decode(&mut reader)?)?;
            }
        }
        for row in self.rows {
            take(row)?;
        }
        Ok(self.failed)
    }
}

/// A spooled row: class, styles with masked texts, then the rest as the ledger's match row.
fn encode(row: &PendingRow, out: &mut Vec<u8>) {
    let mut line = Vec::new();
    let empty: Arc<str> = Arc::from("");
    let record = MatchRow {
        object: empty.clone(),
        detector: empty,
        variant: None,
        confidence: Confidence::Low,
        start: row.stand.start,
        end: row.stand.end,
        line: row.stand.line,
        column: row.stand.column,
        place: row.stand.place.clone(),
        masked: String::new(),
        also: Vec::new(),
    };
    ledger::encode(&Row::Match(Box::new(record)), &mut line);
    out.extend(row.class.0.to_le_bytes());
    out.push(row.masked.len() as u8);
    for (style, text) in &row.masked {
        out.push(*style as u8);
        push_bytes(text.as_bytes(), out);
    }
    push_bytes(&line, out);
}

fn push_bytes(bytes: &[u8], out: &mut Vec<u8>) {
    out.extend((bytes.len() as u32).to_le_bytes());
    out.extend(bytes);
}

fn decode(reader: &mut dyn Read) -> Result<PendingRow, Error> {
    let class = ClassId(u32::from_le_bytes(take(reader)?));
    let [styles] = take(reader)?;
    let mut masked = SmallVec::new();
    for _ in 0..styles {
        let [style] = take(reader)?;
        let style = [Style::Plain, Style::LastFour, Style::Credential].into_iter().find(|known| *known as u8 == style);
        let text = String::from_utf8_lossy(&take_bytes(reader)?).into_owned();
        masked.push((style.unwrap_or(Style::Plain), text));
    }
    match ledger::decode(&take_bytes(reader)?)? {
        Row::Match(row) => Ok(PendingRow {
            class,
            stand: Stand { start: row.start, end: row.end, line: row.line, column: row.column, place: row.place },
            masked,
        }),
        _ => Err(Error::broke("temporary file: not what was written to it")),
    }
}

fn take<const N: usize>(reader: &mut dyn Read) -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    reader.read_exact(&mut bytes).map_err(|error| Error::broke(format!("temporary file: {error}")))?;
    Ok(bytes)
}

fn take_bytes(reader: &mut dyn Read) -> Result<Vec<u8>, Error> {
    let length = u32::from_le_bytes(take(reader)?);
    let mut bytes = vec![0; length as usize];
    reader.read_exact(&mut bytes).map_err(|error| Error::broke(format!("temporary file: {error}")))?;
    Ok(bytes)
}
