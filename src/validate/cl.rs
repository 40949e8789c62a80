//! Numbers of Chile.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "cl-rut", check: cl_rut, bits: 3.4, checksum: true }];

/// RUT: weights 2 to 7 from the right, mod 11, 10 is K (Registro Civil).
fn cl_rut(subject: &Subject) -> Verdict {
    let (text, digits) = (subject.text(), subject.digits());
    let sign = text.iter().rfind(|byte| byte.is_ascii_alphanumeric());
    let (check, body) = match (sign, digits) {
        (Some(b'K' | b'k'), body) => (10, body),
        (_, [body @ .., check]) => (u32::from(*check), body),
        _ => return Verdict::INVALID,
    };
    let letters = || text.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    let has_others = digits.len() < text.len() && letters() != usize::from(check == 10);
    if !matches!(body.len(), 7 | 8) || has_others || body.iter().all(|digit| *digit == body[0]) {
        return Verdict::INVALID;
    }
    let expected = (11 - checksum::weighted(body, &[3, 2, 7, 6, 5, 4, 3, 2][8 - body.len()..]) % 11) % 11;
    match (expected == check, body) {
        (false, _) => Verdict::INVALID,
        (true, [1, 2, 3, 4, 5, 6, 7, 8] | [1, 2, 3, 4, 5, 6, 7]) => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}
