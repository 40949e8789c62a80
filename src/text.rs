//! Text from bytes: which encoding they are in, a streaming decoder that maps every decoded offset back
//! to its raw byte, and line counting. Must not know formats, matches or where bytes come from.

mod decoder;
mod lines;
mod transcoder;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

pub use decoder::Decoder;
pub use lines::Lines;
pub use transcoder::Transcoder;

/// How the bytes of a text are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// ASCII, UTF-8, or bytes that are neither and pass through unharmed.
    Utf8,
    Utf16 {
        big_endian: bool,
    },
    Utf32 {
        big_endian: bool,
    },
    /// An encoding of the WHATWG standard that is not Unicode.
    Legacy(&'static encoding_rs::Encoding),
}

impl Encoding {
    /// The encoding of the text that begins with `head`; none when the bytes are not text.
    /// `whole` says that nothing follows the head.
    pub fn detect(head: &[u8], whole: bool) -> Option<Encoding> {
        if let Some(encoding) = Self::by_mark(head) {
            return Some(encoding);
        }
        if let Some(big_endian) = utf16_without_mark(head) {
            return Some(Encoding::Utf16 { big_endian });
        }
        let controls = head.iter().filter(|byte| is_control(**byte)).count();
        let (sound, broken) = count_utf8(head, whole);
        if broken == 0 {
            // Text may hold form feeds, terminal colours and a few stray bytes, but not one in twenty.
            return (controls * 20 <= head.len()).then_some(Encoding::Utf8);
        }
        if controls * 50 > head.len() {
            return None;
        }
        if sound >= 4 * broken {
            return Some(Encoding::Utf8);
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(head, whole);
        let guess = detector.guess(None, Utf8Detection::Deny);
        Some(if guess == encoding_rs::UTF_8 { Encoding::Utf8 } else { Encoding::Legacy(guess) })
    }

    /// The encoding that a byte-order mark tells.
    fn by_mark(head: &[u8]) -> Option<Encoding> {
        match head {
            [0xEF, 0xBB, 0xBF, ..] => Some(Encoding::Utf8),
            [0xFF, 0xFE, 0, 0, ..] => Some(Encoding::Utf32 { big_endian: false }),
            [0, 0, 0xFE, 0xFF, ..] => Some(Encoding::Utf32 { big_endian: true }),
            [0xFF, 0xFE, ..] if utf16_plausible(head, false) => Some(Encoding::Utf16 { big_endian: false }),
            [0xFE, 0xFF, ..] if utf16_plausible(head, true) => Some(Encoding::Utf16 { big_endian: true }),
            _ => None,
        }
    }

    /// Bytes of a code unit, where a part of a text may begin at any multiple of it.
    pub fn unit(self) -> Option<usize> {
        match self {
            Encoding::Utf8 => Some(1),
            Encoding::Utf16 { .. } => Some(2),
            Encoding::Utf32 { .. } => None,
            Encoding::Legacy(encoding) => encoding.is_single_byte().then_some(1),
        }
    }

    pub fn big_endian(self) -> bool {
        matches!(self, Encoding::Utf16 { big_endian: true } | Encoding::Utf32 { big_endian: true })
    }

    /// The name people know it by.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16 { big_endian: false } => "UTF-16LE",
            Encoding::Utf16 { big_endian: true } => "UTF-16BE",
            Encoding::Utf32 { big_endian: false } => "UTF-32LE",
            Encoding::Utf32 { big_endian: true } => "UTF-32BE",
            Encoding::Legacy(encoding) => encoding.name(),
        }
    }
}

/// The encoding of a Windows code page; of those that nobody decodes, western letters: digits and ASCII do not differ.
pub fn code_page(number: i32) -> Option<&'static encoding_rs::Encoding> {
    let label = match number {
        932 => "shift_jis",
        936 => "gbk",
        949 => "euc-kr",
        950 => "big5",
        874 => "windows-874",
        1250..=1258 => return encoding_rs::Encoding::for_label(format!("windows-{number}").as_bytes()),
        10_000 => "macintosh",
        10_007 => "x-mac-cyrillic",
        866 => "ibm866",
        65_001 => "utf-8",
        // Letters of DOS pages differ; digits and ASCII do not.
        _ => "windows-1252",
    };
    encoding_rs::Encoding::for_label(label.as_bytes())
}

/// Control bytes that text does not hold (tab, line ends, form feed, backspace and escape it may).
fn is_control(byte: u8) -> bool {
    matches!(byte, 0..=7 | 0x0E..=0x1A | 0x1C..=0x1F | 0x7F)
}

/// Sound multi-byte UTF-8 characters, and broken sequences. A last character that is cut is not broken.
fn count_utf8(head: &[u8], whole: bool) -> (usize, usize) {
    let mut broken = 0;
    let mut sound = 0;
    let mut rest = head;
    loop {
        match std::str::from_utf8(rest) {
            Ok(text) => return (sound + non_ascii(text.as_bytes()), broken),
            Err(error) => {
                let (good, bad) = rest.split_at(error.valid_up_to());
                sound += non_ascii(good);
                match error.error_len() {
                    None => return (sound, broken + usize::from(whole)),
                    Some(length) => {
                        broken += 1;
                        rest = bad.get(length..).unwrap_or_default();
                    }
                }
            }
        }
    }
}

/// Lead bytes of multi-byte characters.
fn non_ascii(text: &[u8]) -> usize {
    text.iter().filter(|byte| **byte >= 0xC0).count()
}

/// Whether `head` reads as UTF-16 text: few controls, few lone surrogates, few unassigned code units.
fn utf16_plausible(head: &[u8], big_endian: bool) -> bool {
    let mut bad = 0;
    let mut units = 0;
    let mut high = false;
    for pair in head.chunks_exact(2) {
        let unit =
            if big_endian { u16::from_be_bytes([pair[0], pair[1]]) } else { u16::from_le_bytes([pair[0], pair[1]]) };
        units += 1;
        let low = (0xDC00..0xE000).contains(&unit);
        if high != low || matches!(unit, 0..=7 | 0x0E..=0x1A | 0x1C..=0x1F | 0xFFFE | 0xFFFF) {
            bad += 1;
        }
        high = (0xD800..0xDC00).contains(&unit);
    }
    bad * 20 <= units
}

/// UTF-16 without a byte-order mark: mostly ASCII, so that one half of the bytes is mostly zero. Tells big-endian.
fn utf16_without_mark(head: &[u8]) -> Option<bool> {
    let pairs = head.len() / 2;
    if pairs < 2 {
        return None;
    }
    let (mut even, mut odd) = (0, 0);
    for pair in head.chunks_exact(2) {
        even += usize::from(pair[0] == 0);
        odd += usize::from(pair[1] == 0);
    }
    let big_endian = even > odd;
    let (zeros, others) = if big_endian { (even, odd) } else { (odd, even) };
    (zeros * 10 >= pairs * 6 && others * 20 <= pairs && utf16_plausible(head, big_endian)).then_some(big_endian)
}

#[cfg(test)]
mod tests;
