//! The engine: bytes in, matches out. Knows blocks and detectors; not where blocks come from.

mod accept;
#[cfg(test)]
mod agreement;
mod automaton;
pub mod candidates;
mod classify;
pub mod confidence;
mod context;
mod distance;
mod field;
mod filter;
mod gated;
mod guards;
pub mod keywords;
mod labelled;
mod lanes;
mod literals;
mod normalise;
mod places;
mod reach;
pub mod reference;
mod runs;
mod settle;
pub mod shapes;
mod spent;
mod table;
#[cfg(feature = "hyperscan")]
mod vectorscan;
mod walk;
mod wrapped;

use std::sync::Arc;

use smallvec::SmallVec;

use crate::detector::DetectorSet;
use crate::error::Error;
use crate::model::{Block, Labels};
use crate::validate::Outcome;
use candidates::{Candidate, Finder, FinderScratch};
use confidence::{Piece, Tallies};
use context::ContextScratch;
use keywords::Keywords;
use settle::{Held, Partner, Requirements};
#[cfg(feature = "hyperscan")]
pub use vectorscan::Choice as PackChoice;
use wrapped::Wrapped;

/// A detector that claims a span, and what speaks for it in its own block.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Contender {
    pub detector: u16,
    /// Evidence seen in the block: a set of [`Piece`].
    pub pieces: u64,
    pub variant: Option<&'static str>,
    pub country: Option<&'static str>,
}

impl Contender {
    /// What it claims stands there in base64 or hexadecimal.
    pub fn is_decoded(&self) -> bool {
        Piece::Base64.within(self.pieces) || Piece::Hex.within(self.pieces)
    }
}

/// A span that at least one detector claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Offsets in the block's bytes.
    pub start: usize,
    pub end: usize,
    /// Index of its segment in the block.
    pub segment: usize,
    /// Sorted by detector, never empty.
    pub contenders: SmallVec<[Contender; 2]>,
}

/// What a stream of blocks carries from one to the next: where each detector's last accepted span ended,
/// and what the blocks so far leave open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Carry {
    /// Stream offset per detector; empty until the first block.
    pub consumed: Vec<u64>,
    /// The last span, which one that starts in the next block may overlap.
    last: Option<Held>,
    /// Spans after it whose required neighbour may stand in the next block.
    undecided: Vec<Held>,
    /// Spans that something in the next block may require.
    partners: Vec<Partner>,
    /// Encoded text that goes on in the next block.
    wrapped: wrapped::Open,
}

impl Carry {
    pub fn of(consumed: Vec<u64>) -> Carry {
        Carry { consumed, ..Carry::default() }
    }

    /// The next block's matches depend on spans of this one.
    pub fn is_open(&self) -> bool {
        self.held_from().is_some() || !self.partners.is_empty() || !self.wrapped.is_none()
    }

    /// Stream offset of the first span that waits for the next block, which must hold its bytes.
    pub fn held_from(&self) -> Option<u64> {
        self.last.iter().chain(self.undecided.first()).map(|held| held.start).min()
    }

    /// The same in other offsets.
    pub fn moved(mut self, offset: impl Fn(u64) -> u64) -> Carry {
        self.consumed.iter_mut().for_each(|end| *end = offset(*end));
        self.last.iter_mut().chain(&mut self.undecided).for_each(|held| held.shift(&offset));
        self.partners.iter_mut().for_each(|partner| partner.shift(&offset));
        self.wrapped.shift(&offset);
        self
    }
}

/// A worker's reusable memory, and what one document's labels mean to the detectors.
#[derive(Default)]
pub struct Scratch {
    /// Made by the engine that uses it first.
    finder: Option<FinderScratch>,
    context: ContextScratch,
    candidates: Vec<Candidate>,
    spans: Vec<Match>,
    wrapped: Wrapped,
    /// Spans of text that was decoded.
    decoded: Vec<Match>,
}

impl Scratch {
    /// Forgets the labels of the document before.
    pub fn new_document(&mut self) {
        self.context.new_document();
        if let Some(finder) = &mut self.finder {
            finder.new_document();
        }
    }
}

/// All detectors compiled. Built once, shared by all workers.
pub struct Engine {
    detectors: Arc<DetectorSet>,
    keywords: Arc<Keywords>,
    finder: Finder,
    requirements: Requirements,
}

impl Engine {
    pub fn new(detectors: Arc<DetectorSet>) -> Result<Engine, Error> {
        let keywords = Arc::new(Keywords::new(&detectors)?);
        #[cfg(feature = "hyperscan")]
        let finder = Finder::with_packs(&detectors, keywords.clone(), PackChoice::Measured)?;
        #[cfg(not(feature = "hyperscan"))]
        let finder = Finder::new(&detectors, keywords.clone())?;
        Ok(Engine::of(detectors, keywords, finder))
    }

    /// The same with another choice of the rules that Vectorscan finds: no other matches, for the bench.
    #[cfg(feature = "hyperscan")]
    pub fn with_packs(detectors: Arc<DetectorSet>, choice: PackChoice) -> Result<Engine, Error> {
        let keywords = Arc::new(Keywords::new(&detectors)?);
        let finder = Finder::with_packs(&detectors, keywords.clone(), choice)?;
        Ok(Engine::of(detectors, keywords, finder))
    }

    fn of(detectors: Arc<DetectorSet>, keywords: Arc<Keywords>, finder: Finder) -> Engine {
        let requirements = Requirements::new(&detectors);
        Engine { detectors, keywords, finder, requirements }
    }

    pub fn detectors(&self) -> &Arc<DetectorSet> {
        &self.detectors
    }

    /// Whether two labels say the same to all detectors.
    pub fn says_the_same(&self, one: &str, other: &str) -> bool {
        self.keywords.meaning(one) == self.keywords.meaning(other)
    }

    /// The name of the lane a detector runs in.
    pub fn lane(&self, detector: u16) -> &'static str {
        self.finder.lane(detector).name()
    }

    /// Matches that start in the block's owned range or waited for it, in order of start, then end, appended
    /// to `matches`; candidates tried and passed go to `tallies`. `base` is the stream offset of
    /// `block.bytes[0]`. Same matches for any cut of a stream into blocks.
    #[allow(clippy::too_many_arguments)]
    pub fn scan(
        &self,
        block: &Block,
        base: u64,
        labels: &Labels,
        carry: &mut Carry,
        scratch: &mut Scratch,
        matches: &mut Vec<Match>,
        tallies: &mut Tallies,
    ) {
        let mut spans = std::mem::take(&mut scratch.spans);
        self.spans(block, base, labels, carry, scratch, &mut spans, tallies);
        self.decoded(block, base, labels, carry, scratch, &mut spans);
        if !spans.is_empty() || carry.is_open() {
            settle::settle(&self.detectors, &self.requirements, block, base, carry, &mut spans, matches);
        }
        scratch.spans = spans;
    }

    /// The spans of the block's text that is encoded, put among those of the block.
    fn decoded(
        &self,
        block: &Block,
        base: u64,
        labels: &Labels,
        carry: &mut Carry,
        scratch: &mut Scratch,
        spans: &mut Vec<Match>,
    ) {
        let mut wrapped = std::mem::take(&mut scratch.wrapped);
        wrapped.new_block(block);
        while wrapped.read(block, base, &mut carry.wrapped) {
            let mut found = std::mem::take(&mut scratch.decoded);
            let (mut own, mut tallies) = (Carry::default(), Tallies::default());
            self.spans(&wrapped.block(), 0, labels, &mut own, scratch, &mut found, &mut tallies);
            wrapped.take(&mut found);
            scratch.decoded = found;
        }
        wrapped.close(block, base, &mut carry.wrapped, spans);
        scratch.wrapped = wrapped;
    }

    /// Fills `spans` with what detectors claim in the block, by start and end.
    #[allow(clippy::too_many_arguments)]
    fn spans(
        &self,
        block: &Block,
        base: u64,
        labels: &Labels,
        carry: &mut Carry,
        scratch: &mut Scratch,
        spans: &mut Vec<Match>,
        tallies: &mut Tallies,
    ) {
        let Scratch { finder, context, candidates, .. } = scratch;
        candidates.clear();
        spans.clear();
        let finder = finder.get_or_insert_with(|| self.finder.scratch());
        self.finder.find(block, base, labels, carry, finder, candidates, tallies);
        if candidates.is_empty() {
            return;
        }
        let hits = finder.hits();
        context.new_block(&self.detectors, block, hits);
        for candidate in candidates.iter() {
            let mut pieces = context::pieces(&self.detectors, &self.keywords, block, hits, labels, context, candidate);
            match candidate.verdict.outcome {
                Outcome::Valid => pieces |= Piece::Valid.bit(),
                Outcome::Test => pieces |= Piece::Valid.bit() | Piece::Test.bit(),
                Outcome::CannotSay | Outcome::Invalid => {}
            }
            let contender = Contender {
                detector: candidate.detector,
                pieces,
                variant: candidate.verdict.variant,
                country: candidate.verdict.country,
            };
            let (start, end) = (candidate.start as usize, candidate.end as usize);
            match spans.last_mut() {
                Some(last) if (last.start, last.end) == (start, end) => last.contenders.push(contender),
                _ => spans.push(Match {
                    start,
                    end,
                    segment: candidate.segment as usize,
                    contenders: SmallVec::from_iter([contender]),
                }),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{LabelId, Segment};
    use gated::Order;
    use keywords::KeywordScratch;
    use proptest::prelude::*;
    use std::sync::OnceLock;

    fn engine() -> &'static Engine {
        static ENGINE: OnceLock<Engine> = OnceLock::new();
        ENGINE.get_or_init(|| Engine::new(Arc::new(DetectorSet::built_in())).expect("the built-in detectors compile"))
    }

    proptest! {
        // Words long enough and far enough are rare.
        #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]

        #[test]
        fn keywords_near_candidates_speak_as_all_of_a_text_do(
            words in proptest::array::uniform2(0..engine().keywords.len()),
            gaps in proptest::array::uniform2("[ :]{1,2}|[xé ]{1,60}"),
            value in prop_oneof![
                "[0-9]{3,11}",
                proptest::sample::select(vec!["536-22-8417", "4539 1488 0343 6467", "ada@harbour-mill.net", "81.2.69.142"])
                    .prop_map(str::to_string),
            ],
        ) {
            let [before, behind] = words.map(|word| engine().keywords.text(word).to_string());
            // Little stands there, so that the windows do not hold all of it.
            let text = format!("{before}{}{value}{}{behind}", gaps[0], gaps[1]);
            let segments = [Segment { start: 0, label: LabelId(0), row: 0, column: 0, escaped: false, is_soft: false }];
            let (bytes, labels) = (text.as_bytes(), Labels::default());
            let block =
                Block { bytes, segments: &segments, owned_from: 0, owned_to: bytes.len(), at_start: true, at_end: true };
            let mut scratch = engine().finder.scratch();
            scratch.set_order(Order::Shapes);
            let (mut carry, mut candidates, mut tallies) = (Carry::default(), Vec::new(), Tallies::default());
            engine().finder.find(&block, 0, &labels, &mut carry, &mut scratch, &mut candidates, &mut tallies);
            let mut all = Vec::new();
            engine().keywords.hits(&block, &mut KeywordScratch::default(), &mut all);
            for candidate in &candidates {
                let pieces = |hits: &[keywords::KeywordHit]| {
                    let (engine, mut context) = (engine(), ContextScratch::default());
                    context.new_block(&engine.detectors, &block, hits);
                    context::pieces(&engine.detectors, &engine.keywords, &block, hits, &labels, &mut context, candidate)
                };
                prop_assert_eq!(pieces(scratch.hits()), pieces(&all), "{:?} in {:?}", candidate, text);
            }
        }
    }
}
