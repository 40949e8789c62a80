//! Numbers of Japan.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "jp-my-number", check: jp_my_number, bits: 3.3, checksum: true }];

/// My Number: weights 6 to 2 twice, mod 11 (Ministerial order 85 of 2014, article 5).
fn jp_my_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 12 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let check = (11 - checksum::weighted(digits, &[6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10;
    match (check == u32::from(digits[11]), digits) {
        (false, _) => Verdict::INVALID,
        (true, [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 8]) => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}
