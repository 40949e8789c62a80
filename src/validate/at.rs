//! Numbers of Austria.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[Validator { name: "at-svnr", check: at_svnr, bits: 7.7, checksum: true }];

/// Sozialversicherungsnummer: the fourth digit checks the others, weights 3,7,9,5,8,4,2,1,6, mod 11; the
/// month may be 13 to 15 where a day's numbers ran out (Dachverband der Sozialversicherungsträger). What is no such day
/// may stand for one that nobody knew: the check says nothing then.
fn at_svnr(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[first, _, _, check, d1, d2, m1, m2, ..] = digits else { return Verdict::INVALID };
    if digits.len() != 10 || first == 0 {
        return Verdict::INVALID;
    }
    let (day, month) = (calendar::pair(d1, d2), calendar::pair(m1, m2));
    let sum = checksum::weighted(digits, &[3, 7, 9, 0, 5, 8, 4, 2, 1, 6]);
    if sum % 11 != u32::from(check) {
        return Verdict::INVALID;
    }
    match digits {
        _ if day > 31 || month > 15 => Verdict::CANNOT_SAY,
        [1, 2, 3, 7, 0, 1, 0, 1, 8, 0] => Verdict::TEST, // the specimen of the e-card
        _ => Verdict::VALID,
    }
}
