//! Which lines of a file are not in its older version.

use std::ops::Range;

use imara_diff::{Algorithm, Diff, InternedInput, sources::byte_lines};

/// The byte ranges of `after` that hold added or changed lines, ascending and apart.
pub fn added(before: &[u8], after: &[u8]) -> Vec<Range<u64>> {
    let input = InternedInput::new(byte_lines(before), byte_lines(after));
    let diff = Diff::compute(Algorithm::Histogram, &input);
    let mut ranges: Vec<Range<u64>> = Vec::new();
    let mut offset = 0;
    for (number, line) in after.split_inclusive(|byte| *byte == b'\n').enumerate() {
        let end = offset + line.len() as u64;
        if diff.is_added(number as u32) {
            match ranges.last_mut() {
                Some(last) if last.end == offset => last.end = end,
                _ => ranges.push(offset..end),
            }
        }
        offset = end;
    }
    ranges
}

/// How much of `after` also stands in `before`, line by line: 0 to 100.
pub fn percent_kept(before: &[u8], after: &[u8]) -> u64 {
    let new: u64 = added(before, after).iter().map(|range| range.end - range.start).sum();
    let longer = before.len().max(after.len()).max(1) as u64;
    (after.len() as u64 - new) * 100 / longer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn added_and_changed_lines() {
        let cases: [(&str, &str, &[&str]); 8] = [
            ("a\nb\n", "a\nb\n", &[]),
            ("a\nb\n", "a\nx\nb\n", &["x\n"]),
            ("a\nb\n", "a\nB\n", &["B\n"]),
            ("", "a\nb", &["a\nb"]),
            ("a\nb\n", "b\n", &[]),
            ("a", "a\n", &["a\n"]),
            ("a\nb\nc\n", "x\na\nb\ny\nz\nc\n", &["x\n", "y\nz\n"]),
            ("a\r\nb\r\n", "a\r\nB\r\n", &["B\r\n"]),
        ];
        for (before, after, wanted) in cases {
            let found: Vec<&str> = added(before.as_bytes(), after.as_bytes())
                .iter()
                .map(|range| &after[range.start as usize..range.end as usize])
                .collect();
            assert_eq!(found, wanted, "{before:?} -> {after:?}");
        }
    }

    #[test]
    fn kept_share() {
        assert_eq!(percent_kept(b"a\nb\n", b"a\nb\n"), 100);
        assert_eq!(percent_kept(b"a\nb\n", b"a\nc\n"), 50);
        assert_eq!(percent_kept(b"", b""), 0);
    }
}
