//! Cells against the csv crate, in every cut; stray quotes; headers.

use super::*;
use crate::limits::SNIFF_BYTES;

struct Marked {
    segments: Vec<Segment>,
    labels: Labels,
    overlay: Delimited,
}

fn mark(text: &[u8], size: usize) -> Marked {
    let mut overlay = Delimited::new(Dialect::of(&text[..text.len().min(SNIFF_BYTES)]));
    let (mut segments, mut labels, mut at) = (Vec::new(), Labels::default(), 0);
    for piece in text.chunks(size) {
        overlay.mark(piece, at, false, &mut labels, &mut segments);
        at += piece.len() as u32;
    }
    overlay.mark(&[], at, true, &mut labels, &mut segments);
    Marked { segments, labels, overlay }
}

/// The content of each cell as marked: the segment up to its closing quote or delimiter.
fn cells(text: &[u8], marked: &Marked) -> Vec<(u64, u32, Vec<u8>)> {
    let delimiter = marked.overlay.dialect.delimiter;
    let mut cells = Vec::new();
    for (number, segment) in marked.segments.iter().enumerate() {
        let start = segment.start as usize;
        let end = marked.segments.get(number + 1).map_or(text.len(), |next| next.start as usize);
        let mut raw = &text[start..end];
        if start > 0 && text[start - 1] == b'"' {
            while raw.last() != Some(&b'"') {
                raw = &raw[..raw.len() - 1];
            }
            raw = &raw[..raw.len() - 1];
            // What follows a cell may be quoted too, or empty and quoted.
            if let Some(close) = closing(raw) {
                raw = &raw[..close];
            }
        } else {
            let close = raw.iter().position(|byte| [delimiter, b'\n', b'\r'].contains(byte));
            raw = &raw[..close.unwrap_or(raw.len())];
        }
        let mut decoded = Vec::new();
        if segment.escaped {
            marked.overlay.unescape(raw, &mut decoded, &mut Vec::new());
        } else {
            decoded = raw.to_vec();
        }
        cells.push((segment.row, segment.column, decoded));
    }
    cells
}

/// The first quote that is not one of two.
fn closing(raw: &[u8]) -> Option<usize> {
    let mut index = 0;
    while index < raw.len() {
        if raw[index] == b'"' {
            if raw.get(index + 1) != Some(&b'"') {
                return Some(index);
            }
            index += 1;
        }
        index += 1;
    }
    None
}

fn expected(text: &[u8], delimiter: u8) -> Vec<(u64, u32, Vec<u8>)> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text);
    let mut cells = Vec::new();
    for (row, record) in reader.byte_records().enumerate() {
        for (column, cell) in record.unwrap().iter().enumerate() {
            if !cell.is_empty() {
                cells.push((row as u64 + 1, column as u32 + 1, cell.to_vec()));
            }
        }
    }
    cells
}

proptest::proptest! {
    #[test]
    fn cells_are_those_of_the_csv_crate(
        rows in proptest::collection::vec(proptest::collection::vec("[a-z0-9 \",\n;é]{0,9}", 3..4), 2..8),
        size in 1..40_usize,
    ) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["name", "number", "note"]).unwrap();
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        let text = writer.into_inner().unwrap();
        let marked = mark(&text, size);
        proptest::prop_assume!(marked.overlay.dialect.delimiter == b',');
        proptest::prop_assert_eq!(cells(&text, &marked), expected(&text, b','));
        proptest::prop_assert!(marked.segments.windows(2).all(|pair| pair[0].start < pair[1].start));
    }

    #[test]
    fn any_bytes_are_marked_alike_in_any_pieces(
        text in proptest::collection::vec(proptest::sample::select(b"ab1,;\"\"\r\n\t\xEF\xBB\xBF".to_vec()), 0..120),
    ) {
        let whole = mark(&text, 1000).segments;
        for size in 1..20 {
            proptest::prop_assert_eq!(&mark(&text, size).segments, &whole);
        }
        proptest::prop_assert!(whole.windows(2).all(|pair| pair[0].start < pair[1].start));
        proptest::prop_assert!(whole.iter().all(|segment| (segment.start as usize) < text.len()));
    }
}

#[test]
fn cells_carry_header_row_and_column() {
    let text = "\u{FEFF}\"Full name\";NHS No.;born\r\n\"Ann \"\"B\"\"\";943;1974-03-02\r\nBob;;1980-01-01\r\n";
    let marked = mark(text.as_bytes(), 5);
    let places: Vec<Place> = marked.segments.iter().map(|cell| marked.overlay.place(cell, &marked.labels)).collect();
    let shown: Vec<_> = places
        .iter()
        .map(|place| {
            (place.row.unwrap(), place.column.unwrap(), place.column_name.as_deref().unwrap_or(""), place.name)
        })
        .collect();
    assert_eq!(
        shown,
        [
            (1, 1, "", true),
            (1, 2, "", true),
            (1, 3, "", true),
            (2, 1, "Full name", false),
            (2, 2, "NHS No.", false),
            (2, 3, "born", false),
            (3, 1, "Full name", false),
            (3, 3, "born", false)
        ]
    );
    assert!(marked.segments[3].escaped);
    assert!(marked.overlay.at_record());
    assert_eq!(marked.overlay.records(), 3);
}

#[test]
fn headers_are_told_from_data() {
    let headers = |text: &str| Dialect::of(text.as_bytes()).headers;
    assert_eq!(headers("ssn,name\n219-09-9999,Ann\n"), ["ssn", "name"]);
    assert_eq!(headers("Name,City\nAnn,Bonn\nBob,Rome\n"), ["Name", "City"]);
    assert!(headers("219-09-9999,Ann\n219-09-9998,Bob\n").is_empty());
    assert!(headers("Ann,ann@example.org\nBob,bob@example.org\n").is_empty());
    assert_eq!(headers("county,fips,1990,2000\nA,1,55,66\nB,2,77,88\n"), ["county", "fips", "1990", "2000"]);
    let titled =
        Dialect::of(b"Staff export,,\nprinted 2024-11-18,,\nName,SSN,Desk\nAnn,219-09-9999,1\nBob,219-09-9998,2\n");
    assert_eq!((titled.header_row, titled.headers.len()), (3, 3));
    let preamble = Dialect::of(b"Report of 2024\n\nid\tname\n1\tAnn\n2\tBob\n");
    assert_eq!((preamble.delimiter, preamble.header_row), (b'\t', 3));
    assert_eq!(preamble.headers, ["id", "name"]);
}

#[test]
fn a_stray_quote_costs_places_of_one_record_only() {
    let mut text = b"id,note\n1,\"open\n".to_vec();
    let lines = CSV_RECORD_BYTES_MAX / 8 + 1000;
    for _ in 0..lines {
        text.extend_from_slice(b"1234,ab\n");
    }
    for size in [text.len(), 4096, 977] {
        let marked = mark(&text, size);
        let last = marked.segments.last().unwrap();
        assert_eq!((last.row, last.column), (lines as u64 + 2, 2));
        assert!(marked.segments.len() > 1900);
        assert!(marked.overlay.at_record());
    }
}

#[test]
fn a_part_resumes_with_the_header() {
    let text = b"id,ssn\n1,219-09-9999\n2,219-09-9998\n";
    let mut overlay = Delimited::new(Dialect::of(text));
    let (mut labels, mut segments) = (Labels::default(), Vec::new());
    overlay.resume(&mut labels);
    overlay.mark(&text[21..], 0, true, &mut labels, &mut segments);
    let place = overlay.place(&segments[1], &labels);
    assert_eq!((place.row, place.column_name.as_deref()), (Some(1), Some("ssn")));
    assert_eq!(overlay.records(), 1);
}

#[test]
fn doubled_quotes_are_decoded_with_their_offsets() {
    let (mut decoded, mut breaks) = (Vec::new(), Vec::new());
    Delimited::new(Dialect::of(b"")).unescape(b"a\"\"b\"\"\"\"c\",", &mut decoded, &mut breaks);
    assert_eq!(decoded, b"a\"b\"\"c\",");
    assert_eq!(breaks, [(2, 3), (4, 6), (5, 8)]);
}

#[test]
fn columns_past_what_was_looked_at_have_no_label_and_are_told() {
    for (columns, told) in [(10, 0), (30_000, 1)] {
        let letter = |number: usize| char::from(b'a' + (number % 26) as u8);
        let name = |number: usize| [number, number / 26, number / 676, number / 17_576].map(letter).iter().collect();
        let header: Vec<String> = (0..columns).map(name).collect();
        let text = format!("{}\n{}\n", header.join(","), "x,".repeat(columns - 1));
        let mut marked = mark(text.as_bytes(), 4096);
        assert_eq!(marked.overlay.header_row, 1, "{columns}");
        assert_eq!(marked.overlay.gaps().len(), told, "{columns}");
    }
}
