//! Candidates: for each start with a valid left edge, the longest end with a valid right edge.
//! Left to right, an accepted one consumes its span and a refused one a byte. Where a shape's
//! longest end is refused, its shorter ends with a valid edge are tried too: `4111 1111 1111 1111
//! 123` is a card and its code, not a bad card of nineteen digits. Inside a run of digits no shorter
//! end has an edge, so a long number never yields a short one; credentials have their longest end
//! only. Knows lanes and what a block owns; nothing of evidence.

use std::sync::{Arc, OnceLock};

use regex_automata::hybrid::dfa::Cache;
use regex_syntax::hir::Hir;

use crate::detector::{DetectorSet, Edge};
use crate::engine::Carry;
use crate::engine::accept::{Accept, AcceptScratch, Cursor, Text};
use crate::engine::automaton::Backwards;
use crate::engine::confidence::Tallies;
use crate::engine::keywords::{DetectorBits, KeywordHit, Keywords};
pub use crate::engine::lanes::Lane;
use crate::engine::lanes::{CHARACTER_BYTES_MAX, Rule, Starts};
use crate::engine::literals::Literals;
use crate::engine::normalise::Normalised;
use crate::engine::shapes::{StartFilter, StartScratch};
use crate::engine::walk::{WalkScratch, Walker, left_edge};
use crate::error::Error;
use crate::limits::MATCH_BYTES_MAX;
use crate::model::{Block, LabelId, Labels};
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
    rules: Vec<Rule>,
    keywords: Arc<Keywords>,
    shapes: Option<Shapes>,
    gated: Option<Gated>,
    literals: Option<(Literals, Walker)>,
    before: Vec<Before>,
    automaton: Option<(Backwards, Walker)>,
}

struct Shapes {
    left: Vec<Edge>,
    /// Made when something is first looked for.
    filter: OnceLock<StartFilter>,
    walker: Walker,
}

/// Shapes that count only near a keyword: they are looked for only there.
struct Gated {
    shapes: Shapes,
    detectors: DetectorBits,
    /// By keyword: characters between it and a value, and bytes of a value; 0 where it opens no gate.
    reach: Vec<(usize, usize)>,
}

struct Before {
    detector: u16,
    byte: u8,
    reach: usize,
    prefix: Box<[bool; 256]>,
    left: Edge,
    walker: Walker,
}

/// A worker's reusable memory. It belongs to one finder.
pub struct FinderScratch {
    accept: AcceptScratch,
    normalised: Normalised,
    starts: StartScratch,
    shapes: Option<WalkScratch>,
    gated: Option<WalkScratch>,
    windows: Vec<(usize, usize)>,
    literals: Option<WalkScratch>,
    before: Vec<WalkScratch>,
    automaton: Option<(Cache, WalkScratch)>,
    places: Vec<usize>,
}

impl FinderScratch {
    /// Forgets the labels of the document before.
    pub fn new_document(&mut self) {
        self.accept.new_document();
    }
}

/// Rules of all detectors, in their order.
pub(super) fn rules_of(set: &DetectorSet) -> Result<Vec<Rule>, Error> {
    set.iter().map(Rule::new).collect()
}

impl Finder {
    pub fn new(set: &DetectorSet, keywords: Arc<Keywords>) -> Result<Finder, Error> {
        let rules = rules_of(set)?;
        let of = |fits: &dyn Fn(&Rule) -> bool| -> Vec<(u16, &Rule)> {
            rules
                .iter()
                .enumerate()
                .filter(|(_, rule)| fits(rule))
                .map(|(number, rule)| (number as u16, rule))
                .collect()
        };
        let shapes = shapes_of(&of(&|rule| rule.lane == Lane::Shape && matches!(rule.starts, Starts::Shape)));
        let gated = gated_of(&of(&|rule| rule.lane == Lane::Keyword), &keywords);
        let literals = literals_of(&of(&|rule| rule.lane == Lane::Literal));
        let rest = of(&|rule| rule.lane == Lane::Automaton);
        let automaton = if rest.is_empty() {
            None
        } else {
            let trees: Vec<&Hir> = rest.iter().map(|(_, rule)| &rule.tree).collect();
            Some((Backwards::new(&trees)?, walker_of(&rest, false)))
        };
        let mut before = Vec::new();
        for (detector, rule) in of(&|rule| matches!(rule.starts, Starts::Before { .. })) {
            if let Starts::Before { byte, reach, prefix } = &rule.starts {
                let walker = walker_of(&[(detector, rule)], false);
                let (byte, reach, prefix, left) = (*byte, *reach, prefix.clone(), rule.left);
                before.push(Before { detector, byte, reach, prefix, left, walker });
            }
        }
        Ok(Finder { keywords, shapes, gated, literals, before, automaton, rules })
    }

    pub fn lane(&self, detector: u16) -> Lane {
        self.rules[usize::from(detector)].lane
    }

    pub fn scratch(&self) -> FinderScratch {
        FinderScratch {
            accept: AcceptScratch::default(),
            normalised: Normalised::default(),
            starts: StartScratch::default(),
            shapes: self.shapes.as_ref().map(|_| WalkScratch::default()),
            gated: self.gated.as_ref().map(|_| WalkScratch::default()),
            windows: Vec::new(),
            literals: self.literals.as_ref().map(|_| WalkScratch::default()),
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
        hits: &[KeywordHit],
        base: u64,
        labels: &Labels,
        carry: &mut Carry,
        scratch: &mut FinderScratch,
        out: &mut Vec<Candidate>,
        tallies: &mut Tallies,
    ) {
        let first = out.len();
        let FinderScratch { accept, normalised, starts, shapes, gated, windows, literals, before, automaton, places } =
            scratch;
        let text = Text::new(block, normalised);
        let mut accept =
            Accept::new(&text, &self.rules, &self.keywords, hits, base, labels, carry, accept, out, tallies);
        if let (Some(group), Some(walk)) = (&self.shapes, shapes) {
            group.find(&mut accept, starts, walk, &[(text.owned_from, text.owned_to)]);
        }
        if let (Some(group), Some(walk)) = (&self.gated, gated) {
            group.windows(&mut accept, windows);
            group.shapes.find(&mut accept, starts, walk, windows);
        }
        if let (Some((finder, walker)), Some(walk)) = (&self.literals, literals) {
            let mut tries = Tries { walker, walk, cursor: Cursor::default(), border: 0 };
            finder.each_hit(text.bytes, text.owned_from, text.owned_to, |start| tries.start(&mut accept, start));
            tries.borders(&mut accept, text.owned_to);
        }
        for (before, walk) in self.before.iter().zip(before) {
            before.find(&mut accept, walk);
        }
        if let (Some((backwards, walker)), Some((cache, walk))) = (&self.automaton, automaton) {
            find_backwards(&mut accept, backwards, walker, cache, walk, places);
        }
        accept.close();
        // Each lane's are nearly in order, which this sort makes use of.
        out[first..].sort_by_key(|candidate| (candidate.start, candidate.end, candidate.detector));
    }
}

fn walker_of(rules: &[(u16, &Rule)], every_end: bool) -> Walker {
    let patterns: Vec<_> = rules.iter().map(|(number, rule)| (*number, &rule.tree, rule.right)).collect();
    Walker::new(&patterns, every_end)
}

fn shapes_of(rules: &[(u16, &Rule)]) -> Option<Shapes> {
    let left = rules.iter().map(|(_, rule)| rule.left).collect();
    (!rules.is_empty()).then(|| Shapes { left, filter: OnceLock::new(), walker: walker_of(rules, true) })
}

fn gated_of(rules: &[(u16, &Rule)], keywords: &Keywords) -> Option<Gated> {
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

fn literals_of(rules: &[(u16, &Rule)]) -> Option<(Literals, Walker)> {
    let mut literals = Vec::new();
    for (_, rule) in rules {
        if let Starts::Literals(own) = &rule.starts {
            literals.extend(own.iter().map(|literal| (literal.clone(), rule.left != Edge::Word)));
        }
    }
    (!literals.is_empty()).then(|| (Literals::new(&literals), walker_of(rules, false)))
}

/// Tries starts in ascending order.
struct Tries<'a> {
    walker: &'a Walker,
    walk: &'a mut WalkScratch,
    cursor: Cursor,
    /// The segment whose start is tried next.
    border: usize,
}

impl Tries<'_> {
    #[inline]
    fn start(&mut self, accept: &mut Accept, start: usize) {
        self.borders(accept, start);
        while accept.segment_start(self.border) == Some(start) {
            self.border += 1;
        }
        self.walk(accept, start);
    }

    /// Tries the borders before `to` that no filter sees: a border is an edge whatever stands before it.
    #[inline]
    fn borders(&mut self, accept: &mut Accept, to: usize) {
        let text = accept.text;
        while let Some(start) = accept.segment_start(self.border).filter(|start| *start < to) {
            self.border += 1;
            // An empty segment shares its start with the next.
            if accept.segment_start(self.border) == Some(start) {
                continue;
            }
            if start >= text.owned_from.max(1) && is_hidden(&text.bytes[..start]) {
                self.walk(accept, start);
            }
        }
    }

    /// Passes over the borders before `to`.
    fn skip_borders(&mut self, accept: &Accept, to: usize) {
        while accept.segment_start(self.border).is_some_and(|start| start < to) {
            self.border += 1;
        }
    }

    fn walk(&mut self, accept: &mut Accept, start: usize) {
        if accept.enter(start, &mut self.cursor) {
            self.walker.walk(accept.text.bytes, start, self.cursor.to, self.walk);
            if !self.walk.found().is_empty() {
                accept.offer(start, self.walk.found(), &self.cursor);
            }
        }
    }
}

/// Whether filters take what stands behind these bytes for the rest of a word or number.
fn is_hidden(before: &[u8]) -> bool {
    match before {
        [.., digit, b'.'] => digit.is_ascii_digit(),
        [.., last] => last.is_ascii_alphanumeric(),
        [] => false,
    }
}

impl Shapes {
    fn filter(&self) -> &StartFilter {
        self.filter
            .get_or_init(|| StartFilter::new(&self.walker.trees().zip(self.left.iter().copied()).collect::<Vec<_>>()))
    }

    /// Tries what starts in the windows, which ascend and do not overlap.
    fn find(&self, accept: &mut Accept, starts: &mut StartScratch, walk: &mut WalkScratch, windows: &[(usize, usize)]) {
        let text = accept.text;
        let mut tries = Tries { walker: &self.walker, walk, cursor: Cursor::default(), border: 0 };
        for (from, to) in windows {
            tries.skip_borders(accept, *from);
            self.filter().each_start(text.bytes, *from, *to, starts, |start| {
                tries.start(accept, start);
            });
            tries.borders(accept, *to);
        }
    }
}

impl Gated {
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
        windows.retain(|(from, to)| from < to);
        windows.sort_unstable();
        let mut kept = 0;
        for index in 0..windows.len() {
            let (from, to) = windows[index];
            if kept > 0 && windows[kept - 1].1 >= from {
                windows[kept - 1].1 = windows[kept - 1].1.max(to);
            } else {
                windows[kept] = (from, to);
                kept += 1;
            }
        }
        windows.truncate(kept);
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
            while from > done && at - from < self.reach && self.prefix[usize::from(text.bytes[from - 1])] {
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

fn find_backwards(
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
                walker.walk(text.bytes, *start, cursor.to, walk);
                accept.offer(*start, walk.found(), &cursor);
            }
        }
        at = to;
    }
}
