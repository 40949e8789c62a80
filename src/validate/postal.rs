//! Postal codes, and addresses by their shape: a street with a number, and a town with its code, as eight countries write
//! them. Knows a value, and nothing around it.

use super::{Subject, Validator, Verdict, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "postal-address", check: address, bits: 19.9, checksum: false },
    Validator { name: "postal-street-address", check: street_address, bits: 4.7, checksum: false },
    Validator { name: "postal-code-gb", check: code_gb, bits: 2.8, checksum: false },
    Validator { name: "postal-code-ca", check: code_ca, bits: 1.3, checksum: false },
    Validator { name: "postal-code-nl", check: code_nl, bits: 2.2, checksum: false },
    Validator { name: "postal-code-us", check: code_us, bits: 0.0, checksum: false },
    Validator { name: "postal-code-de", check: code_de, bits: 0.0, checksum: false },
    Validator { name: "postal-code-fr", check: code_fr, bits: 0.0, checksum: false },
    Validator { name: "postal-code-es", check: code_es, bits: 0.9, checksum: false },
    Validator { name: "postal-code-it", check: code_it, bits: 0.0, checksum: false },
    Validator { name: "postal-code-au", check: code_au, bits: 0.0, checksum: false },
    Validator { name: "postal-code-at", check: code_at, bits: 0.2, checksum: false },
    Validator { name: "postal-code-se", check: code_se, bits: 0.2, checksum: false },
];

/// Parts and lines of an address, with its country.
const PARTS_MAX: usize = 7;
const LINES_MAX: usize = 4;

/// An address under a label: a street's word makes it certain, a number and words may be one.
fn address(subject: &Subject) -> Verdict {
    match parsed(subject) {
        Some((country, _)) => Verdict::VALID.with_variant(country).with_country(country),
        None if is_coded(subject) => Verdict::VALID,
        None => Verdict::INVALID,
    }
}

/// The Free Software Foundation's, which stand in every copy of its licences.
const LICENCE_STREETS: [&str; 4] = ["51 Franklin St", "31 Milk Street", "59 Temple Place", "675 Mass Ave"];

/// Whether one part is a street with a number and another a town with its code, as most other countries write theirs:
/// a label says that it is an address, so whose it is need not be known.
fn is_coded(subject: &Subject) -> bool {
    let Ok(text) = std::str::from_utf8(subject.text()) else { return false };
    let text = text.strip_suffix('.').unwrap_or(text);
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    // On one line, and the town at an end of it: more words may be of what follows.
    let is_line = text.ends_with(char::is_alphanumeric) && !text.contains(['\n', ';']) && parts.len() <= PARTS_MAX;
    let (Some((first, behind)), Some((last, before))) = (parts.split_first(), parts.split_last()) else { return false };
    // The number may stand before a comma.
    let has_street = |parts: &[&str]| street_of(&parts.join(" ")).is_some();
    is_line
        && (is_coded_town(last) && has_street(before) || parts.len() == 2 && is_coded_town(first) && has_street(behind))
}

/// `8000 Aarhus C`, `00-950 Warszawa`, `1200-195 Lisboa`, `C1091 Buenos Aires`, `Bengaluru 560001`.
fn is_coded_town(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let digits = |word: &str| word.bytes().filter(u8::is_ascii_digit).count();
    let is_code = |code: &str| {
        let letters = code.bytes().take_while(u8::is_ascii_uppercase).count();
        let number = &code.as_bytes()[letters..];
        letters <= 3
            && (4..=7).contains(&digits(code))
            && number.iter().all(|byte| byte.is_ascii_digit() || *byte == b'-')
    };
    let is_town = |town: &[&str]| {
        town.len() <= 5
            && town.first().is_some_and(|word| word.chars().count() > 2 && word.starts_with(char::is_uppercase))
            && town.iter().all(|word| word.chars().all(|letter| letter.is_alphabetic() || "'’-().".contains(letter)))
    };
    let starts = |count: usize| words.len() > count && is_code(&words[..count].concat()) && is_town(&words[count..]);
    let ends = words.len() > 1 && is_code(words[words.len() - 1]) && is_town(&words[..words.len() - 1]);
    starts(1) || starts(2) || ends
}

/// An address by its shape alone: it has a street's word.
fn street_address(subject: &Subject) -> Verdict {
    let is_of_licence = LICENCE_STREETS.iter().any(|street| subject.text().starts_with(street.as_bytes()));
    match parsed(subject) {
        Some((country @ "US", _)) if is_of_licence => Verdict::TEST.with_variant(country).with_country(country),
        Some((country, true)) => Verdict::VALID.with_variant(country).with_country(country),
        _ => Verdict::INVALID,
    }
}

/// The country, and whether the street has a word that says it is one.
fn parsed(subject: &Subject) -> Option<(&'static str, bool)> {
    let text = std::str::from_utf8(subject.text()).ok()?;
    if !text.ends_with(|last: char| last.is_alphanumeric() || last == ')') {
        return None;
    }
    let mut parts: Vec<&str> = text.split([',', '\n', ';']).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.len() > PARTS_MAX || text.lines().count() > LINES_MAX {
        return None;
    }
    let named = parts.last().and_then(|last| country_named(last));
    if named.is_some() && parts.len() > 1 {
        parts.pop();
    }
    let (town_country, before) = town_of(&parts)?;
    // The number may stand behind a comma: Piazza della Vittoria, 14.
    let whole = before.join(" ");
    let parts = before.iter().copied().chain([whole.as_str()]);
    let street = parts.filter_map(street_of).max_by_key(|(_, has_word)| *has_word)?;
    let country = match (town_country, street) {
        (Some(country), _) => country,
        // Five digits and a town: the street's word, or the country's name, says whose.
        (None, (Some(country), _)) => named.unwrap_or(country),
        (None, (None, _)) => named?,
    };
    Some((country, street.1))
}

/// The last part or two of an address, which have the town and its code: the country where only one has such a code, and
/// the parts before.
fn town_of<'a>(parts: &'a [&'a str]) -> Option<(Option<&'static str>, Vec<&'a str>)> {
    let (last, before) = parts.split_last()?;
    let words: Vec<&str> = last.split_whitespace().collect();
    let of = |check: fn(&Subject) -> Verdict, code: &str| {
        check(&Subject::new(code.as_bytes())).outcome == super::Outcome::Valid
    };
    let tail = |count: usize| words.get(words.len().checked_sub(count)?..).map(|tail| tail.join(" "));
    // What stands before the code is the town, or with it the street where no comma parts them.
    let rest = |count: usize| {
        let rest = words[..words.len() - count].join(" ");
        (rest, before.to_vec())
    };
    let with_town = |(rest, before): (String, Vec<&'a str>)| {
        let has_town = rest.chars().any(char::is_alphabetic) || before.len() > 1;
        (has_town && !before.is_empty()).then_some(before)
    };
    // Britain's codes are spelt with their space here.
    if tail(2)
        .is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b' ') && of(code_gb, &code))
    {
        return Some((Some("GB"), with_town(rest(2))?));
    }
    if tail(2).is_some_and(|code| of(code_ca, &code)) {
        return Some((Some("CA"), with_town(rest(2))?));
    }
    let state = |at: usize| words.len().checked_sub(at).and_then(|at| words.get(at)).copied();
    if let (Some(state), Some(code)) = (state(2), words.last()) {
        if is_listed(STATES_US, state) && of(code_us, code) {
            return Some((Some("US"), before_state(&words, before)?));
        }
        if is_listed(STATES_AU, state) && code.len() == 4 && of(code_au, code) {
            return Some((Some("AU"), before_state(&words, before)?));
        }
    }
    // The code before the town.
    let (code, town) = words.split_first()?;
    let digits = code.strip_prefix("D-").or_else(|| code.strip_prefix("F-")).or_else(|| code.strip_prefix("I-"));
    let digits = digits.or_else(|| code.strip_prefix("E-")).unwrap_or(code);
    let is_code = digits.len() == 5 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let is_town = town.len() <= 6
        && town.first().is_some_and(|word| word.chars().next().is_some_and(char::is_uppercase))
        && town.iter().all(|word| word.chars().all(|letter| letter.is_alphabetic() || "'’-().".contains(letter)));
    (is_code && is_town && !before.is_empty()).then(|| (None, before.to_vec()))
}

/// The parts before `Town, ST 12345` or `Town ST 12345`: one of them is the town.
fn before_state<'a>(words: &[&str], before: &[&'a str]) -> Option<Vec<&'a str>> {
    let has_town = words.len() > 2 || before.len() > 1;
    (has_town && !before.is_empty()).then(|| before.to_vec())
}

/// Whether a part is a street with a number, or a box: the country whose word it has, and whether it has one.
fn street_of(part: &str) -> Option<(Option<&'static str>, bool)> {
    let lower = part.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is_number = |word: &&str| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        (1..=5).contains(&digits)
            && word.len() <= digits + 6
            && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-/".contains(&byte))
    };
    let has_number = words.iter().any(is_number);
    let has_word = words.iter().any(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() >= 3);
    if !has_number || words.len() > 10 {
        return None;
    }
    if is_box(&lower) {
        return Some((box_country(&lower), true));
    }
    let known = STREETS.iter().find(|(_, list)| words.iter().any(|word| is_listed(list, word.trim_end_matches('.'))));
    // Am Alten Markt 5, In der Au 12.
    let is_lane = words.len() >= 3 && is_listed("am an im in auf zum zur unter hinter vor", words[0]);
    let german = || {
        is_lane && words.last().is_some_and(is_number)
            || words.iter().any(|word| GERMAN_ENDS.iter().any(|end| word.trim_end_matches('.').ends_with(end)))
    };
    match known {
        Some((country, _)) => Some((*country, true)),
        None if german() => Some((Some("DE"), true)),
        None => has_word.then_some((None, false)),
    }
}

fn is_box(lower: &str) -> bool {
    [
        "po box",
        "p.o. box",
        "p. o. box",
        "post office box",
        "postfach",
        "casella postale",
        "apartado de correos",
        "case postale",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

fn box_country(lower: &str) -> Option<&'static str> {
    let all = [("postfach", "DE"), ("casella", "IT"), ("apartado", "ES"), ("case postale", "FR")];
    all.iter().find(|(word, _)| lower.contains(word)).map(|(_, country)| *country)
}

fn is_listed(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

fn country_named(part: &str) -> Option<&'static str> {
    let lower = part.trim_end_matches('.').to_lowercase();
    COUNTRIES.iter().find(|(_, names)| names.split('|').any(|name| name == lower)).map(|(country, _)| *country)
}

const COUNTRIES: &[(&str, &str)] = &[
    ("US", "us|usa|u.s.a|u.s|united states|united states of america|estados unidos|états-unis"),
    (
        "GB",
        "uk|u.k|united kingdom|great britain|england|scotland|wales|northern ireland|gb|vereinigtes königreich|royaume-uni",
    ),
    ("CA", "canada|ca|can|kanada"),
    ("AU", "australia|au|aus|australien|australie"),
    ("DE", "germany|deutschland|allemagne|alemania|germania|de"),
    ("FR", "france|frankreich|francia|fr"),
    ("IT", "italy|italia|italien|italie|it"),
    ("ES", "spain|españa|espana|spanien|espagne|spagna|es"),
];

/// Words of streets, whole and in small letters; none for those of several countries, whose codes tell them apart.
const STREETS: &[(Option<&str>, &str)] = &[
    (
        Some("IT"),
        "via viale piazza piazzale corso largo vicolo strada contrada v.le p.zza lungotevere borgo salita piazzetta",
    ),
    (
        Some("ES"),
        "calle c/ avenida avda av.ª plaza pza paseo pº carrer camino ronda carretera ctra travesía glorieta callejón rambla urbanización urb",
    ),
    (
        Some("FR"),
        "rue boulevard bd impasse chemin allée allee quai route cours villa cité passage sentier faubourg lotissement place",
    ),
    (Some("DE"), "straße strasse str weg platz allee gasse ring damm ufer"),
    (
        None,
        "street st road rd avenue ave av lane ln drive dr boulevard blvd court ct way terrace tce place pl crescent cres close \
        square sq parkway pkwy highway hwy circle cir trail trl grove gardens mews parade pde row hill walk esplanade quay wharf \
        broadway alley pike turnpike loop plaza green rise yard apt suite unit concession line crossing heights",
    ),
];
const GERMAN_ENDS: &[&str] = &[
    "straße", "strasse", "str", "weg", "platz", "allee", "gasse", "ring", "damm", "ufer", "steig", "chaussee", "stieg",
    "markt",
];

const STATES_US: &str = "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH \
    OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR VI GU AS MP AE AP AA \
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa \
    Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada \
    Hampshire Jersey Mexico York Carolina Dakota Ohio Oklahoma Oregon Pennsylvania Island Tennessee Texas Utah Vermont Virginia \
    Washington Wisconsin Wyoming D.C.";
const STATES_AU: &str = "NSW VIC QLD SA WA TAS ACT NT Victoria Queensland Tasmania";

/// Areas of British postal codes (Royal Mail).
const AREAS_GB: &str = "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN \
    EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL \
    OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE";

/// Area, district, sector and unit, whose letters are none of C I K M O V (BS 7666).
fn code_gb(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let Some((outward, &[sector, one, two])) = compact.split_last_chunk::<3>() else { return Verdict::INVALID };
    let letters = outward.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (area, district) = outward.split_at(letters);
    let is_district = match district {
        [one] => one.is_ascii_digit(),
        [one, two] => one.is_ascii_digit() && two.is_ascii_alphanumeric(),
        _ => false,
    };
    let is_unit = |byte: u8| byte.is_ascii_uppercase() && !b"CIKMOV".contains(&byte);
    let is_area = std::str::from_utf8(area).is_ok_and(|area| is_listed(AREAS_GB, area));
    Verdict::of(is_area && is_district && sector.is_ascii_digit() && is_unit(one) && is_unit(two))
}

/// Letters and digits by turns; D, F, I, O, Q, U are not used, W and Z not first (Canada Post).
fn code_ca(subject: &Subject) -> Verdict {
    let compact = subject.compact();
    let is_letter = |byte: u8| byte.is_ascii_uppercase() && !b"DFIOQU".contains(&byte);
    let holds = match *compact.as_slice() {
        [a, b, c, d, e, f] => {
            is_letter(a)
                && !b"WZ".contains(&a)
                && is_letter(c)
                && is_letter(e)
                && [b, d, f].iter().all(u8::is_ascii_digit)
        }
        _ => false,
    };
    Verdict::of(holds)
}

/// Four digits, not 0 first, and two letters, never SA, SD or SS (PostNL).
fn code_nl(subject: &Subject) -> Verdict {
    let text: Vec<u8> = subject.text().iter().copied().filter(u8::is_ascii_alphanumeric).collect();
    let text = text.strip_prefix(b"NL").unwrap_or(&text);
    let Some((digits, letters)) = text.split_at_checked(4) else { return Verdict::INVALID };
    let holds = digits.iter().all(u8::is_ascii_digit)
        && digits[0] != b'0'
        && letters.len() == 2
        && letters.iter().all(u8::is_ascii_uppercase)
        && ![b"SA", b"SD", b"SS"].contains(&&[letters[0], letters[1]]);
    Verdict::of(holds)
}

/// ZIP: the lowest is 00501, the highest 99950.
fn code_us(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    let holds = matches!(digits.len(), 5 | 9)
        && checksum::number(&digits[..5]) >= 501
        && checksum::number(&digits[..5]) <= 99_950;
    Verdict::of(holds && !is_counted(digits))
}

/// Postleitzahl: 01001 to 99998.
fn code_de(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    Verdict::of(digits.len() == 5 && (1001..=99_998).contains(&checksum::number(digits)) && !is_counted(digits))
}

/// Code postal: the department, 01 to 98, and three digits.
fn code_fr(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    Verdict::of(digits.len() == 5 && (1000..=98_999).contains(&checksum::number(digits)) && !is_counted(digits))
}

/// Código postal: the province, 01 to 52, and three digits (Correos).
fn code_es(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    Verdict::of(digits.len() == 5 && (1000..=52_999).contains(&checksum::number(digits)))
}

/// CAP: 00010 to 98168.
fn code_it(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    Verdict::of(digits.len() == 5 && (10..=98_168).contains(&checksum::number(digits)) && !is_counted(digits))
}

/// 0200 to 9999.
fn code_au(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    Verdict::of(digits.len() == 4 && checksum::number(digits) >= 200 && !is_counted(digits))
}

/// Postleitzahl of Austria: 1010 to 9992. Which of them are in use a register tells that changes (RTR).
fn code_at(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    Verdict::of(digits.len() == 4 && (1010..=9992).contains(&checksum::number(digits)))
}

/// Postnummer: five digits, not 0 first (PostNord).
fn code_se(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    Verdict::of(digits.len() == 5 && digits[0] != 0)
}

/// Five of one digit, or 12345: what forms are tried with.
fn is_counted(digits: &[u8]) -> bool {
    digits.windows(2).all(|pair| pair[0] == pair[1]) || digits.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::Outcome;

    #[test]
    fn addresses_by_shape() {
        for (text, country) in [
            ("1600 Harbour Ave NW, Springfield, IL 62704", "US"),
            ("88 Mill Lane, Apt 4, Madison WI 53703-1234, USA", "US"),
            ("PO Box 331, Reno, NV 89501", "US"),
            ("14 Castle Street, Leeds LS1 4AP", "GB"),
            ("Flat 2, 9 Orchard Road\nBristol\nBS6 5QA\nUnited Kingdom", "GB"),
            ("221 King Street West, Toronto, ON M5H 1K5", "CA"),
            ("7 Wattle Street, Newtown NSW 2042", "AU"),
            ("Hauptstraße 12, 10115 Berlin", "DE"),
            ("Am Alten Markt 5a\nD-18055 Rostock", "DE"),
            ("12 bis rue de la Fontaine, 69003 Lyon", "FR"),
            ("Via Garibaldi 8, 16124 Genova (GE)", "IT"),
            ("Calle de Alcalá 45, 3º B, 28014 Madrid, España", "ES"),
        ] {
            let verdict = street_address(&Subject::new(text.as_bytes()));
            assert_eq!((verdict.outcome, verdict.country), (Outcome::Valid, Some(country)), "{text}");
        }
        for text in [
            "see page 12, 10115 items",
            "12 people, 3 dogs",
            "London NW1 6XE",
            "14 Castle Street, Leeds",
            "10115 Berlin",
            "built in 2019, IL 62704",
            "Street 12",
            "error 12, line 40412 Failed",
            "anna@rossi.it",
        ] {
            assert_eq!(street_address(&Subject::new(text.as_bytes())).outcome, Outcome::Invalid, "{text}");
        }
    }

    #[test]
    fn addresses_of_other_countries_under_a_label() {
        for text in [
            "Calle Salta 450, C1091 Buenos Aires",
            "Strandvejen 49, 8000 Aarhus C",
            "Koivukatu 80 A 5, 00100 Helsinki",
            "1051 Budapest, Fő utca 14.",
            "71, Gandhi Nagar, Bengaluru 560001",
            "ul. Lipowa 27/6, 30-001 Kraków",
            "Rua do Carmo 43, 4.º Dto., 1200-195 Lisboa",
            "Storgatan 5, 111 29 Stockholm",
        ] {
            assert!(is_coded(&Subject::new(text.as_bytes())), "{text}");
        }
        for text in ["Rack 4, Building B", "12 apples, 30 pears", "8000 Aarhus C", "Room 5, 2024", "a 1, 2000 b"] {
            assert!(!is_coded(&Subject::new(text.as_bytes())), "{text}");
        }
    }

    #[test]
    fn codes_by_country() {
        let outcome = |check: fn(&Subject) -> Verdict, text: &str| check(&Subject::new(text.as_bytes())).outcome;
        assert!(
            ["SW1A 2AA", "M1 1AE", "EC1A 1BB", "LS14AP"].iter().all(|code| outcome(code_gb, code) == Outcome::Valid)
        );
        assert!(
            !["QQ1 1AA", "M1 1AC", "M111 1AE", "AA 1AA"].iter().any(|code| outcome(code_gb, code) == Outcome::Valid)
        );
        assert_eq!(outcome(code_ca, "K1A 0B1"), Outcome::Valid);
        assert_eq!(outcome(code_ca, "D1A 0B1"), Outcome::Invalid);
        assert_eq!(outcome(code_nl, "2611 SS"), Outcome::Invalid);
        assert_eq!(outcome(code_us, "12345"), Outcome::Invalid);
        assert_eq!(outcome(code_es, "53000"), Outcome::Invalid);
    }
}
