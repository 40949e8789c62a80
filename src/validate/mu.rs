//! Numbers of Mauritius.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] =
    &[Validator { name: "mu-identity", check: mu_identity, bits: 4.2, checksum: true }];

/// National identity number: birth date, weights 14 to 2 over base 36, mod 17 (Civil Status Division).
fn mu_identity(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let Some((&check, body)) = compact.split_last().filter(|_| compact.len() == 14) else { return Verdict::INVALID };
    let values: smallvec::SmallVec<[u8; 14]> = body.iter().filter_map(|&byte| checksum::base36(byte)).collect();
    let &[_, d1, d2, m1, m2, y1, y2, ..] = &values[..] else { return Verdict::INVALID };
    let date = calendar::is_short_date(calendar::pair(y1, y2), calendar::pair(m1, m2), calendar::pair(d1, d2));
    let sum = checksum::weighted(&values, &[14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    Verdict::of(date && checksum::base36(check).map(u32::from) == Some((17 - sum % 17) % 17))
}
