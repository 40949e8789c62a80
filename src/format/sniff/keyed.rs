//! Which format of keys and values a text is in whose name does not tell: every line of its start must fit. Knows lines
//! and signs, no reader.

/// Lines that must fit, and that are looked at.
const LINES_MIN: usize = 2;
const LINES_MAX: usize = 200;

/// The format, if all lines fit one.
pub fn kind(text: &[u8], whole: bool) -> Option<&'static str> {
    let mut lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').take(LINES_MAX).collect();
    if !whole && lines.len() < LINES_MAX {
        // The head may have cut it.
        lines.pop();
    }
    if is_yaml(&lines) {
        return Some("yaml");
    }
    let said = |line: &&&[u8]| !line.is_empty() && !matches!(line.first(), Some(b'#' | b';' | b'!'));
    // What is indented and no entry goes on with one.
    let begins =
        |line: &&&[u8]| !line.starts_with(b" ") && !line.starts_with(b"\t") || entry(line.trim_ascii()).is_some();
    let trimmed: Vec<&[u8]> = lines.iter().filter(begins).map(|line| line.trim_ascii()).collect();
    let mut lines: Vec<&[u8]> = trimmed.iter().filter(said).copied().collect();
    let mut open = None;
    lines.retain(|line| goes_on(line, &mut open));
    if is_toml(&lines) {
        return Some("toml");
    }
    let (sections, entries): (Vec<&[u8]>, Vec<&[u8]>) = lines.iter().partition(|line| line.starts_with(b"["));
    if lines.len() < LINES_MIN || entries.is_empty() {
        return None;
    }
    let entries: Option<Vec<_>> = entries.iter().map(|line| entry(line)).collect();
    let entries = entries?;
    match sections.first() {
        Some(_) if !sections.iter().all(|line| is_section(line)) => None,
        Some(_) if lines.first().is_some_and(|line| line.starts_with(b"[")) => Some("ini"),
        Some(_) => None,
        None if entries.iter().all(|(name, _)| is_variable(name)) => Some("env"),
        None if entries.iter().all(|(name, _)| !name.contains(&b' '))
            && entries.iter().any(|(name, _)| name.contains(&b'.')) =>
        {
            Some("properties")
        }
        None => None,
    }
}

/// Whether a line begins an entry: those of a value between quotes do not, up to the one that closes it.
fn goes_on(line: &[u8], open: &mut Option<u8>) -> bool {
    if let Some(quote) = *open {
        *open = (!line.contains(&quote)).then_some(quote);
        return false;
    }
    let value = entry(line).map(|(_, value)| value).unwrap_or_default();
    let value = value.strip_prefix(b"\"\"").unwrap_or(value);
    *open = match value {
        [quote @ (b'"' | b'\''), rest @ ..] if !rest.contains(quote) && !rest.is_empty() => Some(*quote),
        _ => None,
    };
    true
}

/// A mark of a document, then an entry of a list or a key.
fn is_yaml(lines: &[&[u8]]) -> bool {
    let mut said =
        lines.iter().map(|line| line.trim_ascii_end()).filter(|line| !line.is_empty() && !line.starts_with(b"#"));
    let is_marked = said.next().is_some_and(|line| line == b"---" || line.starts_with(b"%YAML"));
    let is_key = |line: &[u8]| {
        let sign = memchr::memmem::find(line, b": ").or_else(|| line.ends_with(b":").then(|| line.len() - 1));
        sign.is_some_and(|sign| sign > 0 && !line.get(..sign).unwrap_or_default().contains(&b' '))
    };
    is_marked && said.next().is_some_and(|line| line.starts_with(b"- ") || line == b"---" || is_key(line))
}

/// `[name]` or `[[name]]`, and a comment.
fn is_section(line: &[u8]) -> bool {
    memchr::memchr(b']', line).is_some_and(|end| {
        let rest = line.get(end..).unwrap_or_default();
        let rest = rest.trim_ascii_start().strip_prefix(b"]").unwrap_or(rest);
        let rest = rest.strip_prefix(b"]").unwrap_or(rest).trim_ascii_start();
        end > 1 && (rest.is_empty() || matches!(rest.first(), Some(b'#' | b';')))
    })
}

/// A name and its value, with `=` between them.
fn entry(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let sign = memchr::memchr(b'=', line)?;
    let name = line.get(..sign)?.trim_ascii_end();
    let is_sign = |byte: &u8| !byte.is_ascii() || byte.is_ascii_alphanumeric() || b" _.-/:\\@".contains(byte);
    let is_name = name.iter().all(is_sign) && name.first().is_some_and(|byte| !byte.is_ascii_digit());
    is_name.then(|| (name, line.get(sign + 1..).unwrap_or_default().trim_ascii()))
}

/// Tables and typed values, and lines of arrays.
fn is_toml(lines: &[&[u8]]) -> bool {
    let is_key = |name: &[u8]| {
        let is_quoted = matches!(name, [quote @ (b'"' | b'\''), .., end] if quote == end);
        let is_bare = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
        is_quoted || !name.is_empty() && name.iter().all(is_bare)
    };
    let is_entry = |line: &[u8]| {
        let sign = memchr::memchr(b'=', line).unwrap_or(line.len());
        let value = line.get(sign + 1..).unwrap_or_default().trim_ascii_start();
        is_key(line.get(..sign).unwrap_or_default().trim_ascii_end()) && is_typed(value)
    };
    let is_of_array = |line: &[u8]| {
        let first = matches!(line.first(), Some(b'"' | b'\'' | b'[' | b']' | b'{' | b'}' | b'0'..=b'9' | b'-'));
        first && (line.ends_with(b",") || matches!(line, b"[" | b"]" | b"}"))
    };
    lines.len() >= LINES_MIN
        && lines.iter().any(|line| is_section(line))
        && lines.iter().any(|line| is_entry(line))
        && lines.iter().all(|line| is_section(line) || is_entry(line) || is_of_array(line))
}

/// A variable of the environment.
fn is_variable(name: &[u8]) -> bool {
    let name = name.strip_prefix(b"export ").unwrap_or(name).trim_ascii_start();
    name.first().is_some_and(u8::is_ascii_uppercase)
        && name.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b'_')
}

/// A value as TOML writes it.
fn is_typed(value: &[u8]) -> bool {
    match value.first() {
        Some(b'"' | b'\'' | b'[' | b'{') => true,
        Some(b'0'..=b'9' | b'+' | b'-') => {
            value.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+-.:_ #".contains(byte))
        }
        _ => value.starts_with(b"true") || value.starts_with(b"false"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_without_a_telling_name_are_told_by_their_lines() {
        for (text, expected) in [
            ("---\na: 1\n", Some("yaml")),
            ("# c\n---\n- a\n", Some("yaml")),
            ("[default]\naws_access_key_id = x\n", Some("ini")),
            ("# c\n[a.b]\nc = \"x\"\n\n[[d]]\ne = 1\n", Some("toml")),
            ("A=1\nexport B_C=x y\n# c\n", Some("env")),
            ("[a]\nb = c\n\td e\n", Some("ini")),
            ("A=\"x\ny z\"\nB=1\n", Some("env")),
            ("! c\na.b=1\nc\\u00e9=x\n", Some("properties")),
            ("--- \nsome words\n", None),
            ("A=1\n", None),
            ("a = 1\nb = 2\n", None),
            ("[12:30] a=b\nc=d\n", None),
            ("x = f(1)\nif (a == b)\n", None),
            ("", None),
        ] {
            assert_eq!(kind(text.as_bytes(), true), expected, "{text}");
        }
    }
}
