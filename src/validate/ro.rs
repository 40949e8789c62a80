//! Numbers of Romania.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "ro-cnp", check: ro_cnp, bits: 9.3, checksum: true },
    Validator { name: "ro-cui", check: ro_cui, bits: 3.3, checksum: true },
    Validator { name: "ro-trade-register", check: ro_trade_register, bits: 4.0, checksum: false },
];

/// CNP: sex and century, birth date, county, weights 2,7,9,1,4,6,3,5,8,2,7,9, mod 11 (Law 105/1996).
fn ro_cnp(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[kind, y1, y2, m1, m2, d1, d2, c1, c2, _, _, _, check] = digits else { return Verdict::INVALID };
    let century = match kind {
        1 | 2 | 7 | 8 | 9 => 1900,
        3 | 4 => 1800,
        5 | 6 => 2000,
        _ => return Verdict::INVALID,
    };
    let date = calendar::is_date(century + calendar::pair(y1, y2), calendar::pair(m1, m2), calendar::pair(d1, d2));
    let county = matches!(calendar::pair(c1, c2), 1..=48 | 51 | 52 | 70 | 80..=83);
    let remainder = checksum::weighted(digits, &[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
    let expected = if remainder == 10 { 1 } else { remainder };
    Verdict::of(date && county && expected == u32::from(check))
}

/// CUI: weights 7,5,3,2,1,7,5,3,2 from the right, ten times the sum mod 11 (Agenția Națională de Administrare Fiscală).
fn ro_cui(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some((&check, body)), Some(1..), 2..=10) = (digits.split_last(), digits.first(), digits.len()) else {
        return Verdict::INVALID;
    };
    let weights = [2, 3, 5, 7, 1, 2, 3, 5, 7];
    let sum: u32 = body.iter().rev().zip(weights).map(|(&digit, weight)| u32::from(digit) * weight).sum();
    Verdict::checked(digits, sum * 10 % 11 % 10 == u32::from(check))
}

/// Order number of the trade register: county, number, year; or, since July 2024, year, number, county and the
/// digits' sum with that of the letter, mod 10 (ONRC).
fn ro_trade_register(subject: &Subject) -> Verdict {
    let (text, digits) = (subject.text(), subject.digits());
    let is_county = |county: u64| matches!(county, 1..=40 | 51 | 52);
    if text.contains(&b'/') {
        let mut fields = text.get(1..).unwrap_or_default().split(|byte| *byte == b'/');
        let mut number = || {
            let field = fields.next().unwrap_or_default();
            checksum::number(&field.iter().map(|byte| byte.wrapping_sub(b'0')).collect::<smallvec::SmallVec<[u8; 8]>>())
        };
        let (county, _, year) = (number(), number(), number());
        let right = is_county(county) && (1990..=2024).contains(&year);
        return Verdict::of(right);
    }
    let (Some((&check, body)), Some(letter), 13) = (digits.split_last(), text.first(), digits.len()) else {
        return Verdict::INVALID;
    };
    let (year, county) = (checksum::number(&digits[..4]), checksum::number(&digits[10..12]));
    let right = match year {
        1990..=2023 => is_county(county),
        2024 => is_county(county) || county == 0,
        2025..=2099 => county == 0,
        _ => false,
    };
    let sum: u32 = u32::from(letter % 10) + body.iter().map(|&digit| u32::from(digit)).sum::<u32>();
    Verdict::checked(digits, right && sum % 10 == u32::from(check))
}
