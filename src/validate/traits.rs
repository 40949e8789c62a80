//! What a person is, as forms have it: age, sex, nationality, religion, ethnicity, marital status. Closed lists of values in
//! the languages of forms. Knows a value, and nothing around it.

use std::collections::HashSet;
use std::sync::OnceLock;

use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "person-age", check: age, bits: 9.6, checksum: false },
    Validator { name: "person-sex", check: sex, bits: 9.1, checksum: false },
    Validator { name: "person-nationality", check: nationality, bits: 8.0, checksum: false },
    Validator { name: "person-religion", check: religion, bits: 8.0, checksum: false },
    Validator { name: "person-ethnicity", check: ethnicity, bits: 8.0, checksum: false },
    Validator { name: "person-marital-status", check: marital_status, bits: 14.9, checksum: false },
];

/// Nobody known was older (Jeanne Calment, 122).
const AGE_MAX: u32 = 122;
/// Words behind an age; months and days are of infants.
const AGE_UNITS: &str = "
    y|yr|yrs|yo|y/o|y.o.|year|years|years old|year old|yrs old|jahre|jahre alt|j|j.|ans|an|anos|ano|
    anni|anno|jaar|år|ar|vuotta|v|lat|lata|let|rokov|ev|eves|ani|лет|год|года|років|рік|роки|години|
    годин|г|г.|л.|ετών|ετων|ετη|yas|yasinda|歳|才|岁|歲|세|살|سنة|عاما|שנים|वर्ष|साल|ปี|tuổi|tuoi|tahun|
    months|mo|mths|monate|mois|meses|mesi";

/// Years of age, alone or with their unit.
fn age(subject: &Subject) -> Verdict {
    static SET: OnceLock<HashSet<String>> = OnceLock::new();
    let Some(text) = folded(subject) else { return Verdict::INVALID };
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    let is_age =
        number.parse().is_ok_and(|number: u32| number <= AGE_MAX) && (number.len() == 1 || !number.starts_with('0'));
    let unit = unit.trim();
    Verdict::of(is_age && (unit.is_empty() || is_in(&SET, AGE_UNITS, unit)))
}

/// Words and letters for sexes and genders.
fn sex(subject: &Subject) -> Verdict {
    static SET: OnceLock<HashSet<String>> = OnceLock::new();
    let Some(text) = folded(subject) else { return Verdict::INVALID };
    match () {
        () if is_in(&SET, SEXES, &text) => Verdict::VALID,
        // ISO/IEC 5218: 0 not known, 1 male, 2 female, 9 not applicable; one letter is also of other things.
        () if matches!(text.as_str(), "1" | "2") => Verdict::CANNOT_SAY,
        () => Verdict::INVALID,
    }
}

fn religion(subject: &Subject) -> Verdict {
    static SET: OnceLock<HashSet<String>> = OnceLock::new();
    listed(subject, &SET, RELIGIONS)
}

fn ethnicity(subject: &Subject) -> Verdict {
    static SET: OnceLock<HashSet<String>> = OnceLock::new();
    static NATIONS: OnceLock<HashSet<String>> = OnceLock::new();
    let Some(text) = folded(subject) else { return Verdict::INVALID };
    let parts = || text.split(['/', '-', ',', '(', ')', '&', '+']).map(str::trim).filter(|part| !part.is_empty());
    let is_part = |part: &str| {
        let part =
            ["other ", "any other ", "mixed ", "non "].iter().find_map(|lead| part.strip_prefix(lead)).unwrap_or(part);
        is_in(&SET, ETHNICITIES, part) || is_in(&NATIONS, DEMONYMS, part)
    };
    Verdict::of(is_in(&SET, ETHNICITIES, &text) || parts().count() > 0 && parts().all(is_part))
}

fn marital_status(subject: &Subject) -> Verdict {
    static SET: OnceLock<HashSet<String>> = OnceLock::new();
    let Some(text) = folded(subject) else { return Verdict::INVALID };
    let either = text.split_once(['/', '(']).map_or(text.as_str(), |(first, _)| first.trim());
    match () {
        () if is_in(&SET, MARITAL, either) => Verdict::VALID,
        // Letters are of other things too.
        () if matches!(text.as_str(), "s" | "m" | "d" | "w" | "c" | "v") => Verdict::CANNOT_SAY,
        () => Verdict::INVALID,
    }
}

/// A country's code in capitals (ISO 3166-1, two or three letters), its name, or the word for its people.
fn nationality(subject: &Subject) -> Verdict {
    static SET: OnceLock<HashSet<String>> = OnceLock::new();
    let Some(text) = folded(subject) else { return Verdict::INVALID };
    let is_code = matches!(subject.text().len(), 2 | 3)
        && subject.text().iter().all(u8::is_ascii_uppercase)
        && std::str::from_utf8(subject.text()).is_ok_and(|code| CODES.split_whitespace().any(|known| known == code));
    let is_word = |part: &str| is_in(&SET, DEMONYMS, part);
    let of = ["citizen of ", "republic of ", "the "].iter().find_map(|lead| text.strip_prefix(lead)).unwrap_or(&text);
    let mut parts = text.split(['/', ',', '-', '&']).map(str::trim).filter(|part| !part.is_empty()).peekable();
    Verdict::of(is_code || is_word(&text) || is_word(of) || parts.peek().is_some() && parts.all(is_word))
}

fn listed(subject: &Subject, set: &'static OnceLock<HashSet<String>>, list: &'static str) -> Verdict {
    Verdict::of(folded(subject).is_some_and(|text| is_in(set, list, &text)))
}

/// Whether one of the list's values, which stand between bars, is the text.
fn is_in(set: &'static OnceLock<HashSet<String>>, list: &'static str, text: &str) -> bool {
    let values = || list.split(['|', '\n']).map(str::trim).filter(|value| !value.is_empty());
    set.get_or_init(|| values().map(plain).collect()).contains(text)
}

/// In small letters, those of Latin script without accents.
fn folded(subject: &Subject) -> Option<String> {
    let text = std::str::from_utf8(subject.text()).ok()?;
    let is_end = |character: char| character.is_whitespace() || matches!(character, ',' | '-' | '/' | '&');
    if text.ends_with(is_end) || text.starts_with(is_end) {
        return None;
    }
    Some(plain(text))
}

fn plain(text: &str) -> String {
    let letter = |letter: char| match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ą' | 'ă' | 'ā' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' | 'ē' | 'ė' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ı' | 'ī' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ő' | 'ø' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ű' | 'ů' | 'ū' => 'u',
        'ç' | 'ć' | 'č' => 'c',
        'ñ' | 'ń' | 'ň' => 'n',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ź' | 'ż' | 'ž' => 'z',
        'ý' => 'y',
        'ł' => 'l',
        'ř' => 'r',
        'ť' | 'ț' => 't',
        'ď' | 'đ' => 'd',
        'ğ' => 'g',
        '’' => '\'',
        letter => letter,
    };
    text.to_lowercase().chars().filter(|letter| *letter != '\u{307}').map(letter).collect()
}

const SEXES: &str = "m|f|male|female|man|woman|boy|girl|masculine|feminine|non-binary|nonbinary|non binary|genderqueer|
    genderfluid|agender|transgender|trans|trans man|trans woman|transgender male|transgender female|intersex|other gender|
    mannlich|weiblich|mann|frau|divers|w|masculin|feminin|homme|femme|masculino|femenino|feminino|hombre|mujer|varon|hembra|
    homem|mulher|maschio|femmina|maschile|femminile|uomo|donna|man|vrouw|mannelijk|vrouwelijk|v|kvinna|kvinne|kvinde|hane|
    mand|nainen|mies|kobieta|mezczyzna|k|muz|zena|muzske|zenske|muzsky|zensky|ferfi|nő|barbat|femeie|
    musko|zensko|moski|zenska|мужской|женский|муж|жен|м|ж|мужчина|женщина|чоловіча|жіноча|чол|чоловік|жінка|ч|мъж|жена|
    άνδρας|γυναίκα|άρρεν|θήλυ|άρρεν|α|θ|erkek|kadin|e|男|女|男性|女性|男子|女子|남|여|남성|여성|남자|여자|ذكر|أنثى|انثى|זכר|נקבה|पुरुष|महिला|
    ชาย|หญิง|nam|nu|nữ|laki-laki|perempuan|pria|wanita|lelaki|x";

const MARITAL: &str = "single|married|divorced|widowed|widow|widower|separated|legally separated|never married|unmarried|
    engaged|cohabiting|domestic partner|domestic partnership|civil partnership|civil union|registered partnership|
    civil partner|partnered|in a relationship|common law|common-law|annulled|remarried|living with partner|
    ledig|verheiratet|geschieden|verwitwet|getrennt lebend|getrennt|lebenspartnerschaft|eingetragene lebenspartnerschaft|
    verpartnert|in partnerschaft|celibataire|marie|mariee|divorce|divorcee|veuf|veuve|separe|separee|pacse|pacsee|
    pacs|concubinage|union libre|soltero|soltera|casado|casada|divorciado|divorciada|viudo|viuda|separado|separada|
    pareja de hecho|union libre|union de hecho|solteiro|solteira|viuvo|viuva|uniao estavel|desquitado|desquitada|celibe|
    nubile|coniugato|coniugata|sposato|sposata|divorziato|divorziata|vedovo|vedova|separato|separata|unito civilmente|
    ongehuwd|gehuwd|gescheiden|weduwe|weduwnaar|geregistreerd partnerschap|samenwonend|ogift|gift|skild|frankild|anka|
    ankling|sambo|ugift|skilt|fraskilt|enke|enkemann|separert|samboer|naimaton|naimisissa|eronnut|leski|avoliitossa|
    kawaler|panna|zonaty|zamezna|rozwiedziony|rozwiedziona|wdowiec|wdowa|svobodny|svobodna|zenaty|vdana|rozvedeny|
    rozvedena|vdovec|vdova|slobodny|slobodna|vydata|notlen|hajadon|hazas|elvalt|ozvegy|necasatorit|necasatorita|casatorit|
    casatorita|divortat|divortata|vaduv|vaduva|холост|не замужем|женат|замужем|разведен|разведена|разведён|вдовец|вдова|
    холостой|в браке|не женат|гражданский брак|одружений|одружена|неодружений|неодружена|розлучений|розлучена|вдівець|
    неженен|неомъжена|женен|омъжена|разведен|άγαμος|άγαμη|έγγαμος|έγγαμη|διαζευγμένος|διαζευγμένη|χήρος|χήρα|bekar|evli|
    bosanmis|dul|未婚|已婚|离异|離婚|离婚|丧偶|喪偶|既婚|独身|死別|미혼|기혼|이혼|사별|أعزب|عزباء|متزوج|متزوجة|مطلق|مطلقة|أرمل|أرملة|
    רווק|רווקה|נשוי|נשואה|גרוש|גרושה|אלמן|אלמנה|अविवाहित|विवाहित|तलाकशुदा|विधवा|विधुर|โสด|สมรส|หย่า|หม้าย|belum kawin|kawin|
    menikah|belum menikah|cerai hidup|cerai mati|janda|duda|doc than|da ket hon|độc thân|đã kết hôn";

const RELIGIONS: &str = "christian|christianity|catholic|roman catholic|catholicism|protestant|protestantism|evangelical|
    orthodox|greek orthodox|russian orthodox|eastern orthodox|anglican|church of england|church of scotland|episcopalian|
    lutheran|methodist|baptist|southern baptist|presbyterian|pentecostal|mennonite|mormon|lds|latter-day saint|quaker|
    seventh-day adventist|adventist|jehovah's witness|jehovah's witnesses|calvinist|reformed|coptic|coptic orthodox|
    maronite|unitarian|muslim|islam|islamic|sunni|sunni muslim|shia|shia muslim|shiite|ahmadi|alevi|ibadi|sufi|jewish|
    judaism|orthodox jewish|reform jewish|hindu|hinduism|buddhist|buddhism|zen buddhist|sikh|sikhism|jain|jainism|
    baha'i|bahai|taoist|taoism|daoist|confucian|confucianism|shinto|zoroastrian|parsi|druze|yazidi|rastafarian|pagan|
    wiccan|scientologist|atheist|atheism|agnostic|humanist|no religion|non-religious|nonreligious|not religious|
    spiritual but not religious|animist|traditional african religion|voodoo|
    evangelisch|ev.|ev|rk|rom.-kath.|romisch-katholisch|katholisch|protestantisch|orthodox|muslimisch|islamisch|judisch|
    buddhistisch|hinduistisch|konfessionslos|ohne bekenntnis|altkatholisch|neuapostolisch|griechisch-orthodox|
    russisch-orthodox|evangelisch-lutherisch|evangelisch-reformiert|
    catholique|protestant|protestante|orthodoxe|musulman|musulmane|juif|juive|bouddhiste|hindou|hindoue|athee|agnostique|
    sans religion|chretien|chretienne|evangelique|temoin de jehovah|
    catolico|catolica|evangelico|evangelica|cristiano|cristiana|judio|judia|budista|musulmana|ateo|atea|agnostico|
    agnostica|ortodoxo|ortodoxa|testigo de jehova|sin religion|cristao|crista|espirita|umbanda|candomble|muculmano|
    muculmana|judeu|judia|ateu|ateia|sem religiao|cattolico|cattolica|musulmano|ebreo|ebrea|buddista|induista|ortodosso|
    ortodossa|valdese|testimone di geova|protestants|katholiek|rooms-katholiek|hervormd|gereformeerd|moslim|joods|
    boeddhist|hindoe|ongelovig|katolik|katoliczka|rzymskokatolickie|prawoslawny|prawoslawne|ewangelickie|ateista|ateistka|
    luteran|luterilainen|evankelis-luterilainen|ortodoksi|katolinen|kristen|katolsk|muslimsk|jodisk|buddhistisk|
    православный|православная|православие|католик|католичка|мусульманин|мусульманка|ислам|иудей|иудаизм|буддист|атеист|
    атеистка|протестант|χριστιανός|χριστιανή|ορθόδοξος|ορθόδοξη|χριστιανός ορθόδοξος|musluman|islam|hristiyan|alevi|musevi|
    مسلم|مسلمة|مسيحي|مسيحية|مسيحى|الإسلام|الاسلام|יהודי|יהודייה|מוסלמי|נוצרי|דרוזי|हिंदू|हिन्दू|मुस्लिम|सिख|ईसाई|जैन|बौद्ध|พุทธ|ศาสนาพุทธ|อิสลาม|คริสต์|
    仏教|神道|キリスト教|佛教|道教|伊斯兰教|基督教|天主教|无宗教信仰|불교|기독교|천주교|개신교|무교|islam|kristen protestan|katolik|hindu|buddha|khonghucu|
    phat giao|phật giáo|thien chua giao|cong giao";

const ETHNICITIES: &str = "white|white british|white irish|white other|white european|white non-hispanic|non-hispanic white|caucasian|
    black|black african|black caribbean|black british|black or african american|african american|african-american|
    afro-american|afro-caribbean|african|caribbean|asian|asian british|asian american|asian-american|south asian|
    east asian|southeast asian|south east asian|hispanic|latino|latina|latinx|hispanic or latino|not hispanic or latino|
    not hispanic|non-hispanic|hispanic/latino|hispanic or latinx|native american|american indian|
    american indian or alaska native|alaska native|native hawaiian|native hawaiian or other pacific islander|
    pacific islander|other pacific islander|middle eastern|middle eastern or north african|north african|arab|mixed|
    mixed race|multiracial|biracial|two or more races|multiple ethnic groups|multi-ethnic|mixed white and black caribbean|
    mixed white and black african|mixed white and asian|white and black caribbean|white and asian|white and black african|
    gypsy|irish traveller|gypsy or irish traveller|roma|romani|romany|sami|aboriginal|torres strait islander|
    aboriginal and torres strait islander|aboriginal or torres strait islander|first nations|inuit|metis|indigenous|maori|
    pakeha|nz european|new zealand european|samoan|tongan|fijian|coloured|cape coloured|zulu|xhosa|afrikaner|yoruba|igbo|
    hausa|fulani|kikuyu|luo|amhara|oromo|han|han chinese|hui|uyghur|uighur|tibetan|mongol|zhuang|manchu|malay|peranakan|
    javanese|sundanese|tamil|sinhalese|punjabi|bengali|gujarati|kurd|kurdish|berber|amazigh|ashkenazi|sephardi|mizrahi|
    jewish|creole|mestizo|mestiza|mulato|mulata|afrodescendiente|indigena|blanco|blanca|negro|negra|moreno|branco|branca|
    preto|preta|pardo|parda|amarelo|amarela|weiss|schwarz|europaisch|afrikanisch|asiatisch|blanc|blanche|noir|noire|metis|
    metisse|maghrebin|maghrebine|europeen|europeenne|europeo|asiatico|europeisk|汉族|漢族|回族|满族|维吾尔族|苗族|壮族|藏族|蒙古族|
    朝鲜族|彝族|土家族|русский|русская|татарин|татарка|башкир|чуваш|якут|чеченец|цыган|white scottish|white welsh|
    scottish|welsh|english|northern irish|european|white american|black american|eurasian|anglo-indian";

const CODES: &str = "AD AE AF AG AI AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO \
    CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS \
    IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG \
    NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL \
    TM TN TO TR TT TV TW TZ UA UG UK US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW AFG AGO ALB ARE ARG ARM AUS AUT AZE BEL BEN BFA BGD BGR BHR \
    BIH BLR BOL BRA BWA CAN CHE CHL CHN CIV CMR COD COG COL CRI CUB CYP CZE DEU DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FRA GAB GBR GEO GHA \
    GIN GRC GTM HKG HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KOR KWT LAO LBN LBR LBY LKA LTU LUX LVA MAR \
    MDA MDG MEX MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NZL OMN PAK PAN PER PHL PNG POL PRK PRT PRY PSE QAT \
    ROU RUS RWA SAU SDN SEN SGP SLE SLV SOM SRB SUR SVK SVN SWE SYR TCD TGO THA TJK TKM TTO TUN TUR TWN TZA UGA UKR URY USA UZB VEN VNM XKX \
    YEM ZAF ZMB ZWE D";

/// Peoples and countries, in English and other languages of forms.
const DEMONYMS: &str = include_str!("demonyms.txt");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::Outcome;

    #[test]
    fn values_of_forms() {
        let check = |name: &str, value: &str| {
            let validator = VALIDATORS.iter().find(|validator| validator.name == name).unwrap();
            (validator.check)(&Subject::new(value.as_bytes())).outcome
        };
        for (name, value) in [
            ("person-age", "34"),
            ("person-age", "7 years"),
            ("person-age", "61 ans"),
            ("person-age", "42歳"),
            ("person-sex", "F"),
            ("person-sex", "männlich"),
            ("person-sex", "Женский"),
            ("person-sex", "女性"),
            ("person-nationality", "DE"),
            ("person-nationality", "British"),
            ("person-nationality", "française"),
            ("person-nationality", "Italian / Swiss"),
            ("person-nationality", "GBR"),
            ("person-religion", "Roman Catholic"),
            ("person-religion", "evangelisch"),
            ("person-ethnicity", "White British"),
            ("person-ethnicity", "Black/African American"),
            ("person-ethnicity", "Pakistani"),
            ("person-marital-status", "Married"),
            ("person-marital-status", "divorcée"),
            ("person-marital-status", "Casado(a)"),
            ("person-marital-status", "未婚"),
        ] {
            assert_eq!(check(name, value), Outcome::Valid, "{name} {value}");
        }
        for (name, value) in [
            ("person-age", "134"),
            ("person-age", "034"),
            ("person-age", "34d"),
            ("person-age", "3.4"),
            ("person-sex", "kg"),
            ("person-sex", "plug"),
            ("person-nationality", "active"),
            ("person-nationality", "de"),
            ("person-nationality", "ZZ"),
            ("person-religion", "none"),
            ("person-ethnicity", "condition"),
            ("person-ethnicity", "-"),
            ("person-marital-status", "active"),
        ] {
            assert_eq!(check(name, value), Outcome::Invalid, "{name} {value}");
        }
    }
}
