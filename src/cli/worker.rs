//! `panner worker`, internal: reads the document on standard input and says frames on standard
//! output. Knows formats only: no detector, no settings, no credentials.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::os::fd::AsFd;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use crate::error::{Gap, Reason};
use crate::format::{DocumentReader, Emit};
use crate::model::Place;
use crate::worker::confine::confine;
use crate::worker::frame::FrameWriter;

/// Confines the process, then reads. Any status but 0 is a death to the parent.
pub fn run(reader: DocumentReader, memory_bytes: u64, cpu_seconds: u64) -> ExitCode {
    if confine(memory_bytes, cpu_seconds).is_err() {
        return ExitCode::from(3);
    }
    match serve(reader) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}

fn serve(reader: DocumentReader) -> Result<(), Gap> {
    let mut document = File::from(std::io::stdin().as_fd().try_clone_to_owned()?);
    document.seek(SeekFrom::Start(0))?;
    let output = File::from(std::io::stdout().as_fd().try_clone_to_owned()?);
    let mut emitter = Emitter(FrameWriter::new(output));
    // A panic must not lose the segments gathered before it.
    match catch_unwind(AssertUnwindSafe(|| reader(document, &mut emitter))) {
        Ok(Ok(())) => {}
        Ok(Err(gap)) => emitter.0.gap(gap)?,
        Err(_) => emitter.0.gap(Gap::new(Reason::ParserDied, "the parser panicked"))?,
    }
    emitter.0.done()
}

struct Emitter(FrameWriter<File>);

impl Emit for Emitter {
    fn segment(&mut self, text: &str, label: &str, place: &Place) -> Result<(), Gap> {
        self.0.segment(text, label, place)
    }

    fn member(&mut self, name: &[u8], content: &mut dyn Read) -> Result<(), Gap> {
        self.0.member(name, content)
    }

    fn gap(&mut self, gap: Gap) -> Result<(), Gap> {
        self.0.gap(gap)
    }
}
