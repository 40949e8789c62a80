//! The words of all detectors, as texts spell them, each with what is said of it. Knows no text.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::starts::LITERAL_BYTES_MIN;
use super::tree::Tree;
use super::ways::{self, Way};
use crate::detector::fold::fold;

/// All words, by text.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Table {
    /// Folded, accents dropped; a space between words. One behind the other.
    pub texts: Arc<str>,
    /// By word: its bytes, and its place in `meanings`.
    pub words: Vec<(u32, u32)>,
    /// What is said of some words: many say the same.
    pub meanings: Vec<Meaning>,
    pub tree: Tree,
    /// What texts with a word begin with, by key.
    pub ways: Vec<(u64, Way)>,
}

/// Where words stand that are so long.
pub fn ranges(words: &[(u32, u32)]) -> impl Iterator<Item = Range<u32>> + Clone + '_ {
    words.iter().scan(0, |to, (len, _)| {
        let from = *to;
        *to += len;
        Some(from..*to)
    })
}

/// What is said of a word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Meaning {
    /// Detectors, ascending.
    pub speaks_for: Vec<u16>,
    /// Those of them for which it speaks only in a document of their country.
    pub at_home: Vec<u16>,
    pub speaks_against: Vec<u16>,
    /// Speaks against every bare number: an order, an invoice, a build.
    pub is_noise: bool,
}

impl Table {
    /// Of detectors' keywords, folded, and the words that they are not told near.
    pub fn of<'a>(detectors: impl Iterator<Item = Spoken<'a>>) -> Table {
        let said = said_of(detectors);
        let (mut texts, mut words, mut meanings, mut known) = (String::new(), Vec::new(), Vec::new(), HashMap::new());
        for said in said.chunk_by(|(one, _), (other, _)| one == other) {
            let mut meaning = Meaning::default();
            for (_, said) in said {
                match said {
                    Said::For(number) => meaning.speaks_for.push(*number),
                    Said::AtHome(number) => meaning.at_home.push(*number),
                    Said::Against(number) => meaning.speaks_against.push(*number),
                    Said::Noise => meaning.is_noise = true,
                }
            }
            let place = *known.entry(meaning).or_insert_with_key(|meaning| {
                meanings.push(meaning.clone());
                meanings.len() as u32 - 1
            });
            texts.push_str(&said[0].0);
            words.push((said[0].0.len() as u32, place));
        }
        let texts: Arc<str> = texts.into();
        let ranges = ranges(&words);
        let numbered: Vec<_> = ranges.clone().zip(0..).collect();
        let tree = Tree::new(&texts, &numbered);
        let ways = ways::of(ranges.map(|range| &texts[range.start as usize..range.end as usize]), &tree);
        Table { texts, words, meanings, tree, ways }
    }
}

/// Words that stand near numbers which only look like somebody's: rules of the world, not of a corpus.
const NOISE: &[&str] = &[
    "order",
    "order no",
    "order number",
    "order id",
    "invoice",
    "invoice no",
    "invoice number",
    "build",
    "commit",
    "revision",
    "version",
    "sku",
    "part number",
    "part no",
    "serial",
    "serial number",
    "tracking",
    "tracking number",
    "ticket",
    "isbn",
    "issn",
    "doi",
    "sha",
    "md5",
    "checksum",
    "hash",
    "uuid",
    "offset",
    "bytes",
    "size",
    "port",
    "pid",
    "timestamp",
    "epoch",
    "bestellung",
    "bestellnummer",
    "rechnung",
    "rechnungsnummer",
    "commande",
    "facture",
    "pedido",
    "factura",
    "ordine",
    "fattura",
];

/// The words of a detector, folded but for the last.
pub struct Spoken<'a> {
    pub number: u16,
    pub keywords: &'a [String],
    /// Some of them.
    pub home_keywords: &'a [String],
    pub unless_near: &'a [String],
}

/// What is said of a word, by one detector or by none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Said {
    For(u16),
    AtHome(u16),
    Against(u16),
    Noise,
}

/// All that is said of any word, by word and then by detector.
fn said_of<'a>(detectors: impl Iterator<Item = Spoken<'a>>) -> Vec<(Cow<'a, str>, Said)> {
    let mut said: Vec<_> = NOISE.iter().map(|noise| (Cow::Borrowed(*noise), Said::Noise)).collect();
    for Spoken { number, keywords, home_keywords, unless_near } in detectors {
        let own = |text: &str| Cow::Owned(plain(text).into_owned());
        for keyword in keywords {
            said.push((plain(keyword), Said::For(number)));
            let short = keyword.strip_suffix("nummer").map(|stem| format!("{stem}nr"));
            let spelled: Vec<Cow<str>> = in_digraphs(keyword).into_iter().chain(short).map(|word| own(&word)).collect();
            if home_keywords.contains(keyword) {
                let all = [plain(keyword)].into_iter().chain(spelled.iter().cloned());
                said.extend(all.map(|word| (word, Said::AtHome(number))));
            }
            said.extend(spelled.into_iter().map(|word| (word, Said::For(number))));
        }
        said.extend(unless_near.iter().map(|word| (own(&fold(word)), Said::Against(number))));
    }
    said.sort_unstable();
    said.dedup();
    said
}

/// A keyword as those write it who have no umlauts and no ø: Fuehrerschein, foedselsdato; none where that is the same.
fn in_digraphs(keyword: &str) -> Option<String> {
    if keyword.is_ascii() {
        return None;
    }
    let digraph = |letter: char| match letter {
        'ä' | 'æ' => "ae".to_string(),
        'ö' | 'ø' => "oe".to_string(),
        'ü' => "ue".to_string(),
        'å' => "aa".to_string(),
        'ß' => "ss".to_string(),
        letter => letter.to_string(),
    };
    let spelled: String = keyword.chars().map(digraph).collect();
    (spelled != keyword).then_some(spelled)
}

/// Whether a keyword can be looked for by its first letters, or without them.
pub fn has_lead(keyword: &str) -> bool {
    is_foreign(keyword) || lead_of(keyword).len() >= LITERAL_BYTES_MIN
}

/// Whether a keyword is found without its first letters being looked for: it begins with one past ASCII.
fn is_foreign(keyword: &str) -> bool {
    plain(keyword).starts_with(|first: char| !first.is_ascii())
}

/// Characters of a keyword by which it is looked for.
pub const LEAD_MAX: usize = 6;

/// The ASCII letters, small, at most `LEAD_MAX`, that texts with this keyword begin with, where they spell it without accents.
pub fn lead_of(keyword: &str) -> String {
    plain(keyword).chars().take_while(char::is_ascii_alphabetic).take(LEAD_MAX).collect()
}

/// A folded text without accents: spellings that differ by them are one keyword.
pub fn plain(text: &str) -> Cow<'_, str> {
    match text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.chars().flat_map(base).collect()),
    }
}

/// Letters without case and accent.
pub fn base(character: char) -> impl Iterator<Item = char> {
    character.to_lowercase().map(plain_letter)
}

/// A small letter without its accent.
pub fn plain_letter(letter: char) -> char {
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
