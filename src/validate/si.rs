//! Numbers of Slovenia.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "si-emso", check: super::rs::rs_jmbg, bits: 4.5, checksum: true },
    Validator { name: "si-tax-number", check: si_tax_number, bits: 3.5, checksum: true },
    Validator { name: "si-maticna-stevilka", check: si_maticna_stevilka, bits: 3.6, checksum: true },
];

/// Davčna številka: weights 8 to 2, 11 less the sum mod 11, 10 is told as 0 and 11 not issued (Finančna uprava).
fn si_tax_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (&[1..=9, .., check], 8) = (digits, digits.len()) else { return Verdict::INVALID };
    let expected = match 11 - checksum::weighted(digits, &[8, 7, 6, 5, 4, 3, 2]) % 11 {
        10 => 0,
        expected => expected,
    };
    Verdict::checked(digits, expected == u32::from(check))
}

/// Matična številka of a company: weights 7 to 2 over six digits, 11 less the sum mod 11, 0 not issued; three more
/// characters name a unit (AJPES).
fn si_maticna_stevilka(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let Some(&[.., check]) = digits.get(..7) else { return Verdict::INVALID };
    let expected = match checksum::weighted(digits, &[7, 6, 5, 4, 3, 2]) % 11 {
        0 => return Verdict::INVALID,
        remainder => (11 - remainder) % 10,
    };
    Verdict::checked(&digits[..7], expected == u32::from(check))
}
