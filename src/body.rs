//! Bytes of an open object or member: in order, or at any offset where they can seek. No mmap: a
//! file truncated while mapped kills the process. Knows nothing of where the bytes come from.

use std::fs::File;
use std::io::{self, Read};
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
            Body::Seek(at) => Box::new(Sequential { at, offset: 0 }),
            Body::Stream(reader) => reader,
        }
    }
}

/// Reads a [`ReadAt`] in order.
pub struct Sequential {
    pub at: Arc<dyn ReadAt>,
    pub offset: u64,
}

impl Read for Sequential {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.at.read_at(self.offset, buffer)?;
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
