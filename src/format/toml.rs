//! TOML: one segment for each key, value and comment. A value's label is its key path without indices: tables, arrays of
//! tables, dotted keys, tables between braces. What is no TOML has no label and is scanned as it stands. Must not know what
//! values mean.

use std::collections::HashMap;

use super::Overlay;
use super::escapes;
use super::flow::{Flow, Style, blanks};
use super::lined::{Grammar, Lined, Sink};
use crate::limits::{JSON_KEY_BYTES_MAX, TOML_ARRAYS_MAX};

#[derive(Clone)]
pub struct Toml {
    flow: Flow,
    /// Containers that the table's header opened.
    depth: usize,
    /// Arrays of tables by their keys, and how many tables each has; with those that stand in a table of another.
    arrays: HashMap<Vec<u8>, u64>,
    /// The last line was none of TOML's, or a comment.
    is_text: bool,
}

impl Toml {
    pub fn open(_head: &[u8]) -> Box<dyn Overlay> {
        Box::new(Lined::new(Toml::default()))
    }

    fn text<S: Sink>(&mut self, at: usize, sink: &mut S) {
        if !self.is_text {
            sink.plain(at);
        }
        self.is_text = true;
    }

    /// What stands behind a value: a comment, or nothing.
    fn behind<S: Sink>(&mut self, line: &[u8], at: usize, sink: &mut S) {
        let at = at + blanks(line, at);
        if at < line.len() {
            self.text(at, sink);
        }
    }

    /// A table's header; false where it is none.
    fn header<S: Sink>(&mut self, line: &[u8], at: usize, sink: &mut S) -> bool {
        let is_array = line.get(at + 1) == Some(&b'[');
        let Some((keys, end)) = keys(line, at + 1 + usize::from(is_array), b']') else { return false };
        self.flow = Flow::new(Style::Toml);
        sink.plain(at);
        let mut path = Vec::new();
        for (number, (from, to)) in keys.iter().enumerate() {
            let name = line.get(*from..*to).unwrap_or_default();
            self.flow.tree.open(false, 0);
            self.flow.tree.key(name, *from, sink);
            path.extend_from_slice(name);
            // No key holds one.
            path.push(b'\n');
            let is_last = number + 1 == keys.len();
            if is_array && is_last {
                self.begin_table(&path);
            }
            if let Some(count) = self.arrays.get(&path).copied() {
                self.flow.tree.open(true, 0);
                self.flow.tree.set_index(count.saturating_sub(1));
            }
        }
        self.flow.tree.open(false, 0);
        self.depth = self.flow.tree.depth();
        self.is_text = false;
        self.behind(line, end + 1 + usize::from(is_array), sink);
        true
    }

    /// One more table of an array: those within the last one begin anew.
    fn begin_table(&mut self, path: &[u8]) {
        if let Some(count) = self.arrays.get_mut(path) {
            *count += 1;
            self.arrays.retain(|known, _| known.len() <= path.len() || !known.starts_with(path));
        } else if self.arrays.len() < TOML_ARRAYS_MAX {
            self.arrays.insert(path.to_vec(), 1);
        }
    }

    /// A key and its value; false where the line has none.
    fn entry<S: Sink>(&mut self, line: &[u8], at: usize, is_whole: bool, sink: &mut S) -> bool {
        let Some((keys, end)) = keys(line, at, b'=') else { return false };
        self.is_text = false;
        for (number, (from, to)) in keys.iter().enumerate() {
            if number > 0 || self.depth == 0 {
                self.flow.tree.open(false, 0);
            }
            self.flow.tree.key(line.get(*from..*to).unwrap_or_default(), *from, sink);
        }
        let at = end + 1 + blanks(line, end + 1);
        let rest = line.get(at..).unwrap_or_default();
        if self.flow.begins(rest) {
            if let Some(end) = self.flow.begin(line, at, is_whole, sink) {
                self.behind(line, end, sink);
            }
        } else if !rest.is_empty() && !rest.starts_with(b"#") {
            let end = memchr::memchr(b'#', rest).map_or(line.len(), |found| at + found);
            self.flow.tree.value(line.get(at..end).unwrap_or_default().trim_ascii(), at, sink);
            self.behind(line, end, sink);
        } else {
            self.behind(line, at, sink);
        }
        true
    }
}

impl Default for Toml {
    fn default() -> Toml {
        Toml { flow: Flow::new(Style::Toml), depth: 0, arrays: HashMap::new(), is_text: false }
    }
}

impl Grammar for Toml {
    const HAS_TREE: bool = true;

    fn line<S: Sink>(&mut self, line: &[u8], is_whole: bool, sink: &mut S) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let at = blanks(line, 0);
        if self.flow.is_open() {
            if let Some(end) = self.flow.go_on(line, at, is_whole, sink) {
                self.behind(line, end, sink);
            }
            return;
        }
        let at = if line.starts_with(b"\xEF\xBB\xBF") { 3 } else { at };
        self.flow.tree.close_to(self.depth);
        let is_known = match line.get(at) {
            None => return,
            Some(b'#') => false,
            Some(b'[') => self.header(line, at, sink),
            Some(_) => self.entry(line, at, is_whole, sink),
        };
        if !is_known {
            self.text(at, sink);
        }
    }

    fn too_deep(&self) -> bool {
        self.flow.tree.is_too_deep()
    }

    fn unescape(raw: &[u8], decoded: &mut Vec<u8>, breaks: &mut Vec<(u32, u32)>) {
        escapes::unescape(raw, decoded, breaks);
    }
}

/// Keys with dots between them, where each begins and ends, up to the sign behind the last.
type Keys = (smallvec::SmallVec<[(usize, usize); 4]>, usize);

/// The keys that begin at `at` and end with `sign`.
fn keys(line: &[u8], at: usize, sign: u8) -> Option<Keys> {
    let line = line.get(..at + JSON_KEY_BYTES_MAX).unwrap_or(line);
    let mut keys = smallvec::SmallVec::new();
    let mut at = at;
    loop {
        at += blanks(line, at);
        let (from, to, behind) = match *line.get(at)? {
            quote @ (b'"' | b'\'') => {
                let mut end = at + 1;
                while *line.get(end)? != quote {
                    end += if quote == b'"' && line.get(end) == Some(&b'\\') { 2 } else { 1 };
                }
                (at + 1, end, end + 1)
            }
            _ => {
                let bare = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-') || !byte.is_ascii();
                let length = line.get(at..)?.iter().take_while(|byte| bare(byte)).count();
                if length == 0 {
                    return None;
                }
                (at, at + length, at + length)
            }
        };
        keys.push((from, to));
        at = behind + blanks(line, behind);
        match *line.get(at)? {
            b'.' => at += 1,
            byte if byte == sign => return Some((keys, at)),
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests;
