//! `panner scan`: settings from flags and file, reports opened before work starts, progress for people,
//! a clean end on Ctrl-C.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use super::report::Reports;
use super::{Exit, GitArguments, S3Arguments, ScanArguments, SelectArguments};
use crate::detector::DetectorSet;
use crate::engine::Engine;
use crate::error::Error;
use crate::exceptions::{Exceptions, ExceptionsConfig};
use crate::globs;
use crate::ledger;
use crate::model::{Confidence, RECORD_SCHEMA, Row, ScanRow, SummaryRow};
use crate::report::{self, Request};
use crate::scan::{self, Control, Options};
use crate::settings::{Config, Passwords, S3Options, parse_bandwidth, parse_rate, parse_size, parse_time};
use crate::source::{self, Access, Filter, Git, GitOptions, Scope, Source, SourceOptions};

mod progress;

pub fn run(arguments: ScanArguments) -> Result<Exit, Error> {
    let config = Config::find(arguments.select.config.as_deref())?;
    let git = git_options(&arguments.git)?;
    let detectors = selected(&config, &arguments.select, git.is_some())?;
    let options = options(&config, &arguments, exceptions(&config, &arguments, &detectors)?)?;
    let run = Arc::new(source::Run::default());
    let s3 = Arc::new(Access::new(s3_options(&config, &arguments.s3, options.threads)?, &run));
    let sources = sources(&config, &arguments, git.as_ref(), &run, &s3)?;
    let settings_hash: Arc<str> = settings_hash(&detectors, &options).into();
    // The process ends with it: taking it down would cost as much as a small scan.
    let engine = ManuallyDrop::new(Engine::new(Arc::new(detectors))?);
    let requests = Reports::requests(&arguments.report)?;
    needs_key(&requests, &options)?;
    let inputs: Vec<PathBuf> = arguments.targets.iter().filter_map(|target| source::path_of_target(target)).collect();
    let mut reports = Reports::open(&requests, &inputs)?;
    run.set_reports(report::files_of(&requests));
    let control = Arc::new(Control::default());
    stop_on_signals(&control, &run);
    let progress = (!arguments.quiet && !arguments.no_progress && std::io::stderr().is_terminal())
        .then(|| progress::Progress::start(control.clone()));

    let opening = opening(&arguments, &engine, &options, settings_hash.clone());
    let mut fold = ledger::Summary::default();
    let mut emit = |row: &Row| {
        if let Row::Object(object) = row {
            fold.add(object);
        }
        let told = reports.row(row);
        if run.stopped() {
            control.stop();
        }
        // Nobody would learn what else is found.
        if reports.is_unheard() {
            control.stop();
            run.stop();
        }
        told
    };
    let ended =
        emit(&opening).and_then(|()| scan::run(&engine, &options, settings_hash, &sources, &control, &mut emit));
    if let Some(progress) = progress {
        progress.end();
    }
    let early = match &ended {
        Ok(summary) => summary.interrupted.then(|| run.ended_early().unwrap_or("interrupted").to_string()),
        Err(error) => Some(error.to_string()),
    };
    let requests = s3.counts().into_iter().map(|(kind, count)| (kind.to_string(), count)).collect();
    let closing = Row::Summary(Box::new(SummaryRow {
        ended: scan::now(),
        ended_early: early,
        ignored: run.ignored(),
        requests,
        ..fold.row
    }));
    // A scan that broke, or a report that did, leaves the other reports whole.
    let (closed, written) = (reports.row(&closing), reports.end());
    let summary = ended?;
    closed?;
    written?;
    if let Some(why) = run.ended_early() {
        return Err(Error::broke(format!("{why}; what was done by then is in the reports")));
    }
    Ok(match summary {
        _ if summary.interrupted => Exit::Early,
        _ if summary.found => Exit::Found,
        _ if summary.gaps && arguments.strict => Exit::Gaps,
        _ => Exit::Nothing,
    })
}

/// The row that opens the Records.
fn opening(arguments: &ScanArguments, engine: &Engine, options: &Options, settings_hash: Arc<str>) -> Row {
    Row::Scan(Box::new(ScanRow {
        schema: RECORD_SCHEMA,
        version: env!("CARGO_PKG_VERSION").to_string(),
        started: scan::now(),
        targets: arguments.targets.iter().map(|target| target.to_string_lossy().into_owned()).collect(),
        min_confidence: options.min_confidence,
        settings_hash,
        key_id: options.exceptions.key_id(),
        detectors: engine.detectors().iter().map(|detector| detector.row()).collect(),
    }))
}

/// A baseline without a key is refused before work begins.
fn needs_key(requests: &[Request], options: &Options) -> Result<(), Error> {
    let is_asked = requests.iter().any(|request| request.kind.name == "baseline");
    if is_asked && options.exceptions.key_id().is_none() {
        return Err(Error::refused(
            "--report baseline: a baseline needs a key; name exceptions.key_file in the settings or set PANNER_KEY",
        ));
    }
    Ok(())
}

/// Ctrl-C and a polite kill end the scan cleanly; a second one ends the process. A hang-up keeps its own
/// way, for `nohup` asks that it be ignored.
fn stop_on_signals(control: &Arc<Control>, run: &Arc<source::Run>) {
    let (control, run) = (control.clone(), run.clone());
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM]) else { return };
    std::thread::spawn(move || {
        for _ in signals.forever() {
            if control.stopped() {
                std::process::exit(Exit::Early as i32);
            }
            control.stop();
            run.stop();
        }
    });
}

/// All detectors, built-in and the settings' own.
pub fn detectors(config: &Config) -> Result<DetectorSet, Error> {
    let mut set = DetectorSet::built_in();
    for path in &config.detectors {
        let (_, file) = super::detectors::read(path)?;
        set.add(file).map_err(|problems| {
            Error::refused(format!("detector file '{}': {}", path.display(), problems.join("; ")))
        })?;
    }
    Ok(set)
}

/// The pack of detectors for commits, where neither flags nor settings choose.
const COMMIT_PACK: &str = "hook";

/// The detectors that flags and settings choose; flags replace the settings' choice.
pub fn selected(config: &Config, select: &SelectArguments, of_commits: bool) -> Result<DetectorSet, Error> {
    let for_commits = if of_commits { vec![COMMIT_PACK.to_string()] } else { Vec::new() };
    let only = [&select.only, &config.only].into_iter().find(|only| !only.is_empty()).unwrap_or(&for_commits);
    let except = if select.except.is_empty() { &config.except } else { &select.except };
    detectors(config)?.select(only, except)
}

pub fn min_confidence(config: &Config, select: &SelectArguments) -> Result<Confidence, Error> {
    let name = select.min_confidence.as_deref().or(config.min_confidence.as_deref()).unwrap_or("medium");
    Confidence::from_name(name)
        .ok_or_else(|| Error::refused(format!("--min-confidence '{name}': give low, medium or high")))
}

/// Workers when nothing else is said.
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// How a scan with these arguments runs.
pub fn options(config: &Config, arguments: &ScanArguments, exceptions: Exceptions) -> Result<Options, Error> {
    let defaults = Options::default();
    let size = |flag: &str, text: &Option<String>| match text {
        None => Ok(None),
        Some(text) => parse_size(text)
            .map(Some)
            .ok_or_else(|| Error::refused(format!("--{flag} '{text}': give a size such as 10, 64K, 1.5M or 2GiB"))),
    };
    let matches_listed = match arguments.matches.as_deref() {
        Some("all") => None,
        Some(text) => {
            Some(text.parse().map_err(|_| Error::refused(format!("--matches '{text}': give a number or all")))?)
        }
        // What a baseline does not list is not known.
        None if arguments.report.iter().any(|report| report.starts_with("baseline")) => None,
        None => config.matches.or(defaults.matches_listed),
    };
    let threads = arguments.threads.or(config.threads).unwrap_or_else(cores);
    if threads == 0 || threads > 1024 {
        return Err(Error::refused(format!("--threads {threads}: give 1 to 1024")));
    }
    let block_bytes = size("block-bytes", &arguments.block_bytes)?
        .map_or(defaults.block_bytes, |bytes| bytes.clamp(64, 1 << 30) as usize);
    let part_bytes = size("part-bytes", &arguments.part_bytes)?.unwrap_or(defaults.part_bytes).max(4096);
    let passwords = arguments.passwords.as_ref().or(config.passwords.as_ref());
    Ok(Options {
        passwords: passwords.map(|list| Passwords::read(list)).transpose()?.unwrap_or_default(),
        min_confidence: min_confidence(config, &arguments.select)?,
        matches_listed,
        threads,
        block_bytes,
        part_bytes,
        worker: worker_program(),
        leaves_out: arguments.git.is_given() || exceptions.notes_values(),
        exceptions: Arc::new(exceptions),
        strings: arguments.strings || config.strings.unwrap_or(false),
        ..defaults
    })
}

/// The program that reads documents: this one.
pub fn worker_program() -> Option<PathBuf> {
    std::env::current_exe().ok()
}

/// How S3 is reached: flags replace settings, the environment stands behind both.
fn s3_options(config: &Config, flags: &S3Arguments, threads: usize) -> Result<S3Options, Error> {
    let config = config.s3();
    let refused = |flag: &str| {
        let flag = flag.to_string();
        move |why: String| Error::refused(format!("--{flag} {why}"))
    };
    let endpoint_url = flags.endpoint_url.clone().or(config.endpoint_url);
    if let Some(url) = endpoint_url.as_deref().filter(|url| !url.starts_with("http://") && !url.starts_with("https://"))
    {
        return Err(Error::refused(format!("--endpoint-url '{url}': give a URL such as https://store.example.org")));
    }
    let max_rps = flags.max_rps.map(parse_rate).transpose().map_err(refused("max-rps"))?;
    let max_bandwidth = flags.max_bandwidth.as_deref().map(parse_bandwidth).transpose();
    Ok(S3Options {
        profile: flags.profile.clone().or(config.profile),
        region: flags.region.clone().or(config.region),
        endpoint_url,
        ca_bundle: flags.ca_bundle.clone().or(config.ca_bundle),
        requester_pays: flags.requester_pays || config.requester_pays,
        versions: flags.versions || config.versions,
        max_rps: max_rps.or(config.max_rps),
        max_bandwidth: max_bandwidth.map_err(refused("max-bandwidth"))?.or(config.max_bandwidth),
        threads,
        ..config
    })
}

/// What is let stand. Comments in a store of objects are not heeded unless the settings say so: whoever may write there
/// is not who answers for what is found.
pub fn exceptions(config: &Config, arguments: &ScanArguments, detectors: &DetectorSet) -> Result<Exceptions, Error> {
    let mut config = config.exceptions.clone();
    if arguments.no_exceptions {
        config = ExceptionsConfig { comments: Some(false), key_file: config.key_file, ..ExceptionsConfig::default() };
    }
    if let Some(baseline) = &arguments.baseline {
        config.baseline = Some(baseline.clone());
    }
    let is_local =
        |target: &OsString| source::path_of_target(target).is_some() && !target.as_encoded_bytes().starts_with(b"@");
    config.comments = config.comments.or(Some(arguments.targets.iter().all(is_local)));
    let exceptions = Exceptions::read(&config, detectors, scan::now())?;
    if !arguments.quiet {
        for rule in &exceptions.expired {
            eprintln!("panner: {}", report::safe(rule));
        }
    }
    Ok(exceptions)
}

/// What of repositories is scanned, if that was asked for.
fn git_options(flags: &GitArguments) -> Result<Option<GitOptions>, Error> {
    let scope = match (&flags.range, &flags.since) {
        (Some(range), _) => {
            let (from, to) = range
                .split_once("..")
                .filter(|(from, to)| !from.is_empty() && !to.starts_with('.'))
                .ok_or_else(|| Error::refused(format!("--range '{range}': give two revisions, such as main..HEAD")))?;
            Scope::Range(from.to_string(), if to.is_empty() { "HEAD" } else { to }.to_string())
        }
        (_, Some(since)) => Scope::Range(since.clone(), "HEAD".to_string()),
        _ if flags.staged => Scope::Staged,
        _ if flags.all_history => Scope::AllHistory,
        _ => return Ok(None),
    };
    Ok(Some(GitOptions { scope, whole_files: flags.whole_files, authors: flags.authors }))
}

fn sources(
    config: &Config,
    arguments: &ScanArguments,
    git: Option<&GitOptions>,
    run: &Arc<source::Run>,
    s3: &Arc<Access>,
) -> Result<Vec<Box<dyn Source>>, Error> {
    let now = scan::now();
    let size = |flag: &str, text: &Option<String>| match text {
        None => Ok(None),
        Some(text) => parse_size(text)
            .map(Some)
            .ok_or_else(|| Error::refused(format!("--{flag} '{text}': give a size such as 10, 64K, 1.5M or 2GiB"))),
    };
    let time = |flag: &str, text: &Option<String>| match text {
        None => Ok(None),
        Some(text) => parse_time(text, now).map(Some).ok_or_else(|| {
            Error::refused(format!(
                "--{flag} '{text}': give a date (2026-01-31), an RFC 3339 time or an age (12h, 7d, 4w)"
            ))
        }),
    };
    let include = if arguments.include.is_empty() { &config.include } else { &arguments.include };
    let exclude = if arguments.exclude.is_empty() { &config.exclude } else { &arguments.exclude };
    let globs =
        |flag: &str, patterns: &[String]| globs::of(patterns).map_err(|why| Error::refused(format!("--{flag} {why}")));
    let options = SourceOptions {
        filter: Filter {
            include: globs("include", include)?,
            exclude: globs("exclude", exclude)?,
            larger: size("larger", &arguments.larger)?,
            smaller: size("smaller", &arguments.smaller)?,
            newer: time("newer", &arguments.newer)?,
            older: time("older", &arguments.older)?,
        },
        follow_links: arguments.follow_links || config.follow_links.unwrap_or(false),
        nul_separated: arguments.nul_separated,
        ignores_nothing: arguments.no_exceptions,
        run: run.clone(),
        s3: s3.clone(),
    };
    if let Some(git) = git {
        let here = [OsString::from(".")];
        let targets = if arguments.targets.is_empty() { &here } else { arguments.targets.as_slice() };
        let open = |target: &OsString| -> Result<Box<dyn Source>, Error> {
            Ok(Box::new(Git::new(Path::new(target), git, &options)?))
        };
        return targets.iter().map(open).collect();
    }
    let standard_input = arguments.targets.iter().filter(|target| *target == "-" || *target == "@-").count();
    if standard_input > 1 {
        return Err(Error::refused("standard input can be one target only: give - or @- once"));
    }
    arguments.targets.iter().map(|target| source::of_target(target, &options)).collect()
}

/// SHA-256 over all that can change a Record's content but the bytes themselves.
pub fn settings_hash(detectors: &DetectorSet, options: &Options) -> String {
    let mut hash = Sha256::new();
    hash.update(env!("CARGO_PKG_VERSION"));
    hash.update(format!("{:?} {:?}", options.min_confidence, options.matches_listed));
    hash.update(options.exceptions.digest());
    if options.strings {
        hash.update("strings");
    }
    // That there are any, and nothing of what they are.
    if !options.passwords.is_empty() {
        hash.update("passwords");
    }
    for detector in detectors.iter() {
        hash.update(detector.digest);
    }
    ledger::hex(&hash.finalize())
}
