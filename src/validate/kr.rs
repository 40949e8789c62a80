//! Numbers of Korea.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "kr-rrn", check: kr_rrn, bits: 3.2, checksum: false },
    Validator { name: "kr-business-number", check: kr_business_number, bits: 3.4, checksum: true },
];

/// Resident registration number: a date, the seventh digit tells its century; the check digit held for
/// all numbers until October 2020, and need not since (Ministry of the Interior and Safety).
fn kr_rrn(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[y1, y2, m1, m2, d1, d2, kind, r1, r2, ..] = digits else { return Verdict::INVALID };
    let century = match kind {
        1 | 2 | 5 | 6 => 1900,
        3 | 4 | 7 | 8 => 2000,
        _ => return Verdict::INVALID,
    };
    let date = calendar::is_date(century + calendar::pair(y1, y2), calendar::pair(m1, m2), calendar::pair(d1, d2));
    if digits.len() != 13 || !date {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(digits, &[2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
    let last = u32::from(digits[12]);
    let foreigner = kind >= 5 && (13 - sum % 11) % 10 == last;
    let region_exists = calendar::pair(r1, r2) <= 96;
    if region_exists && ((11 - sum % 11) % 10 == last || foreigner) { Verdict::VALID } else { Verdict::CANNOT_SAY }
}

/// Business registration number: weights 1,3,7,1,3,7,1,3,5 and the tens of the last product, mod 10 (National Tax Service).
fn kr_business_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[a, b, c, d, e, ref serial @ .., last, check] = digits else { return Verdict::INVALID };
    let sum = checksum::weighted(digits, &[1, 3, 7, 1, 3, 7, 1, 3, 5]) + u32::from(last) * 5 / 10;
    let issued = (a, b, c) >= (1, 0, 1) && (d, e) != (0, 0) && (serial, last) != (&[0, 0, 0], 0);
    Verdict::of(digits.len() == 10 && issued && !subject.is_one_digit() && (10 - sum % 10) % 10 == u32::from(check))
}
