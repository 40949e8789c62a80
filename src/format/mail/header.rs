//! Headers of mail: unfolded lines, encoded words (RFC 2047), parameters (RFC 2045, RFC 2231). Never
//! fails: what is written wrongly stands as it is. Knows no bodies.

use super::transfer::{Base64, hex};

/// A header: its name as written, and its value without folds, words decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub name: String,
    pub value: String,
}

/// Splits a block of headers. Lines that are none are a header without a name.
pub(super) fn headers(block: &[u8]) -> Vec<Header> {
    let mut headers: Vec<(String, Vec<u8>)> = Vec::new();
    for line in block.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if matches!(line.first(), Some(b' ' | b'\t'))
            && let Some((_, value)) = headers.last_mut()
        {
            value.extend_from_slice(line);
            continue;
        }
        let colon = line.iter().position(|byte| *byte == b':');
        let named = colon.filter(|colon| {
            line.get(..*colon).is_some_and(|name| !name.is_empty() && name.iter().all(u8::is_ascii_graphic))
        });
        match named {
            Some(colon) => {
                let name = String::from_utf8_lossy(line.get(..colon).unwrap_or_default()).into_owned();
                headers.push((name, line.get(colon + 1..).unwrap_or_default().to_vec()));
            }
            None if line.is_empty() => {}
            None => headers.push((String::new(), line.to_vec())),
        }
    }
    let decoded = |(name, value): (String, Vec<u8>)| Header { name, value: words(&text_of(&value)).trim().to_string() };
    headers.into_iter().map(decoded).collect()
}

/// The value of the first header of that name.
pub(super) fn value<'h>(headers: &'h [Header], name: &str) -> Option<&'h str> {
    headers.iter().find(|header| header.name.eq_ignore_ascii_case(name)).map(|header| header.value.as_str())
}

/// Raw bytes in a header are UTF-8, or what western programs wrote before it.
fn text_of(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_string(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// Decodes `=?charset?B?...?=`. White space between two such words is of the fold; adjacent words of one charset are
/// decoded together, for programs cut characters in two.
fn words(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    let mut pending: Option<(&'static encoding_rs::Encoding, Vec<u8>)> = None;
    let flush = |pending: &mut Option<(&'static encoding_rs::Encoding, Vec<u8>)>, out: &mut String| {
        if let Some((encoding, bytes)) = pending.take() {
            out.push_str(&encoding.decode_without_bom_handling(&bytes).0);
        }
    };
    while let Some(at) = rest.find("=?") {
        let (before, from) = rest.split_at(at);
        let Some((encoding, bytes, length)) = word(from) else {
            flush(&mut pending, &mut out);
            let (plain, after) = rest.split_at(at + 2);
            out.push_str(plain);
            rest = after;
            continue;
        };
        if pending.is_none() || !before.trim().is_empty() {
            flush(&mut pending, &mut out);
            out.push_str(before);
        }
        match &mut pending {
            Some((known, sofar)) if *known == encoding => sofar.extend(bytes),
            _ => {
                flush(&mut pending, &mut out);
                pending = Some((encoding, bytes));
            }
        }
        rest = from.get(length..).unwrap_or_default();
    }
    flush(&mut pending, &mut out);
    out.push_str(rest);
    out
}

/// The encoded word that a text begins with: charset, bytes, length.
fn word(text: &str) -> Option<(&'static encoding_rs::Encoding, Vec<u8>, usize)> {
    let mut fields = text.strip_prefix("=?")?.splitn(3, '?');
    let (charset, kind, rest) = (fields.next()?, fields.next()?, fields.next()?);
    let content = rest.get(..rest.find("?=")?)?;
    let length = 2 + charset.len() + 1 + kind.len() + 1 + content.len() + 2;
    // A language may follow the charset.
    let charset = charset.split('*').next().unwrap_or_default();
    let encoding = encoding_rs::Encoding::for_label(charset.as_bytes()).unwrap_or(encoding_rs::UTF_8);
    let mut bytes = Vec::new();
    match kind {
        "B" | "b" => Base64::default().push(content.as_bytes(), &mut bytes),
        "Q" | "q" => bytes = percent(content.replace('_', " ").as_bytes(), b'='),
        _ => return None,
    }
    Some((encoding, bytes, length))
}

/// Decodes bytes written as a sign and two hexadecimal digits.
fn percent(text: &[u8], sign: u8) -> Vec<u8> {
    let (mut out, mut at) = (Vec::new(), 0);
    while let Some(byte) = text.get(at) {
        let pair = || Some((hex(*text.get(at + 1)?)?, hex(*text.get(at + 2)?)?));
        match pair().filter(|_| *byte == sign) {
            Some((high, low)) => {
                out.push(high << 4 | low);
                at += 3;
            }
            None => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    out
}

/// A value with parameters: `attachment; filename="a.pdf"`.
#[derive(Clone, Debug, Default)]
pub(super) struct Parametrised {
    /// Before the first semicolon, lower case.
    pub kind: String,
    /// Names in lower case; `*` marks of RFC 2231 resolved.
    parameters: Vec<(String, String)>,
}

impl Parametrised {
    pub(super) fn parse(value: &str) -> Parametrised {
        let mut pieces = split_quoted(value).into_iter();
        let kind = pieces.next().unwrap_or_default().trim().to_ascii_lowercase();
        // Name, number of the piece, whether it is percent-encoded, value.
        let mut raw: Vec<(String, u32, bool, String)> = Vec::new();
        for piece in pieces {
            let Some((name, value)) = piece.split_once('=') else { continue };
            let name = name.trim().to_ascii_lowercase();
            let value = unquoted(value.trim());
            let encoded = name.ends_with('*');
            let mut steps = name.trim_end_matches('*').splitn(2, '*');
            let base = steps.next().unwrap_or_default().to_string();
            let number = steps.next().and_then(|number| number.parse().ok()).unwrap_or(0);
            raw.push((base, number, encoded, value));
        }
        raw.sort_by_key(|(_, number, ..)| *number);
        let mut parameters: Vec<(String, String)> = Vec::new();
        let names: Vec<String> = raw.iter().map(|(name, ..)| name.clone()).collect();
        for name in names {
            if !parameters.iter().any(|(known, _)| *known == name) {
                let value = joined(raw.iter().filter(|(own, ..)| *own == name));
                parameters.push((name, value));
            }
        }
        Parametrised { kind, parameters }
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Joins the pieces of one parameter; the first tells the charset.
fn joined<'p>(pieces: impl Iterator<Item = &'p (String, u32, bool, String)>) -> String {
    let (mut bytes, mut encoding) = (Vec::new(), encoding_rs::UTF_8);
    for (index, (_, _, encoded, value)) in pieces.enumerate() {
        let mut value = value.as_str();
        if *encoded && index == 0 {
            let mut marks = value.splitn(3, '\'');
            if let (Some(charset), Some(_), Some(rest)) = (marks.next(), marks.next(), marks.next()) {
                encoding = encoding_rs::Encoding::for_label(charset.as_bytes()).unwrap_or(encoding_rs::UTF_8);
                value = rest;
            }
        }
        if *encoded {
            bytes.extend(percent(value.as_bytes(), b'%'));
        } else {
            bytes.extend_from_slice(value.as_bytes());
        }
    }
    encoding.decode_without_bom_handling(&bytes).0.into_owned()
}

/// Splits at semicolons outside quotes.
fn split_quoted(value: &str) -> Vec<&str> {
    let (mut pieces, mut from, mut quoted, mut escaped) = (Vec::new(), 0, false, false);
    for (at, byte) in value.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b';' if !quoted => {
                pieces.push(value.get(from..at).unwrap_or_default());
                from = at + 1;
            }
            _ => {}
        }
    }
    pieces.push(value.get(from..).unwrap_or_default());
    pieces
}

fn unquoted(value: &str) -> String {
    let Some(inner) = value.strip_prefix('"') else { return value.to_string() };
    let (mut out, mut escaped) = (String::new(), false);
    for char in inner.chars() {
        match char {
            _ if escaped => {
                out.push(char);
                escaped = false;
            }
            '\\' => escaped = true,
            '"' => break,
            _ => out.push(char),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_unfolded_and_words_decoded() {
        let block = b"Subject: =?utf-8?B?R3LDvMOf?=\r\n =?utf-8?Q?e_536=2D22?= and\r\n\tmore\r\nTo: =?iso-8859-1?q?Ma=EBlle?= <a@b.c>\r\n\
                      X: =?bad\r\nY: =?utf-8?b?4oI=?= =?utf-8?b?rA==?=\r\nno header\r\nZ:\xE9";
        let told: Vec<_> = headers(block).into_iter().map(|header| (header.name, header.value)).collect();
        let expected = [
            ("Subject", "Gr\u{fc}\u{df}e 536-22 and\tmore"),
            ("To", "Ma\u{eb}lle <a@b.c>"),
            ("X", "=?bad"),
            ("Y", "\u{20ac}"),
            ("", "no header"),
            ("Z", "\u{e9}"),
        ];
        assert_eq!(told, expected.map(|(name, value)| (name.to_string(), value.to_string())));
    }

    #[test]
    fn parameters_are_joined_and_decoded() {
        let told = Parametrised::parse("Multipart/Mixed; boundary=\"a;b\\\"c\"; charset=utf-8");
        assert_eq!(
            (told.kind.as_str(), told.get("boundary"), told.get("charset")),
            ("multipart/mixed", Some("a;b\"c"), Some("utf-8"))
        );
        let told = Parametrised::parse("attachment; filename*1*=%20b.pdf; filename*0*=iso-8859-1'en'%E9; size=3");
        assert_eq!(told.get("filename"), Some("é b.pdf"));
        assert_eq!(Parametrised::parse("x; filename*=utf-8''%e2%82%ac.txt").get("filename"), Some("€.txt"));
        assert_eq!(Parametrised::parse("").kind, "");
    }
}
