//! Reports: folds over Records, written somewhere. The table maps a name to its report.

mod baseline;
mod csv;
mod gitlab;
mod jsonl;
mod junit;
mod lines;
mod macie;
mod markdown;
mod objects;
mod place;
mod sarif;
mod terminal;

use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::os::fd::AsFd;
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::model::{Category, Row};
pub use terminal::{Look, safe};

/// Created before the scan starts, so that a bad path fails at once.
pub trait Report: Send {
    /// One row of the Record file, in order: `scan`, then each object's rows, then `summary`.
    fn row(&mut self, row: &Row) -> io::Result<()>;

    /// Writes what is left. Called once, after the `summary` row.
    fn end(&mut self) -> io::Result<()>;
}

/// A report by its name.
pub struct ReportKind {
    pub name: &'static str,
    pub description: &'static str,
    open: fn(Output) -> Box<dyn Report>,
}

/// One row a file of this folder; a test compares them.
pub const REPORTS: &[ReportKind] = &[
    ReportKind { name: "terminal", description: "what a person wants to read first", open: terminal::open },
    ReportKind { name: "jsonl", description: "the Records, as JSON Lines", open: jsonl::open },
    ReportKind {
        name: "lines",
        description: "a line for each match and gap, as compilers tell them",
        open: lines::open,
    },
    ReportKind {
        name: "baseline",
        description: "the matches as fingerprints under a key, to be known from then on",
        open: baseline::open,
    },
    ReportKind {
        name: "macie",
        description: "Amazon Macie's finding of each object with matches, as JSON Lines",
        open: macie::open_findings,
    },
    ReportKind {
        name: "macie-results",
        description: "Amazon Macie's discovery result of every object and archive member, as JSON Lines",
        open: macie::open_results,
    },
    ReportKind {
        name: "sarif",
        description: "SARIF 2.1.0, a result a match, as GitHub code scanning takes it",
        open: sarif::open,
    },
    ReportKind { name: "gitlab", description: "GitLab's secret detection report", open: gitlab::open },
    ReportKind {
        name: "junit",
        description: "JUnit's XML, a test case an object: found is failed, a gap is skipped",
        open: junit::open,
    },
    ReportKind {
        name: "markdown",
        description: "a short page for a comment on a pull request or the summary of a job",
        open: markdown::open,
    },
    ReportKind { name: "csv", description: "a row a match and a row a gap, for spreadsheets", open: csv::open },
];

/// What is to be done where data of a category stands in a place it should not.
fn remedy(category: Category) -> &'static str {
    match category {
        Category::Credential => "Revoke it and issue a new one: whoever has a copy of this file has it.",
        Category::Business => "Make sure that it may stand here.",
        Category::Personal | Category::Financial | Category::Health => {
            "Remove it, move it to where such data is kept, or mask it."
        }
    }
}

/// Where a report goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    Stdout,
    File(PathBuf),
}

/// A report asked for and where it goes, from `--report FORMAT[=FILE]`.
#[derive(Clone)]
pub struct Request {
    pub kind: &'static ReportKind,
    pub destination: Destination,
}

impl std::fmt::Debug for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}={:?}", self.kind.name, self.destination)
    }
}

impl std::fmt::Display for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.kind.name, self.destination)
    }
}

impl std::fmt::Display for Destination {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Destination::Stdout => f.write_str("on standard output"),
            Destination::File(path) => write!(f, "{}", path.display().to_string().escape_debug()),
        }
    }
}

impl Request {
    /// Reads `FORMAT[=FILE]`; FILE `-` is standard output.
    pub fn parse(text: &str) -> Result<Request, Error> {
        let (name, file) = match text.split_once('=') {
            Some((name, file)) => (name, Some(file)),
            None => (text, None),
        };
        let kind = find(name)?;
        let destination = match file {
            None | Some("-") => Destination::Stdout,
            Some("") => return Err(Error::refused(format!("--report {name}=: name a file, or leave the '=' out"))),
            Some(path) => Destination::File(path.into()),
        };
        Ok(Request { kind, destination })
    }

    /// What is reported when nothing is asked for: `terminal` when a person looks, `jsonl` otherwise.
    pub fn default_for(stdout_is_terminal: bool) -> Request {
        let kind = if stdout_is_terminal { &REPORTS[0] } else { &REPORTS[1] };
        Request { kind, destination: Destination::Stdout }
    }
}

/// Looks a report up by its name.
pub fn find(name: &str) -> Result<&'static ReportKind, Error> {
    REPORTS.iter().find(|kind| kind.name == name).ok_or_else(|| {
        let names: Vec<_> = REPORTS.iter().map(|kind| kind.name).collect();
        Error::refused(format!("unknown report '{}': give one of {}", name.escape_debug(), names.join(", ")))
    })
}

/// Opens all reports of a scan, before it starts. Two to one place are refused: they would mix.
pub fn open_all(requests: &[Request]) -> Result<Vec<Box<dyn Report>>, Error> {
    // All are checked before the first is opened, for opening empties a file.
    for (number, request) in requests.iter().enumerate() {
        let place = identity(&request.destination);
        if requests.iter().take(number).any(|earlier| identity(&earlier.destination) == place) {
            return Err(Error::refused(match &request.destination {
                Destination::Stdout => {
                    "two reports to standard output: send one to a file (--report FORMAT=FILE)".into()
                }
                place => format!("two reports to {place}: give each its own file"),
            }));
        }
    }
    // Files are emptied once all are open: a refused command leaves an older report as it was.
    let mut outputs = Vec::new();
    for request in requests {
        outputs.push((request.kind, open_output(&request.destination)?));
    }
    outputs
        .into_iter()
        .map(|(kind, output)| {
            let mut output = output;
            output.empty()?;
            Ok((kind.open)(output))
        })
        .collect()
}

/// Refuses a report that would overwrite one of the files that are read.
pub fn refuse_inputs(requests: &[Request], inputs: &[PathBuf]) -> Result<(), Error> {
    for input in inputs {
        let input = Destination::File(input.clone());
        if let Some(request) = requests.iter().find(|request| identity(&request.destination) == identity(&input)) {
            return Err(Error::refused(format!("report {} is also read: give another file", request.destination)));
        }
    }
    Ok(())
}

fn open_output(destination: &Destination) -> Result<Output, Error> {
    let Destination::File(path) = destination else {
        return Ok(Output::stdout());
    };
    let file = File::options().write(true).create(true).truncate(false).open(path).map_err(|error| {
        let remedy = match error.kind() {
            io::ErrorKind::NotFound => "make its folder first",
            io::ErrorKind::PermissionDenied => "give a path that can be written",
            _ => "give another path",
        };
        Error::refused(format!("report {destination} cannot be written ({error}): {remedy}"))
    })?;
    Output::file(file, destination)
}

/// Writes a report to any writer, as if to a file; `look` says how the terminal report looks.
pub fn write_to(kind: &ReportKind, writer: Box<dyn Write + Send>, look: Look) -> Box<dyn Report> {
    (kind.open)(Output::new(writer, look))
}

/// An open place to write to, and how it looks to a person. It is written in place and flushed
/// after every object, so that a kill keeps what is done.
pub struct Output {
    writer: Box<dyn Write + Send>,
    look: Look,
    /// The file, until it is emptied.
    file: Option<(File, Destination)>,
}

impl Output {
    fn stdout() -> Output {
        Output::new(Box::new(io::stdout()), Look::of_stdout(io::stdout().is_terminal()))
    }

    fn file(file: File, destination: &Destination) -> Result<Output, Error> {
        let again = file.try_clone().map_err(|error| Error::refused(format!("report {destination}: {error}")))?;
        let output = Output::new(Box::new(file), Look::default());
        Ok(Output { file: Some((again, destination.clone())), ..output })
    }

    fn new(writer: Box<dyn Write + Send>, look: Look) -> Output {
        Output { writer: Box::new(BufWriter::with_capacity(64 << 10, writer)), look, file: None }
    }

    /// Cuts a regular file to nothing; pipes and devices have no length.
    fn empty(&mut self) -> Result<(), Error> {
        let Some((file, destination)) = self.file.take() else { return Ok(()) };
        let regular = file.metadata().is_ok_and(|metadata| metadata.is_file());
        let emptied = if regular { file.set_len(0) } else { Ok(()) };
        emptied.map_err(|error| Error::refused(format!("report {destination} cannot be emptied: {error}")))
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.writer.write_all(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// The regular files that open reports are written to, each as device and inode.
pub fn files_of(requests: &[Request]) -> Vec<(u64, u64)> {
    let inode = |request: &Request| match identity(&request.destination) {
        Identity::Inode(device, inode) => Some((device, inode)),
        Identity::Stdout | Identity::Path(_) => None,
    };
    requests.iter().filter_map(inode).collect()
}

/// What two destinations must not share: one file under two names is one place.
#[derive(PartialEq, Eq)]
enum Identity {
    Stdout,
    Inode(u64, u64),
    Path(PathBuf),
}

fn identity(destination: &Destination) -> Identity {
    let (metadata, otherwise) = match destination {
        Destination::Stdout => {
            let file = io::stdout().as_fd().try_clone_to_owned().map(File::from);
            (file.and_then(|file| file.metadata()), Identity::Stdout)
        }
        Destination::File(path) => (fs::metadata(path), Identity::Path(whole_path(path))),
    };
    match metadata {
        Ok(metadata) if metadata.is_file() || metadata.file_type().is_fifo() => {
            Identity::Inode(metadata.dev(), metadata.ino())
        }
        _ => otherwise,
    }
}

/// The path without links, also of a file that is not there yet.
fn whole_path(path: &Path) -> PathBuf {
    if let Ok(whole) = fs::canonicalize(path) {
        return whole;
    }
    let folder = match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    folder.join(path.file_name().unwrap_or_default())
}
