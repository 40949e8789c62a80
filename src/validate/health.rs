//! Codes of diagnoses, findings and tests that all countries use.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "health-icd10", check: health_icd10, bits: 0.3, checksum: false },
    Validator { name: "health-blood-group", check: health_blood_group, bits: 4.2, checksum: false },
    Validator { name: "health-snomed", check: health_snomed, bits: 7.4, checksum: true },
    Validator { name: "health-loinc", check: health_loinc, bits: 3.3, checksum: true },
];

/// Letters and numbers of categories that no chapter has (WHO, ICD-10 of 2019; ICD-10-CM's own are counted in).
const ICD_10_GAPS: &[(u8, u32, u32)] = &[
    (b'A', 10, 14),
    (b'B', 11, 14),
    (b'D', 90, 99),
    (b'E', 91, 99),
    (b'H', 96, 99),
    (b'K', 96, 99),
    (b'P', 97, 99),
    (b'T', 99, 99),
    (b'U', 50, 79),
];

/// Categories that end in a letter are ICD-10-CM's alone.
const ICD_10_LETTERED: &[&[u8]] = &[b"C4A", b"C7A", b"C7B", b"D3A", b"M1A", b"O9A", b"Z3A"];

/// A category that a chapter of ICD-10 or ICD-10-CM has. Which subdivisions it has is not looked up.
fn health_icd10(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let [letter, tens, ones, ..] = compact[..] else { return Verdict::INVALID };
    if ones.is_ascii_uppercase() {
        return Verdict::of(ICD_10_LETTERED.contains(&&compact[..3]));
    }
    let number = u32::from(tens.wrapping_sub(b'0')) * 10 + u32::from(ones.wrapping_sub(b'0'));
    let is_gap = ICD_10_GAPS.iter().any(|(other, from, to)| *other == letter && (*from..=*to).contains(&number));
    Verdict::of(!is_gap)
}

/// SNOMED CT: Verhoeff over all digits; the two before the check digit tell concept, description or relationship, of the
/// international release or of an extension (Release File Specification, 6).
fn health_snomed(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if !(6..=18).contains(&digits.len()) || digits[0] == 0 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let is_extension = match digits[digits.len() - 3..] {
        [0, 0..=2, _] => false,
        [1, 0..=2, _] => true,
        _ => return Verdict::INVALID,
    };
    Verdict::of(checksum::verhoeff(digits) && (!is_extension || digits.len() >= 11))
}

/// LOINC: Luhn, the check digit behind a dash (LOINC Users' Guide, appendix B).
fn health_loinc(subject: &Subject) -> Verdict {
    Verdict::of(subject.luhn() && !subject.is_one_digit() && subject.digits().first() != Some(&0))
}

/// A, B, AB or O, and plus or minus or a word for it.
fn health_blood_group(subject: &Subject) -> Verdict {
    let text = subject.text();
    let end = text.iter().position(|byte| !byte.is_ascii_uppercase()).unwrap_or(text.len());
    let group = if text.ends_with(b"POS") || text.ends_with(b"NEG") { &text[..1] } else { &text[..end] };
    let sign = text.last().is_some_and(|last| last.is_ascii_alphabetic() || b"+-".contains(last));
    let is_group = [&b"A"[..], b"B", b"AB", b"O"].iter().any(|other| {
        group == *other || text.strip_prefix(*other).is_some_and(|rest| rest.first().is_some_and(|byte| *byte == b' '))
    });
    Verdict::of(sign && is_group)
}
