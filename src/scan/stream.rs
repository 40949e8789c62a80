//! One stream of text through the engine: windows slide over decoded text, the overlay marks segments,
//! matches go to the document. Knows where a part of a large object begins and ends, not who else reads it.

use std::io::Read;

use super::Control;
use super::aside::Window;
use super::document::{Document, Keep, Memory, Stand};
use crate::engine::{Carry, Engine, Match};
use smallvec::SmallVec;

use crate::error::Gap;
use crate::exceptions;
use crate::format::Overlay;
use crate::limits;
use crate::model::{Block, Segment};
use crate::settings::Options;
use crate::text::{Decoder, Lines};

/// Raw bytes of the object that a stream reads, and which of them it owns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Raw offset of the first byte read: context when it lies before `from`.
    pub read_from: u64,
    pub from: u64,
    /// Raw offset after the last byte owned; none to the end.
    pub to: Option<u64>,
}

impl Span {
    pub const WHOLE: Span = Span { read_from: 0, from: 0, to: None };
}

/// How a stream ended.
pub struct End {
    /// What the matches consumed, in raw offsets (exact where the encoding is read as it stands).
    pub carry: Carry,
    pub lines: Lines,
    /// The overlay stood inside a record where the owned bytes end, or a match waits for what follows.
    pub is_open: bool,
    /// Records that ended in the owned bytes.
    pub records: u64,
}

/// What a stream needs besides its bytes.
pub struct Stream<'a> {
    pub engine: &'a Engine,
    pub options: &'a Options,
    pub control: &'a Control,
    pub overlay: &'a mut dyn Overlay,
    pub decoder: Decoder,
    pub span: Span,
    pub carry: Carry,
}

/// Where reading stands.
struct Reading {
    /// Raw bytes read so far, from `span.read_from`.
    raw_read: u64,
    /// Decoded offset in the window where the owned bytes begin, and end once known.
    owned_from: usize,
    owned_end: Option<usize>,
    ended: bool,
    marked: usize,
    /// Whether the owned bytes end between two records, and the records before, once they are marked to their end.
    at_end: Option<(bool, u64)>,
    /// Stream offset (decoded) of the window's first byte.
    base: u64,
    failed: Option<Gap>,
    /// Up to where lines were counted: the owned bytes before it have told all their matches.
    told: usize,
    /// Matches after `told` that wait for their turn.
    waiting: Vec<Waiting>,
}

/// A match behind one that the next block settles, in stream offsets.
struct Waiting {
    found: Match,
    start: u64,
    /// Its decoded value, if it was found aside.
    aside: Option<Vec<u8>>,
}

impl Stream<'_> {
    /// Reads to the end. What was read before a failure stays in the document; the failure is one of its gaps.
    pub fn run(mut self, reader: &mut dyn Read, document: &mut Document, memory: &mut Memory) -> Result<End, Gap> {
        memory.text.clear();
        memory.segments.clear();
        memory.aside.new_document();
        memory.scratch.new_document();
        let mut lines = Lines::default();
        let mut reading = Reading {
            raw_read: 0,
            owned_from: 0,
            owned_end: None,
            ended: false,
            marked: 0,
            at_end: None,
            base: 0,
            failed: None,
            told: 0,
            waiting: Vec::new(),
        };
        self.read_context(reader, memory, &mut reading)?;
        loop {
            self.control.check()?;
            self.fill(reader, memory, &mut reading);
            self.mark(document, memory, &mut reading);
            let known_end = reading.owned_end.unwrap_or(if reading.ended { memory.text.len() } else { usize::MAX });
            let owned_to = known_end.min(reading.owned_from + self.options.block_bytes);
            self.block(document, memory, &mut reading, owned_to, &mut lines);
            if owned_to == known_end {
                break;
            }
            self.slide(memory, &mut reading, owned_to);
        }
        document.gaps.extend(self.overlay.gaps());
        document.gaps.extend(reading.failed.take());
        let (at_record, records) = reading.at_end.unwrap_or_else(|| (self.overlay.at_record(), self.overlay.records()));
        let is_open = !at_record || self.carry.is_open() || memory.aside.held_from().is_some();
        Ok(End { carry: self.carry, lines, is_open, records })
    }

    /// Reads the bytes before the owned ones.
    fn read_context(&mut self, reader: &mut dyn Read, memory: &mut Memory, reading: &mut Reading) -> Result<(), Gap> {
        let mut left = self.span.from - self.span.read_from;
        while left > 0 && !reading.ended {
            let wanted = usize::try_from(left).unwrap_or(usize::MAX).min(self.options.block_bytes);
            let read = self.read(reader, memory, reading, wanted);
            left -= read as u64;
        }
        reading.owned_from = memory.text.len();
        reading.told = reading.owned_from;
        Ok(())
    }

    /// Reads and decodes until a block and what follows it are there.
    fn fill(&mut self, reader: &mut dyn Read, memory: &mut Memory, reading: &mut Reading) {
        let wanted = reading.owned_from + self.options.block_bytes + limits::CONTEXT_AFTER_BYTES;
        while !reading.ended && memory.text.len() < wanted {
            if let Some(end) = reading.owned_end
                && memory.text.len() >= end + limits::CONTEXT_AFTER_BYTES
            {
                return;
            }
            let offset = self.span.read_from + reading.raw_read;
            let mut ask = self.options.block_bytes.max(limits::READ_BYTES);
            if let (Some(to), None) = (self.span.to, reading.owned_end) {
                let left = to.saturating_sub(offset);
                if left == 0 {
                    reading.owned_end = Some(memory.text.len());
                    continue;
                }
                ask = ask.min(usize::try_from(left).unwrap_or(usize::MAX));
            } else if reading.owned_end.is_some() {
                ask = limits::CONTEXT_AFTER_BYTES;
            }
            self.read(reader, memory, reading, ask);
        }
    }

    /// One read of at most `wanted` raw bytes, decoded onto the window.
    fn read(&mut self, reader: &mut dyn Read, memory: &mut Memory, reading: &mut Reading, wanted: usize) -> usize {
        if memory.raw.len() < wanted {
            memory.raw.resize(wanted, 0);
        }
        let read = loop {
            match reader.read(&mut memory.raw[..wanted]) {
                Ok(read) => break read,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => {
                    reading.failed = Some(Gap::from(error));
                    break 0;
                }
            }
        };
        reading.ended = read == 0;
        reading.raw_read += read as u64;
        self.decoder.decode(&memory.raw[..read], reading.ended, &mut memory.text);
        self.control.progress(read as u64);
        read
    }

    fn mark(&mut self, document: &mut Document, memory: &mut Memory, reading: &mut Reading) {
        let known = memory.segments.len();
        let labels = &mut document.labels;
        // What follows the owned bytes is marked after it was asked how they end.
        if let (Some(end), None) = (reading.owned_end.filter(|end| *end < memory.text.len()), reading.at_end) {
            let owned = &memory.text[reading.marked..end];
            self.overlay.mark(owned, reading.marked as u32, false, labels, &mut memory.segments);
            reading.at_end = Some((self.overlay.at_record(), self.overlay.records()));
            reading.marked = end;
        }
        let new = &memory.text[reading.marked..];
        self.overlay.mark(new, reading.marked as u32, reading.ended, labels, &mut memory.segments);
        document.join_labels(self.engine, &mut memory.segments[known..]);
        reading.marked = memory.text.len();
        if memory.segments.first().is_none_or(|segment| segment.start > 0) {
            let before =
                Segment { start: 0, label: Default::default(), row: 0, column: 0, escaped: false, is_soft: false };
            memory.segments.insert(0, before);
        }
    }

    /// Scans one block and hands its matches to the document in order.
    fn block(
        &mut self,
        document: &mut Document,
        memory: &mut Memory,
        reading: &mut Reading,
        owned_to: usize,
        lines: &mut Lines,
    ) {
        let owned_from = reading.owned_from;
        let Memory { scratch, matches, text, segments, aside, .. } = memory;
        let block = Block {
            bytes: text,
            segments,
            owned_from,
            owned_to,
            at_start: reading.base == 0 && self.span.read_from == 0,
            at_end: reading.ended,
        };
        matches.clear();
        self.engine.scan(
            &block,
            reading.base,
            &document.labels,
            &mut self.carry,
            scratch,
            matches,
            &mut document.evidence.tallies,
        );
        let window = Window { text, segments, owned_from, owned_to, base: reading.base, ended: reading.ended };
        aside.scan(self.engine, window, self.overlay, &document.labels, scratch, &mut document.evidence.tallies);
        document.bytes += (owned_to - owned_from) as u64;
        self.tell(document, memory, reading, owned_to, lines);
    }

    /// Hands over the matches, raw and aside, that stand before all that the next block settles.
    fn tell(
        &mut self,
        document: &mut Document,
        memory: &mut Memory,
        reading: &mut Reading,
        owned_to: usize,
        lines: &mut Lines,
    ) {
        reading.put_back_waiting(memory);
        let Memory { scratch, matches, text, segments, aside, .. } = memory;
        let held = self.carry.held_from().into_iter().chain(aside.held_from()).min();
        let border = held.map_or(owned_to, |held| (held - reading.base) as usize);
        let is_any = !(matches.is_empty() && aside.found.is_empty());
        let has_marks =
            is_any && self.options.exceptions.comments && memchr::memmem::find(text, exceptions::MARK).is_some();
        let mut asides = aside.found.iter().peekable();
        let mut raws = matches.iter().peekable();
        loop {
            let take_aside = match (raws.peek(), asides.peek()) {
                (None, None) => break,
                (Some(_), None) => false,
                (None, Some(_)) => true,
                (Some(raw), Some(aside)) => (aside.found.start, aside.found.end) < (raw.start, raw.end),
            };
            let (found, value) = if take_aside {
                let Some(next) = asides.next() else { break };
                (&next.found, &aside.text[next.value.clone()])
            } else {
                let Some(next) = raws.next() else { break };
                (next, &text[next.start..next.end])
            };
            if found.start >= border {
                let aside = take_aside.then(|| value.to_vec());
                reading.waiting.push(Waiting { found: found.clone(), start: reading.base + found.start as u64, aside });
                continue;
            }
            let allowed = match has_marks {
                true => exceptions::allowed(text, found.start, found.end, self.candidates(found)),
                false => SmallVec::new(),
            };
            let segment = segments[found.segment];
            document.header_is_data |= self.overlay.in_header(&segment);
            document.add(
                self.engine,
                scratch,
                found,
                segment.label,
                None,
                value,
                Keep { options: self.options, allowed },
                |labels| {
                    lines.advance(&text[reading.told..found.start.max(reading.told)]);
                    reading.told = found.start.max(reading.told);
                    Stand {
                        start: Some(self.span.read_from + self.decoder.raw_offset(reading.base + found.start as u64)),
                        end: Some(self.span.read_from + self.decoder.raw_offset(reading.base + found.end as u64)),
                        line: Some(lines.line()),
                        column: Some(lines.column()),
                        place: self.overlay.place(&segment, labels),
                    }
                },
            );
        }
        lines.advance(&text[reading.told..border]);
        reading.told = border;
    }

    /// The detectors that a match may be of, each with the names by which a comment may call it.
    fn candidates<'a>(&'a self, found: &'a Match) -> impl Iterator<Item = (u16, [&'a str; 2])> {
        let detectors = self.engine.detectors();
        found.contenders.iter().map(|contender| {
            let detector = detectors.get(contender.detector);
            (contender.detector, [&*detector.id, detector.category.name()])
        })
    }

    /// Drops what no later block needs.
    fn slide(&mut self, memory: &mut Memory, reading: &mut Reading, owned_to: usize) {
        let keep_from = owned_to.saturating_sub(limits::CONTEXT_BEFORE_BYTES).min(reading.told);
        memory.text.drain(..keep_from);
        let first = memory.segments.partition_point(|segment| (segment.start as usize) <= keep_from).saturating_sub(1);
        memory.segments.drain(..first);
        for segment in &mut memory.segments {
            segment.start = segment.start.saturating_sub(keep_from as u32);
        }
        self.overlay.slide(keep_from as u32);
        reading.base += keep_from as u64;
        reading.marked -= keep_from;
        reading.owned_from = owned_to - keep_from;
        reading.told -= keep_from;
        reading.owned_end = reading.owned_end.map(|end| end - keep_from);
        self.decoder.forget_before(reading.base);
    }
}

impl Reading {
    /// Puts the matches that waited among those of this block.
    fn put_back_waiting(&mut self, memory: &mut Memory) {
        if self.waiting.is_empty() {
            return;
        }
        let Memory { matches, segments, aside, .. } = memory;
        for Waiting { mut found, start, aside: value } in self.waiting.drain(..) {
            let length = found.end - found.start;
            found.start = (start - self.base) as usize;
            found.end = found.start + length;
            found.segment = segments.partition_point(|segment| segment.start as usize <= found.start).saturating_sub(1);
            match value {
                Some(value) => aside.put_back(found, &value),
                None => matches.push(found),
            }
        }
        matches.sort_by_key(|found| (found.start, found.end));
        aside.sort();
    }
}
