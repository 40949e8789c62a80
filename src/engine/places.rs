//! Places where a sequence of kinds can start, by classes of how it begins: for each class a test of sequences, and
//! an expression over bitmaps that finds every place where one of that class stands. Knows kinds of bytes; no patterns.

mod bits;

use crate::detector::known::classes::{Class, Classes, GROUP_MAX};
use crate::detector::known::sequences::PLACES;
use crate::engine::classify::{SIGNS_ALL, SPAN_MAX, Sign, Signs, Work};
use bits::{Bits, WIDE};

/// Bits of a window in which a place is told; as many as a sequence has stand behind each of them.
pub const STRIDE: usize = 64 - PLACES;
// Windows begin at whole bytes of a bitmap.
const _: () = assert!(STRIDE.is_multiple_of(8));
/// Windows of what is looked at at once.
const WINDOWS: usize = SPAN_MAX.div_ceil(STRIDE).next_multiple_of(WIDE);

/// Bit n is set where all of so many bits from n on are.
#[inline(always)]
fn all<const LEN: u32>(bits: Bits) -> Bits {
    let (mut done, mut len) = (bits, 1);
    while len < LEN {
        let by = len.min(LEN - len);
        done = done & done >> by;
        len += by;
    }
    done
}

/// Bit n is set where one of so many bits from n on is.
#[inline(always)]
fn one<const LEN: u32>(bits: Bits) -> Bits {
    !all::<LEN>(!bits)
}

/// Bit n is set where `bits` are from a place on, at most 15 on, up to which all bits from n on are of `way`.
#[inline(always)]
fn through(mut way: Bits, mut bits: Bits) -> Bits {
    for by in [1, 2, 4, 8] {
        bits = bits | way & bits >> by;
        way = way & way >> by;
    }
    bits
}

/// Fills `places` with the places where one of some classes begins among the first `span` bytes, `STRIDE` of them each.
pub struct Places<'a> {
    pub classes: Classes,
    pub signs: &'a Signs,
    pub span: usize,
    pub memory: &'a mut PlacesMemory,
}

/// Memory to work in, and the places.
pub struct PlacesMemory {
    /// By sign.
    windows: [[u64; WINDOWS]; SIGNS_ALL],
    pub places: [u64; WINDOWS],
}

impl Default for PlacesMemory {
    fn default() -> PlacesMemory {
        PlacesMemory { windows: [[0; WINDOWS]; SIGNS_ALL], places: [0; WINDOWS] }
    }
}

impl Work for Places<'_> {
    #[inline(always)]
    fn run(self) {
        let Places { classes, signs, span, memory: PlacesMemory { windows, places } } = self;
        let count = span.div_ceil(STRIDE);
        for (sign, windows) in Sign::ALL.into_iter().zip(&mut *windows) {
            signs.fill_windows(sign, STRIDE, &mut windows[..count]);
        }
        let masks: Masks = std::array::from_fn(|class| u64::from(classes.bits() >> class & 1).wrapping_neg());
        for from in (0..count).step_by(WIDE) {
            places[from..from + WIDE].copy_from_slice(&places_of(&masks, windows, from).0);
        }
        places[..count].iter_mut().for_each(|places| *places &= (1 << STRIDE) - 1);
        if let Some(last) = places[..count].last_mut() {
            *last &= (1 << (span - STRIDE * (count - 1))) - 1;
        }
    }
}

type Masks = [u64; Class::ALL.len()];

/// Where what stands ahead is an IPv6 address by its colons; `of_address` are those, letters, digits and signs.
#[inline(always)]
fn addresses(colons: Bits, of_address: Bits) -> Bits {
    let doubled = colons & colons >> 1;
    let before_another = |bits: Bits| colons & one::<{ GROUP_MAX as u32 + 1 }>(bits >> 1);
    let goes_on = one::<15>(doubled) | all::<15>(of_address);
    let first = |bits: Bits| one::<{ GROUP_MAX as u32 }>(bits >> 1);
    first(doubled) | first(before_another(before_another(colons))) & goes_on
}

/// Where a class whose mask is set begins in windows.
#[inline(always)]
fn places_of(masks: &Masks, signs: &[[u64; WINDOWS]; SIGNS_ALL], from: usize) -> Bits {
    let on = |class: Class| Bits([masks[class as usize]; WIDE]);
    let of = |sign: Sign| Bits(std::array::from_fn(|window| signs[sign as usize][from + window]));
    let (digits, uppers, separators) = (of(Sign::Digit), of(Sign::Upper), of(Sign::Separator));
    let letters = uppers | of(Sign::Lower);
    let any = letters | digits;
    let (numbers, words) = (of(Sign::NumberStart), of(Sign::WordStart));
    let chain = |bits: Bits| bits | separators & bits << 1 & bits >> 1;
    let (openings, colons) = (of(Sign::Opening), of(Sign::Colon));
    let (slashes, tight) = (of(Sign::Slash), separators & !of(Sign::Space));
    let others = !(any | separators | colons | openings);

    let numeric = chain(digits);
    let short = numbers & all::<5>(numeric);
    let mut places = numbers & all::<7>(numeric) & (on(Class::Number) | on(Class::Mixed));
    places = places | short & on(Class::ShortNumber) | numbers & all::<4>(numeric) & on(Class::TinyNumber);
    places = places | (tight & !slashes | openings) & short >> 1 & on(Class::Signed);
    let codes = chain(uppers | digits);
    places = places | words & uppers & all::<5>(codes) & on(Class::Code);
    // Those without a capital are numbers.
    places = places | numbers & all::<9>(codes) & one::<9>(uppers) & on(Class::Mixed);
    places = places | numbers & uppers >> 1 & digits >> 2 & on(Class::DigitCapital);
    let zeros = of(Sign::Zero);
    places = places | numbers & all::<2>(zeros) & (digits & !zeros) >> 2 & on(Class::Zeros);

    let (two, named) = (all::<2>(letters), all::<2>(letters | others));
    let behind = two | separators & (named >> 1 | separators >> 1 & named >> 2);
    places = places | numbers & (!digits & behind | digits & (!digits & behind) >> 1) >> 1 & on(Class::Day);
    let digit = digits | separators & (digits >> 1 | separators >> 1 & digits >> 2);
    places = places | words & through(letters, letters & digit >> 1) & on(Class::Month);
    let number = digits & all::<4>(numeric);
    places = places
        | words & through(letters, letters & (number | separators & !slashes & number >> 1) >> 1) & on(Class::Mark);
    let foreign = others | separators;
    places = places | others & others >> 1 & through(foreign, number) & on(Class::Foreign);
    let tokens = of(Sign::TokenStart);
    places = places | tokens & (digits | all::<6>(letters)) & all::<15>(any) & on(Class::Long);
    let of_base64 = any | slashes | openings;
    places = places | (tokens | slashes | openings) & all::<15>(of_base64) & on(Class::Base64);

    places = places | colons & colons >> 1 & on(Class::DoubleColon);
    let is_address = addresses(colons, any | colons | tight);
    places = places | (words | numbers) & is_address & on(Class::Colons);
    places = places | (words | numbers) & tight >> 2 & tight >> 5 & tight >> 8 & on(Class::Pairs);
    places = places | (words | numbers) & tight >> 4 & tight >> 9 & on(Class::Fours);
    places = places | (words | numbers) & tight >> 8 & tight >> 13 & on(Class::Eights);

    let signet = (any & any >> 1 & any >> 2) & digits >> 3 & uppers >> 4 & others >> 5;
    places = places | (words | numbers) & signet & on(Class::Signet);

    let opens = openings & digits >> 1;
    places = places | opens & on(Class::Opening);
    places = places | numbers & (opens >> 1 | separators >> 1 & opens >> 2) & on(Class::Trunk);
    let closed = others & one::<4>(digits >> 1);
    let behind = closed | digits & (closed | digits & (closed | digits & closed >> 1) >> 1) >> 1;
    places = places | numbers & digits >> 1 & behind >> 2 & on(Class::Area);
    let spaced = all::<2>(separators) & (digits >> 2 | separators >> 2 & digits >> 3);
    let behind = spaced | digits & (spaced | digits & spaced >> 1) >> 1;
    places = places | numbers & digits >> 1 & behind >> 2 & on(Class::Spaced);
    let street = of(Sign::Space) & uppers >> 1 & of(Sign::Lower) >> 2;
    let behind = street | digits & (street | digits & street >> 1) >> 1;
    places = places | numbers & digits >> 1 & digits >> 2 & behind >> 3 & on(Class::House);
    places = places | uppers & all::<7>(digits) >> 1 & on(Class::Tag);
    let coded = uppers & all::<3>(digits) >> 1;
    places = places | (others | openings) & (coded >> 1 | separators >> 1 & coded >> 2) & on(Class::Framed);
    let (capital, filled) = (uppers | separators & uppers >> 1, uppers | others);
    let behind = (0..3).fold(capital, |behind, _| capital | digits & behind >> 1);
    places = places | numbers & digits & behind >> 1 & on(Class::Plate);
    places = places | words & uppers & filled >> 1 & uppers >> 2 & all::<2>(filled >> 3) & on(Class::Filled);
    places
}
