//! Facts of a person that are no number of an issuer: dates of birth. Knows the calendar, and no detector.

use smallvec::SmallVec;

use super::calendar::is_date;
use super::{Subject, Validator, Verdict, checksum};
use crate::limits::{BIRTH_YEAR_MAX, BIRTH_YEAR_MIN};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "person-birth-date", check: birth_date, bits: 3.4, checksum: false },
    Validator { name: "person-isni", check: isni, bits: 3.5, checksum: true },
];

/// A day of the calendar on which someone alive, or not long dead, can be born: year first, day first, month first,
/// with a month's name, or as China, Japan and Korea write it.
fn birth_date(subject: &Subject) -> Verdict {
    let text = subject.text();
    let numbers: SmallVec<[u32; 4]> = text
        .split(|byte| !byte.is_ascii_digit())
        .filter(|part| !part.is_empty() && part.len() <= 8)
        .map(|part| part.iter().fold(0, |number, byte| number * 10 + u32::from(byte - b'0')))
        .collect();
    if text.iter().all(|byte| byte.is_ascii() && !byte.is_ascii_alphabetic()) {
        return Verdict::of(is_birth_in_digits(&numbers));
    }
    let Ok(text) = std::str::from_utf8(text) else { return Verdict::of(false) };
    Verdict::of(match *numbers.as_slice() {
        [first, second] => {
            months_named(text).any(|month| is_birth(second, month, first) || is_birth(first, month, second))
        }
        [year, month, day] if text.contains(['年', '년']) => is_birth(year, month, day),
        _ => false,
    })
}

fn is_birth_in_digits(numbers: &[u32]) -> bool {
    match *numbers {
        [whole] => {
            let (first, second) = (whole / 1_000_000, whole / 10_000 % 100);
            is_birth(whole / 10_000, whole / 100 % 100, whole % 100)
                || is_birth(whole % 10_000, second, first)
                || is_birth(whole % 10_000, first, second)
        }
        [first, second, third] => {
            is_birth(first, second, third) || is_birth(third, second, first) || is_birth(third, first, second)
        }
        _ => false,
    }
}

/// Years of two digits stand for this century or the last.
fn is_birth(year: u32, month: u32, day: u32) -> bool {
    let years = if year < 100 { [1900 + year, 2000 + year] } else { [year, year] };
    years.iter().any(|&year| (BIRTH_YEAR_MIN..=BIRTH_YEAR_MAX).contains(&year) && is_date(year, month, day))
}

/// What months' names begin with in the languages of Europe, in lower case, with and without accents. The same name
/// may be of two months: lipiec and lipanj, srpen and srpanj, listopad.
const MONTHS: [&[&str]; 12] = [
    &[
        "jan", "ene", "gen", "xan", "sty", "led", "sij", "saus", "tam", "oca", "ιαν", "янв", "січ", "студ", "jaan",
        "ion", "ean",
    ],
    &["feb", "fev", "fév", "lut", "uno", "úno", "vel", "veebr", "vas", "hel", "sub", "şub", "φεβ", "фев", "лют", "shk"],
    &["mar", "mär", "már", "mrt", "maa", "kov", "ozu", "ožu", "bre", "bře", "μαρ", "μάρ", "мар", "бер", "märts", "сак"],
    &["apr", "ápr", "avr", "abr", "kwi", "dub", "tra", "huh", "nis", "bal", "απρ", "апр", "кві", "pri", "aib", "крас"],
    &[
        "may", "mai", "mag", "mei", "maj", "máj", "maí", "kve", "kvě", "svi", "tou", "geg", "μαι", "μαΐ", "μάι", "май",
        "мая", "тра", "bea",
    ],
    &[
        "jun", "jún", "jūn", "jui", "giu", "iun", "xuñ", "xun", "czerwc", "czerwiec", "cerv", "červ", "lip", "kes",
        "haz", "bir", "ιουν", "ιούν", "июн", "юни", "јун", "чер", "qer", "juuni",
    ],
    &[
        "jul", "júl", "jūl", "lug", "juil", "iul", "xul", "lip", "cerven", "červen", "srp", "hei", "tem", "lie",
        "ιουλ", "ιούλ", "июл", "юли", "јул", "лип", "kor", "juuli",
    ],
    &[
        "aug", "aou", "aoû", "ago", "ágú", "sie", "srp", "kol", "elo", "agu", "ağu", "rugp", "αυγ", "αύγ", "авг",
        "сер", "жні",
    ],
    &["sep", "set", "wrz", "zar", "zář", "ruj", "syy", "eyl", "rugs", "szept", "σεπ", "сен", "сеп", "вер", "sht"],
    &["oct", "okt", "ott", "out", "paz", "paź", "rij", "říj", "lis", "lok", "eki", "spa", "οκτ", "окт", "жов", "tet"],
    &["nov", "lis", "stu", "mar", "kas", "lap", "νοε", "νοέ", "ноя", "ное", "нов", "лис", "nën"],
    &["dec", "déc", "dez", "des", "dic", "gru", "pro", "jou", "ara", "δεκ", "дек", "дец", "гру", "dhj", "abe"],
];

/// The months that a word of the text can be.
fn months_named(text: &str) -> impl Iterator<Item = u32> {
    let words = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.chars().count() >= 3);
    let word = words.max_by_key(|word| word.len()).unwrap_or_default().to_lowercase();
    MONTHS
        .iter()
        .zip(1..)
        .filter(move |(names, _)| names.iter().any(|name| word.starts_with(name)))
        .map(|(_, month)| month)
}

/// ISNI and ORCID iD: ISO 7064 MOD 11-2 over sixteen characters (ISO 27729).
fn isni(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let values: smallvec::SmallVec<[u8; 16]> =
        compact.iter().map(|&byte| if byte == b'X' { 10 } else { byte.wrapping_sub(b'0') }).collect();
    if values.len() != 16 || values[..15].iter().any(|&value| value > 9) || !checksum::mod11_2(&values) {
        return Verdict::INVALID;
    }
    match &compact[..] {
        // The examples of ORCID's documentation.
        b"0000000218250097" | b"0000000151093700" | b"0000000000000001" => Verdict::TEST,
        _ => Verdict::VALID,
    }
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
            "19. März 1945",
            "22 listopada 1985",
            "28. listopadu 1974",
            "6 października 1959",
            "1. červenec 1966",
            "14 Μαρτίου 1971",
            "3 января 1990 г.",
            "1.º de março de 1980",
            "1993年7月26日",
            "60年5月3日",
            "1992년 10월 4일",
        ] {
            assert_eq!(outcome(born), Outcome::Valid, "{born}");
        }
        for never in [
            "1983-02-29",
            "31/04/1975",
            "1875-01-01",
            "2091-01-01",
            "32 March 1975",
            "3 Brumaire 1975",
            "1993年13月26日",
        ] {
            assert_eq!(outcome(never), Outcome::Invalid, "{never}");
        }
    }
}
