//! Parquet, record by record: a few columns' pages at a time. Runs in the document worker only. Knows nothing of detectors.

use std::fs::File;
use std::io::{self, Read};
use std::os::unix::fs::FileExt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use bytes::Bytes;
use parquet::basic::LogicalType;
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::{ByteArray, DataType};
use parquet::errors::ParquetError;
use parquet::file::metadata::ParquetMetaData;
use parquet::file::reader::{ChunkReader, FileReader, Length, RowGroupReader, SerializedFileReader};
use parquet::record::Field;
use parquet::schema::types::ColumnDescPtr;

use super::{Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::limits::{PARQUET_BATCH_RECORDS, PARQUET_COLUMNS_OPEN};
use crate::model::Place;

pub const FORMAT: Format = Format {
    name: "parquet",
    mime: "application/vnd.apache.parquet",
    extensions: &["parquet", "parq", "pqt"],
    reader: Reader::Document(read),
};

/// Reads a Parquet file: names of columns, key-value metadata, then each record's values.
fn read(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut magic = [0; 4];
    if file.read_at(&mut magic, 0)? == magic.len() && &magic == b"PARE" {
        return Err(Gap::new(Reason::Encrypted, "parquet footer"));
    }
    let pages = Pages(Arc::new(file));
    let reader = fenced(|| SerializedFileReader::new(pages)).map_err(|error| gap_of(&error, "footer"))?;
    let metadata = reader.metadata();
    let columns: Vec<Column> = metadata.file_metadata().schema_descr().columns().iter().map(Column::new).collect();
    names(metadata, &columns, emit)?;
    let mut first_record = 0;
    for group in 0..metadata.num_row_groups() {
        match fenced(|| reader.get_row_group(group)) {
            Ok(rows) => row_group(rows.as_ref(), group, first_record, &columns, emit)?,
            Err(error) => emit.gap(gap_of(&error, &format!("row group {}", group + 1)))?,
        }
        first_record += u64::try_from(metadata.row_group(group).num_rows()).unwrap_or_default();
    }
    Ok(())
}

/// A panic costs what is read, not the file.
fn fenced<T>(read: impl FnOnce() -> Result<T, ParquetError>) -> Result<T, ParquetError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(ParquetError::General("the reader panicked".into())))
}

/// What an error means. Its own words may hold a value.
fn gap_of(error: &ParquetError, place: &str) -> Gap {
    let reason = match error {
        ParquetError::EOF(_) => Reason::Truncated,
        ParquetError::NYI(_) => Reason::UnsupportedFeature,
        _ => Reason::Malformed,
    };
    Gap::new(reason, format!("parquet {place}"))
}

/// Writers keep a copy of their schema there.
const OWN_SCHEMAS: [&str; 2] = ["ARROW:schema", "pandas"];

fn names(metadata: &ParquetMetaData, columns: &[Column], emit: &mut dyn Emit) -> Result<(), Gap> {
    for (index, column) in columns.iter().enumerate() {
        let place = Place { column: Some(index as u64 + 1), name: true, ..Place::default() };
        emit.segment(&column.label, "", &place)?;
    }
    let pairs = metadata.file_metadata().key_value_metadata().into_iter().flatten();
    for pair in pairs.filter(|pair| !OWN_SCHEMAS.contains(&pair.key.as_str())) {
        let place = Place::of_part("metadata");
        emit.segment(pair.value.as_deref().unwrap_or_default(), &pair.key, &place)?;
    }
    Ok(())
}

/// A leaf of the schema.
struct Column {
    descriptor: ColumnDescPtr,
    label: String,
}

impl Column {
    fn new(descriptor: &ColumnDescPtr) -> Column {
        Column { label: label_of(descriptor.path().parts()), descriptor: descriptor.clone() }
    }
}

/// A path as people say it: groups that only say 'many' are left out.
fn label_of(path: &[String]) -> String {
    let is_said = |part: &&String| !matches!(part.as_str(), "list" | "element" | "array" | "bag" | "key_value");
    let said: Vec<&str> = path.iter().filter(is_said).map(String::as_str).collect();
    if said.is_empty() { path.join(".") } else { said.join(".") }
}

/// A value, and its record counted from the first of a batch.
type Value = (usize, String);

/// One row group, a few columns side by side: what stands in a row is told together.
fn row_group(
    rows: &dyn RowGroupReader,
    group: usize,
    first_record: u64,
    columns: &[Column],
    emit: &mut dyn Emit,
) -> Result<(), Gap> {
    for (first_column, columns) in (0..).step_by(PARQUET_COLUMNS_OPEN).zip(columns.chunks(PARQUET_COLUMNS_OPEN)) {
        let place = |index: usize| format!("row group {}, column {}", group + 1, first_column + index + 1);
        let mut open: Vec<Option<Values>> = Vec::with_capacity(columns.len());
        for (index, column) in columns.iter().enumerate() {
            match fenced(|| rows.get_column_reader(first_column + index)) {
                Ok(reader) => open.push(Some(Values { reader, is_binary: false, column })),
                Err(error) => {
                    emit.gap(gap_of(&error, &place(index)))?;
                    open.push(None);
                }
            }
        }
        let mut record = first_record;
        loop {
            let mut batch: Vec<std::iter::Peekable<std::vec::IntoIter<Value>>> = Vec::with_capacity(open.len());
            let mut records = 0;
            for (index, own) in open.iter_mut().enumerate() {
                let mut values = Vec::new();
                match own.as_mut().map(|own| fenced(|| own.read(&mut values))) {
                    Some(Ok(read)) => records = records.max(read),
                    Some(Err(error)) => {
                        emit.gap(gap_of(&error, &place(index)))?;
                        *own = None;
                    }
                    None => {}
                }
                batch.push(values.into_iter().peekable());
            }
            if records == 0 {
                break;
            }
            for number in 0..records {
                for (index, (values, column)) in batch.iter_mut().zip(columns).enumerate() {
                    while let Some((_, text)) = values.next_if(|(record, _)| *record == number) {
                        let column_number = (first_column + index + 1) as u64;
                        let stands = Some(record + number as u64);
                        let place = Place { record: stands, column: Some(column_number), ..Place::default() };
                        emit.segment(&text, &column.label, &place)?;
                    }
                }
            }
            record += records as u64;
        }
        let binary = open.iter().flatten().filter(|own| own.is_binary).count();
        if binary > 0 {
            emit.gap(Gap::new(Reason::UnsupportedFeature, format!("binary values in {binary} columns of parquet")))?;
        }
    }
    Ok(())
}

/// The values of one column that were not read yet.
struct Values<'c> {
    reader: ColumnReader,
    column: &'c Column,
    /// A value was neither text nor a number.
    is_binary: bool,
}

impl Values<'_> {
    /// Reads a batch of records and tells how many.
    fn read(&mut self, values: &mut Vec<Value>) -> Result<usize, ParquetError> {
        let descriptor = &self.column.descriptor;
        let is_binary = &mut self.is_binary;
        match &mut self.reader {
            ColumnReader::BoolColumnReader(own) => batch(own, descriptor, values, |value| Some(value.to_string())),
            ColumnReader::Int32ColumnReader(own) => {
                batch(own, descriptor, values, |value| Some(text_of(Field::convert_int32(descriptor, value))))
            }
            ColumnReader::Int64ColumnReader(own) => {
                batch(own, descriptor, values, |value| Some(text_of(Field::convert_int64(descriptor, value))))
            }
            ColumnReader::Int96ColumnReader(own) => {
                batch(own, descriptor, values, |value| Some(text_of(Field::convert_int96(descriptor, value))))
            }
            ColumnReader::FloatColumnReader(own) => {
                batch(own, descriptor, values, |value| Some(number_text(value.into())))
            }
            ColumnReader::DoubleColumnReader(own) => batch(own, descriptor, values, |value| Some(number_text(value))),
            ColumnReader::ByteArrayColumnReader(own) => {
                batch(own, descriptor, values, |value| bytes_text(descriptor, value, is_binary))
            }
            ColumnReader::FixedLenByteArrayColumnReader(own) => {
                batch(own, descriptor, values, |value| bytes_text(descriptor, value.into(), is_binary))
            }
        }
    }
}

fn batch<T: DataType>(
    reader: &mut ColumnReaderImpl<T>,
    descriptor: &ColumnDescPtr,
    values: &mut Vec<Value>,
    mut text: impl FnMut(T::T) -> Option<String>,
) -> Result<usize, ParquetError> {
    let (mut definitions, mut repetitions, mut read) = (Vec::new(), Vec::new(), Vec::new());
    let (records, _, levels) =
        reader.read_records(PARQUET_BATCH_RECORDS, Some(&mut definitions), Some(&mut repetitions), &mut read)?;
    let mut read = read.into_iter();
    let mut record = 0;
    for level in 0..levels {
        let begins = repetitions.get(level).is_none_or(|repetition| *repetition == 0);
        record += usize::from(begins && level > 0);
        let stands = definitions.get(level).is_none_or(|definition| *definition == descriptor.max_def_level());
        if stands && let Some(value) = read.next() {
            values.extend(text(value).map(|text| (record, text)));
        }
    }
    Ok(records)
}

fn text_of(field: Field) -> String {
    match field {
        Field::Str(text) => text,
        field => field.to_string(),
    }
}

/// Numbers up to this are whole where they look so: tables with gaps keep whole numbers as such.
const WHOLE_MAX: f64 = 1e15;

/// A number as people write it.
pub(super) fn number_text(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < WHOLE_MAX { format!("{value:.0}") } else { value.to_string() }
}

/// Text, a decimal or a UUID; none for other bytes.
fn bytes_text(descriptor: &ColumnDescPtr, value: ByteArray, is_binary: &mut bool) -> Option<String> {
    if descriptor.logical_type_ref() == Some(&LogicalType::Uuid) {
        return uuid::Uuid::from_slice(value.data()).ok().map(|uuid| uuid.to_string());
    }
    if let Ok(text) = std::str::from_utf8(value.data())
        && !text.bytes().any(|byte| byte < b' ' && !byte.is_ascii_whitespace())
        && !matches!(descriptor.logical_type_ref(), Some(LogicalType::Decimal { .. } | LogicalType::Float16))
    {
        return Some(text.to_string());
    }
    match Field::convert_byte_array(descriptor, value) {
        Ok(Field::Bytes(_)) | Err(_) => {
            *is_binary = true;
            None
        }
        Ok(field) => Some(text_of(field)),
    }
}

/// The file at any offset, without a file handle of its own for each reader.
struct Pages(Arc<File>);

impl Length for Pages {
    fn len(&self) -> u64 {
        self.0.metadata().map_or(0, |metadata| metadata.len())
    }
}

impl ChunkReader for Pages {
    type T = io::BufReader<From>;

    fn get_read(&self, start: u64) -> parquet::errors::Result<Self::T> {
        Ok(io::BufReader::new(From { file: self.0.clone(), at: start }))
    }

    fn get_bytes(&self, start: u64, length: usize) -> parquet::errors::Result<Bytes> {
        // What a header claims is not more than there is.
        let left = self.len().saturating_sub(start);
        if length as u64 > left {
            return Err(ParquetError::EOF("a page ends behind the file".into()));
        }
        let mut bytes = vec![0; length];
        self.0.read_exact_at(&mut bytes, start)?;
        Ok(bytes.into())
    }
}

/// The file from an offset on.
struct From {
    file: Arc<File>,
    at: u64,
}

impl Read for From {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read_at(buffer, self.at)?;
        self.at += read as u64;
        Ok(read)
    }
}
