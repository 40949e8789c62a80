//! Shapes that count only near a keyword. Where few stand, they are looked for first, and keywords only near what was
//! found; where many stand, keywords first, and shapes only near those. Both ways give the same candidates.
//! Knows shapes, and where keywords stand; nothing of evidence.

use crate::engine::accept::{Accept, Cursor};
use crate::engine::candidates::{Shapes, shapes_of};
use crate::engine::keywords::{DetectorBits, Keywords, around, join};
use crate::engine::lanes::Rule;
use crate::engine::shapes::StartScratch;
use crate::engine::walk::WalkScratch;
use crate::limits::MATCH_BYTES_MAX;
use crate::model::LabelId;

pub(super) struct Gated {
    shapes: Shapes,
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

/// Bytes looked through before it is first told whether few shapes start there.
const SAMPLE_BYTES: usize = 2048;
/// Bytes looked through at a time after that.
const STEP_BYTES: usize = 8192;
/// Shapes are few where fewer than one start stands in so many bytes: a walk costs what the keywords of these do.
const BYTES_A_START: usize = 64;
/// Starts that are few in any text.
const STARTS_ALWAYS: usize = 8;
/// What walks may find, so that memory is bounded whatever stands there.
const FOUND_MAX: usize = 1 << 16;

impl Gated {
    pub(super) fn new(rules: &[(u16, &Rule)], keywords: &Keywords) -> Option<Gated> {
        let shapes = shapes_of(rules)?;
        let mut detectors = DetectorBits::default();
        rules.iter().for_each(|(number, _)| detectors.insert(*number));
        let longest = |rule: &Rule| rule.tree.properties().maximum_len().unwrap_or(MATCH_BYTES_MAX);
        let reach = (0..keywords.len())
            .map(|word| {
                let of = rules.iter().filter(|(number, _)| keywords.speaks_for(word).contains(*number));
                of.fold((0, 0), |(near, bytes), (_, rule)| (near.max(rule.gate_characters), bytes.max(longest(rule))))
            })
            .collect();
        Some(Gated { shapes, detectors, reach })
    }

    /// Looks for all shapes, whatever stands near them, and keeps what it finds; false where they are too many.
    pub(super) fn keep(&self, accept: &mut Accept, starts: &mut StartScratch, scratch: &mut GatedScratch) -> bool {
        let GatedScratch { walk, kept, order, .. } = scratch;
        kept.starts.clear();
        kept.found.clear();
        if *order == Order::Keywords {
            return false;
        }
        let (from, to) = (accept.text.owned_from, accept.text.owned_to);
        let mut tries = self.shapes.tries(walk);
        tries.kept = Some(kept);
        let mut at = from;
        while at < to {
            let next = to.min(at + if at == from { SAMPLE_BYTES } else { STEP_BYTES });
            self.shapes.find(&mut tries, accept, starts, (at, next));
            let many = tries.tried > (next - from) / BYTES_A_START + STARTS_ALWAYS
                || tries.kept.as_ref().is_some_and(|kept| kept.found.len() > FOUND_MAX);
            if many && *order == Order::Measured {
                return false;
            }
            at = next;
        }
        true
    }

    /// Looks for shapes near the keywords.
    pub(super) fn find(&self, accept: &mut Accept, starts: &mut StartScratch, scratch: &mut GatedScratch) {
        let GatedScratch { walk, windows, .. } = scratch;
        self.windows(accept, windows);
        let mut tries = self.shapes.tries(walk);
        windows.iter().for_each(|window| self.shapes.find(&mut tries, accept, starts, *window));
    }

    /// Where a gated candidate can start: near its keywords, and in segments whose label holds one.
    fn windows(&self, accept: &mut Accept, windows: &mut Vec<(usize, usize)>) {
        windows.clear();
        let text = accept.text;
        // A value's bytes are counted as they are matched: raw it may have more.
        let owned = |from: usize, to: usize, longest: usize| {
            (text.normal(from).saturating_sub(longest).max(text.owned_from), text.normal(to).min(text.owned_to))
        };
        for hit in accept.hits() {
            let (near, longest) = self.reach[hit.word];
            if longest > 0 {
                let (from, to) = around(accept.raw_bytes(), (hit.start, hit.end), near, 0);
                windows.push(owned(from, to, longest));
            }
        }
        let segments = accept.segments();
        if segments.len() > 1 {
            for (index, segment) in segments.iter().enumerate() {
                if segment.label != LabelId(0) && accept.label_opens(segment.label, &self.detectors) {
                    let end = segments.get(index + 1).map_or(text.raw(text.bytes.len()), |next| next.start as usize);
                    windows.push(owned(segment.start as usize, end, 0));
                }
            }
        }
        join(windows);
    }
}
