//! Numbers of Cyprus.

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "cy-tic", check: cy_tic, bits: 4.8, checksum: true }];

/// TIC and VAT number: digits in odd places told as 1,0,5,7,9,13,15,17,19,21, mod 26; none begins with 12 (Tax Department).
fn cy_tic(subject: &Subject) -> Verdict {
    const ODD: [u32; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    let (compact, digits) = (subject.compact(), subject.digits());
    let (Some(letter), 8) = (compact.last(), digits.len()) else { return Verdict::INVALID };
    let value = |(place, &digit): (usize, &u8)| if place % 2 == 0 { ODD[usize::from(digit)] } else { u32::from(digit) };
    let sum: u32 = digits.iter().enumerate().map(value).sum();
    Verdict::checked(digits, !digits.starts_with(&[1, 2]) && sum % 26 == u32::from(letter.wrapping_sub(b'A')))
}
