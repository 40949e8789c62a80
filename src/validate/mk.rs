//! Numbers of North Macedonia.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "mk-edb", check: mk_edb, bits: 3.5, checksum: true }];

/// ЕДБ: weights 7 to 2 twice, 11 less the sum mod 11, 10 is told as 0 (Управа за јавни приходи).
fn mk_edb(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some(&check), 13) = (digits.last(), digits.len()) else { return Verdict::INVALID };
    let sum = checksum::weighted(digits, &[7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    Verdict::checked(digits, (11 - sum % 11) % 11 % 10 == u32::from(check))
}
