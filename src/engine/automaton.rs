//! The lane of detectors that fit no other: one lazy automaton reads a block backwards and says
//! where each of their matches can start. Knows bytes; not what becomes of the starts.

use regex_automata::Anchored;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::util::start;
use regex_syntax::hir::Hir;

use crate::engine::walk;
use crate::error::Error;

pub struct Backwards {
    dfa: DFA,
}

impl Backwards {
    pub fn new(trees: &[&Hir]) -> Result<Backwards, Error> {
        Ok(Backwards { dfa: walk::automaton(trees, true, walk::AUTOMATON_BYTES_MAX)? })
    }

    pub fn cache(&self) -> Cache {
        self.dfa.create_cache()
    }

    /// Fills `starts` with every place in `from..to` where a match can start that ends before
    /// `limit`, ascending.
    pub fn starts(
        &self,
        bytes: &[u8],
        from: usize,
        to: usize,
        limit: usize,
        cache: &mut Cache,
        starts: &mut Vec<usize>,
    ) {
        starts.clear();
        let config = start::Config::new().anchored(Anchored::No);
        let Ok(mut state) = self.dfa.start_state(cache, &config) else { return };
        for at in (from..limit).rev() {
            let Ok(next) = self.dfa.next_state(cache, state, bytes[at]) else { return };
            state = next;
            // A match is told one byte late: it starts behind this byte.
            if state.is_match() && at + 1 < to {
                starts.push(at + 1);
            }
        }
        if let Ok(last) = self.dfa.next_eoi_state(cache, state)
            && last.is_match()
            && from < to
        {
            starts.push(from);
        }
        starts.reverse();
    }
}
