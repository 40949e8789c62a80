//! Numbers of Uruguay.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "uy-rut", check: uy_rut, bits: 3.5, checksum: true },
    Validator { name: "uy-cedula", check: uy_cedula, bits: 3.3, checksum: true },
];

/// RUT: office 01 to 22, a number, 001, weights 4,3,2,9 to 2, mod 11 (Dirección General Impositiva).
fn uy_rut(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[tens, ones, ref serial @ .., _, _, _, check] = digits else { return Verdict::INVALID };
    if digits.len() != 12 || !(1..=22).contains(&(tens * 10 + ones)) || digits[8..11] != [0, 0, 1] || serial == [0; 6] {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(digits, &[4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
    Verdict::of((11 - sum % 11) % 11 == u32::from(check))
}

/// Cédula de identidad: weights 2,9,8,7,6,3,4, mod 10 (Dirección Nacional de Identificación Civil).
fn uy_cedula(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let sum = checksum::weighted(digits, &[2, 9, 8, 7, 6, 3, 4]);
    Verdict::of(digits.len() == 8 && !subject.is_one_digit() && (10 - sum % 10) % 10 == u32::from(digits[7]))
}
