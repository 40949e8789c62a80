//! What panner costs, end to end, beside `rg`, `wc -l` and `cat` on the same files in the same run:
//! `cargo bench -- [engine|scan|small] [--size MiB]`. Prints a Markdown table for RESULTS.md. CPU seconds
//! (user and system, all threads) are what is compared: wall time on a shared machine says nothing.

mod data;
mod engine;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

type Bench = fn(&Options) -> Result<(), Box<dyn Error>>;

/// The benches by name; all of them run when none is named.
const BENCHES: &[(&str, Bench)] = &[("engine", engine), ("scan", scan), ("small", small)];

/// Counted runs of each command, after one that warms the page cache.
const RUNS: usize = 3;

/// Ten kinds of personal data as ripgrep patterns, ASCII classes: what a person would write in its place.
const PATTERNS: &[&str] = &[
    r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}",
    r"[0-9]{3}-[0-9]{2}-[0-9]{4}",
    r"(?:4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|3[47][0-9]{13}|6(?:011|5[0-9]{2})[0-9]{12})",
    r"[0-9]{4}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4}",
    r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}",
    r"\(?[0-9]{3}\)?[ .-][0-9]{3}[ .-][0-9]{4}",
    r"[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}",
    r"eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}",
    r"(?:AKIA|ASIA)[A-Z2-7]{16}",
    r"gh[pousr]_[A-Za-z0-9]{36}",
];

struct Options {
    mebibytes: u64,
    /// target/bench-data.
    root: PathBuf,
}

/// A command to measure, as people read it and as it is run.
struct Contender {
    name: &'static str,
    arguments: Vec<String>,
}

/// CPU seconds of the counted runs, ascending.
struct Cost(Vec<f64>);

impl Cost {
    fn median(&self) -> f64 {
        self.0[self.0.len() / 2]
    }

    fn spread(&self) -> String {
        format!("{:.3}-{:.3}", self.0[0], self.0[self.0.len() - 1])
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut options = Options { mebibytes: 128, root: Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench-data") };
    let mut chosen = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            // Cargo adds this itself.
            "--bench" => {}
            "--size" => options.mebibytes = arguments.next().ok_or("--size needs a number of MiB")?.parse()?,
            name => match BENCHES.iter().find(|(known, _)| *known == name) {
                Some(bench) => chosen.push(bench),
                None => return Err(format!("no bench is called '{name}'").into()),
            },
        }
    }
    if chosen.is_empty() {
        chosen.extend(BENCHES);
    }
    for (_, bench) in chosen {
        bench(&options)?;
    }
    Ok(())
}

/// Each kind of data in files of 4 MiB.
/// The engine alone, in memory.
fn engine(_options: &Options) -> Result<(), Box<dyn Error>> {
    engine::run();
    Ok(())
}

fn scan(options: &Options) -> Result<(), Box<dyn Error>> {
    print_head(options)?;
    for kind in data::KINDS {
        compare(kind.name, &data::folder_of(&options.root, kind, options.mebibytes)?, &options.root)?;
    }
    Ok(())
}

/// 20,000 small files: what opening a file costs.
fn small(options: &Options) -> Result<(), Box<dyn Error>> {
    print_head(options)?;
    compare("small", &data::small_files(&options.root)?, &options.root)
}

/// Machine, date and versions, then the head of the table.
fn print_head(options: &Options) -> Result<(), Box<dyn Error>> {
    let processor = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = processor.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(": unknown processor");
    let threads = std::thread::available_parallelism()?;
    let date = output(&["date", "-u", "+%Y-%m-%d"])?;
    let rg = output(&["rg", "--version"]).map_err(|_| "ripgrep is not installed: `apt-get install ripgrep`")?;
    println!(
        "\n{}{}, {threads} threads, {} MiB a kind; {}; 1 MB = 10^6 bytes\n",
        date,
        model.trim_start_matches(['\t', ' ']),
        options.mebibytes,
        rg.lines().next().unwrap_or_default()
    );
    println!(
        "| data | bytes | command | CPU s, median of {RUNS} | min-max | MB/s a core | against rg |\n|---|---|---|---|---|---|---|"
    );
    Ok(())
}

/// Measures every contender on one folder and prints its rows.
fn compare(name: &str, folder: &Path, root: &Path) -> Result<(), Box<dyn Error>> {
    let (files, bytes) = data::measure(folder)?;
    let list = root.join(format!("{name}.list"));
    let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    std::fs::write(&list, names.join("\n") + "\n")?;
    let patterns = root.join("patterns.txt");
    std::fs::write(&patterns, PATTERNS.join("\n") + "\n")?;
    let folder = folder.display().to_string();
    let words = |text: &[&str]| text.iter().map(ToString::to_string).collect::<Vec<_>>();
    let listed = |tool: &[&str]| [words(&["xargs", "-a", &list.display().to_string()]), words(tool)].concat();
    let contenders = [
        Contender {
            name: "panner",
            arguments: words(&[
                env!("CARGO_BIN_EXE_panner"),
                "scan",
                "--threads",
                "1",
                "--no-progress",
                "--report",
                "jsonl=/dev/null",
                &folder,
            ]),
        },
        Contender {
            name: "rg -c, 10 patterns",
            arguments: words(&["rg", "-j1", "-uu", "-c", "-f", &patterns.display().to_string(), &folder]),
        },
        Contender {
            name: "rg -o, 10 patterns",
            arguments: words(&[
                "rg",
                "-j1",
                "-uu",
                "-o",
                "--no-line-number",
                "-f",
                &patterns.display().to_string(),
                &folder,
            ]),
        },
        Contender { name: "wc -l", arguments: listed(&["wc", "-l"]) },
        Contender { name: "cat", arguments: listed(&["cat"]) },
    ];
    let costs = contenders.iter().map(|contender| measure(&contender.arguments)).collect::<Result<Vec<_>, _>>()?;
    let rate = |cost: &Cost| bytes as f64 / 1e6 / cost.median().max(0.001);
    let reference = rate(&costs[1]);
    for (contender, cost) in contenders.iter().zip(&costs) {
        println!(
            "| {name} | {bytes} | {} | {:.3} | {} | {:.0} | {:.2} |",
            contender.name,
            cost.median(),
            cost.spread(),
            rate(cost),
            rate(cost) / reference
        );
    }
    Ok(())
}

/// Runs a command under the shell's `time`, which counts its children too, to the millisecond.
fn measure(arguments: &[String]) -> Result<Cost, Box<dyn Error>> {
    let mut seconds = Vec::new();
    for run in 0..=RUNS {
        let timed = "TIMEFORMAT='%U %S'; time \"$@\" >/dev/null 2>/dev/null";
        let script = format!("{timed}\nexit $?");
        let done = Command::new("bash").arg("-c").arg(script).arg("bench").args(arguments).output()?;
        // 0 and 1 are 'nothing found' and 'found', of rg and panner alike.
        if !matches!(done.status.code(), Some(0 | 1)) {
            return Err(format!("'{}' failed: {}", arguments.join(" "), done.status).into());
        }
        let times = String::from_utf8(done.stderr)?;
        let cpu = times.split_whitespace().map(str::parse::<f64>).sum::<Result<f64, _>>()?;
        if run > 0 {
            seconds.push(cpu);
        }
    }
    seconds.sort_by(f64::total_cmp);
    Ok(Cost(seconds))
}

fn output(arguments: &[&str]) -> Result<String, Box<dyn Error>> {
    let done = Command::new(arguments[0]).args(&arguments[1..]).output()?;
    Ok(String::from_utf8(done.stdout)?.trim_end().to_string())
}
