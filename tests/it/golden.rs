//! Golden files: what is expected lies in a file beside its input. `UPDATE=1` writes the file
//! anew, and the diff is then read.

use std::path::Path;
use std::{env, fs};

/// Compares `actual` with the file at `path` (below the package's root), or writes it under `UPDATE=1`.
#[track_caller]
pub fn expect_file(path: impl AsRef<Path>, actual: impl AsRef<[u8]>) {
    let (path, actual) = (Path::new(env!("CARGO_MANIFEST_DIR")).join(path), actual.as_ref());
    if env::var_os("UPDATE").is_some_and(|update| update == "1") {
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("the folder can be made");
        fs::write(&path, actual).expect("the golden file can be written");
        return;
    }
    let expected = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}; UPDATE=1 writes it", path.display()));
    if expected == actual {
        return;
    }
    let (expected, actual) = (String::from_utf8_lossy(&expected), String::from_utf8_lossy(actual));
    let (mut old, mut new) = (expected.lines(), actual.lines());
    for line in 1.. {
        match (old.next(), new.next()) {
            (None, None) => panic!("{}: differs in line ends only; UPDATE=1 refreshes it", path.display()),
            (old, new) if old == new => {}
            (old, new) => panic!(
                "{}:{line}: differs; UPDATE=1 refreshes it\n  expected: {}\n    actual: {}",
                path.display(),
                old.unwrap_or("(end)"),
                new.unwrap_or("(end)")
            ),
        }
    }
}
