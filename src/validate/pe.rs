//! Numbers of Peru.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "pe-ruc", check: pe_ruc, bits: 3.5, checksum: true }];

/// RUC: kind of taxpayer, weights 5,4,3,2,7,6,5,4,3,2, mod 11 (SUNAT).
fn pe_ruc(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 11 || !matches!(digits[0] * 10 + digits[1], 10 | 15 | 17 | 20) {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    let body = &digits[2..10];
    let varied = body.iter().any(|&digit| digit != body[0]);
    Verdict::of(varied && (11 - sum % 11) % 10 == u32::from(digits[10]))
}
