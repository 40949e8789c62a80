//! Records leave in listing order. A finished one that must wait stays in memory up to a cap, then in
//! one anonymous file for all; workers never wait for order.

use std::collections::VecDeque;
use std::fs::File;
use std::io::Write;

use super::record::Rows;
use crate::body::ReadAt;
use crate::error::Error;
use crate::ledger;
use crate::limits;
use crate::model::Row;

#[derive(Default)]
pub struct Order {
    /// The number of the first entry of `waiting`.
    next: u64,
    waiting: VecDeque<Waiting>,
    /// Of what waits in memory.
    bytes: usize,
    file: Option<File>,
    file_end: u64,
}

/// A Record's turn.
enum Waiting {
    Unfinished,
    Memory(Box<Rows>),
    /// Encoded rows in the file.
    File {
        offset: u64,
        bytes: u32,
    },
}

impl Order {
    /// Takes a finished Record.
    pub fn add(&mut self, number: u64, rows: Rows) -> Result<(), Error> {
        let index = (number - self.next) as usize;
        while self.waiting.len() <= index {
            self.waiting.push_back(Waiting::Unfinished);
        }
        self.waiting[index] = if index > 0 && self.bytes + rows.bytes > limits::ORDER_BYTES && !rows.is_spooled() {
            self.write(rows)?
        } else {
            self.bytes += rows.bytes;
            Waiting::Memory(Box::new(rows))
        };
        Ok(())
    }

    /// Hands on all that is next.
    pub fn emit(&mut self, emit: &mut dyn FnMut(&Row) -> Result<(), Error>) -> Result<(), Error> {
        while !matches!(self.waiting.front(), None | Some(Waiting::Unfinished)) {
            self.next += 1;
            match self.waiting.pop_front() {
                Some(Waiting::Memory(rows)) => {
                    self.bytes -= rows.bytes;
                    rows.each(emit)?;
                }
                Some(Waiting::File { offset, bytes }) => self.read(offset, bytes, emit)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn write(&mut self, rows: Rows) -> Result<Waiting, Error> {
        let mut out = Vec::new();
        rows.each(&mut |row| {
            ledger::encode(row, &mut out);
            Ok(())
        })?;
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(tempfile::tempfile().map_err(broke)?),
        };
        file.write_all(&out).map_err(broke)?;
        let offset = self.file_end;
        self.file_end += out.len() as u64;
        Ok(Waiting::File { offset, bytes: out.len() as u32 })
    }

    fn read(&self, offset: u64, bytes: u32, emit: &mut dyn FnMut(&Row) -> Result<(), Error>) -> Result<(), Error> {
        let mut encoded = vec![0; bytes as usize];
        if let Some(file) = &self.file {
            file.read_at(offset, &mut encoded).map_err(broke)?;
        }
        encoded.split_inclusive(|byte| *byte == b'\n').try_for_each(|line| emit(&ledger::decode(line)?))
    }
}

fn broke(error: std::io::Error) -> Error {
    Error::broke(format!("temporary file: {error}; free space in the temporary folder"))
}
