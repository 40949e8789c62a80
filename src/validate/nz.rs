//! Numbers of New Zealand.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "nz-ird", check: nz_ird, bits: 4.2, checksum: true },
    Validator { name: "nz-bank-account", check: nz_bank_account, bits: 5.0, checksum: false },
    Validator { name: "nz-nhi", check: nz_nhi, bits: 3.9, checksum: true },
];

/// IRD number: from 10,000,000 to 150,000,000, weights 3,2,7,6,5,4,3,2, and where that leaves 10 weights
/// 7,4,3,2,5,2,7,6, mod 11 (Inland Revenue).
fn nz_ird(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let number = checksum::number(digits);
    if !matches!(digits.len(), 8 | 9) || !(10_000_001..150_000_000).contains(&number) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let mut nine = [0u8; 9];
    nine[9 - digits.len()..].copy_from_slice(digits);
    let check = |weights: &[u8; 8]| (11 - checksum::weighted(&nine[..8], weights) % 11) % 11;
    let first = check(&[3, 2, 7, 6, 5, 4, 3, 2]);
    let expected = if first == 10 { check(&[7, 4, 3, 2, 5, 2, 7, 6]) } else { first };
    match (expected == u32::from(nine[8]), number) {
        (false, _) => Verdict::INVALID,
        (true, 49_091_850 | 136_410_132 | 35_901_981) => Verdict::TEST, // the examples of the specification
        (true, _) => Verdict::VALID,
    }
}

/// Bank account: weights and modulus by bank, and by account number for most (Payments NZ, bank account validation).
fn nz_bank_account(subject: &Subject) -> Verdict {
    let Some((number, suffix)) = subject.digits().split_at_checked(13) else { return Verdict::INVALID };
    let mut digits = [0; 16];
    digits[..13].copy_from_slice(number);
    match *suffix {
        [a, b] => digits[14..].copy_from_slice(&[a, b]),
        [a, b, c] => digits[13..].copy_from_slice(&[a, b, c]),
        _ => return Verdict::INVALID,
    }
    let (weights, fold, modulus): ([u32; 16], u32, u32) = match digits[0] * 10 + digits[1] {
        8 => ([0, 0, 0, 0, 0, 0, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0], 11, 11),
        9 => ([0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 4, 3, 2, 0, 0, 1], 9, 11),
        25 | 33 => ([0, 0, 0, 0, 0, 0, 1, 7, 3, 1, 7, 3, 1, 0, 0, 0], 10, 10),
        26 | 28 | 29 => ([0, 0, 0, 0, 0, 0, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1], 9, 10),
        31 => return Verdict::CANNOT_SAY,
        1..=6 | 10..=24 | 27 | 30 | 35 | 38 if checksum::number(&digits[6..13]) >= 990_000 => {
            ([0, 0, 0, 0, 0, 0, 0, 10, 5, 8, 4, 2, 1, 0, 0, 0], 11, 11)
        }
        1..=6 | 10..=24 | 27 | 30 | 35 | 38 => ([0, 0, 6, 3, 7, 9, 0, 10, 5, 8, 4, 2, 1, 0, 0, 0], 11, 11),
        _ => return Verdict::INVALID,
    };
    let products = digits.iter().zip(weights).map(|(&digit, weight)| u32::from(digit) * weight);
    let sum: u32 = products.map(|product| if product > fold { product % fold } else { product }).sum();
    Verdict::of(sum.is_multiple_of(modulus) && digits[6..13] != [0; 7])
}

/// NHI number: letters count from A = 1 without I and O, weights 7 to 2; a last digit is mod 11, a last letter mod 23
/// (HISO 10046:2023). Numbers that begin with ZZZ are for tests.
fn nz_nhi(subject: &Subject) -> Verdict {
    const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
    let compact = subject.compact();
    let value = |byte: &u8| match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        letter => LETTERS.iter().position(|other| other == letter).map_or(0, |place| place as u32 + 1),
    };
    let [.., check] = compact[..] else { return Verdict::INVALID };
    let sum: u32 = compact.iter().zip([7, 6, 5, 4, 3, 2]).map(|(byte, weight)| value(byte) * weight).sum();
    let holds = match check {
        b'0'..=b'9' => !sum.is_multiple_of(11) && (11 - sum % 11) % 10 == value(&check),
        letter => 23 - sum % 23 == value(&letter),
    };
    match holds && compact.len() == 7 {
        true if compact.starts_with(b"ZZZ") => Verdict::TEST,
        holds => Verdict::of(holds),
    }
}
