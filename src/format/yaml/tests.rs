//! What YAML marks, in pieces of any size, and where it says that it stands.

use super::*;
use crate::format::marking;
use crate::limits::{JSON_DEPTH_MAX, KEYED_LINE_BYTES_MAX};
use crate::model::Labels;

/// The values with a label or what their paths say, each with the start of its text.
fn marked(text: &str, piece: usize) -> Vec<(String, String)> {
    marking::mark(Lined::new(Yaml::default()), text.as_bytes(), piece).0
}

/// Label, exact path and text of each labelled segment.
fn told(text: &str) -> Vec<(String, String, String)> {
    marking::told(Lined::new(Yaml::default()), text)
}

fn assert_told(text: &str, expected: &[(&str, &str, &str)]) {
    let told = told(text);
    let told: Vec<_> = told.iter().map(|(label, path, text)| (label.as_str(), path.as_str(), text.as_str())).collect();
    assert_eq!(told, expected, "{text}");
}

#[test]
fn values_stand_under_their_key_paths() {
    let text = "# list\nspec:\n  containers:\n  - env: &a\n    - !!str x\n    - y z # why\n      more\n  - 'k: 1': v\n\
                \"q\": [a, {b: 1, \"c\": 'd, e'}]\nn: {x: [1,\n  2], y: 3}\n";
    assert_told(
        text,
        &[
            ("$.spec.containers.env", "$.spec.containers[0].env[0]", "x"),
            ("$.spec.containers.env", "$.spec.containers[0].env[1]", "y z"),
            ("$.spec.containers.env", "$.spec.containers[0].env[1]", "more"),
            ("$.spec.containers['k: 1']", "$.spec.containers[1]['k: 1']", "v"),
            ("$.q", "$.q[0]", "a,"),
            ("$.q.b", "$.q[1].b", "1,"),
            ("$.q.c", "$.q[1].c", "d, e'"),
            ("$.n.x", "$.n.x[0]", "1,"),
            ("$.n.x", "$.n.x[1]", "2"),
            ("$.n.y", "$.n.y", "3"),
        ],
    );
}

#[test]
fn scalars_go_on_over_lines() {
    let text = "key: |2-\n  -----BEGIN\n\n   a: b\n# no comment\nfolded: >\n  x\n  y\nlong: one\n  two\n  three\n\
                quoted: \"a\n  b: c\"\nnext: 'it''s'\n";
    assert_told(
        text,
        &[
            ("$.key", "$.key", "-----BEGIN\n\n   a: b"),
            ("$.folded", "$.folded", "x\n  y"),
            ("$.long", "$.long", "one\n  two\n  three"),
            ("$.quoted", "$.quoted", "a\n  b: c\""),
            ("$.next", "$.next", "it''s'"),
        ],
    );
}

#[test]
fn documents_begin_anew() {
    let text = "%YAML 1.2\n---\na: 1\n--- \nb:\n- 2\n...\n---\nc: 3";
    assert_told(text, &[("$.a", "$.a", "1"), ("$.b", "$.b[0]", "2"), ("$.c", "$.c", "3")]);
    let segments = marking::mark(Lined::new(Yaml::default()), text.as_bytes(), 100).1;
    let records: Vec<_> = segments.iter().filter(|one| one.label.0 > 0).map(|one| one.row).collect();
    assert_eq!(records[1] - records[0], 1);
}

#[test]
fn pairs_are_named() {
    let text = "env:\n  - name: DB_PASSWORD\n    value: x\n  - name: PORT\n    value: 1\n";
    let labels: Vec<_> = told(text).into_iter().map(|(label, ..)| label).collect();
    assert_eq!(labels, ["$.env.name", "$.env.value [DB_PASSWORD]", "$.env.name", "$.env.value [PORT]"]);
}

#[test]
fn what_is_no_yaml_has_no_label() {
    for text in ["{{- if .Values.x }}\n", "{% if a %}\nplain words\n", "key:\n@include foo\n", "just text\nof lines\n"]
    {
        assert_told(text, &[]);
    }
    // What is open ends where a line stands no deeper than what holds it.
    assert_told(
        "a: \"open\nb: 1\nc: [1,\nd: 2\n",
        &[("$.a", "$.a", "open"), ("$.b", "$.b", "1"), ("$.c", "$.c[0]", "1,"), ("$.d", "$.d", "2")],
    );
}

#[test]
fn depth_and_length_are_bounded() {
    let text = format!("{}x: 1\nb: 2\n", "- ".repeat(2 * JSON_DEPTH_MAX));
    let mut overlay = Lined::new(Yaml::default());
    let (mut labels, mut segments) = (Labels::default(), Vec::new());
    overlay.mark(text.as_bytes(), 0, true, &mut labels, &mut segments);
    assert_eq!(overlay.gaps().len(), 1);
    assert_eq!(told(&text).last().map(|one| one.0.as_str()), Some("$.b"));
    let text = format!("a: {{b: {}, c: x}}\nd: 4\n", "1, ".repeat(KEYED_LINE_BYTES_MAX));
    let last = told(&text).pop();
    assert_eq!(last, Some(("$.d".to_string(), "$.d".to_string(), "4".to_string())));
}

proptest::proptest! {
    #[test]
    fn any_lines_are_marked_alike_in_any_pieces(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "a:", "b: ", "- ", "-", "\n", "\n", "\n  ", "\n    ", "\"", "'", "{", "}", "[", "]", ",", "#", " #x", ": ", "|\n",
            ">-", "---", "&a ", "!t ", "? ", "\\", "é", "x", " ", "\t", "\r\n", "{{ x }}", "...",
        ]), 0..30),
    ) {
        let text = parts.concat();
        let whole = marked(&text, 1000);
        for piece in 1..12 {
            proptest::prop_assert_eq!(&marked(&text, piece), &whole);
        }
        let segments = marking::mark(Lined::new(Yaml::default()), text.as_bytes(), 7).1;
        proptest::prop_assert!(segments.windows(2).all(|pair| pair[0].start < pair[1].start), "{:?}", segments);
        proptest::prop_assert!(segments.iter().all(|segment| (segment.start as usize) < text.len()));
        // Each place can be asked for.
        told(&text);
    }
}
