//! Archives whose members stand one behind the other, each after a header: the bytes of the current one, and what pads it.
//! Knows no header.

use std::io::{self, BufRead, BufReader, Read};

use crate::body::Body;
use crate::error::{Gap, Reason};

const BUFFER_BYTES: usize = 64 << 10;

/// An archive that is read in order.
pub(super) struct Serial {
    /// What the archive is called in gaps.
    name: &'static str,
    reader: BufReader<Box<dyn Read>>,
    /// Where the next byte of the archive stands.
    pub at: u64,
    /// Bytes of the current member that were not read, and those that pad it.
    left: u64,
    padding: u64,
}

impl Serial {
    pub fn new(name: &'static str, body: Body) -> Serial {
        let reader = BufReader::with_capacity(BUFFER_BYTES, body.into_reader());
        Serial { name, reader, at: 0, left: 0, padding: 0 }
    }

    /// Begins a member of so many bytes, with so many behind it that hold nothing.
    pub fn begin(&mut self, bytes: u64, padding: u64) {
        (self.left, self.padding) = (bytes, padding);
    }

    /// Passes over what is left of the current member. True where anything follows.
    pub fn end(&mut self) -> Result<bool, Gap> {
        let wanted = std::mem::take(&mut self.left);
        let skipped = self.skip(wanted)?;
        if skipped < wanted {
            return Err(self.ends_early());
        }
        let padding = std::mem::take(&mut self.padding);
        self.skip(padding)?;
        Ok(!self.reader.fill_buf()?.is_empty())
    }

    /// Passes over at most so many bytes, and tells how many.
    pub fn skip(&mut self, bytes: u64) -> Result<u64, Gap> {
        let skipped = io::copy(&mut self.reader.by_ref().take(bytes), &mut io::sink())?;
        self.at += skipped;
        Ok(skipped)
    }

    /// Fills a part of a header.
    pub fn read_header(&mut self, buffer: &mut [u8]) -> Result<(), Gap> {
        self.reader.read_exact(buffer).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => self.ends_early(),
            _ => error.into(),
        })?;
        self.at += buffer.len() as u64;
        Ok(())
    }

    /// Bytes of the current member, 0 at its end.
    pub fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let wanted = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        let read = self.reader.read(buffer.get_mut(..wanted).unwrap_or_default())?;
        if read == 0 && wanted > 0 {
            self.left = 0;
            return Err(self.ends_early().into_io());
        }
        self.left -= read as u64;
        self.at += read as u64;
        Ok(read)
    }

    /// Bytes of all that follows, 0 at its end.
    pub fn read_rest(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.reader.read(buffer)
    }

    pub fn ends_early(&self) -> Gap {
        Gap::new(Reason::Truncated, format!("{} ends early", self.name))
    }

    pub fn damaged(&self) -> Gap {
        Gap::new(Reason::Malformed, format!("{} header is damaged", self.name))
    }
}
