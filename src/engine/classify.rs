//! Bytes to kinds and to bitmaps: AVX2 where the processor has it, chosen at run time, and a portable twin.
//! Knows bytes only.

pub use crate::detector::known::kinds::*;

/// Writes each byte's kind to the same place of `kinds`, which is at least as long.
pub fn kinds_of(bytes: &[u8], kinds: &mut [u8]) {
    let (whole, rest) = bytes.as_chunks::<32>();
    let (full, tail) = kinds.split_at_mut(whole.len() * 32);
    #[cfg(target_arch = "x86_64")]
    if has_avx2() {
        // SAFETY: the processor has AVX2, which is all that the function asks for.
        unsafe { avx2::kinds_of(whole, full.as_chunks_mut::<32>().0) };
        rest.iter().zip(tail).for_each(|(byte, to)| *to = kind(*byte));
        return;
    }
    bytes.iter().zip(kinds).for_each(|(byte, to)| *to = kind(*byte));
}

/// Sets the bit of each start from which on some lane allows all kinds. `rows` are, by place from the start on, the
/// lanes that allow each kind.
pub fn stand<const PLACES: usize>(rows: &[[u8; 16]; PLACES], kinds: &[u8], bits: &mut [u64]) {
    #[cfg(target_arch = "x86_64")]
    if has_avx2() {
        // SAFETY: the processor has AVX2; the function checks the length itself.
        unsafe { avx2::stand(rows, kinds, bits) };
        return;
    }
    stand_portable(rows, kinds, bits);
}

pub fn stand_portable<const PLACES: usize>(rows: &[[u8; 16]; PLACES], kinds: &[u8], bits: &mut [u64]) {
    for (start, around) in kinds.windows(PLACES).enumerate().take(64 * bits.len()) {
        let left = rows.iter().zip(around).fold(u8::MAX, |left, (row, kind)| left & row[usize::from(kind & 15)]);
        bits[start / 64] |= u64::from(left != 0) << (start % 64);
    }
}

/// Work that gains from the processor's newer instructions; all of it must be inlined into `run`.
pub trait Work {
    fn run(self);
}

/// Does the work with what the processor has, chosen at run time.
pub fn do_fast(work: impl Work) {
    #[cfg(target_arch = "x86_64")]
    if has_avx2() {
        // SAFETY: the processor has what the function asks for.
        unsafe { avx2::run(work) };
        return;
    }
    work.run();
}

/// Whether the processor has AVX2 and the bit instructions that came with it.
#[cfg(target_arch = "x86_64")]
fn has_avx2() -> bool {
    use std::arch::is_x86_feature_detected as has;
    has!("avx2") && has!("bmi1") && has!("bmi2") && has!("popcnt")
}

/// The least first byte of a character past ASCII in UTF-8.
const LEAD_MIN: u8 = 0xc0;

/// Bitmaps of 64 bytes: bit n is byte n.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    pub digits: u64,
    pub uppers: u64,
    pub lowers: u64,
    /// Bytes past ASCII.
    pub foreign: u64,
    /// The first bytes of characters past ASCII, in UTF-8.
    pub leads: u64,
}

impl Word {
    pub fn letters(&self) -> u64 {
        self.uppers | self.lowers
    }
}

/// Fills `words` from `bytes`; past their end no bit is set.
pub fn words(bytes: &[u8], words: &mut [Word]) {
    let (whole, rest) = bytes.as_chunks::<64>();
    let whole = &whole[..whole.len().min(words.len())];
    let (full, tail) = words.split_at_mut(whole.len());
    words_of(whole, full);
    if let Some((last, past)) = tail.split_first_mut() {
        let mut padded = [0u8; 64];
        padded[..rest.len()].copy_from_slice(rest);
        words_of(&[padded], std::slice::from_mut(last));
        past.fill(Word::default());
    }
}

/// Kinds of signs that have a bitmap.
#[derive(Clone, Copy)]
pub enum Sign {
    Digit,
    Zero,
    Upper,
    Lower,
    /// Space, dash, full stop and slash.
    Separator,
    Space,
    Slash,
    Colon,
    /// Plus and opening parenthesis.
    Opening,
    /// The first digit of a run.
    NumberStart,
    /// A letter behind no letter or digit.
    WordStart,
    /// A letter or digit behind none.
    TokenStart,
}

impl Sign {
    pub const ALL: [Sign; SIGNS_ALL] = [
        Sign::Digit,
        Sign::Zero,
        Sign::Upper,
        Sign::Lower,
        Sign::Separator,
        Sign::Space,
        Sign::Slash,
        Sign::Colon,
        Sign::Opening,
        Sign::NumberStart,
        Sign::WordStart,
        Sign::TokenStart,
    ];
}

pub const SIGNS_ALL: usize = 12;
/// Those that a byte tells by itself.
const SIGNS: usize = 9;
/// Bytes that are looked at at once, so that their bitmaps stay in the nearest cache.
pub const SPAN_MAX: usize = 8192;
/// Words of a bitmap of [`Signs`], and enough behind them that windows may reach out.
const SIGNS_WORDS: usize = SPAN_MAX / 64 + 8;

/// Words, their lowest byte first, so that a window may begin at any byte.
type Map = [[u8; 8]; SIGNS_WORDS];

/// Bitmaps of up to `SPAN_MAX` bytes, and a word more, of what numbers and their like are made of: bit n of word m is byte 64 m + n.
pub struct Signs {
    maps: [Map; SIGNS],
    starts: [Map; 3],
}

impl Default for Signs {
    fn default() -> Signs {
        Signs { maps: [[[0; 8]; SIGNS_WORDS]; SIGNS], starts: [[[0; 8]; SIGNS_WORDS]; 3] }
    }
}

impl Signs {
    /// Fills the bitmaps of `bytes`, which `before` stands before; past their end no bit is set.
    pub fn fill(&mut self, before: Option<u8>, bytes: &[u8]) {
        let (whole, rest) = bytes.as_chunks::<64>();
        self.add(0, whole);
        let mut padded = [0; 64];
        padded[..rest.len()].copy_from_slice(rest);
        self.add(whole.len(), &[padded]);
        // A window reaches into two words behind its last place.
        let behind = whole.len() + 1..whole.len() + 4;
        self.maps.iter_mut().for_each(|map| map[behind.clone()].fill([0; 8]));
        let is = |fits: fn(&u8) -> bool| u64::from(before.is_some_and(|byte| fits(&byte)));
        let (mut digit, mut any) = (is(u8::is_ascii_digit), is(u8::is_ascii_alphanumeric));
        let [digits, uppers, lowers] = [Sign::Digit, Sign::Upper, Sign::Lower].map(|sign| &self.maps[sign as usize]);
        for at in 0..=whole.len() {
            let [digits, uppers, lowers] = [digits, uppers, lowers].map(|map| u64::from_le_bytes(map[at]));
            let letters = uppers | lowers;
            self.starts[0][at] = (digits & !(digits << 1 | digit)).to_le_bytes();
            let tokens = (letters | digits) & !((letters | digits) << 1 | any);
            self.starts[1][at] = (letters & tokens).to_le_bytes();
            self.starts[2][at] = tokens.to_le_bytes();
            (digit, any) = (digits >> 63, (letters | digits) >> 63);
        }
        self.starts.iter_mut().for_each(|map| map[behind.clone()].fill([0; 8]));
    }

    /// Fills windows of a bitmap: 64 bits each, one every `stride` bits, which are whole bytes.
    pub fn fill_windows(&self, sign: Sign, stride: usize, windows: &mut [u64]) {
        let map = match sign {
            Sign::NumberStart => &self.starts[0],
            Sign::WordStart => &self.starts[1],
            Sign::TokenStart => &self.starts[2],
            sign => &self.maps[sign as usize],
        };
        let bytes = map.as_flattened();
        for (number, window) in windows.iter_mut().enumerate() {
            *window = bytes[stride / 8 * number..].first_chunk().map_or(0, |window| u64::from_le_bytes(*window));
        }
    }

    fn add(&mut self, at: usize, chunks: &[[u8; 64]]) {
        #[cfg(target_arch = "x86_64")]
        if has_avx2() {
            // SAFETY: the processor has AVX2, which is all that the function asks for.
            unsafe { avx2::signs_of(chunks, at, &mut self.maps) };
            return;
        }
        self.add_portable(at, chunks);
    }

    fn add_portable(&mut self, at: usize, chunks: &[[u8; 64]]) {
        const KINDS_OF: [u16; SIGNS] = [
            DIGITS,
            1 << ZERO,
            1 << UPPER_HEX | 1 << UPPER,
            1 << LOWER_HEX | 1 << LOWER,
            1 << SPACE | 1 << DASH | 1 << DOT | 1 << SLASH,
            1 << SPACE,
            1 << SLASH,
            1 << COLON,
            1 << OPENING,
        ];
        for (map, kinds) in self.maps.iter_mut().zip(KINDS_OF) {
            for (word, chunk) in map[at..].iter_mut().zip(chunks) {
                let bits = chunk.iter().enumerate();
                let bits = bits.fold(0, |word, (bit, byte)| word | u64::from(kinds >> kind(*byte) & 1) << bit);
                *word = bits.to_le_bytes();
            }
        }
    }
}

/// Whether the portable twins tell the same of a text as what the processor was chosen for; for fuzzing.
pub fn twins_agree(bytes: &[u8]) -> bool {
    let mut kinds = vec![0; bytes.len()];
    kinds_of(bytes, &mut kinds);
    let agree = bytes.iter().zip(&kinds).all(|(byte, known)| kind(*byte) == *known);
    agree
        && bytes.chunks(SPAN_MAX).all(|span| {
            let mut padded = span.to_vec();
            padded.resize(span.len().next_multiple_of(64), 0);
            let chunks = padded.as_chunks::<64>().0;
            let mut all = [vec![Word::default(); chunks.len()], vec![Word::default(); chunks.len()]];
            words(span, &mut all[0]);
            words_portable(chunks, &mut all[1]);
            let (mut fast, mut portable) = (Signs::default(), Signs::default());
            fast.add(0, chunks);
            portable.add_portable(0, chunks);
            all[0] == all[1] && fast.maps == portable.maps
        })
}

fn words_of(chunks: &[[u8; 64]], words: &mut [Word]) {
    #[cfg(target_arch = "x86_64")]
    if has_avx2() {
        // SAFETY: the processor has AVX2, which is all that the function asks for.
        unsafe { avx2::words_of(chunks, words) };
        return;
    }
    words_portable(chunks, words);
}

fn words_portable(chunks: &[[u8; 64]], words: &mut [Word]) {
    let map = |chunk: &[u8; 64], fits: fn(&u8) -> bool| {
        chunk.iter().enumerate().fold(0, |map, (bit, byte)| map | u64::from(fits(byte)) << bit)
    };
    for (chunk, word) in chunks.iter().zip(words) {
        *word = Word {
            digits: map(chunk, u8::is_ascii_digit),
            uppers: map(chunk, u8::is_ascii_uppercase),
            lowers: map(chunk, u8::is_ascii_lowercase),
            foreign: map(chunk, |byte| !byte.is_ascii()),
            leads: map(chunk, |byte| *byte >= LEAD_MIN),
        };
    }
}

#[cfg(target_arch = "x86_64")]
mod avx2 {
    use super::{Map, SIGNS, SIGNS_WORDS, Word, kind};
    use std::arch::x86_64::*;

    /// Places after which no lane is left in most texts.
    const EARLY: usize = 8;

    #[target_feature(enable = "avx2")]
    pub unsafe fn stand<const PLACES: usize>(rows: &[[u8; 16]; PLACES], kinds: &[u8], bits: &mut [u64]) {
        // SAFETY: `at` and `place` are such that 32 bytes behind both are inside `kinds`.
        let view = |at: usize, place: usize| unsafe { _mm256_loadu_si256(kinds.as_ptr().add(at + place).cast()) };
        // SAFETY: a row has 16 bytes.
        let row = |row: &[u8; 16]| unsafe { _mm256_broadcastsi128_si256(_mm_loadu_si128(row.as_ptr().cast())) };
        let (first, rest) = rows.split_at(EARLY);
        for at in (0..64 * bits.len()).step_by(32).take_while(|at| at + PLACES + 31 <= kinds.len()) {
            let mut left = _mm256_set1_epi8(-1);
            for (place, allowed) in first.iter().enumerate() {
                left = _mm256_and_si256(left, _mm256_shuffle_epi8(row(allowed), view(at, place)));
            }
            if _mm256_testz_si256(left, left) == 1 {
                continue;
            }
            for (place, allowed) in rest.iter().enumerate() {
                left = _mm256_and_si256(left, _mm256_shuffle_epi8(row(allowed), view(at, EARLY + place)));
            }
            let none = _mm256_movemask_epi8(_mm256_cmpeq_epi8(left, _mm256_setzero_si256())) as u32;
            bits[at / 64] |= u64::from(!none) << (at % 64);
        }
    }

    #[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
    pub unsafe fn run(work: impl super::Work) {
        work.run();
    }

    /// Kinds of the 16 bytes that begin with a high half.
    const fn row_of(high: u8) -> [u8; 16] {
        let mut row = [0; 16];
        let mut low = 0;
        while low < 16 {
            row[low as usize] = kind(high << 4 | low);
            low += 1;
        }
        row
    }

    const ROWS: [[u8; 16]; 6] = [row_of(2), row_of(3), row_of(4), row_of(5), row_of(6), row_of(7)];

    #[target_feature(enable = "avx2")]
    pub unsafe fn kinds_of(chunks: &[[u8; 32]], kinds: &mut [[u8; 32]]) {
        // SAFETY: a row has 16 bytes.
        let rows =
            ROWS.each_ref().map(|row| unsafe { _mm256_broadcastsi128_si256(_mm_loadu_si128(row.as_ptr().cast())) });
        let half = _mm256_set1_epi8(15);
        for (chunk, kinds) in chunks.iter().zip(kinds) {
            // SAFETY: the load and the store below are of 32 bytes.
            let bytes = unsafe { _mm256_loadu_si256(chunk.as_ptr().cast()) };
            let low = _mm256_and_si256(bytes, half);
            let high = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half);
            let mut all = _mm256_setzero_si256();
            for (number, row) in rows.iter().enumerate() {
                let here = _mm256_cmpeq_epi8(high, _mm256_set1_epi8(number as i8 + 2));
                all = _mm256_or_si256(all, _mm256_and_si256(here, _mm256_shuffle_epi8(*row, low)));
            }
            unsafe { _mm256_storeu_si256(kinds.as_mut_ptr().cast(), all) };
        }
    }

    /// Bitmaps of the bytes of a chunk in a range, by its first byte and its length.
    #[target_feature(enable = "avx2")]
    fn ranges(halves: [__m256i; 2]) -> impl Fn(u8, u8) -> u64 {
        move |from, len| {
            map(halves.map(|bytes| {
                let shifted = _mm256_sub_epi8(bytes, _mm256_set1_epi8(from as i8));
                let below = _mm256_min_epu8(shifted, _mm256_set1_epi8((len - 1) as i8));
                _mm256_cmpeq_epi8(below, shifted)
            }))
        }
    }

    #[target_feature(enable = "avx2")]
    fn map([low, high]: [__m256i; 2]) -> u64 {
        let [low, high] = [_mm256_movemask_epi8(low) as u32, _mm256_movemask_epi8(high) as u32];
        u64::from(low) | u64::from(high) << 32
    }

    #[target_feature(enable = "avx2")]
    fn halves_of(chunk: &[u8; 64]) -> [__m256i; 2] {
        // SAFETY: both loads lie inside the 64 bytes of the chunk.
        unsafe { [_mm256_loadu_si256(chunk.as_ptr().cast()), _mm256_loadu_si256(chunk.as_ptr().add(32).cast())] }
    }

    #[target_feature(enable = "avx2")]
    pub unsafe fn words_of(chunks: &[[u8; 64]], words: &mut [Word]) {
        for (chunk, word) in chunks.iter().zip(words) {
            let halves = halves_of(chunk);
            let range = ranges(halves);
            *word = Word {
                digits: range(b'0', 10),
                uppers: range(b'A', 26),
                lowers: range(b'a', 26),
                foreign: map(halves),
                leads: range(super::LEAD_MIN, u8::MAX - super::LEAD_MIN + 1),
            };
        }
    }

    #[target_feature(enable = "avx2")]
    pub unsafe fn signs_of(chunks: &[[u8; 64]], at: usize, maps: &mut [Map; SIGNS]) {
        assert!(at + chunks.len() <= SIGNS_WORDS);
        for (number, chunk) in chunks.iter().enumerate() {
            let range = ranges(halves_of(chunk));
            let spaces = range(b' ', 1);
            let words = [
                range(b'0', 10),
                range(b'0', 1),
                range(b'A', 26),
                range(b'a', 26),
                spaces | range(b'-', 3),
                spaces,
                range(b'/', 1),
                range(b':', 1),
                range(b'+', 1) | range(b'(', 1),
            ];
            maps.iter_mut().zip(words).for_each(|(map, word)| map[at + number] = word.to_le_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_twins_agree_on_words(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let mut fast = vec![Word::default(); 8];
            words(&bytes, &mut fast);
            let mut padded = bytes.clone();
            padded.resize(512, 0);
            let mut portable = vec![Word::default(); 8];
            words_portable(padded.as_chunks::<64>().0, &mut portable);
            prop_assert_eq!(fast, portable);
        }

        #[test]
        fn the_twins_agree_on_signs(bytes in proptest::collection::vec(any::<u8>(), 512)) {
            let (mut fast, mut portable) = (Signs::default(), Signs::default());
            fast.fill(None, &bytes);
            portable.add_portable(0, bytes.as_chunks::<64>().0);
            prop_assert_eq!(fast.maps, portable.maps);
        }

        #[test]
        fn the_twins_agree_on_kinds(bytes in proptest::collection::vec(any::<u8>(), 1..300)) {
            let mut all = vec![0; bytes.len()];
            kinds_of(&bytes, &mut all);
            prop_assert!(bytes.iter().zip(&all).all(|(byte, known)| kind(*byte) == *known));
        }
    }
}
