//! `terminal`: what a person wants to read first. What was found and how sure it is, where it
//! lies, and as plainly what was not examined. Written at the end, from totals.

mod page;

use std::io;

use unicode_width::UnicodeWidthStr;

use crate::model::{Confidence, Row, Severity};
use crate::report::place::{local_path, place, shown};
use crate::report::{Output, Report};
use crate::tally::{BucketTotal, Tally, WorstObject, below};
use page::{Cell, Column, Page, Style, cell};
pub use page::{Look, bytes, counted, number, safe, shorten};

/// Detectors, buckets and objects that are told; the rest is counted.
const DETECTORS_TOLD: usize = 20;
const BUCKETS_TOLD: usize = 10;
const OBJECTS_TOLD: usize = 10;
/// Kinds of data told of one object.
const KINDS_TOLD: usize = 4;

pub fn open(output: Output) -> Box<dyn Report> {
    Box::new(Terminal { output, tally: Tally::default() })
}

struct Terminal {
    output: Output,
    tally: Tally,
}

impl Report for Terminal {
    fn row(&mut self, row: &Row) -> io::Result<()> {
        self.tally.row(row);
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        let mut page = Page::new(self.output.look);
        headline(&mut page, &self.tally);
        facts(&mut page, &self.tally);
        what(&mut page, &self.tally);
        buckets(&mut page, &self.tally);
        objects(&mut page, &self.tally);
        exceptions(&mut page, &self.tally);
        gaps(&mut page, &self.tally);
        next(&mut page, &self.tally);
        self.output.write_all(page.into_text().as_bytes())?;
        self.output.flush()
    }
}

fn headline(page: &mut Page, tally: &Tally) {
    let total = &tally.total;
    let objects = counted(total.objects, "object", "objects");
    let missed = total.partial + total.skipped;
    let mut cells = Vec::new();
    if total.objects_with_matches > 0 {
        let style = if tally.severities[Severity::High as usize] > 0 { Style::Red } else { Style::Yellow };
        cells.push(cell(format!("Sensitive data in {} of {objects}", number(total.objects_with_matches)), style));
    } else if total.objects == 0 {
        cells.push(cell("Nothing was listed", Style::Yellow));
    } else if missed == total.objects {
        cells.push(cell(format!("No sensitive data found, but none of {objects} was wholly examined"), Style::Yellow));
        page.line(0, &cells);
        return;
    } else {
        cells.push(cell(format!("No sensitive data found in {objects}"), Style::Green));
    }
    if missed > 0 {
        cells.push(cell(format!("; {} not wholly examined", number(missed)), Style::Yellow));
    }
    page.line(0, &cells);
}

fn facts(page: &mut Page, tally: &Tally) {
    let total = &tally.total;
    if let Some(reason) = &tally.ended_early {
        page.fact("Ended early", &safe(reason), Style::Red);
    } else if tally.ended.is_none() {
        page.fact("Ended early", "the scan did not come to its end", Style::Red);
    }
    page.fact(
        "Examined",
        &format!(
            "{} in {}: {} complete, {} partial, {} skipped",
            bytes(total.bytes_examined),
            counted(total.objects, "object", "objects"),
            number(total.complete),
            number(total.partial),
            number(total.skipped)
        ),
        Style::Plain,
    );
    if total.objects_with_matches > 0 {
        let [low, medium, high] = tally.severities.map(number);
        page.fact("Findings", &format!("{high} of high severity, {medium} medium, {low} low"), Style::Plain);
    }
    let Some(scan) = &tally.scan else { return };
    let hidden = hidden(tally, scan.min_confidence);
    let mut matches = match scan.min_confidence {
        Confidence::Low => format!("{} of any confidence", number(total.matches_total())),
        rung => format!("{} of {} confidence", number(total.matches_total()), and_above(rung)),
    };
    if hidden > 0 {
        matches.push_str(&format!("; {} less sure, counted only", number(hidden)));
    }
    page.fact("Matches", &matches, Style::Plain);
    let targets: Vec<String> = scan.targets.iter().take(3).map(|target| safe(target)).collect();
    let more = scan.targets.len().saturating_sub(targets.len());
    let more = if more > 0 { format!(" and {} more", number(more as u64)) } else { String::new() };
    page.fact("Scanned", &format!("{}{more}", targets.join(", ")), Style::Plain);
    if !tally.requests.is_empty() {
        let of = |kind: &str| tally.requests.get(kind).copied().unwrap_or(0);
        let asked = format!(
            "{} GET, {} LIST, {} HEAD ({} repeated), {} received",
            number(of("get")),
            number(of("list")),
            number(of("head")),
            number(of("retries")),
            bytes(of("bytes"))
        );
        page.fact("Requests", &asked, Style::Plain);
    }
    let started = crate::ledger::timestamp(scan.started).strftime("%Y-%m-%d %H:%M:%S UTC").to_string();
    let took = tally.ended.and_then(|ended| u64::try_from(ended.saturating_sub(scan.started)).ok());
    let took = took.map_or(String::new(), |seconds| format!(", took {}", duration(seconds)));
    page.fact("Started", &format!("{started}{took}"), Style::Plain);
}

fn and_above(rung: Confidence) -> &'static str {
    match rung {
        Confidence::Low => "any",
        Confidence::Medium => "medium or high",
        Confidence::High => "high",
    }
}

fn hidden(tally: &Tally, rung: Confidence) -> u64 {
    tally.detectors.values().fold(0, |sum, total| sum.saturating_add(below(&total.rungs, rung)))
}

fn duration(seconds: u64) -> String {
    match seconds {
        0..60 => format!("{seconds} s"),
        60..3600 => format!("{} min {} s", seconds / 60, seconds % 60),
        _ => format!("{} h {} min", number(seconds / 3600), seconds % 3600 / 60),
    }
}

fn severity(severity: Severity) -> Cell {
    let style = match severity {
        Severity::High => Style::Red,
        Severity::Medium => Style::Yellow,
        Severity::Low => Style::Cyan,
    };
    cell(severity.name(), style)
}

fn what(page: &mut Page, tally: &Tally) {
    let mut found: Vec<_> = tally
        .detectors
        .iter()
        .filter(|(_, total)| total.matches > 0)
        .map(|(id, total)| (tally.severity(id, total.matches), id, total))
        .collect();
    if found.is_empty() {
        return;
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then(b.2.matches.cmp(&a.2.matches)).then(a.1.cmp(b.1)));
    page.heading("What was found");
    let least = tally.scan.as_ref().map_or(Confidence::Low, |scan| scan.min_confidence);
    let rungs = || Confidence::ALL.into_iter().rev().filter(move |rung| *rung >= least);
    let mut rows = Vec::new();
    let mut under = Vec::new();
    for (step, id, total) in found.iter().take(DETECTORS_TOLD) {
        let row = tally.detector(id);
        let mut cells = vec![
            severity(*step),
            cell(name_of(tally, id), Style::Plain),
            cell(row.map_or("", |row| row.category.name()), Style::Plain),
            cell(number(total.matches), Style::Bold),
        ];
        cells.extend(rungs().map(|rung| cell(number(total.rungs[rung as usize]), Style::Plain)));
        cells.push(cell(number(total.objects), Style::Plain));
        rows.push(cells);
        let example = total.example.as_ref().map(|row| format!("  {}", safe(&row.masked))).unwrap_or_default();
        under.push(vec![cell(safe(id), Style::Dim), cell(example, Style::Dim)]);
    }
    let mut columns = vec![
        ("Severity", Column::Left),
        ("Data", Column::Flexible),
        ("Category", Column::Left),
        ("Matches", Column::Right),
    ];
    columns.extend(rungs().map(|rung| (sure(rung), Column::Right)));
    columns.push(("Objects", Column::Right));
    page.table(&columns, &rows, &under);
    and_more(page, found.len(), DETECTORS_TOLD, "kind of data", "kinds of data");
}

/// A rung as the head of a column; the columns are narrow.
fn sure(rung: Confidence) -> &'static str {
    match rung {
        Confidence::Low => "Low",
        Confidence::Medium => "Medium",
        Confidence::High => "High",
    }
}

fn and_more(page: &mut Page, all: usize, told: usize, one: &str, many: &str) {
    if all > told {
        page.line(2, &[cell(format!("and {} more", counted((all - told) as u64, one, many)), Style::Dim)]);
    }
}

fn name_of(tally: &Tally, id: &str) -> String {
    safe(tally.detector(id).map_or(id, |row| &row.name))
}

fn buckets(page: &mut Page, tally: &Tally) {
    let ranked = tally.ranked_buckets();
    if ranked.is_empty() {
        return;
    }
    page.heading("Buckets by sensitivity score");
    let row = |(score, bucket): &(i8, &BucketTotal)| {
        let style = match score {
            51.. => Style::Red,
            50 | ..=0 => Style::Yellow,
            _ => Style::Green,
        };
        let missed = bucket.partial + bucket.skipped;
        let missed_style = if missed > 0 { Style::Yellow } else { Style::Plain };
        vec![
            cell(score.to_string(), style),
            cell(shown(&bucket.uri), Style::Plain),
            cell(number(bucket.objects), Style::Plain),
            cell(number(bucket.objects_with_matches), Style::Plain),
            cell(number(missed), missed_style),
            cell(bytes(bucket.bytes_examined), Style::Plain),
        ]
    };
    let rows: Vec<_> = ranked.iter().take(BUCKETS_TOLD).map(row).collect();
    let columns = [
        ("Score", Column::Right),
        ("Bucket", Column::Flexible),
        ("Objects", Column::Right),
        ("Sensitive", Column::Right),
        ("With gaps", Column::Right),
        ("Examined", Column::Right),
    ];
    page.table(&columns, &rows, &[]);
    and_more(page, ranked.len(), BUCKETS_TOLD, "bucket", "buckets");
}

fn objects(page: &mut Page, tally: &Tally) {
    if tally.worst.is_empty() {
        return;
    }
    page.heading("Worst objects");
    for object in tally.worst.iter().take(OBJECTS_TOLD) {
        page.line(
            2,
            &[
                severity(object.severity).padded(8),
                cell(shorten(&shown(&object.uri), page.width().saturating_sub(10)), Style::Bold),
            ],
        );
        page.line(10, &[cell(kinds(tally, object), Style::Plain)]);
        if let Some(first) = &object.first {
            let at = place(first);
            let masked = safe(&first.masked);
            let text = if at.is_empty() { masked } else { format!("{at}: {masked}") };
            page.line(10, &[cell(text, Style::Dim)]);
        }
    }
    let all = usize::try_from(tally.total.objects_with_matches).unwrap_or(usize::MAX);
    and_more(page, all, OBJECTS_TOLD, "object with matches", "objects with matches");
}

fn kinds(tally: &Tally, object: &WorstObject) -> String {
    let told: Vec<String> = object
        .detectors
        .iter()
        .take(KINDS_TOLD)
        .map(|(id, count)| format!("{} {}", number(*count), name_of(tally, id)))
        .collect();
    let more = object.detectors.len().saturating_sub(KINDS_TOLD);
    let more =
        if more > 0 { format!(" and {}", counted(more as u64, "more kind", "more kinds")) } else { String::new() };
    format!("{}{more}", told.join(" · "))
}

/// What was let stand or left out by the user's own lists.
fn exceptions(page: &mut Page, tally: &Tally) {
    if tally.suppressed.is_empty() && tally.ignored == 0 {
        return;
    }
    page.heading("Let stand");
    for (kind, count) in &tally.suppressed {
        let words = format!("{} by {kind}", counted(*count, "match", "matches"));
        page.line(2, &[cell(words, Style::Plain)]);
    }
    if tally.ignored > 0 {
        let words = format!("{} left out by .pannerignore", counted(tally.ignored, "path", "paths"));
        page.line(2, &[cell(words, Style::Plain)]);
    }
}

fn gaps(page: &mut Page, tally: &Tally) {
    if tally.gaps.is_empty() {
        return;
    }
    page.heading("Not examined, or not wholly");
    let mut gaps: Vec<_> = tally.gaps.iter().collect();
    gaps.sort_by_key(|(reason, total)| (std::cmp::Reverse(total.count), reason.code()));
    let width = gaps.iter().map(|(_, total)| number(total.count).len()).max().unwrap_or(0);
    let words_width = gaps.iter().map(|(reason, _)| reason.words().len()).max().unwrap_or(0);
    for (reason, total) in gaps {
        let count = format!("{:>width$}  ", number(total.count));
        let words = cell(reason.words(), Style::Plain).padded(words_width + 2);
        page.line(2, &[cell(count, Style::Yellow), words, cell(reason.code(), Style::Dim)]);
        for (object, member, detail) in &total.examples {
            let mut name = shown(object);
            if let Some(member) = member {
                name.push_str(&format!("!/{}", safe(member)));
            }
            let room = page.width().saturating_sub(width + 4);
            let detail =
                if detail.is_empty() { String::new() } else { format!(": {}", shorten(&safe(detail), room / 2)) };
            let name = shorten(&name, room.saturating_sub(detail.width()));
            page.line(width + 4, &[cell(format!("{name}{detail}"), Style::Dim)]);
        }
        let more = total.count.saturating_sub(total.examples.len() as u64);
        if more > 0 {
            page.line(width + 4, &[cell(format!("and {} more", number(more)), Style::Dim)]);
        }
    }
}

fn next(page: &mut Page, tally: &Tally) {
    let mut hints: Vec<(String, &str)> = Vec::new();
    // A command that was shortened could not be copied: the first one that fits is told.
    let width = page.width().saturating_sub(32);
    let explain = tally.worst.iter().find_map(|object| {
        let row = object.first.as_ref().filter(|row| row.place.member.is_none())?;
        let command = format!("panner explain {}:{}", path_for_shell(&object.uri)?, row.line?);
        (command.width() <= width).then_some(command)
    });
    hints.extend(explain.map(|command| (command, "why this is a match")));
    if tally.total.objects_with_matches > 0 {
        hints.push(("--report jsonl=FILE".to_string(), "every match, one a line"));
        hints.push(("--except ID".to_string(), "leave a kind of data out"));
    }
    if let Some(scan) = &tally.scan
        && hidden(tally, scan.min_confidence) > 0
    {
        hints.push(("--min-confidence low".to_string(), "list what is less sure, too"));
    }
    if !tally.gaps.is_empty() {
        hints.push(("--strict".to_string(), "let gaps fail the command"));
    }
    if hints.is_empty() {
        return;
    }
    page.heading("Next");
    let pairs = hints.into_iter();
    page.pairs(pairs.map(|(command, why)| (cell(command, Style::Plain), cell(why, Style::Dim))).collect());
}

/// The local path of a file URI, as a shell takes it; none where it cannot be typed or is remote.
fn path_for_shell(uri: &str) -> Option<String> {
    let path = local_path(uri)?;
    if safe(&path) != path {
        return None;
    }
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-+,=@%".contains(&byte);
    Some(if path.bytes().all(plain) { path } else { format!("'{}'", path.replace('\'', "'\\''")) })
}
