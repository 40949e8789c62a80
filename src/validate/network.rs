//! Addresses of the network, and places on the Earth: which are assigned, and which are private,
//! reserved or documentation's. Knows no detector.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "network-ipv4", check: ipv4, bits: 4.2, checksum: false },
    Validator { name: "network-ipv6", check: ipv6, bits: 1.8, checksum: false },
    Validator { name: "network-mac", check: mac, bits: 0.0, checksum: false },
    Validator { name: "network-imei", check: imei, bits: 3.3, checksum: true },
    Validator { name: "network-uuid", check: uuid, bits: 0.0, checksum: false },
    Validator { name: "network-android-id", check: android_id, bits: 0.0, checksum: false },
    Validator { name: "network-coordinates", check: coordinates, bits: 0.5, checksum: false },
    Validator { name: "network-imsi", check: imsi, bits: 2.1, checksum: false },
    Validator { name: "network-iccid", check: iccid, bits: 3.3, checksum: true },
    Validator { name: "network-meid", check: meid, bits: 0.2, checksum: false },
];

/// Bytes, with three dots, from which one number of three digits is enough for an address; versions are shorter.
const ADDRESS_BYTES_MIN: usize = 11;

/// Four octets without leading zeros. Addresses that name no one's machine are tests; short ones whose numbers
/// are small may be a version as well.
fn ipv4(subject: &Subject) -> Verdict {
    let Some(address) = octets_of(subject.text()).map(Ipv4Addr::from) else {
        return Verdict::INVALID;
    };
    let octets = address.octets();
    if let Some(kind) = special(address) {
        return Verdict::TEST.with_variant(kind);
    }
    // Versions count in small numbers.
    let long = octets.iter().filter(|&&octet| octet >= 100).count();
    if long < 1 || long < 2 && subject.text().len() < ADDRESS_BYTES_MIN {
        return Verdict::CANNOT_SAY.with_variant("version-like");
    }
    Verdict::VALID.with_variant("public")
}

/// Four numbers up to 255 with dots between them. By hand: logs have an address in every line.
fn octets_of(text: &[u8]) -> Option<[u8; 4]> {
    let mut octets = [0; 4];
    let mut parts = text.split(|byte| *byte == b'.');
    for octet in &mut octets {
        *octet = match *parts.next()? {
            [one @ b'0'..=b'9'] => one - b'0',
            [ten @ b'1'..=b'9', one @ b'0'..=b'9'] => (ten - b'0') * 10 + (one - b'0'),
            [hundred @ b'1'..=b'2', ten @ b'0'..=b'9', one @ b'0'..=b'9'] => {
                ((hundred - b'0') * 100).checked_add((ten - b'0') * 10 + (one - b'0'))?
            }
            _ => return None,
        };
    }
    parts.next().is_none().then_some(octets)
}

/// IANA's registry of special-purpose addresses, and the resolvers everyone writes in examples.
fn special(address: Ipv4Addr) -> Option<&'static str> {
    match address.octets() {
        [10, ..] | [172, 16..=31, ..] | [192, 168, ..] => Some("private"),
        [127, ..] => Some("loopback"),
        [169, 254, ..] => Some("link-local"),
        [192, 0, 2, _] | [198, 51, 100, _] | [203, 0, 113, _] => Some("documentation"),
        [0, ..] | [100, 64..=127, ..] | [192, 0, 0, _] | [198, 18 | 19, ..] | [224..=255, ..] => Some("reserved"),
        [1, 1, 1, 1] | [1, 0, 0, 1] | [8, 8, 8, 8] | [8, 8, 4, 4] | [9, 9, 9, 9] | [4, 4, 4, 4] => Some("resolver"),
        [_, 255, 255, _] => Some("mask"),
        _ => None,
    }
}

/// RFC 4291 text. Only 2000::/3 is assigned to the world; what else IANA reserves is a test, the rest is refused,
/// because words of hexadecimal letters are written with two colons in programs.
fn ipv6(subject: &Subject) -> Verdict {
    // Times have colons too: an address has seven of them, or two together.
    let colons = subject.text().iter().filter(|byte| **byte == b':').count();
    if colons < 7 && !subject.text().windows(2).any(|pair| pair == b"::") && !subject.text().contains(&b'.') {
        return Verdict::INVALID;
    }
    let Some(address) = std::str::from_utf8(subject.text()).ok().and_then(|text| text.parse::<Ipv6Addr>().ok()) else {
        return Verdict::INVALID;
    };
    match address.segments() {
        [0x2001, 0x0db8, ..] | [0x3fff, 0..=0x0fff, ..] => Verdict::TEST.with_variant("documentation"),
        [0x2001, 0x4860, 0x4860, ..] | [0x2606, 0x4700, 0x4700, ..] => Verdict::TEST.with_variant("resolver"),
        [0xfe80..=0xfebf, ..] => Verdict::TEST.with_variant("link-local"),
        [0xfc00..=0xfdff, ..] => Verdict::TEST.with_variant("private"),
        [0xff00..=0xffff, ..] => Verdict::TEST.with_variant("multicast"),
        [0, 0, 0, 0, 0, 0xffff, ..] | [0x64, 0xff9b, 0, 0, 0, 0, ..] => embedded(address),
        [0x2000..=0x3fff, ..] => Verdict::VALID.with_variant("public"),
        _ => Verdict::INVALID,
    }
}

fn embedded(address: Ipv6Addr) -> Verdict {
    let [.., a, b, c, d] = address.octets();
    match special(Ipv4Addr::new(a, b, c, d)) {
        Some(kind) => Verdict::TEST.with_variant(kind),
        None => Verdict::VALID.with_variant("public"),
    }
}

/// Six octets. All zeros and all ones are no one's; 00-00-5E-00-53 is documentation's (RFC 7042), as 90-10-00-00-00-00
/// to FF are; a group address says nothing of a machine.
fn mac(subject: &Subject) -> Verdict {
    let digits: Vec<u8> =
        subject.text().iter().filter(|byte| byte.is_ascii_hexdigit()).map(u8::to_ascii_lowercase).collect();
    if digits.len() != 12 || digits.windows(2).all(|pair| pair.first() == pair.last()) {
        return Verdict::INVALID;
    }
    if digits.starts_with(b"00005e0053")
        || digits == b"001122334455"
        || digits == b"aabbccddeeff"
        || digits == b"123456789abc"
    {
        return Verdict::TEST;
    }
    match digits.get(1).and_then(|&digit| char::from(digit).to_digit(16)) {
        Some(low) if low & 1 == 1 => Verdict::CANNOT_SAY.with_variant("group"),
        Some(low) if low & 2 == 2 => Verdict::VALID.with_variant("local"),
        _ => Verdict::VALID.with_variant("universal"),
    }
}

/// IMEI (3GPP TS 23.003): Luhn over fifteen digits; reporting bodies 01, 35, 86, 91, 98, 99 and the test body 00.
fn imei(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    if digits.len() != 15 || !subject.luhn() || subject.is_one_digit() {
        return Verdict::INVALID;
    }
    if digits.starts_with(&[0, 0]) { Verdict::TEST } else { Verdict::VALID }
}

/// Latitude within 90 degrees, longitude within 180; the origin is where programs put what they do not know.
fn coordinates(subject: &Subject) -> Verdict {
    let Ok(text) = std::str::from_utf8(subject.text()) else { return Verdict::INVALID };
    let mut numbers = text
        .split(|character: char| !(character.is_ascii_digit() || matches!(character, '.' | '-' | '+')))
        .filter_map(|part| part.parse::<f64>().ok());
    let (Some(latitude), Some(longitude), None) = (numbers.next(), numbers.next(), numbers.next()) else {
        return Verdict::INVALID;
    };
    if (latitude, longitude) == (0.0, 0.0) {
        return Verdict::TEST;
    }
    Verdict::of(latitude.abs() <= 90.0 && longitude.abs() <= 180.0)
}

/// Mobile country codes that are assigned (ITU-T E.212, and the codes that networks use before they are).
const COUNTRY_CODES: [u16; 236] = [
    202, 204, 206, 208, 212, 213, 214, 216, 218, 219, 220, 221, 222, 226, 228, 230, 231, 232, 234, 235, 238, 240, 242,
    244, 246, 247, 248, 250, 255, 257, 259, 260, 262, 266, 268, 270, 272, 274, 276, 278, 280, 282, 283, 284, 286, 288,
    289, 290, 292, 293, 294, 295, 297, 302, 308, 310, 311, 312, 313, 314, 316, 330, 334, 338, 340, 342, 344, 346, 348,
    350, 352, 354, 356, 358, 360, 362, 363, 364, 365, 366, 368, 370, 372, 374, 376, 400, 401, 402, 404, 405, 410, 412,
    413, 414, 415, 416, 417, 418, 419, 420, 421, 422, 424, 425, 426, 427, 428, 429, 432, 434, 436, 437, 438, 440, 441,
    450, 452, 454, 455, 456, 457, 460, 466, 467, 470, 472, 502, 505, 510, 514, 515, 520, 525, 528, 530, 536, 537, 539,
    540, 541, 542, 543, 544, 545, 546, 547, 548, 549, 550, 551, 552, 553, 554, 555, 602, 603, 604, 605, 606, 607, 608,
    609, 610, 611, 612, 613, 614, 615, 616, 617, 618, 619, 620, 621, 622, 623, 624, 625, 626, 627, 628, 629, 630, 631,
    632, 633, 634, 635, 636, 637, 638, 639, 640, 641, 642, 643, 645, 646, 647, 648, 649, 650, 651, 652, 653, 654, 655,
    657, 658, 659, 702, 704, 706, 708, 710, 712, 714, 716, 722, 724, 730, 732, 734, 736, 738, 740, 742, 744, 746, 748,
    750, 901, 902, 991, 995, 999,
];

/// IMSI (3GPP TS 23.003): a mobile country code that is assigned, and no check digit; 001 is for tests.
fn imsi(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let &[a, b, c, ref rest @ ..] = digits else { return Verdict::INVALID };
    let varied = rest.iter().any(|digit| Some(digit) != rest.first());
    if !varied || !matches!(digits.len(), 14 | 15) {
        return Verdict::INVALID;
    }
    match u16::from(a) * 100 + u16::from(b) * 10 + u16::from(c) {
        1 => Verdict::TEST,
        code => Verdict::of(COUNTRY_CODES.binary_search(&code).is_ok()),
    }
}

/// ICCID of a SIM card (ITU-T E.118): 89, Luhn over nineteen digits or twenty.
fn iccid(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let varied = digits.get(4..).is_some_and(|rest| rest.iter().any(|digit| Some(digit) != rest.first()));
    Verdict::of(matches!(digits.len(), 19 | 20) && varied && subject.luhn())
}

/// MEID (3GPP2 S.R0048-A): fourteen hexadecimal digits from A0 on, or in decimal ten for the maker's code and eight for
/// the serial number.
fn meid(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let digits = subject.digits();
    if compact.len() == 14 {
        // A word of letters and a number of digits are something else.
        let varied = compact[1..].iter().any(|&byte| byte != compact[1]);
        return Verdict::of(varied && compact[0].is_ascii_alphabetic() && digits.len() >= 2);
    }
    let Some((maker, serial)) = digits.split_at_checked(10).filter(|_| digits.len() == 18) else {
        return Verdict::INVALID;
    };
    let number = |digits: &[u8]| digits.iter().fold(0u64, |number, &digit| number * 10 + u64::from(digit));
    Verdict::of(
        (0xA000_0000..=0xFFFF_FFFF).contains(&number(maker)) && number(serial) <= 0xFF_FFFF && number(serial) > 0,
    )
}

/// A UUID that is not one digit repeated: all zeros stand for a person who forbids advertising.
fn uuid(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    Verdict::of(compact.len() == 32 && compact.windows(2).any(|two| two[0] != two[1]))
}

/// Sixteen hexadecimal digits that are no number and not one digit repeated.
fn android_id(subject: &Subject) -> Verdict {
    let text = subject.text();
    // A fault of Android 2.2 gave this one to many devices.
    let is_shared = text == b"9774d56d682e549c";
    Verdict::of(!is_shared && text.iter().any(u8::is_ascii_lowercase) && text.windows(2).any(|two| two[0] != two[1]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::Outcome;

    fn outcome(check: fn(&Subject) -> Verdict, text: &str) -> Outcome {
        check(&Subject::new(text.as_bytes())).outcome
    }

    proptest::proptest! {
        #[test]
        fn octets_are_read_as_the_library_reads_them(text in "[0-9]{1,3}(\\.[0-9]{0,3}){2,4}|[0-9.x]{0,16}") {
            let library = text.parse::<Ipv4Addr>().ok().map(|address| address.octets());
            proptest::prop_assert_eq!(octets_of(text.as_bytes()), library);
        }
    }

    #[test]
    fn addresses_of_the_standards() {
        assert_eq!(outcome(ipv4, "81.2.69.142"), Outcome::Valid);
        assert_eq!(outcome(ipv4, "192.0.2.1"), Outcome::Test); // RFC 5737
        assert_eq!(outcome(ipv4, "10.1.2.3"), Outcome::Test);
        assert_eq!(outcome(ipv4, "1.2.3.4"), Outcome::CannotSay);
        assert_eq!(outcome(ipv4, "1.12.101.3"), Outcome::CannotSay);
        assert_eq!(outcome(ipv4, "81.2.69.342"), Outcome::Invalid);
        assert_eq!(outcome(ipv4, "81.02.69.142"), Outcome::Invalid);
        assert_eq!(outcome(ipv6, "2001:db8::1"), Outcome::Test); // RFC 3849
        assert_eq!(outcome(ipv6, "2a02:6b8::2:242"), Outcome::Valid);
        assert_eq!(outcome(ipv6, "::ffff:81.2.69.142"), Outcome::Valid);
        assert_eq!(outcome(ipv6, "face::add"), Outcome::Invalid);
        assert_eq!(outcome(mac, "00-00-5E-00-53-01"), Outcome::Test); // RFC 7042
        assert_eq!(outcome(mac, "3c:22:fb:12:9a:7e"), Outcome::Valid);
        assert_eq!(outcome(imei, "49-015420-323751-8"), Outcome::Valid); // the usual example of TS 23.003
        assert_eq!(outcome(coordinates, "52.520008, 13.404954"), Outcome::Valid);
        assert_eq!(outcome(coordinates, "92.520008, 13.404954"), Outcome::Invalid);
    }
}
