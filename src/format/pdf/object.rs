//! Values of PDF objects: references resolved, text strings decoded. Knows no page.

use pdf_oxide::document::PdfDocument;
use pdf_oxide::object::Object;

/// An entry of a dictionary, or of a stream's dictionary, with its reference resolved.
pub fn get(document: &PdfDocument, of: &Object, key: &str) -> Option<Object> {
    let value = of.as_dict()?.get(key)?;
    document.resolve_object(value).ok().filter(|object| !object.is_null())
}

/// An entry of a dictionary as it stands, mostly a reference.
pub fn entry(of: &Object, key: &str) -> Option<Object> {
    of.as_dict()?.get(key).cloned()
}

/// The elements of an array, their references kept.
pub fn elements(document: &PdfDocument, of: &Object, key: &str) -> Vec<Object> {
    get(document, of, key).and_then(|array| array.as_array().cloned()).unwrap_or_default()
}

/// A string as text; none where it is no string, or empty.
pub fn text(document: &PdfDocument, object: &Object) -> Option<String> {
    let object = document.resolve_object(object).ok()?;
    let text = match &object {
        Object::Name(name) => name.clone(),
        other => decoded(other.as_string()?),
    };
    let text = text.trim_matches(['\0', ' ', '\r', '\n']);
    (!text.is_empty()).then(|| text.to_string())
}

/// The text of an entry of a dictionary.
pub fn text_of(document: &PdfDocument, of: &Object, key: &str) -> Option<String> {
    text(document, of.as_dict()?.get(key)?)
}

/// Text strings are UTF-16 or UTF-8 behind a byte order mark, else PDFDocEncoding (ISO 32000-2, 7.9.2.2).
fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => encoding_rs::UTF_16BE.decode_without_bom_handling(rest).0.into_owned(),
        [0xff, 0xfe, rest @ ..] => encoding_rs::UTF_16LE.decode_without_bom_handling(rest).0.into_owned(),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|byte| character(*byte)).collect(),
    }
}

/// PDFDocEncoding, where it is not Latin-1 (ISO 32000-2, annex D.3).
fn character(byte: u8) -> char {
    const ACCENTS: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
    const SIGNS: [char; 33] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ', 'ﬂ', 'Ł',
        'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{fffd}', '€',
    ];
    let of = |table: &[char], first: u8| table.get(usize::from(byte.wrapping_sub(first))).copied();
    match byte {
        0x18..=0x1f => of(&ACCENTS, 0x18),
        0x80..=0xa0 => of(&SIGNS, 0x80),
        _ => None,
    }
    .unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_strings_are_decoded_by_their_mark() {
        for (bytes, text) in [
            (&b"\xfe\xff\0N\0o\x01\x42"[..], "Noł"),
            (b"\xef\xbb\xbfZo\xc3\xab", "Zoë"),
            (b"caf\xe9 \x93x \xa0", "café ﬁx €"),
            (b"\x18\x1f\x9b", "˘˜ł"),
        ] {
            assert_eq!(decoded(bytes), text);
        }
    }
}
