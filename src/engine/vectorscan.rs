//! Vectorscan (or Hyperscan, the same interface) beside the engine's own lanes: it tells where patterns end in a block, and
//! a lazy automaton of each, read backwards from there, where they start. Block mode, without its own start of match, which
//! costs more and refuses long patterns. Knows rules, and a block with its segments; not which rules are given to it.

mod cache;
mod expression;
mod packs;
mod witness;

use std::sync::{Arc, OnceLock};

use hyperscan::{BlockDatabase, Builder, Matching, Pattern, PatternFlags, Patterns};
use regex_automata::Anchored;
use regex_automata::hybrid::dfa::{Cache as States, DFA};
use regex_automata::util::start;
use sha2::{Digest as _, Sha256};

use crate::detector::{Edge, known};
use crate::engine::accept::{Accept, Cursor};
use crate::engine::lanes::Rule;
use crate::engine::walk::{self, left_edge, right_edge};
use crate::limits::{MATCH_BYTES_MAX, PACK_SPANS_MAX, PACK_WALKED_RATIO_MAX};
pub(super) use cache::Cache;
pub use packs::Choice;
pub(super) use packs::{Packs, PacksScratch};
pub use witness::{ThirdScratch, ThirdWitness};

/// Bytes of lazily built states that a worker holds for one pattern.
const STATES_BYTES_MAX: usize = 64 << 10;

/// Rules compiled into one database.
pub(super) struct Vectorscan {
    database: BlockDatabase,
    /// By the number that the database knows them by.
    rules: Vec<Own>,
    /// Detectors whose pattern it does not take: too large, or of a kind that it lacks.
    pub refused: Vec<u16>,
}

struct Own {
    detector: u16,
    left: Edge,
    right: Edge,
    longest: usize,
    pattern: Arc<known::Pattern>,
    /// Reads backwards; made when the pattern first ends somewhere.
    backwards: OnceLock<Option<DFA>>,
}

/// A span with valid edges, in normalised offsets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub start: usize,
    pub detector: u16,
    pub end: usize,
}

/// A worker's reusable memory.
#[derive(Default)]
pub(super) struct VectorscanScratch {
    own: Option<hyperscan::Scratch>,
    /// End and rule.
    ends: Vec<(usize, u32)>,
    states: Vec<Option<States>>,
    /// What the last call found, in no order.
    pub spans: Vec<Span>,
}

/// What one block may cost.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    pub spans: usize,
    /// Bytes read backwards for each byte of the block.
    pub walked_ratio: usize,
}

impl Bounds {
    /// Those of a scan.
    pub const SCAN: Bounds = Bounds { spans: PACK_SPANS_MAX, walked_ratio: PACK_WALKED_RATIO_MAX };
}

impl Vectorscan {
    /// Compiles the rules, or takes what was compiled from them before; none where nothing is taken.
    pub fn new(rules: &[(u16, &Rule)], cache: &Cache) -> Option<Vectorscan> {
        let expressions: Vec<String> = rules.iter().map(|(_, rule)| expression::of(rule.pattern.tree())).collect();
        let key = key_of(&expressions);
        let (database, refused) = cache.load(&key).or_else(|| {
            let (database, refused) = compiled(&expressions)?;
            cache.store(&key, &database, &refused);
            Some((database, refused))
        })?;
        let refused = refused.iter().filter_map(|number| Some(rules.get(*number as usize)?.0)).collect();
        let own = |(detector, rule): &(u16, &Rule)| Own {
            detector: *detector,
            left: rule.left,
            right: rule.right,
            longest: rule.longest().min(MATCH_BYTES_MAX),
            pattern: rule.pattern.clone(),
            backwards: OnceLock::new(),
        };
        Some(Vectorscan { database, rules: rules.iter().map(own).collect(), refused })
    }

    /// Finds every span with valid edges that starts in the owned range, of all rules; false where that is more than the
    /// bounds allow, or the library failed: then `spans` does not hold.
    pub fn find(&self, accept: &Accept, bounds: Bounds, scratch: &mut VectorscanScratch) -> bool {
        let text = accept.text;
        scratch.spans.clear();
        let owned = (text.owned_from, text.owned_to);
        if !self.find_ends(text.bytes, owned, accept.segment_starts(), bounds.spans, scratch) {
            return false;
        }
        let VectorscanScratch { ends, states, spans, .. } = scratch;
        states.resize_with(self.rules.len(), || None);
        // Ends come in order, but for those at one place.
        ends.sort_unstable();
        ends.dedup();
        let mut left = bounds.walked_ratio.saturating_mul(text.owned_to - text.owned_from + MATCH_BYTES_MAX);
        let mut cursor = Cursor::default();
        for (end, number) in ends.iter().copied() {
            let (Some(rule), Some(states)) = (self.rules.get(number as usize), states.get_mut(number as usize)) else {
                return false;
            };
            if !accept.enter(end - 1, &mut cursor) || !right_edge(rule.right, text.bytes, cursor.to, end) {
                continue;
            }
            let from = end.saturating_sub(rule.longest).max(cursor.from).max(text.owned_from);
            let walked = rule.starts(&text.bytes[from..end], states, |start| {
                let start = from + start;
                if start < text.owned_to && left_edge(rule.left, text.bytes, cursor.from, start) {
                    spans.push(Span { start, detector: rule.detector, end });
                }
            });
            let Some(rest) = walked.and_then(|walked| left.checked_sub(walked)) else { return false };
            left = rest;
            if spans.len() > bounds.spans {
                return false;
            }
        }
        true
    }

    /// Fills `ends` with where rules end that can have a valid right edge.
    fn find_ends(
        &self,
        bytes: &[u8],
        owned: (usize, usize),
        segments: &[usize],
        most: usize,
        scratch: &mut VectorscanScratch,
    ) -> bool {
        let VectorscanScratch { own, ends, .. } = scratch;
        ends.clear();
        if own.is_none() {
            *own = self.database.alloc_scratch().ok();
        }
        let Some(own) = own else { return false };
        let (from, to) = (owned.0, bytes.len().min(owned.1 + MATCH_BYTES_MAX));
        let ends_segment = |at: usize| segments.binary_search(&at).is_ok();
        let scanned = self.database.scan(&bytes[from..to], own, |number: u32, _: u64, end: u64, _: u32| {
            // The library calls this: it must not panic.
            let Some(rule) = self.rules.get(number as usize) else { return Matching::Continue };
            let end = from + end as usize;
            if right_edge(rule.right, bytes, bytes.len(), end) || ends_segment(end) || ends_segment(end + 1) {
                if ends.len() >= most {
                    return Matching::Terminate;
                }
                ends.push((end, number));
            }
            Matching::Continue
        });
        scanned.is_ok()
    }
}

impl Own {
    /// Calls `each` with every place where a match can start that ends where the bytes do, last first; how many bytes were
    /// read for it, none where the automaton failed.
    fn starts(&self, bytes: &[u8], states: &mut Option<States>, mut each: impl FnMut(usize)) -> Option<usize> {
        let build = || walk::automaton(&[self.pattern.tree()], true, STATES_BYTES_MAX).ok();
        let dfa = self.backwards.get_or_init(build).as_ref()?;
        let states = states.get_or_insert_with(|| dfa.create_cache());
        let config = start::Config::new().anchored(Anchored::Yes);
        let mut state = dfa.start_state(states, &config).ok()?;
        for (at, byte) in bytes.iter().enumerate().rev() {
            state = dfa.next_state(states, state, *byte).ok()?;
            if state.is_dead() {
                return Some(bytes.len() - at);
            }
            // A match is told one byte late: it starts behind this byte.
            if state.is_match() {
                each(at + 1);
            }
        }
        if dfa.next_eoi_state(states, state).ok()?.is_match() {
            each(0);
        }
        Some(bytes.len())
    }
}

/// What tells one database from another: the patterns, the library, and what it would choose by.
fn key_of(expressions: &[String]) -> [u8; 32] {
    let mut digest = Sha256::new();
    digest.update(hyperscan::version_str().to_bytes());
    digest.update(std::env::consts::ARCH);
    #[cfg(target_arch = "x86_64")]
    for has in [
        std::arch::is_x86_feature_detected!("avx2"),
        std::arch::is_x86_feature_detected!("avx512bw"),
        std::arch::is_x86_feature_detected!("avx512vbmi"),
    ] {
        digest.update([u8::from(has)]);
    }
    for expression in expressions {
        digest.update((expression.len() as u64).to_le_bytes());
        digest.update(expression);
    }
    digest.finalize().into()
}

/// Bytes of an expression that may be too large for the library: it is asked of each alone, for asking with all the others
/// takes them all again.
const LARGE_BYTES: usize = 8 << 10;

/// The database of all expressions but those that the library refuses, and the numbers of these.
fn compiled(expressions: &[String]) -> Option<(BlockDatabase, Vec<u32>)> {
    let builds = |one: &Pattern| one.build::<hyperscan::BlockMode>().is_ok();
    // Where the library is sure of too large ones' ends no more, it tells where they may be: the automata know better.
    let fitted = |one: Pattern| if builds(&one) { one } else { one.prefilter() };
    let numbered = (0..).zip(expressions).map(|(number, text)| {
        let one = pattern(number, text);
        if text.len() < LARGE_BYTES { one } else { fitted(one) }
    });
    let numbered: Vec<Pattern> = numbered.collect();
    if let Ok(database) = Patterns(numbered.clone()).build() {
        return Some((database, Vec::new()));
    }
    let (taken, refused): (Vec<Pattern>, Vec<Pattern>) = numbered.into_iter().map(fitted).partition(builds);
    let refused = refused.iter().filter_map(|one| u32::try_from(one.id?).ok()).collect();
    Some((Patterns(taken).build().ok()?, refused))
}

fn pattern(number: usize, expression: &str) -> Pattern {
    Pattern {
        expression: expression.to_string(),
        flags: PatternFlags::empty(),
        id: Some(number),
        ext: Default::default(),
        som: None,
    }
}
