//! What a pattern can begin with, as sequences of kinds of bytes. They may allow too much, never too
//! little. Knows kinds of bytes; no text.

use regex_syntax::hir::{Class, Hir, HirKind};

use crate::engine::classify::{self, Filter, KINDS, PLACES, SEQUENCES_MAX, Sequence};

pub const ALL_KINDS: u16 = (1 << KINDS) - 1;
/// Sequences of one pattern's alternative; past it what may follow is put together.
const PATHS_MAX: usize = 48;
/// Sequences that a filter tries on all bytes.
const COARSE_MAX: usize = 24;
/// How often a byte of each kind stands in numbers, words and dates, roughly: what a merged sequence costs.
const SHARES: [f32; KINDS] = [0.06, 0.35, 0.05, 0.10, 0.25, 0.65, 0.15, 0.10, 0.15, 0.10, 0.15, 0.005, 0.08];

/// A filter that stands wherever one of the patterns does. They are trees and the kinds that may stand before.
pub fn filter(patterns: &[(&Hir, u16)]) -> Filter {
    let mut all = Vec::new();
    for (tree, before) in patterns {
        each_alternative(tree, &mut |alternative| {
            for sequence in Positions::of(alternative).sequences(*before) {
                add(&mut all, sequence);
            }
        });
    }
    all.sort_unstable();
    // Few are alike at first, so that their pairs are soon tried; what is too many then is merged whatever it is.
    let fine = merged(merged(all, SEQUENCES_MAX, 2), SEQUENCES_MAX, 0);
    Filter::new(&merged(fine.clone(), COARSE_MAX, 0), &fine)
}

fn each_alternative(tree: &Hir, each: &mut dyn FnMut(&Hir)) {
    match tree.kind() {
        HirKind::Alternation(parts) => parts.iter().for_each(|part| each_alternative(part, each)),
        _ => each(tree),
    }
}

/// Whether all that `one` allows `other` allows too.
fn within(one: &Sequence, other: &Sequence) -> bool {
    one.iter().zip(other).all(|(one, other)| one & !other == 0)
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
    (0..POSITIONS_MAX).filter(|at| set[at / 64] >> (at % 64) & 1 == 1)
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

/// Merges sequences whose first `alike` places are the same, those first where it lets least more through.
fn merged(mut all: Vec<Sequence>, most: usize, alike: usize) -> Vec<Sequence> {
    let share = |kinds: u16| (0..KINDS).filter(|kind| kinds >> kind & 1 == 1).map(|kind| SHARES[kind]).sum::<f32>();
    let shares: Vec<f32> = (0..=ALL_KINDS).map(share).collect();
    let weight =
        |sequence: &Sequence| sequence.iter().map(|kinds| shares[usize::from(kinds & ALL_KINDS)]).product::<f32>();
    let union = |one: &Sequence, other: &Sequence| -> Sequence { std::array::from_fn(|at| one[at] | other[at]) };
    let cost = |one: &Sequence, other: &Sequence| weight(&union(one, other)) - weight(one) - weight(other);
    let nearest = |all: &[Sequence], at: usize| -> Option<(f32, usize)> {
        (0..all.len())
            .filter(|other| *other != at && all[at][..alike] == all[*other][..alike])
            .map(|other| (cost(&all[at], &all[other]), other))
            .min_by(|one, other| one.0.total_cmp(&other.0))
    };
    let mut near: Vec<Option<(f32, usize)>> = (0..all.len()).map(|at| nearest(&all, at)).collect();
    while all.len() > most {
        let best = (0..all.len())
            .filter_map(|at| near[at].map(|(cost, other)| (cost, at, other)))
            .min_by(|one, other| one.0.total_cmp(&other.0));
        let Some((_, one, other)) = best else { break };
        let (low, high) = (one.min(other), one.max(other));
        all[low] = union(&all[one], &all[other]);
        all.swap_remove(high);
        near.swap_remove(high);
        let last = all.len();
        #[allow(clippy::needless_range_loop)] // `near` is written while `all` is read.
        for at in 0..all.len() {
            // Neighbours of what was merged or moved are looked for again.
            if at == low || near[at].is_some_and(|(_, other)| other == low || other == high || other == last) {
                near[at] = nearest(&all, at);
            }
        }
    }
    let mut kept = Vec::new();
    all.into_iter().for_each(|sequence| add(&mut kept, sequence));
    kept
}
