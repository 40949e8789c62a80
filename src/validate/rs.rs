//! Numbers of Serbia, and of persons of all that was Yugoslavia.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "rs-jmbg", check: rs_jmbg, bits: 4.5, checksum: true },
    Validator { name: "rs-pib", check: rs_pib, bits: 3.4, checksum: true },
];

/// JMBG: birth date with three digits of the year, region, weights 7 to 2 twice, mod 11 (Zakon o jedinstvenom matičnom
/// broju građana). The region is where one was first registered; Slovenia's, 50 to 59, is called EMŠO.
pub(super) fn rs_jmbg(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[d1, d2, m1, m2, y1, y2, y3, r1, r2, .., check] = digits else { return Verdict::INVALID };
    let short = u32::from(y1) * 100 + calendar::pair(y2, y3);
    let year = if short < 800 { 2000 + short } else { 1000 + short };
    let date = calendar::is_date(year, calendar::pair(m1, m2), calendar::pair(d1, d2));
    let sum = checksum::weighted(digits, &[7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    let holds = digits.len() == 13 && date && (11 - sum % 11) % 11 % 10 == u32::from(check);
    let verdict = Verdict::checked(digits, holds);
    match calendar::pair(r1, r2) {
        10..=19 => verdict.with_country("BA"),
        20..=29 => verdict.with_country("ME"),
        30..=39 => verdict.with_country("HR"),
        41..=49 => verdict.with_country("MK"),
        50..=59 => verdict.with_country("SI"),
        70..=99 => verdict.with_country("RS"),
        _ => verdict,
    }
}

/// PIB: ISO 7064 mod 11,10 (Poreska uprava).
fn rs_pib(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    Verdict::checked(digits, digits.len() == 9 && checksum::mod11_10(digits))
}
