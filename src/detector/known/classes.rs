//! How sequences of kinds of bytes begin, as classes of which bitmaps tell the places. Knows no text.

use serde::{Deserialize, Serialize};

use super::kinds::{
    ALL_KINDS, COLON, DASH, DIGIT, DIGITS, DOT, LETTERS, OPENING, OTHER, SLASH, SPACE, UPPERS, ZERO, ones,
};
use super::sequences::{PLACES, Sequence};

/// Separators but space.
const TIGHT: u16 = 1 << DASH | 1 << DOT | 1 << SLASH;
const SEPARATORS: u16 = 1 << SPACE | TIGHT;

/// How a sequence begins. A chain is of single bytes of the kind and separators between two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A chain of 7 digits or more.
    Number,
    /// Two zeros and another digit: the prefix of international calls.
    Zeros,
    /// A chain of 5 or 6 digits.
    ShortNumber,
    /// A capital that begins a chain of 5 capitals and digits.
    Code,
    /// A digit that begins a chain of 9 capitals and digits.
    Mixed,
    /// A digit, a capital, a digit.
    DigitCapital,
    /// One or two digits, up to two separators, two letters, or after a separator two of letters and other signs, as
    /// which bytes past ASCII count: a day and its month.
    Day,
    /// Letters, perhaps a separator but no slash, and a chain of 4 digits.
    Mark,
    /// Letters, up to two separators, a digit: a month and its day.
    Month,
    /// 15 letters and digits behind none, of which a digit or six letters are the first.
    Long,
    /// A colon behind one to four letters and digits, and another one beside it; or two more behind it, and either two
    /// side by side or nothing but letters, digits and signs in 15 bytes: IPv6, whose shortest form without a gap is of 15.
    Colons,
    /// Two colons.
    DoubleColon,
    /// Separators behind each two of six letters and digits, and behind those: a hardware address.
    Pairs,
    /// Separators behind each four of eight letters and digits.
    Fours,
    /// Separators behind eight letters and digits, and behind four more: a UUID.
    Eights,
    /// Three letters and digits, a digit, a capital, another sign: secrets of Entra.
    Signet,
    /// Plus or an opening parenthesis, and a digit.
    Opening,
    /// A digit, perhaps a separator, and what is of class `Opening`: a trunk prefix.
    Trunk,
    /// Two to five digits, another sign, and a digit at most four bytes behind it: an area code that is closed.
    Area,
    /// Two to four digits, two or three separators, a digit.
    Spaced,
    /// Three to five digits, a space, a capital and a small letter: the number of a house and its street.
    House,
    /// A dash, plus or parenthesis before a chain of 5 digits.
    Signed,
    /// A capital and 7 digits, behind anything.
    Tag,
    /// A sign, perhaps a slash, a capital, three digits, behind anything.
    Framed,
    /// A chain of 4 digits.
    TinyNumber,
    /// One to four digits, perhaps a separator, a capital: a plate of a vehicle.
    Plate,
    /// Capitals and other signs, of which the first and the third of five are capitals: a line that machines read.
    Filled,
    /// 15 of base64's bytes.
    Base64,
    /// Two other signs, as which bytes past ASCII count, more of them and separators, and a chain of 4 digits, behind
    /// anything: a number in letters of another script.
    Foreign,
}

impl Class {
    /// Those that stand in few places first.
    pub const ALL: &[Class] = &[
        Class::Number,
        Class::Code,
        Class::Mixed,
        Class::DigitCapital,
        Class::Zeros,
        Class::Colons,
        Class::DoubleColon,
        Class::Pairs,
        Class::Fours,
        Class::Eights,
        Class::Signet,
        Class::Opening,
        Class::Trunk,
        Class::Tag,
        Class::Framed,
        Class::Mark,
        Class::Long,
        Class::Day,
        Class::Month,
        Class::House,
        Class::ShortNumber,
        Class::Area,
        Class::Spaced,
        Class::Signed,
        Class::Filled,
        Class::Foreign,
        Class::TinyNumber,
        Class::Plate,
        Class::Base64,
    ];

    /// Whether all that the sequence allows begins like this. Its first two places hold one kind each.
    fn holds(self, sequence: &Sequence) -> bool {
        let only = |place: usize, kinds: u16| sequence.get(place).is_some_and(|held| held & ALL_KINDS & !kinds == 0);
        let any = LETTERS | DIGITS;
        match self {
            Class::Number => has_chain(sequence, DIGITS, 7),
            Class::ShortNumber => has_chain(sequence, DIGITS, 5),
            Class::Code => only(1, UPPERS) && has_chain(sequence, UPPERS | DIGITS, 5),
            Class::DigitCapital => only(1, DIGITS) && only(2, UPPERS) && only(3, DIGITS),
            Class::Mixed => only(1, DIGITS) && has_chain(sequence, UPPERS | DIGITS, 9),
            Class::Day => is_day(sequence),
            Class::Mark => is_mark(sequence),
            Class::Month => is_month(sequence),
            Class::Long => {
                let begins = only(1, DIGITS) || (1..7).all(|place| only(place, LETTERS));
                begins && (1..PLACES).all(|place| only(place, any))
            }
            Class::Colons => is_address(sequence),
            Class::DoubleColon => only(1, 1 << COLON) && only(2, 1 << COLON),
            Class::Pairs => [3, 6, 9].iter().all(|place| only(*place, TIGHT)),
            Class::Fours => [5, 10].iter().all(|place| only(*place, TIGHT)),
            Class::Eights => [9, 14].iter().all(|place| only(*place, TIGHT)),
            Class::Signet => {
                (1..4).all(|place| only(place, any)) && only(4, DIGITS) && only(5, UPPERS) && only(6, 1 << OTHER)
            }
            Class::Opening => only(1, 1 << OPENING) && only(2, DIGITS),
            Class::Zeros => only(1, 1 << ZERO) && only(2, 1 << ZERO) && only(3, 1 << DIGIT),
            Class::Trunk => {
                let opens = |place| only(place, 1 << OPENING) && only(place + 1, DIGITS);
                only(1, DIGITS) && (opens(2) || only(2, SEPARATORS) && opens(3))
            }
            Class::Area => (3..7).any(|sign| {
                let is_closed = (1..sign).all(|place| only(place, DIGITS)) && only(sign, 1 << OTHER);
                is_closed && (sign + 1..sign + 5).any(|place| only(place, DIGITS))
            }),
            Class::Spaced => (2..5).any(|digits| {
                let is_spaced = |spaces: usize| {
                    let end = digits + spaces;
                    (digits + 1..=end).all(|place| only(place, SEPARATORS)) && only(end + 1, DIGITS)
                };
                (1..=digits).all(|place| only(place, DIGITS)) && (is_spaced(2) || is_spaced(3))
            }),
            Class::House => (4..7).any(|space| {
                let is_street = only(space + 1, UPPERS) && only(space + 2, LETTERS & !UPPERS);
                (1..space).all(|place| only(place, DIGITS)) && only(space, 1 << SPACE) && is_street
            }),
            Class::Signed => only(1, 1 << DASH | 1 << OPENING) && has_chain(&behind(sequence), DIGITS, 5),
            Class::Tag => only(1, UPPERS) && (2..9).all(|place| only(place, DIGITS)),
            Class::Framed => {
                let coded = |place| only(place, UPPERS) && (1..4).all(|next| only(place + next, DIGITS));
                only(1, 1 << OTHER | 1 << OPENING) && (coded(2) || only(2, SEPARATORS) && coded(3))
            }
            Class::TinyNumber => has_chain(sequence, DIGITS, 4),
            Class::Plate => is_plate(sequence),
            Class::Foreign => is_foreign(sequence),
            Class::Filled => only(3, UPPERS) && (1..6).all(|place| only(place, UPPERS | 1 << OTHER)),
            Class::Base64 => (1..PLACES).all(|place| only(place, any | 1 << SLASH | 1 << OPENING)),
        }
    }

    /// Whether a sequence of this class may follow any byte; others follow no digit, those with a letter none at all.
    fn follows_any(self) -> bool {
        use Class::{DoubleColon, Foreign, Framed, Opening, Signed, Tag};
        matches!(self, DoubleColon | Foreign | Opening | Signed | Tag | Framed)
    }
}

fn is_day(sequence: &Sequence) -> bool {
    every(sequence, |state, kind| match (state, kind) {
        (0 | 1, kind) if DIGITS >> kind & 1 == 1 => Step::To(state + 1),
        (1 | 2, kind) if SEPARATORS >> kind & 1 == 1 => Step::To(3),
        (3, kind) if SEPARATORS >> kind & 1 == 1 => Step::To(4),
        (1 | 2, kind) if LETTERS >> kind & 1 == 1 => Step::To(5),
        (5, kind) if LETTERS >> kind & 1 == 1 => Step::Done,
        (3 | 4, kind) if (LETTERS | 1 << OTHER) >> kind & 1 == 1 => Step::To(6),
        (6, kind) if (LETTERS | 1 << OTHER) >> kind & 1 == 1 => Step::Done,
        _ => Step::Fails,
    })
}

fn is_mark(sequence: &Sequence) -> bool {
    every(sequence, |state, kind| match (state, kind) {
        (0 | 1, kind) if LETTERS >> kind & 1 == 1 => Step::To(1),
        (1, kind) if (SEPARATORS & !(1 << SLASH)) >> kind & 1 == 1 => Step::To(2),
        (1..=2, kind) if DIGITS >> kind & 1 == 1 => Step::To(CHAIN + 2),
        (CHAIN.., kind) => chain_step(state - CHAIN, kind, DIGITS, 4, CHAIN),
        _ => Step::Fails,
    })
}

fn is_foreign(sequence: &Sequence) -> bool {
    let is_other = |kind: u16| (SEPARATORS | 1 << OTHER) >> kind & 1 == 1;
    every(sequence, |state, kind| match (state, kind) {
        (0 | 1, kind) if kind == u16::from(OTHER) => Step::To(state + 1),
        (2, kind) if is_other(kind) => Step::To(2),
        (2, kind) if DIGITS >> kind & 1 == 1 => Step::To(CHAIN + 2),
        (CHAIN.., kind) => chain_step(state - CHAIN, kind, DIGITS, 4, CHAIN),
        _ => Step::Fails,
    })
}

fn is_month(sequence: &Sequence) -> bool {
    every(sequence, |state, kind| match (state, kind) {
        (0 | 1, kind) if LETTERS >> kind & 1 == 1 => Step::To(1),
        (1 | 2, kind) if SEPARATORS >> kind & 1 == 1 => Step::To(state + 1),
        (1..=3, kind) if DIGITS >> kind & 1 == 1 => Step::Done,
        _ => Step::Fails,
    })
}

/// Whether all that a sequence allows is of class `Plate`.
fn is_plate(sequence: &Sequence) -> bool {
    every(sequence, |state, kind| match (state, kind) {
        (0..=3, kind) if DIGITS >> kind & 1 == 1 => Step::To(state + 1),
        (1..=4, kind) if SEPARATORS >> kind & 1 == 1 => Step::To(5),
        (1..=5, kind) if UPPERS >> kind & 1 == 1 => Step::Done,
        _ => Step::Fails,
    })
}

/// Whether all that a sequence allows is of class `Colons`.
fn is_address(sequence: &Sequence) -> bool {
    let only = |place: usize, kinds: u16| sequence[place] & ALL_KINDS & !kinds == 0;
    let colons: Vec<usize> = (1..PLACES).filter(|place| only(*place, 1 << COLON)).collect();
    let is_near = |pair: &[usize]| pair[1] - pair[0] <= GROUP_MAX + 1;
    let is_double = |pair: &[usize]| pair[1] - pair[0] == 1;
    let goes_on =
        colons.windows(2).any(is_double) || (1..PLACES).all(|place| only(place, LETTERS | DIGITS | 1 << COLON | TIGHT));
    colons.first().is_some_and(|first| (2..2 + GROUP_MAX).contains(first))
        && (colons.windows(2).take(1).any(is_double)
            || colons.len() >= 3 && colons[..3].windows(2).all(is_near) && goes_on)
}

/// A sequence without its first place.
fn behind(sequence: &Sequence) -> Sequence {
    std::array::from_fn(|place| sequence.get(place + 1).copied().unwrap_or(ALL_KINDS))
}

/// Letters and digits between two colons of an address.
pub const GROUP_MAX: usize = 4;

/// A step through a sequence.
enum Step {
    To(u32),
    Done,
    Fails,
}

/// Whether each way through a sequence is done before its end. States are below 32, the first is 0.
fn every(sequence: &Sequence, step: impl Fn(u32, u16) -> Step) -> bool {
    let mut states = 1u32;
    for kinds in &sequence[1..] {
        if states == 0 {
            return true;
        }
        let mut next = 0;
        for state in ones(u64::from(states)) {
            for kind in ones(u64::from(kinds & ALL_KINDS)) {
                match step(state, kind as u16) {
                    Step::To(state) => next |= 1 << state,
                    Step::Done => {}
                    Step::Fails => return false,
                }
            }
        }
        states = next;
    }
    states == 0
}

/// Whether all that a sequence allows begins with a chain of some kinds, of so many bytes.
fn has_chain(sequence: &Sequence, kinds: u16, bytes: u32) -> bool {
    every(sequence, |state, kind| chain_step(state, kind, kinds, bytes, 0))
}

/// The first state of a chain behind something else.
const CHAIN: u32 = 4;

/// A step of a chain, whose states, from `first` on, are twice the bytes so far, and one more behind a separator.
fn chain_step(state: u32, kind: u16, kinds: u16, bytes: u32, first: u32) -> Step {
    match (state / 2, state % 2) {
        (count, behind) if kinds >> kind & 1 == 1 && count + behind + 1 >= bytes => Step::Done,
        (count, behind) if kinds >> kind & 1 == 1 => Step::To(first + 2 * (count + behind + 1)),
        (1.., 0) if SEPARATORS >> kind & 1 == 1 => Step::To(first + state + 1),
        _ => Step::Fails,
    }
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Classes(u32);

impl Classes {
    /// The classes that together tell of each place where a sequence stands, if they do.
    pub fn of(sequence: &Sequence) -> Option<Classes> {
        let mut classes = Classes::default();
        let kinds = |place: usize| ones(u64::from(sequence[place] & ALL_KINDS));
        for (first, second) in kinds(1).flat_map(|first| kinds(2).map(move |second| (first, second))) {
            let mut one = *sequence;
            (one[1], one[2]) = (1 << first, 1 << second);
            let before = if LETTERS >> first & 1 == 1 { LETTERS | DIGITS } else { DIGITS };
            let has_edge = sequence[0] & before == 0 && (LETTERS | DIGITS) >> first & 1 == 1;
            let is_free = sequence[0] & (LETTERS | DIGITS) == 0;
            let is_base64 = (1 << SLASH | 1 << OPENING) >> first & 1 == 1;
            let fits = |class: &Class| match class {
                Class::Base64 => (has_edge && is_free || is_base64) && class.holds(&one),
                Class::Long => has_edge && is_free && class.holds(&one),
                class => (has_edge || class.follows_any()) && class.holds(&one),
            };
            let class = Class::ALL.iter().copied().find(fits)?;
            classes.0 |= 1 << class as u32;
        }
        Some(classes)
    }

    /// A bit for each class, that of its number.
    pub fn bits(self) -> u32 {
        self.0
    }

    pub fn with(self, others: Classes) -> Classes {
        Classes(self.0 | others.0)
    }
}
