//! Numbers of Egypt.

use super::{Subject, Validator, Verdict, calendar};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "eg-national-id", check: eg_national_id, bits: 0.9, checksum: false }];

/// National id: century, birth date, governorate; how the last digit is made is not public (Civil Status Organization).
fn eg_national_id(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[century @ 2..=3, y1, y2, m1, m2, d1, d2, g1, g2, ..] = digits else { return Verdict::INVALID };
    let year = 1700 + u32::from(century) * 100 + calendar::pair(y1, y2);
    let governorate = matches!(calendar::pair(g1, g2), 1..=4 | 11..=19 | 21..=29 | 31..=35 | 88);
    let date = calendar::is_date(year, calendar::pair(m1, m2), calendar::pair(d1, d2));
    Verdict::of(digits.len() == 14 && governorate && date)
}
