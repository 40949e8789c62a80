//! Numbers of the Netherlands.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "nl-bsn", check: nl_bsn, bits: 3.4, checksum: true },
    Validator { name: "nl-vat-number", check: nl_vat_number, bits: 3.3, checksum: true },
    Validator { name: "nl-onderwijsnummer", check: nl_onderwijsnummer, bits: 3.5, checksum: true },
];

/// BSN: the eleven-test, weights 9 to 2 and -1 (Besluit burgerservicenummer).
fn nl_bsn(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some(&check), 9) = (digits.last(), digits.len()) else { return Verdict::INVALID };
    let sum = checksum::weighted(digits, &[9, 8, 7, 6, 5, 4, 3, 2]);
    if subject.is_one_digit() || sum % 11 != u32::from(check) {
        return Verdict::INVALID;
    }
    match digits {
        // The specimen numbers of Dutch passports and test registers.
        [9, 9, 9, ..] | [1, 2, 3, 4, 5, 6, 7, 8, 2] | [1, 1, 1, 2, 2, 2, 3, 3, 3] => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// Btw-id: a BSN or RSIN, or since 2020 ISO 7064 MOD 97-10 over the whole; B and a number from 01 (Belastingdienst).
fn nl_vat_number(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let text = compact.strip_prefix(b"NL").unwrap_or(&compact);
    let (Some(nine), Some(&[b'B', tens, ones]), 12) = (text.get(..9), text.get(9..), text.len()) else {
        return Verdict::INVALID;
    };
    let whole: smallvec::SmallVec<[u8; 16]> = b"NL".iter().chain(text).copied().collect();
    let is_bsn = nl_bsn(&Subject::new(nine)) != Verdict::INVALID;
    let digits = subject.digits();
    let right = digits.len() == 11 && !matches!((tens, ones), (b'0', b'0'));
    Verdict::checked(&digits[..9.min(digits.len())], right && (is_bsn || checksum::mod97(&whole) == Some(1)))
}

/// Onderwijsnummer, of pupils without a BSN: begins with 10, and the eleven-test leaves 5 (DUO).
fn nl_onderwijsnummer(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (&[1, 0, .., check], 9) = (digits, digits.len()) else { return Verdict::INVALID };
    let sum = checksum::weighted(digits, &[9, 8, 7, 6, 5, 4, 3, 2]);
    Verdict::checked(digits, sum % 11 == (u32::from(check) + 5) % 11)
}
