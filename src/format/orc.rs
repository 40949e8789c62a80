//! ORC, stripe by stripe. Runs in the document worker only. Knows nothing of detectors.

use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};

use arrow::array::RecordBatchReader;
use orc_rust::ArrowReaderBuilder;
use orc_rust::error::OrcError;

use super::arrow::Rows;
use super::{Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::limits::PARQUET_BATCH_RECORDS;
use crate::model::Place;

pub const FORMAT: Format =
    Format { name: "orc", mime: "application/x-orc", extensions: &["orc"], reader: Reader::Document(read) };

fn read(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    let opened = catch_unwind(AssertUnwindSafe(|| ArrowReaderBuilder::try_new(file)));
    let builder = match opened {
        Ok(builder) => builder.map_err(|error| gap_of(&error))?,
        Err(_) => return Err(Gap::new(Reason::ParserDied, "the reader panicked")),
    };
    let mut metadata: Vec<_> = builder.file_metadata().user_custom_metadata().iter().collect();
    metadata.sort();
    for (key, value) in metadata {
        let place = Place::of_part("metadata");
        emit.segment(&String::from_utf8_lossy(value), key, &place)?;
    }
    let reader = builder.with_batch_size(PARQUET_BATCH_RECORDS).build();
    let schema = reader.schema();
    Rows::new(&schema, emit)?.read(reader, super::arrow::gap_of)
}

/// What an error means. Its own words may hold a value.
fn gap_of(error: &OrcError) -> Gap {
    let reason = match error {
        OrcError::IoError { source, .. } if source.kind() == std::io::ErrorKind::UnexpectedEof => Reason::Truncated,
        _ => Reason::Malformed,
    };
    Gap::new(reason, "orc")
}
