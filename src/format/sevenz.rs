//! 7z archives: each file is a member. Runs in the document worker only, whose memory its dictionaries need. A damaged
//! block costs the files in it. Knows nothing of what members hold.

use std::fs::File;
use std::io::{self, BufReader, Read};

use sevenz_rust2::{Archive, BlockDecoder, Error, Password};

use super::{Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::limits::SEVENZ_MEMORY_BYTES_MAX;

pub const FORMAT: Format =
    Format { name: "7z", mime: "application/x-7z-compressed", extensions: &["7z"], reader: Reader::Document(read) };

/// The worker may start no thread.
const THREADS: u32 = 1;

fn read(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    let (mut source, password) = (BufReader::new(file), Password::empty());
    let memory_kib = SEVENZ_MEMORY_BYTES_MAX >> 10;
    let archive = Archive::read_with_memory_limit(&mut source, &password, memory_kib)
        .map_err(|error| gap_of(&error, "header"))?;
    for block in 0..archive.blocks.len() {
        // What the emitter refuses ends the document; an error of the archive its block only.
        let mut refused = None;
        let decoder = BlockDecoder::new_with_memory_limit(THREADS, memory_kib, block, &archive, &password, &mut source);
        let read = decoder.for_each_entries(&mut |entry, content| {
            if !entry.has_stream || entry.is_directory {
                return Ok(true);
            }
            let mut watched = Watched { content, failed: false };
            refused = emit.member(entry.name.as_bytes(), &mut watched).err();
            Ok(refused.is_none() && !watched.failed)
        });
        if let Some(gap) = refused {
            return Err(gap);
        }
        if let Err(error) = read {
            emit.gap(gap_of(&error, &format!("block {}", block + 1)))?;
        }
    }
    for entry in archive.files.iter().filter(|entry| !entry.has_stream && !entry.is_directory && !entry.is_anti_item) {
        emit.member(entry.name.as_bytes(), &mut io::empty())?;
    }
    Ok(())
}

/// What an error means. Its own words may hold a name.
fn gap_of(error: &Error, place: &str) -> Gap {
    let reason = match error {
        Error::PasswordRequired | Error::MaybeBadPassword(_) => Reason::Encrypted,
        // AES is a method like any other; it is left out of the decoder, for no password is known.
        Error::UnsupportedCompressionMethod(method) if method.contains("AES") => Reason::Encrypted,
        Error::UnsupportedCompressionMethod(_) | Error::Unsupported(_) | Error::UnsupportedVersion { .. } => {
            Reason::UnsupportedMethod
        }
        Error::MaxMemLimited { .. } => Reason::TooLarge,
        Error::Io(error, _) if error.kind() == io::ErrorKind::UnexpectedEof => Reason::Truncated,
        _ => Reason::Malformed,
    };
    Gap::new(reason, format!("7z {place}"))
}

/// A member's bytes, and whether they could not be read: the member is told so where it is emitted.
struct Watched<'a> {
    content: &'a mut dyn Read,
    failed: bool,
}

impl Read for Watched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.content
            .read(buffer)
            .inspect_err(|error| self.failed |= error.kind() != io::ErrorKind::Interrupted)
            .map_err(|error| match error.kind() {
                io::ErrorKind::Interrupted => error,
                io::ErrorKind::UnexpectedEof => Gap::new(Reason::Truncated, "7z member").into_io(),
                _ => Gap::new(Reason::Malformed, "7z member").into_io(),
            })
    }
}
