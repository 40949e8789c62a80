//! `panner detectors check`: what is wrong with detector files, by file and line, and what each detector costs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{examples, list};
use crate::cli::eval::clean;
use crate::cli::{Exit, print};
use crate::detector::{DetectorFile, DetectorSet};
use crate::engine::Engine;
use crate::error::Error;
use crate::model::{Confidence, Row};
use crate::scan::{self, Options};

/// Checks the files, each beside the built-in detectors as a scan would have them; `own` files are those themselves.
pub fn run(files: &[PathBuf], own: bool) -> Result<Exit, Error> {
    let mut beside = if own { DetectorSet::default() } else { DetectorSet::built_in() };
    let mut problems = Vec::new();
    for path in files {
        let (text, file) = read(path)?;
        let mut alone = DetectorSet::default();
        let found = match (alone.add(file.clone()), beside.add(file)) {
            (Ok(()), Ok(())) => examples::problems(&alone)?,
            (Ok(()), Err(taken)) => taken,
            (Err(found), _) => found,
        };
        if found.is_empty() {
            print(&told(alone)?)?;
        }
        let placed: BTreeSet<_> = found.into_iter().map(|problem| (line_of(&text, &problem), problem)).collect();
        problems.extend(placed.iter().map(|(line, problem)| format!("{}:{line}: {problem}", path.display())));
    }
    if problems.is_empty() {
        return Ok(Exit::Nothing);
    }
    Err(Error::refused(problems.join("\npanner: ")))
}

/// A user's detector file: its text, and what it states.
pub fn read(path: &Path) -> Result<(String, DetectorFile), Error> {
    let shown = path.display();
    let text = std::fs::read_to_string(path)
        .map_err(|error| Error::refused(format!("detector file '{shown}': {error}; name a file that can be read")))?;
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let file = DetectorSet::parse(&stem, &text)?;
    Ok((text, file))
}

/// The line, from 1, of the field that a problem `ID: FIELD: ...` is about, else of its stanza, else of the file.
fn line_of(text: &str, problem: &str) -> usize {
    let mut words = problem.splitn(3, ": ");
    let (id, field) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let field = field.split([',', ' ', '.']).next().unwrap_or_default();
    let names = |line: &str, key: &str| {
        let rest = line.trim_start().strip_prefix(key);
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let lines: Vec<&str> = text.lines().collect();
    let of_id = |line: &&str| names(line, "id") && line.contains(&format!("\"{id}\""));
    // A stanza that repeats an id of the same file is the last of them.
    let Some(at) = lines.iter().rposition(of_id) else { return 1 };
    let first = lines[..at].iter().rposition(|line| line.trim() == "[[detector]]").unwrap_or(at);
    let last =
        lines[at..].iter().position(|line| line.trim() == "[[detector]]").map_or(lines.len(), |count| at + count);
    let of_field = (first..last).find(|number| names(lines[*number], field));
    of_field.unwrap_or(at) + 1
}

/// The detectors' lanes, and what each costs on data that holds nothing.
fn told(set: DetectorSet) -> Result<String, Error> {
    let engine = Engine::new(Arc::new(set))?;
    let mut out = list::table(&list::all(&engine));
    let data = look_alikes();
    let mebibytes = data.iter().map(|(_, content)| content.len()).sum::<usize>() as f64 / f64::from(1 << 20);
    out.push_str(&format!("\nCost of each, beside reading, on {mebibytes:.1} MiB of generated look-alikes\n"));
    let (reading, ..) = measured(&Engine::new(Arc::new(DetectorSet::default()))?, &data);
    for detector in engine.detectors().iter() {
        let id = detector.id.to_string();
        let single = DetectorSet::clone(engine.detectors()).select(std::slice::from_ref(&id), &[])?;
        let (least, candidates, told) = measured(&Engine::new(Arc::new(single))?, &data);
        let seconds = least.saturating_sub(reading).as_secs_f64() * 1024.0 / mebibytes;
        out.push_str(&format!(
            "  {id}: {seconds:.1} s a GiB; {:.1} candidates a MiB, {:.2} of them told at medium\n",
            candidates as f64 / mebibytes,
            told as f64 / mebibytes
        ));
    }
    Ok(out)
}

/// Bytes of each set of look-alikes that costs are measured on.
const SET_BYTES: usize = 128 << 10;

fn look_alikes() -> Vec<(String, Vec<u8>)> {
    clean::SETS.iter().map(|set| set.file(0, SET_BYTES)).collect()
}

/// The least time of three runs, and how many values were candidates and how many told.
fn measured(engine: &Engine, data: &[(String, Vec<u8>)]) -> (Duration, u64, u64) {
    let options = Options { min_confidence: Confidence::Low, ..Options::default() };
    let (mut least, mut candidates, mut told) = (Duration::MAX, 0, 0);
    for _ in 0..3 {
        let start = Instant::now();
        (candidates, told) = (0, 0);
        for (name, content) in data {
            for row in scan::bytes(engine, name, content, &options) {
                let Row::Object(object) = row else { continue };
                for counts in object.counts.values() {
                    candidates += counts.iter().sum::<u64>();
                    told += counts[1] + counts[2];
                }
            }
        }
        least = least.min(start.elapsed());
    }
    (least, candidates, told)
}
