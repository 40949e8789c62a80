//! Numbers of Kuwait.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "kw-civil-id", check: kw_civil_id, bits: 1.0, checksum: false }];

/// Civil id: century, birth date, serial number; the check digit by weights 2,1,6,3,7,9,10,5,8,4,2, mod 11, of which one
/// source tells (Public Authority for Civil Information).
fn kw_civil_id(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[century @ 1..=3, y1, y2, m1, m2, d1, d2, .., check] = digits else { return Verdict::INVALID };
    let year = 1700 + u32::from(century) * 100 + calendar::pair(y1, y2);
    if digits.len() != 12 || !calendar::is_date(year, calendar::pair(m1, m2), calendar::pair(d1, d2)) {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(&digits[..11], &[2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
    if 11 - sum % 11 == u32::from(check) { Verdict::VALID } else { Verdict::CANNOT_SAY }
}
