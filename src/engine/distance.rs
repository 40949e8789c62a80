//! How far two things stand apart in a text, in characters: leaders and padding between a label and its value count as one.

use super::lanes::CHARACTER_BYTES_MAX;

/// So many dots, rules or spaces side by side fill a line up: they are one sign, as people read them.
const FILLER_MIN: usize = 8;
/// Bytes of filler that count as nothing, so that a window is bounded.
pub const FILLER_BYTES_MAX: usize = 160;

fn is_filler(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'.' | b'_' | b'-')
}

/// Whether what stands between two things has at most so many characters of UTF-8.
#[inline]
pub fn within_characters(between: &[u8], most: usize) -> bool {
    // A character takes one to four bytes.
    between.len() <= most || between.len() <= CHARACTER_BYTES_MAX * most + FILLER_BYTES_MAX && are_few(between, most)
}

/// Whether bytes are at most so many characters. Runs are looked for only where one may stand: where keywords are packed,
/// each candidate asks this of all around it.
fn are_few(between: &[u8], most: usize) -> bool {
    let characters = bytecount::num_chars(between);
    characters <= most
        || characters <= most + FILLER_BYTES_MAX && has_filler(between) && characters - filled(between) <= most
}

/// Bytes of filler beyond the first of each run. Leaders stand on one line.
fn filled(between: &[u8]) -> usize {
    if memchr::memchr(b'\n', between).is_some() {
        return 0;
    }
    let runs = between.chunk_by(|one, other| is_filler(*one) && is_filler(*other)).map(<[u8]>::len);
    let filled: usize = runs.filter(|run| *run >= FILLER_MIN).map(|run| run - 1).sum();
    filled.min(FILLER_BYTES_MAX)
}

/// The bytes at most `near` characters away from what stands at `start..end`, with one more on the right, where
/// another thing may begin, and on the left those of something of `longest` characters.
pub fn around(bytes: &[u8], (start, end): (usize, usize), near: usize, longest: usize) -> (usize, usize) {
    let window =
        |near: usize, longest: usize| (start.saturating_sub(near + longest), (end + near + 1).min(bytes.len()));
    let (mut from, mut to) = window(near, longest);
    let is_ascii = bytes[from..start].is_ascii() && bytes[end..to].is_ascii();
    let near_bytes = if is_ascii { near } else { near * CHARACTER_BYTES_MAX };
    if !is_ascii {
        (from, to) = window(near_bytes, longest * CHARACTER_BYTES_MAX);
    }
    // A run of filler may begin with the last bytes that count, and longer characters stand behind it.
    let behind = |characters: usize| FILLER_BYTES_MAX + (CHARACTER_BYTES_MAX - 1) * characters;
    if has_filler(&bytes[start.saturating_sub(near_bytes + FILLER_MIN)..start]) {
        from = from.saturating_sub(behind(near + longest));
    }
    if has_filler(&bytes[end..(end + near_bytes + FILLER_MIN).min(bytes.len())]) {
        to = (to + behind(near)).min(bytes.len());
    }
    (from, to)
}

/// Says yes too often, never no: a run holds a whole chunk, wherever chunks begin.
fn has_filler(bytes: &[u8]) -> bool {
    bytes.as_chunks::<{ FILLER_MIN / 2 }>().0.iter().any(|chunk| chunk.iter().all(|byte| is_filler(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaders_are_one_character() {
        for between in
            [" ............................................. ", ": ", "\t\t\t\t\t\t\t\t\t", " no. __________________ "]
        {
            assert!(within_characters(between.as_bytes(), 8), "{between}");
        }
        for between in [" of the other one ", " . . \n          ", &format!(" {}", ".".repeat(300))] {
            assert!(!within_characters(between.as_bytes(), 8), "{between}");
        }
    }

    #[test]
    fn a_window_reaches_behind_leaders() {
        let text = format!("SSN {} 536-22-8417", ".".repeat(90));
        let start = text.find("536").expect("it stands there");
        let (from, _) = around(text.as_bytes(), (start, text.len()), 30, 3);
        assert_eq!(from, 0);
        let (_, to) = around(text.as_bytes(), (0, 3), 30, 0);
        assert!(to > start);
    }
}
