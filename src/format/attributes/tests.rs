//! What vCard, iCalendar and LDIF mark, in pieces of any size.

use super::*;
use crate::format::marking;

fn marked<const IS_LDIF: bool>(text: &str, piece: usize) -> Vec<(String, String)> {
    marking::mark(Lined::new(Attributes::<IS_LDIF>::default()), text.as_bytes(), piece).0
}

/// The labelled values.
fn told<const IS_LDIF: bool>(text: &str) -> Vec<(String, String)> {
    marked::<IS_LDIF>(text, 1000).into_iter().filter(|(label, _)| !label.is_empty()).collect()
}

#[test]
fn values_stand_under_their_names() {
    let text = "BEGIN:VCARD\r\nitem1.TEL;TYPE=\"a:b\",cell:+49 30\r\n  12\r\nno name here: x\r\nNOTE:a\\, b\r\n";
    let expected = [("$.BEGIN", "VCARD\r\n"), ("$.TEL", "+49 30\r\n  12\r\n"), ("$.NOTE", "a\\, b\r\n")];
    let told = told::<false>(text);
    assert_eq!(told.iter().map(|(label, text)| (label.as_str(), text.as_str())).collect::<Vec<_>>(), expected);
    let segments = marking::mark(Lined::new(Attributes::<false>::default()), text.as_bytes(), 3).1;
    assert_eq!(segments.iter().filter(|one| one.escaped).count(), 2);
    let (mut decoded, mut breaks) = (Vec::new(), Vec::new());
    Attributes::<false>::unescape(b"+49 30\r\n  12\\, x\n y\n", &mut decoded, &mut breaks);
    assert_eq!((decoded.as_slice(), breaks), (&b"+49 30 12, xy\n"[..], vec![(6, 9), (10, 14), (12, 18)]));
}

#[test]
fn attributes_of_ldif_stand_under_their_names() {
    let text = "# c\n# d\ndn: cn=a\nuserPassword:: eA==\njpegPhoto:< file:///x\n\ndescription: a\n b\\c\n";
    let expected = [
        ("$.dn", "cn=a\n"),
        ("$.userPassword", "eA==\n"),
        ("$.jpegPhoto", "file:///x\n\n"),
        ("$.description", "a\n b\\c\n"),
    ];
    let told = told::<true>(text);
    assert_eq!(told.iter().map(|(label, text)| (label.as_str(), text.as_str())).collect::<Vec<_>>(), expected);
    let (mut decoded, mut breaks) = (Vec::new(), Vec::new());
    Attributes::<true>::unescape(b"a\n b\\n", &mut decoded, &mut breaks);
    assert_eq!((decoded.as_slice(), breaks), (&b"ab\\n"[..], vec![(1, 3)]));
}

proptest::proptest! {
    #[test]
    fn any_lines_are_marked_alike_in_any_pieces(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "TEL:", "a.B;x=\"y:z\":", "dn: ", "x:: ", "\n", "\n", "\r\n", "\n ", "\n\t", "#", "\\", ":", "é", "x", " ", "\"", ";",
        ]), 0..30),
    ) {
        let text = parts.concat();
        let (cards, ldif) = (marked::<false>(&text, 1000), marked::<true>(&text, 1000));
        for piece in 1..12 {
            proptest::prop_assert_eq!(&marked::<false>(&text, piece), &cards);
            proptest::prop_assert_eq!(&marked::<true>(&text, piece), &ldif);
        }
        let segments = marking::mark(Lined::new(Attributes::<true>::default()), text.as_bytes(), 7).1;
        proptest::prop_assert!(segments.iter().all(|segment| (segment.start as usize) < text.len()), "{:?}", segments);
        proptest::prop_assert!(segments.windows(2).all(|pair| pair[0].start < pair[1].start), "{:?}", segments);
    }
}
