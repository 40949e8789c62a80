//! `panner formats`: the table of formats, for people and for the README.

use super::{Exit, print};
use crate::error::Error;
use crate::format::{FORMATS, Reader, about};

pub fn run(format: &str) -> Result<Exit, Error> {
    match format {
        "table" => print(&table())?,
        "markdown" => print(&markdown())?,
        other => return Err(Error::refused(format!("--format '{other}': give table or markdown"))),
    }
    Ok(Exit::Nothing)
}

/// Extensions that the table for people shows; the README's has all.
const EXTENSIONS_SHOWN: usize = 4;

/// One line a format: name, how and what is read, place, bounds, extensions.
fn table() -> String {
    let mut out = String::new();
    let mut line = |cells: [&str; 5]| {
        let [name, read_as, extensions, place, reads] = cells;
        let text = format!("{name:<16} {read_as:<10} {extensions:<24} {place:<40} {reads}");
        out.push_str(text.trim_end());
        out.push('\n');
    };
    line(["FORMAT", "READ AS", "EXTENSIONS", "PLACE", "WHAT"]);
    for format in FORMATS {
        let [reads, place] = told(format.name);
        let more = if format.extensions.len() > EXTENSIONS_SHOWN { " ..." } else { "" };
        let shown: Vec<_> = format.extensions.iter().copied().take(EXTENSIONS_SHOWN).collect();
        line([format.name, read_as(&format.reader), &(shown.join(" ") + more), &place, &reads]);
    }
    out
}

/// The README's table: what is read, and what is only recognised.
fn markdown() -> String {
    let mut out = String::from("| format | read as | what | place | extensions |\n|---|---|---|---|---|\n");
    for format in FORMATS {
        let [reads, place] = told(format.name);
        let (read_as, extensions) = (read_as(&format.reader), format.extensions.join(" "));
        out.push_str(&format!("| {} | {read_as} | {reads} | {place} | {extensions} |\n", format.name));
    }
    out
}

/// What is read of a format, with its bounds, and the place it reports.
fn told(name: &str) -> [std::borrow::Cow<'static, str>; 2] {
    let Some(about) = about::of(name) else { return ["".into(), "".into()] };
    let reads = match about.bounds {
        "" => about.reads.into(),
        bounds => format!("{} ({bounds})", about.reads).into(),
    };
    [reads, about.place.into()]
}

fn read_as(reader: &Reader) -> &'static str {
    match reader {
        Reader::Overlay(_) => "text",
        Reader::Container { .. } | Reader::Stream { .. } => "container",
        Reader::Document(_) => "document",
        Reader::Unreadable => "gap",
        Reader::Empty => "nothing",
    }
}
