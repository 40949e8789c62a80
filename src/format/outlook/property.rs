//! Properties of Outlook messages: their numbers, types and names (MS-OXPROPS). Knows no files.

use std::borrow::Cow;

use crate::text::code_page;

pub(super) const BODY: u16 = 0x1000;
pub(super) const RTF: u16 = 0x1009;
pub(super) const HTML: u16 = 0x1013;
pub(super) const ATTACHED: u16 = 0x3701;
/// Long, short and shown name of an attachment, the best first.
pub(super) const FILE_NAMES: [u16; 3] = [0x3707, 0x3704, 0x3001];
/// Code pages of the message, and of the store.
const CODE_PAGES: [u16; 2] = [0x3ffd, 0x3fde];

/// Number and type, as the name of a stream holds them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Property {
    pub id: u16,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Text,
    Ansi,
    Bytes,
    Other,
}

impl Property {
    /// By the name of its stream: `__substg1.0_0037001F`; a number behind it counts values of one property.
    pub(super) fn of(name: &str) -> Option<Property> {
        let digits = name.strip_prefix("__substg1.0_")?;
        let number = u32::from_str_radix(digits.get(..8)?, 16).ok()?;
        let kind = match number & 0xffff {
            0x001f | 0x101f => Kind::Text,
            0x001e | 0x101e => Kind::Ansi,
            0x0102 => Kind::Bytes,
            _ => Kind::Other,
        };
        // Of a property with several values the stream without a number holds their lengths only.
        let is_lengths = number & 0x1000 != 0 && digits.len() == 8;
        Some(Property { id: (number >> 16) as u16, kind: if is_lengths { Kind::Other } else { kind } })
    }
}

impl Kind {
    /// The text of a property of this type.
    pub(super) fn text(self, bytes: &[u8], page: &'static encoding_rs::Encoding) -> String {
        let encoding = if self == Kind::Text { encoding_rs::UTF_16LE } else { page };
        let text: Cow<str> = encoding.decode_without_bom_handling(bytes).0;
        text.into_owned()
    }
}

/// What a property says, for those that people read; a label.
pub(super) fn name(id: u16) -> &'static str {
    match id {
        0x0037 => "subject",
        0x007d => "headers",
        0x0c1a | 0x0042 => "sender",
        0x0c1f | 0x0065 => "sender email",
        0x0e02 => "bcc",
        0x0e03 => "cc",
        0x0e04 => "to",
        0x3001 => "name",
        0x3003 | 0x39fe => "email",
        0x3a08 => "business phone",
        0x3a09 => "home phone",
        0x3a1c => "mobile phone",
        0x3a06 => "given name",
        0x3a11 => "surname",
        0x3a15 => "postal address",
        _ => "",
    }
}

/// The code page that a properties stream tells: entries of sixteen bytes behind a head of some.
pub(super) fn code_page_of(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let entries = || bytes.chunks_exact(8).zip(bytes.chunks_exact(8).skip(1));
    CODE_PAGES.iter().find_map(|wanted| {
        let mut found = entries().filter_map(|(head, value)| {
            let tag = u32::from_le_bytes(*head.first_chunk()?);
            let number = i32::from_le_bytes(*value.first_chunk()?);
            (tag == u32::from(*wanted) << 16 | 3).then_some(number)
        });
        code_page(found.next()?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_and_code_pages_are_recognised() {
        assert_eq!(Property::of("__substg1.0_0037001F"), Some(Property { id: 0x37, kind: Kind::Text }));
        assert_eq!(Property::of("__substg1.0_8001101F"), Some(Property { id: 0x8001, kind: Kind::Other }));
        assert_eq!(Property::of("__substg1.0_8001101F-00000000").map(|found| found.kind), Some(Kind::Text));
        assert_eq!(Property::of("__properties_version1.0"), None);
        let mut bytes = vec![0; 32];
        bytes.extend([3, 0, 0xfd, 0x3f, 6, 0, 0, 0, 0xe3, 4, 0, 0, 0, 0, 0, 0]);
        assert_eq!(code_page_of(&bytes), Some(encoding_rs::WINDOWS_1251));
        assert_eq!(Kind::Ansi.text(b"\xcf\xf0", encoding_rs::WINDOWS_1251), "Пр");
    }
}
