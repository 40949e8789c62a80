//! Numbers of Czechia.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "cz-rodne-cislo", check: cz_rodne_cislo, bits: 6.6, checksum: true }];

/// Rodné číslo, of Czechs and Slovaks: birth date, women's month + 50 (+ 20 and + 70 where a day's numbers
/// ran out), divisible by eleven; nine digits, without a check, until 1953 (Act 133/2000 Sb.).
fn cz_rodne_cislo(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[y1, y2, m1, m2, d1, d2, ..] = digits else { return Verdict::INVALID };
    let short = calendar::pair(y1, y2);
    let year = match digits.len() {
        9 if short < 54 => 1900 + short,
        10 if short < 54 => 2000 + short,
        10 => 1900 + short,
        _ => return Verdict::INVALID,
    };
    let month = calendar::pair(m1, m2) % 50;
    let month = if month > 20 { month - 20 } else { month };
    if !calendar::is_date(year, month, calendar::pair(d1, d2)) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let [body @ .., check] = digits else { return Verdict::INVALID };
    match digits.len() {
        9 => Verdict::CANNOT_SAY,
        _ => Verdict::of(checksum::number(body) % 11 % 10 == u64::from(*check)),
    }
}
