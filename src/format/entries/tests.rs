//! What flat files of entries mark, in pieces of any size.

use super::*;
use crate::format::marking;
use crate::model::Labels;

fn marked(kind: Kind, text: &str, piece: usize) -> Vec<(String, String)> {
    marking::mark(Lined::new(Entries::new(kind)), text.as_bytes(), piece).0
}

/// The labelled values.
fn told(kind: Kind, text: &str) -> Vec<(String, String)> {
    let all = marked(kind, text, 1000).into_iter().filter(|(label, _)| !label.is_empty());
    all.map(|(label, text)| (label, text.trim().to_string())).collect()
}

fn assert_told(kind: Kind, text: &str, expected: &[(&str, &str)]) {
    let told = told(kind, text);
    let told: Vec<_> = told.iter().map(|(label, text)| (label.as_str(), text.as_str())).collect();
    assert_eq!(told, expected, "{text}");
}

#[test]
fn entries_of_ini_stand_under_section_and_name() {
    let text = "; c\n[smtp server]\nUser Id = a ; why\n pass: b\n   more\n# c\n\nno entry\n[x]\nq = \"y; z\" # c\nurl http://a:b\n";
    assert_told(
        Kind::Ini,
        text,
        &[("$['smtp server']['User Id']", "a"), ("$['smtp server'].pass", "b\n   more"), ("$.x.q", "y; z\"")],
    );
}

#[test]
fn entries_of_env_stand_under_their_names() {
    let text = "export A_KEY=1 # c\nB=\"x\ny=1\nz\"\n# c\nC='d'\nD=\nif [ a = b ]; then\nE=e\r\n";
    assert_told(Kind::Env, text, &[("$.A_KEY", "1"), ("$.B", "x\ny=1\nz\""), ("$.C", "d'"), ("$.E", "e")]);
}

#[test]
fn entries_of_properties_stand_under_their_names() {
    let text = "! c\na.b.pass=x\\\n   y=z\nkey with words\nd.e f\n  g\\:h : i\nj=\\u0031\n";
    assert_told(
        Kind::Properties,
        text,
        &[("$.a.b.pass", "x\\\n   y=z"), ("$.d.e", "f"), ("$['g\\\\:h']", "i"), ("$.j", "\\u0031")],
    );
    let (mut labels, mut segments) = (Labels::default(), Vec::new());
    let mut overlay = Lined::new(Entries::new(Kind::Properties));
    overlay.mark(text.as_bytes(), 0, true, &mut labels, &mut segments);
    let last = segments.last().copied().unwrap();
    assert!(last.escaped && !last.is_soft);
    let place = overlay.place(&last, &labels);
    assert_eq!((place.column_name.as_deref(), place.json_path), (Some("j"), None));
    let (mut decoded, mut breaks) = (Vec::new(), Vec::new());
    overlay.unescape(b"x\\\n   y\\u0031\\u00e9", &mut decoded, &mut breaks);
    assert_eq!((decoded.as_slice(), breaks), ("xy1é".as_bytes(), vec![(1, 6), (3, 13), (5, 19)]));
}

proptest::proptest! {
    #[test]
    fn any_lines_are_marked_alike_in_any_pieces(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "a=", "b : ", "[s]", "\n", "\n", "\n ", "\"", "'", "#", ";", " #", "\\", "\\\n", "é", "x", " ", "\r\n", "export ", "=", ".", "!",
        ]), 0..30),
        kind in proptest::sample::select(vec![Kind::Ini, Kind::Env, Kind::Properties]),
    ) {
        let text = parts.concat();
        let whole = marked(kind, &text, 1000);
        for piece in 1..12 {
            proptest::prop_assert_eq!(&marked(kind, &text, piece), &whole);
        }
        let segments = marking::mark(Lined::new(Entries::new(kind)), text.as_bytes(), 7).1;
        proptest::prop_assert!(segments.windows(2).all(|pair| pair[0].start < pair[1].start), "{:?}", segments);
    }
}
