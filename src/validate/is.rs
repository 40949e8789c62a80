//! Numbers of Iceland.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "is-kennitala", check: is_kennitala, bits: 7.2, checksum: true }];

/// Kennitala: birth date, day + 40 of companies, weights 3,2,7,6,5,4,3,2,1, mod 11, and the century, 9 or 0
/// (Þjóðskrá).
fn is_kennitala(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[d1, d2, m1, m2, y1, y2, _, _, _, century] = digits else { return Verdict::INVALID };
    let century = match century {
        9 => 1900,
        0 => 2000,
        _ => return Verdict::INVALID,
    };
    let day = match calendar::pair(d1, d2) {
        day @ 41..=71 => day - 40,
        day => day,
    };
    let date = calendar::is_date(century + calendar::pair(y1, y2), calendar::pair(m1, m2), day);
    let sum = checksum::weighted(digits, &[3, 2, 7, 6, 5, 4, 3, 2, 1]);
    Verdict::checked(digits, date && sum.is_multiple_of(11))
}
