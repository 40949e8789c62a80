//! Numbers of Italy.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "it-codice-fiscale", check: it_codice_fiscale, bits: 5.5, checksum: true },
    Validator { name: "it-partita-iva", check: it_partita_iva, bits: 6.4, checksum: true },
    Validator { name: "it-aic", check: it_aic, bits: 3.3, checksum: true },
];

const ODD: [u8; 36] = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10,
    22, 25, 24, 23,
];

/// Codice fiscale: birth date (women's day + 40), check letter mod 26; letters that stand for digits
/// where two people would share a code (Decreto ministeriale 23 dicembre 1976).
fn it_codice_fiscale(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    if compact.len() != 16 {
        return Verdict::INVALID;
    }
    let mut sum = 0u32;
    for (place, &byte) in compact[..15].iter().enumerate() {
        let Some(value) = super::checksum::base36(byte) else { return Verdict::INVALID };
        sum += match (place % 2, value) {
            (0, value) => u32::from(ODD[usize::from(value)]),
            (_, value @ 0..=9) => u32::from(value),
            (_, value) => u32::from(value) - 10,
        };
    }
    let digit = |place: usize| omocodia(compact[place]);
    let (Some(y1), Some(y2), Some(d1), Some(d2)) = (digit(6), digit(7), digit(9), digit(10)) else {
        return Verdict::INVALID;
    };
    let Some(month) = b"ABCDEHLMPRST".iter().position(|&letter| letter == compact[8]) else {
        return Verdict::INVALID;
    };
    let day = calendar::pair(d1, d2) % 40;
    let date = calendar::is_short_date(calendar::pair(y1, y2), month as u32 + 1, day) && calendar::pair(d1, d2) <= 71;
    if !date || sum % 26 != u32::from(compact[15].wrapping_sub(b'A')) {
        return Verdict::INVALID;
    }
    match &compact[..] {
        // Mario Rossi of every form and tutorial.
        b"RSSMRA85T10A562S" | b"RSSMRA80A01H501U" | b"RSSMRA70A01H501S" | b"RSSMRA80A01F205X" => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// A digit, or the letter that stands for it.
fn omocodia(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        _ => b"LMNPQRSTUV".iter().position(|&letter| letter == byte).map(|place| place as u8),
    }
}

/// Partita IVA: number, province of the office, Luhn (D.P.R. 633/1972, article 35).
fn it_partita_iva(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 11 || checksum::number(&digits[..7]) == 0 || !subject.luhn() {
        return Verdict::INVALID;
    }
    let office = matches!(checksum::number(&digits[7..10]), 1..=100 | 120 | 121 | 888 | 999);
    match (office, digits) {
        (false, _) => Verdict::INVALID,
        (true, [1, 2, 3, 4, 5, 6, 7, ..]) => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}

/// AIC, code of a medicine: the digits in even places doubled, mod 10; begins with 0 (AIFA).
fn it_aic(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (&[0, .., check], 9) = (digits, digits.len()) else { return Verdict::INVALID };
    let doubled = |(place, &digit): (usize, &u8)| if place % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 % 10 };
    let sum: u8 = digits[..8].iter().enumerate().map(doubled).sum();
    Verdict::checked(digits, sum % 10 == check)
}
