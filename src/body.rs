//! Bytes of an open object or member: in order, or at any offset where they can seek. No mmap: a
//! file truncated while mapped kills the process. Knows nothing of where the bytes come from.

use std::fs::File;
use std::io::{self, Read};
use std::ops::Range;
use std::sync::Arc;

/// Bytes at any offset.
pub trait ReadAt: Send + Sync {
    /// Fills the buffer from `offset`; fewer bytes only at the end, 0 past it.
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<usize>;

    /// Bytes in all, as of opening.
    fn size(&self) -> u64;

    /// The file behind it, for a worker process to inherit.
    fn file(&self) -> Option<&File> {
        None
    }

    /// Its bytes from one offset up to another in order, where the store has a faster way to them than
    /// [`ReadAt::read_at`]. `own` are those for which no other reader answers when all is checked.
    fn in_order(self: Arc<Self>, _from: u64, _until: u64, _own: Range<u64>) -> Option<Box<dyn Read>> {
        None
    }

    /// Fails where all was read in order, and is not what the store keeps a checksum of. Asked at the end.
    fn check(&self) -> io::Result<()> {
        Ok(())
    }
}

/// An open object or member.
pub enum Body {
    /// Can seek.
    Seek(Arc<dyn ReadAt>),
    /// Comes once, in order.
    Stream(Box<dyn Read>),
}

impl Body {
    /// Its bytes in order, from the first.
    pub fn into_reader(self) -> Box<dyn Read> {
        match self {
            Body::Seek(at) => Box::new(Sequential::new(at, 0)),
            Body::Stream(reader) => reader,
        }
    }
}

/// Bytes that cost less to read than a new request for what follows them.
const SKIPPED_BY_READING: u64 = 1 << 20;

/// Reads a [`ReadAt`] in order.
pub struct Sequential {
    at: Arc<dyn ReadAt>,
    offset: u64,
    /// Where reading will most likely end.
    expected: u64,
    /// What no other reader answers for, from the first offset on.
    own: Range<u64>,
    /// The store's faster way, once it was asked for at this place.
    in_order: Option<Option<Box<dyn Read>>>,
}

impl Sequential {
    /// From `offset` to the end.
    pub fn new(at: Arc<dyn ReadAt>, offset: u64) -> Sequential {
        Sequential::expecting(at, offset, u64::MAX, offset..u64::MAX)
    }

    /// From `offset`, and hardly further than `expected`: a store need not read ahead beyond it. No other reader
    /// reads `own` as its own.
    pub fn expecting(at: Arc<dyn ReadAt>, offset: u64, expected: u64, own: Range<u64>) -> Sequential {
        Sequential { at, offset, expected, own, in_order: None }
    }

    /// Where the next byte stands.
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// Goes on further behind.
    pub fn skip(&mut self, bytes: u64) {
        let target = self.offset.saturating_add(bytes);
        // A reader in order that is under way reads over a few bytes sooner than it is asked for anew.
        if matches!(self.in_order, Some(Some(_))) && bytes <= SKIPPED_BY_READING {
            // What fails fails again where it is read.
            let _ = io::copy(&mut self.by_ref().take(bytes), &mut io::sink());
        }
        if self.offset != target {
            self.offset = target;
            self.in_order = None;
        }
    }
}

impl Read for Sequential {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let own = self.own.start.max(self.offset)..self.own.end;
        let ask = || self.at.clone().in_order(self.offset, self.expected.min(self.at.size()), own);
        let in_order = self.in_order.get_or_insert_with(ask);
        let mut read = match in_order {
            Some(reader) => reader.read(buffer)?,
            None => 0,
        };
        if read == 0 {
            *in_order = None;
            read = self.at.read_at(self.offset, buffer)?;
        }
        self.offset += read as u64;
        Ok(read)
    }
}

/// A window of another [`ReadAt`].
pub struct Slice {
    pub at: Arc<dyn ReadAt>,
    pub from: u64,
    pub size: u64,
}

impl ReadAt for Slice {
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.size.saturating_sub(offset);
        let wanted = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        self.at.read_at(self.from + offset, &mut buffer[..wanted])
    }

    fn size(&self) -> u64 {
        self.size
    }

    fn in_order(self: Arc<Self>, from: u64, until: u64, _own: Range<u64>) -> Option<Box<dyn Read>> {
        // A window alone is never all.
        self.at.clone().in_order(self.from + from, self.from + until.min(self.size), 0..0)
    }
}

impl ReadAt for File {
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<usize> {
        let mut done = 0;
        while done < buffer.len() {
            match std::os::unix::fs::FileExt::read_at(self, &mut buffer[done..], offset + done as u64) {
                Ok(0) => break,
                Ok(read) => done += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(done)
    }

    fn size(&self) -> u64 {
        self.metadata().map_or(0, |metadata| metadata.len())
    }

    fn file(&self) -> Option<&File> {
        Some(self)
    }
}

impl ReadAt for Vec<u8> {
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<usize> {
        let from = usize::try_from(offset).unwrap_or(usize::MAX).min(self.len());
        let read = buffer.len().min(self.len() - from);
        buffer[..read].copy_from_slice(&self[from..from + read]);
        Ok(read)
    }

    fn size(&self) -> u64 {
        self.len() as u64
    }
}
