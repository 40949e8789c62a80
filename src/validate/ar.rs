//! Numbers of Argentina.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "ar-cuit", check: ar_cuit, bits: 3.4, checksum: true },
    Validator { name: "ar-sube", check: ar_sube, bits: 3.3, checksum: true },
    Validator { name: "ar-cbu", check: ar_cbu, bits: 6.6, checksum: true },
];

/// CUIT and CUIL: kind of person, weights 5,4,3,2,7,6,5,4,3,2, mod 11; 10 is told as 9 (ARCA).
fn ar_cuit(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 11 || digits[2..10].iter().all(|&digit| digit == digits[2]) {
        return Verdict::INVALID;
    }
    let variant = match digits[0] * 10 + digits[1] {
        20 | 23..=27 => "individual",
        30 | 33 | 34 | 50 | 51 | 55 => "organization",
        _ => return Verdict::INVALID,
    };
    let check = match 11 - checksum::weighted(digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11 {
        11 => 0,
        10 => 9,
        check => check,
    };
    match (check == u32::from(digits[10]), digits) {
        (false, _) => Verdict::INVALID,
        (true, [2, 0, 1, 2, 3, 4, 5, 6, 7, 8, _]) => Verdict::TEST,
        (true, _) => Verdict::VALID.with_variant(variant),
    }
}

/// Tarjeta SUBE: 6061, Luhn.
fn ar_sube(subject: &Subject) -> Verdict {
    Verdict::of(subject.digits().len() == 16 && subject.digits().starts_with(&[6, 0, 6, 1]) && subject.luhn())
}

/// CBU, and CVU of payment services: two blocks, weights 3,1,7,9 from the right, mod 10 (Banco Central de la República
/// Argentina).
fn ar_cbu(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let holds = |block: &[u8]| {
        let sum: u32 = block
            .iter()
            .rev()
            .zip([1, 3, 1, 7, 9, 3, 1, 7, 9, 3, 1, 7, 9, 3])
            .map(|(&digit, weight)| u32::from(digit) * weight)
            .sum();
        sum.is_multiple_of(10)
    };
    Verdict::of(digits.len() == 22 && !subject.is_one_digit() && holds(&digits[..8]) && holds(&digits[8..]))
}
