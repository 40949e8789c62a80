//! Numbers of Portugal.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "pt-nif", check: pt_nif, bits: 3.4, checksum: true },
    Validator { name: "pt-citizen-card", check: pt_citizen_card, bits: 3.3, checksum: true },
];

/// NIF: weights 9 to 2, mod 11 (Autoridade Tributária).
fn pt_nif(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 9 || digits[0] == 0 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let check = (11 - checksum::weighted(digits, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10;
    match (check == u32::from(digits[8]), digits) {
        (false, _) => Verdict::INVALID,
        // The final consumer who gives no number; counting up.
        (true, [9, 9, 9, 9, 9, 9, 9, 9, 0] | [1, 2, 3, 4, 5, 6, 7, 8, 9]) => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}

/// Cartão de Cidadão: Luhn with A = 10 over the civil number, its check digit and the two characters of the version
/// (Agência para a Modernização Administrativa).
fn pt_citizen_card(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let value = |(place, &byte): (usize, &u8)| {
        let value = checksum::base36(byte).map_or(0, u32::from);
        match (place % 2, value * 2) {
            (0, _) => value,
            (_, doubled) if doubled > 9 => doubled - 9,
            (_, doubled) => doubled,
        }
    };
    let sum: u32 = compact.iter().rev().enumerate().map(value).sum();
    let right = compact.len() == 12 && compact.last().is_some_and(u8::is_ascii_digit);
    Verdict::checked(subject.digits(), right && sum.is_multiple_of(10))
}
