//! The hook as a developer meets it: commits are refused, explained, mended and passed, with the real `git`.

use crate::git::{SSN, add, git, git_ended, repository};
use crate::run::{Panner, folder};

/// The life of a commit: refused, explained, mended, passed; and what lets it pass unmended.
#[test]
fn the_hook_blocks_a_leak_and_lets_the_mended_commit_pass() {
    let folder = repository();
    folder.write(".git/hooks/pre-commit", "#!/bin/sh\necho kept >> kept.log\n");
    Panner::new(&["hook", "install"]).within(folder.root()).exits(0);
    Panner::new(&["hook", "install"]).within(folder.root()).exits(0);
    add(&folder, "a.txt", &format!("hello\nEmployee SSN: {SSN}\n"));
    let refused = git_ended(folder.root(), &["commit", "-m", "leak"]);
    let told = String::from_utf8_lossy(&[refused.stdout, refused.stderr].concat()).into_owned();
    assert!(!refused.status.success(), "{told}");
    assert!(told.contains("a.txt:2:") && told.contains("us-ssn") && told.contains("hook why"), "{told}");
    assert!(!told.contains(SSN), "{told}");
    assert_eq!(git(folder.root(), &["log", "--oneline"]).lines().count(), 1);

    let why = Panner::new(&["hook", "why"]).within(folder.root()).exits(1);
    for words in ["a.txt", "us-ssn", "bits", "panner:allow us-ssn", "--no-verify"] {
        assert!(why.output().contains(words), "'{words}' is not in {}", why.output());
    }
    assert!(!why.output().contains(SSN));

    add(&folder, "a.txt", "hello\nmended\n");
    Panner::new(&["hook", "why"]).within(folder.root()).exits(0);
    git(folder.root(), &["commit", "-q", "-m", "mended"]);
    assert_eq!(
        std::fs::read_to_string(folder.path("kept.log")).unwrap(),
        "kept\n",
        "the hook that was there runs, once"
    );

    add(&folder, "a.txt", &format!("Employee SSN: {SSN} # panner:allow us-ssn a made-up person\n"));
    let passed = git_ended(folder.root(), &["commit", "-m", "allowed"]);
    let told = String::from_utf8_lossy(&[passed.stdout, passed.stderr].concat()).into_owned();
    assert!(passed.status.success() && told.contains("let stand: 1 by comment"), "{told}");
}

/// `git commit FILE` and `git commit -a` work on an index of their own.
#[test]
fn the_hook_reads_the_index_that_git_commits() {
    let folder = repository();
    Panner::new(&["hook", "install"]).within(folder.root()).exits(0);
    folder.write("README", &format!("Employee SSN: {SSN}\n"));
    assert!(!git_ended(folder.root(), &["commit", "-a", "-m", "leak"]).status.success());
    assert!(!git_ended(folder.root(), &["commit", "-m", "leak", "README"]).status.success());
    folder.write("README", "mended\n");
    git(folder.root(), &["commit", "-a", "-q", "-m", "mended"]);
}

#[test]
fn hooks_go_where_the_repository_keeps_them() {
    let folder = repository();
    git(folder.root(), &["config", "core.hooksPath", "tools/hooks"]);
    Panner::new(&["hook", "install"]).within(folder.root()).exits(0);
    assert!(folder.path("tools/hooks/pre-commit").exists());
    git(folder.root(), &["config", "core.hooksPath", ".husky/_"]);
    Panner::new(&["hook", "install"]).within(folder.root()).exits(0);
    assert!(folder.path(".husky/pre-commit").exists());
    // Hooks of all of the user's repositories.
    folder.write("home/.gitconfig", "[core]\n\thooksPath = ~/all-hooks\n");
    git(folder.root(), &["config", "--unset", "core.hooksPath"]);
    let home = folder.path("home");
    Panner::new(&["hook", "install"])
        .within(folder.root())
        .environment("HOME", home.to_str().unwrap())
        .environment("XDG_CONFIG_HOME", "/nowhere")
        .exits(0);
    assert!(folder.path("home/all-hooks/pre-commit").exists());
    folder.write("tools/hooks/pre-commit", "#!/usr/bin/env python3\n");
    git(folder.root(), &["config", "core.hooksPath", "tools/hooks"]);
    let refused = Panner::new(&["hook", "install"]).within(folder.root()).exits(2);
    assert!(refused.errors().contains("panner hook run"), "{}", refused.errors());
}

/// A check that could not be made is never taken for one that found nothing.
#[test]
fn a_hook_that_cannot_check_blocks_and_says_so() {
    let folder = repository();
    Panner::new(&["hook", "install"]).within(folder.root()).exits(0);
    add(&folder, "a.txt", "ok\n");
    folder.write("panner.toml", "[exceptions]\nbaseline = \"gone\"\n");
    let blocked = git_ended(folder.root(), &["commit", "-m", "x"]);
    let told = String::from_utf8_lossy(&blocked.stderr).into_owned();
    assert!(
        !blocked.status.success() && told.contains("could not check this commit") && told.contains("gone"),
        "{told}"
    );
}

/// The hook as `pre-commit` (https://pre-commit.com) runs it, from this repository's own list of hooks.
#[test]
fn pre_commit_refuses_and_passes() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let tool = crate::s3::moto::folder().join("bin/pre-commit");
    assert!(tool.exists(), "{}: run tests/servers/install-moto", tool.display());
    let hooks = folder();
    let list = std::fs::read_to_string(root.join(".pre-commit-hooks.yaml")).unwrap();
    hooks.write(".pre-commit-hooks.yaml", &list);
    git(hooks.root(), &["init", "-q", "."]);
    git(hooks.root(), &["add", "--all"]);
    git(hooks.root(), &["commit", "-q", "-m", "hooks"]);
    let revision = git(hooks.root(), &["rev-parse", "HEAD"]);

    let folder = repository();
    let config = format!(
        "repos:\n  - repo: {}\n    rev: {revision}\n    hooks:\n      - id: panner-system\n",
        hooks.root().display()
    );
    add(&folder, ".pre-commit-config.yaml", &config);
    let cache = crate::run::folder();
    let run = || {
        let ended = std::process::Command::new(&tool)
            .args(["run", "--color", "never"])
            .current_dir(folder.root())
            .env("PATH", crate::git::path())
            .env("PRE_COMMIT_HOME", cache.root())
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .output()
            .expect("pre-commit runs");
        (ended.status.success(), String::from_utf8_lossy(&ended.stdout).into_owned())
    };
    let (passed, told) = run();
    assert!(passed, "{told}");
    add(&folder, "a.txt", &format!("Employee SSN: {SSN}\n"));
    // What is mended in the folder only is not what will be committed.
    folder.write("a.txt", "mended\n");
    let (passed, told) = run();
    assert!(!passed && told.contains("a.txt:1:") && told.contains("us-ssn") && !told.contains(SSN), "{told}");
    add(&folder, "a.txt", "mended\n");
    let (passed, told) = run();
    assert!(passed, "{told}");
}

/// Leaks as they get into repositories: each blocks the commit.
#[test]
fn planted_leaks_block() {
    use std::io::Write;
    let token = panner::detector::template::fill("ghp_{base62:30}{crc}", "planted").expect("a template");
    let (head, tail) = token.split_at(20);
    let people: String = (0..40)
        .map(|number| format!("{number},Ada Byron,{:03}-{}-{}\n", 101 + number * 3, 12 + number, 4100 + number * 17))
        .collect();
    let table = format!("id,name,ssn\n{people}");
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(table.as_bytes()).unwrap();
    let notebook = serde_json::json!({"cells": [{"cell_type": "code", "source": ["print(token)"], "execution_count": 1,
        "outputs": [{"output_type": "stream", "name": "stdout", "text": [format!("{token}\n")]}], "metadata": {}}],
        "metadata": {}, "nbformat": 4, "nbformat_minor": 5});
    let planted: Vec<(&str, Vec<u8>)> = vec![
        ("customers.csv", table.clone().into_bytes()),
        (".env", format!("GITHUB_TOKEN={token}\n").into_bytes()),
        ("note.ipynb", serde_json::to_vec_pretty(&notebook).unwrap()),
        ("dump.b64", base64(table.as_bytes(), 76).into_bytes()),
        ("blob.py", format!("blob = \"{}\"\n", base64(table.as_bytes(), usize::MAX)).into_bytes()),
        ("dump.csv.gz", packed.finish().unwrap()),
        ("continued.py", format!("TOKEN = \"{head}\" \\\n    \"{tail}\"\n").into_bytes()),
        ("continued.yaml", format!("github_token: \"{head}\\\n  {tail}\"\n").into_bytes()),
        (
            "app.js.map",
            serde_json::to_vec(&serde_json::json!({"sourcesContent": [format!("const t='{token}'")]})).unwrap(),
        ),
    ];
    for (name, content) in planted {
        let folder = repository();
        folder.write_bytes(name, &content);
        git(folder.root(), &["add", name]);
        let ended = Panner::new(&["hook", "run"]).within(folder.root()).exits(1);
        assert!(ended.output().starts_with(name) && !ended.output().contains(&token), "{name}: {}", ended.output());
    }
}

/// Base 64 (RFC 4648) in lines of so many characters.
fn base64(bytes: &[u8], width: usize) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |number: u32| char::from(DIGITS[number as usize & 63]);
    let mut text = String::new();
    for (number, three) in bytes.chunks(3).enumerate() {
        if number > 0 && width != usize::MAX && number % (width / 4) == 0 {
            text.push('\n');
        }
        let bits = three.iter().fold(0, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        let known = (0..4).map(|place| if place <= three.len() { digit(bits >> (18 - 6 * place)) } else { '=' });
        text.extend(known);
    }
    text
}
