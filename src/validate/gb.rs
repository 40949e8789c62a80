//! Numbers of the United Kingdom.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "gb-nino", check: gb_nino, bits: 0.1, checksum: false },
    Validator { name: "gb-nhs-number", check: gb_nhs_number, bits: 3.4, checksum: true },
    Validator { name: "gb-driving-licence", check: gb_driving_licence, bits: 0.5, checksum: false },
    Validator { name: "gb-utr", check: gb_utr, bits: 3.3, checksum: true },
    Validator { name: "gb-vat-number", check: gb_vat_number, bits: 3.2, checksum: true },
    Validator { name: "gb-sedol", check: gb_sedol, bits: 3.3, checksum: true },
    Validator { name: "gb-upn", check: gb_upn, bits: 7.6, checksum: true },
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
        // A birth date begins Scotland's; Northern Ireland's are from 320 to 399.
        &[d1, d2, m1, m2, y1, y2, ..] if is_birth_date([d1, d2, m1, m2, y1, y2]) => Verdict::VALID.with_variant("CHI"),
        [3, 2..=9, ..] => Verdict::VALID.with_variant("H&C"),
        [4, ..] | [6..=7, ..] => Verdict::VALID.with_variant("NHS"),
        _ => Verdict::VALID,
    }
}

/// Day, month, and two digits of the year.
fn is_birth_date([d1, d2, m1, m2, y1, y2]: [u8; 6]) -> bool {
    calendar::is_short_date(calendar::pair(y1, y2), calendar::pair(m1, m2), calendar::pair(d1, d2))
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

/// VAT number: weights 8 to 2 and the last two digits, mod 97, or 55 more since 2010; government departments (below 500)
/// and health authorities have three digits (HMRC, VAT Notice 700/1).
fn gb_vat_number(subject: &Subject) -> Verdict {
    let (compact, digits) = (subject.compact(), subject.digits());
    let text = compact.strip_prefix(b"GB").or(compact.strip_prefix(b"XI")).unwrap_or(&compact);
    let number = |digits: &[u8]| checksum::number(digits);
    match (text, digits.len()) {
        ([b'G', b'D', ..], 3) => Verdict::of(number(digits) < 500),
        ([b'H', b'A', ..], 3) => Verdict::of(number(digits) >= 500),
        (_, 9 | 12) => {
            let sum = checksum::weighted(digits, &[8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
            Verdict::checked(&digits[..9], sum == 0 || digits[0] > 0 && matches!(sum, 42 | 55))
        }
        _ => Verdict::INVALID,
    }
}

/// SEDOL: weights 1,3,1,7,3,9, A = 10, mod 10; old ones are digits alone (London Stock Exchange, SEDOL Masterfile).
fn gb_sedol(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let (Some((check, body)), 7) = (compact.split_last(), compact.len()) else { return Verdict::INVALID };
    let value = |byte: &u8| u32::from(checksum::base36(*byte).unwrap_or(0));
    let sum: u32 = body.iter().zip([1, 3, 1, 7, 3, 9]).map(|(byte, weight)| value(byte) * weight).sum();
    let is_old = subject.digits().len() == 7;
    let right = is_old || !body[0].is_ascii_digit();
    Verdict::of(
        right && !(is_old && subject.is_one_digit()) && (10 - sum % 10) % 10 == u32::from(check.wrapping_sub(b'0')),
    )
}

/// Local authorities that issue pupil numbers, from and to.
const AUTHORITIES: &[(u64, u64)] = &[
    (201, 213),
    (301, 320),
    (330, 336),
    (340, 344),
    (350, 359),
    (370, 373),
    (380, 384),
    (390, 394),
    (420, 420),
    (800, 803),
    (805, 808),
    (810, 810),
    (811, 813),
    (815, 816),
    (821, 823),
    (825, 826),
    (830, 831),
    (835, 837),
    (840, 841),
    (845, 846),
    (850, 852),
    (855, 857),
    (860, 861),
    (865, 874),
    (876, 896),
    (908, 909),
    (916, 916),
    (919, 919),
    (921, 921),
    (925, 926),
    (928, 929),
    (931, 931),
    (933, 933),
    (935, 938),
];

/// Unique pupil number: weights 2 to 13 over what follows the letter, mod 23; a temporary one ends in a letter
/// (Department for Education).
fn gb_upn(subject: &Subject) -> Verdict {
    const LETTERS: &[u8; 33] = b"ABCDEFGHJKLMNPQRTUVWXYZ0123456789";
    let compact = subject.compact();
    let (Some((letter, body)), 13) = (compact.split_first(), compact.len()) else { return Verdict::INVALID };
    let place = |byte: &u8| LETTERS.iter().position(|known| known == byte);
    // The digits stand behind the letters, but their weight counts from there: 23 is 0.
    let sum: Option<usize> = body.iter().zip(2..).map(|(byte, weight)| Some(place(byte)? * weight)).sum();
    let authority = checksum::number(&subject.digits()[..3.min(subject.digits().len())]);
    let is_authority = AUTHORITIES.iter().any(|(from, to)| (*from..=*to).contains(&authority));
    Verdict::checked(subject.digits(), is_authority && sum.is_some_and(|sum| LETTERS[sum % 23] == *letter))
}
