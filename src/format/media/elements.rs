//! Elements of EBML: Matroska and WebM. Those that hold others are entered in place, so that nothing nests.

use std::io::{Read, Seek, SeekFrom};

use super::{Source, decoded, tell};
use crate::error::{Gap, Reason};
use crate::format::Emit;

/// Elements that hold others: the segment, what is told of it, tags, attachments, chapters, tracks.
const ENTERED: &[u64] = &[
    0x1853_8067,
    0x1549_a966,
    0x1254_c367,
    0x7373,
    0x67c8,
    0x1941_a469,
    0x61a7,
    0x1043_a770,
    0x45b9,
    0xb6,
    0x80,
    0x1654_ae6b,
    0xae,
];

/// Elements that hold texts, with what people call them.
const TEXTS: &[(u64, &str)] = &[
    (0x7ba9, "title"),
    (0x4d80, "muxer"),
    (0x5741, "writer"),
    (0x7384, "file name"),
    (0x3c_83ab, "file name"),
    (0x3e_83bb, "file name"),
    (0x85, "chapter"),
    (0x536e, "track"),
    (0x467e, "description"),
];
const TAG_NAME: u64 = 0x45a3;
const TAG_TEXT: u64 = 0x4487;
const FILE_NAME: u64 = 0x466e;
const FILE_DATA: u64 = 0x465c;
const CLUSTER: u64 = 0x1f43_b675;

pub fn read(source: &mut Source, emit: &mut dyn Emit) -> Result<(), Gap> {
    let (mut name, mut file) = (String::new(), String::new());
    while source.left() > 0 {
        let id = varied(source, false)?;
        let size = varied(source, true)?;
        // A recording that is written as a stream does not know how long it is.
        if ENTERED.contains(&id) || id == CLUSTER && size == u64::MAX {
            continue;
        }
        if size > source.left() {
            return Err(Gap::new(Reason::Truncated, "matroska element"));
        }
        match id {
            TAG_NAME => name = decoded(&source.take(size, "matroska", emit)?),
            TAG_TEXT => {
                let text = source.take(size, "matroska", emit)?;
                tell(emit, "tags", &name, &decoded(&text))?;
            }
            FILE_NAME => file = decoded(&source.take(size, "matroska", emit)?),
            FILE_DATA => {
                let end = source.at + size;
                emit.member(file.as_bytes(), &mut (&mut source.reader).take(size))?;
                // What the reader took is not known here.
                source.reader.seek(SeekFrom::Start(end))?;
                source.at = end;
            }
            _ => match TEXTS.iter().find(|(known, _)| *known == id) {
                Some((_, label)) => {
                    let text = source.take(size, "matroska", emit)?;
                    tell(emit, "tags", label, &decoded(&text))?;
                }
                None => source.skip(size)?,
            },
        }
    }
    Ok(())
}

/// A number whose first byte tells its length by its leading zeros. A size is without that mark; all ones are unknown.
fn varied(source: &mut Source, is_size: bool) -> Result<u64, Gap> {
    let [first] = source.array::<1>()?;
    let more = first.leading_zeros();
    if more > 7 {
        return Err(Gap::new(Reason::Malformed, "matroska element"));
    }
    let mut number = u64::from(first);
    for _ in 0..more {
        number = number << 8 | u64::from(source.array::<1>()?[0]);
    }
    if !is_size {
        return Ok(number);
    }
    let bits = 7 * (more + 1);
    let value = number & ((1 << bits) - 1);
    Ok(if value == (1 << bits) - 1 { u64::MAX } else { value })
}
