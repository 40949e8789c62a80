//! Raw deflate for gzip and zip: what was decoded before an error is given out before the error.
//! Knows no header and no checksum.

use std::io::{self, BufRead, Read};

use flate2::{Decompress, FlushDecompress, Status};

use crate::error::{Gap, Reason};

/// Decodes one deflate stream and leaves the reader just behind it.
pub struct Inflate<R> {
    reader: R,
    state: Decompress,
    failed: Option<Gap>,
    finished: bool,
}

impl<R: BufRead> Inflate<R> {
    pub fn new(reader: R) -> Inflate<R> {
        Inflate { reader, state: Decompress::new(false), failed: None, finished: false }
    }

    /// Begins another stream where the reader stands.
    pub fn restart(&mut self) {
        self.state.reset(false);
        self.failed = None;
        self.finished = false;
    }

    /// The stream came to its own end.
    pub fn finished(&self) -> bool {
        self.finished
    }

    /// Bytes of the stream that were read.
    pub fn total_in(&self) -> u64 {
        self.state.total_in()
    }

    pub fn reader(&mut self) -> &mut R {
        &mut self.reader
    }

    /// One round: input in, output out. True when there is something to tell.
    fn step(&mut self, buffer: &mut [u8]) -> io::Result<Option<usize>> {
        let input = self.reader.fill_buf()?;
        let at_end = input.is_empty();
        let (in_before, out_before) = (self.state.total_in(), self.state.total_out());
        let result = self.state.decompress(input, buffer, FlushDecompress::None);
        let consumed = (self.state.total_in() - in_before) as usize;
        let written = ((self.state.total_out() - out_before) as usize).min(buffer.len());
        self.reader.consume(consumed);
        match result {
            Ok(Status::StreamEnd) => self.finished = true,
            Ok(_) if consumed == 0 && written == 0 && at_end => {
                self.failed = Some(Gap::new(Reason::Truncated, "deflate stream ends early"));
            }
            Ok(_) if consumed == 0 && written == 0 => {
                self.failed = Some(Gap::new(Reason::Malformed, "deflate stream makes no progress"));
            }
            Ok(_) => {}
            Err(_) => self.failed = Some(Gap::new(Reason::Malformed, "deflate stream is damaged")),
        }
        Ok((written > 0).then_some(written))
    }
}

impl<R: BufRead> Read for Inflate<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        while !self.finished {
            if let Some(gap) = &self.failed {
                return Err(gap.clone().into_io());
            }
            if let Some(written) = self.step(buffer)? {
                return Ok(written);
            }
        }
        Ok(0)
    }
}
