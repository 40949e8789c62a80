//! Numbers of Costa Rica.

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "cr-cedula-juridica", check: cr_cedula_juridica, bits: 7.1, checksum: false }];

/// Cédula jurídica: the class of the organization and its kind (Registro Nacional); no check digit.
fn cr_cedula_juridica(subject: &Subject) -> Verdict {
    let &[class, a, b, c, ref serial @ ..] = subject.digits() else { return Verdict::INVALID };
    let kind = u16::from(a) * 100 + u16::from(b) * 10 + u16::from(c);
    let known = match class {
        2 => matches!(kind, 100 | 200 | 300 | 400),
        3 => matches!(kind, 2..=14 | 101..=110),
        4 => kind == 0,
        5 => kind == 1,
        _ => false,
    };
    Verdict::of(known && serial.len() == 6)
}
