//! Compiles `detectors/*.toml` and `detectors/packs/*.toml` into two tables, because parsing hundreds of stanzas at
//! every start costs more than a commit hook may take. It does nothing else.

#[path = "src/detector/definition.rs"]
#[allow(dead_code)]
mod definition;
#[path = "src/detector/fold.rs"]
mod fold;

use definition::{CompiledFile, DetectorFile, Pack, PackFile};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::Path;
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=detectors");
    println!("cargo::rerun-if-changed=src/detector/definition.rs");
    println!("cargo::rerun-if-changed=src/detector/fold.rs");
    let detectors: Vec<CompiledFile> =
        read::<DetectorFile>("detectors").into_iter().map(|(stem, file)| CompiledFile::new(stem, file)).collect();
    let packs: Vec<Pack> =
        read::<PackFile>("detectors/packs").into_iter().map(|(id, file)| Pack { id, file }).collect();
    write("detectors.bin", &detectors);
    write("packs.bin", &packs);
}

/// The files of a folder, parsed, by stem.
fn read<T: DeserializeOwned>(folder: &str) -> Vec<(String, T)> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{folder}/ beside Cargo.toml: {error}"))
        .map(|entry| entry.expect("a folder can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    let parsed = paths.iter().map(|path| {
        println!("cargo::rerun-if-changed={}", path.display());
        let text = fs::read_to_string(path).expect("a detector file can be read");
        match toml::from_str(&text) {
            Ok(file) => (stem(path), file),
            Err(error) => {
                println!("cargo::error={}: {error}", path.display());
                process::exit(1);
            }
        }
    });
    parsed.collect()
}

fn write<T: Serialize>(name: &str, table: &T) {
    let bytes = postcard::to_stdvec(table).expect("plain data serialises");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join(name), bytes).expect("OUT_DIR is writable");
}

fn stem(path: &Path) -> String {
    path.file_stem().expect("a .toml file has a stem").to_string_lossy().into_owned()
}
