//! `panner worker`, internal: reads the document on standard input and says frames on standard output, or serves: standard
//! input is a socket then, and a child reads each document that comes. Knows formats only: no detector, no settings, no
//! credentials.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::os::fd::AsFd;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use clap::Args;

use super::Exit;
use crate::error::{Gap, Reason};
use crate::format::{DocumentReader, Emit, Reader};
use crate::limits::{WORKER_CPU_SECONDS, WORKER_MEMORY_BYTES};
use crate::model::Place;
use crate::worker::confine::confine;
use crate::worker::frame::FrameWriter;
#[cfg(target_os = "linux")]
use crate::worker::server::serve;

/// What a worker reads, and with how much.
#[derive(Args, Clone)]
pub struct WorkerArguments {
    #[arg(long, exclusive = true)]
    serve: bool,
    #[arg(long, required_unless_present = "serve", default_value = "")]
    format: String,
    #[arg(long, default_value_t = WORKER_MEMORY_BYTES)]
    memory_bytes: u64,
    #[arg(long, default_value_t = WORKER_CPU_SECONDS)]
    cpu_seconds: u64,
}

/// Any status but 0 is a death to the parent.
pub fn run(arguments: &WorkerArguments) -> ExitCode {
    if arguments.serve {
        #[cfg(target_os = "linux")]
        return serve(&|order, document, output| match reader_of(&order.format) {
            Some(reader) => status_of(read(reader, document, output)),
            None => ExitCode::from(Exit::Refused as u8),
        });
        #[cfg(not(target_os = "linux"))]
        return ExitCode::from(Exit::Refused as u8);
    }
    let Some(reader) = reader_of(&arguments.format) else { return ExitCode::from(Exit::Refused as u8) };
    if confine(arguments.memory_bytes, arguments.cpu_seconds).is_err() {
        return ExitCode::from(3);
    }
    let streams = || -> std::io::Result<(File, File)> {
        let document = std::io::stdin().as_fd().try_clone_to_owned()?;
        Ok((document.into(), std::io::stdout().as_fd().try_clone_to_owned()?.into()))
    };
    status_of(streams().map_err(Gap::from).and_then(|(document, output)| read(reader, document, output)))
}

fn reader_of(format: &str) -> Option<DocumentReader> {
    match crate::format::by_name(format)?.reader {
        Reader::Document(reader) | Reader::Stream { unpack: reader, .. } => Some(reader),
        _ => None,
    }
}

fn status_of(read: Result<(), Gap>) -> ExitCode {
    if read.is_ok() { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

fn read(reader: DocumentReader, mut document: File, output: File) -> Result<(), Gap> {
    document.seek(SeekFrom::Start(0))?;
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
