//! Banks, accounts and securities: routing numbers, BIC, ISIN, LEI and what stands on a card beside its
//! number. Knows no detector.

use std::sync::OnceLock;

use super::checksum::luhn;
use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "finance-card-expiry", check: card_expiry, bits: 0.0, checksum: false },
    Validator { name: "finance-card-code", check: card_code, bits: 0.0, checksum: false },
    Validator { name: "finance-us-routing", check: us_routing, bits: 4.6, checksum: true },
    Validator { name: "finance-account", check: account, bits: 0.0, checksum: false },
    Validator { name: "finance-fr-account", check: fr_account, bits: 6.6, checksum: true },
    Validator { name: "finance-es-account", check: es_account, bits: 6.7, checksum: true },
    Validator { name: "finance-it-account", check: it_account, bits: 4.7, checksum: true },
    Validator { name: "finance-bic", check: bic, bits: 1.4, checksum: false },
    Validator { name: "finance-isin", check: isin, bits: 4.7, checksum: true },
    Validator { name: "finance-lei", check: lei, bits: 6.6, checksum: true },
    Validator { name: "finance-cusip", check: cusip, bits: 3.3, checksum: true },
    Validator { name: "finance-figi", check: figi, bits: 3.4, checksum: true },
    Validator { name: "finance-creditor-reference", check: creditor_reference, bits: 6.6, checksum: true },
];

/// Month and year of a card: a year from 2000 to 2049 where it has four digits.
fn card_expiry(subject: &Subject) -> Verdict {
    match *subject.digits() {
        [2, 0, tens, _] | [_, _, 2, 0, tens, _] if tens > 4 => Verdict::INVALID,
        _ => Verdict::VALID,
    }
}

/// A card's security code: 000 and 0000 are not printed.
fn card_code(subject: &Subject) -> Verdict {
    Verdict::of(subject.digits().iter().any(|&digit| digit != 0))
}

/// ABA routing number: the ranges that are assigned (00 to 12 Federal Reserve districts, 21 to 32 thrifts, 61 to 72
/// electronic, 80 traveller's cheques), and weights 3, 7, 1.
fn us_routing(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[tens, ones, ..] = digits else { return Verdict::INVALID };
    let prefix = tens * 10 + ones;
    let sum: u32 = digits.iter().zip([3, 7, 1].iter().cycle()).map(|(&digit, weight)| u32::from(digit) * weight).sum();
    let assigned = matches!(prefix, 0..=12 | 21..=32 | 61..=72 | 80);
    Verdict::of(digits.len() == 9 && assigned && sum.is_multiple_of(10) && !subject.is_one_digit())
}

/// An account number: ten equal digits and runs like 123456789 are written where a number will stand.
fn account(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let counting = digits.windows(2).all(|pair| matches!(pair, [left, right] if (left + 1) % 10 == *right));
    if subject.is_one_digit() {
        return Verdict::INVALID;
    }
    if counting { Verdict::TEST } else { Verdict::VALID }
}

/// Relevé d'identité bancaire: bank, branch, account (letters as digits, in the order of a telephone's keys), and the key
/// that makes 89, 15 and 3 times them divisible by 97 (Comité français d'organisation et de normalisation bancaires).
fn fr_account(subject: &Subject) -> Verdict {
    let text = subject.compact();
    let mut remainder = 0u32;
    for &byte in &text {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'A'..=b'I' => byte - b'A' + 1,
            b'J'..=b'R' => byte - b'J' + 1,
            _ => byte - b'S' + 2,
        };
        remainder = (remainder * 10 + u32::from(digit)) % 97;
    }
    Verdict::of(text.len() == 23 && remainder == 0 && !subject.is_one_digit())
}

/// Código cuenta cliente: two check digits by weights 1, 2, 4, 8, 5, 10, 9, 7, 3, 6 and mod 11, the first over bank and
/// branch, the second over the account (Banco de España).
fn es_account(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some(office), Some(&[first, second]), Some(account)) = (digits.get(..8), digits.get(8..10), digits.get(10..))
    else {
        return Verdict::INVALID;
    };
    let check = |part: &[u8]| {
        let weights = [1u32, 2, 4, 8, 5, 10, 9, 7, 3, 6];
        let sum: u32 =
            weights.iter().rev().zip(part.iter().rev()).map(|(weight, &digit)| weight * u32::from(digit)).sum();
        match 11 - sum % 11 {
            11 => 0,
            10 => 1,
            check => check,
        }
    };
    let holds = check(office) == u32::from(first) && check(account) == u32::from(second);
    Verdict::of(digits.len() == 20 && holds && !subject.is_one_digit())
}

/// Coordinate bancarie: a control letter over bank, branch and account, odd places by the values of the tax code, mod 26
/// (Associazione Bancaria Italiana).
fn it_account(subject: &Subject) -> Verdict {
    const ODD: [u8; 26] =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    let text = subject.compact();
    let Some((&control, account)) = text.split_first().filter(|_| text.len() == 23) else { return Verdict::INVALID };
    let sum: u32 = account
        .iter()
        .enumerate()
        .map(|(place, &byte)| {
            let value = if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' };
            let counted = if place % 2 == 0 { ODD.get(usize::from(value)).copied() } else { Some(value) };
            u32::from(counted.unwrap_or_default())
        })
        .sum();
    Verdict::of(u32::from(control) == u32::from(b'A') + sum % 26 && !subject.is_one_digit())
}

/// BIC (ISO 9362): institution, country, location, branch. A location that ends in 0 is the test service's.
fn bic(subject: &Subject) -> Verdict {
    let text = subject.text();
    let country = text.get(4..6).unwrap_or_default();
    if !(self::country(country).is_some() || country == b"XK") {
        return Verdict::INVALID;
    }
    if text.get(7) == Some(&b'0') { Verdict::TEST } else { Verdict::VALID }
}

/// The country of two capitals (ISO 3166-1).
pub(super) fn country(code: &[u8]) -> Option<&'static str> {
    let place = |code: &[u8]| match code {
        [first @ b'A'..=b'Z', second @ b'A'..=b'Z'] => {
            Some(usize::from(first - b'A') * 26 + usize::from(second - b'A'))
        }
        _ => None,
    };
    static BY_LETTERS: OnceLock<Vec<Option<&'static str>>> = OnceLock::new();
    let table = BY_LETTERS.get_or_init(|| {
        let mut table = vec![None; 26 * 26];
        for known in COUNTRIES.split(' ') {
            if let Some(entry) = place(known.as_bytes()).and_then(|place| table.get_mut(place)) {
                *entry = Some(known);
            }
        }
        table
    });
    place(code).and_then(|place| table.get(place).copied().flatten())
}

/// ISIN (ISO 6166): an agency's prefix; letters become two digits, then Luhn.
fn isin(subject: &Subject) -> Verdict {
    let text = subject.compact();
    let Some(prefix) = text.get(..2) else { return Verdict::INVALID };
    let expanded: Vec<u8> = text
        .iter()
        .flat_map(|&byte| match byte {
            b'0'..=b'9' => [Some(byte - b'0'), None],
            _ => [Some((byte - b'A' + 10) / 10), Some((byte - b'A' + 10) % 10)],
        })
        .flatten()
        .collect();
    let agency = country(prefix).is_some() || AGENCIES.split(' ').any(|known| known.as_bytes() == prefix);
    Verdict::of(text.len() == 12 && agency && luhn(&expanded))
}

/// LEI (ISO 17442): ISO 7064 MOD 97-10 over eighteen characters and two check digits.
fn lei(subject: &Subject) -> Verdict {
    Verdict::of(subject.text().len() == 20 && subject.mod97() == Some(1) && !subject.is_one_digit())
}

/// ISO 3166-1.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT \
     BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH \
     ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT \
     HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS \
     LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI \
     NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG \
     SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG \
     UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// Prefixes of numbering agencies that are no countries of today (ANNA service bureau).
const AGENCIES: &str = "AN CS EU QS QT XA XB XC XD XF XK XS";

/// CUSIP: letters from 10, every second value doubled, digits added, mod 10 (ANSI X9.6).
fn cusip(subject: &Subject) -> Verdict {
    let text = subject.compact();
    let placeholder = text.iter().all(|&byte| byte == text[0]);
    Verdict::of(text.len() == 9 && !placeholder && doubled(&text))
}

/// FIGI: two consonants that begin no other code, G, and the check of CUSIP (OMG FIGI 1.2).
fn figi(subject: &Subject) -> Verdict {
    let text = subject.compact();
    let reserved = matches!(text.get(..2), Some(b"BS" | b"BM" | b"GG" | b"GB" | b"VG"));
    Verdict::of(text.len() == 12 && !reserved && text[2] == b'G' && subject.digits().len() >= 2 && doubled(&text))
}

/// Every second value doubled and its digits added, the check digit last, mod 10.
fn doubled(text: &[u8]) -> bool {
    let Some((&check, body)) = text.split_last() else { return false };
    let values = body.iter().map(|&byte| u32::from(checksum::base36(byte).unwrap_or(0)));
    let products = values.enumerate().map(|(place, value)| value * if place % 2 == 0 { 1 } else { 2 });
    let sum: u32 = products.map(|product| product / 10 + product % 10).sum();
    (sum + u32::from(check.wrapping_sub(b'0'))).is_multiple_of(10)
}

/// Creditor reference: RF, two check digits, and up to 21 characters, ISO 7064 MOD 97-10 with the first four last (ISO 11649).
fn creditor_reference(subject: &Subject) -> Verdict {
    let text = subject.compact();
    let Some((head, body)) = text.split_at_checked(4) else { return Verdict::INVALID };
    let turned: smallvec::SmallVec<[u8; 32]> = body.iter().chain(head).copied().collect();
    Verdict::of((1..=21).contains(&body.len()) && !subject.is_one_digit() && checksum::mod97(&turned) == Some(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::Outcome;

    fn outcome(check: fn(&Subject) -> Verdict, text: &str) -> Outcome {
        check(&Subject::new(text.as_bytes())).outcome
    }

    #[test]
    fn published_examples() {
        assert_eq!(outcome(us_routing, "111000025"), Outcome::Valid); // python-stdnum's example
        assert_eq!(outcome(us_routing, "112000025"), Outcome::Invalid);
        assert_eq!(outcome(us_routing, "500000005"), Outcome::Invalid); // prefix 50 is not assigned
        assert_eq!(outcome(isin, "US0378331005"), Outcome::Valid); // ISO 6166's usual example
        assert_eq!(outcome(isin, "US0378331006"), Outcome::Invalid);
        assert_eq!(outcome(lei, "213800WSGIIZCXF1P572"), Outcome::Valid); // GLEIF's example
        assert_eq!(outcome(lei, "213800WSGIIZCXF1P573"), Outcome::Invalid);
        assert_eq!(outcome(fr_account, "20041 01005 0500013M026 06"), Outcome::Valid); // behind the registry's IBAN
        assert_eq!(outcome(fr_account, "20041 01005 0500013M027 06"), Outcome::Invalid);
        assert_eq!(outcome(es_account, "2100 0418 45 0200051332"), Outcome::Valid); // behind the registry's IBAN
        assert_eq!(outcome(es_account, "2100 0418 46 0200051332"), Outcome::Invalid);
        assert_eq!(outcome(it_account, "X 05428 11101 000000123456"), Outcome::Valid); // behind the registry's IBAN
        assert_eq!(outcome(it_account, "Y 05428 11101 000000123456"), Outcome::Invalid);
        assert_eq!(outcome(bic, "DEUTDEFF500"), Outcome::Valid);
        assert_eq!(outcome(bic, "STANDARD"), Outcome::Invalid);
    }

    /// The bits that the table claims are those that random digits of the shape show.
    #[test]
    fn share_of_routing_numbers_that_pass() {
        let passed = (0..100_000u64)
            .filter(|place| {
                outcome(us_routing, &format!("{:09}", place * 7_919 * 104_729 % 1_000_000_000)) != Outcome::Invalid
            })
            .count();
        let bits = (100_000f64 / passed as f64).log2();
        assert!((bits - 4.6).abs() < 0.5, "measured {bits:.2} bits");
    }
}
