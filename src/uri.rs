//! The percent signs of URIs (RFC 3986). Knows no scheme and no store.

/// Appends bytes as a path holds them: unreserved characters and `/` stand, every other byte is `%XX`.
pub fn encode(bytes: &[u8], uri: &mut String) {
    for &byte in bytes {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
}

/// The bytes that a text stands for; none where a percent sign stands for nothing.
pub fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let (bytes, is_whole) = decoded(text);
    is_whole.then_some(bytes)
}

/// As [`decode`]; a percent sign that stands for nothing stands for itself.
pub fn decode_any(text: &[u8]) -> Vec<u8> {
    decoded(text).0
}

/// The bytes, and whether each percent sign stood for one.
fn decoded(text: &[u8]) -> (Vec<u8>, bool) {
    let digit = |at: usize| char::from(text.get(at).copied().unwrap_or_default()).to_digit(16);
    let (mut bytes, mut is_whole, mut at) = (Vec::with_capacity(text.len()), true, 0);
    while let Some(&byte) = text.get(at) {
        match (byte, digit(at + 1).zip(digit(at + 2))) {
            (b'%', Some((high, low))) => {
                bytes.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                is_whole &= byte != b'%';
                bytes.push(byte);
                at += 1;
            }
        }
    }
    (bytes, is_whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back() {
        let all: Vec<u8> = (0..=255).collect();
        let mut uri = String::new();
        encode(&all, &mut uri);
        assert!(uri.bytes().all(|byte| byte.is_ascii_graphic()), "{uri}");
        assert_eq!(decode(uri.as_bytes()), Some(all));
        assert_eq!(decode(b"a%2fb%C3%A9"), Some("a/b\u{e9}".into()));
        for stray in ["%", "a%2", "%zz", "%+1"] {
            assert_eq!(decode(stray.as_bytes()), None, "{stray}");
            assert_eq!(decode_any(stray.as_bytes()), stray.as_bytes());
        }
    }
}
