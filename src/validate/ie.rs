//! Numbers of Ireland.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "ie-ppsn", check: ie_ppsn, bits: 4.5, checksum: true },
    Validator { name: "ie-vat-number", check: ie_vat_number, bits: 4.5, checksum: true },
];

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

/// VAT number: as the PPSN; in old ones the first digit stands last and a letter or sign second (Revenue).
fn ie_vat_number(subject: &Subject) -> Verdict {
    const LETTERS: &[u8; 23] = b"WABCDEFGHIJKLMNOPQRSTUV";
    let text: smallvec::SmallVec<[u8; 12]> = subject.text().iter().filter(|byte| **byte != b' ').copied().collect();
    let number = text.strip_prefix(b"IE").unwrap_or(&text);
    let place = |byte: &u8| LETTERS.iter().position(|letter| letter == byte).map(|place| place as u32);
    let sum = |digits: &[u8]| -> u32 {
        digits.iter().zip((2..=8).rev()).map(|(digit, weight)| u32::from(digit.wrapping_sub(b'0')) * weight).sum()
    };
    let (holds, check) = match number {
        [digits @ .., check] if digits.len() == 7 && digits.iter().all(u8::is_ascii_digit) => (sum(digits), check),
        [digits @ .., check, second] if digits.len() == 7 && digits.iter().all(u8::is_ascii_digit) => {
            let Some(second) = place(second) else { return Verdict::INVALID };
            (sum(digits) + 9 * second, check)
        }
        [first, _, digits @ .., check] if digits.len() == 5 => (sum(&[b"0", digits, &[*first]].concat()), check),
        _ => return Verdict::INVALID,
    };
    Verdict::checked(subject.digits(), LETTERS[(holds % 23) as usize] == *check)
}
