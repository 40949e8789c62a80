//! Paths against serde_json on generated documents, in every cut; broken and hostile input.

use serde_json::Value;

use super::*;

struct Marked {
    segments: Vec<Segment>,
    labels: Labels,
    overlay: Json,
}

fn mark(text: &[u8], size: usize, lines: bool) -> Marked {
    let mut overlay = Json::new(lines);
    let (mut segments, mut labels, mut at) = (Vec::new(), Labels::default(), 0);
    for piece in text.chunks(size) {
        overlay.mark(piece, at, false, &mut labels, &mut segments);
        at += piece.len() as u32;
    }
    overlay.mark(&[], at, true, &mut labels, &mut segments);
    Marked { segments, labels, overlay }
}

/// Path, label, and decoded text of each value that is no literal, as marked.
fn values(text: &[u8], marked: &Marked) -> Vec<(String, String, String)> {
    let mut values = Vec::new();
    for segment in &marked.segments {
        let place = marked.overlay.place(segment, &marked.labels);
        if place.name {
            continue;
        }
        let raw = &text[segment.start as usize..];
        let quoted = segment.start > 0 && text[segment.start as usize - 1] == b'"';
        let mut end = 0;
        while end < raw.len() && (if quoted { raw[end] != b'"' } else { !b",]} \n".contains(&raw[end]) }) {
            end += if raw[end] == b'\\' { 2 } else { 1 };
        }
        let mut decoded = Vec::new();
        marked.overlay.unescape(&raw[..end], &mut decoded, &mut Vec::new());
        // Some keys at random make a pair.
        let label = marked.labels.name(segment.label).split(" [").next().unwrap_or_default().to_string();
        values.push((place.json_path.unwrap().to_string(), label, String::from_utf8(decoded).unwrap()));
    }
    values
}

fn expected(value: &Value, path: &str, label: &str, out: &mut Vec<(String, String, String)>) {
    let labelled = if label == "$" { "" } else { label };
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                expected(item, &format!("{path}[{index}]"), label, out);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let raw = serde_json::to_string(name).unwrap();
                let element = path::element(&raw.as_bytes()[1..raw.len() - 1]);
                expected(field, &format!("{path}{element}"), &format!("{label}{element}"), out);
            }
        }
        Value::String(text) if !text.is_empty() => out.push((path.into(), labelled.into(), text.clone())),
        Value::Number(number) => out.push((path.into(), labelled.into(), number.to_string())),
        _ => {}
    }
}

fn document() -> impl proptest::strategy::Strategy<Value = Value> {
    use proptest::prelude::*;
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        "[a-z0-9 \"\\\\/\n{}:,é\u{1F600}]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::vec(("[a-zA-Z_ '\"]{0,6}", inner), 0..5)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest::proptest! {
    #[test]
    fn paths_and_values_are_those_of_serde_json(document in document(), size in 1..30_usize, pretty in proptest::bool::ANY) {
        let text = if pretty { serde_json::to_vec_pretty(&document) } else { serde_json::to_vec(&document) }.unwrap();
        let marked = mark(&text, size, false);
        let mut wanted = Vec::new();
        expected(&document, "$", "$", &mut wanted);
        proptest::prop_assert_eq!(values(&text, &marked), wanted);
    }

    #[test]
    fn any_bytes_are_marked_alike_in_any_pieces(
        text in proptest::collection::vec(proptest::sample::select(b"ab1\"\"\"\\:,{}[]\n u".to_vec()), 0..120),
        lines in proptest::bool::ANY,
    ) {
        let whole = mark(&text, 1000, lines);
        for size in 1..20 {
            let cut = mark(&text, size, lines);
            proptest::prop_assert_eq!(&cut.segments, &whole.segments);
            for segment in &whole.segments {
                proptest::prop_assert_eq!(cut.overlay.place(segment, &cut.labels), whole.overlay.place(segment, &whole.labels));
            }
        }
        proptest::prop_assert!(whole.segments.windows(2).all(|pair| pair[0].start < pair[1].start));
        proptest::prop_assert!(whole.segments.iter().all(|segment| (segment.start as usize) < text.len()));
    }

    #[test]
    fn pairs_are_labelled_alike_in_any_pieces(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "\"name\":", "\"key\":", "\"type\":", "\"coding\":", "\"text\":", "\"value\":", "\"id\":", "\"a\":", "{", "}", "[", "]", ",",
            "\"ssn\"", "\"s\\n\"", "\"x1\"", "\"long name", " \u{e9}\"", "\"\"", "7", "null", "\n", "\"", "{\"name\":\"b c\",\"value\":",
        ]), 0..40),
        lines in proptest::bool::ANY,
    ) {
        let text = parts.concat();
        let shown = |marked: &Marked| {
            marked.segments.iter().map(|segment| marked.labels.name(segment.label).clone()).collect::<Vec<_>>()
        };
        let whole = mark(text.as_bytes(), 1000, lines);
        for size in 1..20 {
            let cut = mark(text.as_bytes(), size, lines);
            proptest::prop_assert_eq!(&cut.segments, &whole.segments);
            proptest::prop_assert_eq!(shown(&cut), shown(&whole));
        }
    }
}

/// The labels of values, what names them beside their path first.
fn named(text: &str) -> Vec<String> {
    let marked = mark(text.as_bytes(), 7, false);
    let values = marked.segments.iter().filter(|segment| segment.column != KEY);
    values.map(|segment| marked.labels.name(segment.label).to_string()).filter(|label| label.contains(" [")).collect()
}

#[test]
fn a_sibling_names_a_value() {
    for (text, expected) in [
        (
            r#"{"system": "http://hl7.org/fhir/sid/us-ssn", "value": "1"}"#,
            &["$.value [http://hl7.org/fhir/sid/us-ssn]"][..],
        ),
        (r#"[{"name": "ssn", "value": "1"}, {"name": "dob", "value": 2}]"#, &["$.value [ssn]", "$.value [dob]"]),
        (r#"{"f": [{"key": "DOB", "values": ["1", "2"]}]}"#, &["$.f.values [DOB]", "$.f.values [DOB]"]),
        (r#"{"Field_Name": "ssn", "fieldValue": "1", "note": "2"}"#, &["$.fieldValue [ssn]"]),
        (r#"{"k": "Né le", "v": "1"}"#, &["$.v [Né le]"]),
        (r#"{"label": "SSN", "text": "1"}"#, &["$.text [SSN]"]),
        (r#"{"question": "Your SSN?", "answer": "1"}"#, &["$.answer [Your SSN?]"]),
        (r#"{"text": "Born", "answer": [{"valueDate": "1"}]}"#, &["$.answer.valueDate [Born]"]),
        (r#"{"type": {"text": "Passport"}, "value": "1"}"#, &["$.value [Passport]"]),
        (
            r#"{"type": {"coding": [{"system": "s-x", "code": "DL", "display": "Licence"}, {"code": "ZZ"}], "text": "Licence"},
                "assigner": {"display": "No"}, "value": "1"}"#,
            &["$.value [s-x, DL, Licence, ZZ]"],
        ),
        (r#"{"key": "user.ssn", "value": {"stringValue": "1"}}"#, &["$.value.stringValue [user.ssn]"]),
        (r##"{"@name": "ssn", "#text": "1"}"##, &["$['#text'] [ssn]"]),
        (r#"{"_attributes": {"name": "ssn"}, "_text": "1"}"#, &["$._text [ssn]"]),
        // One record's name is not the next one's, nor that of what stands around it.
        (r#"{"field": [{"name": "ssn", "value": "1"}, {"value": "2"}], "value": "3"}"#, &["$.field.value [ssn]"]),
        (r#"{"name": "x y", "items": [{"value": "1"}]}"#, &[]),
        // Names that come too late, prose below a title, and what is no name.
        (r#"{"value": "1", "name": "ssn"}"#, &[]),
        (r#"{"title": "Order", "type": "order", "text": "1", "content": "2"}"#, &[]),
        (r#"{"id": "4f2a-order", "key": "12", "name": "a@b.example", "code": "A12345", "value": "1"}"#, &[]),
        (r#"{"name": "n\u00e9", "value": "1"}"#, &[]),
    ] {
        assert_eq!(named(text), expected, "{text}");
    }
}

#[test]
fn names_of_values_are_bounded() {
    let long = "n".repeat(crate::limits::PAIR_NAME_BYTES_MAX + 1);
    assert!(named(&format!("{{\"name\": \"{long}\", \"value\": 1}}")).is_empty());
    // All names of a value leave room for the end of its path.
    let (path, name) = ("p".repeat(200), "m".repeat(crate::limits::PAIR_NAME_BYTES_MAX));
    let text = format!(
        "{{\"{path}\":{{\"name\":\"a{name:.79}\",\"key\":\"b{name:.79}\",\"title\":\"c{name:.79}\",\"value\":1}}}}"
    );
    let label = named(&text).remove(0);
    assert!(label.contains("pp.value [am") && label.contains("bm") && !label.contains("cm"), "{label}");
    // Names that vary endlessly leave the labels of paths alone.
    let mut text = String::from("[");
    let letters =
        |number: usize| format!("{number:04x}").bytes().map(|byte| char::from(b'a' + byte % 26)).collect::<String>();
    for number in 0..2000 {
        text.push_str(&format!(
            "{{\"name\":\"{}\",\"value\":{number},\"a{}\":{{\"ssn\":1}}}},",
            letters(number),
            number % 100
        ));
    }
    text.push_str("{\"name\":\"zz zz\",\"value\":1}]");
    let marked = mark(text.as_bytes(), 4096, false);
    assert_eq!(marked.labels.overflowed, 0);
    assert_eq!(&**marked.labels.name(marked.segments.last().unwrap().label), "$.value");
    let pairs = named(&text).into_iter().collect::<std::collections::BTreeSet<_>>();
    assert_eq!(pairs.len(), crate::limits::PAIR_LABELS_MAX);
}

#[test]
fn lines_are_records_and_a_broken_one_spoils_no_other() {
    let text = b"{\"a\":{\"b\":\"x\"}}\n{\"a\":[{\"b\":\"unclosed\n\n{\"a\":[1,{\"b\":\"y\"}]}\n";
    let marked = mark(text, 7, true);
    let last = marked.segments.last().unwrap();
    let place = marked.overlay.place(last, &marked.labels);
    assert_eq!((place.record, place.json_path.as_deref()), (Some(2), Some("$.a[1].b")));
    assert_eq!(&**marked.labels.name(last.label), "$.a.b");
    assert_eq!(marked.overlay.records(), 3);
    assert!(marked.overlay.at_record());
}

#[test]
fn words_of_a_broken_line_stay_together() {
    for (line, told) in [
        ("SSN 536-22-8417, paid", vec!["SSN 536-22-8417, paid"]),
        ("tax id: 12-3456789", vec!["id: 12-3456789"]),
        ("2026-01-02 10:00:00 {\"a\": 1}", vec!["2026-01-02 10:00:00 ", "1"]),
        ("{ssn: 1, b: true, c: [2 , 3]}", vec!["ssn: 1", "b: true", "c: ", "2 ", "3"]),
    ] {
        let text = format!("{{\"x\": 1}}\n{line}\n{{\"y\": 2}}\n");
        let whole = mark(text.as_bytes(), text.len(), true);
        for size in 1..text.len() {
            assert_eq!(mark(text.as_bytes(), size, true).segments, whole.segments, "{line} in pieces of {size}");
        }
        let on_line = |segment: &&Segment| segment.row == 1 && segment.column != KEY;
        let texts: Vec<&str> = whole
            .segments
            .iter()
            .filter(on_line)
            .map(|segment| {
                let rest = &text[segment.start as usize..];
                &rest[..rest.find(['\n', '"', '{', '}', '[', ']']).unwrap()]
            })
            .map(|value| if line.starts_with('{') { value.split(',').next().unwrap() } else { value })
            .collect();
        assert_eq!(texts, told, "{line}");
    }
}

#[test]
fn paths_are_found_again_after_the_window_slid() {
    let mut text = b"{\"users\":[".to_vec();
    for number in 0..20_000 {
        text.extend_from_slice(format!("{{\"id\":{number},\"tags\":[\"a\",\"b{number}\"]}},").as_bytes());
    }
    let mut overlay = Json::new(false);
    let (mut labels, mut segments, mut window) = (Labels::default(), Vec::new(), 0_u32);
    for piece in text.chunks(10_000) {
        segments.clear();
        overlay.mark(piece, window, false, &mut labels, &mut segments);
        window += piece.len() as u32;
        if window > 300_000 {
            overlay.slide(window - 2_000);
            segments
                .iter_mut()
                .for_each(|segment: &mut Segment| segment.start = segment.start.saturating_sub(window - 2_000));
            window = 2_000;
        }
        assert!(overlay.text.len() < 450_000);
    }
    let last = segments.last().unwrap();
    let place = overlay.place(last, &labels);
    assert_eq!(place.json_path.as_deref(), Some("$.users[19999].tags[1]"));
    assert_eq!(&**labels.name(last.label), "$.users.tags");
}

#[test]
fn nesting_beyond_the_limit_is_a_gap_and_is_still_marked() {
    let mut text = b"[".repeat(2_000_000);
    text.extend_from_slice(b"\"deep\"");
    let mut marked = mark(&text, 1 << 16, false);
    assert_eq!(marked.segments.len(), 1);
    assert_eq!(marked.overlay.gaps().first().map(|gap| gap.reason), Some(Reason::JsonTooDeep));
}

#[test]
fn maps_keyed_by_ids_have_bounded_labels() {
    let mut text = b"{".to_vec();
    for number in 0..6000 {
        text.extend_from_slice(format!("\"k{number}\":{{\"ssn\":1}},").as_bytes());
    }
    let marked = mark(&text, 4096, false);
    assert!(marked.labels.len() <= crate::limits::LABELS_MAX);
    assert!(marked.labels.overflowed > 0);
    let place = marked.overlay.place(marked.segments.last().unwrap(), &marked.labels);
    assert_eq!(place.json_path.as_deref(), Some("$.k5999.ssn"));
}

#[test]
fn escapes_are_decoded_with_their_offsets() {
    let (mut decoded, mut breaks) = (Vec::new(), Vec::new());
    path::unescape(br"12\/34\u00e9\uD83D\uDE00\q\ud800", &mut decoded, Some(&mut breaks));
    assert_eq!(String::from_utf8(decoded).unwrap(), "12/34é\u{1F600}\\q\u{FFFD}");
    assert_eq!(breaks, [(3, 4), (7, 12), (11, 24), (12, 25), (16, 32)]);
}

#[test]
fn long_paths_lose_their_first_elements() {
    let text = format!("{{\"{}\":{{\"{}\":{{\"odd key\":[7]}}}}}}", "a".repeat(200), "b".repeat(100));
    let marked = mark(text.as_bytes(), 64, false);
    let place = marked.overlay.place(marked.segments.last().unwrap(), &marked.labels);
    assert_eq!(place.json_path.as_deref(), Some(&*format!("$.{}['odd key'][0]", "b".repeat(100))));
}
