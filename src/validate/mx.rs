//! Numbers of Mexico.

use super::{Subject, Validator, Verdict, calendar};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "mx-curp", check: mx_curp, bits: 8.9, checksum: true },
    Validator { name: "mx-rfc", check: mx_rfc, bits: 5.1, checksum: false },
    Validator { name: "mx-nss", check: mx_nss, bits: 3.3, checksum: true },
    Validator { name: "mx-clabe", check: mx_clabe, bits: 3.3, checksum: true },
    Validator { name: "mx-voter-key", check: mx_voter_key, bits: 0.5, checksum: false },
];

/// The alphabet of the Registro Nacional de Población, where slot 24 is the Ñ.
fn value(byte: u8) -> Option<u32> {
    match byte {
        b'0'..=b'9' => Some(u32::from(byte - b'0')),
        b'A'..=b'N' => Some(u32::from(byte - b'A') + 10),
        b'O'..=b'Z' => Some(u32::from(byte - b'O') + 25),
        _ => None,
    }
}

const STATES: &[u8] =
    b"AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL QR QT SL SP SR TC TL TS VZ YN ZS";

/// What no CURP begins with: its second letter is X then (Instructivo normativo para la asignación de la CURP, annex 2).
/// An RFC with one has another last letter, but old ones were not changed.
const WORDS: &[u8] =
    b"BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI \
    GUEY JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO MAME \
    MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA ROBA \
    ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY";

fn begins_with_word(text: &[u8]) -> bool {
    WORDS.chunks(5).any(|word| text.starts_with(&word[..4]))
}

/// CURP: birth date, state, check digit of weights 18 to 2 (Registro Nacional de Población).
fn mx_curp(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let begins = |word: &[u8]| compact.starts_with(&word[..4]);
    if compact.len() != 18
        || WORDS.chunks(5).any(begins)
        || !STATES.chunks(3).any(|state| state[..2] == compact[11..13])
    {
        return Verdict::INVALID;
    }
    let mut sum = 0;
    for (&byte, weight) in compact[..17].iter().zip((2..=18).rev()) {
        let Some(value) = value(byte) else { return Verdict::INVALID };
        sum += value * weight;
    }
    let date = has_date(&compact[4..10]);
    Verdict::of(date && compact[17] == b'0' + ((10 - sum % 10) % 10) as u8)
}

/// RFC: the date must exist; many real ones fail their check character, so it only speaks for a value
/// (Servicio de Administración Tributaria).
fn mx_rfc(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let variant = match compact.len() {
        13 => "individual",
        12 => "organization",
        _ => return Verdict::INVALID,
    };
    let (body, check) = compact.split_at(compact.len() - 1);
    // The general public and foreigners.
    if !has_date(&body[body.len() - 8..body.len() - 2]) || matches!(&compact[..], b"XAXX010101000" | b"XEXX010101000") {
        return Verdict::INVALID;
    }
    // Twelve places: companies, one letter shorter, begin with a space, whose value is 37.
    let pad = if body.len() == 11 { 37 * 13 } else { 0 };
    let sum: u32 =
        body.iter().rev().zip(2..).map(|(&byte, weight)| value(byte).unwrap_or(0) * weight).sum::<u32>() + pad;
    let expected = match (11 - sum % 11) % 11 {
        10 => b'A',
        digit => b'0' + digit as u8,
    };
    let holds = check[0] == expected && !(variant == "individual" && begins_with_word(&compact));
    if holds { Verdict::VALID.with_variant(variant) } else { Verdict::CANNOT_SAY.with_variant(variant) }
}

/// Whether six bytes are yymmdd.
fn has_date(bytes: &[u8]) -> bool {
    let &[y1, y2, m1, m2, d1, d2] = bytes else { return false };
    let pair = |tens: u8, ones: u8| calendar::pair(tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    bytes.iter().all(u8::is_ascii_digit) && calendar::is_short_date(pair(y1, y2), pair(m1, m2), pair(d1, d2))
}

/// NSS: Luhn over eleven digits (Instituto Mexicano del Seguro Social).
fn mx_nss(subject: &Subject) -> Verdict {
    Verdict::of(subject.digits().len() == 11 && !subject.is_one_digit() && subject.luhn())
}

/// CLABE: weights 3,7,1, each product mod 10, mod 10 (Asociación de Bancos de México).
fn mx_clabe(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let products =
        digits.iter().zip([3, 7, 1].into_iter().cycle()).map(|(&digit, weight)| u32::from(digit) * weight % 10);
    let sum: u32 = products.take(17).sum();
    // Numbers of banks begin at 001.
    let bank = digits.len() == 18 && digits[..3] != [0; 3] && !subject.is_one_digit();
    Verdict::of(bank && (10 - sum % 10) % 10 == u32::from(digits[17]))
}

/// Clave de elector: six consonants of the names, birth date, state of birth 01 to 32 or 87, 88, sex (Instituto Nacional
/// Electoral).
fn mx_voter_key(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let Some(birth) = compact.get(6..14) else { return Verdict::INVALID };
    let state = (birth[6].wrapping_sub(b'0')).wrapping_mul(10).wrapping_add(birth[7].wrapping_sub(b'0'));
    Verdict::of(has_date(&birth[..6]) && matches!(state, 1..=33 | 87 | 88))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_number_begins_with_a_word() {
        let outcome = |text: &str| mx_curp(&Subject::new(text.as_bytes()));
        assert_eq!(outcome("COGI340208MPLBDL35"), Verdict::INVALID);
        assert_eq!(mx_rfc(&Subject::new(b"MOCO200803XD3")), Verdict::CANNOT_SAY.with_variant("individual"));
        assert_eq!(outcome("CXGI340208MPLBDL32"), Verdict::VALID);
    }
}
