//! Numbers of Peru.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "pe-ruc", check: pe_ruc, bits: 3.5, checksum: true },
    Validator { name: "pe-dni", check: pe_dni, bits: 3.4, checksum: true },
];

/// RUC: kind of taxpayer, weights 5,4,3,2,7,6,5,4,3,2, mod 11 (SUNAT).
fn pe_ruc(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 11 || !matches!(digits[0] * 10 + digits[1], 10 | 15 | 17 | 20) {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    let body = &digits[2..10];
    let varied = body.iter().any(|&digit| digit != body[0]);
    Verdict::of(varied && (11 - sum % 11) % 10 == u32::from(digits[10]))
}

/// DNI (CUI): eight digits, and where it stands a check digit or letter, weights 3,2,7,6,5,4,3,2, mod 11 (RENIEC).
fn pe_dni(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let Some((body, check)) = compact.split_at_checked(8) else { return Verdict::INVALID };
    let digits = subject.digits();
    if subject.is_one_digit() || digits.len() < 8 || body.iter().any(|byte| !byte.is_ascii_digit()) {
        return Verdict::INVALID;
    }
    let place = (checksum::weighted(&digits[..8], &[3, 2, 7, 6, 5, 4, 3, 2]) % 11) as usize;
    match check {
        [] => Verdict::CANNOT_SAY,
        [check] => Verdict::of(b"65432110987"[place] == *check || b"KJIHGFEDCBA"[place] == *check),
        _ => Verdict::INVALID,
    }
}
