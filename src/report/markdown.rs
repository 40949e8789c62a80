//! `markdown`: a page for a comment on a pull request or the summary of a job, short enough for both. Somebody else's
//! words stand in it as code, so that no name makes a link, a mention, a tag or a table of its own.

use std::io;

use crate::model::{Confidence, Row};
use crate::report::place::{Located, place};
use crate::report::terminal::{bytes, counted, number, safe, shorten};
use crate::report::{Output, Report};
use crate::tally::{Tally, WorstObject};

/// What is told by name; the rest is counted. GitHub's comments end at 65,536 characters.
const DETECTORS_TOLD: usize = 20;
const OBJECTS_TOLD: usize = 20;
const GAPS_TOLD: usize = 20;
/// Kinds of data told of one object.
const KINDS_TOLD: usize = 4;
/// Columns of a path or place; each may become six characters.
const NAME_COLUMNS: usize = 120;

pub fn open(output: Output) -> Box<dyn Report> {
    Box::new(Markdown { output, tally: Tally::default() })
}

struct Markdown {
    output: Output,
    tally: Tally,
}

impl Report for Markdown {
    fn row(&mut self, row: &Row) -> io::Result<()> {
        self.tally.row(row);
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        let mut page = String::new();
        head(&mut page, &self.tally);
        detectors(&mut page, &self.tally);
        objects(&mut page, &self.tally);
        gaps(&mut page, &self.tally);
        self.output.write_all(page.as_bytes())?;
        self.output.flush()
    }
}

fn head(page: &mut String, tally: &Tally) {
    let total = &tally.total;
    let all = counted(total.objects, "object", "objects");
    let missed = total.partial + total.skipped;
    let found = total.objects_with_matches;
    page.push_str(&match found {
        0 if total.objects == 0 => "### Nothing was listed\n\n".to_string(),
        0 if missed == total.objects => {
            format!("### No sensitive data found, but none of {all} was wholly examined\n\n")
        }
        0 => format!("### No sensitive data found in {all}\n\n"),
        found => format!("### Sensitive data in {} of {all}\n\n", number(found)),
    });
    if let Some(reason) = &tally.ended_early {
        page.push_str(&format!("**The scan ended early**: {}\n\n", code(reason)));
    } else if tally.ended.is_none() {
        page.push_str("**The scan did not come to its end**\n\n");
    }
    let least = tally.scan.as_ref().map_or(Confidence::Low, |scan| scan.min_confidence);
    let [low, medium, high] = tally.severities.map(number);
    page.push_str(&format!(
        "{} examined: {} complete, {} partial, {} skipped. {} of {} confidence or above; objects by severity: {high} high, \
         {medium} medium, {low} low.\n",
        bytes(total.bytes_examined),
        number(total.complete),
        number(total.partial),
        number(total.skipped),
        counted(total.matches_total(), "match", "matches"),
        least.name(),
    ));
}

fn detectors(page: &mut String, tally: &Tally) {
    let found = tally.detectors.iter().filter(|(_, total)| total.matches > 0);
    let mut found: Vec<_> = found.map(|(id, total)| (tally.severity(id, total.matches), id, total)).collect();
    if found.is_empty() {
        return;
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then(b.2.matches.cmp(&a.2.matches)).then(a.1.cmp(b.1)));
    page.push_str("\n| severity | data | matches | objects |\n|---|---|---:|---:|\n");
    for (severity, id, total) in found.iter().take(DETECTORS_TOLD) {
        let row = format!(
            "| {} | {} {} | {} | {} |\n",
            severity.name(),
            escaped(&name_of(tally, id)),
            code(id),
            number(total.matches),
            number(total.objects)
        );
        page.push_str(&row);
    }
    and_more(page, found.len() as u64, DETECTORS_TOLD, "kind of data", "kinds of data");
}

fn objects(page: &mut String, tally: &Tally) {
    if tally.worst.is_empty() {
        return;
    }
    page.push_str("\n| severity | object | what |\n|---|---|---|\n");
    for object in tally.worst.iter().take(OBJECTS_TOLD) {
        let first = object.first.as_ref().map(|row| {
            let at = place(row);
            let at = if at.is_empty() { String::new() } else { format!("{}: ", short(&at)) };
            format!("<br>{}", code(&format!("{at}{}", safe(&row.masked))))
        });
        let row = format!(
            "| {} | {} | {}{} |\n",
            object.severity.name(),
            code(&path(tally, object)),
            kinds(tally, object),
            first.unwrap_or_default()
        );
        page.push_str(&row);
    }
    and_more(page, tally.total.objects_with_matches, OBJECTS_TOLD, "object with matches", "objects with matches");
}

/// The path, with the line of the first match where it has one.
fn path(tally: &Tally, object: &WorstObject) -> String {
    let bucket = tally.buckets.get(&object.bucket_uri).map_or("", |bucket| &bucket.name);
    let path = short(&Located::of_uri(&object.uri, &object.bucket_uri, bucket).shown());
    let line = object.first.as_ref().filter(|row| row.place.member.is_none()).and_then(|row| row.line);
    line.map_or(path.clone(), |line| format!("{path}:{line}"))
}

fn kinds(tally: &Tally, object: &WorstObject) -> String {
    let mut told: Vec<String> = object
        .detectors
        .iter()
        .take(KINDS_TOLD)
        .map(|(id, count)| format!("{} {}", number(*count), escaped(&name_of(tally, id))))
        .collect();
    let more = object.detectors.len().saturating_sub(KINDS_TOLD) as u64;
    told.extend((more > 0).then(|| counted(more, "more kind", "more kinds")));
    told.join(" · ")
}

fn gaps(page: &mut String, tally: &Tally) {
    if tally.gaps.is_empty() {
        return;
    }
    page.push_str("\nNot examined, or not wholly:\n\n| gaps | why | for example |\n|---:|---|---|\n");
    let mut gaps: Vec<_> = tally.gaps.iter().collect();
    gaps.sort_by_key(|(reason, total)| (std::cmp::Reverse(total.count), reason.code()));
    let all = gaps.len() as u64;
    for (reason, total) in gaps.into_iter().take(GAPS_TOLD) {
        let example = total.examples.first().map(|(object, member, detail)| {
            let inner = member.as_deref().map(|member| format!("!/{}", safe(member))).unwrap_or_default();
            let bucket = tally.buckets.values().find(|bucket| {
                let below = object.strip_prefix(&*bucket.uri);
                below.is_some_and(|below| below.starts_with(['/', '@']))
            });
            let located = bucket.map(|bucket| Located::of_uri(object, &bucket.uri, &bucket.name).shown());
            let name = short(&format!("{}{inner}", located.unwrap_or_else(|| safe(object))));
            let detail = if detail.is_empty() { String::new() } else { format!(": {}", short(&safe(detail))) };
            code(&format!("{name}{detail}"))
        });
        let example = example.unwrap_or_default();
        page.push_str(&format!("| {} | {} | {example} |\n", number(total.count), escaped(reason.words())));
    }
    and_more(page, all, GAPS_TOLD, "reason", "reasons");
}

fn and_more(page: &mut String, all: u64, told: usize, one: &str, many: &str) {
    let more = all.saturating_sub(told as u64);
    if more > 0 {
        page.push_str(&format!("\nand {} more\n", counted(more, one, many)));
    }
}

fn name_of(tally: &Tally, id: &str) -> String {
    short(&safe(tally.detector(id).map_or(id, |row| &row.name)))
}

fn short(text: &str) -> String {
    shorten(text, NAME_COLUMNS)
}

/// Somebody else's words as code: within it neither `@name` nor `#1` is a mention, nor an address a link.
pub fn code(text: &str) -> String {
    format!("<code>{}</code>", escaped(&safe(text)))
}

/// Words in which no character means anything to Markdown or HTML.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for character in text.chars() {
        let is_plain = match character {
            // `www.` begins a link, and a dot or dash behind a number at the start a list.
            '.' => !matches!(before, 'w' | 'W') && before.is_alphanumeric(),
            '-' => before.is_alphanumeric(),
            '/' | ',' => true,
            other => !other.is_ascii_punctuation() && !other.is_control(),
        };
        if is_plain {
            out.push(character);
        } else {
            out.push_str(&format!("&#{};", u32::from(character)));
        }
        before = character;
    }
    out
}
