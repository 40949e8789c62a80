//! The third witness of the tests: the same candidates as the finder's and the reference's, with every detector's ends told
//! by Vectorscan and its starts by an automaton read backwards. Knows none of the finder's ways.

use std::cmp::Reverse;
use std::sync::Arc;

use hyperscan::Matching;

use super::{Bounds, Cache, Span, Vectorscan, VectorscanScratch};
use crate::detector::DetectorSet;
use crate::detector::known::{Lane, Starts};
use crate::engine::Carry;
use crate::engine::accept::{Accept, AcceptScratch, Cursor, Text};
use crate::engine::candidates::{Candidate, named_of, rules_of};
use crate::engine::confidence::Tallies;
use crate::engine::keywords::{DetectorBits, KeywordScratch, Keywords};
use crate::engine::lanes::Rule;
use crate::engine::normalise::Normalised;
use crate::error::Error;
use crate::model::{Block, Labels};

/// All detectors, in one database or in some.
pub struct ThirdWitness {
    rules: Vec<Rule>,
    keywords: Arc<Keywords>,
    named: DetectorBits,
    parts: Vec<Vectorscan>,
    refused: Vec<u16>,
}

/// Reused memory.
#[derive(Default)]
pub struct ThirdScratch {
    accept: AcceptScratch,
    parts: Vec<VectorscanScratch>,
    spans: Vec<Span>,
}

impl ThirdScratch {
    /// Forgets the labels of the document before.
    pub fn new_document(&mut self) {
        self.accept.new_document();
    }
}

/// What one block may cost a witness: all that it holds.
const ALL: Bounds = Bounds { spans: usize::MAX, walked_ratio: usize::MAX };

impl ThirdWitness {
    /// Of so many databases: one is the fastest to scan with, some take less time to compile, side by side.
    pub fn new(set: &DetectorSet, keywords: Arc<Keywords>, databases: usize) -> Result<ThirdWitness, Error> {
        let rules = rules_of(set);
        let all: Vec<(u16, &Rule)> = (0..).zip(&rules).collect();
        let parts = std::thread::scope(|scope| {
            let begin = |part| {
                let own: Vec<(u16, &Rule)> = all.iter().skip(part).step_by(databases).copied().collect();
                scope.spawn(move || Vectorscan::new(&own, &Cache::NONE))
            };
            let begun: Vec<_> = (0..databases).map(begin).collect();
            begun.into_iter().map(|part| part.join().ok().flatten()).collect::<Option<Vec<_>>>()
        });
        let parts = parts.ok_or_else(|| Error::refused("Vectorscan does not compile the detectors"))?;
        let refused = parts.iter().flat_map(|part| part.refused.iter().copied()).collect();
        Ok(ThirdWitness { named: named_of(&rules, set), keywords, parts, refused, rules })
    }

    /// The detectors whose pattern Vectorscan does not take: of them it knows nothing.
    pub fn refused(&self) -> &[u16] {
        &self.refused
    }

    /// Memory for [`ThirdWitness::ends`].
    pub fn scratch(&self) -> Result<Vec<hyperscan::Scratch>, Error> {
        let told = |error| Error::broke(format!("Vectorscan: {error}"));
        self.parts.iter().map(|part| part.database.alloc_scratch().map_err(told)).collect()
    }

    /// How many ends Vectorscan tells in a text, with none of what makes matches of them: the least it can cost.
    pub fn ends(&self, bytes: &[u8], scratch: &mut [hyperscan::Scratch]) -> Result<u64, Error> {
        let mut count = 0;
        for (part, own) in self.parts.iter().zip(scratch) {
            let counted = part.database.scan(bytes, own, |_: u32, _: u64, _: u64, _: u32| {
                count += 1;
                Matching::Continue
            });
            counted.map_err(|error| Error::broke(format!("Vectorscan: {error}")))?;
        }
        Ok(count)
    }

    /// As [`Finder::find`](crate::engine::candidates::Finder::find).
    #[allow(clippy::too_many_arguments)]
    pub fn find(
        &self,
        block: &Block,
        base: u64,
        labels: &Labels,
        carry: &mut Carry,
        scratch: &mut ThirdScratch,
        out: &mut Vec<Candidate>,
        tallies: &mut Tallies,
    ) {
        let first = out.len();
        let ThirdScratch { accept, parts, spans } = scratch;
        let mut normalised = Normalised::default();
        let text = Text::new(block, &mut normalised);
        let mut hits = Vec::new();
        self.keywords.hits(block, &mut KeywordScratch::default(), &mut hits);
        let mut accept = Accept::new(&text, &self.rules, &self.keywords, base, labels, carry, accept, out, tallies);
        accept.set_hits(&hits);
        spans.clear();
        parts.resize_with(self.parts.len(), VectorscanScratch::default);
        for (part, own) in self.parts.iter().zip(parts) {
            // Without bounds only a failure of the library ends here.
            assert!(part.find(&accept, ALL, own), "Vectorscan failed");
            spans.append(&mut own.spans);
        }
        spans.sort_unstable_by_key(|span| (span.detector, span.start, Reverse(span.end)));
        for of_one in spans.chunk_by(|one, next| one.detector == next.detector) {
            let mut cursor = Cursor::default();
            for spans in of_one.chunk_by(|one, next| one.start == next.start) {
                let Some(span) = spans.first() else { continue };
                let rule = &self.rules[usize::from(span.detector)];
                let is_shape = matches!(rule.known.starts, Starts::Shape) || rule.lane == Lane::Keyword;
                let wanted = if is_shape { usize::MAX } else { 1 };
                let ends: Vec<(u16, usize)> = spans.iter().take(wanted).map(|one| (one.detector, one.end)).collect();
                if accept.enter(span.start, &mut cursor) && accept.may_start(span.detector, span.start, &cursor) {
                    accept.offer(span.start, &ends, &cursor);
                }
            }
        }
        accept.offer_named(&self.named);
        accept.close();
        out[first..].sort_unstable_by_key(|candidate| (candidate.start, candidate.end, candidate.detector));
    }
}
