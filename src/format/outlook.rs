//! Outlook messages (MSG, MS-OXMSG): the texts of their properties, recipients, attachments, messages within
//! messages. Runs in the document worker only. Knows nothing of detectors.

mod compressed;
mod property;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use self::compressed::decompressed;
use self::property::{Kind, Property};
use super::{Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::limits::{COMPOUND_ENTRIES_MAX, DOCUMENT_SEGMENT_BYTES_MAX, MEMBER_DEPTH_MAX};
use crate::model::Place;

pub const FORMAT: Format = Format {
    name: "msg",
    mime: "application/vnd.ms-outlook",
    extensions: &["msg", "oft"],
    reader: Reader::Document(read),
};

type Compound = cfb::CompoundFile<BufReader<File>>;

/// A message, a recipient or an attachment: a storage with properties.
#[derive(Default)]
struct Storage {
    /// Property to the stream that holds it.
    properties: BTreeMap<Property, PathBuf>,
    /// An attachment that is a message, or an object of some program.
    inner: bool,
}

pub fn read(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    let damaged = |_| Gap::new(Reason::Malformed, "compound file");
    let mut compound = cfb::CompoundFile::open(BufReader::new(file)).map_err(damaged)?;
    let storages = storages(&compound, emit)?;
    if storages.is_empty() {
        return Err(Gap::new(Reason::Malformed, "no message"));
    }
    for (path, storage) in &storages {
        if path.components().filter(|step| is_attachment(step.as_os_str().to_string_lossy().as_ref())).count()
            > MEMBER_DEPTH_MAX
        {
            emit.gap(Gap::new(Reason::NestingTooDeep, format!("more than {MEMBER_DEPTH_MAX} messages")))?;
            continue;
        }
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if is_attachment(&name) {
            attachment(&mut compound, path, storage, emit)?;
        } else {
            properties(&mut compound, path, storage, emit)?;
        }
    }
    Ok(())
}

fn is_attachment(name: &str) -> bool {
    name.starts_with("__attach_version1.0_")
}

/// Every storage that has properties of its own.
fn storages(compound: &Compound, emit: &mut dyn Emit) -> Result<BTreeMap<PathBuf, Storage>, Gap> {
    let mut storages: BTreeMap<PathBuf, Storage> = BTreeMap::new();
    for (seen, entry) in compound.walk().enumerate() {
        if seen >= COMPOUND_ENTRIES_MAX {
            emit.gap(Gap::new(Reason::TooManyMembers, format!("more than {COMPOUND_ENTRIES_MAX} streams")))?;
            break;
        }
        let path = entry.path();
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { continue };
        // Names of properties, which are the same in every message.
        if folder.ends_with("__nameid_version1.0") {
            continue;
        }
        let Some(property) = Property::of(&name.to_string_lossy()) else { continue };
        let storage = storages.entry(folder.to_path_buf()).or_default();
        if entry.is_stream() {
            storage.properties.insert(property, path.to_path_buf());
        } else {
            storage.inner |= property.id == property::ATTACHED;
        }
    }
    Ok(storages)
}

/// The texts of a message or a recipient. Of a body that is there in several forms, one is read.
fn properties(compound: &mut Compound, path: &Path, storage: &Storage, emit: &mut dyn Emit) -> Result<(), Gap> {
    let place = Place::of_part(&shown(path));
    let page = code_page(compound, path);
    let has = |id| storage.properties.keys().any(|property| property.id == id);
    let (has_text, has_html) = (has(property::BODY), has(property::HTML));
    for (property, stream) in &storage.properties {
        let is_body = property.id == property::HTML || property.id == property::RTF;
        match property.kind {
            Kind::Text | Kind::Bytes if property.kind != Kind::Bytes || is_body => {}
            Kind::Ansi => {}
            _ => continue,
        }
        let bytes = bytes_of(compound, stream, emit)?;
        match property.id {
            property::HTML if has_text => {}
            property::HTML => emit.member(member(path, "body.html").as_bytes(), &mut bytes.as_slice())?,
            property::RTF if has_text || has_html => {}
            property::RTF => match decompressed(&bytes) {
                Some(rtf) => emit.member(member(path, "body.rtf").as_bytes(), &mut rtf.as_slice())?,
                None => emit.gap(Gap::new(Reason::Malformed, "body in compressed RTF"))?,
            },
            id => {
                let text = property.kind.text(&bytes, page);
                emit.segment(text.trim_end_matches(['\0', '\n', '\r']), property::name(id), &place)?;
            }
        }
    }
    Ok(())
}

/// A file, given as a member; a message within is a storage of its own.
fn attachment(compound: &mut Compound, path: &Path, storage: &Storage, emit: &mut dyn Emit) -> Result<(), Gap> {
    let page = code_page(compound, path);
    let mut names = BTreeMap::new();
    let mut content = None;
    for (property, stream) in &storage.properties {
        match property.kind {
            Kind::Bytes if property.id == property::ATTACHED => content = Some(stream.clone()),
            Kind::Text | Kind::Ansi => {
                let text = property.kind.text(&bytes_of(compound, stream, emit)?, page);
                names.insert(property.id, text.trim_end_matches('\0').to_string());
            }
            Kind::Bytes | Kind::Other => {}
        }
    }
    let name = property::FILE_NAMES.iter().find_map(|id| names.get(id)).cloned().unwrap_or_default();
    match content {
        Some(stream) => {
            let opened = compound.open_stream(&stream);
            let Ok(mut stream) = opened else {
                return emit.gap(Gap::new(Reason::MemberUnread, "attachment"));
            };
            emit.member(member(path, &name).as_bytes(), &mut stream)
        }
        None if storage.inner => Ok(()),
        None => emit.gap(Gap::new(Reason::MemberUnread, "attachment that lies elsewhere")),
    }
}

/// A stream's bytes up to a limit; what cannot be read is told.
fn bytes_of(compound: &mut Compound, stream: &Path, emit: &mut dyn Emit) -> Result<Vec<u8>, Gap> {
    let mut bytes = Vec::new();
    let read = compound.open_stream(stream).and_then(|stream| {
        let read = stream.take(4 * DOCUMENT_SEGMENT_BYTES_MAX as u64 + 1).read_to_end(&mut bytes)?;
        Ok(read)
    });
    match read {
        Ok(read) if read > 4 * DOCUMENT_SEGMENT_BYTES_MAX => {
            emit.gap(Gap::new(Reason::ExtractedTooLarge, "property of a message"))?;
        }
        Ok(_) => {}
        Err(_) => emit.gap(Gap::new(Reason::Malformed, "property of a message"))?,
    }
    Ok(bytes)
}

/// The code page of the texts that are not Unicode.
fn code_page(compound: &mut Compound, path: &Path) -> &'static encoding_rs::Encoding {
    let mut folder = Some(path);
    // Recipients and attachments are written as their message is.
    while let Some(path) = folder {
        let mut bytes = Vec::new();
        let stream = compound.open_stream(path.join("__properties_version1.0"));
        if stream.is_ok_and(|stream| stream.take(64 << 10).read_to_end(&mut bytes).is_ok())
            && let Some(page) = property::code_page_of(&bytes)
        {
            return page;
        }
        folder = path.parent();
    }
    encoding_rs::WINDOWS_1252
}

/// The way to a storage, as people count: `attachment 1`.
fn shown(path: &Path) -> String {
    let step = |name: &str| {
        let number = |start: &str| {
            let number = u64::from_str_radix(name.strip_prefix(start)?.trim_start_matches('#'), 16).ok()?;
            Some(number.saturating_add(1))
        };
        let attachment = number("__attach_version1.0_").map(|number| format!("attachment {number}"));
        attachment.or_else(|| Some(format!("recipient {}", number("__recip_version1.0_")?)))
    };
    let steps: Vec<String> =
        path.components().filter_map(|part| step(part.as_os_str().to_string_lossy().as_ref())).collect();
    if steps.is_empty() { "message".to_string() } else { steps.join(", ") }
}

fn member(path: &Path, name: &str) -> String {
    let place = shown(path);
    let name = if name.is_empty() { "unnamed" } else { name };
    if place == "message" { name.to_string() } else { format!("{place}/{name}") }
}
