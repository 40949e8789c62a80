//! PDF, read in this process so that a panic is seen: what stands on pages, what is told of those that cannot be read,
//! and those that somebody made to harm.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use panner::error::Reason;

use crate::documents::{Given, read};

/// A file of these objects, numbered from 1; the first is the catalogue.
fn pdf(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut offsets = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        offsets.push(bytes.len());
        writeln!(bytes, "{} 0 obj", number + 1).unwrap();
        bytes.extend_from_slice(object);
        bytes.extend_from_slice(b"\nendobj\n");
    }
    let start = bytes.len();
    write!(bytes, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for offset in offsets {
        writeln!(bytes, "{offset:010} 00000 n ").unwrap();
    }
    let size = objects.len() + 1;
    write!(bytes, "trailer\n<</Size {size} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n").unwrap();
    bytes
}

fn stream(entries: &str, content: &[u8]) -> Vec<u8> {
    let mut bytes = format!("<<{entries} /Length {}>>\nstream\n", content.len()).into_bytes();
    bytes.extend_from_slice(content);
    bytes.extend_from_slice(b"\nendstream");
    bytes
}

/// Deflated so many times over.
fn deflated(content: &[u8], times: usize) -> Vec<u8> {
    let mut content = content.to_vec();
    for _ in 0..times {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&content).unwrap();
        content = encoder.finish().unwrap();
    }
    stream(&format!("/Filter [{}]", "/FlateDecode ".repeat(times)), &content)
}

const CATALOGUE: &str = "<</Type /Catalog /Pages 2 0 R>>";
const PAGES: &str = "<</Type /Pages /Kids [3 0 R] /Count 1>>";
const FONT: &str = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>";

/// One page that shows `content`, with these entries of its dictionary, resources and further objects from 6 on.
fn page(content: Vec<u8>, entries: &str, resources: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let page = format!(
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R {entries}\
         /Resources <</Font <</F1 5 0 R>> {resources}>> >>"
    );
    let mut objects = vec![CATALOGUE.into(), PAGES.into(), page.into_bytes(), content, FONT.into()];
    objects.extend_from_slice(more);
    pdf(&objects, "")
}

fn shown(text: &str) -> Vec<u8> {
    format!("BT /F1 10 Tf 72 700 Td ({text}) Tj ET\n").into_bytes()
}

fn told(bytes: &[u8]) -> Given {
    read("pdf", bytes)
}

#[test]
fn text_stands_on_its_page_and_within_its_box() {
    let given = told(&page(stream("", &shown("number 536-22-8417")), "", "", &[]));
    assert_eq!(given.gaps, []);
    let (text, label, place) = &given.texts[0];
    assert_eq!((text.as_str(), label.as_str(), place.page), ("number 536-22-8417", "", Some(1)));
    let [left, bottom, right, top] = place.bounds.unwrap();
    assert!(left == 72 && (692..700).contains(&bottom) && (140..170).contains(&right) && (706..712).contains(&top));
}

#[test]
fn text_that_is_set_in_pieces_or_turned_is_joined() {
    let kerned = b"BT /F1 10 Tf 72 700 Td [(536-) 20 (22-) -30 (8417)] TJ 0 -300 Td (next) Tj ET\n\
                   BT /F1 10 Tf 0 1 -1 0 300 100 Tm (upright 4477) Tj ET\n";
    let given = told(&page(stream("", kerned), "", "", &[]));
    let texts: Vec<&str> = given.texts.iter().map(|(text, ..)| text.as_str()).collect();
    assert_eq!(texts, ["536-22-8417", "next", "upright 4477"]);
}

#[test]
fn what_stands_beside_the_content_is_told() {
    let more = [
        "<</Type /Annot /Subtype /Text /Rect [10 20 30 40] /Contents (a note) /T (Ann)>>",
        "<</Type /Annot /Subtype /Widget /Rect [50 60 70 80] /Parent 8 0 R>>",
        "<</FT /Tx /T (ssn) /TU (Social Security number) /V (536-22-8417) /Kids [7 0 R]>>",
        "<</Type /Annot /Subtype /Link /Rect [1 2 3 4] /A <</S /URI /URI (mailto:ann@example.org)>> /Contents (ann@example.org)>>",
    ];
    let more: Vec<Vec<u8>> = more.iter().map(|object| object.as_bytes().to_vec()).collect();
    let given = told(&page(stream("", &shown("text")), "/Annots [6 0 R 7 0 R 9 0 R]", "", &more));
    let told: Vec<_> =
        given.texts.iter().map(|(text, label, place)| (text.as_str(), label.as_str(), place.bounds)).skip(1).collect();
    let expected = [
        ("a note", "", Some([10, 20, 30, 40])),
        ("Ann", "", Some([10, 20, 30, 40])),
        ("536-22-8417", "Social Security number", Some([50, 60, 70, 80])),
        ("mailto:ann@example.org", "", Some([1, 2, 3, 4])),
    ];
    assert_eq!(told, expected);
}

#[test]
fn what_cannot_be_read_is_told_with_its_reason() {
    let picture =
        stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", b"x");
    let scan = page(stream("", b"q 600 0 0 700 0 0 cm /Im1 Do Q"), "", "/XObject <</Im1 6 0 R>>", &[picture]);
    assert_eq!(told(&scan).reasons(), [Reason::NoTextLayer]);
    let objects: Vec<Vec<u8>> = [CATALOGUE, PAGES].iter().map(|object| object.as_bytes().to_vec()).collect();
    let keys = "0123456789abcdef".repeat(4);
    let sealed = pdf(
        &objects,
        &format!("/ID [<00> <00>] /Encrypt <</Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{keys}> /U <{keys}>>>"),
    );
    assert_eq!(told(&sealed).reasons(), [Reason::Encrypted]);
    let whole = page(stream("", &shown("kept")), "", "", &[]);
    let cut = told(&whole[..whole.len() - 40]);
    assert!(cut.says("kept") && cut.reasons() == [Reason::Truncated], "{:?}", cut.gaps);
    assert_eq!(told(b"%PDF-1.7\nnothing of one\n%%EOF\n").reasons(), [Reason::Malformed]);
}

/// Each ends, and is told where it is not wholly read.
#[test]
fn bombs_end_and_are_told() {
    let spaces = vec![b' '; 300 << 20];
    let given = told(&page(deflated(&[&shown("before")[..], &spaces, &shown("behind")].concat(), 1), "", "", &[]));
    assert!(given.says("behind") || !given.gaps.is_empty(), "spaces: {:?}", given.gaps);
    let given = told(&page(deflated(&[&spaces[..], &shown("behind")].concat(), 2), "", "", &[]));
    assert!(given.says("behind") || !given.gaps.is_empty(), "spaces twice deflated: {:?}", given.gaps);
    let operators = [&shown("0 w\n").repeat(1_100_000)[..], &shown("behind")].concat();
    let given = told(&page(deflated(&operators, 1), "", "", &[]));
    assert!(given.says("behind") || !given.gaps.is_empty(), "operators: {:?}", given.gaps);
}

#[test]
fn what_goes_round_in_circles_ends() {
    let form =
        stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 6 0 R>> >>", b"/X Do /X Do");
    let own = page(stream("", &[&shown("text")[..], b"/X Do"].concat()), "", "/XObject <</X 6 0 R>>", &[form]);
    assert!(told(&own).says("text"));
    // A page tree that holds itself, a form field that is its own parent and kid, notes without end.
    let objects: Vec<Vec<u8>> = [
        "<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [4 0 R]>> /Outlines 5 0 R>>",
        "<</Type /Pages /Kids [2 0 R 3 0 R] /Count 2>>",
        "<</Type /Page /Parent 2 0 R /Annots [4 0 R 4 0 R]>>",
        "<</T (a) /Parent 4 0 R /Kids [4 0 R] /V (value)>>",
        "<</First 6 0 R /Last 6 0 R>>",
        "<</Title (title) /Next 6 0 R /First 6 0 R /Parent 5 0 R>>",
    ]
    .iter()
    .map(|object| object.as_bytes().to_vec())
    .collect();
    told(&pdf(&objects, ""));
    let brackets = [b"BT ".to_vec(), vec![b'['; 1 << 20], shown("behind")].concat();
    assert_eq!(told(&page(stream("", &brackets), "", "", &[])).reasons(), [Reason::NestingTooDeep]);
}
