//! Numbers of the Dominican Republic.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "do-cedula", check: do_cedula, bits: 3.3, checksum: true },
    Validator { name: "do-rnc", check: do_rnc, bits: 3.3, checksum: true },
];

/// Cédula: Luhn over eleven digits (Junta Central Electoral); some hundreds of old ones break it.
fn do_cedula(subject: &Subject) -> Verdict {
    Verdict::of(subject.digits().len() == 11 && !subject.is_one_digit() && subject.luhn())
}

/// RNC: weights 7,9,8,6,5,4,3,2, mod 11, the check digit never 0 (Dirección General de Impuestos Internos).
fn do_rnc(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[.., check] = digits else { return Verdict::INVALID };
    let sum = checksum::weighted(digits, &[7, 9, 8, 6, 5, 4, 3, 2]);
    Verdict::of(digits.len() == 9 && !subject.is_one_digit() && (10 - sum % 11) % 9 + 1 == u32::from(check))
}
