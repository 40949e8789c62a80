//! Lines of a name, a colon and a value, folded where they are long: vCard, iCalendar, LDIF. One segment for each name with
//! its parameters, and one for each value, labelled with the name. Values that are folded or escaped are decoded with the
//! offsets of the file; base64 behind `::` is the engine's to decode. A place tells the name as that of a column. Must not
//! know what values mean.

use super::Overlay;
use super::escapes;
use super::flow::{blanks, is_blank};
use super::lined::{Grammar, Lined, Sink};
use super::tree::Tree;

/// Bytes of a name and its parameters: longer ones are prose.
const NAME_BYTES_MAX: usize = 1 << 10;

/// LDIF has no escapes, and comments.
#[derive(Clone, Default)]
pub struct Attributes<const IS_LDIF: bool> {
    tree: Tree,
    /// The line before is none of the format's.
    is_text: bool,
}

pub fn open_cards(_head: &[u8]) -> Box<dyn Overlay> {
    Box::new(Lined::new(Attributes::<false>::default()))
}

pub fn open_ldif(_head: &[u8]) -> Box<dyn Overlay> {
    Box::new(Lined::new(Attributes::<true>::default()))
}

impl<const IS_LDIF: bool> Grammar for Attributes<IS_LDIF> {
    const HAS_TREE: bool = false;

    fn line<S: Sink>(&mut self, line: &[u8], _is_whole: bool, sink: &mut S) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            return;
        }
        if matches!(line.first(), Some(b' ' | b'\t')) {
            // Goes on with the line before.
            if !self.is_text {
                sink.escape();
            }
            return;
        }
        let from = if line.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        let Some(sign) = sign(line, from) else {
            if !self.is_text {
                sink.plain(from);
            }
            self.is_text = true;
            return;
        };
        self.is_text = false;
        let name = name(line.get(from..sign).unwrap_or_default());
        self.tree.close_to(0);
        self.tree.open(false, 0);
        self.tree.key(name, from, sink);
        let mut at = sign + 1;
        if IS_LDIF {
            at += usize::from(matches!(line.get(at), Some(b':' | b'<')));
            at += blanks(line, at);
        }
        let value = line.get(at..).unwrap_or_default();
        if !value.is_empty() {
            self.tree.value(value, at, sink);
        }
        if !IS_LDIF && value.contains(&b'\\') {
            sink.escape();
        }
    }

    fn unescape(raw: &[u8], decoded: &mut Vec<u8>, breaks: &mut Vec<(u32, u32)>) {
        let mut from = 0;
        for end in memchr::memchr_iter(b'\n', raw) {
            if !matches!(raw.get(end + 1), Some(b' ' | b'\t')) {
                continue;
            }
            let line = raw.get(from..end).unwrap_or_default();
            unfolded::<IS_LDIF>(line.strip_suffix(b"\r").unwrap_or(line), from, decoded, breaks);
            from = end + 2;
            breaks.push((decoded.len() as u32, from as u32));
        }
        unfolded::<IS_LDIF>(raw.get(from..).unwrap_or_default(), from, decoded, breaks);
    }
}

/// Decodes the escapes of a line that begins at `from`.
fn unfolded<const IS_LDIF: bool>(line: &[u8], from: usize, decoded: &mut Vec<u8>, breaks: &mut Vec<(u32, u32)>) {
    if IS_LDIF {
        decoded.extend_from_slice(line);
        return;
    }
    let known = breaks.len();
    escapes::unescape(line, decoded, breaks);
    for (_, raw) in breaks.iter_mut().skip(known) {
        *raw += from as u32;
    }
}

/// The colon behind a name and its parameters.
fn sign(line: &[u8], from: usize) -> Option<usize> {
    let rest = line.get(from..)?;
    let rest = rest.get(..NAME_BYTES_MAX).unwrap_or(rest);
    let mut is_quoted = false;
    let sign = rest.iter().position(|byte| {
        is_quoted ^= *byte == b'"';
        *byte == b':' && !is_quoted
    })?;
    let end = rest.iter().take(sign).position(|byte| *byte == b';').unwrap_or(sign);
    let name = rest.get(..end)?;
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
    (!name.is_empty() && name.iter().all(is_name)).then_some(from + sign)
}

/// A name without its parameters and its group: `item1.TEL;TYPE=cell`.
fn name(text: &[u8]) -> &[u8] {
    let end = memchr::memchr(b';', text).unwrap_or(text.len());
    let name = text.get(..end).unwrap_or_default();
    let is_group = |group: &[u8]| !is_blank(group.first()) && group.iter().any(u8::is_ascii_alphabetic);
    match memchr::memchr(b'.', name) {
        Some(dot) if is_group(name.get(..dot).unwrap_or_default()) => name.get(dot + 1..).unwrap_or_default(),
        _ => name,
    }
}

#[cfg(test)]
mod tests;
