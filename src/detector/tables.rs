//! The tables that `src/build.rs` makes of the built-in detectors, a row for each, and what a set takes from them.

use std::sync::LazyLock;

use serde::de::DeserializeOwned;

use super::definition::{Definition, Pack};
use super::known::sequences::{Merged, Sequence};
use super::known::{Compiled, groups, words};
use super::{DetectorSet, Source};

static DETECTORS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/detectors.bin"));
static SEQUENCES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/sequences.bin"));
static STARTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/starts.bin"));
static WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.bin"));
static PACKS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/packs.bin"));

/// The built-in definitions, whole; a scan needs none.
pub(super) static DEFINITIONS: LazyLock<Vec<Definition>> =
    LazyLock::new(|| read(include_bytes!(concat!(env!("OUT_DIR"), "/definitions.bin"))));

fn read<T: DeserializeOwned>(table: &'static [u8]) -> T {
    postcard::from_bytes(table).expect("build.rs wrote the table with the same types")
}

pub(super) fn detectors() -> Vec<Compiled> {
    read(DETECTORS)
}

pub(super) fn packs() -> Vec<Pack> {
    read(PACKS)
}

impl DetectorSet {
    /// The words of all its detectors, and its numbers by those in the words' meanings; none where it has no such detector.
    pub fn words(&self) -> (words::Table, Vec<Option<u16>>) {
        let rows: Option<Vec<u16>> = self.iter().map(|detector| detector.source.row()).collect();
        let Some(rows) = rows.filter(|_| self.has_most()) else {
            let said = (0..).zip(self.iter());
            let said = said.map(|(number, own)| words::Spoken {
                number,
                keywords: &own.keywords,
                home_keywords: &own.home_keywords,
                unless_near: &own.unless_near,
            });
            return (words::Table::of(said), (0..self.len() as u16).map(Some).collect());
        };
        // The words speak of all built-in detectors, whichever of them are in the set.
        let mut numbers = vec![None; self.built_in.max(rows.iter().max().map_or(0, |row| usize::from(*row) + 1))];
        (0..).zip(rows).for_each(|(number, row)| numbers[usize::from(row)] = Some(number));
        (read(WORDS), numbers)
    }

    /// Whether most built-in detectors are in the set: what is made of all of them serves it.
    fn has_most(&self) -> bool {
        2 * self.iter().filter(|detector| detector.source.row().is_some()).count() >= self.built_in.max(1)
    }

    /// What the filter of starts is made of. It may allow what no detector of the set can begin with, where most built-in
    /// ones are in it.
    pub fn starts(&self) -> Merged {
        let all = || {
            self.iter().map(|detector| (detector.known.group(detector.is_hidden(), detector.field.is_some()), detector))
        };
        let own = all().filter_map(|(group, detector)| match &detector.source {
            Source::Own(own) => Some((group, &own.1)),
            Source::BuiltIn(_) => None,
        });
        let own = groups(own);
        if !self.is_unchecked && self.has_most() {
            let merged: Merged = read(STARTS);
            return if own.iter().all(Vec::is_empty) { merged } else { merged.with(own) };
        }
        let sequences: Vec<Vec<Sequence>> = read(SEQUENCES);
        let all = all().map(|(group, detector)| match &detector.source {
            Source::Own(own) => (group, &own.1),
            Source::BuiltIn(row) => (group, &sequences[usize::from(*row)]),
        });
        Merged::of(groups(all))
    }
}

impl Source {
    /// Its row in the tables.
    fn row(&self) -> Option<u16> {
        match self {
            Source::BuiltIn(row) => Some(*row),
            Source::Own(_) => None,
        }
    }
}
