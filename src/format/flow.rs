//! Values between quotes and brackets, which may go on over lines, as YAML and TOML write them. What does not end before
//! its line grows too long is given up, not followed. Must not know what stands around them.

use std::borrow::Cow;

use super::lined::Sink;
use super::tree::Tree;

/// Who writes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Yaml,
    Toml,
}

/// How a text between quotes is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Quote {
    byte: u8,
    /// Three of them.
    is_long: bool,
}

impl Quote {
    fn len(self) -> usize {
        if self.is_long { 3 } else { 1 }
    }
}

/// What is open, and the text between quotes that goes on.
#[derive(Clone, Debug)]
pub struct Flow {
    pub tree: Tree,
    style: Style,
    quoted: Option<(Quote, bool)>,
    /// The line was cut in a word between brackets.
    is_cut: bool,
}

impl Flow {
    pub fn new(style: Style) -> Flow {
        Flow { tree: Tree::default(), style, quoted: None, is_cut: false }
    }

    /// Whether a value goes on in the next line.
    pub fn is_open(&self) -> bool {
        self.quoted.is_some() || self.tree.is_in_flow()
    }

    /// Gives up what is open.
    pub fn leave(&mut self) {
        self.quoted = None;
        self.tree.leave_flow();
    }

    /// Whether a value between quotes or brackets begins here.
    pub fn begins(&self, rest: &[u8]) -> bool {
        match rest {
            [b'{', b'{' | b'%', ..] => self.style == Style::Toml,
            [b'{' | b'[' | b'"' | b'\'', ..] => true,
            _ => false,
        }
    }

    /// Reads such a value; where it ends, if that is in this line.
    pub fn begin(&mut self, line: &[u8], at: usize, is_whole: bool, sink: &mut impl Sink) -> Option<usize> {
        let end = match line.get(at) {
            Some(b'{' | b'[') => self.brackets(line, at, is_whole, sink),
            _ => self.quote(line, at, sink),
        };
        self.closed(end, line, is_whole, sink)
    }

    /// Reads on in the next line.
    pub fn go_on(&mut self, line: &[u8], at: usize, is_whole: bool, sink: &mut impl Sink) -> Option<usize> {
        let mut end = Some(at);
        if let Some((quote, is_begun)) = self.quoted {
            end = self.quoted(line, at, quote, is_begun, sink);
        }
        if let Some(at) = end.filter(|_| self.tree.is_in_flow()) {
            end = self.brackets(line, at, is_whole, sink);
        }
        self.closed(end, line, is_whole, sink)
    }

    fn closed(&mut self, end: Option<usize>, line: &[u8], is_whole: bool, sink: &mut impl Sink) -> Option<usize> {
        if is_whole || end.is_some() {
            return end;
        }
        // What follows in this line is not looked at, and has no key then.
        if self.tree.is_in_flow() && self.quoted.is_none() && !std::mem::take(&mut self.is_cut) {
            sink.plain(line.len());
        }
        self.leave();
        None
    }

    /// A value that begins with a quotation mark.
    fn quote(&mut self, line: &[u8], at: usize, sink: &mut impl Sink) -> Option<usize> {
        let quote = self.quote_at(line, at)?;
        self.quoted(line, at + quote.len(), quote, false, sink)
    }

    fn quote_at(&self, line: &[u8], at: usize) -> Option<Quote> {
        let byte = *line.get(at)?;
        let is_long = self.style == Style::Toml && line.get(at..at + 3).is_some_and(|three| three == [byte; 3]);
        Some(Quote { byte, is_long })
    }

    /// Content between quotes from `at` on; behind its end, where that is here.
    fn quoted(&mut self, line: &[u8], at: usize, quote: Quote, is_begun: bool, sink: &mut impl Sink) -> Option<usize> {
        let (end, has_escape) = self.end_of(line, at, quote);
        let content = line.get(at..end.unwrap_or(line.len())).unwrap_or_default();
        if !is_begun && !content.is_empty() {
            self.tree.value(content, at, sink);
        }
        if has_escape {
            sink.escape();
        }
        self.quoted = if end.is_some() { None } else { Some((quote, is_begun || !content.is_empty())) };
        end.map(|end| end + quote.len())
    }

    /// Where the closing quote stands, and whether an escape stands before it.
    fn end_of(&self, line: &[u8], from: usize, quote: Quote) -> (Option<usize>, bool) {
        let escapes = quote.byte == b'"';
        let (mut at, mut has_escape) = (from, false);
        while let Some(rest) = line.get(at..) {
            let found =
                if escapes { memchr::memchr2(quote.byte, b'\\', rest) } else { memchr::memchr(quote.byte, rest) };
            let Some(found) = found.map(|found| at + found) else { break };
            let is_doubled = self.style == Style::Yaml && !escapes && line.get(found + 1) == Some(&quote.byte);
            if line.get(found) == Some(&b'\\') {
                has_escape = true;
                at = found + 2;
            } else if is_doubled {
                at = found + 2;
            } else if !quote.is_long || line.get(found..found + 3).is_some_and(|three| three == [quote.byte; 3]) {
                return (Some(found), has_escape);
            } else {
                at = found + 1;
            }
        }
        (None, has_escape)
    }

    /// Brackets and what stands between them, as far as the line goes.
    fn brackets(&mut self, line: &[u8], from: usize, is_whole: bool, sink: &mut impl Sink) -> Option<usize> {
        let mut at = from;
        loop {
            at += blanks(line, at);
            match *line.get(at)? {
                byte @ (b'{' | b'[') => {
                    sink.plain(at);
                    self.tree.open_flow(byte == b'[');
                }
                b'}' | b']' => {
                    sink.plain(at);
                    self.tree.close();
                    if !self.tree.is_in_flow() {
                        return Some(at + 1);
                    }
                }
                b',' => self.tree.next(),
                b'#' if self.style == Style::Toml || at == 0 || is_blank(line.get(at - 1)) => {
                    sink.plain(at);
                    return None;
                }
                byte if self.assigns(line, at, byte, false) => {}
                _ => {
                    at = self.token(line, at, is_whole, sink)?;
                    continue;
                }
            }
            at += 1;
        }
    }

    /// Whether a byte parts a key from its value.
    fn assigns(&self, line: &[u8], at: usize, byte: u8, is_quoted: bool) -> bool {
        let behind = line.get(at + 1);
        match self.style {
            Style::Toml => byte == b'=',
            Style::Yaml => {
                byte == b':'
                    && (is_quoted || is_blank(behind) || matches!(behind, Some(b',' | b'[' | b']' | b'{' | b'}')))
            }
        }
    }

    /// A key or a value between brackets; behind it, if it ends here.
    fn token(&mut self, line: &[u8], at: usize, is_whole: bool, sink: &mut impl Sink) -> Option<usize> {
        let quote = self.quote_at(line, at).filter(|quote| matches!(quote.byte, b'"' | b'\''));
        let (from, to, behind) = match quote {
            Some(quote) => {
                let from = at + quote.len();
                match self.end_of(line, from, quote) {
                    (Some(end), _) => (from, end, end + quote.len()),
                    (None, _) if is_whole => return self.quote(line, at, sink),
                    (None, _) => (at, line.len(), line.len()),
                }
            }
            None => {
                let to = self.bare_end(line, at);
                (at, to, to)
            }
        };
        let content = line.get(from..to).unwrap_or_default();
        let sign = behind + blanks(line, behind);
        if line.get(sign).is_some_and(|byte| self.assigns(line, sign, *byte, quote.is_some())) {
            match quote {
                Some(Quote { byte: b'\'', .. }) if self.style == Style::Yaml => {
                    self.tree.key(&undoubled(content), at, sink);
                }
                Some(_) => self.tree.key(content, at, sink),
                None => self.tree.key(content.trim_ascii(), at, sink),
            }
            return Some(sign + 1);
        }
        if to == line.len() && !is_whole {
            sink.plain(at);
            self.is_cut = true;
        } else if let Some(quote) = quote {
            self.quoted(line, from, quote, false, sink);
        } else {
            self.tree.value(content.trim_ascii(), at, sink);
        }
        Some(behind)
    }

    /// The end of a word without quotes.
    fn bare_end(&self, line: &[u8], from: usize) -> usize {
        let mut bytes = line.iter().enumerate().skip(from + 1);
        let ends = |(at, byte): &(usize, &u8)| match byte {
            b',' | b'[' | b']' | b'{' | b'}' => true,
            b'#' => is_blank(line.get(at - 1)),
            byte => self.assigns(line, *at, **byte, false),
        };
        bytes.find(ends).map_or(line.len(), |(at, _)| at)
    }
}

/// The text between single quotes, where a quotation mark is written twice.
pub fn undoubled(text: &[u8]) -> Cow<'_, [u8]> {
    if memchr::memmem::find(text, b"''").is_none() {
        return Cow::Borrowed(text);
    }
    let mut plain = Vec::new();
    let mut bytes = text.iter().peekable();
    while let Some(byte) = bytes.next() {
        plain.push(*byte);
        if *byte == b'\'' {
            bytes.next_if(|next| **next == b'\'');
        }
    }
    Cow::Owned(plain)
}

/// Blanks that stand at `from`.
pub fn blanks(line: &[u8], from: usize) -> usize {
    line.get(from..).unwrap_or_default().iter().take_while(|byte| is_blank(Some(*byte))).count()
}

/// A blank, or the end of the line.
pub fn is_blank(byte: Option<&u8>) -> bool {
    matches!(byte, None | Some(b' ' | b'\t' | b'\r'))
}
