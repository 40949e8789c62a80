//! Numbers of El Salvador.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "sv-nit", check: sv_nit, bits: 3.3, checksum: true },
    Validator { name: "sv-dui", check: sv_dui, bits: 3.3, checksum: true },
];

/// NIT: two generations of weights, told apart by the serial number (Ministerio de Hacienda).
fn sv_nit(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[first, .., a, b, c, check] = digits else { return Verdict::INVALID };
    if digits.len() != 14 || !matches!(first, 0 | 1 | 9) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let expected = if (a, b, c) <= (1, 0, 0) {
        checksum::weighted(digits, &[14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11 % 10
    } else {
        (11 - checksum::weighted(digits, &[2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10
    };
    Verdict::of(expected == u32::from(check))
}

/// DUI: weights 9 to 2, mod 10 (Registro Nacional de las Personas Naturales).
fn sv_dui(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let sum = checksum::weighted(digits, &[9, 8, 7, 6, 5, 4, 3, 2]);
    Verdict::of(digits.len() == 9 && !subject.is_one_digit() && (10 - sum % 10) % 10 == u32::from(digits[8]))
}
