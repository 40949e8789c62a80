//! Numbers of Vietnam.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "vn-mst", check: vn_mst, bits: 3.5, checksum: true }];

/// Mã số thuế: weights 31,29,23,19,17,13,7,5,3, mod 11; three digits more are a branch (Tổng cục Thuế).
fn vn_mst(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some(serial), Some(&check)) = (digits.get(2..9), digits.get(9)) else { return Verdict::INVALID };
    let branch = &digits[10..];
    if serial == [0; 7] || !matches!(branch.len(), 0 | 3) || branch == [0; 3] || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(digits, &[31, 29, 23, 19, 17, 13, 7, 5, 3]);
    Verdict::of(10 - sum % 11 == u32::from(check))
}
