//! Numbers of Croatia.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "hr-oib", check: hr_oib, bits: 3.3, checksum: true }];

/// OIB: ISO 7064 MOD 11,10 (Zakon o osobnom identifikacijskom broju).
fn hr_oib(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 11 || subject.is_one_digit() || !checksum::mod11_10(digits) {
        return Verdict::INVALID;
    }
    match digits {
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, _] | [6, 9, 4, 3, 5, 1, 5, 1, 5, 3, 0] => Verdict::TEST,
        _ => Verdict::VALID,
    }
}
