//! `panner merge`: Record files combined into one.

use super::report::{Reports, readable};
use super::{Exit, MergeArguments};
use crate::error::Error;
use crate::ledger;

pub fn run(arguments: MergeArguments) -> Result<Exit, Error> {
    for path in &arguments.records {
        readable(path)?;
    }
    let spec = match &arguments.output {
        Some(path) => format!("jsonl={}", path.display()),
        None => "jsonl".to_string(),
    };
    let mut reports = Reports::open(&[spec])?;
    ledger::merge(&arguments.records, &mut |row| reports.row(&row))?;
    reports.end()?;
    Ok(Exit::Nothing)
}
