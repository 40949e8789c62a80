//! XML: one segment for each text and each attribute's value, labelled with the path of its element (`/people/person/ssn`,
//! `/people/person/@id`, prefixes left out), and one for each stretch of tags, comments and instructions. A text that an
//! attribute of its element names (`<field name="ssn">`), and a value beside a name (`<key>ssn</key><value>..`), have that
//! name in their label too. Segments are soft, but for texts with entities, which are decoded. A place tells the path as
//! the name of a column: it has no indices, line and column say which element it is. Nothing is expanded. Must not know
//! what values mean.

use std::sync::Arc;

use super::json::paths::Paths;
use super::lined::{Marker, Sink};
use super::tree::Tree;
use super::{Overlay, Split};
use crate::error::{Gap, Reason};
use crate::limits::{JSON_DEPTH_MAX, PAIR_NAME_BYTES_MAX, XML_NAME_BYTES_MAX};
use crate::model::{LabelId, Labels, Place, Segment};

/// Where the next byte stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// In the text of an element; whether its value began.
    Text {
        is_begun: bool,
    },
    /// Behind `<`, and in a tag's name.
    Name,
    /// Behind `<!`, as long as it may be a comment or CDATA.
    Bang,
    /// In a tag, between attributes.
    Tag,
    Attribute,
    /// Behind an attribute's name.
    Assigned,
    Value {
        quote: u8,
        is_begun: bool,
    },
    Comment,
    Data {
        is_begun: bool,
    },
    Instruction,
    /// `<!DOCTYPE ..>`, with this many brackets open.
    Declaration {
        brackets: u32,
    },
}

/// Marks texts and attributes.
pub struct Markup {
    state: State,
    tree: Tree,
    paths: Paths,
    /// The name that is read, of a tag or an attribute, or what follows `<!`.
    name: Vec<u8>,
    /// Memory for an attribute's name in a path.
    key: Vec<u8>,
    /// The start of the text or value that is read, while it may name something.
    said: Vec<u8>,
    /// The entity that is read.
    entity: Option<Vec<u8>>,
    /// The last bytes before the piece.
    tail: [u8; 2],
    /// The element holds elements, or attributes that say something.
    has_members: bool,
    is_begun: bool,
}

/// Bytes of an entity that means a character: `&#x10FFFF;`
const ENTITY_BYTES_MAX: usize = 12;

impl Markup {
    pub fn open(_head: &[u8]) -> Box<dyn Overlay> {
        Box::new(Markup::default())
    }

    /// Goes on at `index`; returns where to go on.
    fn step(&mut self, text: &[u8], index: usize, sink: &mut Quiet) -> usize {
        let Some(byte) = text.get(index).copied() else { return index + 1 };
        match self.state {
            State::Text { is_begun } => return self.text(text, index, is_begun, sink),
            State::Name => self.name(byte, index, sink),
            State::Bang => self.bang(byte),
            State::Tag => self.tag(byte),
            State::Attribute => match byte {
                b'=' | b' ' | b'\t' | b'\r' | b'\n' => {
                    self.state = State::Assigned;
                    self.key.clear();
                    self.key.push(b'@');
                    self.key.extend_from_slice(local(&self.name));
                    self.tree.key(&self.key, index, sink);
                    return index;
                }
                b'>' | b'/' => {
                    self.state = State::Tag;
                    return index;
                }
                byte => push(&mut self.name, byte),
            },
            State::Assigned => match byte {
                b'"' | b'\'' => self.state = State::Value { quote: byte, is_begun: false },
                b'=' | b' ' | b'\t' | b'\r' | b'\n' => {}
                _ => {
                    self.state = State::Tag;
                    return index;
                }
            },
            State::Value { quote, is_begun } => return self.value(text, index, quote, is_begun, sink),
            State::Comment => return self.until(text, index, *b"--"),
            State::Data { is_begun } => {
                if !is_begun {
                    self.tree.text(index, sink);
                    self.state = State::Data { is_begun: true };
                }
                let end = self.until(text, index, *b"]]");
                if self.state == (State::Text { is_begun: false }) {
                    sink.0.start = sink.0.start.wrapping_sub(3);
                    sink.plain(end);
                    sink.0.start = sink.0.start.wrapping_add(3);
                }
                return end;
            }
            State::Instruction => {
                let end = memchr::memchr(b'>', text.get(index..).unwrap_or_default());
                if let Some(end) = end.map(|end| index + end) {
                    if self.before(text, end)[1] == b'?' {
                        self.state = State::Text { is_begun: false };
                    }
                    return end + 1;
                }
                return text.len();
            }
            State::Declaration { brackets } => match byte {
                b'[' => self.state = State::Declaration { brackets: brackets.saturating_add(1) },
                b']' => self.state = State::Declaration { brackets: brackets.saturating_sub(1) },
                b'>' if brackets == 0 => self.state = State::Text { is_begun: false },
                _ => {}
            },
        }
        index + 1
    }

    /// Text up to the next tag.
    fn text(&mut self, text: &[u8], from: usize, is_begun: bool, sink: &mut Quiet) -> usize {
        let rest = text.get(from..).unwrap_or_default();
        let end = memchr::memchr(b'<', rest);
        let content = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        let blank = if is_begun { 0 } else { content.iter().take_while(|byte| byte.is_ascii_whitespace()).count() };
        if blank < content.len() {
            if !is_begun {
                self.said.clear();
                self.tree.text(from + blank, sink);
                self.state = State::Text { is_begun: true };
            }
            self.content(content.get(blank..).unwrap_or_default(), sink);
        }
        let Some(end) = end else { return text.len() };
        if self.state == (State::Text { is_begun: true }) && !self.has_members {
            let said = std::mem::take(&mut self.said);
            self.tree.say_text(said.trim_ascii());
            self.said = said;
        }
        self.entity = None;
        sink.plain(from + end);
        self.name.clear();
        self.state = State::Name;
        from + end + 1
    }

    /// Keeps what may be a name, and looks for entities.
    fn content(&mut self, content: &[u8], sink: &mut Quiet) {
        // One byte more than a name may have tells that it is none.
        let room = (PAIR_NAME_BYTES_MAX + 1).saturating_sub(self.said.len());
        self.said.extend_from_slice(content.get(..room).unwrap_or(content));
        let mut from = 0;
        if self.entity.is_none() {
            let Some(first) = memchr::memchr(b'&', content) else { return };
            from = first;
        }
        for byte in content.get(from..).unwrap_or_default() {
            match (&mut self.entity, byte) {
                (_, b'&') => self.entity = Some(Vec::new()),
                (Some(entity), b';') => {
                    // One sign more or less changes nothing of the words around: such texts are matched as they stand.
                    if entity != b"amp" && meant(entity).is_some() {
                        sink.escape();
                    }
                    self.entity = None;
                }
                (Some(entity), byte) if entity.len() < ENTITY_BYTES_MAX && !byte.is_ascii_whitespace() => {
                    entity.push(*byte);
                }
                (Some(_), _) => self.entity = None,
                (None, _) => {}
            }
        }
    }

    /// The bytes of a tag's name.
    fn name(&mut self, byte: u8, index: usize, sink: &mut Quiet) {
        let is_closing = self.name.first() == Some(&b'/');
        match byte {
            b'!' if self.name.is_empty() => self.state = State::Bang,
            b'?' if self.name.is_empty() => self.state = State::Instruction,
            b'>' if is_closing => self.close(),
            b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n' if !is_closing && !self.name.is_empty() => {
                if self.tree.depth() == 0 {
                    self.tree.open_flow(false);
                }
                self.tree.key(local(&self.name), index, sink);
                self.tree.open_flow(false);
                self.has_members = false;
                self.state = State::Tag;
                self.tag(byte);
            }
            b'/' if self.name.is_empty() => self.name.push(byte),
            byte if self.name.is_empty() && !(byte.is_ascii_alphabetic() || byte == b'_' || !byte.is_ascii()) => {
                // No tag: `a < b`.
                self.state = State::Text { is_begun: false };
            }
            byte => push(&mut self.name, byte),
        }
    }

    fn bang(&mut self, byte: u8) {
        push(&mut self.name, byte);
        self.state = match self.name.as_slice() {
            b"--" => State::Comment,
            b"[CDATA[" => State::Data { is_begun: false },
            start if b"--".starts_with(start) || b"[CDATA[".starts_with(start) => State::Bang,
            _ if byte == b'>' => State::Text { is_begun: false },
            _ => State::Declaration { brackets: u32::from(byte == b'[') },
        };
        if self.state != State::Bang {
            self.name.clear();
        }
    }

    /// In a tag, outside of attributes.
    fn tag(&mut self, byte: u8) {
        match byte {
            b'>' => {
                if self.name == b"/" {
                    self.close();
                }
                self.name.clear();
                self.state = State::Text { is_begun: false };
            }
            b'/' => {
                self.name.clear();
                self.name.push(b'/');
            }
            b' ' | b'\t' | b'\r' | b'\n' => {}
            b'"' | b'\'' => self.state = State::Value { quote: byte, is_begun: true },
            byte => {
                self.name.clear();
                push(&mut self.name, byte);
                self.state = State::Attribute;
            }
        }
    }

    fn close(&mut self) {
        if self.tree.depth() > 1 {
            if self.has_members {
                self.tree.close_silently();
            } else {
                self.tree.close();
            }
        }
        self.has_members = true;
        self.state = State::Text { is_begun: false };
    }

    /// An attribute's value.
    fn value(&mut self, text: &[u8], from: usize, quote: u8, is_begun: bool, sink: &mut Quiet) -> usize {
        let rest = text.get(from..).unwrap_or_default();
        let end = memchr::memchr(quote, rest);
        let content = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        if !is_begun && !content.is_empty() {
            self.said.clear();
            self.tree.value(b"", from, sink);
            self.state = State::Value { quote, is_begun: true };
        }
        self.content(content, sink);
        let Some(end) = end else { return text.len() };
        if self.state == (State::Value { quote, is_begun: true }) {
            let said = std::mem::take(&mut self.said);
            self.tree.say(said.trim_ascii());
            self.said = said;
            self.has_members = true;
        }
        self.entity = None;
        sink.plain(from + end);
        self.name.clear();
        self.state = State::Tag;
        from + end + 1
    }

    /// Passes over what ends with two signs and `>`.
    fn until(&mut self, text: &[u8], from: usize, signs: [u8; 2]) -> usize {
        let Some(end) = memchr::memchr(b'>', text.get(from..).unwrap_or_default()) else { return text.len() };
        if self.before(text, from + end) == signs {
            self.state = State::Text { is_begun: false };
        }
        from + end + 1
    }

    /// The two bytes before one.
    fn before(&self, text: &[u8], index: usize) -> [u8; 2] {
        let at = |back: usize| match index.checked_sub(back) {
            Some(at) => text.get(at).copied().unwrap_or_default(),
            None => self.tail.get(2 + index - back).copied().unwrap_or_default(),
        };
        [at(2), at(1)]
    }
}

impl Default for Markup {
    fn default() -> Markup {
        Markup {
            state: State::Text { is_begun: false },
            tree: Tree::default(),
            paths: Paths::default(),
            name: Vec::new(),
            key: Vec::new(),
            said: Vec::new(),
            entity: None,
            tail: [0; 2],
            has_members: false,
            is_begun: false,
        }
    }
}

impl Overlay for Markup {
    fn mark(&mut self, text: &[u8], at: u32, _last: bool, labels: &mut Labels, segments: &mut Vec<Segment>) {
        let mut paths = std::mem::take(&mut self.paths);
        let marker = Marker { start: at, row: 0, paths: &mut paths, labels, segments, known: 0 };
        let mut sink = Quiet(marker);
        if !self.is_begun && !text.is_empty() {
            self.is_begun = true;
            sink.plain(0);
        }
        let mut index = 0;
        while index < text.len() {
            index = self.step(text, index, &mut sink);
        }
        self.tail = match text {
            [.., second, last] => [*second, *last],
            [last] => [self.tail[1], *last],
            [] => self.tail,
        };
        self.paths = paths;
    }

    fn place(&self, segment: &Segment, labels: &Labels) -> Place {
        let path = path(labels.name(segment.label));
        Place { column_name: (!path.is_empty()).then(|| Arc::from(path)), ..Place::default() }
    }

    fn unescape(&self, raw: &[u8], decoded: &mut Vec<u8>, breaks: &mut Vec<(u32, u32)>) {
        let mut from = 0;
        while let Some(rest) = raw.get(from..)
            && let Some(found) = memchr::memchr(b'&', rest)
        {
            decoded.extend_from_slice(rest.get(..found).unwrap_or_default());
            from += found;
            let near = raw.get(from + 1..raw.len().min(from + ENTITY_BYTES_MAX + 2)).unwrap_or_default();
            let end = memchr::memchr(b';', near).unwrap_or(0);
            match meant(near.get(..end).unwrap_or_default()) {
                Some(character) => {
                    let mut buffer = [0; 4];
                    decoded.extend_from_slice(character.encode_utf8(&mut buffer).as_bytes());
                    from += end + 2;
                }
                None => {
                    decoded.push(b'&');
                    from += 1;
                }
            }
            breaks.push((decoded.len() as u32, from as u32));
        }
        decoded.extend_from_slice(raw.get(from..).unwrap_or_default());
    }

    fn splits(&self) -> Split {
        Split::Never
    }

    fn gaps(&mut self) -> Vec<Gap> {
        if self.tree.is_too_deep() {
            return vec![Gap::new(Reason::JsonTooDeep, format!("over {JSON_DEPTH_MAX} levels, scanned without paths"))];
        }
        Vec::new()
    }
}

/// Writes segments; names of elements and attributes stand in those of their tags.
struct Quiet<'a>(Marker<'a>);

impl Sink for Quiet<'_> {
    fn key(&mut self, _at: usize, _path: impl FnOnce() -> String) {}

    fn value(&mut self, at: usize, node: u32, said: &[u8], path: impl FnOnce() -> String) {
        self.0.value(at, node, said, path);
    }

    fn plain(&mut self, at: usize) {
        if self.0.segments.last().is_none_or(|last| last.escaped || last.label != LabelId(0)) {
            self.0.plain(at);
        }
    }

    fn escape(&mut self) {
        self.0.escape();
    }

    fn named(&mut self, parent: u32, before: u32, name: &[u8]) -> u32 {
        self.0.named(parent, before, name)
    }
}

fn push(name: &mut Vec<u8>, byte: u8) {
    if name.len() < XML_NAME_BYTES_MAX {
        name.push(byte);
    }
}

/// A name without its prefix.
fn local(name: &[u8]) -> &[u8] {
    memchr::memrchr(b':', name).map_or(name, |at| name.get(at + 1..).unwrap_or_default())
}

/// The character that an entity means.
fn meant(entity: &[u8]) -> Option<char> {
    let number = |digits: &[u8], radix| u32::from_str_radix(std::str::from_utf8(digits).ok()?, radix).ok();
    match entity {
        b"amp" => Some('&'),
        b"lt" => Some('<'),
        b"gt" => Some('>'),
        b"quot" => Some('"'),
        b"apos" => Some('\''),
        [b'#', b'x' | b'X', digits @ ..] => char::from_u32(number(digits, 16)?),
        [b'#', digits @ ..] => char::from_u32(number(digits, 10)?),
        _ => None,
    }
}

/// The path of an element or attribute that a label says: without what names its text beside it.
fn path(label: &str) -> String {
    let label = label.strip_prefix('$').unwrap_or(label);
    let label = label.split_once(" [").map_or(label, |(path, _)| path);
    let (mut rest, mut path) = (label.strip_suffix("['#text']").unwrap_or(label), String::new());
    while !rest.is_empty() {
        let (name, behind) = match rest.strip_prefix("['") {
            Some(quoted) => quoted.split_once("']").unwrap_or((quoted, "")),
            None => {
                let name = rest.strip_prefix('.').unwrap_or(rest);
                name.split_at(name.find(['.', '[']).unwrap_or(name.len()))
            }
        };
        if name.is_empty() && behind.len() == rest.len() {
            break;
        }
        path.push('/');
        path.push_str(name);
        rest = behind;
    }
    path
}

#[cfg(test)]
mod tests;
