//! Text in base64 or hexadecimal within a block, one layer deep: where it stands, and what it says, as blocks for the same
//! engine. Long runs are read in windows that overlap, at places which the run alone decides, so that no cut of a stream
//! shows. Knows runs and segments; no detector.

mod decode;
#[cfg(test)]
mod tests;

use super::confidence::Piece;
use super::reach::Reach;
use super::settle::Held;
use super::{Contender, Match};
use crate::model::{Block, Segment};
use decode::Form;

/// Bytes between two places that are looked at, and of a look: every run of `decode::RUN_MIN` holds one.
const STRIDE: usize = decode::RUN_MIN + 1 - LOOK;
const LOOK: usize = decode::MANY / 2;
/// Characters of a run that one window is for, that it reads, and before it; blocks have that much around what they own.
const WINDOW: usize = 4 << 10;
const WINDOW_READ: usize = 8 << 10;
const WINDOW_BEFORE: usize = 1 << 10;
/// Bytes of its line before a run and behind it that say what it is.
const LINE_BEFORE: usize = 120;
const LINE_BEHIND: usize = 32;
/// Bytes that are read at a time, so that memory does not grow with what a block holds.
const BATCH_BYTES: usize = 256 << 10;

/// What a stream of blocks carries from one to the next.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Open {
    /// A run that goes on.
    run: Option<Run>,
    /// Spans that begin behind what the block owns.
    spans: Vec<Held>,
}

/// A run of which a part is still to be read. Stream offsets.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Run {
    start: u64,
    at: u64,
    form: Form,
}

impl Open {
    pub fn is_none(&self) -> bool {
        self.run.is_none() && self.spans.is_empty()
    }

    pub fn shift(&mut self, offset: &impl Fn(u64) -> u64) {
        if let Some(run) = &mut self.run {
            (run.start, run.at) = (offset(run.start), offset(run.at));
        }
        self.spans.iter_mut().for_each(|span| span.shift(offset));
    }
}

/// A worker's reusable memory, and where it stands in a block.
#[derive(Default)]
pub struct Wrapped {
    at: usize,
    segment: usize,
    /// Looked up where a run is found first.
    reach: Reach,
    is_reach_known: bool,
    /// Up to where a run is known that is of no text, and where its segment ends.
    refused: (usize, usize),
    text: Vec<u8>,
    segments: Vec<Segment>,
    parts: Vec<Part>,
    lines: Vec<(u32, u32)>,
    /// What was found in the batches so far, in the block's offsets.
    spans: Vec<Match>,
}

/// A window of a run, read.
struct Part {
    /// In the block.
    segment: usize,
    form: Form,
    /// In the batch's text: where what it says begins and ends, and which starts are its own.
    from: usize,
    to: usize,
    own_from: usize,
    own_to: usize,
    lines: std::ops::Range<usize>,
    /// The run, where all of it was read.
    whole: Option<(usize, usize)>,
}

impl Wrapped {
    pub fn new_block(&mut self, block: &Block) {
        (self.at, self.segment, self.refused) = (block.owned_from, 0, (0, 0));
        self.is_reach_known = false;
        self.spans.clear();
    }

    /// Reads the next batch of the block; none where nothing is left of it.
    pub fn read(&mut self, block: &Block, base: u64, open: &mut Open) -> bool {
        self.text.clear();
        self.segments.clear();
        self.parts.clear();
        self.lines.clear();
        while self.text.len() < BATCH_BYTES {
            match open.run.take() {
                Some(run) if run.at >= base + block.owned_to as u64 => {
                    open.run = Some(run);
                    break;
                }
                Some(run) => open.run = self.window(block, base, run),
                None => match self.next(block) {
                    Some((start, form)) => {
                        let start = base + start as u64;
                        open.run = Some(Run { start, at: start, form });
                    }
                    None => break,
                },
            }
        }
        !self.parts.is_empty()
    }

    /// The batch as a block of its own.
    pub fn block(&self) -> Block<'_> {
        let (bytes, segments) = (&self.text[..], &self.segments[..]);
        Block { bytes, segments, owned_from: 0, owned_to: bytes.len(), at_start: true, at_end: true }
    }

    /// The next run of text that begins in what the block owns.
    fn next(&mut self, block: &Block) -> Option<(usize, Form)> {
        let bytes = block.bytes;
        while self.at < block.owned_to + STRIDE {
            let at = self.at;
            let look = bytes.get(at..)?.first_chunk::<LOOK>()?;
            self.at += STRIDE;
            if !may_be_run(look) || self.is_refused(bytes, at) || !look.iter().all(|byte| decode::is_of_run(*byte)) {
                continue;
            }
            let (floor, ceiling) = self.segment_of(block, at);
            let before = bytes[floor..at].iter().rev().take_while(|byte| decode::is_of_run(**byte)).count();
            let start = at - before;
            let last = bytes[floor..start].last().copied();
            let Some((skip, form)) = decode::sniff(&bytes[start..ceiling], last) else {
                self.refused = (at + LOOK, ceiling);
                continue;
            };
            let end = at + bytes[at..ceiling].iter().take_while(|byte| decode::is_of_run(**byte)).count();
            self.at = end;
            let is_owned = block.owned_from <= start && (block.owned_from..block.owned_to).contains(&(start + skip));
            if is_owned
                && end - start - skip >= decode::RUN_MIN
                && !block.segments[self.segment].escaped
                && !decode::is_continued(&bytes[..ceiling], floor, start, form)
            {
                return Some((start + skip, form));
            }
        }
        None
    }

    /// Whether a place stands in a run that was refused, which then is known to be as long.
    #[inline(always)]
    fn is_refused(&mut self, bytes: &[u8], at: usize) -> bool {
        let (to, ceiling) = self.refused;
        // What lies behind a segment's end is another run.
        let is_near = (at.saturating_sub(LOOK)..at + LOOK).contains(&to) && at + LOOK <= ceiling;
        if !is_near || at < LOOK {
            return false;
        }
        let around = bytes[at - LOOK..].first_chunk::<{ decode::MANY }>();
        let is_same = around.is_some_and(decode::are_of_run);
        if is_same {
            self.pass(&bytes[..ceiling], at + LOOK);
        }
        is_same
    }

    /// Passes over what is left of a refused run, as far as it goes on.
    fn pass(&mut self, bytes: &[u8], mut at: usize) {
        while bytes[at..].first_chunk::<{ 2 * decode::MANY }>().is_some_and(decode::are_of_run) {
            at += 2 * decode::MANY;
        }
        (self.refused.0, self.at) = (at, self.at.max(at));
    }

    /// The bounds of a place's segment; places only move on.
    fn segment_of(&mut self, block: &Block, at: usize) -> (usize, usize) {
        let start = |index: usize| block.segments.get(index).map(|segment| segment.start as usize);
        while start(self.segment + 1).is_some_and(|start| start <= at) {
            self.segment += 1;
        }
        let own = (start(self.segment).unwrap_or(0), start(self.segment + 1).unwrap_or(block.bytes.len()));
        let segment = self.segment;
        self.reach(block).of(segment, own)
    }

    fn reach(&mut self, block: &Block) -> &Reach {
        if !std::mem::replace(&mut self.is_reach_known, true) {
            let starts = block.segments.iter().map(|segment| segment.start as usize);
            self.reach.fill(block.segments, starts, block.bytes.len());
        }
        &self.reach
    }

    /// Reads a window of a run; gives what is left of it.
    fn window(&mut self, block: &Block, base: u64, run: Run) -> Option<Run> {
        let bytes = block.bytes;
        let at = (run.at - base) as usize;
        let segment = block.segments.partition_point(|segment| segment.start as usize <= at).saturating_sub(1);
        let end = block.segments.get(segment + 1).map_or(bytes.len(), |next| next.start as usize);
        let (floor, ceiling) = self.reach(block).of(segment, (block.segments[segment].start as usize, end));
        let is_first = run.at == run.start;
        let (begin, first_line) = (self.text.len(), self.lines.len());
        let start = match is_first {
            true => {
                self.text.extend_from_slice(line_before(&bytes[floor..at]));
                at
            }
            false => decode::back(bytes, (run.start.saturating_sub(base) as usize, at), WINDOW_BEFORE, run.form),
        };
        let from = self.text.len();
        let to = ceiling.min(at + WINDOW_READ);
        let reading = decode::read(&bytes[..ceiling], (start, to), run.form, &mut self.text, &mut self.lines);
        let said = &self.text[from..];
        let skip = if is_first { 0 } else { decode::continued_len(said) };
        let (count, valid) = (said.len(), skip + decode::text_len(&said[skip..]));
        if is_first && valid < decode::TEXT_MIN {
            self.text.truncate(begin);
            self.lines.truncate(first_line);
            return None;
        }
        let lines = first_line..self.lines.len();
        let group = |at| decode::group_at(&self.lines[lines.clone()], at, count, run.form);
        let next = reading.is_cut.then(|| group(at + WINDOW)).flatten().filter(|next| next.1 <= valid);
        let own_from = group(at).map_or(valid, |own| own.1);
        let (end, is_whole) = (reading.end, is_first && !reading.is_cut && valid == count);
        self.text.truncate(from + valid);
        let part = Part {
            segment,
            form: run.form,
            from,
            to: from + valid,
            own_from: from + own_from,
            own_to: next.map_or(from + valid, |next| from + next.1),
            lines,
            whole: is_whole.then_some((at, end)),
        };
        self.parts.push(part);
        self.segments.push(Segment { start: begin as u32, escaped: false, is_soft: false, ..block.segments[segment] });
        if valid == count && !reading.is_cut {
            let behind = &bytes[end..ceiling.min(end + LINE_BEHIND)];
            let line = memchr::memchr(b'\n', behind).unwrap_or(behind.len());
            self.text.extend_from_slice(&behind[..line]);
        }
        self.text.push(b'\n');
        next.map(|next| Run { at: base + next.0 as u64, ..run })
    }

    /// Takes what was found in the batch.
    pub fn take(&mut self, found: &mut Vec<Match>) {
        for found in found.drain(..) {
            let Some(part) = self.parts.get(found.segment) else { continue };
            if !(part.own_from..part.own_to).contains(&found.start) || found.end > part.to {
                continue;
            }
            let (piece, lines) = (part.piece(), &self.lines[part.lines.clone()]);
            let (start, end) = match part.whole {
                Some(whole) if part.is_all(&self.text, &found) => whole,
                _ => decode::span_of(lines, (found.start - part.from, found.end - part.from), part.form),
            };
            let contenders = found.contenders.into_iter();
            let contenders = contenders.map(|one| Contender { pieces: one.pieces | piece.bit(), ..one }).collect();
            self.spans.push(Match { start, end, segment: part.segment, contenders });
        }
    }

    /// Puts the block's spans among `spans`, which are by start and end, and keeps those of the next block for it.
    pub fn close(&mut self, block: &Block, base: u64, open: &mut Open, spans: &mut Vec<Match>) {
        if self.spans.is_empty() && open.spans.is_empty() {
            return;
        }
        let waiting = std::mem::take(&mut open.spans);
        for span in waiting.into_iter().map(|held| held.into_match(block, base)).chain(self.spans.drain(..)) {
            match span.start < block.owned_to {
                true => spans.push(span),
                false => open.spans.push(Held::of(span, base)),
            }
        }
        spans.sort_by_key(|span| (span.start, span.end));
        spans.dedup_by(|later, span| {
            let is_same = (later.start, later.end) == (span.start, span.end);
            if is_same {
                let news = later.contenders.drain(..);
                let is_known = |one: &Contender| span.contenders.iter().any(|known| known.detector == one.detector);
                let news: Vec<Contender> = news.filter(|one| !is_known(one)).collect();
                span.contenders.extend(news);
                span.contenders.sort();
            }
            is_same
        });
    }
}

impl Part {
    fn piece(&self) -> Piece {
        match self.form {
            Form::Base64 => Piece::Base64,
            Form::Hex => Piece::Hex,
        }
    }

    /// Whether a span is all that the run says, but for blanks around it.
    fn is_all(&self, text: &[u8], found: &Match) -> bool {
        let is_blank = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_whitespace);
        is_blank(&text[self.from..found.start]) && is_blank(&text[found.end..self.to])
    }
}

/// Whether all bytes are ASCII and none is smaller than any of a run.
#[inline(always)]
fn may_be_run(look: &[u8; LOOK]) -> bool {
    const HIGH: u64 = u64::from_le_bytes([0x80; LOOK]);
    const LEAST: u64 = u64::from_le_bytes([b'+'; LOOK]);
    let word = u64::from_le_bytes(*look);
    (!((word | HIGH) - LEAST) | word) & HIGH == 0
}

/// What stands before a run on its line, but for what touches it.
fn line_before(before: &[u8]) -> &[u8] {
    let touching = before.iter().rev().take(LINE_BEFORE).take_while(|byte| decode::is_of_run(**byte)).count();
    let near = &before[before.len().saturating_sub(LINE_BEFORE)..before.len() - touching];
    &near[memchr::memrchr(b'\n', near).map_or(0, |at| at + 1)..]
}
