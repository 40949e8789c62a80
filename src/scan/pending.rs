//! Match rows that wait until their document closes and their rung is known: in memory up to a cap,
//! then in an anonymous file. They hold masked values only.

use std::io::{BufReader, Read, Write};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use super::document::Stand;
use crate::engine::confidence::ClassId;
use crate::error::{Error, Gap, Reason};
use crate::exceptions::Note;
use crate::limits;
use crate::mask::Style;
use crate::model::Place;
use crate::spool::Spool;

/// A match without a rung.
pub struct PendingRow {
    pub class: ClassId,
    pub stand: Stand,
    /// The masked value in each style its contenders ask for.
    pub masked: SmallVec<[(Style, String); 1]>,
    /// What exceptions must know of its value.
    pub note: Option<Box<Note>>,
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
        // A row that must be kept takes no room from those of which a number is listed.
        let Some(limit) = limit else { return true };
        let wanted = self.kept[index] < limit;
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
        let count = self.rows.len() as u64;
        self.bytes = 0;
        if self.failed.is_some() {
            // Behind a row that was cut nothing can be read.
            self.rows.clear();
            return;
        }
        let spool = self.spooled.get_or_insert_with(|| Spool::new(0));
        let failed = match self.rows.drain(..).try_fold(Vec::new(), |out, row| encode(row, out)) {
            Ok(out) => spool.write_all(&out).err().map(|error| error.kind().to_string()),
            Err(error) => Some(error.to_string()),
        };
        match failed {
            None => self.spooled_rows += count,
            Some(why) => self.failed = Some(Gap::new(Reason::ReadError, format!("temporary file: {why}"))),
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
            let mut reader = BufReader::with_capacity(64 << 10, spool.into_reader());
            let mut bytes = Vec::new();
            for _ in 0..self.spooled_rows {
                take(decode(&mut reader, &mut bytes)?)?;
            }
        }
        for row in self.rows {
            take(row)?;
        }
        Ok(self.failed)
    }
}

/// A row as it is spooled: its length in four bytes, then this in postcard's form.
#[derive(Serialize, Deserialize)]
struct Spooled {
    class: u32,
    /// Style and text.
    masked: Vec<(u8, String)>,
    start: Option<u64>,
    end: Option<u64>,
    line: Option<u64>,
    column: Option<u64>,
    #[serde(with = "SpooledPlace")]
    place: Place,
    note: Option<Box<Note>>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Place")]
struct SpooledPlace {
    member: Option<Arc<str>>,
    sheet: Option<Arc<str>>,
    cell: Option<String>,
    row: Option<u64>,
    column: Option<u64>,
    column_name: Option<Arc<str>>,
    json_path: Option<Arc<str>>,
    record: Option<u64>,
    page: Option<u64>,
    bounds: Option<[i32; 4]>,
    part: Option<Arc<str>>,
    paragraph: Option<u64>,
    slide: Option<u64>,
    mime_part: Option<String>,
    name: bool,
}

const STYLES: [Style; 3] = [Style::Plain, Style::LastFour, Style::Credential];

fn encode(row: PendingRow, mut out: Vec<u8>) -> Result<Vec<u8>, postcard::Error> {
    let Stand { start, end, line, column, place } = row.stand;
    let masked = row.masked.into_iter().map(|(style, text)| (style as u8, text)).collect();
    let spooled = Spooled { class: row.class.0, masked, start, end, line, column, place, note: row.note };
    let at = out.len();
    out.extend([0; 4]);
    let mut out = postcard::to_extend(&spooled, out)?;
    let length = (out.len() - at - 4) as u32;
    out[at..at + 4].copy_from_slice(&length.to_le_bytes());
    Ok(out)
}

/// Reads a row; `bytes` is memory to work in.
fn decode(reader: &mut dyn Read, bytes: &mut Vec<u8>) -> Result<PendingRow, Error> {
    let broke = |error: &dyn std::fmt::Display| Error::broke(format!("temporary file: {error}"));
    let mut length = [0; 4];
    reader.read_exact(&mut length).map_err(|error| broke(&error))?;
    bytes.resize(u32::from_le_bytes(length) as usize, 0);
    reader.read_exact(bytes).map_err(|error| broke(&error))?;
    let row: Spooled = postcard::from_bytes(bytes).map_err(|error| broke(&error))?;
    let style = |number: u8| STYLES.get(usize::from(number)).copied().unwrap_or(Style::Plain);
    Ok(PendingRow {
        class: ClassId(row.class),
        stand: Stand { start: row.start, end: row.end, line: row.line, column: row.column, place: row.place },
        masked: row.masked.into_iter().map(|(number, text)| (style(number), text)).collect(),
        note: row.note,
    })
}
