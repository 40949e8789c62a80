//! What a value is made of: a password, something made by a machine, or code, prose, a path, a placeholder. Knows how it
//! is named from its setting only.

use super::label::{Kind, Setting, Sign};
use crate::validate::Verdict;
use crate::validate::words::Words;

/// What all write in examples, and what weak examples are made of.
static SAMPLES: Words = Words::new(
    "password passwd pass pwd secret changeit test testing tester foo bar baz foobar guest passw0rd p@ssw0rd \
     p4ssw0rd p@ssword token user username admin root string demo abc abcd asdf qwerty letmein default mypass pw \
     key apikey hello world",
);

/// A value with one of these is to be filled in by its reader.
static PLACEHOLDERS: Words = Words::new(
    "example placeholder redacted changeme change_me change-me replace your insert dummy sample todo fixme xxx *** \
     ... … foobar lorem hidden masked fake mock not_set notset undefined my-secret my_secret mysecret mypassword \
     my_password my-password testpass test_ test- passwordhere secrethere 0123456789 1234567890 abcdefgh deadbeef < \
     some somepass",
);

/// Words of code and of forms that stand where a password could.
static WORDS: Words = Words::new(
    "none null nil true false undefined empty required optional string text hidden varchar char integer number \
     boolean object array input email login submit field value name label title error invalid missing disabled \
     enabled current new old confirm forgot reset change plain plaintext basic bearer digest oauth token cookie \
     session header query body path json form public private client server service function method self this \
     request response data config settings option options args kwargs params credentials credential secret secrets \
     vault prompt always never unknown normal random generate generated encrypted hashed bcrypt scrypt argon sha \
     auth authorization access account apikey admin contraseña contrasena passwort kennwort senha wachtwoord \
     lösenord losenord adgangskode salasana heslo haslo hasło parola clave motdepasse sifre parool passord yes not \
     with match weak strong validator validators minlength username user password passwords expired valid manual \
     interactive inherit",
);

/// Names of algorithms and encodings, which have digits as passwords do.
static TERMS: Words = Words::new(
    "sha1 sha256 sha384 sha512 sha2 sha3 md5 oauth2 oauth1 base64 base32 utf8 utf16 hs256 hs384 hs512 rs256 rs512 \
     es256 es384 aes128 aes256 x509 ssh2 http2 ipv4 ipv6 oauth20 argon2 argon2id pbkdf2 int32 int64 uint32 uint8 \
     ed25519 rsa2048 rsa4096 secp256k1 auth0",
);

/// What an encrypted, hashed or referred value begins with.
static FORMS: Words = Words::new(
    "$2a$ $2b$ $2y$ $1$ $5$ $6$ $y$ $apr1$ $argon2 $pbkdf2 {sha {ssha {crypt} pbkdf2 sha256: sha256- sha512- \
     sha384- sha1- md5: scrypt: bcrypt enc( enc[ {cipher} vault: arn: projects/ ssm: secretsmanager op:// file: \
     env: env. ref+ -----begin ssh-rsa ssh-ed25519 ecdsa- data: aws: secret: secrets. keyvault {bcrypt} {noop} !vault !secret !ref !sub !env \
     http www. urn:",
);

/// Ends of names of files.
static FILES: Words = Words::new(
    ".pem .key .crt .json .yml .yaml .txt .js .ts .py .html .php .xml .properties .conf .env .svg .png .md .java \
     .go .rb .cs .p12 .jks .cfg .ini .com .org .net .io",
);

/// The tokens of RFC 6749 and 6750, which manuals and tests repeat.
static PUBLISHED: Words =
    Words::new("2YotnFZFEjr1zCsicMWpAA tGzv3JOkF0XG5Qx2TlKWIA SplxlOBeZQQYbYS6WxSbIA mF_9.B5f-4.1JqM");

/// Digits that names of code have not: `Annika9977` is none.
const NUMBER_DIGITS_MIN: usize = 3;
const PASSWORD_BYTES_MAX: usize = 128;
const TOKEN_BYTES_MAX: usize = 1024;

pub fn verdict(text: &str, setting: &Setting, kind: Kind) -> Verdict {
    let folded = text.to_lowercase();
    let longest = if kind == Kind::Password { PASSWORD_BYTES_MAX } else { TOKEN_BYTES_MAX };
    if text.len() > longest || text.chars().any(char::is_control) || is_filled_later(text) || is_form(text, &folded) {
        return Verdict::INVALID;
    }
    let made = Made::of(text);
    // What is put together is told where it is made.
    let is_part = setting.is_quoted && setting.behind.get(1..).unwrap_or_default().trim_ascii_start().starts_with(b"+");
    if is_part {
        return Verdict::INVALID;
    }
    if !setting.is_quoted && is_expression(text, &made, setting) {
        return Verdict::INVALID;
    }
    if PLACEHOLDERS.each().any(|word| folded.contains(word)) || made.distinct < 4 || made.longest_run >= 5 {
        return Verdict::INVALID;
    }
    match kind {
        Kind::Password => password(text, &folded, &made, setting),
        Kind::Token => token(text, &folded, &made, setting),
    }
}

fn password(text: &str, folded: &str, made: &Made, setting: &Setting) -> Verdict {
    if text.trim() != text {
        return Verdict::INVALID;
    }
    if text.contains(' ') {
        let is_phrase = setting.is_phrase && setting.is_quoted && text.split(' ').count() >= 4;
        let is_mixed = text.split(' ').count() <= 2 && made.digits > 0 && made.signs > 0 && setting.is_quoted;
        return Verdict::of(is_phrase || is_mixed);
    }
    if text.len() < 5 || TERMS.holds(folded) || WORDS.holds(folded) {
        return if SAMPLES.holds(folded) && setting.is_quoted { Verdict::TEST } else { Verdict::INVALID };
    }
    let stem = folded.trim_end_matches(|last: char| last.is_ascii_digit() || "!@#$_-.".contains(last));
    let is_short = text.len() < 8 && folded.ends_with("pass");
    if is_short || SAMPLES.holds(stem) && !matches!(stem, "admin" | "root" | "qwerty" | "letmein" | "asdf") {
        return Verdict::TEST;
    }
    match made {
        Made { letters: 0, signs: 0, .. } => {
            let is_given = matches!(setting.sign, Sign::Named | Sign::Pair) || setting.is_quoted;
            Verdict::of(text.len() >= 6 && is_given && !setting.is_short)
        }
        Made { letters: 0, .. } => Verdict::of(text.len() >= 8 && made.signs > 1 && !is_number(text)),
        Made { digits: 0, signs: 0, .. } => letters_alone(text, folded, made, setting),
        // Marks at the end of a word are those of a sentence.
        Made { digits: 0, .. } => {
            let inner = text.trim_end_matches(['!', '?', '.', ':', '*', ',']);
            let has_sign = inner.bytes().any(|byte| b"!#$%^&*@+~=|".contains(&byte));
            Verdict::of(text.len() >= 6 && has_sign && !made.is_words)
        }
        _ => Verdict::of(text.len() >= 6 && !is_name_like(text)),
    }
}

/// A word is a password where it stands in quotes or is assigned to the environment, and is no word of code.
fn letters_alone(text: &str, folded: &str, made: &Made, setting: &Setting) -> Verdict {
    let holds_label =
        ["pass", "secret", "token", "user", "login", "pwd", "wort", "auth"].iter().any(|word| folded.contains(word));
    let is_given = setting.is_quoted && setting.sign != Sign::Argument || setting.is_environment;
    let is_small = text.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_shuffled = made.humps >= 3 && text.len() < 3 * made.humps;
    if made.separators > 0 || !is_given || holds_label || !text.is_ascii() || text.len() < 6 {
        return Verdict::INVALID;
    }
    Verdict::of(is_small && text.len() <= 24 || is_shuffled && text.len() >= 8)
}

fn token(text: &str, folded: &str, made: &Made, setting: &Setting) -> Verdict {
    let least = if setting.is_quoted { 8 } else { 12 };
    if text.len() < least || text.contains(' ') || !text.is_ascii() || TERMS.holds(folded) {
        return Verdict::INVALID;
    }
    if PUBLISHED.holds(text) {
        return Verdict::TEST;
    }
    if is_uuid(text) {
        return Verdict::of(setting.is_secret);
    }
    let holds_label =
        ["password", "secret", "token", "apikey", "api_key", "api-key"].iter().any(|word| folded.contains(word));
    if made.is_words || holds_label {
        return if made.digits > 0 && setting.is_quoted { Verdict::TEST } else { Verdict::INVALID };
    }
    if ["abc123", "123456", "abcdef", "xyz789", "qwerty"].iter().any(|run| folded.contains(run)) {
        return Verdict::TEST;
    }
    let is_mixed = made.digits > 0 && made.letters > 0 && !is_name_like(text);
    let is_shuffled = made.humps >= 3 && text.len() >= 16 && text.len() < 4 * made.humps;
    let entropy = made.entropy;
    let is_rich = if text.len() >= 16 { entropy >= 3.0 } else { made.distinct >= 7 && made.digits >= 2 };
    Verdict::of((is_mixed || is_shuffled) && is_rich && !is_number(text))
}

/// What a program fills in: `${VAR}`, `{{ var }}`, `%s`, `<token>`, `$VAR`, `:name`.
fn is_filled_later(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return true };
    let rest = text.get(1..).unwrap_or_default();
    let is_name =
        |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let is_letters = |name: &str| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-' | b'.'))
    };
    let is_enclosed = matches!(
        (first, last),
        (b'<', b'>') | (b'{', b'}') | (b'[', b']') | (b'%', b'%') | (b'(', b')') | (b'@', b'@')
    );
    let is_marked = [
        "${", "{{", "#{", "$(", "<%", "%s", "%d", "%v", "%(", "%{", "{0}", "{1}", "{}", "$$", "@@", "__", "={", "[[",
        "\\(", "$[",
    ];
    is_enclosed
        || *first == b'$' && is_name(rest)
        || matches!(first, b':' | b'@' | b'#' | b'.' | b'&' | b'*' | b'?') && is_letters(rest)
        || is_marked.iter().any(|mark| text.contains(mark)) && (text.len() < 24 || !text.contains("__"))
        || bytes.contains(&b'{')
            && text.split('{').skip(1).any(|part| part.split('}').next().is_some_and(is_letters) && part.contains('}'))
        || *first == b'$' && rest.split(['.', '[', '-', '>']).all(|part| part.is_empty() || is_name(part))
}

/// Something else that has a form of its own: an address, a path, a hash, a regular expression, markup.
fn is_form(text: &str, folded: &str) -> bool {
    let is_path = matches!(
        text.as_bytes(),
        [b'/', ..] | [b'.', b'/', ..] | [b'.', b'.', ..] | [b'~', b'/', ..] | [_, b':', b'\\', ..]
    );
    let parts = || text.split('/');
    let is_plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'_' | b'.'))
    };
    let is_words = parts().count() > 1 && parts().all(is_plain);
    let is_file = FILES.each().any(|end| folded.ends_with(end));
    let is_regex =
        ["\\d", "\\w", "\\s", "\\S", "\\W", "\\D", "[a-z", "[A-Z", "[0-9", "(?", ".*", ".+", "[^", "{8,", "{6,", "/i"]
            .iter()
            .any(|sign| text.contains(sign));
    let is_markup = text.contains('<') && text.contains('>')
        || text.contains("&lt;")
        || text.contains("[name=")
        || text.contains("@id");
    let is_mail = text.split_once('@').is_some_and(|(user, host)| {
        let is_host =
            host.contains('.') && host.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'.' | b'-'));
        !user.is_empty() && is_host && host.rsplit('.').next().is_some_and(|top| (2..=6).contains(&top.len()))
    });
    is_path
        || is_words
        || is_file
        || is_regex
        || is_markup
        || is_mail
        || text.contains("://")
        || text.ends_with("/aws4_request")
        || FORMS.each().any(|form| folded.starts_with(form))
}

/// Without quotes: a name, a call, a member, a keyword argument.
fn is_expression(text: &str, made: &Made, setting: &Setting) -> bool {
    let behind = setting.behind.iter().copied().find(|byte| *byte != b' ');
    let touches = setting.behind.first().copied();
    if setting.is_enclosed {
        return text.contains([' ', '(', '[']);
    }
    if matches!(touches, Some(b'(' | b'[' | b'.' | b'{' | b'"' | b'\'' | b'`' | b'\\' | b'$')) {
        return true;
    }
    if setting.sign == Sign::Element {
        return text.contains(' ')
            || made.digits == 0 && made.signs == 0 && !text.bytes().all(|byte| byte.is_ascii_lowercase());
    }
    if ["()", "=>", "->", "::", "](", "+=", "==", "||", "&&", "\");", "');"].iter().any(|sign| text.contains(sign))
        || text.ends_with([',', ';', '(', '{', '[', ':'])
    {
        return true;
    }
    let is_call = text
        .split_once(['(', '['])
        .is_some_and(|(name, _)| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.')));
    if is_call {
        return true;
    }
    let is_name = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'));
    // A sentence goes on with a word.
    let goes_on = touches == Some(b' ') && behind.is_some_and(|byte| byte.is_ascii_alphabetic()) && !setting.is_option;
    let is_member = text.split('.').count() > 1
        && text
            .split('.')
            .all(|part| part.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_'));
    let is_argument = matches!(behind, Some(b')' | b',' | b';')) || setting.sign == Sign::Assign;
    // A name of code has a short number, if any.
    let is_weak = made.digits < 2 || text.len() < 8 || made.is_words && made.digits < NUMBER_DIGITS_MIN;
    match () {
        () if setting.is_environment && made.digits > 0 && (!goes_on || setting.is_shell) => false,
        () if is_member && is_name => true,
        () if made.digits == 0 && made.signs == 0 => !setting.is_environment,
        () if is_name && goes_on => {
            text.len() < 8 || made.digits < 2 || made.is_words && text.is_ascii() && is_small(text)
        }
        () if is_name && is_argument => is_weak,
        () => false,
    }
}

/// Without capitals.
fn is_small(text: &str) -> bool {
    !text.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// Parts between signs that are words, numbers, or words with a short number: `prod-db-01`, `registry_v2`; a constant:
/// `PKCS7_ISSUER`.
fn is_name_like(text: &str) -> bool {
    let is_constant_part = |part: &str| {
        let stem = part.trim_end_matches(|last: char| last.is_ascii_digit());
        part.len() - stem.len() <= 2 && stem.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    if text.contains('_') && text.split('_').all(is_constant_part) {
        return true;
    }
    let is_part = |part: &str| {
        let stem = part.trim_end_matches(|last: char| last.is_ascii_digit());
        let number = part.len() - stem.len();
        stem.bytes().all(|byte| byte.is_ascii_lowercase()) && (stem.is_empty() && number <= 4 || number <= 2)
    };
    let mut parts = text.split(['-', '_', '.', ':', '/']);
    text.contains(['-', '_', '.', ':', '/']) && parts.all(is_part)
}

/// A decimal number, a date, a version, a time.
fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || b".:-/+,TZ ".contains(&byte))
}

fn is_uuid(text: &str) -> bool {
    let is_group = |(at, byte): (usize, u8)| match at {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    text.len() == 36 && text.bytes().enumerate().all(is_group)
}

/// What a value is made of.
struct Made {
    letters: usize,
    digits: usize,
    /// Other signs, the separators of names too.
    signs: usize,
    /// `-`, `_`, `.`, `:` and `/`.
    separators: usize,
    /// Pieces that begin with a capital or behind a sign.
    humps: usize,
    distinct: usize,
    longest_run: usize,
    /// Bits a character.
    entropy: f32,
    /// Its letters are in pieces as long as words are, that have vowels as words have.
    is_words: bool,
}

impl Made {
    fn of(text: &str) -> Made {
        let count = |is: fn(char) -> bool| text.chars().filter(|character| is(*character)).count();
        let letters = count(char::is_alphabetic);
        let digits = count(|character| character.is_ascii_digit());
        let separators = count(|character| matches!(character, '-' | '_' | '.' | ':' | '/'));
        let mut counts = [0u32; 256];
        text.bytes().for_each(|byte| counts[usize::from(byte)] += 1);
        let share = |count: &u32| *count as f32 / text.len().max(1) as f32;
        let entropy = counts.iter().filter(|count| **count > 0).map(share).map(|share| -share * share.log2()).sum();
        let (mut longest_run, mut run, mut last) = (0, 0, None);
        for byte in text.bytes() {
            run = if last == Some(byte) { run + 1 } else { 1 };
            last = Some(byte);
            longest_run = longest_run.max(run);
        }
        let pieces = pieces_of(text);
        let in_words: usize = pieces.iter().filter(|piece| is_word(piece)).map(|piece| piece.len()).sum();
        Made {
            letters,
            digits,
            signs: text.chars().count() - letters - digits,
            separators,
            humps: pieces.len(),
            distinct: counts.iter().filter(|count| **count > 0).count(),
            longest_run,
            entropy,
            is_words: letters > 0 && in_words * 10 >= letters * 8,
        }
    }
}

/// Runs of letters, cut at camel humps.
fn pieces_of(text: &str) -> Vec<&str> {
    let (mut pieces, mut from, mut last) = (Vec::new(), 0, ' ');
    for (at, character) in text.char_indices() {
        let begins =
            character.is_alphabetic() && (!last.is_alphabetic() || character.is_uppercase() && last.is_lowercase());
        if begins || !character.is_alphabetic() && last.is_alphabetic() {
            if last.is_alphabetic() {
                pieces.push(&text[from..at]);
            }
            from = at;
        }
        last = character;
    }
    if last.is_alphabetic() {
        pieces.push(&text[from..]);
    }
    pieces
}

/// Of one case behind its first letter, with vowels among not too many consonants.
fn is_word(piece: &str) -> bool {
    let is_vowel = |byte: u8| b"aeiouyAEIOUY".contains(&byte);
    let vowels = piece.bytes().filter(|byte| is_vowel(*byte)).count();
    let longest = piece.as_bytes().split(|byte| is_vowel(*byte)).map(<[u8]>::len).max().unwrap_or(0);
    piece.len() >= 3 && vowels > 0 && vowels * 5 >= piece.len() && longest <= 4
}
