//! Fills the templates of credential examples, so that no scanner of repositories stops at ours.
//! Knows the template kinds (the comment at the top of `detectors/credential.toml` lists them), and no detector.

use panner::detector::template::crc_of_word;
use sha2::{Digest, Sha256};

const BASE62: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE64: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64URL: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The example with each template filled, always with the same characters.
pub fn fill(example: &str) -> String {
    fill_seeded(example, 1)
}

/// The example with each template filled: the same characters for the same seed.
pub fn fill_seeded(example: &str, seed: u64) -> String {
    let mut random = Random::new(example, seed);
    let mut out = String::with_capacity(example.len());
    let mut rest = example;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let length = closing(rest).and_then(|end| Some((end, filled(&rest[1..end], &out, &mut random)?)));
        match length {
            Some((end, text)) => {
                out.push_str(&text);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('{');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// Offset of the brace that closes the one `text` begins with.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (offset, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 1 => return Some(offset),
            b'}' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// What a template stands for; none where it is no template (JSON has braces too).
fn filled(template: &str, before: &str, random: &mut Random) -> Option<String> {
    if template == "crc" {
        return Some(crc(before));
    }
    if template == "crc36" {
        return Some(crc_of_word(before, 36, 7));
    }
    if template == "crchex" {
        return Some(crc_of_word(before, 16, 8).to_uppercase());
    }
    if template == "dashes" {
        return Some("-".repeat(5));
    }
    match template {
        "wif" => return Some(wallet_key(0x80, random)),
        "wif-litecoin" => return Some(wallet_key(0xb0, random)),
        "xprv" => return Some(extended_key(random)),
        _ => {}
    }
    let (kind, argument) = template.split_once(':')?;
    let alphabet: &[u8] = match kind {
        "base64of" => return Some(encode(argument.as_bytes(), BASE64, true)),
        "base64urlof" => return Some(encode(argument.as_bytes(), BASE64URL, false)),
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
        _ => return None,
    };
    let length: usize = argument.parse().ok()?;
    // The ends are letters or digits, so that the value's edges are those of a word.
    let bounded = |place: usize, byte: u8| (1..length - 1).contains(&place) || byte.is_ascii_alphanumeric();
    Some((0..length).map(|place| random.pick(alphabet, |byte| bounded(place, byte))).collect())
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

/// SplitMix64, started from the example's text and the seed.
struct Random(u64);

impl Random {
    fn new(example: &str, seed: u64) -> Random {
        let start = example.bytes().fold(0xcbf2_9ce4_8422_2325 ^ seed, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Random(start)
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

#[test]
fn templates_are_filled_the_same_way_each_time() {
    assert_eq!(fill(r#"{"a":"b"}"#), r#"{"a":"b"}"#);
    assert_eq!(fill("{hex:8}-{base62:4}"), fill("{hex:8}-{base62:4}"));
    assert_ne!(fill_seeded("{base62:20}", 1), fill_seeded("{base62:20}", 2));
    assert_eq!(fill("{base64of:user:pass}"), "dXNlcjpwYXNz");
    assert_eq!(fill(r#"{base64urlof:{"alg":"none"}}"#), "eyJhbGciOiJub25lIn0");
}
