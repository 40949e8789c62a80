//! Numbers of Austria.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "at-svnr", check: at_svnr, bits: 7.7, checksum: true },
    Validator { name: "at-vat-number", check: at_vat_number, bits: 3.3, checksum: true },
    Validator { name: "at-tax-number", check: at_tax_number, bits: 4.6, checksum: true },
];

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

/// UID: 6 less the Luhn sum of seven digits, whose last is not doubled, mod 10 (Bundesministerium für Finanzen).
fn at_vat_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some((&check, body)), 8) = (digits.split_last(), digits.len()) else { return Verdict::INVALID };
    let sum: u32 = body.iter().zip([1, 2].into_iter().cycle()).map(|(&digit, weight)| digit_sum(digit, weight)).sum();
    Verdict::checked(digits, (106 - sum) % 10 == u32::from(check))
}

/// Tax offices that numbers begin with, ascending: those merged in 2021 stay in the numbers they issued.
const TAX_OFFICES: &[u8] = &[
    3, 4, 6, 7, 8, 9, 10, 12, 15, 16, 18, 22, 23, 29, 33, 38, 41, 46, 51, 52, 53, 54, 57, 59, 61, 65, 67, 68, 69, 71,
    72, 81, 82, 83, 84, 90, 91, 93, 97, 98,
];

/// Abgabenkontonummer: a tax office, and Luhn with the second digit of each pair doubled (Bundesministerium für Finanzen).
fn at_tax_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some((&check, body)), 9) = (digits.split_last(), digits.len()) else { return Verdict::INVALID };
    let is_office = TAX_OFFICES.contains(&(body[0] * 10 + body[1]));
    let sum: u32 = body.iter().zip([1, 2].into_iter().cycle()).map(|(&digit, weight)| digit_sum(digit, weight)).sum();
    Verdict::checked(digits, is_office && (100 - sum) % 10 == u32::from(check))
}

fn digit_sum(digit: u8, weight: u32) -> u32 {
    let product = u32::from(digit) * weight;
    product / 10 + product % 10
}
