//! Numbers of Switzerland.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "ch-ahv", check: ch_ahv, bits: 3.3, checksum: true }];

/// AHV number: 756 and EAN-13 (Zentrale Ausgleichsstelle).
fn ch_ahv(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 13 || !digits.starts_with(&[7, 5, 6]) || !checksum::ean(digits) {
        return Verdict::INVALID;
    }
    match digits {
        // The specimen of the card, and counting up.
        [7, 5, 6, 9, 2, 1, 7, 0, 7, 6, 9, 8, 5] | [7, 5, 6, 1, 2, 3, 4, 5, 6, 7, 8, 9, 7] => Verdict::TEST,
        _ => Verdict::VALID,
    }
}
