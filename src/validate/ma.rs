//! Numbers of Morocco.

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "ma-ice", check: ma_ice, bits: 6.6, checksum: true }];

/// ICE: ISO 7064 MOD 97-10, remainder 0 (Office marocain de la propriété industrielle et commerciale).
fn ma_ice(subject: &Subject) -> Verdict {
    Verdict::of(subject.digits().len() == 15 && !subject.is_one_digit() && subject.mod97() == Some(0))
}
