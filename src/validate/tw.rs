//! Numbers of Taiwan.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "tw-id", check: tw_id, bits: 3.3, checksum: true },
    Validator { name: "tw-business-number", check: tw_business_number, bits: 3.1, checksum: true },
    Validator { name: "tw-resident-certificate", check: tw_resident_certificate, bits: 3.3, checksum: true },
];

/// National id, and foreigners' since 2021 (8, 9): the letter as two digits, weights 1,9 ... 1,1, mod 10
/// (Department of Household Registration).
fn tw_id(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let Some(letter) = b"ABCDEFGHJKLMNPQRSTUVXYWZIO".iter().position(|letter| Some(letter) == compact.first()) else {
        return Verdict::INVALID;
    };
    let digits = subject.digits();
    if digits.len() != 9 || compact.len() != 10 || !matches!(digits[0], 1 | 2 | 8 | 9) {
        return Verdict::INVALID;
    }
    let letter = letter as u32 + 10;
    let sum = letter / 10 + letter % 10 * 9 + checksum::weighted(digits, &[8, 7, 6, 5, 4, 3, 2, 1, 1]);
    match (sum.is_multiple_of(10), &compact[..]) {
        (false, _) => Verdict::INVALID,
        (true, b"A123456789") => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}

/// Unified business number: weights 1,2,1,2,1,2,4,1, digits added; divisible by ten, or one short of it where the seventh
/// digit is 7. Since April 2023 five will do as well (Fiscal Information Agency), of which no more is said.
fn tw_business_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 8 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let products = digits.iter().zip([1, 2, 1, 2, 1, 2, 4, 1]).map(|(&digit, weight)| u32::from(digit) * weight);
    let sum: u32 = products.map(|product| product / 10 + product % 10).sum();
    match (sum % 10, digits[6]) {
        (0, _) | (9, 7) => Verdict::VALID,
        (5, _) | (4, 7) => Verdict::CANNOT_SAY,
        _ => Verdict::INVALID,
    }
}

/// Resident certificate of before 2021: two letters, the second of which counts as its last digit, then as the national id
/// (National Immigration Agency).
fn tw_resident_certificate(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let place =
        |letter: u8| b"ABCDEFGHJKLMNPQRSTUVXYWZIO".iter().position(|&one| one == letter).map(|place| place as u32 + 10);
    let (Some(Some(first)), Some(Some(second))) =
        (compact.first().map(|&one| place(one)), compact.get(1).map(|&one| place(one)))
    else {
        return Verdict::INVALID;
    };
    let sum =
        first / 10 + first % 10 * 9 + second % 10 * 8 + checksum::weighted(subject.digits(), &[7, 6, 5, 4, 3, 2, 1, 1]);
    Verdict::of(compact.len() == 10 && !subject.is_one_digit() && sum.is_multiple_of(10))
}
