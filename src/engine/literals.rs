//! Where one of many literals stands, whatever its case: four bytes at a time through tables of
//! eight buckets (AVX-512 VBMI, AVX2 or portable, chosen at run time), then a hash, then an exact
//! comparison. Knows bytes only.

const BUCKETED_BYTES: usize = 4;
/// Literals that may begin inside a word; at a camel hump, whose left is a small letter, any may.
const ANYWHERE_BUCKET: u8 = 1 << 7;
/// Literals of three bytes: they would open the fourth place of a bucket for all others.
const SHORT_BUCKET: u8 = 1 << 6;
const LONG_BUCKETS: usize = 6;
const HASH_BITS: u32 = 14;

/// The finder, compiled.
pub struct Literals {
    /// Lower case, and whether it may begin inside a word.
    literals: Vec<Box<[u8]>>,
    table: [[u8; 128]; BUCKETED_BYTES],
    low: [[u8; 16]; BUCKETED_BYTES],
    high: [[u8; 16]; BUCKETED_BYTES],
    filter: Vec<u64>,
    /// By word of `filter`: how many bits are set before it.
    ranks: Vec<u16>,
    /// (hash, literal), sorted by hash.
    chains: Vec<(u32, u32)>,
    /// By set bit of `filter`: where its hash begins in `chains`.
    heads: Vec<u32>,
}

impl Literals {
    /// Lower-case ASCII literals of three bytes or more, each with whether it may begin inside a word.
    pub fn new(literals: &[(Vec<u8>, bool)]) -> Literals {
        let mut sorted: Vec<&(Vec<u8>, bool)> = literals.iter().collect();
        sorted.sort();
        sorted.dedup();
        let long = sorted.iter().filter(|(literal, anywhere)| literal.len() >= BUCKETED_BYTES && !anywhere).count();
        let per_bucket = long.div_ceil(LONG_BUCKETS).max(1);
        let mut finder = Literals {
            literals: Vec::new(),
            table: [[0; 128]; BUCKETED_BYTES],
            low: [[0; 16]; BUCKETED_BYTES],
            high: [[0; 16]; BUCKETED_BYTES],
            filter: vec![0; 1 << (HASH_BITS - 6)],
            ranks: Vec::new(),
            chains: Vec::new(),
            heads: Vec::new(),
        };
        let mut placed = 0;
        for (literal, anywhere) in sorted {
            let bucket = if *anywhere {
                ANYWHERE_BUCKET
            } else if literal.len() < BUCKETED_BYTES {
                SHORT_BUCKET
            } else {
                placed += 1;
                1 << ((placed - 1) / per_bucket)
            };
            finder.place(literal, bucket);
        }
        finder.chains.sort_unstable();
        for (number, (hash, _)) in finder.chains.iter().enumerate() {
            if number == 0 || finder.chains[number - 1].0 != *hash {
                finder.heads.push(number as u32);
            }
        }
        let mut before = 0;
        for word in &finder.filter {
            finder.ranks.push(before);
            before += word.count_ones() as u16;
        }
        finder
    }

    fn place(&mut self, literal: &[u8], bucket: u8) {
        for place in 0..BUCKETED_BYTES {
            let Some(byte) = literal.get(place) else {
                self.table[place].iter_mut().for_each(|buckets| *buckets |= bucket);
                self.low[place].iter_mut().for_each(|buckets| *buckets |= bucket);
                self.high[place].iter_mut().for_each(|buckets| *buckets |= bucket);
                continue;
            };
            for byte in [byte.to_ascii_lowercase(), byte.to_ascii_uppercase()] {
                self.table[place][usize::from(byte & 127)] |= bucket;
                self.low[place][usize::from(byte & 15)] |= bucket;
                self.high[place][usize::from(byte >> 4)] |= bucket;
            }
        }
        if let Some(hash) = hash(literal) {
            self.filter[hash as usize >> 6] |= 1 << (hash & 63);
            self.chains.push((hash, self.literals.len() as u32));
        }
        self.literals.push(literal.into());
    }

    /// Calls `each` with every place in `from..to` where a literal begins, ascending, but for
    /// literals inside a word that must not begin there; a camel hump is not inside.
    pub fn each_hit(&self, bytes: &[u8], from: usize, to: usize, mut each: impl FnMut(usize)) {
        let to = to.min(bytes.len());
        let mut at = from;
        #[cfg(target_arch = "x86_64")]
        {
            if std::arch::is_x86_feature_detected!("avx512vbmi") && std::arch::is_x86_feature_detected!("avx512bw") {
                // SAFETY: the processor has what the function asks for; it keeps 68 bytes from the end.
                at = unsafe { self.scan_vbmi(bytes, at, to, &mut each) };
            } else if std::arch::is_x86_feature_detected!("avx2") {
                // SAFETY: the processor has AVX2; the function keeps 36 bytes from the end.
                at = unsafe { self.scan_avx2(bytes, at, to, &mut each) };
            }
        }
        self.scan_portable(bytes, at, to, &mut each);
    }

    fn scan_portable(&self, bytes: &[u8], from: usize, to: usize, each: &mut impl FnMut(usize)) {
        for at in from..to {
            let mut buckets = u8::MAX;
            for (place, table) in self.table.iter().enumerate() {
                match bytes.get(at + place) {
                    Some(byte) if byte.is_ascii() => buckets &= table[usize::from(*byte)],
                    // Behind a literal of three bytes anything may stand, and nothing.
                    _ => buckets &= SHORT_BUCKET | ANYWHERE_BUCKET,
                }
            }
            let is_hump = |at: usize| bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase();
            if at > 0 && bytes[at].is_ascii_alphanumeric() && bytes[at - 1].is_ascii_alphanumeric() && !is_hump(at) {
                buckets &= ANYWHERE_BUCKET;
            }
            if buckets != 0 && self.stands_at(bytes, at) {
                each(at);
            }
        }
    }

    #[inline(always)]
    fn stands_at(&self, bytes: &[u8], at: usize) -> bool {
        let rest = &bytes[at..];
        hash(rest)
            .is_some_and(|hash| self.filter[hash as usize >> 6] >> (hash & 63) & 1 == 1 && self.one_begins(rest, hash))
    }

    #[inline(never)]
    fn one_begins(&self, rest: &[u8], hash: u32) -> bool {
        self.beginning(rest, hash).next().is_some()
    }

    /// The literals of this hash that a text begins with, which is a known one.
    #[inline(always)]
    fn beginning(&self, rest: &[u8], hash: u32) -> impl Iterator<Item = u32> {
        let word = hash as usize >> 6;
        let below = self.filter[word] & ((1 << (hash & 63)) - 1);
        let head = self.heads[usize::from(self.ranks[word]) + below.count_ones() as usize];
        let chain = self.chains[head as usize..].iter().take_while(move |(other, _)| *other == hash);
        chain.map(|(_, literal)| *literal).filter(|literal| {
            let literal = &self.literals[*literal as usize];
            // The last byte tells most apart that begin alike.
            rest.get(..literal.len()).is_some_and(|text| {
                text.last().zip(literal.last()).is_some_and(|(one, other)| one.eq_ignore_ascii_case(other))
                    && text.eq_ignore_ascii_case(literal)
            })
        })
    }

    /// The numbers of the literals at a place, whatever stands before it.
    pub fn at(&self, bytes: &[u8], at: usize) -> impl Iterator<Item = u32> {
        let rest = &bytes[at..];
        let known = hash(rest).filter(|hash| self.filter[*hash as usize >> 6] >> (hash & 63) & 1 == 1);
        known.into_iter().flat_map(|hash| self.beginning(rest, hash))
    }

    /// Whether what the processor was chosen for tells all that the portable twin does, and no place where no literal
    /// stands; for fuzzing.
    pub fn twins_agree(&self, bytes: &[u8]) -> bool {
        let (mut fast, mut portable) = (Vec::new(), Vec::new());
        self.each_hit(bytes, 0, bytes.len(), |at| fast.push(at));
        self.scan_portable(bytes, 0, bytes.len(), &mut |at| portable.push(at));
        portable.iter().all(|at| fast.binary_search(at).is_ok()) && fast.iter().all(|at| self.stands_at(bytes, *at))
    }

    /// All literals, by number.
    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        self.literals.iter().map(AsRef::as_ref)
    }

    #[cfg(target_arch = "x86_64")]
    #[target_feature(enable = "avx512f,avx512bw,avx512vbmi")]
    unsafe fn scan_vbmi(&self, bytes: &[u8], from: usize, to: usize, each: &mut impl FnMut(usize)) -> usize {
        use std::arch::x86_64::*;
        // SAFETY: each table is 128 bytes long.
        let tables = self.table.each_ref().map(|table| unsafe {
            (_mm512_loadu_si512(table.as_ptr().cast()), _mm512_loadu_si512(table.as_ptr().add(64).cast()))
        });
        let mut at = from;
        let mut carry = u64::from(at > 0 && bytes[at - 1].is_ascii_alphanumeric());
        let mut carry_small = u64::from(at > 0 && bytes[at - 1].is_ascii_lowercase());
        while at + 64 <= to && at + 68 <= bytes.len() {
            // SAFETY: the four loads end at `at + 67`, inside `bytes`.
            let view = |place: usize| unsafe { _mm512_loadu_si512(bytes.as_ptr().add(at + place).cast()) };
            let lookup = |place: usize, view: __m512i| _mm512_permutex2var_epi8(tables[place].0, view, tables[place].1);
            let first = view(0);
            let buckets = _mm512_and_si512(
                _mm512_and_si512(lookup(0, first), lookup(1, view(1))),
                _mm512_and_si512(lookup(2, view(2)), lookup(3, view(3))),
            );
            let range = |bytes: __m512i, from: u8, len: u8| {
                let shifted = _mm512_sub_epi8(bytes, _mm512_set1_epi8(from as i8));
                _mm512_cmplt_epu8_mask(shifted, _mm512_set1_epi8(len as i8))
            };
            let (small, capital) = (range(first, b'a', 26), range(first, b'A', 26));
            let word = range(first, b'0', 10) | small | capital;
            let inside = word & (word << 1 | carry) & !(capital & (small << 1 | carry_small));
            (carry, carry_small) = (word >> 63, small >> 63);
            let mut hits = _mm512_test_epi8_mask(buckets, buckets)
                & !_mm512_movepi8_mask(first)
                & (!inside | _mm512_movepi8_mask(buckets));
            while hits != 0 {
                let hit = at + hits.trailing_zeros() as usize;
                hits &= hits - 1;
                if self.stands_at(bytes, hit) {
                    each(hit);
                }
            }
            at += 64;
        }
        at
    }

    #[cfg(target_arch = "x86_64")]
    #[target_feature(enable = "avx2")]
    unsafe fn scan_avx2(&self, bytes: &[u8], from: usize, to: usize, each: &mut impl FnMut(usize)) -> usize {
        use std::arch::x86_64::*;
        // SAFETY: each table is 16 bytes long.
        let load = |table: &[u8; 16]| unsafe { _mm256_broadcastsi128_si256(_mm_loadu_si128(table.as_ptr().cast())) };
        let (low, high) = (self.low.each_ref().map(load), self.high.each_ref().map(load));
        let nibble = _mm256_set1_epi8(15);
        let mut at = from;
        let mut carry = u32::from(at > 0 && bytes[at - 1].is_ascii_alphanumeric());
        let mut carry_small = u32::from(at > 0 && bytes[at - 1].is_ascii_lowercase());
        while at + 32 <= to && at + 36 <= bytes.len() {
            // SAFETY: the four loads end at `at + 35`, inside `bytes`.
            let view = |place: usize| unsafe { _mm256_loadu_si256(bytes.as_ptr().add(at + place).cast()) };
            let lookup = |place: usize| {
                let view = view(place);
                _mm256_and_si256(
                    _mm256_shuffle_epi8(low[place], _mm256_and_si256(view, nibble)),
                    _mm256_shuffle_epi8(high[place], _mm256_and_si256(_mm256_srli_epi16(view, 4), nibble)),
                )
            };
            let buckets =
                _mm256_and_si256(_mm256_and_si256(lookup(0), lookup(1)), _mm256_and_si256(lookup(2), lookup(3)));
            let first = view(0);
            let range = |bytes: __m256i, from: u8, len: u8| {
                let shifted = _mm256_sub_epi8(bytes, _mm256_set1_epi8(from as i8));
                let below = _mm256_min_epu8(shifted, _mm256_set1_epi8((len - 1) as i8));
                _mm256_movemask_epi8(_mm256_cmpeq_epi8(below, shifted)) as u32
            };
            let (small, capital) = (range(first, b'a', 26), range(first, b'A', 26));
            let word = range(first, b'0', 10) | small | capital;
            let inside = word & (word << 1 | carry) & !(capital & (small << 1 | carry_small));
            (carry, carry_small) = (word >> 31, small >> 31);
            let none = _mm256_movemask_epi8(_mm256_cmpeq_epi8(buckets, _mm256_setzero_si256())) as u32;
            let anywhere = _mm256_movemask_epi8(buckets) as u32;
            let mut hits = !none & (!inside | anywhere);
            while hits != 0 {
                let hit = at + hits.trailing_zeros() as usize;
                hits &= hits - 1;
                if self.stands_at(bytes, hit) {
                    each(hit);
                }
            }
            at += 32;
        }
        at
    }
}

/// A hash of the first three bytes that is the same for both cases.
#[inline(always)]
fn hash(bytes: &[u8]) -> Option<u32> {
    let [first, second, third] = *bytes.first_chunk::<3>()?;
    let folded = u32::from_le_bytes([first | 32, second | 32, third | 32, 0]);
    Some(folded.wrapping_mul(0x9E37_79B1) >> (32 - HASH_BITS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_a_naive_search_finds(
            literals in proptest::collection::vec(("[ab_.-]{3,6}", any::<bool>()), 1..12),
            text in "[abAB_. é-]{0,300}",
            from in 0usize..8,
        ) {
            let literals: Vec<_> = literals.into_iter().map(|(text, anywhere)| (text.into_bytes(), anywhere)).collect();
            let finder = Literals::new(&literals);
            let bytes = text.as_bytes();
            let from = from.min(bytes.len());
            let expected: Vec<usize> = (from..bytes.len()).filter(|at| {
                let is_hump = |at: usize| bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase();
                let inside = *at > 0 && bytes[*at].is_ascii_alphanumeric() && bytes[*at - 1].is_ascii_alphanumeric() && !is_hump(*at);
                literals.iter().any(|(literal, anywhere)| {
                    (*anywhere || !inside)
                        && bytes.get(*at..*at + literal.len()).is_some_and(|text| text.eq_ignore_ascii_case(literal))
                })
            }).collect();
            let mut fast = Vec::new();
            finder.each_hit(bytes, from, bytes.len(), |at| fast.push(at));
            // What stands inside a word may be told for another literal's sake; nothing may be missed.
            prop_assert!(expected.iter().all(|at| fast.contains(at)));
            let mut portable = Vec::new();
            finder.scan_portable(bytes, from, bytes.len(), &mut |at| portable.push(at));
            prop_assert!(expected.iter().all(|at| portable.contains(at)));
            let stands = |at: &usize| literals.iter().any(|(literal, _)| {
                bytes.get(*at..*at + literal.len()).is_some_and(|text| text.eq_ignore_ascii_case(literal))
            });
            prop_assert!(fast.iter().all(stands));
        }
    }
}
