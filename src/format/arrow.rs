//! Arrow IPC files and streams, and the walk over record batches that ORC files come in too: each record's values under
//! their paths. Runs in the document worker only. Knows nothing of detectors.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, Seek};
use std::os::unix::fs::FileExt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use arrow::array::{Array, ArrayRef, AsArray, RecordBatch};
use arrow::datatypes::{DataType, Field, Float32Type, Float64Type, Schema};
use arrow::error::ArrowError;
use arrow::ipc::reader::{FileReader, StreamReader};
use arrow::util::display::array_value_to_string;

use super::parquet::number_text;
use super::{Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::limits::ARROW_VALUES_MAX;
use crate::model::Place;

pub const FORMAT: Format = Format {
    name: "arrow",
    mime: "application/vnd.apache.arrow.file",
    extensions: &["arrow", "arrows", "feather"],
    reader: Reader::Document(read),
};

fn read(mut file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut magic = [0; 6];
    let known = file.read_at(&mut magic, 0)?;
    if magic.starts_with(b"FEA1") {
        return Err(Gap::new(Reason::UnsupportedFeature, "feather of the first version"));
    }
    file.rewind()?;
    if known == magic.len() && &magic == b"ARROW1" {
        let reader = fenced(|| FileReader::try_new(BufReader::new(file), None)).map_err(|error| gap_of(&error))?;
        let metadata = reader.custom_metadata().clone();
        let mut rows = Rows::new(&reader.schema(), emit)?;
        rows.metadata(&metadata)?;
        rows.read(reader, gap_of)
    } else {
        let reader = fenced(|| StreamReader::try_new(BufReader::new(file), None)).map_err(|error| gap_of(&error))?;
        Rows::new(&reader.schema(), emit)?.read(reader, gap_of)
    }
}

/// A panic costs what is read, not the file.
fn fenced<T>(read: impl FnOnce() -> Result<T, ArrowError>) -> Result<T, ArrowError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(ArrowError::ParseError("the reader panicked".into())))
}

/// What an error means. Its own words may hold a value.
pub(super) fn gap_of(error: &ArrowError) -> Gap {
    let reason = match error {
        ArrowError::IoError(_, error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Reason::Truncated,
        ArrowError::NotYetImplemented(_) => Reason::UnsupportedFeature,
        ArrowError::MemoryError(_) => Reason::TooLarge,
        _ => Reason::Malformed,
    };
    Gap::new(reason, "record batch")
}

/// A field of the schema, with those below it.
struct Node {
    label: String,
    /// The number of the leaf, from 1; of a field with others below it, that of the first of them.
    column: u64,
    children: Vec<usize>,
}

/// Gives batches of records.
pub(super) struct Rows<'a> {
    nodes: Vec<Node>,
    roots: Vec<usize>,
    record: u64,
    binary: u64,
    emit: &'a mut dyn Emit,
}

impl<'a> Rows<'a> {
    /// Gives the names of the columns.
    pub(super) fn new(schema: &Schema, emit: &'a mut dyn Emit) -> Result<Rows<'a>, Gap> {
        let mut rows = Rows { nodes: Vec::new(), roots: Vec::new(), record: 0, binary: 0, emit };
        for field in schema.fields() {
            let root = rows.add(field, "");
            rows.roots.push(root);
        }
        let mut column = 0;
        // Depth first, as leaves are counted.
        let mut open: Vec<usize> = rows.roots.iter().rev().copied().collect();
        while let Some(number) = open.pop() {
            let Some(node) = rows.nodes.get_mut(number) else { continue };
            node.column = column + 1;
            if !node.children.is_empty() {
                open.extend(node.children.iter().rev());
                continue;
            }
            column += 1;
            let place = Place { column: Some(column), name: true, ..Place::default() };
            rows.emit.segment(&node.label, "", &place)?;
        }
        rows.metadata(schema.metadata())?;
        Ok(rows)
    }

    /// Pairs that writers add; not the copies of their schema.
    pub(super) fn metadata(&mut self, pairs: &HashMap<String, String>) -> Result<(), Gap> {
        let mut pairs: Vec<_> =
            pairs.iter().filter(|(key, _)| !matches!(key.as_str(), "pandas" | "ARROW:schema")).collect();
        pairs.sort();
        for (key, value) in pairs {
            self.emit.segment(value, key, &Place::of_part("metadata"))?;
        }
        Ok(())
    }

    /// Adds a field and all below it; gives its number.
    fn add(&mut self, field: &Field, path: &str) -> usize {
        let label = if path.is_empty() { field.name().clone() } else { format!("{path}.{}", field.name()) };
        let first = self.nodes.len();
        self.nodes.push(Node { label: label.clone(), column: 0, children: Vec::new() });
        let mut open = vec![(first, label, field.data_type().clone())];
        while let Some((parent, label, kind)) = open.pop() {
            for (name, kind) in below(&kind) {
                // What only says 'many' is no part of the name.
                let label = name.map_or(label.clone(), |name| format!("{label}.{name}"));
                let number = self.nodes.len();
                self.nodes.push(Node { label: label.clone(), column: 0, children: Vec::new() });
                if let Some(parent) = self.nodes.get_mut(parent) {
                    parent.children.push(number);
                }
                open.push((number, label, kind));
            }
        }
        first
    }

    /// Gives all records; where a batch is damaged, what follows it is lost.
    pub(super) fn read<E>(
        mut self,
        mut batches: impl Iterator<Item = Result<RecordBatch, E>>,
        gap_of: impl Fn(&E) -> Gap,
    ) -> Result<(), Gap> {
        loop {
            match catch_unwind(AssertUnwindSafe(|| batches.next())) {
                Ok(None) => break,
                Ok(Some(Ok(batch))) => self.batch(&batch)?,
                Ok(Some(Err(error))) => {
                    self.emit.gap(gap_of(&error))?;
                    break;
                }
                Err(_) => {
                    self.emit.gap(Gap::new(Reason::ParserDied, "the reader panicked"))?;
                    break;
                }
            }
        }
        match self.binary {
            0 => Ok(()),
            _ => self.emit.gap(Gap::new(Reason::UnsupportedFeature, format!("binary values: {}", self.binary))),
        }
    }

    fn batch(&mut self, batch: &RecordBatch) -> Result<(), Gap> {
        for row in 0..batch.num_rows() {
            let roots = self.roots.iter().zip(batch.columns());
            let mut open: Vec<Open> = roots.rev().map(|(node, array)| Open::of(*node, array, row)).collect();
            while let Some(one) = open.pop() {
                self.value(one, &mut open)?;
            }
            self.record += 1;
        }
        Ok(())
    }

    /// Gives a value, or puts what it holds on the stack.
    fn value<'b>(&mut self, one: Open<'b>, open: &mut Vec<Open<'b>>) -> Result<(), Gap> {
        let Open { node, array, row, key } = one;
        if row >= array.len() || array.is_null(row) {
            return Ok(());
        }
        let child = |number: usize| self.nodes.get(node).and_then(|node| node.children.get(number)).copied();
        let many = |values: &'b ArrayRef, from: usize, to: usize, open: &mut Vec<Open<'b>>| {
            let node = child(0).unwrap_or(node);
            let rows = (from..to.min(values.len())).take(ARROW_VALUES_MAX);
            open.extend(rows.rev().map(|row| Open { key: key.clone(), ..Open::of(node, values, row) }));
            to.saturating_sub(from) > ARROW_VALUES_MAX
        };
        let mut is_cut = false;
        match array.data_type() {
            DataType::Struct(_) => {
                let columns = array.as_struct().columns();
                for (number, column) in columns.iter().enumerate().rev() {
                    open.push(Open { key: key.clone(), ..Open::of(child(number).unwrap_or(node), column, row) });
                }
            }
            DataType::List(_) => {
                let list = array.as_list::<i32>();
                let (from, to) = ends(list.value_offsets(), row);
                is_cut = many(list.values(), from, to, open);
            }
            DataType::LargeList(_) => {
                let list = array.as_list::<i64>();
                let (from, to) = ends(list.value_offsets(), row);
                is_cut = many(list.values(), from, to, open);
            }
            DataType::FixedSizeList(_, size) => {
                let list = array.as_fixed_size_list();
                let from = usize::try_from(list.value_offset(row)).unwrap_or(0);
                is_cut = many(list.values(), from, from + usize::try_from(*size).unwrap_or(0), open);
            }
            DataType::Map(..) => {
                let map = array.as_map();
                let (from, to) = ends(map.value_offsets(), row);
                is_cut = to.saturating_sub(from) > ARROW_VALUES_MAX;
                let node = child(0).unwrap_or(node);
                for row in (from..to.min(map.values().len())).take(ARROW_VALUES_MAX).rev() {
                    let key = array_value_to_string(map.keys(), row).unwrap_or_default();
                    open.push(Open { key: Some(key), ..Open::of(node, map.values(), row) });
                }
            }
            DataType::Dictionary(..) => {
                let dictionary = array.as_any_dictionary();
                let keys = dictionary.normalized_keys();
                if let Some(row) = keys.get(row) {
                    open.push(Open { key, ..Open::of(node, dictionary.values(), *row) });
                }
            }
            DataType::Union(..) => {
                let union = array.as_union();
                open.push(Open { key, ..Open::of(node, union.child(union.type_id(row)), union.value_offset(row)) });
            }
            _ => return self.leaf(node, array.as_ref(), row, key.as_deref()),
        }
        match is_cut {
            true => self.emit.gap(Gap::new(Reason::ExtractedTooLarge, "a list of more than a million values")),
            false => Ok(()),
        }
    }

    fn leaf(&mut self, node: usize, array: &dyn Array, row: usize, key: Option<&str>) -> Result<(), Gap> {
        let text = match array.data_type() {
            DataType::Utf8 => array.as_string::<i32>().value(row).to_string(),
            DataType::LargeUtf8 => array.as_string::<i64>().value(row).to_string(),
            DataType::Utf8View => array.as_string_view().value(row).to_string(),
            DataType::Float32 => number_text(array.as_primitive::<Float32Type>().value(row).into()),
            DataType::Float64 => number_text(array.as_primitive::<Float64Type>().value(row)),
            DataType::Binary => self.bytes(array.as_binary::<i32>().value(row)),
            DataType::LargeBinary => self.bytes(array.as_binary::<i64>().value(row)),
            DataType::BinaryView => self.bytes(array.as_binary_view().value(row)),
            DataType::FixedSizeBinary(_) => self.bytes(array.as_fixed_size_binary().value(row)),
            _ => match array_value_to_string(array, row) {
                Ok(text) => text,
                Err(error) => return self.emit.gap(gap_of(&error)),
            },
        };
        let Some(node) = self.nodes.get(node) else { return Ok(()) };
        let place = Place { record: Some(self.record), column: Some(node.column), ..Place::default() };
        match key {
            Some(key) => self.emit.segment(&text, &format!("{}.{key}", node.label), &place),
            None => self.emit.segment(&text, &node.label, &place),
        }
    }

    /// Bytes that are text; others are counted.
    fn bytes(&mut self, bytes: &[u8]) -> String {
        match std::str::from_utf8(bytes) {
            Ok(text) if !text.bytes().any(|byte| byte < b' ' && !byte.is_ascii_whitespace()) => text.to_string(),
            _ => {
                self.binary += 1;
                String::new()
            }
        }
    }
}

/// A value that waits to be given.
struct Open<'b> {
    node: usize,
    array: &'b ArrayRef,
    row: usize,
    /// Of a map's value.
    key: Option<String>,
}

impl<'b> Open<'b> {
    fn of(node: usize, array: &'b ArrayRef, row: usize) -> Open<'b> {
        Open { node, array, row, key: None }
    }
}

/// The fields below a type, without a name where that only says 'many'.
fn below(kind: &DataType) -> Vec<(Option<String>, DataType)> {
    match kind {
        DataType::Struct(fields) => {
            fields.iter().map(|field| (Some(field.name().clone()), field.data_type().clone())).collect()
        }
        DataType::List(field) | DataType::LargeList(field) | DataType::FixedSizeList(field, _) => {
            vec![(None, field.data_type().clone())]
        }
        DataType::Map(entries, _) => match entries.data_type() {
            DataType::Struct(fields) => {
                fields.get(1).map(|field| (None, field.data_type().clone())).into_iter().collect()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// Where the values of a list begin and end.
fn ends<T: Copy + TryInto<usize>>(offsets: &[T], row: usize) -> (usize, usize) {
    let at = |row: usize| offsets.get(row).and_then(|offset| (*offset).try_into().ok()).unwrap_or(0);
    (at(row), at(row + 1))
}
