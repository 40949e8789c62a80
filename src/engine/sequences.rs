//! What a pattern can begin with, as sequences of kinds of bytes. They may allow too much, never too
//! little. Knows kinds of bytes; no text.

use std::collections::BTreeSet;

use regex_syntax::hir::{Class, Hir, HirKind};

use crate::engine::classify::{self, KINDS};
use crate::engine::filter::{ALL_KINDS, Filter, GROUPS, PLACES, SEQUENCES_MAX, Sequence};
use crate::engine::places::{Classes, ones};

/// Sequences of one pattern's alternative; past it what may follow is put together.
const PATHS_MAX: usize = 128;
/// Sequences of which no bitmap tells, so that they are tried on all bytes.
const OTHERS_MAX: usize = 8;
/// How often a byte of each kind stands in numbers, words and dates, roughly: what a merged sequence costs.
const SHARES: [f32; KINDS] = [0.06, 0.35, 0.05, 0.10, 0.25, 0.65, 0.15, 0.10, 0.15, 0.10, 0.15, 0.005, 0.08];

/// A filter that stands wherever one of the patterns does. They are trees and the kinds that may stand before.
pub fn filter(groups: &[Vec<(&Hir, u16)>; GROUPS]) -> Filter {
    let mut others = Vec::new();
    let groups = groups.each_ref().map(|patterns| {
        let mut all = Vec::new();
        patterns.iter().flat_map(|(tree, before)| of(tree, *before)).for_each(|sequence| add(&mut all, sequence));
        let mut classes = Classes::default();
        for sequence in &all {
            match Classes::of(sequence) {
                Some(own) => classes = classes.with(own),
                None => others.push(*sequence),
            }
        }
        (classes, merged(all, SEQUENCES_MAX))
    });
    Filter::new(&groups, &merged(others, OTHERS_MAX))
}

/// What a pattern can begin with.
fn of(tree: &Hir, before: u16) -> Vec<Sequence> {
    let mut all = Vec::new();
    each_alternative(tree, &mut |alternative| all.extend(Positions::of(alternative).sequences(before)));
    all
}

fn each_alternative(tree: &Hir, each: &mut dyn FnMut(&Hir)) {
    match tree.kind() {
        HirKind::Alternation(parts) => parts.iter().for_each(|part| each_alternative(part, each)),
        _ => each(tree),
    }
}

/// Whether all that `one` allows `other` allows too.
fn within(one: &Sequence, other: &Sequence) -> bool {
    // Without a branch, sixteen at once.
    one.iter().zip(other).fold(0, |rest, (one, other)| rest | one & !other) == 0
}

/// Adds a sequence unless another allows as much, and drops those that it makes needless.
fn add(all: &mut Vec<Sequence>, sequence: Sequence) {
    if !all.iter().any(|other| within(&sequence, other)) {
        all.retain(|other| !within(other, &sequence));
        all.push(sequence);
    }
}

/// A set of a pattern's positions.
type Set = [u64; 4];
const POSITIONS_MAX: usize = 256;

fn join(one: &mut Set, other: &Set) {
    one.iter_mut().zip(other).for_each(|(one, other)| *one |= other);
}

fn meet(one: &Set, other: &Set) -> Set {
    std::array::from_fn(|at| one[at] & other[at])
}

fn members(set: &Set) -> impl Iterator<Item = usize> + '_ {
    set.iter().enumerate().flat_map(|(word, bits)| ones(*bits).map(move |bit| 64 * word + bit as usize))
}

/// A pattern's bytes by their place in it, and which can follow which (Glushkov's automaton), as far as sequences reach.
#[derive(Default)]
struct Positions {
    /// By kind: the positions that can hold it.
    holding: [Set; KINDS],
    follow: Vec<Set>,
    first: Set,
    /// Behind one of these all may stand.
    last: Set,
}

/// A part of a pattern.
#[derive(Clone, Copy, Default)]
struct Part {
    first: Set,
    last: Set,
    /// Bytes of its shortest match.
    least: usize,
}

impl Positions {
    fn of(tree: &Hir) -> Positions {
        let mut positions = Positions::default();
        let whole = positions.part(tree);
        (positions.first, positions.last) = (whole.first, whole.last);
        positions
    }

    /// Adds the positions of a tree. The depth of the recursion is that of the pattern, which its parser bounds.
    fn part(&mut self, tree: &Hir) -> Part {
        match tree.kind() {
            HirKind::Empty | HirKind::Look(_) => Part::default(),
            HirKind::Capture(capture) => self.part(&capture.sub),
            HirKind::Literal(literal) => {
                let mut whole = Part::default();
                for byte in literal.0.iter() {
                    let next = self.byte(1 << classify::kind(*byte));
                    whole = self.concat(whole, next);
                }
                whole
            }
            HirKind::Class(class) => self.byte(kinds_of(class)),
            HirKind::Concat(parts) => {
                let mut whole = Part::default();
                for part in parts {
                    if whole.least >= PLACES {
                        break;
                    }
                    let next = self.part(part);
                    whole = self.concat(whole, next);
                }
                whole
            }
            HirKind::Alternation(parts) => {
                let mut whole = Part { least: usize::MAX, ..Part::default() };
                for part in parts {
                    let next = self.part(part);
                    join(&mut whole.first, &next.first);
                    join(&mut whole.last, &next.last);
                    whole.least = whole.least.min(next.least);
                }
                whole
            }
            HirKind::Repetition(repetition) => {
                let most = repetition.max.unwrap_or(u32::MAX).min(PLACES as u32);
                let mut whole = Part::default();
                for number in 0..most {
                    let mut next = self.part(&repetition.sub);
                    if number >= repetition.min {
                        next.least = 0;
                    }
                    whole = self.concat(whole, next);
                }
                whole
            }
        }
    }

    /// A position that holds some kinds; past the greatest number of them the last one holds all.
    fn byte(&mut self, kinds: u16) -> Part {
        let mut part = Part { least: 1, ..Part::default() };
        let at = self.follow.len().min(POSITIONS_MAX - 1);
        if at == self.follow.len() {
            self.follow.push(Set::default());
        }
        let full = at + 1 == POSITIONS_MAX;
        let kinds = if full { ALL_KINDS } else { kinds };
        part.first[at / 64] |= 1 << (at % 64);
        part.last = part.first;
        (0..KINDS).filter(|kind| kinds >> kind & 1 == 1).for_each(|kind| join(&mut self.holding[kind], &part.first));
        if full {
            self.follow[at] = part.first;
        }
        part
    }

    fn concat(&mut self, one: Part, other: Part) -> Part {
        for at in members(&one.last) {
            join(&mut self.follow[at], &other.first);
        }
        let (mut first, mut last) = (one.first, other.last);
        if one.least == 0 {
            join(&mut first, &other.first);
        }
        if other.least == 0 {
            join(&mut last, &one.last);
        }
        Part { first, last, least: one.least + other.least }
    }

    /// What can stand from the first byte on, each sequence for one way through the pattern.
    fn sequences(&self, before: u16) -> Vec<Sequence> {
        let mut sequence = [ALL_KINDS; PLACES];
        sequence[0] = before;
        let mut done = Vec::new();
        // Sequences so far, and the positions that can come next.
        let mut paths = vec![(sequence, self.first)];
        for place in 1..PLACES {
            let mut next: Vec<(Sequence, Set)> = Vec::new();
            let open = paths.len();
            for (number, (sequence, coming)) in paths.into_iter().enumerate() {
                let room = PATHS_MAX.saturating_sub(done.len() + next.len() + open - number);
                for (kinds, reached) in self.steps(&coming, room) {
                    let mut sequence = sequence;
                    sequence[place] = kinds;
                    if meet(&reached, &self.last) != Set::default() {
                        done.push(sequence);
                        continue;
                    }
                    let mut coming = Set::default();
                    members(&reached).for_each(|at| join(&mut coming, &self.follow[at]));
                    next.push((sequence, coming));
                }
            }
            paths = next;
        }
        done.extend(paths.into_iter().map(|(sequence, _)| sequence));
        done
    }

    /// The kinds that can come next and the positions that they reach: together those that reach the same, and all
    /// where there is no room for more ways.
    fn steps(&self, coming: &Set, room: usize) -> Vec<(u16, Set)> {
        let mut steps: Vec<(u16, Set)> = Vec::new();
        for (kind, holding) in self.holding.iter().enumerate() {
            let reached = meet(coming, holding);
            if reached == Set::default() {
                continue;
            }
            match steps.iter_mut().find(|(_, known)| *known == reached) {
                Some((kinds, _)) => *kinds |= 1 << kind,
                None => steps.push((1 << kind, reached)),
            }
        }
        if steps.len() > room + 1 {
            // What ends here goes no further: it is kept apart from what goes on.
            let mut both = [(0, Set::default()); 2];
            for (kinds, reached) in &steps {
                let joined = &mut both[usize::from(meet(reached, &self.last) != Set::default())];
                joined.0 |= kinds;
                join(&mut joined.1, reached);
            }
            steps = both.into_iter().filter(|(kinds, _)| *kinds != 0).collect();
        }
        steps
    }
}

fn kinds_of(class: &Class) -> u16 {
    match class {
        Class::Bytes(class) => class
            .ranges()
            .iter()
            .flat_map(|range| range.start()..=range.end())
            .fold(0, |kinds, byte| kinds | 1 << classify::kind(byte)),
        // Without Unicode a class of characters holds ASCII only.
        Class::Unicode(class) => class
            .ranges()
            .iter()
            .flat_map(|range| range.start()..=range.end().min('\u{7f}'))
            .fold(0, |kinds, character| kinds | 1 << classify::kind(character as u8)),
    }
}

/// A cost as a number that is ordered as it is.
fn ordered(cost: f32) -> u32 {
    let bits = cost.to_bits();
    if cost.is_sign_negative() { !bits } else { bits | 1 << 31 }
}

/// Merges neighbours in the order of their places, those first where it lets least more through.
fn merged(mut all: Vec<Sequence>, most: usize) -> Vec<Sequence> {
    let share = |kinds: u16| (0..KINDS).filter(|kind| kinds >> kind & 1 == 1).map(|kind| SHARES[kind]).sum::<f32>();
    let shares: Vec<f32> = (0..=ALL_KINDS).map(share).collect();
    let weight =
        |sequence: &Sequence| sequence.iter().map(|kinds| shares[usize::from(kinds & ALL_KINDS)]).product::<f32>();
    let union = |one: &Sequence, other: &Sequence| -> Sequence { std::array::from_fn(|at| one[at] | other[at]) };
    let cost = |pair: &[Sequence]| weight(&union(&pair[0], &pair[1])) - weight(&pair[0]) - weight(&pair[1]);
    all.sort_unstable();
    // Each one's next, and the cost of merging the two: of equal costs the first one's counts.
    let mut next: Vec<usize> = (1..=all.len()).collect();
    let mut before: Vec<usize> = (0..all.len()).map(|at| at.wrapping_sub(1)).collect();
    let mut costs = BTreeSet::new();
    let mut known: Vec<f32> = all.windows(2).map(cost).collect();
    costs.extend(known.iter().enumerate().map(|(at, cost)| (ordered(*cost), at)));
    for _ in most..all.len() {
        let Some((_, at)) = costs.pop_first() else { break };
        let gone = next[at];
        all[at] = union(&all[at], &all[gone]);
        next[at] = next[gone];
        if let Some(known) = known.get(gone) {
            costs.remove(&(ordered(*known), gone));
        }
        if next[at] < all.len() {
            before[next[at]] = at;
        }
        for one in [before[at], at] {
            let Some(other) = next.get(one).copied().filter(|other| *other < all.len()) else { continue };
            costs.remove(&(ordered(known[one]), one));
            known[one] = cost(&[all[one], all[other]]);
            costs.insert((ordered(known[one]), one));
        }
    }
    let left = std::iter::successors((!all.is_empty()).then_some(0), |at| next.get(*at).copied())
        .take_while(|at| *at < all.len());
    let all: Vec<Sequence> = left.map(|at| all[at]).collect();
    let mut kept = Vec::new();
    all.into_iter().for_each(|sequence| add(&mut kept, sequence));
    kept
}

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;

    use proptest::prelude::*;

    use super::*;
    use crate::detector::DetectorSet;
    use crate::engine::candidates::rules_of;
    use crate::engine::filter::{FilterScratch, starts};
    use crate::engine::lanes::{Lane, Rule, Starts};
    use crate::engine::shapes::kinds_before;

    /// The sequences of all built-in shapes, each with whether its shape is weak.
    fn built_in() -> &'static [(Sequence, bool)] {
        static BUILT_IN: OnceLock<Vec<(Sequence, bool)>> = OnceLock::new();
        BUILT_IN.get_or_init(|| {
            let rules = rules_of(&DetectorSet::built_in()).expect("the built-in detectors hold");
            let is_shape = |lane: Lane| matches!(lane, Lane::Shape | Lane::Keyword);
            let rules = rules.iter().filter(|rule| is_shape(rule.lane) && matches!(rule.starts, Starts::Shape));
            let of_rule = |rule: &Rule| of(&rule.tree, kinds_before(rule.left)).into_iter();
            rules.flat_map(|rule| of_rule(rule).map(|sequence| (sequence, rule.is_weak))).collect()
        })
    }

    #[test]
    fn bitmaps_tell_of_all_built_in_shapes_that_are_not_weak() {
        for (sequence, _) in built_in().iter().filter(|(_, is_weak)| !is_weak) {
            // Where this fails, add a class: what no bitmap tells of costs a pass over all bytes.
            assert!(Classes::of(sequence).is_some(), "{sequence:x?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]

        #[test]
        fn what_a_shape_can_begin_with_is_found_in_any_text(
            which in any::<proptest::sample::Index>(),
            choices in proptest::array::uniform16(any::<u8>()),
            (before, behind) in (proptest::collection::vec(any::<u8>(), 0..120), proptest::collection::vec(any::<u8>(), 0..40)),
        ) {
            // Alone, so that no other's class finds it.
            let (sequence, _) = which.get(built_in());
            let (classes, others) = match Classes::of(sequence) {
                Some(classes) => (classes, vec![]),
                None => (Classes::default(), vec![*sequence]),
            };
            let filter = Filter::new(&[(classes, vec![*sequence]), (Classes::default(), vec![])], &others);
            let bytes = sequence.iter().zip(choices).map(|(kinds, choice)| {
                let mut bytes = (0..=u8::MAX).map(|byte| byte.wrapping_add(choice));
                bytes.find(|byte| kinds >> classify::kind(*byte) & 1 == 1).expect("some kind may stand at each place")
            });
            // A space, so that a full stop before the start is no decimal's.
            let text: Vec<u8> = before.iter().copied().chain(*b" ").chain(bytes).chain(behind).collect();
            let mut found = Vec::new();
            starts(&text, (0, text.len()), &filter, 1, &mut FilterScratch::default(), &mut found);
            let start = before.len() as u32 + 2;
            prop_assert!(found.contains(&(start, 1)), "{:?} at {start}", String::from_utf8_lossy(&text));
        }
    }
}
