//! The document worker: what it reads, how it dies, and that nothing it does reaches the parent.

#[cfg(target_os = "linux")]
mod server;

use std::fs::File;
use std::io::{Cursor, Seek, Write};
use std::ops::ControlFlow;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use panner::error::{Gap, Reason};
use panner::model::Labels;
use panner::worker::Worker;
use panner::worker::frame::Frame;

/// One told segment: sheet and cell (or part), label, text.
type Told = (String, String, String);

fn run(worker: &Worker, format: &str, file: &File) -> (Vec<Told>, Vec<Gap>, Result<(), Gap>) {
    let (mut told, mut gaps, mut labels) = (Vec::new(), Vec::new(), Labels::default());
    let ended = worker.run(format, file, &mut labels, &mut |frame, labels| {
        match frame {
            Frame::Gap(gap) => gaps.push(gap),
            Frame::Member(name) => told.push((String::from_utf8(name).unwrap(), "(member)".to_string(), String::new())),
            Frame::MemberBytes(bytes) => told.last_mut().unwrap().2 += &String::from_utf8_lossy(&bytes),
            Frame::Segments(block) => {
                for pair in block.borders().windows(2) {
                    let text = String::from_utf8_lossy(&block.text[pair[0]..pair[1]]).trim_end().to_string();
                    let place = block.place(pair[0], labels);
                    let segment =
                        block.segments.iter().rev().find(|segment| segment.start as usize <= pair[0]).unwrap();
                    let stand = match (place.sheet, place.cell) {
                        (Some(sheet), Some(cell)) => format!("{sheet}!{cell}"),
                        (Some(sheet), None) => sheet.to_string(),
                        _ => place.part.map(|part| part.to_string()).unwrap_or_default(),
                    };
                    told.push((stand, labels.name(segment.label).to_string(), text));
                }
            }
        }
        ControlFlow::Continue(())
    });
    (told, gaps, ended)
}

fn panner() -> Worker {
    Worker::of(PathBuf::from(env!("CARGO_BIN_EXE_panner")), 1)
}

fn file_of(bytes: &[u8]) -> File {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file.rewind().unwrap();
    file
}

fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// What stands behind the cells of every sheet.
const AFTER: &str = "<pageMargins left=\"0.7\"/><headerFooter><oddHeader>&amp;Lfor Zoe only</oddHeader></headerFooter>";

/// A workbook of sheets given as `sheetData`, with more parts.
fn workbook(sheets: &[(&str, &str)], more: &[(&str, &[u8])]) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let (mut list, mut relations, mut parts) = (String::new(), String::new(), Vec::new());
    for (number, (attributes, data)) in sheets.iter().enumerate() {
        let id = number + 1;
        list += &format!("<sheet {attributes} sheetId=\"{id}\" r:id=\"rId{id}\"/>");
        relations += &format!(
            "<Relationship Id=\"rId{id}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>"
        );
        let sheet = format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{data}</sheetData>{AFTER}</worksheet>");
        parts.push((format!("xl/worksheets/sheet{id}.xml"), sheet.into_bytes()));
    }
    let styles = format!(
        "<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"000\\-00\\-0000\"/></numFmts>\
         <cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
    );
    relations += &format!("<Relationship Id=\"s\" Type=\"{RELATIONS}/styles\" Target=\"styles.xml\"/>");
    if more.iter().any(|(name, _)| *name == "xl/sharedStrings.xml") {
        relations +=
            &format!("<Relationship Id=\"t\" Type=\"{RELATIONS}/sharedStrings\" Target=\"sharedStrings.xml\"/>");
    }
    let book = format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>{list}</sheets></workbook>");
    let relations = format!("<Relationships xmlns=\"{PACKAGE}\">{relations}</Relationships>");
    let root = format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"r\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    parts.push(("_rels/.rels".into(), root.into_bytes()));
    parts.push(("xl/workbook.xml".into(), book.into_bytes()));
    parts.push(("xl/_rels/workbook.xml.rels".into(), relations.into_bytes()));
    parts.push(("xl/styles.xml".into(), styles.into_bytes()));
    let own = parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    zip_of(&own.chain(more.iter().copied()).collect::<Vec<_>>())
}

fn text(cell: &str, text: &str) -> String {
    format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn number(cell: &str, style: u8, value: &str) -> String {
    format!("<c r=\"{cell}\" s=\"{style}\"><v>{value}</v></c>")
}

#[test]
fn every_sheet_is_read_with_labels_and_cells() {
    let staff = [
        "<row r=\"1\">".to_string() + &text("A1", "Name") + &text("B1", "Card") + &text("C1", "Born") + "</row>",
        "<row r=\"3\">".to_string()
            + &text("A3", "Jane")
            + &number("B3", 0, "4.000000000000002E+15")
            + &number("C3", 1, "31120")
            + "</row>",
    ]
    .concat();
    let hidden = "<row r=\"2\">".to_string() + &text("D2", "beneath") + &number("E2", 2, "1020003") + "</row>";
    let comments = b"<comments><commentList><comment ref=\"A1\"><text><r><t>call </t></r><r><t>Bob &amp; Co</t></r></text></comment></commentList></comments>";
    let bytes = workbook(
        &[("name=\"Staff\"", &staff), ("name=\"Old\" state=\"veryHidden\"", &hidden)],
        &[("xl/comments1.xml", comments), ("docProps/core.xml", b"<p><creator>Ann Author</creator></p>")],
    );
    let (told, gaps, ended) = run(&panner(), "xlsx", &file_of(&bytes));
    assert_eq!((gaps, ended), (vec![], Ok(())));
    let expected = [
        ("Staff", "", "Staff"),
        ("Staff!A1", "", "Name"),
        ("Staff!B1", "", "Card"),
        ("Staff!C1", "", "Born"),
        ("Staff!A3", "Name", "Jane"),
        ("Staff!B3", "Card", "4000000000000002"),
        ("Staff!C3", "Born", "1985-03-14 31120"),
        ("Old", "", "Old"),
        ("Old!D2", "", "beneath"),
        ("Old!E2", "", "001-02-0003"),
    ];
    let cells: Vec<_> =
        told.iter().map(|(stand, label, text)| (stand.as_str(), label.as_str(), text.as_str())).collect();
    assert_eq!(cells[..expected.len()], expected);
    assert!(told.iter().any(|(stand, _, text)| stand == "xl/comments1.xml" && text == "call Bob & Co"), "{told:?}");
    assert!(told.iter().any(|(_, _, text)| text == "Ann Author"));
    let heads =
        told.iter().filter(|(stand, _, text)| stand.starts_with("xl/worksheets/") && text.trim() == "for Zoe only");
    assert_eq!(heads.count(), 2);
}

#[test]
fn parts_that_nobody_reads_are_told() {
    for (part, told) in [
        ("xl/media/image1.png", "images"),
        ("xl/vbaProject.bin", "macros"),
        ("xl/activeX/activeX1.bin", "controls"),
        ("xl/comments1.bin", "comments and links in binary parts"),
        ("xl/connections.bin", "comments and links in binary parts"),
    ] {
        let bytes = workbook(&[("name=\"One\"", "")], &[(part, b"x")]);
        let (_, gaps, ended) = run(&panner(), "xlsx", &file_of(&bytes));
        assert_eq!((gaps, ended), (vec![Gap::new(Reason::MemberUnread, told)], Ok(())), "{part}");
    }
    let bytes = workbook(&[("name=\"One\"", "")], &[("xl/embeddings/oleObject1.bin", b"within")]);
    let (told, gaps, ended) = run(&panner(), "xlsx", &file_of(&bytes));
    assert_eq!((gaps, ended), (vec![], Ok(())));
    assert!(told.contains(&("xl/embeddings/oleObject1.bin".into(), "(member)".into(), "within".into())), "{told:?}");
    let title = b"<chart><title><tx><rich><t>for Zoe only</t></rich></tx></title></chart>";
    let bytes = workbook(&[("name=\"One\"", "")], &[("xl/charts/chart1.xml", title)]);
    let (told, gaps, _) = run(&panner(), "xlsx", &file_of(&bytes));
    assert_eq!(gaps, []);
    assert!(told.iter().any(|(stand, _, text)| stand == "xl/charts/chart1.xml" && text == "for Zoe only"), "{told:?}");
}

#[test]
fn far_cells_and_bombs_end_soon_and_are_told() {
    let far = "<row r=\"1\">".to_string()
        + &text("A1", "near")
        + "</row><row r=\"1048576\">"
        + &text("XFD1048576", "far")
        + "</row>";
    let (told, gaps, ended) = run(&panner(), "xlsx", &file_of(&workbook(&[("name=\"S\"", &far)], &[])));
    assert_eq!((gaps, ended), (vec![], Ok(())));
    assert!(told.iter().any(|(stand, _, text)| stand == "S!XFD1048576" && text == "far"));

    let mut strings = b"<sst><si><t>".to_vec();
    strings.resize(600 << 20, b'x');
    let bomb = workbook(&[("name=\"S\"", &far)], &[("xl/sharedStrings.xml", &strings)]);
    let (_, gaps, ended) = run(&panner(), "xlsx", &file_of(&bomb));
    assert_eq!(ended, Ok(()));
    let told = [Reason::ExtractedTooLarge, Reason::RatioTooHigh];
    assert!(gaps.iter().any(|gap| told.contains(&gap.reason)), "{gaps:?}");
}

#[test]
fn too_little_memory_is_a_death_and_not_a_silence() {
    let strings = "<sst>".to_string() + &"<si><t>some words</t></si>".repeat(1 << 20) + "</sst>";
    let bytes = workbook(&[("name=\"S\"", "")], &[("xl/sharedStrings.xml", strings.as_bytes())]);
    let worker = Worker { memory_bytes: 40 << 20, ..panner() };
    let (_, gaps, ended) = run(&worker, "xlsx", &file_of(&bytes));
    // It aborts, or its parser panics over what it was refused.
    let told = gaps.iter().map(|gap| gap.reason).chain(ended.err().map(|gap| gap.reason));
    assert!(told.into_iter().any(|reason| reason == Reason::ParserDied), "{gaps:?}");
}

#[test]
fn a_workbook_cut_anywhere_is_told() {
    let data = "<row r=\"1\">".to_string() + &text("A1", "alpha") + &text("B1", "beta") + "</row>";
    let bytes = workbook(&[("name=\"S\"", &data)], &[]);
    // In steps, for each cut is a process.
    for end in (0..bytes.len()).step_by(37) {
        let (_, gaps, ended) = run(&panner(), "xlsx", &file_of(&bytes[..end]));
        assert!(!gaps.is_empty() || ended.is_err(), "cut at {end}");
    }
}

/// A program that plays a worker.
fn player(folder: &Path, name: &str, script: &str) -> Worker {
    let path = folder.join(name);
    std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    Worker { wait: Duration::from_millis(500), ..Worker::of(path, 1) }
}

#[test]
fn whatever_a_worker_does_costs_one_gap() {
    let folder = tempfile::tempdir().unwrap();
    let cases = [
        ("ends", "exit 0", Reason::ParserDied),
        ("fails", "exit 7", Reason::ParserDied),
        ("aborts", "kill -ABRT $$", Reason::ParserDied),
        ("killed", "kill -KILL $$", Reason::ParserDied),
        ("timed", "kill -XCPU $$", Reason::TimeLimit),
        ("hangs", "/bin/sleep 60", Reason::TimeLimit),
        ("closes-and-hangs", "exec 1>&-; /bin/sleep 60", Reason::ParserDied),
        ("garbage", "printf '\\003\\000\\000\\000\\377\\377\\377'", Reason::ParserDied),
        ("huge", "printf '\\377\\377\\377\\377'", Reason::ParserDied),
        ("cut", "printf '\\100\\000\\000\\000abc'", Reason::ParserDied),
    ];
    for (name, script, reason) in cases {
        let began = Instant::now();
        let (told, gaps, ended) = run(&player(folder.path(), name, script), "xlsx", &file_of(b""));
        assert_eq!(ended.map_err(|gap| gap.reason), Err(reason), "{name}");
        assert!(told.is_empty() && gaps.is_empty());
        assert!(began.elapsed() < Duration::from_secs(10), "{name}");
    }
    let (_, _, ended) = run(&Worker::of(folder.path().join("nothing"), 1), "xlsx", &file_of(b""));
    assert_eq!(ended.map_err(|gap| gap.reason), Err(Reason::NoWorker));
}

#[test]
fn a_worker_gets_no_environment_and_a_document_it_cannot_write() {
    let folder = tempfile::tempdir().unwrap();
    let script = "test -z \"$HOME$PATH_INFO$USER\" || exit 9; /bin/echo x >&0 && exit 8; exit 7";
    let (_, _, ended) = run(&player(folder.path(), "writes", script), "xlsx", &file_of(b"document"));
    assert!(ended.unwrap_err().detail.ends_with("status 7"));
}

/// The child is this very test, told so by its environment: it confines itself and tries what it must not.
#[test]
fn a_confined_worker_reaches_nothing() {
    const NAME: &str = "worker::a_confined_worker_reaches_nothing";
    if std::env::var_os("PANNER_TEST_CONFINED").is_none() {
        let child = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", NAME, "--test-threads", "1", "--nocapture"])
            .env("PANNER_TEST_CONFINED", "1")
            .stdout(std::process::Stdio::null())
            .status()
            .unwrap();
        assert_eq!(child.code(), Some(50), "the number tells what was reached");
        return;
    }
    let file = tempfile::tempfile().unwrap();
    panner::worker::confine::confine(1 << 30, 10).unwrap();
    let reached = [
        File::open("/etc/passwd").is_ok(),
        File::create("/tmp/panner-confined").is_ok(),
        std::net::TcpListener::bind("127.0.0.1:0").is_ok(),
        std::net::UdpSocket::bind("127.0.0.1:0").is_ok(),
        std::os::unix::net::UnixStream::pair().is_ok(),
        std::process::Command::new("/bin/true").status().is_ok(),
        std::fs::read_dir("/").is_ok(),
    ];
    let first = reached.iter().position(|reached| *reached);
    // Its own handle still works.
    let own = file.metadata().is_ok();
    std::process::exit(first.map_or(if own { 50 } else { 60 }, |first| 70 + first as i32));
}

#[test]
fn an_encrypted_workbook_is_told_as_encrypted() {
    // A compound file: header, allocation table, one sector of directory entries.
    let mut bytes = vec![0xff; 512 * 3];
    bytes[..512].fill(0);
    bytes[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    let mut put = |at: usize, value: &[u8]| bytes[at..at + value.len()].copy_from_slice(value);
    put(24, &[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    put(44, &1_u32.to_le_bytes());
    put(48, &1_u32.to_le_bytes());
    put(56, &4096_u32.to_le_bytes());
    put(60, &0xffff_fffe_u32.to_le_bytes());
    put(68, &0xffff_fffe_u32.to_le_bytes());
    put(76, &[0xff; 436]);
    put(76, &0_u32.to_le_bytes());
    put(512, &0xffff_fffd_u32.to_le_bytes());
    put(516, &0xffff_fffe_u32.to_le_bytes());
    put(1024, &[0; 512]);
    for (number, (name, kind)) in [("Root Entry", 5), ("EncryptedPackage", 2)].into_iter().enumerate() {
        let at = 1024 + number * 128;
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        put(at, &wide);
        put(at + 64, &[wide.len() as u8 + 2, 0, kind, 1]);
        put(at + 68, &[0xff; 12]);
        put(at + 116, &0xffff_fffe_u32.to_le_bytes());
    }
    for format in ["xlsx", "xlsb"] {
        let (_, gaps, ended) = run(&panner(), format, &file_of(&bytes));
        assert_eq!((gaps, ended), (vec![Gap::new(Reason::Encrypted, "")], Ok(())), "{format}");
    }
}

/// A workbook of one sheet in the binary form: records of type, length and content.
pub fn binary_workbook(cells: &[u8]) -> Vec<u8> {
    fn record(kind: u16, content: &[u8]) -> Vec<u8> {
        let mut bytes = if kind < 128 { vec![kind as u8] } else { vec![kind as u8 & 0x7f | 0x80, (kind >> 7) as u8] };
        assert!(content.len() < 128);
        bytes.push(content.len() as u8);
        bytes.extend(content);
        bytes
    }
    fn wide(text: &str) -> Vec<u8> {
        let units: Vec<u16> = text.encode_utf16().collect();
        (units.len() as u32).to_le_bytes().into_iter().chain(units.into_iter().flat_map(u16::to_le_bytes)).collect()
    }
    let sheet = [&[0; 8][..], &wide("rId1"), &wide("Data")].concat();
    let book =
        [record(0x83, &[]), record(0x8f, &[]), record(0x9c, &sheet), record(0x90, &[]), record(0x84, &[])].concat();
    let text = [&0_u32.to_le_bytes()[..], &[0; 4], &wide("alpha")].concat();
    let real = [&1_u32.to_le_bytes()[..], &[0; 4], &4_000_000_000_000_002.0_f64.to_le_bytes()].concat();
    let data = [
        record(0x81, &[]),
        record(0x94, &[0; 16]),
        record(0x91, &[]),
        record(0x00, &[4, 0, 0, 0, 0, 0, 0, 0, 0]),
        record(0x06, &text),
        record(0x05, &real),
        cells.to_vec(),
        record(0x92, &[]),
        record(0x82, &[]),
    ]
    .concat();
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let relations = format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.bin\"/></Relationships>"
    );
    zip_of(&[
        ("xl/workbook.bin", &book),
        ("xl/_rels/workbook.bin.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.bin", &data),
    ])
}

#[test]
fn a_binary_workbook_is_read_and_a_panic_loses_nothing() {
    let expected = [("Data", "Data"), ("Data!A5", "alpha"), ("Data!B5", "4000000000000002")];
    // A shared string that does not exist makes the parser panic.
    for (cells, panics) in [(&[][..], false), (&[7, 12, 0, 0, 0, 0, 0, 0, 0, 0, 9, 9, 9, 9][..], true)] {
        let (told, gaps, ended) = run(&panner(), "xlsb", &file_of(&binary_workbook(cells)));
        let cells: Vec<_> = told.iter().map(|(stand, _, text)| (stand.as_str(), text.as_str())).collect();
        assert_eq!(ended, Ok(()));
        assert_eq!(gaps.iter().map(|gap| gap.reason).collect::<Vec<_>>(), vec![Reason::Malformed; usize::from(panics)]);
        assert_eq!(cells, expected);
    }
}
