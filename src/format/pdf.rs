//! PDF: the text of every page, its annotations and form fields, properties, outline, embedded files. Runs in the
//! document worker only. Knows nothing of detectors.

mod direction;
mod field;
mod gutter;
mod layout;
mod object;
mod page;
mod table;

use std::collections::HashSet;
use std::fs::File;
use std::io::Read;

use pdf_oxide::document::PdfDocument;
use pdf_oxide::extractors::xmp::XmpExtractor;
use pdf_oxide::object::Object;
use pdf_oxide::xfa::XfaExtractor;

use super::office::texts;
use super::{Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::limits::{PDF_BYTES_MAX, PDF_OBJECTS_MAX, SNIFF_BYTES};
use crate::model::Place;

pub const FORMAT: Format =
    Format { name: "pdf", mime: "application/pdf", extensions: &["pdf"], reader: Reader::Document(read) };

pub fn read(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut bytes = Vec::new();
    (&file).take(PDF_BYTES_MAX + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > PDF_BYTES_MAX {
        return Err(Gap::new(Reason::TooLarge, format!("a PDF of more than {} MiB", PDF_BYTES_MAX >> 20)));
    }
    let is_cut = !ends(&bytes);
    let damaged = |_| {
        let reason = if is_cut { Reason::Truncated } else { Reason::Malformed };
        Gap::new(reason, "PDF")
    };
    let mut document = PdfDocument::from_bytes(bytes).map_err(damaged)?;
    if document.is_encrypted() && !document.authenticate(b"").unwrap_or(false) {
        return Err(Gap::new(Reason::Encrypted, ""));
    }
    let said = properties(&document, emit)?;
    let pages = document.page_count().map_err(damaged)?;
    let read = page::all(&document, pages, emit)?;
    field::unplaced(&document, emit)?;
    outline(&document, emit)?;
    metadata(&document, said, emit)?;
    forms(&mut document, emit)?;
    if is_cut {
        emit.gap(Gap::new(Reason::Truncated, "PDF without an end mark"))?;
    }
    if document.is_encrypted() && read.glyphs == 0 {
        emit.gap(Gap::new(Reason::Encrypted, "no text could be read"))?;
    }
    // Last, for they are held in memory at once.
    embedded(&document, emit)
}

/// Whether the end mark stands where readers look for it.
fn ends(bytes: &[u8]) -> bool {
    let tail = bytes.get(bytes.len().saturating_sub(SNIFF_BYTES)..).unwrap_or(bytes);
    memchr::memmem::find(tail, b"%%EOF").is_some()
}

/// The information dictionary. Gives what it said.
fn properties(document: &PdfDocument, emit: &mut dyn Emit) -> Result<HashSet<String>, Gap> {
    let mut said = HashSet::new();
    let info = object::get(document, document.trailer(), "Info");
    let Some(info) = info.as_ref().and_then(Object::as_dict) else { return Ok(said) };
    let mut keys: Vec<&String> = info.keys().collect();
    keys.sort();
    for key in keys {
        if let Some(text) = info.get(key).and_then(|value| object::text(document, value)) {
            emit.segment(&text, key, &Place::of_part("properties"))?;
            said.insert(text);
        }
    }
    Ok(said)
}

/// The packet of XMP, which repeats the properties.
fn metadata(document: &PdfDocument, said: HashSet<String>, emit: &mut dyn Emit) -> Result<(), Gap> {
    let Ok(Some(metadata)) = XmpExtractor::extract(document) else { return Ok(()) };
    let Some(packet) = metadata.raw_xml else { return Ok(()) };
    texts::read(packet.as_bytes(), &Place::of_part("metadata"), true, &mut Unsaid { said, emit })
}

/// Passes on what was not said before.
struct Unsaid<'a> {
    said: HashSet<String>,
    emit: &'a mut dyn Emit,
}

impl Emit for Unsaid<'_> {
    fn segment(&mut self, text: &str, label: &str, place: &Place) -> Result<(), Gap> {
        if self.said.contains(text) { Ok(()) } else { self.emit.segment(text, label, place) }
    }

    fn member(&mut self, name: &[u8], content: &mut dyn Read) -> Result<(), Gap> {
        self.emit.member(name, content)
    }

    fn gap(&mut self, gap: Gap) -> Result<(), Gap> {
        self.emit.gap(gap)
    }
}

/// The titles that a reader shows beside the pages. A title may name itself as its next.
fn outline(document: &PdfDocument, emit: &mut dyn Emit) -> Result<(), Gap> {
    let outlines = document.catalog().ok().and_then(|catalog| object::get(document, &catalog, "Outlines"));
    let mut waiting: Vec<Object> = outlines.iter().filter_map(|outlines| object::entry(outlines, "First")).collect();
    let mut seen = HashSet::new();
    while let Some(item) = waiting.pop() {
        if item.as_reference().is_some_and(|reference| !seen.insert(reference)) {
            continue;
        }
        if seen.len() > PDF_OBJECTS_MAX {
            return emit.gap(Gap::new(Reason::TooManyMembers, "titles of an outline"));
        }
        let Ok(item) = document.resolve_object(&item) else { continue };
        if let Some(title) = object::text_of(document, &item, "Title") {
            emit.segment(&title, "", &Place::of_part("outline"))?;
        }
        waiting.extend(["Next", "First"].iter().filter_map(|key| object::entry(&item, key)));
    }
    Ok(())
}

/// Forms that are written in XML (XFA): a member each.
fn forms(document: &mut PdfDocument, emit: &mut dyn Emit) -> Result<(), Gap> {
    if !XfaExtractor::has_xfa(document).unwrap_or(false) {
        return Ok(());
    }
    match XfaExtractor::extract_xfa_packets(document) {
        Ok(packets) => packets
            .iter()
            .try_for_each(|(name, packet)| emit.member(format!("{name}.xml").as_bytes(), &mut packet.as_slice())),
        Err(_) => emit.gap(Gap::new(Reason::Malformed, "form in XML")),
    }
}

fn embedded(document: &PdfDocument, emit: &mut dyn Emit) -> Result<(), Gap> {
    let Ok(files) = document.extract_embedded_files() else {
        return emit.gap(Gap::new(Reason::MemberUnread, "embedded files"));
    };
    // The parent bounds how many members it takes, and tells.
    for (name, bytes) in files {
        // The crate reads names in UTF-16 as if they were UTF-8.
        let name: String = name.chars().filter(|character| !matches!(character, '\0' | '\u{fffd}')).collect();
        emit.member(name.as_bytes(), &mut bytes.as_slice())?;
    }
    Ok(())
}
