//! JSON and JSON Lines: one segment for each string, number and key. A value's label is its key path
//! without indices, and where it is half of a pair (`{"name": "ssn", "value": ..}`) its name; its exact path
//! is found again from the nearest checkpoint when it is asked for.
//! Nothing stops the reading: what is no JSON is scanned as it stands. Must not know what values mean.

mod machine;
pub(super) mod path;
pub(super) mod paths;
pub(super) mod said;

use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::Arc;

use super::{Overlay, Split};
use crate::error::{Gap, Reason};
use crate::limits::{JSON_CHECKPOINT_BYTES, JSON_DEPTH_MAX};
use crate::model::{LabelId, Labels, Place, Segment};
use machine::{Machine, Sink};
use paths::Paths;

/// Marks the values of JSON text.
pub struct Json {
    machine: Machine,
    paths: Paths,
    /// The window's text from the first checkpoint on, and the stream offset of its first byte.
    text: Vec<u8>,
    text_from: u64,
    /// The stream offset of the window's first byte.
    window_from: u64,
    checkpoints: VecDeque<(u64, Machine)>,
    /// Where the last path was found: matches come in order.
    last: RefCell<Option<(u64, Machine)>>,
}

impl Json {
    pub fn open(_head: &[u8]) -> Box<dyn Overlay> {
        Box::new(Json::new(false))
    }

    pub fn open_lines(_head: &[u8]) -> Box<dyn Overlay> {
        Box::new(Json::new(true))
    }

    /// `lines`: each line is a value of its own.
    pub fn new(lines: bool) -> Json {
        Json {
            machine: Machine::new(lines),
            paths: Paths::default(),
            text: Vec::new(),
            text_from: 0,
            window_from: 0,
            checkpoints: VecDeque::new(),
            last: RefCell::new(None),
        }
    }

    /// The machine as it stood before the byte at `wanted` (a stream offset).
    fn replay(&self, wanted: u64) -> Option<Machine> {
        let index = self.checkpoints.partition_point(|(offset, _)| *offset <= wanted);
        let (checkpoint, machine) = self.checkpoints.get(index.checked_sub(1)?)?;
        let mut last = self.last.borrow_mut();
        let (from, mut machine) = match last.take() {
            Some((offset, machine)) if offset <= wanted && offset >= *checkpoint => (offset, machine),
            _ => (*checkpoint, machine.clone()),
        };
        let start = usize::try_from(from.checked_sub(self.text_from)?).ok()?;
        let end = usize::try_from(wanted.checked_sub(self.text_from)?).ok()?;
        machine.run(self.text.get(start..end)?, &mut Silent);
        *last = Some((wanted, machine.clone()));
        Some(machine)
    }

    /// The stream offset behind the quotation mark that ends the key at `start`, as far as the text is here.
    fn key_end(&self, start: u64) -> Option<u64> {
        let mut rest = self.text.get(usize::try_from(start.checked_sub(self.text_from)?).ok()?..)?.iter();
        let mut length = 0;
        loop {
            length += match rest.next()? {
                b'"' => return Some(start + length + 1),
                b'\\' => 1 + u64::from(rest.next().is_some()),
                _ => 1,
            };
        }
    }
}

impl Overlay for Json {
    fn mark(&mut self, text: &[u8], at: u32, _last: bool, labels: &mut Labels, segments: &mut Vec<Segment>) {
        let mut offset = self.window_from + u64::from(at);
        if self.checkpoints.is_empty() {
            self.text_from = offset;
        }
        self.text.extend_from_slice(text);
        let mut at = at;
        for piece in text.chunks(JSON_CHECKPOINT_BYTES) {
            let far = |last: &(u64, Machine)| offset >= last.0 + JSON_CHECKPOINT_BYTES as u64;
            if self.checkpoints.back().is_none_or(far) {
                self.checkpoints.push_back((offset, self.machine.clone()));
            }
            let mut marker = Marker { at, record: self.machine.record(), paths: &mut self.paths, labels, segments };
            self.machine.run(piece, &mut marker);
            offset += piece.len() as u64;
            at = at.wrapping_add(piece.len() as u32);
        }
    }

    fn place(&self, segment: &Segment, _labels: &Labels) -> Place {
        let start = self.window_from + u64::from(segment.start);
        let is_key = segment.column == KEY;
        // A key's own path is known where it ends.
        let machine = self.replay(if is_key { self.key_end(start).unwrap_or(start) } else { start });
        Place {
            json_path: machine.map(|machine| Arc::from(path::exact(&machine))),
            record: Some(segment.row),
            name: is_key,
            ..Place::default()
        }
    }

    fn unescape(&self, raw: &[u8], decoded: &mut Vec<u8>, breaks: &mut Vec<(u32, u32)>) {
        path::unescape(raw, decoded, Some(breaks));
    }

    fn splits(&self) -> Split {
        if self.machine.lines() { Split::AfterNewline } else { Split::Never }
    }

    fn at_record(&self) -> bool {
        self.machine.at_record()
    }

    fn records(&self) -> u64 {
        self.machine.record()
    }

    fn slide(&mut self, bytes: u32) {
        self.window_from += u64::from(bytes);
        while self.checkpoints.get(1).is_some_and(|(second, _)| *second <= self.window_from) {
            self.checkpoints.pop_front();
        }
        if let Some((first, _)) = self.checkpoints.front() {
            let drop = usize::try_from(first.saturating_sub(self.text_from)).unwrap_or(0).min(self.text.len());
            self.text.drain(..drop);
            self.text_from += drop as u64;
        }
        *self.last.borrow_mut() = None;
    }

    fn gaps(&mut self) -> Vec<Gap> {
        if self.machine.too_deep() {
            return vec![Gap::new(Reason::JsonTooDeep, format!("over {JSON_DEPTH_MAX} levels, scanned without paths"))];
        }
        Vec::new()
    }
}

/// `Segment::column` of a key.
const KEY: u32 = 1;

/// Writes segments.
struct Marker<'a> {
    at: u32,
    record: u64,
    paths: &'a mut Paths,
    labels: &'a mut Labels,
    segments: &'a mut Vec<Segment>,
}

impl Sink for Marker<'_> {
    fn key(&mut self, index: usize) {
        let start = self.at.wrapping_add(index as u32);
        self.segments.push(Segment {
            start,
            label: LabelId(0),
            row: self.record,
            column: KEY,
            escaped: false,
            is_soft: false,
        });
    }

    fn value(&mut self, index: usize, node: u32, said: &[u8]) {
        let start = self.at.wrapping_add(index as u32);
        let label = match said {
            [] => self.paths.label(node),
            said => self.paths.label_of_pair(node, said, self.labels),
        };
        self.segments.push(Segment { start, label, row: self.record, column: 0, escaped: false, is_soft: false });
    }

    fn escape(&mut self) {
        if let Some(open) = self.segments.last_mut() {
            open.escaped = true;
        }
    }

    fn named(&mut self, parent: u32, before: u32, name: &[u8]) -> u32 {
        self.paths.child(parent, before, name, self.labels)
    }

    fn record(&mut self, record: u64) {
        self.record = record;
    }
}

/// Finds a place again; what is marked is known.
struct Silent;

impl Sink for Silent {
    fn key(&mut self, _index: usize) {}
    fn value(&mut self, _index: usize, _node: u32, _said: &[u8]) {}
    fn escape(&mut self) {}
    fn named(&mut self, _parent: u32, _before: u32, _name: &[u8]) -> u32 {
        0
    }
    fn record(&mut self, _record: u64) {}
}

#[cfg(test)]
mod tests;
