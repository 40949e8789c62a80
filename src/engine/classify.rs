//! Bytes to bitmaps of their kinds, 64 bytes a word: AVX2 where the processor has it, chosen at
//! run time, and a portable twin. Knows bytes only.

/// Kinds of bytes; every byte is of exactly one.
pub const DIGIT: usize = 0;
pub const UPPER: usize = 1;
pub const LOWER: usize = 2;
/// Space, dash, full stop, slash.
pub const SEPARATOR: usize = 3;
/// Plus and opening parenthesis: a telephone number begins with them.
pub const OPENING: usize = 4;
/// A colon: hardware and network addresses have them.
pub const COLON: usize = 5;
/// An @: addresses have one.
pub const AT: usize = 6;
pub const OTHER: usize = 7;
pub const KINDS: usize = 8;

/// One bitmap a kind: bit n is byte n.
pub type Word = [u64; KINDS];

/// The kind of a byte.
pub fn kind(byte: u8) -> usize {
    match byte {
        b'0'..=b'9' => DIGIT,
        b'A'..=b'Z' => UPPER,
        b'a'..=b'z' => LOWER,
        b' ' | b'-' | b'.' | b'/' => SEPARATOR,
        b'+' | b'(' => OPENING,
        b':' => COLON,
        b'@' => AT,
        _ => OTHER,
    }
}

/// Fills `words` from `bytes`; past their end every byte is of kind [`OTHER`].
pub fn classify(bytes: &[u8], words: &mut [Word]) {
    let (whole, rest) = bytes.as_chunks::<64>();
    let whole = &whole[..whole.len().min(words.len())];
    let (full, tail) = words.split_at_mut(whole.len());
    classify_whole(whole, full);
    if let Some((last, past)) = tail.split_first_mut() {
        let mut padded = [0u8; 64];
        padded[..rest.len()].copy_from_slice(rest);
        classify_portable(&[padded], std::slice::from_mut(last));
        past.fill([0, 0, 0, 0, 0, 0, 0, u64::MAX]);
    }
}

fn classify_whole(chunks: &[[u8; 64]], words: &mut [Word]) {
    #[cfg(target_arch = "x86_64")]
    if std::arch::is_x86_feature_detected!("avx2") {
        // SAFETY: the processor has AVX2, which is all that the function asks for.
        unsafe { avx2::classify(chunks, words) };
        return;
    }
    classify_portable(chunks, words);
}

fn classify_portable(chunks: &[[u8; 64]], words: &mut [Word]) {
    for (chunk, word) in chunks.iter().zip(words) {
        *word = [0; KINDS];
        for (bit, byte) in chunk.iter().enumerate() {
            word[kind(*byte)] |= 1 << bit;
        }
    }
}

#[cfg(target_arch = "x86_64")]
mod avx2 {
    use super::{OTHER, Word};
    use std::arch::x86_64::*;

    #[target_feature(enable = "avx2")]
    pub unsafe fn classify(chunks: &[[u8; 64]], words: &mut [Word]) {
        for (chunk, word) in chunks.iter().zip(words) {
            // SAFETY: both loads lie inside the 64 bytes of the chunk.
            let halves = unsafe {
                [_mm256_loadu_si256(chunk.as_ptr().cast()), _mm256_loadu_si256(chunk.as_ptr().add(32).cast())]
            };
            let [low, high] = [kinds(halves[0]), kinds(halves[1])];
            for kind in 0..OTHER {
                word[kind] = u64::from(low[kind]) | u64::from(high[kind]) << 32;
            }
            word[OTHER] = !(word[0] | word[1] | word[2] | word[3] | word[4] | word[5] | word[6]);
        }
    }

    #[target_feature(enable = "avx2")]
    fn kinds(bytes: __m256i) -> [u32; OTHER] {
        let equal = |byte: u8| _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte as i8));
        let range = |from: u8, len: u8| {
            let shifted = _mm256_sub_epi8(bytes, _mm256_set1_epi8(from as i8));
            _mm256_cmpeq_epi8(_mm256_min_epu8(shifted, _mm256_set1_epi8((len - 1) as i8)), shifted)
        };
        let mask = |lanes: __m256i| _mm256_movemask_epi8(lanes) as u32;
        [
            mask(range(b'0', 10)),
            mask(range(b'A', 26)),
            mask(range(b'a', 26)),
            mask(_mm256_or_si256(equal(b' '), range(b'-', 3))),
            mask(_mm256_or_si256(equal(b'+'), equal(b'('))),
            mask(equal(b':')),
            mask(equal(b'@')),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_twins_agree(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let mut fast = vec![[0; KINDS]; 8];
            classify(&bytes, &mut fast);
            for at in 0..512 {
                let kind = bytes.get(at).map_or(OTHER, |byte| kind(*byte));
                for (other, bits) in fast[at / 64].iter().enumerate() {
                    prop_assert_eq!(bits >> (at % 64) & 1 == 1, other == kind);
                }
            }
        }
    }
}
