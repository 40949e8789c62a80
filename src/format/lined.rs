//! Formats that are read line by line (YAML, TOML, INI and its kin): each line is told to a grammar once it is there,
//! whatever pieces it came in. Where a value stands exactly is found again, when it is asked for, by reading on from the
//! nearest checkpoint. Segments are soft: their keys and comments stand beside the values, as in any text. Must not know any
//! grammar.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::Arc;

use super::json::paths::Paths;
use super::{Overlay, Split};
use crate::error::{Gap, Reason};
use crate::limits::{JSON_CHECKPOINT_BYTES, JSON_DEPTH_MAX, KEYED_LINE_BYTES_MAX};
use crate::model::{LabelId, Labels, Place, Segment};

/// What a grammar tells of a line. Offsets count in the line and ascend.
pub trait Sink {
    /// A key's first byte. `path` is where it stands.
    fn key(&mut self, at: usize, path: impl FnOnce() -> String);
    /// A value's first byte; `node` is what `named` gave for its key, `said` what names it beside its path.
    fn value(&mut self, at: usize, node: u32, said: &[u8], path: impl FnOnce() -> String);
    /// The first byte of what no key names: a comment, a line that is none of the format's.
    fn plain(&mut self, at: usize);
    /// What was told last holds an escape.
    fn escape(&mut self);
    /// A key was read: the number and kind of the path below `parent`; `before` is that of the key before it, or 0.
    fn named(&mut self, parent: u32, before: u32, name: &[u8]) -> u32;
}

/// A grammar and the state it carries from line to line.
pub trait Grammar: Clone + Send {
    /// Where a place is told: the path of a document's tree, or the name of a flat file's entry.
    const HAS_TREE: bool;

    /// Reads a line, without its end. Of one longer than `KEYED_LINE_BYTES_MAX` only the start is here, and `is_whole` false.
    fn line<S: Sink>(&mut self, line: &[u8], is_whole: bool, sink: &mut S);

    /// The document of a stream of several, from 0.
    fn record(&self) -> u64 {
        0
    }

    /// Something was nested deeper than is followed.
    fn too_deep(&self) -> bool {
        false
    }

    /// Decodes the escapes of an escaped segment.
    fn unescape(raw: &[u8], decoded: &mut Vec<u8>, breaks: &mut Vec<(u32, u32)>);
}

/// `Segment::column` of a key.
const KEY: u32 = 1;

/// Marks keys and values of a grammar's lines.
pub struct Lined<G> {
    grammar: G,
    paths: Paths,
    /// The start of a line whose end is not here yet.
    held: Vec<u8>,
    /// The line goes on beyond what the grammar was told of it.
    is_over: bool,
    /// The stream offset of the window's first byte.
    window_from: u64,
    replay: Replay<G>,
}

/// What finding a place again needs.
struct Replay<G> {
    /// The text from the first checkpoint on, and its stream offset.
    text: Vec<u8>,
    text_from: u64,
    /// The grammar as it stood at the start of some lines.
    checkpoints: VecDeque<(u64, G)>,
    /// The stream offsets of segments, from the first that reaches into the window on.
    starts: VecDeque<u64>,
    /// Where the value stands that began before the text.
    before: Option<(u64, Option<String>)>,
    /// Before the line of the last place: matches come in order.
    last: RefCell<Option<(u64, G)>>,
}

impl<G: Grammar> Lined<G> {
    pub fn new(grammar: G) -> Lined<G> {
        let replay = Replay {
            text: Vec::new(),
            text_from: 0,
            checkpoints: VecDeque::new(),
            starts: VecDeque::new(),
            before: None,
            last: RefCell::new(None),
        };
        Lined { grammar, paths: Paths::default(), held: Vec::new(), is_over: false, window_from: 0, replay }
    }

    /// Tells the grammar a line that begins at `start` of the window.
    fn line(&mut self, line: &[u8], start: u32, labels: &mut Labels, segments: &mut Vec<Segment>) {
        let is_whole = line.len() <= KEYED_LINE_BYTES_MAX;
        let line = line.get(..KEYED_LINE_BYTES_MAX).unwrap_or(line);
        let offset = self.window_from + u64::from(start);
        if G::HAS_TREE {
            self.replay.pass(offset, &self.grammar);
        }
        let known = segments.len();
        let row = self.grammar.record();
        let mut marker = Marker { start, row, paths: &mut self.paths, labels, segments, known };
        self.grammar.line(line, is_whole, &mut marker);
        if G::HAS_TREE {
            let row = self.grammar.record();
            for segment in segments.iter_mut().skip(known) {
                segment.row = row;
                self.replay.starts.push_back(self.window_from + u64::from(segment.start));
            }
        }
    }
}

impl<G: Grammar> Replay<G> {
    /// A line begins.
    fn pass(&mut self, offset: u64, grammar: &G) {
        if self.checkpoints.back().is_none_or(|(last, _)| offset >= last + JSON_CHECKPOINT_BYTES as u64) {
            self.checkpoints.push_back((offset, grammar.clone()));
        }
    }

    /// The path of the key or value that begins at `wanted`, a stream offset.
    fn path(&self, wanted: u64) -> Option<String> {
        let index = self.checkpoints.partition_point(|(offset, _)| *offset <= wanted);
        let (checkpoint, grammar) = self.checkpoints.get(index.checked_sub(1)?)?;
        let mut last = self.last.borrow_mut();
        let (from, mut grammar) = match last.take() {
            Some((offset, grammar)) if offset <= wanted && offset >= *checkpoint => (offset, grammar),
            _ => (*checkpoint, grammar.clone()),
        };
        let mut from = usize::try_from(from.checked_sub(self.text_from)?).ok()?;
        let wanted = usize::try_from(wanted.checked_sub(self.text_from)?).ok()?;
        loop {
            let rest = self.text.get(from..)?;
            let end = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
            let line = rest.get(..end.min(KEYED_LINE_BYTES_MAX))?;
            if from + end < wanted {
                grammar.line(line, end <= KEYED_LINE_BYTES_MAX, &mut Finder { wanted: usize::MAX, path: None });
                from += end + 1;
                continue;
            }
            *last = Some((self.text_from + from as u64, grammar.clone()));
            let mut finder = Finder { wanted: wanted - from, path: None };
            grammar.line(line, end <= KEYED_LINE_BYTES_MAX, &mut finder);
            return finder.path;
        }
    }

    /// The window begins at `from` now.
    fn slide(&mut self, from: u64) {
        let reaching = self.starts.partition_point(|start| *start <= from).checked_sub(1);
        if let Some(index) = reaching
            && let Some(start) = self.starts.get(index).copied()
        {
            if start < from && self.before.as_ref().is_none_or(|(known, _)| *known != start) {
                self.before = Some((start, self.path(start)));
            }
            self.starts.drain(..index);
        }
        while self.checkpoints.get(1).is_some_and(|(second, _)| *second <= from) {
            self.checkpoints.pop_front();
        }
        if let Some((first, _)) = self.checkpoints.front() {
            let drop = usize::try_from(first.saturating_sub(self.text_from)).unwrap_or(0).min(self.text.len());
            self.text.drain(..drop);
            self.text_from += drop as u64;
        }
        *self.last.borrow_mut() = None;
    }

    /// The path of a segment, of which the window may have lost the start.
    fn of(&self, start: u64) -> Option<String> {
        match self.starts.binary_search(&start) {
            Ok(_) => self.path(start),
            Err(_) => self.before.as_ref().and_then(|(_, path)| path.clone()),
        }
    }
}

impl<G: Grammar> Overlay for Lined<G> {
    fn mark(&mut self, text: &[u8], at: u32, last: bool, labels: &mut Labels, segments: &mut Vec<Segment>) {
        if G::HAS_TREE {
            if self.replay.checkpoints.is_empty() && self.replay.text.is_empty() {
                self.replay.text_from = self.window_from + u64::from(at);
            }
            self.replay.text.extend_from_slice(text);
        }
        let mut from = 0;
        while let Some(rest) = text.get(from..).filter(|rest| !rest.is_empty()) {
            let end = memchr::memchr(b'\n', rest);
            let piece = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
            let start = at.wrapping_add(from as u32);
            if self.is_over {
                // The grammar knows all of the line that it will.
            } else if self.held.is_empty() && (end.is_some() || piece.len() > KEYED_LINE_BYTES_MAX) {
                self.line(piece, start, labels, segments);
                self.is_over = true;
            } else {
                let start = start.wrapping_sub(self.held.len() as u32);
                // One byte more tells that the line is longer.
                let room = (KEYED_LINE_BYTES_MAX + 1).saturating_sub(self.held.len());
                self.held.extend_from_slice(piece.get(..room).unwrap_or(piece));
                if end.is_some() || self.held.len() > KEYED_LINE_BYTES_MAX {
                    let line = std::mem::take(&mut self.held);
                    self.line(&line, start, labels, segments);
                    self.held = line;
                    self.held.clear();
                    self.is_over = true;
                }
            }
            self.is_over &= end.is_none();
            from += piece.len() + 1;
        }
        if last && !self.held.is_empty() {
            let line = std::mem::take(&mut self.held);
            let end = at.wrapping_add(text.len() as u32);
            self.line(&line, end.wrapping_sub(line.len() as u32), labels, segments);
        }
    }

    fn place(&self, segment: &Segment, labels: &Labels) -> Place {
        let is_key = segment.column == KEY;
        if !G::HAS_TREE {
            // `$['mail server'].host` is the entry `mail server.host`.
            let name = labels.name(segment.label).replace("['", ".").replace("']", "");
            let name = name.strip_prefix("$.").unwrap_or(&name);
            return Place {
                column_name: (!name.is_empty()).then(|| Arc::from(name)),
                name: is_key,
                ..Place::default()
            };
        }
        Place {
            json_path: self.replay.of(self.window_from + u64::from(segment.start)).map(Arc::from),
            record: Some(segment.row),
            name: is_key,
            ..Place::default()
        }
    }

    fn unescape(&self, raw: &[u8], decoded: &mut Vec<u8>, breaks: &mut Vec<(u32, u32)>) {
        G::unescape(raw, decoded, breaks);
    }

    fn splits(&self) -> Split {
        Split::Never
    }

    fn slide(&mut self, bytes: u32) {
        self.window_from += u64::from(bytes);
        if G::HAS_TREE {
            self.replay.slide(self.window_from);
        }
    }

    fn gaps(&mut self) -> Vec<Gap> {
        if self.grammar.too_deep() {
            return vec![Gap::new(Reason::JsonTooDeep, format!("over {JSON_DEPTH_MAX} levels, scanned without paths"))];
        }
        Vec::new()
    }
}

/// Writes segments.
pub struct Marker<'a> {
    /// Where offsets count from, in the window.
    pub start: u32,
    pub row: u64,
    pub paths: &'a mut Paths,
    pub labels: &'a mut Labels,
    pub segments: &'a mut Vec<Segment>,
    /// Segments that stay whatever begins at the same byte.
    pub known: usize,
}

impl Marker<'_> {
    fn push(&mut self, at: usize, label: LabelId, column: u32) {
        let start = self.start.wrapping_add(at as u32);
        // A segment that holds nothing gives way to what begins at the same byte.
        if self.segments.len() > self.known && self.segments.last().is_some_and(|last| last.start == start) {
            self.segments.pop();
        }
        let is_soft = !self.segments.last().is_some_and(|last| last.escaped);
        self.segments.push(Segment { start, label, row: self.row, column, escaped: false, is_soft });
    }
}

impl Sink for Marker<'_> {
    fn key(&mut self, at: usize, _path: impl FnOnce() -> String) {
        self.push(at, LabelId(0), KEY);
    }

    fn value(&mut self, at: usize, node: u32, said: &[u8], _path: impl FnOnce() -> String) {
        let label = match said {
            [] => self.paths.label(node),
            said => self.paths.label_of_pair(node, said, self.labels),
        };
        self.push(at, label, 0);
    }

    fn plain(&mut self, at: usize) {
        self.push(at, LabelId(0), 0);
    }

    fn escape(&mut self) {
        if let Some(open) = self.segments.last_mut() {
            open.escaped = true;
            open.is_soft = false;
        }
    }

    fn named(&mut self, parent: u32, before: u32, name: &[u8]) -> u32 {
        self.paths.child(parent, before, name, self.labels)
    }
}

/// Finds the path of what begins at an offset again; what is marked is known.
struct Finder {
    wanted: usize,
    path: Option<String>,
}

impl Sink for Finder {
    fn key(&mut self, at: usize, path: impl FnOnce() -> String) {
        if at == self.wanted {
            self.path = Some(path());
        }
    }

    fn value(&mut self, at: usize, _node: u32, _said: &[u8], path: impl FnOnce() -> String) {
        self.key(at, path);
    }

    fn plain(&mut self, _at: usize) {}
    fn escape(&mut self) {}
    fn named(&mut self, _parent: u32, _before: u32, _name: &[u8]) -> u32 {
        0
    }
}
