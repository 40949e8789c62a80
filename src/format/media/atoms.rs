//! Atoms of QuickTime and MP4: user data of cameras and phones, with the place where a video was taken, and the lists of
//! tags of players.

use super::{Source, attach, decoded, number, split, tell, tell_any};
use crate::error::{Gap, Reason};
use crate::format::Emit;
use crate::limits::MEDIA_DEPTH_MAX;

/// What people call the texts of user data and of the list of tags; the sign before them is that of copyright.
const NAMES: &[(&[u8; 4], &str)] = &[
    (b"\xa9nam", "title"),
    (b"\xa9ART", "artist"),
    (b"aART", "album artist"),
    (b"\xa9alb", "album"),
    (b"\xa9aut", "author"),
    (b"\xa9cmt", "comment"),
    (b"\xa9cpy", "copyright"),
    (b"\xa9day", "date"),
    (b"\xa9des", "description"),
    (b"\xa9inf", "information"),
    (b"\xa9key", "keywords"),
    (b"\xa9lyr", "lyrics"),
    (b"\xa9mak", "make"),
    (b"\xa9mod", "model"),
    (b"\xa9swr", "software"),
    (b"\xa9too", "encoder"),
    (b"\xa9enc", "encoded by"),
    (b"\xa9wrt", "composer"),
    (b"\xa9gen", "genre"),
    (b"apID", "account"),
    (b"cprt", "copyright"),
    (b"desc", "description"),
    (b"ldes", "description"),
    (b"ownr", "owner"),
    (b"purd", "purchase date"),
    (b"titl", "title"),
    (b"dscp", "description"),
    (b"perf", "performer"),
    (b"auth", "author"),
    (b"albm", "album"),
    (b"kywd", "keywords"),
    (b"XMP_", "xmp"),
];
/// Texts of phones: a version and a language before each.
const PHONE: &[&[u8; 4]] = &[b"titl", b"dscp", b"cprt", b"perf", b"auth", b"albm", b"kywd", b"gnre"];
const COORDINATES: &str = "GPS coordinates";
/// The name of a packet of XMP among atoms that have long names.
const XMP: [u8; 16] = *b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac";

/// What an atom that is entered holds.
#[derive(Clone, Copy, PartialEq)]
enum Within {
    Movie,
    UserData,
    Tags,
    Tag([u8; 4]),
}

#[derive(Default)]
struct Reading {
    /// Names that tags refer to by number.
    keys: Vec<String>,
    /// The name of the tag that is read, where it has one of its own.
    name: Option<String>,
}

pub fn read(source: &mut Source, emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut reading = Reading::default();
    let mut entered = vec![(source.length, Within::Movie)];
    while let Some((end, within)) = entered.last().copied() {
        // Four zeros end user data.
        if end.saturating_sub(source.at) < 8 {
            entered.pop();
            source.go(end)?;
            continue;
        }
        let [a, b, c, d, kind @ ..] = source.array::<8>()?;
        let size = match number(&[a, b, c, d]) {
            0 => end - source.at,
            1 => number(&source.array::<8>()?).saturating_sub(16),
            size => size.saturating_sub(8),
        };
        let own_end = source.at.saturating_add(size);
        if own_end > end {
            let reason = if end == source.length { Reason::Truncated } else { Reason::Malformed };
            emit.gap(Gap::new(reason, "atom"))?;
        }
        // The size itself may stand behind the end.
        let own_end = own_end.min(end).max(source.at);
        match inner(kind, within) {
            Some(inner) if entered.len() < MEDIA_DEPTH_MAX => {
                if kind == *b"meta" {
                    pass_version(source)?;
                }
                reading.name = None;
                entered.push((own_end, inner));
            }
            Some(_) => return Err(Gap::new(Reason::NestingTooDeep, "atom")),
            None => {
                reading.leaf(kind, within, own_end - source.at, source, emit)?;
                source.go(own_end)?;
            }
        }
    }
    Ok(())
}

/// What the atom holds, where it holds others.
fn inner(kind: [u8; 4], within: Within) -> Option<Within> {
    match (&kind, within) {
        (b"moov" | b"trak" | b"mdia" | b"minf" | b"moof" | b"traf", Within::Movie) => Some(Within::Movie),
        (b"udta", Within::Movie) => Some(Within::UserData),
        (b"meta", Within::Movie | Within::UserData) => Some(Within::UserData),
        (b"ilst", Within::UserData) => Some(Within::Tags),
        (_, Within::Tags) => Some(Within::Tag(kind)),
        _ => None,
    }
}

/// MP4 has a version before what `meta` holds, and QuickTime none.
fn pass_version(source: &mut Source) -> Result<(), Gap> {
    let at = source.at;
    let [_, _, _, _, kind @ ..] = source.array::<8>().unwrap_or_default();
    let is_quicktime = kind == *b"hdlr";
    source.go(if is_quicktime { at } else { at + 4 })
}

impl Reading {
    fn leaf(
        &mut self,
        kind: [u8; 4],
        within: Within,
        size: u64,
        source: &mut Source,
        emit: &mut dyn Emit,
    ) -> Result<(), Gap> {
        match (&kind, within) {
            (b"uuid", Within::Movie) if size >= 16 => {
                if source.array::<16>()? == XMP {
                    let packet = source.take(size - 16, "xmp", emit)?;
                    tell(emit, "xmp", "", &decoded(&packet))?;
                }
                Ok(())
            }
            (_, Within::Movie) | (b"hdlr" | b"free" | b"skip", _) => Ok(()),
            (b"keys", _) => {
                self.keys = keys(&source.take(size, "keys", emit)?);
                Ok(())
            }
            (b"mean", Within::Tag(_)) => Ok(()),
            (b"name", Within::Tag(_)) => {
                self.name = Some(decoded(split(&source.take(size, "name", emit)?, 4).1));
                Ok(())
            }
            (b"data", Within::Tag(tag)) => {
                let content = source.take(size, "tags", emit)?;
                value(&self.label(tag), &content, emit)
            }
            _ => user_data(&kind, &source.take(size, "user data", emit)?, emit),
        }
    }

    /// What a tag is called: by its own name, by that which its number stands for, or by its kind.
    fn label(&self, tag: [u8; 4]) -> String {
        let place = usize::try_from(number(&tag)).ok().and_then(|place| place.checked_sub(1));
        let key = place.and_then(|place| self.keys.get(place));
        self.name.clone().or_else(|| key.cloned()).unwrap_or_else(|| name_of(&tag))
    }
}

fn name_of(kind: &[u8; 4]) -> String {
    let name = NAMES.iter().find(|(known, _)| *known == kind);
    name.map_or_else(|| decoded(kind), |(_, name)| (*name).to_string())
}

/// A version and a number of names; each behind its size and four letters.
fn keys(content: &[u8]) -> Vec<String> {
    let mut rest = split(content, 8).1;
    let mut keys = Vec::new();
    while rest.len() >= 8 {
        let size = usize::try_from(number(split(rest, 4).0)).unwrap_or(usize::MAX).max(8);
        let (key, behind) = split(rest, size);
        keys.push(decoded(split(key, 8).1));
        rest = behind;
    }
    keys
}

/// The value of a tag behind its type and its language.
fn value(label: &str, content: &[u8], emit: &mut dyn Emit) -> Result<(), Gap> {
    let (head, value) = split(content, 8);
    match number(split(head, 4).0) {
        1 => text(label, &decoded(value), emit),
        2 => tell(emit, "tags", label, &encoding_rs::UTF_16BE.decode(value).0),
        13 | 14 | 27 => attach(emit, "cover", value),
        // Numbers.
        21..=24 | 65..=79 => Ok(()),
        _ => tell_any(emit, "tags", label, value),
    }
}

/// A text, or a place.
fn text(label: &str, text: &str, emit: &mut dyn Emit) -> Result<(), Gap> {
    match coordinates(text) {
        Some(coordinates) => tell(emit, "tags", COORDINATES, &coordinates),
        None => tell(emit, "tags", label, text),
    }
}

/// Latitude and longitude in degrees, as ISO 6709 has them: `+52.5200+013.4050+034.2/`.
fn coordinates(text: &str) -> Option<String> {
    let signs: Vec<usize> = text.match_indices(['+', '-', '/']).map(|(at, _)| at).collect();
    let [0, second, others @ ..] = signs.as_slice() else { return None };
    let end = others.first().copied().unwrap_or(text.len());
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<f64>().ok();
    let (latitude, longitude) = (number(0, *second)?, number(*second, end)?);
    (latitude.abs() <= 90.0 && longitude.abs() <= 180.0).then(|| format!("{latitude:.6}, {longitude:.6}"))
}

/// An atom of user data. Those of QuickTime hold texts in several languages.
fn user_data(kind: &[u8; 4], content: &[u8], emit: &mut dyn Emit) -> Result<(), Gap> {
    let name = name_of(kind);
    match kind {
        [0xa9, ..] => {
            let mut rest = content;
            while rest.len() >= 4 {
                let (head, behind) = split(rest, 4);
                let size = usize::try_from(number(split(head, 2).0)).unwrap_or_default();
                let (said, behind) = split(behind, size);
                text(&name, &decoded(said), emit)?;
                rest = behind;
            }
            Ok(())
        }
        b"loci" => place(split(content, 6).1, emit),
        kind if PHONE.contains(&kind) => tell(emit, "tags", &name, &phone_text(split(content, 6).1).0),
        b"XMP_" => tell(emit, "xmp", "", &decoded(content)),
        _ => tell_any(emit, "tags", &name, content),
    }
}

/// A text that ends with zeros, in UTF-8 or marked as UTF-16, and what follows.
fn phone_text(bytes: &[u8]) -> (String, &[u8]) {
    if bytes.starts_with(b"\xfe\xff") {
        let units = bytes.chunks_exact(2).position(|unit| unit == [0, 0]).unwrap_or(bytes.len() / 2);
        let (text, rest) = split(bytes, 2 * units);
        return (encoding_rs::UTF_16BE.decode(text).0.into_owned(), split(rest, 2).1);
    }
    let end = memchr::memchr(0, bytes).unwrap_or(bytes.len());
    let (text, rest) = split(bytes, end);
    (decoded(text), split(rest, 1).1)
}

/// A name, a role, longitude and latitude in degrees and their fractions, and more names.
fn place(content: &[u8], emit: &mut dyn Emit) -> Result<(), Gap> {
    let (name, rest) = phone_text(content);
    tell(emit, "tags", "location", &name)?;
    let (angles, more) = split(split(rest, 1).1, 12);
    if let [a, b, c, d, e, f, g, h, ..] = *angles {
        let degrees = |bytes| f64::from(i32::from_be_bytes(bytes)) / 65536.0;
        let coordinates = format!("{:.6}, {:.6}", degrees([e, f, g, h]), degrees([a, b, c, d]));
        tell(emit, "tags", COORDINATES, &coordinates)?;
    }
    tell_any(emit, "tags", "location", more)
}
