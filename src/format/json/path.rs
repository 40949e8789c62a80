//! JSON paths as people read them, and the escapes of JSON strings.

use super::super::escapes::{self, Meant};
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
pub fn unescape(raw: &[u8], decoded: &mut Vec<u8>, breaks: Option<&mut Vec<(u32, u32)>>) {
    escapes::unescape_by(escape, raw, decoded, breaks);
}

/// What the escape at the start of `raw` means, and its length.
fn escape(raw: &[u8]) -> (Meant, usize) {
    let Some(kind) = raw.get(1) else { return (Meant::Itself, 1) };
    let character = match kind {
        b'"' | b'\\' | b'/' => char::from(*kind),
        b'b' => '\u{8}',
        b'f' => '\u{C}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => return escapes::unicode(raw, 4),
        _ => return (Meant::Itself, 1),
    };
    (Meant::Character(character), 2)
}
