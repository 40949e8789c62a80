//! Numbers of Belgium.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "be-national-number", check: be_national_number, bits: 9.2, checksum: true },
    Validator { name: "be-identity-card", check: be_identity_card, bits: 6.6, checksum: true },
    Validator { name: "be-enterprise-number", check: be_enterprise_number, bits: 6.6, checksum: true },
];

/// National number: 97 less the first nine mod 97, with a 2 before them from 2000 on; a month or a
/// day may be unknown, BIS numbers have month + 20 or + 40 (Rijksregister). Where a day's numbers ran out the day goes on past
/// the month's last: the check says nothing then.
fn be_national_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 11 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let (nine, check) = (checksum::number(&digits[..9]), checksum::number(&digits[9..]));
    let month = calendar::pair(digits[2], digits[3]);
    let month = if month >= 40 { month - 40 } else { month % 20 };
    let day = calendar::pair(digits[4], digits[5]);
    match 97 - nine % 97 == check || 97 - (2_000_000_000 + nine) % 97 == check {
        true if month <= 12 && day <= 31 => Verdict::VALID,
        true if month <= 12 => Verdict::CANNOT_SAY,
        _ => Verdict::INVALID,
    }
}

/// Identity card and structured communication: the first ten mod 97, where 0 is told as 97 (Rijksregister, Febelfin).
fn be_identity_card(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some((ten, check)), 12) = (digits.split_last_chunk::<2>(), digits.len()) else { return Verdict::INVALID };
    let remainder = checksum::number(ten) % 97;
    let expected = if remainder == 0 { 97 } else { remainder };
    Verdict::checked(digits, expected == checksum::number(check))
}

/// Enterprise and VAT number: 97 less the first eight mod 97; old ones have nine digits (Kruispuntbank van Ondernemingen).
fn be_enterprise_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some((body, check)), 9 | 10) = (digits.split_last_chunk::<2>(), digits.len()) else { return Verdict::INVALID };
    let begins = digits.len() == 9 || digits[0] < 2;
    Verdict::checked(digits, begins && (checksum::number(body) + checksum::number(check)).is_multiple_of(97))
}
