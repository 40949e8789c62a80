//! Numbers of Bulgaria.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "bg-egn", check: bg_egn, bits: 6.5, checksum: true }];

/// ЕГН: birth date, month + 20 before 1900 and + 40 from 2000, weights 2,4,8,5,10,9,7,3,6, mod 11 (ГРАО).
fn bg_egn(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[y1, y2, m1, m2, d1, d2, _, _, _, check] = digits else { return Verdict::INVALID };
    let (century, month) = match calendar::pair(m1, m2) {
        month @ 41.. => (2000, month - 40),
        month @ 21.. => (1800, month - 20),
        month => (1900, month),
    };
    let date = calendar::is_date(century + calendar::pair(y1, y2), month, calendar::pair(d1, d2));
    let sum = checksum::weighted(digits, &[2, 4, 8, 5, 10, 9, 7, 3, 6]);
    Verdict::of(date && sum % 11 % 10 == u32::from(check))
}
