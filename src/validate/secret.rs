//! Passwords and tokens that only a label makes: what stands behind `password =`, judged by how it is named, written and
//! made. Knows a value, its label and the signs between them; no detector.

mod label;
mod value;

use super::{Subject, Validator, Verdict};
use label::{Kind, Setting};

pub(super) const VALIDATORS: &[Validator] = &[
    Validator { name: "secret-password", check: password, bits: 0.0, checksum: false },
    Validator { name: "secret-token", check: token, bits: 0.0, checksum: false },
    Validator { name: "secret-given", check: given, bits: 0.0, checksum: false },
    Validator { name: "secret-hash", check: hash, bits: 0.0, checksum: false },
    Validator { name: "secret-wrapped-key", check: wrapped_key, bits: 30.0, checksum: false },
];

/// What a label calls a password: a weak word in quotes is one, an expression is none.
fn password(subject: &Subject) -> Verdict {
    judged(subject, Kind::Password)
}

/// What a label calls a key, a secret or a token: it looks made by a machine.
fn token(subject: &Subject) -> Verdict {
    judged(subject, Kind::Token)
}

/// A password in a place that holds nothing else, so that only what is filled in later is none.
fn given(subject: &Subject) -> Verdict {
    super::credential::judge_password(subject.text())
}

/// A hashed password: what does not look random was typed for a document.
fn hash(subject: &Subject) -> Verdict {
    const VARIANTS: [(&str, &str); 17] = [
        ("$2", "bcrypt"),
        ("$apr1$", "apache-md5"),
        ("$1$", "md5-crypt"),
        ("$5$", "sha256-crypt"),
        ("$6$", "sha512-crypt"),
        ("$y$", "yescrypt"),
        ("$gy$", "yescrypt"),
        ("$7$", "scrypt"),
        ("$argon2", "argon2"),
        ("argon2$", "argon2"),
        ("{s", "ldap"),
        ("pbkdf2", "pbkdf2"),
        ("scrypt:", "scrypt"),
        ("scram-", "scram"),
        ("$p$", "phpass"),
        ("$h$", "phpass"),
        ("$s$", "drupal"),
    ];
    let text = subject.text();
    let begins = |with: &str| text.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with.as_bytes()));
    let variant = VARIANTS.iter().find(|(prefix, _)| begins(prefix)).map_or("other", |(_, variant)| variant);
    let tail = text.get(text.len().saturating_sub(20)..).unwrap_or_default();
    Verdict::of(super::credential::is_random(tail) && !super::credential::has_run(tail, 5)).with_variant(variant)
}

/// A private key in PEM, wrapped in base 64 once more, as Kubernetes and CI systems keep it.
fn wrapped_key(subject: &Subject) -> Verdict {
    // So many characters hold the armour and its kind.
    let head = subject.text().get(..56).and_then(super::credential::base64_decoded).unwrap_or_default();
    let has = |needle: &[u8]| head.windows(needle.len()).any(|window| window == needle);
    match () {
        () if !has(b"PRIVATE KEY") => Verdict::INVALID,
        () if has(b"ENCRYPTED") => Verdict::VALID.with_variant("encrypted"),
        () => Verdict::VALID.with_variant("plain"),
    }
}

fn judged(subject: &Subject, kind: Kind) -> Verdict {
    let Some(setting) = subject.place().and_then(|place| Setting::of(place, kind)) else { return Verdict::INVALID };
    let Ok(text) = std::str::from_utf8(subject.text()) else { return Verdict::INVALID };
    match value::verdict(text, &setting, kind) {
        Verdict::VALID if setting.is_test => Verdict::TEST,
        verdict => verdict,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::{Outcome, Place};

    fn outcome(check: fn(&Subject) -> Verdict, before: &str, value: &str, behind: &str) -> Outcome {
        let text = format!("{before}{value}{behind}");
        let matched = ["pass", "pwd", "api", "secret", "token", "auth", "aes_key"]
            .iter()
            .filter_map(|label| before.to_lowercase().rfind(label))
            .min()
            .unwrap_or(0);
        let value = (before.len(), before.len() + value.len());
        check(&Subject::placed(Place { segment: text.as_bytes(), matched, value, label: None })).outcome
    }

    #[test]
    fn passwords_are_told_from_code_and_prose() {
        for (before, value, behind) in [
            ("password = \"", "hunter2", "\""),
            ("DB_PASSWORD=", "Kx9mP2q", "\n"),
            ("  password: ", "tr0ub4dor&3", "\n"),
            ("dbPassword: '", "Sommer2023!", "',"),
            ("--password=", "s3cr3t-Zug", " "),
            ("USER: bob\nPASS: ", "tr0ub4dor", "\n"),
            ("bob pass: ", "tr0ub4dor", " host: x"),
            ("PGPASSWORD=", "uuSNGKNen4.G2f", " pg_dump -h db"),
            ("bind_password = ", "Annika9977", "\n"),
            ("password: SecretString::from(\"", "c4-mXuU9", "\")"),
            ("\"password\" -> \"", "hertha31133k", "\""),
        ] {
            assert_eq!(outcome(password, before, value, behind), Outcome::Valid, "{before}{value}{behind}");
        }
        for (before, value, behind) in [
            ("password = ", "args.password", "\n"),
            ("password=", "password", ")"),
            ("password: ", "string", ";"),
            ("password: \"", "Passwort", "\""),
            ("passwordHash = \"", "hunter2", "\""),
            ("password = ", "get_password", "("),
            ("password: ", "${DB_PASSWORD}", "\n"),
            ("password: ", "must", " be at least 8 characters"),
            ("exp: Pass \"", "-image-base 0", "\" to ld"),
            ("PASS: ", "addr2line", " -f option"),
            ("/etc/passwd: ", "eli:x:2098:1000:Eli", " Smith"),
            (".BR passwd \"", " (1), ", "\" login"),
            ("passValue(\"", "string20", "\")"),
        ] {
            assert_ne!(outcome(password, before, value, behind), Outcome::Valid, "{before}{value}{behind}");
        }
    }

    #[test]
    fn tokens_look_made() {
        let made = ["9fK2mQ7xLw", "Tz81RvUe04"].concat();
        assert_eq!(outcome(token, "api_key = \"", &made, "\""), Outcome::Valid);
        assert_eq!(outcome(token, "api_key_id = \"", &made, "\""), Outcome::Invalid);
        assert_eq!(outcome(token, "csrf_token = \"", &made, "\""), Outcome::Invalid);
        assert_eq!(outcome(token, "token = \"", "access_token", "\""), Outcome::Invalid);
        assert_eq!(outcome(token, "'AES_KEY', '", "PKCS7_ISSUER_AND_SERIAL", "'"), Outcome::Invalid);
        let scope = "123-key/20090213/us-west-17/sts/aws4_request";
        assert_eq!(outcome(token, "Credential=", scope, "\";"), Outcome::Invalid);
    }
}
