//! Numbers of Hong Kong.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "hk-id", check: hk_id, bits: 3.5, checksum: true }];

/// Identity card: letters A = 10, a missing first letter 36, weights 9 to 1, mod 11 (Immigration Department).
fn hk_id(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let letters = compact.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (1..=2, Some(rest)) = (letters, compact.get(letters..)) else { return Verdict::INVALID };
    let Some((&check, digits)) = rest.split_last() else { return Verdict::INVALID };
    if digits.len() != 6 || !digits.iter().all(u8::is_ascii_digit) || digits.iter().all(|&byte| byte == digits[0]) {
        return Verdict::INVALID;
    }
    let value = |byte: u8| u32::from(checksum::base36(byte).unwrap_or(0));
    let prefix = match letters {
        1 => 36 * 9 + value(compact[0]) * 8,
        _ => value(compact[0]) * 9 + value(compact[1]) * 8,
    };
    let sum = prefix + digits.iter().zip((2..=7).rev()).map(|(&byte, weight)| value(byte) * weight).sum::<u32>();
    match ((sum + value(check)) % 11, digits) {
        (0, b"123456") => Verdict::TEST,
        (0, _) if check <= b'A' => Verdict::VALID,
        _ => Verdict::INVALID,
    }
}
