//! Hostile documents, read in this process so that a panic is seen: cut, flipped, nested, blown up. Nothing
//! panics, nothing is silently lost, nothing is held that is not asked for.

use std::fs::File;
use std::io::{Cursor, Read, Seek, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use panner::error::{Gap, Reason};
use panner::format::{self, Emit, Reader};
use panner::model::Place;

/// What a reader gave.
#[derive(Debug, Default, PartialEq)]
pub struct Given {
    pub texts: Vec<(String, String, Place)>,
    pub members: Vec<(String, Vec<u8>)>,
    pub gaps: Vec<Gap>,
}

impl Emit for Given {
    fn segment(&mut self, text: &str, label: &str, place: &Place) -> Result<(), Gap> {
        self.texts.push((text.to_string(), label.to_string(), place.clone()));
        Ok(())
    }

    fn member(&mut self, name: &[u8], content: &mut dyn Read) -> Result<(), Gap> {
        let mut bytes = Vec::new();
        if let Err(error) = content.read_to_end(&mut bytes) {
            self.gaps.push(error.into());
        }
        self.members.push((String::from_utf8_lossy(name).into_owned(), bytes));
        Ok(())
    }

    fn gap(&mut self, gap: Gap) -> Result<(), Gap> {
        self.gaps.push(gap);
        Ok(())
    }
}

impl Given {
    pub fn reasons(&self) -> Vec<Reason> {
        self.gaps.iter().map(|gap| gap.reason).collect()
    }

    pub fn says(&self, text: &str) -> bool {
        self.texts.iter().any(|(told, ..)| told.contains(text))
    }
}

pub fn read(format: &str, bytes: &[u8]) -> Given {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    read_file(format, file)
}

fn read_file(format: &str, mut file: File) -> Given {
    let Reader::Document(reader) = format::by_name(format).unwrap().reader else { panic!("{format} is no document") };
    file.rewind().unwrap();
    let mut given = Given::default();
    if let Err(gap) = reader(file, &mut given) {
        given.gaps.push(gap);
    }
    given
}

/// Samples that the worker reads, with the names of their formats. Workbooks have a parser that may panic; those of Arrow
/// and ORC abort where a length lies, and `formats` reads them in workers.
fn samples() -> Vec<(String, Vec<u8>)> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir("corpus/files").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut samples = Vec::new();
    for path in paths {
        let bytes = std::fs::read(&path).unwrap();
        let head = &bytes[..bytes.len().min(panner::limits::SNIFF_BYTES)];
        let format = format::sniff::recognise(b"", head, head.len() == bytes.len()).format;
        if matches!(format.reader, Reader::Document(_)) && !matches!(format.name, "xlsx" | "xlsb" | "arrow" | "orc") {
            samples.push((format.name.to_string(), bytes));
        }
    }
    samples
}

/// What is not read of a picture and of a recording.
pub fn itself(mime: &str) -> Option<&'static str> {
    match mime.split('/').next() {
        Some("image") => Some("the picture itself"),
        Some("audio" | "video") => Some("the recording itself"),
        _ => (mime == "application/ogg").then_some("the recording itself"),
    }
}

/// Formats whose cuts can all be seen.
const CUTS_SHOW: &[&str] = &["docx", "pptx", "odt", "ods", "odp", "rtf", "parquet", "avro", "sqlite"];

#[test]
fn a_document_cut_anywhere_gives_what_stands_before_and_tells_the_cut() {
    for (format, bytes) in samples() {
        let gaps = read(&format, &bytes).gaps;
        let itself = itself(format::by_name(&format).unwrap().mime);
        let expected: Vec<_> = itself.map(|itself| Gap::new(Reason::UnsupportedFeature, itself)).into_iter().collect();
        assert_eq!(gaps, expected, "{format}");
        for end in (0..bytes.len()).step_by(bytes.len() / 60 + 1) {
            let given = read(&format, &bytes[..end]);
            assert!(!CUTS_SHOW.contains(&format.as_str()) || !given.gaps.is_empty(), "{format} cut at {end}");
        }
        assert!(!read(&format, b"").gaps.is_empty(), "{format}: nothing is no document");
    }
}

#[test]
fn changed_bytes_never_panic() {
    let mut state = 7_u64;
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    for (format, bytes) in samples() {
        for _ in 0..150 {
            let mut changed = bytes.clone();
            for _ in 0..=random(4) {
                let at = random(changed.len());
                changed[at] = [0, 1, 0x7f, 0x80, 0xff, b'<', b'{', b'\\'][random(8)];
            }
            read(&format, &changed);
        }
    }
}

#[test]
fn objects_within_old_office_files_are_told() {
    for (sample, format, storages) in
        [("letter.doc", "doc", &["/ObjectPool", "/ObjectPool/_1042"][..]), ("payroll.xls", "xls", &["/MBD0001F2A3"])]
    {
        let bytes = std::fs::read(format!("corpus/files/{sample}")).unwrap();
        let mut compound = cfb::CompoundFile::open(Cursor::new(bytes)).unwrap();
        for storage in storages {
            compound.create_storage(storage).unwrap();
        }
        compound.flush().unwrap();
        let given = read(format, compound.into_inner().get_ref());
        assert_eq!(given.reasons(), [Reason::MemberUnread], "{format}");
        assert!(!given.texts.is_empty());
    }
}

/// A package of parts, each of a start, a middle so many times, and an end.
fn package(parts: &[(&str, &str, &str, usize, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, start, middle, times, end) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(start.as_bytes()).unwrap();
        for _ in 0..*times {
            writer.write_all(middle.as_bytes()).unwrap();
        }
        writer.write_all(end.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn word(start: &str, middle: &str, times: usize, end: &str) -> Given {
    let start = format!("<w:document><w:body>{start}");
    let end = format!("{end}</w:body></w:document>");
    read("docx", &package(&[("word/document.xml", &start, middle, times, &end)]))
}

#[test]
fn nested_tables_and_text_boxes_are_read_without_recursion() {
    let given = word(
        "<w:p><w:r><w:t>first</w:t></w:r></w:p>",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>deep</w:t></w:r></w:p>",
        200_000,
        "",
    );
    assert!(given.says("first") && given.says("deep"));
    let given = word("", "<w:p><w:r><w:t>box</w:t></w:r>", 200_000, "<w:p><w:r><w:t>last</w:t></w:r></w:p>");
    assert!(given.says("box") && given.says("last"));
    let given = word("", "<mc:AlternateContent><mc:Choice>", 100_000, "<w:p><w:r><w:t>within</w:t></w:r></w:p>");
    assert!(given.says("within"));
}

#[test]
fn bombs_end_soon_and_are_told() {
    let began = Instant::now();
    let spaces = " ".repeat(1 << 20);
    let run = format!("<w:p><w:r><w:t>{spaces}</w:t></w:r></w:p>");
    let given = word("<w:p><w:r><w:t>before</w:t></w:r></w:p>", &run, 300, "");
    assert!(given.says("before"));
    assert_eq!(given.reasons(), [Reason::RatioTooHigh]);
    let given = word("<w:p><w:r><w:t>before</w:t></w:r></w:p><w:p><w:r><w:t>", &spaces, 20, "</w:t></w:r></w:p>");
    assert!(given.says("before"));
    assert_eq!(given.reasons(), [Reason::ExtractedTooLarge]);
    assert!(began.elapsed() < Duration::from_secs(60), "{:?}", began.elapsed());
}

#[test]
fn one_paragraph_is_told_as_it_is_read() {
    // Runs, a field, a deletion within a value, both forms of a text box, a form's field.
    let text = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>SSN 536-</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>\
        <w:t>22-</w:t></w:r><w:del><w:r><w:delText>8417</w:delText></w:r></w:del><w:ins><w:r><w:t>9417</w:t></w:r></w:ins><w:r><w:tab/>\
        <w:t xml:space=\"preserve\"> a\u{AD}b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r></w:p>\
        <w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> HYPERLINK \"mailto:a@</w:instrText></w:r><w:r><w:instrText>b.org\"</w:instrText>\
        <w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>mail</w:t></w:r></w:p>\
        <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Choice>\
        <mc:Fallback><w:p><w:r><w:t>box</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:t>around</w:t></w:r></w:p>\
        <w:sdt><w:sdtPr><w:alias w:val=\"Tax number\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>4477</w:t></w:r></w:p></w:sdtContent></w:sdt>\
        <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>Wide</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Narrow</w:t></w:r></w:p>\
        <w:p><w:r><w:t>Second</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let given = word("", text, 1, "");
    assert_eq!(given.gaps, []);
    let told: Vec<_> = given
        .texts
        .iter()
        .map(|(text, label, place)| (text.as_str(), label.as_str(), place.paragraph, place.row, place.column))
        .collect();
    let expected = [
        ("SSN 536-22-9417\t ab-c", "", Some(1), None, None),
        ("536-22-8417", "", Some(1), None, None),
        ("mail", "", Some(2), None, None),
        (" HYPERLINK \"mailto:a@b.org\"", "", Some(2), None, None),
        ("box", "", Some(4), None, None),
        ("around", "", Some(3), None, None),
        ("Tax number", "", Some(5), None, None),
        ("4477", "", Some(5), None, None),
        ("Wide", "", Some(6), Some(1), Some(1)),
        ("Narrow\nSecond", "", Some(7), Some(1), Some(3)),
        ("12", "Narrow\nSecond", Some(11), Some(2), Some(3)),
    ];
    assert_eq!(told, expected);
}

#[test]
fn rtf_is_read_as_it_was_written() {
    let text = r"{\rtf1\ansi\ansicpg1251\uc1{\fonttbl{\f0\fcharset204 A;}{\f1\fcharset128 B;}}{\*\unknown hidden}{\info{\author Edith}}\
{\f0 \'cf\'f0\'e8}{\f1 \'93\'fa}\u8364?\u-10179?\u-8704?\~536-\b 22\_8417\-\par
{\deleted old }new {\*\bkmkstart x}{\field{\*\fldinst HYPERLINK a@b.org}{\fldrslt link}}{\footnote note}\par
\trowd\intbl Name\cell SSN\cell\row\trowd\intbl Ann\cell 12{\footnote \pard in a cell}\cell\row\pard after{\pict 4477}\bin3 {{{}";
    let given = read("rtf", text.as_bytes());
    let told: Vec<_> = given
        .texts
        .iter()
        .map(|(text, label, place)| (text.as_str(), label.as_str(), place.row.zip(place.column)))
        .collect();
    let expected = [
        ("Edith", "author", None),
        ("\u{41f}\u{440}\u{438}\u{65e5}\u{20ac}\u{1f600} 536-22-8417", "", None),
        ("note", "", None),
        ("new link", "", None),
        ("old", "", None),
        ("HYPERLINK a@b.org", "", None),
        ("Name", "", Some((1, 1))),
        ("SSN", "", Some((1, 2))),
        ("Ann", "Name", Some((2, 1))),
        ("in a cell\n12", "SSN", Some((2, 2))),
        ("after", "", None),
    ];
    let mut sorted = (told.clone(), expected.to_vec());
    sorted.0.sort();
    sorted.1.sort();
    assert_eq!(sorted.0, sorted.1, "{told:?}");
    assert_eq!(given.gaps, [Gap::new(Reason::MemberUnread, "images")]);
}

#[test]
fn deep_groups_and_endless_repeats_end_soon() {
    let began = Instant::now();
    let deep = ["{\\rtf1 ".to_string(), "{".repeat(2_000_000), "deep".to_string()].concat();
    let given = read("rtf", deep.as_bytes());
    assert!(given.says("deep"));
    assert_eq!(given.reasons(), [Reason::Truncated]);
    let row = "<table:table-row table:number-rows-repeated=\"18446744073709551615\"><table:table-cell \
               table:number-columns-repeated=\"4294967295\"><text:p>again<text:s text:c=\"18446744073709551615\"/></text:p></table:table-cell>\
               <table:table-cell><text:p>last</text:p></table:table-cell></table:table-row>";
    let start = "<office:document-content><office:spreadsheet><table:table table:name=\"S\">";
    let given = read("ods", &package(&[("content.xml", start, row, 1000, "")]));
    assert_eq!(given.texts.iter().filter(|(text, ..)| text == "again").count(), 1000);
    let nested = "<table:table><table:table-row><table:table-cell><text:p>deep";
    let given = read("odt", &package(&[("content.xml", "<office:text>", nested, 100_000, "")]));
    assert!(given.says("deep"));
    let sealed = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    let given =
        read("odt", &package(&[("content.xml", "xx", "", 0, ""), ("META-INF/manifest.xml", sealed, "", 0, "")]));
    assert_eq!(given.reasons(), [Reason::Encrypted]);
    assert!(began.elapsed() < Duration::from_secs(60), "{:?}", began.elapsed());
}

#[test]
fn a_cabinet_of_lzx_is_read() {
    // Of a test of the crate `cab`: no free tool writes LZX.
    let mut cabinet = b"MSCF\0\0\0\0\x97\0\0\0\0\0\0\0\x2c\0\0\0\0\0\0\0\x03\x01\x01\0\x02\0\0\0\x2d\x05\0\0\x5b\0\0\0\
        \x01\0\x03\x13\x0f\0\0\0\0\0\0\0\0\0\x21\x53\x0d\xb2\x20\0hi.txt\0\x10\0\0\0\x0f\0\0\0\0\0\x21\x53\x0b\xb2\x20\0\
        bye.txt\0\x5c\xef\x2a\xc7\x34\0\x1f\0\x5b\x80\x80\x8d\0\x30\xf0\x01\x10\0\0\0\x01\0\0\0\x01\0\0\0\
        Hello, world!\r\nSee you later!\r\n\0"
        .to_vec();
    let hello = ("hi.txt".to_string(), b"Hello, world!\r\n".to_vec());
    let later = ("bye.txt".to_string(), b"See you later!\r\n".to_vec());
    let given = read("cab", &cabinet);
    assert_eq!((given.members, given.gaps), (vec![hello.clone(), later], vec![]));
    // The second file goes on in the next cabinet of a set; then the block's sum is another.
    let second = cabinet.windows(4).rposition(|four| four == b"\x21\x53\x0b\xb2").unwrap();
    cabinet[second - 2..second].copy_from_slice(b"\xfe\xff");
    let given = read("cab", &cabinet);
    assert_eq!((&given.members[0], given.reasons()), (&hello, vec![Reason::MemberUnread]));
    cabinet[0x5b] ^= 1;
    assert_eq!(read("cab", &cabinet).reasons(), [Reason::Malformed, Reason::MemberUnread]);
}
