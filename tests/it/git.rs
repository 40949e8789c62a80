//! Git as it is used: files are staged and committed with the real `git`, ranges and history are read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use crate::run::{Folder, Panner, folder};

/// Where programs are found, the built one first.
pub fn path() -> String {
    let built = Path::new(env!("CARGO_BIN_EXE_panner")).parent().unwrap();
    format!("{}:{}", built.display(), std::env::var("PATH").unwrap())
}

/// Runs git without the machine's own settings.
pub fn git_ended(folder: &Path, arguments: &[&str]) -> Output {
    Command::new("git")
        .args(["-c", "user.name=Example", "-c", "user.email=example@example.org", "-c", "commit.gpgsign=false"])
        .args(["-c", "protocol.file.allow=always", "-c", "init.defaultBranch=main"])
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("PATH", path())
        .stdin(Stdio::null())
        .output()
        .expect("git runs")
}

pub fn git(folder: &Path, arguments: &[&str]) -> String {
    let ended = git_ended(folder, arguments);
    assert!(ended.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&ended.stderr));
    String::from_utf8_lossy(&ended.stdout).trim().to_string()
}

/// A repository with one clean commit.
pub fn repository() -> Folder {
    let folder = folder();
    git(folder.root(), &["init", "-q", "."]);
    folder.write("README", "nothing to see\n");
    commit(&folder, "first");
    folder
}

fn commit(folder: &Folder, message: &str) {
    git(folder.root(), &["add", "--all"]);
    git(folder.root(), &["commit", "-q", "-m", message]);
}

pub const SSN: &str = "536-22-8417";
const OTHER_SSN: &str = "521-45-7768";

/// The rows of a scan within a repository, by kind.
fn rows(folder: &Path, arguments: &[&str], status: i32) -> BTreeMap<String, Vec<Value>> {
    let ended = Panner::new(&["scan", "--report", "jsonl"]).arguments(arguments).within(folder).exits(status);
    let mut rows: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for line in ended.output().lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        rows.entry(row["kind"].as_str().unwrap().to_string()).or_default().push(row);
    }
    rows
}

/// Path and line of each match.
pub fn matches(folder: &Path, arguments: &[&str]) -> BTreeSet<String> {
    let rows = Panner::new(&["scan", "--report", "jsonl"]).arguments(arguments).within(folder).ended();
    let found: BTreeSet<String> = rows
        .output()
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .filter(|row| row["kind"] == "match")
        .map(|row| {
            let uri = row["object"].as_str().unwrap();
            let path = uri.split_once('#').expect("a path in the repository").1;
            match row["place"]["name"].as_bool() {
                Some(true) => format!("{path} (name)"),
                _ => format!("{path}:{}", row["line"]),
            }
        })
        .collect();
    let status = rows.0.status.code();
    assert_eq!(status, Some(i32::from(!found.is_empty())), "{}", rows.errors());
    found
}

pub fn set(items: &[&str]) -> BTreeSet<String> {
    items.iter().map(|item| item.to_string()).collect()
}

/// What stands in HEAD, what is done, and the matches of `--staged`.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a dyn Fn(&Folder), &'a [&'a str]);

fn check_staged(cases: &[Case]) {
    for (name, head, change, wanted) in cases {
        let folder = repository();
        for (path, text) in *head {
            folder.write(path, text);
        }
        if !head.is_empty() {
            commit(&folder, "head");
        }
        change(&folder);
        assert_eq!(matches(folder.root(), &["--staged"]), set(wanted), "{name}");
    }
}

#[test]
fn staged_is_what_the_commit_would_add() {
    let leak = format!("Employee SSN: {SSN}\n");
    let two = format!("{leak}Employee SSN: {OTHER_SSN}\n");
    check_staged(&[
        ("a new file", &[], &|folder| add(folder, "new.txt", &leak), &["new.txt:1"]),
        ("a line added", &[("a.txt", &leak)], &|folder| add(folder, "a.txt", &two), &["a.txt:2"]),
        ("an old match", &[("a.txt", &leak)], &|folder| add(folder, "a.txt", &format!("{leak}ok\n")), &[]),
        ("a line moved down", &[("a.txt", &leak)], &|folder| add(folder, "a.txt", &format!("ok\nok\n{leak}")), &[]),
        ("not staged", &[("a.txt", "ok\n")], &|folder| folder.write("a.txt", &leak), &[]),
        (
            "staged, then mended in the folder only",
            &[],
            &|folder| {
                add(folder, "a.txt", &leak);
                folder.write("a.txt", "mended\n");
            },
            &["a.txt:1"],
        ),
        ("deleted", &[("a.txt", &leak)], &|folder| drop(git(folder.root(), &["rm", "-q", "a.txt"])), &[]),
        ("moved", &[("a.txt", &leak)], &|folder| drop(git(folder.root(), &["mv", "a.txt", "b.txt"])), &[]),
    ]);
}

#[test]
fn names_links_and_context_of_what_is_staged() {
    let leak = format!("Employee SSN: {SSN}\n");
    check_staged(&[
        (
            "moved and changed",
            &[("a.txt", &format!("{leak}one\ntwo\nthree\n"))],
            &|folder| {
                git(folder.root(), &["mv", "a.txt", "b.txt"]);
                add(folder, "b.txt", &format!("{leak}one\ntwo\nthree\nEmployee SSN: {OTHER_SSN}\n"));
            },
            &["b.txt:5"],
        ),
        (
            "a name",
            &[],
            &|folder| add(folder, &format!("ssn {SSN}.txt"), "ok\n"),
            &[&format!("ssn%20{SSN}.txt (name)")],
        ),
        (
            "an old name",
            &[(&format!("ssn {SSN}.txt"), "ok\n")],
            &|folder| add(folder, &format!("ssn {SSN}.txt"), "changed\n"),
            &[],
        ),
        (
            "a table's header is context, though it did not change",
            &[("a.csv", "name,ssn\nJohn,\n")],
            &|folder| add(folder, "a.csv", &format!("name,ssn\nJohn,\nJane,{SSN}\n")),
            &["a.csv:3"],
        ),
        ("deep", &[("a/b/c.txt", "ok\n")], &|folder| add(folder, "a/b/d/e.txt", &leak), &["a/b/d/e.txt:1"]),
        (
            "only announced",
            &[],
            &|folder| {
                folder.write("a.txt", &leak);
                git(folder.root(), &["add", "--intent-to-add", "a.txt"]);
            },
            &[],
        ),
        (
            "a link",
            &[],
            &|folder| {
                std::os::unix::fs::symlink(format!("/home/ssn: {SSN}"), folder.path("link")).unwrap();
                git(folder.root(), &["add", "link"]);
            },
            &["link:1"],
        ),
    ]);
}

pub fn add(folder: &Folder, path: &str, text: &str) {
    folder.write(path, text);
    git(folder.root(), &["add", "--", path]);
}

#[test]
fn whole_files_tell_old_matches_too() {
    let folder = repository();
    folder.write("a.txt", &format!("Employee SSN: {SSN}\n"));
    commit(&folder, "head");
    add(&folder, "a.txt", &format!("Employee SSN: {SSN}\nmore\n"));
    assert_eq!(matches(folder.root(), &["--staged"]), set(&[]));
    assert_eq!(matches(folder.root(), &["--staged", "--whole-files"]), set(&["a.txt:1"]));
}

#[test]
fn the_first_commit_is_checked_too() {
    let folder = folder();
    git(folder.root(), &["init", "-q", "."]);
    assert_eq!(matches(folder.root(), &["--staged"]), set(&[]));
    add(&folder, "a.txt", &format!("Employee SSN: {SSN}\n"));
    assert_eq!(matches(folder.root(), &["--staged"]), set(&["a.txt:1"]));
}

/// What cannot be examined is told: nothing that would be committed is passed over in silence.
#[test]
fn what_is_staged_and_not_read_is_a_gap() {
    let inner = repository();
    let folder = repository();
    git(folder.root(), &["submodule", "--quiet", "add", inner.root().to_str().unwrap(), "inner"]);
    let pointer = format!("version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize 12345\n", "ab".repeat(32));
    add(&folder, "large.bin", &pointer);
    let rows = rows(folder.root(), &["--staged"], 0);
    let reasons: BTreeMap<&str, &str> = rows["object"]
        .iter()
        .filter_map(|row| Some((row["key"].as_str()?, row["gaps"][0]["reason"].as_str()?)))
        .collect();
    assert_eq!(reasons, BTreeMap::from([("inner", "submodule"), ("large.bin", "lfs-absent")]));

    let stored = format!(".git/lfs/objects/ab/ab/{}", "ab".repeat(32));
    folder.write(stored, &format!("Employee SSN: {SSN}\n"));
    assert_eq!(matches(folder.root(), &["--staged"]), set(&["large.bin:1"]), "what a push would send");
}

#[test]
fn a_conflict_is_a_gap_and_a_broken_index_stops_the_check() {
    let folder = repository();
    git(folder.root(), &["checkout", "-q", "-b", "other"]);
    folder.write("README", "theirs\n");
    commit(&folder, "theirs");
    git(folder.root(), &["checkout", "-q", "main"]);
    folder.write("README", "ours\n");
    commit(&folder, "ours");
    assert!(!git_ended(folder.root(), &["merge", "other"]).status.success());
    let rows = rows(folder.root(), &["--staged"], 0);
    assert_eq!(rows["object"][0]["gaps"][0]["reason"], "unmerged");

    folder.write(".git/index", "no index");
    let ended = Panner::new(&["scan", "--staged"]).within(folder.root()).exits(2);
    assert!(ended.errors().contains("index cannot be read"), "{}", ended.errors());
}

#[test]
fn ranges_hold_what_each_commit_adds() {
    let folder = repository();
    let start = git(folder.root(), &["rev-parse", "HEAD"]);
    folder.write("a.txt", &format!("Employee SSN: {SSN}\n"));
    commit(&folder, "leak");
    folder.write("a.txt", "mended\n");
    commit(&folder, "mended");
    folder.write("b.txt", "ok\n");
    commit(&folder, "more");
    assert_eq!(matches(folder.root(), &["--range", &format!("{start}..HEAD")]), set(&["a.txt:1"]));
    assert_eq!(matches(folder.root(), &["--since", &start]), set(&["a.txt:1"]));
    assert_eq!(matches(folder.root(), &["--range", "HEAD~1..HEAD"]), set(&[]));
    assert_eq!(matches(folder.root(), &["--range", "HEAD~3..HEAD~2"]), set(&["a.txt:1"]));
    let none = "0".repeat(40);
    assert_eq!(matches(folder.root(), &["--range", &format!("{none}..HEAD")]), set(&["a.txt:1"]), "a new branch");
    assert_eq!(matches(folder.root(), &["--range", &format!("HEAD..{none}")]), set(&[]), "a deleted branch");
    for (range, word) in [("HEAD", "main..HEAD"), ("nowhere..HEAD", "nowhere"), ("HEAD...main", "main..HEAD")] {
        let refused = Panner::new(&["scan", "--range", range]).within(folder.root()).exits(2);
        assert!(refused.errors().contains(word), "{range}: {}", refused.errors());
    }
}

/// A history with a branch that is merged, one that is not, a tag and a stash; each file once with its first and last commit.
#[test]
fn history_tells_the_first_and_last_commit_that_hold_a_file() {
    let folder = repository();
    let mut clock = 1_700_000_000;
    let mut at = |folder: &Folder, message: &str| {
        clock += 1000;
        git(folder.root(), &["add", "--all"]);
        let date = format!("{clock} +0000");
        let ended = Command::new("git")
            .args(["-c", "user.name=Example", "-c", "user.email=example@example.org"])
            .args(["commit", "-q", "--allow-empty", "-m", message])
            .current_dir(folder.root())
            .envs([("GIT_AUTHOR_DATE", &date), ("GIT_COMMITTER_DATE", &date)])
            .output()
            .unwrap();
        assert!(ended.status.success());
        git(folder.root(), &["rev-parse", "HEAD"])
    };
    folder.write("a.txt", &format!("Employee SSN: {SSN}\n"));
    let first = at(&folder, "a comes");
    let last = at(&folder, "a stays");
    // A version in which the value still stands is told too: it says how long.
    folder.write("two.txt", "Employee SSN: 449-53-1277\n");
    let two = at(&folder, "two comes");
    folder.write("two.txt", "Employee SSN: 449-53-1277\nmore\n");
    let changed = at(&folder, "two changes");
    std::fs::remove_file(folder.path("a.txt")).unwrap();
    at(&folder, "a goes");
    git(folder.root(), &["checkout", "-q", "-b", "side"]);
    folder.write("side.txt", &format!("Employee SSN: {OTHER_SSN}\n"));
    let side = at(&folder, "on a side");
    git(folder.root(), &["checkout", "-q", "main"]);
    let tip = at(&folder, "on main");
    // The same content under a second name is one file.
    folder.write("b/again.txt", &format!("Employee SSN: {SSN}\n"));
    let again = at(&folder, "a again");

    let rows = rows(folder.root(), &["--all-history", "--authors"], 1);
    let told: BTreeSet<[&str; 3]> = rows["object"]
        .iter()
        .filter(|row| row["matches"]["us-ssn"] == 1)
        .map(|row| {
            let commits = &row["commits"];
            assert_eq!(commits["first"]["author"], "Example <example@example.org>");
            [&row["key"], &commits["first"]["id"], &commits["last"]["id"]].map(|value| value.as_str().unwrap())
        })
        .collect();
    let wanted =
        [["a.txt", &first, &again], ["side.txt", &side, &side], ["two.txt", &two, &two], ["two.txt", &changed, &again]];
    assert_eq!(told, BTreeSet::from(wanted), "last of a.txt before its return was {last}, main's tip {tip}");
    let uri = rows["match"][0]["object"].as_str().unwrap();
    let revision = uri.split_once('@').unwrap().1.replace('#', ":");
    assert!(git(folder.root(), &["show", &revision]).contains(SSN), "the URI is found again: {uri}");
    let without = Panner::new(&["scan", "--all-history", "--report", "jsonl"]).within(folder.root()).exits(1);
    assert!(!without.output().contains("example@"), "no author unless asked");
}

#[test]
fn bare_shallow_and_linked_repositories_are_read() {
    let folder = repository();
    folder.write("a.txt", &format!("Employee SSN: {SSN}\n"));
    commit(&folder, "leak");
    folder.write("a.txt", "mended\n");
    commit(&folder, "mended");
    let clones = crate::run::folder();
    let from = format!("file://{}", folder.root().display());
    git(clones.root(), &["clone", "-q", "--bare", &from, "bare"]);
    git(clones.root(), &["clone", "-q", "--depth", "1", &from, "shallow"]);
    let linked = clones.path("linked");
    git(folder.root(), &["worktree", "add", "-q", linked.to_str().unwrap()]);

    let bare = clones.path("bare");
    assert_eq!(matches(&bare, &["--all-history"]), set(&["a.txt:1"]));
    let refused = Panner::new(&["scan", "--staged"]).within(&bare).exits(2);
    assert!(refused.errors().contains("bare"), "{}", refused.errors());

    let shallow = rows(&clones.path("shallow"), &["--all-history"], 0);
    let gaps: Vec<&Value> = shallow["object"].iter().flat_map(|row| row["gaps"].as_array().unwrap()).collect();
    assert!(gaps.iter().any(|gap| gap["reason"] == "shallow-history"), "{gaps:?}");

    std::fs::write(linked.join("c.txt"), format!("Employee SSN: {OTHER_SSN}\n")).unwrap();
    git(&linked, &["add", "c.txt"]);
    assert_eq!(matches(&linked, &["--staged"]), set(&["c.txt:1"]));
    assert_eq!(matches(folder.root(), &["--staged"]), set(&[]), "each worktree has its index");
    assert_eq!(matches(&linked, &["--all-history"]), set(&["a.txt:1"]));
}

/// Packs and loose objects that are damaged or gone cost one file each, and are told.
#[test]
fn objects_that_are_gone_are_gaps() {
    let folder = repository();
    add(&folder, "a.txt", &format!("Employee SSN: {SSN}\n"));
    add(&folder, "b.txt", &format!("Employee SSN: {OTHER_SSN}\n"));
    let loose = |path: &str| {
        let id = git(folder.root(), &["rev-parse", &format!(":{path}")]);
        folder.path(format!(".git/objects/{}/{}", &id[..2], &id[2..]))
    };
    std::fs::remove_file(loose("a.txt")).unwrap();
    let rows = rows(folder.root(), &["--staged"], 1);
    let told: BTreeMap<&str, &Value> =
        rows["object"].iter().map(|row| (row["key"].as_str().unwrap(), &row["gaps"][0]["reason"])).collect();
    assert_eq!(told["a.txt"], "not-found");
    assert_eq!(rows["match"].len(), 1);

    let damaged = loose("b.txt");
    std::fs::remove_file(&damaged).unwrap();
    std::fs::write(&damaged, b"\x78\x9cgarbage").unwrap();
    let ended = Panner::new(&["scan", "--staged", "--report", "jsonl"]).within(folder.root()).exits(0);
    assert!(ended.output().contains("checksum-mismatch"), "{}", ended.output());
}

/// A tree that holds itself many times over would be walked for ever by who follows each path.
#[test]
fn a_tree_that_repeats_itself_is_read_once() {
    let folder = repository();
    let write = |kind: &str, text: &str| {
        folder.write("object", text);
        git(folder.root(), &["hash-object", "-w", "-t", kind, "object"])
    };
    let blob = write("blob", &format!("Employee SSN: {SSN}\n"));
    let mut tree = {
        let entry = format!("100644 blob {blob}\tleak.txt\n");
        make_tree(folder.root(), &entry)
    };
    for _ in 0..20 {
        let entries: String = (0..10).map(|number| format!("040000 tree {tree}\td{number}\n")).collect();
        tree = make_tree(folder.root(), &entries);
    }
    let commit = git(folder.root(), &["commit-tree", "-m", "bomb", &tree]);
    git(folder.root(), &["update-ref", "refs/heads/bomb", &commit]);
    let rows = rows(folder.root(), &["--all-history"], 1);
    assert_eq!(rows["match"].len(), 1);
}

fn make_tree(folder: &Path, entries: &str) -> String {
    use std::io::Write;
    let mut git = Command::new("git")
        .arg("mktree")
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("git runs");
    git.stdin.take().unwrap().write_all(entries.as_bytes()).unwrap();
    String::from_utf8(git.wait_with_output().unwrap().stdout).unwrap().trim().to_string()
}

/// Nothing that a repository names is run: settings, attributes, hooks and a monitor all name a program that leaves a trace.
#[test]
fn nothing_of_the_repository_is_run() {
    let folder = repository();
    let trace = folder.path("trace");
    let program = format!("touch {}", trace.display());
    for name in
        ["core.fsmonitor", "core.pager", "diff.external", "filter.x.clean", "filter.x.smudge", "core.sshCommand"]
    {
        git(folder.root(), &["config", name, &program]);
    }
    folder.write(".gitattributes", "*.txt filter=x diff=x\n");
    git(folder.root(), &["config", "diff.x.textconv", &program]);
    folder.write(".git/hooks/pre-commit", &format!("#!/bin/sh\n{program}\n"));
    let blob = {
        folder.write("leak", &format!("Employee SSN: {SSN}\n"));
        git(folder.root(), &["hash-object", "-w", "--no-filters", "leak"])
    };
    git(folder.root(), &["update-index", "--add", "--cacheinfo", &format!("100644,{blob},leak.txt")]);
    let _ = std::fs::remove_file(&trace);
    assert_eq!(matches(folder.root(), &["--staged"]), set(&["leak.txt:1"]));
    matches(folder.root(), &["--all-history"]);
    assert!(!trace.exists());
}

/// Twenty thousand commits with a leak in every thousandth, each taken back by the next commit; a branch is merged now and
/// then. Each leak is found once, at its commit.
#[test]
fn a_history_of_twenty_thousand_commits() {
    use std::io::Write;
    let folder = folder();
    git(folder.root(), &["init", "-q", "--bare", "."]);
    let mut stream = String::new();
    for number in 1..=20_000 {
        let leak = if number % 1000 == 500 {
            format!("Employee SSN: 536-22-{:04}\n", 1000 + number / 10)
        } else {
            String::new()
        };
        let text = format!("revision {number}\n{leak}{}", "some words that stay as they are\n".repeat(number % 30));
        let file = format!("folder{}/file{}.txt", number % 7, if leak.is_empty() { number % 200 } else { 500 });
        let parent = if number > 1 { format!("from :{}\n", number - 1) } else { String::new() };
        let merge = if number % 2000 == 0 { format!("merge :{}\n", number - 900) } else { String::new() };
        let gone =
            if number % 1000 == 501 { format!("D folder{}/file500.txt\n", (number - 1) % 7) } else { String::new() };
        let when = 1_600_000_000 + number * 60;
        stream.push_str(&format!(
            "commit refs/heads/main\nmark :{number}\ncommitter Example <example@example.org> {when} +0000\ndata 5\nwords\n\
            {parent}{merge}{gone}M 100644 inline {file}\ndata {}\n{text}\n",
            text.len()
        ));
    }
    let mut import = Command::new("git")
        .args(["fast-import", "--quiet"])
        .current_dir(folder.root())
        .stdin(Stdio::piped())
        .spawn()
        .expect("git runs");
    import.stdin.take().unwrap().write_all(stream.as_bytes()).unwrap();
    assert!(import.wait().unwrap().success());
    let rows = rows(folder.root(), &["--all-history"], 1);
    assert_eq!(rows["match"].len(), 20);
    assert_eq!(rows["object"].len(), 20_000, "each file once");
    for object in rows["object"].iter().filter(|row| row["matches"] != serde_json::json!({})) {
        let (first, last) = (&object["commits"]["first"], &object["commits"]["last"]);
        assert_eq!(first["id"], last["id"], "{object}");
        let text = git(
            folder.root(),
            &["show", &format!("{}:{}", first["id"].as_str().unwrap(), object["key"].as_str().unwrap())],
        );
        assert!(text.contains("Employee SSN"));
    }
}
