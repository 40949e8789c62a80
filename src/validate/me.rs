//! Numbers of Montenegro.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "me-pib", check: me_pib, bits: 3.5, checksum: true }];

/// PIB: weights 8 to 2, 11 less the sum mod 11, 10 is told as 0 (Poreska uprava).
fn me_pib(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some(&check), 8) = (digits.last(), digits.len()) else { return Verdict::INVALID };
    let sum = checksum::weighted(digits, &[8, 7, 6, 5, 4, 3, 2]);
    Verdict::checked(digits, (11 - sum % 11) % 11 % 10 == u32::from(check))
}
