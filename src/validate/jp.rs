//! Numbers of Japan.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "jp-my-number", check: jp_my_number, bits: 3.3, checksum: true },
    Validator { name: "jp-corporate-number", check: jp_corporate_number, bits: 3.3, checksum: true },
    Validator { name: "jp-driving-licence", check: jp_driving_licence, bits: 1.2, checksum: true },
];

/// My Number: weights 6 to 2 twice, mod 11 (Ministerial order 85 of 2014, article 5).
fn jp_my_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 12 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let check = (11 - checksum::weighted(digits, &[6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10;
    match (check == u32::from(digits[11]), digits) {
        (false, _) => Verdict::INVALID,
        (true, [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 8]) => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}

/// Corporate number: the first digit checks the twelve behind it, weights 1 and 2 from the right, mod 9 (National Tax Agency).
fn jp_corporate_number(subject: &Subject) -> Verdict {
    let Some((&check, body)) = subject.digits().split_first() else { return Verdict::INVALID };
    let sum: u32 =
        body.iter().rev().zip([1, 2].into_iter().cycle()).map(|(&digit, weight)| u32::from(digit) * weight).sum();
    Verdict::of(body.len() == 12 && !subject.is_one_digit() && 9 - sum % 9 == u32::from(check))
}

/// Driving licence: the prefecture, then eight digits, and a check digit by weights 5 to 2 and 7 to 2, mod 11. The
/// National Police Agency has not published the check: what fails it is a shape.
fn jp_driving_licence(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 12 || !(10..=97).contains(&calendar::pair(digits[0], digits[1])) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let check = match checksum::weighted(digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11 {
        0 | 1 => 0,
        remainder => 11 - remainder,
    };
    if check == u32::from(digits[10]) { Verdict::VALID } else { Verdict::CANNOT_SAY }
}
