//! The acceptance test that binds every detector, through the whole pipeline, made from its `finds`
//! and `skips` alone. Knows no single detector.

use std::sync::{Arc, OnceLock};

use panner::detector::{Detector, DetectorSet};
use panner::engine::Engine;
use panner::model::{Confidence, MatchRow, Row};
use panner::scan::{self, Options};
use panner::validate::{Outcome, Subject};

use crate::detectors::{filled, marked};

/// Clean text without a digit, a keyword or a run of capitals.
const FILLER: &str = "the quick brown fox jumps over a lazy dog and nobody minds at all\n";

fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| Engine::new(Arc::new(DetectorSet::built_in())).expect("the built-in detectors compile"))
}

fn scanned(name: &str, content: &[u8], options: &Options) -> Vec<MatchRow> {
    let matches = |row| if let Row::Match(row) = row { Some(*row) } else { None };
    scan::bytes(engine(), name, content, options).into_iter().filter_map(matches).collect()
}

/// The spans of the told matches that this detector claims, alone or beside another.
fn claimed(detector: &Detector, matches: &[MatchRow]) -> Vec<(usize, usize)> {
    matches
        .iter()
        .filter(|row| row.detector == detector.id || row.also.contains(&detector.id))
        .filter_map(|row| Some((row.start? as usize, row.end? as usize)))
        .collect()
}

/// What went wrong, and where.
#[derive(Default)]
struct Problems(Vec<String>);

impl Problems {
    /// The detector must claim each of the spans in this content.
    fn must_find(&mut self, detector: &Detector, how: &str, name: &str, content: &[u8], spans: &[(usize, usize)]) {
        self.must_find_with(detector, how, name, content, spans, &Options::default());
    }

    fn must_find_with(
        &mut self,
        detector: &Detector,
        how: &str,
        name: &str,
        content: &[u8],
        spans: &[(usize, usize)],
        options: &Options,
    ) {
        let found = claimed(detector, &scanned(name, content, options));
        if let Some(span) = spans.iter().find(|span| !found.contains(span)) {
            let shown = String::from_utf8_lossy(content).replace(FILLER, "");
            self.0.push(format!("{} {how}: {span:?} is not among {found:?} in {shown:?}", detector.id));
        }
    }

    fn end(self) {
        let shown = &self.0[..self.0.len().min(40)];
        assert!(self.0.is_empty(), "{} problems:\n{}", self.0.len(), shown.join("\n"));
    }
}

fn shifted(spans: &[(usize, usize)], by: usize) -> Vec<(usize, usize)> {
    spans.iter().map(|(start, end)| (start + by, end + by)).collect()
}

/// All examples: the detector, a name that fits the text, the text, the spans of its values.
fn examples(mut each: impl FnMut(&Detector, &str, &str, &[(usize, usize)])) {
    for detector in DetectorSet::built_in().iter() {
        for example in &detector.definition().finds {
            let (text, spans) = marked(example);
            each(detector, name_for(&text), &text, &spans);
        }
    }
}

/// The name of a file that holds such a text.
fn name_for(text: &str) -> &'static str {
    let is_table = text.lines().count() > 1 && text.lines().all(|line| line.contains([',', ';']));
    match () {
        () if text.starts_with('{') => "example.json",
        () if is_table => "example.csv",
        () => "example.txt",
    }
}

/// The example that is plain text with a keyword before its value: the first.
fn first_examples(mut each: impl FnMut(&Detector, &str, &str, &[(usize, usize)])) {
    for detector in DetectorSet::built_in().iter() {
        if let Some(example) = detector.definition().finds.first() {
            let (text, spans) = marked(example);
            each(detector, name_for(&text), &text, &spans);
        }
    }
}

/// A value of the detector, by itself.
fn value(detector: &Detector) -> Option<String> {
    let (text, spans) = marked(detector.definition().finds.first()?);
    let (start, end) = *spans.first()?;
    Some(text[start..end].to_string())
}

#[test]
fn each_example_by_itself() {
    let mut problems = Problems::default();
    examples(|detector, name, text, spans| problems.must_find(detector, "alone", name, text.as_bytes(), spans));
    problems.end();
}

#[test]
fn each_skip_is_skipped() {
    let mut problems = Problems::default();
    for detector in DetectorSet::built_in().iter() {
        for skip in &detector.definition().skips {
            let text = filled(&skip.text);
            let matches = scanned(name_for(&text), text.as_bytes(), &Options::default());
            if matches.iter().any(|row| row.detector == detector.id) {
                problems.0.push(format!("{}: {:?} is found, though {}", detector.id, skip.text, skip.why));
            }
        }
    }
    problems.end();
}

#[test]
fn within_padding_and_twice() {
    let mut problems = Problems::default();
    let filler = FILLER.repeat(40);
    first_examples(|detector, name, text, spans| {
        let behind = shifted(spans, filler.len());
        problems.must_find(detector, "at the start", name, format!("{text}\n{filler}").as_bytes(), spans);
        problems.must_find(detector, "at the end", name, format!("{filler}{text}").as_bytes(), &behind);
        problems.must_find(detector, "in the middle", name, format!("{filler}{text}\n{filler}").as_bytes(), &behind);
        let mut both = spans.to_vec();
        both.extend(shifted(spans, text.len() + 1 + FILLER.len()));
        problems.must_find(detector, "twice", name, format!("{text}\n{FILLER}{text}").as_bytes(), &both);
    });
    problems.end();
}

/// A decoy is the value with more of its own kind glued to it.
#[test]
fn after_a_decoy_of_its_own_class() {
    let mut problems = Problems::default();
    first_examples(|detector, name, text, spans| {
        let Some(value) = value(detector).filter(|value| value.len() < 64 && !value.contains('\n')) else { return };
        let more = if value.ends_with(|last: char| last.is_ascii_digit()) { "00000000000" } else { "QQQQQQQQQQ" };
        let decoy = format!("{value}{more} ");
        let text = format!("{decoy}{text}");
        problems.must_find(detector, "after a decoy", name, text.as_bytes(), &shifted(spans, decoy.len()));
    });
    problems.end();
}

#[test]
fn across_the_edges_of_blocks() {
    let mut problems = Problems::default();
    let options = Options { block_bytes: 1 << 10, ..Options::default() };
    first_examples(|detector, name, text, spans| {
        let Some(&(start, end)) = spans.first() else { return };
        let length = end - start;
        for cut in [0, 1, length / 2, length.saturating_sub(1), length] {
            let Some(pad) = (options.block_bytes * 2).checked_sub(start + cut) else { continue };
            let filler = FILLER.repeat(pad / FILLER.len() + 1);
            let filler = format!("{}\n", &filler[..pad - 1]);
            let content = format!("{filler}{text}\n{FILLER}");
            let how = format!("cut after {cut} bytes");
            problems.must_find_with(detector, &how, name, content.as_bytes(), &shifted(spans, pad), &options);
        }
    });
    problems.end();
}

#[test]
fn in_every_unicode_encoding() {
    let mut problems = Problems::default();
    first_examples(|detector, name, text, spans| {
        let with_mark = format!("\u{feff}{text}");
        problems.must_find(detector, "in UTF-8 with a mark", name, with_mark.as_bytes(), &shifted(spans, 3));
        let units = |place: usize| 2 * with_mark[..place + 3].encode_utf16().count();
        let wide: Vec<(usize, usize)> = spans.iter().map(|&(start, end)| (units(start), units(end))).collect();
        let little: Vec<u8> = with_mark.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = with_mark.encode_utf16().flat_map(u16::to_be_bytes).collect();
        problems.must_find(detector, "in UTF-16, little end first", name, &little, &wide);
        problems.must_find(detector, "in UTF-16, big end first", name, &big, &wide);
    });
    problems.end();
}

/// Legacy encodings are guessed, so the text stands beside enough of its language.
#[test]
fn in_legacy_encodings() {
    let surroundings = [
        (encoding_rs::WINDOWS_1252, "Le numéro a été enregistré à l'hôtel, où l'élève français était déjà arrivé.\n"),
        (encoding_rs::SHIFT_JIS, "これは日本語の文章です。東京都にある会社の記録をここに保存しています。\n"),
        (encoding_rs::GB18030, "这是一段中文文字，公司的记录保存在这里，请不要删除任何内容。\n"),
    ];
    let mut problems = Problems::default();
    first_examples(|detector, name, text, spans| {
        for (encoding, sentence) in surroundings {
            let before = sentence.repeat(6);
            let (Some(prefix), Some(encoded)) = (encoded(encoding, &before), encoded(encoding, text)) else { continue };
            let length = |place: usize| encoded_length(encoding, &text[..place]) + prefix.len();
            let spans: Vec<(usize, usize)> = spans.iter().map(|&(start, end)| (length(start), length(end))).collect();
            let content = [&prefix[..], &encoded[..], b"\n"].concat();
            problems.must_find(detector, &format!("in {}", encoding.name()), name, &content, &spans);
        }
    });
    problems.end();
}

/// The text in this encoding; none where it lacks a character.
fn encoded(encoding: &'static encoding_rs::Encoding, text: &str) -> Option<Vec<u8>> {
    let (bytes, _, lacking) = encoding.encode(text);
    (!lacking).then(|| bytes.into_owned())
}

fn encoded_length(encoding: &'static encoding_rs::Encoding, text: &str) -> usize {
    encoded(encoding, text).map_or(0, |bytes| bytes.len())
}

/// Values that stand in one cell: no line break, and nothing that CSV or JSON must escape.
fn cell_values(mut each: impl FnMut(&Detector, &str, &str)) {
    for detector in DetectorSet::built_in().iter().filter(|detector| detector.requires.is_empty()) {
        let Some(value) = value(detector).filter(|value| !value.contains(['\n', '\r', '"', '\\', ','])) else {
            continue;
        };
        for keyword in
            detector.definition().keywords.iter().filter(|keyword| !keyword.contains(['"', '\\', ','])).take(3)
        {
            each(detector, keyword, &value);
        }
    }
}

#[test]
fn in_a_table_under_a_keyword() {
    let mut problems = Problems::default();
    cell_values(|detector, keyword, value| {
        for header in [keyword.to_string(), keyword.replace(' ', "_").to_uppercase()] {
            let before = format!("row,{header},remark\n1,");
            let content = format!("{before}{value},fine\n2,,none\n");
            let span = (before.len(), before.len() + value.len());
            problems.must_find(detector, "in CSV", "table.csv", content.as_bytes(), &[span]);
        }
    });
    problems.end();
}

#[test]
fn in_json_under_a_keyword() {
    let mut problems = Problems::default();
    cell_values(|detector, keyword, value| {
        let before = format!("{{\"row\":1,\"record\":{{\"{keyword}\":\"");
        let content = format!("{before}{value}\",\"remark\":\"fine\"}}}}\n");
        let span = (before.len(), before.len() + value.len());
        problems.must_find(detector, "in JSON", "record.json", content.as_bytes(), &[span]);
    });
    problems.end();
}

/// Where there is a check digit, a value with one digit changed must not be told, at any rung.
#[test]
fn with_one_digit_changed() {
    let options = Options { min_confidence: Confidence::Low, ..Options::default() };
    let mut problems = Problems::default();
    first_examples(|detector, name, text, spans| {
        let Some(validator) = detector.validator.filter(|validator| validator.checksum) else { return };
        let Some(&(start, end)) = spans.first() else { return };
        let refused = (start..end).rev().filter(|&place| text.as_bytes()[place].is_ascii_digit()).find_map(|place| {
            let mut changed = text.as_bytes().to_vec();
            changed[place] = b'0' + (changed[place] - b'0' + 1) % 10;
            let outcome = (validator.check)(&Subject::new(&changed[start..end])).outcome;
            (outcome == Outcome::Invalid).then_some(changed)
        });
        let Some(content) = refused else { return };
        if claimed(detector, &scanned(name, &content, &options)).contains(&(start, end)) {
            problems.0.push(format!("{}: a changed digit is told in {text:?}", detector.id));
        }
    });
    problems.end();
}

/// As a Secret of Kubernetes, a variable of a pipeline or a column of bytes holds it.
#[test]
fn in_base64_and_in_hexadecimal() {
    let mut problems = Problems::default();
    first_examples(|detector, _, text, spans| {
        // A label of a field is one only in the field's own format; and long runs are read in windows.
        let is_text =
            (16..3000).contains(&text.len()) && text.is_ascii() && !text.starts_with(|first: char| first.is_control());
        if detector.field.is_some() || !is_text {
            return;
        }
        let is_all = |(start, end): (usize, usize)| text[..start].trim().is_empty() && text[end..].trim().is_empty();
        let [base64, hex] = ["base64of", "hexof"].map(|kind| filled_of(kind, text));
        let within = |bits: usize, all: &str| -> Vec<(usize, usize)> {
            let place = |(start, end): (usize, usize)| (start * 8 / bits, (end * 8).div_ceil(bits));
            spans.iter().map(|span| if is_all(*span) { (0, all.len()) } else { place(*span) }).collect()
        };
        for (how, run, bits) in [("in base64", &base64, 6), ("in hexadecimal", &hex, 4)] {
            // Of hexadecimal digits hardly anything but digits is left, which are a number of their own.
            let is_number = run.bytes().filter(u8::is_ascii_digit).count() * 10 > run.len() * 9;
            if run.len() >= 40 && !is_number {
                let spans = shifted(&within(bits, run), 2);
                problems.must_find(detector, how, "run.txt", format!("> {run}\n").as_bytes(), &spans);
            }
        }
    });
    problems.end();
}

/// A text as a template encodes it; its own braces and backslashes would be places and line ends.
fn filled_of(kind: &str, text: &str) -> String {
    let encoded = |byte: u8| format!("{byte:02x}");
    match kind {
        "hexof" => text.bytes().map(encoded).collect(),
        _ => {
            const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
            let groups = text.as_bytes().chunks(3).map(|group| {
                let number = group.iter().chain(&[0, 0]).take(3).fold(0, |all, byte| all << 8 | usize::from(*byte));
                let letters = (0..=group.len()).map(|place| char::from(LETTERS[number >> (18 - 6 * place) & 63]));
                letters.chain(std::iter::repeat_n('=', 3 - group.len())).collect::<String>()
            });
            groups.collect()
        }
    }
}
