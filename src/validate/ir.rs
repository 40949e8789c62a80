//! Numbers of Iran.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "ir-national-code", check: ir_national_code, bits: 3.4, checksum: true }];

/// National code: weights 10 to 2, mod 11, the remainder or 11 less it (National Organization for Civil Registration).
fn ir_national_code(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[.., check] = digits else { return Verdict::INVALID };
    let expected = match checksum::weighted(&digits[..digits.len() - 1], &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11 {
        remainder @ 0..=1 => remainder,
        remainder => 11 - remainder,
    };
    Verdict::of(digits.len() == 10 && !subject.is_one_digit() && expected == u32::from(check))
}
