//! Credential examples as templates, `ghp_{base62:30}{crc}`, filled from a seed, so that no scanner of
//! repositories stops at ours: `{kind:length}` stands for that many random characters (base62, base64,
//! base64url, hex, HEX, digits, letters, capitals A-Z 0-9, small a-z 0-9, upper A-Z 2-7, bech32), `{crc}` for GitHub's
//! and npm's checksum of what stands behind the last underscore, `{crc36}` and `{crchex}` for GitLab's and Bitbucket's of
//! the word before, `{crcle}` for Grafana's of all before the underscore, `{base64of:TEXT}`, `{base64urlof:TEXT}` and
//! `{hexof:TEXT}` for an encoded text, in which places are filled first, `{dashes}` for five dashes, `{wif}` and
//! `{wif-litecoin}` for a key in wallet import format, `{xprv}` for an extended private key, `{age}` for a key of age.
//! Other braces stay. Knows no detector.

use sha2::{Digest, Sha256};

use crate::validate::checksum::bech32;

const BASE62: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE64: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64URL: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Most characters of one place; a template is written by hand, and a slip must not fill the memory.
const PLACE_CHARACTERS_MAX: usize = 1 << 16;

/// The template with each place filled; the same text for the same seed.
pub fn fill(template: &str, seed: &str) -> Result<String, String> {
    let mut random = Random::new(template, seed);
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let place = closing(after).and_then(|end| Some((after.get(..end)?, after.get(end + 1..)?)));
        let text = match place {
            Some((place, behind)) => filled(place, &out, &mut random)?.map(|text| (text, behind)),
            None => None,
        };
        match text {
            Some((text, behind)) => {
                out.push_str(&text);
                rest = behind;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Ok(out)
}

/// Offset of the brace that closes the one before `text`. A place stands on one line, so no search goes further.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (offset, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 0 => return Some(offset),
            b'}' => depth -= 1,
            b'\n' => return None,
            _ => {}
        }
    }
    None
}

/// What a place stands for; none where it is no place (JSON has braces too).
fn filled(place: &str, before: &str, random: &mut Random) -> Result<Option<String>, String> {
    match place {
        "crc" => return Ok(Some(crc(before))),
        "crc36" => return Ok(Some(crc_of_word(before, 36, 7))),
        "crchex" => return Ok(Some(crc_of_word(before, 16, 8).to_uppercase())),
        "crcle" => return Ok(Some(crc_of_grafana(before))),
        "dashes" => return Ok(Some("-".repeat(5))),
        "wif" => return Ok(Some(wallet_key(0x80, random))),
        "wif-litecoin" => return Ok(Some(wallet_key(0xb0, random))),
        "xprv" => return Ok(Some(extended_key(random))),
        "age" => return Ok(Some(age_key(random))),
        _ => {}
    }
    let Some((kind, argument)) = place.split_once(':') else { return Ok(None) };
    let alphabet: &[u8] = match kind {
        "base64of" => return Ok(Some(encode(within(argument, random)?.as_bytes(), BASE64, true))),
        "base64urlof" => return Ok(Some(encode(within(argument, random)?.as_bytes(), BASE64URL, false))),
        "hexof" => return Ok(Some(within(argument, random)?.bytes().map(|byte| format!("{byte:02x}")).collect())),
        "base62" => BASE62,
        "base64" => BASE64,
        "base64url" => BASE64URL,
        "hex" => b"0123456789abcdef",
        "HEX" => b"0123456789ABCDEF",
        "digits" => b"0123456789",
        "upper" => b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
        "lower" => b"abcdefghijklmnopqrstuvwxyz",
        "letters" => b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "capitals" => b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        "small" => b"abcdefghijklmnopqrstuvwxyz0123456789",
        "bech32" => b"QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L",
        _ => return Ok(None),
    };
    let length = argument
        .parse::<usize>()
        .ok()
        .filter(|length| *length <= PLACE_CHARACTERS_MAX)
        .ok_or_else(|| format!("'{argument}' is no length of a template's place"))?;
    // The ends are letters or digits, so that the value's edges are those of a word.
    let inside = 1..length.saturating_sub(1);
    let letters = (0..length)
        .map(|at| random.pick(alphabet, |byte| inside.contains(&at) || byte.is_ascii_alphanumeric()))
        .collect();
    Ok(Some(letters))
}

/// A text that is encoded, its own places filled; `\n` is a line's end, for a place stands on one line.
fn within(text: &str, random: &mut Random) -> Result<String, String> {
    fill(&text.replace("\\n", "\n"), &random.next().to_string())
}

/// CRC-32 of what stands behind the last underscore, six characters of base 62: GitHub's and npm's.
fn crc(before: &str) -> String {
    let body = before.rsplit('_').next().unwrap_or_default();
    let mut number = crc32fast::hash(body.as_bytes());
    let mut digits = [b'0'; 6];
    for digit in digits.iter_mut().rev() {
        *digit = BASE62[(number % 62) as usize];
        number /= 62;
    }
    digits.iter().map(|&digit| char::from(digit)).collect()
}

/// CRC-32 of the word before it (dashes, full stops and underscores are of it), in this base: GitLab's and Bitbucket's.
pub fn crc_of_word(before: &str, base: u32, length: usize) -> String {
    let is_of_word = |letter: char| letter.is_ascii_alphanumeric() || "-._".contains(letter);
    let word = before.rsplit(|letter| !is_of_word(letter)).next().unwrap_or_default();
    let mut number = crc32fast::hash(word.as_bytes());
    let mut digits = Vec::new();
    for _ in 0..length {
        digits.extend(char::from_digit(number % base, base));
        number /= base;
    }
    digits.iter().rev().collect()
}

/// CRC-32 of the word before it but for the underscore at its end, its least byte first: Grafana's.
fn crc_of_grafana(before: &str) -> String {
    let is_of_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let word = before.rsplit(|letter| !is_of_word(letter)).next().unwrap_or_default();
    let sum = crc32fast::hash(word.strip_suffix('_').unwrap_or(word).as_bytes());
    sum.to_le_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A key in wallet import format: version, 32 bytes, 1 for a compressed public key, in Base58Check.
fn wallet_key(version: u8, random: &mut Random) -> String {
    let mut bytes = vec![version];
    bytes.extend((0..32).map(|_| (random.next() >> 56) as u8));
    bytes.push(1);
    base58_check(bytes)
}

/// An extended private key (BIP 32): version, depth, fingerprint, number, chain code, zero and key.
fn extended_key(random: &mut Random) -> String {
    let mut bytes = vec![4, 0x88, 0xad, 0xe4, 3];
    bytes.extend((0..40).map(|_| (random.next() >> 56) as u8));
    bytes.push(0);
    bytes.extend((0..32).map(|_| (random.next() >> 56) as u8));
    base58_check(bytes)
}

fn base58_check(mut bytes: Vec<u8>) -> String {
    const BASE58: &[u8] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    let digest = Sha256::digest(Sha256::digest(&bytes));
    bytes.extend_from_slice(&digest[..4]);
    let mut out = Vec::new();
    while bytes.iter().any(|&byte| byte != 0) {
        let mut remainder = 0u32;
        for byte in &mut bytes {
            remainder = remainder << 8 | u32::from(*byte);
            *byte = (remainder / 58) as u8;
            remainder %= 58;
        }
        out.push(BASE58[remainder as usize]);
    }
    out.iter().rev().map(|&digit| char::from(digit)).collect()
}

/// A secret key of age: 32 bytes and their sum in Bech32, in capitals.
fn age_key(random: &mut Random) -> String {
    const PREFIX: &str = "AGE-SECRET-KEY-";
    let mut values: Vec<u8> = (0..52).map(|_| (random.next() >> 59) as u8).collect();
    // Of the last one four bits are left over.
    values[51] &= 16;
    let check = bech32::check(PREFIX.as_bytes(), &values);
    let letters = values.iter().chain(&check).map(|value| char::from(bech32::ALPHABET[usize::from(*value)]));
    format!("{PREFIX}1{}", letters.collect::<String>().to_ascii_uppercase())
}

fn encode(bytes: &[u8], alphabet: &[u8], padded: bool) -> String {
    let mut out = String::new();
    for group in bytes.chunks(3) {
        let number =
            group.iter().chain([0, 0].iter()).take(3).fold(0u32, |number, &byte| number << 8 | u32::from(byte));
        for place in 0..=group.len() {
            out.push(char::from(alphabet[(number >> (18 - 6 * place) & 63) as usize]));
        }
        if padded {
            out.extend(std::iter::repeat_n('=', 3 - group.len()));
        }
    }
    out
}

/// SplitMix64, started from the template's text and the seed.
struct Random(u64);

impl Random {
    fn new(template: &str, seed: &str) -> Random {
        Random(
            template
                .bytes()
                .chain([0])
                .chain(seed.bytes())
                .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)),
        )
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn pick(&mut self, alphabet: &[u8], fits: impl Fn(u8) -> bool) -> char {
        loop {
            let byte = alphabet[(self.next() % alphabet.len() as u64) as usize];
            if fits(byte) {
                return char::from(byte);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_fills_the_same_and_other_braces_stay() {
        let fill = |template: &str| fill(template, "seed").unwrap();
        assert_eq!(fill(r#"{"a":"b"}"#), r#"{"a":"b"}"#);
        assert_eq!(fill("{\"a\":{\n\"b\":1}}"), "{\"a\":{\n\"b\":1}}");
        assert_eq!(fill("{hex:8}-{base62:4}"), fill("{hex:8}-{base62:4}"));
        assert_ne!(fill("{base62:20}"), super::fill("{base62:20}", "other").unwrap());
        assert_eq!(fill("{base64of:user:pass}"), "dXNlcjpwYXNz");
        assert_eq!(fill(r#"{base64urlof:{"alg":"none"}}"#), "eyJhbGciOiJub25lIn0");
        assert_eq!(fill("{hexof:a\\n{dashes}}"), "610a2d2d2d2d2d");
    }

    #[test]
    fn a_checksum_covers_what_stands_behind_the_underscore() {
        let filled = fill("ghp_{base62:30}{crc}", "seed").unwrap();
        assert_eq!((filled.len(), &filled[34..]), (40, crc(&filled[..34]).as_str()));
    }

    #[test]
    fn a_checksum_of_grafana_covers_its_prefix() {
        // Of Grafana's own test (pkg/components/satokengen/tokengen_test.go).
        let token = ["glsa", "iNValIdinValiDinvalidinvalidinva", "5b582697"].join("_");
        assert_eq!(fill(&token.replace("5b582697", "{crcle}"), "seed"), Ok(token));
    }

    #[test]
    fn a_wrong_length_is_refused() {
        assert!(fill("{hex:many}", "seed").is_err());
        assert!(fill("{hex:99999999}", "seed").is_err());
    }
}
