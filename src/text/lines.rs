//! Line and column of increasing offsets, without keeping text. Must not know what is told about them.

/// Lines and characters passed so far. LF and CRLF end lines; in a text that has shown no LF, CR does.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    feeds: u64,
    returns: u64,
    /// Characters since the last LF, and since the last LF or CR.
    since_feed: u64,
    since_return: u64,
    begun: bool,
}

impl Lines {
    /// Passes over `text`, which follows what was passed before.
    pub fn advance(&mut self, mut text: &[u8]) {
        if !self.begun && !text.is_empty() {
            self.begun = true;
            text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
        }
        match memchr::memrchr(b'\n', text) {
            Some(last) => {
                self.feeds += bytecount::count(text, b'\n') as u64;
                self.since_feed = characters(text.get(last + 1..).unwrap_or_default());
                self.since_return = self.since_feed;
            }
            None => {
                let all = characters(text);
                self.since_feed += all;
                if self.feeds > 0 {
                    return;
                }
                match memchr::memrchr(b'\r', text) {
                    Some(last) => {
                        self.returns += bytecount::count(text, b'\r') as u64;
                        self.since_return = characters(text.get(last + 1..).unwrap_or_default());
                    }
                    None => self.since_return += all,
                }
            }
        }
    }

    fn by_return(&self) -> bool {
        self.feeds == 0 && self.returns > 0
    }

    /// The line (1-based) of the byte after what was passed.
    pub fn line(&self) -> u64 {
        1 + if self.by_return() { self.returns } else { self.feeds }
    }

    /// Its column (1-based), in characters.
    pub fn column(&self) -> u64 {
        1 + if self.by_return() { self.since_return } else { self.since_feed }
    }
}

fn characters(text: &[u8]) -> u64 {
    bytecount::num_chars(text) as u64
}
