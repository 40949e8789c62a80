//! YAML: one segment for each key, scalar and stretch of comments. A value's label is its key path without indices, and
//! where it is half of a pair (`- name: DB_PASSWORD` and `value: ..`) its name. Read line by line by indentation: anchors,
//! tags and aliases are passed over and nothing is expanded. What is no YAML (templates) has no label and is scanned as it
//! stands. Must not know what values mean.

use super::Overlay;
use super::escapes;
use super::flow::{Flow, Style, blanks, is_blank, undoubled};
use super::lined::{Grammar, Lined, Sink};
use crate::limits::JSON_KEY_BYTES_MAX;

/// What the next line may go on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    /// A scalar without quotes.
    Bare,
    /// Text that is no YAML, or a comment.
    Text,
    /// A block scalar: the column that its lines stand behind, and whether one was told.
    Block {
        behind: Option<usize>,
        is_begun: bool,
    },
}

#[derive(Clone)]
pub struct Yaml {
    flow: Flow,
    open: Open,
    /// Lines from this column on are too deep to be followed.
    lost_from: Option<usize>,
    record: u64,
    /// The document holds something.
    is_begun: bool,
}

impl Yaml {
    pub fn open(_head: &[u8]) -> Box<dyn Overlay> {
        Box::new(Lined::new(Yaml::default()))
    }

    /// Goes on in what a line before left open; true where that takes the line.
    fn goes_on<S: Sink>(&mut self, line: &[u8], indent: usize, is_whole: bool, sink: &mut S) -> bool {
        if let Open::Block { behind, is_begun } = self.open {
            if behind.is_none_or(|behind| indent > behind) {
                if !is_begun {
                    self.flow.tree.value(b"", indent, sink);
                }
                self.open = Open::Block { behind, is_begun: true };
                return true;
            }
            self.open = Open::Nothing;
        }
        if !self.flow.is_open() {
            return false;
        }
        // What is open stands deeper than what holds it, but for its closing bracket.
        let is_out = self.flow.tree.block().is_some_and(|(column, _)| indent <= column);
        let closes = matches!(line.get(indent), Some(b']' | b'}'));
        if is_out && !(closes && self.flow.tree.is_in_flow()) {
            self.flow.leave();
            return false;
        }
        if let Some(end) = self.flow.go_on(line, indent, is_whole, sink) {
            self.behind(line, end, sink);
        }
        true
    }

    /// What stands behind a value on its line: a comment, or nothing.
    fn behind<S: Sink>(&mut self, line: &[u8], at: usize, sink: &mut S) {
        self.open = Open::Nothing;
        let at = at + blanks(line, at);
        if line.get(at) == Some(&b'#') {
            self.text(at, sink);
        }
    }

    /// Text that no key names.
    fn text<S: Sink>(&mut self, at: usize, sink: &mut S) {
        if self.open != Open::Text {
            sink.plain(at);
        }
        self.open = Open::Text;
    }

    /// A node and all that follows it in its line.
    fn node<S: Sink>(&mut self, line: &[u8], from: usize, is_whole: bool, sink: &mut S) {
        let (mut at, mut column, mut is_new) = (from, from, false);
        loop {
            at += blanks(line, at);
            let rest = line.get(at..).unwrap_or_default();
            match rest {
                [] => return,
                [b'#', ..] => return self.text(at, sink),
                [b'-', behind @ ..] if is_blank(behind.first()) => {
                    if !self.item(at, sink) {
                        return;
                    }
                    at += 1;
                    column = at + blanks(line, at);
                    is_new = true;
                }
                [b'?', behind @ ..] | [b':', behind @ ..] if is_blank(behind.first()) => {
                    at += 1;
                    column = at + blanks(line, at);
                }
                [b'&' | b'!', ..] => at += word(rest),
                _ => match key(line, at) {
                    Some(key) => {
                        if self.key(line, key, column, sink) {
                            self.value(line, key.behind, is_whole, sink);
                        }
                        return;
                    }
                    None if is_new => return self.value(line, at, is_whole, sink),
                    None => return self.stray(line, at, is_whole, sink),
                },
            }
        }
    }

    /// The sign of a list's entry.
    fn item<S: Sink>(&mut self, column: usize, sink: &mut S) -> bool {
        self.open = Open::Nothing;
        sink.plain(column);
        let tree = &mut self.flow.tree;
        while tree.block().is_some_and(|(own, _)| own > column) {
            tree.close();
        }
        if tree.block() == Some((column, true)) {
            tree.next();
            return true;
        }
        let is_followed = tree.open(true, column);
        self.follows(is_followed, column, sink)
    }

    fn key<S: Sink>(&mut self, line: &[u8], key: Key, column: usize, sink: &mut S) -> bool {
        self.open = Open::Nothing;
        let tree = &mut self.flow.tree;
        while tree.block().is_some_and(|(own, is_list)| own > column || own == column && is_list) {
            tree.close();
        }
        if tree.block() != Some((column, false)) && !tree.open(false, column) {
            return self.follows(false, column, sink);
        }
        let name = line.get(key.from..key.to).unwrap_or_default();
        if line.get(key.at) == Some(&b'\'') {
            tree.key(&undoubled(name), key.at, sink);
        } else {
            tree.key(name, key.at, sink);
        }
        true
    }

    fn follows<S: Sink>(&mut self, is_followed: bool, column: usize, sink: &mut S) -> bool {
        if !is_followed {
            self.lost_from = Some(column);
            self.text(column, sink);
        }
        is_followed
    }

    /// What stands behind a key or the sign of an entry.
    fn value<S: Sink>(&mut self, line: &[u8], from: usize, is_whole: bool, sink: &mut S) {
        let mut at = from + blanks(line, from);
        while let Some(rest @ [b'&' | b'!', ..]) = line.get(at..) {
            at += word(rest);
            at += blanks(line, at);
        }
        let rest = line.get(at..).unwrap_or_default();
        match rest {
            [] => {}
            [b'#', ..] => self.text(at, sink),
            [b'|' | b'>', header @ ..] if is_block_header(header) => {
                let behind = self.flow.tree.block().map(|(column, _)| column);
                self.open = Open::Block { behind, is_begun: false };
            }
            _ if self.flow.begins(rest) => {
                if let Some(end) = self.flow.begin(line, at, is_whole, sink) {
                    self.behind(line, end, sink);
                }
            }
            _ => self.bare(line, at, sink),
        }
    }

    /// A scalar without quotes.
    fn bare<S: Sink>(&mut self, line: &[u8], at: usize, sink: &mut S) {
        let comment = comment(line, at);
        let content = line.get(at..comment.unwrap_or(line.len())).unwrap_or_default();
        self.flow.tree.value(content.trim_ascii(), at, sink);
        self.open = Open::Bare;
        if let Some(at) = comment {
            self.text(at, sink);
        }
    }

    /// A line without a key: more of a scalar, one that stands below its key, or what is no YAML.
    fn stray<S: Sink>(&mut self, line: &[u8], at: usize, is_whole: bool, sink: &mut S) {
        let is_template = matches!(line.get(at..), Some([b'{', b'{' | b'%', ..]));
        let is_out = self.flow.tree.block().is_some_and(|(column, _)| at <= column);
        match self.open {
            _ if is_template || is_out => self.text(at, sink),
            Open::Bare => {
                if let Some(at) = comment(line, at) {
                    self.text(at, sink);
                }
            }
            _ => self.value(line, at, is_whole, sink),
        }
    }

    /// A line that begins or ends a document.
    fn new_document(&mut self) {
        self.flow = Flow::new(Style::Yaml);
        self.open = Open::Nothing;
        self.lost_from = None;
        self.record += u64::from(self.is_begun);
        self.is_begun = false;
    }
}

impl Default for Yaml {
    fn default() -> Yaml {
        Yaml { flow: Flow::new(Style::Yaml), open: Open::Nothing, lost_from: None, record: 0, is_begun: false }
    }
}

impl Grammar for Yaml {
    const HAS_TREE: bool = true;

    fn line<S: Sink>(&mut self, line: &[u8], is_whole: bool, sink: &mut S) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let mark = if self.is_begun || self.record > 0 { 0 } else { bom(line) };
        let indent = mark + line.iter().skip(mark).take_while(|byte| **byte == b' ').count();
        let rest = line.get(indent..).unwrap_or_default();
        if rest.trim_ascii_start().is_empty() {
            return;
        }
        if let [sign @ (b'-' | b'.'), second, third, behind @ ..] = line
            && [second, third] == [sign; 2]
            && is_blank(behind.first())
        {
            self.new_document();
            self.is_begun = *sign == b'-';
            sink.plain(0);
            if self.is_begun {
                self.node(line, 3, is_whole, sink);
            }
            return;
        }
        self.is_begun = true;
        if self.goes_on(line, indent, is_whole, sink) {
            return;
        }
        if self.lost_from.is_some_and(|column| indent >= column) {
            return self.text(indent, sink);
        }
        self.lost_from = None;
        self.node(line, indent, is_whole, sink);
    }

    fn record(&self) -> u64 {
        self.record
    }

    fn too_deep(&self) -> bool {
        self.flow.tree.is_too_deep()
    }

    fn unescape(raw: &[u8], decoded: &mut Vec<u8>, breaks: &mut Vec<(u32, u32)>) {
        escapes::unescape(raw, decoded, breaks);
    }
}

/// A key in a line: its text, and where the line goes on behind its colon.
#[derive(Clone, Copy)]
struct Key {
    /// Where it begins, with its quotation mark.
    at: usize,
    from: usize,
    to: usize,
    behind: usize,
}

/// The key that begins at `at`, if one does.
fn key(line: &[u8], at: usize) -> Option<Key> {
    let rest = line.get(at..)?;
    let rest = rest.get(..JSON_KEY_BYTES_MAX).unwrap_or(rest);
    let is_colon = |place: usize| rest.get(place) == Some(&b':') && is_blank(line.get(at + place + 1));
    match rest {
        [quote @ (b'"' | b'\''), ..] => {
            let mut end = 1;
            loop {
                let pair = (*rest.get(end)?, rest.get(end + 1).copied().unwrap_or_default());
                end += match pair {
                    (b'\\', _) if *quote == b'"' => 2,
                    (b'\'', b'\'') if *quote == b'\'' => 2,
                    (byte, _) if byte == *quote => break,
                    _ => 1,
                };
            }
            let sign = end + 1 + blanks(rest, end + 1);
            is_colon(sign).then_some(Key { at, from: at + 1, to: at + end, behind: at + sign + 1 })
        }
        [b'{', b'{', ..] => colon(rest, at, is_colon),
        [b'{' | b'[' | b'|' | b'>' | b'%' | b'@' | b'`', ..] => None,
        _ => colon(rest, at, is_colon),
    }
}

/// The key without quotes at the start of `rest`, up to the first colon that ends one.
fn colon(rest: &[u8], at: usize, is_colon: impl Fn(usize) -> bool) -> Option<Key> {
    let sign = memchr::memchr_iter(b':', rest).find(|place| is_colon(*place))?;
    if comment(rest, 0).is_some_and(|comment| comment < sign) {
        return None;
    }
    let name = rest.get(..sign).unwrap_or_default().trim_ascii_end();
    (!name.is_empty()).then_some(Key { at, from: at, to: at + name.len(), behind: at + sign + 1 })
}

/// Where a comment begins behind a scalar that begins at `from`.
fn comment(line: &[u8], from: usize) -> Option<usize> {
    let rest = line.get(from..)?;
    let mut signs = memchr::memchr_iter(b'#', rest).map(|at| from + at);
    signs.find(|at| *at > from && is_blank(line.get(at - 1)))
}

/// Whether what stands behind `|` or `>` says nothing but how to fold.
fn is_block_header(rest: &[u8]) -> bool {
    let signs = rest.iter().take_while(|byte| matches!(byte, b'+' | b'-' | b'0'..=b'9')).count();
    let behind = signs + blanks(rest, signs);
    matches!(rest.get(behind), None | Some(b'#')) && (behind > signs || behind == rest.len())
}

/// Bytes up to the next blank.
fn word(rest: &[u8]) -> usize {
    rest.iter().position(|byte| is_blank(Some(byte))).unwrap_or(rest.len())
}

/// Bytes of a byte-order mark.
fn bom(line: &[u8]) -> usize {
    if line.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 }
}

#[cfg(test)]
mod tests;
