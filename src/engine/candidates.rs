//! Candidates: for each start with a valid left edge, the longest end with a valid right edge. Left to right, an
//! accepted one consumes its span and a refused one a byte. Where a shape's longest end is refused, its shorter ends
//! with a valid edge are tried too: `4111 1111 1111 1111 123` is a card and its code, not a bad card of nineteen
//! digits. Inside a run of digits no shorter end has an edge, so a long number never yields a short one; credentials
//! have their longest end only. Knows lanes and what a block owns; nothing of evidence.

pub(super) mod order;

use std::sync::{Arc, OnceLock};

use regex_automata::hybrid::dfa::Cache;
use regex_syntax::hir::Hir;

pub use crate::detector::known::Lane;
use crate::detector::known::{Bytes, Starts};
use crate::detector::{DetectorSet, Edge};
use crate::engine::Carry;
use crate::engine::accept::{Accept, AcceptScratch, Cursor, Text};
use crate::engine::automaton::Backwards;
use crate::engine::classify;
use crate::engine::confidence::Tallies;
use crate::engine::distance::around;
use crate::engine::filter::Groups;
use crate::engine::gated::{Gated, GatedScratch, Kept, Order, Weak, step_bytes};
use crate::engine::keywords::{DetectorBits, KeywordHit, KeywordScratch, Keywords, join, reach_of};
use crate::engine::labelled::{Labelled, LabelledScratch, is_labelled};
use crate::engine::lanes::Rule;
use crate::engine::literals::Literals;
use crate::engine::normalise::Normalised;
use crate::engine::shapes::{StartFilter, StartScratch};
#[cfg(feature = "hyperscan")]
use crate::engine::vectorscan::{Choice, Packs, PacksScratch};
use crate::engine::walk::{WalkScratch, Walker, left_edge};
use crate::error::Error;
use crate::limits::MATCH_BYTES_MAX;
use crate::model::{Block, Labels};
use crate::validate::Verdict;

/// A span that a detector claims and its validator did not refuse. Offsets are raw, in the block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub start: u32,
    pub end: u32,
    pub detector: u16,
    /// Index of its segment in the block.
    pub segment: u32,
    pub verdict: Verdict,
}

/// All detectors' patterns compiled. Built once, shared by all workers.
pub struct Finder {
    detectors: Arc<DetectorSet>,
    rules: Vec<Rule>,
    keywords: Arc<Keywords>,
    /// Made when something is first looked for.
    filter: OnceLock<StartFilter>,
    shapes: Walker,
    gated: Gated,
    weak: Weak,
    literals: Option<Walker>,
    #[cfg(feature = "hyperscan")]
    packs: Option<Packs>,
    before: Vec<Before>,
    automaton: Option<(Backwards, Walker)>,
    named: DetectorBits,
    labelled: Option<Labelled>,
}

/// What the filter of starts tells apart: shapes that count wherever they stand, and those that need a keyword.
const SHAPES: Groups = 1;
pub(super) const GATED: Groups = 2;

struct Before {
    detector: u16,
    byte: u8,
    reach: usize,
    prefix: Bytes,
    left: Edge,
    walker: Walker,
}

#[cfg(not(feature = "hyperscan"))]
type PacksScratch = ();

/// A worker's reusable memory. It belongs to one finder.
pub struct FinderScratch {
    accept: AcceptScratch,
    normalised: Normalised,
    starts: StartScratch,
    shapes: WalkScratch,
    gated: GatedScratch,
    keywords: KeywordScratch,
    hits: Vec<KeywordHit>,
    windows: Vec<(usize, usize)>,
    literals: Option<WalkScratch>,
    packs: PacksScratch,
    labelled: LabelledScratch,
    before: Vec<WalkScratch>,
    automaton: Option<(Cache, WalkScratch)>,
    places: Vec<usize>,
}

impl FinderScratch {
    /// Forgets the labels of the document before.
    pub fn new_document(&mut self) {
        self.accept.new_document();
    }

    /// The keywords of the last block that can speak for or against one of its candidates, by start.
    pub fn hits(&self) -> &[KeywordHit] {
        &self.hits
    }

    /// Sets what is looked for first, for tests: it changes no candidate.
    pub(super) fn set_order(&mut self, order: Order) {
        self.gated.order = order;
    }
}

/// Rules of all detectors, in their order.
pub(super) fn rules_of(set: &DetectorSet) -> Vec<Rule> {
    set.iter().map(Rule::new).collect()
}

impl Finder {
    pub fn new(set: &Arc<DetectorSet>, keywords: Arc<Keywords>) -> Result<Finder, Error> {
        Finder::of(set, keywords, rules_of(set))
    }

    /// The same, with the chosen ones of users' own rules left to Vectorscan.
    #[cfg(feature = "hyperscan")]
    pub fn with_packs(set: &Arc<DetectorSet>, keywords: Arc<Keywords>, choice: Choice) -> Result<Finder, Error> {
        let mut rules = rules_of(set);
        let packs = Packs::new(set, &rules, choice)?;
        for (number, rule) in (0..).zip(&mut rules) {
            rule.is_pack = packs.as_ref().is_some_and(|packs| packs.holds(number));
        }
        Ok(Finder { packs, ..Finder::of(set, keywords, rules)? })
    }

    fn of(set: &Arc<DetectorSet>, keywords: Arc<Keywords>, rules: Vec<Rule>) -> Result<Finder, Error> {
        let of = |fits: &dyn Fn(&Rule) -> bool| -> Vec<(u16, &Rule)> {
            rules
                .iter()
                .enumerate()
                .filter(|(_, rule)| fits(rule))
                .map(|(number, rule)| (number as u16, rule))
                .collect()
        };
        let shapes = Walker::new(&of(&|rule| rule.group == Some(0)), true);
        let gated = Gated::new(&of(&|rule| rule.group == Some(1)), &keywords);
        let weak = Weak::new(&of(&|rule| rule.is_weak && !is_labelled(rule)), set, &keywords);
        let labelled = Labelled::new(&of(&is_labelled));
        let literals = literals_of(&of(&|rule| rule.lane == Lane::Literal && !rule.is_pack), &weak.leads);
        let rest = of(&|rule| rule.lane == Lane::Automaton && !rule.is_pack);
        let automaton = if rest.is_empty() {
            None
        } else {
            let trees: Vec<&Hir> = rest.iter().map(|(_, rule)| rule.pattern.tree()).collect();
            Some((Backwards::new(&trees)?, Walker::new(&rest, false)))
        };
        let mut before = Vec::new();
        for (detector, rule) in of(&|rule| matches!(rule.known.starts, Starts::Before { .. })) {
            if let Starts::Before { byte, reach, prefix } = &rule.known.starts {
                let walker = Walker::new(&[(detector, rule)], false);
                let (byte, reach, prefix, left) = (*byte, *reach, *prefix, rule.left);
                before.push(Before { detector, byte, reach, prefix, left, walker });
            }
        }
        let named = named_of(&rules, set);
        let (detectors, filter) = (set.clone(), OnceLock::new());
        Ok(Finder {
            detectors,
            named,
            labelled,
            keywords,
            filter,
            shapes,
            gated,
            weak,
            literals,
            #[cfg(feature = "hyperscan")]
            packs: None,
            before,
            automaton,
            rules,
        })
    }

    pub fn lane(&self, detector: u16) -> Lane {
        self.rules[usize::from(detector)].lane
    }

    pub fn scratch(&self) -> FinderScratch {
        FinderScratch {
            accept: AcceptScratch::default(),
            normalised: Normalised::default(),
            starts: StartScratch::default(),
            shapes: WalkScratch::default(),
            gated: GatedScratch::default(),
            keywords: KeywordScratch::default(),
            hits: Vec::new(),
            windows: Vec::new(),
            literals: self.literals.as_ref().map(|_| WalkScratch::default()),
            packs: PacksScratch::default(),
            labelled: LabelledScratch::default(),
            before: self.before.iter().map(|_| WalkScratch::default()).collect(),
            automaton: self.automaton.as_ref().map(|(backwards, _)| (backwards.cache(), WalkScratch::default())),
            places: Vec::new(),
        }
    }

    /// Appends the candidates whose match starts in the block's owned range, sorted by start, end,
    /// detector. `base` is the stream offset of `block.bytes[0]`. A value narrowed by its group may
    /// start past the owned range. Tallies count candidates tried and passed, of detectors with a
    /// validator.
    #[allow(clippy::too_many_arguments)]
    pub fn find(
        &self,
        block: &Block,
        base: u64,
        labels: &Labels,
        carry: &mut Carry,
        scratch: &mut FinderScratch,
        out: &mut Vec<Candidate>,
        tallies: &mut Tallies,
    ) {
        let first = out.len();
        let FinderScratch {
            accept,
            normalised,
            starts,
            shapes,
            gated,
            keywords,
            hits,
            windows,
            literals,
            packs,
            labelled,
            before,
            automaton,
            places,
        } = scratch;
        let text = Text::new(block, normalised);
        let mut accept = Accept::new(&text, &self.rules, &self.keywords, base, labels, carry, accept, out, tallies);
        let is_kept = self.find_shapes(&mut accept, starts, shapes, gated);
        gated.leads.clear();
        if let (Some(walker), Some(walk)) = (&self.literals, literals) {
            let mut tries = Tries::new(walker, walk);
            let reach = reach_of(block);
            walker.each_literal(text.bytes, text.normal(reach.0), text.normal(reach.1), |start| {
                if (text.owned_from..text.owned_to).contains(&start) {
                    tries.start(&mut accept, start);
                }
                if is_kept {
                    gated.leads.push(text.raw(start));
                }
            });
            tries.hidden(&mut accept, text.owned_to);
        }
        self.find_packs(&mut accept, packs);
        accept.offer_named(&self.named);
        if let Some(own) = &self.labelled {
            own.find(&mut accept, labelled);
        }
        for (before, walk) in self.before.iter().zip(before) {
            before.find(&mut accept, walk);
        }
        if let (Some((backwards, walker)), Some((cache, walk))) = (&self.automaton, automaton) {
            find_backwards(&mut accept, backwards, walker, cache, walk, places);
        }
        if is_kept && self.weak.keep(&mut accept, block, &self.keywords, gated) {
            self.windows(&accept, first, gated, windows);
            self.keywords.hits_in(block, windows, keywords, hits);
            accept.set_hits(hits);
            gated.kept.offer(&mut accept);
            gated.weak.offer(&mut accept);
        } else {
            self.keywords.hits(block, keywords, hits);
            accept.set_hits(hits);
            self.gated.find(&mut accept, self.filter(), starts, gated);
            self.weak.find(&mut accept, gated);
        }
        accept.close();
        order::put_in_order(out, first);
    }

    /// Offers what Vectorscan finds, where some rules are left to it.
    #[cfg(feature = "hyperscan")]
    fn find_packs(&self, accept: &mut Accept, scratch: &mut PacksScratch) {
        self.packs.iter().for_each(|packs| packs.find(accept, scratch));
    }

    #[cfg(not(feature = "hyperscan"))]
    fn find_packs(&self, _: &mut Accept, _: &mut PacksScratch) {}

    /// Looks for shapes, and keeps the gated ones whatever stands near them; false where those are too many.
    fn find_shapes(
        &self,
        accept: &mut Accept,
        starts: &mut StartScratch,
        shapes: &mut WalkScratch,
        gated: &mut GatedScratch,
    ) -> bool {
        let (from, to) = (accept.text.owned_from, accept.text.owned_to);
        let mut groups = SHAPES;
        let mut shapes = Tries::new(&self.shapes, shapes);
        let (mut gated, order) = self.gated.tries_all(gated);
        if order != Order::Keywords {
            groups |= GATED;
        }
        let mut at = from;
        while at < to {
            let is_kept = groups & GATED != 0;
            let next = if is_kept { to.min(at + step_bytes(at == from)) } else { to };
            self.filter().each_start(accept.text.bytes, (at, next), groups, starts, |start, groups| {
                if groups & SHAPES != 0 {
                    shapes.start(accept, start);
                }
                if groups & GATED != 0 {
                    gated.start(accept, start);
                }
            });
            shapes.hidden(accept, next);
            if is_kept {
                gated.hidden(accept, next);
            }
            if is_kept && order == Order::Measured && gated.are_many(next - from) {
                groups &= !GATED;
            }
            at = next;
        }
        groups & GATED != 0
    }

    /// Whether the twins of what is written for some processors agree on a text; for fuzzing.
    pub(super) fn twins_agree(&self, bytes: &[u8]) -> bool {
        classify::twins_agree(bytes) && self.literals.as_ref().is_none_or(|walker| walker.twins_agree(bytes))
    }

    fn filter(&self) -> &StartFilter {
        self.filter.get_or_init(|| StartFilter::new(&self.detectors.starts()))
    }

    /// Where keywords begin that can speak for what was accepted or kept, in raw offsets.
    fn windows(&self, accept: &Accept, first: usize, gated: &GatedScratch, windows: &mut Vec<(usize, usize)>) {
        let (bytes, text) = (accept.raw_bytes(), accept.text);
        windows.clear();
        let accepted = accept.accepted(first).iter();
        let accepted = accepted.map(|one| (one.start as usize, one.end as usize, one.detector));
        let kept = gated.kept.spans().chain(gated.weak.spans());
        let kept = kept.map(|(start, end, detector)| (text.raw(start), text.raw(end), detector));
        let mut spans = accepted.chain(kept).peekable();
        while let Some((start, mut end, detector)) = spans.next() {
            let near = |detector: u16| self.rules[usize::from(detector)].gate_characters;
            let mut widest = near(detector);
            // Many detectors claim what begins at one place: they are looked around once.
            while let Some((_, other, detector)) = spans.next_if(|(other, ..)| *other == start) {
                (end, widest) = (end.max(other), widest.max(near(detector)));
            }
            windows.push(around(bytes, (start, end), widest, self.keywords.longest()));
        }
        join(windows);
    }
}

/// The detectors whose values a label alone can name: a literal one says in its pattern what the label does.
pub(super) fn named_of(rules: &[Rule], set: &DetectorSet) -> DetectorBits {
    let mut named = DetectorBits::default();
    for (number, (rule, detector)) in rules.iter().zip(set.iter()).enumerate() {
        if rule.lane == Lane::Literal && rule.has_value && !detector.keywords.is_empty() {
            named.insert(number as u16);
        }
    }
    named
}

/// Where the literals of rules stand, and `others`.
pub(super) fn literals_of(rules: &[(u16, &Rule)], others: &[Vec<u8>]) -> Option<Walker> {
    let mut literals: Vec<(Vec<u8>, bool)> = others.iter().map(|other| (other.clone(), false)).collect();
    for (_, rule) in rules {
        if let Starts::Literals(own) = &rule.known.starts {
            literals
                .extend(own.iter().map(|literal| (literal.clone(), !matches!(rule.left, Edge::Word | Edge::Camel))));
        }
    }
    (!literals.is_empty()).then(|| Walker::by_literal(rules, Literals::new(&literals)))
}

/// Tries starts in ascending order.
pub(super) struct Tries<'a> {
    walker: &'a Walker,
    walk: &'a mut WalkScratch,
    cursor: Cursor,
    /// The hidden start that is tried next.
    hidden: usize,
    /// What is found goes here, where it is not offered at once.
    pub kept: Option<&'a mut Kept>,
    /// Starts so far.
    pub tried: usize,
}

impl<'a> Tries<'a> {
    pub(super) fn new(walker: &'a Walker, walk: &'a mut WalkScratch) -> Tries<'a> {
        Tries { walker, walk, cursor: Cursor::default(), hidden: 0, kept: None, tried: 0 }
    }

    #[inline]
    pub(super) fn start(&mut self, accept: &mut Accept, start: usize) {
        self.hidden(accept, start);
        if accept.hidden_start(self.hidden) == Some(start) {
            self.hidden += 1;
        }
        self.walk(accept, start);
    }

    /// Tries the starts before `to` that no filter sees.
    #[inline]
    pub(super) fn hidden(&mut self, accept: &mut Accept, to: usize) {
        while let Some(start) = accept.hidden_start(self.hidden).filter(|start| *start < to) {
            self.hidden += 1;
            self.walk(accept, start);
        }
    }

    /// Passes over the hidden starts before `to`.
    pub(super) fn skip_hidden(&mut self, accept: &Accept, to: usize) {
        while accept.hidden_start(self.hidden).is_some_and(|start| start < to) {
            self.hidden += 1;
        }
    }

    fn walk(&mut self, accept: &mut Accept, start: usize) {
        self.tried += 1;
        if accept.enter(start, &mut self.cursor) {
            self.walker.walk(accept.text.bytes, start, self.cursor.to, self.walk);
            match (self.walk.found(), &mut self.kept) {
                ([], _) => {}
                (found, Some(kept)) => kept.add(start, found),
                (found, None) => accept.offer(start, found, &self.cursor),
            }
        }
    }
}

impl Before {
    /// From each of its bytes leftwards over what the prefix can hold; the starts there, left to right.
    fn find(&self, accept: &mut Accept, walk: &mut WalkScratch) {
        let text = accept.text;
        let mut cursor = Cursor::default();
        let mut done = text.owned_from;
        let last = text.bytes.len().min(text.owned_to + self.reach);
        for at in memchr::memchr_iter(self.byte, &text.bytes[text.owned_from..last]) {
            let at = text.owned_from + at;
            let mut from = at;
            while from > done && at - from < self.reach && self.prefix.contains(text.bytes[from - 1]) {
                from -= 1;
            }
            for start in from..at.min(text.owned_to) {
                if accept.enter(start, &mut cursor)
                    && left_edge(self.left, text.bytes, cursor.from, start)
                    && accept.may_start(self.detector, start, &cursor)
                {
                    self.walker.walk(text.bytes, start, cursor.to, walk);
                    accept.offer(start, walk.found(), &cursor);
                }
            }
            done = at;
        }
    }
}

pub(super) fn find_backwards(
    accept: &mut Accept,
    backwards: &Backwards,
    walker: &Walker,
    cache: &mut Cache,
    walk: &mut WalkScratch,
    places: &mut Vec<usize>,
) {
    let text = accept.text;
    let mut cursor = Cursor::default();
    let mut at = text.owned_from;
    while at < text.owned_to {
        let open = accept.enter(at, &mut cursor);
        let to = cursor.to.min(text.owned_to);
        if open {
            let limit = cursor.to.min(to + MATCH_BYTES_MAX);
            backwards.starts(text.bytes, at, to, limit, cache, places);
            for start in places.iter() {
                let mut own = cursor;
                accept.enter(*start, &mut own);
                walker.walk(text.bytes, *start, cursor.to, walk);
                accept.offer(*start, walk.found(), &own);
            }
        }
        at = to;
    }
}
