//! Numbers of Estonia.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "ee-isikukood", check: ee_isikukood, bits: 8.6, checksum: true },
    Validator { name: "ee-vat-number", check: ee_vat_number, bits: 3.3, checksum: true },
    Validator { name: "ee-registrikood", check: ee_registrikood, bits: 3.3, checksum: true },
];

/// Isikukood: sex and century, birth date, two-step mod 11 (EVS 585).
fn ee_isikukood(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[kind @ 1..=8, y1, y2, m1, m2, d1, d2, _, _, _, check] = digits else { return Verdict::INVALID };
    let century = 1800 + u32::from(kind - 1) / 2 * 100;
    let date = calendar::is_date(century + calendar::pair(y1, y2), calendar::pair(m1, m2), calendar::pair(d1, d2));
    Verdict::of(date && check_digit(&digits[..10]) == u32::from(check))
}

/// The check digit: weights 1 to 9 and 1; where that leaves 10, weights 3 to 9 and 1 to 3; 10 again is 0.
fn check_digit(digits: &[u8]) -> u32 {
    checksum::mod11_two_steps(digits, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 1], &[3, 4, 5, 6, 7, 8, 9, 1, 2, 3])
}

/// KMKR: weights 3,7,1 in turn, mod 10 (Maksu- ja Tolliamet).
fn ee_vat_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let sum = checksum::weighted(digits, &[3, 7, 1, 3, 7, 1, 3, 7, 1]);
    Verdict::checked(digits, digits.len() == 9 && sum.is_multiple_of(10))
}

/// Registrikood: begins with 1, 7, 8 or 9; the check digit of the isikukood (Äriregister).
fn ee_registrikood(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (&[1 | 7..=9, .., check], 8) = (digits, digits.len()) else { return Verdict::INVALID };
    Verdict::checked(digits, check_digit(&digits[..7]) == u32::from(check))
}
