//! Numbers of Indonesia.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "id-nik", check: id_nik, bits: 2.3, checksum: false },
    Validator { name: "id-npwp", check: id_npwp, bits: 3.3, checksum: false },
];

/// NIK: province, birth date (women's day + 40), serial from 0001; no check digit (Dukcapil).
fn id_nik(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 16 || digits[12..] == [0; 4] {
        return Verdict::INVALID;
    }
    let pair = |place: usize| calendar::pair(digits[place], digits[place + 1]);
    let province = matches!(pair(0), 11..=19 | 21 | 31..=36 | 51..=53 | 61..=65 | 71..=76 | 81 | 82 | 91..=97);
    let date = calendar::is_short_date(pair(10), pair(8), pair(6) % 40) && pair(6) <= 71;
    Verdict::of(province && date)
}

/// NPWP: Luhn over the first nine of fifteen digits; one of sixteen begins with 0 (Direktorat Jenderal Pajak).
fn id_npwp(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let number = match (digits.len(), digits.first()) {
        (15, _) => &digits[..9],
        (16, Some(0)) => &digits[..10],
        _ => return Verdict::INVALID,
    };
    Verdict::of(number.iter().any(|&digit| digit != 0) && checksum::luhn(number))
}
