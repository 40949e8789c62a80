//! Numbers of China.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "cn-resident-id", check: cn_resident_id, bits: 5.5, checksum: true },
    Validator { name: "cn-uscc", check: cn_uscc, bits: 5.0, checksum: true },
];

/// Resident identity number: province, birth date, ISO 7064 MOD 11-2 (GB 11643-1999).
fn cn_resident_id(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let Some((&check, body)) = compact.split_last() else { return Verdict::INVALID };
    if body.len() != 17 || !body.iter().all(u8::is_ascii_digit) {
        return Verdict::INVALID;
    }
    let mut values = [0u8; 18];
    for (value, byte) in values.iter_mut().zip(body) {
        *value = byte - b'0';
    }
    values[17] = match check {
        b'X' => 10,
        digit => digit.wrapping_sub(b'0'),
    };
    // Provinces of GB/T 2260, and residents from Taiwan, Hong Kong and Macau.
    let province = matches!(
        values[0] * 10 + values[1],
        11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83 | 91
    );
    let year = checksum::number(&values[6..10]) as u32;
    let (month, day) = (calendar::pair(values[10], values[11]), calendar::pair(values[12], values[13]));
    let holds = province && year >= 1850 && calendar::is_date(year, month, day) && checksum::mod11_2(&values);
    match &compact[..] {
        _ if !holds => Verdict::INVALID,
        // The examples of the standard.
        b"11010519491231002X" | b"440524188001010014" => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// Unified social credit code: base 31 without I, O, S, V and Z, weights 3 to the place, mod 31 (GB 32100-2015).
fn cn_uscc(subject: &Subject) -> Verdict {
    const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
    let compact = subject.compact();
    let (mut sum, mut weight) = (0, 1);
    for &byte in &compact[..compact.len().min(17)] {
        let Some(value) = ALPHABET.iter().position(|&letter| letter == byte) else { return Verdict::INVALID };
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    let holds = compact.len() == 18 && ALPHABET[(31 - sum % 31) % 31] == compact[17];
    // An organization's own code of one digit stands for nobody.
    Verdict::of(holds && compact[8..17].iter().any(|&byte| byte != compact[8]))
}
