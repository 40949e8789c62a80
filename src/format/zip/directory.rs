//! The records of a zip file: end record, central directory (streamed, never held), local headers.
//! Own code, because a directory with equal names or damage must still give every entry. Decodes nothing.

use std::io::{self, BufReader, Read};
use std::sync::Arc;

use super::locked::Aes;
use crate::body::{ReadAt, Sequential};
use crate::error::{Gap, Reason};
use crate::limits::ZIP_COMMENTS_BYTES_MAX;

pub const LOCAL: [u8; 4] = *b"PK\x03\x04";
pub const CENTRAL: [u8; 4] = *b"PK\x01\x02";
pub const DESCRIPTOR: [u8; 4] = *b"PK\x07\x08";
const END: [u8; 4] = *b"PK\x05\x06";
const END64: [u8; 4] = *b"PK\x06\x06";
const LOCATOR64: [u8; 4] = *b"PK\x06\x07";
const END_BYTES: usize = 22;
const END64_BYTES: u64 = 56;
const LOCATOR64_BYTES: u64 = 20;
const LOCAL_BYTES: u64 = 30;
/// An end record and the longest comment after it.
const TAIL_BYTES: u64 = 22 + 65_535;
const FULL: u64 = 0xffff_ffff;

/// What the directory, or a local header, says of one entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    pub name: Vec<u8>,
    pub flags: u16,
    pub method: u16,
    pub sum: u32,
    pub compressed: u64,
    pub size: u64,
    /// Where its local header stands in the file.
    pub local: u64,
    /// Seconds since the Unix epoch.
    pub modified: Option<i64>,
    /// The DOS time as it is written.
    pub time: u16,
    /// How it is encrypted, for WinZip's AES.
    pub aes: Option<Aes>,
    /// Sizes are eight bytes wide, in the data descriptor too.
    pub wide: bool,
}

impl Entry {
    pub fn encrypted(&self) -> bool {
        self.flags & 0x2041 != 0 || self.method == 99
    }

    /// Of the kinds of encryption that a password alone may open: no certificates, no hidden directory.
    pub fn has_password(&self) -> bool {
        self.flags & 0x2041 == 1
    }

    /// Sum and sizes follow the data.
    pub fn has_descriptor(&self) -> bool {
        self.flags & 8 != 0
    }

    /// A folder; an entry named like one that claims bytes is read as a member.
    pub fn is_folder(&self) -> bool {
        self.name.ends_with(b"/") && self.size == 0 && self.compressed <= 2
    }
}

/// The central directory, entry by entry.
pub struct Directory {
    reader: BufReader<Sequential>,
    position: u64,
    /// Where it starts and ends in the file.
    pub start: u64,
    end: u64,
    /// Bytes before the archive: offsets in it count from here.
    base: u64,
    told: u64,
    wide: bool,
    entries: u64,
    /// The comments of the archive and of its entries, a line each, up to a limit.
    pub comments: Vec<u8>,
    /// Comments found no room.
    pub comments_cut: bool,
    /// Bytes after the end record, or between the directory and it.
    pub hidden: bool,
}

impl Directory {
    /// Finds the directory through the end record; none where there is none or it leads nowhere.
    pub fn find(at: &Arc<dyn ReadAt>) -> Result<Option<Directory>, Gap> {
        let size = at.size();
        let from = size.saturating_sub(TAIL_BYTES);
        let tail = read_vec(at, from, size - from)?;
        let Some((end_at, comment)) = find_end(&tail) else { return Ok(None) };
        let record = tail.get(end_at..).unwrap_or_default();
        let end_position = from + end_at as u64;
        let mut told = u64::from(u16_at(record, 10));
        let mut bytes = u64::from(u32_at(record, 12));
        let mut offset = u64::from(u32_at(record, 16));
        let mut directory_end = end_position;
        let mut wide = false;
        if let Some((position, record)) = find_end64(at, end_position)? {
            (told, bytes, offset) = (u64_at(&record, 32), u64_at(&record, 40), u64_at(&record, 48));
            directory_end = position;
            wide = true;
        }
        let Some((start, base)) = place(at, directory_end, bytes, offset)? else { return Ok(None) };
        let end = start.saturating_add(bytes).min(directory_end);
        let after = end_position + END_BYTES as u64 + comment as u64;
        let mut directory = Directory {
            reader: BufReader::with_capacity(32 << 10, Sequential::new(at.clone(), start)),
            position: start,
            start,
            end,
            base,
            told,
            wide,
            entries: 0,
            comments: Vec::new(),
            comments_cut: false,
            hidden: after < size || end < directory_end,
        };
        directory.keep_comment(record.get(END_BYTES..END_BYTES + comment).unwrap_or_default());
        Ok(Some(directory))
    }

    /// The next entry, or none at the end of the directory.
    pub fn next(&mut self) -> Result<Option<Entry>, Gap> {
        if self.position >= self.end {
            let same = if self.wide { self.entries == self.told } else { self.entries % 65_536 == self.told };
            return if same {
                Ok(None)
            } else {
                Err(Gap::new(Reason::Malformed, format!("{} zip entries, {} told", self.entries, self.told)))
            };
        }
        let mut fixed = [0; 46];
        self.read(&mut fixed)?;
        if !fixed.starts_with(&CENTRAL) {
            return Err(Gap::new(Reason::Malformed, "zip directory breaks off"));
        }
        let mut name = vec![0; usize::from(u16_at(&fixed, 28))];
        let mut extra = vec![0; usize::from(u16_at(&fixed, 30))];
        let mut comment = vec![0; usize::from(u16_at(&fixed, 32))];
        self.read(&mut name)?;
        self.read(&mut extra)?;
        self.read(&mut comment)?;
        self.keep_comment(&comment);
        self.entries += 1;
        let mut entry = Entry {
            name,
            flags: u16_at(&fixed, 8),
            method: u16_at(&fixed, 10),
            sum: u32_at(&fixed, 16),
            compressed: u32_at(&fixed, 20).into(),
            size: u32_at(&fixed, 24).into(),
            local: u32_at(&fixed, 42).into(),
            modified: dos_time(u16_at(&fixed, 12), u16_at(&fixed, 14)),
            time: u16_at(&fixed, 12),
            aes: None,
            wide: false,
        };
        apply_extra(&mut entry, &extra, true);
        entry.local = entry.local.saturating_add(self.base);
        Ok(Some(entry))
    }

    fn keep_comment(&mut self, comment: &[u8]) {
        if comment.is_empty() {
            return;
        }
        if self.comments.len() + comment.len() > ZIP_COMMENTS_BYTES_MAX {
            self.comments_cut = true;
            return;
        }
        self.comments.extend_from_slice(comment);
        self.comments.push(b'\n');
    }

    fn read(&mut self, buffer: &mut [u8]) -> Result<(), Gap> {
        self.position += buffer.len() as u64;
        self.reader.read_exact(buffer).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => Gap::new(Reason::Truncated, "zip directory breaks off"),
            _ => error.into(),
        })
    }
}

/// The local header at `position` and where its data starts; none where no header stands there.
pub fn local_header(at: &Arc<dyn ReadAt>, position: u64) -> Result<Option<(Entry, u64)>, Gap> {
    let fixed = read_vec(at, position, LOCAL_BYTES)?;
    if fixed.len() < LOCAL_BYTES as usize || !fixed.starts_with(&LOCAL) {
        return Ok(None);
    }
    let (name_bytes, extra_bytes) = (u64::from(u16_at(&fixed, 26)), u64::from(u16_at(&fixed, 28)));
    let mut name = read_vec(at, position + LOCAL_BYTES, name_bytes + extra_bytes)?;
    if (name.len() as u64) < name_bytes + extra_bytes {
        return Ok(None);
    }
    let extra = name.split_off(name_bytes as usize);
    let mut entry = Entry {
        name,
        flags: u16_at(&fixed, 6),
        method: u16_at(&fixed, 8),
        sum: u32_at(&fixed, 14),
        compressed: u32_at(&fixed, 18).into(),
        size: u32_at(&fixed, 22).into(),
        local: position,
        modified: dos_time(u16_at(&fixed, 10), u16_at(&fixed, 12)),
        time: u16_at(&fixed, 10),
        aes: None,
        wide: false,
    };
    apply_extra(&mut entry, &extra, false);
    Ok(Some((entry, position + LOCAL_BYTES + name_bytes + extra_bytes)))
}

/// Where the data descriptor that starts at `position` ends, and its sum; none where there is none.
pub fn descriptor(at: &Arc<dyn ReadAt>, position: u64, compressed: u64) -> Result<Option<(u64, u32)>, Gap> {
    let bytes = read_vec(at, position, 28)?;
    let after = if bytes.starts_with(&DESCRIPTOR) { 4 } else { 0 };
    if bytes.len() < after + 12 {
        return Ok(None);
    }
    let sum = u32_at(&bytes, after);
    let narrow = u64::from(u32_at(&bytes, after + 4)) == compressed & FULL;
    let wide = bytes.len() >= after + 20 && u64_at(&bytes, after + 4) == compressed;
    // An empty entry fits both; the next record then decides.
    let next_is_near = bytes.get(after + 12..).is_none_or(|rest| rest.is_empty() || rest.starts_with(b"PK"));
    let length = match (narrow, wide) {
        (true, true) if next_is_near => 12,
        (_, true) => 20,
        (true, false) => 12,
        (false, false) => return Ok(None),
    };
    Ok(Some((position + after as u64 + length, sum)))
}

/// The first place at or after `from`, before `to`, where one of the signatures stands.
pub fn find_signature(at: &Arc<dyn ReadAt>, from: u64, to: u64, wanted: &[[u8; 4]]) -> Result<Option<u64>, Gap> {
    const STEP: u64 = 64 << 10;
    let mut position = from;
    while position < to {
        let bytes = read_vec(at, position, (to - position).min(STEP))?;
        let hit = memchr::memmem::find_iter(&bytes, b"PK")
            .find(|hit| bytes.get(*hit..*hit + 4).is_some_and(|four| wanted.iter().any(|sign| sign == four)));
        if let Some(hit) = hit {
            return Ok(Some(position + hit as u64));
        }
        if (bytes.len() as u64) < STEP {
            return Ok(None);
        }
        position += STEP - 3;
    }
    Ok(None)
}

/// Up to `size` bytes from `position`, fewer at the end of the file. For sizes that a cap or a format bounds.
pub fn read_vec(at: &Arc<dyn ReadAt>, position: u64, size: u64) -> Result<Vec<u8>, Gap> {
    let size = size.min(at.size().saturating_sub(position));
    let mut bytes = vec![0; usize::try_from(size).unwrap_or(0)];
    let read = at.read_at(position, &mut bytes)?;
    bytes.truncate(read);
    Ok(bytes)
}

/// Offset of the end record in the tail, and the length of its comment. One whose comment ends with
/// the file is preferred to one with bytes after it.
fn find_end(tail: &[u8]) -> Option<(usize, usize)> {
    let mut loose = None;
    for at in memchr::memmem::rfind_iter(tail, &END) {
        let Some(record) = tail.get(at..at + END_BYTES) else { continue };
        let comment = usize::from(u16_at(record, 20));
        match (at + END_BYTES + comment).cmp(&tail.len()) {
            std::cmp::Ordering::Equal => return Some((at, comment)),
            std::cmp::Ordering::Less if loose.is_none() => loose = Some((at, comment)),
            _ => {}
        }
    }
    loose
}

/// The zip64 end record before the end record, and where it stands.
fn find_end64(at: &Arc<dyn ReadAt>, end: u64) -> Result<Option<(u64, Vec<u8>)>, Gap> {
    let Some(locator_at) = end.checked_sub(LOCATOR64_BYTES) else { return Ok(None) };
    let locator = read_vec(at, locator_at, LOCATOR64_BYTES)?;
    if !locator.starts_with(&LOCATOR64) {
        return Ok(None);
    }
    // Where bytes stand before the archive the told offset is short by as much.
    for position in [locator_at.checked_sub(END64_BYTES), Some(u64_at(&locator, 8))].into_iter().flatten() {
        let record = read_vec(at, position, END64_BYTES)?;
        if record.len() as u64 == END64_BYTES && record.starts_with(&END64) && position < locator_at {
            return Ok(Some((position, record)));
        }
    }
    Ok(None)
}

/// Where the directory starts, and how many bytes stand before the archive.
fn place(at: &Arc<dyn ReadAt>, end: u64, bytes: u64, offset: u64) -> Result<Option<(u64, u64)>, Gap> {
    if bytes == 0 {
        return Ok(Some((end, 0)));
    }
    let before_end = end.checked_sub(bytes);
    let shifted = before_end.and_then(|start| Some((start, start.checked_sub(offset)?)));
    for (start, base) in [shifted, Some((offset, 0))].into_iter().flatten() {
        if start < end && read_vec(at, start, 4)? == CENTRAL {
            return Ok(Some((start, base)));
        }
    }
    Ok(None)
}

/// Applies the extra fields we know: zip64 sizes, Unix times and how it is encrypted.
fn apply_extra(entry: &mut Entry, extra: &[u8], central: bool) {
    let mut rest = extra;
    while let (Some(head), true) = (rest.get(..4), rest.len() >= 4) {
        let (id, size) = (u16_at(head, 0), usize::from(u16_at(head, 2)));
        let Some(field) = rest.get(4..4 + size) else { return };
        rest = rest.get(4 + size..).unwrap_or_default();
        match id {
            0x0001 => apply_zip64(entry, field, central),
            0x5455 if field.len() >= 5 && field.first().is_some_and(|flags| flags & 1 != 0) => {
                entry.modified = Some(i64::from(u32_at(field, 1) as i32));
            }
            0x9901 if field.get(2..4) == Some(b"AE") => {
                let strength = field.get(4).copied().unwrap_or_default();
                entry.aes = Some(Aes { version: u16_at(field, 0), strength, method: u16_at(field, 5) });
            }
            _ => {}
        }
    }
}

/// Eight-byte values stand in a fixed order, each only where the four-byte one is full.
fn apply_zip64(entry: &mut Entry, field: &[u8], central: bool) {
    entry.wide = true;
    let mut values = field.chunks_exact(8).map(|value| u64_at(value, 0));
    if entry.size == FULL {
        entry.size = values.next().unwrap_or(FULL);
    }
    if entry.compressed == FULL {
        entry.compressed = values.next().unwrap_or(FULL);
    }
    if central && entry.local == FULL {
        entry.local = values.next().unwrap_or(FULL);
    }
}

/// DOS times have no zone; they are taken as UTC.
fn dos_time(time: u16, date: u16) -> Option<i64> {
    let year = i16::try_from(1980 + (date >> 9)).ok()?;
    let part = |value: u16| i8::try_from(value).ok();
    let (month, day) = (part(date >> 5 & 15)?, part(date & 31)?);
    let (hour, minute, second) = (part(time >> 11)?, part(time >> 5 & 63)?, part((time & 31) * 2)?);
    let civil = jiff::civil::DateTime::new(year, month, day, hour, minute, second, 0).ok()?;
    Some(jiff::tz::TimeZone::UTC.to_timestamp(civil).ok()?.as_second())
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |value| u16::from_le_bytes(*value))
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |value| u32::from_le_bytes(*value))
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |value| u64::from_le_bytes(*value))
}
