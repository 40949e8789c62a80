//! Bytes to kinds, and where sequences of kinds stand: AVX2 where the processor has it, chosen at run
//! time, and a portable twin. Knows bytes only.

/// Kinds of bytes; every byte is of exactly one.
pub const OTHER: u8 = 0;
/// 1 to 9; few numbers begin with 0.
pub const DIGIT: u8 = 1;
/// A to F, capitals and small: hexadecimal digits.
pub const UPPER_HEX: u8 = 2;
pub const UPPER: u8 = 3;
pub const LOWER_HEX: u8 = 4;
pub const LOWER: u8 = 5;
pub const SPACE: u8 = 6;
pub const DASH: u8 = 7;
pub const DOT: u8 = 8;
pub const SLASH: u8 = 9;
/// Hardware and network addresses have colons.
pub const COLON: u8 = 10;
/// Plus and opening parenthesis: a telephone number begins with them.
pub const OPENING: u8 = 11;
pub const ZERO: u8 = 12;
pub const KINDS: usize = 13;
pub const DIGITS: u16 = 1 << DIGIT | 1 << ZERO;

/// The kind of a byte.
pub const fn kind(byte: u8) -> u8 {
    match byte {
        b'0' => ZERO,
        b'1'..=b'9' => DIGIT,
        b'A'..=b'F' => UPPER_HEX,
        b'G'..=b'Z' => UPPER,
        b'a'..=b'f' => LOWER_HEX,
        b'g'..=b'z' => LOWER,
        b' ' => SPACE,
        b'-' => DASH,
        b'.' => DOT,
        b'/' => SLASH,
        b':' => COLON,
        b'+' | b'(' => OPENING,
        _ => OTHER,
    }
}

/// Places of a sequence: the byte before a start, the start itself, and what follows.
pub const PLACES: usize = 16;
/// Sequences that are looked for at once.
const LANES: usize = 8;

/// Kinds that may stand at each place, as sets.
pub type Sequence = [u16; PLACES];
/// In the set before the start: it may be behind a digit and a full stop.
pub const BEHIND_DECIMAL: u16 = 1 << 15;

/// The most sequences a filter tells apart.
pub const SEQUENCES_MAX: usize = 64;

/// Finds where one of some sequences stands.
pub struct Filter {
    /// Few sequences that allow all that the others do, and more.
    coarse: Vec<Lanes>,
    /// By place and kind: the sequences that allow that kind there.
    fine: Box<[[u64; 16]; PLACES]>,
    /// Sequences that do not stand behind a digit and a full stop: the rest of a decimal is no number.
    whole: u64,
}

/// Eight sequences: by place and kind, those that allow that kind there.
#[derive(Clone, Debug)]
struct Lanes {
    allowed: [[u8; 16]; PLACES],
    /// Each has a digit, and nothing else, at one of the places behind the first.
    needs_digit: bool,
}

impl Filter {
    /// `coarse` allow all that `fine`, at most `SEQUENCES_MAX`, allow.
    pub fn new(coarse: &[Sequence], fine: &[Sequence]) -> Filter {
        let needs_digit = |sequence: &&Sequence| sequence[1..].iter().any(|kinds| kinds & !DIGITS == 0);
        let (with, without): (Vec<&Sequence>, Vec<&Sequence>) = coarse.iter().partition(needs_digit);
        let eights =
            with.chunks(LANES).map(|eight| (eight, true)).chain(without.chunks(LANES).map(|eight| (eight, false)));
        let lanes = |(eight, needs_digit): (&[&Sequence], bool)| {
            let mut allowed = [[0; 16]; PLACES];
            eight.iter().enumerate().for_each(|(lane, sequence)| {
                each_kind(sequence, |place, kind| allowed[place][kind] |= 1 << lane);
            });
            Lanes { allowed, needs_digit }
        };
        assert!(fine.len() <= SEQUENCES_MAX);
        let mut table = Box::new([[0; 16]; PLACES]);
        fine.iter().enumerate().for_each(|(number, sequence)| {
            each_kind(sequence, |place, kind| table[place][kind] |= 1 << number);
        });
        let is_whole = |(number, sequence): (usize, &Sequence)| u64::from(sequence[0] & BEHIND_DECIMAL == 0) << number;
        let whole = fine.iter().enumerate().fold(0, |all, one| all | is_whole(one));
        Filter { coarse: eights.map(lanes).collect(), fine: table, whole }
    }

    /// Whether a sequence stands at `start`; `kinds` begin with the byte before the first start.
    #[inline(always)]
    fn stands(&self, kinds: &[u8], start: usize) -> bool {
        let Some(around) = kinds[start..].first_chunk::<PLACES>() else { return false };
        let rows = self.fine.iter().zip(around);
        let left = rows.fold(u64::MAX, |left, (allowed, kind)| left & allowed[usize::from(kind & 15)]);
        let is_digit = |kind: u8| DIGITS >> kind & 1 == 1;
        if left != 0 && around[0] == DOT && start > 0 && is_digit(kinds[start - 1]) {
            return left & !self.whole != 0;
        }
        left != 0
    }
}

fn each_kind(sequence: &Sequence, mut each: impl FnMut(usize, usize)) {
    for (place, kinds) in sequence.iter().enumerate() {
        (0..KINDS).filter(|kind| kinds >> kind & 1 == 1).for_each(|kind| each(place, kind));
    }
}

/// Bytes behind the last start that must have a kind, so that whole vectors can be read.
const PADDING: usize = PLACES + 32;

/// Appends to `starts`, ascending, each place of `from..to`, counted from `from`, where one of the sequences stands.
/// Before and past the text every byte is of kind [`OTHER`]. `kinds` is memory to work in.
pub fn starts(bytes: &[u8], from: usize, to: usize, filter: &Filter, kinds: &mut Vec<u8>, starts: &mut Vec<u32>) {
    let span = to - from;
    let known = &bytes[from..bytes.len().min(to + PLACES)];
    kinds.resize((1 + span + PADDING).max(kinds.len()), OTHER);
    kinds[0] = from.checked_sub(1).map_or(OTHER, |before| kind(bytes[before]));
    kinds_of(known, &mut kinds[1..]);
    let end = (1 + span + PADDING).max(1 + known.len());
    kinds[1 + known.len()..end].fill(OTHER);
    #[cfg(target_arch = "x86_64")]
    if has_avx2() {
        // SAFETY: the processor has AVX2 and BMI; the function checks the length itself.
        unsafe { avx2::starts(&kinds[..end], span, filter, starts) };
        return;
    }
    starts_portable(kinds, span, filter, starts);
}

fn starts_portable(kinds: &[u8], span: usize, filter: &Filter, starts: &mut Vec<u32>) {
    for at in 0..span {
        if filter.stands(kinds, at) {
            starts.push(at as u32);
        }
    }
}

/// Writes each byte's kind to the same place of `kinds`, which is at least as long.
fn kinds_of(bytes: &[u8], kinds: &mut [u8]) {
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
    use super::{DIGIT, Filter, PLACES, Word, ZERO, kind};
    use std::arch::x86_64::*;

    /// Places after which no sequence is left in most texts.
    const EARLY: usize = 8;

    #[target_feature(enable = "avx2,bmi1,bmi2")]
    pub unsafe fn starts(kinds: &[u8], span: usize, filter: &Filter, starts: &mut Vec<u32>) {
        assert!(kinds.len() >= span + super::PADDING);
        // SAFETY: `at` is below `span`, `place` at most `PLACES`, and 32 bytes behind both are inside `kinds`.
        let view = |at: usize, place: usize| unsafe { _mm256_loadu_si256(kinds.as_ptr().add(at + place).cast()) };
        // SAFETY: a row of the table has 16 bytes.
        let row = |row: &[u8; 16]| unsafe { _mm256_broadcastsi128_si256(_mm_loadu_si128(row.as_ptr().cast())) };
        let is_digit = |kinds: __m256i| {
            let [digit, zero] = [DIGIT, ZERO].map(|kind| _mm256_cmpeq_epi8(kinds, _mm256_set1_epi8(kind as i8)));
            _mm256_or_si256(digit, zero)
        };
        for at in (0..span).step_by(32) {
            let near = _mm256_or_si256(is_digit(view(at, 1)), is_digit(view(at, PLACES)));
            let has_digit = _mm256_testz_si256(near, near) == 0;
            let mut any = _mm256_setzero_si256();
            for lanes in &filter.coarse {
                if lanes.needs_digit && !has_digit {
                    continue;
                }
                let mut left = _mm256_set1_epi8(-1);
                let (first, rest) = lanes.allowed.split_at(EARLY);
                for (place, allowed) in first.iter().enumerate() {
                    left = _mm256_and_si256(left, _mm256_shuffle_epi8(row(allowed), view(at, place)));
                }
                if _mm256_testz_si256(left, left) == 1 {
                    continue;
                }
                for (place, allowed) in rest.iter().enumerate() {
                    left = _mm256_and_si256(left, _mm256_shuffle_epi8(row(allowed), view(at, EARLY + place)));
                }
                any = _mm256_or_si256(any, left);
            }
            let mut found = !(_mm256_movemask_epi8(_mm256_cmpeq_epi8(any, _mm256_setzero_si256())) as u32);
            while found != 0 {
                let start = at + found.trailing_zeros() as usize;
                found &= found - 1;
                if start < span && filter.stands(kinds, start) {
                    starts.push(start as u32);
                }
            }
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

    #[target_feature(enable = "avx2")]
    pub unsafe fn words_of(chunks: &[[u8; 64]], words: &mut [Word]) {
        for (chunk, word) in chunks.iter().zip(words) {
            // SAFETY: both loads lie inside the 64 bytes of the chunk.
            let halves = unsafe {
                [_mm256_loadu_si256(chunk.as_ptr().cast()), _mm256_loadu_si256(chunk.as_ptr().add(32).cast())]
            };
            let map = |[low, high]: [__m256i; 2]| {
                let [low, high] = [_mm256_movemask_epi8(low) as u32, _mm256_movemask_epi8(high) as u32];
                u64::from(low) | u64::from(high) << 32
            };
            let range = |from: u8, len: u8| {
                map(halves.map(|bytes| {
                    let shifted = _mm256_sub_epi8(bytes, _mm256_set1_epi8(from as i8));
                    let below = _mm256_min_epu8(shifted, _mm256_set1_epi8((len - 1) as i8));
                    _mm256_cmpeq_epi8(below, shifted)
                }))
            };
            *word = Word {
                digits: range(b'0', 10),
                uppers: range(b'A', 26),
                lowers: range(b'a', 26),
                foreign: map(halves),
                leads: range(super::LEAD_MIN, u8::MAX - super::LEAD_MIN + 1),
            };
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
        fn the_twins_agree_on_kinds_and_starts(
            bytes in proptest::collection::vec(prop_oneof![any::<u8>(), proptest::sample::select(b"019 -./:+AGbz".to_vec())], 1..300),
            sequences in proptest::collection::vec(proptest::array::uniform16((1u16..1 << KINDS).prop_map(|kinds| kinds | BEHIND_DECIMAL)), 1..20),
            open in 0..PLACES,
            cut in any::<(u16, u16)>(),
        ) {
            let mut all = Vec::new();
            kinds_of(&bytes, { all.resize(bytes.len(), 0); &mut all });
            prop_assert!(bytes.iter().zip(&all).all(|(byte, known)| kind(*byte) == *known));
            // Random sequences stand nowhere: from some place on all is allowed.
            let sequences: Vec<Sequence> =
                sequences.iter().map(|one| std::array::from_fn(|place| if place > open { u16::MAX } else { one[place] })).collect();
            let (one, other) = (usize::from(cut.0) % bytes.len(), usize::from(cut.1) % bytes.len());
            let (from, to) = (one.min(other), one.max(other));
            let (mut kinds, mut fast) = (Vec::new(), Vec::new());
            let coarse: Vec<Sequence> = sequences.chunks(2).map(|two| std::array::from_fn(|place| two[0][place] | two[two.len() - 1][place])).collect();
            let filter = Filter::new(&coarse, &sequences);
            starts(&bytes, from, to, &filter, &mut kinds, &mut fast);
            let kind_at = |at: Option<usize>| at.and_then(|at| bytes.get(at)).map_or(OTHER, |byte| kind(*byte));
            let stands = |sequence: &Sequence, start: usize| {
                (0..PLACES).all(|place| sequence[place] >> kind_at((start + place).checked_sub(1)) & 1 == 1)
            };
            let slow: Vec<u32> = (from..to)
                .filter(|start| sequences.iter().any(|sequence| stands(sequence, *start)))
                .map(|start| (start - from) as u32)
                .collect();
            prop_assert_eq!(&fast, &slow);
            let mut portable = Vec::new();
            starts_portable(&kinds, to - from, &filter, &mut portable);
            prop_assert_eq!(&portable, &slow);
        }
    }
}
