//! Numbers of Chile.

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "cl-rut", check: cl_rut, bits: 3.4, checksum: true }];

/// RUT: weights 2 to 7 from the right, mod 11, 10 is K (Registro Civil).
fn cl_rut(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let Some((&check, body)) = compact.split_last() else { return Verdict::INVALID };
    if !matches!(body.len(), 7 | 8) || !body.iter().all(u8::is_ascii_digit) || body.iter().all(|&byte| byte == body[0])
    {
        return Verdict::INVALID;
    }
    let sum: u32 = body.iter().rev().zip((2..=7).cycle()).map(|(&byte, weight)| u32::from(byte - b'0') * weight).sum();
    let expected = match 11 - sum % 11 {
        11 => b'0',
        10 => b'K',
        digit => b'0' + digit as u8,
    };
    match (expected == check, body) {
        (false, _) => Verdict::INVALID,
        (true, b"12345678" | b"1234567") => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}
