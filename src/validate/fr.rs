//! Numbers of France.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "fr-nir", check: fr_nir, bits: 6.9, checksum: true },
    Validator { name: "fr-spi", check: fr_spi, bits: 9.9, checksum: true },
    Validator { name: "fr-siret", check: fr_siret, bits: 6.6, checksum: true },
    Validator { name: "fr-siren", check: fr_siren, bits: 3.3, checksum: true },
    Validator { name: "fr-vat-number", check: fr_vat_number, bits: 6.5, checksum: true },
];

/// NIR: sex, year, month, department, commune, order, key = 97 - (the first thirteen mod 97), where
/// Corsica's 2A counts as 19 and 2B as 18 (INSEE).
fn fr_nir(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    if compact.len() != 15 {
        return Verdict::INVALID;
    }
    let mut body: u64 = 0;
    for (place, &byte) in compact.iter().enumerate().take(13) {
        let digit = match (place, byte) {
            (_, b'0'..=b'9') => byte - b'0',
            (6, b'A') if compact[5] == b'2' => 9,
            (6, b'B') if compact[5] == b'2' => 8,
            _ => return Verdict::INVALID,
        };
        // 2A and 2B count as 19 and 18.
        let digit = if place == 5 && compact[6].is_ascii_alphabetic() { 1 } else { digit };
        body = body * 10 + u64::from(digit);
    }
    let key = &compact[13..];
    if !key.iter().all(u8::is_ascii_digit) {
        return Verdict::INVALID;
    }
    let key = u64::from(key[0] - b'0') * 10 + u64::from(key[1] - b'0');
    let month = (compact[3] - b'0') * 10 + (compact[4] - b'0');
    // 20 and above stand for months that the registry did not know.
    let month_exists = matches!(month, 1..=12 | 20..=42 | 50..=99);
    let place = &compact[5..13];
    Verdict::of(month_exists && place != b"00000000" && !subject.is_one_digit() && key == 97 - body % 97)
}

/// Numéro fiscal (SPI): the first digit is 0 to 3, the first ten mod 511 are the last three (DGFiP).
fn fr_spi(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 13 || digits[0] > 3 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    Verdict::of(checksum::number(&digits[..10]) % 511 == checksum::number(&digits[10..]))
}

/// SIRET: Luhn over fourteen digits and over the first nine; La Poste's offices, 356000000, ran out of
/// such numbers, so that their digit sum is divisible by five (INSEE).
fn fr_siret(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 14 || subject.is_one_digit() || !checksum::luhn(&digits[..9]) {
        return Verdict::INVALID;
    }
    if digits.starts_with(&[3, 5, 6, 0, 0, 0, 0, 0, 0]) && !subject.luhn() {
        return Verdict::of(checksum::weighted(digits, &[1; 14]).is_multiple_of(5));
    }
    Verdict::of(subject.luhn())
}

/// SIREN: Luhn (INSEE).
fn fr_siren(subject: &Subject) -> Verdict {
    Verdict::checked(subject.digits(), subject.digits().len() == 9 && subject.luhn())
}

/// Numéro de TVA: a key of two digits, 12 and 3 times the SIREN mod 97, or with letters, mod 11; Monaco's are no
/// SIREN and begin with 000 (Code général des impôts, annexe IV).
fn fr_vat_number(subject: &Subject) -> Verdict {
    const ALPHABET: &[u8; 34] = b"0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let compact = subject.compact();
    let text = compact.strip_prefix(b"FR").unwrap_or(&compact);
    let (Some(&[first, second]), Some(siren), 11) = (text.get(..2), text.get(2..), text.len()) else {
        return Verdict::INVALID;
    };
    let place = |byte| ALPHABET.iter().position(|letter| *letter == byte).map(|place| place as i64);
    let (Some(one), Some(two)) = (place(first), place(second)) else { return Verdict::INVALID };
    let digits: smallvec::SmallVec<[u8; 9]> = siren.iter().map(|byte| byte.wrapping_sub(b'0')).collect();
    if digits.iter().any(|digit| *digit > 9) || !digits.starts_with(&[0, 0, 0]) && !checksum::luhn(&digits) {
        return Verdict::INVALID;
    }
    let number = checksum::number(&digits) as i64;
    let holds = if one < 10 && two < 10 {
        one * 10 + two == (number * 100 + 12) % 97
    } else {
        let check = if one < 10 { one * 24 + two - 10 } else { one * 34 + two - 100 };
        (number + 1 + check.div_euclid(11)).rem_euclid(11) == check.rem_euclid(11)
    };
    Verdict::checked(&digits, holds)
}
