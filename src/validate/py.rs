//! Numbers of Paraguay.

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "py-ruc", check: py_ruc, bits: 3.3, checksum: true }];

/// RUC: weights 2,3,4 ... from the right, mod 11, 0 for ten (Dirección Nacional de Ingresos Tributarios).
fn py_ruc(subject: &Subject) -> Verdict {
    let Some((&check, body)) = subject.digits().split_last() else { return Verdict::INVALID };
    if !(5..=8).contains(&body.len()) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let sum: u32 = body.iter().rev().zip(2..).map(|(&digit, weight)| u32::from(digit) * weight).sum();
    Verdict::of((11 - sum % 11) % 11 % 10 == u32::from(check))
}
