//! tar: ustar, GNU and pax, read in order with bounded memory. Links, folders and devices hold no
//! bytes and are not members. Knows nothing of paths on a disk: names are only names.

use std::io::{self, Read};

use tar::{EntryType, Header};

use super::{Container, Format, MemberHead, Reader};
use crate::body::{Body, Sequential};
use crate::error::{Gap, Reason};
use crate::limits::TAR_HEADER_BYTES_MAX;

pub const FORMAT: Format = Format {
    name: "tar",
    mime: "application/x-tar",
    extensions: &["tar"],
    reader: Reader::Container { open, needs_seek: false },
};

const BLOCK_BYTES: usize = 512;
const BLOCK: u64 = BLOCK_BYTES as u64;

pub fn open(body: Body) -> Result<Box<dyn Container>, Gap> {
    let input = match body {
        Body::Seek(at) => {
            let size = at.size();
            Input::Seek(Sequential::new(at, 0), size)
        }
        Body::Stream(reader) => Input::Stream(reader),
    };
    Ok(Box::new(Tar { input, left: 0, padding: 0, state: State::Start, gaps: Vec::new() }))
}

/// True where `block` holds a header whose checksum is right; for sniffing too.
pub fn is_header(block: &[u8]) -> bool {
    let Some(bytes) = block.get(..BLOCK_BYTES) else { return false };
    let Ok(told) = Header::from_byte_slice(bytes).cksum() else { return false };
    let (mut unsigned, mut signed) = (0_i64, 0_i64);
    for (at, byte) in bytes.iter().enumerate() {
        let byte = if (148..156).contains(&at) { b' ' } else { *byte };
        unsigned += i64::from(byte);
        signed += i64::from(byte as i8);
    }
    // Some old writers summed signed bytes.
    bytes.iter().any(|byte| *byte != 0) && (i64::from(told) == unsigned || i64::from(told) == signed)
}

enum Input {
    Seek(Sequential, u64),
    Stream(Box<dyn Read>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    Members,
    /// At least one block of zeros was the last thing read.
    Zeros,
    /// A bad header was told; the next good one is looked for.
    Lost,
    Ended,
}

struct Tar {
    input: Input,
    /// Bytes of the current member not yet read, and what pads it to a block.
    left: u64,
    padding: u64,
    state: State,
    gaps: Vec<Gap>,
}

/// What extension headers say of the member that follows.
#[derive(Default)]
struct Extended {
    name: Option<Vec<u8>>,
    size: Option<u64>,
    modified: Option<i64>,
    sparse: bool,
}

impl Container for Tar {
    fn next(&mut self) -> Result<Option<MemberHead>, Gap> {
        if self.state == State::Ended {
            return Ok(None);
        }
        let result = self.next_member();
        if !matches!(result, Ok(Some(_))) {
            self.state = State::Ended;
            self.left = 0;
        }
        result
    }

    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let wanted = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        let read = self.input.read(buffer.get_mut(..wanted).unwrap_or_default())?;
        if read == 0 && wanted > 0 {
            self.left = 0;
            self.state = State::Ended;
            return Err(Gap::new(Reason::Truncated, "tar ends within a member").into_io());
        }
        self.left -= read as u64;
        Ok(read)
    }

    fn gaps(&mut self) -> Vec<Gap> {
        std::mem::take(&mut self.gaps)
    }
}

impl Tar {
    fn next_member(&mut self) -> Result<Option<MemberHead>, Gap> {
        let (left, padding) = (std::mem::take(&mut self.left), std::mem::take(&mut self.padding));
        self.skip(left, padding)?;
        let mut extended = Extended::default();
        loop {
            let Some(block) = self.next_header()? else { return Ok(None) };
            let header = Header::from_byte_slice(&block);
            let kind = header.entry_type();
            let size = header.entry_size().map_err(|_| Gap::new(Reason::Malformed, "tar header with a bad size"))?;
            match kind {
                EntryType::GNULongName => extended.name = self.long_header(size)?.map(until_zero),
                EntryType::GNULongLink => drop(self.long_header(size)?),
                EntryType::XHeader => {
                    if let Some(records) = self.long_header(size)? {
                        self.pax(&records, &mut extended);
                    }
                }
                EntryType::XGlobalHeader => drop(self.long_header(size)?),
                EntryType::Link
                | EntryType::Symlink
                | EntryType::Char
                | EntryType::Block
                | EntryType::Directory
                | EntryType::Fifo => extended = Extended::default(),
                _ => {
                    let name = extended.name.take().unwrap_or_else(|| header.path_bytes().into_owned());
                    let modified = extended.modified.or_else(|| header.mtime().ok()?.try_into().ok());
                    let size = extended.size.unwrap_or(size);
                    if kind == EntryType::GNUSparse || extended.sparse {
                        self.tell(Reason::UnsupportedFeature, "sparse file read without its holes");
                        self.sparse_headers(header)?;
                    }
                    self.left = size;
                    self.padding = padding_of(size);
                    return Ok(Some(MemberHead { name, size: Some(size), modified, ..MemberHead::default() }));
                }
            }
        }
    }

    /// The next block that is a header, or none at the end.
    fn next_header(&mut self) -> Result<Option<[u8; BLOCK_BYTES]>, Gap> {
        loop {
            let mut block = [0; BLOCK_BYTES];
            let read = self.input.fill(&mut block)?;
            if read == 0 {
                return match self.state {
                    State::Start => Err(Gap::new(Reason::Truncated, "tar is empty")),
                    State::Members => Err(Gap::new(Reason::Truncated, "tar without an end mark")),
                    _ => Ok(None),
                };
            }
            let zeros = block.iter().all(|byte| *byte == 0);
            if read < BLOCK_BYTES {
                return match self.state {
                    State::Zeros if zeros => Ok(None),
                    State::Zeros => {
                        self.tell(Reason::HiddenBytes, "after the end mark of the tar");
                        Ok(None)
                    }
                    _ => Err(Gap::new(Reason::Truncated, "tar ends within a header")),
                };
            }
            match self.state {
                _ if is_header(&block) => {
                    self.state = State::Members;
                    return Ok(Some(block));
                }
                State::Lost => {}
                _ if zeros => self.state = State::Zeros,
                State::Start => return Err(Gap::new(Reason::Malformed, "no tar header")),
                State::Zeros => {
                    self.tell(Reason::HiddenBytes, "after the end mark of the tar");
                    self.state = State::Lost;
                }
                _ => {
                    self.tell(Reason::Malformed, "tar header with a wrong checksum");
                    self.state = State::Lost;
                }
            }
        }
    }

    /// The content of an extension header; none where it is larger than the limit, which is told.
    fn long_header(&mut self, size: u64) -> Result<Option<Vec<u8>>, Gap> {
        if size > TAR_HEADER_BYTES_MAX {
            self.tell(Reason::UnsupportedFeature, "tar extension header larger than 1 MiB");
            self.skip(size, padding_of(size))?;
            return Ok(None);
        }
        let mut content = vec![0; usize::try_from(size).unwrap_or(0)];
        if self.input.fill(&mut content)? < content.len() {
            return Err(Gap::new(Reason::Truncated, "tar ends within a header"));
        }
        self.skip(0, padding_of(size))?;
        Ok(Some(content))
    }

    /// GNU sparse maps continue in blocks of their own.
    fn sparse_headers(&mut self, header: &Header) -> Result<(), Gap> {
        let mut more = header.as_gnu().is_some_and(|gnu| gnu.is_extended());
        while more {
            let mut block = [0; BLOCK_BYTES];
            if self.input.fill(&mut block)? < BLOCK_BYTES {
                return Err(Gap::new(Reason::Truncated, "tar ends within a header"));
            }
            more = block.get(504).is_some_and(|flag| *flag == 1);
        }
        Ok(())
    }

    /// pax records: `LENGTH KEY=VALUE\n`; a value may hold newlines.
    fn pax(&mut self, records: &[u8], extended: &mut Extended) {
        let mut rest = records;
        while !rest.is_empty() && rest.first() != Some(&0) {
            let Some((key, value, after)) = pax_record(rest) else {
                self.tell(Reason::Malformed, "pax header");
                return;
            };
            rest = after;
            let text = std::str::from_utf8(value).unwrap_or_default();
            match key {
                b"path" | b"GNU.sparse.name" => extended.name = Some(value.to_vec()),
                b"size" => extended.size = text.parse().ok(),
                b"mtime" => extended.modified = text.split('.').next().and_then(|whole| whole.parse().ok()),
                _ => {}
            }
            extended.sparse |= key.starts_with(b"GNU.sparse.");
        }
    }

    /// Once per reason and text: a million damaged headers must not make a million gaps.
    fn tell(&mut self, reason: Reason, detail: &str) {
        let gap = Gap::new(reason, detail);
        if !self.gaps.contains(&gap) {
            self.gaps.push(gap);
        }
    }

    fn skip(&mut self, bytes: u64, padding: u64) -> Result<(), Gap> {
        if self.input.skip(bytes)? < bytes {
            return Err(Gap::new(Reason::Truncated, "tar ends within a member"));
        }
        // The padding of the last member is of no interest when it is missing: the end mark is then, too.
        self.input.skip(padding)?;
        Ok(())
    }
}

impl Input {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Input::Seek(reader, _) => reader.read(buffer),
            Input::Stream(reader) => reader.read(buffer),
        }
    }

    /// Reads until the buffer is full or the input ends.
    fn fill(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut done = 0;
        while let Some(rest) = buffer.get_mut(done..).filter(|rest| !rest.is_empty()) {
            match self.read(rest) {
                Ok(0) => break,
                Ok(read) => done += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(done)
    }

    /// Skips up to `bytes`; fewer at the end.
    fn skip(&mut self, bytes: u64) -> io::Result<u64> {
        match self {
            Input::Seek(reader, size) => {
                let skipped = bytes.min(size.saturating_sub(reader.offset()));
                reader.skip(skipped);
                Ok(skipped)
            }
            Input::Stream(reader) => io::copy(&mut reader.take(bytes), &mut io::sink()),
        }
    }
}

fn padding_of(size: u64) -> u64 {
    (BLOCK - size % BLOCK) % BLOCK
}

fn until_zero(mut name: Vec<u8>) -> Vec<u8> {
    let end = name.iter().position(|byte| *byte == 0).unwrap_or(name.len());
    name.truncate(end);
    name
}

/// Key, value and what follows the first record.
fn pax_record(records: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let space = records.iter().take(20).position(|byte| *byte == b' ')?;
    let length: usize = std::str::from_utf8(records.get(..space)?).ok()?.parse().ok()?;
    let record = records.get(space + 1..length)?.strip_suffix(b"\n")?;
    let equals = record.iter().position(|byte| *byte == b'=')?;
    Some((record.get(..equals)?, record.get(equals + 1..)?, records.get(length..)?))
}
