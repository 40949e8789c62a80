//! Parts of an office document whose texts stand in no order: properties, custom XML, charts, links.
//! Knows nothing of paragraphs and tables.

use std::io::Read;

use quick_xml::events::BytesStart;

use super::super::Emit;
use super::super::xml::{Said, Xml, each_known};
use crate::error::Gap;
use crate::limits::DOCUMENT_SEGMENT_BYTES_MAX;
use crate::model::Place;

/// Elements that only repeat the names of sheets and slides, which would be counted twice.
const REPEATED: &[&str] = &["TitlesOfParts", "HeadingPairs"];
/// Elements that part a text and end no word.
const WITHIN: &[&str] = &["t", "r", "rPr", "fld"];
/// Texts of fewer bytes are the numbers of anchors and flags.
const TEXT_BYTES_MIN: usize = 3;

/// Gives every text, and every attribute that can hold one. `named`: the element's name labels its text.
pub(in super::super) fn read(part: impl Read, place: &Place, named: bool, emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut xml = Xml::new(part)?;
    let (mut text, mut repeated) = (String::new(), false);
    // Custom properties are named by an attribute of their parent.
    let mut property = None;
    loop {
        match xml.next()? {
            Said::Ended => return give(&mut text, "", place, emit),
            Said::Text(more) if !repeated => text.push_str(&more),
            Said::Text(_) => {}
            Said::Start(element) => {
                if !WITHIN.contains(&element.local_name().as_ref()) {
                    give(&mut text, "", place, emit)?;
                }
                repeated |= REPEATED.contains(&element.local_name().as_ref());
                if element.local_name().as_ref() == "property" {
                    property = super::super::xml::attribute(&element, "name");
                }
                attributes(&element, place, emit)?;
            }
            Said::End(name) if !WITHIN.contains(&name.as_str()) => {
                let label = property.as_deref().unwrap_or(&name);
                give(&mut text, if named { label } else { "" }, place, emit)?;
                repeated &= !REPEATED.contains(&name.as_str());
                if name == "property" {
                    property = None;
                }
            }
            Said::End(_) => {}
        }
        if text.len() > DOCUMENT_SEGMENT_BYTES_MAX {
            give(&mut text, "", place, emit)?;
        }
    }
}

fn give(text: &mut String, label: &str, place: &Place, emit: &mut dyn Emit) -> Result<(), Gap> {
    let told = text.trim();
    if told.len() >= TEXT_BYTES_MIN {
        emit.segment(told, label, place)?;
    }
    text.clear();
    Ok(())
}

/// Names of people, targets of links, connection strings: element ("" for any) and attribute.
const ATTRIBUTES: &[(&str, &str)] = &[
    ("Relationship", "Target"),
    ("hyperlink", "tooltip"),
    ("hlinkClick", "tooltip"),
    ("connectString", "val"),
    ("query", "val"),
    ("docVar", "val"),
    ("cmAuthor", "name"),
    ("author", "name"),
    ("author", "userId"),
    ("person", "author"),
    ("presenceInfo", "userId"),
    ("comment", "author"),
    ("tag", "val"),
    ("", "descr"),
    ("", "title"),
];

/// Gives what an element's attributes say to people.
pub(in super::super) fn attributes(element: &BytesStart, place: &Place, emit: &mut dyn Emit) -> Result<(), Gap> {
    each_known(element, ATTRIBUTES, |of, name, value| {
        let label = if name == "val" { of } else { name };
        if value.len() < TEXT_BYTES_MIN { Ok(()) } else { emit.segment(value, label, place) }
    })
}
