//! The states of a lazy automaton that walks have reached, in one table: a step is one look-up, and the patterns
//! that end in a state are listed beside it. Knows states; no text and no edges.

use std::collections::HashMap;

use regex_automata::Anchored;
use regex_automata::hybrid::LazyStateID;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::util::start;

/// A state: where its row begins, and a flag.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct State(u32);

impl State {
    /// Nothing can end from here on.
    pub const DEAD: State = State(1 << 31);
    /// Not asked for yet.
    const UNKNOWN: State = State(1 << 30);
    /// Some pattern ended before the last byte.
    const MATCH: u32 = 1 << 29;

    /// Any of what a walk has to look at.
    #[inline]
    fn is_special(self) -> bool {
        self.0 >= State::MATCH
    }

    #[inline]
    pub fn is_match(self) -> bool {
        self.0 & State::MATCH != 0
    }

    #[inline]
    fn row(self) -> usize {
        (self.0 & (State::MATCH - 1)) as usize
    }
}

/// A worker's table of one automaton. It holds no more states than the automaton's cache, and forgets them when that does.
pub struct Table {
    cache: Cache,
    /// How often the cache had forgotten its states when the first of these was learnt.
    forgotten: usize,
    start: Option<State>,
    classes: [u8; 256],
    /// Entries of a row: one a class of bytes, and one for the end of the text.
    row: usize,
    next: Vec<State>,
    /// By row: the automaton's own name of the state, and the end of its patterns.
    states: Vec<(LazyStateID, usize)>,
    known: HashMap<LazyStateID, State>,
    patterns: Vec<u16>,
}

impl Table {
    pub fn new(dfa: &DFA) -> Table {
        let (cache, classes) = (dfa.create_cache(), dfa.byte_classes());
        Table {
            forgotten: cache.clear_count(),
            cache,
            start: None,
            classes: std::array::from_fn(|byte| classes.get(byte as u8)),
            row: classes.alphabet_len(),
            next: Vec::new(),
            states: Vec::new(),
            known: HashMap::new(),
            patterns: Vec::new(),
        }
    }

    /// The state before the first byte.
    #[inline]
    pub fn start(&mut self, dfa: &DFA) -> State {
        match self.start {
            Some(start) => start,
            None => self.learn_start(dfa),
        }
    }

    /// The state behind a byte, or behind the text's end.
    #[inline]
    pub fn next(&mut self, dfa: &DFA, state: State, byte: Option<u8>) -> State {
        let class = byte.map_or(self.row - 1, |byte| usize::from(self.classes[usize::from(byte)]));
        let next = self.next[state.row() + class];
        if next == State::UNKNOWN { self.learn(dfa, state, class, byte) } else { next }
    }

    /// The first offset from `at` on whose byte leads to a match or nowhere, with that state and the last one's.
    #[inline]
    pub fn run(&mut self, dfa: &DFA, state: State, bytes: &[u8], at: usize) -> (usize, State) {
        // A state that is not special is its row, without a flag.
        let mut last = State(state.row() as u32);
        for (at, byte) in bytes.iter().enumerate().skip(at) {
            let class = usize::from(self.classes[usize::from(*byte)]);
            let mut next = self.next[last.0 as usize + class];
            if next.is_special() {
                if next == State::UNKNOWN {
                    next = self.learn(dfa, last, class, Some(*byte));
                }
                if next.is_special() {
                    return (at, next);
                }
            }
            last = next;
        }
        (bytes.len(), last)
    }

    /// The patterns that end in a state, as places in their group.
    #[inline]
    pub fn patterns(&self, state: State) -> &[u16] {
        let number = state.row() / self.row;
        let from = number.checked_sub(1).map_or(0, |before| self.states[before].1);
        &self.patterns[from..self.states[number].1]
    }

    #[cold]
    fn learn_start(&mut self, dfa: &DFA) -> State {
        let config = start::Config::new().anchored(Anchored::Yes);
        // Without a limit on clearing its cache the automaton has no way to fail.
        let start = dfa.start_state(&mut self.cache, &config).map_or(State::DEAD, |start| self.state(dfa, start));
        self.start = Some(start);
        start
    }

    #[cold]
    fn learn(&mut self, dfa: &DFA, state: State, class: usize, byte: Option<u8>) -> State {
        let from = self.states[state.row() / self.row].0;
        let next = match byte {
            Some(byte) => dfa.next_state(&mut self.cache, from, byte).ok(),
            None => dfa.next_eoi_state(&mut self.cache, from).ok(),
        };
        let Some(next) = next else { return State::DEAD };
        let is_new = self.cache.clear_count() == self.forgotten;
        let next = self.state(dfa, next);
        if is_new {
            self.next[state.row() + class] = next;
        }
        next
    }

    /// The state of that name, with a new row where there is none.
    fn state(&mut self, dfa: &DFA, name: LazyStateID) -> State {
        if self.cache.clear_count() != self.forgotten {
            self.forgotten = self.cache.clear_count();
            self.start = None;
            self.next.clear();
            self.states.clear();
            self.known.clear();
            self.patterns.clear();
        }
        if name.is_dead() {
            return State::DEAD;
        }
        if let Some(state) = self.known.get(&name) {
            return *state;
        }
        let flag = if name.is_match() { State::MATCH } else { 0 };
        let state = State(self.next.len() as u32 | flag);
        self.next.resize(self.next.len() + self.row, State::UNKNOWN);
        if name.is_match() {
            let patterns = 0..dfa.match_len(&self.cache, name);
            let number = |index| dfa.match_pattern(&self.cache, name, index).as_usize() as u16;
            self.patterns.extend(patterns.map(number));
        }
        self.states.push((name, self.patterns.len()));
        self.known.insert(name, state);
        state
    }
}
