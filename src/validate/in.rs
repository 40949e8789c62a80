//! Numbers of India.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "in-aadhaar", check: in_aadhaar, bits: 3.3, checksum: true },
    Validator { name: "in-pan", check: in_pan, bits: 0.0, checksum: false },
    Validator { name: "in-gstin", check: in_gstin, bits: 5.6, checksum: true },
    Validator { name: "in-voter-id", check: in_voter_id, bits: 3.3, checksum: true },
    Validator { name: "in-aadhaar-vid", check: in_aadhaar_vid, bits: 3.3, checksum: true },
];

/// Aadhaar: the first digit is 2 to 9; Verhoeff; not a palindrome (Unique Identification Authority of India).
fn in_aadhaar(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let palindrome = digits.iter().eq(digits.iter().rev());
    if digits.len() != 12 || digits[0] < 2 || palindrome || !checksum::verhoeff(digits) {
        return Verdict::INVALID;
    }
    match digits {
        // The Authority's numbers for tests begin with 9999.
        [9, 9, 9, 9, ..] => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// Permanent Account Number: the fourth letter is the kind of holder (K is no longer given), numbers begin at 0001; how the
/// last letter is made is not public (Income Tax Department).
fn in_pan(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    if compact.len() != 10 || &compact[5..9] == b"0000" || !b"ABCFGHJKLPT".contains(&compact[3]) {
        return Verdict::INVALID;
    }
    match &compact[..] {
        b"ABCPE1234F" | b"ABCDE1234F" | b"AAAPL1234C" | b"AAAPA1234A" => Verdict::TEST,
        _ => Verdict::CANNOT_SAY,
    }
}

/// GSTIN: state, PAN, number of the registration, Z, Luhn over base 36 (Goods and Services Tax Network).
fn in_gstin(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    if compact.len() != 15 || &compact[7..11] == b"0000" || compact[12] == b'0' {
        return Verdict::INVALID;
    }
    let state = (compact[0].wrapping_sub(b'0')).wrapping_mul(10).wrapping_add(compact[1].wrapping_sub(b'0'));
    let mut sum = 0;
    for (place, &byte) in compact.iter().rev().enumerate() {
        let Some(value) = checksum::base36(byte) else { return Verdict::INVALID };
        let product = u32::from(value) * if place % 2 == 0 { 1 } else { 2 };
        sum += product / 36 + product % 36;
    }
    Verdict::of(matches!(state, 1..=38 | 97 | 99) && sum % 36 == 0)
}

/// Voter id: three letters, Luhn over the seven digits (Election Commission of India).
fn in_voter_id(subject: &Subject) -> Verdict {
    Verdict::of(subject.digits().len() == 7 && !subject.is_one_digit() && subject.luhn())
}

/// Virtual id: sixteen digits from 2 to 9; Verhoeff; not a palindrome (Unique Identification Authority of India).
fn in_aadhaar_vid(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let palindrome = digits.iter().eq(digits.iter().rev());
    Verdict::of(digits.len() == 16 && digits[0] >= 2 && !palindrome && checksum::verhoeff(digits))
}
