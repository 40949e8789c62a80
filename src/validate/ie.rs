//! Numbers of Ireland.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "ie-ppsn", check: ie_ppsn, bits: 4.5, checksum: true }];

/// PPSN: weights 8 to 2, and 9 for a second letter (A = 1 ... W, T, X = 0), mod 23 (Department of Social Protection).
fn ie_ppsn(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let (digits, letters) = compact.split_at(compact.len().min(7));
    if digits.len() != 7 || !digits.iter().all(u8::is_ascii_digit) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let (check, second) = match letters {
        [check] => (check, 0),
        [check, b'W' | b'T' | b'X'] => (check, 0),
        [check, second @ b'A'..=b'I'] => (check, u32::from(second - b'A') + 1),
        _ => return Verdict::INVALID,
    };
    let sum = checksum::weighted(subject.digits(), &[8, 7, 6, 5, 4, 3, 2]) + 9 * second;
    match (b"WABCDEFGHIJKLMNOPQRSTUV"[(sum % 23) as usize] == *check, digits) {
        (false, _) => Verdict::INVALID,
        (true, b"1234567") => Verdict::TEST, // 1234567T and 1234567FA of the Revenue's forms
        (true, _) => Verdict::VALID,
    }
}
