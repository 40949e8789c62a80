//! Numbers of Canada.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "ca-sin", check: ca_sin, bits: 3.3, checksum: true },
    Validator { name: "ca-driving-licence", check: ca_driving_licence, bits: 0.0, checksum: false },
    Validator { name: "ca-health-number", check: ca_health_number, bits: 3.8, checksum: true },
    Validator { name: "ca-business-number", check: ca_business_number, bits: 3.3, checksum: false },
];

/// Social Insurance Number: Luhn; the first digit is not 0 or 8; 9 is for temporary residents.
fn ca_sin(subject: &Subject) -> Verdict {
    let &[first, ..] = subject.digits() else { return Verdict::INVALID };
    if subject.digits().len() != 9 || first == 0 || first == 8 || subject.is_one_digit() || !subject.luhn() {
        return Verdict::INVALID;
    }
    match subject.digits() {
        // The specimen of the card's pictures, which begins with 0, is refused above; this one is in every tutorial.
        [1, 2, 3, 4, 5, 6, 7, 8, 2] => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// Driver's licence: Ontario's last six digits are the birth date, women's month + 50 (Ministry of
/// Transportation); the other provinces' have no public check.
fn ca_driving_licence(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let &[.., y1, y2, m1, m2, d1, d2] = digits else { return Verdict::CANNOT_SAY };
    if digits.len() != 14 || subject.compact().len() != 15 {
        return Verdict::CANNOT_SAY;
    }
    let month = calendar::pair(m1, m2) % 50;
    let date = calendar::is_short_date(calendar::pair(y1, y2), month, calendar::pair(d1, d2));
    if date { Verdict::CANNOT_SAY.with_variant("ontario") } else { Verdict::INVALID }
}

/// Health card: British Columbia's begin with 9 and have their own check, Ontario's ten digits are Luhn,
/// Quebec's hold the birth date; nine digits elsewhere, without a public check.
fn ca_health_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let letters = subject.text().first().is_some_and(u8::is_ascii_alphabetic);
    match (letters, digits) {
        (true, &[y1, y2, m1, m2, d1, d2, ..]) => {
            let month = calendar::pair(m1, m2) % 50;
            let date = calendar::is_short_date(calendar::pair(y1, y2), month, calendar::pair(d1, d2));
            if date { Verdict::CANNOT_SAY.with_variant("quebec") } else { Verdict::INVALID }
        }
        (false, [9, eight @ .., check]) if eight.len() == 8 && bc_check(eight) == u32::from(*check) => {
            Verdict::VALID.with_variant("british-columbia")
        }
        (false, ten) if ten.len() == 10 && subject.luhn() => Verdict::VALID.with_variant("ontario"),
        (false, nine) if nine.len() == 9 => Verdict::CANNOT_SAY,
        _ => Verdict::INVALID,
    }
}

/// The check digit of a Personal Health Number (British Columbia Ministry of Health); 10 is not issued.
fn bc_check(digits: &[u8]) -> u32 {
    let sum: u32 =
        digits.iter().zip([2, 4, 8, 5, 10, 9, 7, 3]).map(|(&digit, weight)| u32::from(digit) * weight % 11).sum();
    (11 - sum % 11) % 11
}

/// Business Number: Luhn over the nine digits; an account of a program has two letters and four digits more (Canada
/// Revenue Agency).
fn ca_business_number(subject: &Subject) -> Verdict {
    let Some(number) = subject.digits().get(..9) else { return Verdict::INVALID };
    let varied = number.iter().any(|&digit| digit != number[0]);
    match (varied && checksum::luhn(number), number) {
        (false, _) => Verdict::INVALID,
        (true, [1, 2, 3, 4, 5, 6, 7, 8, 2]) => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}
