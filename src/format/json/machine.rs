//! The tokenizer: bytes in pieces cut anywhere, events out. An explicit stack, bounded. Lenient: a line end
//! closes a string, brackets that do not match close what is open. Must not know labels or windows.

use super::super::words::{repeat, word_at, zeros};
use super::said::{self, Said, kind};
use crate::limits::{JSON_DEPTH_MAX, JSON_KEY_BYTES_MAX};

/// What the tokenizer tells. Indices count in the piece.
pub trait Sink {
    /// A key's first byte.
    fn key(&mut self, index: usize);
    /// A value's first byte; `node` is what `named` gave for the innermost key, `said` what names it beside its path.
    fn value(&mut self, index: usize, node: u32, said: &[u8]);
    /// The string that is open holds an escape.
    fn escape(&mut self);
    /// A key ended: the number and kind of the path below `parent`; `before` is that of the key before it, or 0.
    fn named(&mut self, parent: u32, before: u32, name: &[u8]) -> u32;
    /// A record began.
    fn record(&mut self, record: u64);
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Between tokens.
    Between,
    /// Behind an opening quote; nothing of the string is told yet.
    Opened { key: bool },
    /// In a string or key.
    Text { key: bool },
    /// Behind a backslash.
    Escape { key: bool },
    /// In a number, or in what is no JSON: words that belong together, as in a broken line.
    Bare,
    /// In a word that begins like a literal.
    Literal,
}

/// An open object or array.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub array: bool,
    pub index: u64,
    expects_key: bool,
    pub has_key: bool,
    /// Where its current key begins in `names`.
    pub name_from: usize,
    /// The path of the container, and of its current value.
    base: u32,
    current: u32,
    /// Where what names its members begins in `said`, and where what it says itself does.
    hears_from: usize,
    says_from: usize,
}

/// The state between pieces.
#[derive(Clone, Debug)]
pub struct Machine {
    state: State,
    lines: bool,
    frames: Vec<Frame>,
    /// Raw bytes of the current key of each frame, one behind the other.
    names: Vec<u8>,
    said: Said,
    /// Open containers beyond `JSON_DEPTH_MAX`.
    over: u64,
    too_deep: bool,
    record: u64,
    /// The line holds something.
    begun: bool,
}

impl Machine {
    pub fn new(lines: bool) -> Machine {
        let (frames, names, said) = (Vec::new(), Vec::new(), Said::default());
        Machine { state: State::Between, lines, frames, names, said, over: 0, too_deep: false, record: 0, begun: false }
    }

    pub fn lines(&self) -> bool {
        self.lines
    }

    pub fn record(&self) -> u64 {
        self.record
    }

    pub fn at_record(&self) -> bool {
        !self.begun
    }

    pub fn too_deep(&self) -> bool {
        self.too_deep
    }

    /// The open containers that name what stands here; not the one whose key is being read.
    pub fn frames(&self) -> &[Frame] {
        match self.state {
            State::Opened { key: true } | State::Text { key: true } | State::Escape { key: true } => {
                self.frames.split_last().map_or(&[], |(_, outer)| outer)
            }
            _ => &self.frames,
        }
    }

    /// The raw name of a frame's current key.
    pub fn name(&self, number: usize) -> &[u8] {
        let from = self.frames.get(number).map_or(0, |frame| frame.name_from);
        let to = self.frames.get(number + 1).map_or(self.names.len(), |frame| frame.name_from);
        self.names.get(from..to).unwrap_or_default()
    }

    /// Takes the next piece.
    pub fn run<S: Sink>(&mut self, text: &[u8], sink: &mut S) {
        let mut index = 0;
        while index < text.len() {
            index = match self.state {
                State::Between => self.between(text, index, sink),
                State::Opened { key } => self.string_begins(text, index, key, sink),
                State::Text { key } => self.text(text, index, key, sink),
                State::Escape { key } => self.escaped(text, index, key),
                State::Bare => self.bare(text, index),
                State::Literal => self.literal(text, index),
            };
        }
    }

    /// Structure up to the next token.
    fn between<S: Sink>(&mut self, text: &[u8], from: usize, sink: &mut S) -> usize {
        let mut index = from;
        while let Some(byte) = text.get(index) {
            match byte {
                b' ' => {
                    while word_at(text, index) == Some(repeat(b' ')) {
                        index += 8;
                    }
                    if text.get(index) != Some(&b' ') {
                        continue;
                    }
                }
                b'\n' => self.line_end(sink),
                b'\t' | b'\r' => {}
                b'"' => match self.whole_string(text, index + 1, sink) {
                    Some(after) => {
                        index = after;
                        continue;
                    }
                    None => return index + 1,
                },
                b'{' => self.open(false),
                b'[' => self.open(true),
                b'}' | b']' => self.close(),
                b',' => self.comma(),
                b':' => {
                    if let Some(frame) = self.frames.last_mut() {
                        frame.expects_key = false;
                    }
                }
                byte => {
                    self.begun = true;
                    if matches!(byte, b't' | b'f' | b'n') {
                        self.state = State::Literal;
                    } else {
                        self.state = State::Bare;
                        self.value(index, sink);
                    }
                    return index;
                }
            }
            index += 1;
        }
        index
    }

    /// Takes a string that ends in this piece and holds no escape; else leaves it to the states.
    #[inline(always)]
    fn whole_string<S: Sink>(&mut self, text: &[u8], from: usize, sink: &mut S) -> Option<usize> {
        self.begun = true;
        let key = self.over == 0 && self.frames.last().is_some_and(|frame| frame.expects_key);
        if key {
            self.key_begins();
        }
        let end = special(text, from);
        if text.get(end) != Some(&b'"') {
            self.state = State::Opened { key };
            return None;
        }
        if key {
            self.extend_name(text.get(from..end).unwrap_or_default());
            if end > from {
                sink.key(from);
            }
            self.key_ends(sink);
        } else if end > from {
            self.value(from, sink);
            if self.node() & kind::NAME != 0 {
                self.said.say(self.hears_from(), self.node(), text.get(from..end).unwrap_or_default());
            }
        }
        Some(end + 1)
    }

    fn string_begins<S: Sink>(&mut self, text: &[u8], index: usize, key: bool, sink: &mut S) -> usize {
        if !matches!(text.get(index), Some(b'"' | b'\n')) {
            if key {
                sink.key(index);
            } else {
                self.value(index, sink);
                self.said.string_begins(self.node());
            }
        }
        self.text(text, index, key, sink)
    }

    /// A string's content up to its end, an escape, or the end of the piece.
    fn text<S: Sink>(&mut self, text: &[u8], from: usize, key: bool, sink: &mut S) -> usize {
        let end = special(text, from);
        let content = text.get(from..end).unwrap_or_default();
        if key {
            self.extend_name(content);
        } else {
            self.said.string_goes_on(content);
        }
        match text.get(end) {
            Some(b'"') => {
                self.state = State::Between;
                if key {
                    self.key_ends(sink);
                } else {
                    self.said.string_ends(self.hears_from(), self.node());
                }
                end + 1
            }
            Some(b'\\') => {
                sink.escape();
                self.said.string_is_no_name();
                if key {
                    self.extend_name(b"\\");
                }
                self.state = State::Escape { key };
                end + 1
            }
            // A line end cannot stand in a string: its closing quote is missing.
            Some(_) => {
                self.state = State::Between;
                self.said.string_is_no_name();
                if key {
                    self.key_ends(sink);
                }
                end
            }
            None => {
                self.state = State::Text { key };
                end
            }
        }
    }

    fn escaped(&mut self, text: &[u8], index: usize, key: bool) -> usize {
        self.state = State::Text { key };
        let byte = text.get(index..=index).unwrap_or_default();
        if byte == b"\n" {
            return index;
        }
        if key {
            self.extend_name(byte);
        }
        index + 1
    }

    /// Goes on over spaces and colons, which stand behind no number of JSON's own; and over commas
    /// outside all containers.
    fn bare(&mut self, text: &[u8], from: usize) -> usize {
        let loose = self.frames.is_empty();
        self.until(text, from, |byte| match byte {
            b'\n' | b'"' | b'{' | b'}' | b'[' | b']' => true,
            b',' => !loose,
            _ => false,
        })
    }

    fn literal(&mut self, text: &[u8], from: usize) -> usize {
        self.until(text, from, |byte| {
            matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b':' | b'"' | b'{' | b'}' | b'[' | b']')
        })
    }

    /// Passes over a token up to what ends it, or the end of the piece.
    #[inline(always)]
    fn until(&mut self, text: &[u8], from: usize, ends: impl Fn(u8) -> bool) -> usize {
        let rest = text.get(from..).unwrap_or_default();
        match rest.iter().position(|byte| ends(*byte)) {
            Some(end) => {
                self.state = State::Between;
                from + end
            }
            None => text.len(),
        }
    }

    fn node(&self) -> u32 {
        if self.over > 0 { 0 } else { self.frames.last().map_or(0, |frame| frame.current) }
    }

    /// A value begins.
    #[inline(always)]
    fn value<S: Sink>(&self, index: usize, sink: &mut S) {
        let node = self.node();
        let said = if said::may_be_named(node) { self.said.from(self.hears_from()) } else { &[] };
        sink.value(index, node, said);
    }

    fn hears_from(&self) -> usize {
        self.frames.last().map_or(0, |frame| frame.hears_from)
    }

    fn extend_name(&mut self, bytes: &[u8]) {
        let from = self.frames.last().map_or(0, |frame| frame.name_from);
        let room = JSON_KEY_BYTES_MAX.saturating_sub(self.names.len() - from);
        self.names.extend_from_slice(bytes.get(..room).unwrap_or(bytes));
    }

    fn key_begins(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.has_key = true;
            self.names.truncate(frame.name_from);
        }
    }

    fn key_ends<S: Sink>(&mut self, sink: &mut S) {
        if let Some(frame) = self.frames.last_mut() {
            frame.expects_key = false;
            let before = if frame.current == frame.base { 0 } else { frame.current };
            let name = self.names.get(frame.name_from..).unwrap_or_default();
            frame.current = sink.named(frame.base, before, name);
        }
    }

    fn open(&mut self, array: bool) {
        self.begun = true;
        if self.frames.len() >= JSON_DEPTH_MAX {
            self.over += 1;
            self.too_deep = true;
            return;
        }
        let base = self.frames.last().map_or(0, |frame| frame.current);
        let (name_from, says_from) = (self.names.len(), self.said.len());
        let hears_from = if said::hears(base) { self.hears_from() } else { says_from };
        self.frames.push(Frame {
            array,
            index: 0,
            expects_key: !array,
            has_key: false,
            name_from,
            base,
            current: base,
            hears_from,
            says_from,
        });
    }

    fn close(&mut self) {
        self.begun = true;
        if self.over > 0 {
            self.over -= 1;
        } else if let Some(frame) = self.frames.pop() {
            self.names.truncate(frame.name_from);
            let in_array = self.frames.last().is_some_and(|outer| outer.array);
            if !said::speaks_on(frame.base, frame.array, in_array) {
                self.said.truncate(frame.says_from);
            }
        }
    }

    fn comma(&mut self) {
        self.begun = true;
        if self.over > 0 {
            return;
        }
        if let Some(frame) = self.frames.last_mut() {
            if frame.array {
                frame.index += 1;
            } else {
                frame.expects_key = true;
            }
        }
    }

    /// In JSON Lines a line end closes all that is open.
    fn line_end<S: Sink>(&mut self, sink: &mut S) {
        if self.lines && self.begun {
            self.begun = false;
            self.frames.clear();
            self.names.clear();
            self.said.truncate(0);
            self.over = 0;
            self.record += 1;
            sink.record(self.record);
        }
    }
}

/// The next quote, backslash or line end at or after `from`, or the end.
#[inline(always)]
fn special(text: &[u8], from: usize) -> usize {
    let mut index = from;
    // Most strings are short; a long one is left to the vector search.
    for _ in 0..8 {
        let Some(word) = word_at(text, index) else { break };
        let found = zeros(word ^ repeat(b'"')) | zeros(word ^ repeat(b'\\')) | zeros(word ^ repeat(b'\n'));
        if found != 0 {
            return index + (found.trailing_zeros() / 8) as usize;
        }
        index += 8;
    }
    let rest = text.get(index..).unwrap_or_default();
    memchr::memchr3(b'"', b'\\', b'\n', rest).map_or(text.len(), |found| index + found)
}
