//! Numbers of Tunisia.

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "tn-matricule-fiscal", check: tn_matricule, bits: 2.3, checksum: false }];

/// Matricule fiscal: seven digits and a key; then the codes of VAT and category, and an establishment, which is 000 but
/// for the category E (Direction générale des impôts).
fn tn_matricule(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    match &compact[..] {
        _ if subject.is_one_digit() => Verdict::INVALID,
        [_, _, _, _, _, _, _, _] => Verdict::CANNOT_SAY,
        [.., category, b'0', b'0', b'0'] | [.., category @ b'E', _, _, _] if compact.len() == 13 => {
            Verdict::of(category.is_ascii_alphabetic())
        }
        _ => Verdict::INVALID,
    }
}
