//! Numbers of Greece.

use super::{Subject, Validator, Verdict, calendar};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "gr-amka", check: gr_amka, bits: 4.4, checksum: true },
    Validator { name: "gr-afm", check: gr_afm, bits: 3.3, checksum: true },
];

/// AMKA: birth date and Luhn (ΗΔΙΚΑ).
fn gr_amka(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[d1, d2, m1, m2, y1, y2, ..] = digits else { return Verdict::INVALID };
    let date = calendar::is_short_date(calendar::pair(y1, y2), calendar::pair(m1, m2), calendar::pair(d1, d2));
    Verdict::of(digits.len() == 11 && date && subject.luhn())
}

/// ΑΦΜ: powers of two from 256 to 2, mod 11, 10 is told as 0 (ΑΑΔΕ).
fn gr_afm(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some((&check, body)), 9) = (digits.split_last(), digits.len()) else { return Verdict::INVALID };
    let sum = body.iter().fold(0, |sum, &digit| sum * 2 + u32::from(digit)) * 2;
    Verdict::checked(digits, sum % 11 % 10 == u32::from(check))
}
