//! Names of persons: how they are written, in Latin letters and others, and which words are no name whatever label they
//! stand under. Knows a value, and nothing around it.

use super::words::Words;
use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "person-name", check: name, bits: 9.9, checksum: false },
    Validator { name: "person-likely-name", check: likely_name, bits: 14.9, checksum: false },
];

/// Words of a name; people of four given names and two of each family have six.
const WORDS_MAX: usize = 7;
/// Characters of a name.
const CHARACTERS_MAX: usize = 70;

/// Under a label that is of persons only: any words written as a name. Small letters alone may be a name.
fn name(subject: &Subject) -> Verdict {
    let Some(text) = text_of(subject) else { return Verdict::INVALID };
    match writing(text) {
        Writing::Name => Verdict::VALID,
        Writing::Small if is_given(text.split([' ', '-']).next().unwrap_or_default()) => Verdict::VALID,
        Writing::Small | Writing::Acronym => Verdict::CANNOT_SAY,
        Writing::Other => Verdict::INVALID,
    }
}

/// Under a label that may be of anything: two words or more, and one of the first two, or what follows a comma, is a given
/// name that many have. Other names may be.
fn likely_name(subject: &Subject) -> Verdict {
    let Some(text) = text_of(subject) else { return Verdict::INVALID };
    if !matches!(writing(text), Writing::Name) {
        return Verdict::INVALID;
    }
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty() && !is_title(word)).collect();
    let given = match text.split_once(',') {
        Some((_, behind)) => behind.split_whitespace().next().is_some_and(is_given_in_part),
        None => words.iter().take(2).any(|word| is_given_in_part(word)),
    };
    match words.as_slice() {
        [_, .., _] if given || words.iter().any(|word| is_patronymic(word)) => Verdict::VALID,
        _ => Verdict::CANNOT_SAY,
    }
}

fn text_of<'a>(subject: &Subject<'a>) -> Option<&'a str> {
    let text = std::str::from_utf8(subject.text()).ok()?;
    let is_last = |last: char| last.is_alphabetic() || is_mark(last) || matches!(last, '.' | ')');
    let ends = text.starts_with(char::is_alphabetic) && text.ends_with(is_last);
    (ends && text.chars().count() <= CHARACTERS_MAX).then_some(text)
}

/// How words are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Writing {
    Name,
    /// All in small letters.
    Small,
    /// One short word of capitals.
    Acronym,
    Other,
}

fn writing(text: &str) -> Writing {
    let words: Vec<&str> = text.split(' ').collect();
    let comma = words.iter().filter(|word| word.ends_with(',')).count();
    if words.len() > WORDS_MAX || comma > 1 || words.iter().any(|word| is_no_name(word)) {
        return Writing::Other;
    }
    if !text.chars().any(|letter| letter.is_lowercase() || letter.is_uppercase()) {
        return if is_caseless_name(text) { Writing::Name } else { Writing::Other };
    }
    let kinds: Vec<Word> = words.iter().map(|word| kind_of(word.trim_end_matches(','))).collect();
    if kinds.contains(&Word::Other) {
        return Writing::Other;
    }
    let names = kinds.iter().filter(|kind| **kind == Word::Name).count();
    let capitals = kinds.iter().filter(|kind| **kind == Word::Capitals).count();
    match (names, capitals) {
        (0, 0) if kinds.iter().all(|kind| matches!(kind, Word::Small | Word::Particle)) => Writing::Small,
        (0, 0) => Writing::Other,
        // Small words among them are no particles: a sentence.
        _ if kinds.contains(&Word::Small) => Writing::Other,
        (0, 1) if words.len() == 1 && text.chars().count() <= 4 => Writing::Acronym,
        _ => Writing::Name,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    Name,
    Capitals,
    /// An initial, a title, what stands behind a name.
    Initial,
    Particle,
    Small,
    Other,
}

/// Small words between the parts of a name.
static PARTICLES: Words = Words::new(
    "de da di do du des del della delle degli dello dei dos das van von vom zu zum zur der den ter ten \
    te op la le las los el al bin ibn bint abu e y i et und af av of ap ab mac mc st san 't d da' dal dalla lo li vander \
    vanden st. und",
);
static TITLES: Words = Words::new(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lady herr frau m. mme mlle me sr sr. sra sra. \
    srta srta. don doña sig sig. dott dott. dott.ssa ing ing. mag mag. dhr dhr. mevr mevr. pan pani rev rev. fr fr. jr jr. ii \
    iii iv phd ph.d. md m.d. esq esq. rn dds mba dipl.-ing. dipl.",
);

fn is_title(word: &str) -> bool {
    TITLES.holds(&word.to_lowercase())
}

fn kind_of(word: &str) -> Word {
    let held = |list: &Words| list.holds(&word.to_lowercase());
    let letters: Vec<char> = word.chars().collect();
    let is_sign = |character: char| matches!(character, '\'' | '’' | '-' | '.' | '`' | '´' | 'ʻ');
    let is_letter = |character: char| character.is_alphabetic() || is_mark(character);
    let (Some(first), Some(last)) = (letters.first(), letters.last()) else { return Word::Other };
    let count = letters.iter().filter(|letter| is_letter(**letter)).count();
    if letters.iter().any(|letter| !is_letter(*letter) && !is_sign(*letter)) || count == 0 || letters.len() > 25 {
        return Word::Other;
    }
    if first.is_lowercase() {
        // D'Angelo is also d'Angelo.
        let is_elided = word.split_once(['\'', '’']).is_some_and(|(before, behind)| {
            before.chars().count() <= 2 && behind.chars().next().is_some_and(char::is_uppercase)
        });
        let is_all_small = letters.iter().all(|letter| letter.is_lowercase() || is_sign(*letter) || is_mark(*letter));
        return match () {
            () if held(&PARTICLES) => Word::Particle,
            () if is_elided => Word::Name,
            () if is_all_small && count >= 2 && *last != '.' => Word::Small,
            () => Word::Other,
        };
    }
    match () {
        () if held(&TITLES) => Word::Initial,
        // J., J, J.-P., J.R.
        () if count <= 3 && word.split(['.', '-']).all(|part| part.chars().count() <= 1) => Word::Initial,
        () if *last == '.' => Word::Other,
        () if letters.iter().all(|letter| letter.is_uppercase() || is_sign(*letter) || !letter.is_lowercase()) => {
            Word::Capitals
        }
        () if word.split(['-', '\'', '’', '`', '´', 'ʻ']).all(is_capitalised) => Word::Name,
        () => Word::Other,
    }
}

/// A capital and small letters; two capitals in the names that have two.
fn is_capitalised(part: &str) -> bool {
    const DOUBLE: [&str; 12] = ["Mc", "Mac", "De", "Di", "Da", "La", "Le", "Van", "Von", "Du", "Fitz", "Del"];
    let capitals = part.chars().filter(|letter| letter.is_uppercase()).count();
    let is_double = || {
        DOUBLE.iter().any(|prefix| {
            part.strip_prefix(prefix).is_some_and(|rest| rest.chars().next().is_some_and(char::is_uppercase))
        })
    };
    part.is_empty()
        || capitals == 1 && part.chars().next().is_some_and(char::is_uppercase)
        || capitals == 0 && part.chars().all(char::is_alphabetic)
        || capitals == 2 && is_double()
}

/// Marks that are part of a letter before them: accents, vowels of Indic scripts and Thai, points of Hebrew and Arabic.
fn is_mark(character: char) -> bool {
    matches!(u32::from(character), 0x300..=0x36f | 0x591..=0x5c7 | 0x610..=0x61a | 0x64b..=0x65f | 0x900..=0x903
        | 0x93a..=0x94f | 0x981..=0x983 | 0x9bc..=0x9cd | 0xa01..=0xa51 | 0xa81..=0xacd | 0xb82..=0xbcd | 0xc00..=0xc4d
        | 0xc81..=0xccd | 0xd00..=0xd4d | 0xe31 | 0xe34..=0xe3a | 0xe47..=0xe4e | 0x102b..=0x103e | 0x17b4..=0x17d3 | 0x200c | 0x200d)
}

/// Scripts without capitals: Arabic, Hebrew, the scripts of India, Thai, Georgian; and those without spaces.
fn is_caseless_name(text: &str) -> bool {
    let is_han = |letter: char| matches!(u32::from(letter), 0x3400..=0x9fff | 0x20000..=0x2fa1f | 0x3005);
    let is_kana = |letter: char| matches!(u32::from(letter), 0x3040..=0x30ff | 0xff66..=0xff9f);
    let is_hangul = |letter: char| matches!(u32::from(letter), 0xac00..=0xd7a3);
    let letters: Vec<char> = text.chars().filter(|letter| !matches!(letter, ' ' | '・' | '　' | '·' | '•')).collect();
    let all = |is: &dyn Fn(char) -> bool| letters.iter().all(|letter| is(*letter));
    match letters.len() {
        2..=4 if all(&is_hangul) => true,
        2..=6 if all(&|letter| is_han(letter) || is_kana(letter)) && letters.iter().copied().any(is_han) => true,
        2..=14 if all(&is_kana) => true,
        _ if letters.iter().any(|letter| is_han(*letter) || is_kana(*letter) || is_hangul(*letter)) => false,
        2..=50 => {
            !letters.iter().any(char::is_ascii)
                && all(&|letter| letter.is_alphabetic() || is_mark(letter))
                && text.split(' ').count() <= WORDS_MAX
        }
        _ => false,
    }
}

/// The name of a father, as Russians, Ukrainians and Bulgarians have one.
fn is_patronymic(word: &str) -> bool {
    let ends =
        ["ович", "евич", "ьич", "овна", "евна", "ична", "івна", "йович", "ївна", "ovich", "evich", "ovna", "evna"];
    ends.iter().any(|end| word.ends_with(end)) && word.chars().count() > 5
}

fn is_given_in_part(word: &str) -> bool {
    word.split('-').next().is_some_and(is_given)
}

fn is_given(word: &str) -> bool {
    GIVEN.holds(&word.to_lowercase())
}

/// Whether a word is never part of a name, or makes a company, a place or a placeholder of it.
fn is_no_name(word: &str) -> bool {
    let plain = word.trim_matches(|sign: char| matches!(sign, ',' | '.' | '(' | ')')).to_lowercase();
    NO_NAMES.holds(&plain)
}

/// Words of forms, schemas, companies, places and machines.
static NO_NAMES: Words = Words::new("
    the and or for from with not your you please enter name names first last middle full given family surname forename
    nickname initial initials title person user username admin administrator root guest test tester testing example sample
    demo dummy foo bar baz lorem ipsum unknown none null nil nan n/a na tbd tba todo undefined anonymous anon other others
    redacted masked removed deleted hidden empty blank yes no true false string varchar varchar2 nvarchar text char
    character charfield textfield int integer number numeric boolean bool object array list type field column required
    optional nullable primary key value label input default format json xml csv html http https api url uri id uuid guid
    ltd limited inc incorporated llc llp plc corp corporation company co gmbh ag kg ohg mbh sarl sas spa srl bv nv oy ab
    aps pty group holding holdings bank university college school hospital clinic institute department dept office
    ministry association foundation society club church service services system systems server database cluster node
    service-account bot robot team support sales marketing finance engineering operations account accounts customer
    customers client clients vendor supplier product products project projects order orders invoice report manager
    street road avenue lane boulevard city town county state country station airport hotel restaurant park bridge north
    south east west central international national global regional store shop market software hardware solutions
    technologies technology consulting partners logistics insurance energy media digital network networks cloud data
    email e-mail mail phone telephone mobile fax address website date time birth age sex gender male female version
    error warning info debug status active inactive enabled disabled pending new old total sum count description comment
    nom prénom prenom nombre apellido apellidos vorname nachname nome cognome voornaam achternaam imię nazwisko jméno
    příjmení имя фамилия отчество unbekannt inconnu desconocido desconhecido sconosciuto onbekend neznámý неизвестно
    unspecified confidential withheld dear hello thanks regards sincerely signature signed print block letters capital
    see above below likewise ditto same self spouse child parent patient employee applicant student teacher member owner driver
    姓名 名前 氏名 未知 不明 无 無 未定 なし 測試 测试 이름 성명 없음 미상 الاسم اسم غير غيرمعروف שם לאידוע नाम ชื่อ ไม่มี ไม่ทราบ");

/// Given names that many have, in small letters.
static GIVEN: Words = Words::new(include_str!("given-names.txt"));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::Outcome;

    #[test]
    fn names_are_written_as_names() {
        let outcome = |text: &str| name(&Subject::new(text.as_bytes())).outcome;
        for one in [
            "Anna",
            "Anna Rossi",
            "Rossi, Anna",
            "ROSSI ANNA",
            "Jean-Pierre de la Tour",
            "Siobhán O'Brien",
            "D’Angelo",
            "Dr. J. R. McDonald",
            "Ludwig van der Berg",
            "Łukasz Żółć",
            "Иван Петрович Сидоров",
            "ΜΑΡΙΑ Παπαδοπούλου",
            "佐藤 花子",
            "王小明",
            "김민수",
            "サトウ ハナコ",
            "محمد عبد الله",
            "דוד כהן",
            "राजेश कुमार",
            "สมชาย ใจดี",
            "anna",
            "María José García López",
            "Nguyễn Văn An",
            "Max Mustermann Jr.",
            "d'Artagnan",
            "Al Amin bin Hassan",
        ] {
            assert_eq!(outcome(one), Outcome::Valid, "{one}");
        }
        for maybe in ["xerxes", "IBM", "zoltrax"] {
            assert_eq!(outcome(maybe), Outcome::CannotSay, "{maybe}");
        }
        for never in [
            "First Name",
            "string",
            "Acme Ltd",
            "CharField",
            "n/a",
            "Please enter",
            "The quick fox",
            "Anna likes cake",
            "A1",
            "姓名",
            "varchar",
            "build image",
            "Main Street",
            "Log4j",
            "getName",
            "Anna ",
            "i",
        ] {
            assert!(outcome(never) != Outcome::Valid, "{never}");
        }
    }

    #[test]
    fn a_name_is_likely_where_many_have_it() {
        let outcome = |text: &str| likely_name(&Subject::new(text.as_bytes())).outcome;
        for one in ["Anna Rossi", "Rossi, Anna", "Ms. Fatima al Sayed", "Hans-Peter Vogt", "Иванов Пётр Петрович"]
        {
            assert_eq!(outcome(one), Outcome::Valid, "{one}");
        }
        for maybe in ["Redis Cache", "Anna", "Blue Harbour", "王小明"] {
            assert_eq!(outcome(maybe), Outcome::CannotSay, "{maybe}");
        }
        for never in ["redis", "Victoria Station", "Martin Holdings", "build-image"] {
            assert_eq!(outcome(never), Outcome::Invalid, "{never}");
        }
    }
}
