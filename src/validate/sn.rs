//! Numbers of Senegal.

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "sn-ninea", check: sn_ninea, bits: 3.3, checksum: true }];

/// NINEA: seven or nine digits, weights 1,2,1 ... from the right, mod 10; the three characters of the tax regime behind
/// it (COFI) have no check (Agence nationale de la statistique et de la démographie).
fn sn_ninea(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let number = compact.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let number = if number == compact.len() { number } else { number.saturating_sub(1) };
    let body = &subject.digits()[..number.min(subject.digits().len())];
    let sum: u32 =
        body.iter().rev().zip([1, 2].into_iter().cycle()).map(|(&digit, weight)| u32::from(digit) * weight).sum();
    Verdict::of(matches!(number, 7 | 9) && !subject.is_one_digit() && sum.is_multiple_of(10))
}
