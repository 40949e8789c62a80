//! Compressed streams beside gzip: one nameless member each. A row of the table says how a stream is decoded; damage is
//! told after what was decoded before it. Knows nothing of budgets or of what the member holds.

use std::cell::{Cell, RefCell};
use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::rc::Rc;

use lzma_rust2::{Action, LzipStream, Status};

use super::{Container, ContainerOpener, Emit, Format, MemberHead, Reader};
use crate::body::Body;
use crate::error::{Gap, Reason};
use crate::limits::{DECODER_WINDOW_BYTES_MAX, DECODER_WINDOWS_MAX, UNPACK_WINDOW_BYTES_MAX};

/// The reader of a format of that name, whose streams say how far back they look.
macro_rules! windowed {
    ($name:literal, $decode:ident, $window:ident) => {
        Reader::Stream {
            open: |body| open($name, body, $decode),
            is_large: |head| is_large($window(head)),
            unpack: |file, emit| unpack($name, file, emit, $decode),
        }
    };
}

/// The `.xz` file format 1.2.1: streams of LZMA2, with padding and further streams behind.
pub const XZ: Format =
    Format { name: "xz", mime: "application/x-xz", extensions: &["xz", "txz"], reader: windowed!("xz", xz, xz_window) };
/// LZMA-alone, the format before xz.
pub const LZMA: Format = Format {
    name: "lzma",
    mime: "application/x-lzma",
    extensions: &["lzma", "tlz"],
    reader: windowed!("lzma", lzma, lzma_window),
};
/// lzip (version 1): members of LZMA, with further members behind.
pub const LZIP: Format = Format {
    name: "lzip",
    mime: "application/x-lzip",
    extensions: &["lz"],
    reader: windowed!("lzip", lzip, lzip_window),
};
/// Zstandard (RFC 8878), with further and skippable frames behind.
pub const ZSTD: Format = Format {
    name: "zstd",
    mime: "application/zstd",
    extensions: &["zst", "tzst"],
    reader: windowed!("zstd", zstd, zstd_window),
};
/// bzip2, with further streams behind.
pub const BZIP2: Format = format("bzip2", "application/x-bzip2", &["bz2", "tbz2", "tbz"], |body| {
    open("bzip2", body, |source, _| Ok(Box::new(bzip2::bufread::MultiBzDecoder::new(source))))
});
/// LZ4 frames (version 1.6.4) and the legacy format before them.
pub const LZ4: Format = format("lz4", "application/x-lz4", &["lz4"], |body| open("lz4", body, lz4));
/// The framing format of snappy.
pub const SNAPPY: Format = format("snappy", "application/x-snappy-framed", &["sz", "snappy"], |body| {
    open("snappy", body, |source, _| Ok(Box::new(snap::read::FrameDecoder::new(source))))
});
/// Brotli (RFC 7932): nothing but a file's name tells it.
pub const BROTLI: Format = format("brotli", "application/x-brotli", &["br"], |body| open("brotli", body, brotli));

const fn format(
    name: &'static str,
    mime: &'static str,
    extensions: &'static [&'static str],
    open: ContainerOpener,
) -> Format {
    Format { name, mime, extensions, reader: Reader::Container { open, needs_seek: false } }
}

const BUFFER_BYTES: usize = 64 << 10;

/// What a decoder reads from.
type Source = BufReader<Watched>;
/// Decodes a source with a window of at most so many bytes.
type Decode = fn(Source, u64) -> Result<Box<dyn Read>, Gap>;

/// Opens a stream of the format of that name.
fn open(name: &'static str, body: Body, decode: Decode) -> Result<Box<dyn Container>, Gap> {
    let open = OpenWindow::new(name)?;
    Ok(Box::new(Compressed::new(name, body.into_reader(), decode, open.bytes(), Some(open))?))
}

/// Unpacks a stream in the document worker, as the only member.
fn unpack(name: &'static str, file: File, emit: &mut dyn Emit, decode: Decode) -> Result<(), Gap> {
    let mut stream = Compressed::new(name, Box::new(file), decode, UNPACK_WINDOW_BYTES_MAX, None)?;
    emit.member(b"", &mut stream)
}

/// Whether a window is larger than one that is opened now may be.
fn is_large(declared: Option<u64>) -> bool {
    declared.is_some_and(|declared| declared > DECODER_WINDOW_BYTES_MAX >> OPEN_WINDOWS.get())
}

struct Compressed {
    name: &'static str,
    decoder: Box<dyn Read>,
    state: Rc<State>,
    /// Bytes that it may look back.
    window: u64,
    /// Its share of the thread's memory, where it is not a worker's.
    _open: Option<OpenWindow>,
    /// The member was not yet told.
    head: bool,
}

impl Compressed {
    fn new(
        name: &'static str,
        reader: Box<dyn Read>,
        decode: Decode,
        window: u64,
        open: Option<OpenWindow>,
    ) -> Result<Compressed, Gap> {
        let state = Rc::new(State::default());
        let source = BufReader::with_capacity(BUFFER_BYTES, Watched { reader, state: state.clone() });
        let decoder = decode(source, window).map_err(|gap| state.failed.take().unwrap_or(gap))?;
        Ok(Compressed { name, decoder, state, window, _open: open, head: true })
    }
}

impl Container for Compressed {
    fn next(&mut self) -> Result<Option<MemberHead>, Gap> {
        let head = MemberHead::default();
        Ok(std::mem::take(&mut self.head).then_some(head))
    }

    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        Read::read(self, buffer)
    }
}

impl Read for Compressed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        // Decoders take nothing read for their end.
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            match self.decoder.read(buffer) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => {
                    let gap = self.state.failed.take().unwrap_or_else(|| self.damage(&error));
                    return Err(gap.into_io());
                }
                Ok(read) => return Ok(read),
            }
        }
    }
}

impl Compressed {
    /// What an error of the decoder itself means.
    fn damage(&self, error: &io::Error) -> Gap {
        let name = self.name;
        match error.kind() {
            ErrorKind::UnexpectedEof => Gap::new(Reason::Truncated, format!("{name} stream ends early")),
            ErrorKind::OutOfMemory => too_large(name, self.window),
            // The words of libzstd's error `frameParameter_windowTooLarge`.
            _ if error.to_string().contains("requires too much memory") => too_large(name, self.window),
            ErrorKind::Unsupported => Gap::new(Reason::UnsupportedMethod, format!("{name} filter")),
            _ => Gap::new(Reason::Malformed, format!("{name} stream is damaged")),
        }
    }
}

thread_local! {
    /// Windows that are open on this thread: those of one chain of streams in streams.
    static OPEN_WINDOWS: Cell<u32> = const { Cell::new(0) };
}

/// A window that is open. Streams in streams share a thread's memory: each has half of the one around it.
struct OpenWindow {
    depth: u32,
}

impl OpenWindow {
    fn new(name: &str) -> Result<OpenWindow, Gap> {
        let depth = OPEN_WINDOWS.get();
        if depth >= DECODER_WINDOWS_MAX {
            return Err(Gap::new(Reason::NestingTooDeep, format!("{name} in {depth} other compressed streams")));
        }
        OPEN_WINDOWS.set(depth + 1);
        Ok(OpenWindow { depth })
    }

    fn bytes(&self) -> u64 {
        DECODER_WINDOW_BYTES_MAX >> self.depth
    }
}

impl Drop for OpenWindow {
    fn drop(&mut self) {
        OPEN_WINDOWS.set(OPEN_WINDOWS.get().saturating_sub(1));
    }
}

fn too_large(name: &str, window: u64) -> Gap {
    Gap::new(Reason::UnsupportedFeature, format!("{name} with a window of more than {} MiB", window >> 20))
}

/// What is known of a source beside what its decoder makes of it.
#[derive(Default)]
struct State {
    /// Why reading it failed: decoders tell their own errors only.
    failed: RefCell<Option<Gap>>,
    /// Something was asked for behind its end.
    ended: Cell<bool>,
}

/// A reader that keeps its own failure.
struct Watched {
    reader: Box<dyn Read>,
    state: Rc<State>,
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer);
        match read {
            Ok(0) if !buffer.is_empty() => self.state.ended.set(true),
            Err(error) if error.kind() != ErrorKind::Interrupted => {
                let gap = Gap::from(error);
                self.state.failed.replace(Some(gap.clone()));
                return Err(gap.into_io());
            }
            _ => {}
        }
        read
    }
}

/// Kibibytes that a decoder of LZMA takes beside its window: probabilities and buffers.
const LZMA_BESIDE_KIB: u64 = 1 << 10;

fn lzma_limit(window: u64) -> u32 {
    u32::try_from((window >> 10) + LZMA_BESIDE_KIB).unwrap_or(u32::MAX)
}

fn xz(source: Source, window: u64) -> Result<Box<dyn Read>, Gap> {
    Ok(Box::new(lzma_rust2::XzReader::new_mem_limit(source, true, lzma_limit(window))))
}

/// The window that the first block of an xz stream asks for: behind the stream's header of 12 bytes stand the block's
/// length, flags, the sizes that they tell of, and filters, the last of which is LZMA2 (id 0x21, one byte of properties).
fn xz_window(head: &[u8]) -> Option<u64> {
    let length = 4 * (usize::from(*head.get(12)?) + 1);
    let header = head.get(12..12 + length)?;
    let place = header.windows(2).skip(2).rposition(|pair| pair == [0x21, 1])?;
    let bits = *header.get(place + 4)?;
    match bits {
        0..=39 => Some(u64::from(2 | bits & 1) << (bits / 2 + 11)),
        _ => Some(u64::from(u32::MAX)),
    }
}

fn lzma(source: Source, window: u64) -> Result<Box<dyn Read>, Gap> {
    match lzma_rust2::LzmaReader::new_mem_limit(source, lzma_limit(window), None) {
        Ok(reader) => Ok(Box::new(reader)),
        Err(error) if error.kind() == ErrorKind::OutOfMemory => Err(too_large("lzma", window)),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
            Err(Gap::new(Reason::Truncated, "lzma stream ends early"))
        }
        Err(_) => Err(Gap::new(Reason::Malformed, "lzma stream is damaged")),
    }
}

/// The window of an LZMA stream stands behind its first byte.
fn lzma_window(head: &[u8]) -> Option<u64> {
    let bytes = head.get(1..5)?.try_into().ok()?;
    Some(u32::from_le_bytes(bytes).into())
}

fn lzip(source: Source, window: u64) -> Result<Box<dyn Read>, Gap> {
    let stream = LzipStream::new_mem_limit(true, lzma_limit(window));
    Ok(Box::new(Lzip { source, stream, failed: None }))
}

/// The window of the first member: a power of two less some sixteenths of it, in the byte behind its name and version.
fn lzip_window(head: &[u8]) -> Option<u64> {
    let coded = *head.get(5)?;
    let base = 1_u64 << (coded & 0x1f);
    Some(base - base / 16 * u64::from(coded >> 5))
}

/// All members of an lzip stream. The decoder gives back what stands behind the last.
struct Lzip {
    source: Source,
    stream: LzipStream,
    /// Damage, behind what was decoded in the same call.
    failed: Option<io::Error>,
}

impl Read for Lzip {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if let Some(error) = self.failed.take() {
                return Err(error);
            }
            let input = self.source.fill_buf()?;
            let action = if input.is_empty() { Action::Finish } else { Action::Run };
            let before = self.stream.total_out();
            let done = self.stream.process(input, buffer, action);
            let produced = (self.stream.total_out() - before) as usize;
            let mut has_ended = false;
            match done {
                Ok(done) => {
                    self.source.consume(done.bytes_consumed);
                    has_ended = done.status == Status::StreamEnd;
                }
                Err(error) => self.failed = Some(error),
            }
            if produced > 0 {
                return Ok(produced);
            }
            if has_ended {
                return self.end();
            }
        }
    }
}

impl Lzip {
    /// Tells what stands behind the last member. Zeros are padding.
    fn end(&mut self) -> io::Result<usize> {
        let mut is_padding = self.stream.unused_input().iter().all(|byte| *byte == 0);
        while is_padding {
            let rest = self.source.fill_buf()?;
            if rest.is_empty() {
                return Ok(0);
            }
            is_padding = rest.iter().all(|byte| *byte == 0);
            let length = rest.len();
            self.source.consume(length);
        }
        let gap = Gap::new(Reason::HiddenBytes, "after the lzip stream");
        self.source.get_ref().state.failed.replace(Some(gap.clone()));
        Err(gap.into_io())
    }
}

fn zstd(source: Source, window: u64) -> Result<Box<dyn Read>, Gap> {
    let failed = |_| Gap::new(Reason::UnsupportedFeature, "zstd decoder does not start");
    let mut decoder = zstd::stream::read::Decoder::with_buffer(source).map_err(failed)?;
    decoder.window_log_max(window.ilog2()).map_err(failed)?;
    Ok(Box::new(decoder))
}

/// The window that the first frame of a zstandard stream asks for (RFC 8878, 3.1.1.1): told by a byte of its own, or all of
/// the content where that is one segment.
fn zstd_window(head: &[u8]) -> Option<u64> {
    let head = head.strip_prefix(b"\x28\xB5\x2F\xFD")?;
    let descriptor = *head.first()?;
    let is_one_segment = descriptor & 0x20 != 0;
    if !is_one_segment {
        let window = *head.get(1)?;
        let base = 1_u64 << (10 + (window >> 3));
        return Some(base + base / 8 * u64::from(window & 7));
    }
    let from = 1 + [0, 1, 2, 4][usize::from(descriptor & 3)];
    let size = |bytes: usize| {
        let known = head.get(from..from + bytes)?;
        Some(known.iter().rev().fold(0_u64, |size, byte| size << 8 | u64::from(*byte)))
    };
    match descriptor >> 6 {
        0 => size(1),
        1 => size(2).map(|size| size + 256),
        2 => size(4),
        _ => size(8),
    }
}

/// The header byte of a brotli stream whose window may pass 16 MiB, which RFC 7932 does not know.
const BROTLI_LARGE_WINDOW: u8 = 0x11;
/// Windows of RFC 7932.
const BROTLI_WINDOW_BYTES: u64 = 16 << 20;

fn brotli(mut source: Source, window: u64) -> Result<Box<dyn Read>, Gap> {
    let first = source.fill_buf()?.first().copied().unwrap_or_default();
    if first & 0x7f == BROTLI_LARGE_WINDOW || window < BROTLI_WINDOW_BYTES / 2 {
        return Err(too_large("brotli", window));
    }
    Ok(Box::new(brotli_decompressor::Decompressor::new(source, BUFFER_BYTES)))
}

fn lz4(mut source: Source, _: u64) -> Result<Box<dyn Read>, Gap> {
    let is_legacy = source.fill_buf()?.starts_with(&LZ4_LEGACY);
    Ok(Box::new(Lz4 { decoder: lz4_flex::frame::FrameDecoder::new(source), is_legacy }))
}

const LZ4_LEGACY: [u8; 4] = [0x02, 0x21, 0x4c, 0x18];

/// All frames of an LZ4 stream. The decoder gives one at a time, stops at skippable ones, and takes a stream that ends
/// between two blocks for whole.
struct Lz4 {
    decoder: lz4_flex::frame::FrameDecoder<Source>,
    /// The format before frames has no end mark.
    is_legacy: bool,
}

impl Read for Lz4 {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.decoder.read(buffer) {
                Ok(0) => {
                    let source = self.decoder.get_mut();
                    if source.get_ref().state.ended.get() && !self.is_legacy {
                        return Err(ErrorKind::UnexpectedEof.into());
                    }
                    if source.fill_buf()?.is_empty() {
                        return Ok(0);
                    }
                }
                Ok(read) => return Ok(read),
                Err(error) => {
                    let skipped = error.get_ref().and_then(|error| error.downcast_ref::<lz4_flex::frame::Error>());
                    let Some(lz4_flex::frame::Error::SkippableFrame(bytes)) = skipped else { return Err(error) };
                    let bytes = u64::from(*bytes);
                    let source = self.decoder.get_mut();
                    if io::copy(&mut source.take(bytes), &mut io::sink())? < bytes {
                        return Err(ErrorKind::UnexpectedEof.into());
                    }
                    if source.fill_buf()?.is_empty() {
                        return Ok(0);
                    }
                }
            }
        }
    }
}
