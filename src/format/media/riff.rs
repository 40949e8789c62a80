//! Chunks of RIFF: WAV and AVI. Lists are entered in place, so that nothing nests.

use super::{Source, decoded, id3, split, tell, tell_any};
use crate::error::Gap;
use crate::format::Emit;

/// Chunks of the recording, or of numbers about it.
const RECORDING: &[&[u8; 4]] = &[
    b"data", b"fmt ", b"fact", b"PEAK", b"idx1", b"indx", b"avih", b"strh", b"strf", b"vprp", b"cue ", b"smpl",
    b"inst", b"levl", b"dmlh",
];

/// What people call the chunks of the list of information, and others.
const NAMES: &[(&[u8; 4], &str)] = &[
    (b"IART", "artist"),
    (b"ICMT", "comment"),
    (b"ICOP", "copyright"),
    (b"ICRD", "date created"),
    (b"IENG", "engineer"),
    (b"IGNR", "genre"),
    (b"IKEY", "keywords"),
    (b"INAM", "title"),
    (b"IPRD", "album"),
    (b"ISBJ", "subject"),
    (b"ISFT", "software"),
    (b"ISRC", "source"),
    (b"ITCH", "encoded by"),
    (b"IDIT", "date created"),
    (b"IARL", "archival location"),
    (b"ICMS", "commissioned by"),
    (b"iXML", "ixml"),
    (b"_PMX", "xmp"),
    (b"strn", "name"),
];

/// Texts of fixed width in the chunk of broadcasters, and their ends.
const BROADCAST: [(usize, &str); 5] =
    [(256, "description"), (32, "originator"), (32, "originator reference"), (10, "date"), (8, "time")];
/// What stands between them and the history of coding: numbers.
const BROADCAST_HISTORY: usize = 602;

pub fn read(source: &mut Source, emit: &mut dyn Emit) -> Result<(), Gap> {
    while source.left() >= 8 {
        let [a, b, c, d, size @ ..] = source.array::<8>()?;
        let (kind, size) = ([a, b, c, d], u64::from(u32::from_le_bytes(size)));
        let end = source.at.saturating_add(size).saturating_add(size & 1);
        match &kind {
            // The size of the whole is wrong where it was written as a stream.
            b"RIFF" if source.left() >= 4 => source.skip(4)?,
            b"LIST" if source.left() >= 4 => match &source.array::<4>()? {
                b"movi" => source.go(end)?,
                _ => continue,
            },
            b"id3 " | b"ID3 " => {
                let content = source.take(size, "id3", emit)?;
                id3::read_tag(&content, emit)?;
                source.go(end)?;
            }
            kind if RECORDING.contains(&kind) => source.go(end)?,
            kind => {
                let content = source.take(size, "riff", emit)?;
                chunk(kind, &content, emit)?;
                source.go(end)?;
            }
        }
    }
    Ok(())
}

fn chunk(kind: &[u8; 4], content: &[u8], emit: &mut dyn Emit) -> Result<(), Gap> {
    let name = NAMES.iter().find(|(known, _)| *known == kind).map(|(_, name)| *name);
    match (kind, name) {
        (_, Some(name)) => tell(emit, "riff", name, &decoded(content)),
        (b"bext", _) => {
            let mut rest = content;
            for (width, name) in BROADCAST {
                let (text, behind) = split(rest, width);
                tell(emit, "riff", name, &decoded(text))?;
                rest = behind;
            }
            tell(emit, "riff", "coding history", &decoded(split(content, BROADCAST_HISTORY).1))
        }
        // The number of a mark stands before its text.
        (b"labl" | b"note", _) => tell(emit, "riff", "note", &decoded(split(content, 4).1)),
        ([b'I', ..], _) => tell(emit, "riff", &String::from_utf8_lossy(kind), &decoded(content)),
        _ => tell_any(emit, "riff", "", content),
    }
}
