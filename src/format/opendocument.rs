//! ODT, ODS, ODP: every part of the package that says something, streamed. Runs in the document worker
//! only. Knows nothing of detectors.

mod flow;

use std::fs::File;
use std::io::Read;

use self::flow::{Flow, Kind};
use super::office::texts;
use super::package::{Package, goes_on, part_key};
use super::xml::{Said, Xml};
use super::zip::COMMENTS_NAME;
use super::{Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::model::Place;

pub const ODT: Format = Format {
    name: "odt",
    mime: "application/vnd.oasis.opendocument.text",
    extensions: &["odt", "ott", "odm"],
    reader: Reader::Document(read_text),
};

pub const ODS: Format = Format {
    name: "ods",
    mime: "application/vnd.oasis.opendocument.spreadsheet",
    extensions: &["ods", "ots"],
    reader: Reader::Document(read_sheets),
};

pub const ODP: Format = Format {
    name: "odp",
    mime: "application/vnd.oasis.opendocument.presentation",
    extensions: &["odp", "otp"],
    reader: Reader::Document(read_slides),
};

pub fn read_text(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    read(file, Kind::Text, emit)
}

pub fn read_sheets(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    read(file, Kind::Sheets, emit)
}

pub fn read_slides(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    read(file, Kind::Slides, emit)
}

fn read(file: File, kind: Kind, emit: &mut dyn Emit) -> Result<(), Gap> {
    if is_encrypted(&file) {
        return Err(Gap::new(Reason::Encrypted, ""));
    }
    let mut package = Package::open(&file)?;
    let (mut unread, mut flows) = (Vec::new(), 0);
    while let Some(name) = package.next(emit)? {
        let key = part_key(&name);
        let place = Place::of_part(&name);
        let read = match key.as_str() {
            "content.xml" => {
                flows += 1;
                Flow::new(place, kind, emit).read(&mut package)
            }
            // Headers and footers; documents within the document.
            "styles.xml" => Flow::new(place, Kind::Text, emit).read(&mut package),
            key if key.ends_with("/content.xml") || key.ends_with("/styles.xml") => {
                Flow::new(place, Kind::Text, emit).read(&mut package)
            }
            key if key == "meta.xml" || key.ends_with("/meta.xml") => texts::read(&mut package, &place, true, emit),
            key if is_passed(key) => Ok(()),
            key if key.starts_with("pictures/") || key.starts_with("media/") => {
                unread = vec![Gap::new(Reason::MemberUnread, "images and recordings")];
                Ok(())
            }
            key if key.ends_with(".xml") || key.ends_with(".rdf") || key.as_bytes() == COMMENTS_NAME => {
                texts::read(&mut package, &place, false, emit)
            }
            _ => emit.member(name.as_bytes(), &mut package),
        };
        if !goes_on(read, emit)? {
            return Ok(());
        }
    }
    if flows == 0 {
        emit.gap(Gap::new(Reason::Malformed, "no part of text"))?;
    }
    unread.into_iter().try_for_each(|gap| emit.gap(gap))
}

/// Parts that say nothing about anybody, or the same again.
fn is_passed(key: &str) -> bool {
    const STARTS: [&str; 6] =
        ["mimetype", "meta-inf/", "configurations2/", "thumbnails/", "objectreplacements/", "layout-cache"];
    STARTS.iter().any(|start| key.starts_with(start)) || key.ends_with("settings.xml") || key.ends_with('/')
}

/// Whether the manifest tells that parts are encrypted: their bytes look like damage otherwise.
fn is_encrypted(file: &File) -> bool {
    let Ok(mut package) = Package::open(file) else { return false };
    while let Some(name) = package.next_quietly() {
        if part_key(&name) == "meta-inf/manifest.xml" {
            return names_encryption(&mut package).unwrap_or(false);
        }
    }
    false
}

fn names_encryption(part: impl Read) -> Result<bool, Gap> {
    let mut xml = Xml::new(part)?;
    loop {
        match xml.next()? {
            Said::Ended => return Ok(false),
            Said::Start(element) if element.local_name().as_ref() == "encryption-data" => return Ok(true),
            _ => {}
        }
    }
}
