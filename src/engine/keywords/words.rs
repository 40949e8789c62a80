//! The words of all detectors, each with what is said of it. Knows no text.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use smallvec::SmallVec;

use super::DetectorBits;
use super::tree::{char_at, plain};
use crate::detector::{DetectorSet, fold};

/// All words, by text.
pub(super) struct Words {
    /// Folded, accents dropped; a space between words. One behind the other.
    pub texts: Arc<str>,
    words: Vec<Word>,
    /// Sets of detectors that some words speak for or against: many have the same.
    sets: Vec<DetectorBits>,
}

/// What a word means.
struct Word {
    text: Range<u32>,
    /// Places in the sets.
    speaks_for: u32,
    speaks_against: u32,
    /// Speaks against every bare number: an order, an invoice, a build.
    is_noise: bool,
    /// All detectors that it speaks for are of one country.
    is_local: bool,
    /// Signs one of which stands behind the first letter of an abbreviation; none where it is none.
    signs: &'static [u8],
}

impl Words {
    pub fn new(detectors: &DetectorSet) -> Words {
        let said = said_of(detectors);
        let (mut texts, mut words, mut sets) = (String::new(), Vec::new(), Sets::default());
        for said in said.chunk_by(|(one, _), (other, _)| one == other) {
            let from = texts.len() as u32;
            texts.push_str(&said[0].0);
            let of = |pick: fn(Said) -> Option<u16>| said.iter().filter_map(move |(_, said)| pick(*said));
            let speaks_for = of(|said| if let Said::For(number) = said { Some(number) } else { None });
            let speaks_against = of(|said| if let Said::Against(number) = said { Some(number) } else { None });
            let mut countries = speaks_for.clone().map(|number| detectors.get(number).country.as_deref());
            let country = countries.next().flatten();
            words.push(Word {
                text: from..texts.len() as u32,
                is_noise: said.iter().any(|(_, said)| *said == Said::Noise),
                is_local: country.is_some() && countries.all(|other| other == country),
                signs: signs_of(&said[0].0),
                speaks_for: sets.place(speaks_for),
                speaks_against: sets.place(speaks_against),
            });
        }
        Words { texts: texts.into(), words, sets: sets.sets }
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn text(&self, word: usize) -> &str {
        let text = &self.words[word].text;
        &self.texts[text.start as usize..text.end as usize]
    }

    pub fn speaks_for(&self, word: usize) -> &DetectorBits {
        &self.sets[self.words[word].speaks_for as usize]
    }

    pub fn speaks_against(&self, word: usize) -> &DetectorBits {
        &self.sets[self.words[word].speaks_against as usize]
    }

    pub fn is_noise(&self, word: usize) -> bool {
        self.words[word].is_noise
    }

    pub fn is_local(&self, word: usize) -> bool {
        self.words[word].is_local
    }

    /// The texts and numbers of the words that speak for one of these detectors; of all where there are none.
    pub fn numbered(&self, detectors: Option<&DetectorBits>) -> Vec<(Range<u32>, u32)> {
        let is_wanted = |word: &Word| detectors.is_none_or(|all| self.sets[word.speaks_for as usize].meets(all));
        let wanted = (0..).zip(&self.words).filter(|(_, word)| is_wanted(word));
        wanted.map(|(number, word)| (word.text.clone(), number)).collect()
    }

    /// Whether a word that begins with a letter alone is written as one.
    #[inline]
    pub fn abbreviates(&self, word: usize, text: &[u8], start: usize) -> bool {
        let signs = self.words[word].signs;
        signs.is_empty() || {
            let bytes = char_at(text, start).map_or(1, |(_, bytes)| bytes);
            text.get(start + bytes).is_some_and(|sign| signs.contains(sign))
        }
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

/// Sets of detectors, each once.
#[derive(Default)]
struct Sets {
    sets: Vec<DetectorBits>,
    known: HashMap<SmallVec<[u16; 4]>, u32>,
}

impl Sets {
    fn place(&mut self, detectors: impl Iterator<Item = u16>) -> u32 {
        *self.known.entry(detectors.collect()).or_insert_with_key(|detectors| {
            let mut bits = DetectorBits::default();
            detectors.iter().for_each(|number| bits.insert(*number));
            self.sets.push(bits);
            self.sets.len() as u32 - 1
        })
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

/// What is said of a word, by one detector or by none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Said {
    For(u16),
    Against(u16),
    Noise,
}

/// All that is said of any word, by word and then by detector.
fn said_of(detectors: &DetectorSet) -> Vec<(Cow<'_, str>, Said)> {
    let mut said: Vec<_> = NOISE.iter().map(|noise| (Cow::Borrowed(*noise), Said::Noise)).collect();
    for (number, detector) in detectors.iter().enumerate() {
        let own = |text: &str| Cow::Owned(plain(text).into_owned());
        let number = number as u16;
        for keyword in &detector.keywords {
            said.push((plain(keyword), Said::For(number)));
            let short = keyword.strip_suffix("nummer").map(|stem| format!("{stem}nr"));
            said.extend(in_digraphs(keyword).into_iter().chain(short).map(|word| (own(&word), Said::For(number))));
        }
        said.extend(detector.unless_near.iter().map(|word| (own(&fold(word)), Said::Against(number))));
    }
    said.sort_unstable();
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
