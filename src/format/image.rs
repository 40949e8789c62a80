//! What is written beside a picture: Exif with the place where it was taken, XMP, IPTC, comments and text chunks. The
//! picture itself is told as a gap. Runs in the document worker only. Knows nothing of detectors.

use std::fs::File;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use exif::{Context, Exif, Field, In, Tag, Value};

use super::{Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::limits::{IMAGE_BYTES_MAX, IMAGE_TEXT_BYTES_MAX};
use crate::model::Place;

const fn format(name: &'static str, mime: &'static str, extensions: &'static [&'static str]) -> Format {
    Format { name, mime, extensions, reader: Reader::Document(read) }
}

pub const JPEG: Format = format("jpeg", "image/jpeg", &["jpg", "jpeg"]);
pub const PNG: Format = format("png", "image/png", &["png"]);
pub const TIFF: Format = format("tiff", "image/tiff", &["tif", "tiff"]);
pub const WEBP: Format = format("webp", "image/webp", &["webp"]);
pub const HEIC: Format = format("heic", "image/heic", &["heic", "heif"]);
pub const AVIF: Format = format("avif", "image/avif", &["avif"]);

fn read(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut bytes = Vec::new();
    (&file).take(IMAGE_BYTES_MAX).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == IMAGE_BYTES_MAX && file.metadata()?.len() > IMAGE_BYTES_MAX {
        emit.gap(Gap::new(Reason::TooLarge, format!("a picture of more than {} MiB", IMAGE_BYTES_MAX >> 20)))?;
    }
    camera(&bytes, emit)?;
    for (part, label, text) in segments(&bytes).into_iter().chain(chunks(&bytes)) {
        emit.segment(&text, &label, &Place::of_part(part))?;
    }
    if let Some(packet) = packet(&bytes) {
        emit.segment(packet, "", &Place::of_part("xmp"))?;
    }
    emit.gap(Gap::new(Reason::UnsupportedFeature, "the picture itself"))
}

/// What a camera wrote, and its place as one pair of numbers.
fn camera(bytes: &[u8], emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut reader = exif::Reader::new();
    reader.continue_on_error(true);
    let mut is_damaged = false;
    let read = catch_unwind(AssertUnwindSafe(|| reader.read_from_container(&mut Cursor::new(bytes))));
    let exif = match read {
        Ok(Ok(exif)) => Some(exif),
        Ok(Err(exif::Error::NotFound(_))) => None,
        Ok(Err(error)) => error.distill_partial_result(|errors| is_damaged = errors.iter().any(is_damage)).ok(),
        Err(_) => {
            is_damaged = true;
            None
        }
    };
    if is_damaged {
        emit.gap(Gap::new(Reason::Malformed, "exif"))?;
    }
    let Some(exif) = exif else { return Ok(()) };
    // The second list describes the thumbnail, and repeats the first.
    for field in exif.fields().filter(|field| field.ifd_num == In::PRIMARY) {
        if let Some(text) = text_of(field) {
            emit.segment(&text, &name_of(field.tag), &Place::of_part("exif"))?;
        }
    }
    match coordinates(&exif) {
        Some(text) => emit.segment(&text, "GPS coordinates", &Place::of_part("exif")),
        None => Ok(()),
    }
}

/// Whether an error means that fields are lost. Some writers link lists of fields where none may follow.
fn is_damage(error: &exif::Error) -> bool {
    !matches!(error, exif::Error::InvalidFormat("Unexpected next IFD"))
}

/// Tags that Windows writes in UTF-16, and the crate has no name for.
const WINDOWS: [(u16, &str); 5] =
    [(0x9c9b, "title"), (0x9c9c, "comment"), (0x9c9d, "author"), (0x9c9e, "keywords"), (0x9c9f, "subject")];

fn name_of(tag: Tag) -> String {
    let windows = WINDOWS.iter().find(|(number, _)| tag == Tag(Context::Tiff, *number));
    windows.map_or_else(|| tag.to_string(), |(_, name)| (*name).to_string())
}

/// What people wrote in a field; numbers of the picture are no text.
fn text_of(field: &Field) -> Option<String> {
    let text = match &field.value {
        Value::Ascii(lines) => lines.iter().map(|line| String::from_utf8_lossy(line)).collect::<Vec<_>>().join("\n"),
        Value::Byte(bytes) if WINDOWS.iter().any(|(number, _)| field.tag == Tag(Context::Tiff, *number)) => {
            encoding_rs::UTF_16LE.decode_without_bom_handling(bytes).0.into_owned()
        }
        // A comment begins with the name of its character code, in eight bytes.
        Value::Undefined(bytes, _) | Value::Byte(bytes) if field.tag == Tag::UserComment => {
            let (code, text) = bytes.split_at_checked(8)?;
            match code.starts_with(b"UNICODE") {
                true => encoding_rs::UTF_16LE.decode_without_bom_handling(text).0.into_owned(),
                false => String::from_utf8_lossy(text).into_owned(),
            }
        }
        _ => return None,
    };
    let text = text.trim_matches(['\0', ' ']);
    (!text.is_empty()).then(|| text.to_string())
}

/// Where a picture was taken, in degrees.
fn coordinates(exif: &Exif) -> Option<String> {
    let angle = |tag: Tag, of: Tag, negative: u8| {
        let Value::Rational(parts) = &exif.get_field(tag, In::PRIMARY)?.value else { return None };
        let size = parts.iter().zip([1.0, 60.0, 3600.0]).map(|(part, unit)| part.to_f64() / unit).sum::<f64>();
        let is_negative = match &exif.get_field(of, In::PRIMARY)?.value {
            Value::Ascii(lines) => lines.first().and_then(|line| line.first()) == Some(&negative),
            _ => false,
        };
        size.is_finite().then_some(if is_negative { -size } else { size })
    };
    let latitude = angle(Tag::GPSLatitude, Tag::GPSLatitudeRef, b'S')?;
    let longitude = angle(Tag::GPSLongitude, Tag::GPSLongitudeRef, b'W')?;
    Some(format!("{latitude:.6}, {longitude:.6}"))
}

/// A part, a label and a text.
type Piece = (&'static str, String, String);

/// Comments and IPTC of a JPEG: its segments up to the picture.
fn segments(bytes: &[u8]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let Some(mut rest) = bytes.strip_prefix(b"\xff\xd8") else { return pieces };
    while let [0xff, marker, high, low, behind @ ..] = rest {
        let length = usize::from(u16::from_be_bytes([*high, *low])).saturating_sub(2);
        let content = behind.get(..length).unwrap_or(behind);
        match marker {
            0xda | 0xd9 => break,
            0xfe => pieces.push(("comment", String::new(), String::from_utf8_lossy(content).into_owned())),
            0xed => iptc(content, &mut pieces),
            _ => {}
        }
        rest = behind.get(length..).unwrap_or_default();
    }
    pieces
}

/// Fields of IPTC's second record that people fill in.
const IPTC_NAMES: [(u8, &str); 12] = [
    (5, "object name"),
    (25, "keywords"),
    (40, "special instructions"),
    (80, "by-line"),
    (90, "city"),
    (92, "sub-location"),
    (95, "province"),
    (101, "country"),
    (105, "headline"),
    (116, "copyright"),
    (118, "contact"),
    (120, "caption"),
];

/// The data sets of an IPTC block within Photoshop's resources: a marker, record, number, length and text each.
fn iptc(content: &[u8], pieces: &mut Vec<Piece>) {
    let Some(at) = memchr::memmem::find(content, b"8BIM\x04\x04") else { return };
    let mut rest = content.get(at..).unwrap_or_default();
    let start = memchr::memmem::find(rest, b"\x1c\x02").or_else(|| memchr::memmem::find(rest, b"\x1c\x01"));
    rest = start.and_then(|start| rest.get(start..)).unwrap_or_default();
    while let [0x1c, record, number, high, low, behind @ ..] = rest {
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let text = String::from_utf8_lossy(behind.get(..length).unwrap_or(behind)).into_owned();
        if *record == 2 && !text.contains('\0') {
            let name = IPTC_NAMES.iter().find(|(known, _)| known == number).map_or("", |(_, name)| name);
            pieces.push(("iptc", name.to_string(), text));
        }
        rest = behind.get(length..).unwrap_or_default();
    }
}

/// Text chunks of a PNG: a keyword, and text as it is or deflated.
fn chunks(bytes: &[u8]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let Some(mut rest) = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n") else { return pieces };
    while let Some((head, behind)) = rest.split_first_chunk::<8>() {
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let content = behind.get(..length).unwrap_or(behind);
        let mut parts = content.splitn(2, |byte| *byte == 0);
        let label = String::from_utf8_lossy(parts.next().unwrap_or_default()).into_owned();
        let text = parts.next().unwrap_or_default();
        let text = match &head[4..] {
            // Latin-1, of which windows-1252 is more.
            b"tEXt" => Some(encoding_rs::WINDOWS_1252.decode(text).0.into_owned()),
            b"zTXt" => inflated(text.get(1..).unwrap_or_default())
                .map(|text| encoding_rs::WINDOWS_1252.decode(&text).0.into_owned()),
            b"iTXt" => international(text),
            _ => None,
        };
        // A packet of XMP is told as such.
        if let Some(text) = text.filter(|_| label != "XML:com.adobe.xmp") {
            pieces.push(("text", label, text));
        }
        rest = behind.get(length.saturating_add(4)..).unwrap_or_default();
    }
    pieces
}

/// Text in UTF-8 behind whether it is deflated, the method, its language and its keyword in that language.
fn international(content: &[u8]) -> Option<String> {
    let (is_deflated, rest) = (*content.first()? == 1, content.get(2..)?);
    let text = rest.splitn(3, |byte| *byte == 0).nth(2)?;
    let text = if is_deflated { inflated(text)? } else { text.to_vec() };
    Some(String::from_utf8_lossy(&text).into_owned())
}

fn inflated(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut text = Vec::new();
    flate2::read::ZlibDecoder::new(bytes).take(IMAGE_TEXT_BYTES_MAX).read_to_end(&mut text).ok()?;
    Some(text)
}

/// The packet of XMP, which stands as plain text in files of every kind.
fn packet(bytes: &[u8]) -> Option<&str> {
    let start = memchr::memmem::find(bytes, b"<x:xmpmeta")?;
    let rest = bytes.get(start..)?;
    const END: &[u8] = b"</x:xmpmeta>";
    let end = memchr::memmem::find(rest, END).map_or(rest.len(), |end| end + END.len());
    let packet = rest.get(..end.min(IMAGE_TEXT_BYTES_MAX as usize))?;
    std::str::from_utf8(packet).ok()
}
