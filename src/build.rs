//! Compiles `detectors/*.toml` and `detectors/packs/*.toml` into tables, because parsing hundreds of stanzas and their
//! patterns at every start costs more than a commit hook may take. It does nothing else.

mod detector {
    #![allow(dead_code, unused_imports)]
    pub mod definition;
    pub mod fold;
    pub mod known;
}

use std::path::Path;
use std::{env, fs, process};

use detector::definition::{DETECTOR_SCHEMA, Definition, DetectorFile, Pack, PackFile};
use detector::known::sequences::{Merged, Sequence};
use detector::known::{self, Compiled, words};
use serde::Serialize;
use serde::de::DeserializeOwned;

fn main() {
    for input in
        ["detectors", "src/build.rs", "src/detector/definition.rs", "src/detector/fold.rs", "src/detector/known"]
    {
        println!("cargo::rerun-if-changed={input}");
    }
    println!("cargo::rerun-if-changed=src/detector/known.rs");
    let files = read::<DetectorFile>("detectors");
    let mut tables = Tables::default();
    for (stem, file) in files {
        if file.schema != DETECTOR_SCHEMA {
            refuse(&format!("detectors/{stem}.toml"), "schema is not that of this version");
        }
        for definition in file.detector.into_iter().filter(|definition| definition.retired.is_none()) {
            tables.add(&stem, definition);
        }
    }
    let merged = Merged::of(known::groups(tables.detectors.iter().map(Compiled::group).zip(&tables.sequences)));
    let said = (0..).zip(tables.detectors.iter().zip(&tables.definitions));
    let words = words::Table::of(said.map(|(number, (own, whole))| words::Spoken {
        number,
        keywords: &own.keywords,
        home_keywords: &own.home_keywords,
        unless_near: &whole.unless_near,
    }));
    write("detectors.bin", &tables.detectors);
    write("definitions.bin", &tables.definitions);
    write("sequences.bin", &tables.sequences);
    write("starts.bin", &merged);
    write("words.bin", &words);
    let packs: Vec<Pack> =
        read::<PackFile>("detectors/packs").into_iter().map(|(id, file)| Pack { id, file }).collect();
    write("packs.bin", &packs);
}

/// What is written, by detector.
#[derive(Default)]
struct Tables {
    detectors: Vec<Compiled>,
    definitions: Vec<Definition>,
    sequences: Vec<Vec<Sequence>>,
}

impl Tables {
    fn add(&mut self, stem: &str, definition: Definition) {
        match Compiled::of(stem, &definition) {
            Ok((detector, sequences)) => {
                self.detectors.push(detector);
                self.sequences.push(sequences);
                self.definitions.push(definition);
            }
            Err(problems) => refuse(&format!("detectors/{stem}.toml: {}", definition.id), &problems.join("; ")),
        }
    }
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
            Err(error) => refuse(&path.display().to_string(), &error.to_string()),
        }
    });
    parsed.collect()
}

fn refuse(what: &str, why: &str) -> ! {
    println!("cargo::error={what}: {why}");
    process::exit(1);
}

fn write<T: Serialize>(name: &str, table: &T) {
    let bytes = postcard::to_stdvec(table).expect("plain data serialises");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join(name), bytes).expect("OUT_DIR is writable");
}

fn stem(path: &Path) -> String {
    path.file_stem().expect("a .toml file has a stem").to_string_lossy().into_owned()
}
