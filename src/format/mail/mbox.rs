//! Mailboxes (RFC 4155, mboxrd, mboxcl): each message is a member, called by its number. Knows nothing of
//! what messages hold.

use std::io;

use super::super::{Container, Format, MemberHead, Reader};
use super::lines::Lines;
use super::out::Out;
use crate::body::Body;
use crate::error::Gap;

pub const FORMAT: Format = Format {
    name: "mbox",
    mime: "application/mbox",
    extensions: &["mbox"],
    reader: Reader::Container { open, needs_seek: false },
};

/// Opens a mailbox.
pub fn open(body: Body) -> Result<Box<dyn Container>, Gap> {
    let lines = Lines::new(body.into_reader());
    Ok(Box::new(Mbox { lines, message: 0, state: State::Before, after_empty: true, out: Out::default() }))
}

struct Mbox {
    lines: Lines,
    message: u64,
    state: State,
    /// The line before was empty.
    after_empty: bool,
    out: Out,
}

#[derive(PartialEq)]
enum State {
    /// The first line was not read.
    Before,
    Message,
    /// The line that begins the next message was read.
    Border,
    Ended,
}

impl Container for Mbox {
    fn next(&mut self) -> Result<Option<MemberHead>, Gap> {
        if self.state == State::Before {
            self.state = State::Message;
        }
        while self.state == State::Message {
            self.line(false)?;
        }
        if self.state == State::Ended {
            return Ok(None);
        }
        self.state = State::Message;
        self.message += 1;
        self.out.clear();
        let name = format!("{}.eml", self.message).into_bytes();
        Ok(Some(MemberHead { name, format: Some("mail"), ..MemberHead::default() }))
    }

    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.out.is_given() {
            self.out.clear();
            while self.state == State::Message && !self.out.is_full() {
                self.line(true)?;
            }
        }
        Ok(self.out.give(buffer))
    }
}

impl Mbox {
    fn line(&mut self, kept: bool) -> io::Result<()> {
        let begins = self.lines.read()?;
        let line = self.lines.line();
        if line.is_empty() {
            self.state = State::Ended;
            return Ok(());
        }
        if begins && self.after_empty && is_border(line) {
            self.state = State::Border;
            return Ok(());
        }
        self.after_empty = begins && line.trim_ascii().is_empty();
        if kept {
            let quoted = begins && line.first() == Some(&b'>');
            let bare = line.iter().position(|byte| *byte != b'>').and_then(|at| line.get(at..)).unwrap_or_default();
            let from = usize::from(quoted && bare.starts_with(b"From "));
            self.out.bytes.extend_from_slice(line.get(from..).unwrap_or_default());
        }
        Ok(())
    }
}

/// Whether a line begins a message: an address or a dash, and a date as C writes it.
fn is_border(line: &[u8]) -> bool {
    const MONTHS: [&[u8]; 12] =
        [b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec"];
    let is_time = |word: &&[u8]| matches!(word, [a, b, b':', c, d, ..] if [a, b, c, d].iter().all(|digit| digit.is_ascii_digit()));
    let words = || line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).take(12);
    line.starts_with(b"From ") && words().any(|word| is_time(&word)) && words().any(|word| MONTHS.contains(&word))
}
