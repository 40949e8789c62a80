//! Numbers of Ukraine.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "ua-rnokpp", check: ua_rnokpp, bits: 3.3, checksum: true },
    Validator { name: "ua-edrpou", check: ua_edrpou, bits: 3.3, checksum: true },
];

/// РНОКПП: weights -1,5,7,9,4,6,10,5,7, mod 11, 10 is told as 0; the first five count the days since 1900
/// (Державна податкова служба).
fn ua_rnokpp(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some(&check), 10) = (digits.last(), digits.len()) else { return Verdict::INVALID };
    let sum = checksum::weighted(digits, &[10, 5, 7, 9, 4, 6, 10, 5, 7]); // 10 is -1 mod 11
    Verdict::checked(digits, sum % 11 % 10 == u32::from(check))
}

/// ЄДРПОУ: weights 1 to 7, or 7 and 1 to 6 where the first digit is 3 to 5, mod 11; weights 2 more where that
/// leaves 10 (Державна служба статистики).
fn ua_edrpou(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (&[first, .., check], 8) = (digits, digits.len()) else { return Verdict::INVALID };
    let weights = if (3..=5).contains(&first) { [7, 1, 2, 3, 4, 5, 6] } else { [1, 2, 3, 4, 5, 6, 7] };
    let expected = checksum::mod11_two_steps(digits, &weights, &weights.map(|weight| weight + 2));
    Verdict::checked(digits, expected == u32::from(check))
}
