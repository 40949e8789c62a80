//! Shapes that count only near a keyword. Where few stand, they are looked for first, and keywords only near what was
//! found; where many stand, keywords first, and shapes only near those. Both ways give the same candidates.
//! Knows shapes, and where keywords stand; nothing of evidence.

use crate::detector::known::Bytes;
use crate::detector::known::words::lead_of;
use crate::detector::{DetectorSet, Edge};
use crate::engine::accept::{Accept, Cursor};
use crate::engine::candidates::{GATED, Tries};
use crate::engine::distance::around;
use crate::engine::keywords::{DetectorBits, KeywordHit, Keywords, WordTree, join, reach_of};
use crate::engine::lanes::Rule;
use crate::engine::shapes::{StartFilter, StartScratch};
use crate::engine::walk::{WalkScratch, Walker, left_edge};
use crate::model::{Block, LabelId};

pub(super) struct Gated {
    walker: Walker,
    near: Near,
}

/// Shapes that stand nearly everywhere: their keywords are looked for first in any text.
pub(super) struct Weak {
    walker: Walker,
    near: Near,
    /// Kinds of left edges they have.
    left: Vec<Edge>,
    /// Bytes that one of them can begin with.
    first: Bytes,
    words: WordTree,
    /// What the words begin with.
    pub leads: Vec<Vec<u8>>,
}

/// Where some detectors' candidates can start, by their keywords.
struct Near {
    detectors: DetectorBits,
    /// By keyword: characters between it and a value, and bytes of a value; 0 where it opens no gate.
    reach: Vec<(usize, usize)>,
}

/// Which is looked for first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// What promises less work, which the first bytes of a block tell.
    #[default]
    Measured,
    Keywords,
    Shapes,
}

/// A worker's reusable memory.
#[derive(Default)]
pub(super) struct GatedScratch {
    walk: WalkScratch,
    windows: Vec<(usize, usize)>,
    pub kept: Kept,
    weak_walk: WalkScratch,
    /// The same of weak shapes.
    pub weak: Kept,
    /// Where one of the weak shapes' words may begin, in raw offsets.
    pub leads: Vec<usize>,
    hits: Vec<KeywordHit>,
    pub order: Order,
}

/// What walks found, to be offered when the keywords are known.
#[derive(Default)]
pub(super) struct Kept {
    /// A start, and the end of its part of `found`.
    starts: Vec<(usize, usize)>,
    /// Detector and end.
    found: Vec<(u16, usize)>,
}

impl Kept {
    fn clear(&mut self) {
        self.starts.clear();
        self.found.clear();
    }

    pub(super) fn add(&mut self, start: usize, found: &[(u16, usize)]) {
        self.found.extend_from_slice(found);
        self.starts.push((start, self.found.len()));
    }

    fn each(&self) -> impl Iterator<Item = (usize, &[(u16, usize)])> {
        let mut from = 0;
        self.starts.iter().map(move |(start, to)| (*start, &self.found[std::mem::replace(&mut from, *to)..*to]))
    }

    /// Start, end and detector of all.
    pub(super) fn spans(&self) -> impl Iterator<Item = (usize, usize, u16)> {
        self.each().flat_map(|(start, found)| found.iter().map(move |(detector, end)| (start, *end, *detector)))
    }

    /// Offers all.
    pub(super) fn offer(&self, accept: &mut Accept) {
        let mut cursor = Cursor::default();
        for (start, found) in self.each() {
            accept.enter(start, &mut cursor);
            accept.offer(start, found, &cursor);
        }
    }
}

/// Bytes looked through at a time before it is told again whether few shapes stand there.
pub(super) fn step_bytes(is_first: bool) -> usize {
    if is_first { 2048 } else { 8192 }
}

/// Shapes are few where fewer than one start stands in so many bytes: a walk costs what the keywords of these do.
const BYTES_A_START: usize = 64;
/// Starts that are few in any text.
const STARTS_ALWAYS: usize = 8;
/// What walks may find, so that memory is bounded whatever stands there.
const FOUND_MAX: usize = 1 << 16;

impl Tries<'_> {
    /// Whether what is kept of so many bytes is too much.
    pub(super) fn are_many(&self, bytes: usize) -> bool {
        self.tried > bytes / BYTES_A_START + STARTS_ALWAYS
            || self.kept.as_ref().is_some_and(|kept| kept.found.len() > FOUND_MAX)
    }
}

impl Gated {
    pub(super) fn new(rules: &[(u16, &Rule)], keywords: &Keywords) -> Gated {
        Gated { walker: Walker::new(rules, true), near: Near::new(rules, keywords) }
    }

    /// Tries that keep what they find, and what is to be looked for first.
    pub(super) fn tries_all<'a>(&'a self, scratch: &'a mut GatedScratch) -> (Tries<'a>, Order) {
        let GatedScratch { walk, kept, order, .. } = scratch;
        kept.clear();
        let mut tries = Tries::new(&self.walker, walk);
        tries.kept = Some(kept);
        (tries, *order)
    }

    /// Looks for shapes near the keywords.
    pub(super) fn find(
        &self,
        accept: &mut Accept,
        filter: &StartFilter,
        starts: &mut StartScratch,
        scratch: &mut GatedScratch,
    ) {
        let GatedScratch { walk, windows, .. } = scratch;
        self.near.windows(accept, accept.hits(), windows);
        let mut tries = Tries::new(&self.walker, walk);
        for (from, to) in windows.iter().copied() {
            tries.skip_hidden(accept, from);
            filter.each_start(accept.text.bytes, (from, to), GATED, starts, |start, _| tries.start(accept, start));
            tries.hidden(accept, to);
        }
    }
}

impl Weak {
    pub(super) fn new(rules: &[(u16, &Rule)], detectors: &DetectorSet, keywords: &Keywords) -> Weak {
        let near = Near::new(rules, keywords);
        let mut left: Vec<Edge> = rules.iter().map(|(_, rule)| rule.left).collect();
        left.dedup();
        let mut first = Bytes::default();
        rules.iter().for_each(|(_, rule)| first.extend(&rule.known.first));
        let words = rules.iter().flat_map(|(number, _)| &detectors.get(*number).keywords);
        let leads = words.map(|word| lead_of(word).into_bytes()).filter(|lead| !lead.is_empty()).collect();
        Weak { walker: Walker::new(rules, true), words: keywords.tree_of(&near.detectors), leads, near, left, first }
    }

    /// Keeps what stands near their keywords, which begin where their first letters do; false where it is too much.
    pub(super) fn keep(
        &self,
        accept: &mut Accept,
        block: &Block,
        keywords: &Keywords,
        scratch: &mut GatedScratch,
    ) -> bool {
        let GatedScratch { weak_walk, windows, weak, leads, hits, .. } = scratch;
        weak.clear();
        hits.clear();
        let (from, to) = reach_of(block);
        let mut add = |hit| hits.push(hit);
        leads.iter().for_each(|start| keywords.each_at(&self.words, block.bytes, *start, &mut add));
        keywords.each_foreign(&self.words, block.bytes, from, to, &mut add);
        self.near.windows(accept, hits, windows);
        self.each_found(accept, windows, weak_walk, |_, start, found, _| {
            weak.add(start, found);
            weak.found.len() <= FOUND_MAX
        })
    }

    /// Offers what stands near the keywords that are known.
    pub(super) fn find(&self, accept: &mut Accept, scratch: &mut GatedScratch) {
        let GatedScratch { weak_walk, windows, .. } = scratch;
        self.near.windows(accept, accept.hits(), windows);
        self.each_found(accept, windows, weak_walk, |accept, start, found, cursor| {
            accept.offer(start, found, cursor);
            true
        });
    }

    /// Tells what begins in windows, until `each` has enough; whether it was told all.
    fn each_found(
        &self,
        accept: &mut Accept,
        windows: &[(usize, usize)],
        walk: &mut WalkScratch,
        mut each: impl FnMut(&mut Accept, usize, &[(u16, usize)], &Cursor) -> bool,
    ) -> bool {
        let (bytes, mut cursor) = (accept.text.bytes, Cursor::default());
        let starts = windows.iter().flat_map(|(from, to)| *from..*to);
        for start in starts.filter(|start| self.first.contains(bytes[*start])) {
            if accept.enter(start, &mut cursor)
                && self.left.iter().any(|edge| left_edge(*edge, bytes, cursor.from, start))
            {
                self.walker.walk(bytes, start, cursor.to, walk);
                if !walk.found().is_empty() && !each(accept, start, walk.found(), &cursor) {
                    return false;
                }
            }
        }
        true
    }
}

impl Near {
    fn new(rules: &[(u16, &Rule)], keywords: &Keywords) -> Near {
        let mut detectors = DetectorBits::default();
        rules.iter().for_each(|(number, _)| detectors.insert(*number));
        let mut known = vec![(0, 0); rules.last().map_or(0, |(number, _)| usize::from(*number) + 1)];
        for (number, rule) in rules {
            known[usize::from(*number)] = (rule.gate_characters, rule.longest());
        }
        let reach = (0..keywords.len())
            .map(|word| {
                let of = keywords.speaks_for(word).common(&detectors).map(|number| known[usize::from(number)]);
                of.fold((0, 0), |(near, bytes), own| (near.max(own.0), bytes.max(own.1)))
            })
            .collect();
        Near { detectors, reach }
    }

    /// Where a candidate can start: near its keywords, and in segments whose label holds one.
    fn windows(&self, accept: &mut Accept, hits: &[KeywordHit], windows: &mut Vec<(usize, usize)>) {
        windows.clear();
        let text = accept.text;
        // A value's bytes are counted as they are matched: raw it may have more.
        let owned = |from: usize, to: usize, longest: usize| {
            (text.normal(from).saturating_sub(longest).max(text.owned_from), text.normal(to).min(text.owned_to))
        };
        for hit in hits {
            let (near, longest) = self.reach[hit.word];
            if longest > 0 {
                let (from, to) = around(accept.raw_bytes(), (hit.start, hit.end), near, 0);
                windows.push(owned(from, to, longest));
            }
        }
        let segments = accept.segments();
        for (index, segment) in segments.iter().enumerate() {
            if segment.label != LabelId(0) && accept.label_opens(segment.label, &self.detectors) {
                let end = segments.get(index + 1).map_or(text.raw(text.bytes.len()), |next| next.start as usize);
                windows.push(owned(segment.start as usize, end, 0));
            }
        }
        join(windows);
    }
}
