//! `panner report`: any report again, from Records alone. Also opens reports for a scan.

use std::io::{self, IsTerminal};
use std::path::PathBuf;

use super::{Exit, ReportArguments};
use crate::error::Error;
use crate::ledger;
use crate::model::Row;
use crate::report::{self, Report, Request};

/// The reports of a run, all opened before it starts.
pub struct Reports(Vec<Open>);

struct Open {
    report: Box<dyn Report>,
    /// Its reader went away; it is told nothing more.
    closed: bool,
}

impl Reports {
    /// Opens each `FORMAT` or `FORMAT=FILE`, or refuses it; with none, the default for who looks.
    pub fn open(specs: &[String]) -> Result<Reports, Error> {
        let requests = match specs {
            [] => vec![Request::default_for(io::stdout().is_terminal())],
            specs => specs.iter().map(|spec| Request::parse(spec)).collect::<Result<_, _>>()?,
        };
        let opened = report::open_all(&requests)?;
        Ok(Reports(opened.into_iter().map(|report| Open { report, closed: false }).collect()))
    }

    pub fn row(&mut self, row: &Row) -> Result<(), Error> {
        self.each(|report| report.row(row))
    }

    pub fn end(&mut self) -> Result<(), Error> {
        self.each(|report| report.end())
    }

    fn each(&mut self, mut tell: impl FnMut(&mut dyn Report) -> io::Result<()>) -> Result<(), Error> {
        for open in self.0.iter_mut().filter(|open| !open.closed) {
            match tell(&mut *open.report) {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => open.closed = true,
                Err(error) => {
                    return Err(Error::broke(format!(
                        "a report cannot be written: {error}; free space and scan again"
                    )));
                }
            }
        }
        Ok(())
    }
}

pub fn run(arguments: ReportArguments) -> Result<Exit, Error> {
    for path in &arguments.records {
        readable(path)?;
    }
    let mut reports = Reports::open(&arguments.report)?;
    let mut found = false;
    let mut take = |row: Row| {
        if let Row::Object(object) = &row {
            found |= !object.matches.is_empty();
        }
        reports.row(&row)
    };
    match arguments.records.as_slice() {
        [one] if one.as_os_str() == "-" => ledger::read_while("standard input", io::stdin().lock(), &mut take)?,
        [one] => ledger::read_file(one, &mut take)?,
        many => ledger::merge(many, &mut take)?,
    };
    reports.end()?;
    Ok(if found { Exit::Found } else { Exit::Nothing })
}

/// Refuses a Record file that cannot be opened, before a report's file is emptied.
pub fn readable(path: &PathBuf) -> Result<(), Error> {
    if path.as_os_str() == "-" {
        return Ok(());
    }
    std::fs::File::open(path).map(drop).map_err(|error| {
        Error::refused(format!(
            "records '{}': {error}; give a file that `panner scan --report jsonl=FILE` wrote",
            path.display()
        ))
    })
}
