//! `panner report`: any report again, from Records alone. Also opens reports for a scan.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use super::{Exit, ReportArguments};
use crate::error::Error;
use crate::ledger;
use crate::model::Row;
use crate::report::{self, Report, Request};

/// The reports of a run, all opened before it starts.
pub struct Reports(Vec<Open>);

struct Open {
    request: Request,
    report: Box<dyn Report>,
    /// Its reader went away, or it cannot be written; it is told nothing more.
    closed: bool,
}

impl Reports {
    /// Reads each `FORMAT` or `FORMAT=FILE`, or refuses it; with none, the default for who looks.
    pub fn requests(specs: &[String]) -> Result<Vec<Request>, Error> {
        match specs {
            [] => Ok(vec![Request::default_for(io::stdout().is_terminal())]),
            specs => specs.iter().map(|spec| Request::parse(spec)).collect(),
        }
    }

    /// Opens all of them, or refuses the one that cannot be, or that is one of the `inputs` too.
    pub fn open(requests: &[Request], inputs: &[PathBuf]) -> Result<Reports, Error> {
        report::refuse_inputs(requests, inputs)?;
        let opened = report::open_all(requests)?;
        let open = |(request, report): (&Request, _)| Open { request: request.clone(), report, closed: false };
        Ok(Reports(requests.iter().zip(opened).map(open).collect()))
    }

    pub fn row(&mut self, row: &Row) -> Result<(), Error> {
        self.each(|report| report.row(row))
    }

    pub fn end(&mut self) -> Result<(), Error> {
        self.each(|report| report.end())
    }

    /// Nobody reads any of them any more.
    pub fn is_unheard(&self) -> bool {
        self.0.iter().all(|open| open.closed)
    }

    /// Tells every report; one that fails does not keep the others from being told.
    fn each(&mut self, mut tell: impl FnMut(&mut dyn Report) -> io::Result<()>) -> Result<(), Error> {
        let mut failed = None;
        for open in self.0.iter_mut().filter(|open| !open.closed) {
            let Err(error) = tell(&mut *open.report) else { continue };
            open.closed = true;
            if error.kind() != io::ErrorKind::BrokenPipe {
                let remedy = match error.kind() {
                    io::ErrorKind::StorageFull => "free space and scan again",
                    _ => "give another path and scan again",
                };
                failed = Some(Error::broke(format!("report {} cannot be written: {error}; {remedy}", open.request)));
            }
        }
        failed.map_or(Ok(()), Err)
    }
}

pub fn run(arguments: ReportArguments) -> Result<Exit, Error> {
    readable(&arguments.records)?;
    let mut reports = Reports::open(&Reports::requests(&arguments.report)?, &arguments.records)?;
    let mut found = false;
    let mut take = |row: Row| {
        if let Row::Object(object) = &row {
            found |= !object.matches.is_empty();
        }
        reports.row(&row)
    };
    match arguments.records.as_slice() {
        [one] if is_standard_input(one) => ledger::read_while("standard input", io::stdin().lock(), &mut take)?,
        [one] => ledger::read_file(one, &mut take)?,
        many => ledger::merge(many, &mut take)?,
    };
    reports.end()?;
    Ok(if found { Exit::Found } else { Exit::Nothing })
}

/// Refuses Record files that cannot be opened, before a report's file is emptied. Several are read
/// twice, which standard input cannot be.
pub fn readable(paths: &[PathBuf]) -> Result<(), Error> {
    for path in paths {
        if is_standard_input(path) {
            if paths.len() > 1 {
                return Err(Error::refused("records on standard input must stand alone: give files only, or - only"));
            }
            continue;
        }
        std::fs::File::open(path).map_err(|error| {
            Error::refused(format!(
                "records '{}': {error}; give a file that `panner scan --report jsonl=FILE` wrote",
                path.display()
            ))
        })?;
    }
    Ok(())
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}
