//! Numbers of Ecuador.

use super::{Subject, Validator, Verdict, calendar};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "ec-cedula", check: ec_cedula, bits: 4.5, checksum: true }];

/// Cédula: province, third digit below 6 (foreigners 6), weights 2 and 1 with digit sums, mod 10 (Registro Civil).
fn ec_cedula(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[p1, p2, third, ..] = digits else { return Verdict::INVALID };
    let province = matches!(calendar::pair(p1, p2), 1..=24 | 30 | 50);
    Verdict::of(digits.len() == 10 && province && third <= 6 && !subject.is_one_digit() && subject.luhn())
}
