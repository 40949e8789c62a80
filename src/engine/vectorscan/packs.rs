//! Users' own rules, where they are many: found by Vectorscan, and by the engine's lanes in a block that holds too much for
//! it. Either way the same candidates. Knows rules; nothing of evidence.

use std::cmp::Reverse;

use regex_automata::hybrid::dfa::Cache as States;
use regex_syntax::hir::Hir;

use super::{Bounds, Cache, Span, Vectorscan, VectorscanScratch};
use crate::detector::known::Lane;
use crate::detector::{Detector, DetectorSet};
use crate::engine::accept::{Accept, Cursor};
use crate::engine::automaton::Backwards;
use crate::engine::candidates::{Tries, find_backwards, literals_of};
use crate::engine::lanes::Rule;
use crate::engine::walk::{WalkScratch, Walker};
use crate::error::Error;
use crate::limits::PACK_RULES_MIN;

/// Which rules are Vectorscan's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// Users' own, where there are so many that it pays.
    #[default]
    Measured,
    /// All of users', however few.
    Own,
    None,
}

/// The rules of users' packs that the lanes do not have.
pub(in crate::engine) struct Packs {
    vectorscan: Vectorscan,
    detectors: Vec<u16>,
    /// For blocks with too many spans.
    literals: Option<Walker>,
    automaton: Option<(Backwards, Walker)>,
}

/// A worker's reusable memory.
#[derive(Default)]
pub(in crate::engine) struct PacksScratch {
    vectorscan: VectorscanScratch,
    found: Vec<(u16, usize)>,
    literals: WalkScratch,
    automaton: Option<(States, WalkScratch)>,
    places: Vec<usize>,
}

impl Packs {
    /// None where no rule is Vectorscan's.
    pub fn new(set: &DetectorSet, rules: &[Rule], choice: Choice) -> Result<Option<Packs>, Error> {
        let least = match choice {
            Choice::Measured => PACK_RULES_MIN,
            Choice::Own => 1,
            Choice::None => return Ok(None),
        };
        // Shapes are found by bitmaps, however many: only the others take longer the more they are.
        let is_pack = |detector: &Detector, rule: &Rule| {
            detector.is_own() && matches!(rule.lane, Lane::Literal | Lane::Automaton) && rule.field.is_none()
        };
        let all = (0..).zip(set.iter().zip(rules));
        let own: Vec<(u16, &Rule)> = all
            .filter(|(_, (detector, rule))| is_pack(detector, rule))
            .map(|(number, (_, rule))| (number, rule))
            .collect();
        if own.len() < least {
            return Ok(None);
        }
        let cache = if choice == Choice::Measured { Cache::of_user() } else { Cache::NONE };
        let Some(vectorscan) = Vectorscan::new(&own, &cache) else { return Ok(None) };
        let taken = own.iter().filter(|(detector, _)| !vectorscan.refused.contains(detector));
        let of = |lane| taken.clone().filter(|(_, rule)| rule.lane == lane).copied().collect::<Vec<_>>();
        let rest = of(Lane::Automaton);
        let trees: Vec<&Hir> = rest.iter().map(|(_, rule)| rule.pattern.tree()).collect();
        Ok(Some(Packs {
            literals: literals_of(&of(Lane::Literal), &[]),
            automaton: match trees.is_empty() {
                true => None,
                false => Some((Backwards::new(&trees)?, Walker::new(&rest, false))),
            },
            detectors: taken.map(|(detector, _)| *detector).collect(),
            vectorscan,
        }))
    }

    /// Whether this rule is Vectorscan's.
    pub fn holds(&self, detector: u16) -> bool {
        self.detectors.binary_search(&detector).is_ok()
    }

    /// Offers the spans of its rules in the block.
    pub fn find(&self, accept: &mut Accept, scratch: &mut PacksScratch) {
        if !self.vectorscan.find(accept, Bounds::SCAN, &mut scratch.vectorscan) {
            return self.find_in_lanes(accept, scratch);
        }
        let PacksScratch { vectorscan, found, .. } = scratch;
        vectorscan.spans.sort_unstable_by_key(|span| (span.start, span.detector, Reverse(span.end)));
        vectorscan.spans.dedup_by_key(|span| (span.start, span.detector));
        let mut cursor = Cursor::default();
        for spans in vectorscan.spans.chunk_by(|one, next| one.start == next.start) {
            let Some(Span { start, .. }) = spans.first() else { continue };
            found.clear();
            found.extend(spans.iter().map(|span| (span.detector, span.end)));
            if accept.enter(*start, &mut cursor) {
                accept.offer(*start, found, &cursor);
            }
        }
    }

    fn find_in_lanes(&self, accept: &mut Accept, scratch: &mut PacksScratch) {
        let text = accept.text;
        if let Some(walker) = &self.literals {
            let mut tries = Tries::new(walker, &mut scratch.literals);
            walker.each_literal(text.bytes, text.owned_from, text.owned_to, |start| tries.start(accept, start));
            tries.hidden(accept, text.owned_to);
        }
        if let Some((backwards, walker)) = &self.automaton {
            let (states, walk) = scratch.automaton.get_or_insert_with(|| (backwards.cache(), WalkScratch::default()));
            find_backwards(accept, backwards, walker, states, walk, &mut scratch.places);
        }
    }
}
