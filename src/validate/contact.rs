//! E-mail addresses and telephone numbers: what a domain may end in, national numbering plans, and
//! what is reserved for examples and fiction. Knows no detector.

use std::cell::RefCell;
use std::collections::HashMap;

use rlibphonenumber::{NumberLengthType, PHONE_NUMBER_UTIL, PhoneNumber, Region, ValidationError};

use super::checksum::number;
use super::finance::country;
use super::{Outcome, Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "contact-email", check: email, bits: 0.3, checksum: false },
    Validator { name: "contact-phone", check: phone_international, bits: 5.0, checksum: false },
    Validator { name: "contact-phone-us", check: phone_us, bits: 0.8, checksum: false },
    Validator { name: "contact-phone-gb", check: phone_gb, bits: 1.6, checksum: false },
    Validator { name: "contact-phone-fr", check: phone_fr, bits: 0.3, checksum: false },
    Validator { name: "contact-phone-de", check: phone_de, bits: 0.5, checksum: false },
    Validator { name: "contact-phone-it", check: phone_it, bits: 0.5, checksum: false },
    Validator { name: "contact-phone-es", check: phone_es, bits: 0.3, checksum: false },
    Validator { name: "contact-phone-br", check: phone_br, bits: 0.1, checksum: false },
];

/// An address whose domain could be registered. A top-level domain of two letters is a country's, a longer one
/// no ending of a file's name. RFC 2606 and 6761 reserve names for examples.
///
/// `icon@2x.png` is a picture, `git@github.com` no one's mailbox.
fn email(subject: &Subject) -> Verdict {
    let text = subject.text();
    let Some(at) = text.iter().rposition(|&byte| byte == b'@') else { return Verdict::INVALID };
    let (Some(local), Some(domain)) = (text.get(..at), text.get(at + 1..)) else { return Verdict::INVALID };
    let dotted = |part: &[u8]| part.split(|&byte| byte == b'.').any(<[u8]>::is_empty);
    if local.len() > 64 || domain.len() > 253 || dotted(local) || dotted(domain) {
        return Verdict::INVALID;
    }
    let hyphened = |label: &[u8]| label.starts_with(b"-") || label.ends_with(b"-");
    if domain.split(|&byte| byte == b'.').any(hyphened) || !is_top_level(domain) {
        return Verdict::INVALID;
    }
    if is_reserved(domain) || local == b"git" || local == b"hg" {
        return Verdict::TEST;
    }
    country_of(domain).map_or(Verdict::VALID, |name| Verdict::VALID.with_country(name))
}

/// The country whose top-level domain an address has; none of those that anybody takes for what its letters say
/// (Google's list of generic country-code domains, and two that software takes).
fn country_of(domain: &[u8]) -> Option<&'static str> {
    const ANYBODYS: &[&[u8]] = &[
        b"ad", b"ag", b"ai", b"as", b"bz", b"cc", b"cd", b"co", b"dj", b"fm", b"gg", b"io", b"la", b"ly", b"me", b"ms",
        b"nu", b"sc", b"sh", b"so", b"sr", b"st", b"su", b"tk", b"to", b"tv", b"vc", b"ws",
    ];
    let mut labels = domain.rsplit(|&byte| byte == b'.');
    let last = labels.next().unwrap_or_default().to_ascii_lowercase();
    let is_national = labels.next().is_some_and(|label| matches!(label, b"com" | b"gov" | b"gob" | b"edu" | b"org"));
    match last.as_slice() {
        b"uk" => Some("GB"),
        last if last.len() != 2 || ANYBODYS.contains(&last) && !is_national => None,
        last => country(&last.to_ascii_uppercase()),
    }
}

fn is_top_level(domain: &[u8]) -> bool {
    const FILE_ENDINGS: &[&[u8]] = &[
        b"png", b"jpg", b"jpeg", b"gif", b"svg", b"webp", b"bmp", b"ico", b"css", b"scss", b"less", b"js", b"mjs",
        b"cjs", b"ts", b"tsx", b"jsx", b"vue", b"html", b"htm", b"php", b"asp", b"jsp", b"json", b"xml", b"yml",
        b"yaml", b"toml", b"txt", b"log", b"csv", b"pdf", b"doc", b"docx", b"xls", b"xlsx", b"tar", b"tgz", b"jar",
        b"exe", b"dll", b"lib", b"obj", b"bin", b"dat", b"tmp", b"bak", b"cfg", b"conf", b"ini", b"map", b"min",
        b"woff", b"ttf", b"otf", b"eot", b"service", b"socket", b"timer", b"target", b"mount", b"plist", b"git",
    ];
    let last = domain.rsplit(|&byte| byte == b'.').next().unwrap_or_default().to_ascii_lowercase();
    match last.len() {
        2 => country(&last.to_ascii_uppercase()).is_some() || matches!(last.as_slice(), b"uk" | b"eu" | b"ac" | b"su"),
        _ => !FILE_ENDINGS.contains(&last.as_slice()),
    }
}

fn is_reserved(domain: &[u8]) -> bool {
    let domain = domain.to_ascii_lowercase();
    ["example", "test", "invalid", "localhost", "local", "example.com", "example.org", "example.net"].iter().any(
        |name| domain.strip_suffix(name.as_bytes()).is_some_and(|before| before.is_empty() || before.ends_with(b".")),
    )
}

/// A number that says its country; variant and country are that of its plan.
fn phone_international(subject: &Subject) -> Verdict {
    let Ok(text) = std::str::from_utf8(subject.text()) else { return Verdict::INVALID };
    match text.strip_prefix("00") {
        Some(rest) => judge(&format!("+{rest}"), None, subject),
        None => judge(text, None, subject),
    }
}

fn phone_us(subject: &Subject) -> Verdict {
    national(subject, Region::US)
}

fn phone_gb(subject: &Subject) -> Verdict {
    national(subject, Region::GB)
}

fn phone_fr(subject: &Subject) -> Verdict {
    national(subject, Region::FR)
}

fn phone_de(subject: &Subject) -> Verdict {
    national(subject, Region::DE)
}

fn phone_it(subject: &Subject) -> Verdict {
    national(subject, Region::IT)
}

fn phone_es(subject: &Subject) -> Verdict {
    national(subject, Region::ES)
}

fn phone_br(subject: &Subject) -> Verdict {
    national(subject, Region::BR)
}

fn national(subject: &Subject, region: Region) -> Verdict {
    match std::str::from_utf8(subject.text()) {
        Ok(text) => judge(text, Some(region), subject),
        Err(_) => Verdict::INVALID,
    }
}

/// What regulators keep for fiction is marked first, because plans leave most of it out.
fn judge(text: &str, region: Option<Region>, subject: &Subject) -> Verdict {
    if subject.is_one_digit() {
        return Verdict::INVALID;
    }
    match ask_once(text, region, subject) {
        // Digits alone, of no country and of no plan's range, are any number.
        verdict if verdict.outcome == Outcome::CannotSay && text.bytes().all(|byte| byte.is_ascii_digit()) => {
            Verdict::INVALID
        }
        verdict => verdict,
    }
}

/// The answer of the plan, which is remembered for North America's exchanges.
fn ask_once(text: &str, region: Option<Region>, subject: &Subject) -> Verdict {
    let Some(digits) = north_american(region, subject.digits()) else { return ask(text, region) };
    if digits[3..8] == [5, 5, 5, 0, 1] {
        return Verdict::TEST;
    }
    EXCHANGES.with_borrow_mut(|known| {
        if known.len() >= EXCHANGES_MAX {
            known.clear();
        }
        *known.entry(exchange_of(digits)).or_insert_with(|| ask(text, region))
    })
}

/// Area codes of North America's plan outside the United States and Canada (NANPA), where carriers share exchanges.
const ISLANDS: [u64; 27] = [
    242, 246, 264, 268, 284, 340, 345, 441, 473, 649, 658, 664, 670, 671, 684, 721, 758, 767, 784, 787, 809, 829, 849,
    868, 869, 876, 939,
];

/// The first of ten digits, which say all that North America's plan says: area code and exchange, and where those are
/// shared the next digit.
fn exchange_of(digits: &[u8]) -> u64 {
    if ISLANDS.contains(&number(&digits[..3])) { number(&digits[..7]) } else { number(&digits[..6]) }
}

/// The ten digits of a number of North America's plan.
fn north_american(region: Option<Region>, digits: &[u8]) -> Option<&[u8]> {
    let national = match (region, digits) {
        (Some(Region::US) | None, [1, rest @ ..]) | (None, [0, 0, 1, rest @ ..]) => rest,
        (Some(Region::US), rest) => rest,
        _ => return None,
    };
    (national.len() == 10).then_some(national)
}

thread_local! {
    /// What North America's plan says by area code and exchange: the last digits are the exchange's own. Tables of customers hold millions of them, and each question takes microseconds.
    static EXCHANGES: RefCell<HashMap<u64, Verdict>> = RefCell::default();
}

/// Exchanges a thread remembers.
const EXCHANGES_MAX: usize = 4096;

/// Asks the plans of libphonenumber; the first question loads them.
fn ask(text: &str, region: Option<Region>) -> Verdict {
    if let Some((code, national)) = region.and_then(|region| plain_national(text, region)) {
        return ask_number(code, &national, region).unwrap_or(Verdict::INVALID);
    }
    if is_international(text) {
        match (international(text), region) {
            (Some((code, national)), _) => {
                if is_too_short(code, &national) {
                    return Verdict::INVALID;
                }
                if let Some(verdict) = ask_plainly(code, &national, region) {
                    return verdict;
                }
            }
            (None, None) => return Verdict::INVALID,
            (None, Some(_)) => {}
        }
    }
    read(text, region)
}

/// What the library makes of a number as it is written. It searches for all that may stand in one, which costs it most
/// of its time.
fn read(text: &str, region: Option<Region>) -> Verdict {
    PHONE_NUMBER_UTIL.parse(text, region).map_or(Verdict::INVALID, |number| ask_for(&number, region))
}

/// Whether a number says its country, and holds nothing but digits and signs between them.
fn is_international(text: &str) -> bool {
    text.starts_with('+') && !text.contains('(')
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The country code and the digits behind it; none where no country has the code.
fn international(text: &str) -> Option<(i32, String)> {
    let mut digits = digits_of(text);
    // No country code begins another.
    let (code, length) = (1..=3).find_map(|length| {
        let code = digits.get(..length)?.parse().ok()?;
        PHONE_NUMBER_UTIL.get_region_for_country_code(code).map(|_| (code, length))
    })?;
    Some((code, digits.split_off(length)))
}

/// Whether a country has no number of so few digits, with or without a trunk prefix among them.
fn is_too_short(country_code: i32, national: &str) -> bool {
    let Some(zeros) = national.len().checked_sub(1) else { return true };
    let Some(national_number) = 10u64.checked_pow(zeros as u32) else { return false };
    let number = PhoneNumber { country_code, national_number, ..PhoneNumber::default() };
    number.is_possible_with_reason() == Err(ValidationError::TooShort)
}

/// The verdict on a number without a trunk prefix; none where it may hold one.
fn ask_plainly(country_code: i32, national: &str, region: Option<Region>) -> Option<Verdict> {
    let first = national.bytes().next().filter(|first| *first != b'0')?;
    let plain = ask_number(country_code, national, region)?;
    let is_known = matches!(plain.outcome, Outcome::Valid | Outcome::Test);
    (is_known || !begins_trunk(country_code, first)).then_some(plain)
}

/// The country code and the digits of a number of a region that holds neither a country's code nor a trunk prefix; none
/// where it may hold one.
fn plain_national(text: &str, region: Region) -> Option<(i32, String)> {
    let is_plain = |byte: u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'-' | b'.' | b'(' | b')');
    let digits = digits_of(text);
    let first = digits.bytes().next().filter(|first| *first != b'0' && text.bytes().all(is_plain))?;
    let code = PHONE_NUMBER_UTIL.get_country_code_for_region(region)?;
    let may_hold_more = begins_trunk(code, first) || digits.starts_with(&code.to_string());
    (!may_hold_more && digits.len() <= NATIONAL_DIGITS_MAX).then_some((code, digits))
}

/// The verdict on the digits of a national number; none where they are too many.
fn ask_number(country_code: i32, national: &str, region: Option<Region>) -> Option<Verdict> {
    let national_number = national.parse().ok()?;
    Some(ask_for(&PhoneNumber { country_code, national_number, ..PhoneNumber::default() }, region))
}

/// Whether a trunk prefix, or a carrier's code, of a country begins with a digit other than 0 (libphonenumber's
/// metadata, national_prefix_for_parsing; a test compares them).
fn begins_trunk(code: i32, first: u8) -> bool {
    let firsts: &[u8] = match code {
        1 | 61 | 86 | 298 | 352 | 423 | 506 | 692 => b"1",
        7 | 370 | 375 | 993 => b"8",
        54 => b"123",
        55 => b"9",
        261 => b"2456789",
        378 => b"89",
        672 => b"1258",
        _ => b"",
    };
    firsts.contains(&first)
}

fn ask_for(number: &PhoneNumber, region: Option<Region>) -> Verdict {
    let (code, digits) = (number.country_code, number.get_national_significant_number());
    if is_fictional(code, &digits) {
        return Verdict::TEST;
    }
    // Lengths are compared in no time, digits with a dozen patterns.
    if !matches!(number.is_possible_with_reason(), Ok(NumberLengthType::IsPossible)) {
        return Verdict::INVALID;
    }
    // Where regions share a code, leading digits may tell one whose plan does not have the number.
    let is_valid = |found: &Region| number.is_valid_for_region(*found);
    let Some(found) = number.get_region_code().filter(is_valid) else { return unassigned(number, region) };
    let shares_plan = region == Some(Region::US) && code == 1;
    if region.is_some_and(|wanted| wanted != found) && !shares_plan {
        return Verdict::INVALID;
    }
    match country(found.as_region_str().as_bytes()) {
        Some(name) => Verdict::VALID.with_variant(name).with_country(name),
        None => Verdict::VALID,
    }
}

/// Digits of a national number without its country's code (ITU-T E.164).
const NATIONAL_DIGITS_MAX: usize = 15;

/// Digits of a national number without its trunk prefix, where nothing but a word says that it is one.
const NATIONAL_DIGITS_MIN: usize = 8;

/// The verdict on a number that its plan has assigned to no one as far as the library knows: plans grow, and people
/// mistype. One of a whole number's length may be one.
fn unassigned(number: &PhoneNumber, region: Option<Region>) -> Verdict {
    let own = PHONE_NUMBER_UTIL.get_region_for_country_code(number.country_code);
    let digits = number.get_national_significant_number().len();
    let is_of_plan = region.is_none_or(|wanted| own == Some(wanted) && digits >= NATIONAL_DIGITS_MIN);
    if !is_of_plan {
        return Verdict::INVALID;
    }
    let name = own.and_then(|own| country(own.as_region_str().as_bytes()));
    name.map_or(Verdict::CANNOT_SAY, |name| Verdict::CANNOT_SAY.with_variant(name).with_country(name))
}

/// Numbers kept for fiction: North America's 555-0100 to 555-0199, and the ranges of Ofcom, Arcep and the
/// Bundesnetzagentur.
fn is_fictional(code: i32, digits: &str) -> bool {
    const GB: &[&str] = &[
        "1134960", "1144960", "1154960", "1164960", "1174960", "1184960", "1214960", "1314960", "1414960", "1514960",
        "1614960", "1632960", "1914980", "2079460", "28964960", "28964961", "28964962", "28964963", "28964964",
        "2920180", "3069990", "7700900", "8081570", "9098790",
    ];
    const FR: &[&str] = &["19900", "26191", "35301", "46571", "53649", "63998"];
    const DE: &[&str] = &["3023125", "6990009", "4066969", "2214710", "8999998"];
    let begins = |prefixes: &[&str]| prefixes.iter().any(|prefix| digits.starts_with(prefix));
    match code {
        1 => digits.len() == 10 && digits.get(3..8) == Some("55501"),
        33 => begins(FR),
        44 => begins(GB),
        49 => begins(DE),
        _ => false,
    }
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
        fn a_shorter_question_is_answered_alike(code in 1u32..999, sign in "[ .-]?", national in "[0-9]{2,14}") {
            let text = format!("+{code}{sign}{national}");
            proptest::prop_assert_eq!(ask(&text, None), read(&text, None), "{}", text);
        }

        #[test]
        fn a_national_number_is_answered_as_it_is_written(
            which in 0usize..7, digits in "[0-9]{4,15}", cuts in proptest::collection::vec((1usize..14, "[ .-]"), 0..4),
            is_closed in proptest::bool::ANY,
        ) {
            use Region::*;
            let region = [US, GB, FR, DE, IT, ES, BR][which];
            let mut text = digits;
            for (cut, sign) in cuts.iter().filter(|(cut, _)| *cut < text.len()).cloned().collect::<Vec<_>>() {
                if text.is_char_boundary(cut) {
                    text.insert_str(cut, &sign);
                }
            }
            if is_closed && text.len() > 4 {
                text = format!("({}) {}", &text[..3], &text[3..]);
            }
            proptest::prop_assert_eq!(ask(&text, Some(region)), read(&text, Some(region)), "{} {:?}", text, region);
        }

        #[test]
        fn what_is_not_possible_is_of_no_region(code in 1u32..999, national in 0u64..10_000_000_000_000) {
            let number = PhoneNumber { country_code: code as i32, national_number: national, ..PhoneNumber::default() };
            if !matches!(number.is_possible_with_reason(), Ok(NumberLengthType::IsPossible)) {
                let found = number.get_region_code().filter(|found| number.is_valid_for_region(*found));
                proptest::prop_assert_eq!(found, None);
            }
        }
    }

    #[test]
    fn an_exchange_says_all_that_north_americas_plan_says() {
        let digits = |number: &str| number.bytes().map(|digit| digit - b'0').collect::<Vec<_>>();
        // Some exchanges of each area: all of them take three minutes.
        let all = (200_200..1_000_000).filter(|exchange: &u64| exchange % 1000 >= 200);
        let is_asked = |turn: usize, exchange: u64| {
            turn.is_multiple_of(97) || turn.is_multiple_of(13) && ISLANDS.contains(&(exchange / 1000))
        };
        let some = all.enumerate().filter(|(turn, exchange)| is_asked(*turn, *exchange));
        for (_, area_and_exchange) in some {
            let lines =
                (0..20u32).map(|line| format!("{area_and_exchange}{}{:03}", line / 2, (line * 137 + 11) % 1000));
            let numbers: Vec<_> = lines.filter(|number| !number[3..].starts_with("55501")).collect();
            for pair in numbers.windows(2) {
                let [one, other] = [&pair[0], &pair[1]].map(|number| ask(&format!("+1{number}"), None));
                assert_eq!(one, ask(&pair[0], Some(Region::US)), "{pair:?}");
                if exchange_of(&digits(&pair[0])) == exchange_of(&digits(&pair[1])) {
                    assert_eq!(one, other, "{pair:?}");
                }
            }
        }
    }

    #[test]
    fn addresses() {
        for valid in ["anna.rossi@posta.it", "j.o'neil+news@mail.acme.co.uk", "x_1@a-b.museum"] {
            assert_eq!(outcome(email, valid), Outcome::Valid, "{valid}");
        }
        for refused in ["icon@2x.png", "a..b@acme.io", ".a@acme.io", "a@-acme.io", "a@acme.zz", "main@v1.2.js"] {
            assert_eq!(outcome(email, refused), Outcome::Invalid, "{refused}");
        }
        for reserved in ["jane@example.com", "jane@mail.example.org", "a@b.test", "git@github.com"] {
            assert_eq!(outcome(email, reserved), Outcome::Test, "{reserved}");
        }
        assert_eq!(outcome(email, "jane@myexample.com"), Outcome::Valid);
    }

    #[test]
    fn plans_and_fiction() {
        let verdict = phone_international(&Subject::new(b"+44 20 7183 8750"));
        assert_eq!((verdict.outcome, verdict.country), (Outcome::Valid, Some("GB")));
        assert_eq!(outcome(phone_international, "0033 1 44 13 22 22"), Outcome::Valid);
        assert_eq!(outcome(phone_international, "+44 20 7946 0958"), Outcome::Test); // Ofcom's range for drama
        assert_eq!(outcome(phone_international, "+1 212 555 0123"), Outcome::Test);
        assert_eq!(outcome(phone_international, "+999 123 456 789"), Outcome::Invalid);
        assert_eq!(outcome(phone_us, "(212) 736-5000"), Outcome::Valid);
        assert_eq!(outcome(phone_us, "212-555-0147"), Outcome::Test);
        assert_eq!(outcome(phone_gb, "07700 900123"), Outcome::Test);
        assert_eq!(outcome(phone_fr, "01 44 13 22 22"), Outcome::Valid);
    }

    /// What loading the plans costs, and a question after it; printed, for the numbers are a machine's own.
    #[test]
    fn plans_load_once() {
        let start = std::time::Instant::now();
        let first = outcome(phone_international, "+39 06 6982");
        let loaded = start.elapsed();
        for line in 0..1000 {
            let _ = outcome(phone_us, &format!("212-736-{line:04}"));
        }
        println!("load {loaded:?}, then {:?} a question, {first:?}", (start.elapsed() - loaded) / 1000);
    }
}
