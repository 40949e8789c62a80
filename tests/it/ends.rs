//! How a run ends before its work is done: Ctrl-C, readers that go away, reports that fail. What is
//! done is kept, and every report is whole.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::run::{Panner, folder};

const LEAK: &str = "Employee SSN: 536-22-8417\n";

/// The last row of a Record file.
fn summary(records: &str) -> serde_json::Value {
    let row: serde_json::Value = serde_json::from_str(records.lines().last().unwrap()).unwrap();
    assert_eq!(row["kind"], "summary", "{row}");
    row
}

#[test]
fn an_interrupt_ends_a_scan_that_waits_for_its_input() {
    for (target, signal) in [("-", "-INT"), ("@-", "-INT"), ("-", "-TERM")] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_panner"))
            .args(["scan", target, "--report", "jsonl"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        // Nothing is ever written to it, and it stays open.
        let _input = child.stdin.take().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut told = String::new();
        // The first row comes when signals are already awaited.
        output.read_line(&mut told).unwrap();
        let sent = Instant::now();
        Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
        output.read_to_string(&mut told).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(4), "{target} {signal}");
        assert!(sent.elapsed() < Duration::from_secs(5), "{target} took {:?}", sent.elapsed());
        assert_eq!(summary(&told)["ended_early"], "interrupted", "{target}");
    }
}

#[test]
fn a_scan_ends_when_nobody_reads_its_report() {
    let folder = folder();
    for number in 0..2000 {
        folder.write(format!("{number:04}.txt"), &LEAK.repeat(20));
    }
    let mut child = Command::new(env!("CARGO_BIN_EXE_panner"))
        .args(["scan", "--report", "jsonl"])
        .arg(folder.root())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(4));
}

#[test]
fn a_report_that_fails_leaves_the_others_whole() {
    if !Path::new("/dev/full").exists() {
        return;
    }
    let folder = folder();
    folder.write("data/leak.txt", LEAK);
    let records = folder.path("out.jsonl");
    let told = Panner::new(&["scan", "--report", "jsonl=/dev/full", "--report"])
        .argument(format!("macie={}", folder.path("findings.jsonl").display()))
        .argument("--report")
        .argument("terminal")
        .argument(folder.path("data"))
        .exits(4);
    assert!(told.errors().contains("/dev/full"), "{}", told.errors());
    assert!(told.output().contains("Ended early") && told.output().contains("/dev/full"), "{}", told.output());
    let told = Panner::new(&["scan", "--report", "terminal=/dev/full", "--report"])
        .argument(format!("jsonl={}", records.display()))
        .argument(folder.path("data"))
        .exits(4);
    assert!(told.errors().contains("/dev/full"), "{}", told.errors());
    assert_eq!(summary(&std::fs::read_to_string(&records).unwrap())["objects"], 1);
}

#[test]
fn a_standard_error_that_nobody_reads_changes_no_status() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_panner"))
        .args(["scan", "/no/such/folder"])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(2));
}
