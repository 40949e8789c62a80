//! A detector as its file states it. `build.rs` includes this file too, so it knows nothing but serde.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the detector file this build reads.
pub const DETECTOR_SCHEMA: u32 = 1;

/// A detector file: `schema = 1` and stanzas.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DetectorFile {
    /// The file's name without `.toml`: country or theme.
    #[serde(skip)]
    pub stem: String,
    pub schema: u32,
    #[serde(default)]
    pub detector: Vec<Definition>,
}

/// One `[[detector]]` stanza. The design's section 6 says what each field means.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    pub id: String,
    pub name: String,
    pub category: String,
    #[serde(default)]
    pub country: Option<String>,
    pub severity: SeverityText,
    #[serde(default)]
    pub pattern: Option<String>,
    /// Words, whole and folded, instead of a pattern.
    #[serde(default)]
    pub words: Vec<String>,
    /// Exact values instead of a pattern.
    #[serde(default)]
    pub values: Vec<String>,
    /// True: the pattern ignores ASCII case.
    #[serde(default)]
    pub ignore_case: bool,
    /// Left and right edge: "number", "word", "none", or "camel" (left a word or a camel hump begins, right anything
    /// stands); taken from the pattern's first and last class otherwise.
    #[serde(default)]
    pub edges: Option<String>,
    /// Signs that group the value as hardly anything else is grouped; a value with all of them needs no keyword.
    #[serde(default)]
    pub own_form: Option<String>,
    /// Least Shannon entropy of the value, bits a character.
    #[serde(default)]
    pub entropy: Option<f32>,
    /// A literal that ends the value (`-----END `), followed as far as a match may reach (`MATCH_BYTES_MAX`). Where it ends in
    /// a colon, the word behind it is the value's last part.
    #[serde(default)]
    pub until: Option<String>,
    /// Globs of the names this detector is for; all names otherwise.
    #[serde(default)]
    pub paths: Vec<String>,
    #[serde(default)]
    pub validator: Option<String>,
    #[serde(default)]
    pub keywords: Vec<String>,
    /// Keywords that other countries' forms have too, `Passport No`: they count only where something else in the document is
    /// of its country.
    #[serde(default)]
    pub home_keywords: Vec<String>,
    /// The value is all of a field, and the field's own label (a column's header, the last key of a path, what stands before
    /// `:` on its line) "holds" a keyword, or "is" one and nothing else. Not said: a keyword near the value is enough.
    #[serde(default)]
    pub field: Option<String>,
    /// Characters between keyword and value; 30 otherwise.
    #[serde(default)]
    pub proximity: Option<u16>,
    /// "both" (default), "before" or "after": where the keyword may stand.
    #[serde(default)]
    pub direction: Option<String>,
    /// Ids of detectors one of which must stand near.
    #[serde(default)]
    pub requires: Vec<String>,
    #[serde(default)]
    pub unless_near: Vec<String>,
    pub confidence: Caps,
    /// True: told only where no other type that is told by default claims the value.
    #[serde(default)]
    pub yields: bool,
    /// How the value is masked: "plain" (default), "last4", or "credential".
    #[serde(default)]
    pub mask: Option<String>,
    pub finds: Vec<String>,
    pub skips: Vec<Skip>,
    pub references: Vec<String>,
    #[serde(default)]
    pub same_as: SameAs,
    #[serde(default)]
    pub retired: Option<String>,
}

/// "high", or Macie's ladder for 1, 2 to 99 and 100 or more occurrences: `["low", "medium", "high"]`.
/// Kept as the count a step starts from, and its severity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeverityText(pub BTreeMap<u64, String>);

#[derive(Deserialize)]
#[serde(untagged)]
enum SeverityWire {
    One(String),
    Three([String; 3]),
}

impl From<SeverityWire> for SeverityText {
    fn from(wire: SeverityWire) -> Self {
        SeverityText(match wire {
            SeverityWire::One(name) => BTreeMap::from([(1, name)]),
            SeverityWire::Three([one, some, many]) => BTreeMap::from([(1, one), (2, some), (100, many)]),
        })
    }
}

/// The highest rung alone and near a keyword: "hidden", "low", "medium" or "high".
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caps {
    pub alone: String,
    pub near_keyword: String,
}

/// A text that must not match, and why.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skip {
    pub text: String,
    pub why: String,
}

/// This kind of data under its names elsewhere. Each is one name, a list, or a table by variant
/// (card scheme, IBAN country) or by "alone" and "near_keyword".
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SameAs {
    #[serde(default)]
    pub macie: Names,
    #[serde(default)]
    pub google: Names,
    #[serde(default)]
    pub presidio: Names,
    #[serde(default)]
    pub stdnum: Names,
    #[serde(default)]
    pub gitleaks: Names,
}

impl SameAs {
    /// Whose names are kept.
    pub const WHO: [&'static str; 5] = ["macie", "google", "presidio", "stdnum", "gitleaks"];

    /// The names at one of `WHO`.
    pub fn of(&self, who: &str) -> impl Iterator<Item = &str> {
        let names = match who {
            "macie" => &self.macie,
            "google" => &self.google,
            "presidio" => &self.presidio,
            "stdnum" => &self.stdnum,
            _ => &self.gitleaks,
        };
        names.0.values().flatten().map(String::as_str)
    }
}

/// Key (variant, "alone", "near_keyword", or "" for all) to names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(pub BTreeMap<String, Vec<String>>);

#[derive(Deserialize)]
#[serde(untagged)]
enum NamesWire {
    One(String),
    Many(Vec<String>),
    Table(BTreeMap<String, OneOrMany>),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl From<NamesWire> for Names {
    fn from(wire: NamesWire) -> Self {
        Names(match wire {
            NamesWire::One(name) => BTreeMap::from([(String::new(), vec![name])]),
            NamesWire::Many(names) => BTreeMap::from([(String::new(), names)]),
            NamesWire::Table(table) => table
                .into_iter()
                .map(|(key, names)| match names {
                    OneOrMany::One(name) => (key, vec![name]),
                    OneOrMany::Many(names) => (key, names),
                })
                .collect(),
        })
    }
}

/// In TOML these two have friendly forms; in the compiled table they are plain maps.
impl<'de> Deserialize<'de> for SeverityText {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            SeverityWire::deserialize(deserializer).map(Into::into)
        } else {
            BTreeMap::deserialize(deserializer).map(SeverityText)
        }
    }
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            NamesWire::deserialize(deserializer).map(Into::into)
        } else {
            BTreeMap::deserialize(deserializer).map(Names)
        }
    }
}

impl Serialize for SeverityText {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.values().collect::<Vec<_>>().as_slice() {
            [one] if serializer.is_human_readable() => one.serialize(serializer),
            steps if serializer.is_human_readable() => steps.serialize(serializer),
            _ => self.0.serialize(serializer),
        }
    }
}

impl Serialize for Names {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.get("").map(Vec::as_slice) {
            Some([one]) if serializer.is_human_readable() && self.0.len() == 1 => one.serialize(serializer),
            Some(names) if serializer.is_human_readable() && self.0.len() == 1 => names.serialize(serializer),
            _ => self.0.serialize(serializer),
        }
    }
}

impl Definition {
    /// What a scan needs of it beside its keywords, its pattern and what is known of that: not what explains and proves it.
    pub fn bare(&self) -> Definition {
        Definition {
            pattern: None,
            words: Vec::new(),
            values: Vec::new(),
            keywords: Vec::new(),
            home_keywords: Vec::new(),
            finds: Vec::new(),
            skips: Vec::new(),
            references: Vec::new(),
            same_as: SameAs { macie: self.same_as.macie.clone(), ..SameAs::default() },
            ..self.clone()
        }
    }
}

/// A pack's file, `detectors/packs/<id>.toml`: a named group of detectors, as a regulation or a job asks for.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackFile {
    pub schema: u32,
    pub name: String,
    /// What it holds and why, in a sentence.
    pub about: String,
    pub references: Vec<String>,
    /// It holds what any of these takes.
    pub take: Vec<Take>,
}

/// Takes the detectors that all of its given fields name.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Take {
    #[serde(default)]
    pub categories: Vec<String>,
    /// ISO 3166-1; "none" for detectors of no country.
    #[serde(default)]
    pub countries: Vec<String>,
    /// Ids; one that ends in `*` names all that begin so.
    #[serde(default)]
    pub detectors: Vec<String>,
    /// Amazon Macie's identifiers.
    #[serde(default)]
    pub macie: Vec<String>,
    /// True: only those whose values carry a check digit or sum.
    #[serde(default)]
    pub checked: bool,
    /// Ids that are left out all the same.
    #[serde(default)]
    pub except: Vec<String>,
}

/// A pack in the table that `build.rs` makes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Pack {
    /// The file's name without `.toml`.
    pub id: String,
    pub file: PackFile,
}
