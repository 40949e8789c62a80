//! Numbers of Kazakhstan.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "kz-iin", check: kz_iin, bits: 3.5, checksum: true },
    Validator { name: "kz-bin", check: kz_bin, bits: 3.3, checksum: true },
];

/// IIN: birth date, century and sex, check digit (Ministry of Digital Development).
fn kz_iin(subject: &Subject) -> Verdict {
    let &[y1, y2, m1, m2, d1, d2, century, ..] = subject.digits() else { return Verdict::INVALID };
    let century = match century {
        1 | 2 => 1800,
        3 | 4 => 1900,
        5 | 6 => 2000,
        _ => return Verdict::INVALID,
    };
    let date = calendar::is_date(century + calendar::pair(y1, y2), calendar::pair(m1, m2), calendar::pair(d1, d2));
    Verdict::of(date && check_digit(subject.digits()))
}

/// BIN: year and month of registration, kind of entity 4 to 6, kind of office 0 to 3, check digit (Ministry of Justice).
fn kz_bin(subject: &Subject) -> Verdict {
    let &[_, _, m1, m2, 4..=6, 0..=3, ..] = subject.digits() else { return Verdict::INVALID };
    Verdict::of((1..=12).contains(&calendar::pair(m1, m2)) && check_digit(subject.digits()))
}

/// Weights 1 to 11, mod 11; where that gives ten, weights 3 to 11, 1, 2; where that does too, the number is not issued.
fn check_digit(digits: &[u8]) -> bool {
    let first = checksum::weighted(digits, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
    let sum = if first == 10 { checksum::weighted(digits, &[3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 } else { first };
    digits.len() == 12 && sum == u32::from(digits[11])
}
