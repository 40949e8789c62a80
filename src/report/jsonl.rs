//! `jsonl`: the Records themselves, byte for byte as the ledger encodes them.

use std::io;

use crate::ledger;
use crate::model::Row;
use crate::report::{Output, Report};

pub fn open(output: Output) -> Box<dyn Report> {
    Box::new(Jsonl { output, line: Vec::new() })
}

struct Jsonl {
    output: Output,
    line: Vec<u8>,
}

impl Report for Jsonl {
    fn row(&mut self, row: &Row) -> io::Result<()> {
        self.line.clear();
        ledger::encode(row, &mut self.line);
        self.output.write_all(&self.line)?;
        // Whole objects reach the disk, so that a kill loses only the one it struck.
        match row {
            Row::Match(_) | Row::Member(_) => Ok(()),
            Row::Scan(_) | Row::Object(_) | Row::Summary(_) => self.output.flush(),
        }
    }

    fn end(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}
