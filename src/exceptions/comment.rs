//! Comments that let a value stand: `panner:allow ID reason`, on a line of the value, or alone on the line before it.

use smallvec::SmallVec;

use crate::limits::ALLOW_LINE_BYTES;

/// What a comment begins with.
pub const MARK: &[u8] = b"panner:allow";

/// The candidates (their numbers, each with the names it answers to) that a comment beside `start..end` of `text` allows.
pub fn allowed<'a>(
    text: &[u8],
    start: usize,
    end: usize,
    candidates: impl Iterator<Item = (u16, [&'a str; 2])>,
) -> SmallVec<[u16; 2]> {
    let first = start.saturating_sub(ALLOW_LINE_BYTES);
    let last = text.len().min(end.saturating_add(ALLOW_LINE_BYTES));
    let line_start = memchr::memrchr(b'\n', &text[first..start]).map_or(first, |at| first + at + 1);
    let line_end = memchr::memchr(b'\n', &text[end..last]).map_or(last, |at| end + at);
    let own = &text[line_start..line_end];
    let above = &text[first..line_start.saturating_sub(1).max(first)];
    let above = memchr::memrchr(b'\n', above).map_or(above, |at| &above[at + 1..]);
    let comments: SmallVec<[&[u8]; 2]> =
        own.split(|byte| *byte == b'\n').chain(is_alone(above).then_some(above)).filter_map(said).collect();
    if comments.is_empty() {
        return SmallVec::new();
    }
    candidates
        .filter(|(_, names)| comments.iter().any(|comment| allows(comment, names)))
        .map(|(number, _)| number)
        .collect()
}

/// What stands behind the mark.
fn said(line: &[u8]) -> Option<&[u8]> {
    memchr::memmem::find(line, MARK).map(|at| &line[at + MARK.len()..])
}

/// Whether nothing but the comment stands on a line.
fn is_alone(line: &[u8]) -> bool {
    memchr::memmem::find(line, MARK).is_some_and(|at| !line[..at].iter().any(|byte| byte.is_ascii_alphanumeric()))
}

/// Whether a comment names one of these, and says why.
fn allows(comment: &[u8], names: &[&str; 2]) -> bool {
    let Ok(comment) = std::str::from_utf8(comment) else { return false };
    if !comment.starts_with([' ', '\t']) {
        return false;
    }
    let Some((ids, reason)) = comment.trim_start().split_once([' ', '\t']) else { return false };
    reason.chars().any(char::is_alphabetic) && ids.split(',').any(|id| names.contains(&id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_beside_a_value() {
        let cases = [
            ("key = VALUE # panner:allow id sample of the docs", true),
            ("key = VALUE # panner:allow other,id sample", true),
            ("key = VALUE # panner:allow kind sample", true),
            ("# panner:allow id sample\nkey = VALUE", true),
            ("<!-- panner:allow id sample -->\nVALUE", true),
            ("key = VALUE # panner:allow id", false),
            ("key = VALUE # panner:allow id -->", false),
            ("key = VALUE # panner:allow", false),
            ("key = VALUE # panner:allow other sample", false),
            ("key = VALUE # panner:allowed id sample", false),
            ("x = 1 # panner:allow id sample\nkey = VALUE", false),
            ("# panner:allow id sample\n\nkey = VALUE", false),
            ("key = VALUE\n# panner:allow id sample", false),
            ("VALUE", false),
        ];
        for (text, wanted) in cases {
            let start = text.find("VALUE").expect("a value");
            let found = allowed(text.as_bytes(), start, start + 5, [(7, ["id", "kind"])].into_iter());
            assert_eq!(!found.is_empty(), wanted, "{text:?}");
        }
    }

    #[test]
    fn a_value_of_many_lines() {
        let text = "-----BEGIN # panner:allow id sample\nabc\n-----END";
        assert_eq!(allowed(text.as_bytes(), 0, text.len(), [(7, ["id", "x"])].into_iter()).as_slice(), [7]);
    }
}
