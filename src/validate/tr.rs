//! Numbers of Turkey.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "tr-kimlik", check: tr_kimlik, bits: 6.6, checksum: true }];

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
