//! The walk from a place where something can start: one lazy automaton for all patterns of a
//! group gives every pattern's ends with a valid edge. Also the edges themselves.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use regex_automata::MatchKind;
use regex_automata::hybrid::dfa::DFA;
use regex_syntax::hir::Hir;
use smallvec::SmallVec;

use crate::detector::Edge;
use crate::detector::known::{Bytes, Known, Pattern, Starts};
use crate::engine::lanes::{self, Rule};
use crate::engine::literals::Literals;
use crate::engine::runs::Runs;
use crate::engine::table::{State, Table};
use crate::error::Error;
use crate::limits::MATCH_BYTES_MAX;

/// Bytes of lazily built states a worker holds for one automaton; past it they are built again.
pub const AUTOMATON_BYTES_MAX: usize = 2 << 20;
/// The same for one of many small ones.
const GROUP_BYTES_MAX: usize = 64 << 10;

/// For each position of its patterns at least, up to [`AUTOMATON_BYTES_MAX`]: a pattern that can be in many of them at once
/// keeps its states, or packed text would have them built anew for every byte.
const BYTES_A_POSITION: usize = 1 << 10;

/// Builds a lazy automaton that tells every match, not only the first.
pub fn automaton(trees: &[&Hir], reverse: bool, states_bytes: usize) -> Result<DFA, Error> {
    let nfa = lanes::compile(trees, reverse)?;
    let states_bytes = states_bytes.max(AUTOMATON_BYTES_MAX.min(nfa.states().len() * BYTES_A_POSITION));
    DFA::builder()
        .configure(
            DFA::config().match_kind(MatchKind::All).cache_capacity(states_bytes).skip_cache_capacity_check(true),
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
        (Edge::Camel, Some(byte)) => {
            !byte.is_ascii_alphanumeric() || byte.is_ascii_lowercase() && bytes[start].is_ascii_uppercase()
        }
        (Edge::Number, Some(byte)) => {
            !byte.is_ascii_digit() && (byte != b'.' || !before(2).is_some_and(|byte| byte.is_ascii_digit()))
        }
    }
}

/// Whether `end` has a valid right edge in the segment that ends at `to`.
pub fn right_edge(edge: Edge, bytes: &[u8], to: usize, end: usize) -> bool {
    let segment = &bytes[..to];
    match (edge, segment.get(end)) {
        (Edge::None | Edge::Camel, _) | (_, None) => true,
        (Edge::Word, Some(byte)) => !byte.is_ascii_alphanumeric(),
        (Edge::Number, Some(byte)) => {
            !byte.is_ascii_digit() && (*byte != b'.' || !segment.get(end + 1).is_some_and(u8::is_ascii_digit))
        }
    }
}

fn begins_with_digit(known: &Known) -> bool {
    (b'0'..=b'9').any(|digit| known.first.contains(digit))
}

const ALPHABETS: usize = 3;

/// Whether a pattern is of digits and signs, of letters and digits, or of all.
fn alphabet(known: &Known) -> usize {
    let holds = |is_in: fn(&u8) -> bool| known.held.iter().any(|byte| is_in(&byte));
    let (letters, signs) = (holds(u8::is_ascii_alphabetic), holds(|byte| !byte.is_ascii_alphanumeric()));
    usize::from(letters) + usize::from(letters && signs)
}

/// A detector and its pattern.
type Patterned<'a> = (u16, &'a Rule);

/// Patterns and their right edges.
pub struct Walker {
    groups: Vec<Group>,
    by: By,
}

/// What tells the groups whose patterns can begin at a place.
enum By {
    /// Its byte.
    First(Box<[SmallVec<[u16; 4]>; 256]>),
    /// The literals that stand there: by number, the groups of each.
    Literal(Box<Literals>, Vec<SmallVec<[u16; 2]>>),
}

/// Reused memory of one walker.
#[derive(Default)]
pub struct WalkScratch {
    groups: Vec<GroupScratch>,
    /// The group of the last walk, where it was of one; else none, and what was found by several.
    last: Option<usize>,
    found: Vec<(u16, usize)>,
}

impl WalkScratch {
    /// The outcome of the last walk: (detector, end), ordered by detector, longest end first.
    #[inline]
    pub fn found(&self) -> &[(u16, usize)] {
        self.last.map_or(&self.found, |last| &self.groups[last].notes.found)
    }
}

impl Walker {
    /// A group for those of one alphabet: of numbers, of words, of both with signs between. In one automaton each length of
    /// the ones would meet each of the others. `patterns` are detector, tree and right edge; `every_end`: shorter ends are
    /// told too.
    pub fn new(patterns: &[Patterned], every_end: bool) -> Walker {
        let mut groups: [(Bytes, Vec<Patterned>); ALPHABETS] = Default::default();
        for pattern in patterns {
            let (first, own) = &mut groups[alphabet(&pattern.1.known)];
            first.extend(&pattern.1.known.first);
            own.push(*pattern);
        }
        Walker::of(groups.into_iter().filter(|(_, own)| !own.is_empty()), every_end, AUTOMATON_BYTES_MAX)
    }

    /// A group for each pattern, which is walked where one of its literals stands: what no text holds is never compiled.
    /// Longest ends only.
    pub fn by_literal(patterns: &[Patterned], literals: Literals) -> Walker {
        let mut of: HashMap<&[u8], SmallVec<[u16; 2]>> = HashMap::new();
        for (group, (_, rule)) in (0..).zip(patterns) {
            if let Starts::Literals(own) = &rule.known.starts {
                own.iter().for_each(|literal| of.entry(literal).or_default().push(group));
            }
        }
        let groups_of = literals.iter().map(|literal| of.remove(literal).unwrap_or_default()).collect();
        let groups = patterns.iter().map(|pattern| Group::new(&[*pattern], false, GROUP_BYTES_MAX)).collect();
        Walker { groups, by: By::Literal(Box::new(literals), groups_of) }
    }

    /// Calls `each` with every place in `from..to` where one of its literals stands, ascending.
    pub fn each_literal(&self, bytes: &[u8], from: usize, to: usize, each: impl FnMut(usize)) {
        if let By::Literal(literals, _) = &self.by {
            literals.each_hit(bytes, from, to, each);
        }
    }

    /// Whether the literals' twins agree on a text.
    pub fn twins_agree(&self, bytes: &[u8]) -> bool {
        match &self.by {
            By::Literal(literals, _) => literals.twins_agree(bytes),
            By::First(_) => true,
        }
    }

    /// Of groups and the bytes they begin with.
    fn of<'a>(
        groups: impl Iterator<Item = (Bytes, Vec<Patterned<'a>>)>,
        every_end: bool,
        states_bytes: usize,
    ) -> Walker {
        let mut by_first: Box<[SmallVec<[u16; 4]>; 256]> = Box::new(std::array::from_fn(|_| SmallVec::new()));
        let groups = groups.zip(0..).map(|((first, own), number)| {
            first.iter().for_each(|byte| by_first[usize::from(byte)].push(number));
            Group::new(&own, every_end, states_bytes)
        });
        Walker { groups: groups.collect(), by: By::First(by_first) }
    }

    /// Finds each detector's ends from `start`, in a segment that ends at `to`.
    #[inline]
    pub fn walk(&self, bytes: &[u8], start: usize, to: usize, scratch: &mut WalkScratch) {
        if scratch.groups.is_empty() {
            scratch.groups.resize_with(self.groups.len(), GroupScratch::default);
        }
        let of_literals: SmallVec<[u16; 8]>;
        let own: &[u16] = match &self.by {
            By::First(by_first) => &by_first[usize::from(bytes[start])],
            By::Literal(literals, groups_of) => {
                let mut all: SmallVec<[u16; 8]> = SmallVec::new();
                literals.at(bytes, start).for_each(|literal| all.extend_from_slice(&groups_of[literal as usize]));
                all.sort_unstable();
                all.dedup();
                of_literals = all;
                &of_literals
            }
        };
        scratch.last = None;
        scratch.found.clear();
        for group in own.iter().map(|group| usize::from(*group)) {
            let walked = &mut scratch.groups[group];
            self.groups[group].walk(bytes, start, to, walked);
            match own.len() {
                1 => scratch.last = Some(group),
                _ => scratch.found.extend_from_slice(&walked.notes.found),
            }
        }
        if scratch.found.len() > 1 {
            scratch.found.sort_unstable_by_key(|(detector, end)| (*detector, std::cmp::Reverse(*end)));
        }
    }
}

/// A group of patterns and their right edges.
struct Group {
    trees: Vec<Arc<Pattern>>,
    /// Bytes of lazily built states that a worker holds.
    states_bytes: usize,
    /// Compiled when the first walk is made: most inputs need few groups.
    dfa: OnceLock<DFA>,
    runs: OnceLock<Runs>,
    /// Detector and right edge by pattern.
    patterns: Vec<(u16, Edge)>,
    /// Some pattern may end before anything, and some of those begins with a digit.
    edgeless: bool,
    edgeless_digits: bool,
    /// Tell shorter ends too, behind the longest of each pattern.
    every_end: bool,
}

/// Walks from a digit after which it pays to work out what bare runs are: few files hold as many.
const WALKS_BEFORE_RUNS: u32 = 256;

/// Reused memory of one group.
#[derive(Default)]
struct GroupScratch {
    table: Option<Table>,
    /// Walks from a digit so far, up to [`WALKS_BEFORE_RUNS`].
    from_digits: u32,
    notes: Notes,
}

#[derive(Default)]
struct Notes {
    /// By pattern: the longest end of this walk, 0 for none.
    ends: Vec<usize>,
    touched: Vec<u16>,
    found: Vec<(u16, usize)>,
}

impl Group {
    fn new(patterns: &[Patterned], every_end: bool, states_bytes: usize) -> Group {
        let edgeless = || patterns.iter().filter(|(_, rule)| rule.right == Edge::None);
        Group {
            states_bytes,
            trees: patterns.iter().map(|(_, rule)| rule.pattern.clone()).collect(),
            dfa: OnceLock::new(),
            runs: OnceLock::new(),
            every_end,
            edgeless: edgeless().next().is_some(),
            edgeless_digits: edgeless().any(|(_, rule)| begins_with_digit(&rule.known)),
            patterns: patterns.iter().map(|(detector, rule)| (*detector, rule.right)).collect(),
        }
    }

    fn dfa(&self) -> &DFA {
        self.dfa.get_or_init(|| {
            let trees: Vec<&Hir> = self.trees.iter().map(|pattern| pattern.tree()).collect();
            // No limit is set on its size, and that is all that could be wrong with patterns that were parsed.
            automaton(&trees, false, self.states_bytes).unwrap_or_else(|error| panic!("{error}"))
        })
    }

    /// What bare runs of digits are; nothing where a pattern may end within them.
    fn runs(&self) -> &Runs {
        self.runs.get_or_init(|| {
            if self.edgeless_digits {
                return Runs::default();
            }
            let patterns = self.patterns.iter().zip(&self.trees);
            Runs::new(patterns.map(|((detector, _), pattern)| (*detector, pattern.tree())), self.dfa().get_nfa())
        })
    }

    fn walk(&self, bytes: &[u8], start: usize, to: usize, scratch: &mut GroupScratch) {
        let GroupScratch { table, from_digits, notes } = scratch;
        notes.found.clear();
        if self.patterns.is_empty() {
            return;
        }
        if bytes[start].is_ascii_digit() {
            if *from_digits < WALKS_BEFORE_RUNS {
                *from_digits += 1;
            } else if self.runs().claim(bytes, start, to, &mut notes.found) {
                return;
            }
        }
        notes.ends.resize(self.patterns.len(), 0);
        let dfa = self.dfa();
        let table = table.get_or_insert_with(|| Table::new(dfa));
        let limit = to.min(start + MATCH_BYTES_MAX);
        let first = table.start(dfa);
        let (mut at, mut state) = table.run(dfa, first, &bytes[..limit], start);
        while at < limit {
            if state == State::DEAD {
                return self.settle(notes);
            }
            self.note(bytes, at, to, table.patterns(state), notes);
            (at, state) = table.run(dfa, state, &bytes[..limit], at + 1);
        }
        let last = table.next(dfa, state, None);
        if last.is_match() {
            self.note(bytes, limit, to, table.patterns(last), notes);
        }
        self.settle(notes);
    }

    /// Notes the patterns that end at `end` with a valid edge; the last note of a pattern is its longest.
    #[inline]
    fn note(&self, bytes: &[u8], end: usize, to: usize, patterns: &[u16], notes: &mut Notes) {
        // Within a run of digits nothing ends: mostly that is all there is to know.
        if end < to && bytes[end].is_ascii_digit() && !self.edgeless {
            return;
        }
        let number = right_edge(Edge::Number, bytes, to, end);
        let word = right_edge(Edge::Word, bytes, to, end);
        for pattern in patterns {
            let (detector, edge) = self.patterns[usize::from(*pattern)];
            let fits = match edge {
                Edge::None | Edge::Camel => true,
                Edge::Number => number,
                Edge::Word => word,
            };
            if fits && self.every_end {
                notes.found.push((detector, end));
            } else if fits {
                let longest = &mut notes.ends[usize::from(*pattern)];
                if *longest == 0 {
                    notes.touched.push(*pattern);
                }
                *longest = end;
            }
        }
    }

    fn settle(&self, notes: &mut Notes) {
        for pattern in notes.touched.drain(..) {
            let end = std::mem::take(&mut notes.ends[usize::from(pattern)]);
            notes.found.push((self.patterns[usize::from(pattern)].0, end));
        }
        if notes.found.len() > 1 {
            notes.found.sort_unstable_by_key(|(detector, end)| (*detector, std::cmp::Reverse(*end)));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::detector::DetectorSet;
    use crate::detector::known::{Lane, Starts};
    use crate::engine::candidates::rules_of;

    /// All built-in shapes, those that need a keyword, and the weak ones, each as they are walked and without what is
    /// known of runs.
    fn walkers() -> &'static [[Walker; 2]; 3] {
        static WALKERS: OnceLock<[[Walker; 2]; 3]> = OnceLock::new();
        WALKERS.get_or_init(|| {
            let rules = rules_of(&DetectorSet::built_in());
            [(Lane::Shape, false), (Lane::Keyword, false), (Lane::Keyword, true)].map(|(lane, is_weak)| {
                let is_in = |rule: &Rule| rule.lane == lane && rule.is_weak == is_weak;
                let shapes = rules.iter().enumerate().filter(|(_, rule)| is_in(rule));
                let shapes = shapes.filter(|(_, rule)| matches!(rule.known.starts, Starts::Shape));
                let patterns: Vec<_> = shapes.map(|(number, rule)| (number as u16, rule)).collect();
                let plain = Walker::new(&patterns, true);
                assert!(plain.groups.iter().all(|group| group.runs.set(Runs::default()).is_ok()));
                [Walker::new(&patterns, true), plain]
            })
        })
    }

    #[test]
    fn bare_runs_of_digits_need_no_walk() {
        for (number, [walker, _]) in walkers().iter().enumerate() {
            let By::First(by_first) = &walker.by else { panic!("shapes are walked by their first bytes") };
            let begun = by_first[usize::from(b'1')].iter();
            for (length, group) in (1..20).flat_map(|length| begun.clone().map(move |group| (length, *group))) {
                let text = "1".repeat(length);
                let runs = walker.groups[usize::from(group)].runs();
                let is_told = runs.claim(text.as_bytes(), 0, length, &mut Vec::new());
                assert!(is_told, "{length} digits of group {group} of walker {number}");
            }
        }
    }

    proptest! {
        #[test]
        fn runs_of_digits_are_what_walks_find(
            digits in prop_oneof!["[0-9]{1,22}", "(0{1,3}|784|6061|756|19|20|80)[0-9]{3,14}"],
            behind in prop_oneof!["[ -~\n]{0,4}", "[ .,/=-][A-Z0-9a ]{0,9}", "[ .-]?[0-9]{1,9}[ .-]?[0-9]{0,9}"],
            cut in 0usize..6,
        ) {
            let text = format!("{digits}{behind}");
            let to = text.len().saturating_sub(cut).max(1);
            for [walker, plain] in walkers() {
                let (mut fast, mut slow) = (WalkScratch::default(), WalkScratch::default());
                let walked = || GroupScratch { from_digits: WALKS_BEFORE_RUNS, ..GroupScratch::default() };
                fast.groups.resize_with(walker.groups.len(), walked);
                walker.walk(text.as_bytes(), 0, to, &mut fast);
                plain.walk(text.as_bytes(), 0, to, &mut slow);
                prop_assert_eq!(fast.found(), slow.found(), "{:?}", &text[..to]);
            }
        }
    }
}
