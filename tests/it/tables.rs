//! What is stated twice is made once: README's tables come from the program. `UPDATE=1` refreshes them.

use std::fs;

use crate::run::Panner;

/// A file, a marker in it, and the command whose output stands between the marker's begin and end.
const TABLES: &[(&str, &str, &[&str])] = &[
    ("README.md", "counts", &["detectors", "count", "--format", "markdown"]),
    ("README.md", "packs", &["detectors", "packs", "--format", "markdown"]),
    ("README.md", "settings", &["config", "list", "--format", "markdown"]),
    ("README.md", "reports", &["reports", "--format", "markdown"]),
    ("README.md", "formats", &["formats", "--format", "markdown"]),
    ("detectors/README.md", "detectors", &["detectors", "list", "--format", "markdown"]),
];

#[test]
fn readmes_tell_what_the_program_tells() {
    for (path, marker, command) in TABLES {
        let mut readme = fs::read_to_string(path).unwrap();
        let (begin, end) = (
            format!("<!-- {marker}: made by `panner {}` -->\n", command.join(" ")),
            format!("<!-- end of {marker} -->"),
        );
        let from = readme.find(&begin).unwrap_or_else(|| panic!("{path} has no line {begin}")) + begin.len();
        let to = from + readme[from..].find(&end).unwrap_or_else(|| panic!("{path} has no line {end}"));
        let fresh = Panner::new(command).exits(0).output();
        if readme[from..to] != fresh && std::env::var_os("UPDATE").is_some() {
            readme.replace_range(from..to, &fresh);
            fs::write(path, &readme).unwrap();
        } else {
            assert_eq!(&readme[from..to], fresh, "{path}: run UPDATE=1 ./test, and read the diff");
        }
    }
}

#[test]
fn registries_hold_what_their_folders_hold() {
    for (folder, table, others) in [
        ("src/source", "src/source/mod.rs", &["mod"][..]),
        ("src/report", "src/report/mod.rs", &["mod"][..]),
        ("src/format", "src/format/mod.rs", &["mod"][..]),
        ("src/validate", "src/validate/mod.rs", &["mod"][..]),
    ] {
        let text = fs::read_to_string(table).unwrap();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            // Lists of words stand beside the validators that read them.
            let is_list = path.extension().is_some_and(|extension| extension == "txt");
            if is_list || others.contains(&stem.as_str()) {
                continue;
            }
            let raw = format!("mod r#{stem};");
            assert!(
                text.contains(&format!("mod {stem};")) || text.contains(&raw),
                "{table}: {} is not in it",
                path.display()
            );
        }
    }
}
