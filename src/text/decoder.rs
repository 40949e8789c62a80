//! Decodes a stream to UTF-8, whatever pieces it comes in, and maps decoded offsets to raw ones in bounded
//! memory. Must not know what the text is.

use std::collections::VecDeque;

use encoding_rs::DecoderResult;

use super::Encoding;

/// Decoded bytes between two checkpoints of the offset map.
const CHECKPOINT_BYTES: u64 = 512;

/// A streaming decoder. UTF-8 passes through unchanged, sound or not.
pub struct Decoder {
    inner: Inner,
    map: OffsetMap,
}

enum Inner {
    Same,
    Wide(Wide),
    /// The characters of the 128 upper bytes of a single-byte encoding.
    Table(Box<[char; 128]>),
    /// A multi-byte encoding, fed byte by byte; the count is raw bytes not yet told as characters.
    Multi(Box<encoding_rs::Decoder>, u64),
}

impl Decoder {
    pub fn new(encoding: Encoding) -> Decoder {
        let inner = match encoding {
            Encoding::Utf8 => Inner::Same,
            Encoding::Utf16 { big_endian } => Inner::Wide(Wide::new(2, big_endian)),
            Encoding::Utf32 { big_endian } => Inner::Wide(Wide::new(4, big_endian)),
            Encoding::Legacy(encoding) if encoding.is_single_byte() => Inner::Table(table(encoding)),
            Encoding::Legacy(encoding) => Inner::Multi(Box::new(encoding.new_decoder_without_bom_handling()), 0),
        };
        Decoder { inner, map: OffsetMap::default() }
    }

    /// A decoder that begins in the middle of a text, at a multiple of [`Encoding::unit`].
    pub fn resumed(encoding: Encoding) -> Decoder {
        Decoder::new(encoding)
    }

    /// Decodes the next `raw` bytes onto `out`. `last` says that nothing follows.
    pub fn decode(&mut self, raw: &[u8], last: bool, out: &mut Vec<u8>) {
        match &mut self.inner {
            Inner::Same => out.extend_from_slice(raw),
            Inner::Wide(wide) => wide.decode(raw, last, out, &mut self.map),
            Inner::Table(table) => {
                out.reserve(raw.len());
                for &byte in raw {
                    match table.get(usize::from(byte.wrapping_sub(0x80))) {
                        Some(character) if byte >= 0x80 => push(*character, 1, out, &mut self.map),
                        _ => {
                            out.push(byte);
                            self.map.add(1, 1);
                        }
                    }
                }
            }
            Inner::Multi(decoder, pending) => {
                for (index, byte) in raw.iter().enumerate() {
                    if *pending == 0 && *byte < 0x80 {
                        out.push(*byte);
                        self.map.add(1, 1);
                    } else {
                        *pending += 1;
                        feed(decoder, raw.get(index..=index).unwrap_or_default(), false, pending, out, &mut self.map);
                    }
                }
                if last && *pending > 0 {
                    feed(decoder, &[], true, pending, out, &mut self.map);
                }
            }
        }
    }

    /// The raw offset of the character that holds the decoded offset; exact for the first byte of each character.
    pub fn raw_offset(&self, decoded: u64) -> u64 {
        match self.inner {
            Inner::Same => decoded,
            _ => self.map.raw(decoded),
        }
    }

    /// Forgets what is only needed for offsets before `decoded`.
    pub fn forget_before(&mut self, decoded: u64) {
        self.map.forget_before(decoded);
    }
}

/// Appends a character that took `raw` bytes.
fn push(character: char, raw: u8, out: &mut Vec<u8>, map: &mut OffsetMap) {
    let mut buffer = [0; 4];
    let text = character.encode_utf8(&mut buffer).as_bytes();
    out.extend_from_slice(text);
    map.add(raw, text.len() as u8);
}

/// Feeds one byte (or the end) to a multi-byte decoder and tells the characters that came out.
fn feed(
    decoder: &mut encoding_rs::Decoder,
    byte: &[u8],
    last: bool,
    pending: &mut u64,
    out: &mut Vec<u8>,
    map: &mut OffsetMap,
) {
    let mut told: [u8; 32] = [0; 32];
    let mut length = 0;
    let mut rest = byte;
    loop {
        let room = told.get_mut(length..).unwrap_or_default();
        let (result, read, written) = decoder.decode_to_utf8_without_replacement(rest, room, last);
        rest = rest.get(read..).unwrap_or_default();
        length += written;
        match result {
            DecoderResult::InputEmpty | DecoderResult::OutputFull => break,
            DecoderResult::Malformed(_, after) => {
                emit(told.get(..length).unwrap_or_default(), pending, out, map);
                length = 0;
                // The broken sequence is one replacement character; what was read after it is still to be told.
                let taken = pending.saturating_sub(u64::from(after) + rest.len() as u64);
                push(char::REPLACEMENT_CHARACTER, u8::try_from(taken).unwrap_or(u8::MAX), out, map);
                *pending -= taken;
                if rest.is_empty() && !last && *pending == 0 {
                    break;
                }
            }
        }
    }
    emit(told.get(..length).unwrap_or_default(), pending, out, map);
}

/// Tells decoded characters: the first takes the raw bytes that the others leave.
fn emit(text: &[u8], pending: &mut u64, out: &mut Vec<u8>, map: &mut OffsetMap) {
    let text = std::str::from_utf8(text).unwrap_or_default();
    let mut left = text.chars().count() as u64;
    for character in text.chars() {
        left -= 1;
        let taken = pending.saturating_sub(left);
        push(character, u8::try_from(taken).unwrap_or(u8::MAX), out, map);
        *pending -= taken;
    }
}

/// The upper half of a single-byte encoding.
fn table(encoding: &'static encoding_rs::Encoding) -> Box<[char; 128]> {
    let mut table = Box::new([char::REPLACEMENT_CHARACTER; 128]);
    for (byte, slot) in (0x80..=0xFF_u8).zip(table.iter_mut()) {
        let bytes = [byte];
        let (text, _) = encoding.decode_without_bom_handling(&bytes);
        *slot = text.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER);
    }
    table
}

/// UTF-16 and UTF-32.
struct Wide {
    width: usize,
    big_endian: bool,
    /// Bytes of a unit that is cut.
    cut: [u8; 4],
    held: usize,
    /// A high surrogate that waits for its low one.
    high: Option<u16>,
}

impl Wide {
    fn new(width: usize, big_endian: bool) -> Wide {
        Wide { width, big_endian, cut: [0; 4], held: 0, high: None }
    }

    fn decode(&mut self, raw: &[u8], last: bool, out: &mut Vec<u8>, map: &mut OffsetMap) {
        out.reserve(raw.len() / 2);
        let mut raw = raw;
        while self.held > 0 && self.held < self.width {
            let Some((first, rest)) = raw.split_first() else { break };
            if let Some(slot) = self.cut.get_mut(self.held) {
                *slot = *first;
            }
            self.held += 1;
            raw = rest;
        }
        if self.held == self.width {
            let unit = self.cut;
            self.held = 0;
            self.unit(unit.get(..self.width).unwrap_or_default(), out, map);
        }
        let units = raw.chunks_exact(self.width);
        let tail = units.remainder();
        for unit in units {
            self.unit(unit, out, map);
        }
        for byte in tail {
            if let Some(slot) = self.cut.get_mut(self.held) {
                *slot = *byte;
            }
            self.held += 1;
        }
        if last {
            if self.high.take().is_some() {
                push(char::REPLACEMENT_CHARACTER, 2, out, map);
            }
            if self.held > 0 {
                push(char::REPLACEMENT_CHARACTER, self.held as u8, out, map);
                self.held = 0;
            }
        }
    }

    fn unit(&mut self, bytes: &[u8], out: &mut Vec<u8>, map: &mut OffsetMap) {
        let fold = |value: u32, byte: &u8| value << 8 | u32::from(*byte);
        let value = if self.big_endian { bytes.iter().fold(0, fold) } else { bytes.iter().rev().fold(0, fold) };
        if self.width == 4 {
            push(char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER), 4, out, map);
            return;
        }
        if value < 0x80 && self.high.is_none() {
            out.push(value as u8);
            map.add(2, 1);
            return;
        }
        let unit = (value & 0xFFFF) as u16;
        if let Some(high) = self.high.take() {
            if let Some(Ok(character)) = char::decode_utf16([high, unit]).next() {
                push(character, 4, out, map);
                return;
            }
            push(char::REPLACEMENT_CHARACTER, 2, out, map);
        }
        if (0xD800..0xDC00).contains(&unit) {
            self.high = Some(unit);
        } else {
            push(char::from_u32(u32::from(unit)).unwrap_or(char::REPLACEMENT_CHARACTER), 2, out, map);
        }
    }
}

/// Raw and decoded length of each character of the window, with checkpoints to start from.
#[derive(Default)]
struct OffsetMap {
    decoded: u64,
    raw: u64,
    /// One byte a character: raw length times eight, and decoded length. Raw lengths over 31 take several bytes.
    characters: VecDeque<u8>,
    /// Characters forgotten.
    forgotten: u64,
    checkpoints: VecDeque<Checkpoint>,
}

#[derive(Clone, Copy, Default)]
struct Checkpoint {
    decoded: u64,
    raw: u64,
    character: u64,
}

impl OffsetMap {
    fn add(&mut self, raw: u8, decoded: u8) {
        if self.checkpoints.back().is_none_or(|last| self.decoded >= last.decoded + CHECKPOINT_BYTES) {
            let character = self.forgotten + self.characters.len() as u64;
            self.checkpoints.push_back(Checkpoint { decoded: self.decoded, raw: self.raw, character });
        }
        self.decoded += u64::from(decoded);
        self.raw += u64::from(raw);
        let mut raw = raw;
        while raw > 31 {
            self.characters.push_back(31 << 3);
            raw -= 31;
        }
        self.characters.push_back(raw << 3 | decoded);
    }

    fn raw(&self, wanted: u64) -> u64 {
        if wanted >= self.decoded {
            return self.raw + (wanted - self.decoded);
        }
        let index = self.checkpoints.partition_point(|point| point.decoded <= wanted);
        let Some(point) = self.checkpoints.get(index.saturating_sub(1)) else { return wanted };
        let (mut decoded, mut raw) = (point.decoded, point.raw);
        let first = usize::try_from(point.character.saturating_sub(self.forgotten)).unwrap_or(usize::MAX);
        for character in self.characters.iter().skip(first) {
            let next = decoded + u64::from(character & 7);
            if next > wanted {
                break;
            }
            decoded = next;
            raw += u64::from(character >> 3);
        }
        raw
    }

    fn forget_before(&mut self, decoded: u64) {
        while self.checkpoints.get(1).is_some_and(|second| second.decoded <= decoded) {
            self.checkpoints.pop_front();
        }
        if let Some(first) = self.checkpoints.front() {
            let drop = usize::try_from(first.character - self.forgotten).unwrap_or(0).min(self.characters.len());
            self.characters.drain(..drop);
            self.forgotten = first.character;
        }
    }
}
