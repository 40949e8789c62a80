//! Numbers of Poland.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "pl-pesel", check: pl_pesel, bits: 5.8, checksum: true },
    Validator { name: "pl-nip", check: pl_nip, bits: 3.5, checksum: true },
    Validator { name: "pl-identity-card", check: pl_identity_card, bits: 3.3, checksum: true },
    Validator { name: "pl-passport", check: pl_passport, bits: 3.3, checksum: true },
    Validator { name: "pl-regon", check: pl_regon, bits: 3.3, checksum: true },
];

/// PESEL: birth date whose month tells the century, weights 1,3,7,9, mod 10 (Ministerstwo Cyfryzacji).
fn pl_pesel(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[y1, y2, m1, m2, d1, d2, _, _, _, _, check] = digits else { return Verdict::INVALID };
    let month = calendar::pair(m1, m2);
    let century = [1900, 2000, 2100, 2200, 1800][(month / 20) as usize % 5];
    let date = calendar::is_date(century + calendar::pair(y1, y2), month % 20, calendar::pair(d1, d2));
    let sum = checksum::weighted(digits, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
    if !date || (10 - sum % 10) % 10 != u32::from(check) {
        return Verdict::INVALID;
    }
    match digits {
        // The ministry's specimen.
        [4, 4, 0, 5, 1, 4, 0, 1, 3, 5, 9] | [4, 4, 0, 5, 1, 4, 0, 1, 4, 5, 8] => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// NIP: weights 6,5,7,2,3,4,5,6,7, mod 11, 10 is not issued (Ministerstwo Finansów).
fn pl_nip(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some(&check), 10) = (digits.last(), digits.len()) else { return Verdict::INVALID };
    let sum = checksum::weighted(digits, &[6, 5, 7, 2, 3, 4, 5, 6, 7]);
    if sum % 11 != u32::from(check) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    match digits {
        [1, 2, 3, 4, 5, 6, 3, 2, 1, 8] | [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// Identity card: letters A = 10, weights 7,3,1,9,7,3,1,7,3, mod 10.
fn pl_identity_card(subject: &Subject) -> Verdict {
    document(subject, 3, &[7, 3, 1, 9, 7, 3, 1, 7, 3], b"ABA300000")
}

/// Passport: letters A = 10, weights 7,3,9,1,7,3,1,7,3, mod 10.
fn pl_passport(subject: &Subject) -> Verdict {
    document(subject, 2, &[7, 3, 9, 1, 7, 3, 1, 7, 3], b"EM8000012")
}

fn document(subject: &Subject, letters: usize, weights: &[u32; 9], specimen: &[u8]) -> Verdict {
    let compact = subject.compact();
    if compact.len() != 9 || subject.digits().len() != 9 - letters || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let value = |byte: u8| u32::from(checksum::base36(byte).unwrap_or(0));
    let sum: u32 = compact.iter().zip(weights).map(|(&byte, weight)| value(byte) * weight).sum();
    match (sum.is_multiple_of(10), &compact[..] == specimen) {
        (false, _) => Verdict::INVALID,
        (true, true) => Verdict::TEST,
        (true, false) => Verdict::VALID,
    }
}

/// REGON: weights 8,9,2,3,4,5,6,7, mod 11; a branch's fourteen digits are checked again, weights
/// 2,4,8,5,0,9,7,3,6,1,2,4,8 (Główny Urząd Statystyczny).
fn pl_regon(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let nine = checksum::weighted(digits, &[8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10;
    let fourteen = checksum::weighted(digits, &[2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11 % 10;
    let is = |place: usize, expected: u32| digits.get(place).is_some_and(|&digit| u32::from(digit) == expected);
    let holds = match digits.len() {
        9 => is(8, nine),
        14 => is(8, nine) && is(13, fourteen),
        _ => false,
    };
    Verdict::checked(digits, holds)
}
