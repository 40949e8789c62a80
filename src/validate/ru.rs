//! Numbers of Russia.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "ru-snils", check: ru_snils, bits: 6.6, checksum: true },
    Validator { name: "ru-inn", check: ru_inn, bits: 4.3, checksum: true },
];

/// СНИЛС: weights 9 to 1, mod 101, 100 told as 00; numbers up to 001-001-998 have no check (Пенсионный фонд).
fn ru_snils(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 11 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    if checksum::number(&digits[..9]) <= 1_001_998 {
        return Verdict::CANNOT_SAY;
    }
    let sum = checksum::weighted(digits, &[9, 8, 7, 6, 5, 4, 3, 2, 1]);
    match (u64::from(sum % 101 % 100) == checksum::number(&digits[9..]), digits) {
        (false, _) => Verdict::INVALID,
        (true, [1, 1, 2, 2, 3, 3, 4, 4, 5, 9, 5]) => Verdict::TEST, // the example of the fund
        (true, _) => Verdict::VALID,
    }
}

/// ИНН: ten digits and one check digit for companies, twelve and two for persons, mod 11 mod 10 (ФНС).
fn ru_inn(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let check = |weights: &[u8]| checksum::weighted(digits, weights) % 11 % 10;
    let holds = match digits.len() {
        10 => check(&[2, 4, 10, 3, 5, 9, 4, 6, 8]) == u32::from(digits[9]),
        12 => {
            check(&[7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == u32::from(digits[10])
                && check(&[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == u32::from(digits[11])
        }
        _ => false,
    };
    let verdict = Verdict::of(holds && !subject.is_one_digit());
    verdict.with_variant(if digits.len() == 10 { "organization" } else { "individual" })
}
