//! Exceptions: which matches a team has looked at and lets stand, and why. Rules, a baseline of what was known on a day,
//! and comments beside a value. What they leave out is counted, never forgotten. Knows no object's bytes but a value's.

mod baseline;
mod comment;
mod key;
mod rule;

use std::path::{Path, PathBuf};

use regex::bytes::RegexSet;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use smallvec::SmallVec;

pub use baseline::{Entry, Header, entry_line, header_line};
pub use comment::{MARK, allowed};
pub use key::{Fingerprint, Key};
pub use rule::RuleConfig;

use crate::detector::{DetectorSet, Pack};
use crate::error::Error;
use crate::model::Confidence;
use baseline::Baseline;
use rule::Rule;

/// The part of the settings that says what is let stand.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExceptionsConfig {
    /// Whether comments beside a value count; yes where nothing is said, but never in a store of objects.
    pub comments: Option<bool>,
    /// Files of rules, relative to the file that they are named in.
    #[serde(default)]
    pub files: Vec<PathBuf>,
    pub baseline: Option<PathBuf>,
    pub key_file: Option<PathBuf>,
    #[serde(default)]
    pub rule: Vec<RuleConfig>,
}

/// Why a match is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Comment,
    Rule,
    Baseline,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Kind::Comment => "comment",
            Kind::Rule => "rule",
            Kind::Baseline => "baseline",
        }
    }
}

/// What is noted of a match's value while it is at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub fingerprint: Option<Fingerprint>,
    /// Rules whose patterns fit the value.
    rules: SmallVec<[u16; 2]>,
    /// Detectors that a comment beside it allows.
    allowed: SmallVec<[u16; 2]>,
}

/// All exceptions of a scan.
#[derive(Clone, Debug, Default)]
pub struct Exceptions {
    rules: Vec<Rule>,
    /// The patterns of all rules, and the rule of each.
    patterns: RegexSet,
    owners: Vec<u16>,
    baseline: Baseline,
    key: Option<Key>,
    /// Whether comments beside a value count.
    pub comments: bool,
    /// Rules that have expired, as they are told.
    pub expired: Vec<String>,
    digest: [u8; 32],
}

impl Exceptions {
    /// Reads all that the settings name. A list that cannot be read is refused: a scan without it would say something else.
    /// `today` is in seconds since the Unix epoch.
    pub fn read(config: &ExceptionsConfig, detectors: &DetectorSet, today: i64) -> Result<Exceptions, Error> {
        let key = Key::find(config.key_file.as_deref())?;
        let mut hash = Sha256::new();
        let comments = config.comments.unwrap_or(true);
        hash.update([u8::from(comments)]);
        let mut configs: Vec<(RuleConfig, String)> = config
            .rule
            .iter()
            .enumerate()
            .map(|(number, rule)| (rule.clone(), format!("exceptions.rule {}", number + 1)))
            .collect();
        for path in &config.files {
            let file = read(path)?;
            let rules =
                rule::parse(&file).map_err(|why| Error::refused(format!("exceptions '{}': {why}", path.display())))?;
            configs.extend(
                rules
                    .into_iter()
                    .enumerate()
                    .map(|(number, rule)| (rule, format!("exceptions '{}' rule {}", path.display(), number + 1))),
            );
        }
        let packs = if configs.iter().any(|(rule, _)| !rule.detectors.is_empty()) { Pack::all() } else { Vec::new() };
        let (mut rules, mut patterns, mut owners, mut expired) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (config, place) in configs {
            hash.update(format!("{config:?}"));
            let refused = |why: String| Error::refused(format!("{place}: {why}"));
            if config.is_expired(today).map_err(refused)? {
                expired.push(format!("{place} has expired ({})", config.reason));
                continue;
            }
            let number = rules.len() as u16;
            rules.push(Rule::new(&config, detectors, &packs, key.is_some()).map_err(refused)?);
            owners.extend(config.values.iter().map(|_| number));
            patterns.extend(config.values);
            if rules.len() > crate::limits::EXCEPTION_RULES_MAX {
                return Err(Error::refused(format!(
                    "exceptions: more than {} rules",
                    crate::limits::EXCEPTION_RULES_MAX
                )));
            }
        }
        let baseline = match &config.baseline {
            None => Baseline::default(),
            Some(path) => {
                let text = read(path)?;
                hash.update(&text);
                Baseline::parse(&text, key.as_ref())
                    .map_err(|why| Error::refused(format!("baseline '{}': {why}", path.display())))?
            }
        };
        let patterns = RegexSet::new(&patterns).map_err(|error| Error::refused(format!("exceptions: {error}")))?;
        Ok(Exceptions { rules, patterns, owners, baseline, key, comments, expired, digest: hash.finalize().into() })
    }

    /// Whether a match may be left out by what its value is.
    pub fn notes_values(&self) -> bool {
        !self.rules.is_empty() || !self.baseline.is_empty() || self.key.is_some()
    }

    /// Notes what is needed of a value later, when its rung is known. `allowed` are the detectors that a comment allows.
    pub fn note(&self, value: &[u8], allowed: SmallVec<[u16; 2]>) -> Option<Box<Note>> {
        if allowed.is_empty() && !self.notes_values() {
            return None;
        }
        let fingerprint = self.key.as_ref().map(|key| key.fingerprint(value));
        let fits = self.patterns.matches(value);
        let mut rules: SmallVec<[u16; 2]> = fits.iter().filter_map(|number| self.owners.get(number).copied()).collect();
        rules.dedup();
        Some(Box::new(Note { fingerprint, rules, allowed }))
    }

    /// Why a match of this detector, in a file of this path below its root, is let stand; none where it is told.
    pub fn lets_stand(
        &self,
        note: Option<&Note>,
        detector: (u16, &str),
        path: &[u8],
        confidence: Confidence,
    ) -> Option<Kind> {
        let note = note?;
        if note.allowed.contains(&detector.0) {
            return Some(Kind::Comment);
        }
        let holds = |(number, rule): (usize, &Rule)| {
            (!rule.has_values || note.rules.contains(&(number as u16)))
                && rule.holds(detector.0, path, confidence, note.fingerprint)
        };
        if self.rules.iter().enumerate().any(holds) {
            return Some(Kind::Rule);
        }
        self.baseline.holds(detector.1, path, note.fingerprint?).then_some(Kind::Baseline)
    }

    /// The id of the key that fingerprints are made with.
    pub fn key_id(&self) -> Option<String> {
        self.key.as_ref().map(Key::id)
    }

    /// A digest of all that can change what is told.
    pub fn digest(&self) -> [u8; 32] {
        self.digest
    }
}

/// A list's text. What cannot be read stops the run.
fn read(path: &Path) -> Result<String, Error> {
    let refused = |why: String| {
        Error::refused(format!("exceptions '{}': {why}; mend it, or take it out of the settings", path.display()))
    };
    let metadata = std::fs::metadata(path).map_err(|error| refused(error.to_string()))?;
    // A device or a pipe would never end.
    if !metadata.is_file() {
        return Err(refused("not a file".to_string()));
    }
    let size = metadata.len();
    if size > crate::limits::EXCEPTIONS_BYTES_MAX {
        return Err(refused(format!("larger than {} MiB", crate::limits::EXCEPTIONS_BYTES_MAX >> 20)));
    }
    std::fs::read_to_string(path).map_err(|error| refused(error.to_string()))
}
