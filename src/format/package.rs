//! The package of an office document: a zip of parts, read once, in order, under a limit on what they
//! expand to. Knows nothing of what parts say.

use std::fs::File;
use std::io::{self, Read};
use std::sync::Arc;

use super::zip::Zip;
use super::{Container, Emit};
use crate::body::{Body, ReadAt};
use crate::error::{Gap, Reason};
use crate::limits::{DOCUMENT_PARTS_BYTES_MAX, EXPANSION_RATIO_FREE_BYTES, EXPANSION_RATIO_MAX};

/// An open package: a cursor over its parts, and, as a reader, the bytes of the current one.
pub(super) struct Package {
    zip: Zip,
    /// Bytes of the package, and of all parts so far.
    packed: u64,
    expanded: u64,
}

impl Package {
    pub(super) fn open(file: &File) -> Result<Package, Gap> {
        let packed = ReadAt::size(file).max(1);
        Ok(Package { zip: Zip::open(Body::Seek(Arc::new(file.try_clone()?)))?, packed, expanded: 0 })
    }

    /// The name of the next part that can be read. What cannot is told, and damage of the package ends it.
    pub(super) fn next(&mut self, emit: &mut dyn Emit) -> Result<Option<String>, Gap> {
        loop {
            match self.zip.next() {
                Ok(Some(head)) => match head.gap {
                    Some(gap) => emit.gap(gap)?,
                    None => return Ok(Some(String::from_utf8_lossy(&head.name).into_owned())),
                },
                Ok(None) => break,
                Err(gap) => {
                    emit.gap(gap)?;
                    break;
                }
            }
        }
        for gap in self.zip.gaps() {
            emit.gap(gap)?;
        }
        Ok(None)
    }

    /// As [`Package::next`], for a first look at a package that will be read again: tells nothing.
    pub(super) fn next_quietly(&mut self) -> Option<String> {
        loop {
            let head = self.zip.next().ok()??;
            if head.gap.is_none() {
                return Some(String::from_utf8_lossy(&head.name).into_owned());
            }
        }
    }
}

impl Read for Package {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.zip.read(buffer)?;
        self.expanded = self.expanded.saturating_add(read as u64);
        if self.expanded > DOCUMENT_PARTS_BYTES_MAX {
            return Err(Gap::new(Reason::ExtractedTooLarge, "parts of a document").into_io());
        }
        let ratio = self.expanded / self.packed;
        if self.expanded > EXPANSION_RATIO_FREE_BYTES && ratio > EXPANSION_RATIO_MAX {
            return Err(Gap::new(Reason::RatioTooHigh, format!("{ratio} to 1")).into_io());
        }
        Ok(read)
    }
}

/// Tells what a part's damage costs: what follows in it, and the document too where that is a bomb or its reader failed.
/// True where the next part is read.
pub(super) fn goes_on(read: Result<(), Gap>, emit: &mut dyn Emit) -> Result<bool, Gap> {
    let Err(gap) = read else { return Ok(true) };
    let ends = matches!(gap.reason, Reason::RatioTooHigh | Reason::ExtractedTooLarge | Reason::ParserDied);
    emit.gap(gap)?;
    Ok(!ends)
}

/// Whether the file is a compound file, as packages are that a password encrypts.
pub(super) fn is_compound(file: &File) -> Result<bool, Gap> {
    let mut head = [0; 8];
    ReadAt::read_at(file, 0, &mut head)?;
    Ok(head == [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
}

/// A part's name as names compare: without case; some writers use backslashes.
pub(super) fn part_key(name: &str) -> String {
    name.to_ascii_lowercase().replace('\\', "/").trim_start_matches('/').to_string()
}
