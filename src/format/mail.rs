//! Mail (RFC 5322, MIME) and mailboxes: headers and parts are members, decoded while they stream, so that
//! attachments go where any archive's members go. Holds one line and one block of headers. Knows no budgets.

mod header;
mod lines;
pub mod mbox;
mod out;
mod part;
mod transfer;

use std::io;

use encoding_rs::Decoder;

use self::header::{Header, headers};
use self::lines::{Line, Lines};
use self::out::Out;
use self::part::Part;
use self::transfer::Transfer;
use super::{Container, Format, MemberHead, Reader};
use crate::body::Body;
use crate::error::{Gap, Reason};
use crate::limits::{MAIL_HEADER_BYTES_MAX, MAIL_REST_BYTES_MAX, MIME_DEPTH_MAX};

pub const FORMAT: Format = Format {
    name: "mail",
    mime: "message/rfc822",
    extensions: &["eml", "mht", "mhtml"],
    reader: Reader::Container { open, needs_seek: false },
};

/// What mail programs write before the parts for those who see it only without MIME.
const PREAMBLES: &[&str] = &[
    "This is a multi-part message in MIME format",
    "This is a multipart message in MIME format",
    "This is a cryptographically signed message in MIME format",
    "This is an OpenPGP/MIME signed message",
    "This is an OpenPGP/MIME encrypted message",
    "This is a MIME-encapsulated message",
];

/// Opens a message.
pub fn open(body: Body) -> Result<Box<dyn Container>, Gap> {
    Ok(Box::new(Mail {
        lines: Lines::new(body.into_reader()),
        walk: Walk::Start,
        levels: Vec::new(),
        borders: Vec::new(),
        border: None,
        leaf: None,
        out: Out::default(),
        rest: Vec::new(),
        gaps: Vec::new(),
    }))
}

struct Mail {
    lines: Lines,
    walk: Walk,
    /// The multiparts that stand open.
    levels: Vec<Level>,
    /// The line that parts the parts of each of them.
    borders: Vec<Vec<u8>>,
    /// The border that was read last: the level it belongs to, and whether it closes it.
    border: Option<(usize, bool)>,
    leaf: Option<Leaf>,
    out: Out,
    /// What stands outside of the parts: before the first, after the last, unusual headers of parts.
    rest: Vec<u8>,
    gaps: Vec<Gap>,
}

enum Walk {
    Start,
    /// The headers of a part were read; its body follows.
    Body(Box<Part>),
    Between,
    Ended,
}

struct Level {
    kind: String,
    /// Of the numbers of its parts: `1.2.`
    prefix: String,
    parts: u64,
}

/// The part that is read.
struct Leaf {
    transfer: Transfer,
    charset: Option<Decoder>,
}

impl Container for Mail {
    fn next(&mut self) -> Result<Option<MemberHead>, Gap> {
        self.out.clear();
        while self.leaf.is_some() {
            self.skip_line()?;
        }
        loop {
            match std::mem::replace(&mut self.walk, Walk::Between) {
                Walk::Start => return self.start().map(Some),
                Walk::Body(part) => {
                    if let Some(head) = self.body(*part) {
                        return Ok(Some(head));
                    }
                }
                Walk::Between => self.between()?,
                Walk::Ended => {
                    self.walk = Walk::Ended;
                    return Ok(self.rest());
                }
            }
        }
    }

    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.out.is_given() {
            self.out.clear();
            while self.leaf.is_some() && !self.out.is_full() {
                self.decode_line()?;
            }
        }
        Ok(self.out.give(buffer))
    }

    fn gaps(&mut self) -> Vec<Gap> {
        std::mem::take(&mut self.gaps)
    }
}

impl Mail {
    /// The headers of the message are its first member, with words decoded.
    fn start(&mut self) -> Result<MemberHead, Gap> {
        let block = self.header_block()?;
        let headers = headers(&block);
        for Header { name, value } in &headers {
            let colon = if name.is_empty() { "" } else { ": " };
            self.out.bytes.extend_from_slice(format!("{name}{colon}{value}\n").as_bytes());
        }
        self.walk = Walk::Body(Box::new(Part::new(&headers, String::new(), "")));
        let size = Some(self.out.bytes.len() as u64);
        Ok(MemberHead { name: b"headers".to_vec(), size, format: Some("headers"), ..MemberHead::default() })
    }

    /// Begins a part: none where it holds others.
    fn body(&mut self, part: Part) -> Option<MemberHead> {
        if let Some(boundary) = part.boundary() {
            if self.levels.len() < MIME_DEPTH_MAX {
                self.borders.push([b"--", boundary.as_bytes()].concat());
                self.levels.push(Level { kind: part.kind().to_string(), prefix: part.prefix(), parts: 0 });
                return None;
            }
            self.tell(Gap::new(Reason::NestingTooDeep, format!("more than {MIME_DEPTH_MAX} levels of parts")));
        }
        self.leaf = Some(Leaf { transfer: part.transfer(), charset: part.charset() });
        Some(part.head())
    }

    /// Goes to the next border and reads the headers behind it.
    fn between(&mut self) -> Result<(), Gap> {
        let border = match self.border.take() {
            Some(border) => Some(border),
            None => loop {
                match self.lines.next(&self.borders)? {
                    Line::Content => {
                        let line = self.lines.line().to_vec();
                        self.keep(&line);
                    }
                    Line::Border { level, closes } => break Some((level, closes)),
                    Line::End => break None,
                }
            },
        };
        let Some((level, closes)) = border else {
            if !self.levels.is_empty() {
                self.tell(Gap::new(Reason::Truncated, "mail ends before its last part does"));
            }
            self.walk = Walk::Ended;
            return Ok(());
        };
        if closes {
            self.levels.truncate(level);
            self.borders.truncate(level);
            return Ok(());
        }
        self.levels.truncate(level + 1);
        self.borders.truncate(level + 1);
        let block = self.header_block()?;
        let headers = headers(&block);
        for Header { name, value } in headers.iter().filter(|header| part::is_unusual(&header.name)) {
            self.keep(format!("{name}: {value}\n").as_bytes());
        }
        let Some(level) = self.levels.last_mut() else { return Ok(()) };
        level.parts += 1;
        let part = Part::new(&headers, format!("{}{}", level.prefix, level.parts), &level.kind);
        self.walk = Walk::Body(Box::new(part));
        Ok(())
    }

    /// Headers up to the empty line.
    fn header_block(&mut self) -> Result<Vec<u8>, Gap> {
        let mut block = Vec::new();
        loop {
            match self.lines.next(&self.borders)? {
                Line::Content if self.lines.line().trim_ascii().is_empty() => return Ok(block),
                Line::Content => block.extend_from_slice(self.lines.line()),
                Line::Border { level, closes } => {
                    self.border = Some((level, closes));
                    return Ok(block);
                }
                Line::End => return Ok(block),
            }
            if block.len() > MAIL_HEADER_BYTES_MAX {
                // What follows is read as the body.
                self.tell(Gap::new(Reason::ExtractedTooLarge, "headers of a mail"));
                return Ok(block);
            }
        }
    }

    /// Reads a line of the part; at its end the part is left.
    fn part_line(&mut self) -> io::Result<bool> {
        // A header block may end at a border.
        if self.border.is_some() {
            return Ok(false);
        }
        let line = self.lines.next(&self.borders)?;
        if let Line::Border { level, closes } = line {
            self.border = Some((level, closes));
        }
        Ok(matches!(line, Line::Content))
    }

    fn skip_line(&mut self) -> io::Result<()> {
        if !self.part_line()? {
            self.leaf = None;
        }
        Ok(())
    }

    fn decode_line(&mut self) -> io::Result<()> {
        let goes_on = self.part_line()?;
        let Some(leaf) = self.leaf.as_mut() else { return Ok(()) };
        let mut plain = Vec::new();
        let decoded = if leaf.charset.is_some() { &mut plain } else { &mut self.out.bytes };
        if goes_on {
            leaf.transfer.line(self.lines.line(), decoded);
        }
        if let Some(charset) = leaf.charset.as_mut() {
            let room = charset.max_utf8_buffer_length(plain.len()).unwrap_or(0);
            let mut text = String::with_capacity(room);
            // There is room for all, so all is read.
            let _ = charset.decode_to_string(&plain, &mut text, !goes_on);
            self.out.bytes.extend_from_slice(text.as_bytes());
        }
        if !goes_on {
            self.leaf = None;
        }
        Ok(())
    }

    /// Keeps what stands outside of the parts.
    fn keep(&mut self, text: &[u8]) {
        if self.rest.len() + text.len() > MAIL_REST_BYTES_MAX {
            self.tell(Gap::new(Reason::HiddenBytes, "outside the parts of a mail"));
        } else {
            self.rest.extend_from_slice(text);
        }
    }

    /// The last member: what stands outside of the parts, if it says anything.
    fn rest(&mut self) -> Option<MemberHead> {
        let rest = std::mem::take(&mut self.rest);
        let text = rest.trim_ascii();
        let usual = |start: &&str| text.starts_with(start.as_bytes()) && text.len() < start.len() + 40;
        if text.is_empty() || PREAMBLES.iter().any(usual) {
            return None;
        }
        self.out.bytes = rest;
        let size = Some(self.out.bytes.len() as u64);
        Some(MemberHead { name: b"outside-parts".to_vec(), size, format: Some("text"), ..MemberHead::default() })
    }

    fn tell(&mut self, gap: Gap) {
        if !self.gaps.contains(&gap) {
            self.gaps.push(gap);
        }
    }
}
