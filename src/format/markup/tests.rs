//! What XML marks, in pieces of any size.

use super::*;
use crate::format::marking;

/// The labelled texts.
fn marked(text: &str, piece: usize) -> Vec<(String, String)> {
    let all = marking::mark(Markup::default(), text.as_bytes(), piece).0;
    all.into_iter().filter(|(label, _)| !label.is_empty()).collect()
}

fn assert_marked(text: &str, expected: &[(&str, &str)]) {
    for piece in [1, 2, 3, 7, 1000] {
        let marked = marked(text, piece);
        let marked: Vec<_> = marked.iter().map(|(label, text)| (label.as_str(), text.as_str())).collect();
        assert_eq!(marked, expected, "pieces of {piece}: {text}");
    }
}

#[test]
fn texts_and_attributes_stand_under_their_elements() {
    let text = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [ <!ENTITY b \"c>\"> ]>\n<!-- <x>1</x> -->\n\
                <p:people xmlns=\"u\"><person id='7' p:ref = \"\"><ssn>8</ssn>\n<n/><t>9 <b>10</b> 11</t></person>\
                <![CDATA[ <d> & ]]> e</p:people>";
    assert_marked(
        text,
        &[
            ("$.people['@xmlns']", "u"),
            ("$.people.person['@id']", "7"),
            ("$.people.person.ssn", "8"),
            ("$.people.person.t", "9 "),
            ("$.people.person.t.b", "10"),
            ("$.people.person.t", "11"),
            ("$.people", " <d> & "),
            ("$.people", "e"),
        ],
    );
}

#[test]
fn names_beside_values_are_in_their_labels() {
    let text = "<f><field name=\"ssn\">1</field><property name='password' value=\"2\"/><entry><key>iban</key>\
                <value>3</value></entry><value>4</value></f>";
    let labels: Vec<_> = marked(text, 1000).into_iter().map(|(label, _)| label).collect();
    assert_eq!(
        labels,
        [
            "$.f.field['@name']",
            "$.f.field['#text'] [ssn]",
            "$.f.property['@name']",
            "$.f.property['@value'] [password]",
            "$.f.entry.key",
            "$.f.entry.value [iban]",
            "$.f.value",
        ]
    );
    assert_eq!(path("$.f.field['#text'] [ssn]"), "/f/field");
    assert_eq!(path("$.f['a.b']['@id'] [x.y]"), "/f/a.b/@id");
}

#[test]
fn texts_with_entities_are_decoded_with_their_offsets() {
    let segments = marking::mark(Markup::default(), b"<a b='1 &amp; 2'>x &#49;&quot;</a> y", 4).1;
    let told: Vec<_> = segments.iter().map(|one| (one.start, one.escaped, one.is_soft)).collect();
    assert_eq!(
        told,
        [
            (0, false, true),
            (6, false, true),
            (15, false, true),
            (17, true, false),
            (30, false, false),
            (35, false, true)
        ]
    );
    let (mut decoded, mut breaks) = (Vec::new(), Vec::new());
    Markup::default().unescape("é &#x31;&lt;&unknown; & &amp;".as_bytes(), &mut decoded, &mut breaks);
    assert_eq!(String::from_utf8(decoded).unwrap(), "é 1<&unknown; & &");
    assert_eq!(breaks, [(4, 9), (5, 13), (6, 14), (16, 24), (18, 30)]);
}

#[test]
fn what_is_no_tag_is_text_and_depth_is_bounded() {
    assert_marked("<a>1 < 2 <> 3</a>4", &[("$.a", "1 "), ("$.a", "2 "), ("$.a", "3")]);
    let text = format!("{}x{}<b>y</b>", "<a>".repeat(2 * JSON_DEPTH_MAX), "</a>".repeat(2 * JSON_DEPTH_MAX));
    let (mut overlay, mut labels, mut segments) = (Markup::default(), Labels::default(), Vec::new());
    overlay.mark(text.as_bytes(), 0, true, &mut labels, &mut segments);
    assert_eq!(overlay.gaps().len(), 1);
    assert_eq!(marked(&text, 1000), [("$.b".to_string(), "y".to_string())]);
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_marked_alike_in_any_pieces(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "<a>", "</a>", "<b c='d'>", "<name>", "</name>", "<value>", "<", ">", "/", "!", "?", "<!--", "-->", "<![CDATA[", "]]>",
            "&#49;", "&", ";", "'", "\"", "=", " ", "\n", "x", "é", "<!D [", "]", "-", "name='n'", " value=\"",
        ]), 0..30),
    ) {
        let text = parts.concat();
        let (whole, segments) = marking::mark(Markup::default(), text.as_bytes(), 1000);
        for piece in 1..12 {
            let (cells, other) = marking::mark(Markup::default(), text.as_bytes(), piece);
            proptest::prop_assert_eq!(&cells, &whole);
            proptest::prop_assert_eq!(&other, &segments);
        }
        proptest::prop_assert!(segments.windows(2).all(|pair| pair[0].start < pair[1].start), "{:?}", segments);
        proptest::prop_assert!(segments.iter().all(|segment| (segment.start as usize) < text.len()));
    }
}
