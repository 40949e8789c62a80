//! Numbers of New Zealand.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "nz-ird", check: nz_ird, bits: 4.2, checksum: true }];

/// IRD number: from 10,000,000 to 150,000,000, weights 3,2,7,6,5,4,3,2, and where that leaves 10 weights
/// 7,4,3,2,5,2,7,6, mod 11 (Inland Revenue).
fn nz_ird(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let number = checksum::number(digits);
    if !matches!(digits.len(), 8 | 9) || !(10_000_001..150_000_000).contains(&number) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let mut nine = [0u8; 9];
    nine[9 - digits.len()..].copy_from_slice(digits);
    let check = |weights: &[u8; 8]| (11 - checksum::weighted(&nine[..8], weights) % 11) % 11;
    let first = check(&[3, 2, 7, 6, 5, 4, 3, 2]);
    let expected = if first == 10 { check(&[7, 4, 3, 2, 5, 2, 7, 6]) } else { first };
    match (expected == u32::from(nine[8]), number) {
        (false, _) => Verdict::INVALID,
        (true, 49_091_850 | 136_410_132 | 35_901_981) => Verdict::TEST, // the examples of the specification
        (true, _) => Verdict::VALID,
    }
}
