//! Numbers of Germany.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "de-steuer-id", check: de_steuer_id, bits: 8.2, checksum: true },
    Validator { name: "de-document", check: de_document, bits: 3.4, checksum: true },
    Validator { name: "de-kvnr", check: de_kvnr, bits: 3.3, checksum: true },
    Validator { name: "de-lanr", check: de_lanr, bits: 3.7, checksum: true },
    Validator { name: "de-rvnr", check: de_rvnr, bits: 7.5, checksum: true },
    Validator { name: "de-vat-number", check: de_vat_number, bits: 3.4, checksum: true },
    Validator { name: "de-steuernummer", check: de_steuernummer, bits: 0.0, checksum: false },
    Validator { name: "de-leitweg-id", check: de_leitweg_id, bits: 9.0, checksum: true },
    Validator { name: "de-wkn", check: de_wkn, bits: 0.0, checksum: false },
];

/// Steuer-IdNr.: the first digit is not 0; of the first ten exactly one digit occurs two or three
/// times (never three in a row), the others at most once; ISO 7064 MOD 11,10 (Bundeszentralamt für Steuern).
fn de_steuer_id(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 11 || digits[0] == 0 {
        return Verdict::INVALID;
    }
    let mut counts = [0u8; 10];
    for &digit in &digits[..10] {
        counts[usize::from(digit)] += 1;
    }
    let repeated = counts.iter().filter(|&&count| count > 1).count();
    let most = counts.iter().max().copied().unwrap_or(0);
    let in_a_row = digits[..10].windows(3).any(|three| three[0] == three[1] && three[1] == three[2]);
    if repeated != 1 || most > 3 || in_a_row || !checksum::mod11_10(digits) {
        return Verdict::INVALID;
    }
    match digits {
        // The examples of the tax office's own description.
        [8, 6, 0, 9, 5, 7, 4, 2, 7, 1, 9] | [4, 7, 0, 3, 6, 8, 9, 2, 8, 1, 6] | [6, 5, 9, 2, 9, 9, 7, 0, 4, 8, 9] => {
            Verdict::TEST
        }
        _ => Verdict::VALID,
    }
}

/// Identity card and passport: nine characters, the tenth is their check digit, weights 7,3,1 with
/// A = 10 (ICAO 9303-3); a number without its tenth character tells nothing of itself.
fn de_document(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let digits = subject.digits().len();
    if digits < 2 || subject.is_one_digit() && digits == compact.len() {
        return Verdict::INVALID;
    }
    let Some((&check, nine)) = compact.get(..10).and_then(<[u8]>::split_last) else {
        return match &compact[..] {
            // The specimens of the Bundesdruckerei.
            b"L01X00T47" | b"LZ6311T47" | b"C01X00T47" | b"C01X0006H" => Verdict::TEST,
            _ => Verdict::CANNOT_SAY,
        };
    };
    let sum: u32 = nine
        .iter()
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(&byte, weight)| u32::from(checksum::base36(byte).unwrap_or(0)) * weight)
        .sum();
    if sum % 10 + u32::from(b'0') != u32::from(check) {
        return Verdict::INVALID;
    }
    match nine {
        b"L01X00T47" | b"LZ6311T47" | b"C01X00T47" | b"C01X0006H" | b"122000129" => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// Krankenversichertennummer: the letter as two digits, weights 1 and 2, digit sums, mod 10 (§ 290 SGB V).
fn de_kvnr(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let letter = compact.first().and_then(|letter| letter_digits(*letter));
    let (10, Some(letter), 9) = (compact.len(), letter, subject.digits().len()) else { return Verdict::INVALID };
    let [body @ .., check] = subject.digits() else { return Verdict::INVALID };
    let sum: u32 =
        letter.iter().chain(body).zip([1, 2].into_iter().cycle()).map(|(&digit, w)| digit_sum(digit, w)).sum();
    match (sum % 10 == u32::from(*check) && !subject.is_one_digit(), &compact[..]) {
        (false, _) => Verdict::INVALID,
        (true, b"A123456780") => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}

/// Rentenversicherungsnummer: area, birth date (day + 50 where the area's numbers ran out), letter, serial,
/// digit sums of products with 2,1,2,5,7,1,2,1,2,1,2,1, mod 10 (VKVV § 4).
fn de_rvnr(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let digits = subject.digits();
    let (12, 11, Some(letter)) = (compact.len(), digits.len(), compact.get(8).copied().and_then(letter_digits)) else {
        return Verdict::INVALID;
    };
    let day = match calendar::pair(digits[2], digits[3]) {
        day @ 51..=81 => day - 50,
        day => day,
    };
    let (month, year) = (calendar::pair(digits[4], digits[5]), calendar::pair(digits[6], digits[7]));
    let body = digits[..8].iter().chain(&letter).chain(&digits[8..10]);
    let sum: u32 =
        body.zip([2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]).map(|(&digit, weight)| digit_sum(digit, weight)).sum();
    match (calendar::is_short_date(year, month, day) && sum % 10 == u32::from(digits[10]), &compact[..]) {
        (false, _) => Verdict::INVALID,
        (true, b"15070649C103" | b"65170839J003" | b"65180539W001") => Verdict::TEST, // the examples of the decree
        (true, _) => Verdict::VALID,
    }
}

/// A capital as its place in the alphabet, two digits.
fn letter_digits(byte: u8) -> Option<[u8; 2]> {
    let place = byte.is_ascii_uppercase().then(|| byte - b'A' + 1)?;
    Some([place / 10, place % 10])
}

fn digit_sum(digit: u8, weight: u32) -> u32 {
    let product = u32::from(digit) * weight;
    product / 10 + product % 10
}

/// USt-IdNr: ISO 7064 mod 11,10; the first digit is not 0 (Bundeszentralamt für Steuern).
fn de_vat_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    Verdict::checked(digits, digits.len() == 9 && digits[0] != 0 && checksum::mod11_10(digits))
}

/// Steuernummer: ten or eleven digits of a state, whose check digits are made in sixteen ways; or thirteen, which name
/// the tax office and have a 0 behind it (Bundesfinanzamtsnummern).
fn de_steuernummer(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let right = match digits.len() {
        10 | 11 => true,
        13 => {
            let state = calendar::pair(digits[0], digits[1]);
            let is_state = matches!(state, 10 | 11 | 21..=24 | 26..=28 | 30..=32 | 40 | 41 | 50..=59 | 90..=99);
            is_state && digits[4] == 0
        }
        _ => false,
    };
    if right && !subject.is_one_digit() { Verdict::CANNOT_SAY } else { Verdict::INVALID }
}

/// Leitweg-ID: a state, or 99 of the federation; ISO 7064 MOD 97-10 without the dashes (KoSIT, Leitweg-ID 2.0.2).
fn de_leitweg_id(subject: &Subject) -> Verdict {
    let text = subject.text();
    let is_state = matches!(text, [b'0', b'1'..=b'9', ..] | [b'1', b'0'..=b'6', ..] | [b'9', b'9', ..]);
    Verdict::of(is_state && (5..=46).contains(&text.len()) && checksum::mod97(text) == Some(1))
}

/// WKN: no word, so that a digit stands in it (WM Datenservice).
fn de_wkn(subject: &Subject) -> Verdict {
    let has_digits = !subject.digits().is_empty() && (subject.digits().len() != 6 || !subject.is_one_digit());
    if has_digits { Verdict::CANNOT_SAY } else { Verdict::INVALID }
}

/// Arztnummer: weights 4 and 9 over six digits, the seventh fills the sum to a ten; the last two are the field of medicine
/// (Kassenärztliche Bundesvereinigung).
fn de_lanr(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 9 || !(1..80).contains(&calendar::pair(digits[7], digits[8])) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(digits, &[4, 9, 4, 9, 4, 9]);
    match ((10 - sum % 10) % 10 == u32::from(digits[6]), digits) {
        // Numbers of those who have none of their own.
        (_, [9, 9, 9, 9, 9, 9, ..] | [5, 5, 5, 5, 5, 5, ..] | [0, 0, 0, 0, 0, 0, ..]) => Verdict::INVALID,
        (holds, _) => Verdict::of(holds),
    }
}
