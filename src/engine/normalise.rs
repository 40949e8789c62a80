//! Non-ASCII digits and separators, where they touch a digit, as the ASCII that patterns are
//! written in, with the way back to raw offsets. Knows bytes; no detectors.

/// A block's text with the replacements made, and where each stood.
#[derive(Default)]
pub struct Normalised {
    pub bytes: Vec<u8>,
    /// (offset behind a replacement in `bytes`, bytes that were dropped up to there), ascending.
    shifts: Vec<(usize, usize)>,
}

impl Normalised {
    /// Fills itself from `raw`; false, and nothing is done, where there is nothing to replace.
    pub fn fill(&mut self, raw: &[u8]) -> bool {
        if raw.is_ascii() {
            return false;
        }
        self.bytes.clear();
        self.shifts.clear();
        // Arabic-Indic digits are looked for only where that script stands at all.
        let arabic = memchr::memchr2(0xD9, 0xDB, raw).is_some();
        let (mut copied, mut from) = (0, 0);
        while let Some(at) = next_lead(raw, from, arabic) {
            from = at + 1;
            let Some((replacement, len)) = replacement(raw, at) else { continue };
            if !replacement.is_ascii_digit() && !touches_digit(raw, at, len) {
                continue;
            }
            self.bytes.extend_from_slice(&raw[copied..at]);
            self.bytes.push(replacement);
            copied = at + len;
            from = copied;
            self.shifts.push((self.bytes.len(), copied - self.bytes.len()));
        }
        if self.shifts.is_empty() {
            return false;
        }
        self.bytes.extend_from_slice(&raw[copied..]);
        true
    }

    /// The raw offset of an offset in `bytes`.
    pub fn raw(&self, offset: usize) -> usize {
        let index = self.shifts.partition_point(|(at, _)| *at <= offset);
        offset + if index == 0 { 0 } else { self.shifts[index - 1].1 }
    }

    /// The offset in `bytes` of a raw offset; inside a replaced character, the offset behind it.
    pub fn normal(&self, raw: usize) -> usize {
        let index = self.shifts.partition_point(|(at, dropped)| at + dropped <= raw);
        let (at, dropped) = if index == 0 { (0, 0) } else { self.shifts[index - 1] };
        let plain = raw - dropped;
        match self.shifts.get(index) {
            // Only the bytes of the next replacement lie between its place and what follows it.
            Some((next, _)) if plain >= *next => *next,
            _ => plain.max(at),
        }
    }
}

fn next_lead(raw: &[u8], from: usize, arabic: bool) -> Option<usize> {
    let rest = raw.get(from..)?;
    let lead = |byte: &u8| matches!(byte, 0xC2 | 0xD9 | 0xDB | 0xE2 | 0xEF);
    let at = if arabic { rest.iter().position(lead) } else { memchr::memchr3(0xC2, 0xE2, 0xEF, rest) };
    at.map(|at| from + at)
}

/// The ASCII for the character at `at`, and its length.
fn replacement(raw: &[u8], at: usize) -> Option<(u8, usize)> {
    let second = *raw.get(at + 1)?;
    match (raw[at], second) {
        (0xC2, 0xA0) => return Some((b' ', 2)),
        (0xD9, 0xA0..=0xA9) => return Some((b'0' + (second - 0xA0), 2)),
        (0xDB, 0xB0..=0xB9) => return Some((b'0' + (second - 0xB0), 2)),
        (0xE2 | 0xEF, _) => {}
        _ => return None,
    }
    match (raw[at], second, *raw.get(at + 2)?) {
        (0xE2, 0x80, 0x87 | 0x89 | 0xAF) => Some((b' ', 3)),
        (0xE2, 0x80, 0x90..=0x95) | (0xE2, 0x88, 0x92) => Some((b'-', 3)),
        (0xEF, 0xBC, third @ 0x90..=0x99) => Some((b'0' + (third - 0x90), 3)),
        (0xEF, 0xBC, 0x8B) => Some((b'+', 3)),
        (0xEF, 0xBC, 0x8D) => Some((b'-', 3)),
        _ => None,
    }
}

/// A digit of any of the kinds stands directly beside.
fn touches_digit(raw: &[u8], at: usize, len: usize) -> bool {
    let after = at + len;
    let digit_at = |start: usize| replacement_digit(raw, start);
    raw.get(after).is_some_and(u8::is_ascii_digit)
        || (at > 0 && raw[at - 1].is_ascii_digit())
        || digit_at(after)
        || (at >= 2 && digit_at(at - 2) && raw[at - 2] < 0xE0)
        || (at >= 3 && digit_at(at - 3) && raw[at - 3] >= 0xE0)
}

fn replacement_digit(raw: &[u8], at: usize) -> bool {
    at < raw.len() && replacement(raw, at).is_some_and(|(byte, _)| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaces_only_beside_digits_and_finds_the_way_back() {
        let raw = "é 12\u{a0}34 \u{2011} ５６ a\u{a0}b".as_bytes();
        let mut normalised = Normalised::default();
        assert!(normalised.fill(raw));
        assert_eq!(normalised.bytes, "é 12 34 \u{2011} 56 a\u{a0}b".as_bytes());
        for (at, byte) in normalised.bytes.iter().enumerate() {
            let back = normalised.raw(at);
            assert!(raw[back] == *byte || replacement(raw, back).is_some_and(|(ascii, _)| ascii == *byte));
            assert_eq!(normalised.normal(back), at);
        }
        assert!(!normalised.fill("naïve – plain".as_bytes()));
    }
}
