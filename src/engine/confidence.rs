//! Evidence in, rung out: the only file that decides confidence. Evidence is in bits; each piece has a name.

use std::collections::{BTreeSet, HashMap};

use hashbrown::HashTable;
use smallvec::SmallVec;

use super::Contender;
use crate::detector::{Detector, DetectorSet};
use crate::limits;
use crate::model::{Confidence, LabelId, Labels};

macro_rules! pieces {
    ($($name:ident, $code:literal, $words:literal, $bits:literal;)*) => {
        /// A piece of evidence, seen around one candidate or over its document.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Piece { $($name,)* }

        impl Piece {
            pub const ALL: &'static [Piece] = &[$(Piece::$name,)*];

            /// As `eval --without` takes it.
            pub fn code(self) -> &'static str {
                match self { $(Piece::$name => $code,)* }
            }

            /// As `explain` shows it.
            pub fn name(self) -> &'static str {
                match self { $(Piece::$name => $words,)* }
            }

            /// What it adds, or takes.
            pub fn bits(self) -> f32 {
                match self { $(Piece::$name => $bits,)* }
            }
        }
    };
}

pieces! {
    Keyword, "keyword", "a keyword near it", 10.0;
    Label, "label", "its column or key names it", 12.0;
    SaysMost, "says-most", "no longer keyword there is another type's", 0.5;
    Local, "local", "its keyword is of its country alone", 0.0;
    Abroad, "abroad", "its keyword counts in documents of any country", 0.0;
    Home, "home", "something in the document is of its country", 0.0;
    Separated, "separated", "grouped as people write it", 3.0;
    Valid, "valid", "its check holds", 0.0;
    Test, "test", "a published test or reserved value", 0.0;
    Inside, "inside", "part of a longer value", 0.0;
    Certain, "certain", "nearly all values under its label pass", 6.0;
    Chance, "chance", "fewer than half of the values under its label pass", -8.0;
    Country, "country", "other values of its country in the document", 2.0;
    UnlessNear, "unless-near", "a word against it near it: one rung lower", 0.0;
    NoiseWord, "noise-word", "an order, invoice, build or the like near it: one rung lower", 0.0;
    Apart, "apart", "other words between it and its keyword: one rung lower where its shape is weak", 0.0;
    Spent, "spent", "another value between it and its keyword: one rung lower where its shape is weak", 0.0;
    OwnForm, "own-form", "written as hardly anything else is", 8.0;
    Continues, "continues", "its grouping goes on beyond it: one rung lower", 0.0;
    Column, "column", "a column of nothing else: medium without a keyword", 0.0;
    Glued, "glued", "letters or digits touch it", -5.0;
    HexRun, "hex-run", "inside a hexadecimal run", -14.0;
    Uuid, "uuid", "inside a UUID", -16.0;
    Base64Run, "base64-run", "inside a base64 run", -14.0;
    Epoch, "epoch", "a time stamp of this century", -5.0;
    TimeOfDay, "time-of-day", "a time of day behind a date", -20.0;
    Sequence, "sequence", "counts up or down", -8.0;
    NumberTable, "number-table", "among numbers on both sides", -6.0;
    Base64, "base64", "decoded from base64", 0.0;
    Hex, "hex", "decoded from hexadecimal", 0.0;
}

impl Piece {
    /// Its place in a set.
    pub const fn bit(self) -> u64 {
        1 << self as u64
    }

    pub fn within(self, pieces: u64) -> bool {
        pieces & self.bit() != 0
    }
}

/// Bits from which a rung holds.
const LOW_BITS: f32 = 3.0;
const MEDIUM_BITS: f32 = 10.0;
const HIGH_BITS: f32 = 15.0;
/// Shape and check that say less than this need their keyword right beside them.
const WEAK_BITS: f32 = 10.0;

/// A value speaks for its country where its check excludes this much, or its keyword is of no other: passport is of many.
const COUNTRY_CHECK_BITS_MIN: f32 = 2.0;

/// Candidates under one label from which the chance test speaks.
const CHANCE_CANDIDATES_MIN: u64 = 10;

/// Candidates tried and passed per (label, detector) of one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tallies {
    pub counts: HashMap<(LabelId, u16), (u64, u64)>,
}

impl Tallies {
    fn add(&mut self, label: LabelId, detector: u16, tried: u64, passed: u64) {
        let count = self.counts.entry((label, detector)).or_default();
        count.0 += tried;
        count.1 += passed;
    }

    /// (tried, passed).
    fn of(&self, label: LabelId, detector: u16) -> (u64, u64) {
        self.counts.get(&(label, detector)).copied().unwrap_or_default()
    }

    /// (label, detector, tried, passed) of all that was tried, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (LabelId, u16, u64, u64)> {
        self.counts.iter().map(|((label, detector), (tried, passed))| (*label, *detector, *tried, *passed))
    }
}

/// The evidence of one document: kinds of evidence and how often each was seen.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    pub tallies: Tallies,
    classes: Vec<(Class, u64)>,
    numbers: HashTable<ClassId>,
}

/// A kind of evidence: same label, same contenders with the same pieces. All matches of a class get the same rung.
#[derive(Clone, Debug)]
pub struct Class {
    pub label: LabelId,
    pub contenders: SmallVec<[Contender; 2]>,
}

impl Class {
    fn is(&self, label: LabelId, contenders: &[Contender]) -> bool {
        self.label == label && *self.contenders == *contenders
    }
}

/// What tells classes apart, mixed; variant and country follow from the rest nearly always.
fn hash_of(label: LabelId, contenders: &[Contender]) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |hash: u64, word: u64| (hash ^ word).wrapping_mul(ODD).rotate_left(29);
    let all = contenders.iter().fold(u64::from(label.0), |hash, one| mix(mix(hash, one.detector.into()), one.pieces));
    mix(all, contenders.len() as u64)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClassId(pub u32);

/// A country of which something stands in a document: which detector says so, and whether a word near it does too.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Seen {
    country: String,
    detector: u16,
    is_near: bool,
}

/// What became of a class.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The detector that is told.
    pub detector: u16,
    pub variant: Option<&'static str>,
    /// None: below the lowest rung, only tallied.
    pub confidence: Option<Confidence>,
    /// The other detectors of the span.
    pub also: SmallVec<[u16; 4]>,
    /// Matches of this class.
    pub count: u64,
}

/// One contender's evidence, laid open.
#[derive(Clone, Debug)]
pub struct Explanation {
    pub detector: u16,
    /// Name and bits, the start first.
    pub pieces: Vec<(&'static str, f32)>,
    pub bits: f32,
    pub confidence: Option<Confidence>,
    /// What would change the rung.
    pub remedy: String,
}

impl Evidence {
    /// Counts a match, and gives its class. Past `CLASSES_MAX` kinds the label is dropped from new ones.
    pub fn add(&mut self, label: LabelId, contenders: &[Contender]) -> ClassId {
        let hash = hash_of(label, contenders);
        let classes = &self.classes;
        let known = self.numbers.find(hash, |id| classes[id.0 as usize].0.is(label, contenders));
        if let Some(id) = known {
            self.classes[id.0 as usize].1 += 1;
            return *id;
        }
        if self.classes.len() >= limits::CLASSES_MAX && label != LabelId(0) {
            return self.add(LabelId(0), contenders);
        }
        let id = ClassId(self.classes.len() as u32);
        self.classes.push((Class { label, contenders: contenders.into() }, 1));
        let hash_at = |id: &ClassId| {
            let (class, _) = &self.classes[id.0 as usize];
            hash_of(class.label, &class.contenders)
        };
        self.numbers.insert_unique(hash, id, hash_at);
        id
    }

    /// Adds a later part of the same document, its labels renamed; gives the class here of each class there.
    pub fn merge(&mut self, other: Evidence, relabel: &dyn Fn(LabelId) -> LabelId) -> Vec<ClassId> {
        for (label, detector, tried, passed) in other.tallies.iter() {
            self.tallies.add(relabel(label), detector, tried, passed);
        }
        other
            .classes
            .into_iter()
            .map(|(class, count)| {
                let id = self.add(relabel(class.label), &class.contenders);
                self.classes[id.0 as usize].1 += count - 1;
                id
            })
            .collect()
    }

    /// The rung of each class, by [`ClassId`]. `header_holds` is false when a header row turned out to be data.
    pub fn close(&self, detectors: &DetectorSet, _labels: &Labels, header_holds: bool) -> Vec<Judged> {
        let countries = self.countries(detectors);
        self.classes
            .iter()
            .map(|(class, count)| {
                let mut judged: SmallVec<[(f32, &Contender); 4]> = class
                    .contenders
                    .iter()
                    .map(|contender| (self.bits(detectors, class, contender, &countries, header_holds), contender))
                    .collect();
                // Of what has a rung, what is named right here and told by default goes first; then the most evidence.
                let rank = |(bits, contender): &(f32, &Contender)| {
                    let pieces = self.pieces(detectors, class, contender, &countries, header_holds);
                    let rung = rung(detectors.get(contender.detector), pieces, *bits);
                    let is_checked = check_bits(detectors.get(contender.detector)) >= COUNTRY_CHECK_BITS_MIN;
                    let says_most = Piece::SaysMost.within(pieces) || is_checked && !Piece::Label.within(pieces);
                    let is_beside = Piece::Keyword.within(pieces) && !Piece::Apart.within(pieces);
                    let is_named = rung >= Some(Confidence::Medium) && (is_beside || Piece::Label.within(pieces));
                    let yields = detectors.get(contender.detector).yields;
                    let is_own = rung >= Some(Confidence::Medium) && !yields;
                    let is_home = is_named && Piece::Home.within(pieces);
                    (!Piece::Inside.within(pieces), rung.is_some(), is_own, is_named, says_most, is_home, *bits)
                };
                judged.sort_by(|one, other| {
                    rank(other)
                        .partial_cmp(&rank(one))
                        .unwrap_or(std::cmp::Ordering::Equal)
                        .then(one.1.detector.cmp(&other.1.detector))
                });
                let (bits, winner) = judged[0];
                let pieces = self.pieces(detectors, class, winner, &countries, header_holds);
                let mut also: SmallVec<[u16; 4]> = judged[1..]
                    .iter()
                    .filter(|(bits, contender)| {
                        let pieces = self.pieces(detectors, class, contender, &countries, header_holds);
                        rung(detectors.get(contender.detector), pieces, *bits).is_some()
                    })
                    .map(|(_, contender)| contender.detector)
                    .filter(|detector| *detector != winner.detector)
                    .collect();
                also.sort_unstable();
                also.dedup();
                Judged {
                    detector: winner.detector,
                    variant: winner.variant,
                    confidence: rung(detectors.get(winner.detector), pieces, bits),
                    also,
                    count: *count,
                }
            })
            .collect()
    }

    /// All that speaks for and against each contender of a class.
    pub fn explain(&self, class: ClassId, detectors: &DetectorSet, header_holds: bool) -> Vec<Explanation> {
        let Some((class, _)) = self.classes.get(class.0 as usize) else { return Vec::new() };
        let countries = self.countries(detectors);
        class
            .contenders
            .iter()
            .map(|contender| {
                let detector = detectors.get(contender.detector);
                let pieces = self.pieces(detectors, class, contender, &countries, header_holds);
                let bits = self.bits(detectors, class, contender, &countries, header_holds);
                let mut told = vec![("its shape", shape_bits(detector))];
                if Piece::Valid.within(pieces) {
                    told.push((Piece::Valid.name(), check_bits(detector)));
                }
                told.extend(
                    Piece::ALL
                        .iter()
                        .filter(|piece| **piece != Piece::Valid && piece.within(pieces))
                        .map(|piece| (piece.name(), piece.bits())),
                );
                let confidence = rung(detector, pieces, bits);
                Explanation {
                    detector: contender.detector,
                    pieces: told,
                    bits,
                    confidence,
                    remedy: remedy(detector, pieces, bits),
                }
            })
            .collect()
    }

    /// Countries of which a value with a keyword or label stands in the document, and by which detectors.
    fn countries(&self, detectors: &DetectorSet) -> BTreeSet<Seen> {
        self.classes
            .iter()
            .flat_map(|(class, _)| &class.contenders)
            .filter_map(|contender| {
                let is_near = contender.pieces & (Piece::Keyword.bit() | Piece::Label.bit()) != 0;
                // What says its country itself, as +44 and .uk do, needs no word.
                let says_itself = contender.country.is_some() && Piece::Valid.within(contender.pieces);
                if !is_near && !says_itself {
                    return None;
                }
                let detector = detectors.get(contender.detector);
                let is_known = Piece::Local.within(contender.pieces) || check_bits(detector) >= COUNTRY_CHECK_BITS_MIN;
                let own = detector.country.clone().filter(|_| is_known);
                let country = own.or_else(|| contender.country.map(str::to_string))?;
                Some(Seen { country, detector: contender.detector, is_near })
            })
            .collect()
    }

    /// A contender's own pieces and those that only the whole document shows.
    fn pieces(
        &self,
        detectors: &DetectorSet,
        class: &Class,
        contender: &Contender,
        countries: &BTreeSet<Seen>,
        header_holds: bool,
    ) -> u64 {
        let mut pieces = contender.pieces;
        if !header_holds && class.label != LabelId(0) {
            pieces &= !(Piece::Label.bit() | Piece::UnlessNear.bit() | Piece::NoiseWord.bit());
        }
        if Piece::Label.within(pieces) {
            // What its column names is no time, and stands among the numbers of other columns.
            pieces &= !(Piece::Epoch.bit() | Piece::TimeOfDay.bit() | Piece::NumberTable.bit());
        }
        let detector = detectors.get(contender.detector);
        if detector.validator.is_some() {
            let own = self.tallies.of(class.label, contender.detector);
            // Of a label that says nothing of the detector, in text, all text was counted as one.
            let is_text = class.label == LabelId(0) || own.0 == 0;
            let (tried, passed) = if is_text { self.tallies.of(LabelId(0), contender.detector) } else { own };
            let near = pieces & (Piece::Keyword.bit() | Piece::Label.bit()) != 0;
            // Where two types claim a label, the one that most of its values fail is not what it means.
            let is_contested = !near
                || detector.field.is_some()
                || class.contenders.iter().any(|other| other.detector != contender.detector);
            if tried >= CHANCE_CANDIDATES_MIN && check_bits(detector) >= 2.0 {
                if passed * 2 < tried && is_contested {
                    pieces |= Piece::Chance.bit();
                } else if passed * 20 >= tried * 19 {
                    pieces |= Piece::Certain.bit();
                }
            }
            let is_telling = check_bits(detector) >= 2.0 || Piece::Separated.within(pieces);
            if !is_text && passed >= CHANCE_CANDIDATES_MIN && passed * 20 >= tried * 19 && is_telling {
                pieces |= Piece::Certain.bit() | Piece::Column.bit();
            }
        }
        if let Some(country) = &detector.country {
            let of_others =
                countries.iter().filter(|seen| seen.country == *country && seen.detector != contender.detector);
            for seen in of_others {
                pieces |= Piece::Home.bit() | if seen.is_near { Piece::Country.bit() } else { 0 };
            }
        }
        pieces & !detectors.without
    }

    fn bits(
        &self,
        detectors: &DetectorSet,
        class: &Class,
        contender: &Contender,
        countries: &BTreeSet<Seen>,
        header_holds: bool,
    ) -> f32 {
        let pieces = self.pieces(detectors, class, contender, countries, header_holds);
        sum(detectors.get(contender.detector), pieces)
    }
}

/// The evidence that the block alone gives, for choosing between spans that overlap.
pub fn local_bits(detectors: &DetectorSet, contender: &Contender) -> f32 {
    let detector = detectors.get(contender.detector);
    let bits = sum(detector, contender.pieces);
    // It stands against what is told by chance only.
    let may_be_none = !detector.home_keywords.is_empty() && !Piece::Abroad.within(contender.pieces);
    if detector.yields || may_be_none { bits.min(MEDIUM_BITS) } else { bits }
}

fn sum(detector: &Detector, pieces: u64) -> f32 {
    let check = if Piece::Valid.within(pieces) { check_bits(detector) } else { 0.0 };
    let around: f32 = Piece::ALL.iter().filter(|piece| piece.within(pieces)).map(|piece| piece.bits()).sum();
    // A label and a keyword say the same thing twice.
    let twice = if Piece::Label.within(pieces) && Piece::Keyword.within(pieces) { Piece::Keyword.bits() } else { 0.0 };
    shape_bits(detector) + check + around - twice
}

/// What a detector's validator excludes.
fn check_bits(detector: &Detector) -> f32 {
    detector.validator.map_or(0.0, |validator| validator.bits)
}

/// What the shape excludes, from the pattern: see [`Known`](crate::detector::known::Known).
fn shape_bits(detector: &Detector) -> f32 {
    detector.known.shape_bits
}

/// Whether its check could not say, and its form does not speak for it.
fn is_unsaid(detector: &Detector, pieces: u64) -> bool {
    let said = Piece::Valid.bit() | Piece::OwnForm.bit() | Piece::Column.bit();
    detector.validator.is_some() && pieces & said == 0
}

/// Shape and check of these need their keyword right beside them.
pub fn is_weak(detector: &Detector) -> bool {
    detector.known.shape_bits + check_bits(detector) < WEAK_BITS
}

/// The rung that bits reach, under the detector's caps.
fn rung(detector: &Detector, pieces: u64, bits: f32) -> Option<Confidence> {
    let near = pieces & (Piece::Keyword.bit() | Piece::Label.bit()) != 0;
    let counts = detector.home_keywords.is_empty() || pieces & (Piece::Abroad.bit() | Piece::Home.bit()) != 0;
    if near && !counts {
        return None;
    }
    let cap = if near { detector.near_keyword } else { detector.alone }?;
    let cap = match (near, detector.known.shape_bits < MEDIUM_BITS) {
        _ if Piece::Test.within(pieces) => Confidence::Low,
        // A check that cannot say leaves a shape alone.
        (false, _) if is_unsaid(detector, pieces) => cap.min(Confidence::Low),
        (false, _) if pieces & (Piece::Column.bit() | Piece::OwnForm.bit()) != 0 => cap.max(Confidence::Medium),
        // Nor does the label of a field that could be anything.
        (true, _) if detector.field.is_some() && (is_unsaid(detector, pieces) || Piece::Chance.within(pieces)) => {
            cap.min(Confidence::Low)
        }
        // A checksum alone never gives the highest rung.
        (false, true) => cap.min(Confidence::Medium),
        _ => cap,
    };
    let reached = match bits {
        bits if bits >= HIGH_BITS => Confidence::High,
        bits if bits >= MEDIUM_BITS => Confidence::Medium,
        bits if bits >= LOW_BITS => Confidence::Low,
        _ => return None,
    };
    let lowered = |rung, times: usize| (0..times).fold(rung, |rung, _| lower(rung));
    let among = |all: &[Piece]| all.iter().filter(|piece| piece.within(pieces)).count();
    // What is said of the keyword weighs on what was reached with it, what is said of the value on all.
    let is_weak = is_weak(detector) && !Piece::Label.within(pieces);
    let distant = if is_weak { among(&[Piece::Apart, Piece::Spent]) } else { 0 };
    let reached = lowered(reached, distant).min(cap);
    Some(lowered(reached, among(&[Piece::UnlessNear, Piece::NoiseWord, Piece::Continues])))
}

/// The rung below; what is at the lowest stays there, to be counted.
fn lower(rung: Confidence) -> Confidence {
    match rung {
        Confidence::High => Confidence::Medium,
        Confidence::Medium | Confidence::Low => Confidence::Low,
    }
}

/// The word that a detector wants near its values, in words.
pub fn wanted_word(detector: &Detector) -> String {
    let words: Vec<&str> = detector.keywords.iter().take(4).map(String::as_str).collect();
    format!("a word such as {} within {} characters or in its label", words.join(", "), detector.proximity)
}

/// What would change the rung, in words.
fn remedy(detector: &Detector, pieces: u64, bits: f32) -> String {
    let near = pieces & (Piece::Keyword.bit() | Piece::Label.bit()) != 0;
    if !near && !detector.keywords.is_empty() {
        return wanted_word(detector);
    }
    let next = [LOW_BITS, MEDIUM_BITS, HIGH_BITS].into_iter().find(|bound| bits < *bound);
    match next {
        Some(bound) => format!("{:.1} bits more", bound - bits),
        None => "nothing: no rung is higher".to_string(),
    }
}
