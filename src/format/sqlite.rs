//! SQLite databases (the file format of sqlite.org/fileformat2.html): every row of every table, whether or not a schema
//! hides it. Read page by page, for the worker may open no file, which an SQL engine wants to, and no engine runs what a
//! stranger's schema says. Knows nothing of detectors; indexes repeat what tables hold and are left out.

mod record;
mod schema;

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::sync::Arc;

use self::record::{Cell, Encoding, Pointers, Value};
use self::schema::Table;
use super::{Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::limits::{SQLITE_DEPTH_MAX, SQLITE_RECORD_BYTES_MAX};
use crate::model::Place;

pub const FORMAT: Format = Format {
    name: "sqlite",
    mime: "application/vnd.sqlite3",
    extensions: &["sqlite", "sqlite3", "db", "db3", "s3db"],
    reader: Reader::Document(read),
};

/// The page that holds the schema.
const SCHEMA_ROOT: u32 = 1;
const HEADER_BYTES: usize = 100;

/// Reads a database: the schema's own texts, then each table's rows.
fn read(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut database = Database::open(file)?;
    let mut tables = Vec::new();
    let schema = Table::of_schema();
    database.rows(&schema, SCHEMA_ROOT, emit, &mut |row, emit| {
        let text = |index: usize| row.get(index).and_then(Option::as_ref).and_then(Value::as_text);
        let (kind, name, sql) = (text(0).unwrap_or_default(), text(1).unwrap_or_default(), text(4).unwrap_or_default());
        let place = Place::of_part("sqlite_schema");
        emit.segment(sql, "", &place)?;
        let root = row.get(3).and_then(Option::as_ref).and_then(Value::as_integer);
        if let (true, Some(root)) = (kind == "table", root.and_then(|root| u32::try_from(root).ok()))
            && root > SCHEMA_ROOT
        {
            tables.push((Table::parse(name, sql), root));
        }
        Ok(())
    })?;
    for (table, root) in &tables {
        let mut number = 0;
        database.rows(table, *root, emit, &mut |row, emit| {
            number += 1;
            tell(table, number, row, emit)
        })?;
    }
    database.close(emit)
}

/// Emits a row's values, each under its column's name.
fn tell(table: &Table, number: u64, row: &[Option<Value>], emit: &mut dyn Emit) -> Result<(), Gap> {
    for (index, value) in row.iter().enumerate() {
        let Some(text) = value.as_ref().and_then(Value::text) else { continue };
        let label = table.columns.get(index).map_or("", |column| column.name.as_str());
        let place = Place {
            part: Some(table.name.clone()),
            row: Some(number),
            column: Some(index as u64 + 1),
            ..Place::default()
        };
        emit.segment(&text, label, &place)?;
    }
    Ok(())
}

/// What is done with a row: its values in the order of the table's columns.
type EachRow<'a> = dyn FnMut(&[Option<Value>], &mut dyn Emit) -> Result<(), Gap> + 'a;

/// An open database.
struct Database {
    file: File,
    page_bytes: usize,
    /// Bytes of a page that hold something.
    usable: usize,
    encoding: Encoding,
    /// Pages that may still be read: more than there are is a circle.
    left: u64,
    /// Values that are neither text nor a number.
    binary: u64,
    /// Pages that the file does not have: those that were looked for, and those that its header tells of.
    missing: u64,
    unseen: u64,
    /// Pages and records that make no sense.
    damaged: u64,
}

impl Database {
    fn open(file: File) -> Result<Database, Gap> {
        let mut header = [0; HEADER_BYTES];
        file.read_exact_at(&mut header, 0).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => Gap::new(Reason::Truncated, "sqlite header"),
            _ => error.into(),
        })?;
        let page_bytes = match u16::from_be_bytes([header[16], header[17]]) {
            1 => 65536,
            bytes if bytes.is_power_of_two() && bytes >= 512 => usize::from(bytes),
            _ => return Err(Gap::new(Reason::Malformed, "sqlite page size")),
        };
        // The format wants 480 bytes of each page at least.
        let usable = page_bytes - usize::from(header[20]);
        let encoding = match u32::from_be_bytes([header[56], header[57], header[58], header[59]]) {
            2 => Encoding::Utf16Le,
            3 => Encoding::Utf16Be,
            _ => Encoding::Utf8,
        };
        if usable < 480 {
            return Err(Gap::new(Reason::Malformed, "sqlite page size"));
        }
        let size = file.metadata()?.len();
        // Writers before 3.7.0 leave the number of pages as it was; then these two differ.
        let is_known = header[24..28] == header[92..96];
        let told = u32::from_be_bytes([header[28], header[29], header[30], header[31]]);
        let whole = size / page_bytes as u64;
        let unseen = if is_known { u64::from(told).saturating_sub(whole) } else { 0 };
        Ok(Database {
            file,
            page_bytes,
            usable,
            encoding,
            left: size.div_ceil(page_bytes as u64),
            unseen,
            binary: 0,
            missing: 0,
            damaged: 0,
        })
    }

    /// What is told of the whole at the end: damage stands in hundreds of places, or in none.
    fn close(&self, emit: &mut dyn Emit) -> Result<(), Gap> {
        let told = [
            (self.missing.max(self.unseen), Reason::Truncated, "pages of sqlite are missing"),
            (self.damaged, Reason::Malformed, "pages or records of sqlite are damaged"),
            (self.binary, Reason::UnsupportedFeature, "values of sqlite are binary"),
        ];
        let told = told.into_iter().filter(|(count, ..)| *count > 0);
        told.map(|(count, reason, what)| Gap::new(reason, format!("{what}: {count}"))).try_for_each(|gap| emit.gap(gap))
    }

    /// A page's bytes; none, which is counted, where the file does not have them.
    fn page(&mut self, number: u32) -> Result<Option<Vec<u8>>, Gap> {
        let mut page = vec![0; self.page_bytes];
        let start = u64::from(number.wrapping_sub(1)) * self.page_bytes as u64;
        match self.file.read_exact_at(&mut page, start) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                self.missing += 1;
                return Ok(None);
            }
            Err(error) => return Err(error.into()),
        }
        page.truncate(self.usable);
        Ok(Some(page))
    }

    /// Goes through a table's tree. Damage costs what lies below it.
    fn rows(&mut self, table: &Table, root: u32, emit: &mut dyn Emit, each: &mut EachRow) -> Result<(), Gap> {
        // Open pages, and the cell of each that comes next.
        let mut stack: Vec<(Page, usize)> = Vec::new();
        let mut next = Some(root);
        loop {
            if let Some(number) = next.take() {
                match self.open_page(number)? {
                    Some(page) if stack.len() < SQLITE_DEPTH_MAX => stack.push((page, 0)),
                    Some(_) => self.damaged += 1,
                    None => {}
                }
            }
            let Some((page, cell)) = stack.last_mut() else { return Ok(()) };
            if *cell >= page.cells.count() {
                stack.pop();
                continue;
            }
            let found = page.cells.cell(&page.bytes, *cell, self.usable);
            *cell += 1;
            let Some(Cell { child, payload }) = found else {
                self.damaged += 1;
                continue;
            };
            // Of an index's tree, the entry between two children stands in the page itself.
            if let Some(payload) = payload {
                let bytes = page.bytes.clone();
                self.row(table, &bytes, payload, emit, each)?;
            }
            next = child;
        }
    }

    /// A page of a tree; none where it is damaged, missing, or one too many: then they go in a circle.
    fn open_page(&mut self, number: u32) -> Result<Option<Page>, Gap> {
        let Some(left) = self.left.checked_sub(1) else {
            self.damaged += 1;
            return Ok(None);
        };
        self.left = left;
        let Some(bytes) = self.page(number)? else { return Ok(None) };
        let cells = Pointers::new(&bytes, if number == SCHEMA_ROOT { HEADER_BYTES } else { 0 });
        self.damaged += u64::from(cells.is_none());
        Ok(cells.map(|cells| Page { bytes: bytes.into(), cells }))
    }

    /// Reads one record and hands its values on.
    fn row(
        &mut self,
        table: &Table,
        page: &[u8],
        payload: record::Payload,
        emit: &mut dyn Emit,
        each: &mut EachRow,
    ) -> Result<(), Gap> {
        let Some(bytes) = self.payload(page, &payload)? else { return Ok(()) };
        match record::values(&bytes, self.encoding, &mut self.binary) {
            Some(values) => each(&table.in_order(values, payload.rowid), emit),
            None => {
                self.damaged += 1;
                Ok(())
            }
        }
    }

    /// The payload, put together from its page and those it flows over to; none, which is counted, where it cannot be.
    fn payload(&mut self, page: &[u8], payload: &record::Payload) -> Result<Option<Vec<u8>>, Gap> {
        let mut bytes = page.get(payload.local.clone()).unwrap_or_default().to_vec();
        let whole = usize::try_from(payload.bytes).unwrap_or(usize::MAX);
        let mut next = payload.overflow.filter(|_| payload.bytes <= SQLITE_RECORD_BYTES_MAX);
        while let Some(number) = next.filter(|_| bytes.len() < whole) {
            let Some(page) = self.page(number)? else { return Ok(None) };
            let (head, content) = page.split_at_checked(4).unwrap_or_default();
            bytes.extend_from_slice(content.get(..content.len().min(whole - bytes.len())).unwrap_or_default());
            next = head.try_into().ok().map(u32::from_be_bytes).filter(|next| *next != 0);
        }
        let is_whole = bytes.len() == whole;
        self.damaged += u64::from(!is_whole);
        Ok(is_whole.then_some(bytes))
    }
}

/// An open page of a tree.
struct Page {
    bytes: Arc<[u8]>,
    cells: Pointers,
}
