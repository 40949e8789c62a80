//! Numbers of Tanzania.

use super::{Subject, Validator, Verdict, calendar};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "tz-nida", check: tz_nida, bits: 0.1, checksum: false }];

/// National id: birth date, postal code, serial number (National Identification Authority).
fn tz_nida(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let Some(&[y1, y2, y3, y4, m1, m2, d1, d2]) = digits.first_chunk::<8>() else { return Verdict::INVALID };
    let year = calendar::pair(y1, y2) * 100 + calendar::pair(y3, y4);
    Verdict::of(digits.len() == 20 && calendar::is_date(year, calendar::pair(m1, m2), calendar::pair(d1, d2)))
}
