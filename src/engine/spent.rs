//! Whether a keyword near a value means another one: it has a value of its own, and what stands here is named by other
//! words. Knows lines and signs, no detector.

/// Digits that are a value.
const VALUE_DIGITS_MIN: usize = 4;
/// Letters of a word that says what follows it; shorter ones join values: `and`, `or`, `für`.
const NAMING_WORD_MIN: usize = 4;
/// Spaces side by side that part a label from its value.
const PADDING_MIN: usize = 2;

/// Bytes before a value in which its label is looked for.
const LABEL_BYTES_MAX: usize = 160;

/// The start of a label that a value has for its own: words, and a sign or a gap, before it on its line, or the line above
/// where it stands alone on its line. `text` ends where the value starts.
pub fn own_label(text: &[u8]) -> Option<usize> {
    let from = text.len().saturating_sub(LABEL_BYTES_MAX);
    let mut end = text.len();
    let mut is_first = true;
    loop {
        let start = memchr::memrchr(b'\n', &text[from..end]).map_or(from, |at| from + at + 1);
        let line = &text[start..end];
        match line.iter().any(|byte| is_word(*byte)) {
            true if is_first => return is_label(line).then_some(start),
            true => return is_name(line).then_some(start),
            false if start == from => return None,
            false => (is_first, end) = (false, start - 1),
        }
    }
}

/// What stands between a keyword and another value's label has a value in it: digits, something behind a sign on the
/// keyword's line, or a line of its own.
pub fn has_value(between: &[u8]) -> bool {
    let mut lines = between.split(|byte| *byte == b'\n');
    let rest = lines.next().unwrap_or_default();
    let sign = rest.iter().position(|byte| matches!(byte, b':' | b'=' | b'|' | b'\t'));
    between.iter().any(u8::is_ascii_digit)
        || sign.is_some_and(|at| rest[at..].iter().any(|byte| is_word(*byte)))
        || lines.any(|line| line.iter().any(|byte| is_word(*byte)))
}

/// Between a keyword and a value on its line: another value, and a word behind that.
pub fn is_by_another_value(between: &[u8]) -> bool {
    let Some(last) = between.iter().rposition(u8::is_ascii_digit) else { return false };
    if between.contains(&b'\n') {
        return false;
    }
    let digits = between[..=last].iter().filter(|byte| byte.is_ascii_digit()).count();
    digits >= VALUE_DIGITS_MIN
        && between[last..].split(|byte| !is_letter(*byte)).any(|word| word.len() >= NAMING_WORD_MIN)
}

/// What stands before a value on its line names it: words, and a sign or a gap behind them.
fn is_label(before: &[u8]) -> bool {
    let Some(last) = before.iter().rposition(|byte| is_word(*byte)) else { return false };
    let gap = &before[last + 1..];
    let is_sign = gap.iter().any(|byte| matches!(byte, b':' | b'=' | b'>' | b'|' | b']' | b'\t' | b'-' | b')'));
    let is_dash = last_is_dash(before);
    is_name(before) && (is_sign || is_dash || gap.len() >= PADDING_MIN)
}

/// The en and the em dash, whose bytes pass for letters.
fn last_is_dash(before: &[u8]) -> bool {
    let text = before.trim_ascii_end();
    text.ends_with("–".as_bytes()) || text.ends_with("—".as_bytes())
}

/// Words, and no number.
fn is_name(line: &[u8]) -> bool {
    line.iter().filter(|byte| is_letter(**byte)).count() >= 2 && !line.iter().any(u8::is_ascii_digit)
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || !byte.is_ascii()
}

fn is_word(byte: u8) -> bool {
    is_letter(byte) || byte.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_before_a_value_or_above_it() {
        for (text, label) in [
            ("x: 1\nHired: ", "Hired"),
            ("  hire_date = '", "  hire"),
            ("a\n- Last review – ", "- Last"),
            ("Eintritt\t", "Eintritt"),
            ("1980\nDate hired\n\n  ", "Date hired"),
            ("<dt>Start</dt><dd>", "<dt>"),
        ] {
            assert_eq!(own_label(text.as_bytes()), text.find(label), "{text:?}");
        }
        for text in ["a\n", "born on ", "12.03.1980,\n", ": ", "Room 12: ", "(", ""] {
            assert_eq!(own_label(text.as_bytes()), None, "{text:?}");
        }
    }

    #[test]
    fn a_keyword_has_a_value_before_the_next_label() {
        assert!(
            [": 12.03.1980\n", ": unknown\n", "\tn/a\n", "\nunknown\n"].iter().all(|rest| has_value(rest.as_bytes()))
        );
        assert!(![":\n", " des\n", "\n\n"].iter().any(|rest| has_value(rest.as_bytes())));
    }

    #[test]
    fn words_behind_another_value_name_the_next() {
        assert!(is_by_another_value(b" 24-12-1965. Next review "));
        for between in
            [" 24-12-1965, ", " 24-12-1965 and ", " of the patient ", " (24 hours, patient) ", "?\n09:15:20 <desk> "]
        {
            assert!(!is_by_another_value(between.as_bytes()), "{between:?}");
        }
    }
}
