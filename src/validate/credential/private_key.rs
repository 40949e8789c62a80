//! Private keys: whether a passphrase protects them, and what tells them from public ones. Knows armours, the first packet
//! of OpenPGP and key files in JSON; no detector.

use super::{base64_decoded, has_run, is_random};
use crate::validate::{Place, Subject, Verdict};

/// Bytes of an armour in which its kind and its headers stand.
const HEAD_BYTES: usize = 400;

/// A private key's armour: which kind, and whether a passphrase protects it. Where that is not seen, no variant is told.
pub fn armoured(subject: &Subject) -> Verdict {
    let text = subject.text();
    let head = text.get(..text.len().min(HEAD_BYTES)).unwrap_or_default();
    let has = |needle: &[u8]| head.windows(needle.len()).any(|window| window == needle);
    let is_encrypted = match () {
        // The cipher's name follows the magic: `none`, where no passphrase protects the key.
        () if has(b"openssh-key-v1") || has(b"b3BlbnNzaC1rZXktdjE") => Some(!has(b"AAAABG5vbmU")),
        () if has(b"PuTTY-User-Key-File") => Some(!has(b"Encryption: none")),
        () if has(b"BEGIN PGP") => {
            subject.place().and_then(|place| is_pgp_encrypted(place.segment.get(place.matched..)?))
        }
        () => Some(has(b"ENCRYPTED")),
    };
    match is_encrypted {
        Some(true) => Verdict::VALID.with_variant("encrypted"),
        Some(false) => Verdict::VALID.with_variant("plain"),
        None => Verdict::VALID,
    }
}

/// Whether the first key of an armour is encrypted (RFC 9580, section 5.5.3): the octet behind its public part says.
fn is_pgp_encrypted(armour: &[u8]) -> Option<bool> {
    let text: Vec<u8> = armour.iter().copied().filter(|byte| *byte != b'\r').collect();
    let breaks = |byte: &u8| *byte == b'\n';
    let mut lines =
        text.split(breaks).skip(1).map(<[u8]>::trim_ascii).skip_while(|line| line.is_empty() || line.contains(&b':'));
    let is_body = |line: &&[u8]| line.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'));
    let mut body: Vec<u8> = lines.by_ref().take_while(is_body).flatten().copied().collect();
    body.truncate(body.len() / 4 * 4);
    is_key_encrypted(&base64_decoded(&body)?)
}

fn is_key_encrypted(packet: &[u8]) -> Option<bool> {
    const SECRET_KEY: u8 = 5;
    let (first, rest) = packet.split_first()?;
    let (tag, length_bytes) = match first {
        first if first & 0xc0 == 0xc0 => (
            first & 63,
            match rest.first()? {
                0..=191 => 1,
                192..=223 => 2,
                255 => 5,
                _ => return None,
            },
        ),
        first if first & 0x80 != 0 => (first >> 2 & 15, *[1, 2, 4].get(usize::from(first & 3))?),
        _ => return None,
    };
    let body = rest.get(length_bytes..).filter(|_| tag == SECRET_KEY)?;
    let (version, algorithm) = (body.first()?, body.get(5)?);
    let material = match version {
        4 => {
            let material = body.get(6..)?;
            material.get(public_bytes(*algorithm, material)?..)?
        }
        6 => {
            let count = body.get(6..10)?.iter().fold(0usize, |count, byte| count << 8 | usize::from(*byte));
            body.get(10..)?.get(count..)?
        }
        _ => return None,
    };
    material.first().map(|usage| *usage != 0)
}

/// Bytes of the public part of a key of this algorithm.
fn public_bytes(algorithm: u8, material: &[u8]) -> Option<usize> {
    let number = |at: usize| {
        let bits = material.get(at..at + 2)?.iter().fold(0usize, |bits, byte| bits << 8 | usize::from(*byte));
        Some(at + 2 + bits.div_ceil(8))
    };
    let curve = || Some(1 + usize::from(*material.first()?));
    match algorithm {
        1..=3 => number(number(0)?),
        16 => number(number(number(0)?)?),
        17 => number(number(number(number(0)?)?)?),
        19 | 22 => number(curve()?),
        18 => {
            let point = number(curve()?)?;
            Some(point + 1 + usize::from(*material.get(point)?))
        }
        25 | 27 => Some(32),
        26 => Some(56),
        28 => Some(57),
        _ => None,
    }
}

/// The private member of a JSON Web Key (RFC 7517, RFC 7518 and RFC 8037): as long as those of its kinds are, and beside
/// `kty`, or under a label that says whose it is.
pub fn jwk(subject: &Subject) -> Verdict {
    let Some(place) = subject.place() else { return Verdict::INVALID };
    let Some(bytes) = base64_decoded(subject.text()) else { return Verdict::INVALID };
    let is_member = match place.label {
        Some(label) => {
            label.ends_with(".d") || is_named(label, &["jwk", "jwks", "kty", "jwkd", "jwksd", "keysd", "keyd"])
        }
        None => ["RSA", "EC", "OKP"].iter().any(|kind| has_kind(place, kind)),
    };
    let is_as_long = matches!(bytes.len(), 32 | 48 | 56 | 57 | 65 | 66 | 127 | 128 | 255 | 256 | 383 | 384 | 511 | 512);
    if !is_member || !is_as_long || !is_random(subject.text()) || has_run(subject.text(), 8) {
        return Verdict::INVALID;
    }
    Verdict::VALID.with_variant(if bytes.len() > 100 { "rsa" } else { "curve" })
}

/// Whether a label's letters end in one of these names.
fn is_named(label: &str, names: &[&str]) -> bool {
    let letters: String = label.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
    names.iter().any(|name| letters.ends_with(name))
}

/// Whether `kty` says this among the members of the same object, in quotes of either kind, escaped or not.
fn has_kind(place: &Place, kind: &str) -> bool {
    let before = &place.segment[..place.matched];
    let behind = place.segment.get(place.value.1..).unwrap_or_default();
    let from = before.iter().rposition(|byte| matches!(byte, b'{' | b'}')).map_or(0, |at| at + 1);
    let to = behind.iter().position(|byte| matches!(byte, b'{' | b'}')).unwrap_or(behind.len());
    [&before[from..], &behind[..to]].into_iter().any(|members| {
        let signs = |byte: &u8| !matches!(byte, b'"' | b'\'' | b'\\' | b' ' | b'\n' | b'\t' | b'\r');
        let members: Vec<u8> = members.iter().copied().filter(signs).collect();
        memchr::memmem::find(&members, format!("kty:{kind}").as_bytes())
            .is_some_and(|at| members.get(at + 4 + kind.len()).is_none_or(|byte| matches!(byte, b',' | b'}')))
    })
}

/// The ciphertext of an Ethereum key file (Web3 Secret Storage, version 3): 32 bytes, beside how its key was derived.
pub fn keystore(subject: &Subject) -> Verdict {
    let Some(place) = subject.place() else { return Verdict::INVALID };
    let has = |needle: &str| memchr::memmem::find(place.segment, needle.as_bytes()).is_some();
    let is_member = match place.label {
        Some(label) => is_named(label, &["cryptociphertext", "kdf", "keystore"]),
        None => has("kdf") || has("aes-128-c"),
    };
    let is_key = subject.text().len() == 64 && subject.text().iter().all(u8::is_ascii_hexdigit);
    if !is_member || !is_key || !is_random(subject.text()) || has_run(subject.text(), 8) {
        return Verdict::INVALID;
    }
    Verdict::VALID.with_variant("encrypted")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A secret-key packet: tag and length, version, time, algorithm, public part, and how it is protected.
    fn packet(algorithm: u8, public: &[u8], usage: u8) -> Vec<u8> {
        let mut body = vec![4, 0x66, 0, 0, 0, algorithm];
        body.extend_from_slice(public);
        body.extend([usage, 9, 3, 8]);
        let mut packet = vec![0xc5, body.len() as u8];
        packet.extend(body);
        packet
    }

    #[test]
    fn the_octet_behind_the_public_part_says_whether_a_key_is_encrypted() {
        let rsa = [&[0x00, 0x20, 0xc1, 2, 3, 4][..], &[0, 17, 1, 0, 1]].concat();
        let curve = [&[9, 0x2b, 6, 1, 4, 1, 0xda, 0x47, 0x0f, 1][..], &[0, 15, 0x40, 7]].concat();
        for (algorithm, public) in [(1, rsa), (22, curve), (27, vec![7; 32])] {
            assert_eq!(is_key_encrypted(&packet(algorithm, &public, 0)), Some(false), "{algorithm}");
            assert_eq!(is_key_encrypted(&packet(algorithm, &public, 254)), Some(true), "{algorithm}");
        }
        assert_eq!(is_key_encrypted(&packet(99, &[], 0)), None);
        assert_eq!(is_key_encrypted(&[0xc6, 4, 4, 0, 0, 0]), None);
    }
}
