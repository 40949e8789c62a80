//! What is marked in text with tables.

use super::*;
use crate::format::marking;

/// The text's segments as (label, text), in pieces of a size.
fn mark(text: &[u8], piece: usize) -> (Vec<(String, String)>, Vec<Segment>) {
    let (cells, segments) = marking::mark(Ruled::default(), text, piece);
    let trimmed = |text: String| text.trim_matches(['|', ' ', '\n']).to_string();
    (cells.into_iter().map(|(label, text)| (label, trimmed(text))).collect(), segments)
}

fn cells(text: &str) -> Vec<(String, String)> {
    mark(text.as_bytes(), 1000).0.into_iter().filter(|(label, _)| !label.is_empty()).collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(label, text)| (label.to_string(), text.to_string())).collect()
}

#[test]
fn tables_of_markdown_and_databases_have_cells() {
    let expected = pairs(&[("id", "7"), ("born", "1970-01-02"), ("note", "a b")]);
    for table in [
        "# People\n\n| id | born | note |\n|---|:--:|---|\n| 7 | 1970-01-02 | a b |\n\nborn 1980\n",
        " id |    born    | note\n----+------------+------\n  7 | 1970-01-02 | a b\n(1 row)\n\nborn\n",
        "+----+------------+------+\n| id | born       | note |\n+----+------------+------+\n| 7  | 1970-01-02 | a b  |\n",
        "id  born        note\n--- ----------- ----\n7   1970-01-02  a b\n\nborn\n",
    ] {
        let mut cells = cells(table);
        cells.retain(|(_, text)| !text.starts_with('('));
        assert_eq!(cells, expected, "{table}");
    }
}

#[test]
fn wide_values_and_accents_stay_whole() {
    let text = "name   number  city\n------ ------- ------\nZoë    1234567 Köln\nAnneliese 7654321 Bonn\n";
    assert_eq!(
        cells(text),
        pairs(&[
            ("name", "Zoë"),
            ("number", "1234567"),
            ("city", "Köln"),
            ("name", "Anneliese"),
            ("number", "7654321"),
            ("city", "Bonn"),
        ])
    );
}

#[test]
fn rules_without_a_header_and_forms_are_plain() {
    for text in [
        "a title\n-------\ntext\n",
        "one line\n---- ---- ----\n1 2 3\n",
        "| SSN | 1 |\n|---|---|\n| born | 2 |\n",
        "-----BEGIN X-----\nab\n-----END X-----\n",
        "a | b | c\n|---|---|\n1 | 2 | 3\n",
    ] {
        assert_eq!(cells(text), [], "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_marked_alike_in_any_pieces(
        lines in proptest::collection::vec(proptest::sample::select(vec![
            "a | b | c", "|a|b|c|", "---+---+---", "|---|---|---|", "--- --- ---", "aa  bb  cc", "", "1 | 2 | 3", "|1||3|",
            "x   y   z", "é   ü   ß", "text", "---", "| \\| | |",
                "aa   béb   cc  dd", "0 aa  bb   cc", "1    22   33  44", "1    2 é  33", "     22   33", "a line  with 1 run", "  ",
        ]), 0..12),
        carriage in proptest::bool::ANY,
    ) {
        let text = lines.join(if carriage { "\r\n" } else { "\n" });
        let (_, whole) = mark(text.as_bytes(), 1000);
        for size in 1..20 {
            proptest::prop_assert_eq!(&mark(text.as_bytes(), size).1, &whole);
        }
        proptest::prop_assert!(whole.windows(2).all(|pair| pair[0].start < pair[1].start));
        proptest::prop_assert!(whole.iter().all(|segment| (segment.start as usize) < text.len()));
    }
}

const REPORT: &str = "\
LIST 7   DATE 2024   PAGE 1
RX NBR    PATIENT          BIRTH     PRESCR NPI      COPAY
6488408   HANSON DOUGLAS   12/07/50   1849994987      15.53
6463839   FRÄZIER KRISTEN  06/02/86   1847519927     155.75
6572325                    06/01/72   1864661032       7.90
BATCH 99302775  RECORDS 11
";

#[test]
fn columns_without_rules_have_cells() {
    let row = |values: [&'static str; 5]| ["RX NBR", "PATIENT", "BIRTH", "PRESCR NPI", "COPAY"].into_iter().zip(values);
    let rows = [
        ["6488408", "HANSON DOUGLAS", "12/07/50", "1849994987", "15.53"],
        ["6463839", "FRÄZIER KRISTEN", "06/02/86", "1847519927", "155.75"],
        ["6572325", "", "06/01/72", "1864661032", "7.90"],
    ];
    let expected: Vec<(&str, &str)> = rows.into_iter().flat_map(row).filter(|(_, text)| !text.is_empty()).collect();
    assert_eq!(cells(REPORT), pairs(&expected));
    let blank = REPORT.replace("COPAY\n", "COPAY\n\n");
    assert_eq!(cells(&blank), pairs(&expected));
    // Without an end of its last line, and again behind what ended it.
    let cut = REPORT.strip_suffix("\nBATCH 99302775  RECORDS 11\n").unwrap();
    assert_eq!(cells(cut), pairs(&expected));
    assert_eq!(cells(&REPORT.repeat(2)), pairs(&expected.repeat(2)));
    for size in 1..REPORT.len() {
        assert_eq!(mark(REPORT.as_bytes(), size).1, mark(REPORT.as_bytes(), 1000).1, "{size}");
        assert_eq!(mark(cut.as_bytes(), size).1, mark(cut.as_bytes(), 1000).1, "{size}");
    }
}

#[test]
fn headers_may_steer_a_printer() {
    let text = "0 EMP NO   NAME        NI NUMBER\n  018540   COX RACHEL  TK555471A\n0 TOTAL ITEMS  000012\n";
    assert_eq!(cells(text), pairs(&[("EMP NO", "018540"), ("NAME", "COX RACHEL"), ("NI NUMBER", "TK555471A")]));
    let text = "No  NAME        NI NUMBER\n1   COX RACHEL  TK555471A\n";
    assert_eq!(cells(text), pairs(&[("No", "1"), ("NAME", "COX RACHEL"), ("NI NUMBER", "TK555471A")]));
}

#[test]
fn lines_that_stand_in_no_columns_are_plain() {
    for text in [
        "NAME        BORN\nCOX RACHEL  1970\n",
        "one sentence.  Another one.  A third.\n1970 it was.    So it was.    And so on.\n",
        "Born:  Name:  City\n1970   COX    BONN\n",
        "BORN   NAME   CITY\n\n\n1970   COX    BONN\n",
        "BORN   NAME   CITY\nRACHEL  COX   BONN\n",
        "BORN   NAME   CITY\n                    1970  COX     BONN\n",
        "BORN   2024   CITY\n1970   COX    BONN\n",
        "Insured    Ann Cox    Bob Dow\nSSN        123456789  987654321\n",
    ] {
        assert_eq!(cells(text), [], "{text}");
    }
}

#[test]
fn long_lines_end_a_table() {
    let text =
        format!("BORN   NAME   CITY\n1970   COX    BONN\n{}\n1971   COX    BONN\n", "1971   COX    ".repeat(400));
    assert_eq!(cells(&text), pairs(&[("BORN", "1970"), ("NAME", "COX"), ("CITY", "BONN")]));
    let (_, whole) = mark(text.as_bytes(), 10_000);
    for size in [1, 7, 100, 511, 512, 513, 4096] {
        assert_eq!(mark(text.as_bytes(), size).1, whole, "{size}");
    }
}

#[test]
fn parts_end_apart_from_tables() {
    let at_end = |text: &str| {
        let (mut overlay, mut segments) = (Ruled::default(), Vec::new());
        overlay.mark(text.as_bytes(), 0, false, &mut crate::model::Labels::default(), &mut segments);
        overlay.at_record()
    };
    let line = "a line of words\n";
    assert!(at_end(&line.repeat(10)));
    assert!(!at_end(REPORT));
    assert!(!at_end(&[REPORT, line].concat()));
    assert!(at_end(&[REPORT, &line.repeat(1000)].concat()));
    assert!(!at_end(&[line, "NAME   BORN   CITY\n"].concat()));
    assert!(!at_end(&[line, "NAME   BORN   CITY\n\n"].concat()));
}
