//! Numbers of Andorra.

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "ad-nrt", check: ad_nrt, bits: 0.4, checksum: false }];

/// NRT: persons (F) count below 700000, companies (A, L) from 700000 to 799999; how the check letter is made is not
/// published (OECD, Andorra TIN).
fn ad_nrt(subject: &Subject) -> Verdict {
    let (compact, digits) = (subject.compact(), subject.digits());
    let number = super::checksum::number(digits);
    let right = match compact.first() {
        Some(b'F') => number < 700_000,
        Some(b'A' | b'L') => (700_000..800_000).contains(&number),
        _ => true,
    };
    if right && digits.len() == 6 && !subject.is_one_digit() { Verdict::CANNOT_SAY } else { Verdict::INVALID }
}
