//! Numbers of Ecuador.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "ec-cedula", check: ec_cedula, bits: 4.5, checksum: true },
    Validator { name: "ec-ruc", check: ec_ruc, bits: 3.0, checksum: false },
];

/// Cédula: province, third digit below 6 (foreigners 6), weights 2 and 1 with digit sums, mod 10 (Registro Civil).
fn ec_cedula(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[p1, p2, third, ..] = digits else { return Verdict::INVALID };
    let province = matches!(calendar::pair(p1, p2), 1..=24 | 30 | 50);
    Verdict::of(digits.len() == 10 && province && third <= 6 && !subject.is_one_digit() && subject.luhn())
}

/// RUC: a cédula and 001, or a number of a public body (6) or company (9), mod 11 (Servicio de Rentas Internas). New
/// companies' numbers no longer hold a check digit.
fn ec_ruc(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 13 || !matches!(digits[0] * 10 + digits[1], 1..=24 | 30 | 50) {
        return Verdict::INVALID;
    }
    // Establishments begin at 001.
    let branch = digits[10..] != [0; 3];
    let public =
        digits[9..] != [0; 4] && checksum::weighted(&digits[..9], &[3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11);
    let company = branch && checksum::weighted(&digits[..10], &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11);
    let person = branch && checksum::luhn(&digits[..10]);
    match digits[2] {
        0..=5 if person => Verdict::VALID.with_variant("individual"),
        6 if public => Verdict::VALID.with_variant("organization"),
        6 if person => Verdict::VALID.with_variant("individual"),
        9 if public || company => Verdict::VALID.with_variant("organization"),
        9 if digits[10..] == [0, 0, 1] => Verdict::CANNOT_SAY.with_variant("organization"),
        _ => Verdict::INVALID,
    }
}
