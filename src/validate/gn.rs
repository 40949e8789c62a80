//! Numbers of Guinea.

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "gn-nifp", check: gn_nifp, bits: 3.3, checksum: true }];

/// NIFp: Luhn over nine digits (Direction nationale des impôts).
fn gn_nifp(subject: &Subject) -> Verdict {
    Verdict::of(subject.digits().len() == 9 && !subject.is_one_digit() && subject.luhn())
}
