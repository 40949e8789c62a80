//! Compiles `detectors/*.toml` into one table, because parsing hundreds of stanzas at every start
//! costs more than a commit hook may take. It does nothing else.

#[path = "src/detector/definition.rs"]
#[allow(dead_code)]
mod definition;
#[path = "src/detector/fold.rs"]
mod fold;

use definition::{CompiledFile, DetectorFile};
use std::path::Path;
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=detectors");
    println!("cargo::rerun-if-changed=src/detector/definition.rs");
    println!("cargo::rerun-if-changed=src/detector/fold.rs");
    let mut paths: Vec<_> = fs::read_dir("detectors")
        .expect("the folder detectors/ stands beside Cargo.toml")
        .map(|entry| entry.expect("detectors/ can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        println!("cargo::rerun-if-changed={}", path.display());
        let text = fs::read_to_string(&path).expect("a detector file can be read");
        match toml::from_str::<DetectorFile>(&text) {
            Ok(file) => files.push(CompiledFile::new(stem(&path), file)),
            Err(error) => {
                println!("cargo::error={}: {error}", path.display());
                process::exit(1);
            }
        }
    }
    let bytes = postcard::to_stdvec(&files).expect("plain data serialises");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("detectors.bin"), bytes).expect("OUT_DIR is writable");
}

fn stem(path: &Path) -> String {
    path.file_stem().expect("a .toml file has a stem").to_string_lossy().into_owned()
}
