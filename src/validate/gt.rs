//! Numbers of Guatemala.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "gt-nit", check: gt_nit, bits: 3.5, checksum: true },
    Validator { name: "gt-dpi", check: gt_dpi, bits: 6.9, checksum: false },
];

/// NIT: weights 2,3,4 ... from the right, mod 11, K for ten (Superintendencia de Administración Tributaria).
fn gt_nit(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let Some((&check, body)) = compact.split_last() else { return Verdict::INVALID };
    if !(2..=12).contains(&compact.len()) || !body.iter().all(u8::is_ascii_digit) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let sum: u32 = body.iter().rev().zip(2..).map(|(&byte, weight)| u32::from(byte - b'0') * weight).sum();
    let expected = match (11 - sum % 11) % 11 {
        10 => b'K',
        digit => b'0' + digit as u8,
    };
    Verdict::of(check.to_ascii_uppercase() == expected)
}

/// DPI (CUI): eight digits, a check digit by weights 2 to 9, mod 11, department 01 to 22 and municipality (RENAP). Not every
/// number is known to hold its check.
fn gt_dpi(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[_, _, _, _, _, _, _, _, check, d1, d2, m1, m2] = digits else { return Verdict::INVALID };
    let place = |tens: u8, ones: u8, most: u8| (1..=most).contains(&(tens * 10 + ones));
    if !place(d1, d2, 22) || !place(m1, m2, 38) || digits[..8].iter().all(|&digit| digit == digits[0]) {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(&digits[..8], &[2, 3, 4, 5, 6, 7, 8, 9]);
    if sum % 11 == u32::from(check) { Verdict::VALID } else { Verdict::CANNOT_SAY }
}
