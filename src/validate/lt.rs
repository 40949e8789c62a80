//! Numbers of Lithuania.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "lt-asmens-kodas", check: lt_asmens_kodas, bits: 6.2, checksum: true },
    Validator { name: "lt-vat-number", check: lt_vat_number, bits: 6.7, checksum: true },
];

/// Asmens kodas: sex and century (9 is without a date), birth date, two-step mod 11 (Gyventojų registras).
fn lt_asmens_kodas(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[kind @ 1..=9, y1, y2, m1, m2, d1, d2, _, _, _, check] = digits else { return Verdict::INVALID };
    let century = 1800 + u32::from(kind - 1) / 2 * 100;
    let date = calendar::is_date(century + calendar::pair(y1, y2), calendar::pair(m1, m2), calendar::pair(d1, d2));
    Verdict::of((date || kind == 9) && !subject.is_one_digit() && check_digit(&digits[..10]) == u32::from(check))
}

/// The check digit: weights 1 to 9, 1 and 2; where that leaves 10, weights 3 to 9 and 1 to 4; 10 again is 0.
fn check_digit(digits: &[u8]) -> u32 {
    checksum::mod11_two_steps(digits, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2], &[3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4])
}

/// PVM mokėtojo kodas: nine digits, or twelve of persons; the last but one is 1; two-step mod 11
/// (Valstybinė mokesčių inspekcija).
fn lt_vat_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (&[ref body @ .., 1, check], 9 | 12) = (digits, digits.len()) else { return Verdict::INVALID };
    Verdict::checked(digits, check_digit(&digits[..=body.len()]) == u32::from(check))
}
