//! Numbers of South Africa.

use super::{Subject, Validator, Verdict, calendar};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "za-id", check: za_id, bits: 9.8, checksum: true },
    Validator { name: "za-tax", check: za_tax, bits: 3.3, checksum: true },
    Validator { name: "za-vat", check: za_vat, bits: 3.3, checksum: true },
];

/// Identity number: birth date, citizenship 0 to 2, Luhn (Department of Home Affairs).
fn za_id(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[y1, y2, m1, m2, d1, d2, _, _, _, _, citizenship, _, _] = digits else { return Verdict::INVALID };
    let date = calendar::is_short_date(calendar::pair(y1, y2), calendar::pair(m1, m2), calendar::pair(d1, d2));
    if !date || citizenship > 2 || !subject.luhn() {
        return Verdict::INVALID;
    }
    match digits {
        // The specimens of the identity book.
        [8, 0, 0, 1, 0, 1, 5, 0, 0, 9, 0, 8, 7] | [7, 5, 0, 3, 3, 0, 5, 0, 4, 4, 0, 8, 9] => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// Income tax reference: the first digit is 0 to 3 or 9, Luhn (South African Revenue Service).
fn za_tax(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    Verdict::of(digits.len() == 10 && matches!(digits[0], 0..=3 | 9) && !subject.is_one_digit() && subject.luhn())
}

/// VAT registration: ten digits from 4, Luhn (South African Revenue Service).
fn za_vat(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    Verdict::of(digits.len() == 10 && digits[0] == 4 && !subject.is_one_digit() && subject.luhn())
}
