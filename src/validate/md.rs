//! Numbers of Moldova.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "md-idnp", check: md_idnp, bits: 3.3, checksum: true }];

/// IDNP of persons, IDNO of companies: weights 7,3,1 in turn, mod 10 (Agenția Servicii Publice).
fn md_idnp(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some(&check), 13) = (digits.last(), digits.len()) else { return Verdict::INVALID };
    let sum = checksum::weighted(digits, &[7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]);
    Verdict::checked(digits, sum % 10 == u32::from(check))
}
