//! Compressed streams beside gzip: one nameless member each. A row of the table says how a stream is decoded; damage is
//! told after what was decoded before it. Knows nothing of budgets or of what the member holds.

use std::cell::{Cell, RefCell};
use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::rc::Rc;

use super::{Container, ContainerOpener, Format, MemberHead, Reader};
use crate::body::Body;
use crate::error::{Gap, Reason};
use crate::limits::{DECODER_WINDOW_BYTES_MAX, DECODER_WINDOWS_MAX};

/// The `.xz` file format 1.2.1: streams of LZMA2, with padding and further streams behind.
pub const XZ: Format = format("xz", "application/x-xz", &["xz", "txz"], |body| open("xz", body, xz));
/// LZMA-alone, the format before xz.
pub const LZMA: Format = format("lzma", "application/x-lzma", &["lzma", "tlz"], |body| open("lzma", body, lzma));
/// bzip2, with further streams behind.
pub const BZIP2: Format = format("bzip2", "application/x-bzip2", &["bz2", "tbz2", "tbz"], |body| {
    open("bzip2", body, |source, _| Ok(Box::new(bzip2::bufread::MultiBzDecoder::new(source))))
});
/// Zstandard (RFC 8878), with further and skippable frames behind.
pub const ZSTD: Format = format("zstd", "application/zstd", &["zst", "tzst"], |body| open("zstd", body, zstd));
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
    let window = Window::new(name)?;
    let state = Rc::new(State::default());
    let source = BufReader::with_capacity(BUFFER_BYTES, Watched { reader: body.into_reader(), state: state.clone() });
    let decoder = decode(source, window.bytes)
        .map_err(|gap| state.failed.take().unwrap_or(Gap { detail: format!("{name} {}", gap.detail), ..gap }))?;
    Ok(Box::new(Compressed { name, decoder, state, window, head: true }))
}

struct Compressed {
    name: &'static str,
    decoder: Box<dyn Read>,
    state: Rc<State>,
    window: Window,
    /// The member was not yet told.
    head: bool,
}

impl Container for Compressed {
    fn next(&mut self) -> Result<Option<MemberHead>, Gap> {
        let head = MemberHead::default();
        Ok(std::mem::take(&mut self.head).then_some(head))
    }

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
            ErrorKind::OutOfMemory => self.window.too_large(name),
            // The words of libzstd's error `frameParameter_windowTooLarge`.
            _ if error.to_string().contains("requires too much memory") => self.window.too_large(name),
            ErrorKind::Unsupported => Gap::new(Reason::UnsupportedMethod, format!("{name} filter")),
            _ => Gap::new(Reason::Malformed, format!("{name} stream is damaged")),
        }
    }
}

thread_local! {
    /// Windows that are open on this thread: those of one chain of streams in streams.
    static OPEN_WINDOWS: Cell<u32> = const { Cell::new(0) };
}

/// The memory that a decoder may take to look back. Streams in streams share a thread's: each has half of the one around it.
struct Window {
    bytes: u64,
}

impl Window {
    fn new(name: &str) -> Result<Window, Gap> {
        let depth = OPEN_WINDOWS.get();
        if depth >= DECODER_WINDOWS_MAX {
            return Err(Gap::new(Reason::NestingTooDeep, format!("{name} in {depth} other compressed streams")));
        }
        OPEN_WINDOWS.set(depth + 1);
        Ok(Window { bytes: DECODER_WINDOW_BYTES_MAX >> depth })
    }

    fn too_large(&self, name: &str) -> Gap {
        Gap::new(Reason::UnsupportedFeature, format!("{name} with a window of more than {} MiB", self.bytes >> 20))
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        OPEN_WINDOWS.set(OPEN_WINDOWS.get().saturating_sub(1));
    }
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

fn xz(mut source: Source, window: u64) -> Result<Box<dyn Read>, Gap> {
    let declared = xz_window(source.fill_buf()?).unwrap_or_default();
    let limit = lzma_limit(window.max(declared));
    Ok(within(window, declared, lzma_rust2::XzReader::new_mem_limit(source, true, limit)))
}

fn lzma(mut source: Source, window: u64) -> Result<Box<dyn Read>, Gap> {
    let declared = source.fill_buf()?.get(1..5).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_le_bytes);
    let limit = lzma_limit(window.max(declared.into()));
    match lzma_rust2::LzmaReader::new_mem_limit(source, limit, None) {
        Ok(reader) => Ok(within(window, declared.into(), reader)),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Err(Gap::new(Reason::Truncated, "stream ends early")),
        Err(_) => Err(Gap::new(Reason::Malformed, "stream is damaged")),
    }
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

/// A decoder of LZMA, whose window grows with what it decodes: where a larger one than it may have is declared, as tools do
/// for the smallest of files, it decodes as much as fits.
fn within(window: u64, declared: u64, reader: impl Read + 'static) -> Box<dyn Read> {
    match declared <= window {
        true => Box::new(reader),
        false => Box::new(Within { left: window, reader }),
    }
}

struct Within<R> {
    reader: R,
    left: u64,
}

impl<R: Read> Read for Within<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let wanted = usize::try_from(self.left.max(1)).unwrap_or(usize::MAX).min(buffer.len());
        let read = self.reader.read(buffer.get_mut(..wanted).unwrap_or_default())?;
        match self.left.checked_sub(read as u64) {
            Some(left) => self.left = left,
            None => return Err(ErrorKind::OutOfMemory.into()),
        }
        Ok(read)
    }
}

fn zstd(source: Source, window: u64) -> Result<Box<dyn Read>, Gap> {
    let failed = |_| Gap::new(Reason::UnsupportedFeature, "decoder does not start");
    let mut decoder = zstd::stream::read::Decoder::with_buffer(source).map_err(failed)?;
    decoder.window_log_max(window.ilog2()).map_err(failed)?;
    Ok(Box::new(decoder))
}

/// The header byte of a brotli stream whose window may pass 16 MiB, which RFC 7932 does not know.
const BROTLI_LARGE_WINDOW: u8 = 0x11;
/// Windows of RFC 7932.
const BROTLI_WINDOW_BYTES: u64 = 16 << 20;

fn brotli(mut source: Source, window: u64) -> Result<Box<dyn Read>, Gap> {
    let first = source.fill_buf()?.first().copied().unwrap_or_default();
    if first & 0x7f == BROTLI_LARGE_WINDOW || window < BROTLI_WINDOW_BYTES / 2 {
        return Err(Window { bytes: window }.too_large(""));
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
