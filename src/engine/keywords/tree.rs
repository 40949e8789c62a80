//! All keywords as a tree of folded characters: one walk tells every keyword that stands at a place, with
//! people's separators, plurals, accents and camel humps. Knows no detector.

use smallvec::SmallVec;

use super::prefixes::Way;

/// Characters that may stand between two words of a keyword.
pub(super) const SEPARATORS_MAX: usize = 2;

/// All words as a tree of folded characters, so that words that begin alike are read once.
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// The root's children by ASCII character; 0 for none.
    first: [u32; 128],
}

#[derive(Default)]
struct Node {
    /// Sorted by character.
    children: Vec<(char, u32)>,
    /// Behind up to `SEPARATORS_MAX` separators, or none.
    space: Option<u32>,
    /// (number, characters) of the word that ends here.
    word: Option<(u32, u32)>,
}

impl Default for Tree {
    fn default() -> Tree {
        Tree { nodes: vec![Node::default()], first: [0; 128] }
    }
}

impl Tree {
    pub(super) fn insert(&mut self, text: &[char], number: u32) {
        let mut at = 0;
        for character in text {
            let known = match character {
                ' ' => self.nodes[at].space.map(|next| next as usize),
                character => self.child(at, *character),
            };
            at = known.unwrap_or_else(|| {
                let new = self.nodes.len();
                self.nodes.push(Node::default());
                let node = &mut self.nodes[at];
                if *character == ' ' {
                    node.space = Some(new as u32);
                } else {
                    let place = node.children.partition_point(|(known, _)| known < character);
                    node.children.insert(place, (*character, new as u32));
                    if at == 0 && character.is_ascii() {
                        self.first[*character as usize] = new as u32;
                    }
                }
                new
            });
        }
        self.nodes[at].word = Some((number, text.len() as u32));
    }

    #[inline]
    fn child(&self, node: usize, character: char) -> Option<usize> {
        if node == 0 && character.is_ascii() {
            return Some(self.first[character as usize] as usize).filter(|next| *next != 0);
        }
        let children = &self.nodes[node].children;
        if children.len() <= 6 {
            return children.iter().find(|(known, _)| *known == character).map(|(_, next)| *next as usize);
        }
        children.binary_search_by_key(&character, |(known, _)| *known).ok().map(|found| children[found].1 as usize)
    }

    /// Whether a word begins with the character at a place.
    pub(super) fn begins(&self, text: &[u8], at: usize) -> bool {
        char_at(text, at).is_some_and(|(character, _)| self.child(0, folded(character)).is_some())
    }

    /// The node that up to `most` characters of a word lead to, its spaces left out, and how many they are.
    pub(super) fn follow(&self, word: &[char], most: usize) -> (u32, u32) {
        let (mut node, mut read) = (0, 0);
        for character in word {
            if read == most as u32 {
                break;
            }
            let next = match character {
                ' ' => self.nodes[node].space.map(|next| next as usize),
                character => self.child(node, *character),
            };
            node = next.unwrap_or(node);
            read += u32::from(*character != ' ');
        }
        (node as u32, read)
    }

    /// Tells the ends of all words that stand at `start`, and their numbers, from a node to which the text up to
    /// `at` leads.
    pub(super) fn each_end(&self, text: &[u8], start: usize, way: Way, tell: &mut dyn FnMut(usize, usize)) {
        // Behind a word of a keyword the next one may follow with or without separators: two paths.
        let mut paths: SmallVec<[(u32, usize, char); 8]> = SmallVec::new();
        let mut at = start + way.bytes as usize;
        let mut node = way.node as usize;
        let mut last = if way.bytes == 0 { ' ' } else { char::from(text[at - 1]) };
        loop {
            let here = &self.nodes[node];
            if let Some((number, characters)) = here.word
                && let Some(end) = ends_word(text, at, last, characters)
            {
                tell(end, number as usize);
            }
            if let Some(next) = here.space {
                paths.push((next, at, last));
            }
            let step = char_at(text, at).and_then(|(character, bytes)| {
                let next = self.child(node, folded(character))?;
                Some((next, at + bytes, character))
            });
            (node, at, last) = match step {
                Some(step) => step,
                None => match paths.pop() {
                    Some((next, at, last)) => (next as usize, behind_separators(text, at), last),
                    None => return,
                },
            };
        }
    }
}

#[inline]
pub(super) fn folded(character: char) -> char {
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
pub(super) const NUMBER_WORDS: &[&str] = &["nr", "no", "nummer", "number", "num", "nro"];
/// Characters of a keyword to which they may be glued; shorter ones begin other words.
pub(super) const NUMBERED_CHARACTERS_MIN: u32 = 5;

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
pub(super) fn char_at(text: &[u8], at: usize) -> Option<(char, usize)> {
    let first = *text.get(at)?;
    if first < 0x80 {
        return Some((char::from(first), 1));
    }
    let end = (at + 4).min(text.len());
    let chunk = text[at..end].utf8_chunks().next()?;
    Some(chunk.valid().chars().next().map_or(('\u{fffd}', 1), |character| (character, character.len_utf8())))
}

/// The character before `at`.
pub(super) fn char_before(text: &[u8], at: usize) -> Option<char> {
    let last = *text.get(at.checked_sub(1)?)?;
    if last < 0x80 {
        return Some(char::from(last));
    }
    let from = at.saturating_sub(4);
    let start = (from..at).rev().find(|start| text[*start] & 0xc0 != 0x80)?;
    char_at(text, start).map(|(character, _)| character)
}

/// A folded text without accents: spellings that differ by them are one keyword.
pub(super) fn plain(text: &str) -> String {
    text.chars().flat_map(base).collect()
}

/// Letters without case and accent.
pub(super) fn base(character: char) -> impl Iterator<Item = char> {
    character.to_lowercase().map(plain_letter)
}

/// A small letter without its accent.
fn plain_letter(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' | 'ċ' => 'c',
        'ď' | 'đ' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' | 'ė' => 'e',
        'ğ' | 'ģ' | 'ġ' => 'g',
        'ħ' => 'h',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ł' | 'ľ' | 'ĺ' | 'ļ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => 'o',
        'ř' | 'ŕ' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        letter => letter,
    }
}

/// Whether a word may begin here: no letter or digit before, or a camel hump.
pub(super) fn begins_word(text: &[u8], at: usize) -> bool {
    let Some(before) = char_before(text, at) else { return true };
    if !is_word(before) {
        return true;
    }
    let Some((first, _)) = char_at(text, at) else { return false };
    first.is_uppercase() && before.is_lowercase() || is_unspaced(first) || is_unspaced(before)
}
