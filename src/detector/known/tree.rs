//! All keywords as a tree of folded characters: one walk tells every keyword that stands at a place, with
//! people's separators, plurals, accents and camel humps. Knows no detector.

use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use super::ways::Way;
use super::words::{base, plain_letter};

/// Characters that may stand between two words of a keyword.
pub const SEPARATORS_MAX: usize = 3;

/// All words as a tree of folded characters, so that words that begin alike are read once.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Tree {
    /// The texts of all words.
    #[serde(skip)]
    texts: Arc<str>,
    nodes: Vec<Node>,
    /// By node: the character that leads to it.
    letters: Vec<char>,
    /// The root's children by ASCII character; 0 for none.
    #[serde(skip, default = "no_child")]
    first: [u32; 128],
}

/// In `Tree::first`.
fn no_child() -> [u32; 128] {
    [0; 128]
}

/// In [`Node::word`]: no word ends there.
const NO_WORD: u32 = u32::MAX;

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Node {
    kind: Kind,
    /// The first of its children, which stand side by side, by character, and how many they are; of a tail, where in the
    /// texts it begins, and its bytes.
    from: u32,
    count: u32,
    /// Number and characters of the word that ends here, or behind its tail.
    word: u32,
    characters: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Kind {
    Inner,
    /// The first child is behind up to `SEPARATORS_MAX` separators, or none.
    Spaced,
    /// One word only goes on from here.
    Tail,
}

/// Where a walk stands: a node, and the bytes of its tail that are read.
#[derive(Clone, Copy, Default)]
struct Place {
    node: u32,
    read: u32,
}

impl Tree {
    /// `words` are a part of the texts, folded, and a number: ascending and each once.
    pub fn new(texts: &Arc<str>, words: &[(Range<u32>, u32)]) -> Tree {
        const EMPTY: Node = Node { kind: Kind::Inner, from: 0, count: 0, word: NO_WORD, characters: 0 };
        let mut tree = Tree { texts: texts.clone(), nodes: vec![EMPTY], letters: vec!['\0'], first: [0; 128] };
        let text = |number: usize| &texts[words[number].0.start as usize..words[number].0.end as usize];
        // By node: the words through it, and the bytes that lead to it.
        let mut open = vec![(0, words.len(), 0)];
        let mut at = 0;
        while let Some((mut from, to, depth)) = open.get(at).copied() {
            let mut node = Node { from: tree.nodes.len() as u32, ..EMPTY };
            let is_tail = at > 0 && to - from == 1;
            if is_tail || from < to && text(from).len() == depth {
                (node.word, node.characters) = (words[from].1, text(from).chars().count() as u32);
                if is_tail {
                    let tail = words[from].0.start + depth as u32;
                    node = Node { kind: Kind::Tail, from: tail, count: words[from].0.end - tail, ..node };
                }
                from += 1;
            }
            while let Some(letter) = (from..to).next().and_then(|from| text(from)[depth..].chars().next()) {
                let same = (from..to).take_while(|number| text(*number)[depth..].starts_with(letter)).count();
                if letter == ' ' {
                    node.kind = Kind::Spaced;
                }
                node.count += 1;
                tree.nodes.push(EMPTY);
                tree.letters.push(letter);
                open.push((from, from + same, depth + letter.len_utf8()));
                from += same;
            }
            tree.nodes[at] = node;
            at += 1;
        }
        tree.of_texts(texts)
    }

    /// The tree as it was before it was written, without its texts.
    pub fn of_texts(self, texts: &Arc<str>) -> Tree {
        let mut tree = Tree { texts: texts.clone(), ..self };
        let root = tree.nodes[0];
        for child in root.from..root.from + root.count {
            if let Some(first) = tree.first.get_mut(tree.letters[child as usize] as usize) {
                *first = child;
            }
        }
        tree
    }

    #[inline]
    fn child(&self, number: u32, character: char) -> Option<u32> {
        if number == 0 && character.is_ascii() {
            return Some(self.first[character as usize]).filter(|next| *next != 0);
        }
        let node = &self.nodes[number as usize];
        let first = (node.from + u32::from(node.kind == Kind::Spaced)) as usize;
        let letters = &self.letters[first..(node.from + node.count) as usize];
        let found = match letters.len() {
            0..=8 => letters.iter().position(|letter| *letter == character),
            _ => letters.binary_search(&character).ok(),
        };
        found.map(|found| (first + found) as u32)
    }

    /// Whether what is left of a tail begins with a character.
    #[inline]
    fn goes_on(&self, node: &Node, read: u32, character: char) -> bool {
        let rest = &self.texts.as_bytes()[(node.from + read) as usize..(node.from + node.count) as usize];
        match u8::try_from(character).ok().filter(u8::is_ascii) {
            Some(byte) => rest.first() == Some(&byte),
            None => rest.starts_with(character.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }

    /// Where a character leads, and where the separators lead that may follow.
    #[inline]
    fn step(&self, place: Place, character: char) -> Option<Place> {
        let node = &self.nodes[place.node as usize];
        if node.kind != Kind::Tail {
            return self.child(place.node, character).map(|node| Place { node, read: 0 });
        }
        let is_next = character != ' ' && self.goes_on(node, place.read, character);
        is_next.then(|| Place { read: place.read + character.len_utf8() as u32, ..place })
    }

    #[inline]
    fn space(&self, place: Place) -> Option<Place> {
        let node = &self.nodes[place.node as usize];
        match node.kind {
            Kind::Inner => None,
            Kind::Spaced => Some(Place { node: node.from, read: 0 }),
            Kind::Tail => self.goes_on(node, place.read, ' ').then(|| Place { read: place.read + 1, ..place }),
        }
    }

    /// The word that ends at a place, and its characters.
    #[inline]
    fn word(&self, place: Place) -> Option<(u32, u32)> {
        let node = &self.nodes[place.node as usize];
        let ends = node.word != NO_WORD && (node.kind != Kind::Tail || place.read == node.count);
        ends.then_some((node.word, node.characters))
    }

    /// Whether a word begins with the character at a place.
    pub fn begins(&self, text: &[u8], at: usize) -> bool {
        char_at(text, at).is_some_and(|(character, _)| self.child(0, folded(character)).is_some())
    }

    /// Where up to `most` characters of a word lead, its spaces left out.
    pub fn follow(&self, word: &str, most: usize) -> Way {
        let (mut place, mut bytes) = (Place::default(), 0);
        for character in word.chars() {
            if bytes == most as u32 {
                break;
            }
            let next = if character == ' ' { self.space(place) } else { self.step(place, character) };
            place = next.unwrap_or(place);
            bytes += u32::from(character != ' ');
        }
        Way { node: place.node, read: place.read, bytes }
    }

    /// Tells the ends of all words that stand at `start`, and their numbers, from a place to which the text leads.
    pub fn each_end(&self, text: &[u8], start: usize, way: Way, tell: &mut dyn FnMut(usize, usize)) {
        // Behind a word of a keyword the next one may follow with or without separators: two paths.
        let mut paths: SmallVec<[(Place, usize, char); 8]> = SmallVec::new();
        let mut at = start + way.bytes as usize;
        let mut place = Place { node: way.node, read: way.read };
        let mut last = if way.bytes == 0 { ' ' } else { char::from(text[at - 1]) };
        loop {
            if let Some((word, characters)) = self.word(place)
                && let Some(end) = ends_word(text, at, last, characters)
            {
                tell(end, word as usize);
            }
            if let Some(next) = self.space(place) {
                paths.push((next, at, last));
            }
            let step = char_at(text, at).and_then(|(character, bytes)| {
                let next = self.step(place, folded(character))?;
                Some((next, at + bytes, character))
            });
            (place, at, last) = match step {
                Some(step) => step,
                None => match paths.pop() {
                    Some((next, at, last)) => (next, behind_separators(text, at), last),
                    None => return,
                },
            };
        }
    }
}

#[inline]
pub fn folded(character: char) -> char {
    if character.is_ascii() {
        character.to_ascii_lowercase()
    } else {
        // Most are small letters already.
        match plain_letter(character) {
            plain if plain != character => plain,
            _ => base(character).next().unwrap_or(character),
        }
    }
}

/// The place behind the separators at `at`, if there are any.
fn behind_separators(text: &[u8], at: usize) -> usize {
    let mut behind = at;
    for _ in 0..SEPARATORS_MAX {
        match char_at(text, behind) {
            Some((character, bytes)) if !is_word(character) => behind += bytes,
            _ => break,
        }
    }
    behind
}

/// Where a word of some characters ends that was read up to `at`: there, or behind a plural's s, a number word that
/// is glued to it, or an ending of an inflected language.
fn ends_word(text: &[u8], at: usize, last: char, characters: u32) -> Option<usize> {
    let Some((next, bytes)) = char_at(text, at) else { return Some(at) };
    if ends_between(last, next) {
        return Some(at);
    }
    let ends_at = |last: char, at: usize| char_at(text, at).is_none_or(|(next, _)| ends_between(last, next));
    if next == 's' && (characters > 3 || last.is_uppercase()) && ends_at(next, at + bytes) {
        return Some(at + bytes);
    }
    if is_inflected(last) && characters >= INFLECTED_CHARACTERS_MIN {
        return behind_ending(text, at);
    }
    if characters < NUMBERED_CHARACTERS_MIN {
        return None;
    }
    let tail =
        |word: &&&str| text.get(at..at + word.len()).is_some_and(|tail| tail.eq_ignore_ascii_case(word.as_bytes()));
    let word = NUMBER_WORDS
        .iter()
        .filter(tail)
        .find(|word| ends_at(char::from(text[at + word.len() - 1]), at + word.len()))?;
    Some(at + word.len())
}

/// Whether a word may end between two characters.
fn ends_between(last: char, next: char) -> bool {
    !is_word(next)
        || next.is_uppercase() && last.is_lowercase()
        || next.is_ascii_digit() && last.is_alphabetic()
        || is_unspaced(last)
        || is_unspaced(next)
}

/// Words for a number, as they are glued to what is numbered: Passnr, rijbewijsnummer, passportno.
pub const NUMBER_WORDS: &[&str] = &["nr", "no", "nummer", "number", "num", "nro"];
/// Characters of a keyword to which they may be glued; shorter ones begin other words.
pub const NUMBERED_CHARACTERS_MIN: u32 = 5;

/// Characters of a keyword that may have an ending, and of the ending: СНИЛСа, паспортом.
const INFLECTED_CHARACTERS_MIN: u32 = 4;
const ENDING_CHARACTERS_MAX: usize = 2;

/// Letters of languages whose nouns have an ending for each use: Cyrillic ones and Greek.
fn is_inflected(letter: char) -> bool {
    matches!(letter, '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{52f}')
}

/// The place behind an ending at `at`, where the word ends there.
fn behind_ending(text: &[u8], at: usize) -> Option<usize> {
    let mut behind = at;
    for _ in 0..ENDING_CHARACTERS_MAX {
        let (letter, bytes) = char_at(text, behind).filter(|(letter, _)| is_inflected(*letter))?;
        behind += bytes;
        if char_at(text, behind).is_none_or(|(next, _)| ends_between(letter, next)) {
            return Some(behind);
        }
    }
    None
}

/// Letters and digits, but not the raised ones of `n.º`.
fn is_word(character: char) -> bool {
    character.is_alphanumeric() && !matches!(character, 'º' | 'ª')
}

/// Scripts that put no space between words: Thai to Khmer, kana, Han, and Hangul, whose particles are glued.
fn is_unspaced(character: char) -> bool {
    matches!(
        character,
        '\u{e00}'..='\u{eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{ac00}'..='\u{d7af}'
            | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ff9f}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

/// The character that starts at `at`, and its bytes; a byte that is no UTF-8 is a separator.
#[inline]
pub fn char_at(text: &[u8], at: usize) -> Option<(char, usize)> {
    let first = *text.get(at)?;
    if first < 0x80 {
        return Some((char::from(first), 1));
    }
    let end = (at + 4).min(text.len());
    let chunk = text[at..end].utf8_chunks().next()?;
    Some(chunk.valid().chars().next().map_or(('\u{fffd}', 1), |character| (character, character.len_utf8())))
}

/// The character before `at`.
pub fn char_before(text: &[u8], at: usize) -> Option<char> {
    let last = *text.get(at.checked_sub(1)?)?;
    if last < 0x80 {
        return Some(char::from(last));
    }
    let from = at.saturating_sub(4);
    let start = (from..at).rev().find(|start| text[*start] & 0xc0 != 0x80)?;
    char_at(text, start).map(|(character, _)| character)
}

/// Whether a word may begin here: no letter or digit before, or a camel hump (but not of a letter with an accent behind
/// one without).
pub fn begins_word(text: &[u8], at: usize) -> bool {
    let Some(before) = char_before(text, at) else { return true };
    if !is_word(before) {
        return true;
    }
    let Some((first, _)) = char_at(text, at) else { return false };
    let is_accented = !first.is_ascii() && first.len_utf8() == 2 && before.is_ascii_alphabetic();
    !is_accented && first.is_uppercase() && before.is_lowercase() || is_unspaced(first) || is_unspaced(before)
}
