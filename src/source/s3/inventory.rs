//! An S3 Inventory as a listing: `@s3://bucket/.../manifest.json` (Amazon S3 User Guide, "Amazon S3 Inventory
//! manifest"). Its files are CSV without a header, gzipped, keys URL-encoded; or Parquet or ORC, keys as they are.

mod columnar;

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;
use std::sync::Arc;

use flate2::read::MultiGzDecoder;
use md5::{Digest, Md5};
use panner_aws::{Entry, Failure, Fetch, Want};
use serde::Deserialize;

use super::store::Store;
use super::{Location, after, bucket_of_name, tell, words};
use crate::body::Body;
use crate::error::{Error, Gap, Reason};
use crate::limits;
use crate::model::{Bucket, Object};
use crate::source::{Filter, Flow, Listed, Run, Source, SourceOptions};

/// `manifest.json`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Manifest {
    source_bucket: String,
    destination_bucket: String,
    file_format: String,
    file_schema: String,
    files: Vec<ListFile>,
}

#[derive(Deserialize)]
struct ListFile {
    key: String,
    #[serde(rename = "MD5checksum")]
    md5: Option<String>,
}

/// How the files of an inventory are written.
#[derive(Clone, Copy)]
enum ListFormat {
    Csv,
    /// Read by the document worker, as the format of this name.
    Columnar(&'static str),
}

/// Where the columns stand that are used.
#[derive(Default)]
struct Columns {
    bucket: Option<usize>,
    key: usize,
    version: Option<usize>,
    is_latest: Option<usize>,
    is_delete_marker: Option<usize>,
    size: Option<usize>,
    modified: Option<usize>,
    etag: Option<usize>,
    storage_class: Option<usize>,
}

/// The objects that an inventory lists.
pub struct Inventory {
    store: Arc<Store>,
    shown: String,
    manifest: Manifest,
    format: ListFormat,
    columns: Columns,
    filter: Filter,
    versions: bool,
    run: Arc<Run>,
}

impl Inventory {
    /// Reads the manifest, or refuses it.
    pub fn new(uri: &str, options: &SourceOptions) -> Result<Inventory, Error> {
        let location = Location::parse(uri)?;
        let store = options.s3.store()?;
        let refused = |why: String| Error::refused(format!("inventory '{uri}': {why}"));
        let want = Want { bucket: location.bucket, key: location.key, version: location.version, ..Want::default() };
        let content = store.client.small(want, limits::INVENTORY_MANIFEST_BYTES_MAX);
        let content = content.map_err(|failure| refused(words(&failure)))?;
        let manifest: Manifest = serde_json::from_slice(&content)
            .map_err(|error| refused(format!("{error}; name the manifest.json of an S3 Inventory")))?;
        let format = match manifest.file_format.as_str() {
            "CSV" => ListFormat::Csv,
            "Parquet" => ListFormat::Columnar("parquet"),
            "ORC" => ListFormat::Columnar("orc"),
            other => return Err(refused(format!("its format {other} is none of CSV, Parquet and ORC"))),
        };
        let schema = match format {
            ListFormat::Csv => manifest.file_schema.as_str(),
            ListFormat::Columnar(_) => columnar::SCHEMA,
        };
        let columns = Columns::of(schema).ok_or_else(|| refused("its schema names no Key".to_string()))?;
        Ok(Inventory {
            store,
            shown: uri.to_string(),
            manifest,
            format,
            columns,
            filter: options.filter.clone(),
            versions: options.s3.options.versions,
            run: options.run.clone(),
        })
    }

    /// Lists what one file of the inventory names.
    fn file(&self, file: &ListFile, each: &mut dyn FnMut(Listed) -> Flow) -> Result<Flow, Gap> {
        // `arn:aws:s3:::name`
        let bucket = self.manifest.destination_bucket.rsplit(':').next().unwrap_or_default();
        let want = Want { bucket: bucket.to_string(), key: file.key.clone(), ..Want::default() };
        let mut fetch = Fetch::start(&self.store.client, want, limits::AHEAD_OBJECT_BYTES);
        fetch.head().map_err(|failure| self.store.gap(bucket, failure))?;
        let mut summed = Summed { store: &self.store, bucket, fetch, sum: Md5::new() };
        if let ListFormat::Columnar(format) = self.format {
            return self.columnar(file, format, summed, each);
        }
        let row_bytes = Rc::new(Cell::new(0));
        let content = Bounded { content: MultiGzDecoder::new(&mut summed), row_bytes: row_bytes.clone() };
        let mut rows = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(limits::INVENTORY_ROW_BYTES_MAX)
            .from_reader(content);
        let mut row = csv::ByteRecord::new();
        let source = bucket_of_name(&self.manifest.source_bucket);
        loop {
            let read = rows.read_byte_record(&mut row).map_err(|error| match error.into_kind() {
                csv::ErrorKind::Io(error) => Gap::from(error),
                _ => Gap::new(Reason::Malformed, "not CSV"),
            });
            if !read? {
                break;
            }
            row_bytes.set(0);
            let number = row.position().map_or(0, csv::Position::record);
            let flow = self.row_or_gap(&source, &row, number, file, each);
            if self.run.stopped() || flow == Flow::Stop {
                return Ok(Flow::Stop);
            }
        }
        drop(rows);
        // What follows the gzip stream belongs to the sum.
        io::copy(&mut summed, &mut io::sink())?;
        summed.check(file)?;
        Ok(Flow::Continue)
    }

    /// What a row names; a gap at the row, counted from 0, where it names nothing.
    fn row_or_gap(
        &self,
        source: &Arc<Bucket>,
        row: &csv::ByteRecord,
        number: u64,
        file: &ListFile,
        each: &mut dyn FnMut(Listed) -> Flow,
    ) -> Flow {
        self.row(source, row, each).unwrap_or_else(|gap| {
            let bucket = self.manifest.destination_bucket.rsplit(':').next().unwrap_or_default();
            let entry = Entry { key: file.key.clone(), ..Entry::default() };
            let mut object = super::object_of(&bucket_of_name(bucket), entry, false);
            object.uri = format!("{}#row={}", object.uri, number + 1);
            each(Listed::Gap(object, gap))
        })
    }

    fn row(
        &self,
        source: &Arc<Bucket>,
        row: &csv::ByteRecord,
        each: &mut dyn FnMut(Listed) -> Flow,
    ) -> Result<Flow, Gap> {
        let malformed = |why: &str| Gap::new(Reason::Malformed, why);
        let text =
            |column: Option<usize>| column.and_then(|at| row.get(at)).and_then(|cell| std::str::from_utf8(cell).ok());
        let is = |column: Option<usize>| text(column).map(|cell| cell.eq_ignore_ascii_case("true"));
        let columns = &self.columns;
        let is_latest = is(columns.is_latest).unwrap_or(true);
        let is_delete_marker = is(columns.is_delete_marker).unwrap_or(false);
        if !self.versions && (!is_latest || is_delete_marker) {
            return Ok(Flow::Continue);
        }
        let key = text(Some(columns.key)).ok_or_else(|| malformed("a row without a key"))?;
        let key = match self.format {
            ListFormat::Csv => panner_aws::decoded_key(key).map_err(|_| malformed("a key that is not well encoded"))?,
            ListFormat::Columnar(_) => key.to_string(),
        };
        let modified = text(columns.modified).and_then(timestamp);
        let entry = Entry {
            key,
            size: text(columns.size).and_then(|size| size.parse().ok()),
            modified: modified.map(|time| time.as_second()),
            etag: text(columns.etag).filter(|etag| !etag.is_empty()).map(str::to_string),
            storage_class: text(columns.storage_class).filter(|class| !class.is_empty()).map(str::to_string),
            is_restored: false,
            version: match text(columns.version) {
                // An older object from before the bucket had versions.
                Some("") if !is_latest => Some("null".to_string()),
                version => version.filter(|version| !version.is_empty()).map(str::to_string),
            },
            is_delete_marker,
        };
        let named = text(columns.bucket).filter(|name| *name != source.name).map(bucket_of_name);
        let bucket = named.as_ref().unwrap_or(source);
        let names_version = self.versions && entry.version.is_some();
        Ok(tell((&self.store, &self.filter), bucket, entry, names_version, false, each))
    }
}

/// A time as any of the formats writes it: `2024-03-01T09:00:00.000Z`, or with a space and no zone, which is UTC.
fn timestamp(text: &str) -> Option<jiff::Timestamp> {
    let whole = text.get(..19).map(|start| format!("{}Z", start.replace(' ', "T")));
    text.parse().ok().or_else(|| whole?.parse().ok())
}

impl Columns {
    fn of(schema: &str) -> Option<Columns> {
        let names: Vec<&str> = schema.split(',').map(str::trim).collect();
        let at = |name: &str| names.iter().position(|one| *one == name);
        Some(Columns {
            bucket: at("Bucket"),
            key: at("Key")?,
            version: at("VersionId"),
            is_latest: at("IsLatest"),
            is_delete_marker: at("IsDeleteMarker"),
            size: at("Size"),
            modified: at("LastModifiedDate"),
            etag: at("ETag"),
            storage_class: at("StorageClass"),
        })
    }
}

impl Source for Inventory {
    fn list(&self, each: &mut dyn FnMut(Listed) -> Flow) -> Result<(), Error> {
        for file in &self.manifest.files {
            if self.run.stopped() {
                break;
            }
            let flow = self.file(file, each).unwrap_or_else(|gap| {
                let destination = self.manifest.destination_bucket.rsplit(':').next().unwrap_or_default();
                let entry = Entry { key: file.key.clone(), ..Entry::default() };
                let object = super::object_of(&bucket_of_name(destination), entry, false);
                let detail = format!("inventory '{}': {gap}: what it lists from there on is not known", self.shown);
                each(Listed::Gap(object, Gap::new(Reason::Unlistable, detail)))
            });
            if flow == Flow::Stop {
                break;
            }
        }
        Ok(())
    }

    fn open(&self, object: &mut Object) -> Result<Body, Gap> {
        self.store.open(object)
    }

    fn after(&self, object: &Object, gaps: &mut Vec<Gap>) {
        after(&self.store, object, gaps);
    }

    fn rereads(&self, _object: &Object) -> bool {
        true
    }
}

/// A row without an end must not take all memory: the reader fails once a row took too many bytes.
struct Bounded<R> {
    content: R,
    /// Bytes read since the last row; what is buffered of the next ones counts to it.
    row_bytes: Rc<Cell<usize>>,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.row_bytes.get() > 2 * limits::INVENTORY_ROW_BYTES_MAX {
            return Err(Gap::new(Reason::Malformed, "a row without an end").into_io());
        }
        let read = self.content.read(buffer)?;
        self.row_bytes.set(self.row_bytes.get() + read);
        Ok(read)
    }
}

/// An inventory's file on its way, with the sum of what was read.
struct Summed<'a> {
    store: &'a Store,
    bucket: &'a str,
    fetch: Fetch,
    sum: Md5,
}

impl Summed<'_> {
    /// Whether the bytes that were read are those that the manifest names.
    fn check(self, file: &ListFile) -> Result<(), Gap> {
        let sum: String = self.sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        match &file.md5 {
            Some(told) if !told.eq_ignore_ascii_case(&sum) => {
                Err(Gap::new(Reason::Corrupt, "the manifest names another MD5"))
            }
            _ => Ok(()),
        }
    }
}

impl Read for Summed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let failed = |failure: Failure| self.store.gap(self.bucket, failure).into_io();
        let bytes = self.fetch.next(buffer.len()).map_err(failed)?;
        buffer[..bytes.len()].copy_from_slice(&bytes);
        self.sum.update(&bytes);
        Ok(bytes.len())
    }
}
