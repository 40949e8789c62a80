//! XLSX and XLSB workbooks, cell by cell, every sheet, hidden ones too. Runs in the document worker
//! only: calamine holds the shared strings and can abort. Knows nothing of detectors.

mod number;
mod parts;

use std::fs::File;
use std::io::BufReader;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use calamine::{Cell, DataRef, Reader as _, SheetType, Style, Xlsb, XlsbError, Xlsx, XlsxError};

use self::number::ZeroFormat;
pub(super) use self::number::number_text;
use super::heading::Heading;
use super::{Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::limits::COLUMNS_MAX;
use crate::model::Place;

pub const XLSX: Format = Format {
    name: "xlsx",
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: &["xlsx", "xlsm", "xltx", "xltm"],
    reader: Reader::Document(read_xlsx),
};

pub const XLSB: Format = Format {
    name: "xlsb",
    mime: "application/vnd.ms-excel.sheet.binary.macroenabled.12",
    extensions: &["xlsb"],
    reader: Reader::Document(read_xlsb),
};

/// Reads an XLSX workbook.
pub fn read_xlsx(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    parts::check(&file, emit)?;
    let mut workbook = Xlsx::new(BufReader::new(file.try_clone()?)).map_err(|error| match error {
        XlsxError::Password => Gap::new(Reason::Encrypted, ""),
        XlsxError::Io(error) => error.into(),
        _ => Gap::new(Reason::Malformed, "workbook"),
    })?;
    for (index, name) in sheet_names(&workbook).into_iter().enumerate() {
        let mut sheet = Sheet::new(&name);
        let result = match workbook.worksheet_cells_reader(&name) {
            Ok(mut cells) => {
                let format_of = |style: &Style| ZeroFormat::parse(&style.number_format.as_ref()?.format_code);
                sheet.formats = cells.styles().iter().map(format_of).collect();
                sheet.read(|| fenced(|| cells.next_cell_with_style_id()), emit)
            }
            Err(XlsxError::NotAWorksheet(_)) => Ok(()),
            Err(_) => Err(None),
        };
        settle(result, index, emit)?;
    }
    drop(workbook);
    parts::read(&file, emit)
}

/// Reads an XLSB workbook.
pub fn read_xlsb(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    parts::check(&file, emit)?;
    let mut workbook = Xlsb::new(BufReader::new(file.try_clone()?)).map_err(|error| match error {
        XlsbError::Password => Gap::new(Reason::Encrypted, ""),
        XlsbError::Io(error) => error.into(),
        _ => Gap::new(Reason::Malformed, "workbook"),
    })?;
    for (index, name) in sheet_names(&workbook).into_iter().enumerate() {
        let mut sheet = Sheet::new(&name);
        let result = match workbook.worksheet_cells_reader(&name) {
            Ok(mut cells) => sheet.read(|| fenced(|| cells.next_cell()).map(|cell| Some((cell?, 0))), emit),
            Err(_) => Err(None),
        };
        settle(result, index, emit)?;
    }
    drop(workbook);
    parts::read(&file, emit)
}

/// A panic costs the sheet what follows, not the workbook.
fn fenced<T, E>(next: impl FnOnce() -> Result<T, E>) -> Result<T, ()> {
    match catch_unwind(AssertUnwindSafe(next)) {
        Ok(Ok(value)) => Ok(value),
        _ => Err(()),
    }
}

/// A damaged sheet is told by its number, for its name may be sensitive; reading goes on. What the
/// emitter refuses ends it.
fn settle(result: Result<(), Option<Gap>>, index: usize, emit: &mut dyn Emit) -> Result<(), Gap> {
    match result {
        Ok(()) => Ok(()),
        Err(None) => emit.gap(Gap::new(Reason::Malformed, format!("sheet {}", index + 1))),
        Err(Some(gap)) => Err(gap),
    }
}

/// Every sheet that has cells.
fn sheet_names<RS, R: calamine::Reader<RS>>(workbook: &R) -> Vec<String>
where
    RS: std::io::Read + std::io::Seek,
{
    let sheets = workbook.sheets_metadata().iter();
    sheets.filter(|sheet| sheet.typ != SheetType::ChartSheet).map(|sheet| sheet.name.clone()).collect()
}

/// One sheet: finds its header row, gives its cells.
struct Sheet {
    name: Arc<str>,
    heading: Heading,
    /// By style, for numbers that are shown with leading zeros.
    formats: Vec<Option<ZeroFormat>>,
    row: Vec<(u32, u32, Value)>,
}

/// A cell's text.
struct Value {
    text: String,
    /// Numbers and dates are no headers.
    is_text: bool,
}

impl Sheet {
    fn new(name: &str) -> Sheet {
        Sheet { name: Arc::from(name), heading: Heading::default(), formats: Vec::new(), row: Vec::new() }
    }

    /// Reads all cells. An error without a gap is the sheet's own damage.
    fn read<'a>(
        &mut self,
        mut next: impl FnMut() -> Result<Option<(Cell<DataRef<'a>>, usize)>, ()>,
        emit: &mut dyn Emit,
    ) -> Result<(), Option<Gap>> {
        emit.segment(&self.name, "", &Place { sheet: Some(self.name.clone()), name: true, ..Place::default() })?;
        loop {
            let (cell, style) = match next() {
                Ok(Some(cell)) => cell,
                Ok(None) => break,
                Err(()) => {
                    self.end_row(emit)?;
                    return Err(None);
                }
            };
            let (row, column) = cell.get_position();
            let format = self.formats.get(style).and_then(Option::as_ref);
            let Some(value) = value_of(cell.get_value(), format) else { continue };
            let other_row = self.row.first().is_some_and(|(first, _, _)| *first != row);
            if other_row || self.row.len() >= COLUMNS_MAX {
                self.end_row(emit)?;
            }
            if !self.heading.is_open() {
                self.emit(row, column, &value, emit)?;
                continue;
            }
            self.row.push((row, column, value));
        }
        Ok(self.end_row(emit)?)
    }

    /// Gives a row that was held until it was known whether it is the header.
    fn end_row(&mut self, emit: &mut dyn Emit) -> Result<(), Gap> {
        let row = std::mem::take(&mut self.row);
        for (at, column, value) in &row {
            self.emit(*at, *column, value, emit)?;
        }
        let cells: Vec<_> =
            row.iter().map(|(_, column, value)| (*column, value.is_text.then_some(value.text.as_str()))).collect();
        self.heading.row(&cells);
        Ok(())
    }

    fn emit(&self, row: u32, column: u32, value: &Value, emit: &mut dyn Emit) -> Result<(), Gap> {
        let place = Place {
            sheet: Some(self.name.clone()),
            row: Some(u64::from(row) + 1),
            column: Some(u64::from(column) + 1),
            ..Place::default()
        };
        emit.segment(&value.text, self.heading.name(column), &place)
    }
}

/// A cell as people would write it: numbers without exponent, dates as date and as serial.
fn value_of(cell: &DataRef, format: Option<&ZeroFormat>) -> Option<Value> {
    let text = match cell {
        DataRef::Empty | DataRef::Error(_) => return None,
        DataRef::String(text) => return text_of(text),
        DataRef::SharedString(text) => return text_of(text),
        DataRef::Int(number) => {
            format.and_then(|format| format.show(*number as f64)).unwrap_or_else(|| number.to_string())
        }
        DataRef::Float(number) => {
            format.and_then(|format| format.show(*number)).unwrap_or_else(|| number_text(*number))
        }
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::DateTime(when) if when.is_datetime() && when.as_f64().is_finite() => {
            let (year, month, day, hour, minute, second, _) = when.to_ymd_hms_milli();
            let serial = number_text(when.as_f64());
            if (hour, minute, second) == (0, 0, 0) {
                format!("{year:04}-{month:02}-{day:02} {serial}")
            } else {
                format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02} {serial}")
            }
        }
        DataRef::DateTime(when) => number_text(when.as_f64()),
    };
    Some(Value { text, is_text: false })
}

fn text_of(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value { text: text.to_string(), is_text: true })
}
