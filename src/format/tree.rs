//! The open containers of a document that is read line by line: keys, indices and what names a value beside its key.
//! An explicit stack, bounded. Must not know how containers are written.

use super::json::path;
use super::json::said::{self, Said, kind};
use super::lined::Sink;
use crate::limits::{JSON_DEPTH_MAX, JSON_KEY_BYTES_MAX};

/// An open map or list.
#[derive(Clone, Debug)]
struct Frame {
    is_list: bool,
    /// Between brackets.
    is_flow: bool,
    /// Where its entries begin in their lines, where it is none between brackets.
    column: usize,
    index: u64,
    has_key: bool,
    /// Where its current key begins in `names`.
    name_from: usize,
    /// The path of the container, and of its current value.
    base: u32,
    current: u32,
    /// Where what names its members begins in `said`, and where what it says itself does.
    hears_from: usize,
    says_from: usize,
}

/// What is open.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    frames: Vec<Frame>,
    /// Raw bytes of the current key of each frame, one behind the other.
    names: Vec<u8>,
    said: Said,
    /// Open containers between brackets beyond `JSON_DEPTH_MAX`.
    over: u64,
    is_too_deep: bool,
}

impl Tree {
    pub fn depth(&self) -> usize {
        self.frames.len()
    }

    pub fn is_too_deep(&self) -> bool {
        self.is_too_deep
    }

    /// Whether the innermost container stands between brackets.
    pub fn is_in_flow(&self) -> bool {
        self.over > 0 || self.frames.last().is_some_and(|frame| frame.is_flow)
    }

    /// The innermost container that is none between brackets: where its entries begin, and whether it is a list.
    pub fn block(&self) -> Option<(usize, bool)> {
        let frame = self.frames.iter().rev().find(|frame| !frame.is_flow)?;
        Some((frame.column, frame.is_list))
    }

    /// Opens a container; false where it is too deep to be followed.
    pub fn open(&mut self, is_list: bool, column: usize) -> bool {
        self.push(is_list, false, column)
    }

    /// The same between brackets, which are counted at any depth.
    pub fn open_flow(&mut self, is_list: bool) {
        if self.over > 0 || !self.push(is_list, true, 0) {
            self.over += 1;
        }
    }

    fn push(&mut self, is_list: bool, is_flow: bool, column: usize) -> bool {
        if self.frames.len() >= JSON_DEPTH_MAX {
            self.is_too_deep = true;
            return false;
        }
        let base = self.frames.last().map_or(0, |frame| frame.current);
        let (name_from, says_from) = (self.names.len(), self.said.len());
        let hears_from = if said::hears(base) { self.hears_from() } else { says_from };
        self.frames.push(Frame {
            is_list,
            is_flow,
            column,
            index: 0,
            has_key: false,
            name_from,
            base,
            current: base,
            hears_from,
            says_from,
        });
        true
    }

    /// Closes the innermost container.
    pub fn close(&mut self) {
        if self.over > 0 {
            self.over -= 1;
        } else if let Some(frame) = self.frames.pop() {
            self.names.truncate(frame.name_from);
            let is_in_list = self.frames.last().is_some_and(|outer| outer.is_list);
            if !said::speaks_on(frame.base, frame.is_list, is_in_list) {
                self.said.truncate(frame.says_from);
            }
        }
    }

    /// Closes the innermost container, of which nothing names what stands behind it.
    pub fn close_silently(&mut self) {
        if self.over == 0
            && let Some(frame) = self.frames.last()
        {
            self.said.truncate(frame.says_from);
        }
        self.close();
    }

    /// Closes all but the outer ones.
    pub fn close_to(&mut self, depth: usize) {
        while self.over > 0 || self.frames.len() > depth {
            self.close();
        }
    }

    /// Closes what stands between brackets.
    pub fn leave_flow(&mut self) {
        while self.is_in_flow() {
            self.close();
        }
    }

    /// Goes on to the next entry of the innermost container.
    pub fn next(&mut self) {
        if self.over > 0 {
            return;
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.index += u64::from(frame.is_list);
            frame.current = frame.base;
            frame.has_key = false;
            self.names.truncate(frame.name_from);
        }
    }

    /// Sets the number of the innermost list's entry.
    pub fn set_index(&mut self, index: u64) {
        if let Some(frame) = self.frames.last_mut() {
            frame.index = index;
        }
    }

    /// A key of the innermost container, whose text begins at `at`.
    pub fn key(&mut self, name: &[u8], at: usize, sink: &mut impl Sink) {
        if self.over == 0
            && let Some(frame) = self.frames.last_mut()
        {
            self.names.truncate(frame.name_from);
            let name = name.get(..JSON_KEY_BYTES_MAX).unwrap_or(name);
            self.names.extend_from_slice(name);
            frame.has_key = true;
            let before = if frame.current == frame.base { 0 } else { frame.current };
            frame.current = sink.named(frame.base, before, name);
        }
        if !name.is_empty() {
            sink.key(at, || self.path());
        }
    }

    /// A value begins at `at`; `content` is its text, as far as it stands on this line.
    pub fn value(&mut self, content: &[u8], at: usize, sink: &mut impl Sink) {
        let node = if self.over > 0 { 0 } else { self.frames.last().map_or(0, |frame| frame.current) };
        let hears_from = self.hears_from();
        let said = if said::may_be_named(node) { self.said.from(hears_from) } else { &[] };
        sink.value(at, node, said, || self.path());
        if node & kind::NAME != 0 {
            self.said.say(hears_from, node, content);
        }
    }

    /// Text begins that is the innermost container's own, beside its members; where these name it, it is a value of its own.
    pub fn text(&self, at: usize, sink: &mut impl Sink) {
        let frame = self.frames.last().filter(|_| self.over == 0);
        let Some(frame) = frame else { return sink.value(at, 0, &[], String::new) };
        if self.said.len() > frame.says_from {
            let node = sink.named(frame.base, 0, b"#text");
            return sink.value(at, node, self.said.from(frame.says_from), String::new);
        }
        let said = if said::may_be_named(frame.base) { self.said.from(frame.hears_from) } else { &[] };
        sink.value(at, frame.base, said, String::new);
    }

    /// What text says that is the innermost container's own, for what stands behind.
    pub fn say_text(&mut self, content: &[u8]) {
        if let Some(frame) = self.frames.last().filter(|frame| self.over == 0 && frame.base & kind::NAME != 0) {
            self.said.say(frame.hears_from, frame.base, content);
        }
    }

    /// What the current member's value says.
    pub fn say(&mut self, content: &[u8]) {
        if let Some(frame) = self.frames.last().filter(|frame| self.over == 0 && frame.current & kind::NAME != 0) {
            self.said.say(frame.hears_from, frame.current, content);
        }
    }

    fn hears_from(&self) -> usize {
        self.frames.last().map_or(0, |frame| frame.hears_from)
    }

    /// Where it stands, with indices.
    fn path(&self) -> String {
        let mut elements = Vec::new();
        for (number, frame) in self.frames.iter().enumerate() {
            if frame.is_list {
                elements.push(format!("[{}]", frame.index));
            } else if frame.has_key {
                let to = self.frames.get(number + 1).map_or(self.names.len(), |inner| inner.name_from);
                elements.push(path::element(self.names.get(frame.name_from..to).unwrap_or_default()));
            }
        }
        path::joined(&elements)
    }
}
