//! Where in a text a keyword may begin: bitmaps of its words, and of the first letters of keywords. Says
//! yes too often, never no. Knows no detector.

use super::Word;
use crate::engine::classify::{self, DIGIT, LOWER, UPPER};

/// Where a keyword may begin: a bitmap over the runs of letters (or digits) that keywords begin with, as
/// texts write them. It says no to nearly all words of a text.
pub(super) struct Prefixes(Vec<u64>);

/// Bits of the bitmap's index.
const BITMAP_BITS: u32 = 16;
/// Bytes of a run that its key holds; longer runs that begin alike have one key.
const RUN_BYTES: usize = 8;

impl Prefixes {
    pub(super) fn new(words: &[Word]) -> Prefixes {
        let mut prefixes = Prefixes(vec![0; (1 << BITMAP_BITS) / 64]);
        for word in words {
            // The first word alone, and with those after it glued on.
            let mut glued = String::new();
            for part in word.text.split(|character| *character == ' ') {
                glued.extend(part);
                prefixes.add(&glued);
            }
            prefixes.add(&format!("{glued}s"));
        }
        prefixes
    }

    /// Adds the run that a text which begins so has there.
    fn add(&mut self, text: &str) {
        let digits = text.starts_with(|first: char| first.is_ascii_digit());
        let within = |byte: &u8| if digits { byte.is_ascii_digit() } else { byte.is_ascii_alphabetic() };
        let run: Vec<u8> = text.bytes().take_while(within).collect();
        let mut first = [0; RUN_BYTES];
        let known = run.len().min(RUN_BYTES);
        first[..known].copy_from_slice(&run[..known]);
        let slot = slot(key(u64::from_le_bytes(first), run.len()));
        self.0[slot / 64] |= 1 << (slot % 64);
    }

    /// Whether a keyword may begin with the run of `len` bytes at `start`.
    #[inline]
    pub(super) fn may_begin(&self, text: &[u8], start: usize, len: usize) -> bool {
        let mut first = [0; RUN_BYTES];
        match text.get(start..start + RUN_BYTES) {
            Some(bytes) => first.copy_from_slice(bytes),
            None => first[..text.len() - start].copy_from_slice(&text[start..]),
        }
        let slot = slot(key(u64::from_le_bytes(first), len));
        self.0[slot / 64] >> (slot % 64) & 1 == 1
    }
}

/// A run's key: its first bytes, lower case, and how many there are.
#[inline]
fn key(first: u64, len: usize) -> u64 {
    const CASE: u64 = 0x2020_2020_2020_2020;
    let known = if len >= RUN_BYTES { u64::MAX } else { (1 << (8 * len)) - 1 };
    (first | CASE) & known ^ (len.min(RUN_BYTES + 1) as u64) << 59
}

/// Where a key stands in the bitmap.
#[inline]
fn slot(key: u64) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - BITMAP_BITS)) as usize
}

/// The length of a run that reaches `at`, where the next word of bitmaps begins.
#[cold]
pub(super) fn run_len(text: &[u8], start: usize, at: usize) -> usize {
    let mut end = at.min(text.len());
    while let Some(byte) = text.get(end)
        && byte.is_ascii_alphanumeric()
    {
        let last = text[end - 1];
        let begins = byte.is_ascii_uppercase() && last.is_ascii_lowercase()
            || byte.is_ascii_alphabetic() && last.is_ascii_digit()
            || byte.is_ascii_digit() && last.is_ascii_alphabetic();
        if begins || end - start > RUN_BYTES {
            break;
        }
        end += 1;
    }
    end - start
}

/// Where ASCII words begin in 64 bytes: no letter or digit before, a camel hump, a letter after a digit.
#[inline]
pub(super) fn starts_in(word: &classify::Word, before: u8) -> u64 {
    let letters = word[UPPER] | word[LOWER];
    let any = letters | word[DIGIT];
    let after = |bits: u64, carried: bool| bits << 1 | u64::from(carried);
    let after_any = after(any, before.is_ascii_alphanumeric());
    let after_lower = after(word[LOWER], before.is_ascii_lowercase());

    any & !after_any | word[UPPER] & after_lower
}

/// Where digits follow letters: no word begins there, but the run of letters ends.
#[inline]
pub(super) fn digits_after_letters(word: &classify::Word) -> u64 {
    word[DIGIT] & (word[UPPER] | word[LOWER]) << 1
}

/// The least first byte of a character past ASCII.
const FIRST_BYTE_MIN: u8 = 0xc0;

/// Where words of other scripts may begin: a character past ASCII behind no ASCII letter, and capitals behind such a one.
pub(super) fn foreign_starts(piece: &[u8], before: u8) -> u64 {
    let mut starts = 0;
    let mut before = before;
    for (bit, byte) in piece.iter().enumerate() {
        let foreign = *byte >= FIRST_BYTE_MIN && !before.is_ascii_alphabetic();
        let hump = byte.is_ascii_alphanumeric() && !before.is_ascii();
        starts |= u64::from(foreign || hump) << bit;
        before = *byte;
    }
    starts
}
