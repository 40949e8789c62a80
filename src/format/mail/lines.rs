//! Lines of a mail, one held at a time, and which of them are borders between parts. Knows no headers.

use std::io::{self, BufRead, BufReader, Read};

use crate::limits::MAIL_LINE_BYTES_MAX;

const BUFFER_BYTES: usize = 64 << 10;

/// Reads lines; one longer than the limit comes in pieces.
pub(super) struct Lines {
    reader: BufReader<Box<dyn Read>>,
    line: Vec<u8>,
    /// The next piece begins a line.
    begins: bool,
}

/// What came.
#[derive(Debug, PartialEq)]
pub(super) enum Line {
    /// It is in [`Lines::line`], with its line end.
    Content,
    /// The border of the multipart at that index, and whether it is its last.
    Border {
        level: usize,
        closes: bool,
    },
    End,
}

impl Lines {
    pub(super) fn new(reader: Box<dyn Read>) -> Lines {
        Lines { reader: BufReader::with_capacity(BUFFER_BYTES, reader), line: Vec::new(), begins: true }
    }

    /// The line, or piece of one, that was read last.
    pub(super) fn line(&self) -> &[u8] {
        &self.line
    }

    /// Reads on. A border is told by its line; the innermost counts.
    pub(super) fn next(&mut self, borders: &[Vec<u8>]) -> io::Result<Line> {
        let begins = self.read()?;
        if self.line.is_empty() {
            return Ok(Line::End);
        }
        if begins && self.line.starts_with(b"--") {
            let line = self.line.trim_ascii_end();
            for (level, border) in borders.iter().enumerate().rev() {
                match line.strip_prefix(border.as_slice()) {
                    Some(b"") => return Ok(Line::Border { level, closes: false }),
                    Some(b"--") => return Ok(Line::Border { level, closes: true }),
                    _ => {}
                }
            }
        }
        Ok(Line::Content)
    }

    /// Reads a line or a piece of one; whether it begins a line. Empty at the end.
    pub(super) fn read(&mut self) -> io::Result<bool> {
        self.line.clear();
        let begins = self.begins;
        self.reader.by_ref().take(MAIL_LINE_BYTES_MAX).read_until(b'\n', &mut self.line)?;
        self.begins = self.line.last() == Some(&b'\n');
        Ok(begins)
    }
}
