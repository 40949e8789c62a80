//! Numbers of Portugal.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "pt-nif", check: pt_nif, bits: 3.4, checksum: true }];

/// NIF: weights 9 to 2, mod 11 (Autoridade Tributária).
fn pt_nif(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 9 || digits[0] == 0 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let check = (11 - checksum::weighted(digits, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10;
    match (check == u32::from(digits[8]), digits) {
        (false, _) => Verdict::INVALID,
        // The final consumer who gives no number; counting up.
        (true, [9, 9, 9, 9, 9, 9, 9, 9, 0] | [1, 2, 3, 4, 5, 6, 7, 8, 9]) => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}
