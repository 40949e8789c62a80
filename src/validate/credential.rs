//! Keys, tokens and passwords: issuers' checksums, what a token must decode to, and what is only a
//! sample or a placeholder. Knows no detector.

mod private_key;

use super::checksum::bech32;
use super::{Subject, Validator, Verdict};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "credential-aws-key-id", check: aws_key_id, bits: 0.0, checksum: false },
    Validator { name: "credential-aws-secret", check: aws_secret, bits: 0.3, checksum: false },
    Validator { name: "credential-crc-token", check: crc_token, bits: 35.0, checksum: true },
    Validator { name: "credential-gitlab-routable", check: gitlab_routable, bits: 36.0, checksum: true },
    Validator { name: "credential-bitbucket-password", check: bitbucket_password, bits: 32.0, checksum: true },
    Validator { name: "credential-stripe-key", check: stripe_key, bits: 0.0, checksum: false },
    Validator { name: "credential-azure-key", check: azure_key, bits: 0.0, checksum: false },
    Validator { name: "credential-random", check: random_text, bits: 0.0, checksum: false },
    Validator { name: "credential-mixed", check: mixed_text, bits: 0.0, checksum: false },
    Validator { name: "credential-jwt", check: jwt, bits: 30.0, checksum: false },
    Validator { name: "credential-basic-auth", check: basic_auth, bits: 12.0, checksum: false },
    Validator { name: "credential-private-key", check: private_key::armoured, bits: 0.0, checksum: false },
    Validator { name: "credential-jwk", check: private_key::jwk, bits: 20.0, checksum: false },
    Validator { name: "credential-keystore", check: private_key::keystore, bits: 10.0, checksum: false },
    Validator { name: "credential-age", check: age_key, bits: 30.0, checksum: true },
    Validator { name: "credential-url", check: url_with_password, bits: 0.0, checksum: false },
];

/// AWS access key id: the documentation's samples end in EXAMPLE.
fn aws_key_id(subject: &Subject) -> Verdict {
    let text = subject.text();
    if text.ends_with(b"EXAMPLE") {
        return Verdict::TEST;
    }
    match text.get(..4) {
        Some(b"ASIA") => Verdict::VALID.with_variant("temporary"),
        _ => Verdict::of(distinct(text.get(4..).unwrap_or_default()) >= 6).with_variant("long-term"),
    }
}

/// AWS secret access key: forty characters of base 64 in which capitals, small letters and digits all
/// stand (a hexadecimal digest or a path has not all three). Its documentation's samples end in EXAMPLEKEY.
fn aws_secret(subject: &Subject) -> Verdict {
    let text = subject.text();
    if text.ends_with(b"EXAMPLEKEY") {
        return Verdict::TEST;
    }
    let mixed = text.iter().any(u8::is_ascii_uppercase)
        && text.iter().any(u8::is_ascii_lowercase)
        && text.iter().any(u8::is_ascii_digit);
    Verdict::of(mixed && distinct(text) >= 16 && text.iter().filter(|&&byte| byte == b'/').count() <= 5)
}

/// Tokens of GitHub, npm, NetBird and Vercel: four characters that say the kind, thirty or fifty more, then their CRC-32 as
/// six characters of base 62 (GitHub, "Behind GitHub's new authentication token formats", 5 April 2021).
fn crc_token(subject: &Subject) -> Verdict {
    let text = subject.text();
    let Some((body, check)) = text
        .get(4..)
        .filter(|rest| matches!(rest.len(), 36 | 56))
        .and_then(|rest| rest.split_at_checked(rest.len() - 6))
    else {
        return Verdict::INVALID;
    };
    if crc32_base62(body) != check {
        return Verdict::INVALID;
    }
    match text.get(..4) {
        Some(b"ghp_") => Verdict::VALID.with_variant("personal"),
        Some(b"gho_") => Verdict::VALID.with_variant("oauth"),
        Some(b"ghu_") => Verdict::VALID.with_variant("user-to-server"),
        Some(b"ghs_") => Verdict::VALID.with_variant("server-to-server"),
        Some(b"ghr_") => Verdict::VALID.with_variant("refresh"),
        _ => Verdict::VALID,
    }
}

fn crc32_base62(body: &[u8]) -> [u8; 6] {
    in_base(62, crc32fast::hash(body), |digit| match digit {
        0..=9 => b'0' + digit,
        10..=35 => b'A' + digit - 10,
        _ => b'a' + digit - 36,
    })
}

/// The last digits of a number, in this base, as these letters.
fn in_base<const DIGITS: usize>(base: u32, mut number: u32, letter: impl Fn(u8) -> u8) -> [u8; DIGITS] {
    let mut out = [b'0'; DIGITS];
    for place in out.iter_mut().rev() {
        *place = letter((number % base) as u8);
        number /= base;
    }
    out
}

/// GitLab's routable tokens end in the CRC-32 of all before it, seven characters of base 36
/// (GitLab, `lib/authn/token_field/generator/routable_token.rb`).
fn gitlab_routable(subject: &Subject) -> Verdict {
    let Some((body, check)) = last(subject.text(), 7) else { return Verdict::INVALID };
    let expected: [u8; 7] =
        in_base(36, crc32fast::hash(body), |digit| if digit < 10 { b'0' + digit } else { b'a' + digit - 10 });
    Verdict::of(check == expected)
}

/// App passwords of Bitbucket end in the CRC-32 of all before it, eight hexadecimal digits.
fn bitbucket_password(subject: &Subject) -> Verdict {
    let Some((body, check)) = last(subject.text(), 8) else { return Verdict::INVALID };
    let stated = std::str::from_utf8(check).ok().and_then(|check| u32::from_str_radix(check, 16).ok());
    Verdict::of(stated == Some(crc32fast::hash(body)))
}

/// All but the last bytes, and those.
fn last(text: &[u8], bytes: usize) -> Option<(&[u8], &[u8])> {
    text.split_at_checked(text.len().checked_sub(bytes)?)
}

/// Stripe: keys of the test mode move no money.
fn stripe_key(subject: &Subject) -> Verdict {
    let text = subject.text();
    if !is_random(text.get(8..).unwrap_or_default()) {
        return Verdict::INVALID;
    }
    match (text.get(3..7), text.first()) {
        (Some(b"test"), _) => Verdict::TEST.with_variant("test"),
        (_, Some(b'r')) => Verdict::VALID.with_variant("restricted"),
        _ => Verdict::VALID.with_variant("secret"),
    }
}

/// Azure Storage: the emulator's key is published and the same for all.
fn azure_key(subject: &Subject) -> Verdict {
    let emulator = concat!("Eby8vdM02xNOcqFlq", "UwJPLlmEtlCDXJ1OUzF");
    if subject.text().starts_with(emulator.as_bytes()) {
        return Verdict::TEST;
    }
    Verdict::of(is_random(subject.text()))
}

/// A token whose form says all; one of few different characters is a placeholder.
fn random_text(subject: &Subject) -> Verdict {
    let text = subject.text();
    let sample = [b"example".as_slice(), b"your", b"xxxx", b"placeholder", b"redacted"];
    let folded = text.to_ascii_lowercase();
    if sample.iter().any(|word| memchr::memmem::find(&folded, word).is_some()) || has_run(text, 8) {
        return Verdict::INVALID;
    }
    Verdict::of(is_random(text))
}

/// The same behind a prefix that words have too: in what follows it a digit and a letter stand, as in nearly all random texts of
/// twenty characters, and in few names.
fn mixed_text(subject: &Subject) -> Verdict {
    const PREFIX_BYTES: usize = 4;
    let body = subject.text().get(PREFIX_BYTES..).unwrap_or_default();
    let has = |kind: fn(&u8) -> bool| body.iter().any(kind);
    if !has(u8::is_ascii_digit) || !has(u8::is_ascii_alphabetic) {
        return Verdict::INVALID;
    }
    random_text(subject)
}

/// JSON Web Token (RFC 7519) in the compact form of RFC 7515: header and payload are JSON objects, the
/// header names its algorithm. The examples of RFC 7515 and of jwt.io are tests.
fn jwt(subject: &Subject) -> Verdict {
    let mut parts = subject.text().splitn(3, |&byte| byte == b'.');
    let (Some(header), Some(payload), Some(signature)) = (parts.next(), parts.next(), parts.next()) else {
        return Verdict::INVALID;
    };
    let Some(header) = json_object(header) else { return Verdict::INVALID };
    let Some(payload) = json_object(payload) else { return Verdict::INVALID };
    let Some(algorithm) = header.get("alg").and_then(|value| value.as_str()) else { return Verdict::INVALID };
    let unsigned = algorithm.eq_ignore_ascii_case("none");
    if !unsigned && signature.len() < 20 {
        return Verdict::INVALID;
    }
    let text_of = |key: &str| payload.get(key).and_then(|value| value.as_str());
    if (text_of("sub"), text_of("name")) == (Some("1234567890"), Some("John Doe"))
        || payload.contains_key("http://example.com/is_root")
    {
        return Verdict::TEST;
    }
    Verdict::VALID.with_variant(if unsigned { "unsigned" } else { "signed" })
}

fn json_object(part: &[u8]) -> Option<serde_json::Map<String, serde_json::Value>> {
    serde_json::from_slice(&base64_decoded(part)?).ok()
}

/// HTTP Basic authentication (RFC 7617): `user:password` in base 64, printable.
/// The example of the standard (`Aladdin:open sesame`) is a test.
fn basic_auth(subject: &Subject) -> Verdict {
    let Some(pair) = base64_decoded(subject.text()) else { return Verdict::INVALID };
    let Ok(pair) = String::from_utf8(pair) else { return Verdict::INVALID };
    let Some((user, password)) = pair.split_once(':') else { return Verdict::INVALID };
    if pair.chars().any(char::is_control) || (user.is_empty() && password.is_empty()) {
        return Verdict::INVALID;
    }
    if pair == "Aladdin:open sesame" || judge_password(password.as_bytes()) == Verdict::TEST {
        return Verdict::TEST;
    }
    Verdict::VALID
}

/// Secret keys of age are Bech32 (age.md of C2SP): 32 bytes, and their checksum.
fn age_key(subject: &Subject) -> Verdict {
    const PREFIX: &[u8] = b"AGE-SECRET-KEY-";
    let body = subject.text().get(PREFIX.len() + 1..).and_then(bech32::values);
    Verdict::of(body.is_some_and(|body| bech32::remainder(PREFIX, &body) == 1))
}

/// `scheme://user:password@host`, or pairs as in JDBC URLs and connection strings, one of them a password, or Oracle's
/// `user/password@`: judged by its password, and its host.
fn url_with_password(subject: &Subject) -> Verdict {
    let text = subject.text();
    let Some((password, host)) = password_and_host(text) else { return Verdict::INVALID };
    match judge_password(password) {
        Verdict::VALID if is_reserved_host(host) && !is_made(password) => Verdict::TEST,
        verdict => verdict,
    }
}

fn password_and_host(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let begins = |prefix: &[u8]| text.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix));
    let start = text.windows(3).position(|window| window == b"://");
    // A pair's value may be an address.
    match start.filter(|start| !text[..*start].contains(&b'=')) {
        Some(start) if !begins(b"jdbc:") => of_authority(text.get(start + 3..)?),
        _ if begins(b"jdbc:oracle:") => of_oracle(text).or_else(|| of_pairs(text)),
        _ => of_pairs(text),
    }
}

/// `user:password@host`; neither user nor password may hold an `@`.
fn of_authority(authority: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = authority.iter().position(|&byte| byte == b'@')?;
    let (user, host) = (authority.get(..at)?, authority.get(at + 1..)?);
    let colon = user.iter().position(|&byte| byte == b':')?;
    let end = host.iter().position(|byte| matches!(byte, b':' | b'/' | b'?' | b'#')).unwrap_or(host.len());
    Some((user.get(colon + 1..)?, host.get(..end)?))
}

/// `jdbc:oracle:thin:user/password@host`.
fn of_oracle(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let (user, host) = text.split_at(text.iter().rposition(|byte| *byte == b'@')?);
    let slash = user.iter().position(|byte| *byte == b'/')?;
    Some((user.get(slash + 1..)?, host.get(1..)?))
}

/// Pairs between semicolons, or behind a question mark between ampersands, one of which is named as a password.
fn of_pairs(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let first = text.iter().position(|byte| matches!(byte, b'?' | b';' | b'='))?;
    let (pairs, between) = match text[first] {
        b'?' => (&text[first + 1..], b'&'),
        _ => (text, b';'),
    };
    pairs.split(|byte| *byte == between).find_map(password_of_pair).map(|password| (password, b"".as_slice()))
}

/// The value of a pair that is named as a password.
fn password_of_pair(pair: &[u8]) -> Option<&[u8]> {
    let at = pair.iter().position(|&byte| byte == b'=')?;
    let (name, value) = (pair[..at].trim_ascii(), pair[at + 1..].trim_ascii());
    [b"password".as_slice(), b"pwd"].iter().any(|one| name.eq_ignore_ascii_case(one)).then_some(value)
}

/// What nobody writes as a sample: eight characters and more, digits among letters, no word for a password or a user. Such a
/// password is told even where the host was changed to a reserved one.
fn is_made(password: &[u8]) -> bool {
    const SAMPLE_WORDS: [&[u8]; 11] =
        [b"%", b"pass", b"secret", b"user", b"pwd", b"token", b"1234", b"example", b"your", b"s3cr3t", b"p4ss"];
    let folded = password.to_ascii_lowercase();
    password.len() >= 8
        && distinct(password) >= 6
        && password.iter().any(u8::is_ascii_digit)
        && password.iter().any(u8::is_ascii_alphabetic)
        && !SAMPLE_WORDS.iter().any(|word| memchr::memmem::find(&folded, word).is_some())
}

/// RFC 2606 and 6761: names that no one can own.
fn is_reserved_host(host: &[u8]) -> bool {
    [b"example.com".as_slice(), b"example.org", b"example.net", b".example", b".test", b".invalid"]
        .iter()
        .any(|name| host.to_ascii_lowercase().ends_with(name))
}

/// Refuses what a program fills in later; marks what everyone writes in examples.
pub(super) fn judge_password(password: &[u8]) -> Verdict {
    const SAMPLES: &[&[u8]] = &[
        b"password",
        b"passwd",
        b"pass",
        b"pwd",
        b"secret",
        b"changeme",
        b"change_me",
        b"changeit",
        b"example",
        b"test",
        b"testing",
        b"foo",
        b"bar",
        b"foobar",
        b"guest",
        b"hunter2",
        b"p4ssw0rd",
        b"passw0rd",
        b"p@ssw0rd",
        b"yourpassword",
        b"your_password",
        b"your-password",
        b"mypassword",
        b"my_password",
        b"mypass",
        b"redacted",
        b"dummy",
        b"placeholder",
        b"string",
        b"token",
        b"user",
        b"username",
    ];
    let Some(&first) = password.first() else { return Verdict::INVALID };
    let filled_later = matches!(first, b'$' | b'<' | b'[' | b'{' | b'%' | b'#' | b'@')
        && (password.len() == 2 || matches!(password.last(), Some(b'>' | b']' | b'}' | b')' | b'%')))
        || (first == b'$' && password.iter().skip(1).all(|byte| byte.is_ascii_alphanumeric() || *byte == b'_'))
        || password.windows(2).any(|pair| pair == b"${" || pair == b"{{" || pair == b"#{" || pair == b"$(");
    if filled_later || distinct(password) < 2 {
        return Verdict::INVALID;
    }
    let folded = password.to_ascii_lowercase();
    if SAMPLES.contains(&folded.as_slice())
        || folded.iter().all(|byte| matches!(byte, b'x' | b'*' | b'.' | b'-' | b'_'))
    {
        return Verdict::TEST;
    }
    Verdict::VALID
}

/// How many different bytes stand in a text.
fn distinct(text: &[u8]) -> u32 {
    let mut seen = [false; 256];
    for &byte in text {
        seen[usize::from(byte)] = true;
    }
    seen.iter().map(|&is| u32::from(is)).sum()
}

/// At least a quarter as many different characters as a random text of this length has.
pub(super) fn is_random(text: &[u8]) -> bool {
    distinct(text) as usize >= (text.len() / 4).clamp(2, 8)
}

/// Whether one byte stands `length` times in a row.
pub(super) fn has_run(text: &[u8], length: usize) -> bool {
    let (mut run, mut last) = (0, None);
    text.iter().any(|byte| {
        run = if last == Some(byte) { run + 1 } else { 1 };
        last = Some(byte);
        run >= length
    })
}

/// Base 64 of either alphabet (RFC 4648 sections 4 and 5), with or without padding.
pub(super) fn base64_decoded(text: &[u8]) -> Option<Vec<u8>> {
    let padding = text.iter().rev().take_while(|&&byte| byte == b'=').count();
    let body = text.get(..text.len().checked_sub(padding)?)?;
    if body.len() % 4 == 1 || padding > 2 || (padding > 0 && !text.len().is_multiple_of(4)) {
        return None;
    }
    let mut out = Vec::with_capacity(body.len() * 3 / 4);
    let (mut bits, mut count) = (0u32, 0u32);
    for &byte in body {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(value)) & 0xffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count & 0xff) as u8);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::Outcome;

    fn outcome(check: fn(&Subject) -> Verdict, text: &str) -> Outcome {
        check(&Subject::new(text.as_bytes())).outcome
    }

    #[test]
    fn checksum_of_a_published_token() {
        // The example that GitHub's format is explained with; joined here so that no scanner stops at it.
        let token = ["ghp", "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17"].join("_");
        assert_eq!(outcome(crc_token, &token), Outcome::Valid);
        assert_eq!(outcome(crc_token, &token.replace('4', "5")), Outcome::Invalid);
    }

    #[test]
    fn checksums_of_gitlab_bitbucket_and_vercel() {
        type Check = fn(&Subject) -> Verdict;
        let samples: [(Check, [&str; 2]); 3] = [
            (gitlab_routable, ["glpat-", "vSY1cyL948aAB440qB6L4zlu9OzsUmEV.01.0w0sfevch"]),
            (bitbucket_password, ["ATBB", "Ab3dE5fG7hJ9kL2mN4pQ6rS8AD6D34F4"]),
            (crc_token, ["vcp_", "35UYJwYZDigYATKhxJUAhPqRhit2Xe3dtiG60LsUTHeklEXDQ94Jafpu"]),
        ];
        for (check, parts) in samples {
            let token = parts.concat();
            assert_eq!(outcome(check, &token), Outcome::Valid, "{token}");
            assert_eq!(outcome(check, &token.replacen('4', "5", 1)), Outcome::Invalid, "{token}");
        }
    }

    #[test]
    fn published_samples_are_tests() {
        assert_eq!(outcome(basic_auth, &["QWxhZGRpbjpvcGVu", "IHNlc2FtZQ=="].concat()), Outcome::Test);
        let rfc7515 = [
            "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9",
            "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ",
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        ];
        assert_eq!(outcome(jwt, &rfc7515.join(".")), Outcome::Test);
        assert_eq!(outcome(aws_key_id, &["AKIAIOSFODNN7", "EXAMPLE"].concat()), Outcome::Test);
    }

    #[test]
    fn placeholders_are_refused_or_tests() {
        for refused in
            ["postgres://app:${DB_PASSWORD}@db/x", "mysql://u:<password>@h", "redis://u:$PASS@h", "amqp://u:{{pw}}@h"]
        {
            assert_eq!(outcome(url_with_password, refused), Outcome::Invalid, "{refused}");
        }
        for sample in ["postgres://app:changeme@db/x", "https://u:password@h.net", "https://u:k3!vQ9z@www.example.com/"]
        {
            assert_eq!(outcome(url_with_password, sample), Outcome::Test, "{sample}");
        }
        assert_eq!(outcome(url_with_password, "postgres://app:k3!vQ9z@db.internal:5432/x"), Outcome::Valid);
        for valid in [
            "jdbc:mysql://db/x?user=a&password=k3vQ9z&ssl=1",
            "https://u:k3!vQ9z@h.net/reset@b?password=changeme",
            "Server=a; User Id=b; Pwd = k3vQ9z;Encrypt=true",
            "Host=pg;Username=app;Password=k3vQ9zLw;Proxy=http://proxy:3128",
            "Server=db1;User Id=sa;Password=k?3v&Q9zLw;",
            "jdbc:sqlserver://db;user=sa;password=k?3v&Q9zLw",
            "jdbc:oracle:thin:@db-main:1521/ORCL?user=hr&password=k3vQ9zLw",
            "jdbc:oracle:thin:hr/k3vQ9zLw@db-main:1521:ORCL",
        ] {
            assert_eq!(outcome(url_with_password, valid), Outcome::Valid, "{valid}");
        }
    }

    #[test]
    fn words_are_no_basic_authentication() {
        assert_eq!(outcome(basic_auth, "authentication"), Outcome::Invalid);
        assert_eq!(outcome(basic_auth, "knowledgebase"), Outcome::Invalid);
    }
}
