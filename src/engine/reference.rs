//! The witness of the tests: the same candidates as the finder's, from one plain regex a
//! detector, tried at every byte. Slow, and knows none of the finder's ways.

use std::sync::{Arc, Mutex};

use regex_automata::meta::{Config, Regex};
use regex_syntax::hir::{Hir, Look};

use crate::detector::DetectorSet;
use crate::detector::known::{Lane, Starts};
use crate::engine::Carry;
use crate::engine::accept::{Accept, AcceptScratch, Cursor, Text};
use crate::engine::candidates::{Candidate, Finder, FinderScratch, named_of, order, rules_of};
use crate::engine::confidence::Tallies;
use crate::engine::gated::Order;
use crate::engine::keywords::{DetectorBits, KeywordScratch, Keywords};
use crate::engine::lanes::Rule;
use crate::engine::normalise::Normalised;
#[cfg(feature = "hyperscan")]
pub use crate::engine::vectorscan::{ThirdScratch, ThirdWitness};
use crate::engine::walk::right_edge;
use crate::error::Error;
use crate::limits::{CONTEXT_AFTER_BYTES, CONTEXT_BEFORE_BYTES, MATCH_BYTES_MAX};
use crate::model::{Block, Labels, Segment};
use crate::validate::Verdict;

pub struct Reference {
    rules: Vec<Rule>,
    keywords: Arc<Keywords>,
    named: DetectorBits,
    /// (a match begins the text, a match is the text), and the bytes a match can have.
    regexes: Vec<(Regex, Regex, usize)>,
}

impl Reference {
    pub fn new(set: &DetectorSet, keywords: Arc<Keywords>) -> Result<Reference, Error> {
        let rules = rules_of(set);
        // Built from the tree: the tree's own printer turns `(?:a{2})?` into `a{2}?`.
        let build = |tree: Hir| {
            Regex::builder()
                .configure(Config::new().utf8_empty(false))
                .build_from_hir(&tree)
                .map_err(|error| Error::refused(format!("detectors do not compile: {error}")))
        };
        let (start, end) = (Hir::look(Look::Start), Hir::look(Look::End));
        let regexes = rules
            .iter()
            .map(|rule| {
                let (longest, tree) = (rule.longest().min(MATCH_BYTES_MAX), rule.pattern.tree());
                let begins = build(Hir::concat(vec![start.clone(), tree.clone()]))?;
                let whole = build(Hir::concat(vec![start.clone(), tree.clone(), end.clone()]))?;
                Ok((begins, whole, longest))
            })
            .collect::<Result<_, Error>>()?;
        Ok(Reference { named: named_of(&rules, set), rules, keywords, regexes })
    }

    /// As [`Finder::find`](crate::engine::candidates::Finder::find).
    pub fn find(
        &self,
        block: &Block,
        base: u64,
        labels: &Labels,
        carry: &mut Carry,
        out: &mut Vec<Candidate>,
        tallies: &mut Tallies,
    ) {
        let first = out.len();
        let mut normalised = Normalised::default();
        let mut scratch = AcceptScratch::default();
        let text = Text::new(block, &mut normalised);
        let mut hits = Vec::new();
        self.keywords.hits(block, &mut KeywordScratch::default(), &mut hits);
        let mut accept =
            Accept::new(&text, &self.rules, &self.keywords, base, labels, carry, &mut scratch, out, tallies);
        accept.set_hits(&hits);
        for (number, rule) in self.rules.iter().enumerate() {
            let mut cursor = Cursor::default();
            for start in text.owned_from..text.owned_to {
                if accept.enter(start, &mut cursor)
                    && accept.may_start(number as u16, start, &cursor)
                    && self.regexes[number].0.is_match(&text.bytes[start..cursor.to])
                {
                    let ends = self.ends(number, rule, text.bytes, start, cursor.to);
                    accept.offer(start, &ends, &cursor);
                }
            }
        }
        accept.offer_named(&self.named);
        accept.close();
        order::put_in_order(out, first);
    }

    /// The ends with a valid edge, longest first; of anything but a shape the longest only.
    fn ends(&self, number: usize, rule: &Rule, bytes: &[u8], start: usize, to: usize) -> Vec<(u16, usize)> {
        let (_, whole, longest) = &self.regexes[number];
        let is_shape = matches!(rule.known.starts, Starts::Shape) || rule.lane == Lane::Keyword;
        let wanted = if is_shape { usize::MAX } else { 1 };
        (start + 1..=to.min(start + longest))
            .rev()
            .filter(|end| right_edge(rule.right, bytes, to, *end) && whole.is_match(&bytes[start..*end]))
            .take(wanted)
            .map(|end| (number as u16, end))
            .collect()
    }
}

/// Finder and reference over the same detectors, to be held against each other on any bytes; with the feature `hyperscan`
/// also Vectorscan, and a finder that leaves users' own rules to it.
pub struct Witness {
    finder: Finder,
    reference: Reference,
    #[cfg(feature = "hyperscan")]
    third: (ThirdWitness, Finder),
    /// Memory that is not in use: what was learnt of patterns serves the next text.
    kits: Mutex<Vec<Kit>>,
}

/// Of all detectors one database takes half as long again to compile as so many, and these are compiled side by side.
#[cfg(feature = "hyperscan")]
const DATABASES: usize = 8;

/// Reused memory of all but the reference.
struct Kit {
    finder: FinderScratch,
    #[cfg(feature = "hyperscan")]
    third: (ThirdScratch, FinderScratch),
}

/// What one of them told of a text.
struct Told {
    /// Sorted, in stream offsets.
    candidates: Vec<Candidate>,
    tallies: Tallies,
}

impl Witness {
    pub fn new(set: &Arc<DetectorSet>) -> Result<Witness, Error> {
        let keywords = Arc::new(Keywords::new(set)?);
        Ok(Witness {
            finder: Finder::new(set, keywords.clone())?,
            #[cfg(feature = "hyperscan")]
            third: (
                ThirdWitness::new(set, keywords.clone(), DATABASES)?,
                Finder::with_packs(set, keywords.clone(), crate::engine::vectorscan::Choice::Own)?,
            ),
            reference: Reference::new(set, keywords)?,
            kits: Mutex::default(),
        })
    }

    pub fn finder(&self) -> &Finder {
        &self.finder
    }

    /// Whether the twins of what is written for some processors agree on a text.
    pub fn twins_agree(&self, bytes: &[u8]) -> bool {
        self.finder.twins_agree(bytes)
    }

    /// The candidates that only some tell, in stream offsets: the finder reads blocks of `block_bytes` with their context,
    /// the reference all at once. Empty where all agree.
    pub fn disagreements(
        &self,
        bytes: &[u8],
        segments: &[Segment],
        labels: &Labels,
        block_bytes: usize,
    ) -> Vec<Candidate> {
        let text = Blocks { bytes, segments, labels };
        let mut carry = Carry::default();
        let expected = text.told(usize::MAX, |block, base, out, tallies| {
            self.reference.find(block, base, labels, &mut carry, out, tallies);
        });
        self.disagreements_with(&expected, &text, block_bytes, &few_and_whole(bytes.len(), block_bytes))
    }

    /// The same without the reference, which takes a minute for each 100 KiB: the finder that reads blocks, and with the
    /// feature `hyperscan` Vectorscan in blocks of each of the sizes in `third`, against the finder that reads all at once.
    pub fn disagreements_of_blocks(
        &self,
        bytes: &[u8],
        segments: &[Segment],
        labels: &Labels,
        block_bytes: usize,
        third: &[usize],
    ) -> Vec<Candidate> {
        let (text, mut kit) = (Blocks { bytes, segments, labels }, self.kit());
        let expected = text.told_by(&self.finder, &mut kit.finder, Order::Measured, usize::MAX);
        self.put_back(kit);
        self.disagreements_with(&expected, &text, block_bytes, third)
    }

    fn kit(&self) -> Kit {
        let kept = self.kits.lock().ok().and_then(|mut kits| kits.pop());
        kept.unwrap_or_else(|| Kit {
            finder: self.finder.scratch(),
            #[cfg(feature = "hyperscan")]
            third: (ThirdScratch::default(), self.third.1.scratch()),
        })
    }

    fn put_back(&self, kit: Kit) {
        // A poisoned pool only means that memory is made anew.
        let _ = self.kits.lock().map(|mut kits| kits.push(kit));
    }

    #[cfg_attr(not(feature = "hyperscan"), expect(unused_variables, reason = "there is no third witness"))]
    fn disagreements_with(
        &self,
        expected: &Told,
        text: &Blocks,
        block_bytes: usize,
        third_bytes: &[usize],
    ) -> Vec<Candidate> {
        let (mut all, mut kit) = (Vec::new(), self.kit());
        for order in [Order::Measured, Order::Keywords, Order::Shapes] {
            all.extend(expected.against(&text.told_by(&self.finder, &mut kit.finder, order, block_bytes)));
        }
        #[cfg(feature = "hyperscan")]
        {
            let ((third, packed), (own, scratch)) = (&self.third, &mut kit.third);
            all.extend(expected.against(&text.told_by(packed, scratch, Order::Measured, block_bytes)));
            for block_bytes in third_bytes.iter().copied() {
                own.new_document();
                let mut carry = Carry::default();
                let told = text.told(block_bytes, |block, base, out, tallies| {
                    third.find(block, base, text.labels, &mut carry, own, out, tallies);
                });
                all.extend(expected.without(third.refused()).against(&told.without(third.refused())));
            }
        }
        self.put_back(kit);
        all
    }
}

/// Sizes of the blocks that Vectorscan reads a text in: each is read with all that may follow it, so few of a long text; a
/// short one is also read whole.
pub fn few_and_whole(bytes: usize, block_bytes: usize) -> Vec<usize> {
    let whole = (bytes <= MATCH_BYTES_MAX / 2).then_some(usize::MAX);
    std::iter::once(block_bytes.max(bytes / 4)).chain(whole).collect()
}

impl Told {
    /// The candidates that only one of two tells.
    fn against(&self, other: &Told) -> Vec<Candidate> {
        if self.candidates == other.candidates && self.tallies.counts == other.tallies.counts {
            return Vec::new();
        }
        let odd = |left: &[Candidate], right: &[Candidate]| -> Vec<Candidate> {
            left.iter().filter(|candidate| !right.contains(candidate)).copied().collect()
        };
        let mut all = odd(&self.candidates, &other.candidates);
        all.extend(odd(&other.candidates, &self.candidates));
        // Same candidates but other tallies: a place that holds none tells the detectors, so that it does not pass for agreement.
        if all.is_empty() {
            let keys = self.tallies.counts.keys().chain(other.tallies.counts.keys());
            let odd = keys.filter(|key| self.tallies.counts.get(key) != other.tallies.counts.get(key));
            all.extend(odd.map(|(_, detector)| Candidate {
                start: 0,
                end: 0,
                detector: *detector,
                segment: 0,
                verdict: Verdict::CANNOT_SAY,
            }));
        }
        all
    }

    /// But for some detectors.
    #[cfg(feature = "hyperscan")]
    fn without(&self, detectors: &[u16]) -> Told {
        let mut tallies = self.tallies.clone();
        tallies.counts.retain(|(_, detector), _| !detectors.contains(detector));
        let is_left = |candidate: &&Candidate| !detectors.contains(&candidate.detector);
        Told { candidates: self.candidates.iter().filter(is_left).copied().collect(), tallies }
    }
}

/// A text to be read in blocks.
struct Blocks<'a> {
    bytes: &'a [u8],
    segments: &'a [Segment],
    labels: &'a Labels,
}

impl Blocks<'_> {
    fn told_by(&self, finder: &Finder, scratch: &mut FinderScratch, order: Order, block_bytes: usize) -> Told {
        scratch.new_document();
        scratch.set_order(order);
        let mut carry = Carry::default();
        self.told(block_bytes, |block, base, out, tallies| {
            finder.find(block, base, self.labels, &mut carry, scratch, out, tallies);
        })
    }

    /// What `find` tells of blocks of so many bytes with their context.
    fn told(&self, block_bytes: usize, mut find: impl FnMut(&Block, u64, &mut Vec<Candidate>, &mut Tallies)) -> Told {
        let Blocks { bytes, segments, .. } = *self;
        let (mut candidates, mut tallies) = (Vec::new(), Tallies::default());
        let mut at = 0;
        while at < bytes.len() {
            let to = bytes.len().min(at.saturating_add(block_bytes));
            let from = at.saturating_sub(CONTEXT_BEFORE_BYTES);
            let end = bytes.len().min(to + CONTEXT_AFTER_BYTES);
            let index = segments.partition_point(|segment| segment.start as usize <= from).saturating_sub(1);
            let cut: Vec<Segment> = segments[index..]
                .iter()
                .take_while(|segment| (segment.start as usize) < end)
                .map(|segment| Segment { start: segment.start.saturating_sub(from as u32), ..*segment })
                .collect();
            let block = Block {
                bytes: &bytes[from..end],
                segments: &cut,
                owned_from: at - from,
                owned_to: to - from,
                at_start: from == 0,
                at_end: end == bytes.len(),
            };
            let first = candidates.len();
            find(&block, from as u64, &mut candidates, &mut tallies);
            for candidate in &mut candidates[first..] {
                candidate.start += from as u32;
                candidate.end += from as u32;
                candidate.segment += index as u32;
            }
            at = to;
        }
        candidates.sort_unstable_by_key(|candidate: &Candidate| (candidate.start, candidate.end, candidate.detector));
        Told { candidates, tallies }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::agreement::{PATTERNS, cases, told, witness};
    use crate::model::LabelId;
    use proptest::prelude::*;

    /// What a segment may be labelled with; the first is none.
    const LABELS: &[&str] = &["", "cvc", "plate no", "notes"];

    fn segments_of(bytes: usize, cuts: &[usize], escaped: usize) -> Vec<Segment> {
        let mut starts: Vec<usize> = cuts.iter().map(|cut| cut % bytes.max(1)).chain([0]).collect();
        starts.sort_unstable();
        starts.dedup();
        let segment = |(index, start): (usize, &usize)| Segment {
            start: *start as u32,
            label: LabelId(0),
            row: 0,
            column: 0,
            escaped: index > 0 && index == escaped,
            is_soft: false,
        };
        starts.iter().enumerate().map(segment).collect()
    }

    fn check(text: &[u8], cuts: &[usize], escaped: usize, block_bytes: usize) {
        check_segments(text, &segments_of(text.len(), cuts, escaped), block_bytes);
    }

    fn check_segments(text: &[u8], segments: &[Segment], block_bytes: usize) {
        let mut labels = Labels::default();
        LABELS.iter().for_each(|label| _ = labels.intern(label));
        let odd = witness().disagreements(text, segments, &labels, block_bytes);
        let told = told(&odd, text);
        assert!(told.is_empty(), "in {:?} {segments:?} block {block_bytes}: {told:#?}", String::from_utf8_lossy(text));
    }

    #[cfg(feature = "hyperscan")]
    #[test]
    fn vectorscan_takes_all_patterns() {
        assert!(witness().third.0.refused().is_empty());
    }

    #[test]
    fn the_stanzas_take_their_lanes() {
        let witness = witness();
        let lanes: Vec<&str> = (0..PATTERNS.len())
            .map(|back| witness.finder.lane((witness.reference.rules.len() - PATTERNS.len() + back) as u16).name())
            .collect();
        let shape = "shape";
        let expected = [
            shape,
            shape,
            shape,
            shape,
            shape,
            "literal",
            "literal",
            "literal",
            "keyword",
            "automaton",
            "literal",
            "keyword",
        ];
        assert_eq!(lanes, expected);
        assert!(witness.reference.rules.last().is_some_and(|rule| rule.is_weak));
    }

    /// Detector and value of what stands in a text.
    fn found(text: &str) -> Vec<(u16, String)> {
        let segments = segments_of(text.len(), &[], 0);
        let block = Block {
            bytes: text.as_bytes(),
            segments: &segments,
            owned_from: 0,
            owned_to: text.len(),
            at_start: true,
            at_end: true,
        };
        let (mut out, mut scratch) = (Vec::new(), witness().finder.scratch());
        let (mut carry, mut tallies) = (Carry::default(), Tallies::default());
        witness().finder.find(&block, 0, &Labels::default(), &mut carry, &mut scratch, &mut out, &mut tallies);
        let value = |candidate: &Candidate| text[candidate.start as usize..candidate.end as usize].to_string();
        out.iter().map(|candidate| (candidate.detector, value(candidate))).collect()
    }

    /// The same of the stanzas of every lane, by their ids.
    fn values(text: &str) -> Vec<(String, String)> {
        let first = witness().reference.rules.len() - PATTERNS.len();
        let stanza = |detector: u16| Some(PATTERNS.get(usize::from(detector).checked_sub(first)?)?.0.to_string());
        found(text).into_iter().filter_map(|(detector, value)| Some((stanza(detector)?, value))).collect()
    }

    #[test]
    fn a_label_names_what_stands_behind_it_whatever_parts_them() {
        let name = DetectorSet::built_in().number("person-name").unwrap();
        let cases = [
            ("full name . . . .  Anna Berg\n", true),
            ("full name .. ___ Anna Berg\n", true),
            // Lines that blanks fill up part paragraphs as empty ones do.
            ("Acme    \n        \nfull name\nAnna Berg\n    \n", true),
            ("   \r\nfull name\r\n  Anna Berg\r\n", true),
            // A tag may end in a digit.
            ("<td>full name</td><td width=9>Anna Berg</td>", true),
            ("<h2>full name</h2>\n<h3>Anna Berg</h3>", true),
            // The last cell of a row is no label of the first of the next.
            ("| id | full name |\n| Anna Berg | 7 |\n", false),
            ("| full name |\n|   | Anna Berg |\n", false),
            ("full name\n: Anna Berg\n", false),
        ];
        for (text, is_found) in cases {
            let expected: Vec<_> = is_found.then(|| (name, "Anna Berg".to_string())).into_iter().collect();
            let found: Vec<_> = found(text).into_iter().filter(|(detector, _)| *detector == name).collect();
            assert_eq!(found, expected, "{text:?}");
            check(text.as_bytes(), &[], 0, 64);
        }
    }

    #[test]
    fn finds_what_stands_there() {
        let cases: &[(&str, &[(&str, &str)])] = &[
            ("ip 10.2.3.4.", &[("ip", "10.2.3.4")]),
            ("ip 1.2.3.4.5", &[]),
            ("x10.2.3.4", &[("ip", "10.2.3.4")]),
            ("<ann.b@example.co.uk>", &[("mail", "ann.b@example.co.uk")]),
            ("call +49 170 1234 now", &[("phone", "+49 170 1234")]),
            ("k=ab1_x9Y8z7 xab1_x9Y8z7", &[("key", "ab1_x9Y8z7")]),
            ("PASSWORD=hunter2 x", &[("value", "hunter2")]),
            ("z--BEGIN--abc--END--z", &[("block", "--BEGIN--abc--END--")]),
            ("plate AB 123 there", &[("plate", "AB 123")]),
            ("crate AB 123 there", &[]),
            ("4111\u{a0}1111\u{a0}1111\u{a0}1111", &[("card", "4111\u{a0}1111\u{a0}1111\u{a0}1111")]),
            ("Ab-Cd", &[("words", "Ab-Cd")]),
        ];
        for (text, expected) in cases {
            let expected: Vec<_> = expected.iter().map(|(id, value)| (id.to_string(), value.to_string())).collect();
            assert_eq!(values(text), expected, "{text}");
        }
    }

    #[test]
    fn a_value_with_more_bytes_than_it_is_matched_by_is_found_as_far_away() {
        for between in 25..35 {
            check(format!("AB ５５５５５ {} plate", "x".repeat(between)).as_bytes(), &[], 0, 4096);
        }
    }

    #[test]
    fn a_number_behind_a_point_that_begins_a_segment_is_found() {
        let text = "id 1234567.536-22-8417 x 12.34567.536-22-8417";
        for cut in 0..text.len() {
            check(text.as_bytes(), &[cut, cut, cut + 1], 0, 64);
        }
    }

    proptest! {
        #![proptest_config(cases(400))]

        #[test]
        fn agrees_on_dense_text(
            pieces in proptest::collection::vec(prop_oneof![
                4 => "[0-9]{1,12}", 4 => "[ ./,:=@+()-]{1,2}", 2 => "[A-Za-z]{1,5}",
                1 => Just("\u{a0}".to_string()), 1 => Just("５".to_string()), 1 => Just("–".to_string()),
                1 => Just("a.b@c.de".to_string()), 1 => Just("ab1_".to_string()), 1 => Just("Password=".to_string()),
                1 => Just("--BEGIN--".to_string()), 1 => Just("--END--".to_string()), 1 => Just(" plate no ".to_string()),
                1 => proptest::sample::select(vec!["cvc", "myCvc ", "Código de seguridad", "PRÜFNUMMER:", "çvc é"]).prop_map(str::to_string),
                1 => Just("ab_cd".to_string()), 1 => Just("DE12 3456 ".to_string()), 1 => Just("536-22-8417".to_string()),
            ], 0..40),
            cuts in proptest::collection::vec(0usize..400, 0..6),
            escaped in 0usize..8,
            block in 64usize..300,
        ) {
            check(pieces.concat().as_bytes(), &cuts, escaped, block);
        }

        #[test]
        fn agrees_where_segments_have_labels(
            cells in proptest::collection::vec(
                (0..LABELS.len() as u32, "[0-9]{1,4}( [0-9A-Z]{2,5})?|AB 12|cvc 12", any::<bool>()),
                1..8,
            ),
            block in 64usize..100,
        ) {
            let (mut text, mut segments) = (String::new(), Vec::new());
            for (label, cell, is_soft) in cells.iter().cloned() {
                let start = text.len() as u32;
                segments.push(Segment { start, label: LabelId(label), row: 1, column: 0, escaped: false, is_soft });
                text.push_str(&cell);
            }
            check_segments(text.as_bytes(), &segments, block);
        }

        #[test]
        fn agrees_on_any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300), block in 64usize..300) {
            check(&bytes, &[], 0, block);
        }
    }
}
