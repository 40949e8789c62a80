//! Encoded text is found wherever it stands, and whatever the blocks are.

use std::sync::{Arc, OnceLock};

use proptest::prelude::*;

use super::decode;
use crate::detector::DetectorSet;
use crate::engine::confidence::Tallies;
use crate::engine::{Carry, Engine, Match, Scratch};
use crate::limits::{CONTEXT_AFTER_BYTES, CONTEXT_BEFORE_BYTES};
use crate::model::{Block, LabelId, Labels, Segment};

fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| {
        let stanza = |id: &str, pattern: &str| {
            format!(
                "[[detector]]\nid = \"test-{id}\"\nname = \"x\"\ncategory = \"personal\"\nseverity = \"low\"\npattern = '{pattern}'\n\
                 confidence = {{ alone = \"low\", near_keyword = \"high\" }}\nfinds = [\"⟦1⟧\", \"⟦2⟧\", \"⟦3⟧\"]\n\
                 skips = [{{ text = \"a\", why = \"b\" }}, {{ text = \"c\", why = \"d\" }}, {{ text = \"e\", why = \"f\" }}]\n\
                 references = [\"x\"]\n"
            )
        };
        let text = format!(
            "schema = 1\n{}{}",
            stanza("key", "ab1_[A-Za-z0-9]{6,40}"),
            stanza("value", "pass(?:word)?[=:] ?(?P<value>[^\\s\"]{4,60})"),
        );
        let mut set = DetectorSet::built_in();
        set.add(DetectorSet::parse("test", &text).expect("the stanzas parse")).expect("the stanzas hold");
        let own = set.select(&["test-key".to_string(), "test-value".to_string()], &[]).expect("they are known");
        Engine::new(Arc::new(own)).expect("they compile")
    })
}

/// Matches of a text read in blocks, in its own offsets.
fn matches(text: &[u8], block_bytes: usize) -> Vec<Match> {
    let (mut carry, mut scratch, mut out) = (Carry::default(), Scratch::default(), Vec::new());
    let mut at = 0;
    while at < text.len() {
        let to = text.len().min(at + block_bytes);
        let from = at.saturating_sub(CONTEXT_BEFORE_BYTES).min(carry.held_from().map_or(at, |held| held as usize));
        let end = text.len().min(to + CONTEXT_AFTER_BYTES);
        let segments = [Segment::text(0, LabelId(0))];
        let block = Block {
            bytes: &text[from..end],
            segments: &segments,
            owned_from: at - from,
            owned_to: to - from,
            at_start: from == 0,
            at_end: end == text.len(),
        };
        let first = out.len();
        let (labels, mut tallies) = (Labels::default(), Tallies::default());
        engine().scan(&block, from as u64, &labels, &mut carry, &mut scratch, &mut out, &mut tallies);
        out[first..].iter_mut().for_each(|found| (found.start, found.end) = (found.start + from, found.end + from));
        at = to;
    }
    out
}

fn values(text: &str) -> Vec<&str> {
    matches(text.as_bytes(), 1 << 20).iter().map(|found| &text[found.start..found.end]).collect()
}

fn base64(text: &str, letters: &[u8; 64], is_padded: bool) -> String {
    let mut out = String::new();
    for group in text.as_bytes().chunks(3) {
        let number = group.iter().chain(&[0, 0]).take(3).fold(0, |number, byte| number << 8 | usize::from(*byte));
        out.extend((0..=group.len()).map(|place| char::from(letters[number >> (18 - 6 * place) & 63])));
        out.extend(std::iter::repeat_n('=', if is_padded { 3 - group.len() } else { 0 }));
    }
    out
}

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const FOR_URLS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn hex(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}

fn lines(run: &str, width: usize, between: &str) -> String {
    let lines: Vec<&str> = run.as_bytes().chunks(width).map(|line| std::str::from_utf8(line).unwrap_or("")).collect();
    lines.join(between)
}

const KEY: &str = "ab1_q9W8e7R6t5Z4u3I2o1";

#[test]
fn a_value_that_is_all_of_a_run_is_the_run() {
    for text in [KEY.to_string(), format!("{KEY}\n"), format!("{KEY} \n")] {
        for run in [base64(&text, STANDARD, true), base64(&text, FOR_URLS, false), hex(&text)] {
            assert_eq!(values(&format!("token: \"{run}\", more")), [run.as_str()], "{text:?}");
            assert_eq!(values(&format!("say \\n{run}\n")), [run.as_str()], "{text:?}");
        }
        assert_eq!(values(&format!("x'0x{}'", hex(&text))), [hex(&text).as_str()]);
    }
}

#[test]
fn a_value_within_is_what_encodes_it() {
    for before in ["user ann, key ", "user anna, key ", "user annie, key "] {
        let text = format!("{before}{KEY}, and so on");
        let run = base64(&text, STANDARD, true);
        let (from, to) = (before.len() * 8 / 6, ((before.len() + KEY.len()) * 8).div_ceil(6));
        assert_eq!(values(&run), [&run[from..to]]);
        let wrapped = lines(&base64(&text.repeat(9), STANDARD, true), 76, "\r\n    ");
        assert_eq!(values(&format!("  data: |\n    {wrapped}\n")).len(), 9, "{wrapped}");
        let wrapped = lines(&hex(&text.repeat(9)), 60, "\n");
        assert_eq!(values(&format!("{wrapped}\nnext line\n")).len(), 9, "{wrapped}");
    }
}

#[test]
fn what_stands_before_a_run_names_what_it_says() {
    let run = base64("correct horse battery", STANDARD, true);
    assert_eq!(values(&format!("password: {run}\n")), [run.as_str()]);
    let run = base64("correct-horse-battery", STANDARD, true);
    let found = matches(format!("password: {run}\n").as_bytes(), 1 << 20);
    // Named and found as it stands, and once.
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].contenders.len(), 1);
}

#[test]
fn what_is_no_text_is_nothing() {
    let inner = base64(KEY, STANDARD, true);
    for text in [
        base64(&inner, STANDARD, true),
        base64("\0\u{1}\u{2}key", STANDARD, true) + &base64(KEY, STANDARD, true),
        format!("{}x", &base64("short: ab1_q9W8", STANDARD, false)[..19]),
        hex(&KEY[..18]),
        base64("openssh-key-v1\0\0\0\0\u{4}none ab1_q9W8e7R6t5", STANDARD, true),
    ] {
        assert_eq!(values(&text), [""; 0], "{text}");
    }
}

#[test]
fn bytes_of_runs_are_the_same_side_by_side() {
    for byte in 0..=u8::MAX {
        assert_eq!(decode::are_of_run(&[byte; decode::MANY]), decode::is_of_run(byte), "{byte}");
    }
}

#[test]
fn a_run_is_found_wherever_it_begins() {
    let run = base64(KEY, STANDARD, true);
    for before in ["#", "k9f3Qz8LmWx2Vb7Yt4Rc6Np1", "x = "] {
        for repeats in 0..40 {
            let text = format!("{} {run}", before.repeat(repeats));
            assert_eq!(values(&text), [run.as_str()], "{text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn no_cut_of_a_stream_shows(
        pieces in proptest::collection::vec((0usize..9, 1usize..400, "[ -~]{0,30}"), 1..12),
        block in 64usize..20_000,
    ) {
        let mut text = String::new();
        for (kind, length, words) in &pieces {
            let said: String = (0..*length).map(|number| match number % 7 {
                0 => format!("password={}{number}xyz ", &KEY[8..14]),
                3 => format!("{KEY}{number}\n"),
                _ => words.clone(),
            }).collect();
            text.push_str(&match kind {
                0 => base64(&said, STANDARD, true),
                1 => base64(&said, FOR_URLS, false) + ".",
                2 => hex(&said),
                3 => format!("\n{}\n", lines(&base64(&said, STANDARD, true), 76, "\n")),
                4 => format!("\n  {}\n", lines(&base64(&said, STANDARD, true), 64, "\r\n  ")),
                5 => format!("\n{}", lines(&hex(&said), 60, "\n")),
                6 => format!("\npassword: {}\n", base64(&said[..said.len().min(60)], STANDARD, true)),
                7 => base64(&base64(&said, STANDARD, true), STANDARD, true),
                _ => format!(" {words} {KEY}{length} "),
            });
        }
        prop_assert_eq!(matches(text.as_bytes(), block), matches(text.as_bytes(), 1 << 24));
    }
}
