//! Numbers of Bulgaria.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "bg-egn", check: bg_egn, bits: 6.5, checksum: true },
    Validator { name: "bg-foreigner-number", check: bg_foreigner_number, bits: 3.3, checksum: true },
    Validator { name: "bg-vat-number", check: bg_vat_number, bits: 2.9, checksum: true },
];

/// ЕГН: birth date, month + 20 before 1900 and + 40 from 2000, weights 2,4,8,5,10,9,7,3,6, mod 11 (ГРАО).
fn bg_egn(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[y1, y2, m1, m2, d1, d2, _, _, _, check] = digits else { return Verdict::INVALID };
    let (century, month) = match calendar::pair(m1, m2) {
        month @ 41.. => (2000, month - 40),
        month @ 21.. => (1800, month - 20),
        month => (1900, month),
    };
    let date = calendar::is_date(century + calendar::pair(y1, y2), month, calendar::pair(d1, d2));
    let sum = checksum::weighted(digits, &[2, 4, 8, 5, 10, 9, 7, 3, 6]);
    Verdict::of(date && sum % 11 % 10 == u32::from(check))
}

/// ЛНЧ, personal number of a foreigner: weights 21,19,17,13,11,9,7,3,1, mod 10 (Ministry of the Interior).
fn bg_foreigner_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    Verdict::checked(digits, digits.len() == 10 && is_foreigner(digits))
}

fn is_foreigner(digits: &[u8]) -> bool {
    checksum::weighted(digits, &[21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == u32::from(digits[9])
}

/// ЕИК and VAT number: nine digits of companies, two-step mod 11; ten of persons, an ЕГН, an ЛНЧ or weights
/// 4,3,2,7,6,5,4,3,2, mod 11 (National Revenue Agency).
fn bg_vat_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let holds = match digits {
        [.., check] if digits.len() == 9 => {
            let second = [3, 4, 5, 6, 7, 8, 9, 10];
            u32::from(*check) == checksum::mod11_two_steps(digits, &[1, 2, 3, 4, 5, 6, 7, 8], &second)
        }
        [.., check] if digits.len() == 10 => {
            let other = (11 - checksum::weighted(digits, &[4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
            other == u32::from(*check) || is_foreigner(digits) || bg_egn(subject) == Verdict::VALID
        }
        _ => false,
    };
    Verdict::checked(digits, holds)
}
