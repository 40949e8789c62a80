//! Texts of a PowerPoint file that its reader does not give: notes, and what an earlier save left behind. Walks the
//! records of the stream (MS-PPT 2.3.1) without calling itself.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{BufReader, Read};
use std::sync::Arc;

use super::super::Emit;
use crate::error::{Gap, Reason};
use crate::limits::LEGACY_STREAM_BYTES_MAX;
use crate::model::Place;

const SLIDE_PERSIST: u16 = 0x03f3;
const NOTES: u16 = 0x03f0;
const NOTES_ATOM: u16 = 0x03f1;
const MASTER: u16 = 0x03f8;
const SLIDE_LIST: u16 = 0x0ff0;
/// An object of another program, or macros.
const EMBEDDED: u16 = 0x1011;
const TEXT_UTF16: u16 = 0x0fa0;
const TEXT_LATIN: u16 = 0x0fa8;

/// Gives the texts that were not said.
pub fn read(file: &File, said: &HashSet<String>, emit: &mut dyn Emit) -> Result<(), Gap> {
    let damaged = |_| Gap::new(Reason::Malformed, "compound file");
    let mut compound = cfb::CompoundFile::open(BufReader::new(file.try_clone()?)).map_err(damaged)?;
    let stream = compound.open_stream("/PowerPoint Document").map_err(damaged)?;
    let mut bytes = Vec::new();
    stream.take(LEGACY_STREAM_BYTES_MAX + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LEGACY_STREAM_BYTES_MAX {
        emit.gap(Gap::new(Reason::ExtractedTooLarge, "notes of slides"))?;
        return Ok(());
    }
    let slides = slides_of(&bytes);
    // A save may leave the same text behind many times.
    let mut given = HashSet::new();
    if Records::new(&bytes).any(|found| found.kind == EMBEDDED) {
        emit.gap(Gap::new(Reason::MemberUnread, "embedded objects"))?;
    }
    for found in Records::new(&bytes) {
        let text = match found.kind {
            TEXT_UTF16 => encoding_rs::UTF_16LE.decode_without_bom_handling(found.content).0.into_owned(),
            TEXT_LATIN => encoding_rs::WINDOWS_1252.decode_without_bom_handling(found.content).0.into_owned(),
            _ => continue,
        };
        if found.in_master {
            continue;
        }
        let slide = found.notes_of.and_then(|slide| slides.get(&slide).copied());
        let part = if found.in_notes { "notes" } else { "unused" };
        for line in text.split(['\r', '\n', '\u{b}']).map(str::trim).filter(|line| !line.is_empty()) {
            if !said.contains(line) && given.insert((line.to_string(), slide)) {
                let place = Place { part: Some(Arc::from(part)), slide, ..Place::default() };
                emit.segment(line, "", &place)?;
            }
        }
    }
    Ok(())
}

/// Numbers of slides, in the order in which they are shown, by their ids.
fn slides_of(bytes: &[u8]) -> HashMap<u32, u64> {
    let mut slides = HashMap::new();
    for found in Records::new(bytes).filter(|found| found.kind == SLIDE_PERSIST && found.in_slide_list) {
        let number = slides.len() as u64 + 1;
        if let Some(id) = number_at(found.content, 12) {
            slides.entry(id).or_insert(number);
        }
    }
    slides
}

fn number_at(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

/// A record that holds no others, and what it lies in.
struct Found<'a> {
    kind: u16,
    content: &'a [u8],
    in_notes: bool,
    in_master: bool,
    in_slide_list: bool,
    /// The id of the slide whose notes these are.
    notes_of: Option<u32>,
}

struct Records<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Kind, instance and end of what stands open; a container ends with those within it at the latest.
    open: Vec<(u16, u16, usize)>,
    notes_of: Option<u32>,
}

impl<'a> Records<'a> {
    fn new(bytes: &'a [u8]) -> Records<'a> {
        Records { bytes, at: 0, open: Vec::new(), notes_of: None }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Found<'a>;

    fn next(&mut self) -> Option<Found<'a>> {
        loop {
            while self.open.last().is_some_and(|(_, _, end)| self.at >= *end) {
                self.open.pop();
            }
            let head = self.bytes.get(self.at..self.at.checked_add(8)?)?;
            let version = u16::from_le_bytes([*head.first()?, *head.get(1)?]);
            let kind = u16::from_le_bytes([*head.get(2)?, *head.get(3)?]);
            let length = number_at(head, 4)? as usize;
            let start = self.at + 8;
            let end = start.saturating_add(length).min(self.bytes.len());
            if version & 0xf == 0xf {
                // Nothing holds others so deep; a walk that does not keep them stays right but for what they lie in.
                if self.open.len() < 64 {
                    self.open.push((kind, version >> 4, end));
                }
                if kind == NOTES {
                    self.notes_of = None;
                }
                self.at = start;
                continue;
            }
            self.at = end;
            let content = self.bytes.get(start..end)?;
            if kind == NOTES_ATOM {
                self.notes_of = number_at(content, 0);
            }
            let lies_in = |sought: u16| self.open.iter().any(|(kind, ..)| *kind == sought);
            let in_notes = lies_in(NOTES);
            return Some(Found {
                kind,
                content,
                in_notes,
                in_master: lies_in(MASTER),
                in_slide_list: self.open.iter().any(|(kind, instance, _)| (*kind, *instance) == (SLIDE_LIST, 0)),
                notes_of: self.notes_of.filter(|_| in_notes),
            });
        }
    }
}
