//! Keywords: which detectors a word in a label or near a value speaks for, or against. Positive words match
//! widely (case, separators, camel humps, accents, plurals), but only as whole words. Knows no candidate.

mod prefixes;
mod words;

use smallvec::SmallVec;

use super::classify;
use crate::detector::DetectorSet;
use crate::detector::known::kinds::ones;
use crate::detector::known::tree::{NUMBER_WORDS, SEPARATORS_MAX, Tree, begins_word};
use crate::detector::known::ways::Way;
use crate::detector::known::words::LEAD_MAX;
use crate::error::Error;
use crate::limits::KEYWORD_REACH_BYTES;
use crate::model::Block;
use prefixes::{CHUNK_WORDS, Prefixes, Starts, StartsMemory};
use words::Words;

/// A set of detectors, by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DetectorBits(SmallVec<[u64; 4]>);

impl DetectorBits {
    pub fn insert(&mut self, number: u16) {
        let word = usize::from(number) / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (number % 64);
    }

    pub fn contains(&self, number: u16) -> bool {
        self.0.get(usize::from(number) / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// Whether a detector is in both.
    pub fn meets(&self, other: &DetectorBits) -> bool {
        self.0.iter().zip(&other.0).any(|(one, other)| one & other != 0)
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// Those that are in both.
    pub fn common<'a>(&'a self, other: &'a DetectorBits) -> impl Iterator<Item = u16> + 'a {
        let both = self.0.iter().zip(&other.0).map(|(one, other)| one & other);
        both.enumerate().flat_map(|(word, bits)| ones(bits).map(move |bit| 64 * word as u16 + bit as u16))
    }

    /// Those that are not in the other.
    pub fn without(&self, other: &DetectorBits) -> DetectorBits {
        let taken = other.0.iter().copied().chain(std::iter::repeat(0));
        DetectorBits(self.0.iter().zip(taken).map(|(own, taken)| own & !taken).collect())
    }

    pub fn extend(&mut self, other: &DetectorBits) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (own, word) in self.0.iter_mut().zip(&other.0) {
            *own |= word;
        }
    }
}

/// A keyword in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeywordHit {
    pub start: usize,
    pub end: usize,
    /// Its number in [`Keywords`].
    pub word: usize,
}

/// A worker's reusable memory.
#[derive(Default)]
pub struct KeywordScratch {
    memory: Box<StartsMemory>,
    starts: Vec<(usize, Option<u32>)>,
}

/// All words of all detectors, compiled.
pub struct Keywords {
    words: Words,
    longest: usize,
    tree: Tree,
    /// The words of detectors whose values are whole fields.
    of_fields: WordTree,
    prefixes: Prefixes,
}

impl Keywords {
    pub fn new(detectors: &DetectorSet) -> Result<Keywords, Error> {
        let (words, tree, ways) = Words::new(detectors);
        // Separators may stand for a space, and a number word behind all.
        let behind = NUMBER_WORDS.iter().map(|word| word.len()).max().unwrap_or(0);
        let written = |text: &str| {
            let spaces = text.bytes().filter(|byte| *byte == b' ').count();
            text.chars().count() + behind + (SEPARATORS_MAX - 1) * spaces
        };
        let longest = (0..words.len()).map(|word| written(words.text(word))).max().unwrap_or(0);
        let has_digits =
            (0..words.len()).any(|word| words.text(word).starts_with(|first: char| first.is_ascii_digit()));
        let mut fields = DetectorBits::default();
        (0..)
            .zip(detectors.iter())
            .filter(|(_, one)| one.field.is_some())
            .for_each(|(number, _)| fields.insert(number));
        let of_fields = WordTree(Tree::new(&words.texts, &words.numbered(&fields)));
        Ok(Keywords { longest, tree, words, of_fields, prefixes: Prefixes::new(ways, has_digits) })
    }

    /// Each keyword that begins in `text[from..to]`, by start, with what stands around it in `text` as its edges.
    pub fn each_in(
        &self,
        text: &[u8],
        from: usize,
        to: usize,
        scratch: &mut KeywordScratch,
        hit: &mut dyn FnMut(KeywordHit),
    ) {
        let KeywordScratch { memory, starts } = scratch;
        for at in (from..to).step_by(CHUNK_WORDS * 64) {
            starts.clear();
            let end = to.min(at + CHUNK_WORDS * 64);
            classify::do_fast(Starts { prefixes: &self.prefixes, text, from: at, to: end, memory, starts });
            for (start, first) in starts.iter() {
                if !begins_word(text, *start) {
                    continue;
                }
                let mut tell = |end, word| self.tell(text, *start, end, word, hit);
                match first {
                    Some(first) => {
                        self.prefixes.ways(*first).for_each(|way| self.tree.each_end(text, *start, way, &mut tell));
                    }
                    None => self.tree.each_end(text, *start, Way::ROOT, &mut tell),
                }
            }
        }
    }

    #[inline]
    fn tell(&self, text: &[u8], start: usize, end: usize, word: usize, hit: &mut dyn FnMut(KeywordHit)) {
        if self.words.counts(word, text, start) {
            hit(KeywordHit { start, end, word });
        }
    }

    /// The words that speak for one of these detectors, as a tree of its own.
    pub fn tree_of(&self, detectors: &DetectorBits) -> WordTree {
        WordTree(Tree::new(&self.words.texts, &self.words.numbered(detectors)))
    }

    /// Each keyword of a tree that begins at `start`.
    pub fn each_at(&self, tree: &WordTree, text: &[u8], start: usize, hit: &mut dyn FnMut(KeywordHit)) {
        if tree.0.begins(text, start) && begins_word(text, start) {
            tree.0.each_end(text, start, Way::ROOT, &mut |end, word| self.tell(text, start, end, word, hit));
        }
    }

    /// Each keyword of a tree that begins in `text[from..to]` and has a letter past ASCII first, or for one of its first
    /// `LEAD_MAX`, which are ASCII without case and accent; in no order, perhaps twice.
    pub fn each_foreign(&self, tree: &WordTree, text: &[u8], from: usize, to: usize, hit: &mut dyn FnMut(KeywordHit)) {
        let last = to.saturating_add(4 * LEAD_MAX).min(text.len());
        let mut done = from;
        for (number, chunk) in text[from..last].chunks(64).enumerate() {
            if chunk.is_ascii() {
                continue;
            }
            let base = from + 64 * number;
            let others = (base..(base + chunk.len()).min(to)).filter(|at| text[*at] >= UTF8_LEAD_MIN);
            others.for_each(|start| self.each_at(tree, text, start, hit));
            for lead in (base..base + chunk.len()).filter(|at| FOLDING_LEADS.contains(&text[*at])) {
                let letters = text[done.min(lead)..lead].iter().rev();
                let before =
                    letters.take(4 * LEAD_MAX).take_while(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii());
                let start = lead - before.count();
                (start..(lead + 1).min(to)).for_each(|start| self.each_at(tree, text, start, hit));
                done = lead + 1;
            }
        }
    }

    /// Fills `hits` with the keywords that can matter to what a block owns, by start.
    pub fn hits(&self, block: &Block, scratch: &mut KeywordScratch, hits: &mut Vec<KeywordHit>) {
        self.hits_in(block, &[(0, block.bytes.len())], scratch, hits);
    }

    /// The same of those that begin in windows, which ascend and do not meet.
    pub fn hits_in(
        &self,
        block: &Block,
        windows: &[(usize, usize)],
        scratch: &mut KeywordScratch,
        hits: &mut Vec<KeywordHit>,
    ) {
        hits.clear();
        let (first, last) = reach_of(block);
        for (from, to) in windows {
            self.each_in(block.bytes, first.max(*from), last.min(*to), scratch, &mut |hit| hits.push(hit));
        }
    }

    /// Characters of the longest keyword as a text writes it.
    pub fn longest(&self) -> usize {
        self.longest
    }

    /// A word as it is compared.
    #[cfg(test)]
    pub fn text(&self, word: usize) -> &str {
        self.words.text(word)
    }

    /// Words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn is_empty(&self) -> bool {
        self.words.len() == 0
    }

    /// The detectors a word speaks for.
    pub fn speaks_for(&self, word: usize) -> &DetectorBits {
        self.words.speaks_for(word)
    }

    /// Those of them that count it only in documents of their country.
    pub fn at_home(&self, word: usize) -> &DetectorBits {
        self.words.at_home(word)
    }

    pub fn speaks_against(&self, word: usize) -> &DetectorBits {
        self.words.speaks_against(word)
    }

    /// Whether a word speaks for detectors of one country only.
    pub fn is_local(&self, word: usize) -> bool {
        self.words.is_local(word)
    }

    pub fn is_noise(&self, word: usize) -> bool {
        self.words.is_noise(word)
    }

    /// The detectors that have a keyword in this label.
    pub fn label(&self, name: &str) -> DetectorBits {
        self.meaning(name).speaks_for
    }

    /// The detectors of fields that have a keyword in a field's own name, and those of which it is a keyword and nothing
    /// else.
    pub fn names(&self, name: &[u8]) -> [DetectorBits; 2] {
        let mut bits = [DetectorBits::default(), DetectorBits::default()];
        for start in 0..name.len() {
            self.each_at(&self.of_fields, name, start, &mut |hit| {
                let is_sign = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphabetic();
                let is_whole = name[..hit.start].iter().chain(&name[hit.end..]).all(is_sign);
                bits[0].extend(self.speaks_for(hit.word));
                if is_whole {
                    bits[1].extend(self.speaks_for(hit.word));
                }
            });
        }
        bits
    }

    /// What a label says: the detectors it speaks for and against, and whether it names noise.
    pub fn meaning(&self, name: &str) -> LabelMeaning {
        let mut meaning = LabelMeaning::default();
        let mut longest = 0;
        let mut tell = |hit: KeywordHit| {
            meaning.speaks_for.extend(self.speaks_for(hit.word));
            meaning.speaks_abroad.extend(&self.speaks_for(hit.word).without(self.at_home(hit.word)));
            if self.is_local(hit.word) {
                meaning.speaks_alone.extend(self.speaks_for(hit.word));
            }
            meaning.speaks_against.extend(self.speaks_against(hit.word));
            meaning.is_noise |= self.is_noise(hit.word);
            if !self.speaks_for(hit.word).is_empty() {
                match (hit.end - hit.start).cmp(&longest) {
                    std::cmp::Ordering::Greater => meaning.says_most = self.speaks_for(hit.word).clone(),
                    std::cmp::Ordering::Equal => meaning.says_most.extend(self.speaks_for(hit.word)),
                    std::cmp::Ordering::Less => {}
                }
                longest = longest.max(hit.end - hit.start);
            }
        };
        let text = name.as_bytes();
        for start in (0..text.len()).filter(|start| begins_word(text, *start)) {
            self.tree.each_end(text, start, Way::ROOT, &mut |end, word| self.tell(text, start, end, word, &mut tell));
        }
        meaning
    }
}

/// Where keywords that can matter to what a block owns begin.
pub(super) fn reach_of(block: &Block) -> (usize, usize) {
    let last = block.owned_to + KEYWORD_REACH_BYTES;
    (block.owned_from.saturating_sub(KEYWORD_REACH_BYTES), last.min(block.bytes.len()))
}

/// Some words as a tree.
pub struct WordTree(Tree);

/// The first bytes, in UTF-8, of the characters past ASCII that are an ASCII letter without case and accent.
const FOLDING_LEADS: [u8; 5] = [0xc3, 0xc4, 0xc5, 0xc8, 0xe2];

/// The first bytes of characters past ASCII, in UTF-8, are this and above.
const UTF8_LEAD_MIN: u8 = 0xc2;

/// What a column header or key path says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabelMeaning {
    pub speaks_for: DetectorBits,
    /// Those of keywords that count in documents of any country.
    pub speaks_abroad: DetectorBits,
    /// Those of keywords that are of one country only.
    pub speaks_alone: DetectorBits,
    /// Those of its longest keyword.
    pub says_most: DetectorBits,
    pub speaks_against: DetectorBits,
    pub is_noise: bool,
}

/// Windows in order, those that meet as one.
pub(super) fn join(windows: &mut Vec<(usize, usize)>) {
    windows.retain(|(from, to)| from < to);
    windows.sort_unstable();
    windows.dedup_by(|next, last| {
        let meets = last.1 >= next.0;
        if meets {
            last.1 = last.1.max(next.1);
        }
        meets
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detector::known::words::plain;

    fn says(label: &str, id: &str) -> bool {
        let set = DetectorSet::built_in();
        let number = set.number(id).unwrap();
        Keywords::new(&set).unwrap().label(label).contains(number)
    }

    #[test]
    fn labels_match_widely_but_as_whole_words() {
        for label in [
            "ssn",
            "SSN",
            "employee_ssn",
            "employeeSsn",
            "Social Security Number",
            "socialSecurityNumber",
            "socialsecuritynumber",
            "$.person.ssn",
            "SSNs",
        ] {
            assert!(says(label, "us-ssn"), "{label}");
        }
        for label in ["assn", "ssnx", "session", "business"] {
            assert!(!says(label, "us-ssn"), "{label}");
        }
    }

    #[test]
    fn each_keyword_is_found_as_texts_spell_it() {
        let keywords = Keywords::new(&DetectorSet::built_in()).unwrap();
        let (mut scratch, mut found) = (KeywordScratch::default(), Vec::new());
        for word in 0..keywords.len() {
            let text = keywords.text(word);
            let is_short = text.chars().nth(1) == Some(' ');
            // Abbreviations are written with a full stop.
            let signs: &[&str] = if is_short { &["."] } else { &[" ", "-", "_"] };
            let spelled = signs.iter().map(|sign| text.replacen(' ', sign, if is_short { 1 } else { usize::MAX }));
            // ß has two capitals.
            let capitals = |text: &str| if text.contains('ß') { text.to_string() } else { text.to_uppercase() };
            for text in spelled.flat_map(|text| [capitals(&text), text]) {
                found.clear();
                let line = format!("a {text}: x");
                keywords.each_in(line.as_bytes(), 0, line.len(), &mut scratch, &mut |hit| found.push(hit));
                let own = KeywordHit { start: 2, end: 2 + text.len(), word };
                assert!(found.contains(&own), "{line}");
            }
        }
    }

    #[test]
    fn no_other_first_byte_is_an_ascii_letters() {
        for character in '\u{80}'..=char::MAX {
            let is_letter = plain(&character.to_string()).starts_with(|plain: char| plain.is_ascii_alphabetic())
                || crate::detector::known::tree::folded(character).is_ascii_alphabetic();
            let first = character.encode_utf8(&mut [0; 4]).as_bytes()[0];
            assert!(!is_letter || FOLDING_LEADS.contains(&first), "{character}");
        }
    }

    #[test]
    fn accents_are_found_wherever_the_keyword_has_them() {
        // Each keyword with an accent is found as it is written, in lower and in upper case.
        let set = DetectorSet::built_in();
        let keywords = Keywords::new(&set).unwrap();
        for (number, detector) in set.iter().enumerate() {
            for keyword in detector.keywords.iter().filter(|keyword| !keyword.is_ascii() && !keyword.contains('ß')) {
                // Abbreviations are written with dots.
                let written = if keyword.split(' ').take(2).all(|part| part.chars().count() == 1) {
                    keyword.replace(' ', ".")
                } else {
                    keyword.clone()
                };
                for text in [written.clone(), written.to_uppercase()] {
                    assert!(keywords.label(&text).contains(number as u16), "{text} of {}", detector.id);
                }
            }
        }
    }
}
