//! Transfer encodings of mail (RFC 2045): base64, quoted-printable, uuencode. Never fails: what is no
//! part of the encoding is passed over, as mail programs do. Knows no headers.

/// How the bytes of a part were made fit for the post. Takes lines, or pieces of them, in order.
#[derive(Debug, Default)]
pub(super) enum Transfer {
    #[default]
    Identity,
    Base64(Base64),
    QuotedPrintable,
    Uuencode,
}

/// Characters that wait for the rest of their group.
#[derive(Debug, Default)]
pub(super) struct Base64 {
    bits: u32,
    count: u8,
}

impl Transfer {
    /// By the value of `Content-Transfer-Encoding`.
    pub(super) fn of(name: &str) -> Transfer {
        match name.trim().to_ascii_lowercase().as_str() {
            "base64" => Transfer::Base64(Base64::default()),
            "quoted-printable" => Transfer::QuotedPrintable,
            "x-uuencode" | "uuencode" | "x-uue" | "uue" => Transfer::Uuencode,
            _ => Transfer::Identity,
        }
    }

    /// Decodes a line with its line end into `out`.
    pub(super) fn line(&mut self, line: &[u8], out: &mut Vec<u8>) {
        match self {
            Transfer::Identity => out.extend_from_slice(line),
            Transfer::Base64(state) => state.push(line, out),
            Transfer::QuotedPrintable => quoted_printable(line, out),
            Transfer::Uuencode => uudecode(line, out),
        }
    }
}

impl Base64 {
    pub(super) fn push(&mut self, text: &[u8], out: &mut Vec<u8>) {
        for byte in text {
            let value = match byte {
                b'A'..=b'Z' => byte - b'A',
                b'a'..=b'z' => byte - b'a' + 26,
                b'0'..=b'9' => byte - b'0' + 52,
                b'+' | b'-' => 62,
                b'/' | b'_' => 63,
                b'=' => {
                    // What follows the padding is a text of its own.
                    *self = Base64::default();
                    continue;
                }
                _ => continue,
            };
            self.bits = (self.bits << 6) | u32::from(value);
            self.count += 1;
            match self.count {
                2 => out.push((self.bits >> 4) as u8),
                3 => out.push((self.bits >> 2) as u8),
                4 => {
                    out.push(self.bits as u8);
                    *self = Base64::default();
                }
                _ => {}
            }
        }
    }
}

/// A line that ends with `=` goes on in the next one.
fn quoted_printable(line: &[u8], out: &mut Vec<u8>) {
    let end = line.iter().rposition(|byte| !byte.is_ascii_whitespace()).map_or(0, |last| last + 1);
    let (content, line_end) = line.split_at(end);
    let (content, goes_on) = match content.strip_suffix(b"=") {
        Some(content) if line_end.contains(&b'\n') || line_end.is_empty() => (content, true),
        _ => (content, false),
    };
    let mut rest = content.iter();
    while let Some(byte) = rest.next() {
        let pair = rest.as_slice().first_chunk::<2>();
        match (byte, pair.and_then(|pair| Some((hex(pair[0])?, hex(pair[1])?)))) {
            (b'=', Some((high, low))) => {
                out.push(high << 4 | low);
                rest = rest.as_slice().get(2..).unwrap_or_default().iter();
            }
            _ => out.push(*byte),
        }
    }
    if !goes_on {
        // White space before the end of a line is of the post.
        let from = line_end.iter().position(|byte| matches!(byte, b'\r' | b'\n'));
        out.extend_from_slice(line_end.get(from.unwrap_or(line_end.len())..).unwrap_or_default());
    }
}

pub(super) fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

fn uudecode(line: &[u8], out: &mut Vec<u8>) {
    if line.starts_with(b"begin ") || line.starts_with(b"end") {
        return;
    }
    let value = |byte: u8| byte.wrapping_sub(b' ') & 0x3f;
    let Some((length, rest)) = line.trim_ascii_end().split_first() else { return };
    let mut left = usize::from(value(*length));
    for group in rest.chunks(4) {
        let at = |index: usize| group.get(index).map_or(0, |byte| value(*byte));
        let bytes = [at(0) << 2 | at(1) >> 4, at(1) << 4 | at(2) >> 2, at(2) << 6 | at(3)];
        let taken = left.min(bytes.len());
        out.extend_from_slice(bytes.get(..taken).unwrap_or_default());
        left -= taken;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(name: &str, lines: &[&str]) -> String {
        let (mut transfer, mut out) = (Transfer::of(name), Vec::new());
        for line in lines {
            transfer.line(line.as_bytes(), &mut out);
        }
        String::from_utf8_lossy(&out).into_owned()
    }

    #[test]
    fn each_encoding_is_read() {
        assert_eq!(decoded("BASE64", &["SGVs\r\n", "bG8=\r\n", "IHlv dQ==\n"]), "Hello you");
        assert_eq!(decoded("base64", &["SGVsbG8"]), "Hello");
        assert_eq!(
            decoded("quoted-printable", &["caf=C3=A9 536-22-=\r\n", "8417 = =zz  \r\n", "x=3D"]),
            "café 536-22-8417 = =zz\r\nx="
        );
        assert_eq!(decoded("x-uuencode", &["begin 644 a\n", "#0V%T\n", "`\n", "end\n"]), "Cat");
        assert_eq!(decoded("8bit", &["as it\r\n", "is"]), "as it\r\nis");
    }
}
