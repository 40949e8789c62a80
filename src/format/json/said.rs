//! Pairs of a name and a value: which keys hold names and which values, and what the members of an object said so far
//! that may name a later one. Must not know labels.

use crate::limits::{PAIR_NAME_BYTES_MAX, PAIR_NAMES_BYTES_MAX};

/// What the last key of a path says of what stands there: bits above the path's number.
pub mod kind {
    /// A string here, or what an object here says, names a value.
    pub const NAME: u32 = 1 << 31;
    /// Such a name is that of a field, and never a title or a type.
    pub const FIELD: u32 = 1 << 30;
    /// An identifier: a name only where it has no digits.
    pub const ID: u32 = 1 << 29;
    /// Each object of an array here is part of one name.
    pub const PARTS: u32 = 1 << 28;
    /// What stands here is a value that its siblings name.
    pub const VALUE: u32 = 1 << 27;
    /// The same, where a field's name is among them: else it is prose, and its own words say more.
    pub const PROSE: u32 = 1 << 26;
    /// The bits of the number.
    pub const NUMBER: u32 = PROSE - 1;
}

use kind::{FIELD, ID, NAME, PARTS, PROSE, VALUE};

/// What a raw key says.
pub fn kind_of(key: &[u8]) -> u32 {
    // As converters from XML write attributes and content.
    match key {
        b"$" => return NAME | VALUE,
        b"_attributes" | b"@attributes" => return NAME,
        b"_" | b"_text" | b"#text" | b"$t" => return VALUE,
        _ => {}
    }
    let is_fhir = key.strip_prefix(b"value").and_then(|kind| kind.first()).is_some_and(u8::is_ascii_uppercase);
    let plain: Vec<u8> = key.iter().filter(|byte| byte.is_ascii_alphanumeric()).map(u8::to_ascii_lowercase).collect();
    match plain.as_slice() {
        b"name" | b"title" | b"type" | b"code" | b"display" | b"system" | b"url" => NAME,
        b"key" | b"k" | b"label" | b"field" | b"fieldname" | b"fieldlabel" | b"fieldtitle" | b"question"
        | b"questiontext" | b"questiontitle" | b"attribute" | b"attributename" | b"property" | b"propertyname"
        | b"parameter" | b"parametername" | b"parameterkey" | b"param" | b"paramname" | b"variable"
        | b"variablename" | b"column" | b"columnname" | b"prompt" | b"caption" => NAME | FIELD,
        b"id" | b"fieldid" | b"questionid" => NAME | ID,
        b"coding" => NAME | PARTS,
        b"text" => NAME | PROSE,
        b"content" | b"data" => PROSE,
        b"value" | b"values" | b"val" | b"v" | b"fieldvalue" | b"attributevalue" | b"propertyvalue"
        | b"parametervalue" | b"paramvalue" | b"oldvalue" | b"newvalue" | b"stringvalue" | b"intvalue"
        | b"doublevalue" | b"answer" | b"answers" | b"answertext" | b"answervalue" | b"response" => VALUE,
        _ if is_fhir => VALUE,
        _ => 0,
    }
}

/// What the open containers said: entries of a mark, a name and a line end, which no string holds.
#[derive(Clone, Debug, Default)]
pub struct Said {
    entries: Vec<u8>,
    /// The string that is read, where it came in pieces, and whether it may still be a name.
    string: Vec<u8>,
    is_name: bool,
}

/// Begins the entry of a field's name, and of another.
const FIELD_MARK: u8 = b'f';
const OTHER_MARK: u8 = b'n';

impl Said {
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn truncate(&mut self, len: usize) {
        self.entries.truncate(len);
    }

    /// The entries from an offset on.
    #[inline(always)]
    pub fn from(&self, from: usize) -> &[u8] {
        self.entries.get(from..).unwrap_or_default()
    }

    /// A whole string stands at a path of a name; its container's entries begin at `from`.
    pub fn say(&mut self, from: usize, kind: u32, string: &[u8]) {
        let room = PAIR_NAMES_BYTES_MAX.saturating_sub(self.entries.len() - from);
        if string.len() + 2 <= room && names(string, kind) {
            self.entries.push(if kind & FIELD == 0 { OTHER_MARK } else { FIELD_MARK });
            self.entries.extend_from_slice(string);
            self.entries.push(b'\n');
        }
    }

    /// A string begins that comes in pieces.
    pub fn string_begins(&mut self, kind: u32) {
        self.is_name = kind & NAME != 0;
        self.string.clear();
    }

    pub fn string_goes_on(&mut self, piece: &[u8]) {
        if self.is_name {
            // One byte more than a name may have tells that it is none.
            let room = (PAIR_NAME_BYTES_MAX + 1).saturating_sub(self.string.len());
            self.string.extend_from_slice(piece.get(..room).unwrap_or(piece));
        }
    }

    /// It holds an escape.
    pub fn string_is_no_name(&mut self) {
        self.is_name = false;
    }

    pub fn string_ends(&mut self, from: usize, kind: u32) {
        if std::mem::take(&mut self.is_name) {
            let string = std::mem::take(&mut self.string);
            self.say(from, kind, &string);
            self.string = string;
        }
    }
}

/// Whether a string may name a value: short, of letters more than of digits, and no address.
fn names(string: &[u8], kind: u32) -> bool {
    if !(2..=PAIR_NAME_BYTES_MAX).contains(&string.len()) {
        return false;
    }
    let counts = string.iter().fold(0, |counts, byte| counts + COUNTED[usize::from(*byte)]);
    let (letters, digits, signs) = (counts & 0xFF, counts >> 8 & 0xFF, counts >> 16);
    letters > 0 && digits * 2 <= letters && signs == 0 && (kind & ID == 0 || digits == 0)
}

/// What a byte counts as: a letter, a digit in the second byte, the sign of an address in the third. The strings are
/// shorter than a byte counts.
static COUNTED: [u32; 256] = {
    let mut counted = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        counted[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' | 0x80.. => 1,
            b'0'..=b'9' => 1 << 8,
            b'@' => 1 << 16,
            _ => 0,
        };
        byte += 1;
    }
    counted
};

/// The entries that name what stands at a path of this kind; `fields` is memory.
pub fn naming<'s>(kind: u32, entries: &'s [u8], fields: &'s mut Vec<u8>) -> &'s [u8] {
    if kind & VALUE != 0 {
        return entries;
    }
    fields.clear();
    for entry in entries.split_inclusive(|byte| *byte == b'\n').filter(|entry| entry.first() == Some(&FIELD_MARK)) {
        fields.extend_from_slice(entry);
    }
    fields
}

/// The names of entries, each once, as they are shown.
pub fn shown(entries: &[u8]) -> String {
    let mut shown: Vec<String> = Vec::new();
    for entry in entries.split(|byte| *byte == b'\n').filter_map(|entry| entry.get(1..)) {
        let name = String::from_utf8_lossy(entry).replace(|character: char| character.is_control(), "\u{FFFD}");
        if !shown.contains(&name) {
            shown.push(name);
        }
    }
    shown.join(", ")
}

/// Whether what a container says names its siblings too: the parts of a name do, the records of an array do not.
pub fn speaks_on(kind: u32, array: bool, in_array: bool) -> bool {
    kind & NAME != 0 && (array || !in_array || kind & PARTS != 0)
}

/// Whether the members of a container are named by what was said before it.
pub fn hears(kind: u32) -> bool {
    kind & (NAME | VALUE) != 0
}

/// Whether what stands at a path may be named.
#[inline(always)]
pub fn may_be_named(kind: u32) -> bool {
    kind & (VALUE | PROSE) != 0
}
