//! DOCX and PPTX: every part of the package that says something, streamed. Runs in the document worker
//! only. Knows nothing of detectors.

pub(super) mod flow;
mod slides;
pub(super) mod texts;

use std::fs::File;
use std::sync::Arc;

use self::flow::Flow;
use super::package::{Package, goes_on, is_compound, part_key};
use super::zip::COMMENTS_NAME;
use super::{Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::model::Place;

pub const DOCX: Format = Format {
    name: "docx",
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: &["docx", "docm", "dotx", "dotm"],
    reader: Reader::Document(read),
};

pub const PPTX: Format = Format {
    name: "pptx",
    mime: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    extensions: &["pptx", "pptm", "ppsx", "potx"],
    reader: Reader::Document(read),
};

/// How a part is read.
enum Part {
    /// Paragraphs and tables.
    Flow,
    /// Texts without order; `named`: an element's name says what its text is.
    Texts { named: bool },
    /// A file of its own.
    Member,
    /// Content that nobody reads yet.
    Unread(&'static str),
    /// Says nothing about anybody.
    Passed,
}

/// By the start of a part's name; the first that fits counts.
const PARTS: &[(&str, Part)] = &[
    ("[content_types].xml", Part::Passed),
    ("word/fonttable.xml", Part::Passed),
    ("word/theme/", Part::Passed),
    ("word/styles", Part::Passed),
    ("word/websettings.xml", Part::Passed),
    ("word/fonts/", Part::Passed),
    ("word/printersettings/", Part::Passed),
    ("ppt/theme/", Part::Passed),
    ("ppt/tablestyles.xml", Part::Passed),
    ("ppt/fonts/", Part::Passed),
    ("ppt/printersettings/", Part::Passed),
    ("docprops/thumbnail", Part::Passed),
    ("docprops/", Part::Texts { named: true }),
    ("customxml/", Part::Texts { named: true }),
    ("word/media/", Part::Unread("images")),
    ("ppt/media/", Part::Unread("images and recordings")),
    ("word/vba", Part::Unread("macros")),
    ("ppt/vba", Part::Unread("macros")),
    ("word/activex/", Part::Unread("controls")),
    ("ppt/activex/", Part::Unread("controls")),
    ("word/document", Part::Flow),
    ("word/header", Part::Flow),
    ("word/footer", Part::Flow),
    ("word/footnotes", Part::Flow),
    ("word/endnotes", Part::Flow),
    ("word/comments.xml", Part::Flow),
    ("word/glossary/document", Part::Flow),
    ("word/diagrams/", Part::Flow),
    ("ppt/slides/", Part::Flow),
    ("ppt/slidemasters/", Part::Flow),
    ("ppt/slidelayouts/", Part::Flow),
    ("ppt/notesslides/", Part::Flow),
    ("ppt/notesmasters/", Part::Flow),
    ("ppt/handoutmasters/", Part::Flow),
    ("ppt/diagrams/", Part::Flow),
];

/// Reads a document or a presentation.
pub fn read(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    if is_compound(&file)? {
        return Err(Gap::new(Reason::Encrypted, ""));
    }
    let slides = slides::numbers(&file)?;
    let mut package = Package::open(&file)?;
    let (mut unread, mut flows) = (Vec::new(), 0);
    while let Some(name) = package.next(emit)? {
        let key = part_key(&name);
        let slide = slides.get(&key).copied();
        let place = Place { part: Some(Arc::from(name.as_str())), slide, ..Place::default() };
        let read = match part_of(&key) {
            Part::Flow => {
                flows += 1;
                Flow::new(place, emit).read(&mut package)
            }
            Part::Texts { named } => texts::read(&mut package, &place, *named, emit),
            Part::Member => emit.member(name.as_bytes(), &mut package),
            Part::Unread(told) => {
                if !unread.contains(told) {
                    unread.push(*told);
                }
                Ok(())
            }
            Part::Passed => Ok(()),
        };
        if !goes_on(read, emit)? {
            return Ok(());
        }
    }
    if flows == 0 {
        emit.gap(Gap::new(Reason::Malformed, "no part of text"))?;
    }
    for told in unread {
        emit.gap(Gap::new(Reason::MemberUnread, told))?;
    }
    Ok(())
}

fn part_of(key: &str) -> &'static Part {
    const TEXTS: Part = Part::Texts { named: false };
    if key.as_bytes() == COMMENTS_NAME {
        return &TEXTS;
    }
    let is_xml = [".xml", ".rels", ".vml"].iter().any(|end| key.ends_with(end));
    match PARTS.iter().find(|(start, _)| key.starts_with(start)) {
        Some((_, Part::Flow | Part::Texts { .. })) if !is_xml => &Part::Member,
        // The relations of a part.
        Some(_) if key.ends_with(".rels") => &TEXTS,
        Some((_, part)) => part,
        None if is_xml => &TEXTS,
        None => &Part::Member,
    }
}
