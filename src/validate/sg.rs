//! Numbers of Singapore.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "sg-nric", check: sg_nric, bits: 4.7, checksum: true },
    Validator { name: "sg-uen", check: sg_uen, bits: 4.0, checksum: true },
];

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

/// Unique entity number: businesses, companies with their year, and others with their kind, each with its weights and
/// letters (Accounting and Corporate Regulatory Authority).
fn sg_uen(subject: &Subject) -> Verdict {
    const KINDS: &[u8] = b"CC CD CH CL CM CP CS CX DP FB FC FM FN GA GB GS HS LL LP MB MC MD MH MM MQ NB NR PA PB PF RF RP SM SS TC TU VH XL";
    let compact = subject.compact();
    let Some((check, body)) = compact.split_last() else { return Verdict::INVALID };
    let digits = subject.digits();
    if subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let expected = match (body, digits.len()) {
        ([_, _, _, _, _, _, _, _], 8) => {
            b"XMKECAWLJDB"[checksum::weighted(digits, &[10, 4, 9, 3, 8, 2, 7, 1]) as usize % 11]
        }
        ([b'1', b'8' | b'9', ..] | [b'2', b'0', ..], 9) => {
            b"ZKCMDNERGWH"[checksum::weighted(digits, &[10, 8, 6, 4, 9, 7, 5, 3, 1]) as usize % 11]
        }
        (&[b'R' | b'S' | b'T', _, _, p, q, ..], 6) if KINDS.chunks(3).any(|kind| kind[..2] == [p, q]) => {
            let alphabet = b"ABCDEFGHJKLMNPQRSTUVWX0123456789";
            let value = |byte: &u8| alphabet.iter().position(|letter| letter == byte).unwrap_or(0);
            let sum: usize =
                body.iter().map(value).zip([4, 3, 5, 3, 10, 2, 2, 5, 7]).map(|(value, weight)| value * weight).sum();
            alphabet[(sum + 6) % 11]
        }
        _ => return Verdict::INVALID,
    };
    Verdict::of(*check == expected)
}
