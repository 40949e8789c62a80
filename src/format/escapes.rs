//! Escapes behind a backslash, as YAML, TOML and Java's properties write them: those of JSON, and more; and the loop that
//! decodes any. Must not know formats.

/// Decodes escapes; what is none stays as it is. `breaks` gets the offsets behind each.
pub fn unescape(raw: &[u8], decoded: &mut Vec<u8>, breaks: &mut Vec<(u32, u32)>) {
    unescape_by(escape, raw, decoded, Some(breaks));
}

/// The same with escapes of another language: `escape` says what the one at the start of a text means, and its length.
pub fn unescape_by(
    escape: impl Fn(&[u8]) -> (Meant, usize),
    raw: &[u8],
    decoded: &mut Vec<u8>,
    mut breaks: Option<&mut Vec<(u32, u32)>>,
) {
    let mut from = 0;
    while let Some(rest) = raw.get(from..)
        && let Some(found) = memchr::memchr(b'\\', rest)
    {
        decoded.extend_from_slice(rest.get(..found).unwrap_or_default());
        from += found;
        let (meant, length) = escape(raw.get(from..).unwrap_or_default());
        match meant {
            Meant::Character(character) => {
                let mut buffer = [0; 4];
                decoded.extend_from_slice(character.encode_utf8(&mut buffer).as_bytes());
            }
            Meant::Nothing => {}
            Meant::Itself => decoded.extend_from_slice(raw.get(from..from + length).unwrap_or_default()),
        }
        from += length;
        if let Some(breaks) = breaks.as_mut() {
            breaks.push((decoded.len() as u32, from as u32));
        }
    }
    decoded.extend_from_slice(raw.get(from..).unwrap_or_default());
}

/// What an escape means.
pub enum Meant {
    Character(char),
    /// A line that goes on in the next.
    Nothing,
    Itself,
}

/// What the escape at the start of `raw` means, and its length.
fn escape(raw: &[u8]) -> (Meant, usize) {
    let Some(kind) = raw.get(1) else { return (Meant::Itself, 1) };
    let character = match kind {
        b'"' | b'\\' | b'/' | b'\'' | b' ' | b'=' | b':' | b'#' | b'!' | b'$' | b'`' | b',' | b';' => char::from(*kind),
        b'a' => '\u{7}',
        b'b' => '\u{8}',
        b'e' => '\u{1B}',
        b'f' => '\u{C}',
        b'n' | b'N' => '\n',
        b'r' => '\r',
        b't' | b'\t' => '\t',
        b'v' => '\u{B}',
        b'0' => '\0',
        b'_' => '\u{A0}',
        b'x' => return unicode(raw, 2),
        b'u' => return unicode(raw, 4),
        b'U' => return unicode(raw, 8),
        b'\n' | b'\r' => return (Meant::Nothing, line_end(raw)),
        _ => return (Meant::Itself, 1),
    };
    (Meant::Character(character), 2)
}

/// Length of a backslash, its line's end and what the next line is indented by.
fn line_end(raw: &[u8]) -> usize {
    let end = if raw.get(1..3) == Some(b"\r\n") { 3 } else { 2 };
    end + raw.iter().skip(end).take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

/// A character by its number of so many hexadecimal digits; of two halves of a pair the character.
pub fn unicode(raw: &[u8], digits: usize) -> (Meant, usize) {
    let number = |from: usize| {
        let text = raw.get(from + 2..from + 2 + digits).filter(|_| raw.get(from) == Some(&b'\\'))?;
        text.iter().try_fold(0, |value: u32, digit| Some(value << 4 | char::from(*digit).to_digit(16)?))
    };
    let length = 2 + digits;
    let Some(first) = number(0) else { return (Meant::Itself, 1) };
    if let Some(character) = char::from_u32(first) {
        return (Meant::Character(character), length);
    }
    let is_pair = digits == 4 && raw.get(length + 1) == Some(&b'u');
    let halves = number(length).filter(|_| is_pair).and_then(|second| u16::try_from(second).ok());
    match halves.zip(u16::try_from(first).ok()).map(|(second, first)| char::decode_utf16([first, second]).next()) {
        Some(Some(Ok(character))) => (Meant::Character(character), 2 * length),
        _ => (Meant::Character(char::REPLACEMENT_CHARACTER), length),
    }
}
