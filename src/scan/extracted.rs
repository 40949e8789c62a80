//! What the document worker extracted, through the engine.

use super::Scan;
use super::document::{Document, Memory, Stand};
use crate::engine::Carry;
use crate::model::{Block, Labels};
use crate::worker::frame::Frame;

/// Takes one frame of a worker: a buffer of segments to match, or a gap.
pub fn take(scan: &Scan, document: &mut Document, memory: &mut Memory, frame: Frame, labels: &Labels) {
    let extracted = match frame {
        Frame::Segments(block) => block,
        Frame::Gap(gap) => {
            document.gaps.push(gap);
            return;
        }
    };
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
            scan.shared.options.matches_listed,
            |labels| Stand {
                start: None,
                end: None,
                line: None,
                column: None,
                place: extracted.place(found.segment, labels),
            },
        );
    }
}
