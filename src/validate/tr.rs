//! Numbers of Turkey.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "tr-kimlik", check: tr_kimlik, bits: 6.6, checksum: true },
    Validator { name: "tr-vkn", check: tr_vkn, bits: 3.3, checksum: true },
];

/// T.C. Kimlik: the tenth digit is 7 times the odd places less the even ones, the eleventh the sum of
/// the ten, both mod 10 (Nüfus ve Vatandaşlık İşleri).
fn tr_kimlik(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 11 || digits[0] == 0 {
        return Verdict::INVALID;
    }
    let tenth = (10 - checksum::weighted(digits, &[3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10) % 10;
    let eleventh = checksum::weighted(digits, &[1; 10]) % 10;
    match (tenth == u32::from(digits[9]) && eleventh == u32::from(digits[10]), digits) {
        (false, _) => Verdict::INVALID,
        (true, [1, 0, 0, 0, 0, 0, 0, 0, 1, 4, 6]) => Verdict::TEST, // the least number, of every tutorial
        (true, _) => Verdict::VALID,
    }
}

/// VKN: each digit and its place from the right, mod 10, times a power of two, mod 9, where 9 stays 9; mod 10
/// (Gelir İdaresi Başkanlığı).
fn tr_vkn(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some((&check, body)), 10) = (digits.split_last(), digits.len()) else { return Verdict::INVALID };
    let value = |(&digit, place): (&u8, u32)| match (u32::from(digit) + place) % 10 {
        0 => 0,
        moved => (moved * (1 << place) - 1) % 9 + 1,
    };
    let sum: u32 = body.iter().rev().zip(1..).map(value).sum();
    Verdict::checked(digits, (10 - sum % 10) % 10 == u32::from(check))
}
