//! Escaped segments, decoded beside the block: JSON strings with backslashes, CSV cells with doubled
//! quotes. Their matches come back with offsets of the raw bytes.

use crate::engine::confidence::Tallies;
use crate::engine::{Carry, Engine, Match, Scratch};
use crate::format::Overlay;
use crate::limits;
use crate::model::{Block, Labels, Segment};

/// A match in decoded bytes, brought back to the window.
pub struct AsideMatch {
    /// `start` and `end` count in the window's raw text; `segment` is the window's.
    pub found: Match,
    /// Where the decoded value lies in [`Aside::text`].
    pub value: std::ops::Range<usize>,
}

/// Reusable memory for decoding aside.
#[derive(Default)]
pub struct Aside {
    pub text: Vec<u8>,
    segments: Vec<Segment>,
    pieces: Vec<Piece>,
    breaks: Vec<(u32, u32)>,
    matches: Vec<Match>,
    pub found: Vec<AsideMatch>,
    /// What a segment that goes on past the owned range carries, in raw stream offsets.
    crossing: Carry,
}

/// One decoded segment.
struct Piece {
    /// Of the window.
    segment: usize,
    /// Where its raw bytes begin in the window.
    raw_from: usize,
    raw_to: usize,
    /// Where its decoded bytes begin in `text`.
    from: usize,
    to: usize,
    breaks: std::ops::Range<usize>,
}

/// The part of the stream that is looked at.
#[derive(Clone, Copy)]
pub struct Window<'a> {
    pub text: &'a [u8],
    pub segments: &'a [Segment],
    pub owned_from: usize,
    pub owned_to: usize,
    /// Stream offset of `text[0]`.
    pub base: u64,
    /// Nothing follows `text`.
    pub ended: bool,
}

impl Aside {
    /// Forgets the document before.
    pub fn new_document(&mut self) {
        self.crossing = Carry::default();
    }

    /// Stream offset of the first span that waits for the next window.
    pub fn held_from(&self) -> Option<u64> {
        self.crossing.held_from()
    }

    /// Adds a match that an earlier window found.
    pub fn put_back(&mut self, found: Match, value: &[u8]) {
        let from = self.text.len();
        self.text.extend_from_slice(value);
        self.found.push(AsideMatch { found, value: from..self.text.len() });
    }

    pub fn sort(&mut self) {
        self.found.sort_by_key(|aside| (aside.found.start, aside.found.end));
    }

    /// Decodes and scans the escaped segments that the owned range touches; matches are left in `found`, by start.
    pub fn scan(
        &mut self,
        engine: &Engine,
        window: Window,
        overlay: &dyn Overlay,
        labels: &Labels,
        scratch: &mut Scratch,
        tallies: &mut Tallies,
    ) {
        self.found.clear();
        self.text.clear();
        self.segments.clear();
        self.pieces.clear();
        self.breaks.clear();
        let mut crossing = Vec::new();
        let first =
            window.segments.partition_point(|segment| (segment.start as usize) <= window.owned_from).saturating_sub(1);
        for (index, segment) in window.segments.iter().enumerate().skip(first) {
            let from = segment.start as usize;
            if from >= window.owned_to {
                break;
            }
            if !segment.escaped {
                continue;
            }
            let to = window.segments.get(index + 1).map_or(window.text.len(), |next| next.start as usize);
            if from >= window.owned_from && to <= window.owned_to {
                self.decode(window, overlay, index, from, to);
            } else {
                crossing.push((index, from, to));
            }
        }
        self.scan_whole(engine, labels, scratch, tallies);
        for (index, from, to) in crossing {
            self.scan_crossing(engine, window, overlay, (index, from, to), labels, scratch, tallies);
        }
        self.sort();
    }

    /// Appends one segment's decoded bytes to the batch.
    fn decode(&mut self, window: Window, overlay: &dyn Overlay, segment: usize, raw_from: usize, raw_to: usize) {
        let from = self.text.len();
        let breaks_from = self.breaks.len();
        let mut breaks = Vec::new();
        let mut decoded = Vec::new();
        overlay.unescape(&window.text[raw_from..raw_to], &mut decoded, &mut breaks);
        self.text.extend_from_slice(&decoded);
        self.breaks.extend_from_slice(&breaks);
        self.segments.push(Segment { start: from as u32, escaped: false, is_soft: false, ..window.segments[segment] });
        self.pieces.push(Piece {
            segment,
            raw_from,
            raw_to,
            from,
            to: self.text.len(),
            breaks: breaks_from..self.breaks.len(),
        });
        // Words at its end and at the next one's start are two.
        self.text.push(b'\n');
    }

    /// Scans the batch of segments that lie wholly in the owned range.
    fn scan_whole(&mut self, engine: &Engine, labels: &Labels, scratch: &mut Scratch, tallies: &mut Tallies) {
        if self.pieces.is_empty() {
            return;
        }
        let block = Block {
            bytes: &self.text,
            segments: &self.segments,
            owned_from: 0,
            owned_to: self.text.len(),
            at_start: true,
            at_end: true,
        };
        self.matches.clear();
        engine.scan(&block, 0, labels, &mut Carry::default(), scratch, &mut self.matches, tallies);
        for mut found in std::mem::take(&mut self.matches) {
            let piece = &self.pieces[found.segment];
            let value = found.start..found.end;
            found.start = piece.raw(&self.breaks, found.start);
            found.end = piece.raw(&self.breaks, found.end);
            found.segment = piece.segment;
            self.found.push(AsideMatch { found, value });
        }
    }

    /// Scans a segment that reaches past the owned range: only what starts in the range, and nothing that
    /// an earlier window consumed.
    #[allow(clippy::too_many_arguments)]
    fn scan_crossing(
        &mut self,
        engine: &Engine,
        window: Window,
        overlay: &dyn Overlay,
        (segment, from, to): (usize, usize, usize),
        labels: &Labels,
        scratch: &mut Scratch,
        tallies: &mut Tallies,
    ) {
        if from >= window.owned_from {
            self.crossing = Carry::default();
        }
        let local = |raw: u64| raw.saturating_sub(window.base) as usize;
        let context_from = window.owned_from.saturating_sub(limits::CONTEXT_BEFORE_BYTES);
        let from = from.max(self.crossing.held_from().map_or(context_from, |held| local(held).min(context_from)));
        let is_whole = to <= window.owned_to + limits::CONTEXT_AFTER_BYTES
            && (segment + 1 < window.segments.len() || window.ended);
        let to = to.min(window.owned_to + limits::CONTEXT_AFTER_BYTES);
        self.segments.clear();
        let first_piece = self.pieces.len();
        self.decode(window, overlay, segment, from, to);
        let piece = &self.pieces[first_piece];
        let decoded = &self.text[piece.from..piece.to];
        let owned = |raw: usize| piece.decoded(&self.breaks, raw.clamp(from, to)) - piece.from;
        let (owned_from, owned_to) = (owned(window.owned_from), owned(window.owned_to));
        let mut carry = std::mem::take(&mut self.crossing).moved(|raw| owned(local(raw)) as u64);
        let segments = [Segment { start: 0, escaped: false, is_soft: false, ..window.segments[segment] }];
        let block =
            Block { bytes: decoded, segments: &segments, owned_from, owned_to, at_start: true, at_end: is_whole };
        self.matches.clear();
        engine.scan(&block, 0, labels, &mut carry, scratch, &mut self.matches, tallies);
        self.crossing =
            carry.moved(|decoded| window.base + piece.raw(&self.breaks, piece.from + decoded as usize) as u64);
        for mut found in std::mem::take(&mut self.matches) {
            let value = piece.from + found.start..piece.from + found.end;
            found.start = piece.raw(&self.breaks, value.start);
            found.end = piece.raw(&self.breaks, value.end);
            found.segment = segment;
            self.found.push(AsideMatch { found, value });
        }
    }
}

impl Piece {
    /// The raw offset in the window of a decoded offset in the batch; for an end, the escape before it is part of it.
    fn raw(&self, breaks: &[(u32, u32)], decoded: usize) -> usize {
        let within = (decoded - self.from) as u32;
        let breaks = &breaks[self.breaks.clone()];
        let before = breaks.partition_point(|(decoded, _)| *decoded <= within);
        let (decoded_at, raw_at) = if before == 0 { (0, 0) } else { breaks[before - 1] };
        (self.raw_from + raw_at as usize + (within - decoded_at) as usize).min(self.raw_to)
    }

    /// The first decoded offset in the batch whose raw offset is at least `raw`.
    fn decoded(&self, breaks: &[(u32, u32)], raw: usize) -> usize {
        let within = (raw - self.raw_from) as u32;
        let breaks = &breaks[self.breaks.clone()];
        let before = breaks.partition_point(|(_, raw)| *raw <= within);
        let (decoded_at, raw_at) = if before == 0 { (0, 0) } else { breaks[before - 1] };
        let linear = decoded_at as usize + (within - raw_at) as usize;
        let cap = breaks.get(before).map_or(self.to - self.from, |(decoded, _)| *decoded as usize);
        self.from + linear.min(cap)
    }
}
