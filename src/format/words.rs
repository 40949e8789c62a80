//! Eight bytes at a time: where bytes of a kind stand in a word. Must not know formats.

const LOWS: u64 = 0x7F7F_7F7F_7F7F_7F7F;

/// A word of one byte, repeated.
pub const fn repeat(byte: u8) -> u64 {
    byte as u64 * 0x0101_0101_0101_0101
}

/// The top bit of each byte that is zero, exactly.
#[inline(always)]
pub fn zeros(word: u64) -> u64 {
    !(((word & LOWS) + LOWS) | word | LOWS)
}

/// The word at `from`, little-endian, if eight bytes are left.
#[inline(always)]
pub fn word_at(text: &[u8], from: usize) -> Option<u64> {
    text.get(from..)?.first_chunk().map(|bytes| u64::from_le_bytes(*bytes))
}
