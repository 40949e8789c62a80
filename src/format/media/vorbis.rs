//! Comments of Vorbis, as pages of Ogg and blocks of FLAC hold them: names and texts.

use std::collections::BTreeMap;

use super::{Source, attach, decoded, number, split, tell, tell_any};
use crate::error::{Gap, Reason};
use crate::format::Emit;
use crate::limits::{MEDIA_STREAMS_MAX, MEDIA_TAG_BYTES_MAX};

/// Blocks of FLAC before the sound.
pub fn read_blocks(source: &mut Source, emit: &mut dyn Emit) -> Result<(), Gap> {
    source.skip(4)?;
    loop {
        let [flags, a, b, c] = source.array::<4>()?;
        let size = number(&[a, b, c]);
        match flags & 0x7f {
            // Numbers, padding, places to seek to.
            0 | 1 | 3 => source.skip(size)?,
            kind => {
                let content = source.take(size, "flac", emit)?;
                block(kind, &content, emit)?;
            }
        }
        if flags & 0x80 != 0 {
            return Ok(());
        }
    }
}

fn block(kind: u8, content: &[u8], emit: &mut dyn Emit) -> Result<(), Gap> {
    match kind {
        4 => comments(content, emit),
        6 => picture(content, emit),
        _ => tell_any(emit, "flac", "", content),
    }
}

/// Its kind, its type and a text about it, its size in pixels, and the picture.
fn picture(content: &[u8], emit: &mut dyn Emit) -> Result<(), Gap> {
    let (_, rest) = split(content, 4);
    let (_, rest) = counted(rest, number);
    let (about, rest) = counted(rest, number);
    tell(emit, "comments", "picture", &decoded(about))?;
    let (picture, _) = counted(split(rest, 16).1, number);
    attach(emit, "cover", picture)
}

/// Bytes behind their length, and what follows.
fn counted(bytes: &[u8], length: fn(&[u8]) -> u64) -> (&[u8], &[u8]) {
    let (head, rest) = split(bytes, 4);
    split(rest, usize::try_from(length(head)).unwrap_or(usize::MAX))
}

fn little(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// Who wrote them, and as many texts as they say, each behind its name.
fn comments(content: &[u8], emit: &mut dyn Emit) -> Result<(), Gap> {
    let (vendor, rest) = counted(content, little);
    tell(emit, "comments", "encoder", &decoded(vendor))?;
    let (count, mut rest) = split(rest, 4);
    let mut left = little(count);
    while left > 0 && rest.len() >= 4 {
        let (comment, behind) = counted(rest, little);
        let mut parts = comment.splitn(2, |byte| *byte == b'=');
        let (name, text) = (parts.next().unwrap_or_default(), parts.next());
        let name = decoded(name);
        match text {
            Some(_) if name.eq_ignore_ascii_case("METADATA_BLOCK_PICTURE") => {
                emit.gap(Gap::new(Reason::MemberUnread, "a picture in the comments"))?;
            }
            Some(text) => tell(emit, "comments", &name, &decoded(text))?,
            None => tell(emit, "comments", "", &name)?,
        }
        (rest, left) = (behind, left - 1);
    }
    match left {
        0 => Ok(()),
        _ => emit.gap(Gap::new(Reason::Truncated, "comments")),
    }
}

/// A logical stream: its packets that were read, and the one that is being gathered.
#[derive(Default)]
struct Stream {
    packets: u32,
    packet: Vec<u8>,
    is_flac: bool,
}

/// Packets of a stream that may be headers. FLAC has more of them, and the comments first.
const HEADERS: u32 = 3;

/// Pages of Ogg. Each logical stream begins with its headers; others may begin behind its end.
pub fn read_pages(source: &mut Source, emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut streams: BTreeMap<[u8; 4], Stream> = BTreeMap::new();
    while source.left() > 0 {
        let [b'O', b'g', b'g', b'S', _, flags, head @ ..] = source.array::<27>()? else {
            return Err(Gap::new(Reason::Malformed, "ogg page"));
        };
        let [_, _, _, _, _, _, _, _, serial @ .., _, _, _, _, _, _, _, _, segments] = head;
        let mut sizes = Vec::new();
        for _ in 0..segments {
            sizes.push(source.array::<1>()?[0]);
        }
        if flags & 2 != 0 {
            streams.insert(serial, Stream::default());
        }
        if streams.len() > MEDIA_STREAMS_MAX {
            return Err(Gap::new(Reason::TooManyMembers, format!("{MEDIA_STREAMS_MAX} streams of ogg")));
        }
        let stream = streams.get_mut(&serial).filter(|stream| stream.packets < HEADERS);
        let bytes = sizes.iter().map(|size| u64::from(*size)).sum();
        let Some(stream) = stream else {
            if bytes > source.left() {
                return Err(Gap::new(Reason::Truncated, "ogg page"));
            }
            source.skip(bytes)?;
            continue;
        };
        let page = source.take(bytes, "ogg page", emit)?;
        stream.gather(&page, &sizes, emit)?;
    }
    match streams.values().all(|stream| stream.packets >= 2) {
        true => Ok(()),
        false => Err(Gap::new(Reason::Truncated, "ogg headers")),
    }
}

impl Stream {
    /// Adds a page's segments; one of less than 255 bytes ends a packet.
    fn gather(&mut self, mut page: &[u8], sizes: &[u8], emit: &mut dyn Emit) -> Result<(), Gap> {
        for size in sizes {
            let (segment, rest) = split(page, usize::from(*size));
            page = rest;
            if self.packets >= HEADERS {
                return Ok(());
            }
            if self.packet.len() as u64 > MEDIA_TAG_BYTES_MAX {
                return Err(Gap::new(Reason::ExtractedTooLarge, "ogg packet"));
            }
            self.packet.extend_from_slice(segment);
            if *size < u8::MAX {
                let packet = std::mem::take(&mut self.packet);
                self.header(&packet, emit)?;
                self.packets += 1;
            }
        }
        Ok(())
    }

    fn header(&mut self, packet: &[u8], emit: &mut dyn Emit) -> Result<(), Gap> {
        const BEFORE: [&[u8]; 4] = [b"\x03vorbis", b"OpusTags", b"\x81theora", b"OVP80\x02 "];
        if self.packets == 0 {
            self.is_flac = packet.starts_with(b"\x7fFLAC");
            return Ok(());
        }
        if self.is_flac {
            let (head, content) = split(packet, 4);
            return match head.first().map(|flags| flags & 0x7f) {
                Some(kind @ (4 | 6)) => block(kind, content, emit),
                _ => Ok(()),
            };
        }
        match BEFORE.iter().find_map(|before| packet.strip_prefix(*before)) {
            Some(content) => comments(content, emit),
            // Speex says nothing before its comments.
            None if self.packets == 1 => comments(packet, emit),
            None => Ok(()),
        }
    }
}
