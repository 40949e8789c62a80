//! The command line as a contract: arguments, standard output and error, exit status.

use crate::run::{Panner, folder};

#[test]
fn exit_status_tells_found_from_nothing() {
    let folder = folder();
    folder.write("clean.txt", "nothing here but words and 42\n");
    Panner::scan(&folder).exits(0);
    folder.write("leak.txt", "Employee SSN: 536-22-8417\n");
    Panner::scan(&folder).exits(1);
}

#[test]
fn gaps_alone_are_told_and_exit_3_under_strict() {
    let folder = folder();
    folder.write_bytes("program", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0");
    let told = Panner::scan(&folder).exits(0);
    assert!(told.output().contains("\"status\":\"skipped\""), "{}", told.output());
    Panner::scan(&folder).argument("--strict").exits(3);
}

/// What is wrong with the arguments, and words that the refusal must hold.
const REFUSED: &[(&[&str], &[&str])] = &[
    (&["scan", "/no/such/folder"], &["/no/such/folder", "not found"]),
    (&["scan", ".", "--only", "no-such-detector"], &["no-such-detector", "detectors list"]),
    (&["scan", ".", "--except", "nonsense"], &["nonsense", "detectors list"]),
    (&["scan", ".", "--include", "a[", "--report", "jsonl"], &["--include", "a["]),
    (&["scan", ".", "--config", "/no/such.toml"], &["/no/such.toml"]),
    (&["scan", ".", "--report", "jsonl=/no/such/folder/out.jsonl"], &["/no/such/folder/out.jsonl"]),
    (&["scan", ".", "--report", "nonsense"], &["nonsense", "terminal"]),
    (&["scan", ".", "--report", "jsonl", "--report", "macie"], &["two reports to standard output"]),
    (&["scan", ".", "--min-confidence", "sure"], &["sure", "medium"]),
    (&["scan", ".", "--larger", "big"], &["--larger", "big"]),
    (&["scan", ".", "--newer", "soon"], &["--newer", "soon"]),
    (&["scan", ".", "--matches", "some"], &["--matches", "some"]),
    (&["scan", ".", "--threads", "0"], &["--threads"]),
    (&["scan", "-", "@-"], &["standard input"]),
    (&["scan", "ftp://host/file"], &["ftp"]),
    (&["scan", "@/no/such/manifest"], &["/no/such/manifest"]),
    (&["scan"], &["TARGET"]),
    (&["scan", "@/tmp"], &["/tmp", "a folder"]),
    (&["report", "/no/such.jsonl"], &["/no/such.jsonl"]),
    (&["report", "-", "Cargo.toml"], &["standard input", "alone"]),
    (&["merge", "-"], &["merge", "not -"]),
    (&["detectors", "show", "nonsense"], &["nonsense"]),
    (&["detectors", "list", "--format", "xml"], &["xml"]),
    (&["detectors", "list", "--country", "XX"], &["XX", "ISO 3166-1"]),
    (&["detectors", "list", "--category", "secret"], &["secret", "credential"]),
    (&["detectors", "list", "--pack", "nonsense"], &["nonsense", "detectors packs"]),
    (&["detectors", "list", "--same-as", "nobody"], &["nobody", "presidio"]),
    (&["detectors", "check", "/no/such.toml"], &["/no/such.toml", "can be read"]),
];

#[test]
fn bad_arguments_are_refused_before_work_naming_the_thing() {
    for (arguments, words) in REFUSED {
        let refused = Panner::new(arguments).exits(2);
        let told = refused.errors();
        for word in *words {
            assert!(told.contains(word), "{arguments:?}: '{word}' is not in: {told}");
        }
        assert!(refused.output().is_empty(), "{arguments:?} wrote to standard output: {}", refused.output());
    }
}

/// Commands that name one file to read and to write; `$` is the folder, `%` its last name. `linked` is another name of `leak.txt`.
const OVERWRITING: &[&[&str]] = &[
    &["scan", "$/leak.txt", "--report", "jsonl=$/leak.txt"],
    &["scan", "$/leak.txt", "--report", "jsonl=$/linked"],
    &["scan", "file://$/leak.txt", "--report", "macie=$/../%/leak.txt"],
    &["scan", "@$/leak.txt", "--report", "terminal=$/leak.txt"],
    &["report", "$/leak.txt", "--report", "jsonl=$/leak.txt"],
    &["report", "$/other.txt", "$/leak.txt", "--report", "terminal", "--report", "jsonl=$/leak.txt"],
    &["merge", "$/leak.txt", "$/other.txt", "--output", "$/linked"],
];

#[test]
fn what_is_read_is_never_overwritten() {
    let folder = folder();
    for name in ["leak.txt", "other.txt"] {
        folder.write(name, "Employee SSN: 536-22-8417\n");
    }
    std::fs::hard_link(folder.path("leak.txt"), folder.path("linked")).unwrap();
    let root = folder.root().display().to_string();
    let last = folder.root().file_name().unwrap().to_string_lossy().into_owned();
    for command in OVERWRITING {
        let arguments: Vec<String> =
            command.iter().map(|argument| argument.replace('$', &root).replace('%', &last)).collect();
        let refused = Panner::new(&arguments).exits(2);
        assert!(refused.errors().contains("is also read"), "{command:?}: {}", refused.errors());
        let kept = std::fs::read_to_string(folder.path("leak.txt")).unwrap();
        assert_eq!(kept, "Employee SSN: 536-22-8417\n", "{command:?}");
    }
}

#[test]
fn a_bad_settings_file_is_refused_with_line_and_column() {
    let folder = folder();
    folder.write("panner.toml", "min_confidence = \"high\"\nonly_these = []\n");
    let file = folder.path("panner.toml");
    let told = Panner::new(&["config", "check"]).argument(&file).exits(2);
    assert!(told.errors().contains("line 2"), "{}", told.errors());
    assert!(told.errors().contains("only_these"), "{}", told.errors());
}

#[test]
fn settings_are_found_upwards_and_flags_beat_them() {
    let folder = folder();
    folder.write("panner.toml", "only = [\"contact\"]\n");
    folder.write("panner.toml", "except = [\"us-ssn\"]\n");
    folder.write("deep/leak.txt", "Employee SSN: 536-22-8417\n");
    Panner::new(&["scan", "."]).within(&folder.path("deep")).exits(0);
    Panner::new(&["scan", ".", "--except", "gb"]).within(&folder.path("deep")).exits(1);
}

#[test]
fn explain_shows_no_control_characters_and_waits_for_no_pipe() {
    let folder = folder();
    folder.write("odd.csv", "name,ssn \u{1b}[2J\nAda,536-22-8417\n");
    let told = Panner::new(&["explain"]).argument(folder.path("odd.csv")).exits(1).output();
    assert!(told.contains("ssn \\u{1b}[2J") && !told.contains('\u{1b}'), "{told}");
    assert!(std::process::Command::new("mkfifo").arg(folder.path("pipe")).status().unwrap().success());
    let told = Panner::new(&["explain"]).argument(folder.path("pipe")).exits(2).errors();
    assert!(told.contains("is not a file"), "{told}");
}

#[test]
fn standard_input_is_one_object() {
    let told = Panner::new(&["scan", "-"]).input(b"Employee SSN: 536-22-8417\n").exits(1);
    assert!(told.output().contains("\"object\":\"stdin:-\""), "{}", told.output());
}

#[test]
fn records_give_the_same_report_as_the_scan() {
    let folder = folder();
    folder.write("leak.csv", "name,ssn\nAda,536-22-8417\nBob,401-65-7283\n");
    let out = folder.path("out.jsonl");
    let report = format!("jsonl={}", out.display());
    let direct = Panner::scan(&folder).arguments(&["--report", "terminal", "--report", &report]).exits(1);
    let again = Panner::new(&["report"]).argument(&out).arguments(&["--report", "terminal"]).exits(1);
    assert_eq!(direct.output(), again.output());
    assert!(!direct.output().contains("536-22-8417"), "a raw value was written");
}

#[test]
fn the_same_bytes_come_out_for_any_threads_and_blocks() {
    let demo = std::path::Path::new("corpus/demo");
    let run = |arguments: &[&str]| {
        Panner::new(&["scan", "--report", "jsonl"]).argument(demo).arguments(arguments).ended().output()
    };
    let one = run(&["--threads", "1"]);
    assert!(one.len() > 1000);
    for arguments in [
        ["--threads", "2", "--block-bytes", "64"],
        ["--threads", "8", "--block-bytes", "4096"],
        ["--threads", "2", "--part-bytes", "4096"],
    ] {
        let other = run(&arguments.iter().copied().chain([]).collect::<Vec<_>>());
        for (first, second) in one.lines().zip(other.lines()) {
            assert_eq!(first, second, "{arguments:?}");
        }
        assert_eq!(one.len(), other.len(), "{arguments:?}");
    }
}
