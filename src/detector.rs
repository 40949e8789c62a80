//! Detectors: what is looked for, as data. Loads and checks definitions, built-in and users', and
//! makes the set a scan uses. Does not know how anything is matched.

mod check;
pub mod definition;
pub mod fold;
pub mod known;
mod pack;
mod tables;
pub mod template;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::error::Error;
use crate::mask::Style;
use crate::model::{Category, Confidence, DetectorRow, Severity};
use crate::validate::Validator;
use check::{Fields, Problems};
pub use definition::{DETECTOR_SCHEMA, Definition, DetectorFile, Names, Pack};
pub use fold::fold;
pub use known::Edge;
use known::sequences::Sequence;
use known::{Compiled, Known, Pattern};

/// Where a detector's definition stands.
#[derive(Clone, Debug)]
enum Source {
    /// In the row of the built-in tables.
    BuiltIn(u16),
    /// A user's, with what its pattern can begin with.
    Own(Arc<(Definition, Vec<Sequence>)>),
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
    /// Words and values are turned into it.
    pub pattern: Arc<Pattern>,
    pub known: Arc<Known>,
    /// Signs that are all in a value that is written as hardly anything else is; empty where it has no such form.
    pub own_form: Box<[u8]>,
    pub entropy: Option<f32>,
    pub until: Option<String>,
    pub validator: Option<&'static Validator>,
    /// Folded: lower case, one space between words.
    pub keywords: Vec<String>,
    /// Those of them that count only where something else in the document is of its country.
    pub home_keywords: Vec<String>,
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
    /// Amazon Macie's names for it.
    pub macie: Names,
    /// SHA-256 of its definition.
    pub digest: [u8; 32],
    source: Source,
}

impl Detector {
    /// As its file states it.
    pub fn definition(&self) -> &Definition {
        match &self.source {
            Source::BuiltIn(row) => &tables::DEFINITIONS[usize::from(*row)],
            Source::Own(own) => &own.0,
        }
    }

    /// Whether it is a user's, not built in.
    pub fn is_own(&self) -> bool {
        matches!(self.source, Source::Own(_))
    }

    /// Whether it is told near a keyword only.
    pub fn is_hidden(&self) -> bool {
        self.alone.is_none() && !self.keywords.is_empty()
    }

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
    /// How many there are built in.
    built_in: usize,
    /// Its detectors are in other lanes than their definitions put them.
    is_unchecked: bool,
}

impl DetectorSet {
    /// All built-in detectors that are not retired.
    pub fn built_in() -> DetectorSet {
        let mut set = DetectorSet::default();
        for (row, compiled) in (0..).zip(tables::detectors()) {
            let (is_gated, mut problems) = (compiled.is_hidden(), Problems::default());
            let fields = Fields::of(&compiled.bare, is_gated, &mut problems);
            // The acceptance test proves that built-in files pass; a broken build must not scan with less.
            let fields = fields.unwrap_or_else(|| panic!("{}: {}", compiled.bare.id, problems.0.join("; ")));
            set.insert(fields.detector(compiled, Source::BuiltIn(row))).unwrap_or_else(|problem| panic!("{problem}"));
        }
        set.built_in = set.len();
        set
    }

    /// The same without what refuses a value of their shape: checks, entropy, the keyword that one needs.
    pub fn unchecked(&self) -> DetectorSet {
        let mut set = DetectorSet { is_unchecked: true, ..self.clone() };
        for detector in &mut set.detectors {
            (detector.validator, detector.entropy, detector.alone) = (None, None, Some(Confidence::Low));
        }
        set
    }

    /// Parses a detector file's text, with line and column of what is wrong.
    pub fn parse(stem: &str, text: &str) -> Result<DetectorFile, Error> {
        toml::from_str(text)
            .map(|file| DetectorFile { stem: stem.to_string(), ..file })
            .map_err(|error| Error::refused(format!("detector file {stem}: {error}")))
    }

    /// Adds a file's detectors; all its problems are told at once.
    pub fn add(&mut self, file: DetectorFile) -> Result<(), Vec<String>> {
        let mut all = Vec::new();
        if file.schema != DETECTOR_SCHEMA {
            all.push(format!(
                "schema {} is not readable by this version; write schema = {DETECTOR_SCHEMA}",
                file.schema
            ));
        }
        for definition in file.detector {
            let id = definition.id.clone();
            if let Err(problems) = self.add_one(&file.stem, definition) {
                all.extend(problems.into_iter().map(|problem| format!("{id}: {problem}")));
            }
        }
        if all.is_empty() { Ok(()) } else { Err(all) }
    }

    fn add_one(&mut self, stem: &str, definition: Definition) -> Result<(), Vec<String>> {
        let mut problems = Problems::default();
        check::form(stem, &definition, &mut problems);
        let compiled = Compiled::of(stem, &definition).map_err(|found| problems.0.extend(found)).ok();
        let is_gated = definition.confidence.alone == "hidden" && !definition.keywords.is_empty();
        let fields = Fields::of(&definition, is_gated, &mut problems);
        let Some((fields, (compiled, sequences))) = fields.zip(compiled).filter(|_| problems.0.is_empty()) else {
            return Err(problems.0);
        };
        if definition.retired.is_some() {
            return Ok(());
        }
        let detector = fields.detector(compiled, Source::Own(Arc::new((definition, sequences))));
        self.insert(detector).map_err(|problem| vec![problem])
    }

    fn insert(&mut self, detector: Detector) -> Result<(), String> {
        if self.numbers.contains_key(&detector.id) {
            return Err(
                "id: another detector has it; choose one that `panner detectors list` does not show".to_string()
            );
        }
        self.numbers.insert(detector.id.clone(), self.detectors.len() as u16);
        self.detectors.push(detector);
        Ok(())
    }

    /// The detectors that `only` names (all, when empty) but those that `except` names, by id,
    /// category, country or pack. A name that fits nothing is refused.
    pub fn select(mut self, only: &[String], except: &[String]) -> Result<DetectorSet, Error> {
        let packs = if only.is_empty() && except.is_empty() { Vec::new() } else { Pack::all() };
        for name in only.iter().chain(except) {
            if !self.detectors.iter().any(|detector| detector.answers_to(name, &packs)) {
                return Err(unknown(name));
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

    /// The numbers of the detectors that ids, categories, countries or packs name. A name may mean detectors that are not
    /// chosen now; one that means none at all is refused.
    pub fn numbers_of(&self, names: &[String], packs: &[Pack]) -> Result<std::collections::BTreeSet<u16>, Error> {
        let mut numbers = std::collections::BTreeSet::new();
        for name in names {
            let known = numbers.len();
            numbers.extend(
                (0..)
                    .zip(self.iter())
                    .filter(|(_, detector)| detector.answers_to(name, packs))
                    .map(|(number, _)| number),
            );
            if numbers.len() == known
                && !DetectorSet::built_in().iter().any(|detector| detector.answers_to(name, packs))
            {
                return Err(unknown(name));
            }
        }
        Ok(numbers)
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

fn unknown(name: &str) -> Error {
    Error::refused(format!(
        "unknown detector '{name}': give an id, a category, a country or a pack; `panner detectors list` shows them"
    ))
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
