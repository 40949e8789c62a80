//! What is read of each format, the place it reports and its bounds, for people. Knows no reader.

/// What people ask of a format that is read.
pub struct About {
    pub reads: &'static str,
    /// The keys of a match's place, beside `start` and `end`, which are null for documents.
    pub place: &'static str,
    /// Beyond the bounds of every object: its bytes expanded, ratio, members, depth and time (`limits.rs`).
    pub bounds: &'static str,
}

const OVERLAY: &str = "line column, offsets";
const MEMBER: &str = "member, and the member's own";

/// Formats, what is read, place, bounds.
const ROWS: &[(&[&str], &str, &str, &str)] = &[
    (&["empty"], "nothing", "", ""),
    (&["text", "log", "markdown"], "text in any encoding, columns of aligned and ruled tables as labels", OVERLAY, ""),
    (&["source", "pem"], "text in any encoding", OVERLAY, ""),
    (&["headers"], "decoded headers of a mail, their names as labels", OVERLAY, ""),
    (&["csv", "tsv"], "cells under their headers, any dialect", "row column column_name, offsets", "a record 1 MiB"),
    (&["json", "jsonl"], "values under their key paths", "json_path, line column, offsets", "256 levels"),
    (
        &["yaml", "toml"],
        "keys, values under their key paths, comments",
        "json_path record, line column, offsets",
        "256 levels, keys in the first 4 KiB of a line",
    ),
    (
        &["vcard", "calendar", "ldif"],
        "values under their names, folded and escaped ones decoded",
        "column_name, line column, offsets",
        "",
    ),
    (&["ini", "env", "properties"], "names, values under them, comments", "column_name, line column, offsets", ""),
    (
        &["xml", "svg"],
        "texts and attributes under the paths of their elements, comments, CDATA, instructions",
        "column_name, line column, offsets",
        "256 levels",
    ),
    (&["html"], "text, attributes, comments, cells under their headers", OVERLAY, ""),
    (&["sql"], "values under their columns", "column_name, line column, offsets", ""),
    (&["hl7"], "fields under their names", OVERLAY, ""),
    (
        &["gzip", "xz", "lzma", "lzip", "bzip2", "zstd", "lz4", "snappy", "brotli"],
        "all streams and frames as one member",
        MEMBER,
        "a window of 16 MiB, of xz, lzma, lzip and zstd 128",
    ),
    (
        &["zip", "jar", "apk", "epub", "visio"],
        "stored and deflated members, comments",
        MEMBER,
        "encrypted ones are gaps, unless --passwords opens them",
    ),
    (&["tar", "ar", "deb", "cpio", "rpm"], "members that are files", MEMBER, ""),
    (&["7z"], "members", MEMBER, "dictionaries of 192 MiB; encrypted ones are gaps"),
    (&["rar"], "members, the comment", MEMBER, "dictionaries of 128 MiB; encrypted ones and parts of sets are gaps"),
    (&["cab"], "members: stored, MSZIP and LZX", MEMBER, "parts of sets are gaps"),
    (&["mail", "mbox"], "decoded headers, every part, attachments", "mime_part, member, and the part's own", ""),
    (
        &["xlsx", "xlsb", "ods"],
        "cells of every sheet under their headers, comments, names, properties",
        "sheet cell row column",
        "a part 512 MiB",
    ),
    (
        &["docx", "odt"],
        "paragraphs, tables, headers, notes, comments, deleted and hidden text, properties, embedded files",
        "part paragraph row column",
        "a part 512 MiB",
    ),
    (
        &["doc"],
        "paragraphs, tables, headers, notes, comments, deleted and hidden text, properties",
        "part paragraph row column",
        "200 MiB of memory; embedded objects are a gap",
    ),
    (
        &["ppt"],
        "slides, notes, tables, properties, text left behind by earlier saves",
        "slide part paragraph row column",
        "200 MiB of memory; embedded objects are a gap",
    ),
    (
        &["xls"],
        "cells of every sheet under their headers, comments, links, names, properties",
        "sheet cell row column",
        "200 MiB of memory; embedded objects are a gap",
    ),
    (
        &["pptx", "odp"],
        "slides, notes, tables, charts, properties",
        "slide part paragraph row column",
        "a part 512 MiB",
    ),
    (
        &["pdf"],
        "text of every page, columns of its tables as labels, annotations, form fields, properties, outline, embedded files",
        "page box, column_name; part",
        "96 MiB; pictures are not read, pages of nothing else are gaps",
    ),
    (&["msg"], "texts of every property, recipients, attachments, messages within", "part, member", ""),
    (&["cfb"], "what its streams tell it is: Word, Excel, PowerPoint, Outlook", "as those", ""),
    (&["rtf"], "paragraphs, tables, notes, fields, properties", "paragraph row column", ""),
    (
        &["jpeg", "png", "tiff", "webp", "heic", "avif"],
        "what is written beside the picture: Exif with the place, XMP, IPTC, comments",
        "part",
        "the picture itself is a gap",
    ),
    (
        &["mp3", "mp4", "wav", "avi", "ogg", "flac", "matroska"],
        "tags beside the recording: titles, people, comments, lyrics, the place of a video, attached files",
        "part, member",
        "the recording itself is a gap; a tag 64 MiB",
    ),
    (&["parquet", "orc", "arrow"], "values of records, nested ones by path", "record column column_name", ""),
    (&["avro"], "values of records by path", "record column_name", "a value 64 MiB"),
    (&["dbf"], "values of records, deleted ones too", "record column column_name", "memos are a gap"),
    (&["sqlite"], "rows of every table, no free pages and no journal", "part row column column_name", "a row 64 MiB"),
];

/// What is known of the format of that name; none where it is only recognised.
pub fn of(name: &str) -> Option<About> {
    let (_, reads, place, bounds) = ROWS.iter().find(|(names, ..)| names.contains(&name))?;
    Some(About { reads, place, bounds })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{FORMATS, Reader, by_name};

    #[test]
    fn what_is_read_is_told_and_nothing_else() {
        for format in FORMATS {
            assert_eq!(of(format.name).is_some(), !matches!(format.reader, Reader::Unreadable), "{}", format.name);
        }
        for name in ROWS.iter().flat_map(|(names, ..)| *names) {
            assert!(by_name(name).is_some(), "{name}");
        }
    }
}
