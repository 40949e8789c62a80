//! Numbers of Finland.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "fi-hetu", check: fi_hetu, bits: 6.1, checksum: true },
    Validator { name: "fi-business-id", check: fi_business_id, bits: 3.5, checksum: true },
];

const CHECK: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// HETU: a date, the sign of its century, a number from 002, mod 31. Numbers from 900 are for the time
/// being, as hospitals give them; tests are made with such too, which a value does not tell (Digital and Population Data
/// Services Agency).
fn fi_hetu(subject: &Subject) -> Verdict {
    let text = subject.text();
    let &[d1, d2, m1, m2, y1, y2, sign, a, b, c, check] = text else { return Verdict::INVALID };
    let century = match sign {
        b'+' => 1800,
        b'-' | b'U'..=b'Y' | b'u'..=b'y' => 1900,
        b'A'..=b'F' | b'a'..=b'f' => 2000,
        _ => return Verdict::INVALID,
    };
    let nine = [d1, d2, m1, m2, y1, y2, a, b, c].map(|byte| byte.wrapping_sub(b'0'));
    if nine.iter().any(|&digit| digit > 9) {
        return Verdict::INVALID;
    }
    let date = calendar::is_date(
        century + calendar::pair(nine[4], nine[5]),
        calendar::pair(nine[2], nine[3]),
        calendar::pair(nine[0], nine[1]),
    );
    if !date || CHECK[(checksum::number(&nine) % 31) as usize] != check.to_ascii_uppercase() {
        return Verdict::INVALID;
    }
    match checksum::number(&nine[6..]) {
        0 | 1 => Verdict::INVALID,
        _ => Verdict::VALID,
    }
}

/// Y-tunnus: weights 7,9,10,5,8,4,2,1, mod 11 (Patentti- ja rekisterihallitus).
fn fi_business_id(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let sum = checksum::weighted(digits, &[7, 9, 10, 5, 8, 4, 2, 1]);
    Verdict::checked(digits, digits.len() == 8 && sum.is_multiple_of(11))
}
