//! The third witness of the tests: the same candidates as the finder's and the reference's, with every detector's ends told
//! by Vectorscan and its starts by an automaton read backwards. Knows none of the finder's ways.

use std::cmp::Reverse;
use std::sync::Arc;

use hyperscan::Matching;

use super::{Bounds, Cache, Vectorscan, VectorscanScratch};
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

/// All detectors in one database.
pub struct ThirdWitness {
    rules: Vec<Rule>,
    keywords: Arc<Keywords>,
    named: DetectorBits,
    vectorscan: Vectorscan,
}

/// Reused memory.
#[derive(Default)]
pub struct ThirdScratch {
    accept: AcceptScratch,
    found: VectorscanScratch,
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
    pub fn new(set: &DetectorSet, keywords: Arc<Keywords>) -> Result<ThirdWitness, Error> {
        let rules = rules_of(set);
        let all: Vec<(u16, &Rule)> = (0..).zip(&rules).collect();
        let vectorscan = Vectorscan::new(&all, &Cache::NONE)
            .ok_or_else(|| Error::refused("Vectorscan compiles none of the detectors"))?;
        Ok(ThirdWitness { named: named_of(&rules, set), keywords, vectorscan, rules })
    }

    /// The detectors whose pattern Vectorscan does not take: of them it knows nothing.
    pub fn refused(&self) -> &[u16] {
        &self.vectorscan.refused
    }

    /// Memory for [`ThirdWitness::ends`].
    pub fn scratch(&self) -> Result<hyperscan::Scratch, Error> {
        self.vectorscan.database.alloc_scratch().map_err(|error| Error::broke(format!("Vectorscan: {error}")))
    }

    /// How many ends Vectorscan tells in a text, with none of what makes matches of them: the least it can cost.
    pub fn ends(&self, bytes: &[u8], scratch: &mut hyperscan::Scratch) -> Result<u64, Error> {
        let mut count = 0;
        let counted = self.vectorscan.database.scan(bytes, scratch, |_: u32, _: u64, _: u64, _: u32| {
            count += 1;
            Matching::Continue
        });
        counted.map_err(|error| Error::broke(format!("Vectorscan: {error}")))?;
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
        let ThirdScratch { accept, found } = scratch;
        let mut normalised = Normalised::default();
        let text = Text::new(block, &mut normalised);
        let mut hits = Vec::new();
        self.keywords.hits(block, &mut KeywordScratch::default(), &mut hits);
        let mut accept = Accept::new(&text, &self.rules, &self.keywords, base, labels, carry, accept, out, tallies);
        accept.set_hits(&hits);
        // Without bounds only a failure of the library ends here.
        assert!(self.vectorscan.find(&accept, ALL, found), "Vectorscan failed");
        found.spans.sort_unstable_by_key(|span| (span.detector, span.start, Reverse(span.end)));
        for of_one in found.spans.chunk_by(|one, next| one.detector == next.detector) {
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
