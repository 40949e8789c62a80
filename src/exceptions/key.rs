//! The key under which values become fingerprints: a list of them tells nothing to who does not have it, not even of
//! values that could all be tried.

use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::error::Error;
use crate::ledger::hex;

/// The variable that holds the key, where there is no file of it.
const VARIABLE: &str = "PANNER_KEY";

/// Fewer characters are no key: they could be tried.
const CHARACTERS_MIN: usize = 32;

/// Bytes of a new key.
const KEY_BYTES: usize = 32;

/// A value under a key: the first 128 bits of HMAC-SHA-256 (RFC 2104, RFC 4868).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fingerprint([u8; 16]);

impl Fingerprint {
    /// Reads its 32 hex digits.
    pub fn from_hex(text: &str) -> Option<Fingerprint> {
        let pairs = text.as_bytes().chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
        let bytes: Option<Vec<u8>> = pairs.collect();
        bytes?.try_into().ok().map(Fingerprint)
    }
}

impl std::fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

/// A secret key. It prints as nothing.
#[derive(Clone)]
pub struct Key(Hmac<Sha256>);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}

impl Key {
    /// The key of the environment, or of the file that is named, or none.
    pub fn find(file: Option<&Path>) -> Result<Option<Key>, Error> {
        // An empty one is none: that is how a CI server unsets them.
        if let Some(text) = std::env::var(VARIABLE).ok().filter(|text| !text.is_empty()) {
            return Key::of_text(&text).map(Some).map_err(|why| Error::refused(format!("{VARIABLE}: {why}")));
        }
        let Some(path) = file else { return Ok(None) };
        let refused = |why: String| {
            let shown = path.display();
            Error::refused(format!(
                "key file '{shown}': {why}; make one with `panner key '{shown}'`, or set {VARIABLE}"
            ))
        };
        if !path.is_file() {
            return Err(refused("no such file".to_string()));
        }
        let text = std::fs::read_to_string(path).map_err(|error| refused(error.to_string()))?;
        Key::of_text(&text).map(Some).map_err(refused)
    }

    fn of_text(text: &str) -> Result<Key, String> {
        let text = text.trim();
        if text.chars().count() < CHARACTERS_MIN {
            return Err(format!("a key has at least {CHARACTERS_MIN} characters"));
        }
        // Keys of any length are taken (RFC 2104).
        Hmac::new_from_slice(text.as_bytes()).map(Key).map_err(|error| error.to_string())
    }

    pub fn fingerprint(&self, value: &[u8]) -> Fingerprint {
        let mut hmac = self.0.clone();
        hmac.update(b"value\0");
        hmac.update(value);
        Fingerprint(first(&hmac.finalize().into_bytes()))
    }

    /// Tells two keys apart, and nothing else of them.
    pub fn id(&self) -> String {
        let mut hmac = self.0.clone();
        hmac.update(b"key\0");
        Fingerprint(first(&hmac.finalize().into_bytes())).to_string()[..16].to_string()
    }

    /// Writes a new key to a file that does not exist yet, for its owner alone.
    pub fn create(path: &Path) -> Result<(), Error> {
        let shown = path.display();
        let broke = |error: std::io::Error| Error::refused(format!("key file '{shown}': {error}"));
        let mut bytes = [0; KEY_BYTES];
        std::fs::File::open("/dev/urandom").and_then(|mut random| random.read_exact(&mut bytes)).map_err(broke)?;
        let mut file =
            std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(broke)?;
        writeln!(file, "{}", hex(&bytes)).map_err(broke)
    }
}

fn first(digest: &[u8]) -> [u8; 16] {
    let mut first = [0; 16];
    for (to, from) in first.iter_mut().zip(digest) {
        *to = *from;
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_depend_on_key_and_value() {
        let key = |text: &str| Key::of_text(&text.repeat(32)).expect("long enough");
        let (one, other) = (key("a"), key("b"));
        assert_eq!(one.fingerprint(b"value"), one.fingerprint(b"value"));
        assert_ne!(one.fingerprint(b"value"), other.fingerprint(b"value"));
        assert_ne!(one.fingerprint(b"value"), one.fingerprint(b"valuf"));
        assert_ne!(one.id(), other.id());
        let shown = one.fingerprint(b"value").to_string();
        assert_eq!(Fingerprint::from_hex(&shown), Some(one.fingerprint(b"value")));
        assert_eq!(Fingerprint::from_hex("zz"), None);
        assert!(Key::of_text("short").is_err());
    }
}
