//! Numbers of Greece.

use super::{Subject, Validator, Verdict, calendar};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "gr-amka", check: gr_amka, bits: 4.4, checksum: true }];

/// AMKA: birth date and Luhn (ΗΔΙΚΑ).
fn gr_amka(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[d1, d2, m1, m2, y1, y2, ..] = digits else { return Verdict::INVALID };
    let date = calendar::is_short_date(calendar::pair(y1, y2), calendar::pair(m1, m2), calendar::pair(d1, d2));
    Verdict::of(digits.len() == 11 && date && subject.luhn())
}
