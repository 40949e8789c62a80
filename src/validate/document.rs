//! Numbers of documents: passports, licences and rolls that have no public check digit, and the lines that machines read.

use super::{Subject, Validator, Verdict, calendar, checksum};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "document-number", check: document_number, bits: 0.0, checksum: false },
    Validator { name: "document-mrz", check: document_mrz, bits: 20.0, checksum: true },
    Validator { name: "document-mrz-names", check: document_mrz_names, bits: 10.0, checksum: false },
];

/// Refuses placeholders: one digit repeated. Counting up is what people type to try a form.
fn document_number(subject: &Subject) -> Verdict {
    let digits = subject.digits();
    // Two or three equal digits among letters are chance.
    let among_letters = digits.len() < 4 && subject.text().iter().any(u8::is_ascii_alphabetic);
    if digits.len() > 1 && subject.is_one_digit() && !among_letters {
        return Verdict::INVALID;
    }
    let counts_up = digits.len() > 4 && digits.windows(2).all(|two| two[1] == (two[0] + 1) % 10);
    if counts_up { Verdict::TEST } else { Verdict::CANNOT_SAY }
}

/// States, organisations and kinds of persons as ICAO 9303-3, section 5, writes them; `UTO` is of its specimens alone.
const STATES: &str = "ABWAFGAGOAIAALAALBANDAREARGARMASMATAATFATGAUSAUTAZEBDIBELBENBESBFABGDBGRBHRBHSBIHBLMBLRBLZBMUBOLBRABRBBRNBTNBVTBWA\
CAFCANCCKCHECHLCHNCIVCMRCODCOGCOKCOLCOMCPVCRICUBCUWCXRCYMCYPCZEDEUDJIDMADNKDOMDZAECUEGYERIESHESPESTETHFINFJIFLKFRAFROFSM\
GABGBRGEOGGYGHAGIBGINGLPGMBGNBGNQGRCGRDGRLGTMGUFGUMGUYHKGHMDHNDHRVHTIHUNIDNIMNINDIOTIRLIRNIRQISLISRITAJAMJEYJORJPN\
KAZKENKGZKHMKIRKNAKORKWTLAOLBNLBRLBYLCALIELKALSOLTULUXLVAMACMAFMARMCOMDAMDGMDVMEXMHLMKDMLIMLTMMRMNEMNGMNPMOZMRTMSRMTQMUSMWIMYSMYT\
NAMNCLNERNFKNGANICNIUNLDNORNPLNRUNZLOMNPAKPANPCNPERPHLPLWPNGPOLPRIPRKPRTPRYPSEPYFQATREUROURUSRWASAUSDNSENSGPSGSSHNSJMSLBSLESLVSMRSOMSPMSRBSSDSTPSUR\
SVKSVNSWESWZSXMSYCSYRTCATCDTGOTHATJKTKLTKMTLSTONTTOTUNTURTUVTWNTZAUGAUKRUMIURYUSAUZBVATVCTVENVGBVIRVNMVUTWLFWSMYEMZAFZMBZWE\
D<<GBDGBNGBOGBPGBSUNOUNAUNKXOMXXAXXBXXCXXXXPOXBAXIMXCCXCEXCOXECXMPXESXCTEUERKSROMZARUTO";

fn is_state(code: &[u8]) -> bool {
    STATES.as_bytes().chunks_exact(3).any(|state| state == code)
}

/// Documents whose lines are of this many characters.
const CARD_CHARACTERS: usize = 30;
const SMALL_CHARACTERS: usize = 36;
const BOOK_CHARACTERS: usize = 44;

/// The lines of passports, visas and cards that machines read: those with check digits, alone or with the ones beside
/// them (ICAO 9303, parts 3 to 7). France's cards before 2021 have a form of their own.
fn document_mrz(subject: &Subject) -> Verdict {
    let mut lines = subject.text().split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end);
    let (first, second, third) = (lines.next().unwrap_or_default(), lines.next(), lines.next());
    let (holds, variant) = match (first.len(), second, third) {
        (CARD_CHARACTERS, Some(second), Some(third)) => {
            (is_card_number(first) && is_card_dates(second) && has_card_sum(first, second) && is_names(third), "card")
        }
        (CARD_CHARACTERS, None, None) => (is_card_number(first) || is_card_dates(first), "card"),
        (SMALL_CHARACTERS, Some(second), None) if is_french(second) => {
            (first.get(2..5) == Some(b"FRA") && is_checked([first, &second[..35]], second.get(35)), "card")
        }
        (_, Some(second), None) => {
            let is_visa = first.first() == Some(&b'V');
            let is_first = first.get(2..5).is_some_and(is_state) && first.len() == second.len();
            (is_first && is_second(second, is_visa), variant_of(second, is_visa))
        }
        (SMALL_CHARACTERS, None, None) if is_french(first) => (true, "card"),
        (_, None, None) => {
            // A sum at the end is a passport's or card's, and then right.
            let is_visa = !first.last().is_some_and(u8::is_ascii_digit);
            (is_second(first, is_visa), variant_of(first, is_visa))
        }
        _ => (false, ""),
    };
    match (holds, is_specimen(subject.text())) {
        (false, _) => Verdict::INVALID,
        (true, true) => Verdict::TEST.with_variant(variant),
        (true, false) => Verdict::VALID.with_variant(variant),
    }
}

/// Whether a state or nationality is that of specimens; the names of people have its letters too.
fn is_specimen(text: &[u8]) -> bool {
    text.split(|byte| *byte == b'\n').any(|line| {
        let has_digit = line.iter().any(u8::is_ascii_digit);
        let place = match line.len() {
            CARD_CHARACTERS if line[0].is_ascii_digit() => 15,
            CARD_CHARACTERS if !has_digit => return false,
            CARD_CHARACTERS => 2,
            _ if has_digit => 10,
            _ => 2,
        };
        line.get(place..place + 3) == Some(b"UTO")
    })
}

fn variant_of(line: &[u8], is_visa: bool) -> &'static str {
    match line.len() {
        _ if is_visa => "visa",
        BOOK_CHARACTERS => "passport",
        _ => "card",
    }
}

/// Whether the check digit behind these characters is theirs: weights 7, 3, 1, letters from A = 10, mod 10; a filler
/// is 0 (ICAO 9303-3, 4.9).
fn is_checked<'a>(parts: impl IntoIterator<Item = &'a [u8]>, check: Option<&u8>) -> bool {
    let value = |byte: &u8| u32::from(checksum::base36(*byte).unwrap_or(0));
    let all = parts.into_iter().flatten();
    let sum: u32 = all.zip([7, 3, 1].iter().cycle()).map(|(byte, weight)| value(byte) * weight).sum();
    check.is_some_and(|check| check.wrapping_sub(b'0') == (sum % 10) as u8)
}

/// Six digits of a date, and their check digit.
fn is_date(line: &[u8], from: usize) -> bool {
    let (Some(date), check) = (line.get(from..from + 6), line.get(from + 6)) else { return false };
    let pair = |place: usize| calendar::pair(date[place].wrapping_sub(b'0'), date[place + 1].wrapping_sub(b'0'));
    date.iter().all(u8::is_ascii_digit)
        && calendar::is_short_date(pair(0), pair(2), pair(4))
        && is_checked([date], check)
}

/// The second line of two: number, nationality, dates, and of all but visas their sum.
fn is_second(line: &[u8], is_visa: bool) -> bool {
    let begins = |line: &[u8]| {
        is_checked([&line[..9]], line.get(9)) && is_state(&line[10..13]) && is_date(line, 13) && is_date(line, 21)
    };
    if !matches!(line.len(), SMALL_CHARACTERS | BOOK_CHARACTERS) || !begins(line) {
        return false;
    }
    let last = line.len() - 1;
    let is_personal = || {
        line[last - 1] == b'<' && line[28..last].iter().all(|byte| *byte == b'<')
            || is_checked([&line[28..last - 1]], line.get(last - 1))
    };
    let has_sum = || is_checked([&line[..10], &line[13..20], &line[21..last]], line.get(last));
    is_visa || has_sum() && (line.len() == SMALL_CHARACTERS || is_personal())
}

/// The first line of three: kind, state and number. A number of more than nine goes on behind a filler.
fn is_card_number(line: &[u8]) -> bool {
    let (Some(kind), Some(state), Some(check)) = (line.first(), line.get(2..5), line.get(14)) else { return false };
    if !b"ACI".contains(kind) || !is_state(state) || !line.contains(&b'<') {
        return false;
    }
    let rest = line.get(15..).unwrap_or_default();
    let more = rest.split(|byte| *byte == b'<').next().unwrap_or_default();
    match check {
        b'<' => more.split_last().is_some_and(|(check, more)| {
            is_checked([&line[5..14], b"<", more], Some(check)) || is_checked([&line[5..14], more], Some(check))
        }),
        check => is_checked([&line[5..14]], Some(check)),
    }
}

/// The second line of three: dates and nationality.
fn is_card_dates(line: &[u8]) -> bool {
    line.len() == CARD_CHARACTERS && is_date(line, 0) && is_date(line, 8) && is_state(&line[15..18])
}

/// The sum over the first two lines of three.
fn has_card_sum(first: &[u8], second: &[u8]) -> bool {
    let (Some(first), Some(check)) = (first.get(5..30), second.get(29)) else { return false };
    is_checked([first, &second[..7], &second[8..15], &second[18..29]], Some(check))
}

/// The second line of France's cards before 2021: number, given names, date of birth, sex.
fn is_french(line: &[u8]) -> bool {
    line.len() == SMALL_CHARACTERS
        && is_checked([&line[..12]], line.get(12))
        && line[13].is_ascii_uppercase()
        && is_date(line, 27)
        && b"MF".contains(&line[34])
        && line[35].is_ascii_digit()
}

/// Surname, two fillers, given names with one filler between two, and fillers to the end.
fn is_names(names: &[u8]) -> bool {
    let filled = names.len() - names.trim_ascii_end().len();
    let end = names.iter().rposition(|byte| *byte != b'<').map_or(0, |last| last + 1);
    let (written, has_pair) = (&names[..end], names.windows(2).any(|two| two == b"<<"));
    let pairs = written.windows(2).filter(|two| two == b"<<").count();
    filled == 0
        && has_pair
        && pairs <= 1
        && end > 0
        && written.first().is_some_and(u8::is_ascii_uppercase)
        && written.iter().all(|byte| byte.is_ascii_uppercase() || *byte == b'<')
}

/// The first line of two: kind, state and names. It has no check digit, and hardly anything else is of its form.
fn document_mrz_names(subject: &Subject) -> Verdict {
    let line = subject.text();
    let (Some(state), Some(names)) = (line.get(2..5), line.get(5..)) else { return Verdict::INVALID };
    match is_state(state) && is_names(names) {
        true if state == b"UTO" => Verdict::TEST,
        holds => Verdict::of(holds),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Outcome;
    use super::*;

    fn outcome(text: &str) -> Outcome {
        document_mrz(&Subject::new(text.as_bytes())).outcome
    }

    /// The specimens of ICAO 9303, parts 4 to 7.
    #[test]
    fn specimens_are_known() {
        let specimens = [
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
            "D231458907UTO7408122F1204159<<<<<<<6",
            "I<UTOD231458907<<<<<<<<<<<<<<<",
            "7408122F1204159UTO<<<<<<<<<<<6",
            "I<UTOD23145890<7349<<<<<<<<<<<",
            "L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
        ];
        for specimen in specimens {
            assert_ne!(outcome(specimen), Outcome::Invalid, "{specimen}");
        }
        assert_eq!(outcome("L898902C36UTO7408122F1204159ZE184226B<<<<<11"), Outcome::Invalid);
    }

    #[test]
    fn a_name_makes_no_specimen() {
        let lines = "P<PRTCOUTO<<ANA<MARIA<<<<<<<<<<<<<<<<<<<<<<<\nCA48293011PRT8503127F3105179<<<<<<<<<<<<<<<4";
        assert_eq!(outcome(lines), Outcome::Valid);
        assert_eq!(outcome(&lines.replace("COUTO", "SILVA")), Outcome::Valid);
    }
}
