//! The witness of the tests: the same candidates as the finder's, from one plain regex a
//! detector, tried at every byte. Slow, and knows none of the finder's ways.

use std::sync::Arc;

use regex_automata::meta::{Config, Regex};
use regex_syntax::hir::{Hir, Look};

use crate::detector::DetectorSet;
use crate::detector::known::{Lane, Starts};
use crate::engine::Carry;
use crate::engine::accept::{Accept, AcceptScratch, Cursor, Text};
use crate::engine::candidates::{Candidate, Finder, named_of, rules_of};
use crate::engine::confidence::Tallies;
use crate::engine::gated::Order;
use crate::engine::keywords::{DetectorBits, KeywordScratch, Keywords};
use crate::engine::lanes::Rule;
use crate::engine::normalise::Normalised;
use crate::engine::walk::right_edge;
use crate::error::Error;
use crate::limits::{CONTEXT_AFTER_BYTES, CONTEXT_BEFORE_BYTES, MATCH_BYTES_MAX};
use crate::model::{Block, Labels, Segment};

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
        out[first..].sort_unstable_by_key(|candidate| (candidate.start, candidate.end, candidate.detector));
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

/// Finder and reference over the same detectors, to be held against each other on any bytes.
pub struct Witness {
    finder: Finder,
    reference: Reference,
}

impl Witness {
    pub fn new(set: &Arc<DetectorSet>) -> Result<Witness, Error> {
        let keywords = Arc::new(Keywords::new(set)?);
        Ok(Witness { finder: Finder::new(set, keywords.clone())?, reference: Reference::new(set, keywords)? })
    }

    pub fn finder(&self) -> &Finder {
        &self.finder
    }

    /// The candidates that only one side has, in stream offsets: the finder reads blocks of
    /// `block_bytes` with their context, the reference all at once. Empty where they agree.
    pub fn disagreements(
        &self,
        bytes: &[u8],
        segments: &[Segment],
        labels: &Labels,
        block_bytes: usize,
    ) -> Vec<Candidate> {
        let orders = [Order::Measured, Order::Keywords, Order::Shapes];
        let in_order = |order| self.disagreements_in(order, bytes, segments, labels, block_bytes);
        orders.into_iter().flat_map(in_order).collect()
    }

    fn disagreements_in(
        &self,
        order: Order,
        bytes: &[u8],
        segments: &[Segment],
        labels: &Labels,
        block_bytes: usize,
    ) -> Vec<Candidate> {
        let (mut expected, mut found) = (Vec::new(), Vec::new());
        let (mut one, mut other) = (Tallies::default(), Tallies::default());
        let whole = Block { bytes, segments, owned_from: 0, owned_to: bytes.len(), at_start: true, at_end: true };
        self.reference.find(&whole, 0, labels, &mut Carry::default(), &mut expected, &mut one);
        let (mut carry, mut scratch) = (Carry::default(), self.finder.scratch());
        scratch.set_order(order);
        let mut at = 0;
        while at < bytes.len() {
            let to = bytes.len().min(at + block_bytes);
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
            let first = found.len();
            self.finder.find(&block, from as u64, labels, &mut carry, &mut scratch, &mut found, &mut other);
            for candidate in &mut found[first..] {
                candidate.start += from as u32;
                candidate.end += from as u32;
                candidate.segment += index as u32;
            }
            at = to;
        }
        let key = |candidate: &Candidate| (candidate.start, candidate.end, candidate.detector);
        found.sort_unstable_by_key(key);
        if found == expected && one.counts == other.counts {
            return Vec::new();
        }
        let odd = |left: &[Candidate], right: &[Candidate]| -> Vec<Candidate> {
            left.iter().filter(|candidate| !right.contains(candidate)).copied().collect()
        };
        let mut all = odd(&found, &expected);
        all.extend(odd(&expected, &found));
        // Same candidates but other tallies: tell the first, so that it does not pass for agreement.
        if all.is_empty() {
            all.extend(expected.first().copied());
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LabelId;
    use proptest::prelude::*;
    use std::sync::OnceLock;

    fn witness() -> &'static Witness {
        static WITNESS: OnceLock<Witness> = OnceLock::new();
        WITNESS.get_or_init(|| {
            let mut set = DetectorSet::built_in();
            let rows: Vec<String> = PATTERNS.iter().map(|(id, rest)| stanza(id, rest)).collect();
            let text = format!("schema = 1\n{}", rows.join("\n"));
            set.add(DetectorSet::parse("test", &text).expect("the stanzas parse")).expect("the stanzas hold");
            Witness::new(&Arc::new(set)).expect("the detectors compile")
        })
    }

    fn stanza(id: &str, rest: &str) -> String {
        format!(
            "[[detector]]\nid = \"test-{id}\"\nname = \"x\"\ncategory = \"personal\"\nseverity = \"low\"\n{rest}\n\
             finds = [\"⟦1⟧\", \"⟦2⟧\", \"⟦3⟧\"]\nskips = [{{ text = \"a\", why = \"b\" }}, {{ text = \"c\", \
             why = \"d\" }}, {{ text = \"e\", why = \"f\" }}]\nreferences = [\"x\"]"
        )
    }

    const PATTERNS: &[(&str, &str)] = &[
        (
            "card",
            "pattern = '\\d{4}(?:[ -]?\\d{4}){2}[ -]?\\d{1,7}'\nconfidence = { alone = \"low\", near_keyword = \"high\" }",
        ),
        ("ip", "pattern = '\\d{1,3}(?:\\.\\d{1,3}){3}'\nconfidence = { alone = \"low\", near_keyword = \"high\" }"),
        (
            "mail",
            "pattern = '[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,24}'\nconfidence = { alone = \"low\", near_keyword = \"high\" }",
        ),
        (
            "phone",
            "pattern = '\\+\\d{1,3}[ -]?\\d{3,4}(?:[ -]\\d{2,4}){1,3}|\\(\\d{3}\\) ?\\d{3}-\\d{4}'\nconfidence = { alone = \"low\", near_keyword = \"high\" }",
        ),
        (
            "token",
            "pattern = '[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}'\nconfidence = { alone = \"low\", near_keyword = \"high\" }",
        ),
        (
            "key",
            "pattern = 'ab1_[A-Za-z0-9]{4,40}'\nentropy = 1.0\nconfidence = { alone = \"low\", near_keyword = \"high\" }",
        ),
        (
            "value",
            "pattern = 'pass(?:word)?[=:](?P<value>[^\\s]{4,20})'\nignore_case = true\nconfidence = { alone = \"low\", near_keyword = \"high\" }",
        ),
        (
            "block",
            "pattern = '--BEGIN--'\nedges = \"none\"\nuntil = \"--END--\"\nconfidence = { alone = \"low\", near_keyword = \"high\" }",
        ),
        (
            "plate",
            "pattern = '[A-Z]{2,3}[ -]?\\d{1,5}'\nkeywords = [\"plate\", \"no\"]\nconfidence = { alone = \"hidden\", near_keyword = \"high\" }",
        ),
        ("any", "pattern = '[^\\s@]{1,300}=\\d{3}'\nconfidence = { alone = \"low\", near_keyword = \"high\" }"),
        ("words", "words = [\"ab cd\", \"abba\"]\nconfidence = { alone = \"low\", near_keyword = \"high\" }"),
        (
            "code",
            "pattern = '\\d{2,3}'\nkeywords = [\"cvc\", \"código de seguridad\", \"prüfnummer\"]\nconfidence = { alone = \"hidden\", near_keyword = \"high\" }",
        ),
    ];

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
        let told: Vec<String> = odd
            .iter()
            .map(|candidate| {
                let value = &text[candidate.start as usize..candidate.end as usize];
                format!("{} {:?} {:?}", candidate.start, candidate.detector, String::from_utf8_lossy(value))
            })
            .collect();
        assert!(told.is_empty(), "in {:?} {segments:?} block {block_bytes}: {told:#?}", String::from_utf8_lossy(text));
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
    fn values(text: &str) -> Vec<(String, String)> {
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
        let first = witness().reference.rules.len() - PATTERNS.len();
        out.iter()
            .filter_map(|candidate| {
                let id = PATTERNS.get(usize::from(candidate.detector).checked_sub(first)?)?.0;
                Some((id.to_string(), text[candidate.start as usize..candidate.end as usize].to_string()))
            })
            .collect()
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
        #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

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
            cells in proptest::collection::vec((0..LABELS.len() as u32, "[0-9]{1,4}( [0-9A-Z]{2,5})?|AB 12|cvc 12"), 1..8),
            block in 64usize..100,
        ) {
            let (mut text, mut segments) = (String::new(), Vec::new());
            for (label, cell) in &cells {
                let start = text.len() as u32;
                segments.push(Segment { start, label: LabelId(*label), row: 1, column: 0, escaped: false });
                text.push_str(cell);
            }
            check_segments(text.as_bytes(), &segments, block);
        }

        #[test]
        fn agrees_on_any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300), block in 64usize..300) {
            check(&bytes, &[], 0, block);
        }
    }
}
