//! Where a shape can start: bit-parallel filters over the bitmaps, made from the shapes' common
//! automaton. A filter may say yes too often, never no. Knows kinds of bytes; no detectors.

use regex_automata::nfa::thompson::{NFA, State};
use regex_automata::util::primitives::StateID;
use regex_syntax::hir::Hir;

use crate::detector::Edge;
use crate::engine::classify::{self, DIGIT, KINDS, LOWER, UPPER, Word};
use crate::engine::lanes;
use crate::error::Error;

/// Bytes looked at from a start: most shapes are at least this long.
const DEPTH: usize = 12;
/// Words classified at a time, so that the bitmaps stay in the nearest cache.
const CHUNK_WORDS: usize = 128;
const ALL_KINDS: u8 = ((1u16 << KINDS) - 1) as u8;

/// Kinds that may stand at each of the first bytes, as sets.
type Sequence = [u8; DEPTH];

/// Says where the shapes of one group can start: a tree of kinds for each left edge.
pub struct StartFilter {
    trees: Vec<Tree>,
    /// How the sets of kinds come from one another.
    unions: Vec<(u8, u8)>,
}

struct Tree {
    left: Edge,
    /// All of its starts have a digit within `DEPTH` bytes.
    needs_digit: bool,
    nodes: Vec<Node>,
}

/// A step of a tree, in the order of a walk: it holds where its kinds stand at its depth. Its subtree
/// follows it; where it fails, `skip` leads past it.
struct Node {
    /// Its set of kinds, by number; before that is known, the kinds.
    kinds: u8,
    depth: u32,
    /// A start is found where this holds.
    leaf: bool,
    skip: u32,
}

/// Reused memory.
#[derive(Default)]
pub struct StartScratch {
    words: Vec<Word>,
    starts: Vec<u32>,
}

impl StartFilter {
    /// `patterns` are the shapes' trees and left edges.
    pub fn new(patterns: &[(&Hir, Edge)]) -> Result<StartFilter, Error> {
        let mut trees = Vec::new();
        for left in [Edge::Word, Edge::Number, Edge::None] {
            let mut all = Vec::new();
            for (tree, _) in patterns.iter().filter(|(_, own)| *own == left) {
                sequences(&lanes::compile(&[tree], false)?, &mut all);
            }
            let (with, without) = all.into_iter().partition(|sequence| sequence.contains(&(1 << DIGIT)));
            for (needs_digit, sequences) in [(true, with), (false, without)] {
                let sequences = merged(distinct(sequences));
                if !sequences.is_empty() {
                    let mut nodes = Vec::new();
                    grow(&sequences, 0, &mut nodes);
                    trees.push(Tree { left, needs_digit, nodes });
                }
            }
        }
        Ok(StartFilter { unions: number_sets(&mut trees), trees })
    }

    /// Calls `each` with every place in `from..to` where a shape can start, ascending.
    pub fn each_start(
        &self,
        bytes: &[u8],
        from: usize,
        to: usize,
        scratch: &mut StartScratch,
        mut each: impl FnMut(usize),
    ) {
        let mut at = from;
        let mut starts = std::mem::take(&mut scratch.starts);
        while at < to {
            let span = (to - at).min(CHUNK_WORDS * 64);
            let words_wanted = span.div_ceil(64) + 1;
            if scratch.words.len() < words_wanted {
                scratch.words.resize(words_wanted, [0; KINDS]);
            }
            let words = &mut scratch.words[..words_wanted];
            classify::classify(&bytes[at..bytes.len().min(at + words.len() * 64)], words);
            let before = at.checked_sub(1).map_or(classify::OTHER, |before| classify::kind(bytes[before]));
            starts.clear();
            self.starts_of(words, before, &mut starts);
            for start in &starts {
                let start = at + *start as usize;
                if start < to {
                    each(start);
                }
            }
            at += span;
        }
        scratch.starts = starts;
    }

    fn starts_of(&self, words: &[Word], before: usize, starts: &mut Vec<u32>) {
        let mut digit_carry = u64::from(before == DIGIT);
        let mut word_carry = u64::from(matches!(before, DIGIT | UPPER | LOWER));
        let (mut sets, mut next_sets) = (Sets::default(), Sets::default());
        // The word whose sets are in `next_sets`, if any.
        let mut known = usize::MAX;
        for (index, pair) in words.windows(2).enumerate() {
            let [word, next] = [&pair[0], &pair[1]];
            let alnum = word[DIGIT] | word[UPPER] | word[LOWER];
            let digits_before = word[DIGIT] << 1 | digit_carry;
            let words_before = alnum << 1 | word_carry;
            digit_carry = word[DIGIT] >> 63;
            word_carry = alnum >> 63;
            let mut found = 0;
            let digit_near = digit_near(word[DIGIT], next[DIGIT]);
            for tree in &self.trees {
                let mut allowed = match tree.left {
                    Edge::Word => !words_before,
                    Edge::Number => !digits_before,
                    Edge::None => u64::MAX,
                };
                if tree.needs_digit {
                    allowed &= digit_near;
                }
                if allowed != 0 {
                    if known != index + 1 {
                        if known == index {
                            std::mem::swap(&mut sets, &mut next_sets);
                        } else {
                            sets.fill(word, &self.unions);
                        }
                        next_sets.fill(next, &self.unions);
                        known = index + 1;
                    }
                    found |= climb(&tree.nodes, &sets, &next_sets, allowed);
                }
            }
            while found != 0 {
                starts.push((index * 64) as u32 + found.trailing_zeros());
                found &= found - 1;
            }
        }
    }
}

/// The places with a digit within `DEPTH` bytes.
#[inline]
fn digit_near(here: u64, there: u64) -> u64 {
    let both = u128::from(there) << 64 | u128::from(here);
    let two = both | both >> 1;
    let four = two | two >> 2;
    let eight = four | four >> 4;
    (eight | four >> 8) as u64
}

/// The places among `allowed` where some path of the tree holds.
#[inline]
fn climb(nodes: &[Node], here: &Sets, there: &Sets, allowed: u64) -> u64 {
    // What holds at each depth on the path that is walked.
    let mut path = [0; DEPTH + 1];
    path[0] = allowed;
    let mut found = 0;
    let mut at = 0;
    while let Some(node) = nodes.get(at) {
        let depth = node.depth as usize;
        let (low, high) = (here.0[usize::from(node.kinds)], there.0[usize::from(node.kinds)]);
        let stands = if depth == 0 { low } else { low >> depth | high << (64 - depth) };
        let bits = path[depth] & stands & !found;
        if bits == 0 {
            at = node.skip as usize;
            continue;
        }
        if node.leaf {
            found |= bits;
            at = node.skip as usize;
        } else {
            path[depth + 1] = bits;
            at += 1;
        }
    }
    found
}

/// Where one of the kinds of each set stands that a filter asks for.
struct Sets([u64; SETS_MAX]);

/// As many as there are.
const SETS_MAX: usize = 256;

impl Default for Sets {
    fn default() -> Sets {
        Sets([0; SETS_MAX])
    }
}

impl Sets {
    /// The kinds themselves, then each set from two before it.
    #[inline]
    fn fill(&mut self, word: &Word, unions: &[(u8, u8)]) {
        self.0[..KINDS].copy_from_slice(word);
        for (number, (one, other)) in unions.iter().enumerate() {
            self.0[KINDS + number] = self.0[usize::from(*one)] | self.0[usize::from(*other)];
        }
    }
}

/// Numbers the sets of kinds that nodes ask for, and says how each comes from two before it.
fn number_sets(trees: &mut [Tree]) -> Vec<(u8, u8)> {
    let mut sets: Vec<u8> = (0..KINDS).map(|kind| 1 << kind).collect();
    let mut unions = Vec::new();
    for node in trees.iter_mut().flat_map(|tree| &mut tree.nodes) {
        let mut number = node.kinds.trailing_zeros() as usize % KINDS;
        let mut built = 1u8 << number;
        for kind in (0..KINDS).filter(|kind| node.kinds >> kind & 1 == 1) {
            if built >> kind & 1 == 1 {
                continue;
            }
            built |= 1 << kind;
            number = sets.iter().position(|set| *set == built).unwrap_or_else(|| {
                sets.push(built);
                unions.push((number as u8, kind as u8));
                sets.len() - 1
            });
        }
        node.kinds = number as u8;
    }
    unions
}

/// What one pattern can begin with: a sequence for each kind of first and second byte.
fn sequences(nfa: &NFA, all: &mut Vec<Sequence>) {
    let start = closure(nfa, vec![nfa.start_anchored()]);
    for first in (0..KINDS).filter(|kind| kinds_from(nfa, &start) >> kind & 1 == 1) {
        let one = step(nfa, &start, 1 << first);
        let mut sequence = [ALL_KINDS; DEPTH];
        sequence[0] = 1 << first;
        if is_match(nfa, &one) {
            all.push(sequence);
            continue;
        }
        for second in (0..KINDS).filter(|kind| kinds_from(nfa, &one) >> kind & 1 == 1) {
            let mut sequence = sequence;
            sequence[1] = 1 << second;
            let mut states = step(nfa, &one, 1 << second);
            for kinds in sequence.iter_mut().skip(2) {
                if is_match(nfa, &states) {
                    break;
                }
                *kinds = kinds_from(nfa, &states);
                states = step(nfa, &states, ALL_KINDS);
            }
            all.push(sequence);
        }
    }
}

/// The sequences without those that another one allows too.
fn distinct(mut all: Vec<Sequence>) -> Vec<Sequence> {
    all.sort_unstable();
    all.dedup();
    let within = |one: &Sequence, other: &Sequence| one.iter().zip(other).all(|(one, other)| one & !other == 0);
    let kept = all.iter().filter(|one| !all.iter().any(|other| other != *one && within(one, other))).copied();
    kept.collect()
}

/// Sequences that one filter tries; more are merged where that lets least more through.
const SEQUENCES_MAX: usize = 8;

/// How often a byte of each kind stands in text and logs, roughly: what a merged sequence costs.
const SHARES: [f32; KINDS] = [0.15, 0.06, 0.5, 0.15, 0.01, 0.02, 0.001, 0.11];

fn merged(mut all: Vec<Sequence>) -> Vec<Sequence> {
    let share = |kinds: u8| (0..KINDS).filter(|kind| kinds >> kind & 1 == 1).map(|kind| SHARES[kind]).sum::<f32>();
    let shares: Vec<f32> = (0..=ALL_KINDS).map(share).collect();
    let weight = |sequence: &Sequence| sequence.iter().map(|kinds| shares[usize::from(*kinds)]).product::<f32>();
    let union = |one: &Sequence, other: &Sequence| -> Sequence { std::array::from_fn(|at| one[at] | other[at]) };
    let cost = |one: &Sequence, other: &Sequence| weight(&union(one, other)) - weight(one) - weight(other);
    let nearest = |all: &[Sequence], at: usize| -> Option<(f32, usize)> {
        (0..all.len())
            .filter(|other| *other != at)
            .map(|other| (cost(&all[at], &all[other]), other))
            .min_by(|one, other| one.0.total_cmp(&other.0))
    };
    let mut near: Vec<Option<(f32, usize)>> = (0..all.len()).map(|at| nearest(&all, at)).collect();
    while all.len() > SEQUENCES_MAX {
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
            if at == low || near[at].is_none_or(|(_, other)| other == low || other == high || other == last) {
                near[at] = nearest(&all, at);
            }
        }
    }
    distinct(all)
}

/// Adds the nodes of sequences that agree up to `depth`; they are sorted. The depth of the recursion is at most `DEPTH`.
fn grow(sequences: &[Sequence], depth: usize, nodes: &mut Vec<Node>) {
    for group in sequences.chunk_by(|one, other| one[depth] == other[depth]) {
        let at = nodes.len();
        // Nothing more is asked of this group's shortest: all that begins so is a start.
        let leaf = depth + 1 == DEPTH
            || group.iter().any(|sequence| sequence[depth + 1..].iter().all(|kinds| *kinds == ALL_KINDS));
        nodes.push(Node { kinds: group[0][depth], depth: depth as u32, leaf, skip: 0 });
        if !leaf {
            grow(group, depth + 1, nodes);
        }
        nodes[at].skip = nodes.len() as u32;
    }
}

fn closure(nfa: &NFA, mut stack: Vec<StateID>) -> Vec<StateID> {
    let mut seen = std::collections::BTreeSet::new();
    while let Some(id) = stack.pop() {
        if !seen.insert(id) {
            continue;
        }
        match nfa.state(id) {
            State::Union { alternates } => stack.extend(alternates.iter().copied()),
            State::BinaryUnion { alt1, alt2 } => stack.extend([*alt1, *alt2]),
            State::Capture { next, .. } | State::Look { next, .. } => stack.push(*next),
            _ => {}
        }
    }
    seen.into_iter().collect()
}

fn each_transition(nfa: &NFA, states: &[StateID], mut each: impl FnMut(u8, StateID)) {
    for id in states {
        match nfa.state(*id) {
            State::ByteRange { trans } => (trans.start..=trans.end).for_each(|byte| each(byte, trans.next)),
            State::Sparse(sparse) => {
                for trans in sparse.transitions.iter() {
                    (trans.start..=trans.end).for_each(|byte| each(byte, trans.next));
                }
            }
            State::Dense(dense) => {
                for byte in 0..=255u8 {
                    if dense.transitions[usize::from(byte)] != StateID::ZERO {
                        each(byte, dense.transitions[usize::from(byte)]);
                    }
                }
            }
            _ => {}
        }
    }
}

fn kinds_from(nfa: &NFA, states: &[StateID]) -> u8 {
    let mut kinds = 0;
    each_transition(nfa, states, |byte, _| kinds |= 1 << classify::kind(byte));
    kinds
}

fn step(nfa: &NFA, states: &[StateID], kinds: u8) -> Vec<StateID> {
    let mut next = Vec::new();
    each_transition(nfa, states, |byte, to| {
        if kinds >> classify::kind(byte) & 1 == 1 && next.last() != Some(&to) {
            next.push(to);
        }
    });
    closure(nfa, next)
}

fn is_match(nfa: &NFA, states: &[StateID]) -> bool {
    states.iter().any(|id| matches!(nfa.state(*id), State::Match { .. }))
}
