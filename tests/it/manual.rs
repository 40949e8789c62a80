//! What is made from the one list of flags: completions of shells and man pages. Each is checked by the program that
//! reads it, where that is here.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::run::{Panner, folder};

/// The long flags of a command, hidden ones left out, as its help tells them.
fn flags(command: &[&str]) -> BTreeSet<String> {
    let help = Panner::new(command).argument("--help").exits(0).output();
    let starts = help.lines().filter_map(|line| {
        let line = line.trim_start();
        let long = line.split_once("--").filter(|(before, _)| before.is_empty() || before.ends_with(", "))?.1;
        Some(long.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>())
    });
    starts.filter(|flag| !flag.is_empty()).collect()
}

const COMMANDS: &[&[&str]] = &[&["scan"], &["report"], &["merge"], &["explain"], &["detectors", "list"], &["eval"]];

/// Whether a program is here; if so, it must have nothing against the file.
fn passes(program: &str, arguments: &[&str], file: &Path) -> bool {
    let Ok(output) = Command::new(program).args(arguments).arg(file).stdin(Stdio::null()).output() else {
        return false;
    };
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && told.is_empty(), "{program} {}: {told}", file.display());
    true
}

#[test]
fn completions_are_of_the_shell_and_know_every_flag() {
    let folder = folder();
    // How each is asked to check, and what it writes before a flag.
    let shells: &[(&str, &[&str], &str)] = &[
        ("bash", &["-n"], "--"),
        ("zsh", &["-n"], "--"),
        ("fish", &["--no-execute"], "-l "),
        ("elvish", &["-compileonly"], "--"),
        ("powershell", &[], "--"),
    ];
    for (shell, check, dashes) in shells {
        let script = Panner::new(&["completions", shell]).exits(0).output();
        for command in COMMANDS {
            let flags = flags(command);
            assert!(flags.len() > 1, "{command:?}: {flags:?}");
            for flag in flags {
                assert!(script.contains(&format!("{dashes}{flag}")), "{shell}: {command:?} --{flag}");
            }
        }
        folder.write(shell, &script);
        // Bash is wherever `./test` runs.
        let is_checked = !check.is_empty() && passes(shell, check, &folder.path(shell));
        assert!(is_checked || *shell != "bash");
    }
    Panner::new(&["completions", "nonsense"]).exits(2);
}

#[test]
fn man_pages_are_well_formed_and_know_every_flag() {
    let folder = folder();
    Panner::new(&["man"]).argument(folder.root()).exits(0);
    let pages: Vec<_> = std::fs::read_dir(folder.root()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(pages.len() > 15, "{pages:?}");
    for command in COMMANDS {
        let page = std::fs::read_to_string(folder.path(format!("panner-{}.1", command.join("-")))).unwrap();
        let page = page.replace("\\-", "-");
        for flag in flags(command) {
            assert!(page.contains(&format!("--{flag}")), "{command:?} --{flag}");
        }
    }
    assert!(!folder.path("panner-worker.1").exists(), "internal commands have no page");
    for page in &pages {
        passes("groff", &["-man", "-Tutf8", "-ww", "-z"], page);
        passes("mandoc", &["-T", "lint", "-W", "error"], page);
    }
    let one = Panner::new(&["man"]).exits(0).output();
    assert_eq!(one, std::fs::read_to_string(folder.path("panner.1")).unwrap());
    Panner::new(&["man", "/no/such/folder"]).exits(2);
}
