//! ID3 tags, of all versions, and what else stands behind the sound of an MP3: APE tags and lyrics.

use std::borrow::Cow;
use std::io::Read;

use super::{Source, attach, decoded, number, split, tell, tell_any, vorbis};
use crate::error::{Gap, Reason};
use crate::format::Emit;
use crate::limits::MEDIA_TAG_BYTES_MAX;

/// What people call the frames of texts, in the second and the later versions.
const NAMES: &[(&str, &str, &str)] = &[
    ("TT2", "TIT2", "title"),
    ("TT1", "TIT1", "group"),
    ("TT3", "TIT3", "subtitle"),
    ("TP1", "TPE1", "artist"),
    ("TP2", "TPE2", "album artist"),
    ("TP3", "TPE3", "conductor"),
    ("TAL", "TALB", "album"),
    ("TCM", "TCOM", "composer"),
    ("TXT", "TEXT", "lyricist"),
    ("TCR", "TCOP", "copyright"),
    ("TEN", "TENC", "encoded by"),
    ("TSS", "TSSE", "encoder"),
    ("TOF", "TOFN", "file name"),
    ("COM", "COMM", "comment"),
    ("ULT", "USLT", "lyrics"),
    ("SLT", "SYLT", "lyrics"),
    ("POP", "POPM", "popularimeter"),
    ("", "TOWN", "owner"),
    ("", "OWNE", "owner"),
];

/// Bytes of the head of a tag.
const HEAD: u64 = 10;

pub fn read(source: &mut Source, emit: &mut dyn Emit) -> Result<(), Gap> {
    while source.left() >= HEAD {
        let from = source.at;
        let head = source.array::<10>()?;
        source.go(from)?;
        if !head.starts_with(b"ID3") {
            break;
        }
        let size = HEAD + whole_size(&head);
        let tag = source.take(size, "id3", emit)?;
        read_tag(&tag, emit)?;
    }
    if source.left() >= 4 {
        let from = source.at;
        let head = source.array::<4>()?;
        source.go(from)?;
        if head == *b"fLaC" {
            return vorbis::read_blocks(source, emit);
        }
    }
    behind(source, emit)
}

fn whole_size(head: &[u8; 10]) -> u64 {
    // A footer repeats the head.
    synchsafe(&head[6..]) + if head[5] & 0x10 != 0 { HEAD } else { 0 }
}

/// Seven bits of each byte.
fn synchsafe(bytes: &[u8]) -> u64 {
    bytes.iter().take(4).fold(0, |number, byte| number << 7 | u64::from(byte & 0x7f))
}

/// Tags behind the sound, the last first.
fn behind(source: &mut Source, emit: &mut dyn Emit) -> Result<(), Gap> {
    let begin = source.at;
    let mut end = source.length;
    while let Some(tail) = end.checked_sub(128).filter(|tail| *tail >= begin) {
        source.go(tail)?;
        let last = source.array::<128>()?;
        let (size, part): (u64, _) = if last.starts_with(b"TAG") {
            old_tag(&last, emit)?;
            end = tail;
            continue;
        } else if let Some(footer) = last.get(96..).filter(|footer| footer.starts_with(b"APETAGEX")) {
            let header = if footer.get(23).is_some_and(|flags| flags & 0x80 != 0) { 32 } else { 0 };
            (footer.get(12..16).map_or(0, little) + header, "ape")
        } else if last.ends_with(b"LYRICS200") {
            let digits = last.get(113..119).and_then(|digits| std::str::from_utf8(digits).ok());
            (digits.and_then(|digits| digits.parse::<u64>().ok()).unwrap_or_default() + 15, "lyrics")
        } else if let Some(footer) = last.get(118..).filter(|footer| footer.starts_with(b"3DI")) {
            (synchsafe(footer.get(6..).unwrap_or_default()) + 2 * HEAD, "id3")
        } else {
            return Ok(());
        };
        let Some(from) = end.checked_sub(size).filter(|from| *from >= begin && size > 15) else {
            return Err(Gap::new(Reason::Malformed, part));
        };
        source.go(from)?;
        let content = source.take(size, part, emit)?;
        match part {
            "ape" => ape(&content, emit)?,
            "id3" => read_tag(&content, emit)?,
            _ => tell_any(emit, part, "lyrics", &content)?,
        }
        end = from;
    }
    Ok(())
}

fn little(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// The first version: texts of fixed width.
fn old_tag(tag: &[u8; 128], emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut rest = &tag[3..];
    for (width, name) in [(30, "title"), (30, "artist"), (30, "album"), (4, "year"), (30, "comment")] {
        let (text, behind) = split(rest, width);
        let end = memchr::memchr(0, text).unwrap_or(text.len());
        tell(emit, "id3", name, &decoded(split(text, end).0))?;
        rest = behind;
    }
    Ok(())
}

/// Items of an APE tag: size, flags, a name that ends with a zero, a value.
fn ape(tag: &[u8], emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut rest = if tag.starts_with(b"APETAGEX") { split(tag, 32).1 } else { tag };
    while rest.len() > 32 {
        let (head, behind) = split(rest, 8);
        let (size, flags) = split(head, 4);
        let end = memchr::memchr(0, behind).unwrap_or(behind.len());
        let (name, behind) = split(behind, end);
        let (value, behind) = split(split(behind, 1).1, usize::try_from(little(size)).unwrap_or(usize::MAX));
        match little(flags) >> 1 & 3 {
            1 => attach(emit, "cover", split(value, memchr::memchr(0, value).map_or(0, |end| end + 1)).1)?,
            _ => tell(emit, "ape", &decoded(name), &decoded(value).replace('\0', "\n"))?,
        }
        rest = behind;
    }
    Ok(())
}

/// A tag of the second version and its revisions.
pub fn read_tag(tag: &[u8], emit: &mut dyn Emit) -> Result<(), Gap> {
    let Some((head, content)) = tag.split_first_chunk::<10>() else {
        return Err(Gap::new(Reason::Truncated, "id3"));
    };
    let [b'I', b'D', b'3', version @ 2..=4, _, flags, ..] = *head else {
        return Err(Gap::new(Reason::UnsupportedFeature, "id3 of an unknown version"));
    };
    let size = usize::try_from(synchsafe(&head[6..])).unwrap_or(usize::MAX);
    let mut content = Cow::Borrowed(split(content, size).0);
    if version < 4 && flags & 0x80 != 0 {
        content = Cow::Owned(synchronised(&content));
    }
    let mut frames: &[u8] = &content;
    if version > 2 && flags & 0x40 != 0 {
        let (size, _) = split(frames, 4);
        let size = if version == 4 { synchsafe(size) } else { number(size).saturating_add(4) };
        frames = split(frames, usize::try_from(size).unwrap_or(usize::MAX)).1;
    }
    read_frames(frames, version, false, emit)
}

/// Frames of a tag, or of a chapter in it; a chapter holds no others.
fn read_frames(bytes: &[u8], version: u8, is_chapter: bool, emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut rest = bytes;
    while let Some((name, flags, body, behind)) = frame(rest, version) {
        match read_frame(name, flags, version, body, emit)? {
            Some(_) if is_chapter => emit.gap(Gap::new(Reason::NestingTooDeep, "id3 chapters"))?,
            Some(within) => read_frames(&within, version, true, emit)?,
            None => {}
        }
        rest = behind;
    }
    // Zeros fill the tag.
    match rest.first() {
        None | Some(0) => Ok(()),
        Some(_) => emit.gap(Gap::new(Reason::Malformed, "id3 frame")),
    }
}

/// A zero behind a byte of ones was put in, so that the tag looks like no sound.
fn synchronised(bytes: &[u8]) -> Vec<u8> {
    let mut last = 0;
    let is_kept = |byte: &&u8| std::mem::replace(&mut last, **byte) != 0xff || **byte != 0;
    bytes.iter().filter(is_kept).copied().collect()
}

/// A frame's name, flags and content, and what follows it.
fn frame(bytes: &[u8], version: u8) -> Option<(&str, u8, &[u8], &[u8])> {
    let width = if version == 2 { 3 } else { 4 };
    let (name, rest) = bytes.split_at_checked(width)?;
    let is_name = name.iter().all(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9'));
    let name = std::str::from_utf8(name).ok().filter(|_| is_name)?;
    let (size, rest) = rest.split_at_checked(width)?;
    let (flags, rest) = if version == 2 { (0, rest) } else { (*rest.get(1)?, rest.get(2..)?) };
    let plain = usize::try_from(number(size)).ok()?;
    let size = match version {
        4 => {
            let size = usize::try_from(synchsafe(size)).ok()?;
            // Some writers of the fourth revision count as the third does.
            let follows = |size: usize| rest.get(size).is_some_and(|byte| *byte == 0 || byte.is_ascii_uppercase());
            if size != plain && !follows(size) && (rest.len() == plain || follows(plain)) { plain } else { size }
        }
        _ => plain,
    };
    let (body, behind) = rest.split_at_checked(size)?;
    Some((name, flags, body, behind))
}

/// Undoes what a frame's flags tell, and tells what it holds. Gives back the frames in a chapter.
fn read_frame(name: &str, flags: u8, version: u8, body: &[u8], emit: &mut dyn Emit) -> Result<Option<Vec<u8>>, Gap> {
    let (is_deflated, is_sealed, before) = match version {
        3 => (flags & 0x80 != 0, flags & 0x40 != 0, (flags >> 5 & 1) + (flags >> 7 & 1) * 4),
        4 => (flags & 8 != 0, flags & 4 != 0, (flags >> 6 & 1) + (flags & 1) * 4),
        _ => (false, false, 0),
    };
    if is_sealed {
        emit.gap(Gap::new(Reason::Encrypted, format!("id3 frame {name}")))?;
        return Ok(None);
    }
    let mut body = Cow::Borrowed(split(body, usize::from(before)).1);
    if version == 4 && flags & 2 != 0 {
        body = Cow::Owned(synchronised(&body));
    }
    if is_deflated {
        let mut inflated = Vec::new();
        let mut reader = flate2::read::ZlibDecoder::new(&*body).take(MEDIA_TAG_BYTES_MAX);
        if reader.read_to_end(&mut inflated).is_err() {
            emit.gap(Gap::new(Reason::Malformed, format!("id3 frame {name}")))?;
        }
        body = Cow::Owned(inflated);
    }
    if matches!(name, "CHAP" | "CTOC") {
        // A name, and four numbers or a list of chapters before the frames.
        let rest = split(&body, memchr::memchr(0, &body).map_or(0, |end| end + 1)).1;
        return Ok((name == "CHAP").then(|| split(rest, 16).1.to_vec()));
    }
    told(name, &body, emit)?;
    Ok(None)
}

/// Tells a frame by its kind.
fn told(name: &str, body: &[u8], emit: &mut dyn Emit) -> Result<(), Gap> {
    let known = NAMES.iter().find(|(old, new, _)| *old == name || *new == name);
    let label = known.map_or(name, |(_, _, label)| label);
    let (coding, rest) = split(body, 1);
    let coding = coding.first().copied().unwrap_or_default();
    match name {
        // A name and a text.
        "TXXX" | "TXX" | "WXXX" | "WXX" => {
            let (about, text) = ended(coding, rest);
            let about = text_of(coding, about);
            let coding = if name.starts_with('W') { 0 } else { coding };
            tell(emit, "id3", if about.is_empty() { label } else { &about }, &text_of(coding, text))
        }
        "COMM" | "COM" | "USLT" | "ULT" => {
            let (about, text) = ended(coding, split(rest, 3).1);
            tell(emit, "id3", label, &text_of(coding, about))?;
            tell(emit, "id3", label, &text_of(coding, text))
        }
        // Each text has its time behind it.
        "SYLT" | "SLT" => {
            let (mut text, mut words) = (ended(coding, split(rest, 5).1).1, String::new());
            while !text.is_empty() {
                let (word, behind) = ended(coding, text);
                words.push_str(&text_of(coding, word));
                text = split(behind, 4).1;
            }
            tell(emit, "id3", label, &words)
        }
        "APIC" | "PIC" => {
            let kind = if name == "PIC" { 3 } else { memchr::memchr(0, rest).map_or(0, |end| end + 1) };
            let (about, picture) = ended(coding, split(rest, kind + 1).1);
            tell(emit, "id3", "picture", &text_of(coding, about))?;
            attach(emit, "cover", picture)
        }
        "GEOB" | "GEO" => {
            let (file, rest) = ended(coding, split(rest, memchr::memchr(0, rest).map_or(0, |end| end + 1)).1);
            let (about, content) = ended(coding, rest);
            tell(emit, "id3", label, &text_of(coding, about))?;
            attach(emit, &text_of(coding, file), content)
        }
        _ if name.starts_with('T') || matches!(name, "IPLS" | "IPL" | "USER") => {
            let rest = if name == "USER" { split(rest, 3).1 } else { rest };
            tell(emit, "id3", label, &text_of(coding, rest).replace('\0', "\n"))
        }
        _ if name.starts_with('W') => tell(emit, "id3", label, &decoded(body)),
        _ => tell_any(emit, "id3", label, body),
    }
}

/// A text up to its zeros, and what follows.
fn ended(coding: u8, bytes: &[u8]) -> (&[u8], &[u8]) {
    if matches!(coding, 1 | 2) {
        let units = bytes.chunks_exact(2).position(|unit| unit == [0, 0]).unwrap_or(bytes.len() / 2);
        let (text, rest) = split(bytes, 2 * units);
        return (text, split(rest, 2).1);
    }
    let end = memchr::memchr(0, bytes).unwrap_or(bytes.len());
    let (text, rest) = split(bytes, end);
    (text, split(rest, 1).1)
}

fn text_of(coding: u8, bytes: &[u8]) -> String {
    match coding {
        1 if bytes.starts_with(b"\xfe\xff") => encoding_rs::UTF_16BE.decode(bytes).0.into_owned(),
        1 => encoding_rs::UTF_16LE.decode(bytes).0.into_owned(),
        2 => encoding_rs::UTF_16BE.decode_without_bom_handling(bytes).0.into_owned(),
        3 => String::from_utf8_lossy(bytes).into_owned(),
        // Writers put the local encoding, or UTF-8, where Latin-1 should stand.
        _ => decoded(bytes),
    }
}
