//! `panner reports`: the reports that there are.

use super::{Exit, print};
use crate::error::Error;
use crate::report::REPORTS;

pub fn run(format: &str) -> Result<Exit, Error> {
    let mut out = String::new();
    if format == "markdown" {
        out.push_str("| report | what it is |\n|---|---|\n");
    }
    for kind in REPORTS {
        match format {
            "markdown" => out.push_str(&format!("| {} | {} |\n", kind.name, kind.description)),
            _ => out.push_str(&format!("{:<15} {}\n", kind.name, kind.description)),
        }
    }
    print(&out)?;
    Ok(Exit::Nothing)
}
