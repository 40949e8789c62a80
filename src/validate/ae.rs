//! Numbers of the United Arab Emirates.

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "ae-emirates-id", check: ae_emirates_id, bits: 0.0, checksum: false }];

/// Emirates ID: 784, the year of birth, a serial; only one source tells that the last digit is Luhn's,
/// so it only speaks for a value.
fn ae_emirates_id(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 15 || digits[7..].iter().all(|&digit| digit == digits[7]) {
        return Verdict::INVALID;
    }
    match digits[7..] {
        [1, 2, 3, 4, 5, 6, 7, _] => Verdict::TEST,
        _ if subject.luhn() => Verdict::VALID,
        _ => Verdict::CANNOT_SAY,
    }
}
