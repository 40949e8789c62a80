//! Files of an inventory in Parquet or ORC: spooled, summed, and read by the document worker. Their columns are named as
//! the Amazon S3 User Guide names them ("Amazon S3 Inventory list"): `last_modified_date`, `e_tag`.

use std::io::{self, Seek};
use std::ops::ControlFlow;

use super::super::bucket_of_name;
use super::{Inventory, ListFile, Summed};
use crate::error::{Gap, Reason};
use crate::limits::INVENTORY_FILE_BYTES_MAX;
use crate::model::Labels;
use crate::source::{Flow, Listed};
use crate::worker::Worker;
use crate::worker::frame::Frame;

/// The columns that are used, in the order in which they are handed on.
pub(super) const SCHEMA: &str = "Bucket,Key,VersionId,IsLatest,IsDeleteMarker,Size,LastModifiedDate,ETag,StorageClass";
const NAMES: [&str; 9] = [
    "bucket",
    "key",
    "version_id",
    "is_latest",
    "is_delete_marker",
    "size",
    "last_modified_date",
    "e_tag",
    "storage_class",
];

/// The cells of a record that is not yet whole.
#[derive(Default)]
struct Row {
    record: Option<u64>,
    cells: [String; NAMES.len()],
}

impl Inventory {
    /// Lists what a file names. Nothing is listed of one whose sum is not what the manifest says.
    pub(super) fn columnar(
        &self,
        file: &ListFile,
        format: &'static str,
        mut summed: Summed<'_>,
        each: &mut dyn FnMut(Listed) -> Flow,
    ) -> Result<Flow, Gap> {
        let mut spooled = tempfile::tempfile()?;
        let size = io::copy(&mut io::Read::take(&mut summed, INVENTORY_FILE_BYTES_MAX + 1), &mut spooled)?;
        if size > INVENTORY_FILE_BYTES_MAX {
            return Err(Gap::new(Reason::TooLarge, "a file of the inventory"));
        }
        summed.check(file)?;
        spooled.rewind()?;
        let worker = Worker::new(1).map_err(|error| Gap::new(Reason::NoWorker, error.kind().to_string()))?;
        let source = bucket_of_name(&self.manifest.source_bucket);
        let (mut row, mut labels, mut flow, mut lost) = (Row::default(), Labels::default(), Flow::Continue, None);
        let mut give = |row: &mut Row| {
            let Row { record: Some(number), cells } = std::mem::take(row) else { return Flow::Continue };
            let record = csv::ByteRecord::from(cells.to_vec());
            self.row_or_gap(&source, &record, number, file, each)
        };
        worker.run(format, &spooled, &mut labels, &mut |frame, labels| {
            let block = match frame {
                Frame::Segments(block) => block,
                Frame::Gap(gap) => {
                    lost.get_or_insert(gap);
                    return ControlFlow::Continue(());
                }
                Frame::Member(_) | Frame::MemberBytes(_) => return ControlFlow::Continue(()),
            };
            for ends in block.borders().windows(2) {
                let [from, to] = ends else { continue };
                let place = block.place(*from, labels);
                let Some(record) = place.record.filter(|_| !place.name) else { continue };
                if row.record != Some(record) {
                    flow = give(&mut row);
                    row.record = Some(record);
                }
                // A newline follows each cell.
                let text = block.text.get(*from..to.saturating_sub(1)).unwrap_or_default();
                let name = place.column_name.as_deref().unwrap_or_default();
                if let Some(cell) = NAMES.iter().position(|known| *known == name).and_then(|at| row.cells.get_mut(at)) {
                    *cell = String::from_utf8_lossy(text).into_owned();
                }
                if flow == Flow::Stop || self.run.stopped() {
                    flow = Flow::Stop;
                    return ControlFlow::Break(());
                }
            }
            ControlFlow::Continue(())
        })?;
        if flow == Flow::Continue {
            flow = give(&mut row);
        }
        lost.map_or(Ok(flow), Err)
    }
}
