//! Numbers of Slovakia.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "sk-dic", check: sk_dic, bits: 3.4, checksum: true }];

/// DIČ and IČ DPH: divisible by eleven, the third digit is 2, 3, 4, 7, 8 or 9; or a rodné číslo
/// (Finančná správa).
fn sk_dic(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 10 {
        return Verdict::INVALID;
    }
    let is_company =
        digits[0] != 0 && matches!(digits[2], 2..=4 | 7..=9) && checksum::number(digits).is_multiple_of(11);
    let is_person = super::cz::cz_rodne_cislo(subject) == Verdict::VALID;
    Verdict::checked(digits, is_company || is_person)
}
