//! Numbers of the European Union.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "eu-health-card", check: eu_health_card, bits: 0.0, checksum: false },
    Validator { name: "eu-sepa-creditor", check: eu_sepa_creditor, bits: 6.6, checksum: true },
    Validator { name: "eu-eic", check: eu_eic, bits: 5.2, checksum: true },
    Validator { name: "eu-oss-number", check: eu_oss_number, bits: 5.2, checksum: false },
];

/// Creditor identifier of SEPA direct debits: ISO 7064 MOD 97-10 without the business code in places 5 to 7
/// (European Payments Council, EPC262-08).
fn eu_sepa_creditor(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let (Some(head), Some(number)) = (compact.get(..4), compact.get(7..)) else { return Verdict::INVALID };
    let moved: smallvec::SmallVec<[u8; 40]> = number.iter().chain(head).copied().collect();
    Verdict::of(!number.is_empty() && checksum::mod97(&moved) == Some(1))
}

/// EIC: weights 16 to 2 over fifteen characters (A = 10, dash = 36), mod 37 (ENTSO-E, Energy Identification Coding Scheme).
fn eu_eic(subject: &Subject) -> Verdict {
    let value = |byte: u8| match byte {
        b'-' => Some(36),
        byte => checksum::base36(byte).map(u32::from),
    };
    let (Some((&check, body)), 16) = (subject.text().split_last(), subject.text().len()) else {
        return Verdict::INVALID;
    };
    let sum: Option<u32> = body.iter().zip((2..=16).rev()).map(|(&byte, weight)| Some(value(byte)? * weight)).sum();
    let expected = sum.map(|sum| 36 - (sum + 36) % 37);
    Verdict::of(check != b'-' && expected == value(check))
}

/// Numbers of the one-stop shop: member states by ISO 3166-1, and 900 for Northern Ireland, behind EU or IM.
const MEMBERS: &[u16] = &[
    40, 56, 100, 191, 196, 203, 208, 233, 246, 250, 276, 300, 348, 372, 380, 428, 440, 442, 470, 528, 616, 620, 642,
    703, 705, 724, 752, 900,
];

/// OSS and IOSS number: EU and nine digits, IM and ten, the first three of them a member state (Regulation 282/2011).
fn eu_oss_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let Some(member) = digits.get(..3) else { return Verdict::INVALID };
    Verdict::checked(digits, MEMBERS.contains(&(checksum::number(member) as u16)))
}

/// Countries of the European Health Insurance Card and of the United Kingdom's card, by ISO 3166-1 number.
const COUNTRIES: &[(u16, &str)] = &[
    (40, "AT"),
    (56, "BE"),
    (100, "BG"),
    (191, "HR"),
    (196, "CY"),
    (203, "CZ"),
    (208, "DK"),
    (233, "EE"),
    (246, "FI"),
    (250, "FR"),
    (276, "DE"),
    (300, "GR"),
    (348, "HU"),
    (352, "IS"),
    (372, "IE"),
    (380, "IT"),
    (428, "LV"),
    (438, "LI"),
    (440, "LT"),
    (442, "LU"),
    (470, "MT"),
    (528, "NL"),
    (578, "NO"),
    (616, "PL"),
    (620, "PT"),
    (642, "RO"),
    (703, "SK"),
    (705, "SI"),
    (724, "ES"),
    (752, "SE"),
    (756, "CH"),
    (826, "GB"),
];

/// The card's number: 80, the country, and digits whose check each country decides for itself (EN 1867; Decision S2 of
/// the Administrative Commission).
fn eu_health_card(subject: &Subject) -> Verdict {
    let &[8, 0, hundreds, tens, ones, ..] = subject.digits() else { return Verdict::INVALID };
    let number = u16::from(hundreds) * 100 + u16::from(tens) * 10 + u16::from(ones);
    match COUNTRIES.iter().find(|(other, _)| *other == number) {
        Some((_, country)) => Verdict::VALID.with_country(country).with_variant(country),
        None => Verdict::CANNOT_SAY,
    }
}
