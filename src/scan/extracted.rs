//! What the document worker extracted: texts go through the engine, files within the document are kept
//! until it is read, and are then its members.

use std::io::{self, Read, Write};
use std::sync::Arc;

use super::Scan;
use super::document::{Document, Keep, Memory, Stand};
use crate::body::{ReadAt, Sequential, Slice};
use crate::engine::Carry;
use crate::error::Gap;
use crate::format::{Container, MemberHead};
use crate::limits::OBJECT_SPOOL_BYTES;
use crate::model::{Block, Labels};
use crate::spool::Spool;
use crate::worker::frame::{DocumentBlock, Frame};

/// Takes one frame of a worker: a buffer of segments to match, a gap, or some of a file. Fails where the disk does.
pub fn take(
    scan: &Scan,
    document: &mut Document,
    held: &mut Held,
    memory: &mut Memory,
    frame: Frame,
    labels: &Labels,
) -> io::Result<()> {
    match frame {
        Frame::Segments(block) => segments(scan, document, memory, &block, labels),
        Frame::Gap(gap) => document.gaps.push(gap),
        Frame::Member(name) => held.begin(name),
        Frame::MemberBytes(bytes) => held.add(&bytes)?,
    }
    Ok(())
}

fn segments(scan: &Scan, document: &mut Document, memory: &mut Memory, extracted: &DocumentBlock, labels: &Labels) {
    let (text, segments) = (&extracted.text, &extracted.segments);
    let block = Block { bytes: text, segments, owned_from: 0, owned_to: text.len(), at_start: true, at_end: true };
    let Memory { scratch, matches, .. } = memory;
    matches.clear();
    scan.engine.scan(&block, 0, labels, &mut Carry::default(), scratch, matches, &mut document.evidence.tallies);
    document.bytes += text.len() as u64;
    scan.control.progress(text.len() as u64);
    for found in matches.iter() {
        let label = segments[found.segment].label;
        let value = &text[found.start..found.end];
        document.add(
            scan.engine,
            scratch,
            found,
            label,
            Some(labels),
            value,
            Keep::of(scan.shared.options),
            |labels| Stand {
                start: None,
                end: None,
                line: None,
                column: None,
                place: extracted.place(found.start, labels),
            },
        );
    }
}

/// Files within a document.
pub struct Held {
    spool: Spool,
    /// Name, and where its bytes begin.
    names: Vec<(Vec<u8>, u64)>,
}

impl Default for Held {
    fn default() -> Held {
        Held { spool: Spool::new(OBJECT_SPOOL_BYTES), names: Vec::new() }
    }
}

impl Held {
    fn begin(&mut self, name: Vec<u8>) {
        self.names.push((name, self.spool.size()));
    }

    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.spool.write_all(bytes)
    }

    /// The files as a container; none where there are none.
    pub fn container(self) -> Option<Box<dyn Container>> {
        let size = self.spool.size();
        let ends: Vec<u64> = self.names.iter().skip(1).map(|(_, from)| *from).chain([size]).collect();
        let members: Vec<_> = self.names.into_iter().zip(ends).map(|((name, from), to)| (name, from, to)).collect();
        if members.is_empty() {
            return None;
        }
        Some(Box::new(Members { at: self.spool.finish(), members: members.into_iter(), current: None }))
    }
}

/// The files within a document, each in turn.
struct Members {
    at: Arc<dyn ReadAt>,
    members: std::vec::IntoIter<(Vec<u8>, u64, u64)>,
    current: Option<Sequential>,
}

impl Container for Members {
    fn next(&mut self) -> Result<Option<MemberHead>, Gap> {
        let Some((name, from, to)) = self.members.next() else { return Ok(None) };
        let size = to - from;
        self.current = Some(Sequential::new(Arc::new(Slice { at: self.at.clone(), from, size }), 0));
        Ok(Some(MemberHead { name, size: Some(size), ..MemberHead::default() }))
    }

    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.current.as_mut().map_or(Ok(0), |current| current.read(buffer))
    }
}
