//! Numbers of Belarus.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "by-unp", check: by_unp, bits: 3.5, checksum: true }];

/// УНП: weights 29,23,19,17,13,7,5,3, letters A = 10, of two the second counts by its place, mod 11; 10 is not issued
/// (Ministry of Taxes and Duties).
fn by_unp(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let (Some((check, body)), 9) = (compact.split_last(), compact.len()) else { return Verdict::INVALID };
    let value = |(place, byte): (usize, &u8)| match (place, byte) {
        (1, b'A'..=b'Z') => b"ABCEHKMOPT".iter().position(|letter| letter == byte).map(|value| value as u8),
        _ => checksum::base36(*byte),
    };
    let Some(values) = body.iter().enumerate().map(value).collect::<Option<smallvec::SmallVec<[u8; 8]>>>() else {
        return Verdict::INVALID;
    };
    let sum = checksum::weighted(&values, &[29, 23, 19, 17, 13, 7, 5, 3]) % 11;
    Verdict::checked(subject.digits(), sum == u32::from(check.wrapping_sub(b'0')))
}
