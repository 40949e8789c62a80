//! Windows cabinets: each file is a member. Runs in the document worker only, whose memory the window of LZX needs.
//! A damaged block costs the files from there to the end of its folder. Knows nothing of what members hold.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

use flate2::{Decompress, FlushDecompress, Status};
use lzxd::{Lzxd, WindowSize};

use super::{Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::limits::MEMBER_NAME_BYTES_MAX;

pub const FORMAT: Format = Format {
    name: "cab",
    mime: "application/vnd.ms-cab-compressed",
    extensions: &["cab"],
    reader: Reader::Document(read),
};

/// Files whose folder is another cabinet's: begun before this one, ended after it, or both.
const CONTINUED: u16 = 0xfffd;
/// Bytes that a block gives at most, and that it looks back.
const BLOCK_BYTES: usize = 32 << 10;
/// Bytes that a block may take: what does not shrink grows a little.
const STORED_BYTES_MAX: usize = BLOCK_BYTES + 6144;

fn read(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut source = BufReader::new(file);
    let cabinet = Cabinet::new(&mut source)?;
    for (number, folder) in (0..).zip(&cabinet.folders) {
        let mut files: Vec<&Entry> = cabinet.files.iter().filter(|entry| entry.folder == number).collect();
        files.sort_by_key(|entry| entry.from);
        if let Err(gap) = folder.decoder() {
            for entry in files {
                emit.member(&entry.name, &mut Failed(gap.clone()))?;
            }
            continue;
        }
        folder.emit(&files, cabinet.reserved, &mut source, emit)?;
    }
    for entry in cabinet.files.iter().filter(|entry| entry.folder >= CONTINUED) {
        emit.member(
            &entry.name,
            &mut Failed(Gap::new(Reason::MemberUnread, "cab of a set: part of it is in another")),
        )?;
    }
    if let Some(gap) = cabinet.gap {
        emit.gap(gap)?;
    }
    Ok(())
}

struct Cabinet {
    folders: Vec<Folder>,
    files: Vec<Entry>,
    /// Bytes between a block's head and its data.
    reserved: u8,
    /// Why the lists end early.
    gap: Option<Gap>,
}

/// Blocks that are one stream.
struct Folder {
    at: u64,
    blocks: u16,
    method: u16,
}

/// A file: a stretch of what its folder gives.
struct Entry {
    name: Vec<u8>,
    folder: u16,
    from: u64,
    size: u64,
}

impl Cabinet {
    fn new(source: &mut BufReader<File>) -> Result<Cabinet, Gap> {
        let head: [u8; 36] = array(source)?;
        if !head.starts_with(b"MSCF") {
            return Err(Gap::new(Reason::Malformed, "no cab header"));
        }
        let [folders, files, flags] = [26, 28, 30].map(|at| short(&head, at));
        let (mut header, mut folder_extra, mut reserved) = (0, 0, 0);
        if flags & 4 != 0 {
            let [a, b, folder, block] = array(source)?;
            (header, folder_extra, reserved) = (i64::from(u16::from_le_bytes([a, b])), i64::from(folder), block);
        }
        source.seek_relative(header)?;
        // The names of the cabinets and disks before and behind this one in a set.
        for _ in 0..2 * (flags & 1) + (flags & 2) {
            name(source)?;
        }
        let mut cabinet = Cabinet { folders: Vec::new(), files: Vec::new(), reserved, gap: None };
        let listed = cabinet.list(source, (folders, folder_extra), (files, long(&head, 16)));
        cabinet.gap = listed.err();
        Ok(cabinet)
    }

    fn list(
        &mut self,
        source: &mut BufReader<File>,
        (folders, folder_extra): (u16, i64),
        (files, files_at): (u16, u32),
    ) -> Result<(), Gap> {
        for _ in 0..folders {
            let head: [u8; 8] = array(source)?;
            self.folders.push(Folder { at: long(&head, 0).into(), blocks: short(&head, 4), method: short(&head, 6) });
            source.seek_relative(folder_extra)?;
        }
        source.seek(SeekFrom::Start(files_at.into()))?;
        for _ in 0..files {
            let head: [u8; 16] = array(source)?;
            let entry = Entry {
                size: long(&head, 0).into(),
                from: long(&head, 4).into(),
                folder: short(&head, 8),
                name: name(source)?,
            };
            if usize::from(entry.folder) >= self.folders.len() && entry.folder < CONTINUED {
                return Err(Gap::new(Reason::Malformed, "cab file in no folder"));
            }
            self.files.push(entry);
        }
        Ok(())
    }
}

impl Folder {
    fn decoder(&self) -> Result<Decoder, Gap> {
        match self.method & 0xf {
            0 => Ok(Decoder::Stored),
            1 => Ok(Decoder::Deflate(Vec::new())),
            3 => {
                let size = window(self.method >> 8 & 0x1f);
                let size = size.ok_or_else(|| Gap::new(Reason::Malformed, "cab window of lzx"))?;
                Ok(Decoder::Lzx(Box::new(Lzxd::new(size))))
            }
            2 => Err(Gap::new(Reason::UnsupportedMethod, "cab method quantum")),
            method => Err(Gap::new(Reason::UnsupportedMethod, format!("cab method {method}"))),
        }
    }

    /// Emits files in the order in which they stand. Those that begin before the end of another are read anew.
    fn emit(
        &self,
        files: &[&Entry],
        reserved: u8,
        source: &mut BufReader<File>,
        emit: &mut dyn Emit,
    ) -> Result<(), Gap> {
        let mut stream = None;
        for entry in files {
            let mut open = match stream.take().filter(|open: &Stream| open.given <= entry.from) {
                Some(open) => open,
                None => Stream::new(self, reserved, source)?,
            };
            let mut content =
                Member { before: entry.from.saturating_sub(open.given), left: entry.size, stream: &mut open, source };
            emit.member(&entry.name, &mut content)?;
            stream = Some(open);
        }
        Ok(())
    }
}

fn window(bits: u16) -> Option<WindowSize> {
    use WindowSize::{KB32, KB64, KB128, KB256, KB512, MB1, MB2};
    // Cabinets have no larger ones.
    [KB32, KB64, KB128, KB256, KB512, MB1, MB2].into_iter().nth(usize::from(bits).checked_sub(15)?)
}

enum Decoder {
    Stored,
    /// What the blocks before gave, up to as much as one may look back.
    Deflate(Vec<u8>),
    Lzx(Box<Lzxd>),
}

/// What a folder's blocks give, one after the other.
struct Stream {
    decoder: Decoder,
    reserved: u8,
    blocks: u16,
    block: Vec<u8>,
    /// Bytes of the block that were given out, and of all.
    used: usize,
    given: u64,
    failed: Option<Gap>,
}

impl Stream {
    fn new(folder: &Folder, reserved: u8, source: &mut BufReader<File>) -> Result<Stream, Gap> {
        source.seek(SeekFrom::Start(folder.at))?;
        Ok(Stream {
            decoder: folder.decoder()?,
            reserved,
            blocks: folder.blocks,
            block: Vec::new(),
            used: 0,
            given: 0,
            failed: None,
        })
    }

    /// Gives out the next bytes, none at the end.
    fn next(&mut self, bytes: usize, source: &mut BufReader<File>) -> Result<&[u8], Gap> {
        while self.used >= self.block.len() {
            if let Some(gap) = &self.failed {
                return Err(gap.clone());
            }
            let Some(left) = self.blocks.checked_sub(1) else { return Ok(&[]) };
            self.blocks = left;
            self.used = 0;
            self.block.clear();
            if let Err(gap) = self.decode(source) {
                self.failed = Some(gap);
            }
        }
        let from = self.used;
        self.used = self.block.len().min(from.saturating_add(bytes));
        let given = self.block.get(from..self.used).unwrap_or_default();
        self.given += given.len() as u64;
        Ok(given)
    }

    /// Reads a block: its sum, the bytes that it takes and gives.
    fn decode(&mut self, source: &mut BufReader<File>) -> Result<(), Gap> {
        let head: [u8; 8] = array(source)?;
        let (taken, gives) = (usize::from(short(&head, 4)), usize::from(short(&head, 6)));
        if taken > STORED_BYTES_MAX || gives > BLOCK_BYTES {
            return Err(Gap::new(Reason::Malformed, "cab block"));
        }
        if gives == 0 {
            return Err(Gap::new(Reason::MemberUnread, "cab of a set: part of it is in another"));
        }
        let reserved = usize::from(self.reserved);
        let mut stored = vec![0; reserved + taken];
        source.read_exact(&mut stored).map_err(cut)?;
        let (extra, stored) = stored.split_at_checked(reserved).unwrap_or_default();
        let sum = long(&head, 0);
        let own = checksum(head.get(4..).unwrap_or_default(), checksum(extra, checksum(stored, 0)));
        if sum != 0 && sum != own {
            return Err(Gap::new(Reason::Malformed, "cab checksum differs"));
        }
        self.unpack(stored, gives)
    }

    fn unpack(&mut self, stored: &[u8], gives: usize) -> Result<(), Gap> {
        let damaged = || Gap::new(Reason::Malformed, "cab block is damaged");
        match &mut self.decoder {
            Decoder::Stored => self.block.extend_from_slice(stored),
            Decoder::Deflate(before) => {
                let deflated = stored.strip_prefix(b"CK").ok_or_else(damaged)?;
                let whole = inflate(before, deflated, gives, &mut self.block);
                before.extend_from_slice(&self.block);
                before.drain(..before.len().saturating_sub(BLOCK_BYTES));
                if !whole {
                    return Err(damaged());
                }
            }
            Decoder::Lzx(decoder) => {
                let block = decoder.decompress_next(stored, gives).map_err(|_| damaged())?;
                self.block.extend_from_slice(block);
            }
        }
        if self.block.len() != gives { Err(damaged()) } else { Ok(()) }
    }
}

/// Inflates a block that may look back to what came before it: that is put before it, as a block of its own that is not
/// deflated. False where it is damaged.
fn inflate(before: &[u8], deflated: &[u8], gives: usize, block: &mut Vec<u8>) -> bool {
    let Ok(length) = u16::try_from(before.len()) else { return false };
    let mut input = vec![0];
    input.extend_from_slice(&length.to_le_bytes());
    input.extend_from_slice(&(!length).to_le_bytes());
    input.extend_from_slice(before);
    input.extend_from_slice(deflated);
    let mut output = Vec::with_capacity(before.len() + gives + 1);
    let mut state = Decompress::new(false);
    let ended = state.decompress_vec(&input, &mut output, FlushDecompress::Finish);
    block.extend_from_slice(output.get(before.len()..).unwrap_or_default());
    block.truncate(gives);
    matches!(ended, Ok(Status::StreamEnd))
}

/// A cabinet's sum: whole numbers of four bytes and what is left, the last byte the least.
fn checksum(bytes: &[u8], seed: u32) -> u32 {
    let mut chunks = bytes.chunks_exact(4);
    let sum = chunks
        .by_ref()
        .fold(seed, |sum, four| sum ^ four.iter().rev().fold(0, |sum, byte| sum << 8 | u32::from(*byte)));
    sum ^ chunks.remainder().iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

/// The bytes of one file.
struct Member<'a> {
    stream: &'a mut Stream,
    source: &'a mut BufReader<File>,
    /// Bytes before its first.
    before: u64,
    left: u64,
}

impl Read for Member<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let wanted = |bytes: u64| usize::try_from(bytes).unwrap_or(usize::MAX);
        while self.before > 0 {
            let passed = self.stream.next(wanted(self.before), self.source).map_err(Gap::into_io)?.len();
            if passed == 0 {
                return Err(Gap::new(Reason::Truncated, "cab member").into_io());
            }
            self.before -= passed as u64;
        }
        let bytes = buffer.len().min(wanted(self.left));
        if bytes == 0 {
            return Ok(0);
        }
        let given = self.stream.next(bytes, self.source).map_err(Gap::into_io)?;
        if given.is_empty() {
            return Err(Gap::new(Reason::Truncated, "cab member").into_io());
        }
        buffer.get_mut(..given.len()).unwrap_or_default().copy_from_slice(given);
        self.left -= given.len() as u64;
        Ok(given.len())
    }
}

/// A file that cannot be read, and why.
struct Failed(Gap);

impl Read for Failed {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(self.0.clone().into_io())
    }
}

fn array<const N: usize>(source: &mut impl Read) -> Result<[u8; N], Gap> {
    let mut array = [0; N];
    source.read_exact(&mut array).map_err(cut)?;
    Ok(array)
}

fn cut(error: io::Error) -> Gap {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => Gap::new(Reason::Truncated, "cab ends early"),
        _ => error.into(),
    }
}

/// A text that ends with a zero.
fn name(source: &mut impl Read) -> Result<Vec<u8>, Gap> {
    let mut name = Vec::new();
    loop {
        match array(source)? {
            [0] => return Ok(name),
            [byte] if name.len() < MEMBER_NAME_BYTES_MAX => name.push(byte),
            _ => return Err(Gap::new(Reason::Malformed, "cab name without end")),
        }
    }
}

fn short(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..at + 2).and_then(|two| two.try_into().ok()).map_or(0, u16::from_le_bytes)
}

fn long(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes)
}
