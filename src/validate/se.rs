//! Numbers of Sweden.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "se-personnummer", check: se_personnummer, bits: 8.0, checksum: true },
    Validator { name: "se-orgnr", check: se_orgnr, bits: 3.3, checksum: true },
    Validator { name: "se-vat-number", check: se_vat_number, bits: 3.3, checksum: true },
];

/// Personnummer: Luhn over the last ten, a date whose day is 60 more in coordination numbers (Skatteverket).
fn se_personnummer(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (century, ten) = match digits.len() {
        10 => (None, digits),
        12 => (Some(calendar::pair(digits[0], digits[1])), &digits[2..]),
        _ => return Verdict::INVALID,
    };
    let (year, month) = (calendar::pair(ten[0], ten[1]), calendar::pair(ten[2], ten[3]));
    let day = match calendar::pair(ten[4], ten[5]) {
        day @ 61..=91 => day - 60,
        day => day,
    };
    let date = match century {
        Some(century @ 18..=20) => calendar::is_date(century * 100 + year, month, day),
        Some(_) => false,
        None => calendar::is_short_date(year, month, day),
    };
    if !date || !checksum::luhn(ten) {
        return Verdict::INVALID;
    }
    match ten {
        // Tolvan Tolvansson, and the tax agency's test persons, whose numbers begin at 98 within a birthday.
        [1, 2, 1, 2, 1, 2, 1, 2, 1, 2] | [8, 1, 1, 2, 1, 8, 9, 8, 7, 6] | [.., 9, 8, _, _] => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// Organisationsnummer: Luhn; the third digit is 2 or more, so that it is no birth date (Bolagsverket).
fn se_orgnr(subject: &Subject) -> Verdict {
    Verdict::checked(subject.digits(), subject.digits().len() == 10 && subject.luhn())
}

/// Momsregistreringsnummer: an organisation or personal number, and 01 (Skatteverket).
fn se_vat_number(subject: &Subject) -> Verdict {
    match subject.digits() {
        [number @ .., 0, 1] if number.len() == 10 => Verdict::checked(number, checksum::luhn(number)),
        _ => Verdict::INVALID,
    }
}
