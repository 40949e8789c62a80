//! The command line: one list of flags, one file a command. Turns words into settings and Records into
//! an exit status; decides nothing about data.

mod completions;
mod config;
mod detectors;
mod eval;

mod explain;
mod formats;
mod hook;
mod iam_policy;
mod man;
mod merge;
mod report;
mod reports;
mod scan;
mod worker;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::error::Error;

/// How a run ended; scripts rely on these numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Nothing found at the reporting rung. Gaps are told.
    Nothing = 0,
    /// Something found.
    Found = 1,
    /// Refused before work began.
    Refused = 2,
    /// Nothing found, but gaps, under `--strict`.
    Gaps = 3,
    /// Ended early, with what is done kept.
    Early = 4,
}

/// Finds personal data, payment data, health identifiers and credentials wherever files are kept.
#[derive(Parser)]
#[command(
    name = "panner",
    version,
    max_term_width = 100,
    after_help = "Exit status: 0 nothing found · 1 found · 2 refused before work began · 3 only gaps, under --strict · 4 ended early"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

// One value is made in a run, so its size does not matter.
#[allow(clippy::large_enum_variant)]
#[derive(Subcommand)]
enum Command {
    /// Scan files, folders, S3 buckets, standard input or a manifest
    Scan(ScanArguments),
    /// Make any report again, from Records alone
    Report(ReportArguments),
    /// Combine Record files into one; the last Record of an object wins
    Merge(MergeArguments),
    /// Show each candidate of a file, what speaks for and against it, and what would change it
    Explain(ExplainArguments),
    /// List, show or check detectors
    #[command(subcommand)]
    Detectors(DetectorsCommand),
    /// List the formats that are read or recognised
    Formats {
        /// table or markdown
        #[arg(long, default_value = "table")]
        format: String,
    },
    /// List the reports that a scan can write
    Reports {
        #[arg(long, default_value = "table", value_parser = ["table", "markdown"])]
        format: String,
    },
    /// Print the completions of a shell, for its folder of completions
    Completions {
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Print the man page, or write the pages of all commands into a folder
    Man {
        /// An existing folder; standard output gets the page of panner otherwise
        #[arg(value_name = "DIR")]
        folder: Option<PathBuf>,
    },
    /// Print the IAM policy that a scan of these targets needs, and no more
    IamPolicy(PolicyArguments),
    /// Score the detectors on a folder of marked texts
    Eval(eval::EvalArguments),
    /// Check what is staged before each commit
    #[command(subcommand)]
    Hook(HookCommand),
    /// Write a new key, under which values become fingerprints in lists of exceptions
    Key { file: PathBuf },
    /// Show, check or list settings
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Read documents for a scan (internal)
    #[command(hide = true)]
    Worker(worker::WorkerArguments),
}

/// What is scanned, how, and what comes out.
#[derive(Args, Clone)]
pub struct ScanArguments {
    /// A path, s3://BUCKET[/PREFIX] (the bucket may be a pattern), - (bytes on standard input), @FILE or @- (a manifest:
    /// one target a line) or @s3://BUCKET/.../manifest.json (an S3 Inventory); what two paths or two s3:// targets hold is examined once
    #[arg(required_unless_present = "git", value_name = "TARGET")]
    targets: Vec<OsString>,
    #[command(flatten)]
    git: GitArguments,
    /// Write a report: FORMAT or FORMAT=FILE; repeatable
    #[arg(long, value_name = "FORMAT[=FILE]")]
    report: Vec<String>,
    #[command(flatten)]
    select: SelectArguments,
    /// Take only objects whose path or name fits this glob; repeatable
    #[arg(long, value_name = "GLOB")]
    include: Vec<String>,
    /// Leave out objects and folders whose path or name fits this glob; repeatable
    #[arg(long, value_name = "GLOB")]
    exclude: Vec<String>,
    /// Take only objects larger than this, such as 64K or 2GiB
    #[arg(long, value_name = "SIZE")]
    larger: Option<String>,
    /// Take only objects smaller than this
    #[arg(long, value_name = "SIZE")]
    smaller: Option<String>,
    /// Take only objects changed after this: a date, an RFC 3339 time or an age such as 7d
    #[arg(long, value_name = "TIME")]
    newer: Option<String>,
    /// Take only objects changed before this
    #[arg(long, value_name = "TIME")]
    older: Option<String>,
    /// Follow links (loops are harmless)
    #[arg(long)]
    follow_links: bool,
    /// Also search the printable runs (ASCII, UTF-16) of binaries that no format reads; they stay gaps
    #[arg(long)]
    strings: bool,
    /// Passwords to try on locked zip members: a file of one a line
    #[arg(long, value_name = "FILE")]
    passwords: Option<PathBuf>,
    /// Manifest entries end with NUL instead of a newline
    #[arg(short = '0', long = "null")]
    nul_separated: bool,
    /// Match rows listed per object and detector: a number or all; counts are always whole
    #[arg(long, value_name = "N|all")]
    matches: Option<String>,
    /// Matches that stand in this file are known: they are counted, not told (--report baseline=FILE makes one)
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// No exceptions: neither rules, nor a baseline, nor comments beside a value let a match stand
    #[arg(long, conflicts_with = "baseline")]
    no_exceptions: bool,
    /// Workers; one a core by default
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
    /// Exit with 3 when something was not examined and nothing was found
    #[arg(long)]
    strict: bool,
    /// Nothing on standard error but errors
    #[arg(short, long)]
    quiet: bool,
    /// No progress bar
    #[arg(long)]
    no_progress: bool,
    #[command(flatten)]
    s3: S3Arguments,
    /// Bytes of a block; results never depend on it
    #[arg(long, value_name = "SIZE", hide = true)]
    block_bytes: Option<String>,
    /// Bytes of a part of a large object; results never depend on it
    #[arg(long, value_name = "SIZE", hide = true)]
    part_bytes: Option<String>,
}

/// What of a git repository is scanned; the targets are then folders in repositories, the working folder if none is named.
#[derive(Args, Clone)]
#[command(next_help_heading = "Git")]
pub struct GitArguments {
    /// What the next commit would add, read from the index: new files, and what changed in others
    #[arg(long, group = "git")]
    staged: bool,
    /// What the commits add that are reachable from B and not from A
    #[arg(long, value_name = "A..B", group = "git")]
    range: Option<String>,
    /// What the commits add that are reachable from HEAD and not from REF
    #[arg(long, value_name = "REF", group = "git")]
    since: Option<String>,
    /// Every file in the history of every branch and tag, once
    #[arg(long, group = "git")]
    all_history: bool,
    /// Changed files whole, not only what changed in them
    #[arg(long, requires = "git")]
    whole_files: bool,
    /// Tell the authors of the commits
    #[arg(long, requires = "git")]
    authors: bool,
}

impl GitArguments {
    /// Whether repositories are scanned.
    fn is_given(&self) -> bool {
        self.staged || self.all_history || self.range.is_some() || self.since.is_some()
    }
}

/// How S3 is reached.
#[derive(Args, Clone)]
#[command(next_help_heading = "S3")]
pub struct S3Arguments {
    /// A compatible store, such as http://localhost:9000; buckets then stand in the path
    #[arg(long, value_name = "URL")]
    endpoint_url: Option<String>,
    /// A profile of the AWS configuration files
    #[arg(long, value_name = "NAME")]
    profile: Option<String>,
    /// The region to begin in; redirects are followed
    #[arg(long, value_name = "NAME")]
    region: Option<String>,
    /// PEM certificates trusted beside the system's (or AWS_CA_BUNDLE)
    #[arg(long, value_name = "FILE")]
    ca_bundle: Option<PathBuf>,
    /// Pay for requests and transfer where a bucket asks for it
    #[arg(long)]
    requester_pays: bool,
    /// All versions and delete markers, not only the newest
    #[arg(long)]
    versions: bool,
    /// Requests a second at most
    #[arg(long, value_name = "N")]
    max_rps: Option<f64>,
    /// Bytes a second at most, such as 100MiB
    #[arg(long, value_name = "SIZE")]
    max_bandwidth: Option<String>,
}

/// The buckets that a scan will read.
#[derive(Args, Clone)]
pub struct PolicyArguments {
    /// s3://BUCKET[/PREFIX] as for scan; @s3://BUCKET/.../manifest.json for an S3 Inventory and the bucket that it lists
    #[arg(required = true, value_name = "TARGET")]
    targets: Vec<String>,
    /// Also for scan --versions, or an inventory of all versions
    #[arg(long)]
    versions: bool,
    /// Where the account is: aws-cn is China, aws-us-gov is GovCloud
    #[arg(long, value_name = "PARTITION", default_value = "aws", value_parser = ["aws", "aws-cn", "aws-us-gov"])]
    partition: String,
}

/// Which detectors, from which rung.
#[derive(Args, Clone)]
pub struct SelectArguments {
    /// The lowest confidence that is reported: low, medium or high
    #[arg(long, value_name = "RUNG")]
    min_confidence: Option<String>,
    /// Only these detectors: ids, categories, countries or packs, separated by commas
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    only: Vec<String>,
    /// All but these detectors
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    except: Vec<String>,
    /// Settings; the nearest panner.toml upwards from the working folder otherwise. Before it stand environment variables,
    /// one a setting: PANNER_MIN_CONFIDENCE, PANNER_S3_REGION (`panner config list`)
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Args, Clone)]
pub struct ReportArguments {
    /// Record files (`--report jsonl=FILE` of a scan); - is standard input
    #[arg(required = true, value_name = "RECORDS")]
    records: Vec<PathBuf>,
    /// Write a report: FORMAT or FORMAT=FILE; repeatable
    #[arg(long, value_name = "FORMAT[=FILE]")]
    report: Vec<String>,
}

#[derive(Args, Clone)]
pub struct MergeArguments {
    /// Record files
    #[arg(required = true, value_name = "RECORDS")]
    records: Vec<PathBuf>,
    /// Where the combined Records go; standard output otherwise
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Args, Clone)]
pub struct ExplainArguments {
    /// FILE or FILE:LINE
    #[arg(value_name = "FILE[:LINE]")]
    target: OsString,
    #[command(flatten)]
    select: SelectArguments,
}

#[derive(Subcommand, Clone)]
pub enum DetectorsCommand {
    /// One line a detector
    List(detectors::ListArguments),
    /// The page of one detector or pack: what it finds, how sure that is, why, examples, references
    Show {
        /// The id of a detector or pack
        id: String,
        /// text, or toml: the detector's stanza
        #[arg(long, default_value = "text", value_parser = ["text", "toml"])]
        format: String,
    },
    /// The packs: groups of detectors that --only and --except take
    Packs {
        #[arg(long, default_value = "table", value_parser = ["table", "markdown"])]
        format: String,
    },
    /// How many detectors there are, by category, by country and by whose names they go
    Count {
        #[arg(long, default_value = "table", value_parser = ["table", "markdown"])]
        format: String,
    },
    /// Check detector files: form, examples, near misses, lane and cost
    Check {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The files are those of panner's own sources, so that their ids are not taken
        #[arg(long)]
        own: bool,
    },
}

#[derive(Subcommand, Clone)]
pub enum ConfigCommand {
    /// The settings in force, and where each comes from: a flag, an environment variable, a file, or the default
    #[command(
        after_help = "Flags stand before environment variables, these before the file. `panner config list` names the variables."
    )]
    Show {
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
        /// Flags of panner scan, as if it were run with them
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "FLAGS OF SCAN")]
        flags: Vec<OsString>,
    },
    /// Check a settings file: each error with its line, its column and what to write instead
    Check { file: PathBuf },
    /// The settings that there are, with their environment variables and defaults
    List {
        #[arg(long, default_value = "table", value_parser = ["table", "markdown"])]
        format: String,
    },
    /// Print the JSON schema of a settings file
    Schema,
}

#[derive(Subcommand, Clone)]
pub enum HookCommand {
    /// Set the check up in a repository, where it keeps its hooks
    Install {
        #[arg(default_value = ".", value_name = "REPOSITORY")]
        repository: PathBuf,
    },
    /// Check what is staged: 0 goes on, anything else blocks
    Run {
        /// Flags of scan
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "FLAGS")]
        arguments: Vec<OsString>,
    },
    /// Explain what blocks the commit, and name the ways out
    Why {
        #[arg(default_value = ".", value_name = "REPOSITORY")]
        repository: PathBuf,
    },
}

/// The arguments of `panner scan`, as if they were typed.
fn scan_arguments(arguments: impl IntoIterator<Item = OsString>) -> Result<ScanArguments, Error> {
    let typed = ["panner", "scan"].map(OsString::from).into_iter().chain(arguments);
    match Arguments::try_parse_from(typed).map(|arguments| arguments.command) {
        Ok(Command::Scan(arguments)) => Ok(arguments),
        Ok(_) => Err(Error::refused("flags of scan are wanted")),
        Err(error) => Err(Error::refused(error.to_string().trim_end())),
    }
}

/// Runs the command line; the whole program but for the process's exit.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { Exit::Refused as u8 } else { 0 });
        }
    };
    let done = match arguments.command {
        Command::Scan(arguments) => scan::run(arguments),
        Command::Report(arguments) => report::run(arguments),
        Command::Merge(arguments) => merge::run(arguments),
        Command::Detectors(command) => detectors::run(command),
        Command::Explain(arguments) => explain::run(arguments),
        Command::Formats { format } => formats::run(&format),
        Command::Eval(arguments) => evaluate(&arguments),
        Command::IamPolicy(arguments) => iam_policy::run(&arguments),
        Command::Hook(command) => hook::run(command),
        Command::Key { file } => hook::make_key(&file),
        Command::Reports { format } => reports::run(&format),
        Command::Completions { shell } => completions::run(shell),
        Command::Man { folder } => man::run(folder.as_deref()),
        Command::Config(command) => config::run(command),
        Command::Worker(arguments) => return worker::run(&arguments),
    };
    match done {
        Ok(exit) => ExitCode::from(exit as u8),
        Err(error) => {
            // A standard error that nobody reads must not change the status.
            let _ = writeln!(std::io::stderr(), "panner: {error}");
            ExitCode::from(if error.before_work { Exit::Refused as u8 } else { Exit::Early as u8 })
        }
    }
}

/// Scores the built-in detectors; status 1 when a score fell.
fn evaluate(arguments: &eval::EvalArguments) -> Result<Exit, Error> {
    let held = eval::run(arguments, &mut std::io::stdout().lock())?;
    Ok(if held { Exit::Nothing } else { Exit::Found })
}

/// Writes to standard output; a reader that went away is a quiet end.
fn print(text: &str) -> Result<(), Error> {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Error::broke(format!("standard output: {error}"))),
    }
}
