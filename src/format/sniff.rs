//! Which format a file is in: by its content, then by its name. A name alone never decides what the content
//! contradicts. Must not know where files come from or what is done with them.

mod keyed;

use super::dialect::Dialect;
use super::{FORMATS, Format, Recognised, by_name, hl7, magic};
use crate::text::{Decoder, Encoding};

/// Recognises a file by its name and its first bytes; `whole` says that nothing follows them.
pub fn recognise(name: &[u8], head: &[u8], whole: bool) -> Recognised {
    let plain = |format| Recognised { format, encoding: Encoding::Utf8 };
    if head.is_empty() && whole {
        return plain(named("empty"));
    }
    if let Some(found) = magic::recognise(head) {
        return plain(by_extension_within(name, named(found)));
    }
    let told = by_extension(name);
    let Some(encoding) = Encoding::detect(head, whole) else {
        // Nothing but its name tells some compressed streams and databases.
        let known = told.filter(|format| {
            matches!(format.name, "arrow" | "brotli" | "lzma" | "snappy" | "dbf" | "pickle" | "pyc" | "pgp" | "dmg")
        });
        return plain(known.unwrap_or_else(|| named("binary")));
    };
    let mut text = Vec::new();
    Decoder::new(encoding).decode(head, whole, &mut text);
    let found = named(text_format(&text, told, whole));
    // A container takes its bytes as they are, and mail in UTF-16 was never sent.
    let is_text = is_overlay(found.name) || encoding.unit() == Some(1) || matches!(encoding, Encoding::Legacy(_));
    Recognised { format: if is_text { found } else { named("text") }, encoding }
}

/// A format that stands in the table.
fn named(name: &str) -> &'static Format {
    by_name(name).unwrap_or(&FORMATS[0])
}

/// The format that the name's extension tells.
fn by_extension(name: &[u8]) -> Option<&'static Format> {
    let file = name.rsplit(|byte| *byte == b'/').next().unwrap_or_default();
    // `.env.production`
    if file.starts_with(b".env.") {
        return by_name("env");
    }
    let extension = file.rsplit(|byte| *byte == b'.').next().unwrap_or_default().to_ascii_lowercase();
    let extension = std::str::from_utf8(&extension).ok()?;
    FORMATS.iter().find(|format| format.extensions.contains(&extension))
}

/// Zip files whose content does not tell them apart go by name.
fn by_extension_within(name: &[u8], found: &'static Format) -> &'static Format {
    match by_extension(name) {
        Some(told)
            if found.name == "zip"
                && matches!(told.name, "jar" | "xlsx" | "xlsb" | "docx" | "pptx" | "odt" | "ods" | "odp" | "epub") =>
        {
            told
        }
        Some(told) if found.name == "cfb" && matches!(told.name, "doc" | "xls" | "ppt" | "msg") => told,
        _ => found,
    }
}

/// Which text it is.
fn text_format(text: &[u8], told: Option<&'static Format>, whole: bool) -> &'static str {
    let told = told.map_or("", |format| format.name);
    let body = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text).trim_ascii_start();
    // A table's header begins with a bracket too.
    let is_section = body.first() == Some(&b'[') && matches!(told, "toml" | "ini");
    if matches!(body.first(), Some(b'{' | b'['))
        && !is_section
        && let Some(json) = json_kind(body, told, whole)
    {
        return json;
    }
    if body.first() == Some(&b'<')
        && let Some(markup) = markup_kind(body)
    {
        return markup;
    }
    if let Some(kind) = by_first_line(body) {
        return kind;
    }
    // A few headers are a mail where its name says so.
    if told == "mail" && mail_headers(body, 1) {
        return "mail";
    }
    // Rows end with LF; a text whose lines end with CR alone is read as lines, so that these are told right.
    if !body.contains(&b'\n') && body.contains(&b'\r') && (!is_overlay(told) || matches!(told, "csv" | "tsv")) {
        return "text";
    }
    let tabular = matches!(told, "csv" | "tsv");
    if told.is_empty()
        && let Some(kind) = keyed::kind(text, whole)
    {
        return kind;
    }
    // Text of a telling name is what its name says; what remains must look very much like a table.
    let open = matches!(told, "" | "text" | "log" | "binary") || !is_overlay(told);
    if (tabular || open)
        && let Some(dialect) = Dialect::recognise(text, !tabular)
        && !(told == "log" && dialect.delimiter != b'\t' && dialect.header_row == 0)
    {
        return if dialect.delimiter == b'\t' { "tsv" } else { "csv" };
    }
    match told {
        "" => "text",
        // One column is a table too, when its name says so.
        "csv" | "tsv" => told,
        "json" | "jsonl" => "text",
        told if is_overlay(told) => told,
        _ => "text",
    }
}

fn is_overlay(name: &str) -> bool {
    by_name(name).is_some_and(|format| matches!(format.reader, super::Reader::Overlay(_)))
}

/// JSON, JSON Lines, or neither (an INI section begins with a bracket too, and code with a brace).
fn json_kind(body: &[u8], told: &str, whole: bool) -> Option<&'static str> {
    let mut rest = body.get(1..).unwrap_or_default().trim_ascii_start().iter();
    let plausible = match (body.first(), rest.next()) {
        (_, None) => whole || body.len() > 1,
        (Some(b'{'), Some(b'"' | b'}')) => true,
        (Some(b'['), Some(b'{' | b'[' | b'"' | b']' | b'-' | b'0'..=b'9')) => true,
        (Some(b'['), Some(b't' | b'f' | b'n')) => told == "json",
        _ => told == "json" || told == "jsonl",
    };
    // A line of a log or a chat may begin with a time in brackets: that is no value of JSON.
    let bracket = body.starts_with(b"[") && !matches!(told, "json" | "jsonl");
    if !plausible || bracket && !array_like(body) {
        return None;
    }
    let mut lines = body.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty());
    let first = lines.next()?;
    let closed = |line: &[u8]| {
        matches!((line.first(), line.last()), (Some(b'{'), Some(b'}')) | (Some(b'['), Some(b']'))) && line.len() > 1
    };
    let next = lines.next();
    let several = closed(first) && next.is_some_and(|next| matches!(next.first(), Some(b'{' | b'[')));
    if several || (told == "jsonl" && closed(first)) || (told == "jsonl" && next.is_none()) {
        return Some("jsonl");
    }
    Some("json")
}

/// Whether what a bracket opens goes on as an array: a value, then a comma, a bracket or the end of the line.
fn array_like(body: &[u8]) -> bool {
    let inner = body.get(1..).unwrap_or_default().trim_ascii_start();
    match inner.first() {
        Some(b'-' | b'0'..=b'9') => {
            let after = inner.iter().position(|byte| !matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'));
            let rest = after.and_then(|after| inner.get(after..)).unwrap_or_default().trim_ascii_start();
            let number = inner.get(..after.unwrap_or(inner.len())).and_then(|number| std::str::from_utf8(number).ok());
            number.is_some_and(|number| number.parse::<f64>().is_ok())
                && matches!(rest.first(), None | Some(b',' | b']'))
        }
        Some(b'[') => {
            let inner = inner.get(1..).unwrap_or_default().trim_ascii_start();
            let is_word = inner.first().is_some_and(u8::is_ascii_alphabetic);
            !is_word || [&b"true"[..], b"false", b"null"].iter().any(|word| inner.starts_with(word))
        }
        _ => true,
    }
}

fn markup_kind(body: &[u8]) -> Option<&'static str> {
    let start = body.get(..body.len().min(1024)).unwrap_or_default().to_ascii_lowercase();
    let has = |what: &[u8]| memchr::memmem::find(&start, what).is_some();
    if start.starts_with(b"<!doctype html")
        || start.starts_with(b"<html")
        || has(b"<html")
        || has(b"<body")
        || has(b"<head>")
        // A part of a page.
        || [&b"<table"[..], b"<div", b"<p>", b"<ul"].iter().any(|name| start.starts_with(name))
    {
        return Some("html");
    }
    if has(b"<svg") {
        return Some("svg");
    }
    let opens = start.starts_with(b"<?xml") || start.starts_with(b"<!");
    let element = start.get(1).is_some_and(u8::is_ascii_alphabetic) && has(b">");
    (opens || element).then_some("xml")
}

/// Formats that their first line tells.
fn by_first_line(body: &[u8]) -> Option<&'static str> {
    let starts = |what: &[u8]| body.starts_with(what);
    if starts(b"From ") && mail_headers(body.splitn(2, |byte| *byte == b'\n').nth(1).unwrap_or_default(), 3) {
        return Some("mbox");
    }
    if mail_headers(body, 3) {
        return Some("mail");
    }
    if hl7::begins(body) {
        return Some("hl7");
    }
    if starts(b"dn: ") || starts(b"version: 1") && memchr::memmem::find(body, b"\ndn:").is_some() {
        return Some("ldif");
    }
    let kinds: [(&[u8], &str); 6] = [
        (b"BEGIN:VCARD", "vcard"),
        (b"BEGIN:VCALENDAR", "calendar"),
        (b"-----BEGIN ", "pem"),
        (b"#!/", "source"),
        (b"--- \n", "yaml"),
        (b"%YAML", "yaml"),
    ];
    kinds.into_iter().find(|(start, _)| starts(start)).map(|(_, kind)| kind)
}

/// Whether a text begins with the headers of a mail: lines of `Name: value`, three of them known ones.
fn mail_headers(body: &[u8], known_min: usize) -> bool {
    const KNOWN: [&[u8]; 12] = [
        b"received",
        b"from",
        b"to",
        b"subject",
        b"date",
        b"message-id",
        b"mime-version",
        b"return-path",
        b"delivered-to",
        b"content-type",
        b"cc",
        b"reply-to",
    ];
    let mut known = 0;
    for line in body.split(|byte| *byte == b'\n').take(100) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { return false };
        let name = line.get(..colon).unwrap_or_default().to_ascii_lowercase();
        if name.is_empty() || !name.iter().all(|byte| byte.is_ascii_graphic()) {
            return false;
        }
        known += usize::from(KNOWN.contains(&name.as_slice()));
    }
    known >= known_min
}

#[cfg(test)]
mod tests;
