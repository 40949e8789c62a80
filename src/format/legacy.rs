//! Word, Excel and PowerPoint files of before 2007: all text that the reader gives, hidden and deleted text too. Runs in
//! the document worker only. Knows nothing of detectors.

mod changes;
mod flow;
mod notes;
mod sheets;

use std::fs::File;
use std::io::BufReader;

use office_oxide::doc::DocError;
use office_oxide::format::DocumentFormat;
use office_oxide::options::DamageKind;
use office_oxide::ppt::PptError;
use office_oxide::xls::XlsError;
use office_oxide::{Document, OfficeError, limits, read_options};

use self::changes::Said;
use super::{Emit, Format, Reader, outlook};
use crate::error::{Gap, Reason};
use crate::limits::{COMPOUND_ENTRIES_MAX, LEGACY_GAPS_MAX, LEGACY_MEMORY_BYTES_MAX};

pub const DOC: Format = Format {
    name: "doc",
    mime: "application/msword",
    extensions: &["doc", "dot"],
    reader: Reader::Document(|file, emit| read(file, Kind::Word, emit)),
};

pub const XLS: Format = Format {
    name: "xls",
    mime: "application/vnd.ms-excel",
    extensions: &["xls", "xlt"],
    reader: Reader::Document(|file, emit| read(file, Kind::Excel, emit)),
};

pub const PPT: Format = Format {
    name: "ppt",
    mime: "application/vnd.ms-powerpoint",
    extensions: &["ppt", "pps", "pot"],
    reader: Reader::Document(|file, emit| read(file, Kind::PowerPoint, emit)),
};

/// A compound file whose first bytes do not tell what it holds.
pub const COMPOUND: Format = Format {
    name: "cfb",
    mime: "application/x-ole-storage",
    extensions: &[],
    reader: Reader::Document(|file, emit| read(file, Kind::Other, emit)),
};

#[derive(Clone, Copy)]
enum Kind {
    Word,
    Excel,
    PowerPoint,
    Message,
    Encrypted,
    Other,
}

/// Streams that tell what a compound file holds, the surest first.
const STREAMS: [(&str, Kind); 7] = [
    ("/EncryptedPackage", Kind::Encrypted),
    ("/WordDocument", Kind::Word),
    ("/PowerPoint Document", Kind::PowerPoint),
    ("/PP97_DUALSTORAGE", Kind::PowerPoint),
    ("/Workbook", Kind::Excel),
    ("/Book", Kind::Excel),
    ("/__properties_version1.0", Kind::Message),
];

/// Reads what the streams tell, whatever the name said; `named` where they tell nothing.
fn read(file: File, named: Kind, emit: &mut dyn Emit) -> Result<(), Gap> {
    let compound = cfb::CompoundFile::open(BufReader::new(file.try_clone()?));
    let has = |stream: &str| compound.as_ref().is_ok_and(|compound| compound.exists(stream));
    let told = STREAMS.iter().find(|(stream, _)| has(stream)).map_or(named, |(_, kind)| *kind);
    if compound.as_ref().is_ok_and(embeds) {
        emit.gap(Gap::new(Reason::MemberUnread, "embedded objects"))?;
    }
    match told {
        Kind::Word => read_doc(file, emit),
        Kind::Excel => read_xls(file, emit),
        Kind::PowerPoint => read_ppt(file, emit),
        Kind::Message => outlook::read(file, emit),
        Kind::Encrypted => Err(Gap::new(Reason::Encrypted, "")),
        Kind::Other if compound.is_err() => Err(Gap::new(Reason::Malformed, "compound file")),
        Kind::Other => Err(Gap::new(Reason::UnsupportedFormat, "cfb")),
    }
}

/// Whether objects of other programs lie in a document or a workbook, each in a storage of its own.
fn embeds(compound: &cfb::CompoundFile<BufReader<File>>) -> bool {
    compound.walk().take(COMPOUND_ENTRIES_MAX).filter(cfb::Entry::is_storage).any(|entry| {
        let is_in_pool = entry.path().parent().is_some_and(|folder| folder.ends_with("ObjectPool"));
        is_in_pool || entry.name().starts_with("MBD")
    })
}

fn read_doc(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    let document = open(&file, DocumentFormat::Doc, false)?;
    let mut said = Said::new(emit);
    flow::read(&document.to_ir(), false, &mut said)?;
    let with_deleted = open(&file, DocumentFormat::Doc, true)?;
    flow::read(&with_deleted.to_ir(), false, &mut said.deleted())?;
    let pictures = document.as_doc().is_some_and(|document| !document.images().is_empty());
    losses(&document, pictures, emit)
}

fn read_ppt(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    let document = open(&file, DocumentFormat::Ppt, false)?;
    let mut said = Said::new(emit);
    flow::read(&document.to_ir(), true, &mut said)?;
    let lines = said.lines();
    notes::read(&file, &lines, emit)?;
    let pictures = document.as_ppt().is_some_and(|document| !document.images().is_empty());
    losses(&document, pictures, emit)
}

fn read_xls(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    let document = open(&file, DocumentFormat::Xls, false)?;
    let Some(workbook) = document.as_xls() else {
        return Err(Gap::new(Reason::Malformed, "no workbook"));
    };
    sheets::read(workbook, emit)?;
    flow::properties(&document.to_ir().metadata, emit)?;
    losses(&document, false, emit)
}

fn open(file: &File, format: DocumentFormat, with_deleted: bool) -> Result<Document, Gap> {
    limits::set_max_memory_bytes(LEGACY_MEMORY_BYTES_MAX);
    read_options::set_include_hidden_text(true);
    read_options::set_include_deleted_text(with_deleted);
    Document::from_reader(file.try_clone()?, format).map_err(|error| match error {
        OfficeError::Doc(DocError::Encrypted)
        | OfficeError::Ppt(PptError::Encrypted)
        | OfficeError::Xls(XlsError::Encrypted | XlsError::EncryptionNotSupported(_)) => {
            Gap::new(Reason::Encrypted, "")
        }
        OfficeError::Doc(DocError::UnsupportedVersion(_)) | OfficeError::Xls(XlsError::UnsupportedVersion(_)) => {
            Gap::new(Reason::UnsupportedFeature, "a version of the format that is too old")
        }
        OfficeError::Panic(_) => Gap::new(Reason::ParserDied, "the reader panicked"),
        _ => Gap::new(Reason::Malformed, "document"),
    })
}

/// What the reader knows that it left out. Its words may quote the document.
fn losses(document: &Document, pictures: bool, emit: &mut dyn Emit) -> Result<(), Gap> {
    for damage in document.damage().iter().filter(|damage| damage.is_loss()).take(LEGACY_GAPS_MAX) {
        let (reason, what) = match damage.kind {
            DamageKind::Truncated => (Reason::ExtractedTooLarge, "text that was cut"),
            _ => (Reason::Malformed, "a part of the document"),
        };
        emit.gap(Gap::new(reason, what))?;
    }
    if pictures { emit.gap(Gap::new(Reason::MemberUnread, "images")) } else { Ok(()) }
}
