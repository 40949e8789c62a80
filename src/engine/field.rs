//! Fields: whether a span is all that a label has for its value, the cell of a column, the value of a key or what follows
//! `Label:` on its line, and which label that is. Knows signs and lines, no detector.

/// Bytes before a value in which its label is looked for, and bytes around it that say whether it is all of its field; less
/// than the context that every block has, so that where blocks end decides nothing.
pub const LABEL_BYTES_MAX: usize = 160;
/// Longer ones are sentences.
pub const NAME_BYTES_MAX: usize = 80;
/// Of a label that has a line for itself: more is a title, or prose.
const NAME_ABOVE_BYTES_MAX: usize = 60;
const NAME_ABOVE_WORDS_MAX: usize = 5;
/// Dots, rules or spaces side by side that part a label from its value.
const LEADERS_MIN: usize = 3;
const PADDING_MIN: usize = 2;

/// The last element of a label: a key path's last key, or what names a pair; a column's header is one.
pub fn own_name(label: &str) -> &str {
    let Some(path) = label.strip_prefix('$') else { return label };
    let pair = path.strip_suffix(']').and_then(|path| path.rsplit_once(" [")).map(|(_, name)| name);
    let quoted = || path.strip_suffix("']").and_then(|path| path.rsplit_once("['")).map(|(_, name)| name);
    pair.or_else(quoted).unwrap_or_else(|| path.rsplit('.').next().unwrap_or(path))
}

/// Whether `from..to` is all that a labelled segment holds, signs around it left out.
pub fn fills(segment: &[u8], from: usize, to: usize) -> bool {
    if from > LABEL_BYTES_MAX || !segment[..from].iter().all(|byte| is_opening(*byte)) {
        return false;
    }
    let rest = &segment[to..segment.len().min(to + LABEL_BYTES_MAX)];
    let (sign, behind) = match rest.iter().position(|byte| !is_blank(*byte)) {
        Some(at) => (rest[at], &rest[at + 1..]),
        None => return true,
    };
    match sign {
        b'"' | b'\'' | b'|' | b'<' | b')' | b']' | b'}' => true,
        // What parts cells; in a cell of prose more words stand behind it.
        b',' | b';' | b'\t' => !behind.iter().any(|byte| is_word(*byte)),
        _ => rest.iter().take_while(|byte| is_blank(**byte)).any(|byte| matches!(byte, b'\n' | b'\t')),
    }
}

/// What may stand before the value that a labelled segment holds.
pub fn is_opening(byte: u8) -> bool {
    is_blank(byte) || matches!(byte, b'"' | b'\'' | b'(' | b'|' | b'>' | b'=' | b',')
}

/// Whether what stands behind a value in running text ends it.
pub fn is_ended_by(rest: &[u8]) -> bool {
    let blanks = rest.iter().take(PADDING_MIN).take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let Some(sign) = rest.get(blanks) else { return true };
    match sign {
        _ if blanks >= PADDING_MIN || rest[..blanks].contains(&b'\t') => true,
        b'\n' | b'\r' | b',' | b';' | b'|' | b'"' | b')' | b']' | b'}' | b'&' | b'*' => true,
        // Behind a name at once, a call and a type: `Ok(result)`, `Box<str>`.
        b'(' => blanks > 0,
        b'<' => blanks > 0 || rest.get(1).is_some_and(|tag| matches!(tag, b'/' | b'!')) || is_break(rest),
        b'\'' => rest.get(blanks + 1).is_none_or(|behind| !behind.is_ascii_alphanumeric()),
        b'.' => rest.get(blanks + 1).is_none_or(|behind| is_blank(*behind)),
        // The next label: `sex=F age=34`.
        _ if blanks == 1 => {
            let behind = rest[1..].iter().take(NAME_BYTES_MAX);
            let word = behind.take_while(|byte| is_word(**byte) || **byte == b'_').count();
            word > 0 && matches!(rest.get(1 + word), Some(b':' | b'='))
        }
        _ => false,
    }
}

/// `<br>`, which parts a value from the next.
fn is_break(rest: &[u8]) -> bool {
    rest.get(..3).is_some_and(|tag| tag.eq_ignore_ascii_case(b"<br"))
}

/// Whether a label of which `is` holds stands directly before a value in running text: a tag, or words and a sign on its
/// line. `text` ends where the value starts.
pub fn is_named(text: &[u8], mut is: impl FnMut(&[u8]) -> bool) -> bool {
    let text = &text[text.len().saturating_sub(LABEL_BYTES_MAX)..];
    let before = trimmed(text);
    if before.ends_with(b">") && !before.ends_with(b"=>") && !before.ends_with(b"->") {
        return is_tagged(before, is);
    }
    let gap = &text[before.len()..];
    // A name in the scope of another is code: std::Path.
    if gap.contains(&b'\n') || gap.is_empty() && before.ends_with(b"::") {
        return false;
    }
    let full_width = before.strip_suffix("：".as_bytes());
    let dash = before.strip_suffix("–".as_bytes()).or_else(|| before.strip_suffix("—".as_bytes()));
    let is_logged = before.ends_with(b"=") && gap.is_empty();
    let is_parted =
        gap.contains(&b'\t') || gap.windows(PADDING_MIN).any(|pair| pair == b"  ") && !gap.iter().any(is_quote);
    let name = match before.last() {
        Some(b':' | b'=' | b'|' | b'>') => without_signs(before),
        Some(b'.' | b'_') => match without_leaders(before) {
            // Leaders side by side, or words of a printed form that leaders and blanks part from the value.
            Some(name) if is_parted || before.ends_with(b"...") || before.ends_with(b"___") => without_signs(name),
            _ => return false,
        },
        _ if full_width.is_some() || dash.is_some() => full_width.or(dash).unwrap_or_default(),
        Some(_) if is_parted => before,
        _ => return false,
    };
    // A sign that begins a line stands behind no label: the cell of the line above ended with that.
    let name = trimmed(name);
    if before[name.len()..].contains(&b'\n') {
        return false;
    }
    let name = last_part(name);
    let name = match name.iter().rposition(|byte| is_blank(*byte)) {
        Some(at) if is_logged => &name[at + 1..],
        _ => name,
    };
    // What ends in a digit is a time, a port, a number of a line.
    name.last().is_some_and(|byte| !byte.is_ascii_digit()) && name.len() <= NAME_BYTES_MAX && is(name)
}

/// Whether a label of which `is` holds is the line above a value: the first of a paragraph's two lines, as forms are read
/// out of documents. `text` ends where the value starts.
pub fn is_above(text: &[u8], is: impl FnOnce(&[u8]) -> bool) -> bool {
    let is_whole = text.len() <= LABEL_BYTES_MAX;
    let text = &text[text.len().saturating_sub(LABEL_BYTES_MAX)..];
    let Some(lines) = without_spaces(text).strip_suffix(b"\n") else { return false };
    let (before, line) = match memchr::memrchr(b'\n', lines) {
        Some(at) => (Some(&lines[..at]), &lines[at + 1..]),
        None => (None, lines),
    };
    let is_first = before.map_or(is_whole, |before| {
        without_spaces(before).ends_with(b"\n") || before.trim_ascii().is_empty() && is_whole
    });
    let name = without_signs(trimmed(line)).trim_ascii();
    let words = name.split(|byte| is_blank(*byte)).count();
    is_first
        && !name.is_empty()
        && name.len() <= NAME_ABOVE_BYTES_MAX
        && words <= NAME_ABOVE_WORDS_MAX
        && !name.iter().any(u8::is_ascii_digit)
        && is(name)
}

/// Whether what stands behind a value ends its paragraph.
pub fn ends_paragraph(rest: &[u8]) -> bool {
    let mut lines = rest.split(|byte| *byte == b'\n');
    lines.next().is_none_or(|line| line.trim_ascii().is_empty())
        && lines.next().is_none_or(|line| line.trim_ascii().is_empty())
}

/// `<firstName>`, or words that tags part from the value: `<th>First name:</th><td>`.
fn is_tagged(mut text: &[u8], mut is: impl FnMut(&[u8]) -> bool) -> bool {
    let mut is_first = true;
    while text.ends_with(b">") {
        let Some(open) = memchr::memrchr(b'<', text) else { return false };
        let tag = &text[open + 1..text.len() - 1];
        let name = tag.split(|byte| is_blank(*byte)).next().unwrap_or_default();
        let name = name.rsplit(|byte| *byte == b':').next().unwrap_or_default();
        if is_first && name.first().is_some_and(u8::is_ascii_alphabetic) && is(name) {
            return true;
        }
        is_first = false;
        text = trimmed(&text[..open]);
    }
    let name = last_part(trimmed(without_signs(text)));
    !name.is_empty() && is(name)
}

/// What stands behind the last sign that ends something else.
fn last_part(text: &[u8]) -> &[u8] {
    let ends =
        |byte: u8| matches!(byte, b'\n' | b'\t' | b'|' | b';' | b',' | b'=' | b'<' | b'>' | b'"' | b'{' | b'&' | b'?');
    let mut from = text.len();
    while from > 0 && !ends(text[from - 1]) && !(text[from - 1] == b' ' && text[..from - 1].ends_with(b" ")) {
        from -= 1;
    }
    text[from..].trim_ascii()
}

fn without_signs(text: &[u8]) -> &[u8] {
    let is_sign = |byte: &u8| matches!(byte, b':' | b'=' | b'>' | b'|') || is_blank(*byte);
    let end = text.iter().rposition(|byte| !is_sign(byte)).map_or(0, |at| at + 1);
    without_leaders(&text[..end]).unwrap_or(&text[..end])
}

/// The text before dots or rules that fill its line up.
fn without_leaders(text: &[u8]) -> Option<&[u8]> {
    let end = text.iter().rposition(|byte| !matches!(byte, b'.' | b'_' | b' ')).map_or(0, |at| at + 1);
    (text.len() - end >= LEADERS_MIN).then(|| &text[..end])
}

/// Without blanks, quotes and marks of emphasis at its end.
fn trimmed(text: &[u8]) -> &[u8] {
    let end = text.iter().rposition(|byte| !(is_blank(*byte) || is_quote(byte))).map_or(0, |at| at + 1);
    &text[..end]
}

/// Without the spaces that end its last line.
pub fn without_spaces(text: &[u8]) -> &[u8] {
    let end = text.iter().rposition(|byte| !matches!(byte, b' ' | b'\t' | b'\r')).map_or(0, |at| at + 1);
    &text[..end]
}

/// What may stand between a label's sign and its value.
pub fn is_before_value(byte: u8) -> bool {
    is_blank(byte) || is_quote(&byte)
}

fn is_quote(byte: &u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'*' | b'`')
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label_of(text: &str) -> Option<String> {
        let mut found = None;
        is_named(text.as_bytes(), |name| {
            found = Some(String::from_utf8_lossy(name).into_owned());
            !name.starts_with(b"td") && !name.starts_with(b"b")
        })
        .then_some(found)
        .flatten()
    }

    #[test]
    fn a_label_stands_directly_before_its_value() {
        for (text, label) in [
            ("x\nFirst name: ", "First name"),
            ("a, b\n- **Surname:** ", "- **Surname"),
            ("{\"first_name\": \"", "first_name"),
            ("level=info name=", "name"),
            ("<p><firstName lang='en'>", "firstName"),
            ("<tr><td>Nom :</td>\n  <td>", "Nom"),
            ("<li><b>Last name:</b> ", "Last name"),
            ("Name ............ ", "Name"),
            ("Name . . . .  ", "Name"),
            ("Name .. ___ ", "Name"),
            ("<td>Nom</td><td width=9>", "Nom"),
            ("| Vorname | ", "Vorname"),
            ("Patient | Nom    ", "Nom"),
            ("氏名：", "氏名"),
            ("Name – ", "Name"),
            ("let fname = s:", "s"),
        ] {
            assert_eq!(label_of(text).as_deref(), Some(label), "{text:?}");
        }
        let not = ["First name\n", "the name ", "name. ", "", ": ", "by ", "fname::", "name ... . ", "name .. "];
        // The last cell of a row is no label of the first of the next.
        let of_line_above =
            ["| id | Full name |\n| ", "|Name|\n|", "Name\n: ", "Name\n– ", "Name\n..... ", "Name\n\t= "];
        for text in not.into_iter().chain(of_line_above) {
            assert_eq!(label_of(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_label_stands_above_its_value() {
        let above = |text: &str| is_above(text.as_bytes(), |name| name.eq_ignore_ascii_case(b"full name"));
        assert!(["Full name\n", "Acme\n\nFull name:\n", "x\r\n \r\nFull name\r\n  "].iter().all(|it| above(it)));
        assert!(
            !["Acme\nFull name\n", "Full name\n\n", "Full name ", "Full name and more\n", ""]
                .iter()
                .any(|it| above(it))
        );
        assert!(["", "\n", " \n\nnext", "\r\n\r\n"].iter().all(|rest| ends_paragraph(rest.as_bytes())));
        assert!([" x\n\n", "\nx"].iter().all(|rest| !ends_paragraph(rest.as_bytes())));
    }

    #[test]
    fn a_value_is_all_of_its_field() {
        let fills = |segment: &str, value: &str| {
            let from = segment.find(value).unwrap();
            fills(segment.as_bytes(), from, from + value.len())
        };
        assert!(
            ["Anna", "\"Anna\",", " Anna ;", "'Anna', ", "Anna\r\n", "Anna</td>"].iter().all(|it| fills(it, "Anna"))
        );
        assert!(!["Anna or Bo", "the Anna", "Anna, Bo or Cy", "Anna 5"].iter().any(|it| fills(it, "Anna")));
        // What a block may not hold decides nothing.
        assert!(fills(&format!("Anna,{}x", ";".repeat(200)), "Anna"));
        assert!(!fills(&format!("{}Anna", " ".repeat(200)), "Anna"));
        for rest in
            ["", "\n", ", x", " | x", "  x", " age=3", " Sex: F", ". Then", "</b>", "' ", " (x)", "<br>", " <a@b.de>"]
        {
            assert!(is_ended_by(rest.as_bytes()), "{rest:?}");
        }
        let far = format!(" {}: x", "x".repeat(200));
        for rest in [" x", "x", ".x", " sex F", "'s", " - x", "(x)", "<str>", &far] {
            assert!(!is_ended_by(rest.as_bytes()), "{rest:?}");
        }
    }

    #[test]
    fn the_last_key_names_a_value() {
        let all = [("First name", "First name"), ("$.user.name", "name"), ("$.a['full name']", "full name")];
        assert!(all.iter().all(|(label, name)| own_name(label) == *name));
        assert_eq!(own_name("$.fields.value [first_name]"), "first_name");
    }
}
