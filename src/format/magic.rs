//! Binary formats by their first bytes. Must not know names of files or how anything is read.

use super::cpio;

/// Signatures: offset, bytes, format. The longer and surer stand first where one begins another.
const SIGNATURES: &[(usize, &[u8], &str)] = &[
    (0, b"%PDF-", "pdf"),
    (0, b"%!PS", "postscript"),
    (0, b"{\\rtf", "rtf"),
    (0, b"\x1F\x8B", "gzip"),
    (0, b"BZh", "bzip2"),
    (0, b"\xFD7zXZ\0", "xz"),
    (0, b"\x28\xB5\x2F\xFD", "zstd"),
    (0, b"\x04\x22\x4D\x18", "lz4"),
    (0, b"\x02\x21\x4C\x18", "lz4"),
    (0, b"LZIP\x01", "lzip"),
    (0, b"\x5D\0\0\x80\0", "lzma"),
    (0, b"\x89LZO\0\r\n\x1A\n", "lzop"),
    (0, b"\x1F\x9D", "compress"),
    (0, b"\xFF\x06\0\0sNaPpY", "snappy"),
    (0, b"7z\xBC\xAF\x27\x1C", "7z"),
    (0, b"Rar!\x1A\x07", "rar"),
    (0, b"RE~^", "rar"),
    (0, b"PAR1", "parquet"),
    (0, b"PARE", "parquet"),
    (0, b"Obj\x01", "avro"),
    (0, b"ORC", "orc"),
    (0, b"ARROW1", "arrow"),
    (0, b"FEA1", "arrow"),
    (0, b"SQLite format 3\0", "sqlite"),
    (4, b"Standard Jet DB", "access"),
    (4, b"Standard ACE DB", "access"),
    (0, b"\x89HDF\r\n\x1A\n", "hdf5"),
    (0, b"\x93NUMPY", "numpy"),
    (0, b"!BDN", "pst"),
    (0, b"!<arch>\ndebian", "deb"),
    (0, b"!<arch>\n", "ar"),
    (0, b"\xED\xAB\xEE\xDB", "rpm"),
    (0, b"MSCF\0\0\0\0", "cab"),
    (0, b"070701", "cpio"),
    (0, b"070707", "cpio"),
    (0x8001, b"CD001", "iso"),
    (0, b"\x89PNG\r\n\x1A\n", "png"),
    (0, b"\xFF\xD8\xFF", "jpeg"),
    (0, b"GIF87a", "gif"),
    (0, b"GIF89a", "gif"),
    (0, b"II*\0", "tiff"),
    (0, b"MM\0*", "tiff"),
    (0, b"II+\0", "tiff"),
    (0, b"\0\0\x01\0", "ico"),
    (0, b"8BPS", "psd"),
    (0, b"\0\0\0\x0CjP  \r\n", "jpeg2000"),
    (0, b"\xFF\x0A", "jpegxl"),
    (0, b"\0\0\0\x0CJXL \r\n", "jpegxl"),
    (0, b"ID3", "mp3"),
    (4, b"moov", "mp4"),
    (4, b"mdat", "mp4"),
    (4, b"wide", "mp4"),
    (0, b"OggS", "ogg"),
    (0, b"fLaC", "flac"),
    (0, b"\x1A\x45\xDF\xA3", "matroska"),
    (0, b"FLV\x01", "flv"),
    (0, b"MThd", "midi"),
    (0, b"\x7FELF", "elf"),
    (0, b"\xCF\xFA\xED\xFE", "mach-o"),
    (0, b"\xCE\xFA\xED\xFE", "mach-o"),
    (0, b"\xFE\xED\xFA\xCF", "mach-o"),
    (0, b"\xFE\xED\xFA\xCE", "mach-o"),
    (0, b"\0asm", "wasm"),
    (0, b"dex\n0", "dex"),
    (0, b"wOFF", "woff"),
    (0, b"wOF2", "woff"),
    (0, b"\0\x01\0\0\0", "truetype"),
    (0, b"OTTO\0", "truetype"),
    (0, b"ttcf\0", "truetype"),
    (0, b"\xD4\xC3\xB2\xA1", "pcap"),
    (0, b"\xA1\xB2\xC3\xD4", "pcap"),
    (0, b"\x4D\x3C\xB2\xA1", "pcap"),
    (0, b"\x0A\x0D\x0D\x0A", "pcap"),
    (0, b"ElfFile\0", "evtx"),
    (0, b"bplist00", "plist-binary"),
    (0, b"PACK\0\0\0", "git-pack"),
    (0, b"\xFFtOc\0\0\0", "git-pack"),
];

/// The name of the binary format that `head` begins.
pub fn recognise(head: &[u8]) -> Option<&'static str> {
    let starts = |offset: usize, magic: &[u8]| head.get(offset..).is_some_and(|rest| rest.starts_with(magic));
    // A tar begins with the name of its first member, which may look like any other signature.
    if is_tar(head) {
        return Some("tar");
    }
    if starts(0, b"PK\x03\x04") || starts(0, b"PK\x05\x06") || starts(0, b"PK\x07\x08PK") {
        return Some(zip_family(head));
    }
    if starts(0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Some(compound(head));
    }
    if starts(0, b"RIFF") {
        return [(&b"WEBP"[..], "webp"), (b"WAVE", "wav"), (b"AVI ", "avi")]
            .into_iter()
            .find_map(|(kind, name)| starts(8, kind).then_some(name));
    }
    if starts(4, b"ftyp") {
        return Some(match head.get(8..12).unwrap_or_default() {
            b"heic" | b"heix" | b"hevc" | b"mif1" | b"msf1" => "heic",
            b"avif" | b"avis" => "avif",
            _ => "mp4",
        });
    }
    if starts(0, b"\xCA\xFE\xBA\xBE") {
        // A class file has its version there, a fat Mach-O its few architectures.
        return Some(if head.get(7).is_some_and(|version| *version >= 43) { "class" } else { "mach-o" });
    }
    if cpio::is_header(head) {
        return Some("cpio");
    }
    // A frame to be skipped; zstandard's own tools write such first, and streams of LZ4 hardly do.
    if starts(1, b"\x2A\x4D\x18") && head.first().is_some_and(|first| first & 0xF0 == 0x50) {
        return Some("zstd");
    }
    if starts(0, b"MZ") && executable(head) {
        return Some("pe");
    }
    if starts(0, b"BM") && head.get(6..10) == Some(&[0; 4]) {
        return Some("bmp");
    }
    if head.len() > 4 && matches!(head, [0xFF, 0xFA | 0xFB | 0xF2 | 0xF3, third, ..] if third & 0xF0 != 0xF0) {
        return Some("mp3");
    }
    let found = SIGNATURES.iter().find(|(offset, magic, _)| starts(*offset, magic)).map(|(_, _, name)| *name)?;
    // Three letters may also begin a text.
    let short = matches!(found, "orc" | "mp3" | "mp4" | "rar" | "bzip2" | "cpio" | "postscript" | "parquet" | "arrow");
    (!short || !is_text(head) || found == "postscript").then_some(found)
}

fn is_text(head: &[u8]) -> bool {
    head.len() >= 8 && head.iter().take(512).all(|byte| matches!(byte, 9..=13 | 27 | 32..=126))
}

fn executable(head: &[u8]) -> bool {
    let header = head.get(0x3C..0x40).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes);
    header.is_some_and(|offset| match head.get(offset as usize..) {
        Some(rest) if rest.len() >= 2 => rest.starts_with(b"PE") || rest.starts_with(b"NE") || rest.starts_with(b"LE"),
        _ => (0x40..0x1000_0000).contains(&offset) && !is_text(head),
    })
}

/// A tar header's checksum: the sum of its bytes, its own field taken as spaces.
pub fn is_tar(head: &[u8]) -> bool {
    let Some(header) = head.get(..512) else { return false };
    let Some(field) = header.get(148..156) else { return false };
    if header.first() == Some(&0) {
        return false;
    }
    let digits: Vec<u8> =
        field.iter().copied().skip_while(|byte| *byte == b' ').take_while(u8::is_ascii_digit).collect();
    let told = std::str::from_utf8(&digits).ok().and_then(|digits| u64::from_str_radix(digits, 8).ok());
    let own: u64 = field.iter().map(|byte| u64::from(*byte)).sum();
    let sum = header.iter().map(|byte| u64::from(*byte)).sum::<u64>() - own + 8 * u64::from(b' ');
    told == Some(sum)
}

/// Which of the formats that are zip files: by the names of its first members, and the first one's content.
fn zip_family(head: &[u8]) -> &'static str {
    let has = |name: &[u8]| memchr::memmem::find(head, name).is_some();
    if let Some(mime) = head.get(30..).and_then(|rest| rest.strip_prefix(b"mimetype")) {
        let kinds: [(&[u8], &str); 4] = [
            (b"application/vnd.oasis.opendocument.text", "odt"),
            (b"application/vnd.oasis.opendocument.spreadsheet", "ods"),
            (b"application/vnd.oasis.opendocument.presentation", "odp"),
            (b"application/epub+zip", "epub"),
        ];
        if let Some((_, name)) = kinds.iter().find(|(kind, _)| mime.starts_with(kind)) {
            return name;
        }
    }
    let office = has(b"[Content_Types].xml") || has(b"_rels/.rels") || has(b"docProps/");
    if office {
        let kinds: [(&[u8], &str); 8] = [
            (b"xl/workbook.bin", "xlsb"),
            (b"xl/worksheets/sheet1.bin", "xlsb"),
            (b"word/", "docx"),
            (b"ppt/", "pptx"),
            (b"visio/", "visio"),
            (b"xl/workbook.xml", "xlsx"),
            (b"xl/worksheets/", "xlsx"),
            (b"xl/", "xlsx"),
        ];
        if let Some((_, name)) = kinds.iter().find(|(kind, _)| has(kind)) {
            return name;
        }
    }
    if has(b"AndroidManifest.xml") || has(b"classes.dex") {
        return "apk";
    }
    if has(b"Index/Document.iwa") || has(b"Index/Tables/") {
        return "pages";
    }
    "zip"
}

/// Which of the formats that are compound files: by the names of its streams, in UTF-16.
fn compound(head: &[u8]) -> &'static str {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(head, &wide).is_some()
    };
    let kinds = [
        ("EncryptedPackage", "encrypted-office"),
        ("WordDocument", "doc"),
        ("PowerPoint Document", "ppt"),
        ("Workbook", "xls"),
        ("Book", "xls"),
        ("__properties_version1.0", "msg"),
    ];
    kinds.iter().find(|(stream, _)| has(stream)).map_or("cfb", |(_, name)| name)
}
