//! Numbers of Denmark.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "dk-cpr", check: dk_cpr, bits: 3.8, checksum: false },
    Validator { name: "dk-cvr", check: dk_cvr, bits: 3.4, checksum: true },
];

/// CPR: a date, whose century the seventh digit tells; mod 11 held for all numbers until October 2007
/// and need not since, so that its failure says nothing (CPR-kontoret).
fn dk_cpr(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[d1, d2, m1, m2, y1, y2, seventh, ..] = digits else { return Verdict::INVALID };
    let short = calendar::pair(y1, y2);
    let year = match (seventh, short) {
        (0..=3, _) | (4 | 9, 37..) => 1900 + short,
        (4 | 9, _) | (5..=8, ..=57) => 2000 + short,
        _ => 1800 + short,
    };
    if digits.len() != 10
        || subject.is_one_digit()
        || !calendar::is_date(year, calendar::pair(m1, m2), calendar::pair(d1, d2))
    {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(digits, &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
    if sum.is_multiple_of(11) { Verdict::VALID } else { Verdict::CANNOT_SAY }
}

/// CVR number: weights 2,7,6,5,4,3,2,1, mod 11; the first digit is not 0 (Erhvervsstyrelsen).
fn dk_cvr(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let sum = checksum::weighted(digits, &[2, 7, 6, 5, 4, 3, 2, 1]);
    Verdict::checked(digits, digits.len() == 8 && digits[0] != 0 && sum.is_multiple_of(11))
}
