//! Numbers of the United States.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "us-ssn", check: us_ssn, bits: 0.2, checksum: false },
    Validator { name: "us-itin", check: us_itin, bits: 0.4, checksum: false },
    Validator { name: "us-ein", check: us_ein, bits: 0.3, checksum: false },
    Validator { name: "us-npi", check: us_npi, bits: 3.3, checksum: true },
    Validator { name: "us-dea", check: us_dea, bits: 3.3, checksum: true },
    Validator { name: "us-mbi", check: us_mbi, bits: 0.0, checksum: false },
    Validator { name: "us-hicn", check: us_hicn, bits: 0.5, checksum: false },
    Validator { name: "us-cpt", check: us_cpt, bits: 0.0, checksum: false },
];

/// Social Security Number: area not 000, 666 or 900-999, group not 00, serial not 0000
/// (Social Security Administration, randomisation of 25 June 2011).
fn us_ssn(subject: &Subject) -> Verdict {
    let &[a, b, c, d, e, f, g, h, i] = subject.digits() else { return Verdict::INVALID };
    let area = u16::from(a) * 100 + u16::from(b) * 10 + u16::from(c);
    if area == 0
        || area == 666
        || area >= 900
        || (d, e) == (0, 0)
        || (f, g, h, i) == (0, 0, 0, 0)
        || subject.is_one_digit()
    {
        return Verdict::INVALID;
    }
    match subject.digits() {
        // Printed on a wallet insert in 1938; a leaflet of 1940; an advertisement; counting up.
        [0, 7, 8, 0, 5, 1, 1, 2, 0]
        | [2, 1, 9, 0, 9, 9, 9, 9, 9]
        | [4, 5, 7, 5, 5, 5, 4, 6, 2]
        | [1, 2, 3, 4, 5, 6, 7, 8, 9] => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// Individual Taxpayer Identification Number: 9, then group 50-65, 70-88, 90-92 or 94-99 (Internal Revenue Service).
fn us_itin(subject: &Subject) -> Verdict {
    let &[9, _, _, d, e, ..] = subject.digits() else { return Verdict::INVALID };
    let group = d * 10 + e;
    let issued = matches!(group, 50..=65 | 70..=88 | 90..=92 | 94..=99);
    Verdict::of(issued && subject.digits().len() == 9 && !subject.is_one_digit())
}

/// Employer Identification Number: the first two digits are a campus's (Internal Revenue Service).
fn us_ein(subject: &Subject) -> Verdict {
    let &[a, b, ..] = subject.digits() else { return Verdict::INVALID };
    let campus = a * 10 + b;
    let issued =
        matches!(campus, 1..=6 | 10..=16 | 20..=27 | 30..=48 | 50..=68 | 71..=77 | 80..=88 | 90..=95 | 98 | 99);
    if !issued || subject.digits().len() != 9 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    if subject.digits() == [1, 2, 3, 4, 5, 6, 7, 8, 9] { Verdict::TEST } else { Verdict::VALID }
}

/// National Provider Identifier: Luhn over 80840 and the ten digits, whose prefix adds 24 (45 CFR 162.406).
fn us_npi(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 10 || !matches!(digits[0], 1 | 2) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let mut whole = [8, 0, 8, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    whole[5..].copy_from_slice(digits);
    match (checksum::luhn(&whole), digits) {
        (false, _) => Verdict::INVALID,
        (true, [1, 2, 3, 4, 5, 6, 7, 8, 9, 3]) => Verdict::TEST, // the standard's own example
        (true, _) => Verdict::VALID,
    }
}

/// DEA registration: the last digit of (1st + 3rd + 5th) + 2 (2nd + 4th + 6th) is the seventh
/// (Drug Enforcement Administration).
fn us_dea(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let Some((_, &[a, b, c, d, e, f, check])) = compact.split_last_chunk::<7>() else { return Verdict::INVALID };
    if compact.len() != 9 || !compact[2..].iter().all(u8::is_ascii_digit) || compact[2..].iter().all(|&byte| byte == a)
    {
        return Verdict::INVALID;
    }
    let value = |byte: u8| u32::from(byte - b'0');
    let sum = value(a) + value(c) + value(e) + 2 * (value(b) + value(d) + value(f));
    match (sum % 10 == value(check), &compact[2..]) {
        (false, _) => Verdict::INVALID,
        (true, b"1234563") => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}

/// Medicare Beneficiary Identifier: the shape is all; 1EG4-TE5-MK73 and its elder stand on the pictures
/// of the card (Centers for Medicare & Medicaid Services).
fn us_mbi(subject: &Subject) -> Verdict {
    match &subject.compact()[..] {
        b"1EG4TE5MK73" | b"1EG4TE5MK72" => Verdict::TEST,
        _ => Verdict::CANNOT_SAY,
    }
}

/// Health Insurance Claim Number: a social security number and a code of the beneficiary, or a
/// railroad retirement number (Social Security Administration, RS 00201).
fn us_hicn(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    if compact.first().is_some_and(u8::is_ascii_alphabetic) {
        return if subject.is_one_digit() { Verdict::INVALID } else { Verdict::CANNOT_SAY };
    }
    let code = compact.get(9..).unwrap_or_default();
    let known = matches!(
        code,
        [b'A' | b'B' | b'D' | b'E' | b'F' | b'K' | b'M' | b'T' | b'W']
            | [b'B' | b'C' | b'D' | b'E' | b'W', b'A'..=b'Z' | b'0'..=b'9']
            | [b'F' | b'K' | b'J', b'1'..=b'9' | b'A'..=b'M']
            | [b'M', b'1']
            | [b'T', b'A'..=b'Z' | b'2']
    );
    if !known {
        return Verdict::INVALID;
    }
    match us_ssn(&Subject::new(&compact[..9])) {
        Verdict::VALID => Verdict::CANNOT_SAY,
        other => other,
    }
}

/// Procedure code: five digits in a section of the code set, or four and the letter of a category (American Medical
/// Association).
fn us_cpt(subject: &Subject) -> Verdict {
    const SECTIONS: &[(u64, u64)] =
        &[(100, 1_999), (10_004, 69_990), (70_010, 79_999), (80_047, 89_398), (90_281, 99_607)];
    let (number, digits) = (checksum::number(subject.digits()), subject.digits().len());
    let is_lettered = digits == 4 && number > 0 && number < 1_100;
    let is_in_section = digits == 5 && SECTIONS.iter().any(|(from, to)| (*from..=*to).contains(&number));
    match (is_lettered || is_in_section, subject.is_one_digit()) {
        (true, false) => Verdict::CANNOT_SAY,
        _ => Verdict::INVALID,
    }
}
