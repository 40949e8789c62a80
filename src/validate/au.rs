//! Numbers of Australia.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "au-tfn", check: au_tfn, bits: 3.4, checksum: true },
    Validator { name: "au-medicare", check: au_medicare, bits: 3.3, checksum: true },
    Validator { name: "au-abn", check: au_abn, bits: 6.5, checksum: true },
    Validator { name: "au-acn", check: au_acn, bits: 3.3, checksum: true },
    Validator { name: "au-health-identifier", check: au_health_identifier, bits: 3.3, checksum: true },
];

/// Tax file number: weighted sum mod 11 = 0; nine digits, or eight in the oldest numbers (Australian Taxation Office).
fn au_tfn(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let sum = match digits.len() {
        9 => checksum::weighted(digits, &[1, 4, 3, 7, 5, 8, 6, 9, 10]),
        8 => checksum::weighted(digits, &[10, 7, 8, 4, 6, 3, 5, 1]),
        _ => return Verdict::INVALID,
    };
    if !sum.is_multiple_of(11) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    match digits {
        // The example of the published algorithm; counting up.
        [1, 2, 3, 4, 5, 6, 7, 8, 2] | [8, 7, 6, 5, 4, 3, 2, 1, 0] => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// Medicare card: eight digits, their check digit, the issue, and perhaps a person's place on the card
/// (Services Australia).
fn au_medicare(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if !matches!(digits.len(), 10 | 11) || !matches!(digits[0], 2..=6) || digits[9] == 0 {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(digits, &[1, 3, 7, 9, 1, 3, 7, 9]);
    if sum % 10 != u32::from(digits[8]) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    match digits {
        [2, 1, 2, 3, 4, 5, 6, 7, 0, 1, ..] => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// Australian Business Number: one less in the first place, weighted sum mod 89 = 0; check digits are 11 to 99 (Australian
/// Business Register).
fn au_abn(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 11 || digits[0] == 0 || digits[..2] == [1, 0] || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(digits, &[10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10;
    match (sum % 89, digits) {
        (0, [5, 1, 8, 2, 4, 7, 5, 3, 5, 5, 6]) => Verdict::TEST, // the example of the Register's own page
        (0, _) => Verdict::VALID,
        _ => Verdict::INVALID,
    }
}

/// Australian Company Number: weights 8 to 1, mod 10 (Australian Securities and Investments Commission).
fn au_acn(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 9 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(digits, &[8, 7, 6, 5, 4, 3, 2, 1]) + u32::from(digits[8]);
    match (sum % 10, digits) {
        (0, [0, 0, 4, 0, 8, 5, 6, 1, 6]) => Verdict::TEST, // the example of the Commission's own page
        (0, _) => Verdict::VALID,
        _ => Verdict::INVALID,
    }
}

/// Healthcare identifiers: 800360 of persons, 800361 of providers, 800362 of organizations, Luhn (Services Australia).
fn au_health_identifier(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let varied = digits.get(6..).is_some_and(|rest| rest.iter().any(|digit| Some(digit) != rest.first()));
    Verdict::of(digits.len() == 16 && digits.starts_with(&[8, 0, 0, 3, 6]) && varied && subject.luhn())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn business_numbers_begin_at_11() {
        let outcome = |text: &str| au_abn(&Subject::new(text.as_bytes()));
        assert_eq!(outcome("10007134684"), Verdict::INVALID);
        assert_eq!(outcome("99007134684"), Verdict::VALID);
    }
}
