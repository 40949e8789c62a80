//! Numbers of the Netherlands.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "nl-bsn", check: nl_bsn, bits: 3.4, checksum: true }];

/// BSN: the eleven-test, weights 9 to 2 and -1 (Besluit burgerservicenummer).
fn nl_bsn(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some(&check), 9) = (digits.last(), digits.len()) else { return Verdict::INVALID };
    let sum = checksum::weighted(digits, &[9, 8, 7, 6, 5, 4, 3, 2]);
    if subject.is_one_digit() || sum % 11 != u32::from(check) {
        return Verdict::INVALID;
    }
    match digits {
        // The specimen numbers of Dutch passports and test registers.
        [9, 9, 9, ..] | [1, 2, 3, 4, 5, 6, 7, 8, 2] | [1, 1, 1, 2, 2, 2, 3, 3, 3] => Verdict::TEST,
        _ => Verdict::VALID,
    }
}
