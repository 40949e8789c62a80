//! Vehicle identification numbers (ISO 3779, ISO 3780; the check digit of 49 CFR 565). Knows no detector.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "vehicle-vin", check: vin, bits: 2.3, checksum: false },
    Validator { name: "vehicle-imo", check: imo, bits: 3.3, checksum: true },
    Validator { name: "vehicle-container", check: container, bits: 3.3, checksum: true },
];

/// Seventeen letters and digits without I, O and Q, the last four digits. North America and China demand a check
/// digit in place nine; elsewhere makers use the place as they like, so that a wrong one refutes nothing.
fn vin(subject: &Subject) -> Verdict {
    let text = subject.text();
    let letters = text.iter().filter(|byte| byte.is_ascii_uppercase()).count();
    if text.len() != 17 || !(1..=14).contains(&letters) || text.first() == Some(&b'0') {
        return Verdict::INVALID;
    }
    if !text.iter().skip(13).all(u8::is_ascii_digit)
        || text.windows(7).any(|run| run.iter().all(|byte| Some(byte) == run.first()))
    {
        return Verdict::INVALID;
    }
    match check_digit(text) {
        Some(check) if text.get(8) == Some(&check) => Verdict::VALID.with_variant("checked"),
        Some(_) if matches!(text.first(), Some(b'1' | b'4' | b'5')) => Verdict::INVALID,
        Some(_) => Verdict::CANNOT_SAY.with_variant("unchecked"),
        None => Verdict::INVALID,
    }
}

/// 49 CFR 565.15 (c): values by letter, weights by place, remainder mod 11 with X for ten.
fn check_digit(text: &[u8]) -> Option<u8> {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    let mut sum = 0;
    for (&byte, weight) in text.iter().zip(WEIGHTS) {
        let value = match byte {
            b'0'..=b'9' => byte - b'0',
            b'A'..=b'H' => byte - b'A' + 1,
            b'J'..=b'N' => byte - b'J' + 1,
            b'P' => 7,
            b'R' => 9,
            b'S'..=b'Z' => byte - b'S' + 2,
            _ => return None,
        };
        sum += u32::from(value) * weight;
    }
    Some(match sum % 11 {
        10 => b'X',
        digit => b'0' + digit as u8,
    })
}

/// IMO number of a ship: weights 7 to 2, mod 10 (resolution A.1117(30)).
fn imo(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let sum = checksum::weighted(digits, &[7, 6, 5, 4, 3, 2]);
    let varied = digits.iter().any(|&digit| digits.first() != Some(&digit));
    Verdict::of(digits.len() == 7 && varied && Some(sum % 10) == digits.get(6).map(|&check| u32::from(check)))
}

/// Freight container: letters from 10 without the multiples of 11, powers of two, mod 11, 0 for ten (ISO 6346).
fn container(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let Some((&check, body)) = compact.split_last().filter(|_| compact.len() == 11) else { return Verdict::INVALID };
    let value = |byte: u8| match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        b'A' => 10,
        b'B'..=b'K' => u32::from(byte - b'B') + 12,
        b'L'..=b'U' => u32::from(byte - b'L') + 23,
        _ => u32::from(byte.saturating_sub(b'V')) + 34,
    };
    let sum: u32 = body.iter().enumerate().map(|(place, &byte)| value(byte) << place).sum();
    Verdict::of(!subject.is_one_digit() && sum % 11 % 10 == u32::from(check.wrapping_sub(b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::Outcome;

    #[test]
    fn check_digit_of_the_regulation() {
        let outcome = |text: &str| vin(&Subject::new(text.as_bytes())).outcome;
        assert_eq!(outcome("1M8GDM9AXKP042788"), Outcome::Valid); // the usual example of 49 CFR 565
        assert_eq!(outcome("1M8GDM9A1KP042788"), Outcome::Invalid);
        assert_eq!(outcome("WVWZZZ1KZAW123456"), Outcome::CannotSay);
        assert_eq!(outcome("WVWZZZ1KZAWABCDEF"), Outcome::Invalid);
    }
}
