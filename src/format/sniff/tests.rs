//! What names and contents are recognised as.

use super::*;

fn told(name: &str, head: &[u8]) -> &'static str {
    recognise(name.as_bytes(), head, true).format.name
}

#[test]
fn content_comes_before_the_name() {
    let cases: &[(&str, &[u8], &str)] = &[
        ("a.csv", b"", "empty"),
        ("a.csv", b"%PDF-1.7\n", "pdf"),
        ("a.txt", b"\x1F\x8B\x08\0", "gzip"),
        ("a.txt", b"id,name,city\n1,Ann,Bonn\n2,Bob,Rome\n3,Eve,Oslo\n", "csv"),
        ("a.csv", b"name\nAnn\nBob\n", "csv"),
        ("a", b"id\tname\n1\tAnn\n2\tBob\n3\tEve\n", "tsv"),
        ("a.csv", b"id;name\n1;Ann\n2;Bob\n", "csv"),
        ("a.txt", b"Dear Ann, thank you, as always, for the letter.\nWe met, as you know, in Bonn, long ago.\nYours, Bob, and all.\n", "text"),
        ("a.json", b"{\"a\": 1}", "json"),
        ("a", b"{\"a\": 1}\n{\"a\": 2}\n", "jsonl"),
        ("a.jsonl", b"{\"a\": 1}\n", "jsonl"),
        ("a.json", b"not json at all", "text"),
        ("a.log", b"[2024-01-02 10:00:00] started\n[2024-01-02 10:00:01] went on\n", "log"),
        ("a.txt", b"[14:02] Ann: hi\n[14:03] Bob: hello\n", "text"),
        ("a", b"[1, 2]", "json"),
        ("a.csv", b"id,name\r1,Ann\r2,Bob\r", "text"),
        ("a.ini", b"[server]\nport = 1\n", "ini"),
        ("a.log", b"2024-01-02 10:00:00,123 INFO a\n2024-01-02 10:00:01,456 INFO b\n2024-01-02 10:00:01,456 INFO b\n", "log"),
        ("a.py", b"import os\n", "source"),
        ("a.txt", b"<!DOCTYPE html><html></html>", "html"),
        ("a", b"<?xml version=\"1.0\"?><r/>", "xml"),
        ("a.eml", b"From: a@example.org\nTo: b@example.org\nSubject: x\nDate: now\n\nhi", "mail"),
        ("a.xlsx", b"PK\x03\x04..........................[Content_Types].xml....xl/workbook.xml", "xlsx"),
        ("a.zip", b"PK\x03\x04..........................[Content_Types].xml....word/document.xml", "docx"),
        ("a.zip", b"PK\x03\x04..........................notes.txt", "zip"),
        ("a.sql", b"INSERT INTO t VALUES (1, 'a', 'b');\nINSERT INTO t VALUES (1, 'a', 'b');\nINSERT INTO t VALUES (1, 'a', 'b');\n", "sql"),
        ("order.txt", b"ORC is a file format", "text"),
        ("a", b"MSH|^~\\&|LAB|HRC\rPID|1\r", "hl7"),
        ("a.txt", b"\x0BMSH|^~\\&|LAB|HRC\rPID|1\r\x1C\r", "hl7"),
        ("a.log", b"\xEF\xBB\xBF\r\nFHS|^~\\&|LAB|HRC\r\nBHS|^~\\&|\r\n", "hl7"),
        ("a.csv", b"MSH,a|b,c\nMSH,1,2\n", "csv"),
    ];
    for (name, head, format) in cases {
        assert_eq!(told(name, head), *format, "{name}: {}", String::from_utf8_lossy(head));
    }
}

#[test]
fn tables_in_utf16_are_tables() {
    let wide: Vec<u8> = "id\tname\n1\tAnn\n2\tBob\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let found = recognise(b"a.csv", &wide, true);
    assert_eq!(found.format.name, "tsv");
    assert_eq!(found.encoding, Encoding::Utf16 { big_endian: false });
}

#[test]
fn tar_is_told_by_its_checksum() {
    let mut header = tar::Header::new_gnu();
    header.set_path("a.txt").unwrap();
    header.set_size(0);
    header.set_cksum();
    assert_eq!(told("a", header.as_bytes()), "tar");
}

#[test]
fn formats_have_names_of_their_own() {
    let mut names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all);
    assert!(
        FORMATS.iter().flat_map(|format| format.extensions).all(|extension| *extension == extension.to_lowercase())
    );
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_recognised_without_panic(head in proptest::collection::vec(proptest::num::u8::ANY, 0..700)) {
        let found = recognise(b"x.csv", &head, true);
        found.overlay(&head);
    }
}
