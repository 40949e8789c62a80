//! Numbers of Cuba.

use super::{Subject, Validator, Verdict, calendar};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "cu-identity", check: cu_identity, bits: 4.8, checksum: false }];

/// Carné de identidad: birth date; the seventh digit tells the century (Ministerio del Interior); no check digit.
fn cu_identity(subject: &Subject) -> Verdict {
    let &[y1, y2, m1, m2, d1, d2, century, ..] = subject.digits() else { return Verdict::INVALID };
    let century = match century {
        9 => 1800,
        0..=5 => 1900,
        _ => 2000,
    };
    let date = calendar::is_date(century + calendar::pair(y1, y2), calendar::pair(m1, m2), calendar::pair(d1, d2));
    Verdict::of(date && subject.digits().len() == 11)
}
