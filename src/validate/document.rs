//! Numbers of documents that have no public check digit: passports, licences, rolls.

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "document-number", check: document_number, bits: 0.0, checksum: false }];

/// Refuses placeholders: one digit repeated. Counting up is what people type to try a form.
fn document_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() > 1 && subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let counts_up = digits.len() > 4 && digits.windows(2).all(|two| two[1] == (two[0] + 1) % 10);
    if counts_up { Verdict::TEST } else { Verdict::CANNOT_SAY }
}
