//! Numbers of Venezuela.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "ve-rif", check: ve_rif, bits: 3.3, checksum: true }];

/// RIF: the letter counts 4 to 20, weights 3,2,7,6,5,4,3,2, mod 11 (Servicio Nacional Integrado de Administración
/// Aduanera y Tributaria).
fn ve_rif(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let letter = match subject.text().first() {
        Some(b'V') => 4,
        Some(b'E') => 8,
        Some(b'J') => 12,
        Some(b'P') => 16,
        Some(b'G') => 20,
        _ => return Verdict::INVALID,
    };
    let sum = letter + checksum::weighted(digits, &[3, 2, 7, 6, 5, 4, 3, 2]);
    let expected = match sum % 11 {
        0 | 1 => 0,
        remainder => 11 - remainder,
    };
    Verdict::of(digits.len() == 9 && !subject.is_one_digit() && digits[8..] == [expected as u8])
}
