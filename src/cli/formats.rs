//! `panner formats`: the table of formats, for people and for the README.

use super::{Exit, print};
use crate::error::Error;
use crate::format::{FORMATS, Reader};

pub fn run(format: &str) -> Result<Exit, Error> {
    match format {
        "table" => print(&table())?,
        "markdown" => print(&markdown())?,
        other => return Err(Error::refused(format!("--format '{other}': give table or markdown"))),
    }
    Ok(Exit::Nothing)
}

/// One line a format: name, media type, extensions, how it is read.
fn table() -> String {
    let mut out = format!("{:<14} {:<12} {:<44} {}\n", "FORMAT", "READ AS", "MEDIA TYPE", "EXTENSIONS");
    for format in FORMATS {
        out.push_str(&format!(
            "{:<14} {:<12} {:<44} {}\n",
            format.name,
            read_as(&format.reader),
            format.mime,
            format.extensions.join(" ")
        ));
    }
    out
}

/// The README's table: what is read, and what is only recognised.
fn markdown() -> String {
    let mut out = String::from("| format | read as | media type | extensions |\n|---|---|---|---|\n");
    for format in FORMATS {
        out.push_str(&format!(
            "| {} | {} | {} | {} |\n",
            format.name,
            read_as(&format.reader),
            format.mime,
            format.extensions.join(" ")
        ));
    }
    out
}

fn read_as(reader: &Reader) -> &'static str {
    match reader {
        Reader::Overlay(_) => "text",
        Reader::Container { .. } => "container",
        Reader::Document(_) => "document",
        Reader::Unreadable => "gap",
        Reader::Empty => "nothing",
    }
}
