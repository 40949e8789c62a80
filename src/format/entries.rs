//! Flat files of names and values, an entry a line: INI, `.env`, Java's properties. One segment for each name and value,
//! and one for what stands between: comments, and lines that are none of the format's, which have no label. The label of a
//! value is its section and name, as a path; its place tells it as the name of a column, as these files have no tree. Must
//! not know what values mean.

use super::Overlay;
use super::escapes;
use super::flow::{blanks, is_blank};
use super::lined::{Grammar, Lined, Sink};
use super::tree::Tree;

/// Bytes of a name; longer ones are prose.
const NAME_BYTES_MAX: usize = 128;
/// Words of a name of INI: `User Id`.
const NAME_WORDS_MAX: usize = 4;

/// Which files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Ini,
    Env,
    Properties,
}

/// What the next line may go on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    /// An entry of INI: lines that are indented belong to it.
    Entry,
    /// A value of properties whose line ends with a backslash.
    Continued,
    /// A value between quotes, to the line that has this one.
    Quoted(u8),
    /// What no name names.
    Text,
}

#[derive(Clone)]
pub struct Entries {
    kind: Kind,
    tree: Tree,
    /// Containers that the section's header opened.
    depth: usize,
    open: Open,
}

impl Entries {
    pub fn open_ini(_head: &[u8]) -> Box<dyn Overlay> {
        Box::new(Lined::new(Entries::new(Kind::Ini)))
    }

    pub fn open_env(_head: &[u8]) -> Box<dyn Overlay> {
        Box::new(Lined::new(Entries::new(Kind::Env)))
    }

    pub fn open_properties(_head: &[u8]) -> Box<dyn Overlay> {
        Box::new(Lined::new(Entries::new(Kind::Properties)))
    }

    fn new(kind: Kind) -> Entries {
        Entries { kind, tree: Tree::default(), depth: 0, open: Open::Nothing }
    }

    fn text<S: Sink>(&mut self, at: usize, sink: &mut S) {
        if self.open != Open::Text {
            sink.plain(at);
        }
        self.open = Open::Text;
    }

    /// `[section]`; false where it is none.
    fn section<S: Sink>(&mut self, line: &[u8], at: usize, sink: &mut S) -> bool {
        let Some(end) = memchr::memrchr(b']', line).filter(|end| *end - at <= NAME_BYTES_MAX) else { return false };
        self.tree.close_to(0);
        sink.plain(at);
        self.tree.open(false, 0);
        self.tree.key(line.get(at + 1..end).unwrap_or_default().trim_ascii(), at + 1, sink);
        self.depth = self.tree.depth();
        self.open = Open::Nothing;
        true
    }

    /// A name and its value; false where the line has none.
    fn entry<S: Sink>(&mut self, line: &[u8], at: usize, is_whole: bool, sink: &mut S) -> bool {
        let Some((from, to, behind)) = self.name(line, at) else { return false };
        self.tree.close_to(self.depth);
        if from > at {
            sink.plain(at);
        }
        self.open_names(line.get(from..to).unwrap_or_default(), from, sink);
        self.open = if self.kind == Kind::Ini { Open::Entry } else { Open::Nothing };
        let mut at = behind + blanks(line, behind);
        let is_quoted = self.kind != Kind::Properties && matches!(line.get(at), Some(b'"' | b'\''));
        let quote = line.get(at).copied().filter(|_| is_quoted);
        let mut rest_from = at;
        if let Some(quote) = quote {
            at += 1;
            match end_of(line, at, quote) {
                Some(end) => rest_from = end + 1,
                None if self.kind == Kind::Env && is_whole => self.open = Open::Quoted(quote),
                None => {}
            }
        }
        let end = self.comment(line, rest_from);
        let value = line.get(at..end.unwrap_or(line.len())).unwrap_or_default();
        if !value.is_empty() {
            self.tree.value(value, at, sink);
            self.note_escapes(value, quote, sink);
            self.continues(line);
        }
        if let Some(at) = end.filter(|_| !matches!(self.open, Open::Quoted(_))) {
            self.text(at, sink);
        }
        true
    }

    /// Where a comment stands behind a value.
    fn comment(&self, line: &[u8], from: usize) -> Option<usize> {
        let is_sign = |at: &usize| match line.get(*at) {
            Some(b'#') => self.kind != Kind::Properties,
            Some(b';') => self.kind == Kind::Ini,
            _ => false,
        };
        (from.max(1)..line.len()).filter(is_sign).find(|at| is_blank(line.get(at - 1)))
    }

    /// Opens a map for each part of a name but the last: what names a value is its own name, wherever it stands.
    fn open_names<S: Sink>(&mut self, name: &[u8], from: usize, sink: &mut S) {
        let mut at = from;
        for part in name.split(|byte| *byte == b'.') {
            if self.tree.open(false, 0) {
                let mut inner = Inner { first: from, sink };
                self.tree.key(part, at, &mut inner);
            }
            at += part.len() + 1;
        }
    }

    /// What is escaped is decoded aside.
    fn note_escapes<S: Sink>(&self, value: &[u8], quote: Option<u8>, sink: &mut S) {
        let escapes = match self.kind {
            Kind::Properties => true,
            Kind::Env => quote == Some(b'"'),
            Kind::Ini => false,
        };
        if escapes && value.contains(&b'\\') {
            sink.escape();
        }
    }

    fn continues(&mut self, line: &[u8]) {
        let signs = line.iter().rev().take_while(|byte| **byte == b'\\').count();
        if self.kind == Kind::Properties && signs % 2 == 1 {
            self.open = Open::Continued;
        }
    }

    /// A name, and where its value begins behind the sign.
    fn name(&self, line: &[u8], at: usize) -> Option<(usize, usize, usize)> {
        let mut from = at;
        if self.kind == Kind::Env
            && let Some(rest) = line.get(at..).and_then(|rest| rest.strip_prefix(b"export"))
            && is_blank(rest.first())
        {
            from = at + b"export".len();
            from += blanks(line, from);
        }
        let rest = line.get(from..)?;
        let rest = rest.get(..NAME_BYTES_MAX).unwrap_or(rest);
        let sign = match self.kind {
            Kind::Env => memchr::memchr(b'=', rest)?,
            Kind::Ini => rest.iter().position(|byte| matches!(byte, b'=' | b':'))?,
            Kind::Properties => sign_of_properties(rest)?,
        };
        let name = rest.get(..sign)?.trim_ascii_end();
        let is_env = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
        let is_name = match self.kind {
            Kind::Env => name.len() == sign && name.iter().all(is_env),
            Kind::Ini => {
                let words = name.split(|byte| *byte == b' ').count();
                let is_signed = name.iter().any(|byte| matches!(byte, b'"' | b'\'' | b'(' | b')' | b'{' | b'}' | b';'));
                let is_address = rest.get(sign..sign + 3) == Some(b"://");
                words <= NAME_WORDS_MAX && !is_signed && !is_address
            }
            Kind::Properties => true,
        };
        (is_name && !name.is_empty()).then_some((from, from + name.len(), from + sign + 1))
    }
}

impl Grammar for Entries {
    const HAS_TREE: bool = false;

    fn line<S: Sink>(&mut self, line: &[u8], is_whole: bool, sink: &mut S) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let at = if line.starts_with(b"\xEF\xBB\xBF") { 3 } else { blanks(line, 0) };
        match self.open {
            Open::Quoted(quote) => {
                self.note_escapes(line, Some(quote), sink);
                if end_of(line, 0, quote).is_some() || !is_whole {
                    self.open = Open::Nothing;
                }
                return;
            }
            Open::Continued => {
                self.open = Open::Nothing;
                self.continues(line);
                self.note_escapes(line, None, sink);
                return;
            }
            Open::Entry if at > 0 && at < line.len() && is_blank(line.first()) => {
                let is_comment = matches!(line.get(at), Some(b'#' | b';'));
                if !is_comment && self.name(line, at).is_none() {
                    return;
                }
            }
            _ => {}
        }
        let is_known = match (line.get(at), self.kind) {
            (None, _) => return,
            (Some(b'#'), _) | (Some(b';'), Kind::Ini) | (Some(b'!'), Kind::Properties) => false,
            (Some(b'['), Kind::Ini) => self.section(line, at, sink),
            _ => self.entry(line, at, is_whole, sink),
        };
        if !is_known {
            self.text(at, sink);
        }
    }

    fn unescape(raw: &[u8], decoded: &mut Vec<u8>, breaks: &mut Vec<(u32, u32)>) {
        escapes::unescape(raw, decoded, breaks);
    }
}

/// The sign behind a name of properties; a blank is one only behind a name with a dot: others are prose.
fn sign_of_properties(rest: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        match rest.get(at)? {
            b'=' | b':' => return Some(at),
            b'\\' => at += 2,
            b' ' | b'\t' => {
                let sign = at + blanks(rest, at);
                return match rest.get(sign) {
                    Some(b'=' | b':') => Some(sign),
                    _ => rest.get(..at)?.contains(&b'.').then_some(at),
                };
            }
            _ => at += 1,
        }
    }
}

/// Where the closing quote stands.
fn end_of(line: &[u8], from: usize, quote: u8) -> Option<usize> {
    let mut at = from;
    loop {
        match *line.get(at)? {
            b'\\' if quote == b'"' => at += 2,
            byte if byte == quote => return Some(at),
            _ => at += 1,
        }
    }
}

/// Passes the names of a dotted name on, but tells one key only.
struct Inner<'s, S> {
    first: usize,
    sink: &'s mut S,
}

impl<S: Sink> Sink for Inner<'_, S> {
    fn key(&mut self, at: usize, path: impl FnOnce() -> String) {
        if at == self.first {
            self.sink.key(at, path);
        }
    }

    fn value(&mut self, at: usize, node: u32, said: &[u8], path: impl FnOnce() -> String) {
        self.sink.value(at, node, said, path);
    }

    fn plain(&mut self, at: usize) {
        self.sink.plain(at);
    }

    fn escape(&mut self) {
        self.sink.escape();
    }

    fn named(&mut self, parent: u32, before: u32, name: &[u8]) -> u32 {
        self.sink.named(parent, before, name)
    }
}

#[cfg(test)]
mod tests;
