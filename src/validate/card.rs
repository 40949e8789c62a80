//! Payment cards: issuer ranges and lengths by scheme, and the published test numbers. Knows no
//! detector, and nothing of what stands around a number.

use super::checksum::luhn;
use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "finance-card", check: card, bits: 4.3, checksum: true },
    Validator { name: "finance-card-track", check: track, bits: 8.3, checksum: false },
];

/// First to last prefix, shortest and longest number, scheme. The first row that fits decides, so that
/// narrow ranges stand before the wide ones they are cut from (ISO/IEC 7812; the schemes' BIN lists).
const RANGES: &[(&str, &str, u8, u8, &str)] = &[
    ("2200", "2204", 16, 19, "mir"),
    ("2221", "2720", 16, 16, "mastercard"),
    ("300", "305", 14, 19, "diners"),
    ("3095", "3095", 14, 19, "diners"),
    ("34", "34", 15, 15, "amex"),
    ("37", "37", 15, 15, "amex"),
    ("3528", "3589", 16, 19, "jcb"),
    ("36", "36", 14, 19, "diners"),
    ("38", "39", 14, 19, "diners"),
    ("401178", "401179", 16, 16, "elo"),
    ("431274", "431274", 16, 16, "elo"),
    ("438935", "438935", 16, 16, "elo"),
    ("451416", "451416", 16, 16, "elo"),
    ("457393", "457393", 16, 16, "elo"),
    ("457631", "457632", 16, 16, "elo"),
    ("4", "4", 13, 13, "visa"),
    ("4", "4", 16, 16, "visa"),
    ("4", "4", 19, 19, "visa"),
    ("5019", "5019", 16, 16, "dankort"),
    ("504175", "504175", 16, 16, "elo"),
    ("506099", "506198", 16, 19, "verve"),
    ("506699", "506778", 16, 16, "elo"),
    ("507865", "507964", 16, 19, "verve"),
    ("508500", "508999", 16, 16, "rupay"),
    ("509000", "509999", 16, 16, "elo"),
    ("50", "50", 12, 19, "maestro"),
    ("51", "55", 16, 16, "mastercard"),
    ("56", "58", 12, 19, "maestro"),
    ("6011", "6011", 16, 19, "discover"),
    ("606282", "606282", 16, 19, "hipercard"),
    ("606985", "608500", 16, 16, "rupay"),
    ("622126", "622925", 16, 19, "discover"),
    ("627780", "627780", 16, 16, "elo"),
    ("62", "62", 16, 19, "unionpay"),
    ("636297", "636297", 16, 16, "elo"),
    ("636368", "636368", 16, 16, "elo"),
    ("637095", "637095", 16, 16, "hipercard"),
    ("644", "649", 16, 19, "discover"),
    ("650002", "650027", 16, 19, "verve"),
    ("650031", "650051", 16, 16, "elo"),
    ("650405", "650598", 16, 16, "elo"),
    ("650700", "650727", 16, 16, "elo"),
    ("650901", "650978", 16, 16, "elo"),
    ("651652", "651679", 16, 16, "elo"),
    ("652150", "653149", 16, 16, "rupay"),
    ("655000", "655058", 16, 16, "elo"),
    ("65", "65", 16, 19, "discover"),
    ("60", "61", 12, 19, "maestro"),
    ("63", "63", 12, 19, "maestro"),
    ("66", "69", 12, 19, "maestro"),
    ("8100", "8171", 16, 19, "unionpay"),
    ("81", "82", 16, 16, "rupay"),
    ("9792", "9792", 16, 16, "troy"),
];

/// The scheme whose range and length a number has; digits are numbers 0 to 9.
fn scheme(digits: &[u8]) -> Option<&'static str> {
    let within = |first: &str, last: &str| {
        let head = digits.iter().take(first.len()).map(|digit| digit + b'0');
        head.clone().ge(first.bytes()) && head.le(last.bytes())
    };
    RANGES
        .iter()
        .find(|(first, last, shortest, longest, _)| {
            (usize::from(*shortest)..=usize::from(*longest)).contains(&digits.len()) && within(first, last)
        })
        .map(|row| row.4)
}

/// A card number: scheme by range and length, Luhn; test numbers of schemes and payment services are marked.
fn card(subject: &Subject) -> Verdict {
    judge(subject.digits(), subject.luhn())
}

fn judge(digits: &[u8], holds: bool) -> Verdict {
    let Some(scheme) = holds.then(|| scheme(digits)).flatten() else { return Verdict::INVALID };
    if digits.windows(2).all(|pair| pair.first() == pair.last()) {
        return Verdict::INVALID;
    }
    let verdict = if is_test(digits) { Verdict::TEST } else { Verdict::VALID };
    verdict.with_variant(scheme)
}

/// Published test numbers, the range Stripe keeps for them, and numbers of two different digits.
fn is_test(digits: &[u8]) -> bool {
    let number = digits.iter().fold(0u64, |number, &digit| number.wrapping_mul(10).wrapping_add(u64::from(digit)));
    let mut seen = [false; 10];
    for &digit in digits {
        if let Some(place) = seen.get_mut(usize::from(digit)) {
            *place = true;
        }
    }
    digits.starts_with(&[4, 0, 0, 0, 0, 0])
        || seen.iter().filter(|&&is| is).count() < 3
        || TEST_NUMBERS.binary_search(&number).is_ok()
}

/// Magnetic stripe (ISO/IEC 7813): track 1 is `B`, number, `^`, name, `^`, expiry and service code; track 2
/// is number, `=`, expiry and service code. The number must be a card's and the expiry a month.
fn track(subject: &Subject) -> Verdict {
    let text = subject.text();
    let number: Vec<u8> = text
        .iter()
        .skip_while(|byte| !byte.is_ascii_digit())
        .take_while(|byte| byte.is_ascii_digit())
        .map(|byte| byte - b'0')
        .collect();
    let Some(separator) = text.iter().rposition(|&byte| byte == b'^' || byte == b'=') else { return Verdict::INVALID };
    let Some(&[_, _, tens, ones]) = text.get(separator + 1..separator + 5) else { return Verdict::INVALID };
    let month = tens.wrapping_sub(b'0').wrapping_mul(10).wrapping_add(ones.wrapping_sub(b'0'));
    if !(1..=12).contains(&month) {
        return Verdict::INVALID;
    }
    judge(&number, luhn(&number))
}

/// Numbers that schemes and payment services publish for tests, ascending.
const TEST_NUMBERS: &[u64] = &[
    4007000000027,
    4012888818888,
    4222222222222,
    4911830000000,
    30000000000004,
    30569309025904,
    36006666333344,
    36148900647913,
    36227206271667,
    36700102000000,
    38000000000006,
    38520000023237,
    50339619890917,
    340000000000009,
    341111111111111,
    343434343434343,
    370000000000002,
    370000000100018,
    371144371144376,
    371449635398431,
    374245455400126,
    374251018720018,
    377777777777770,
    378282246310005,
    378734493671000,
    2201382000000013,
    2222400010000008,
    2222400030000004,
    2222400070000005,
    2222410740360010,
    2222420000001113,
    2222630000001125,
    2223000010309703,
    2223000048400011,
    2223003122003222,
    2223016768739313,
    3056930009020004,
    3528000700000000,
    3530111333300000,
    3530142019945859,
    3566000020000410,
    3566002020360505,
    3566111111111113,
    3569990010095841,
    4000020000000000,
    4000056655665556,
    4000620000000007,
    4001919257537193,
    4005519200000004,
    4005550000000019,
    4007702835532454,
    4009348888881881,
    4012000033330026,
    4012000077777777,
    4012001037141112,
    4012888888881881,
    4111111111111111,
    4166676667666746,
    4217651111111119,
    4242424242424242,
    4263982640269299,
    4444333322221111,
    4462030000000000,
    4500600000000061,
    4646464646464644,
    4917484589897107,
    4917610000000000,
    4988438843884305,
    5019555544445555,
    5019717010103742,
    5066991111111118,
    5100290029002909,
    5101180000000007,
    5103221911199245,
    5105105105105100,
    5111111111111118,
    5136333333333335,
    5200828282828210,
    5204740009900014,
    5420923878724339,
    5424000000000015,
    5425230000004415,
    5431111111111111,
    5454545454545454,
    5500000000000004,
    5500005555555559,
    5555341244441115,
    5555444433331111,
    5555555555554444,
    5577000055770004,
    5585558555855583,
    5641821111166669,
    6011000000000004,
    6011000000000012,
    6011000400000000,
    6011000990139424,
    6011000991300009,
    6011111111111117,
    6011361000006668,
    6011601160116611,
    6011981111111113,
    6062826786276634,
    6062828888666688,
    6200000000000005,
    6200000000000047,
    6212345678901232,
    6243030000000001,
    6250946000000016,
    6250947000000014,
    6304000000000000,
    6362970000457013,
    6445644564456445,
    6759000000000000,
    6759649826438453,
    6771798021000008,
    9792020000000001,
    9792030394440796,
    586824160825533338,
    4917610000000000003,
    6205500000000000004,
    6212345678900000003,
    6799990100000000019,
    8171999900000000021,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::Outcome;

    fn verdict(text: &str) -> Verdict {
        card(&Subject::new(text.as_bytes()))
    }

    #[test]
    fn published_test_numbers_are_tests() {
        assert!(TEST_NUMBERS.is_sorted());
        for number in TEST_NUMBERS {
            assert_eq!(verdict(&number.to_string()).outcome, Outcome::Test, "{number}");
        }
    }

    #[test]
    fn schemes_by_range_and_length() {
        for (number, name) in [
            ("4539 1488 0343 6467", "visa"),
            ("2221 0012 3412 3456", "mastercard"),
            ("5425 2334 3010 9903", "mastercard"),
            ("3714 496353 98431", "amex"),
            ("3569 9900 1009 5841", "jcb"),
            ("6762 1234 5678 9012", "maestro"),
            ("2200 1234 5678 9012", "mir"),
            ("6221 2612 3456 7890", "discover"),
            ("6222 0212 3456 7890", "discover"),
            ("6212 0212 3456 7890", "unionpay"),
            ("9792 1234 5678 9012", "troy"),
        ] {
            assert_eq!(scheme(Subject::new(number.as_bytes()).digits()), Some(name), "{number}");
        }
        for number in ["2720990000000000000", "411111111111111", "3411111111111111", "7111111111111111"] {
            assert_eq!(scheme(Subject::new(number.as_bytes()).digits()), None, "{number}");
        }
    }
}
