//! A large object read by several workers at once, where that is exact: each part is read as if nothing
//! stood open at its start, and the join proves it; a part that began in the wrong state is read again.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use super::Scan;
use super::document::{Document, Memory, Stand};
use super::stream::{End, Span, Stream};
use crate::body::{ReadAt, Sequential};
use crate::engine::Carry;
use crate::error::{Gap, Reason};
use crate::format::{Recognised, Split};
use crate::limits;
use crate::text::Decoder;

/// How a large object is cut.
pub struct Plan {
    at: Arc<dyn ReadAt>,
    recognised: Recognised,
    head: Vec<u8>,
    /// Raw offsets where parts begin, and the end of the last.
    borders: Vec<u64>,
    anywhere: bool,
}

/// Cuts an object that is large enough, seeks, and can be cut exactly.
pub fn plan(scan: &Scan, at: &Arc<dyn ReadAt>, head: &[u8], recognised: &Recognised) -> Option<Plan> {
    let part = scan.shared.options.part_bytes;
    let size = at.size();
    let unit = recognised.encoding.unit()? as u64;
    if scan.shared.options.threads < 2 || size < 2 * part {
        return None;
    }
    let anywhere = match recognised.overlay(head).splits() {
        Split::Never => return None,
        Split::Anywhere => true,
        Split::AfterNewline => false,
    };
    let mut borders = vec![0];
    let mut next = part;
    while next + part / 2 < size {
        scan.control.check().ok()?;
        let border = match newline_after(&**at, next, unit, recognised.big_endian()).ok()? {
            Some(border) => border,
            None if anywhere => next - next % unit.max(4),
            None => return None,
        };
        if border >= size {
            break;
        }
        if borders.last().is_some_and(|last| *last < border) {
            borders.push(border);
        }
        next = border.max(next) + part;
    }
    borders.push(size);
    (borders.len() > 2).then(|| Plan {
        at: at.clone(),
        recognised: *recognised,
        head: head.to_vec(),
        borders,
        anywhere,
    })
}

/// Raw offset after the first newline at or after `from`, looked for within `NEWLINE_SEARCH_BYTES`.
fn newline_after(at: &dyn ReadAt, from: u64, unit: u64, big_endian: bool) -> io::Result<Option<u64>> {
    let mut from = from - from % unit.max(1);
    let end = from + limits::NEWLINE_SEARCH_BYTES;
    let mut buffer = vec![0; 64 << 10];
    while from < end {
        let read = at.read_at(from, &mut buffer)?;
        if read == 0 {
            return Ok(None);
        }
        let found = if unit == 2 {
            let newline: [u8; 2] = if big_endian { [0, b'\n'] } else { [b'\n', 0] };
            buffer[..read].chunks_exact(2).position(|pair| pair == newline).map(|index| index * 2 + 2)
        } else {
            memchr::memchr(b'\n', &buffer[..read]).map(|index| index + 1)
        };
        if let Some(found) = found {
            return Ok(Some(from + found as u64));
        }
        from += read as u64;
    }
    Ok(None)
}

/// One part, read.
struct Part {
    document: Document,
    end: End,
    failed: Option<Gap>,
}

/// What the workers of one object share.
pub struct Job {
    plan: Plan,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    next: usize,
    joined: usize,
    done: BTreeMap<usize, Part>,
    /// Parts that died (a panic); their object is a gap from there on.
    dead: bool,
}

/// Reads all parts, with the help of workers that have nothing else to do.
pub fn run(scan: &Scan, memory: &mut Memory, plan: Plan) -> Document {
    let parts = plan.borders.len() - 1;
    let job = Arc::new(Job { plan, state: Mutex::default(), changed: Condvar::new() });
    scan.ask_for_help(&job, parts.min(scan.shared.options.threads) - 1);
    let mut joined = Join::new(&job.plan);
    while joined.next < parts {
        if let Some(part) = job.take_done(joined.next) {
            joined.add(scan, memory, &job, part);
            job.joined(joined.next);
        } else if !job.work(scan, memory, false) {
            job.wait_for(joined.next);
            if job.is_dead() {
                joined.document.gaps.push(Gap::new(Reason::ParserDied, ""));
                break;
            }
        }
    }
    job.end();
    joined.document
}

impl Job {
    /// Reads parts until none is left or, when `all` is false, one. True if one was read.
    pub fn work(&self, scan: &Scan, memory: &mut Memory, all: bool) -> bool {
        let mut worked = false;
        while let Some(number) = self.claim(scan.shared.options.threads, all) {
            let fence = Fence { job: self, finished: false };
            let part = read(scan, memory, &self.plan, number, number + 1, Carry::default());
            fence.finish(number, part);
            worked = true;
            if !all {
                break;
            }
        }
        worked
    }

    /// The next part, while not too many wait to be joined: their matches take memory.
    fn claim(&self, threads: usize, wait: bool) -> Option<usize> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if state.dead || state.next + 1 >= self.plan.borders.len() {
                return None;
            }
            if state.next < state.joined + 2 * threads {
                state.next += 1;
                return Some(state.next - 1);
            }
            if !wait {
                return None;
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn take_done(&self, number: usize) -> Option<Part> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).done.remove(&number)
    }

    fn joined(&self, number: usize) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).joined = number;
        self.changed.notify_all();
    }

    fn wait_for(&self, number: usize) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        while !state.done.contains_key(&number) && !state.dead {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn is_dead(&self) -> bool {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).dead
    }

    /// No part is left to claim.
    fn end(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.next = self.plan.borders.len();
        self.changed.notify_all();
    }
}

/// Tells the others when a part's reader panics, so that nobody waits for it.
struct Fence<'a> {
    job: &'a Job,
    finished: bool,
}

impl Fence<'_> {
    fn finish(mut self, number: usize, part: Part) {
        self.finished = true;
        self.job.state.lock().unwrap_or_else(PoisonError::into_inner).done.insert(number, part);
        self.job.changed.notify_all();
    }
}

impl Drop for Fence<'_> {
    fn drop(&mut self) {
        if !self.finished {
            self.job.state.lock().unwrap_or_else(PoisonError::into_inner).dead = true;
            self.job.changed.notify_all();
        }
    }
}

/// Reads the parts from `first` up to `after` as one stream.
fn read(scan: &Scan, memory: &mut Memory, plan: &Plan, first: usize, after: usize, carry: Carry) -> Part {
    let (from, to) = (plan.borders[first], plan.borders[after]);
    let last = after + 1 == plan.borders.len();
    // Records hold no match across their borders, so only plain text needs what stands before.
    let context = context_bytes(plan, first);
    let span = Span { read_from: from - context, from, to: (!last).then_some(to) };
    let mut document = Document::default();
    let mut overlay = plan.recognised.overlay(&plan.head);
    if first > 0 {
        overlay.resume(&mut document.labels);
    }
    let stream = Stream {
        engine: scan.engine,
        options: scan.shared.options,
        control: &scan.control,
        overlay: &mut *overlay,
        decoder: if span.read_from == 0 {
            Decoder::new(plan.recognised.encoding)
        } else {
            Decoder::resumed(plan.recognised.encoding)
        },
        span,
        carry,
    };
    let after = (limits::CONTEXT_AFTER_BYTES + limits::BLOCK_BYTES) as u64
        * plan.recognised.encoding.unit().unwrap_or(1) as u64;
    let mut reader = Sequential::expecting(plan.at.clone(), span.read_from, to + after, from..to);
    let ended = stream.run(&mut reader, &mut document, memory);
    let (end, failed) = match ended {
        Ok(end) => (end, None),
        Err(gap) => (End { carry: Carry::default(), lines: Default::default(), is_open: false, records: 0 }, Some(gap)),
    };
    Part { document, end, failed }
}

/// Parts put together in order.
struct Join<'p> {
    plan: &'p Plan,
    document: Document,
    /// The next part to take.
    next: usize,
    /// The first part of those that ended inside a record or a match, and are read again as one.
    open: Option<usize>,
    /// Line and column (1-based) where the parts joined so far end.
    line: u64,
    column: u64,
    records: u64,
    /// What matches consumed past the end of the parts joined so far, in raw offsets.
    consumed: Vec<u64>,
    /// A part could not be read to its end: how many lines and records it has is unknown.
    is_torn: bool,
}

impl<'p> Join<'p> {
    fn new(plan: &'p Plan) -> Join<'p> {
        Join {
            plan,
            document: Document::default(),
            next: 0,
            open: None,
            line: 1,
            column: 1,
            records: 0,
            consumed: Vec::new(),
            is_torn: false,
        }
    }

    /// Takes the next part; reads it again where it began in a state that was not the true one.
    fn add(&mut self, scan: &Scan, memory: &mut Memory, job: &Job, mut part: Part) {
        let first = self.open.unwrap_or(self.next);
        let parts = self.plan.borders.len() - 1;
        let mut after = self.next + 1;
        if self.open.is_some() || self.consumed.iter().any(|end| *end > self.plan.borders[first]) {
            // A record that spans many parts is a stray quote: the rest is one stream.
            if after - first > limits::REJOINED_PARTS_MAX {
                after = parts;
                // Nobody else needs to read what this stream reads.
                job.end();
            }
            let base = self.plan.borders[first] - context_bytes(self.plan, first);
            let carry = Carry::of(self.consumed.iter().map(|end| end.saturating_sub(base)).collect());
            part = read(scan, memory, self.plan, first, after, carry);
        }
        self.next = after;
        if part.end.is_open && after < parts && part.failed.is_none() {
            self.open = Some(first);
            return;
        }
        self.open = None;
        self.join(first, part);
    }

    fn join(&mut self, first: usize, part: Part) {
        let (line, column, records) = (self.line, self.column, self.records);
        let is_torn = self.is_torn;
        let shift = |stand: &mut Stand| {
            if is_torn {
                (stand.line, stand.column, stand.place.row, stand.place.record) = (None, None, None, None);
            }
            if stand.line == Some(1) {
                stand.column = stand.column.map(|own| own + column - 1);
            }
            stand.line = stand.line.map(|own| own + line - 1);
            stand.place.row = stand.place.row.map(|own| own + records);
            stand.place.record = stand.place.record.map(|own| own + records);
        };
        let base = self.plan.borders[first] - context_bytes(self.plan, first);
        self.consumed = part.end.carry.consumed.iter().map(|end| base + end).collect();
        let lines = &part.end.lines;
        self.column = if lines.line() == 1 { column + lines.column() - 1 } else { lines.column() };
        self.line = line + lines.line() - 1;
        self.records += part.end.records;
        self.document.join(part.document, shift);
        if let Some(gap) = part.failed {
            self.is_torn = true;
            // What stops one part mostly stops the next ones too: it is told once.
            if !self.document.gaps.iter().any(|known| known.reason == gap.reason) {
                self.document.gaps.push(gap);
            }
        }
    }
}

/// Raw bytes read before a part's own.
fn context_bytes(plan: &Plan, first: usize) -> u64 {
    let unit = plan.recognised.encoding.unit().unwrap_or(1) as u64;
    if plan.anywhere { plan.borders[first].min(limits::CONTEXT_BEFORE_BYTES as u64 * unit) } else { 0 }
}
