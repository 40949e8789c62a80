//! The runs of letters, or digits, that texts with a keyword begin with, and where they lead in the tree of keywords.
//! Knows no text.

use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use super::tree::{NUMBER_WORDS, NUMBERED_CHARACTERS_MIN, Tree};

/// Bytes of a run that its key holds; longer runs that begin alike have one key.
pub const RUN_BYTES: usize = 8;

/// A place in the tree, and the bytes of a text that lead to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Way {
    pub node: u32,
    /// Bytes of the node's tail.
    pub read: u32,
    pub bytes: u32,
}

impl Way {
    pub const ROOT: Way = Way { node: 0, read: 0, bytes: 0 };
}

/// Of all words, by key.
pub fn of<'a>(words: impl Iterator<Item = &'a str>, tree: &Tree) -> Vec<(u64, Way)> {
    let mut ways = Vec::new();
    words.for_each(|word| add_ways(word, tree, &mut ways));
    ways.sort_unstable();
    ways.dedup();
    ways
}

/// Adds the keys of the runs of letters, or digits, that texts with this word begin with, and where they lead: its first
/// word alone, with those after it glued on, and all of it in the plural, or with a number word.
fn add_ways(word: &str, tree: &Tree, ways: &mut Vec<(u64, Way)>) {
    let is_digit = word.starts_with(|first: char| first.is_ascii_digit());
    let is_of_run = |letter: char| if is_digit { letter.is_ascii_digit() } else { letter.is_ascii_alphabetic() };
    let mut run: SmallVec<[u8; 64]> = SmallVec::new();
    let mut add = |run: &[u8], tail: &str| {
        let len = run.len() + tail.len();
        let mut first = [0; RUN_BYTES];
        first.iter_mut().zip(run.iter().copied().chain(tail.bytes())).for_each(|(to, byte)| *to = byte);
        if !run.is_empty() {
            ways.push((key(u64::from_le_bytes(first), len), tree.follow(word, len.min(RUN_BYTES))));
        }
    };
    for letter in word.chars() {
        match letter {
            ' ' => add(&run, ""),
            letter if is_of_run(letter) => run.push(letter as u8),
            _ => return add(&run, ""),
        }
    }
    add(&run, "");
    // Of a longer run its key tells no more.
    if is_digit || run.len() > RUN_BYTES {
        return;
    }
    add(&run, "s");
    if run.len() < RUN_BYTES && word.chars().count() as u32 >= NUMBERED_CHARACTERS_MIN {
        NUMBER_WORDS.iter().for_each(|number| add(&run, number));
    }
}

/// A run's key, never 0: its first bytes, lower case, and how many there are.
#[inline(always)]
pub fn key(first: u64, len: usize) -> u64 {
    const CASE: u64 = 0x2020_2020_2020_2020;
    let known = if len >= RUN_BYTES { u64::MAX } else { (1 << (8 * len)) - 1 };
    (first | CASE) & known ^ (len.min(RUN_BYTES + 1) as u64 + 1) << 59
}
