//! Where in a text a keyword may begin: bitmaps of its words, and of the first letters of keywords. Says
//! yes too often, never no. Knows no detector.

use crate::detector::known::ways::{RUN_BYTES, Way, key};
use crate::engine::classify;

/// The runs of letters (or digits) that keywords begin with, as texts write them, and where they lead in the
/// tree. They say no to nearly all words of a text.
pub(super) struct Prefixes {
    /// Some keyword begins with a digit.
    has_digits: bool,
    /// Small enough for the nearest cache: it says no to most.
    bitmap: Vec<u64>,
    /// By the runs' keys, each in the first free slot from its own: where their ways begin, from 1; 0 where there is none.
    slots: Vec<u32>,
    /// By key: a node of the tree, and the bytes that are read up to it.
    ways: Vec<(u64, Way)>,
}

/// Bits of the bitmap's index.
const BITMAP_BITS: u32 = 17;
impl Prefixes {
    /// `ways` are all that texts with the words begin with, by key.
    pub(super) fn new(ways: Vec<(u64, Way)>, has_digits: bool) -> Prefixes {
        let count = ways.chunk_by(|(one, _), (other, _)| one == other).count();
        let slots = (2 * count + 1).next_power_of_two();
        let bitmap = vec![0; (1 << BITMAP_BITS) / 64];
        let mut prefixes = Prefixes { has_digits, bitmap, slots: vec![0; slots], ways };
        for (number, (key, _)) in prefixes.ways.iter().enumerate() {
            if number > 0 && prefixes.ways[number - 1].0 == *key {
                continue;
            }
            let hash = hash(*key);
            let bit = hash >> (64 - BITMAP_BITS);
            prefixes.bitmap[bit as usize / 64] |= 1 << (bit % 64);
            let mut slot = hash as usize & (slots - 1);
            while prefixes.slots[slot] != 0 {
                slot = (slot + 1) & (slots - 1);
            }
            prefixes.slots[slot] = number as u32 + 1;
        }
        prefixes
    }

    /// The key of the run of `len` bytes at `start`.
    #[inline(always)]
    fn key_at(text: &[u8], start: usize, len: usize) -> u64 {
        let first = match text[start..].first_chunk::<RUN_BYTES>() {
            Some(bytes) => *bytes,
            None => {
                let mut first = [0; RUN_BYTES];
                first[..text.len() - start].copy_from_slice(&text[start..]);
                first
            }
        };
        key(u64::from_le_bytes(first), len)
    }

    /// Whether a keyword may begin with the run of this key. Where it says yes, [`Prefixes::first_way`] knows.
    #[inline(always)]
    fn may_begin(&self, key: u64) -> bool {
        let bit = hash(key) >> (64 - BITMAP_BITS);
        self.bitmap[bit as usize / 64] >> (bit % 64) & 1 == 1
    }

    /// The first of the ways of the run of this key.
    fn first_way(&self, key: u64) -> Option<u32> {
        let mask = self.slots.len() - 1;
        let mut slot = hash(key) as usize & mask;
        loop {
            let first = self.slots[slot].checked_sub(1)?;
            if self.ways[first as usize].0 == key {
                return Some(first);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The ways from the first on that belong to its run.
    pub(super) fn ways(&self, first: u32) -> impl Iterator<Item = Way> + '_ {
        let ways = &self.ways[first as usize..];
        ways.iter().take_while(|(key, _)| *key == ways[0].0).map(|(_, way)| *way)
    }
}

#[inline(always)]
fn hash(key: u64) -> u64 {
    let product = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    product ^ product >> 32
}

/// Where runs begin and end in 64 bytes.
#[derive(Clone, Copy, Default)]
pub(super) struct Runs {
    /// A word may begin.
    starts: u64,
    /// Another run begins, or no letter or digit stands.
    ends: u64,
    digits: u64,
    foreign: u64,
}

impl Runs {
    /// `before` is the byte before those of `word`.
    #[inline(always)]
    fn of(word: &classify::Word, before: u8) -> Runs {
        let after = |bits: u64, carried: bool| bits << 1 | u64::from(carried);
        let letters = word.letters();
        let any = letters | word.digits;
        let after_any = after(any, before.is_ascii_alphanumeric());
        let after_letters = after(letters, before.is_ascii_alphabetic());
        // No letter or digit before, or a camel hump.
        let words = any & !after_any | word.uppers & after(word.lowers, before.is_ascii_lowercase());
        // Words of other scripts; and capitals may follow such a word.
        let foreign = word.leads | any & after(word.foreign, !before.is_ascii());
        let starts = words | foreign;
        // No word begins between letters and digits, but the run of either ends.
        let after_digits = after(word.digits, before.is_ascii_digit());
        let turns = word.digits & after_letters | letters & after_digits;
        Runs { starts, ends: starts | turns | !any, digits: word.digits, foreign: word.foreign }
    }
}

/// 64 bytes each looked at at a time.
pub(super) const CHUNK_WORDS: usize = 96;

/// Finds where in `text[from..to]` a keyword may begin: at most `CHUNK_WORDS * 64` bytes.
pub(super) struct Starts<'a> {
    pub prefixes: &'a Prefixes,
    pub text: &'a [u8],
    pub from: usize,
    pub to: usize,
    pub memory: &'a mut StartsMemory,
    /// A place, and the first way from there; none where the tree must be climbed from its root.
    pub starts: &'a mut Vec<(usize, Option<u32>)>,
}

/// A run that may be a keyword's: its offset in the chunk and its bytes, 0 for one to be looked at whole.
type Run = (u16, u16);

/// Memory to work in.
pub(super) struct StartsMemory {
    /// One more than is asked for: runs reach into it.
    words: [classify::Word; CHUNK_WORDS + 1],
    likely: [Run; CHUNK_WORDS * 64 + 1],
}

impl Default for StartsMemory {
    fn default() -> StartsMemory {
        StartsMemory { words: [classify::Word::default(); _], likely: [(0, 0); _] }
    }
}

impl classify::Work for Starts<'_> {
    #[inline(always)]
    fn run(self) {
        let Starts { prefixes, text, from, to, memory, starts } = self;
        let StartsMemory { words, likely } = memory;
        let words = &mut words[..(to - from).div_ceil(64) + 1];
        classify::words(&text[from..text.len().min(from + words.len() * 64)], words);
        let runs_at = |at: usize, word: &classify::Word| {
            Runs::of(word, at.checked_sub(1).and_then(|before| text.get(before)).copied().unwrap_or(b' '))
        };
        let (mut at, mut count) = (from, 0);
        let mut runs = runs_at(at, &words[0]);
        for next in &words[1..] {
            let next = runs_at(at + 64, next);
            count = add_likely(prefixes, text, (from, to, at), &runs, &next, likely, count);
            at += 64;
            runs = next;
        }
        for (offset, len) in &likely[..count] {
            let start = from + usize::from(*offset);
            if *len == 0 {
                starts.push((start, None));
            } else if let Some(first) = prefixes.first_way(Prefixes::key_at(text, start, usize::from(*len))) {
                starts.push((start, Some(first)));
            }
        }
    }
}

/// The first bytes of characters of scripts that put no space between words are this and above, in UTF-8: such a word
/// may follow an ASCII letter, where others have a letter with an accent.
const UNSPACED_LEAD_MIN: u8 = 0xe0;

/// Adds the runs of the 64 bytes at `base` in `from..to` behind the first `count`, and counts on. No branch depends
/// on what a run is: the processor could not foresee it.
#[inline(always)]
fn add_likely(
    prefixes: &Prefixes,
    text: &[u8],
    (from, to, base): (usize, usize, usize),
    runs: &Runs,
    next: &Runs,
    likely: &mut [Run],
    mut count: usize,
) -> usize {
    let mut bits = if prefixes.has_digits { runs.starts } else { runs.starts & !runs.digits };
    if base + 64 > to {
        bits &= (1 << (to - base)) - 1;
    }
    let behind = |bits: u64, next: u64, bit: u32| bits >> bit >> 1 | next << (63 - bit);
    let has_foreign = runs.foreign | next.foreign != 0;
    while bits != 0 {
        let bit = bits.trailing_zeros();
        bits &= bits - 1;
        let start = base + bit as usize;
        let len = behind(runs.ends, next.ends, bit).trailing_zeros() + 1;
        let mut run = ((start - from) as u16, len as u16);
        let mut may_begin = prefixes.may_begin(Prefixes::key_at(text, start, len as usize));
        if has_foreign {
            // An accent cuts a run: what stands there is looked at whole.
            let after = behind(runs.foreign, next.foreign, bit).checked_shr(len - 1).unwrap_or(0);
            if (after | runs.foreign >> bit) & 1 == 1 {
                let is_behind_letter = start > 0 && text[start - 1].is_ascii_alphabetic();
                (run.1, may_begin) =
                    (0, !is_behind_letter || text[start].is_ascii() || text[start] >= UNSPACED_LEAD_MIN);
            }
        }
        likely[count] = run;
        count += usize::from(may_begin);
    }
    count
}
