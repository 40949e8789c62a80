//! Numbers of Israel.

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "il-id", check: il_id, bits: 3.3, checksum: true },
    Validator { name: "il-company", check: il_company, bits: 3.3, checksum: true },
];

/// Identity number: nine digits, Luhn (Population and Immigration Authority).
fn il_id(subject: &Subject) -> Verdict {
    if subject.digits().len() != 9 || subject.is_one_digit() || !subject.luhn() {
        return Verdict::INVALID;
    }
    if subject.digits() == [1, 2, 3, 4, 5, 6, 7, 8, 2] { Verdict::TEST } else { Verdict::VALID }
}

/// Company number: nine digits from 5, Luhn (Registrar of Companies).
fn il_company(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    Verdict::of(digits.len() == 9 && digits[0] == 5 && !subject.is_one_digit() && subject.luhn())
}
