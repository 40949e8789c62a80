//! An anonymous spool: in memory up to a cap, then in an unlinked temporary file. Written once,
//! then read. Knows nothing of what it holds.

use std::fs::File;
use std::io::{self, Write};
use std::sync::Arc;

use crate::body::{ReadAt, Sequential};

/// Takes bytes; [`Spool::finish`] gives them back.
pub struct Spool {
    memory_bytes_max: usize,
    memory: Vec<u8>,
    file: Option<File>,
    size: u64,
}

impl Spool {
    /// A spool that holds up to `memory_bytes_max` in memory.
    pub fn new(memory_bytes_max: usize) -> Spool {
        Spool { memory_bytes_max, memory: Vec::new(), file: None, size: 0 }
    }

    /// Bytes written.
    pub fn size(&self) -> u64 {
        self.size
    }

    pub fn is_empty(&self) -> bool {
        self.size == 0
    }

    /// What was written, at any offset.
    pub fn finish(self) -> Arc<dyn ReadAt> {
        match self.file {
            Some(file) => Arc::new(file),
            None => Arc::new(self.memory),
        }
    }

    /// What was written, in order.
    pub fn into_reader(self) -> Sequential {
        Sequential::new(self.finish(), 0)
    }

    /// What was written, as a file that a worker process can inherit.
    pub fn into_file(mut self) -> io::Result<File> {
        self.spill()?;
        self.file.ok_or_else(|| io::Error::other("spool without a file"))
    }

    /// Moves what is in memory to the file. A file is unlinked before it has a byte.
    fn spill(&mut self) -> io::Result<()> {
        if self.file.is_none() {
            let mut file = tempfile::tempfile()?;
            file.write_all(&self.memory)?;
            self.memory = Vec::new();
            self.file = Some(file);
        }
        Ok(())
    }
}

impl Write for Spool {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.file.is_none() && self.memory.len().saturating_add(bytes.len()) > self.memory_bytes_max {
            self.spill()?;
        }
        let written = match &mut self.file {
            Some(file) => file.write(bytes)?,
            None => {
                self.memory.extend_from_slice(bytes);
                bytes.len()
            }
        };
        self.size += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_back_what_was_written_from_memory_and_from_a_file() {
        for cap in [0, 5, 1 << 20] {
            let mut spool = Spool::new(cap);
            for piece in ["one ", "two ", "three"] {
                spool.write_all(piece.as_bytes()).unwrap();
            }
            assert_eq!(spool.size(), 13);
            let at = spool.finish();
            assert_eq!(at.file().is_none(), cap > 13);
            let mut buffer = [0; 5];
            assert_eq!(at.read_at(8, &mut buffer).unwrap(), 5);
            assert_eq!(&buffer, b"three");
            assert_eq!(at.size(), 13);
        }
    }
}
