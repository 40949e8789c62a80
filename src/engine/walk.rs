//! The walk from a place where something can start: one lazy automaton for all patterns of a
//! group gives every pattern's ends with a valid edge. Also the edges themselves.

use regex_automata::hybrid::LazyStateID;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::util::start;
use regex_automata::{Anchored, MatchKind};
use regex_syntax::hir::Hir;

use crate::detector::Edge;
use crate::engine::lanes;
use crate::error::Error;
use crate::limits::MATCH_BYTES_MAX;

/// Bytes of lazily built states a worker holds for one automaton; past it they are built again.
pub const AUTOMATON_BYTES_MAX: usize = 6 << 20;

/// Builds a lazy automaton that tells every match, not only the first.
pub fn automaton(trees: &[&Hir], reverse: bool) -> Result<DFA, Error> {
    let nfa = lanes::compile(trees, reverse)?;
    DFA::builder()
        .configure(
            DFA::config()
                .match_kind(MatchKind::All)
                .cache_capacity(AUTOMATON_BYTES_MAX)
                .skip_cache_capacity_check(true),
        )
        .build_from_nfa(nfa)
        .map_err(|error| Error::refused(format!("detectors do not compile: {error}")))
}

/// Whether `start` has a valid left edge in the segment that begins at `from`.
pub fn left_edge(edge: Edge, bytes: &[u8], from: usize, start: usize) -> bool {
    let before = |back: usize| start.checked_sub(back).filter(|at| *at >= from).map(|at| bytes[at]);
    match (edge, before(1)) {
        (Edge::None, _) | (_, None) => true,
        (Edge::Word, Some(byte)) => !byte.is_ascii_alphanumeric(),
        (Edge::Number, Some(byte)) => {
            !byte.is_ascii_digit() && (byte != b'.' || !before(2).is_some_and(|byte| byte.is_ascii_digit()))
        }
    }
}

/// Whether `end` has a valid right edge in the segment that ends at `to`.
pub fn right_edge(edge: Edge, bytes: &[u8], to: usize, end: usize) -> bool {
    let segment = &bytes[..to];
    match (edge, segment.get(end)) {
        (Edge::None, _) | (_, None) => true,
        (Edge::Word, Some(byte)) => !byte.is_ascii_alphanumeric(),
        (Edge::Number, Some(byte)) => {
            !byte.is_ascii_digit() && (*byte != b'.' || !segment.get(end + 1).is_some_and(u8::is_ascii_digit))
        }
    }
}

/// A group of patterns and their right edges.
pub struct Walker {
    dfa: DFA,
    /// Detector and right edge by pattern.
    patterns: Vec<(u16, Edge)>,
    /// Some pattern may end before anything.
    edgeless: bool,
    /// Tell shorter ends too, behind the longest of each pattern.
    every_end: bool,
}

/// Reused memory of one walker.
pub struct WalkScratch {
    cache: Cache,
    /// By pattern: the longest end of this walk, 0 for none.
    ends: Vec<usize>,
    touched: Vec<u16>,
    /// The outcome: (detector, end), ordered by detector, longest end first.
    pub found: Vec<(u16, usize)>,
}

impl Walker {
    /// `patterns` are detector, tree and right edge.
    pub fn new(patterns: &[(u16, &Hir, Edge)], every_end: bool) -> Result<Walker, Error> {
        let trees: Vec<&Hir> = patterns.iter().map(|(_, tree, _)| *tree).collect();
        Ok(Walker {
            dfa: automaton(&trees, false)?,
            every_end,
            edgeless: patterns.iter().any(|(_, _, edge)| *edge == Edge::None),
            patterns: patterns.iter().map(|(detector, _, edge)| (*detector, *edge)).collect(),
        })
    }

    pub fn scratch(&self) -> WalkScratch {
        WalkScratch {
            cache: self.dfa.create_cache(),
            ends: vec![0; self.patterns.len()],
            touched: Vec::new(),
            found: Vec::new(),
        }
    }

    /// Fills `scratch.found` with each detector's ends from `start`, in a segment that ends at `to`.
    pub fn walk(&self, bytes: &[u8], start: usize, to: usize, scratch: &mut WalkScratch) {
        scratch.found.clear();
        let limit = to.min(start + MATCH_BYTES_MAX);
        let config = start::Config::new().anchored(Anchored::Yes);
        // Without a limit on clearing its cache the automaton has no way to fail.
        let Ok(mut state) = self.dfa.start_state(&mut scratch.cache, &config) else { return };
        for at in start..limit {
            let Ok(next) = self.dfa.next_state(&mut scratch.cache, state, bytes[at]) else { return };
            state = next;
            if state.is_tagged() {
                if state.is_match() {
                    self.note(bytes, at, to, state, scratch);
                } else if state.is_dead() {
                    self.settle(scratch);
                    return;
                }
            }
        }
        if let Ok(last) = self.dfa.next_eoi_state(&mut scratch.cache, state)
            && last.is_match()
        {
            self.note(bytes, limit, to, last, scratch);
        }
        self.settle(scratch);
    }

    /// Notes the patterns that end at `end` with a valid edge; the last note of a pattern is its longest.
    #[inline]
    fn note(&self, bytes: &[u8], end: usize, to: usize, state: LazyStateID, scratch: &mut WalkScratch) {
        let number = right_edge(Edge::Number, bytes, to, end);
        let word = right_edge(Edge::Word, bytes, to, end);
        if !number && !word && !self.edgeless {
            return;
        }
        for index in 0..self.dfa.match_len(&scratch.cache, state) {
            let pattern = self.dfa.match_pattern(&scratch.cache, state, index).as_usize();
            let fits = match self.patterns[pattern].1 {
                Edge::None => true,
                Edge::Number => number,
                Edge::Word => word,
            };
            if fits && self.every_end {
                scratch.found.push((self.patterns[pattern].0, end));
            } else if fits {
                if scratch.ends[pattern] == 0 {
                    scratch.touched.push(pattern as u16);
                }
                scratch.ends[pattern] = end;
            }
        }
    }

    fn settle(&self, scratch: &mut WalkScratch) {
        for pattern in scratch.touched.drain(..) {
            let end = std::mem::take(&mut scratch.ends[usize::from(pattern)]);
            scratch.found.push((self.patterns[usize::from(pattern)].0, end));
        }
        if scratch.found.len() > 1 {
            scratch.found.sort_unstable_by_key(|(detector, end)| (*detector, std::cmp::Reverse(*end)));
        }
    }
}
