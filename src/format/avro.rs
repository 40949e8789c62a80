//! Avro object container files, record by record. Runs in the document worker only. Knows nothing of detectors.

use std::fs::File;
use std::io::BufReader;

use apache_avro::types::Value;
use apache_avro::{Error, Reader as AvroReader, error::Details};
use jiff::civil::date;
use jiff::{Timestamp, ToSpan};

use super::parquet::number_text;
use super::{Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::limits::AVRO_ALLOCATION_BYTES_MAX;
use crate::model::Place;

pub const FORMAT: Format =
    Format { name: "avro", mime: "application/avro", extensions: &["avro"], reader: Reader::Document(read) };

/// Reads a container file: the schema's own text and metadata, then each record's fields under their paths.
fn read(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    apache_avro::util::max_allocation_bytes(AVRO_ALLOCATION_BYTES_MAX);
    let reader = AvroReader::new(BufReader::new(file)).map_err(|error| gap_of(&error, "header"))?;
    let part = Place::of_part;
    emit.segment(&reader.writer_schema().canonical_form(), "", &part("schema"))?;
    let mut metadata: Vec<_> = reader.user_metadata().iter().collect();
    metadata.sort();
    for (key, value) in metadata {
        emit.segment(&String::from_utf8_lossy(value), key, &part("metadata"))?;
    }
    let mut binary = 0_u64;
    for (record, value) in (0..).zip(reader) {
        match value {
            Ok(value) => fields(record, value, &mut binary, emit)?,
            // Where the next record begins is not known.
            Err(error) => {
                emit.gap(gap_of(&error, &format!("record {record}")))?;
                break;
            }
        }
    }
    match binary {
        0 => Ok(()),
        _ => emit.gap(Gap::new(Reason::UnsupportedFeature, format!("values of avro are binary: {binary}"))),
    }
}

/// What an error means. Its own words may hold a value.
fn gap_of(error: &Error, place: &str) -> Gap {
    let reason = match error.details() {
        Details::CodecNotSupported(_) => Reason::UnsupportedMethod,
        Details::MemoryAllocation { .. } => Reason::TooLarge,
        details if is_early_end(details) => Reason::Truncated,
        _ => Reason::Malformed,
    };
    Gap::new(reason, format!("avro {place}"))
}

/// Whether an error comes from the file's end.
fn is_early_end(details: &Details) -> bool {
    let mut source = std::error::Error::source(details);
    while let Some(error) = source {
        if error.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == std::io::ErrorKind::UnexpectedEof)
        {
            return true;
        }
        source = error.source();
    }
    false
}

/// Emits what a record holds, in the schema's order; maps in the order of their keys.
fn fields(record: u64, value: Value, binary: &mut u64, emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut open = vec![(String::new(), value)];
    let place = Place { record: Some(record), ..Place::default() };
    while let Some((path, value)) = open.pop() {
        let below = |name: &str| if path.is_empty() { name.to_string() } else { format!("{path}.{name}") };
        match value {
            Value::Record(fields) => {
                open.extend(fields.into_iter().rev().map(|(name, value)| (below(&name), value)));
            }
            Value::Map(entries) => {
                let mut entries: Vec<_> = entries.into_iter().collect();
                entries.sort_by(|(one, _), (other, _)| other.cmp(one));
                for (key, _) in entries.iter().rev() {
                    emit.segment(key, &path, &Place { name: true, ..place.clone() })?;
                }
                open.extend(entries.into_iter().map(|(key, value)| (below(&key), value)));
            }
            Value::Array(items) => open.extend(items.into_iter().rev().map(|item| (path.clone(), item))),
            Value::Union(_, value) => open.push((path, *value)),
            leaf => match text_of(leaf) {
                Leaf::Text(text) => emit.segment(&text, &path, &place)?,
                Leaf::Binary => *binary += 1,
                Leaf::Nothing => {}
            },
        }
    }
    Ok(())
}

/// A value that holds no others.
enum Leaf {
    Text(String),
    /// Bytes that are no text.
    Binary,
    Nothing,
}

fn text_of(value: Value) -> Leaf {
    let bytes = |bytes: Vec<u8>| match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => Leaf::Text(text),
        _ => Leaf::Binary,
    };
    let time = |time: Result<Timestamp, jiff::Error>, raw: i64| {
        Leaf::Text(time.map_or_else(|_| raw.to_string(), |time| time.to_string()))
    };
    match value {
        Value::String(text) | Value::Enum(_, text) => Leaf::Text(text),
        Value::Boolean(value) => Leaf::Text(value.to_string()),
        Value::Int(number) | Value::TimeMillis(number) => Leaf::Text(number.to_string()),
        Value::Long(number) | Value::TimeMicros(number) => Leaf::Text(number.to_string()),
        Value::Float(number) => Leaf::Text(number_text(number.into())),
        Value::Double(number) => Leaf::Text(number_text(number)),
        Value::Bytes(value) | Value::Fixed(_, value) => bytes(value),
        Value::Date(days) => match date(1970, 1, 1).checked_add(days.days()) {
            Ok(day) => Leaf::Text(day.to_string()),
            Err(_) => Leaf::Text(days.to_string()),
        },
        Value::TimestampMillis(at) | Value::LocalTimestampMillis(at) => time(Timestamp::from_millisecond(at), at),
        Value::TimestampMicros(at) | Value::LocalTimestampMicros(at) => time(Timestamp::from_microsecond(at), at),
        Value::TimestampNanos(at) | Value::LocalTimestampNanos(at) => time(Timestamp::from_nanosecond(at.into()), at),
        Value::Uuid(uuid) => Leaf::Text(uuid.to_string()),
        Value::BigDecimal(number) => Leaf::Text(number.to_plain_string()),
        // Its scale stands in the schema only: the digits are told.
        Value::Decimal(number) => match Vec::<u8>::try_from(number) {
            Ok(bytes) if bytes.len() <= size_of::<i128>() => Leaf::Text(unscaled(&bytes).to_string()),
            _ => Leaf::Binary,
        },
        Value::Null | Value::Duration(_) | Value::Array(_) | Value::Map(_) | Value::Record(_) | Value::Union(..) => {
            Leaf::Nothing
        }
    }
}

/// A number in two's complement, the most significant byte first.
fn unscaled(bytes: &[u8]) -> i128 {
    let sign = if bytes.first().is_some_and(|first| *first >= 0x80) { -1 } else { 0 };
    bytes.iter().fold(sign, |number, byte| number << 8 | i128::from(*byte))
}
