//! One paragraph as it is gathered: what stands in it now, what was deleted from it, what stands beside it.
//! Knows nothing of how documents are written.

use crate::limits::PARAGRAPH_BYTES_MAX;

/// What became of a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Kept,
    Inserted,
    Deleted,
}

/// A paragraph.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    /// Counted from 1 in its part.
    pub number: u64,
    pieces: Vec<(Kind, String)>,
    bytes: usize,
    /// Field instructions and phonetic guides, which stand within the text and are none of it.
    beside: String,
}

impl Paragraph {
    pub(super) fn new(number: u64) -> Paragraph {
        Paragraph { number, ..Paragraph::default() }
    }

    /// Adds text. Gives the paragraph so far where it is too long to be held.
    pub(super) fn add(&mut self, kind: Kind, text: &str) -> Option<Paragraph> {
        self.bytes = self.bytes.saturating_add(text.len());
        match self.pieces.last_mut() {
            Some((last, piece)) if *last == kind => piece.push_str(text),
            _ => self.pieces.push((kind, text.to_string())),
        }
        (self.bytes > PARAGRAPH_BYTES_MAX).then(|| std::mem::replace(self, Paragraph::new(self.number)))
    }

    /// Adds what stands beside the text; lines of it are of their own.
    pub(super) fn beside(&mut self, text: &str) {
        if self.beside.len() < PARAGRAPH_BYTES_MAX {
            self.beside.push_str(text);
        }
    }

    /// The text as it stands now, then what was deleted, then what stands beside it.
    pub(super) fn lines(&self) -> Vec<String> {
        let mut lines = vec![self.reading(Kind::Deleted)];
        lines.extend(self.deleted());
        lines.extend(self.beside.lines().map(str::to_string));
        lines.retain(|line| !line.trim().is_empty());
        lines
    }

    /// All text but that of one kind.
    fn reading(&self, without: Kind) -> String {
        self.pieces.iter().filter(|(kind, _)| *kind != without).map(|(_, text)| text.as_str()).collect()
    }

    /// What was deleted, each stretch with the rest of the words that it began or ended in.
    fn deleted(&self) -> Vec<String> {
        if !self.pieces.iter().any(|(kind, _)| *kind == Kind::Deleted) {
            return Vec::new();
        }
        let before = self.reading(Kind::Inserted);
        let mut at = 0;
        let mut stretches: Vec<(usize, usize)> = Vec::new();
        for (kind, text) in self.pieces.iter().filter(|(kind, _)| *kind != Kind::Inserted) {
            let to = at + text.len();
            if *kind == Kind::Deleted {
                let is_word = |char: char| !char.is_whitespace();
                let (mut words, mut end) = (before.get(..at).unwrap_or_default(), to);
                if text.starts_with(is_word) {
                    words = words.trim_end_matches(is_word);
                }
                if text.ends_with(is_word) {
                    let rest = before.get(to..).unwrap_or_default();
                    end += rest.find(char::is_whitespace).unwrap_or(rest.len());
                }
                match stretches.last_mut() {
                    Some(last) if words.len() <= last.1 => last.1 = end,
                    _ => stretches.push((words.len(), end)),
                }
            }
            at = to;
        }
        stretches.iter().filter_map(|(from, to)| Some(before.get(*from..*to)?.trim().to_string())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deletion_is_told_with_the_words_it_began_in() {
        let mut paragraph = Paragraph::new(1);
        for (kind, text) in [
            (Kind::Kept, "SSN 536-22-"),
            (Kind::Deleted, "8417"),
            (Kind::Inserted, "9999"),
            (Kind::Kept, " and "),
            (Kind::Deleted, "more"),
        ] {
            assert!(paragraph.add(kind, text).is_none());
        }
        paragraph.beside("field\n");
        assert_eq!(paragraph.lines(), ["SSN 536-22-9999 and ", "536-22-8417", "more", "field"]);
    }

    #[test]
    fn a_long_paragraph_is_given_in_pieces() {
        let mut paragraph = Paragraph::new(7);
        let full = paragraph.add(Kind::Kept, &"x".repeat(PARAGRAPH_BYTES_MAX + 1)).unwrap();
        assert_eq!((full.number, full.lines().len(), paragraph.number, paragraph.lines().len()), (7, 1, 7, 0));
    }
}
