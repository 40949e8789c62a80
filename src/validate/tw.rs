//! Numbers of Taiwan.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "tw-id", check: tw_id, bits: 3.3, checksum: true }];

/// National id, and foreigners' since 2021 (8, 9): the letter as two digits, weights 1,9 ... 1,1, mod 10
/// (Department of Household Registration).
fn tw_id(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let Some(letter) = b"ABCDEFGHJKLMNPQRSTUVXYWZIO".iter().position(|&letter| letter == compact[0]) else {
        return Verdict::INVALID;
    };
    let digits = subject.digits();
    if digits.len() != 9 || compact.len() != 10 || !matches!(digits[0], 1 | 2 | 8 | 9) {
        return Verdict::INVALID;
    }
    let letter = letter as u32 + 10;
    let sum = letter / 10 + letter % 10 * 9 + checksum::weighted(digits, &[8, 7, 6, 5, 4, 3, 2, 1, 1]);
    match (sum.is_multiple_of(10), &compact[..]) {
        (false, _) => Verdict::INVALID,
        (true, b"A123456789") => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}
