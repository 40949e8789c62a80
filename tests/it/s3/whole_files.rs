//! Files of every kind that panner reads, and of some that it does not, for the test of a whole store: small ones of
//! many formats and encodings, damaged ones, and ones that are read in stretches.

use std::io::Write as _;

use super::bucket::PERSON;
use super::fault::Dice;
use crate::hostile::{gzip_of, tar_of, zip_of};
use crate::worker::binary_workbook;

/// Name and content.
pub type File = (&'static str, Vec<u8>);

/// A value that each text holds, in its format.
const TEXTS: &[(&str, &str)] = &[
    ("people.txt", "Amara Kowalczyk, SSN 219-09-9876\n"),
    ("people.csv", "name,ssn,email\nAmara Kowalczyk,219-09-9876,amara.kowalczyk@kestrelpost.net\n"),
    ("people.tsv", "name\tssn\nAmara Kowalczyk\t219-09-9876\n"),
    ("people.json", "{\"people\": [{\"name\": \"Amara Kowalczyk\", \"ssn\": \"219-09-9876\"}]}"),
    ("people.jsonl", "{\"ssn\": \"219-09-9876\"}\n{\"email\": \"amara.kowalczyk@kestrelpost.net\"}\n"),
    ("people.xml", "<?xml version=\"1.0\"?><people><ssn>219-09-9876</ssn></people>\n"),
    ("page.html", "<!doctype html><p>write to amara.kowalczyk@kestrelpost.net</p>\n"),
    ("drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>SSN 219-09-9876</text></svg>\n"),
    ("people.yaml", "people:\n  - ssn: 219-09-9876\n"),
    ("people.toml", "[amara]\nssn = \"219-09-9876\"\n"),
    ("people.ini", "[amara]\nssn = 219-09-9876\n"),
    ("people.sql", "INSERT INTO people (name, ssn) VALUES ('Amara Kowalczyk', '219-09-9876');\n"),
    ("notes.md", "# Amara\n\n* SSN 219-09-9876\n"),
    ("people.py", "ssn = \"219-09-9876\"\n"),
    ("letter.eml", "From: amara.kowalczyk@kestrelpost.net\nSubject: hello\n\nmy SSN is 219-09-9876\n"),
    ("letters.mbox", "From amara Thu Jan  1 00:00:00 2026\nSubject: hello\n\nmy SSN is 219-09-9876\n"),
    ("amara.vcf", "BEGIN:VCARD\nVERSION:4.0\nEMAIL:amara.kowalczyk@kestrelpost.net\nEND:VCARD\n"),
    ("dates.ics", "BEGIN:VCALENDAR\nATTENDEE:mailto:amara.kowalczyk@kestrelpost.net\nEND:VCALENDAR\n"),
    ("people.ldif", "dn: cn=amara\nmail: amara.kowalczyk@kestrelpost.net\n"),
    ("service.log", "2026-01-02T03:04:05Z INFO mail to amara.kowalczyk@kestrelpost.net\n"),
];

/// Begins as a format does that is told and not read.
const UNREAD: &[(&str, &[u8])] = &[
    ("contract.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"),
    ("contract.rtf", b"{\\rtf1\\ansi hello}"),
    ("rows.parquet", b"PAR1\x15\x04\x15\x10\x15\x14PAR1"),
    ("rows.sqlite", b"SQLite format 3\0\x10\0\x01\x01\0\x40\x20\x20"),
    ("old.7z", b"7z\xbc\xaf\x27\x1c\0\x04\0\0\0\0\0\0\0\0"),
    ("old.xz", b"\xfd7zXZ\0\0\x04\xe6\xd6\xb4\x46"),
];

/// One of each format.
pub fn small() -> Vec<File> {
    let mut files: Vec<File> = TEXTS.iter().map(|(name, text)| (*name, text.as_bytes().to_vec())).collect();
    files.extend(UNREAD.iter().map(|(name, start)| (*name, start.to_vec())));
    let umlauts = format!("Größe und Straße: {PERSON}");
    let wide = |text: &str| -> Vec<u16> { format!("\u{feff}{text}").encode_utf16().collect() };
    files.push(("utf8-mark.txt", format!("\u{feff}{umlauts}").into_bytes()));
    files.push(("utf16-le.txt", wide(&umlauts).into_iter().flat_map(u16::to_le_bytes).collect()));
    files.push(("utf16-be.csv", wide(&umlauts).into_iter().flat_map(u16::to_be_bytes).collect()));
    files.push(("windows-1252.txt", encoding_rs::WINDOWS_1252.encode(&umlauts).0.into_owned()));
    files.push(("shift-jis.txt", encoding_rs::SHIFT_JIS.encode(&format!("連絡先: {PERSON}")).0.into_owned()));
    let members: Vec<(&str, &[u8])> = TEXTS.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let (zip, tar) = (zip_of(&members, false), tar_of(&members));
    let book = binary_workbook(&[]);
    let nested =
        zip_of(&[("in/people.zip", &zip), ("people.tar.gz", &gzip_of(&tar, None)), ("cards.xlsb", &book)], true);
    files.push(("one.csv.gz", gzip_of(members[1].1, Some("one.csv"))));
    files.push(("twice.gz", [gzip_of(b"nothing\n", None), gzip_of(PERSON.as_bytes(), None)].concat()));
    files.push(("nested.zip.gz", gzip_of(&nested, None)));
    files.push(("cut.zip", nested[..nested.len() / 2].to_vec()));
    files.push(("cut.csv.gz", gzip_of(PERSON.repeat(100).as_bytes(), None).split_at(40).0.to_vec()));
    files.extend([("people.zip", zip), ("people.tar", tar), ("nested.zip", nested), ("cards.xlsb", book)]);
    files
}

/// Larger than what is asked for at once; the last one is also read in parts.
pub fn large() -> Vec<File> {
    let mut dice = Dice(11);
    // Hexadecimal digits become half as many bytes: more than 8 MiB of them.
    let mut noise: String = (0..1_150_000).map(|_| format!("{:016x}\n", dice.roll())).collect();
    noise += PERSON;
    let noise = noise.into_bytes();
    let plain = numbered(400_000);
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(&noise).unwrap();
    let tar = tar_of(&[("a.txt", &plain), ("b.txt", PERSON.as_bytes())]);
    let stored = zip_of(&[("a.txt", &plain), ("b.txt", PERSON.as_bytes())], true);
    let deflated = zip_of(&[("noise.txt", &noise), ("b.txt", PERSON.as_bytes())], false);
    vec![
        ("large/plain.txt", plain),
        ("large/noise.txt.gz", packed.finish().unwrap()),
        ("large/plain.tar", tar),
        ("large/stored.zip", stored),
        ("large/deflated.zip", deflated),
        ("large/huge.txt", numbered(1_500_000)),
    ]
}

/// Lines with their numbers, so that a stretch out of place would be seen, and a person in each 20,000th.
fn numbered(lines: usize) -> Vec<u8> {
    let line = |number: usize| match number % 20_000 {
        19_999 => format!("{number:07} {PERSON}"),
        _ => format!("{number:07} the report of that day is in the folder\n"),
    };
    (0..lines).map(line).collect::<String>().into_bytes()
}
