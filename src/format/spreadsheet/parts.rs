//! The parts of a workbook's package: sizes checked before calamine holds them, and the texts that
//! it does not give: comments, text boxes, properties, links. Knows nothing of cells.

use std::fs::File;
use std::io::{BufReader, Read};
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use super::super::package::{is_compound, part_key};
use super::super::xml::each_known;
use super::super::zip::{COMMENTS_NAME, Zip};
use super::super::{Container, Emit};
use crate::body::{Body, ReadAt};
use crate::error::{Gap, Reason};
use crate::limits::{
    BLOCK_BYTES, DOCUMENT_SEGMENT_BYTES_MAX, EXPANSION_RATIO_FREE_BYTES, EXPANSION_RATIO_MAX,
    SPREADSHEET_PART_BYTES_MAX,
};
use crate::model::Place;

/// Parts whose texts are read here, by the start of their name.
const TEXT_PARTS: &[&str] = &[
    "docprops/",
    "xl/comments",
    "xl/threadedcomments/",
    "xl/persons/",
    "xl/drawings/",
    "xl/charts/",
    "xl/externallinks/",
    "xl/querytables/",
    "xl/connections.xml",
    "xl/workbook.xml",
    "xl/worksheets/_rels/",
    "customxml/",
];
/// Parts of which the cells are read elsewhere; headers, footers, choices and links follow the cells.
const SHEET_PARTS: &str = "xl/worksheets/sheet";
/// Parts that hold content nobody reads yet.
const UNREAD_PARTS: &[(&str, &str)] = &[
    ("xl/vbaproject.bin", "macros"),
    ("xl/pivotcache/", "pivot caches"),
    ("xl/model/", "data model"),
    ("xl/media/", "images"),
    ("xl/activex/", "controls"),
];
/// Parts that are files of their own.
const MEMBER_PARTS: &str = "xl/embeddings/";
/// Parts that XLSB writes in binary.
const BINARY_PARTS: &[&str] = &["xl/comments", "xl/externallinks/", "xl/querytables/", "xl/connections."];

/// Refuses a workbook that would not fit into the worker. Sizes are measured, not believed, for the
/// parts that calamine holds.
pub(super) fn check(file: &File, emit: &mut dyn Emit) -> Result<(), Gap> {
    if is_compound(file)? {
        // Encrypted packages stand in a compound file; calamine tells them from damage.
        return Ok(());
    }
    let packed = ReadAt::size(file).max(1);
    let mut package = open(file)?;
    let (mut total, mut unread) = (0_u64, Vec::new());
    loop {
        let head = match package.next() {
            Ok(Some(head)) => head,
            Ok(None) => break,
            Err(gap) => {
                emit.gap(gap)?;
                break;
            }
        };
        if let Some(gap) = head.gap {
            emit.gap(gap)?;
            continue;
        }
        let name = part_key(&String::from_utf8_lossy(&head.name));
        let mut size = head.size.unwrap_or(0);
        if held(&name) {
            size = size.max(measure(&mut package));
        }
        total = total.saturating_add(size);
        if size > SPREADSHEET_PART_BYTES_MAX {
            return Err(Gap::new(Reason::ExtractedTooLarge, "part of a spreadsheet"));
        }
        if total > EXPANSION_RATIO_FREE_BYTES && total / packed > EXPANSION_RATIO_MAX {
            return Err(Gap::new(Reason::RatioTooHigh, format!("{} to 1", total / packed)));
        }
        if let Some(told) = unread_part(&name)
            && !unread.contains(&told)
        {
            unread.push(told);
        }
    }
    for gap in package.gaps() {
        emit.gap(gap)?;
    }
    for told in unread {
        emit.gap(Gap::new(Reason::MemberUnread, told))?;
    }
    Ok(())
}

/// What a part holds that is read nowhere.
fn unread_part(name: &str) -> Option<&'static str> {
    let known = UNREAD_PARTS.iter().find(|(start, _)| name.starts_with(start)).map(|(_, told)| *told);
    let binary = || name.ends_with(".bin") && BINARY_PARTS.iter().any(|start| name.starts_with(start));
    known.or_else(|| binary().then_some("comments and links in binary parts"))
}

/// Gives the texts that calamine does not.
pub(super) fn read(file: &File, emit: &mut dyn Emit) -> Result<(), Gap> {
    if is_compound(file)? {
        return Ok(());
    }
    let mut package = open(file)?;
    // Damage of the package was told by `check`.
    while let Ok(Some(head)) = package.next() {
        let name = part_key(&String::from_utf8_lossy(&head.name));
        let place = Place::of_part(&name);
        if head.name == COMMENTS_NAME {
            let mut comments = Vec::new();
            Limited { package: &mut package, left: SPREADSHEET_PART_BYTES_MAX }.read_to_end(&mut comments)?;
            emit.segment(&String::from_utf8_lossy(&comments), "", &place)?;
            continue;
        }
        if name.starts_with(SHEET_PARTS) && name.ends_with(".xml") {
            let mut part = Limited { package: &mut package, left: u64::MAX };
            let rest = after_cells(&mut part).unwrap_or_default();
            // Damage within the cells was told by their reader.
            texts(rest.as_slice(), &place, emit)?;
            continue;
        }
        if name.starts_with(MEMBER_PARTS) && head.gap.is_none() {
            let mut part = Limited { package: &mut package, left: SPREADSHEET_PART_BYTES_MAX };
            emit.member(&head.name, &mut part)?;
            continue;
        }
        let wanted = TEXT_PARTS.iter().any(|start| name.starts_with(start));
        if head.gap.is_some() || !wanted || !(name.ends_with(".xml") || name.ends_with(".rels")) {
            continue;
        }
        let part = Limited { package: &mut package, left: SPREADSHEET_PART_BYTES_MAX };
        if !texts(BufReader::new(part), &place, emit)? {
            emit.gap(Gap::new(Reason::Malformed, "part of a spreadsheet"))?;
        }
    }
    Ok(())
}

/// What follows the cells of a sheet, up to a limit.
fn after_cells(part: &mut Limited) -> std::io::Result<Vec<u8>> {
    const ENDS: [&[u8]; 2] = [b"/sheetData>", b"sheetData/>"];
    const OVERLAP: usize = 10;
    let mut window = Vec::with_capacity(BLOCK_BYTES + OVERLAP);
    loop {
        let before = window.len();
        part.by_ref().take(BLOCK_BYTES as u64).read_to_end(&mut window)?;
        let end = ENDS.iter().filter_map(|end| Some(memchr::memmem::find(&window, end)? + end.len())).min();
        if let Some(end) = end {
            let mut rest = window.split_off(end);
            part.by_ref().take(DOCUMENT_SEGMENT_BYTES_MAX as u64).read_to_end(&mut rest)?;
            return Ok(rest);
        }
        if window.len() == before {
            return Ok(Vec::new());
        }
        window.drain(..window.len().saturating_sub(OVERLAP));
    }
}

/// Emits every text and every attribute that can hold one; false where the part is damaged.
fn texts(input: impl std::io::BufRead, place: &Place, emit: &mut dyn Emit) -> Result<bool, Gap> {
    let mut reader = quick_xml::Reader::from_reader(input);
    reader.config_mut().check_end_names = false;
    // What follows the cells of a sheet is the end of a document.
    reader.config_mut().allow_unmatched_ends = true;
    let (mut buffer, mut text, mut repeated) = (Vec::new(), String::new(), false);
    loop {
        buffer.clear();
        let Ok(event) = reader.read_event_into(&mut buffer) else {
            return Ok(false);
        };
        match event {
            Event::Eof => break,
            Event::Text(piece) => text.push_str(&piece.xml10_content()),
            Event::CData(piece) => text.push_str(&piece.xml10_content()),
            Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                Ok(Some(char)) => text.push(char),
                _ => text.push_str(quick_xml::escape::resolve_xml_entity(&reference).unwrap_or(" ")),
            },
            Event::Start(element) => {
                repeated |= REPEATED.contains(&element.local_name().as_ref());
                attributes(&element, place, emit)?;
            }
            Event::Empty(element) => attributes(&element, place, emit)?,
            // Runs of one paragraph belong together: a value may be split over differently styled runs.
            Event::End(element) if !matches!(element.local_name().as_ref(), "t" | "r" | "rPr") => {
                give(&mut text, repeated, place, emit)?;
                repeated &= !REPEATED.contains(&element.local_name().as_ref());
            }
            _ => {}
        }
        if text.len() > DOCUMENT_SEGMENT_BYTES_MAX {
            give(&mut text, repeated, place, emit)?;
        }
    }
    give(&mut text, repeated, place, emit)?;
    Ok(true)
}

/// Elements that only repeat the names of sheets, which would be counted twice.
const REPEATED: &[&str] = &["TitlesOfParts", "HeadingPairs"];
/// Texts of fewer bytes are the numbers of anchors and flags.
const TEXT_BYTES_MIN: usize = 3;

fn give(text: &mut String, repeated: bool, place: &Place, emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut told = text.trim().to_string();
    if place.part.as_deref().is_some_and(|part| part.starts_with(SHEET_PARTS)) {
        // Headers and footers mark their thirds so, glued to the text.
        told = ["&L", "&C", "&R"].iter().fold(told, |told, mark| told.replace(mark, " "));
    }
    if told.len() >= TEXT_BYTES_MIN && !repeated {
        emit.segment(&told, "", place)?;
    }
    text.clear();
    Ok(())
}

/// Names of people, targets of links, connection strings: element ("" for any) and attribute.
const ATTRIBUTES: &[(&str, &str)] = &[
    ("person", "displayName"),
    ("person", "userId"),
    ("Relationship", "Target"),
    ("definedName", "name"),
    ("hyperlink", "display"),
    ("hyperlink", "tooltip"),
    ("dataValidation", "prompt"),
    ("dataValidation", "error"),
    ("dbPr", "connection"),
    ("dbPr", "command"),
    ("", "descr"),
    ("", "title"),
];

fn attributes(element: &BytesStart, place: &Place, emit: &mut dyn Emit) -> Result<(), Gap> {
    each_known(
        element,
        ATTRIBUTES,
        |_, name, value| {
            if value.is_empty() { Ok(()) } else { emit.segment(value, name, place) }
        },
    )
}

/// Parts that calamine reads whole.
fn held(name: &str) -> bool {
    ["xl/sharedstrings", "xl/styles", "xl/workbook"].iter().any(|start| name.starts_with(start))
}

/// Bytes of the current part, counted up to just past the limit.
fn measure(package: &mut Zip) -> u64 {
    let mut part = Limited { package, left: SPREADSHEET_PART_BYTES_MAX + 1 };
    std::io::copy(&mut part, &mut std::io::sink()).unwrap_or(0)
}

fn open(file: &File) -> Result<Zip, Gap> {
    Zip::open(Body::Seek(Arc::new(file.try_clone()?)))
}

/// The current part, up to a limit.
struct Limited<'a> {
    package: &'a mut Zip,
    left: u64,
}

impl Read for Limited<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let wanted = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        let read = self.package.read(buffer.get_mut(..wanted).unwrap_or_default())?;
        self.left -= read as u64;
        Ok(read)
    }
}
