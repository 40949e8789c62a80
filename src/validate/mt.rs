//! Numbers of Malta.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "mt-vat-number", check: mt_vat_number, bits: 5.2, checksum: true }];

/// VAT number: weights 3,4,6,7,8,9 and the last two digits, mod 37; the first digit is not 0 (Commissioner for Revenue).
fn mt_vat_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let sum = checksum::weighted(digits, &[3, 4, 6, 7, 8, 9, 10, 1]);
    Verdict::checked(digits, digits.len() == 8 && digits[0] != 0 && sum.is_multiple_of(37))
}
