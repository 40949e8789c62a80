//! Numbers of Romania.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "ro-cnp", check: ro_cnp, bits: 9.3, checksum: true }];

/// CNP: sex and century, birth date, county, weights 2,7,9,1,4,6,3,5,8,2,7,9, mod 11 (Law 105/1996).
fn ro_cnp(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[kind, y1, y2, m1, m2, d1, d2, c1, c2, _, _, _, check] = digits else { return Verdict::INVALID };
    let century = match kind {
        1 | 2 | 7 | 8 | 9 => 1900,
        3 | 4 => 1800,
        5 | 6 => 2000,
        _ => return Verdict::INVALID,
    };
    let date = calendar::is_date(century + calendar::pair(y1, y2), calendar::pair(m1, m2), calendar::pair(d1, d2));
    let county = matches!(calendar::pair(c1, c2), 1..=48 | 51 | 52 | 70 | 80..=83);
    let remainder = checksum::weighted(digits, &[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
    let expected = if remainder == 10 { 1 } else { remainder };
    Verdict::of(date && county && expected == u32::from(check))
}
