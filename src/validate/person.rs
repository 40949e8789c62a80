//! Facts of a person that are no number of an issuer: dates of birth. Knows the calendar, and no detector.

use super::calendar::is_date;
use super::{Subject, Validator, Verdict};
use crate::limits::{BIRTH_YEAR_MAX, BIRTH_YEAR_MIN};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "person-birth-date", check: birth_date, bits: 3.4, checksum: false }];

/// A day of the calendar on which someone alive, or not long dead, can be born: year first, day first, month first,
/// or with a month's name.
fn birth_date(subject: &Subject) -> Verdict {
    let text = subject.text();
    let word: Vec<u8> = text
        .iter()
        .copied()
        .skip_while(|byte| !byte.is_ascii_alphabetic() || text.is_empty())
        .filter(u8::is_ascii_alphabetic)
        .collect();
    let numbers: Vec<u32> = text
        .split(|byte| !byte.is_ascii_digit())
        .filter(|part| !part.is_empty() && part.len() <= 8)
        .map(|part| part.iter().fold(0, |number, byte| number * 10 + u32::from(byte - b'0')))
        .collect();
    let holds = match *numbers.as_slice() {
        [whole] if word.is_empty() => {
            is_birth(whole / 10_000, whole / 100 % 100, whole % 100)
                || is_birth(whole % 10_000, whole / 100 % 100, whole / 10_000 % 100)
        }
        [first, second] => match month_named(&word) {
            Some(month) => is_birth(second, month, first) || is_birth(first, month, second),
            None => false,
        },
        [first, second, third] if word.is_empty() => {
            is_birth(first, second, third) || is_birth(third, second, first) || is_birth(third, first, second)
        }
        _ => false,
    };
    Verdict::of(holds)
}

/// Years of two digits stand for this century or the last.
fn is_birth(year: u32, month: u32, day: u32) -> bool {
    let years = if year < 100 { [1900 + year, 2000 + year] } else { [year, year] };
    years.iter().any(|&year| (BIRTH_YEAR_MIN..=BIRTH_YEAR_MAX).contains(&year) && is_date(year, month, day))
}

/// A month by the first three letters of its name, in English, French, German, Spanish, Italian, Portuguese and Dutch.
fn month_named(word: &[u8]) -> Option<u32> {
    const NAMES: [&[&[u8]]; 12] = [
        &[b"jan", b"ene", b"gen"],
        &[b"feb", b"fev"],
        &[b"mar", b"mrt", b"maa"],
        &[b"apr", b"avr", b"abr"],
        &[b"may", b"mai", b"mag", b"mei"],
        &[b"jun", b"jui", b"giu"],
        &[b"jul", b"lug", b"juillet"],
        &[b"aug", b"aou", b"ago"],
        &[b"sep", b"set"],
        &[b"oct", b"okt", b"ott", b"out"],
        &[b"nov"],
        &[b"dec", b"dez", b"dic"],
    ];
    let word = match word {
        [b's', b't', rest @ ..] | [b'n', b'd', rest @ ..] | [b'r', b'd', rest @ ..] | [b't', b'h', rest @ ..] => rest,
        [b'd', b'e', rest @ ..] if rest.len() > 2 && !rest.starts_with(b"c") && !rest.starts_with(b"z") => rest,
        word => word,
    };
    let head = word.get(..3)?.to_ascii_lowercase();
    if word.to_ascii_lowercase().starts_with(b"juil") {
        return Some(7);
    }
    NAMES.iter().zip(1..).find(|(names, _)| names.contains(&head.as_slice())).map(|(_, month)| month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::Outcome;

    #[test]
    fn days_of_the_calendar() {
        let outcome = |text: &str| birth_date(&Subject::new(text.as_bytes())).outcome;
        for born in [
            "1984-02-29",
            "03/11/1975",
            "11/30/1975",
            "30.11.75",
            "19750311",
            "3 March 1975",
            "Mar 3, 1975",
            "3rd of".replace("of", "June 1980").as_str(),
            "14 juillet 1989",
            "5 de outubro de 1990",
            "11-Dec-1962",
        ] {
            assert_eq!(outcome(born), Outcome::Valid, "{born}");
        }
        for never in ["1983-02-29", "31/04/1975", "1875-01-01", "2091-01-01", "32 March 1975", "3 Brumaire 1975"] {
            assert_eq!(outcome(never), Outcome::Invalid, "{never}");
        }
    }
}
