//! Numbers of Saudi Arabia.

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "sa-id", check: sa_id, bits: 3.3, checksum: true }];

/// National id (1) and Iqama (2): Luhn, as banks and telephone companies check it.
fn sa_id(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    Verdict::of(digits.len() == 10 && matches!(digits[0], 1 | 2) && !subject.is_one_digit() && subject.luhn())
}
