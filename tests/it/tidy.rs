//! The rules of the house that a machine can check: heads, floors, sizes, names, limits.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Lines of a file, and of a function.
const FILE_LINES_MAX: usize = 500;
const FUNCTION_LINES_MAX: usize = 70;

/// The floor of each top-level module; a file imports only from floors below its own, and rooms do not know each other.
const FLOORS: &[(&str, u8)] = &[
    ("build", 6),
    ("error", 1),
    ("limits", 1),
    ("model", 1),
    ("body", 2),
    ("globs", 2),
    ("mask", 2),
    ("spool", 2),
    ("text", 2),
    ("uri", 2),
    ("validate", 2),
    ("worker", 2),
    ("detector", 3),
    ("exceptions", 3),
    ("ledger", 3),
    ("settings", 3),
    ("tally", 3),
    ("engine", 4),
    ("format", 4),
    ("report", 4),
    ("source", 4),
    ("scan", 5),
    ("cli", 6),
    ("main", 6),
    ("lib", 6),
];

/// Imports that break the rule for a stated reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[("model", "mask", "Secret prints masked whatever asks it to print")];

fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = ["src", "aws", "tests/it", "benches", "fuzz/fuzz_targets"].map(PathBuf::from).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn module(path: &Path) -> String {
    let below = path.strip_prefix("src").unwrap();
    let first = below.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_string()
}

#[test]
fn every_file_says_what_it_holds() {
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//!"), "{}: begin with a //! line that says what the file holds", path.display());
    }
}

#[test]
fn imports_go_down() {
    let floors: BTreeMap<&str, u8> = FLOORS.iter().copied().collect();
    let mut breaches = Vec::new();
    for path in sources().into_iter().filter(|path| path.starts_with("src")) {
        let own = module(&path);
        let floor =
            *floors.get(own.as_str()).unwrap_or_else(|| panic!("{}: '{own}' has no floor in FLOORS", path.display()));
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for (number, line) in code.lines().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for (offset, _) in line.match_indices("crate::") {
                let name: String =
                    line[offset + 7..].chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                let Some(other) = floors.get(name.as_str()) else { continue };
                let exempt = EXCEPTIONS.iter().any(|(from, to, _)| *from == own && *to == name);
                if name != own
                    && *other >= floor
                    && !(floor == 1 && *other == 1)
                    && !(matches!(floor, 2 | 3) && *other == floor)
                    && !exempt
                {
                    breaches.push(format!("{}:{}: {own} must not know {name}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn files_and_functions_stay_short() {
    let mut long = Vec::new();
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("\n#[cfg(test)]\nmod tests").next().unwrap();
        let lines: Vec<&str> = code.lines().collect();
        if lines.len() > FILE_LINES_MAX {
            long.push(format!("{}: {} lines, more than {FILE_LINES_MAX}", path.display(), lines.len()));
        }
        let mut begun: Option<(usize, usize)> = None;
        for (number, line) in lines.iter().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let words = line.trim_start();
            let is_function = words.starts_with("fn ") || (words.starts_with("pub") && words.contains(" fn "));
            if is_function && (words.ends_with('{') || begun.is_none()) {
                begun = Some((number, indent));
            }
            if let Some((from, at)) = begun
                && *line == format!("{}}}", " ".repeat(at))
            {
                if number - from > FUNCTION_LINES_MAX {
                    long.push(format!(
                        "{}:{}: a function of {} lines, more than {FUNCTION_LINES_MAX}",
                        path.display(),
                        from + 1,
                        number - from
                    ));
                }
                begun = None;
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn names_and_leftovers() {
    let banned = ["todo!(", "unimplemented!(", "dbg!(", concat!("#[", "ignore"), concat!("FIX", "ME")];
    let mut found = Vec::new();
    for path in sources() {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        for name in ["utils", "util", "helpers", "common", "manager", "misc"] {
            if stem == name {
                found.push(format!("{}: a name without a meaning collects things without one", path.display()));
            }
        }
        if path.ends_with("tests/it/tidy.rs") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for word in banned {
            if text.contains(word) {
                found.push(format!("{}: {word}", path.display()));
            }
        }
        let unsafe_rooms = ["src/engine/classify.rs", "src/engine/literals.rs", "src/worker.rs"];
        let has_unsafe = text.lines().any(|line| !line.trim_start().starts_with("//") && line.contains("unsafe"));
        if has_unsafe
            && path.starts_with("src")
            && !unsafe_rooms.iter().any(|room| path.starts_with(room.trim_end_matches(".rs")) || path.ends_with(room))
        {
            found.push(format!("{}: unsafe is only for {}", path.display(), unsafe_rooms.join(", ")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_dependency_has_its_reason() {
    let text = fs::read_to_string("Cargo.toml").unwrap();
    let mut within = false;
    for line in text.lines() {
        if line.starts_with('[') {
            within = line.contains("dependencies");
        } else if within && !line.trim().is_empty() && !line.starts_with('#') {
            assert!(line.contains(" # "), "Cargo.toml: say why after a #: {line}");
        }
    }
}

#[test]
fn every_limit_is_named_by_its_unit_and_used() {
    let text = fs::read_to_string("src/limits.rs").unwrap();
    let all: String = sources()
        .iter()
        .filter(|path| !path.ends_with("limits.rs"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    for line in text.lines().filter(|line| line.starts_with("pub const ")) {
        let name = line["pub const ".len()..].split(':').next().unwrap();
        let used = all.contains(name) || text.matches(name).count() > 1;
        assert!(used, "src/limits.rs: {name} limits nothing");
    }
}
