//! One rule: the matches that meet all of its criteria are let stand, for a reason and until a day.

use std::collections::{BTreeSet, HashSet};
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use globset::GlobSet;
use serde::Deserialize;

use super::Fingerprint;
use crate::detector::{DetectorSet, Pack};
use crate::globs;
use crate::model::Confidence;
use crate::settings::parse_time;

/// A rule as settings and files of rules hold it. What is not named is not asked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleConfig {
    /// Why these matches are no leak.
    pub reason: String,
    /// Who answers for it.
    pub owner: Option<String>,
    /// The first day on which it holds no longer, `2027-01-31`.
    pub expires: Option<String>,
    /// Ids, categories, countries or packs.
    #[serde(default)]
    pub detectors: Vec<String>,
    /// Globs on the path below the root, or on the name.
    #[serde(default)]
    pub paths: Vec<String>,
    /// Patterns; one must be found in the value.
    #[serde(default)]
    pub values: Vec<String>,
    /// Values as fingerprints under the key.
    #[serde(default)]
    pub fingerprints: Vec<String>,
    /// The highest confidence that it lets stand.
    pub max_confidence: Option<String>,
}

/// A file of rules.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    rule: Vec<RuleConfig>,
}

/// Reads a file of rules; an error says line and column.
pub fn parse(text: &str) -> Result<Vec<RuleConfig>, String> {
    toml::from_str::<File>(text).map(|file| file.rule).map_err(|error| error.to_string().trim_end().to_string())
}

impl RuleConfig {
    /// Whether its day has come.
    pub fn is_expired(&self, today: i64) -> Result<bool, String> {
        let Some(day) = &self.expires else { return Ok(false) };
        let date: jiff::civil::Date =
            day.parse().map_err(|_| format!("expires '{day}' is not a day such as 2027-01-31"))?;
        Ok(parse_time(&date.to_string(), today).is_some_and(|expires| today >= expires))
    }
}

/// A rule ready to be asked.
#[derive(Clone, Debug)]
pub struct Rule {
    detectors: Option<BTreeSet<u16>>,
    paths: Option<GlobSet>,
    fingerprints: HashSet<Fingerprint>,
    max_confidence: Confidence,
    /// Its patterns are asked of the value beforehand.
    pub has_values: bool,
}

impl Rule {
    pub fn new(config: &RuleConfig, detectors: &DetectorSet, packs: &[Pack], has_key: bool) -> Result<Rule, String> {
        if config.reason.trim().is_empty() {
            return Err("reason is empty: say why these matches are no leak".to_string());
        }
        if config.detectors.is_empty()
            && config.paths.is_empty()
            && config.values.is_empty()
            && config.fingerprints.is_empty()
        {
            return Err("it would let everything stand: name detectors, paths, values or fingerprints".to_string());
        }
        for pattern in &config.values {
            regex::bytes::Regex::new(pattern).map_err(|_| format!("values '{pattern}' is not a regular expression"))?;
        }
        if !config.fingerprints.is_empty() && !has_key {
            return Err("fingerprints need a key: name exceptions.key_file or set PANNER_KEY".to_string());
        }
        let fingerprint = |text: &String| {
            Fingerprint::from_hex(text).ok_or_else(|| format!("fingerprints '{text}' has not 32 hex digits"))
        };
        let max = config.max_confidence.as_deref().unwrap_or("high");
        Ok(Rule {
            detectors: match config.detectors.is_empty() {
                true => None,
                false => Some(detectors.numbers_of(&config.detectors, packs).map_err(|error| error.to_string())?),
            },
            paths: globs::of(&config.paths).map_err(|why| format!("paths {why}"))?,
            fingerprints: config.fingerprints.iter().map(fingerprint).collect::<Result<_, _>>()?,
            max_confidence: Confidence::from_name(max)
                .ok_or_else(|| format!("max_confidence '{max}' is not low, medium or high"))?,
            has_values: !config.values.is_empty(),
        })
    }

    /// Whether all criteria but the patterns are met.
    pub fn holds(&self, detector: u16, path: &[u8], confidence: Confidence, value: Option<Fingerprint>) -> bool {
        confidence <= self.max_confidence
            && self.detectors.as_ref().is_none_or(|known| known.contains(&detector))
            && self.paths.as_ref().is_none_or(|set| globs::fits(set, Path::new(OsStr::from_bytes(path))))
            && (self.fingerprints.is_empty() || value.is_some_and(|value| self.fingerprints.contains(&value)))
    }
}
