//! What TOML marks, in pieces of any size, and where it says that it stands.

use super::*;
use crate::format::marking;

fn marked(text: &str, piece: usize) -> Vec<(String, String)> {
    marking::mark(Lined::new(Toml::default()), text.as_bytes(), piece).0
}

/// Label, exact path and text of each labelled segment.
fn told(text: &str) -> Vec<(String, String, String)> {
    marking::told(Lined::new(Toml::default()), text)
}

#[test]
fn values_stand_under_their_key_paths() {
    let text = "title = \"x\" # why\n[a.\"b c\"]\nd.e = 1\nlist = [\n  'p', # one\n  \"\"\"q\n  r\"\"\", { s = 2, t = [3] }\n]\n\
                [[f]]\ng = 4\n[[f.h]]\ni = 5\n[[f.h]]\ni = 6\n[[f]]\n[[f.h]]\ni = '''7\n8'''\n[f.j]\nk = 2020-01-01\n";
    let expected = [
        ("$.title", "$.title", "x\""),
        ("$.a['b c'].d.e", "$.a['b c'].d.e", "1"),
        ("$.a['b c'].list", "$.a['b c'].list[0]", "p',"),
        ("$.a['b c'].list", "$.a['b c'].list[1]", "q\n  r\"\"\","),
        ("$.a['b c'].list.s", "$.a['b c'].list[2].s", "2,"),
        ("$.a['b c'].list.t", "$.a['b c'].list[2].t[0]", "3"),
        ("$.f.g", "$.f[0].g", "4"),
        ("$.f.h.i", "$.f[0].h[0].i", "5"),
        ("$.f.h.i", "$.f[0].h[1].i", "6"),
        ("$.f.h.i", "$.f[1].h[0].i", "7\n8'''"),
        ("$.f.j.k", "$.f[1].j.k", "2020-01-01"),
    ];
    let told = told(text);
    let told: Vec<_> = told.iter().map(|(label, path, text)| (label.as_str(), path.as_str(), text.as_str())).collect();
    assert_eq!(told, expected);
}

#[test]
fn what_is_no_toml_has_no_label() {
    assert_eq!(told("just text\n[not a header\n= 1\na b = 2\n"), []);
}

proptest::proptest! {
    #[test]
    fn any_lines_are_marked_alike_in_any_pieces(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "a = ", "b.c=", "[t]", "[[t]]", "[t.u]", "\n", "\n", "\"", "'", "\"\"\"", "'''", "{", "}", "[", "]", ",", "#", "\\", "é",
            "x", " ", "\r\n", "=", ".",
        ]), 0..30),
    ) {
        let text = parts.concat();
        let whole = marked(&text, 1000);
        for piece in 1..12 {
            proptest::prop_assert_eq!(&marked(&text, piece), &whole);
        }
        let segments = marking::mark(Lined::new(Toml::default()), text.as_bytes(), 7).1;
        proptest::prop_assert!(segments.windows(2).all(|pair| pair[0].start < pair[1].start), "{:?}", segments);
        proptest::prop_assert!(segments.iter().all(|segment| (segment.start as usize) < text.len()));
        told(&text);
    }
}
