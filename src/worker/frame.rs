//! Frames between a document worker and its parent: a four-byte length, then postcard. The parent
//! trusts nothing in them. Knows no format and no process.

use std::io::{self, Read, Write};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::error::{Gap, Reason};
use crate::limits::{
    DOCUMENT_SEGMENT_BYTES_MAX, LABEL_BYTES_MAX, MEMBER_NAME_BYTES_MAX, WORKER_BUFFER_BYTES, WORKER_FRAME_BYTES_MAX,
    WORKER_SEGMENTS_MAX,
};
use crate::model::{LabelId, Labels, Place, Segment};

/// A buffer of a document's text, as the engine takes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DocumentBlock {
    /// UTF-8. A newline follows each segment's text.
    pub text: Vec<u8>,
    /// Sorted, the first at 0, never empty. Paragraphs that follow each other are one: what names a value
    /// stands on the line above it as often as beside it.
    pub segments: Vec<Segment>,
    bases: Vec<Base>,
    /// Sorted, the first at 0: where each cell, paragraph or field begins.
    stands: Vec<Stand>,
}

/// Where a cell, paragraph or field stands; 0 for what it has not.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Stand {
    start: u32,
    base: u32,
    row: u64,
    column: u32,
    paragraph: u64,
    bounds: Option<[i32; 4]>,
}

impl DocumentBlock {
    /// Where the text at this offset stands.
    pub fn place(&self, at: usize, labels: &Labels) -> Place {
        let before = |start: u32| start as usize <= at;
        let segment = self.segments.partition_point(|segment| before(segment.start)).checked_sub(1);
        let stand = self.stands.partition_point(|stand| before(stand.start)).checked_sub(1);
        let (Some(segment), Some(marked)) =
            (segment.and_then(|at| self.segments.get(at)), stand.and_then(|at| self.stands.get(at)))
        else {
            return Place::default();
        };
        let Some(base) = self.bases.get(marked.base as usize) else { return Place::default() };
        let told = |number: u64| (number > 0).then_some(number);
        let is_column = segment.label.0 > 0 && (base.part.is_none() || marked.column > 0);
        let mut place = Place {
            sheet: base.sheet.clone(),
            part: base.part.clone(),
            page: told(base.page),
            bounds: marked.bounds,
            slide: told(base.slide),
            mime_part: base.mime_part.as_deref().map(str::to_string),
            name: base.name,
            column: told(marked.column.into()),
            paragraph: told(marked.paragraph),
            column_name: is_column.then(|| labels.name(segment.label).clone()),
            ..Place::default()
        };
        match base.unit {
            Unit::Row => place.row = told(marked.row),
            Unit::Record => place.record = Some(marked.row),
        }
        if let (Some(_), Some(row), Some(column)) = (&place.sheet, place.row, place.column) {
            place.cell = Some(cell_reference(row, column));
        }
        place
    }

    /// Where each cell, paragraph or field begins, and where the last ends.
    pub fn borders(&self) -> Vec<usize> {
        self.stands.iter().map(|stand| stand.start as usize).chain([self.text.len()]).collect()
    }
}

/// `C5` for row 5, column 3, both 1-based.
pub fn cell_reference(row: u64, column: u64) -> String {
    let mut letters = Vec::new();
    let mut left = column;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    letters.iter().rev().collect::<String>() + &row.to_string()
}

/// What many segments have in common.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Base {
    sheet: Option<Arc<str>>,
    part: Option<Arc<str>>,
    mime_part: Option<Arc<str>>,
    /// 0 for none.
    page: u64,
    slide: u64,
    /// The text is a name (of a sheet, of a field), not content.
    name: bool,
    unit: Unit,
}

/// What a segment's `row` counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
enum Unit {
    #[default]
    Row,
    Record,
}

/// Segments on the wire. Each frame stands by itself.
#[derive(Debug, Default, Serialize, Deserialize)]
struct WireBlock {
    text: String,
    labels: Vec<String>,
    bases: Vec<Base>,
    /// Length with the newline, label (0 is none), base, row, column, paragraph.
    segments: Vec<(u32, u32, u32, u64, u32, u64)>,
    /// Of pages: the box of each segment.
    bounds: Vec<Option<[i32; 4]>>,
}

#[derive(Serialize, Deserialize)]
enum WireFrame {
    Segments(WireBlock),
    Gap {
        code: String,
        detail: String,
    },
    /// A file within the document, by its raw name; its bytes follow until another frame comes.
    Member(Vec<u8>),
    MemberBytes(Vec<u8>),
    Done,
}

/// What a worker says.
#[derive(Clone, Debug, PartialEq)]
pub enum Frame {
    Segments(DocumentBlock),
    Gap(Gap),
    /// A file within the document begins; the next of its bytes.
    Member(Vec<u8>),
    MemberBytes(Vec<u8>),
}

/// What the parent made of a frame.
#[derive(Debug)]
pub(super) enum Decoded {
    Frame(Frame),
    Done,
}

/// Decodes a frame's payload; none where it is not what a worker says.
pub(super) fn decode(payload: &[u8], labels: &mut Labels) -> Option<Decoded> {
    match postcard::from_bytes(payload).ok()? {
        WireFrame::Done => Some(Decoded::Done),
        WireFrame::Gap { code, detail } => {
            let reason = Reason::from_code(&code)?;
            Some(Decoded::Frame(Frame::Gap(Gap::new(reason, harmless(&detail)))))
        }
        WireFrame::Member(name) => Some(Decoded::Frame(Frame::Member(name))),
        WireFrame::MemberBytes(bytes) => Some(Decoded::Frame(Frame::MemberBytes(bytes))),
        WireFrame::Segments(wire) => Some(Decoded::Frame(Frame::Segments(block_of(wire, labels)?))),
    }
}

/// A worker that a document took over must not speak to a terminal, or tell values, through us: short
/// words and short numbers only.
fn harmless(detail: &str) -> String {
    let allowed = |char: &char| char.is_ascii_alphanumeric() || matches!(char, ' ' | ',' | ':' | '-');
    let text: String = detail.chars().filter(allowed).take(100).collect();
    let words = text.split(' ').filter(|word| word.bytes().filter(u8::is_ascii_digit).count() <= 6);
    words.collect::<Vec<_>>().join(" ")
}

/// Turns wire segments into a block; none where offsets or indices lie.
fn block_of(wire: WireBlock, labels: &mut Labels) -> Option<DocumentBlock> {
    let ids: Vec<_> = wire.labels.iter().map(|name| labels.intern(name)).collect();
    let mut block = DocumentBlock { bases: wire.bases, ..DocumentBlock::default() };
    let mut start = 0_u32;
    let mut bounds = wire.bounds.into_iter();
    for (length, label, base, row, column, paragraph) in wire.segments {
        let label = match label.checked_sub(1) {
            Some(index) => *ids.get(index as usize)?,
            None => LabelId(0),
        };
        block.bases.get(base as usize)?;
        if length == 0 || !wire.text.is_char_boundary(start as usize) {
            return None;
        }
        let stand = Stand { start, base, row, column, paragraph, bounds: bounds.next().flatten() };
        let flows =
            |stand: &Stand| (stand.row, stand.column) == (0, 0) && (stand.paragraph > 0 || stand.bounds.is_some());
        let goes_on = label == LabelId(0)
            && flows(&stand)
            && block.stands.last().is_some_and(|last| flows(last) && last.base == base)
            && block.segments.last().is_some_and(|last| last.label == label);
        if !goes_on {
            block.segments.push(Segment { start, label, row, column, escaped: false, is_soft: false });
        }
        block.stands.push(stand);
        start = start.checked_add(length)?;
    }
    if start as usize != wire.text.len() || block.segments.is_empty() {
        return None;
    }
    block.text = wire.text.into_bytes();
    Some(block)
}

/// The worker's side: gathers segments and writes frames.
pub struct FrameWriter<W: Write> {
    output: W,
    block: WireBlock,
    /// Labels of this block to their index + 1.
    labels: std::collections::HashMap<String, u32>,
}

impl<W: Write> FrameWriter<W> {
    pub fn new(output: W) -> FrameWriter<W> {
        FrameWriter { output, block: WireBlock::default(), labels: Default::default() }
    }

    /// One cell, paragraph or field. Of `place`, the cell and the column's name are made again by the reader.
    pub fn segment(&mut self, text: &str, label: &str, place: &Place) -> Result<(), Gap> {
        let mut rest = text;
        while rest.len() > DOCUMENT_SEGMENT_BYTES_MAX {
            let (piece, after) = rest.split_at(floor_boundary(rest, DOCUMENT_SEGMENT_BYTES_MAX));
            self.push(piece, label, place)?;
            self.gap(Gap::new(Reason::MatchTooLong, "text of more than 4 MiB was cut"))?;
            rest = after;
        }
        if rest.is_empty() { Ok(()) } else { self.push(rest, label, place) }
    }

    /// What could not be read.
    pub fn gap(&mut self, gap: Gap) -> Result<(), Gap> {
        self.flush()?;
        self.write(&WireFrame::Gap { code: gap.reason.code().to_string(), detail: gap.detail })
    }

    /// A file within the document: its raw name, and its bytes up to their end.
    pub fn member(&mut self, name: &[u8], content: &mut dyn Read) -> Result<(), Gap> {
        self.flush()?;
        let name = name.get(..name.len().min(MEMBER_NAME_BYTES_MAX)).unwrap_or_default();
        self.write(&WireFrame::Member(name.to_vec()))?;
        let mut buffer = vec![0; WORKER_BUFFER_BYTES];
        loop {
            match content.read(&mut buffer) {
                Ok(0) => return Ok(()),
                Ok(read) => {
                    self.write(&WireFrame::MemberBytes(buffer.get(..read).unwrap_or_default().to_vec()))?;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return self.gap(error.into()),
            }
        }
    }

    /// Sends what is gathered.
    pub fn flush(&mut self) -> Result<(), Gap> {
        if self.block.segments.is_empty() {
            return Ok(());
        }
        self.labels.clear();
        let block = std::mem::take(&mut self.block);
        self.write(&WireFrame::Segments(block))
    }

    /// The document is read to its end.
    pub fn done(mut self) -> Result<(), Gap> {
        self.flush()?;
        self.write(&WireFrame::Done)
    }

    fn push(&mut self, text: &str, label: &str, place: &Place) -> Result<(), Gap> {
        let full = self.block.text.len().saturating_add(text.len()) >= WORKER_BUFFER_BYTES;
        if full || self.block.segments.len() >= WORKER_SEGMENTS_MAX {
            self.flush()?;
        }
        let base = base_of(place);
        if self.block.bases.last() != Some(&base) {
            self.block.bases.push(base);
        }
        let label = self.label(label);
        let row = place.row.or(place.record).unwrap_or(0);
        let column = place.column.and_then(|column| u32::try_from(column).ok()).unwrap_or(0);
        let base = self.block.bases.len().saturating_sub(1) as u32;
        self.block.text.push_str(text);
        self.block.text.push('\n');
        let paragraph = place.paragraph.unwrap_or(0);
        if place.bounds.is_some() || !self.block.bounds.is_empty() {
            self.block.bounds.resize(self.block.segments.len(), None);
            self.block.bounds.push(place.bounds);
        }
        self.block.segments.push((text.len() as u32 + 1, label, base, row, column, paragraph));
        Ok(())
    }

    fn label(&mut self, label: &str) -> u32 {
        if label.is_empty() {
            return 0;
        }
        let label = label.get(..floor_boundary(label, LABEL_BYTES_MAX)).unwrap_or_default();
        if let Some(index) = self.labels.get(label) {
            return *index;
        }
        self.block.labels.push(label.to_string());
        let index = self.block.labels.len() as u32;
        self.labels.insert(label.to_string(), index);
        index
    }

    fn write(&mut self, frame: &WireFrame) -> Result<(), Gap> {
        let failed = |_| Gap::new(Reason::ParserDied, "frame could not be written");
        let mut bytes = vec![0; 4];
        bytes = postcard::to_extend(frame, bytes).map_err(failed)?;
        let length = bytes.len().saturating_sub(4);
        if length > WORKER_FRAME_BYTES_MAX {
            return Err(Gap::new(Reason::ParserDied, "frame larger than the limit"));
        }
        if let Some(head) = bytes.first_chunk_mut() {
            *head = (length as u32).to_le_bytes();
        }
        self.output.write_all(&bytes).map_err(|error: io::Error| Gap::from(error))
    }
}

fn base_of(place: &Place) -> Base {
    Base {
        sheet: place.sheet.clone(),
        part: place.part.clone(),
        mime_part: place.mime_part.as_deref().map(Arc::from),
        page: place.page.unwrap_or(0),
        slide: place.slide.unwrap_or(0),
        name: place.name,
        unit: if place.row.is_none() && place.record.is_some() { Unit::Record } else { Unit::Row },
    }
}

fn floor_boundary(text: &str, bytes: usize) -> usize {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frames(bytes: &[u8], labels: &mut Labels) -> Vec<Option<Frame>> {
        let mut rest = bytes;
        let mut frames = Vec::new();
        while let Some((head, after)) = rest.split_first_chunk::<4>() {
            let (payload, next) = after.split_at(u32::from_le_bytes(*head) as usize);
            frames.push(match decode(payload, labels) {
                Some(Decoded::Frame(frame)) => Some(frame),
                Some(Decoded::Done) => None,
                None => panic!("undecodable frame"),
            });
            rest = next;
        }
        frames
    }

    #[test]
    fn segments_come_out_as_they_went_in() {
        let mut bytes = Vec::new();
        let mut writer = FrameWriter::new(&mut bytes);
        let sheet = Some(Arc::from("Staff"));
        let place =
            |row, column| Place { sheet: sheet.clone(), row: Some(row), column: Some(column), ..Place::default() };
        writer.segment("alpha", "", &place(1, 1)).unwrap();
        writer.segment("", "", &place(1, 2)).unwrap();
        writer.segment("béta", "header", &place(2, 28)).unwrap();
        writer.gap(Gap::new(Reason::Malformed, "sheet 2")).unwrap();
        writer.segment("note", "", &Place { paragraph: Some(3), ..Place::default() }).unwrap();
        writer.done().unwrap();
        let mut labels = Labels::default();
        let frames = frames(&bytes, &mut labels);
        let Some(Frame::Segments(block)) = &frames[0] else { panic!() };
        assert_eq!(block.text, "alpha\nbéta\n".as_bytes());
        assert_eq!(block.segments.iter().map(|segment| segment.start).collect::<Vec<_>>(), [0, 6]);
        let told = block.place(6, &labels);
        assert_eq!((told.cell.as_deref(), told.column_name.as_deref()), (Some("AB2"), Some("header")));
        assert_eq!(frames[1], Some(Frame::Gap(Gap::new(Reason::Malformed, "sheet 2"))));
        let Some(Frame::Segments(block)) = &frames[2] else { panic!() };
        assert_eq!(block.place(0, &labels), Place { paragraph: Some(3), ..Place::default() });
        assert_eq!(frames[3], None);
    }

    #[test]
    fn paragraphs_that_follow_each_other_are_one_segment_with_places_of_their_own() {
        let mut bytes = Vec::new();
        let mut writer = FrameWriter::new(&mut bytes);
        let part = |name: &str| Some(Arc::from(name));
        for (number, name) in [(1, "body"), (2, "body"), (3, "body"), (1, "notes")] {
            let place = Place { part: part(name), paragraph: Some(number), ..Place::default() };
            writer.segment("text", "", &place).unwrap();
        }
        let place =
            Place { part: part("notes"), paragraph: Some(2), row: Some(4), column: Some(2), ..Place::default() };
        writer.segment("cell", "header", &place).unwrap();
        writer.member(b"a.bin", &mut &b"content"[..]).unwrap();
        writer.done().unwrap();
        let mut labels = Labels::default();
        let frames = frames(&bytes, &mut labels);
        let Some(Frame::Segments(block)) = &frames[0] else { panic!() };
        assert_eq!(block.segments.iter().map(|segment| segment.start).collect::<Vec<_>>(), [0, 15, 20]);
        assert_eq!(block.borders(), [0, 5, 10, 15, 20, 25]);
        let told: Vec<_> = [3, 7, 14, 16].map(|at| block.place(at, &labels).paragraph).into_iter().flatten().collect();
        assert_eq!(told, [1, 2, 3, 1]);
        assert_eq!(block.place(21, &labels), Place { column_name: part("header"), ..place });
        assert_eq!(
            frames[1..],
            [Some(Frame::Member(b"a.bin".to_vec())), Some(Frame::MemberBytes(b"content".to_vec())), None]
        );
    }

    #[test]
    fn a_lying_worker_is_not_believed() {
        let mut labels = Labels::default();
        let lies = [
            (vec![(9, 0, 0, 1, 1, 0)], "abc"),
            (vec![(3, 7, 0, 1, 1, 0)], "abc"),
            (vec![(3, 0, 7, 1, 1, 0)], "abc"),
            (vec![(0, 0, 0, 1, 1, 0), (3, 0, 0, 1, 1, 0)], "abc"),
            (vec![(1, 0, 0, 1, 1, 0), (2, 0, 0, 1, 1, 0)], "aé"),
            (vec![(2, 0, 0, 1, 1, 0), (1, 0, 0, 1, 1, 0)], "aé"),
            (vec![(u32::MAX, 0, 0, 1, 1, 0), (4, 0, 0, 1, 1, 0)], "abc"),
            (vec![], ""),
        ];
        for (number, (segments, text)) in lies.into_iter().enumerate() {
            let honest = number == 4;
            let block =
                WireBlock { text: text.into(), labels: vec![], bases: vec![Base::default()], segments, bounds: vec![] };
            let bytes = postcard::to_stdvec(&WireFrame::Segments(block)).unwrap();
            assert_eq!(decode(&bytes, &mut labels).is_some(), honest, "lie {number}");
            for end in 0..bytes.len() {
                decode(&bytes[..end], &mut labels);
            }
        }
        let gap = WireFrame::Gap { code: "malformed".into(), detail: "\u{1b}[31m sheet 2 4000000000000002".into() };
        let Some(Decoded::Frame(Frame::Gap(gap))) = decode(&postcard::to_stdvec(&gap).unwrap(), &mut labels) else {
            panic!()
        };
        assert_eq!(gap.detail, "31m sheet 2");
    }
}
