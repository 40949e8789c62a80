//! Numbers of Malaysia.

use super::{Subject, Validator, Verdict, calendar};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "my-nric", check: my_nric, bits: 1.3, checksum: false }];

/// NRIC: a birth date and a place of birth; no check digit (Jabatan Pendaftaran Negara).
fn my_nric(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[y1, y2, m1, m2, d1, d2, p1, p2, ..] = digits else { return Verdict::INVALID };
    let date = calendar::is_short_date(calendar::pair(y1, y2), calendar::pair(m1, m2), calendar::pair(d1, d2));
    let place = matches!(calendar::pair(p1, p2), 1..=16 | 21..=68 | 71 | 72 | 74..=79 | 82..=93 | 98 | 99);
    Verdict::of(digits.len() == 12 && date && place)
}
