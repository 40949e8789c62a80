//! What is written beside a recording: title, artist, comments, lyrics, the place where a video was taken, who encoded it,
//! files attached. The sound and the picture themselves are told as a gap. Runs in the document worker only. Knows
//! nothing of detectors.

mod atoms;
mod elements;
mod id3;
mod riff;
mod vorbis;

use std::fs::File;
use std::io::{BufReader, Cursor, Read};

use super::{DocumentReader, Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::limits::MEDIA_TAG_BYTES_MAX;
use crate::model::Place;

const fn format(
    name: &'static str,
    mime: &'static str,
    extensions: &'static [&'static str],
    read: DocumentReader,
) -> Format {
    Format { name, mime, extensions, reader: Reader::Document(read) }
}

pub const MP3: Format = format("mp3", "audio/mpeg", &["mp3"], |file, emit| read(file, emit, id3::read));
pub const MP4: Format =
    format("mp4", "video/mp4", &["mp4", "m4a", "m4v", "mov", "3gp"], |file, emit| read(file, emit, atoms::read));
pub const WAV: Format = format("wav", "audio/wav", &["wav"], |file, emit| read(file, emit, riff::read));
pub const AVI: Format = format("avi", "video/x-msvideo", &["avi"], |file, emit| read(file, emit, riff::read));
pub const OGG: Format =
    format("ogg", "application/ogg", &["ogg", "oga", "ogv", "opus"], |file, emit| read(file, emit, vorbis::read_pages));
pub const FLAC: Format = format("flac", "audio/flac", &["flac"], |file, emit| read(file, emit, vorbis::read_blocks));
pub const MATROSKA: Format =
    format("matroska", "video/x-matroska", &["mkv", "webm"], |file, emit| read(file, emit, elements::read));

/// Reads what stands beside a recording.
type ReadTags = fn(&mut Source, &mut dyn Emit) -> Result<(), Gap>;

fn read(file: File, emit: &mut dyn Emit, tags: ReadTags) -> Result<(), Gap> {
    emit.gap(Gap::new(Reason::UnsupportedFeature, "the recording itself"))?;
    let length = file.metadata()?.len();
    tags(&mut Source { reader: BufReader::new(file), at: 0, length }, emit)
}

/// A file, of which recordings are passed over.
struct Source {
    reader: BufReader<File>,
    at: u64,
    length: u64,
}

impl Source {
    fn left(&self) -> u64 {
        self.length.saturating_sub(self.at)
    }

    /// Goes to an offset; behind the end there is nothing.
    fn go(&mut self, to: u64) -> Result<(), Gap> {
        let by = i64::try_from(to).ok().zip(i64::try_from(self.at).ok()).map(|(to, at)| to - at);
        self.reader.seek_relative(by.ok_or_else(|| Gap::new(Reason::Malformed, "an offset past any file"))?)?;
        self.at = to;
        Ok(())
    }

    fn skip(&mut self, bytes: u64) -> Result<(), Gap> {
        self.go(self.at.saturating_add(bytes))
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Gap> {
        let mut array = [0; N];
        self.reader.read_exact(&mut array)?;
        self.at += N as u64;
        Ok(array)
    }

    /// The next bytes, or what there is of them; what is missing is told.
    fn take(&mut self, bytes: u64, part: &str, emit: &mut dyn Emit) -> Result<Vec<u8>, Gap> {
        if bytes > self.left() {
            emit.gap(Gap::new(Reason::Truncated, part))?;
        } else if bytes > MEDIA_TAG_BYTES_MAX {
            emit.gap(Gap::new(
                Reason::ExtractedTooLarge,
                format!("{part} of more than {} MiB", MEDIA_TAG_BYTES_MAX >> 20),
            ))?;
        }
        let mut content = Vec::new();
        (&mut self.reader).take(bytes.min(MEDIA_TAG_BYTES_MAX)).read_to_end(&mut content)?;
        let read = content.len() as u64;
        self.at += read;
        self.skip(bytes.min(self.left() + read) - read)?;
        Ok(content)
    }
}

/// Tells a text, where there is one.
fn tell(emit: &mut dyn Emit, part: &str, label: &str, text: &str) -> Result<(), Gap> {
    let text = text.trim_matches(['\0', ' ', '\n', '\r', '\u{feff}']);
    if text.is_empty() {
        return Ok(());
    }
    emit.segment(text, label, &Place::of_part(part))
}

/// Tells the texts among fields of unknown kind.
fn tell_any(emit: &mut dyn Emit, part: &str, label: &str, bytes: &[u8]) -> Result<(), Gap> {
    for piece in bytes.split(|byte| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) {
        if piece.len() >= TEXT_BYTES_MIN
            && let Ok(text) = std::str::from_utf8(piece)
        {
            tell(emit, part, label, text)?;
        }
    }
    Ok(())
}

/// Bytes that hold something of interest.
const TEXT_BYTES_MIN: usize = 4;

/// Hands on a picture or another file that is attached.
fn attach(emit: &mut dyn Emit, name: &str, content: &[u8]) -> Result<(), Gap> {
    emit.member(name.as_bytes(), &mut Cursor::new(content))
}

/// Text in UTF-8, or in what was used before.
fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_string(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}

/// The number in a few bytes, the last the least.
fn number(bytes: &[u8]) -> u64 {
    bytes.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// The first bytes, and the others; all and none where there are fewer.
fn split(bytes: &[u8], at: usize) -> (&[u8], &[u8]) {
    bytes.split_at_checked(at).unwrap_or((bytes, &[]))
}
