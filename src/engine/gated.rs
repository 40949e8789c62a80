//! Shapes that count only near a keyword. Where few stand, they are looked for first, and keywords only near what was
//! found; where many stand, keywords first, and shapes only near those. Both ways give the same candidates.

use crate::engine::accept::{Accept, Cursor, Text};
use crate::engine::candidates::{Shapes, shapes_of};
use crate::engine::keywords::{DetectorBits, KeywordHit, Keywords, join};
use crate::engine::lanes::{CHARACTER_BYTES_MAX, Rule};
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
pub enum Order {
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
    kept: Kept,
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
            let few = tries.tried <= (next - from) / BYTES_A_START + STARTS_ALWAYS;
            if *order == Order::Measured
                && !(few && tries.kept.as_ref().is_some_and(|kept| kept.found.len() < FOUND_MAX))
            {
                return false;
            }
            at = next;
        }
        true
    }

    /// What was kept: raw start and end, and how many characters away keywords speak for it.
    pub(super) fn kept<'a>(
        &self,
        scratch: &'a GatedScratch,
        rules: &'a [Rule],
        text: &'a Text,
    ) -> impl Iterator<Item = (usize, usize, usize)> + 'a {
        scratch.kept.each().flat_map(move |(start, found)| {
            found.iter().map(move |(detector, end)| {
                (text.raw(start), text.raw(*end), rules[usize::from(*detector)].gate_characters)
            })
        })
    }

    /// Offers what was kept.
    pub(super) fn offer_kept(&self, accept: &mut Accept, scratch: &GatedScratch) {
        let mut cursor = Cursor::default();
        for (start, found) in scratch.kept.each() {
            accept.enter(start, &mut cursor);
            accept.offer(start, found, &cursor);
        }
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
        let owned =
            |from: usize, to: usize| (text.normal(from).max(text.owned_from), text.normal(to).min(text.owned_to));
        for hit in accept.hits() {
            let (near, longest) = self.reach[hit.word];
            if longest > 0 {
                let (from, to) = around(accept.raw_bytes(), hit, near);
                windows.push(owned(from.saturating_sub(longest), to));
            }
        }
        let segments = accept.segments();
        if segments.len() > 1 {
            for (index, segment) in segments.iter().enumerate() {
                if segment.label != LabelId(0) && accept.label_opens(segment.label, &self.detectors) {
                    let end = segments.get(index + 1).map_or(text.raw(text.bytes.len()), |next| next.start as usize);
                    windows.push(owned(segment.start as usize, end));
                }
            }
        }
        join(windows);
    }
}

/// The bytes around a keyword that hold `near` characters to each side, and one more on the right, where a value starts.
fn around(bytes: &[u8], hit: &KeywordHit, near: usize) -> (usize, usize) {
    let (from, to) = (hit.start.saturating_sub(near), (hit.end + near + 1).min(bytes.len()));
    if bytes[from..to].is_ascii() {
        return (from, to);
    }
    (
        hit.start.saturating_sub(near * CHARACTER_BYTES_MAX),
        (hit.end + (near + 1) * CHARACTER_BYTES_MAX).min(bytes.len()),
    )
}
