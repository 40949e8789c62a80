//! Numbers of Norway.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "no-fodselsnummer", check: no_fodselsnummer, bits: 8.7, checksum: true },
    Validator { name: "no-orgnr", check: no_orgnr, bits: 3.5, checksum: true },
    Validator { name: "no-bank-account", check: no_bank_account, bits: 3.5, checksum: true },
];

/// Fødselsnummer: two check digits mod 11 and a date; D-numbers have day + 40, H-numbers month + 40,
/// and synthetic persons month + 65 or + 80 (Skatteetaten).
fn no_fodselsnummer(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[d1, d2, m1, m2, y1, y2, _, _, _, first, second] = digits else { return Verdict::INVALID };
    let check = |sum: u32| (11 - sum % 11) % 11;
    if check(checksum::weighted(digits, &[3, 7, 6, 1, 8, 9, 4, 5, 2])) != u32::from(first)
        || check(checksum::weighted(digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2])) != u32::from(second)
    {
        return Verdict::INVALID;
    }
    let day = calendar::pair(d1, d2) % 40;
    let (month, synthetic) = match calendar::pair(m1, m2) {
        month @ 81..=92 => (month - 80, true),
        month @ 66..=77 => (month - 65, true),
        month @ 41..=52 => (month - 40, false),
        month => (month, false),
    };
    let short = calendar::pair(y1, y2);
    let year = match (checksum::number(&digits[6..9]), short) {
        (0..=499, _) | (900..=999, 40..) => 1900 + short,
        (500..=749, 54..) => 1800 + short,
        (500..=999, 0..=39) => 2000 + short,
        _ => return Verdict::INVALID,
    };
    match (calendar::is_date(year, month, day) && calendar::pair(d1, d2) < 72, synthetic) {
        (false, _) => Verdict::INVALID,
        (true, true) => Verdict::TEST,
        (true, false) => Verdict::VALID,
    }
}

/// Organisasjonsnummer: weights 3,2,7,6,5,4,3,2,1, mod 11 (Brønnøysundregistrene).
fn no_orgnr(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let sum = checksum::weighted(digits, &[3, 2, 7, 6, 5, 4, 3, 2, 1]);
    Verdict::checked(digits, digits.len() == 9 && sum.is_multiple_of(11))
}

/// Account: weights 5,4,3,2,7,6,5,4,3,2, 11 less the sum mod 11, 10 is not issued (Bits AS).
fn no_bank_account(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some(&check), 11) = (digits.last(), digits.len()) else { return Verdict::INVALID };
    let sum = checksum::weighted(digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    Verdict::checked(digits, (11 - sum % 11) % 11 == u32::from(check) && !digits.starts_with(&[0, 0, 0, 0]))
}
