//! cpio archives (cpio(5): new ASCII with and without sums, old ASCII, binary of either order), and RPM packages, which
//! hold a compressed one behind two headers. Knows nothing of budgets.

use std::io;

use super::serial::Serial;
use super::{Container, Format, MemberHead, Reader};
use crate::body::Body;
use crate::error::{Gap, Reason};
use crate::limits::{CPIO_NAME_BYTES_MAX, RPM_HEADER_BYTES_MAX};

pub const FORMAT: Format = Format {
    name: "cpio",
    mime: "application/x-cpio",
    extensions: &["cpio"],
    reader: Reader::Container { open, needs_seek: false },
};

/// The package format of RPM 3 and 4: a lead, two headers and a compressed cpio.
pub const RPM: Format = Format {
    name: "rpm",
    mime: "application/x-rpm",
    extensions: &["rpm", "srpm"],
    reader: Reader::Container { open: open_rpm, needs_seek: false },
};

fn open(body: Body) -> Result<Box<dyn Container>, Gap> {
    Ok(Box::new(Cpio { serial: Serial::new("cpio", body), ended: false }))
}

/// True where `head` begins as a header does: thirteen numbers of eight hexadecimal digits, which are text, or binary words of
/// which one is a kind of file and another the length of a name that ends with a zero. For sniffing.
pub(super) fn is_header(head: &[u8]) -> bool {
    if head.starts_with(b"070701") || head.starts_with(b"070702") {
        return head.get(6..110).unwrap_or(head).iter().all(u8::is_ascii_hexdigit) && head.len() > 22;
    }
    let is_big = match head {
        [0x71, 0xc7, ..] => true,
        [0xc7, 0x71, ..] => false,
        _ => return false,
    };
    let Some(words) = head.get(2..26).and_then(|words| words.try_into().ok()) else { return false };
    let entry = Entry::binary(words, is_big);
    let end = usize::try_from(entry.name_bytes).ok().and_then(|bytes| (26 + bytes).checked_sub(1));
    KINDS.contains(&(entry.mode & KIND)) && entry.name_bytes > 0 && end.and_then(|end| head.get(end)) == Some(&0)
}

struct Cpio {
    serial: Serial,
    ended: bool,
}

/// What a header of any kind says.
struct Entry {
    mode: u64,
    modified: u64,
    name_bytes: u64,
    bytes: u64,
    /// Names and bytes are padded to a multiple of so many.
    align: u64,
}

impl Entry {
    /// From the twelve words behind the magic number of a binary header.
    fn binary(words: &[u8; 24], is_big: bool) -> Entry {
        let word = |number: usize| {
            let pair = words.get(2 * number..2 * number + 2).unwrap_or_default().try_into().unwrap_or_default();
            u64::from(if is_big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
        };
        // The more significant half of a long number stands first in either order.
        let long = |number: usize| word(number) << 16 | word(number + 1);
        Entry { mode: word(2), modified: long(7), name_bytes: word(9), bytes: long(10), align: 2 }
    }
}

/// The bits of a mode that tell files from folders, links and devices, and those of a file.
const KIND: u64 = 0o170_000;
const FILE: u64 = 0o100_000;
/// Pipes, devices of characters, folders, devices of blocks, files, links, sockets; and the end mark, which is nothing.
const KINDS: [u64; 8] = [0o010_000, 0o020_000, 0o040_000, 0o060_000, FILE, 0o120_000, 0o140_000, 0];

impl Container for Cpio {
    fn next(&mut self) -> Result<Option<MemberHead>, Gap> {
        while !self.ended {
            if !self.serial.end()? {
                return Err(self.serial.ends_early());
            }
            let start = self.serial.at;
            let entry = self.header()?;
            if entry.name_bytes > CPIO_NAME_BYTES_MAX {
                return Err(Gap::new(Reason::Malformed, "cpio name past the limit"));
            }
            let mut name = vec![0; entry.name_bytes as usize];
            self.serial.read_header(&mut name)?;
            let padding = |bytes: u64| bytes.next_multiple_of(entry.align) - bytes;
            self.serial.skip(padding(self.serial.at - start))?;
            self.serial.begin(entry.bytes, padding(entry.bytes));
            let name = name.split(|byte| *byte == 0).next().unwrap_or_default().to_vec();
            if name == b"TRAILER!!!" {
                self.ended = true;
            } else if entry.mode & KIND == FILE {
                let modified = i64::try_from(entry.modified).ok();
                return Ok(Some(MemberHead { name, size: Some(entry.bytes), modified, ..MemberHead::default() }));
            }
        }
        Ok(None)
    }

    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.serial.read(buffer)
    }
}

impl Cpio {
    fn header(&mut self) -> Result<Entry, Gap> {
        let mut magic = [0; 2];
        self.serial.read_header(&mut magic)?;
        let is_big = match magic {
            [0x71, 0xc7] => true,
            [0xc7, 0x71] => false,
            _ => return self.ascii_header(magic),
        };
        let mut words = [0; 24];
        self.serial.read_header(&mut words)?;
        Ok(Entry::binary(&words, is_big))
    }

    fn ascii_header(&mut self, magic: [u8; 2]) -> Result<Entry, Gap> {
        let mut kind = [0; 4];
        self.serial.read_header(&mut kind)?;
        let (is_new, digits) = match (&magic, &kind) {
            (b"07", b"0701" | b"0702") => (true, 104),
            (b"07", b"0707") => (false, 70),
            _ => return Err(self.serial.damaged()),
        };
        let mut fields = [0; 104];
        self.serial.read_header(fields.get_mut(..digits).unwrap_or_default())?;
        let radix = if is_new { 16 } else { 8 };
        let number = |from: usize, length: usize| {
            let text = fields.get(from..from + length).and_then(|text| std::str::from_utf8(text).ok());
            text.and_then(|text| u64::from_str_radix(text, radix).ok()).ok_or_else(|| self.serial.damaged())
        };
        let at = |new: usize, (old, length): (usize, usize)| match is_new {
            true => number(8 * new, 8),
            false => number(old, length),
        };
        Ok(Entry {
            mode: at(1, (12, 6))?,
            modified: at(5, (42, 11))?,
            name_bytes: at(11, (53, 6))?,
            bytes: at(6, (59, 11))?,
            align: if is_new { 4 } else { 1 },
        })
    }
}

const RPM_LEAD_BYTES: u64 = 96;
const RPM_HEADER_MAGIC: [u8; 4] = [0x8e, 0xad, 0xe8, 0x01];

/// An RPM's payload is its only member; its headers hold names and sums, and what people wrote of the package.
fn open_rpm(body: Body) -> Result<Box<dyn Container>, Gap> {
    let mut serial = Serial::new("rpm", body);
    if serial.skip(RPM_LEAD_BYTES)? < RPM_LEAD_BYTES {
        return Err(serial.ends_early());
    }
    let mut skip_header = |align: u64| {
        let mut header = [0; 16];
        serial.read_header(&mut header)?;
        let word = |from: usize| {
            let word = header.get(from..from + 4).unwrap_or_default().try_into().unwrap_or_default();
            u64::from(u32::from_be_bytes(word))
        };
        let bytes = (16 * word(8)).saturating_add(word(12));
        if !header.starts_with(&RPM_HEADER_MAGIC) || bytes > RPM_HEADER_BYTES_MAX {
            return Err(serial.damaged());
        }
        let bytes = bytes.next_multiple_of(align);
        if serial.skip(bytes)? < bytes { Err(serial.ends_early()) } else { Ok(()) }
    };
    skip_header(8)?;
    skip_header(1)?;
    Ok(Box::new(Rpm { serial, is_told: false }))
}

struct Rpm {
    serial: Serial,
    /// The payload was told.
    is_told: bool,
}

impl Container for Rpm {
    fn next(&mut self) -> Result<Option<MemberHead>, Gap> {
        let head = MemberHead { name: b"payload".to_vec(), ..MemberHead::default() };
        Ok((!std::mem::replace(&mut self.is_told, true)).then_some(head))
    }

    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.serial.read_rest(buffer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_bytes_of_a_text_are_no_header() {
        assert!(!is_header(b"\xc7\x71, a text in an old encoding that is long enough for a header"));
        for is_big in [true, false] {
            let words = [0o70707_u16, 1, 2, 0o100_644, 0, 0, 1, 0, 0, 0, 2, 0, 3];
            let bytes = words.iter().flat_map(|word| if is_big { word.to_be_bytes() } else { word.to_le_bytes() });
            let head: Vec<u8> = bytes.chain(*b"a\0abc\0").collect();
            assert!(is_header(&head), "{head:x?}");
        }
    }
}
