//! Every report of one fixed Record file against its golden files, and what must hold of Records
//! on disk: they come back as they were, half of one never counts, order does not matter.

mod ci;
mod rows;

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use panner::ledger::{self, Summary};
use panner::model::*;
use panner::report::{self, Look, Request};
use panner::tally::Tally;

use crate::golden::expect_file;
pub use rows::rows;
use rows::{Parts, STARTED, clean, close, empty, notes, objects, people_csv, scan};

#[derive(Clone, Default)]
struct Buffer(Arc<Mutex<Vec<u8>>>);

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no test panics while it writes").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The bytes that a report makes of rows.
pub fn reported(name: &str, rows: &[Row], look: Look) -> String {
    let buffer = Buffer::default();
    let mut report = report::write_to(report::find(name).expect("a known report"), Box::new(buffer.clone()), look);
    for row in rows {
        report.row(row).expect("memory takes every byte");
    }
    report.end().expect("memory takes every byte");
    let bytes = buffer.0.lock().expect("no test panics while it writes").clone();
    String::from_utf8(bytes).expect("reports are UTF-8")
}

fn encoded(rows: &[Row]) -> Vec<u8> {
    let mut bytes = Vec::new();
    rows.iter().for_each(|row| ledger::encode(row, &mut bytes));
    bytes
}

fn read(bytes: &[u8]) -> Result<(Vec<Row>, ledger::Reading), String> {
    let mut rows = Vec::new();
    let reading = ledger::read("records.jsonl", bytes, &mut |row| rows.push(row)).map_err(|error| error.to_string())?;
    Ok((rows, reading))
}

#[test]
fn goldens() {
    let rows = rows();
    for width in [80, 120] {
        let text = reported("terminal", &rows, Look { width, color: false });
        assert!(text.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= width), "{text}");
        assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}'));
        expect_file(format!("tests/golden/reports/terminal-{width}.txt"), text);
    }
    expect_file(
        "tests/golden/reports/terminal-color.txt",
        reported("terminal", &rows, Look { width: 80, color: true }),
    );
    for name in ["baseline.jsonl", "jsonl.jsonl", "lines.txt", "macie.jsonl", "macie-results.jsonl"] {
        let report = name.split('.').next().unwrap_or_default();
        expect_file(format!("tests/golden/reports/{name}"), reported(report, &rows, Look::default()));
    }
    let others = [("sarif", "json"), ("gitlab", "json"), ("junit", "xml"), ("markdown", "md"), ("csv", "csv")];
    for (name, extension) in others {
        expect_file(format!("tests/golden/reports/{name}.{extension}"), reported(name, &rows, Look::default()));
    }
    let mut nothing = vec![rows[0].clone()];
    nothing.extend([close(&[], &[], clean().2), close(&[], &[], empty().2)].map(|row| Row::Object(Box::new(row))));
    let mut summary = Summary::default();
    summary.row.ended = STARTED;
    nothing.push(Row::Summary(Box::new(summary.row)));
    expect_file("tests/golden/reports/terminal-clean.txt", reported("terminal", &nothing, Look::default()));
}

#[test]
fn records_come_back_as_they_were() {
    let mut rows = rows();
    let bytes = encoded(&rows);
    assert_eq!(reported("jsonl", &rows, Look::default()).as_bytes(), bytes);
    let (back, reading) = read(&bytes).expect("our own file");
    assert_eq!(encoded(&back), bytes);
    assert_eq!(
        reading,
        ledger::Reading { rows: rows.len() as u64, dropped: 0, whole_bytes: bytes.len() as u64, ended: true }
    );
    // The one thing the wire cannot hold: a time past the year 9999, which is told as its last second.
    for row in &mut rows {
        if let Row::Member(row) = row {
            row.modified = row.modified.map(|time| time.min(253_402_207_199));
        }
    }
    assert_eq!(back, rows);
}

#[test]
fn half_a_record_does_not_count() {
    let rows = rows();
    let bytes = encoded(&rows);
    let (whole, _) = read(&bytes).expect("our own file");
    // Wherever a kill cuts the file, it can be read, and holds whole Records only.
    for cut in (0..bytes.len()).step_by(97) {
        let (kept, reading) = read(&bytes[..cut]).expect("a cut file is no error");
        assert_eq!(kept, whole[..kept.len()]);
        assert!(kept.is_empty() || matches!(kept.last(), Some(Row::Scan(_) | Row::Object(_) | Row::Summary(_))));
        assert!(!reading.ended);
        let whole_bytes = usize::try_from(reading.whole_bytes).expect("a small file");
        assert_eq!(encoded(&kept), bytes[..whole_bytes]);
        let lines = bytes[..cut].split_inclusive(|byte| *byte == b'\n').count() as u64;
        assert_eq!(reading.rows + reading.dropped, lines);
    }
}

#[test]
fn records_larger_than_memory_come_back_whole() {
    let (matches, members, object) = notes();
    let many: Vec<_> = (1..30_000).map(|line| MatchRow { line: Some(line), ..matches[0].clone() }).collect();
    let object = close(&many, &members, object);
    let mut rows: Vec<_> = many.into_iter().map(|row| Row::Match(Box::new(row))).collect();
    rows.push(Row::Object(Box::new(object)));
    let bytes = encoded(&rows);
    assert!(bytes.len() > panner::limits::OBJECT_SPOOL_BYTES);
    let (back, _) = read(&bytes).expect("our own rows");
    assert!(back == rows);
}

#[test]
fn damage_is_told_with_its_line() {
    let text = String::from_utf8(encoded(&rows())).expect("UTF-8");
    let refused = |text: String| read(text.as_bytes()).expect_err("damage must not pass");
    assert_eq!(refused(text.replacen("{\"kind\":\"match\"", "garbage", 1)), "records.jsonl:2: not JSON at column 1");
    assert_eq!(
        refused(text.replacen("\"schema\":1", "\"schema\":2", 1)),
        "records.jsonl:1: record schema 2 is newer than this version reads (1): use the panner that wrote it"
    );
    assert!(refused(text.replacen("\"kind\":\"match\"", "\"kind\":\"guess\"", 1)).contains("unknown kind"));
    assert!(refused(text.replacen("000-00-0000", "000-00-0001", 1)).contains("people.csv are not those"));
    assert!(
        refused(text.replacen("\"reason\":\"denied\"", "\"reason\":\"bored\"", 1)).contains("not a row of a Record")
    );
}

#[test]
fn no_line_makes_the_reader_panic() {
    for line in encoded(&rows()).split_inclusive(|byte| *byte == b'\n') {
        for place in 0..line.len() {
            for byte in [b'"', b'{', b'}', b',', b'9', b'-', 0xff] {
                let mut damaged = line.to_vec();
                damaged[place] = byte;
                // What still reads must be written and read again as the same row.
                if let Ok(row) = ledger::decode(&damaged) {
                    let again = encoded(&[row]);
                    assert_eq!(ledger::decode(&again).map(|row| encoded(&[row])).ok(), Some(again));
                }
            }
        }
    }
}

#[test]
fn merging_keeps_the_last_record_of_an_object() {
    let folder = tempfile::tempdir().expect("a folder");
    let rows = rows();
    let (first, second) = (folder.path().join("a.jsonl"), folder.path().join("b.jsonl"));
    std::fs::write(&first, encoded(&rows)).expect("written");
    // A later scan of one object, which is now clean, killed before its end.
    let again = close(&[], &[], people_csv().2);
    let mut later = scan();
    later.started += 500;
    later.targets = vec!["s3://acme-exports/hr".into()];
    std::fs::write(&second, encoded(&[Row::Scan(Box::new(later)), Row::Object(Box::new(again.clone()))]))
        .expect("written");

    let mut merged = Vec::new();
    let reading = ledger::merge(&[first, second], &mut |row| {
        merged.push(row);
        Ok(())
    })
    .expect("merged");
    assert_eq!(reading.rows, merged.len() as u64);
    let of_it: Vec<_> = merged
        .iter()
        .filter(|row| match row {
            Row::Match(row) => row.object == again.uri,
            Row::Object(row) => row.uri == again.uri,
            _ => false,
        })
        .collect();
    assert_eq!(of_it, [&Row::Object(Box::new(again))]);
    let Some(Row::Summary(summary)) = merged.last() else { panic!("a summary closes the file") };
    assert_eq!((summary.objects, summary.objects_with_matches), (9, 5));
    assert!(summary.ended_early.as_deref().is_some_and(|reason| reason.contains("b.jsonl")));
    assert!(read(&encoded(&merged)).is_ok_and(|(back, _)| back.len() == merged.len()));
}

#[test]
fn the_order_of_objects_does_not_matter() {
    let fold = |objects: Vec<Parts>| {
        let mut tally = Tally::default();
        tally.row(&Row::Scan(Box::new(scan())));
        for (matches, members, object) in objects {
            matches.iter().for_each(|row| tally.row(&Row::Match(Box::new(row.clone()))));
            members.iter().for_each(|row| tally.row(&Row::Member(Box::new(row.clone()))));
            tally.row(&Row::Object(Box::new(close(&matches, &members, object))));
        }
        format!("{:?} {:?}", tally, tally.ranked_buckets())
    };
    let forwards = fold(objects());
    assert_eq!(forwards, fold(objects().into_iter().rev().collect()));
    let mut turned = objects();
    turned.rotate_left(3);
    assert_eq!(forwards, fold(turned));
}

#[test]
fn places_are_checked_before_work_begins() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("out.jsonl");
    let request = |text: String| Request::parse(&text);
    let refused = |texts: &[String]| {
        let requests: Result<Vec<_>, _> = texts.iter().map(|text| request(text.clone())).collect();
        let error = requests.and_then(|requests| report::open_all(&requests)).map(|_| ()).expect_err("refused");
        assert!(error.before_work);
        error.to_string()
    };
    let to = |name: &str, file: &std::path::Path| format!("{name}={}", file.display());
    assert!(refused(&["html".into()]).contains("unknown report 'html'"));
    assert!(refused(&["jsonl=".into()]).contains("name a file"));
    assert!(refused(&["jsonl".into(), "terminal=-".into()]).contains("two reports to standard output"));
    assert!(refused(&[to("jsonl", &folder.path().join("no/such/out"))]).contains("make its folder first"));
    assert!(refused(&[to("jsonl", folder.path())]).contains("cannot be written"));
    std::fs::write(&file, "kept").expect("written");
    let crooked = folder.path().join("..").join(folder.path().file_name().expect("a name")).join("out.jsonl");
    assert!(refused(&[to("jsonl", &file), to("macie", &crooked)]).contains("two reports to"));
    assert!(refused(&[to("jsonl", &file), to("macie", folder.path())]).contains("cannot be written"));
    assert_eq!(std::fs::read(&file).expect("read"), b"kept");
    let itself = report::refuse_inputs(&[request(to("jsonl", &crooked)).expect("good")], std::slice::from_ref(&file));
    assert!(itself.is_err_and(|error| error.to_string().contains("is also read")));
    let mut open = report::open_all(&[request(to("jsonl", &file)).expect("good")]).expect("a good path");
    rows().iter().for_each(|row| open[0].row(row).expect("written"));
    open[0].end().expect("written");
    assert_eq!(std::fs::read(&file).expect("read"), encoded(&rows()));
}
