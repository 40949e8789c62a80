//! gzip (RFC 1952): one member, however many gzip members are chained. Damage is told after what
//! was decoded before it. Knows nothing of budgets or of what the member holds.

use std::io::{self, BufRead, BufReader, Read};

use super::inflate::Inflate;
use super::{Container, Format, MemberHead, Reader};
use crate::body::Body;
use crate::error::{Gap, Reason};
use crate::limits::GZIP_NAME_BYTES_MAX;

pub const FORMAT: Format = Format {
    name: "gzip",
    mime: "application/gzip",
    extensions: &["gz", "tgz"],
    reader: Reader::Container { open, needs_seek: false },
};

const MAGIC: [u8; 2] = [0x1f, 0x8b];
const BUFFER_BYTES: usize = 64 << 10;

/// Opens a gzip stream. The member's name is empty where the header gives none.
pub fn open(body: Body) -> Result<Box<dyn Container>, Gap> {
    let mut reader = BufReader::with_capacity(BUFFER_BYTES, body.into_reader());
    let header = read_header(&mut reader)?;
    let head = MemberHead { name: header.name, modified: header.modified, ..MemberHead::default() };
    Ok(Box::new(Gzip {
        head: Some(head),
        inflate: Inflate::new(reader),
        sum: crc32fast::Hasher::new(),
        length: 0,
        done: false,
        gaps: Vec::new(),
    }))
}

struct Gzip {
    head: Option<MemberHead>,
    inflate: Inflate<BufReader<Box<dyn Read>>>,
    sum: crc32fast::Hasher,
    /// Bytes of the current gzip member, modulo 2^32.
    length: u32,
    done: bool,
    gaps: Vec<Gap>,
}

impl Container for Gzip {
    fn next(&mut self) -> Result<Option<MemberHead>, Gap> {
        let head = self.head.take();
        if head.is_none() {
            self.done = true;
        }
        Ok(head)
    }

    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while !self.done && !buffer.is_empty() {
            let read = match self.inflate.read(buffer) {
                Ok(read) => read,
                Err(error) => {
                    self.done = true;
                    return Err(error);
                }
            };
            if read > 0 {
                let decoded = buffer.get(..read).unwrap_or_default();
                self.sum.update(decoded);
                self.length = self.length.wrapping_add(read as u32);
                return Ok(read);
            }
            if let Err(gap) = self.end_member() {
                self.done = true;
                return Err(gap.into_io());
            }
        }
        Ok(0)
    }

    fn gaps(&mut self) -> Vec<Gap> {
        std::mem::take(&mut self.gaps)
    }
}

impl Gzip {
    /// Checks the trailer and goes to the next gzip member, or to the end.
    fn end_member(&mut self) -> Result<(), Gap> {
        let mut trailer = [0; 8];
        read_exact(self.inflate.reader(), &mut trailer)?;
        let [a, b, c, d, e, f, g, h] = trailer;
        let sum = std::mem::replace(&mut self.sum, crc32fast::Hasher::new()).finalize();
        let length = std::mem::take(&mut self.length);
        // Told aside, not returned: other gzip members may follow.
        if u32::from_le_bytes([a, b, c, d]) != sum || u32::from_le_bytes([e, f, g, h]) != length {
            let gap = Gap::new(Reason::Malformed, "gzip checksum or length differs");
            if !self.gaps.contains(&gap) {
                self.gaps.push(gap);
            }
        }
        self.done = !self.another()?;
        Ok(())
    }

    /// Begins the gzip member that follows, if one does. Zeros are padding (tapes, `dd`).
    fn another(&mut self) -> Result<bool, Gap> {
        let reader = self.inflate.reader();
        loop {
            let buffered = reader.fill_buf()?;
            if buffered.is_empty() {
                return Ok(false);
            }
            let zeros = buffered.iter().take_while(|byte| **byte == 0).count();
            let all = zeros == buffered.len();
            reader.consume(zeros);
            if !all {
                break;
            }
        }
        if reader.fill_buf()?.first() != MAGIC.first() {
            self.gaps.push(Gap::new(Reason::HiddenBytes, "after the gzip stream"));
            return Ok(false);
        }
        match read_header(reader) {
            Ok(_) => {
                self.inflate.restart();
                Ok(true)
            }
            Err(gap) if gap.reason == Reason::Malformed => {
                self.gaps.push(Gap::new(Reason::HiddenBytes, "after the gzip stream"));
                Ok(false)
            }
            Err(gap) => Err(gap),
        }
    }
}

struct Header {
    name: Vec<u8>,
    modified: Option<i64>,
}

/// Reads a member's header up to the deflate stream.
fn read_header(reader: &mut impl BufRead) -> Result<Header, Gap> {
    let mut fixed = [0; 10];
    read_exact(reader, &mut fixed)?;
    let [first, second, method, flags, t0, t1, t2, t3, _, _] = fixed;
    if [first, second] != MAGIC {
        return Err(Gap::new(Reason::Malformed, "no gzip header"));
    }
    if method != 8 {
        return Err(Gap::new(Reason::UnsupportedMethod, format!("gzip method {method}")));
    }
    let time = u32::from_le_bytes([t0, t1, t2, t3]);
    if flags & 4 != 0 {
        let mut size = [0; 2];
        read_exact(reader, &mut size)?;
        skip(reader, u64::from(u16::from_le_bytes(size)))?;
    }
    let name = if flags & 8 != 0 { read_text(reader)? } else { Vec::new() };
    if flags & 16 != 0 {
        read_text(reader)?;
    }
    if flags & 2 != 0 {
        skip(reader, 2)?;
    }
    Ok(Header { name, modified: (time != 0).then_some(i64::from(time)) })
}

/// A text that ends with a zero byte.
fn read_text(reader: &mut impl BufRead) -> Result<Vec<u8>, Gap> {
    let mut text = Vec::new();
    reader.take(GZIP_NAME_BYTES_MAX as u64).read_until(0, &mut text)?;
    match text.pop() {
        Some(0) => Ok(text),
        _ if text.len() + 1 >= GZIP_NAME_BYTES_MAX => Err(Gap::new(Reason::Malformed, "gzip name without end")),
        _ => Err(Gap::new(Reason::Truncated, "gzip header ends early")),
    }
}

fn skip(reader: &mut impl BufRead, bytes: u64) -> Result<(), Gap> {
    let skipped = io::copy(&mut reader.take(bytes), &mut io::sink())?;
    if skipped < bytes { Err(Gap::new(Reason::Truncated, "gzip header ends early")) } else { Ok(()) }
}

fn read_exact(reader: &mut impl Read, buffer: &mut [u8]) -> Result<(), Gap> {
    reader.read_exact(buffer).map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => Gap::new(Reason::Truncated, "gzip stream ends early"),
        _ => error.into(),
    })
}
