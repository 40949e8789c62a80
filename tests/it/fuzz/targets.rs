//! What is asked of any bytes: the engine's witnesses agree, a detector file is taken or refused, a format is read to an end.
//! Each target panics where that does not hold. Called by the tests and, from `fuzz/`, by cargo-fuzz. Knows the library as
//! its callers do, and nothing of where bytes come from.

use std::fs::File;
use std::io::{Read, Seek, Write};
use std::sync::{Arc, OnceLock};

use panner::body::Body;
use panner::detector::{DetectorSet, template};
use panner::engine::Engine;
use panner::engine::reference::Witness;
use panner::error::{Gap, Reason};
use panner::format::{Container, ContainerOpener, DocumentReader, Emit, FORMATS, Format, Overlay, Reader};
use panner::model::{Confidence, LabelId, Labels, Place, Segment};
use panner::scan::{self, Options};

/// A target by its name.
pub type Target = (&'static str, fn(&[u8]));

pub const TARGETS: [Target; 3] = [("engine", engine), ("detectors", detectors), ("format", format)];

/// Bytes of a text that the reference reads too, which tries each pattern at each of them.
const REFERENCE_BYTES_MAX: usize = 96;
/// Bytes of a text of which blocks are compared with all of it.
const TEXT_BYTES_MAX: usize = 4 << 10;
/// What segments may be labelled with; the first is none.
const LABELS: [&str; 8] = ["", "cvc", "full name", "address", "iban", "password", "date of birth", "notes"];

/// Finder and reference find the same, whatever stands in the text, wherever blocks and segments end. The first three bytes
/// say how the rest, the text, is cut.
pub fn engine(bytes: &[u8]) {
    static WITNESS: OnceLock<Witness> = OnceLock::new();
    let witness = WITNESS.get_or_init(|| {
        Witness::new(&Arc::new(DetectorSet::built_in())).unwrap_or_else(|error| panic!("no witness: {error}"))
    });
    let Some(([block, cut, label], text)) = bytes.split_first_chunk::<3>() else { return };
    let text = &text[..text.len().min(TEXT_BYTES_MAX)];
    assert!(witness.twins_agree(text), "what is written for this processor does not agree with its portable twin");
    let mut labels = Labels::default();
    LABELS.iter().for_each(|name| _ = labels.intern(name));
    let segments = segments(text.len(), usize::from(*cut), usize::from(*label));
    let block_bytes = 64 + usize::from(*block);
    let odd = match text.len() <= REFERENCE_BYTES_MAX {
        true => witness.disagreements(text, &segments, &labels, block_bytes),
        false => witness.disagreements_of_blocks(text, &segments, &labels, block_bytes, &[usize::MAX]),
    };
    let odd: Vec<_> = odd.iter().map(|one| (one.start, one.end, one.detector)).collect();
    assert!(odd.is_empty(), "only some find, by start, end and detector: {odd:?}");
}

/// One segment of all, or one for each so many bytes, labelled in turn.
fn segments(bytes: usize, cut: usize, label: usize) -> Vec<Segment> {
    let step = if cut == 0 { usize::MAX } else { cut };
    let starts = (0..bytes.max(1)).step_by(step);
    let segment = |(index, start): (usize, usize)| {
        let label = LabelId(((index * label) % LABELS.len()) as u32);
        Segment { row: index as u64, escaped: label.0 == 7, ..Segment::text(start as u32, label) }
    };
    starts.enumerate().map(segment).collect()
}

/// A detector file is refused with a reason, or its detectors find what they find in its own examples.
pub fn detectors(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let Ok(file) = DetectorSet::parse("fuzzed", &text) else { return };
    let mut set = DetectorSet::default();
    match set.add(file) {
        Ok(()) => {}
        Err(problems) => return assert!(!problems.is_empty(), "a file is refused without a reason"),
    }
    // What passes the check may still be too large to be compiled: that is told, too.
    let Ok(engine) = Engine::new(Arc::new(set)) else { return };
    let options = Options { min_confidence: Confidence::Low, ..Options::default() };
    for detector in engine.detectors().iter() {
        let definition = detector.definition();
        for example in definition.finds.iter().chain(definition.skips.iter().map(|skip| &skip.text)) {
            let Ok(example) = template::fill(example, "fuzzed") else { continue };
            scan::bytes(&engine, "example.txt", example.replace(['⟦', '⟧'], "").as_bytes(), &options);
        }
    }
}

/// Formats that panner reads itself. The others have readers of other authors, which may panic or ask for much: they run in
/// a process of their own that may die of it.
pub fn own_formats() -> Vec<&'static Format> {
    const FOREIGN: [&str; 13] =
        ["xlsx", "xlsb", "parquet", "arrow", "orc", "avro", "7z", "rar", "pdf", "doc", "xls", "ppt", "cfb"];
    let is_foreign = |name: &str| FOREIGN.contains(&name);
    let is_read = |format: &&Format| !matches!(format.reader, Reader::Unreadable | Reader::Empty);
    FORMATS.iter().filter(is_read).filter(|format| !is_foreign(format.name)).collect()
}

/// Bytes that one format may give before it is stopped: enough to be inside any of its structures.
const GIVEN_BYTES_MAX: usize = 4 << 20;
const GIVEN_MEMBERS_MAX: usize = 10_000;

/// A format reads any bytes to an end or a gap. The first byte chooses the format, the rest is the content.
pub fn format(bytes: &[u8]) {
    let Some((first, content)) = bytes.split_first() else { return };
    let formats = own_formats();
    match formats[usize::from(*first) % formats.len()].reader {
        Reader::Overlay(open) => overlay(open, content),
        Reader::Container { open, needs_seek } => container(open, content, needs_seek),
        Reader::Stream { open, is_large, unpack } => {
            is_large(content);
            container(open, content, false);
            document(unpack, content);
        }
        Reader::Document(read) => document(read, content),
        Reader::Unreadable | Reader::Empty => {}
    }
}

/// The segments of a text are in order and within it, the same wherever its pieces end.
fn overlay(open: fn(&[u8]) -> Box<dyn Overlay>, content: &[u8]) {
    let piece = usize::from(content.first().copied().unwrap_or(1)).max(1);
    let (whole, labels) = marked(open(content), content, content.len().max(1));
    let (parts, labels_of_parts) = marked(open(content), content, piece);
    let named = |segments: &[Segment], labels: &Labels| -> Vec<(u32, Arc<str>, bool)> {
        segments.iter().map(|one| (one.start, labels.name(one.label).clone(), one.escaped)).collect()
    };
    let (whole, parts) = (named(&whole, &labels), named(&parts, &labels_of_parts));
    let first = whole.iter().zip(&parts).position(|(one, other)| one != other);
    assert!(whole == parts, "in pieces of {piece} other segments, from number {first:?} on");
}

/// The segments of a text in pieces of a size, each asked for all that it tells.
fn marked(mut overlay: Box<dyn Overlay>, content: &[u8], piece: usize) -> (Vec<Segment>, Labels) {
    let (mut labels, mut segments) = (Labels::default(), Vec::new());
    let mut at = 0;
    for part in content.chunks(piece) {
        overlay.mark(part, at as u32, at + part.len() == content.len(), &mut labels, &mut segments);
        at += part.len();
    }
    let ends = segments.iter().skip(1).map(|next| next.start as usize).chain([content.len()]);
    for (segment, end) in segments.iter().zip(ends) {
        let raw = content.get(segment.start as usize..end).unwrap_or_else(|| panic!("segments out of order"));
        overlay.place(segment, &labels);
        overlay.in_header(segment);
        if segment.escaped {
            let (mut decoded, mut breaks) = (Vec::new(), Vec::new());
            overlay.unescape(raw, &mut decoded, &mut breaks);
            let is_within = |at: &(u32, u32)| at.0 as usize <= decoded.len() && at.1 as usize <= raw.len();
            assert!(breaks.is_sorted() && breaks.iter().all(is_within), "what is decoded has no way back");
        }
    }
    overlay.records();
    overlay.gaps();
    (segments, labels)
}

fn container(open: ContainerOpener, content: &[u8], needs_seek: bool) {
    if let Ok(container) = open(Body::Seek(Arc::new(content.to_vec()))) {
        read_members(container);
    }
    if let Ok(container) = open(Body::Stream(Box::new(std::io::Cursor::new(content.to_vec()))))
        && !needs_seek
    {
        read_members(container);
    }
}

/// Reads the members, but for every third, which is passed over.
fn read_members(mut container: Box<dyn Container>) {
    let (mut given, mut buffer) = (0, vec![0; 8 << 10]);
    for number in 0..GIVEN_MEMBERS_MAX {
        let Ok(Some(head)) = container.next() else { break };
        while head.gap.is_none() && number % 3 < 2 && given < GIVEN_BYTES_MAX {
            match container.read(&mut buffer) {
                Ok(read) if read > 0 => given += read,
                _ => break,
            }
        }
    }
    container.gaps();
}

fn document(read: DocumentReader, content: &[u8]) {
    let Ok(mut file) = file_of(content) else { return };
    if file.rewind().is_ok() {
        let _ = read(file, &mut Counted::default());
    }
}

fn file_of(content: &[u8]) -> std::io::Result<File> {
    let mut file = tempfile::tempfile()?;
    file.write_all(content)?;
    Ok(file)
}

/// Counts what a document gives, and ends it where that is enough.
#[derive(Default)]
struct Counted {
    bytes: usize,
    calls: usize,
}

impl Counted {
    fn add(&mut self, bytes: usize) -> Result<(), Gap> {
        self.bytes += bytes;
        self.calls += 1;
        match self.bytes > GIVEN_BYTES_MAX || self.calls > GIVEN_MEMBERS_MAX {
            true => Err(Gap::new(Reason::ExtractedTooLarge, "")),
            false => Ok(()),
        }
    }
}

impl Emit for Counted {
    fn segment(&mut self, text: &str, label: &str, _: &Place) -> Result<(), Gap> {
        self.add(text.len() + label.len())
    }

    fn member(&mut self, name: &[u8], content: &mut dyn Read) -> Result<(), Gap> {
        let left = GIVEN_BYTES_MAX.saturating_sub(self.bytes) as u64;
        let read = std::io::copy(&mut content.take(left + 1), &mut std::io::sink()).unwrap_or(0);
        self.add(name.len() + read as usize)
    }

    fn gap(&mut self, _: Gap) -> Result<(), Gap> {
        self.add(0)
    }
}
