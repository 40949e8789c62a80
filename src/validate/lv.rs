//! Numbers of Latvia.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "lv-personas-kods", check: lv_personas_kods, bits: 2.9, checksum: true },
    Validator { name: "lv-registration-number", check: lv_registration_number, bits: 3.5, checksum: true },
    Validator { name: "lv-vat-number", check: lv_vat_number, bits: 3.5, checksum: true },
];

/// Personas kods: birth date and century, 1 and weights 10,5,8,4,2,1,6,3,7,9, mod 11; those from 2017 on begin with
/// 32 and have no date, and whether they have a check digit is not published (PMLP).
fn lv_personas_kods(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[d1, d2, m1, m2, y1, y2, century, .., check] = digits else { return Verdict::INVALID };
    if digits.len() != 11 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let sum = 1 + checksum::weighted(digits, &[10, 5, 8, 4, 2, 1, 6, 3, 7, 9]);
    let holds = sum % 11 % 10 == u32::from(check);
    let year = 1800 + u32::from(century) * 100 + calendar::pair(y1, y2);
    match calendar::is_date(year, calendar::pair(m1, m2), calendar::pair(d1, d2)) {
        _ if digits.starts_with(&[3, 2]) && !holds => Verdict::CANNOT_SAY,
        date => Verdict::of(holds && (date || digits.starts_with(&[3, 2]))),
    }
}

/// Registration number of a company: begins with 4 to 9, weights 9,1,4,8,3,10,2,5,7,6,1, mod 11 is 3 (Uzņēmumu reģistrs).
fn lv_registration_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let sum = checksum::weighted(digits, &[9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]);
    Verdict::checked(digits, digits.len() == 11 && digits[0] > 3 && sum % 11 == 3)
}

/// PVN number: a registration number, or a personas kods (Valsts ieņēmumu dienests).
fn lv_vat_number(subject: &Subject) -> Verdict {
    match subject.digits() {
        [4..=9, ..] => lv_registration_number(subject),
        _ => lv_personas_kods(subject),
    }
}
