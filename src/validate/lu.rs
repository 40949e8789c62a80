//! Numbers of Luxembourg.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "lu-vat-number", check: lu_vat_number, bits: 6.5, checksum: true }];

/// Numéro de TVA: the first six digits mod 89 are the last two (Administration de l'enregistrement).
fn lu_vat_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some((body, check)), 8) = (digits.split_last_chunk::<2>(), digits.len()) else { return Verdict::INVALID };
    Verdict::checked(digits, checksum::number(body) % 89 == checksum::number(check))
}
