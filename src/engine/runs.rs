//! Bare runs of digits, the most frequent candidates: which patterns a run is, told by its length, its digits and
//! the two bytes behind it, without a walk. Knows patterns; no detectors' rules and no edges but that of a number.

use std::collections::HashSet;

use regex_automata::nfa::thompson::{NFA, State, Transition};
use regex_automata::util::primitives::StateID;
use regex_syntax::hir::{Class, Hir, HirKind};
use smallvec::{SmallVec, smallvec};

use crate::engine::classify::{self, DIGITS};

/// The longest run that is told; few are longer.
const LENGTH_MAX: usize = 19;
/// Spellings of one pattern; past it nothing is told.
const SPELLINGS_MAX: usize = 512;
/// In a set of kinds: no byte.
const NO_BYTE: u32 = 15;
/// Every kind, and no byte.
const ANYTHING: u16 = u16::MAX;

/// By place, the digits that may stand there, a bit each.
type Spelling = SmallVec<[u16; LENGTH_MAX]>;

/// Tells which of some patterns a run of digits is.
#[derive(Default)]
pub struct Runs {
    /// By length; none where a walk has to tell.
    by_length: Vec<Option<Run>>,
}

/// What is known of runs of one length.
struct Run {
    /// By place and digit: the spellings that allow it.
    allowed: Vec<[u128; 16]>,
    /// By spelling, ascending: its pattern's detector.
    detectors: Vec<u16>,
    /// By the byte behind: kinds of the next one with which some pattern goes on, or the run does not end.
    goes_on: Box<[u16; 256]>,
}

impl Runs {
    /// `patterns` are detectors, ascending, and trees; `nfa` is that of the trees.
    pub fn new<'a>(patterns: impl Iterator<Item = (u16, &'a Hir)>, nfa: &NFA) -> Runs {
        let mut by_length = vec![Vec::new(); LENGTH_MAX + 1];
        for (detector, tree) in patterns {
            let Some(spellings) = spellings(tree) else { return Runs::default() };
            spellings.into_iter().for_each(|spelling| by_length[spelling.len()].push((detector, spelling)));
        }
        let mut states = closure(nfa, vec![nfa.start_anchored()]);
        let by_length = by_length.into_iter().enumerate().map(|(length, spellings)| {
            if length > 0 {
                states = closure(nfa, step(nfa, &states, b'0', b'9'));
            }
            Run::new(length, &spellings, nfa, &states)
        });
        Runs { by_length: by_length.collect() }
    }

    /// Appends the detectors of the run at `start`, ascending, with its end; false where a walk has to tell them.
    #[inline]
    pub fn claim(&self, bytes: &[u8], start: usize, to: usize, found: &mut Vec<(u16, usize)>) -> bool {
        let length = digits_at(&bytes[start..to]);
        let Some(Some(run)) = self.by_length.get(length) else { return false };
        let (digits, behind) = bytes[start..to].split_at(length);
        if !run.ends_before(behind) {
            return false;
        }
        let allowed = run.allowed.iter().zip(digits).map(|(row, digit)| row[usize::from(digit & 15)]);
        let mut left = allowed.fold(u128::MAX, |left, allowed| left & allowed);
        while left != 0 {
            let detector = run.detectors[left.trailing_zeros() as usize];
            if found.last().is_none_or(|(last, _)| *last != detector) {
                found.push((detector, start + length));
            }
            left &= left - 1;
        }
        true
    }
}

impl Run {
    /// None where a word of bits does not hold the spellings. `states` are those behind so many digits.
    fn new(length: usize, spellings: &[(u16, Spelling)], nfa: &NFA, states: &[StateID]) -> Option<Run> {
        if length == 0 || spellings.len() > u128::BITS as usize {
            return None;
        }
        let mut allowed = vec![[0; 16]; length];
        for (number, (_, spelling)) in spellings.iter().enumerate() {
            for (row, digits) in allowed.iter_mut().zip(spelling) {
                (0..10).filter(|digit| digits >> digit & 1 == 1).for_each(|digit| row[digit] |= 1 << number);
            }
        }
        let detectors = spellings.iter().map(|(detector, _)| *detector).collect();
        let mut goes_on = Box::new([ANYTHING; 256]);
        let mut known = [None; 256];
        for byte in (0..=u8::MAX).filter(|byte| !byte.is_ascii_alphanumeric()) {
            let kinds = &mut known[usize::from(nfa.byte_classes().get(byte))];
            let next = || next_kinds(nfa, &closure(nfa, step(nfa, states, byte, byte)));
            goes_on[usize::from(byte)] = *kinds.get_or_insert_with(next);
        }
        // The rest of a decimal is no number.
        goes_on[usize::from(b'.')] |= DIGITS;
        Some(Run { allowed, detectors, goes_on })
    }

    /// Whether the run ends as a number and as a word does, and no pattern goes on behind it.
    #[inline]
    fn ends_before(&self, behind: &[u8]) -> bool {
        let Some(first) = behind.first() else { return true };
        let kind = behind.get(1).map_or(NO_BYTE, |byte| u32::from(classify::kind(*byte)));
        self.goes_on[usize::from(*first)] >> kind & 1 == 0
    }
}

/// How many digits a text begins with.
#[inline]
fn digits_at(text: &[u8]) -> usize {
    let count = |text: &[u8]| text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let Some((chunk, rest)) = text.split_first_chunk::<16>() else { return count(text) };
    // The high bit of each byte that is no digit; what is carried past the first of them does not matter.
    const fn all(byte: u8) -> u128 {
        u128::from_le_bytes([byte; 16])
    }
    let bytes = u128::from_le_bytes(*chunk) ^ all(b'0');
    let others = (bytes.wrapping_add(all(0x7f - 9)) | bytes) & all(0x80);
    if others == 0 { 16 + count(&rest[..rest.len().min(LENGTH_MAX)]) } else { others.trailing_zeros() as usize / 8 }
}

/// The ways a pattern spells a run of digits and nothing else, none within another; none where they are too many.
fn spellings(tree: &Hir) -> Option<Vec<Spelling>> {
    let all = match tree.kind() {
        HirKind::Empty => vec![Spelling::new()],
        HirKind::Look(_) => return None,
        HirKind::Capture(capture) => spellings(&capture.sub)?,
        HirKind::Literal(literal) => {
            let digits: Spelling = literal.0.iter().map(|byte| digits_within(*byte, *byte)).collect();
            if digits.contains(&0) || digits.len() > LENGTH_MAX { Vec::new() } else { vec![digits] }
        }
        HirKind::Class(class) => match digits_of(class) {
            0 => Vec::new(),
            digits => vec![smallvec![digits]],
        },
        HirKind::Concat(parts) => {
            let mut whole = vec![Spelling::new()];
            for part in parts {
                whole = concat(&whole, &spellings(part)?)?;
            }
            whole
        }
        HirKind::Alternation(parts) => {
            let parts = parts.iter().map(spellings).collect::<Option<Vec<_>>>()?;
            parts.into_iter().flatten().collect()
        }
        HirKind::Repetition(repetition) => {
            let one = spellings(&repetition.sub)?;
            let (mut whole, mut all) = (vec![Spelling::new()], Vec::new());
            for number in 0..=repetition.max.unwrap_or(u32::MAX) {
                if number >= repetition.min {
                    all.extend_from_slice(&whole);
                }
                // Longer ones are not told, and an empty part adds nothing by more of it.
                if whole.is_empty() || number as usize > LENGTH_MAX {
                    break;
                }
                whole = concat(&whole, &one)?;
            }
            all
        }
    };
    distinct(all)
}

fn concat(one: &[Spelling], other: &[Spelling]) -> Option<Vec<Spelling>> {
    let pairs = one.iter().flat_map(|one| other.iter().map(move |other| (one, other)));
    let short = pairs.filter(|(one, other)| one.len() + other.len() <= LENGTH_MAX);
    distinct(short.map(|(one, other)| one.iter().chain(other).copied().collect()).collect())
}

/// Without those that another one allows; none where too many are left.
fn distinct(mut all: Vec<Spelling>) -> Option<Vec<Spelling>> {
    all.sort_unstable();
    all.dedup();
    if all.len() > SPELLINGS_MAX {
        return None;
    }
    let within = |one: &Spelling, other: &Spelling| {
        one != other && one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one & !other == 0)
    };
    let kept = all.iter().filter(|one| !all.iter().any(|other| within(one, other)));
    Some(kept.cloned().collect())
}

fn digits_of(class: &Class) -> u16 {
    match class {
        Class::Bytes(class) => {
            class.ranges().iter().fold(0, |digits, range| digits | digits_within(range.start(), range.end()))
        }
        // Without Unicode a class of characters holds ASCII only.
        Class::Unicode(class) => class.ranges().iter().fold(0, |digits, range| {
            let byte = |character: char| u8::try_from(character).unwrap_or(u8::MAX);
            digits | digits_within(byte(range.start()), byte(range.end()))
        }),
    }
}

/// The digits from one byte to another.
fn digits_within(from: u8, to: u8) -> u16 {
    (from.max(b'0')..=to.min(b'9')).fold(0, |digits, digit| digits | 1 << (digit - b'0'))
}

/// The states that are reached without another byte, of those that take one or are a match.
fn closure(nfa: &NFA, mut open: Vec<StateID>) -> Vec<StateID> {
    let (mut seen, mut closed) = (HashSet::new(), Vec::new());
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        match nfa.state(id) {
            State::Union { alternates } => open.extend(alternates.iter()),
            State::BinaryUnion { alt1, alt2 } => open.extend([*alt1, *alt2]),
            State::Capture { next, .. } | State::Look { next, .. } => open.push(*next),
            State::Fail => {}
            State::ByteRange { .. } | State::Sparse(_) | State::Dense(_) | State::Match { .. } => closed.push(id),
        }
    }
    closed
}

/// Where bytes from one to another lead.
fn step(nfa: &NFA, states: &[StateID], from: u8, to: u8) -> Vec<StateID> {
    let leads = |transition: &&Transition| transition.start <= to && transition.end >= from;
    let mut next = Vec::new();
    for id in states {
        match nfa.state(*id) {
            State::ByteRange { trans } => next.extend(Some(trans).filter(leads).map(|transition| transition.next)),
            State::Sparse(sparse) => next.extend(sparse.transitions.iter().filter(leads).map(|one| one.next)),
            State::Dense(dense) => next.extend((from..=to).filter_map(|byte| dense.matches_byte(byte))),
            _ => {}
        }
    }
    next
}

/// The kinds of bytes that lead on; where a match ends here, they do not matter.
fn next_kinds(nfa: &NFA, states: &[StateID]) -> u16 {
    states.iter().fold(0, |kinds, id| {
        kinds
            | match nfa.state(*id) {
                State::ByteRange { trans } => kinds_within(trans.start, trans.end),
                State::Sparse(transitions) => {
                    let ranges = transitions.transitions.iter();
                    ranges.fold(0, |kinds, range| kinds | kinds_within(range.start, range.end))
                }
                _ => ANYTHING,
            }
    })
}

/// The kinds of the bytes from one to another.
fn kinds_within(from: u8, to: u8) -> u16 {
    (from..=to).fold(0, |kinds, byte| kinds | 1 << classify::kind(byte))
}
