//! `panner merge`: Record files combined into one.

use super::report::{Reports, readable};
use super::{Exit, MergeArguments};
use crate::error::Error;
use crate::ledger;
use crate::report::{self, Destination, Request};

pub fn run(arguments: MergeArguments) -> Result<Exit, Error> {
    if arguments.records.iter().any(|path| path.as_os_str() == "-") {
        return Err(Error::refused("merge reads its files twice: give files, not -"));
    }
    readable(&arguments.records)?;
    let destination = match arguments.output {
        Some(path) if path.as_os_str() != "-" => Destination::File(path),
        _ => Destination::Stdout,
    };
    let request = Request { kind: report::find("jsonl")?, destination };
    let mut reports = Reports::open(&[request], &arguments.records)?;
    ledger::merge(&arguments.records, &mut |row| reports.row(&row))?;
    reports.end()?;
    Ok(Exit::Nothing)
}
