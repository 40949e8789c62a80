//! Numbers of Switzerland.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "ch-ahv", check: ch_ahv, bits: 3.3, checksum: true },
    Validator { name: "ch-uid", check: ch_uid, bits: 3.5, checksum: true },
    Validator { name: "ch-reference", check: ch_reference, bits: 3.3, checksum: true },
];

/// AHV number: 756 and EAN-13 (Zentrale Ausgleichsstelle).
fn ch_ahv(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 13 || !digits.starts_with(&[7, 5, 6]) || !checksum::ean(digits) {
        return Verdict::INVALID;
    }
    match digits {
        // The specimen of the card, and counting up.
        [7, 5, 6, 9, 2, 1, 7, 0, 7, 6, 9, 8, 5] | [7, 5, 6, 1, 2, 3, 4, 5, 6, 7, 8, 9, 7] => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// UID: weights 5,4,3,2,7,6,5,4, 11 less the sum mod 11, 10 is not issued (Bundesamt für Statistik).
fn ch_uid(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some(&check), 9) = (digits.last(), digits.len()) else { return Verdict::INVALID };
    let sum = checksum::weighted(digits, &[5, 4, 3, 2, 7, 6, 5, 4]);
    Verdict::checked(digits, (11 - sum % 11) % 11 == u32::from(check))
}

/// QR and ESR reference: mod 10 with a carry (SIX, Swiss Implementation Guidelines QR-bill).
fn ch_reference(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some((&check, body)), 27) = (digits.split_last(), digits.len()) else { return Verdict::INVALID };
    let step = |carry: u8, digit: &u8| [0, 9, 4, 6, 8, 2, 7, 1, 3, 5][usize::from((carry + digit) % 10)];
    Verdict::checked(digits, (10 - body.iter().fold(0, step)) % 10 == check)
}
