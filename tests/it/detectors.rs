//! The acceptance test that binds every detector, made from its `finds` and `skips` alone. Knows the
//! detector files and the pipeline's public face, and no single detector.

use panner::detector::{Detector, DetectorSet, Edge, fold, template};
use panner::validate::{Outcome, Place, Subject};

/// An example with its templates filled, always with the same characters.
pub fn filled(example: &str) -> String {
    template::fill(example, "example").expect("the templates hold")
}

/// Splits an example at its marks: the text without them, and the marked spans.
pub fn marked(example: &str) -> (String, Vec<(usize, usize)>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), None);
    for character in filled(example).chars() {
        match (character, open) {
            ('⟦', _) => open = Some(text.len()),
            ('⟧', Some(start)) => spans.push((start, text.len())),
            _ => text.push(character),
        }
    }
    (text, spans)
}

/// The plainest reading of the design's section 2: for each start with a valid left edge the longest
/// end with a valid right edge; an accepted candidate consumes its span, a refused one a byte.
fn candidates(detector: &Detector, text: &str) -> Vec<(usize, usize)> {
    let compiled = |pattern: String| {
        regex::bytes::RegexBuilder::new(&pattern)
            .unicode(false)
            .build()
            .expect("the pattern was checked when the set was made")
    };
    let begin = compiled(format!("^(?:{})", detector.pattern.text));
    let whole = compiled(format!("^(?:{})$", detector.pattern.text));
    let bytes = text.as_bytes();
    let (mut found, mut start) = (Vec::new(), 0);
    while start < bytes.len() {
        let longest = (left_edge_holds(detector.known.left_edge, bytes, start) && begin.is_match(&bytes[start..]))
            .then(|| {
                (start + 1..=bytes.len()).rev().find(|&end| {
                    right_edge_holds(detector.known.right_edge, bytes, end) && whole.is_match(&bytes[start..end])
                })
            })
            .flatten();
        let span = longest.map(|end| value_of(detector, &whole, bytes, start, end));
        match span {
            Some((from, to)) if accepts(detector, bytes, start, (from, to)) => {
                found.push((from, to));
                start = to;
            }
            _ => start += 1,
        }
    }
    found
}

/// A candidate's value: its group `value` where it has one, and all to the literal that `until` names, with the word
/// behind it where that ends in a colon.
fn value_of(
    detector: &Detector,
    whole: &regex::bytes::Regex,
    bytes: &[u8],
    start: usize,
    end: usize,
) -> (usize, usize) {
    let groups = whole.captures(&bytes[start..end]).expect("the candidate matched");
    let named = whole.capture_names().flatten().filter(|name| *name == "value" || name.starts_with("value_"));
    let value = named.filter_map(|name| groups.name(name)).next();
    let (from, to) = value.map_or((start, end), |value| (start + value.start(), start + value.end()));
    let Some(literal) = &detector.until else { return (from, to) };
    let rest = &bytes[to..];
    let ended = rest.windows(literal.len()).position(|window| window == literal.as_bytes());
    let Some(behind) = ended.map(|place| to + place + literal.len()) else { return (from, to) };
    let word = regex::bytes::Regex::new(r"^[ \t]*[A-Za-z0-9]+").unwrap().find(&bytes[behind..]);
    (from, behind + word.filter(|_| literal.ends_with(':')).map_or(0, |word| word.end()))
}

fn accepts(detector: &Detector, text: &[u8], matched: usize, value: (usize, usize)) -> bool {
    let subject = match detector.pattern.text.contains("(?P<value>") {
        true => Subject::placed(Place { segment: text, matched, value, label: None }),
        false => Subject::new(&text[value.0..value.1]),
    };
    detector.validator.is_none_or(|validator| (validator.check)(&subject).outcome != Outcome::Invalid)
}

fn left_edge_holds(edge: Edge, bytes: &[u8], start: usize) -> bool {
    let before = start.checked_sub(1).map(|place| bytes[place]);
    match (edge, before) {
        (Edge::None, _) | (_, None) => true,
        (Edge::Word, Some(byte)) => !byte.is_ascii_alphanumeric(),
        (Edge::Camel, Some(byte)) => {
            !byte.is_ascii_alphanumeric() || byte.is_ascii_lowercase() && bytes[start].is_ascii_uppercase()
        }
        (Edge::Number, Some(b'.')) => !start.checked_sub(2).is_some_and(|place| bytes[place].is_ascii_digit()),
        (Edge::Number, Some(byte)) => !byte.is_ascii_digit(),
    }
}

fn right_edge_holds(edge: Edge, bytes: &[u8], end: usize) -> bool {
    match (edge, bytes.get(end)) {
        (Edge::None | Edge::Camel, _) | (_, None) => true,
        (Edge::Word, Some(byte)) => !byte.is_ascii_alphanumeric(),
        (Edge::Number, Some(b'.')) => !bytes.get(end + 1).is_some_and(u8::is_ascii_digit),
        (Edge::Number, Some(byte)) => !byte.is_ascii_digit(),
    }
}

/// Whether a keyword stands anywhere in the text, folded: enough for texts as short as examples.
fn has_keyword(detector: &Detector, text: &str) -> bool {
    let folded = format!(" {} ", unaccented(&fold(text)));
    let glued = folded.replace(' ', "");
    let mut keywords = detector.keywords.iter().map(|keyword| unaccented(keyword));
    keywords.any(|keyword| folded.contains(&format!(" {keyword} ")) || glued.contains(&keyword.replace(' ', "")))
}

fn has_word_against(detector: &Detector, text: &str) -> bool {
    let folded = format!(" {} ", fold(text));
    detector.unless_near.iter().any(|word| folded.contains(&format!(" {} ", fold(word))))
}

/// Small letters without the accents of Spanish and Portuguese, in which keywords are often written.
fn unaccented(text: &str) -> String {
    let plain = |letter: char| match letter {
        'á' | 'à' | 'â' | 'ã' => 'a',
        'é' | 'ê' => 'e',
        'í' => 'i',
        'ó' | 'ô' | 'õ' => 'o',
        'ú' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        letter => letter,
    };
    text.chars().map(plain).collect()
}

fn tells(detector: &Detector, text: &str) -> Vec<(usize, usize)> {
    let caps = if has_keyword(detector, text) { detector.near_keyword } else { detector.alone };
    if caps.is_some() { candidates(detector, text) } else { Vec::new() }
}

/// Each `finds` example holds its marked values and no other, and a keyword where one is wanted.
#[test]
fn finds_are_found() {
    let mut problems = Vec::new();
    // Fields are what formats and lines make of a text: the acceptance test finds them.
    for detector in DetectorSet::built_in().iter().filter(|detector| detector.field.is_none()) {
        for example in &detector.definition().finds {
            let (text, spans) = marked(example);
            if spans.is_empty() || tells(detector, &text) != spans {
                problems.push(format!("{}: {example}: found {:?}, not {spans:?}", detector.id, tells(detector, &text)));
            }
            if !detector.keywords.is_empty() && !has_keyword(detector, &text) {
                problems.push(format!("{}: {example}: no keyword", detector.id));
            }
        }
    }
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn skips_are_skipped() {
    let mut problems = Vec::new();
    for detector in DetectorSet::built_in().iter().filter(|detector| detector.field.is_none()) {
        for skip in &detector.definition().skips {
            let text = filled(&skip.text);
            // What a word against it does to its rung the acceptance test tells.
            if !has_word_against(detector, &text) && !tells(detector, &text).is_empty() {
                problems.push(format!("{}: {}: found, though {}", detector.id, skip.text, skip.why));
            }
        }
    }
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

/// Where a validator promises a checksum, a value with one digit changed is refused. Weak systems
/// (even weights mod 10, two remainders told as one digit) let a few pass: three in four must fall.
#[test]
fn one_changed_digit_is_refused() {
    let mut problems = Vec::new();
    for detector in DetectorSet::built_in().iter() {
        let Some(validator) = detector.validator.filter(|validator| validator.checksum) else { continue };
        for example in &detector.definition().finds {
            let (text, spans) = marked(example);
            for (start, end) in spans {
                let value = &text.as_bytes()[start..end];
                let outcome = (validator.check)(&Subject::new(value)).outcome;
                if outcome == Outcome::CannotSay {
                    continue;
                }
                if outcome != Outcome::Valid {
                    problems.push(format!("{}: {example}: {outcome:?}, not valid", detector.id));
                }
                let passes = |changed: &Vec<u8>| (validator.check)(&Subject::new(changed)).outcome == Outcome::Valid;
                let (survivors, all) = (changed_digits(value).filter(passes).count(), changed_digits(value).count());
                if survivors * 4 > all {
                    problems.push(format!("{}: {example}: {survivors} of {all} changed values pass", detector.id));
                }
            }
        }
    }
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

/// The value with each digit in turn replaced by each of the other nine.
fn changed_digits(value: &[u8]) -> impl Iterator<Item = Vec<u8>> + '_ {
    value.iter().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).flat_map(move |(place, byte)| {
        (1..10).map(move |step| {
            let mut changed = value.to_vec();
            changed[place] = b'0' + (byte - b'0' + step) % 10;
            changed
        })
    })
}
