//! The last stage in the block: what requires a neighbour is told only beside one, and of spans that
//! overlap one stands. What a block's end leaves open is carried to the next, so that no cut shows.

use smallvec::SmallVec;

use super::confidence::{Piece, local_bits};
use super::{Carry, Contender, Match};
use crate::detector::DetectorSet;
use crate::limits::REQUIRED_REACH_BYTES;
use crate::model::{Block, LabelId};

/// Bytes within which a detector that another one requires must stand, where there are no rows.
const REQUIRED_WITHIN_BYTES: u64 = 120;

/// Which detectors need which others beside them.
pub struct Requirements {
    /// By detector.
    wanted: Vec<SmallVec<[u16; 1]>>,
    /// Some detector wants this one.
    partner: Vec<bool>,
}

/// A span that a block left open, in stream offsets.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    pub start: u64,
    end: u64,
    contenders: SmallVec<[Contender; 2]>,
    /// The evidence that the next span must beat.
    bits: f32,
}

/// A span that may satisfy a requirement.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    start: u64,
    end: u64,
    row: u64,
    detectors: SmallVec<[u16; 2]>,
}

impl Held {
    /// A span that no evidence was weighed for yet.
    pub fn of(span: Match, base: u64) -> Held {
        held(span, f32::MIN, base)
    }

    /// The span in a block that holds it.
    pub fn into_match(self, block: &Block, base: u64) -> Match {
        let (start, end) = ((self.start - base) as usize, (self.end - base) as usize);
        let segment = block.segments.partition_point(|segment| segment.start as usize <= start).saturating_sub(1);
        Match { start, end, segment, contenders: self.contenders }
    }

    pub fn shift(&mut self, offset: impl Fn(u64) -> u64) {
        (self.start, self.end) = (offset(self.start), offset(self.end));
    }
}

impl Partner {
    pub fn shift(&mut self, offset: impl Fn(u64) -> u64) {
        (self.start, self.end) = (offset(self.start), offset(self.end));
    }
}

impl Requirements {
    pub fn new(detectors: &DetectorSet) -> Requirements {
        let numbers = 0..detectors.len() as u16;
        let wanted: Vec<SmallVec<[u16; 1]>> = numbers
            .map(|number| detectors.get(number).requires.iter().filter_map(|id| detectors.number(id)).collect())
            .collect();
        let partner =
            (0..detectors.len() as u16).map(|number| wanted.iter().any(|wanted| wanted.contains(&number))).collect();
        Requirements { wanted, partner }
    }

    fn wants(&self, contender: &Contender) -> bool {
        !self.wanted[usize::from(contender.detector)].is_empty()
    }

    /// What `span` could be to others, if anything.
    fn partner(&self, span: &Match, block: &Block, base: u64) -> Option<Partner> {
        let known = |contender: &&Contender| self.partner[usize::from(contender.detector)];
        let detectors: SmallVec<[u16; 2]> =
            span.contenders.iter().filter(known).map(|contender| contender.detector).collect();
        let row = block.segments[span.segment].row;
        (!detectors.is_empty()).then(|| Partner {
            start: base + span.start as u64,
            end: base + span.end as u64,
            row,
            detectors,
        })
    }

    /// Whether one of `partners` (by start) satisfies the contender of a span.
    fn satisfied(&self, contender: &Contender, span: &Match, block: &Block, base: u64, partners: &[Partner]) -> bool {
        let wanted = &self.wanted[usize::from(contender.detector)];
        let segment = &block.segments[span.segment];
        let is_keyed = !segment.is_soft && (segment.row > 0 || segment.label != LabelId(0));
        let (start, end) = (base + span.start as u64, base + span.end as u64);
        let first = partners.partition_point(|partner| partner.start + REQUIRED_REACH_BYTES < start);
        partners[first..].iter().take_while(|partner| partner.start <= start + REQUIRED_REACH_BYTES).any(|partner| {
            let between = partner.start.saturating_sub(end).max(start.saturating_sub(partner.end));
            partner.row == segment.row
                && (is_keyed || between <= REQUIRED_WITHIN_BYTES)
                && partner.detectors.iter().any(|number| wanted.contains(number))
        })
    }
}

/// Settles the block's spans (by start, then end) after those that the block before left open.
pub fn settle(
    detectors: &DetectorSet,
    requirements: &Requirements,
    block: &Block,
    base: u64,
    carry: &mut Carry,
    spans: &mut Vec<Match>,
    matches: &mut Vec<Match>,
) {
    let last = carry.last.take().map(|held| {
        let bits = held.bits;
        (held.into_match(block, base), bits)
    });
    spans.splice(0..0, carry.undecided.drain(..).map(|held| held.into_match(block, base)));
    require(requirements, block, base, carry, spans);
    let last = overlap(detectors, block, last, spans, matches);
    if let Some((span, bits)) = last {
        let border = carry.undecided.first().map_or(block.owned_to as u64 + base, |held| held.start);
        if is_last(block) || base + span.end as u64 <= border {
            matches.push(span);
        } else {
            carry.last = Some(held(span, bits, base));
        }
    }
}

/// The stream ends with this block.
fn is_last(block: &Block) -> bool {
    block.at_end && block.owned_to == block.bytes.len()
}

fn held(span: Match, bits: f32, base: u64) -> Held {
    Held { start: base + span.start as u64, end: base + span.end as u64, contenders: span.contenders, bits }
}

/// Drops contenders whose detector needs another one near it that is not there; what cannot be known yet is carried.
fn require(requirements: &Requirements, block: &Block, base: u64, carry: &mut Carry, spans: &mut Vec<Match>) {
    let border = base + block.owned_to as u64;
    let mut partners = std::mem::take(&mut carry.partners);
    if spans.iter().flat_map(|span| &span.contenders).any(|contender| requirements.wants(contender)) {
        partners.extend(spans.iter().filter_map(|span| requirements.partner(span, block, base)));
        let lacks = |span: &Match, contender: &Contender| {
            requirements.wants(contender) && !requirements.satisfied(contender, span, block, base, &partners)
        };
        let open = |span: &Match| base + span.start as u64 + REQUIRED_REACH_BYTES >= border;
        let undecided = |span: &Match| open(span) && span.contenders.iter().any(|contender| lacks(span, contender));
        let decided = if is_last(block) { None } else { spans.iter().position(undecided) };
        carry.undecided.extend(spans.drain(decided.unwrap_or(spans.len())..).map(|span| Held::of(span, base)));
        for span in spans.iter_mut() {
            let mut contenders = std::mem::take(&mut span.contenders);
            contenders.retain(|contender| !lacks(span, contender));
            span.contenders = contenders;
        }
        spans.retain(|span| !span.contenders.is_empty());
        if let Some(first) = carry.undecided.first() {
            partners.retain(|partner| partner.start < first.start);
        }
    } else {
        let near = spans.partition_point(|span| base + span.start as u64 + REQUIRED_REACH_BYTES < border);
        partners.extend(spans[near..].iter().filter_map(|span| requirements.partner(span, block, base)));
    }
    let from = carry.undecided.first().map_or(border, |held| held.start);
    partners.retain(|partner| partner.start + REQUIRED_REACH_BYTES >= from);
    carry.partners = partners;
}

/// One span is one match: of spans that overlap the one with the most evidence stands, the others become
/// its `also`. Gives the last, which a later one may overlap.
fn overlap(
    detectors: &DetectorSet,
    block: &Block,
    last: Option<(Match, f32)>,
    spans: &mut Vec<Match>,
    matches: &mut Vec<Match>,
) -> Option<(Match, f32)> {
    let bits = |span: &Match| {
        span.contenders.iter().map(|contender| local_bits(detectors, contender)).fold(f32::MIN, f32::max)
    };
    // What evidence the last has is asked only where another overlaps it.
    let mut settled = last.map(|(span, best)| (span, Some(best)));
    for span in spans.drain(..) {
        let Some((last, best)) = &mut settled else {
            settled = Some((span, None));
            continue;
        };
        let is_apart = span.segment != last.segment && !block.segments[span.segment].is_soft;
        if span.start >= last.end || is_apart {
            matches.extend(settled.replace((span, None)).map(|(span, _)| span));
            continue;
        }
        let (own, known) = (bits(&span), best.unwrap_or_else(|| bits(last)));
        let longer = span.end - span.start > last.end - last.start;
        let mut loser = span;
        if own > known || own == known && longer {
            std::mem::swap(last, &mut loser);
        }
        *best = Some(known.max(own));
        for contender in loser.contenders {
            if !last.contenders.iter().any(|known| known.detector == contender.detector) {
                last.contenders.push(Contender { pieces: contender.pieces | Piece::Inside.bit(), ..contender });
            }
        }
        last.contenders.sort();
    }
    settled.map(|(span, best)| {
        let best = best.unwrap_or_else(|| bits(&span));
        (span, best)
    })
}
