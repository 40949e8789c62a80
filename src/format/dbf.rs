//! dBASE tables (levels III to 7 and FoxPro's, as far as they are alike): a header, a row of the header for each column,
//! records of one length. Deleted records are read too: they stand there until the table is packed. Runs in the document
//! worker only. Knows nothing of detectors; memos stand in a file of their own.

use std::fs::File;
use std::io::{BufReader, Read};

use encoding_rs::Encoding;

use super::{Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::model::Place;
use crate::text::code_page;

pub const FORMAT: Format =
    Format { name: "dbf", mime: "application/x-dbf", extensions: &["dbf"], reader: Reader::Document(read) };

const COLUMN_BYTES: usize = 32;
/// What ends the columns.
const END_OF_COLUMNS: u8 = 0x0d;

struct Column {
    name: String,
    bytes: usize,
    /// Its values stand in another file, of which the table has the place.
    is_memo: bool,
}

fn read(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut reader = BufReader::new(file);
    let mut fixed = [0; COLUMN_BYTES];
    reader.read_exact(&mut fixed)?;
    let records = u32::from_le_bytes([fixed[4], fixed[5], fixed[6], fixed[7]]);
    let header_bytes = usize::from(u16::from_le_bytes([fixed[8], fixed[9]]));
    let record_bytes = usize::from(u16::from_le_bytes([fixed[10], fixed[11]]));
    let encoding = encoding_of(fixed[29]);
    let mut header = vec![0; header_bytes.saturating_sub(COLUMN_BYTES)];
    reader.read_exact(&mut header)?;
    let columns = columns(&header, encoding);
    let width = columns.iter().map(|column| column.bytes).sum::<usize>() + 1;
    if columns.is_empty() || width > record_bytes {
        return Err(Gap::new(Reason::Malformed, "dbf header"));
    }
    for (index, column) in columns.iter().enumerate() {
        let place = Place { column: Some(index as u64 + 1), name: true, ..Place::default() };
        emit.segment(&column.name, "", &place)?;
    }
    let mut record = vec![0; record_bytes];
    for number in 0..u64::from(records) {
        if let Err(error) = reader.read_exact(&mut record) {
            emit.gap(Gap { detail: format!("dbf record {number}"), ..error.into() })?;
            break;
        }
        tell(number, &record, &columns, encoding, emit)?;
    }
    match columns.iter().filter(|column| column.is_memo).count() {
        0 => Ok(()),
        memos => emit.gap(Gap::new(Reason::UnsupportedFeature, format!("columns of memos in another file: {memos}"))),
    }
}

/// The first byte of a record tells whether it is deleted.
fn tell(
    number: u64,
    record: &[u8],
    columns: &[Column],
    encoding: &'static Encoding,
    emit: &mut dyn Emit,
) -> Result<(), Gap> {
    let mut rest = record.get(1..).unwrap_or_default();
    for (index, column) in columns.iter().enumerate() {
        let (value, behind) = rest.split_at_checked(column.bytes).unwrap_or_default();
        rest = behind;
        let text = encoding.decode_without_bom_handling(value).0;
        let text = text.trim_matches([' ', '\0']);
        if !text.is_empty() && !column.is_memo {
            let place = Place { record: Some(number), column: Some(index as u64 + 1), ..Place::default() };
            emit.segment(text, &column.name, &place)?;
        }
    }
    Ok(())
}

fn columns(header: &[u8], encoding: &'static Encoding) -> Vec<Column> {
    let rows = header.chunks_exact(COLUMN_BYTES).take_while(|row| row.first() != Some(&END_OF_COLUMNS));
    rows.map(|row| {
        let name = row.split(|byte| *byte == 0).next().unwrap_or_default();
        let name = encoding.decode_without_bom_handling(name.get(..name.len().min(11)).unwrap_or_default()).0;
        // Character columns may be longer than a byte tells: the decimals are the high byte.
        let (kind, low, high) = (row[11], usize::from(row[16]), usize::from(row[17]));
        let bytes = if kind == b'C' { high << 8 | low } else { low };
        Column { name: name.trim().to_string(), bytes, is_memo: matches!(kind, b'M' | b'G' | b'P' | b'B') }
    })
    .collect()
}

/// By the number of a language driver, which stands for a code page.
fn encoding_of(driver: u8) -> &'static Encoding {
    let page = match driver {
        0x13 | 0x7b => 932,
        0x26 | 0x65 => 866,
        0x4d | 0x7a => 936,
        0x4e | 0x79 => 949,
        0x4f | 0x78 => 950,
        0x50 | 0x7c => 874,
        0xc8 => 1250,
        0xc9 => 1251,
        0xca => 1254,
        0xcb => 1253,
        0xcc => 1257,
        _ => 1252,
    };
    code_page(page).unwrap_or(encoding_rs::WINDOWS_1252)
}
