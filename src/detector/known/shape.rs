//! What a pattern's shape is worth as evidence, from its syntax tree. Knows no text.

use regex_syntax::hir::{Class, Hir, HirKind};

/// Bits of a fixed letter, digit, at-sign, and other rare or common sign; of a digit, a capital and a letter of any kind.
const FIXED_LETTER_BITS: f32 = 3.5;
const FIXED_DIGIT_BITS: f32 = 2.0;
const FIXED_AT_SIGN_BITS: f32 = 8.0;
const FIXED_RARE_SIGN_BITS: f32 = 5.0;
const FIXED_SIGN_BITS: f32 = 1.5;
const DIGIT_BITS: f32 = 0.4;
const CAPITAL_BITS: f32 = 0.8;
const LETTER_BITS: f32 = 0.25;
/// More shape than this says nothing more.
const SHAPE_BITS_MAX: f32 = 24.0;

/// The least that a match of the pattern fixes, in bits.
pub fn bits(pattern: &Hir) -> f32 {
    // The tree of a checked pattern is as deep as its author nested groups; the parser bounds that.
    fn of(pattern: &Hir) -> f32 {
        match pattern.kind() {
            HirKind::Empty | HirKind::Look(_) => 0.0,
            HirKind::Literal(literal) => literal.0.iter().map(|byte| byte_bits(*byte)).sum(),
            HirKind::Class(class) => class_bits(class),
            HirKind::Repetition(repetition) => repetition.min as f32 * of(&repetition.sub),
            HirKind::Capture(capture) => of(&capture.sub),
            HirKind::Concat(parts) => parts.iter().map(of).sum(),
            HirKind::Alternation(parts) => parts.iter().map(of).fold(f32::INFINITY, f32::min).min(SHAPE_BITS_MAX),
        }
    }
    of(pattern).clamp(0.0, SHAPE_BITS_MAX)
}

fn byte_bits(byte: u8) -> f32 {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' => FIXED_LETTER_BITS,
        b'0'..=b'9' => FIXED_DIGIT_BITS,
        b'@' => FIXED_AT_SIGN_BITS,
        b'$' | b'+' | b'~' | b'^' => FIXED_RARE_SIGN_BITS,
        _ => FIXED_SIGN_BITS,
    }
}

fn class_bits(class: &Class) -> f32 {
    let ranges: Vec<(u32, u32)> = match class {
        Class::Bytes(class) => class.ranges().iter().map(|range| (range.start().into(), range.end().into())).collect(),
        Class::Unicode(class) => {
            class.ranges().iter().map(|range| (range.start().into(), range.end().into())).collect()
        }
    };
    let within =
        |from: u8, to: u8| ranges.iter().all(|(start, end)| *start >= u32::from(from) && *end <= u32::from(to));
    let size: u32 = ranges.iter().map(|(start, end)| end - start + 1).sum();
    match size {
        2 if ranges.len() == 2 => FIXED_LETTER_BITS - 0.5,
        _ if within(b'0', b'9') => DIGIT_BITS * (10.0 / size as f32).log2().mul_add(1.0, 1.0),
        _ if within(b'A', b'Z') => CAPITAL_BITS,
        0..=8 => FIXED_SIGN_BITS,
        _ => LETTER_BITS,
    }
}
