//! Numbers of Azerbaijan.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "az-voen", check: az_voen, bits: 3.4, checksum: true }];

/// VÖEN: weights 4,1,8,6,2,7,5,3, mod 11; the last digit tells companies (1) from persons (2) (State Tax Service).
fn az_voen(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[.., check, kind] = digits else { return Verdict::INVALID };
    let sum = checksum::weighted(digits, &[4, 1, 8, 6, 2, 7, 5, 3]);
    if digits.len() != 10 || sum % 11 != u32::from(check) || digits[..8].iter().all(|&digit| digit == digits[0]) {
        return Verdict::INVALID;
    }
    match kind {
        1 => Verdict::VALID.with_variant("organization"),
        2 => Verdict::VALID.with_variant("individual"),
        _ => Verdict::INVALID,
    }
}
