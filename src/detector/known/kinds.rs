//! Kinds of bytes, of which every byte is of exactly one, and sets of them. Knows nothing else.

pub const OTHER: u8 = 0;
/// 1 to 9; few numbers begin with 0.
pub const DIGIT: u8 = 1;
/// A to F, capitals and small: hexadecimal digits.
pub const UPPER_HEX: u8 = 2;
pub const UPPER: u8 = 3;
pub const LOWER_HEX: u8 = 4;
pub const LOWER: u8 = 5;
pub const SPACE: u8 = 6;
pub const DASH: u8 = 7;
pub const DOT: u8 = 8;
pub const SLASH: u8 = 9;
/// Hardware and network addresses have colons.
pub const COLON: u8 = 10;
/// Plus and opening parenthesis: a telephone number begins with them.
pub const OPENING: u8 = 11;
pub const ZERO: u8 = 12;
pub const KINDS: usize = 13;
/// Sets of kinds, a bit each.
pub const ALL_KINDS: u16 = (1 << KINDS) - 1;
pub const DIGITS: u16 = 1 << DIGIT | 1 << ZERO;
pub const UPPERS: u16 = 1 << UPPER_HEX | 1 << UPPER;
pub const LETTERS: u16 = UPPERS | 1 << LOWER_HEX | 1 << LOWER;

/// The kind of a byte.
pub const fn kind(byte: u8) -> u8 {
    match byte {
        b'0' => ZERO,
        b'1'..=b'9' => DIGIT,
        b'A'..=b'F' => UPPER_HEX,
        b'G'..=b'Z' => UPPER,
        b'a'..=b'f' => LOWER_HEX,
        b'g'..=b'z' => LOWER,
        b' ' => SPACE,
        b'-' => DASH,
        b'.' => DOT,
        b'/' => SLASH,
        b':' => COLON,
        b'+' | b'(' => OPENING,
        _ => OTHER,
    }
}

/// The places of a number's bits, ascending.
pub fn ones(mut bits: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let bit = (bits != 0).then(|| bits.trailing_zeros())?;
        bits &= bits - 1;
        Some(bit)
    })
}
