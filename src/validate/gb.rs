//! Numbers of the United Kingdom.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "gb-nino", check: gb_nino, bits: 0.1, checksum: false },
    Validator { name: "gb-nhs-number", check: gb_nhs_number, bits: 3.4, checksum: true },
    Validator { name: "gb-driving-licence", check: gb_driving_licence, bits: 0.5, checksum: false },
    Validator { name: "gb-utr", check: gb_utr, bits: 3.3, checksum: true },
];

/// National Insurance number: prefixes that are never issued (HMRC, National Insurance Manual NIM39110).
fn gb_nino(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let [first, second, ..] = compact[..] else { return Verdict::INVALID };
    if matches!(&[first, second], b"BG" | b"GB" | b"KN" | b"NK" | b"NT" | b"TN" | b"ZZ") || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    match &compact[..] {
        // HMRC's own examples: never issued prefixes QQ are refused by the shape; AB123456C fills every form.
        b"AB123456C" | b"AB123456A" | b"JG103759A" => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// NHS number, and Scotland's CHI and Northern Ireland's H&C number: weights 10 to 2, mod 11;
/// numbers from 999 0000000 are for tests (NHS Data Dictionary).
fn gb_nhs_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let (Some(&check), 10) = (digits.last(), digits.len()) else { return Verdict::INVALID };
    let remainder = 11 - checksum::weighted(digits, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    if subject.is_one_digit() || remainder == 10 || remainder % 11 != u32::from(check) {
        return Verdict::INVALID;
    }
    match digits {
        [9, 9, 9, ..] | [9, 4, 3, 4, 7, 6, 5, 9, 1, 9] | [9, 4, 3, 4, 7, 6, 5, 8, 7, 0] => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// Driver number: surname padded with 9 on the right, tens of the birth year, month (women's + 50),
/// day, ones of the year, initials (Driver and Vehicle Licensing Agency, INF45/4).
fn gb_driving_licence(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    if compact.len() < 16 {
        return Verdict::INVALID;
    }
    let digit = |place: usize| compact[place].wrapping_sub(b'0');
    let (ten, month, day, one) =
        (digit(5), calendar::pair(digit(6), digit(7)), calendar::pair(digit(8), digit(9)), digit(10));
    if !compact[5..11].iter().all(u8::is_ascii_digit) {
        return Verdict::INVALID;
    }
    let date = (month <= 12 || month >= 51) && calendar::is_short_date(calendar::pair(ten, one), month % 50, day);
    match &compact[..5] {
        _ if !date => Verdict::INVALID,
        // The agency's own specimen, Sarah Meredith Morgan.
        b"MORGA" if compact[5..].starts_with(b"657054SM9") || compact[5..].starts_with(b"753116SM9") => Verdict::TEST,
        _ => Verdict::VALID,
    }
}

/// Unique Taxpayer Reference: the first digit checks the other nine, weights 6,7,8,9,10,5,4,3,2 mod 11 (HMRC).
fn gb_utr(subject: &Subject) -> Verdict {
    let &[check, ref rest @ ..] = subject.digits() else { return Verdict::INVALID };
    if rest.len() != 9 || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    let sum = checksum::weighted(rest, &[6, 7, 8, 9, 10, 5, 4, 3, 2]);
    match (b"21987654321"[(sum % 11) as usize] == check + b'0', subject.digits()) {
        (false, _) => Verdict::INVALID,
        (true, [1, 1, 2, 3, 4, 5, 6, 7, 8, 9]) => Verdict::TEST,
        (true, _) => Verdict::VALID,
    }
}
