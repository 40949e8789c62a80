//! Detectors: what is looked for, as data. Loads and checks definitions, built-in and users', and
//! makes the set a scan uses. Does not know how anything is matched.

mod check;
pub mod definition;
mod fold;
mod pack;
mod shape;
pub mod template;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::error::Error;
use crate::mask::Style;
use crate::model::{Category, Confidence, DetectorRow, Severity};
use crate::validate::Validator;
pub use definition::{CompiledFile, Definition, DetectorFile, Names, Pack};
pub use fold::fold;
use regex_syntax::hir::Hir;

static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/detectors.bin"));

/// The version of the detector file this build reads.
pub const DETECTOR_SCHEMA: u32 = 1;

/// What a detector's values must not touch, left and right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// No ASCII digit beside, and no decimal point with a digit behind it.
    Number,
    /// No ASCII letter or digit beside.
    Word,
    /// Anything may stand beside.
    None,
    /// Left only: no letter or digit beside, but for a small letter before a capital.
    Camel,
}

/// What the label of a value says, where the value is all of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// A keyword is in it.
    Holds,
    /// It is a keyword.
    Is,
}

/// Where a keyword may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Both,
    Before,
    After,
}

/// One kind of sensitive data, checked and ready to compile.
#[derive(Clone, Debug)]
pub struct Detector {
    pub id: Arc<str>,
    /// File stem: country or theme.
    pub stem: Arc<str>,
    pub name: String,
    pub category: Category,
    pub country: Option<String>,
    /// (from this many occurrences, severity), ascending.
    pub severity: Vec<(u64, Severity)>,
    /// The regular expression over bytes, ASCII classes, without outer edges. Words and values are turned into it.
    pub pattern: String,
    /// The pattern's syntax.
    pub tree: Arc<Hir>,
    pub left_edge: Edge,
    pub right_edge: Edge,
    /// Signs that are all in a value that is written as hardly anything else is; empty where it has no such form.
    pub own_form: Box<[u8]>,
    pub entropy: Option<f32>,
    pub until: Option<String>,
    pub validator: Option<&'static Validator>,
    /// Folded: lower case, one space between words.
    pub keywords: Vec<String>,
    /// Its values are whole fields, with such labels.
    pub field: Option<Field>,
    /// Characters.
    pub proximity: u16,
    pub direction: Direction,
    pub requires: Vec<String>,
    pub unless_near: Vec<String>,
    /// The highest rung when alone; none is hidden (Macie's 'keyword required').
    pub alone: Option<Confidence>,
    /// The highest rung near a keyword.
    pub near_keyword: Option<Confidence>,
    pub mask: Style,
    /// Told only where no other type claims the value.
    pub yields: bool,
    /// Bits of evidence that the shape is worth, from the pattern: what it fixes is rare in ordinary text.
    pub shape_bits: f32,
    pub definition: Definition,
}

impl Detector {
    /// Severity of `count` occurrences in one object.
    pub fn severity_of(&self, count: u64) -> Severity {
        self.severity
            .iter()
            .rev()
            .find(|(from, _)| *from <= count)
            .map_or(self.severity[0].1, |(_, severity)| *severity)
    }

    /// What a Record says of this detector.
    pub fn row(&self) -> DetectorRow {
        DetectorRow {
            id: self.id.clone(),
            name: self.name.clone(),
            category: self.category,
            country: self.country.clone(),
            severity: self.severity.clone(),
            macie: self
                .definition
                .same_as
                .macie
                .0
                .iter()
                .flat_map(|(key, names)| names.iter().map(move |name| (key.clone(), name.clone())))
                .collect(),
        }
    }
}

/// The detectors of a scan, in a fixed order; a detector's number is its index here.
#[derive(Clone, Debug, Default)]
pub struct DetectorSet {
    detectors: Vec<Detector>,
    numbers: BTreeMap<Arc<str>, u16>,
    /// Pieces of evidence that do not count, as a set of bits: `eval` measures what each is worth.
    pub without: u64,
}

impl DetectorSet {
    /// All built-in detectors that are not retired.
    pub fn built_in() -> DetectorSet {
        let files: Vec<CompiledFile> =
            postcard::from_bytes(BUILT_IN).expect("build.rs wrote the table with the same definition");
        let mut set = DetectorSet::default();
        for file in files {
            // The acceptance test proves that built-in files pass; a broken build must not scan with less.
            let stem = file.stem.clone();
            set.add(file).unwrap_or_else(|problems| panic!("detectors/{stem}.toml: {}", problems.join("; ")));
        }
        set
    }

    /// The same without what refuses a value of their shape: checks, entropy, the keyword that one needs.
    pub fn unchecked(&self) -> DetectorSet {
        let mut set = self.clone();
        for detector in &mut set.detectors {
            (detector.validator, detector.entropy, detector.alone) = (None, None, Some(Confidence::Low));
        }
        set
    }

    /// Parses a detector file's text, with line and column of what is wrong.
    pub fn parse(stem: &str, text: &str) -> Result<CompiledFile, Error> {
        toml::from_str::<DetectorFile>(text)
            .map(|file| CompiledFile::new(stem.to_string(), file))
            .map_err(|error| Error::refused(format!("detector file {stem}: {error}")))
    }

    /// Adds a file's detectors; all its problems are told at once.
    pub fn add(&mut self, file: CompiledFile) -> Result<(), Vec<String>> {
        let mut problems = Vec::new();
        if file.schema != DETECTOR_SCHEMA {
            problems.push(format!(
                "schema {} is not readable by this version; write schema = {DETECTOR_SCHEMA}",
                file.schema
            ));
        }
        for (definition, keywords) in file.detectors.into_iter().zip(file.keywords) {
            let id = definition.id.clone();
            match check::detector(&file.stem, definition, keywords) {
                Ok(detector) if detector.definition.retired.is_none() => {
                    let number = self.detectors.len() as u16;
                    if self.numbers.insert(detector.id.clone(), number).is_some() {
                        problems.push(format!(
                            "{id}: id: another detector has it; choose one that `panner detectors list` does not show"
                        ));
                    } else {
                        self.detectors.push(detector);
                    }
                }
                Ok(_) => {}
                Err(found) => problems.extend(found.into_iter().map(|problem| format!("{id}: {problem}"))),
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    /// The detectors that `only` names (all, when empty) but those that `except` names, by id,
    /// category, country or pack. A name that fits nothing is refused.
    pub fn select(mut self, only: &[String], except: &[String]) -> Result<DetectorSet, Error> {
        let packs = if only.is_empty() && except.is_empty() { Vec::new() } else { Pack::all() };
        for name in only.iter().chain(except) {
            if !self.detectors.iter().any(|detector| detector.answers_to(name, &packs)) {
                return Err(Error::refused(format!(
                    "unknown detector '{name}': give an id, a category, a country or a pack; `panner detectors list` shows them"
                )));
            }
        }
        let chosen = |detector: &Detector| {
            (only.is_empty() || only.iter().any(|name| detector.answers_to(name, &packs)))
                && !except.iter().any(|name| detector.answers_to(name, &packs))
        };
        self.detectors.retain(chosen);
        if self.detectors.is_empty() {
            return Err(Error::refused("no detector is left: --except takes away all that --only names"));
        }
        let ids = self.detectors.iter().map(|detector| detector.id.clone());
        self.numbers = ids.zip(0..).collect();
        Ok(self)
    }

    pub fn get(&self, number: u16) -> &Detector {
        &self.detectors[usize::from(number)]
    }

    pub fn number(&self, id: &str) -> Option<u16> {
        self.numbers.get(id).copied()
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Detector> {
        self.detectors.iter()
    }

    pub fn len(&self) -> usize {
        self.detectors.len()
    }

    pub fn is_empty(&self) -> bool {
        self.detectors.is_empty()
    }
}

impl Detector {
    /// Whether a name of `--only` or `--except` means this detector.
    fn answers_to(&self, name: &str, packs: &[Pack]) -> bool {
        name == &*self.id
            || name == self.category.name()
            || self.country.as_deref().is_some_and(|country| country.eq_ignore_ascii_case(name))
            || packs.iter().any(|pack| pack.id == name && pack.holds(self))
    }
}
