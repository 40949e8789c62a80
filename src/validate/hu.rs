//! Numbers of Hungary.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "hu-adoszam", check: hu_adoszam, bits: 3.3, checksum: true }];

/// Adószám: weights 9,7,3,1 in turn over eight digits, mod 10; the kind of tax and the county follow
/// (Nemzeti Adó- és Vámhivatal).
fn hu_adoszam(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some(eight), 8 | 11) = (digits.get(..8), digits.len()) else { return Verdict::INVALID };
    let kind = digits.get(8).is_none_or(|kind| (1..=5).contains(kind));
    let sum = checksum::weighted(eight, &[9, 7, 3, 1, 9, 7, 3, 1]);
    Verdict::checked(eight, kind && sum.is_multiple_of(10))
}
