//! IBAN (ISO 13616): lengths and structures of the SWIFT registry, ISO 7064 MOD 97-10, and the
//! registry's examples. Knows no detector.

use super::checksum::mod97;
use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "finance-iban", check: iban, bits: 12.0, checksum: true }];

/// Separators of the longest IBAN in groups of four, country and check digits apart.
const SEPARATORS_MAX: usize = 9;

/// Whether it is grouped by one kind of separator, and not into single bytes or pairs: other numbers of a row, and dumps.
fn is_one_value(text: &[u8]) -> bool {
    let mut separators = text.iter().filter(|byte| !byte.is_ascii_alphanumeric());
    let first = separators.clone().next();
    separators.clone().count() <= SEPARATORS_MAX && separators.all(|byte| Some(byte) == first)
}

/// The variant and the country are the account's; the registry's examples are tests.
fn iban(subject: &Subject) -> Verdict {
    if !is_one_value(subject.text()) {
        return Verdict::INVALID;
    }
    let text = subject.compact();
    let (Some(code), Some(account)) = (text.get(..2), text.get(4..)) else { return Verdict::INVALID };
    let number = |code: &[u8]| code.first_chunk().map(|code| u16::from_be_bytes(*code));
    let Ok(row) = STRUCTURES.binary_search_by_key(&number(code), |(country, _)| number(country.as_bytes())) else {
        return Verdict::INVALID;
    };
    let Some(&(country, structure)) = STRUCTURES.get(row) else { return Verdict::INVALID };
    if !has_check_digits(&text) || !fits(account, structure) {
        return Verdict::INVALID;
    }
    let placeholder = account.windows(2).all(|pair| pair.first() == pair.last());
    let example = EXAMPLES.binary_search_by(|known| known.as_bytes().cmp(&text)).is_ok();
    let verdict = if placeholder || example { Verdict::TEST } else { Verdict::VALID };
    verdict.with_variant(country).with_country(country)
}

/// Check digits 02 to 98, and the remainder 1 with country and check digits behind the account.
fn has_check_digits(text: &[u8]) -> bool {
    let (Some(head), Some(account)) = (text.get(..4), text.get(4..)) else { return false };
    let moved: smallvec::SmallVec<[u8; 40]> = account.iter().chain(head).copied().collect();
    head.iter().skip(2).all(u8::is_ascii_digit)
        && !matches!(head, [_, _, b'0', b'0' | b'1'] | [_, _, b'9', b'9'])
        && mod97(&moved) == Some(1)
}

/// Whether an account has a structure: `4a 6n 8c` is four capitals, six digits, eight of either.
fn fits(account: &[u8], structure: &str) -> bool {
    let mut rest = account;
    for field in structure.split(' ') {
        let (length, kind) = field.split_at(field.len() - 1);
        let Some((part, after)) = length.parse().ok().and_then(|length| rest.split_at_checked(length)) else {
            return false;
        };
        let right = match kind {
            "n" => part.iter().all(u8::is_ascii_digit),
            "a" => part.iter().all(u8::is_ascii_uppercase),
            _ => part.iter().all(u8::is_ascii_alphanumeric),
        };
        if !right {
            return false;
        }
        rest = after;
    }
    rest.is_empty()
}

/// Country and structure of the account behind the check digits, ascending: SWIFT IBAN registry, release 101.
const STRUCTURES: &[(&str, &str)] = &[
    ("AD", "8n 12c"),
    ("AE", "19n"),
    ("AL", "8n 16c"),
    ("AT", "16n"),
    ("AZ", "4a 20c"),
    ("BA", "16n"),
    ("BE", "12n"),
    ("BG", "4a 6n 8c"),
    ("BH", "4a 14c"),
    ("BI", "23n"),
    ("BR", "23n 1a 1c"),
    ("BY", "4c 4n 16c"),
    ("CH", "5n 12c"),
    ("CR", "18n"),
    ("CY", "8n 16c"),
    ("CZ", "20n"),
    ("DE", "18n"),
    ("DJ", "23n"),
    ("DK", "14n"),
    ("DO", "4c 20n"),
    ("EE", "16n"),
    ("EG", "25n"),
    ("ES", "20n"),
    ("FI", "14n"),
    ("FK", "2a 12n"),
    ("FO", "14n"),
    ("FR", "10n 11c 2n"),
    ("GB", "4a 14n"),
    ("GE", "2a 16n"),
    ("GI", "4a 15c"),
    ("GL", "14n"),
    ("GR", "7n 16c"),
    ("GT", "24c"),
    ("HN", "4a 20n"),
    ("HR", "17n"),
    ("HU", "24n"),
    ("IE", "4a 14n"),
    ("IL", "19n"),
    ("IQ", "4a 15n"),
    ("IS", "22n"),
    ("IT", "1a 10n 12c"),
    ("JO", "4a 4n 18c"),
    ("KW", "4a 22c"),
    ("KZ", "3n 13c"),
    ("LB", "4n 20c"),
    ("LC", "4a 24c"),
    ("LI", "5n 12c"),
    ("LT", "16n"),
    ("LU", "3n 13c"),
    ("LV", "4a 13c"),
    ("LY", "21n"),
    ("MC", "10n 11c 2n"),
    ("MD", "20c"),
    ("ME", "18n"),
    ("MK", "3n 10c 2n"),
    ("MN", "16n"),
    ("MR", "23n"),
    ("MT", "4a 5n 18c"),
    ("MU", "4a 19n 3a"),
    ("NI", "4a 20n"),
    ("NL", "4a 10n"),
    ("NO", "11n"),
    ("OM", "3n 16c"),
    ("PK", "4a 16c"),
    ("PL", "24n"),
    ("PS", "4a 21c"),
    ("PT", "21n"),
    ("QA", "4a 21c"),
    ("RO", "4a 16c"),
    ("RS", "18n"),
    ("RU", "14n 15c"),
    ("SA", "2n 18c"),
    ("SC", "4a 20n 3a"),
    ("SD", "14n"),
    ("SE", "20n"),
    ("SI", "15n"),
    ("SK", "20n"),
    ("SM", "1a 10n 12c"),
    ("SN", "2c 22n"), // Not in the registry; as the Central Bank of West African States issues it.
    ("SO", "19n"),
    ("ST", "21n"),
    ("SV", "4a 20n"),
    ("TL", "19n"),
    ("TN", "20n"),
    ("TR", "6n 16c"),
    ("UA", "6n 19c"),
    ("VA", "18n"),
    ("VG", "4a 16n"),
    ("XK", "16n"),
    ("YE", "4a 4n 18c"),
];

/// Examples that the registry and national banks print, ascending.
const EXAMPLES: &[&str] = &[
    "AE070331234567890123456",
    "AT611904300234573201",
    "BE68539007547034",
    "BE71096123456769",
    "BG80BNBG96611020345678",
    "BR1500000000000010932840814P2",
    "BR1800360305000010009795493C1",
    "CH5604835012345678009",
    "CH9300762011623852957",
    "CY17002001280000001200527600",
    "CZ6508000000192000145399",
    "DE89370400440532013000",
    "DE91100000000123456789",
    "DK5000400440116243",
    "EE382200221020145685",
    "ES7921000813610123456789",
    "ES9121000418450200051332",
    "FI2112345600000785",
    "FR1420041010050500013M02606",
    "FR7630006000011234567890189",
    "GB29NWBK60161331926819",
    "GB33BUKB20201555555555",
    "GB82WEST12345698765432",
    "GR1601101250000000012300695",
    "HR1210010051863000160",
    "HU42117730161111101800000000",
    "IE29AIBK93115212345678",
    "IE64IRCE92050112345678",
    "IL620108000000099999999",
    "IS140159260076545510730339",
    "IT60X0542811101000000123456",
    "KZ86125KZT5004100100",
    "LI21088100002324013AA",
    "LT121000011101001000",
    "LU280019400644750000",
    "LV80BANK0000435195001",
    "MC5811222000010123456789030",
    "MT84MALT011000012345MTLCAST001S",
    "NL02ABNA0123456789",
    "NL91ABNA0417164300",
    "NO9386011117947",
    "PK36SCBL0000001123456702",
    "PL61109010140000071219812874",
    "PT50000201231234567890154",
    "QA58DOHB00001234567890ABCDEFG",
    "RO49AAAA1B31007593840000",
    "SA0380000000608010167519",
    "SE4550000000058398257466",
    "SI56263300012039086",
    "SK3112000000198742637541",
    "SM86U0322509800000000270100",
    "TR330006100519786457841326",
    "UA213223130000026007233566001",
    "VA59001123000012345678",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::Outcome;

    #[test]
    fn examples_of_the_registry_hold() {
        assert!(STRUCTURES.is_sorted() && EXAMPLES.is_sorted());
        for example in EXAMPLES {
            let verdict = iban(&Subject::new(example.as_bytes()));
            assert_eq!((verdict.outcome, verdict.country), (Outcome::Test, example.get(..2)), "{example}");
        }
    }

    #[test]
    fn structure_length_and_check_digits_decide() {
        let outcome = |text: &str| iban(&Subject::new(text.as_bytes())).outcome;
        assert_eq!(outcome("GB29 NWBK 6016 1331 9268 19"), Outcome::Test);
        assert_eq!(outcome("GB30 NWBK 6016 1331 9268 19"), Outcome::Invalid);
        assert_eq!(outcome("GB29 1WBK 6016 1331 9268 19"), Outcome::Invalid);
        assert_eq!(outcome("ZZ82WEST12345698765432"), Outcome::Invalid);
    }

    /// Of random accounts under a registered country's code and length, one in 97 passes the check digits;
    /// country, length and structure of random capitals and digits are worth far more than the rest.
    #[test]
    fn share_that_passes() {
        let mut state = 1u64;
        let mut random = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        let mut passed = 0;
        for _ in 0..100_000 {
            let mut text: Vec<u8> = (0..2).map(|_| b'A' + random(26) as u8).collect();
            text.extend((0..20).map(|_| b'0' + random(10) as u8));
            passed += u32::from(iban(&Subject::new(&text)).outcome != Outcome::Invalid);
        }
        assert!(passed < 25, "{passed} of 100,000 random values of 22 characters pass");
    }
}
