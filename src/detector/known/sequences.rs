//! What a pattern can begin with, as sequences of kinds of bytes. They may allow too much, never too
//! little. Knows kinds of bytes; no text.

use std::collections::{BTreeSet, HashSet};

use regex_syntax::hir::{Class, Hir, HirKind};
use serde::{Deserialize, Serialize};

use super::Edge;
use super::classes::Classes;
use super::kinds::{ALL_KINDS, DIGITS, KINDS, LETTERS, kind, ones};

/// Places of a sequence: the byte before a start, the start itself, and what follows.
pub const PLACES: usize = 16;
/// Kinds that may stand at each place, as sets.
pub type Sequence = [u16; PLACES];
/// In the set before the start: it may be behind a digit and a full stop.
pub const BEHIND_DECIMAL: u16 = 1 << 15;

/// Groups of sequences that are told apart.
pub const GROUPS: usize = 2;
/// The most sequences of a group.
pub const SEQUENCES_MAX: usize = 64;

/// Sequences of one pattern's alternative; past it what may follow is put together.
const PATHS_MAX: usize = 128;
/// Sequences of which no bitmap tells, so that they are tried on all bytes.
const OTHERS_MAX: usize = 8;
/// How often a byte of each kind stands in numbers, words and dates, roughly: what a merged sequence costs.
const SHARES: [f32; KINDS] = [0.06, 0.35, 0.05, 0.10, 0.25, 0.65, 0.15, 0.10, 0.15, 0.10, 0.15, 0.005, 0.08];

/// What a filter of two groups of patterns is made of: it stands wherever one of them does.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Merged {
    pub groups: [Group; GROUPS],
    /// Sequences of no class, or that allow all that those do.
    pub others: Vec<Sequence>,
}

/// Sequences of a group, at most `SEQUENCES_MAX`, and the classes of all that they stand for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Group {
    pub classes: Classes,
    pub sequences: Vec<Sequence>,
}

impl Merged {
    /// Of all that the patterns of each group can begin with.
    pub fn of(groups: [Vec<Sequence>; GROUPS]) -> Merged {
        let mut others = Vec::new();
        let groups = groups.map(|own| {
            let all = needed(own);
            let mut classes = Classes::default();
            for sequence in &all {
                match Classes::of(sequence) {
                    Some(own) => classes = classes.with(own),
                    None => others.push(*sequence),
                }
            }
            Group { classes, sequences: merged(all, SEQUENCES_MAX) }
        });
        Merged { groups, others: merged(others, OTHERS_MAX) }
    }

    /// The same, of more patterns.
    pub fn with(self, groups: [Vec<Sequence>; GROUPS]) -> Merged {
        let mut more = Merged::of(groups);
        for (own, more) in self.groups.into_iter().zip(&mut more.groups) {
            more.classes = more.classes.with(own.classes);
            more.sequences.extend(own.sequences);
            more.sequences = merged(needed(std::mem::take(&mut more.sequences)), SEQUENCES_MAX);
        }
        more.others.extend(self.others);
        Merged { others: merged(more.others, OTHERS_MAX), groups: more.groups }
    }
}

/// The kinds that may stand before what has such a left edge.
pub fn kinds_before(left: Edge) -> u16 {
    match left {
        Edge::Word => ALL_KINDS & !DIGITS & !LETTERS | BEHIND_DECIMAL,
        Edge::Number => ALL_KINDS & !DIGITS,
        Edge::None | Edge::Camel => ALL_KINDS | BEHIND_DECIMAL,
    }
}

/// What a pattern can begin with.
pub fn of(tree: &Hir, before: u16) -> Vec<Sequence> {
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

/// Those that no other one allows all of, each once.
fn needed(mut all: Vec<Sequence>) -> Vec<Sequence> {
    let mut known = HashSet::new();
    all.retain(|sequence| known.insert(*sequence));
    // What allows more comes first, so that none makes an earlier one needless.
    let allowed = |sequence: &Sequence| sequence.iter().map(|kinds| kinds.count_ones()).sum::<u32>();
    all.sort_by_cached_key(|sequence| std::cmp::Reverse(allowed(sequence)));
    let mut kept: Vec<Sequence> = Vec::with_capacity(all.len());
    for sequence in all {
        if !kept.iter().any(|other| within(&sequence, other)) {
            kept.push(sequence);
        }
    }
    kept
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
                    let next = self.byte(1 << kind(*byte));
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
            .fold(0, |kinds, byte| kinds | 1 << kind(byte)),
        // Without Unicode a class of characters holds ASCII only.
        Class::Unicode(class) => class
            .ranges()
            .iter()
            .flat_map(|range| range.start()..=range.end().min('\u{7f}'))
            .fold(0, |kinds, character| kinds | 1 << kind(character as u8)),
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
    needed(left.map(|at| all[at]).collect())
}
