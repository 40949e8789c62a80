//! Formats: the structure of files. A format marks segments, yields members, or fills buffers of
//! segments; it never walks, recurses or matches. Recognised by content, then by name.

pub mod about;
mod aligned;
mod ar;
mod arrow;
mod attributes;
mod avro;
mod cab;
mod compressed;
mod cpio;
mod dbf;
mod delimited;
mod dialect;
mod entries;
mod escapes;
mod flow;
mod grid;
pub mod gzip;
mod headers;
mod heading;
mod hl7;
mod html;
mod image;
mod inflate;
mod json;
mod legacy;
mod lined;
mod magic;
pub mod mail;
#[cfg(test)]
mod marking;
mod markup;
mod media;
pub mod office;
pub mod opendocument;
mod orc;
pub mod outlook;
mod package;
mod paragraph;
mod parquet;
mod pdf;
mod plain;
mod rar;
pub mod rtf;
mod ruled;
mod serial;
mod sevenz;
pub mod sniff;
pub mod spreadsheet;
mod sql;
mod sqlite;
pub mod tar;
mod toml;
mod tree;
mod words;
mod xml;
mod yaml;
pub mod zip;

use std::io;

use crate::body::Body;
use crate::error::{Gap, Reason};
use crate::model::{Labels, Place, Segment};
use crate::settings::Passwords;
use crate::text::{Decoder, Encoding};

/// A format, as the table holds it.
pub struct Format {
    /// The permanent name, as Records and `formats` tell it: `csv`.
    pub name: &'static str,
    /// Media type.
    pub mime: &'static str,
    /// Usual name extensions, lower case.
    pub extensions: &'static [&'static str],
    pub reader: Reader,
}

/// How a format is read.
pub enum Reader {
    /// Text: the engine scans the bytes in place, the overlay marks segments. Opened with the decoded head.
    Overlay(fn(&[u8]) -> Box<dyn Overlay>),
    /// Yields members, in this process. Where `needs_seek`, a stream is spooled before it is opened.
    Container { open: ContainerOpener, needs_seek: bool },
    /// A container that is a stream in this process, but where its head says that it needs more memory than a thread may
    /// take: the document worker unpacks it then.
    Stream { open: ContainerOpener, is_large: fn(&[u8]) -> bool, unpack: DocumentReader },
    /// Read by the document worker, which calls this.
    Document(DocumentReader),
    /// Recognised, not readable yet: a gap that names it.
    Unreadable,
    /// Holds nothing, and is complete.
    Empty,
}

/// What a file was recognised as.
#[derive(Clone, Copy)]
pub struct Recognised {
    pub format: &'static Format,
    pub encoding: Encoding,
}

impl Recognised {
    /// What its container says it is.
    pub fn known(name: &'static str) -> Option<Recognised> {
        Some(Recognised { format: by_name(name)?, encoding: Encoding::Utf8 })
    }

    /// The overlay of a text that begins with the raw bytes `head`; plain text where the format has none.
    pub fn overlay(&self, head: &[u8]) -> Box<dyn Overlay> {
        let mut text = Vec::new();
        Decoder::new(self.encoding).decode(head, false, &mut text);
        match self.format.reader {
            Reader::Overlay(open) => open(&text),
            _ => plain::Plain::open(&text),
        }
    }

    /// The gap of a format that cannot be read.
    pub fn unreadable(&self) -> Gap {
        match self.format.name {
            "binary" => Gap::new(Reason::Binary, ""),
            "encrypted-office" => Gap::new(Reason::Encrypted, ""),
            name => Gap::new(Reason::UnsupportedFormat, name),
        }
    }

    pub fn big_endian(&self) -> bool {
        self.encoding.big_endian()
    }
}

/// Opens a container; a gap where nothing of it can be read.
pub type ContainerOpener = fn(Body) -> Result<Box<dyn Container>, Gap>;

/// Reads a document in the worker process and emits buffers of segments.
pub type DocumentReader = fn(std::fs::File, &mut dyn Emit) -> Result<(), Gap>;

/// Marks segments over text that comes in pieces. Holds the state between pieces; a piece may end anywhere.
pub trait Overlay: Send {
    /// Marks the segments of `text`, which follows what was marked before; `at` is the offset of
    /// `text[0]` in the window that segments count in. `last` is true when nothing follows.
    fn mark(&mut self, text: &[u8], at: u32, last: bool, labels: &mut Labels, segments: &mut Vec<Segment>);

    /// Where a marked segment stands, beside its line. Valid for segments of the current window.
    fn place(&self, _segment: &Segment, _labels: &Labels) -> Place {
        Place::default()
    }

    /// Decodes the escapes of `raw` (part of an escaped segment) into `decoded`; `breaks` gets
    /// (offset in `decoded`, offset in `raw`) for the first byte after each escape. Text without escapes stands.
    fn unescape(&self, raw: &[u8], decoded: &mut Vec<u8>, _breaks: &mut Vec<(u32, u32)>) {
        decoded.extend_from_slice(raw);
    }

    /// True where a part of a large object may begin at any line start (or any byte, for plain text).
    fn splits(&self) -> Split;

    /// Whether the text marked so far ends between two records.
    fn at_record(&self) -> bool {
        true
    }

    /// Records that ended in the text marked so far.
    fn records(&self) -> u64 {
        0
    }

    /// Whether a segment lies in a header row.
    fn in_header(&self, _segment: &Segment) -> bool {
        false
    }

    /// The window's first `bytes` were dropped; offsets of segments count from there now.
    fn slide(&mut self, _bytes: u32) {}

    /// Begins in the middle of an object, at the start of a record.
    fn resume(&mut self, _labels: &mut Labels) {}

    /// Gaps of the structure itself, asked once at the end (nesting too deep ...).
    fn gaps(&mut self) -> Vec<Gap> {
        Vec::new()
    }
}

/// Where a large object may be cut so that parts can be read side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    Never,
    /// Before any byte.
    Anywhere,
    /// After a newline, where the part before agrees that a record ends there.
    AfterNewline,
}

/// A member of a container.
#[derive(Clone, Debug, Default)]
pub struct MemberHead {
    /// The raw name; need not be UTF-8. Empty for compressors, which hold one nameless stream.
    pub name: Vec<u8>,
    /// Bytes after decompression, as claimed.
    pub size: Option<u64>,
    /// Seconds since the Unix epoch.
    pub modified: Option<i64>,
    /// Why it cannot be read (encrypted, unknown method); its bytes are then not asked for.
    pub gap: Option<Gap>,
    /// The name of its format, where the container knows better than its content tells.
    pub format: Option<&'static str>,
    /// The number of a mail's part: `1.2`.
    pub mime_part: Option<String>,
}

/// An archive or a compressed stream: a cursor over members, and the bytes of the current one.
pub trait Container {
    /// Goes to the next member, skipping what is left of the current one. An error ends the container.
    fn next(&mut self) -> Result<Option<MemberHead>, Gap>;

    /// Bytes of the current member, 0 at its end.
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize>;

    /// Gaps of the container as a whole, asked once at the end (hidden bytes, members dropped).
    fn gaps(&mut self) -> Vec<Gap> {
        Vec::new()
    }

    /// Passwords to try on locked members, given before the first.
    fn passwords(&mut self, _passwords: &Passwords) {}
}

/// What a document reader emits.
pub trait Emit {
    /// One cell, paragraph or field. `place` says where it stands; `label` is its column header or field name.
    fn segment(&mut self, text: &str, label: &str, place: &Place) -> Result<(), Gap>;

    /// A file within the document, by its raw name, and its bytes up to their end: a member. A failure to read it is
    /// told here.
    fn member(&mut self, name: &[u8], content: &mut dyn io::Read) -> Result<(), Gap>;

    /// Part of the document that could not be read; reading goes on.
    fn gap(&mut self, gap: Gap) -> Result<(), Gap>;
}

/// All formats, one row each.
pub static FORMATS: &[Format] = &[
    Format { name: "empty", mime: "application/x-empty", extensions: &[], reader: Reader::Empty },
    text("text", "text/plain", &["txt", "text", "me", "readme", "asc"], ruled::Ruled::open),
    text("log", "text/plain", &["log", "out", "err", "trace"], ruled::Ruled::open),
    text("csv", "text/csv", &["csv"], delimited::Delimited::open),
    text("tsv", "text/tab-separated-values", &["tsv", "tab"], delimited::Delimited::open),
    text("json", "application/json", &["json", "geojson", "har", "ipynb", "webmanifest"], json::Json::open),
    text("jsonl", "application/x-ndjson", &["jsonl", "ndjson"], json::Json::open_lines),
    text(
        "xml",
        "application/xml",
        &["xml", "xsd", "xsl", "xslt", "rss", "atom", "kml", "gpx", "plist", "wsdl"],
        markup::Markup::open,
    ),
    text("svg", "image/svg+xml", &["svg"], markup::Markup::open),
    text("html", "text/html", &["html", "htm", "xhtml"], html::Html::open),
    text("yaml", "application/yaml", &["yaml", "yml"], yaml::Yaml::open),
    text("toml", "application/toml", &["toml"], toml::Toml::open),
    text("ini", "text/plain", &["ini", "cfg", "conf"], entries::Entries::open_ini),
    text("env", "text/plain", &["env"], entries::Entries::open_env),
    text("properties", "text/x-java-properties", &["properties"], entries::Entries::open_properties),
    text("sql", "application/sql", &["sql", "ddl", "dml"], sql::Sql::open),
    text("markdown", "text/markdown", &["md", "markdown", "rst"], ruled::Ruled::open),
    text(
        "source",
        "text/plain",
        &[
            "c", "h", "cc", "cpp", "hpp", "cs", "css", "go", "java", "js", "jsx", "kt", "lua", "m", "php", "pl", "pm",
            "py", "r", "rb", "rs", "scala", "sh", "bash", "zsh", "swift", "ts", "tsx", "vue", "tf", "gradle", "ps1",
            "bat", "dart", "ex", "exs", "erl", "hs", "clj",
        ],
        plain::Plain::open,
    ),
    text("headers", "text/rfc822-headers", &[], headers::Headers::open),
    mail::FORMAT,
    mail::mbox::FORMAT,
    text("vcard", "text/vcard", &["vcf", "vcard"], attributes::open_cards),
    text("calendar", "text/calendar", &["ics", "ical"], attributes::open_cards),
    text("ldif", "text/plain", &["ldif"], attributes::open_ldif),
    text("hl7", "x-application/hl7-v2+er7", &["hl7"], hl7::Hl7::open),
    text("pem", "application/x-pem-file", &["pem", "crt", "key", "csr"], plain::Plain::open),
    rtf::FORMAT,
    gzip::FORMAT,
    zip::FORMAT,
    tar::FORMAT,
    spreadsheet::XLSX,
    spreadsheet::XLSB,
    office::DOCX,
    office::PPTX,
    zip::VISIO,
    opendocument::ODT,
    opendocument::ODS,
    opendocument::ODP,
    zip::EPUB,
    unreadable("pages", "application/vnd.apple.pages", &["pages", "numbers", "keynote"]),
    legacy::DOC,
    legacy::XLS,
    legacy::PPT,
    outlook::FORMAT,
    unreadable("encrypted-office", "application/encrypted", &[]),
    legacy::COMPOUND,
    unreadable("pst", "application/vnd.ms-outlook-pst", &["pst", "ost"]),
    pdf::FORMAT,
    unreadable("postscript", "application/postscript", &["ps", "eps"]),
    parquet::FORMAT,
    avro::FORMAT,
    orc::FORMAT,
    arrow::FORMAT,
    sqlite::FORMAT,
    unreadable("access", "application/vnd.ms-access", &["mdb", "accdb"]),
    dbf::FORMAT,
    unreadable("hdf5", "application/x-hdf5", &["h5", "hdf5"]),
    unreadable("numpy", "application/x-numpy", &["npy"]),
    unreadable("pickle", "application/x-pickle", &["pkl", "pickle"]),
    sevenz::FORMAT,
    rar::FORMAT,
    compressed::XZ,
    compressed::BZIP2,
    compressed::ZSTD,
    compressed::LZ4,
    compressed::LZIP,
    compressed::LZMA,
    unreadable("lzop", "application/x-lzop", &["lzo"]),
    unreadable("compress", "application/x-compress", &["z"]),
    compressed::SNAPPY,
    compressed::BROTLI,
    cpio::FORMAT,
    ar::FORMAT,
    ar::DEB,
    cpio::RPM,
    cab::FORMAT,
    unreadable("iso", "application/x-iso9660-image", &["iso"]),
    unreadable("dmg", "application/x-apple-diskimage", &["dmg"]),
    zip::JAR,
    zip::APK,
    image::PNG,
    image::JPEG,
    unreadable("gif", "image/gif", &["gif"]),
    image::WEBP,
    image::TIFF,
    unreadable("bmp", "image/bmp", &["bmp"]),
    unreadable("ico", "image/vnd.microsoft.icon", &["ico"]),
    image::HEIC,
    image::AVIF,
    unreadable("jpeg2000", "image/jp2", &["jp2"]),
    unreadable("jpegxl", "image/jxl", &["jxl"]),
    unreadable("psd", "image/vnd.adobe.photoshop", &["psd"]),
    media::MP3,
    media::MP4,
    media::WAV,
    media::AVI,
    media::OGG,
    media::FLAC,
    media::MATROSKA,
    unreadable("flv", "video/x-flv", &["flv"]),
    unreadable("midi", "audio/midi", &["mid", "midi"]),
    unreadable("elf", "application/x-elf", &["so", "o"]),
    unreadable("pe", "application/vnd.microsoft.portable-executable", &["exe", "dll", "sys"]),
    unreadable("mach-o", "application/x-mach-binary", &["dylib"]),
    unreadable("wasm", "application/wasm", &["wasm"]),
    unreadable("class", "application/java-vm", &["class"]),
    unreadable("dex", "application/vnd.android.dex", &["dex"]),
    unreadable("pyc", "application/x-python-code", &["pyc"]),
    unreadable("woff", "font/woff", &["woff", "woff2"]),
    unreadable("truetype", "font/ttf", &["ttf", "otf", "ttc"]),
    unreadable("pcap", "application/vnd.tcpdump.pcap", &["pcap", "pcapng", "cap"]),
    unreadable("evtx", "application/x-ms-evtx", &["evtx"]),
    unreadable("plist-binary", "application/x-bplist", &["bplist"]),
    unreadable("pgp", "application/pgp-encrypted", &["gpg", "pgp"]),
    unreadable("git-pack", "application/x-git-pack", &["pack", "idx"]),
    unreadable("binary", "application/octet-stream", &["bin", "dat"]),
];

const fn text(
    name: &'static str,
    mime: &'static str,
    extensions: &'static [&'static str],
    open: fn(&[u8]) -> Box<dyn Overlay>,
) -> Format {
    Format { name, mime, extensions, reader: Reader::Overlay(open) }
}

const fn unreadable(name: &'static str, mime: &'static str, extensions: &'static [&'static str]) -> Format {
    Format { name, mime, extensions, reader: Reader::Unreadable }
}

/// The format of that permanent name.
pub fn by_name(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}
