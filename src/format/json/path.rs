//! JSON paths as people read them, and the escapes of JSON strings.

use super::machine::Machine;
use crate::limits::{JSON_NAME_CHARACTERS_MAX, JSON_PATH_CHARACTERS_MAX};

/// The path of what the machine stands at, with indices: `$.users[3].ssn`.
pub fn exact(machine: &Machine) -> String {
    let mut elements = Vec::new();
    for (number, frame) in machine.frames().iter().enumerate() {
        if frame.array {
            elements.push(format!("[{}]", frame.index));
        } else if frame.has_key {
            elements.push(element(machine.name(number)));
        }
    }
    joined(&elements)
}

/// A path of elements below its root. Long ones lose their first elements.
pub fn joined(elements: &[String]) -> String {
    let mut left = JSON_PATH_CHARACTERS_MAX - 1;
    let mut first = elements.len();
    while let Some(element) = first.checked_sub(1).and_then(|before| elements.get(before)) {
        let Some(rest) = left.checked_sub(element.chars().count()) else { break };
        left = rest;
        first -= 1;
    }
    let mut path = "$".to_string();
    elements.iter().skip(first).for_each(|element| path.push_str(element));
    path
}

/// A key (raw, with its escapes) as an element of a path: `.name`, or `['odd name']`. Long names lose their start.
pub fn element(raw: &[u8]) -> String {
    let mut decoded = Vec::new();
    unescape(raw, &mut decoded, None);
    let name = String::from_utf8_lossy(&decoded);
    let skip = name.chars().count().saturating_sub(JSON_NAME_CHARACTERS_MAX);
    let plain = |character: char| character.is_alphanumeric() || character == '_' || character == '-';
    if !name.is_empty() && name.chars().all(plain) {
        return std::iter::once('.').chain(name.chars().skip(skip)).collect();
    }
    let mut element = "['".to_string();
    for character in name.chars().skip(skip) {
        match character {
            '\'' | '\\' => element.extend(['\\', character]),
            character if character.is_control() => element.push('\u{FFFD}'),
            character => element.push(character),
        }
    }
    element.push_str("']");
    element
}

/// Decodes escapes; what is none stays as it is. `breaks` gets the offsets behind each.
pub fn unescape(raw: &[u8], decoded: &mut Vec<u8>, mut breaks: Option<&mut Vec<(u32, u32)>>) {
    let mut from = 0;
    while let Some(rest) = raw.get(from..)
        && let Some(found) = memchr::memchr(b'\\', rest)
    {
        decoded.extend_from_slice(rest.get(..found).unwrap_or_default());
        from += found;
        let (character, length) = escape(raw.get(from..).unwrap_or_default());
        match character {
            Some(character) => {
                let mut buffer = [0; 4];
                decoded.extend_from_slice(character.encode_utf8(&mut buffer).as_bytes());
            }
            None => decoded.extend_from_slice(raw.get(from..from + length).unwrap_or_default()),
        }
        from += length;
        if let Some(breaks) = breaks.as_mut() {
            breaks.push((decoded.len() as u32, from as u32));
        }
    }
    decoded.extend_from_slice(raw.get(from..).unwrap_or_default());
}

/// The character that the escape at the start of `raw` means, if it is one, and its length.
fn escape(raw: &[u8]) -> (Option<char>, usize) {
    let Some(kind) = raw.get(1) else { return (None, 1) };
    let character = match kind {
        b'"' | b'\\' | b'/' => char::from(*kind),
        b'b' => '\u{8}',
        b'f' => '\u{C}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => return unicode(raw),
        _ => return (None, 1),
    };
    (Some(character), 2)
}

fn unicode(raw: &[u8]) -> (Option<char>, usize) {
    let unit = |from: usize| {
        let digits = raw.get(from..from + 6)?.strip_prefix(b"\\u")?;
        let value = digits.iter().try_fold(0, |value, digit| Some(value << 4 | char::from(*digit).to_digit(16)?))?;
        u16::try_from(value).ok()
    };
    let Some(first) = unit(0) else { return (None, 1) };
    if let Some(character) = char::from_u32(u32::from(first)) {
        return (Some(character), 6);
    }
    match unit(6).map(|second| char::decode_utf16([first, second]).next()) {
        Some(Some(Ok(character))) => (Some(character), 12),
        _ => (Some(char::REPLACEMENT_CHARACTER), 6),
    }
}
