//! Numbers of Colombia.

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "co-nit", check: co_nit, bits: 3.4, checksum: true }];

/// NIT: weights 3,7,13 ... from the right, mod 11; companies' begin with 8 or 9 (DIAN).
fn co_nit(subject: &Subject) -> Verdict {
    let Some((&check, body)) = subject.digits().split_last() else { return Verdict::INVALID };
    if !matches!(body.len(), 8..=15) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let weights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];
    let sum: u32 = body.iter().rev().zip(weights).map(|(&digit, weight)| u32::from(digit) * weight).sum();
    let expected = match sum % 11 {
        remainder @ 0..=1 => remainder,
        remainder => 11 - remainder,
    };
    let organization = body.len() == 9 && matches!(body[0], 8 | 9);
    if expected != u32::from(check) {
        return Verdict::INVALID;
    }
    Verdict::VALID.with_variant(if organization { "organization" } else { "individual" })
}
