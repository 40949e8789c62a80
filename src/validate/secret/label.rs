//! How a value is named: the words of its label, the sign between them, and whether it stands in quotes. Knows no value.

use crate::validate::Place;
use crate::validate::words::Words;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Password,
    Token,
}

/// What stands between a label and its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A key or a column names it.
    Named,
    /// `=` between spaces, as in code and in ini files.
    Assign,
    /// `=` without spaces, or a colon.
    Pair,
    /// `==` and `!=`.
    Compare,
    /// A comma or a parenthesis.
    Argument,
    /// `<password>value</password>`.
    Element,
    /// Only white space.
    Space,
}

/// A value's label and signs.
pub struct Setting<'a> {
    pub sign: Sign,
    pub is_quoted: bool,
    /// An assignment of the environment: a name of capitals, no space before the sign.
    pub is_environment: bool,
    /// Name and value stand in the same quotes: `"Authorization: Bearer ..."`.
    pub is_enclosed: bool,
    /// An assignment of a shell: `NAME=value command`.
    pub is_shell: bool,
    /// `--password`, of a command.
    pub is_option: bool,
    /// The label says that it is no real one.
    pub is_test: bool,
    /// `passphrase`: words with spaces between them are one.
    pub is_phrase: bool,
    /// Its name is of a secret more than of anything that is passed around.
    pub is_secret: bool,
    /// `pass` alone, which counts things too.
    pub is_short: bool,
    pub behind: &'a [u8],
}

/// Words for a password; those of six letters and more at the end of a longer word too.
static PASSWORDS: Words = Words::new(
    "password passwd passwort passphrase passcode pass passw pwd pswd senha contrasena contraseña contrasenya passe \
     motdepasse mdp wachtwoord kennwort losenord lösenord salasana adgangskode heslo haslo hasło parola clave \
     пароль 密码 密碼 パスワード 비밀번호 şifre sifre jelszo jelszó passord parool slaptazodis geslo zaporka лозинка κωδικός \
     identified geheimwort pw",
);

/// Words before `pass`, which is a ticket and a document too.
static PASS_OWNERS: Words = Words::new(
    "db database user smtp ftp mail email admin root mysql pg postgres redis login my ssh sudo wifi wlan app api ldap proxy \
     rabbit rabbitmq mongo mongodb http https auth basic account sql mssql oracle server key store keystore truststore cert \
     default test svc service jenkins nexus web imap pop sftp vpn ws host client remote master backup registry docker git \
     maven signing set the your sys system sa jdbc amqp mqtt kafka",
);

/// Words for a token by themselves.
static TOKENS: Words = Words::new(
    "token secret apikey accesskey authkey secretkey authtoken accesstoken apitoken apisecret clientsecret \
     appsecret appkey authorization bearer credential credentials encryptionkey signingkey masterkey privatetoken \
     sharedsecret clientkey consumersecret pepper",
);

/// Words that make a key a secret.
static SECRET_KEYS: Words = Words::new(
    "api access auth secret private signing signature encryption encrypt decryption cipher master session account \
     storage shared client app application consumer deploy service webhook jwt hmac aes admin server security \
     crypto cookie write",
);

/// Words that may stand behind the word for a secret.
static TAILS: Words = Words::new(
    "base prod production dev development staging stage live qa uat local default value val str string text plain \
     plaintext cleartext raw base64 b64 db database main primary secondary master admin root user old new current \
     confirm confirmation repeat again verify by test testing example read write global legacy backup",
);

/// Words before or behind by which it is something else.
static OTHERS: Words = Words::new(
    "no has is forgot forget reset change changed show hide hash hashed hashing encrypted invalid wrong incorrect \
     generate generated max min public csrf xsrf next page cursor continuation cancellation cancel pad eos bos unk \
     sep cls mask special lex parse end start stop begin prev previous sync num total count expired missing empty \
     use get bad per price nft erc20 contract mint pool lp quote symbol without allow require requires required \
     skip disable enable enter antiforgery authenticity nonce state verification crypt ensure validate check on find delete remove update",
);

/// Words by which a value is no real one.
static TESTS: Words = Words::new("test testing tests mock mocked fake dummy example sample fixture stub");

/// Words between a label and its value: types, and how a value is introduced.
static BETWEEN: Words = Words::new(
    "value default string str text var varchar char const static any secretstr secretstring securestring bearer token basic \
     apikey optional bytes u8 by new field a b r u f l n base64 from of valueof secret password zeroizing redacted \
     sensitive some secretbox",
);

/// What the pattern's calls begin with, whose arguments it counts.
static CALLS: Words = Words::new(
    "convertto-securestring networkcredential( usernamepassword passwordauthentication( passwordcredential( httpbasicauth( \
     httpdigestauth( basicauth setbasicauth( basic_auth auth=( login( simple_bind dbi->connect( getconnection( pdo( mysqli \
     mysql_connect( plainauth( ftp_login( ssh2_auth_password( imap_open( ldap_bind( mysqldb. pymysql. credentials( load( \
     init( getkey( passwordprotection( pbekeyspec(",
);

/// Directives of configurations, with nothing but white space before their word.
static DIRECTIVES: Words =
    Words::new("requirepass masterauth authldapbindpassword insecure-password rootpw bindpw secure_link_secret");

/// Bytes of a name.
const NAME_BYTES_MAX: usize = 80;

impl<'a> Setting<'a> {
    /// None where the label or the sign says that no secret follows.
    pub fn of(place: &Place<'a>, kind: Kind) -> Option<Setting<'a>> {
        if place.label.is_none() && is_call(place) {
            return Some(Setting::of_call(place));
        }
        let (name, sign, quote, behind, before) = match place.label {
            Some(label) => (own_name(label).to_string(), Sign::Named, None, &[][..], None),
            None => Self::written(place)?,
        };
        let words = words_of(&name);
        let core = core_of(&words, kind)?;
        let tail = words.get(core + 1..).unwrap_or_default();
        let is_known = |word: &String| TAILS.holds(word) || word.bytes().all(|byte| byte.is_ascii_digit());
        if !tail.iter().all(is_known) || words.iter().any(|word| OTHERS.holds(word)) {
            return None;
        }
        let has_small = name.bytes().any(|byte| byte.is_ascii_lowercase());
        if sign == Sign::Space && quote.is_none() && before != Some(b'-') {
            return None;
        }
        // The verb: pass "-s" to ld, passValue('x'), and the results of tests.
        let is_verb = core == 0 && words[core] == "pass" && before != Some(b'-');
        let is_file = name == "passwd" && before == Some(b'/');
        if is_file || is_verb && (matches!(sign, Sign::Space | Sign::Argument) || name == "PASS" && goes_on(behind)) {
            return None;
        }
        Some(Setting {
            sign,
            is_quoted: quote.is_some() || sign == Sign::Named,
            is_enclosed: before.is_some_and(|before| matches!(before, b'"' | b'\'') && behind.first() == Some(&before)),
            is_option: before == Some(b'-'),
            is_environment: !has_small && sign == Sign::Pair,
            is_shell: !has_small && sign == Sign::Pair && sets(place),
            is_test: words.iter().any(|word| TESTS.holds(word)),
            is_phrase: words[core].ends_with("phrase"),
            is_secret: kind == Kind::Token && is_kept(&words, core),
            is_short: words.len() == 1 && words[core] == "pass",
            behind,
        })
    }

    /// The argument of a call, or of a directive, that takes a password there.
    fn of_call(place: &Place<'a>) -> Setting<'a> {
        Setting {
            sign: Sign::Argument,
            is_quoted: true,
            is_enclosed: false,
            is_shell: false,
            is_option: false,
            is_environment: false,
            is_test: false,
            is_phrase: false,
            is_secret: true,
            is_short: false,
            behind: place.segment.get(place.value.1..).unwrap_or_default(),
        }
    }

    /// Name, sign, quote, what stands behind the value, and the byte before the name, as a text has them.
    #[allow(clippy::type_complexity)]
    fn written(place: &Place<'a>) -> Option<(String, Sign, Option<u8>, &'a [u8], Option<u8>)> {
        let text = place.segment;
        let is_of_name =
            |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'$') || !byte.is_ascii();
        let left =
            text.get(..place.matched)?.iter().rev().take(NAME_BYTES_MAX).take_while(|byte| is_of_name(byte)).count();
        let from = place.matched - left;
        let mut to =
            place.matched + text.get(place.matched..place.value.0)?.iter().take_while(|byte| is_of_name(byte)).count();
        for more in [" de passe", " key", " secret", " token", " by", " phrase"] {
            let rest = text.get(to..place.value.0)?;
            if rest.get(..more.len()).is_some_and(|head| head.eq_ignore_ascii_case(more.as_bytes())) {
                to += more.len();
            }
        }
        let dashes = text.get(from..to)?.iter().take_while(|byte| **byte == b'-').count();
        let name = String::from_utf8_lossy(text.get(from + dashes..to)?).into_owned();
        let mut between = text.get(to..place.value.0)?;
        // `Bearer` belongs to the value's quotes.
        for scheme in ["bearer ", "token ", "basic ", "apikey "] {
            let cut = between.len().saturating_sub(scheme.len());
            if between.get(cut..).is_some_and(|end| end.eq_ignore_ascii_case(scheme.as_bytes())) {
                between = between.get(..cut)?;
            }
        }
        let behind = text.get(place.value.1..)?;
        let quote = between.last().copied().filter(|byte| matches!(byte, b'"' | b'\'' | b'`'));
        let mut before = from.checked_sub(1).and_then(|at| text.get(at)).copied();
        if dashes > 0 {
            before = Some(b'-');
        }
        Some((name, sign_of(between, quote, behind)?, quote, behind, before))
    }
}

/// Whether more stands behind a value on its line.
fn goes_on(behind: &[u8]) -> bool {
    let blanks = behind.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    blanks > 0 && behind.get(blanks).is_some_and(|byte| !byte.is_ascii_control())
}

/// Whether the pattern matched from a call or a directive whose argument is a password or a key.
fn is_call(place: &Place) -> bool {
    let text = place.segment.get(place.matched..place.value.0).unwrap_or_default().to_ascii_lowercase();
    let dense: Vec<u8> = text.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let ends = |rest: &[u8]| rest.iter().all(|byte| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\''));
    CALLS.each().any(|call| dense.starts_with(call.as_bytes()))
        || DIRECTIVES.each().any(|name| text.strip_prefix(name.as_bytes()).is_some_and(ends))
}

/// Whether `=` stands right before a value.
fn sets(place: &Place) -> bool {
    place.value.0.checked_sub(1).and_then(|at| place.segment.get(at)) == Some(&b'=')
}

fn sign_of(between: &[u8], quote: Option<u8>, behind: &[u8]) -> Option<Sign> {
    let has = |sign: &[u8]| between.windows(sign.len()).any(|window| window == sign);
    let folded = between.to_ascii_lowercase();
    let mut words = folded.split(|byte| !byte.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    if !words.all(|word| std::str::from_utf8(word).is_ok_and(|word| BETWEEN.holds(word))) {
        return None;
    }
    let mut signs = between.iter().filter(|byte| !matches!(byte, b'"' | b'\'' | b'`' | b'\\'));
    let last = signs.rfind(|byte| !byte.is_ascii_whitespace()).copied();
    let is_spaced = between.contains(&b' ');
    match last {
        Some(b'>') if !has(b"=>") && !has(b"->") => {
            (behind.starts_with(b"</") || behind.starts_with(b"<\\/")).then_some(Sign::Element)
        }
        _ if has(b"==") || has(b"!=") => quote.map(|_| Sign::Compare),
        _ if has(b"=") && is_spaced => Some(Sign::Assign),
        _ if has(b"=") || has(b":") || has(b"->") => Some(Sign::Pair),
        Some(b',' | b'(') => quote.map(|_| Sign::Argument),
        None => Some(Sign::Space),
        Some(byte) if byte.is_ascii_alphanumeric() => Some(Sign::Space),
        _ => None,
    }
}

/// The last name of a key path, or what a pair of name and value is named; with the one before it where it is `key` alone.
fn own_name(label: &str) -> &str {
    if let Some((_, pair)) = label.rsplit_once(" [") {
        return pair.trim_end_matches(']');
    }
    let label = match label.strip_suffix("']") {
        Some(quoted) => quoted,
        None => label.trim_end_matches(|last: char| last == ']' || last == '[' || last.is_ascii_digit()),
    };
    let begins = |path: &str| path.rfind(['.', '\'', '/', '@']).map_or(0, |at| at + 1);
    let own = begins(label);
    match label.get(..own.saturating_sub(1)) {
        Some(path) if label[own..].eq_ignore_ascii_case("key") => &label[begins(path)..],
        _ => &label[own..],
    }
}

/// The words of a name, small: by signs, camel humps, and digits.
fn words_of(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for character in name.chars() {
        let begins =
            character.is_ascii_digit() != last.is_ascii_digit() || character.is_uppercase() && last.is_lowercase();
        if character.is_alphanumeric() {
            if begins || !last.is_alphanumeric() || words.is_empty() {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.extend(character.to_lowercase());
            }
        }
        last = character;
    }
    words
}

/// Whether a name is of what is kept, not of what is passed around: `api_key`, `client_secret`, `authToken`.
fn is_kept(words: &[String], core: usize) -> bool {
    static OWNERS: Words = Words::new("api auth access private bot deploy personal secret service");
    match words[core].as_str() {
        "token" => core > 0 && OWNERS.holds(&words[core - 1]),
        "auth" | "authorization" | "bearer" => false,
        _ => true,
    }
}

/// The place of the last word that names a secret.
fn core_of(words: &[String], kind: Kind) -> Option<usize> {
    const GLUED_BYTES_MIN: usize = 5;
    let is_one = |word: &str, all: &Words| {
        let word = word.strip_suffix('s').filter(|_| !word.ends_with("ss")).unwrap_or(word);
        all.each().any(|known| known == word || known.len() >= GLUED_BYTES_MIN && word.ends_with(known))
    };
    let is_owner = |owner: &str| PASS_OWNERS.holds(owner) || owner.bytes().all(|byte| byte.is_ascii_digit());
    let is_core = |at: usize| match kind {
        Kind::Password if words[at] == "pass" => at == 0 || is_owner(&words[at - 1]),
        Kind::Password if words[at].ends_with("pass") => words[at].strip_suffix("pass").is_some_and(is_owner),
        Kind::Password => is_one(&words[at], &PASSWORDS),
        Kind::Token if words[at] == "key" => at > 0 && SECRET_KEYS.holds(&words[at - 1]),
        Kind::Token if words[at] == "auth" => words.len() == 1,
        Kind::Token => is_one(&words[at], &TOKENS),
    };
    (0..words.len()).rev().find(|at| is_core(*at))
}
