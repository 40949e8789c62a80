//! Numbers of Thailand.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "th-id", check: th_id, bits: 3.3, checksum: true },
    Validator { name: "th-company", check: th_company, bits: 3.3, checksum: true },
];

/// National id: weights 13 to 2, mod 11 (Bureau of Registration Administration).
fn th_id(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 13 || !matches!(digits[0], 1..=8) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(digits, &[13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    match ((11 - sum % 11) % 10 == u32::from(digits[12]), digits) {
        (false, _) => Verdict::INVALID,
        (true, [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, ..]) => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}

/// Company registration and tax number: the national id's check, the first digit 0 (Department of Business Development).
fn th_company(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 13 || digits[0] != 0 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(digits, &[13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    Verdict::of((11 - sum % 11) % 10 == u32::from(digits[12]))
}
