//! What panner costs, end to end, beside `rg`, `wc -l`, `cat` and slower tools on the same files in the same run:
//! `cargo bench [--features hyperscan] -- [engine|growth|packs|scan|slow|small|stages] [--size MiB] [--write]`. Prints Markdown
//! tables; `--write` puts them into `benches/RESULTS.md`. CPU seconds (user and system, all threads) are what is
//! compared: wall time on a shared machine says nothing.

mod data;
mod engine;
mod growth;
mod stages;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

type Told = Result<(), Box<dyn Error>>;
type Bench = fn(&Options, &mut String) -> Told;

/// The benches by name; all of them run when none is named.
const BENCHES: &[(&str, Bench)] = &[
    ("scan", scan),
    ("small", small),
    ("slow", slow),
    ("engine", engine::run),
    ("growth", growth::run),
    ("packs", growth::packs),
    ("stages", stages::run),
];

/// Where `--write` puts the tables.
const RESULTS: &str = "benches/RESULTS.md";
const MARKS: [&str; 2] = ["<!-- bench: begin -->\n", "<!-- bench: end -->\n"];

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

/// The same as people write them who do not think of bytes: `\d` and `\w` are those of all scripts.
const PATTERNS_UNICODE: &[&str] = &[
    r"[\w.%+-]+@[\w.-]+\.\w{2,}",
    r"\d{3}-\d{2}-\d{4}",
    r"(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|3[47]\d{13}|6(?:011|5\d{2})\d{12})",
    r"\d{4}[\s-]\d{4}[\s-]\d{4}[\s-]\d{4}",
    r"\p{Lu}{2}\d{2}[\p{Lu}\d]{11,30}",
    r"\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}",
    r"\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}",
    r"eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}",
    r"(?:AKIA|ASIA)[A-Z2-7]{16}",
    r"gh[pousr]_\w{36}",
];

pub struct Options {
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
    let (mut chosen, mut writes) = (Vec::new(), false);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            // Cargo adds this itself.
            "--bench" => {}
            "--write" => writes = true,
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
    std::fs::create_dir_all(&options.root)?;
    let mut all = head()?;
    println!("{all}");
    for (_, bench) in chosen {
        let mut told = String::new();
        bench(&options, &mut told)?;
        println!("{told}");
        all += &told;
    }
    if writes { write(&all) } else { Ok(()) }
}

/// Puts the tables between the marks of RESULTS.md.
fn write(tables: &str) -> Told {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(RESULTS);
    let text = std::fs::read_to_string(&path)?;
    let (before, rest) = text.split_once(MARKS[0]).ok_or("RESULTS.md has lost its first mark")?;
    let (_, behind) = rest.split_once(MARKS[1]).ok_or("RESULTS.md has lost its last mark")?;
    std::fs::write(path, [before, MARKS[0], tables, MARKS[1], behind].concat())?;
    Ok(())
}

/// Each kind of data in files of 4 MiB.
fn scan(options: &Options, told: &mut String) -> Told {
    table(&format!("Whole runs, {} MiB a kind", options.mebibytes), told);
    for kind in data::KINDS {
        let folder = data::folder_of(&options.root, kind, options.mebibytes)?;
        compare(kind.name, &folder, &options.root, (&FAST, RUNS), told)?;
    }
    Ok(())
}

/// 20,000 small files: what opening a file costs.
fn small(options: &Options, told: &mut String) -> Told {
    table("Whole runs, 20,000 small files", told);
    compare("small", &data::small_files(&options.root)?, &options.root, (&FAST, RUNS), told)
}

/// One run on a smaller slice of each kind for tools that would take hours for more; panner and `rg` read the same.
fn slow(options: &Options, told: &mut String) -> Told {
    table(&format!("Slower tools, {SLOW_MEBIBYTES} MiB a kind, their start-up and panner's included"), told);
    for kind in data::KINDS {
        let folder = data::folder_of(&options.root, kind, SLOW_MEBIBYTES)?;
        compare(&format!("{}, a slice", kind.name), &folder, &options.root, (&SLOW, 1), told)?;
    }
    Ok(())
}

/// One file of a kind.
const SLOW_MEBIBYTES: u64 = 1;

/// Machine, date and versions.
fn head() -> Result<String, Box<dyn Error>> {
    let processor = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = processor.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(": unknown processor");
    let threads = std::thread::available_parallelism()?;
    let date = output(&["date", "-u", "+%Y-%m-%d"])?;
    let commit = output(&["git", "rev-parse", "--short", "HEAD"])?;
    let rg = output(&["rg", "--version"]).map_err(|_| "ripgrep is not installed: `apt-get install ripgrep`")?;
    Ok(format!(
        "{date}, {commit}: {}, {threads} threads; {}; 1 MB = 10^6 bytes\n",
        model.trim_start_matches([':', '\t', ' ']),
        rg.lines().next().unwrap_or_default()
    ))
}

fn table(title: &str, told: &mut String) {
    *told += &format!(
        "\n### {title}\n\n| data | bytes | command | CPU s, median | min-max | MB/s a core | against rg |\n\
         |---|---|---|---|---|---|---|\n"
    );
}

/// What is run on a folder: the folder, the list of its files, and the folder of the benches' own files.
type Tool = fn(&str, &str, &Path) -> Contender;

const FAST: [Tool; 6] = [panner, rg_count, rg_all, rg_unicode, wc, cat];
const SLOW: [Tool; 4] = [panner, rg_count, detect_secrets, presidio];

fn words(text: &[&str]) -> Vec<String> {
    text.iter().map(ToString::to_string).collect()
}

fn panner(folder: &str, _: &str, _: &Path) -> Contender {
    let program = env!("CARGO_BIN_EXE_panner");
    let options = ["scan", "--threads", "1", "--no-progress", "--report", "jsonl=/dev/null", folder];
    Contender { name: "panner", arguments: words(&[&[program], &options[..]].concat()) }
}

fn rg(name: &'static str, patterns: &[&str], options: &[&str], (folder, root): (&str, &Path)) -> Contender {
    let file = root.join(format!("{}.patterns", name.replace([' ', ','], "-")));
    // A list that cannot be written is told by rg.
    let _ = std::fs::write(&file, patterns.join("\n") + "\n");
    let own = ["rg", "-j1", "-uu", "-f", &file.display().to_string()].map(str::to_string);
    Contender { name, arguments: [own.to_vec(), words(options), words(&[folder])].concat() }
}

fn rg_count(folder: &str, _: &str, root: &Path) -> Contender {
    rg("rg -c, 10 patterns", PATTERNS, &["-c"], (folder, root))
}

fn rg_all(folder: &str, _: &str, root: &Path) -> Contender {
    rg("rg -o, 10 patterns", PATTERNS, &["-o", "--no-line-number"], (folder, root))
}

fn rg_unicode(folder: &str, _: &str, root: &Path) -> Contender {
    rg("rg -c, 10 patterns, Unicode", PATTERNS_UNICODE, &["-c"], (folder, root))
}

fn wc(_: &str, list: &str, _: &Path) -> Contender {
    Contender { name: "wc -l", arguments: words(&["xargs", "-a", list, "wc", "-l"]) }
}

fn cat(_: &str, list: &str, _: &Path) -> Contender {
    Contender { name: "cat", arguments: words(&["xargs", "-a", list, "cat"]) }
}

/// What `benches/install-rivals` installs.
fn rival(program: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/rivals/bin").join(program).display().to_string()
}

fn detect_secrets(folder: &str, _: &str, _: &Path) -> Contender {
    let arguments = [&rival("detect-secrets"), "-c", "1", "scan", "--all-files", "--no-verify", folder];
    Contender { name: "detect-secrets", arguments: words(&arguments) }
}

fn presidio(_: &str, list: &str, _: &Path) -> Contender {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/presidio.py").display().to_string();
    Contender { name: "Presidio, its patterns only", arguments: words(&[&rival("python"), &script, list]) }
}

/// Measures every contender on one folder and adds its rows.
fn compare(name: &str, folder: &Path, root: &Path, (tools, runs): (&[Tool], usize), told: &mut String) -> Told {
    let (files, bytes) = data::measure(folder)?;
    let list = root.join(format!("{name}.list"));
    let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    std::fs::write(&list, names.join("\n") + "\n")?;
    let (folder, list) = (folder.display().to_string(), list.display().to_string());
    let contenders: Vec<Contender> = tools.iter().map(|tool| tool(&folder, &list, root)).collect();
    let costs =
        contenders.iter().map(|contender| measure(&contender.arguments, runs)).collect::<Result<Vec<_>, _>>()?;
    let rate = |cost: &Cost| bytes as f64 / 1e6 / cost.median().max(0.001);
    // The second is `rg -c`.
    let reference = rate(&costs[1]);
    for (contender, cost) in contenders.iter().zip(&costs) {
        let rate = rate(cost);
        let shown = if rate < 10.0 { format!("{rate:.2}") } else { format!("{rate:.0}") };
        *told += &format!(
            "| {name} | {bytes} | {} | {:.3} | {} | {shown} | {:.3} |\n",
            contender.name,
            cost.median(),
            cost.spread(),
            rate / reference
        );
    }
    Ok(())
}

/// Runs a command under the shell's `time`, which counts its children too, to the millisecond.
fn measure(arguments: &[String], runs: usize) -> Result<Cost, Box<dyn Error>> {
    let mut seconds = Vec::new();
    // One that is run once is so slow that a cold page cache does not show.
    let warming = usize::from(runs > 1);
    for run in 0..runs + warming {
        let timed = "TIMEFORMAT='%U %S'; time \"$@\" >/dev/null 2>/dev/null";
        let script = format!("{timed}\nexit $?");
        let done = Command::new("bash").arg("-c").arg(script).arg("bench").args(arguments).output()?;
        // 0 and 1 are 'nothing found' and 'found', of rg and panner alike.
        if !matches!(done.status.code(), Some(0 | 1)) {
            return Err(format!("'{}' failed: {}", arguments.join(" "), done.status).into());
        }
        let times = String::from_utf8(done.stderr)?;
        let cpu = times.split_whitespace().map(str::parse::<f64>).sum::<Result<f64, _>>()?;
        if run >= warming {
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
