//! Sources: every listed thing ends as examined or as a gap with its reason, whatever its name or kind.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;

use crate::run::{Folder, Panner, folder};

const LEAK: &str = "Employee SSN: 536-22-8417\n";

/// (URI's end, status, first gap's reason) of each object row.
fn objects(panner: Panner, folder: &Folder) -> Vec<(String, String, String)> {
    let root = folder.root().to_string_lossy().into_owned();
    panner
        .ended()
        .output()
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .filter(|row| row["kind"] == "object")
        .map(|row| {
            let uri = row["object"].as_str().unwrap();
            let key = uri.split_once(&root).map_or(uri, |(_, key)| key.trim_start_matches('/'));
            let reason = row["gaps"][0]["reason"].as_str().unwrap_or("");
            (key.to_string(), row["status"].as_str().unwrap().to_string(), reason.to_string())
        })
        .collect()
}

#[test]
fn links_sockets_fifos_and_unreadable_files_are_gaps() {
    let folder = folder();
    folder.write("a.txt", LEAK);
    symlink(folder.path("a.txt"), folder.path("b-link")).unwrap();
    symlink(folder.path("missing"), folder.path("c-dangling")).unwrap();
    symlink(folder.root(), folder.path("d-loop")).unwrap();
    let _socket = UnixListener::bind(folder.path("e-socket")).unwrap();
    let fifo = std::process::Command::new("mkfifo").arg(folder.path("f-fifo")).status().unwrap();
    assert!(fifo.success());
    let told = objects(Panner::scan(&folder), &folder);
    let row = |key: &str, status: &str, reason: &str| (key.to_string(), status.to_string(), reason.to_string());
    assert_eq!(
        told,
        [
            row("a.txt", "complete", ""),
            row("b-link", "skipped", "link-not-followed"),
            row("c-dangling", "skipped", "link-not-followed"),
            row("d-loop", "skipped", "link-not-followed"),
            row("e-socket", "skipped", "not-a-file"),
            row("f-fifo", "skipped", "not-a-file"),
        ]
    );
    let followed = objects(Panner::scan(&folder).argument("--follow-links"), &folder);
    assert_eq!(
        followed,
        [
            row("a.txt", "complete", ""),
            row("b-link", "complete", ""),
            row("c-dangling", "skipped", "not-found"),
            row("d-loop", "skipped", "link-loop"),
            row("e-socket", "skipped", "not-a-file"),
            row("f-fifo", "skipped", "not-a-file"),
        ]
    );
}

#[test]
fn an_unreadable_file_is_a_gap_for_those_who_may_not_read_it() {
    let folder = folder();
    folder.write("secret.txt", LEAK);
    std::fs::set_permissions(folder.path("secret.txt"), std::fs::Permissions::from_mode(0o000)).unwrap();
    let readable = std::fs::read(folder.path("secret.txt")).is_ok();
    let told = objects(Panner::scan(&folder), &folder);
    let expected = if readable { ("complete", "") } else { ("skipped", "denied") };
    assert_eq!((told[0].1.as_str(), told[0].2.as_str()), expected);
}

#[test]
fn names_that_are_not_utf8_survive() {
    let folder = folder();
    folder.write(OsStr::from_bytes(b"caf\xe9\n 100%.txt"), LEAK);
    let told = objects(Panner::scan(&folder), &folder);
    assert_eq!(told, [("caf%E9%0A%20100%25.txt".to_string(), "complete".to_string(), String::new())]);
}

#[test]
fn manifests_list_files_in_their_order() {
    let folder = folder();
    for name in ["one.txt", "two words.txt", "three\nlines.txt"] {
        folder.write(name, LEAK);
    }
    let manifest = format!(
        "{}\n{{\"uri\":\"file://{}\"}}\n/no/such/file\n",
        folder.path("two words.txt").display(),
        folder.path("one.txt").display()
    );
    let told = objects(Panner::new(&["scan", "@-"]).input(manifest.as_bytes()), &folder);
    let keys: Vec<(&str, &str)> = told.iter().map(|(key, _, reason)| (key.as_str(), reason.as_str())).collect();
    assert_eq!(keys, [("two%20words.txt", ""), ("one.txt", ""), ("file:///no/such/file", "not-found")]);
    let separated = format!("{}\0", folder.path("three\nlines.txt").display());
    let told = objects(Panner::new(&["scan", "-0", "@-"]).input(separated.as_bytes()), &folder);
    assert_eq!(told[0].0, "three%0Alines.txt");
}

#[test]
fn filters_take_by_name_size_and_time() {
    let folder = folder();
    folder.write("keep/a.csv", LEAK);
    folder.write("keep/b.txt", LEAK);
    folder.write("drop/c.csv", LEAK);
    folder.write("keep/large.csv", &LEAK.repeat(100));
    let keys = |arguments: &[&str]| -> Vec<String> {
        objects(Panner::scan(&folder).arguments(arguments), &folder).into_iter().map(|(key, _, _)| key).collect()
    };
    assert_eq!(keys(&["--include", "*.csv"]), ["drop/c.csv", "keep/a.csv", "keep/large.csv"]);
    assert_eq!(keys(&["--include", "*.csv", "--exclude", "drop"]), ["keep/a.csv", "keep/large.csv"]);
    assert_eq!(keys(&["--larger", "1K"]), ["keep/large.csv"]);
    assert_eq!(keys(&["--smaller", "1K", "--include", "keep/**"]), ["keep/a.csv", "keep/b.txt"]);
    assert_eq!(keys(&["--older", "2000-01-01"]), Vec::<String>::new());
    assert_eq!(keys(&["--newer", "1h"]).len(), 4, "SOURCE_DATE_EPOCH lies in the past, so files of today are newer");
}

#[test]
fn what_two_targets_hold_is_examined_once() {
    let folder = folder();
    folder.write("a.txt", LEAK);
    folder.write("in/b.txt", LEAK);
    folder.write("in/deep/c.txt", LEAK);
    symlink(folder.path("in"), folder.path("link")).unwrap();
    let keys = |below: &[&str], arguments: &[&str]| -> Vec<String> {
        let targets: Vec<String> = below.iter().map(|name| folder.path(name).display().to_string()).collect();
        let targets: Vec<&str> = targets.iter().map(String::as_str).collect();
        let told = objects(Panner::scan(&folder).arguments(&targets).arguments(arguments), &folder);
        told.into_iter().map(|(key, _, _)| key).collect()
    };
    let all = ["a.txt", "in/b.txt", "in/deep/c.txt", "link"];
    let sorted = |mut keys: Vec<String>| {
        keys.sort();
        keys
    };
    assert_eq!(keys(&[""], &[]), all);
    for below in [&["in"][..], &["in/deep", "in"], &["in/b.txt", "in/b.txt"], &["in/", "in/./deep"]] {
        assert_eq!(sorted(keys(below, &[])), all, "{below:?}");
    }
    // A link that is itself a target is followed, and no gap.
    assert_eq!(sorted(keys(&["link"], &[])), ["a.txt", "in/b.txt", "in/deep/c.txt", "link/b.txt", "link/deep/c.txt"]);
    // What the inner target leaves out the outer one may take.
    assert_eq!(sorted(keys(&["in"], &["--include", "in/*.txt"])), all[1..]);
    assert_eq!(sorted(keys(&["in/b.txt"], &["--include", "in/*.txt"])), all[1..]);
    symlink(folder.root(), folder.path("in/up")).unwrap();
    assert_eq!(sorted(keys(&["in"], &["--include", "in/*.txt"])), ["in/b.txt", "in/deep/c.txt", "in/up", "link"]);
    std::fs::remove_file(folder.path("in/up")).unwrap();
    assert_eq!(sorted(keys(&["in"], &["--exclude", "deep/c.txt"])), all);
    assert_eq!(sorted(keys(&["in"], &["--exclude", "deep"])), ["a.txt", "in/b.txt", "link"]);
}

#[test]
fn own_reports_are_no_objects() {
    let folder = folder();
    folder.write("leak.txt", LEAK);
    for _ in 0..2 {
        let reports = ["jsonl", "macie"].map(|name| format!("{name}={}", folder.path(name).display()));
        Panner::scan(&folder).arguments(&["--report", &reports[0], "--report", &reports[1]]).exits(1);
        let told = std::fs::read_to_string(folder.path("jsonl")).unwrap();
        let keys: Vec<_> = told.lines().filter(|line| line.contains("\"kind\":\"object\"")).collect();
        assert_eq!(keys.len(), 1, "{keys:?}");
        assert!(keys[0].contains("leak.txt") && keys[0].contains("\"gaps\":[]"), "{keys:?}");
    }
}

/// Entries of a manifest, and the objects that come of them; `$` is the folder.
const ENTRIES: &[(&str, &[(&str, &str)])] = &[
    // `find` before, after and among what folders hold: none of it is told twice.
    ("$\n$/data\n$/data.txt\n$/data/a.txt\n", &[("data.txt", ""), ("data/a.txt", "")]),
    ("$/data/a.txt\n$/data\n$/data.txt\n$\n", &[("data/a.txt", ""), ("data.txt", "")]),
    // A folder of which nothing is listed was not examined.
    ("$/data\n$/empty\n", &[("data", "not-a-file")]),
    ("$/data\n$/data.txt\n", &[("data.txt", ""), ("data", "not-a-file")]),
    // A line that may be anything is told by its number.
    ("{\"ssn\": \"536-22-8417\"}\n$/data.txt\n", &[("manifest:-%231", "malformed"), ("data.txt", "")]),
    ("gs://bucket/key\n", &[("manifest:gs%3A//bucket/key", "unsupported-format")]),
    ("\n\r\n$/data.txt", &[("data.txt", "")]),
];

#[test]
fn each_entry_of_a_manifest_is_an_object_or_a_gap() {
    let folder = folder();
    folder.write("data/a.txt", LEAK);
    folder.write("data.txt", LEAK);
    std::fs::create_dir(folder.path("empty")).unwrap();
    let root = folder.root().display().to_string();
    let run = |manifest: &str| objects(Panner::new(&["scan", "@-"]).input(manifest.as_bytes()), &folder);
    for (manifest, expected) in ENTRIES {
        let told = run(&manifest.replace('$', &root));
        let told: Vec<_> = told.iter().map(|(key, _, reason)| (key.as_str(), reason.as_str())).collect();
        assert_eq!(told, *expected, "{manifest:?}");
    }
    // An entry longer than any path is one gap, and its end is no entry of its own.
    let long = format!("{}{root}/data.txt\n{root}/data.txt\n", "/".repeat(64 << 10));
    let told = run(&long);
    assert_eq!(told.iter().map(|(_, _, reason)| reason.as_str()).collect::<Vec<_>>(), ["malformed", ""]);
}

#[test]
fn gaps_of_names_that_were_not_asked_for_are_not_told() {
    let folder = folder();
    folder.write("a.csv", LEAK);
    folder.write("below/b.csv", LEAK);
    symlink(folder.path("a.csv"), folder.path("c.csv")).unwrap();
    symlink(folder.path("a.csv"), folder.path("d.txt")).unwrap();
    symlink(folder.path("below"), folder.path("e")).unwrap();
    let _socket = UnixListener::bind(folder.path("f-socket")).unwrap();
    let keys: Vec<String> = objects(Panner::scan(&folder).arguments(&["--include", "*.csv"]), &folder)
        .into_iter()
        .map(|(key, _, _)| key)
        .collect();
    // What a linked folder holds may have been asked for.
    assert_eq!(keys, ["a.csv", "below/b.csv", "c.csv", "e"]);
}
