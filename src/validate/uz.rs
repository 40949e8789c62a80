//! Numbers of Uzbekistan.

use super::{Subject, Validator, Verdict, calendar};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "uz-pinfl", check: uz_pinfl, bits: 0.1, checksum: false }];

/// PINFL: century and sex, birth date, district, serial number; its check digit is not published (State Personalization
/// Centre).
fn uz_pinfl(subject: &Subject) -> Verdict {
    let &[kind @ 1..=6, d1, d2, m1, m2, y1, y2, ..] = subject.digits() else { return Verdict::INVALID };
    let year = 1800 + u32::from(kind - 1) / 2 * 100 + calendar::pair(y1, y2);
    let date = calendar::is_date(year, calendar::pair(m1, m2), calendar::pair(d1, d2));
    Verdict::of(date && subject.digits().len() == 14)
}
