//! Numbers of Sri Lanka.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "lk-nic", check: lk_nic, bits: 0.5, checksum: false }];

/// National identity card: birth year, day of it (women's + 500), serial number; what the check digit is, one source only
/// tells (Department for Registration of Persons).
fn lk_nic(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let day = match digits.len() {
        9 => &digits[2..5],
        12 => &digits[4..7],
        _ => return Verdict::INVALID,
    };
    Verdict::of(matches!(checksum::number(day), 1..=366 | 501..=866) && !subject.is_one_digit())
}
