//! Numbers of Ghana.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "gh-tin", check: gh_tin, bits: 3.5, checksum: true }];

/// TIN: weights 1 to 9 over the digits, mod 11, X for ten (Ghana Revenue Authority).
fn gh_tin(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let [_, body @ .., check] = &compact[..] else { return Verdict::INVALID };
    if compact.len() != 11 || !body.iter().all(u8::is_ascii_digit) || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(subject.digits(), &[1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11;
    Verdict::of(*check == if sum == 10 { b'X' } else { b'0' + sum as u8 })
}
