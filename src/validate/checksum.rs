//! Check digit systems that many numbers share.

/// ISO/IEC 7812-1 Annex B (Luhn): `digits` are numbers 0 to 9, the check digit last.
///
/// ```
/// assert!(panner::validate::checksum::luhn(&[7, 9, 9, 2, 7, 3, 9, 8, 7, 1, 3])); // the standard's example 7992739871, check digit 3
/// assert!(!panner::validate::checksum::luhn(&[7, 9, 9, 2, 7, 3, 9, 8, 7, 1, 4]));
/// ```
pub fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, &digit)| {
            let digit = u32::from(digit);
            match (place % 2, digit * 2) {
                (0, _) => digit,
                (_, doubled) if doubled > 9 => doubled - 9,
                (_, doubled) => doubled,
            }
        })
        .sum();
    !digits.is_empty() && sum.is_multiple_of(10)
}

/// ISO 7064 MOD 97-10 remainder of letters (A = 10 ... Z = 35, either case) and digits as they stand;
/// spaces and dashes are skipped, anything else gives none.
pub fn mod97(text: &[u8]) -> Option<u8> {
    let mut remainder: u32 = 0;
    for byte in text {
        remainder = match byte {
            b'0'..=b'9' => (remainder * 10 + u32::from(byte - b'0')) % 97,
            b'A'..=b'Z' => (remainder * 100 + u32::from(byte - b'A') + 10) % 97,
            b'a'..=b'z' => (remainder * 100 + u32::from(byte - b'a') + 10) % 97,
            b' ' | b'-' => remainder,
            _ => return None,
        };
    }
    Some(remainder as u8)
}

/// Products of digits and weights, added. The shorter one decides how many.
pub fn weighted(digits: &[u8], weights: &[u8]) -> u32 {
    digits.iter().zip(weights).map(|(&digit, &weight)| u32::from(digit) * u32::from(weight)).sum()
}

/// The check digit by weights mod 11; where that leaves 10, by second weights; where that does too, 0.
pub fn mod11_two_steps(digits: &[u8], first: &[u8], second: &[u8]) -> u32 {
    match weighted(digits, first) % 11 {
        10 => weighted(digits, second) % 11 % 10,
        remainder => remainder,
    }
}

/// The number that digits 0 to 9 write; at most 19 of them. Other bytes give any number.
pub fn number(digits: &[u8]) -> u64 {
    digits.iter().take(19).fold(0, |number: u64, &digit| number.wrapping_mul(10).wrapping_add(u64::from(digit)))
}

/// Verhoeff (Error Detecting Decimal Codes, 1969): the dihedral group D5; the check digit last.
///
/// ```
/// assert!(panner::validate::checksum::verhoeff(&[2, 3, 6, 3])); // the usual example: 236, check digit 3
/// assert!(!panner::validate::checksum::verhoeff(&[2, 6, 3, 3]));
/// ```
pub fn verhoeff(digits: &[u8]) -> bool {
    let state = digits.iter().rev().enumerate().try_fold(0u8, |state, (place, &digit)| {
        let permuted = *VERHOEFF_PERMUTATION[place % 8].get(usize::from(digit))?;
        Some(DIHEDRAL[usize::from(state)][usize::from(permuted)])
    });
    !digits.is_empty() && state == Some(0)
}

const VERHOEFF_PERMUTATION: [[u8; 10]; 8] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
    [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
    [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
    [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
    [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
    [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
    [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
];

/// Multiplication in D5: 0 to 4 are rotations, 5 to 9 reflections.
const DIHEDRAL: [[u8; 10]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
    [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
    [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
    [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
    [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
    [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
    [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
    [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
    [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];

/// ISO 7064 MOD 11,10 (hybrid): digits, the check digit last.
///
/// ```
/// assert!(panner::validate::checksum::mod11_10(&[0, 7, 9, 4, 5])); // the standard's example 0794, check digit 5
/// assert!(!panner::validate::checksum::mod11_10(&[0, 7, 9, 4, 6]));
/// ```
pub fn mod11_10(digits: &[u8]) -> bool {
    let Some((&check, body)) = digits.split_last() else { return false };
    let carry = body.iter().fold(10u32, |carry, &digit| {
        let sum = (carry + u32::from(digit)) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (carry + u32::from(check)) % 10 == 1
}

/// ISO 7064 MOD 11-2 (pure): digits, the check character last, where 10 stands for X.
///
/// ```
/// assert!(panner::validate::checksum::mod11_2(&[0, 7, 9, 4, 0])); // the standard's example 0794, check digit 0
/// assert!(panner::validate::checksum::mod11_2(&[0, 7, 9, 10])); // 079X
/// ```
pub fn mod11_2(values: &[u8]) -> bool {
    !values.is_empty() && values.iter().fold(0u32, |sum, &value| (sum * 2 + u32::from(value)) % 11) == 1
}

/// ISO 7064 MOD 37,36 (hybrid): letters and digits, the check character last; either case, nothing else.
///
/// ```
/// assert!(panner::validate::checksum::mod37_36(b"A12425GABC1234002M")); // the example of the GRid standard
/// assert!(!panner::validate::checksum::mod37_36(b"A12425GABC1234002N"));
/// ```
pub fn mod37_36(text: &[u8]) -> bool {
    let Some((&check, body)) = text.split_last() else { return false };
    let mut carry = 36;
    for &byte in body {
        let Some(value) = base36(byte) else { return false };
        let sum = (carry + u32::from(value)) % 36;
        carry = (if sum == 0 { 36 } else { sum }) * 2 % 37;
    }
    base36(check).is_some_and(|value| (carry + u32::from(value)) % 36 == 1)
}

/// 0 to 9 for digits, 10 to 35 for letters of either case.
pub fn base36(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'Z' => Some(byte - b'A' + 10),
        b'a'..=b'z' => Some(byte - b'a' + 10),
        _ => None,
    }
}

/// EAN (GS1 General Specifications 7.9): weights 3 and 1 from the right, the check digit last.
///
/// ```
/// assert!(panner::validate::checksum::ean(&[4, 0, 0, 6, 3, 8, 1, 3, 3, 3, 9, 3, 1]));
/// assert!(!panner::validate::checksum::ean(&[4, 0, 0, 6, 3, 8, 1, 3, 3, 3, 9, 3, 2]));
/// ```
pub fn ean(digits: &[u8]) -> bool {
    let sum: u32 =
        digits.iter().rev().zip([1, 3].into_iter().cycle()).map(|(&digit, weight)| u32::from(digit) * weight).sum();
    !digits.is_empty() && sum.is_multiple_of(10)
}

/// Bech32 (BIP 173), which age and Bitcoin write keys and addresses in.
pub mod bech32 {
    /// By value; small letters.
    pub const ALPHABET: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    /// The value of each letter, of either case.
    pub fn values(text: &[u8]) -> Option<Vec<u8>> {
        let value = |byte: &u8| ALPHABET.iter().position(|known| *known == byte.to_ascii_lowercase());
        text.iter().map(|byte| value(byte).map(|value| value as u8)).collect()
    }

    /// What is left of a prefix and the values behind it, check and all: 1 in Bech32, 0x2bc830a3 in Bech32m.
    pub fn remainder(prefix: &[u8], values: &[u8]) -> u32 {
        const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
        let prefix = || prefix.iter().map(u8::to_ascii_lowercase);
        let expanded = prefix().map(|byte| byte >> 5).chain([0]).chain(prefix().map(|byte| byte & 31));
        expanded.chain(values.iter().copied()).fold(1u32, |sum, value| {
            let top = sum >> 25;
            let sum = (sum & 0x01ff_ffff) << 5 ^ u32::from(value);
            GENERATOR
                .iter()
                .enumerate()
                .fold(sum, |sum, (bit, part)| if top >> bit & 1 == 1 { sum ^ part } else { sum })
        })
    }

    /// The six values that a Bech32 text ends in.
    pub fn check(prefix: &[u8], values: &[u8]) -> [u8; 6] {
        let padded: Vec<u8> = values.iter().copied().chain([0; 6]).collect();
        let sum = remainder(prefix, &padded) ^ 1;
        std::array::from_fn(|place| (sum >> (5 * (5 - place)) & 31) as u8)
    }
}
