//! The words of all detectors, each with what is said of it. Knows no text.

use std::ops::Range;
use std::sync::Arc;

use super::DetectorBits;
use crate::detector::DetectorSet;
use crate::detector::known::tree::{Tree, char_at};
use crate::detector::known::ways::Way;
use crate::detector::known::words::{Meaning, Table, ranges};

/// All words, by text.
pub(super) struct Words {
    /// Folded, accents dropped; a space between words. One behind the other.
    pub texts: Arc<str>,
    words: Vec<Word>,
    /// What some words say: many say the same.
    said: Vec<Said>,
}

struct Word {
    text: Range<u32>,
    /// Its place in what is said.
    said: u32,
    /// Signs one of which stands behind the first letter of an abbreviation; none where it is none.
    signs: &'static [u8],
}

/// What a word means to the detectors of a set.
#[derive(Default)]
struct Said {
    speaks_for: DetectorBits,
    /// Those it speaks for that count it only in documents of their country.
    at_home: DetectorBits,
    speaks_against: DetectorBits,
    /// Speaks against every bare number: an order, an invoice, a build.
    is_noise: bool,
    /// All detectors that it speaks for are of one country.
    is_local: bool,
    /// Of a word whose detectors are not in the set nothing is said.
    is_anything: bool,
}

impl Said {
    /// `numbers` are the set's by those of the meaning.
    fn of(meaning: &Meaning, detectors: &DetectorSet, numbers: &[Option<u16>]) -> Said {
        let mut said = Said { is_noise: meaning.is_noise, ..Said::default() };
        let number = |number: &u16| numbers[usize::from(*number)];
        let mut country = None;
        for (index, number) in meaning.speaks_for.iter().filter_map(number).enumerate() {
            said.speaks_for.insert(number);
            let own = detectors.get(number).country.as_deref();
            said.is_local = own.is_some() && (index == 0 || said.is_local && own == country);
            country = own;
        }
        meaning.at_home.iter().filter_map(number).for_each(|number| said.at_home.insert(number));
        meaning.speaks_against.iter().filter_map(number).for_each(|number| said.speaks_against.insert(number));
        said.is_anything = said.is_noise || !said.speaks_for.is_empty() || !said.speaks_against.is_empty();
        said
    }
}

impl Words {
    /// With their tree, and what texts with one begin with, by key.
    pub fn new(detectors: &DetectorSet) -> (Words, Tree, Vec<(u64, Way)>) {
        let (table, numbers) = detectors.words();
        let Table { texts, words, meanings, tree, ways } = table;
        let said = meanings.iter().map(|meaning| Said::of(meaning, detectors, &numbers)).collect();
        let places = words.iter().map(|(_, place)| *place);
        let words = ranges(&words).zip(places).map(|(text, said)| {
            let signs = signs_of(&texts[text.start as usize..text.end as usize]);
            Word { text, said, signs }
        });
        let words = words.collect();
        let tree = tree.of_texts(&texts);
        (Words { words, said, texts }, tree, ways)
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn text(&self, word: usize) -> &str {
        let text = &self.words[word].text;
        &self.texts[text.start as usize..text.end as usize]
    }

    fn said(&self, word: usize) -> &Said {
        &self.said[self.words[word].said as usize]
    }

    pub fn speaks_for(&self, word: usize) -> &DetectorBits {
        &self.said(word).speaks_for
    }

    pub fn at_home(&self, word: usize) -> &DetectorBits {
        &self.said(word).at_home
    }

    pub fn speaks_against(&self, word: usize) -> &DetectorBits {
        &self.said(word).speaks_against
    }

    pub fn is_noise(&self, word: usize) -> bool {
        self.said(word).is_noise
    }

    pub fn is_local(&self, word: usize) -> bool {
        self.said(word).is_local
    }

    /// The texts and numbers of the words that speak for one of these detectors.
    pub fn numbered(&self, detectors: &DetectorBits) -> Vec<(Range<u32>, u32)> {
        let is_wanted = |word: &Word| self.said[word.said as usize].speaks_for.meets(detectors);
        let wanted = (0..).zip(&self.words).filter(|(_, word)| is_wanted(word));
        wanted.map(|(number, word)| (word.text.clone(), number)).collect()
    }

    /// Whether something is said of a word, and one that begins with a letter alone is written as one.
    #[inline]
    pub fn counts(&self, word: usize, text: &[u8], start: usize) -> bool {
        let signs = self.words[word].signs;
        self.said(word).is_anything
            && (signs.is_empty() || {
                let bytes = char_at(text, start).map_or(1, |(_, bytes)| bytes);
                text.get(start + bytes).is_some_and(|sign| signs.contains(sign))
            })
    }
}

/// Between the letters of an abbreviation, c.u.i.t., stand dots; elsewhere, e-mail, what people like.
fn signs_of(text: &str) -> &'static [u8] {
    let mut characters = text.chars().skip(1);
    if characters.next() != Some(' ') {
        return b"";
    }
    match (characters.next(), characters.next(), characters.next(), characters.next()) {
        (Some(_), None, ..) | (Some(_), Some(' '), Some(_), _) => b"._",
        // The first byte of ° and º too.
        _ => b" .-_/&\xc2",
    }
}
