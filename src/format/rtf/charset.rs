//! Code pages of RTF: of the document, of its fonts, and characters in UTF-16 units. Knows no groups.

use std::collections::HashMap;

use encoding_rs::Encoding;

use crate::limits::RTF_FONTS_MAX;
use crate::text::code_page;

/// Decodes runs of bytes and pairs of units.
pub(super) struct Charsets {
    page: &'static Encoding,
    fonts: HashMap<i32, &'static Encoding>,
    bytes: Vec<u8>,
    encoding: &'static Encoding,
    /// The first half of a surrogate pair.
    high: Option<u16>,
}

impl Default for Charsets {
    fn default() -> Charsets {
        let page = encoding_rs::WINDOWS_1252;
        Charsets { page, fonts: HashMap::new(), bytes: Vec::new(), encoding: page, high: None }
    }
}

/// Bytes that wait to be decoded together.
const RUN_BYTES_MAX: usize = 4 << 10;

impl Charsets {
    /// The document's code page.
    pub(super) fn page(&mut self, number: i32) {
        if let Some(encoding) = code_page(number) {
            self.page = encoding;
        }
    }

    /// The charset of a font, as Windows numbers them.
    pub(super) fn font(&mut self, font: i32, charset: i32) {
        let page = match charset {
            77 => 10_000,
            128 => 932,
            129 => 949,
            134 => 936,
            136 => 950,
            161 => 1253,
            162 => 1254,
            163 => 1258,
            177 => 1255,
            178 => 1256,
            186 => 1257,
            204 => 1251,
            222 => 874,
            238 => 1250,
            _ => return,
        };
        if let Some(encoding) = code_page(page).filter(|_| self.fonts.len() < RTF_FONTS_MAX) {
            self.fonts.insert(font, encoding);
        }
    }

    /// A byte of text in a font.
    pub(super) fn push(&mut self, byte: u8, font: i32) {
        if self.bytes.is_empty() {
            self.encoding = self.fonts.get(&font).copied().unwrap_or(self.page);
        }
        if self.bytes.len() < RUN_BYTES_MAX {
            self.bytes.push(byte);
        }
    }

    pub(super) fn end_bytes(&mut self) -> Option<String> {
        if self.bytes.is_empty() {
            return None;
        }
        let text = self.encoding.decode_without_bom_handling(&self.bytes).0.into_owned();
        self.bytes.clear();
        Some(text)
    }

    /// A UTF-16 unit; none where the other half of a pair is awaited, which stands behind fallback characters.
    pub(super) fn unit(&mut self, unit: u16) -> Option<char> {
        let units = match self.high.take() {
            Some(high) => vec![high, unit],
            None if (0xd800..0xdc00).contains(&unit) => {
                self.high = Some(unit);
                return None;
            }
            None => vec![unit],
        };
        char::decode_utf16(units).next().map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER))
    }
}
