//! Numbers of Mozambique.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "mz-nuit", check: mz_nuit, bits: 3.3, checksum: true }];

/// NUIT: weights 8,9,4 to 9, mod 11, 1 for ten (Autoridade Tributária de Moçambique).
fn mz_nuit(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[.., check] = digits else { return Verdict::INVALID };
    let sum = checksum::weighted(digits, &[8, 9, 4, 5, 6, 7, 8, 9]) % 11;
    Verdict::of(digits.len() == 9 && !subject.is_one_digit() && if sum == 10 { 1 } else { sum } == u32::from(check))
}
