//! Where the time of whole runs goes, by stage: `perf` samples, each given to the innermost of panner's own files that was
//! at work there, what is inlined included. Nothing is timed inside, so nothing is slowed.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::{Options, data};

/// Stages by what their files' paths hold; the first that fits.
const STAGES: &[(&str, &[&str])] = &[
    ("starts: bitmaps and filters", &["engine/classify", "engine/filter", "engine/shapes"]),
    (
        "walks: shapes and patterns",
        &[
            "engine/walk",
            "engine/table",
            "engine/runs",
            "engine/automaton",
            "engine/candidates",
            "regex-automata",
            "regex_automata",
        ],
    ),
    ("literals", &["engine/literals", "known/tree"]),
    ("keywords", &["engine/keywords", "engine/gated", "aho-corasick", "known/words"]),
    ("accepting candidates", &["engine/accept", "engine/spent", "engine/normalise"]),
    ("values behind labels", &["engine/labelled", "engine/field"]),
    ("validators", &["src/validate", "rlibphonenumber"]),
    ("context", &["engine/context", "engine/distance", "engine/guards", "engine/places"]),
    ("base64 and hexadecimal", &["engine/wrapped", "engine/settle"]),
    ("confidence", &["engine/confidence"]),
    ("engine, the rest", &["src/engine"]),
    ("formats", &["src/format", "src/text"]),
    ("detectors, at start", &["src/detector", "regex-syntax", "postcard"]),
    ("Records and reports", &["src/report", "src/ledger", "src/tally", "src/mask", "src/spool", "serde_json", "sha2"]),
    ("pipeline", &["src/scan", "src/source", "src/body", "src/cli", "src/model"]),
];

pub fn run(options: &Options, told: &mut String) -> Result<(), Box<dyn Error>> {
    if Command::new("perf").arg("--version").output().is_err() {
        *told += "\n### Stages\n\nNot measured: `perf` is not installed (`apt-get install linux-perf`).\n";
        return Ok(());
    }
    let (mut rows, mut names): (BTreeMap<usize, BTreeMap<&str, f64>>, Vec<&str>) = Default::default();
    for kind in data::KINDS {
        let folder = data::folder_of(&options.root, kind, options.mebibytes)?;
        let bytes = data::measure(&folder)?.1 as f64;
        for (stage, nanoseconds) in profile(&folder, &options.root)? {
            *rows.entry(stage).or_default().entry(kind.name).or_default() += nanoseconds / bytes;
        }
        names.push(kind.name);
    }
    *told += &format!(
        "\n### Stages of whole runs, {} MiB a kind, nanoseconds a byte\n\n| stage | {} |\n|---|{}\n",
        options.mebibytes,
        names.join(" | "),
        "---|".repeat(names.len())
    );
    let mut sums = vec![0.0; names.len()];
    for (stage, costs) in &rows {
        let costs: Vec<f64> = names.iter().map(|name| costs.get(name).copied().unwrap_or_default()).collect();
        sums.iter_mut().zip(&costs).for_each(|(sum, cost)| *sum += cost);
        let name = STAGES.get(*stage).map_or("system and libraries", |(name, _)| name);
        *told += &format!("| {name} |{}\n", costs.iter().map(|cost| format!(" {cost:.2} |")).collect::<String>());
    }
    *told += &format!("| **all** |{}\n", sums.iter().map(|cost| format!(" {cost:.2} |")).collect::<String>());
    Ok(())
}

/// Samples a second of processor.
const RATE: u32 = 2000;

/// Nanoseconds of processor by stage of one run.
fn profile(folder: &Path, root: &Path) -> Result<BTreeMap<usize, f64>, Box<dyn Error>> {
    let (program, recorded) = (env!("CARGO_BIN_EXE_panner"), root.join("perf.data"));
    let scan = ["scan", "--threads", "1", "--no-progress", "--report", "jsonl=/dev/null"];
    let status = Command::new("perf")
        .args(["record", "-q", "-e", "cpu-clock", "-F", &RATE.to_string(), "-o"])
        .arg(&recorded)
        .arg(program)
        .args(scan)
        .arg(folder)
        .stderr(Stdio::null())
        .status()?;
    if !matches!(status.code(), Some(0 | 1)) {
        return Err(format!("perf record ended with {status}").into());
    }
    let told = Command::new("perf").args(["script", "-F", "ip,sym,dso", "-i"]).arg(&recorded).output()?;
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let base = load_base(&recorded, program)?;
    let mut addresses: BTreeMap<u64, u32> = BTreeMap::new();
    let mut by_stage: BTreeMap<usize, f64> = BTreeMap::new();
    let each = 1e9 / f64::from(RATE);
    for line in told.lines() {
        let mut words = line.split_whitespace();
        let address = words.next().and_then(|word| u64::from_str_radix(word, 16).ok());
        match address.filter(|_| line.contains("release/panner")) {
            Some(address) => *addresses.entry(address.wrapping_sub(base)).or_default() += 1,
            None => *by_stage.entry(STAGES.len()).or_default() += each,
        }
    }
    for (address, frames) in frames_of(program, addresses.keys())? {
        let count = addresses.get(&address).copied().unwrap_or_default();
        *by_stage.entry(stage_of(&frames)).or_default() += each * f64::from(count);
    }
    Ok(by_stage)
}

/// What the program's addresses begin with in memory.
fn load_base(recorded: &Path, program: &str) -> Result<u64, Box<dyn Error>> {
    let told = Command::new("perf").args(["script", "--show-mmap-events", "-F", "ip", "-i"]).arg(recorded).output()?;
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    // `[0xADDRESS(0xSIZE) @ 0xOFFSET MAJOR:MINOR ...]: r-xp PROGRAM`
    let line = told.lines().find(|line| line.contains(program) && line.contains("r-xp"));
    let number = |text: &str| u64::from_str_radix(text.trim_start_matches("0x"), 16);
    let line = line.ok_or("perf does not tell where the program was loaded")?;
    let (_, rest) = line.split_once("[0x").ok_or("perf tells it in another form")?;
    let (address, rest) = rest.split_once('(').ok_or("perf tells it in another form")?;
    let offset = rest.split("@ ").nth(1).and_then(|rest| rest.split(' ').next()).unwrap_or("0");
    let (address, offset) = (number(address)?, number(offset)?);
    // Debug information counts from where the segment asks to be, not from its place in the file.
    let headers = Command::new("readelf").args(["-lW", program]).output()?;
    let headers = String::from_utf8_lossy(&headers.stdout).into_owned();
    for words in headers.lines().map(|line| line.split_whitespace().collect::<Vec<_>>()) {
        if let ["LOAD", file, memory, ..] = words[..]
            && number(file)? & !0xfff == offset
            && headers.contains("R E")
        {
            return Ok(address.wrapping_sub(number(memory)? & !0xfff));
        }
    }
    Ok(address.wrapping_sub(offset))
}

/// An address, and the files at work there, innermost first.
type Frames = (u64, Vec<String>);

/// The files at work at each address.
fn frames_of<'a>(program: &str, addresses: impl Iterator<Item = &'a u64>) -> Result<Vec<Frames>, Box<dyn Error>> {
    let mut child = Command::new("addr2line")
        .args(["-a", "-i", "-e", program])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let asked: String = addresses.map(|address| format!("{address:x}\n")).collect();
    let mut input = child.stdin.take().ok_or("addr2line has no input")?;
    let writer = std::thread::spawn(move || input.write_all(asked.as_bytes()));
    let told = String::from_utf8(child.wait_with_output()?.stdout)?;
    writer.join().map_err(|_| "the writer panicked")??;
    let mut all: Vec<Frames> = Vec::new();
    for line in told.lines() {
        match (line.strip_prefix("0x"), all.last_mut()) {
            (Some(address), _) => all.push((u64::from_str_radix(address, 16)?, Vec::new())),
            (None, Some((_, frames))) => frames.push(line.to_string()),
            (None, None) => {}
        }
    }
    Ok(all)
}

/// The stage of the innermost frame that has one: of panner's files first, then of the crates they call.
fn stage_of(frames: &[String]) -> usize {
    let fits = |frame: &String| STAGES.iter().position(|(_, paths)| paths.iter().any(|path| frame.contains(path)));
    let is_own = |frame: &&String| !frame.contains("/registry/") && !frame.contains("/rustc/");
    let own = frames.iter().filter(is_own).find_map(fits);
    own.or_else(|| frames.iter().find_map(fits)).unwrap_or(STAGES.len())
}
