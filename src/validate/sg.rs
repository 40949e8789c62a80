//! Numbers of Singapore.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "sg-nric", check: sg_nric, bits: 4.7, checksum: true }];

/// NRIC and FIN: weights 2,7,6,5,4,3,2, 4 more for T and G, and a letter of the series; sources differ
/// on the letters of the M series, so its shape alone counts (Immigration & Checkpoints Authority).
fn sg_nric(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let [series, digits @ .., letter] = &compact[..] else { return Verdict::INVALID };
    if digits.len() != 7 || !digits.iter().all(u8::is_ascii_digit) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(subject.digits(), &[2, 7, 6, 5, 4, 3, 2]);
    let (letters, offset): (&[u8; 11], u32) = match series {
        b'S' => (b"JZIHGFEDCBA", 0),
        b'T' => (b"JZIHGFEDCBA", 4),
        b'F' => (b"XWUTRQPNMLK", 0),
        b'G' => (b"XWUTRQPNMLK", 4),
        _ if letter.is_ascii_alphabetic() => return Verdict::CANNOT_SAY,
        _ => return Verdict::INVALID,
    };
    match (letters[((sum + offset) % 11) as usize] == *letter, digits) {
        (false, _) => Verdict::INVALID,
        (true, b"1234567") => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}
