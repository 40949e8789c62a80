//! Scores: what was told against what is marked, per detector and rung, and the committed file that they
//! may not fall below. Does not scan and does not print.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::marked::Marked;
use crate::detector::DetectorSet;
use crate::error::Error;
use crate::model::{Category, Confidence, MatchRow};

/// All scores of one run; also the form of `corpus/score.toml`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scores {
    pub schema: u32,
    #[serde(default)]
    pub detector: BTreeMap<String, Score>,
    #[serde(default)]
    pub clean: BTreeMap<String, Clean>,
    /// Detectors of one kind together, and all of them, over texts that nobody who changes them reads.
    #[serde(default)]
    pub held_out: BTreeMap<String, Score>,
    /// Bytes of the marked files, without their marks.
    #[serde(skip)]
    pub marked_bytes: u64,
}

/// One detector over all marked files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Values marked.
    pub support: u64,
    /// At this rung or above.
    pub low: Told,
    pub medium: Told,
    pub high: Told,
}

/// What was told at a rung or above.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// Marked, with the same detector and span.
    #[serde(rename = "true")]
    pub right: u64,
    #[serde(rename = "false")]
    pub wrong: u64,
}

/// Matches told in one set of clean data; all of them are false.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clean {
    pub bytes: u64,
    pub low: u64,
    pub medium: u64,
    pub high: u64,
}

/// A marked value that was not told, or a told one that is not marked, at the default rung.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    pub file: String,
    pub line: u64,
    pub detector: String,
    pub missed: bool,
    /// What was told in the marked value's place, or at which rung the false one.
    pub instead: String,
}

pub const SCORE_SCHEMA: u32 = 2;

impl Told {
    pub fn precision(self) -> f64 {
        ratio(self.right, self.right + self.wrong)
    }

    pub fn recall(self, support: u64) -> f64 {
        ratio(self.right, support)
    }

    pub fn f1(self, support: u64) -> f64 {
        ratio(2 * self.right, self.right + self.wrong + support)
    }
}

impl Score {
    pub fn at(&self, rung: Confidence) -> Told {
        match rung {
            Confidence::Low => self.low,
            Confidence::Medium => self.medium,
            Confidence::High => self.high,
        }
    }

    fn at_mut(&mut self, rung: Confidence) -> &mut Told {
        match rung {
            Confidence::Low => &mut self.low,
            Confidence::Medium => &mut self.medium,
            Confidence::High => &mut self.high,
        }
    }

    pub fn add(&mut self, other: &Score) {
        self.support += other.support;
        for rung in Confidence::ALL {
            self.at_mut(rung).right += other.at(rung).right;
            self.at_mut(rung).wrong += other.at(rung).wrong;
        }
    }
}

impl Clean {
    pub fn at(&self, rung: Confidence) -> u64 {
        match rung {
            Confidence::Low => self.low,
            Confidence::Medium => self.medium,
            Confidence::High => self.high,
        }
    }

    /// Adds `matches` told at exactly `rung`, in order low, medium, high.
    pub fn add(&mut self, matches: [u64; 3]) {
        let [low, medium, high] = matches;
        self.low += low + medium + high;
        self.medium += medium + high;
        self.high += high;
    }

    pub fn per_mebibyte(&self, rung: Confidence) -> f64 {
        self.at(rung) as f64 / (self.bytes as f64 / f64::from(1 << 20)).max(f64::MIN_POSITIVE)
    }
}

/// One when nothing was asked: no value marked is no value missed.
fn ratio(part: u64, whole: u64) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

impl Scores {
    pub fn total(&self) -> Score {
        let mut total = Score::default();
        self.detector.values().for_each(|score| total.add(score));
        total
    }

    /// The totals of each kind of detector, and of all.
    pub fn kinds(&self, detectors: &DetectorSet) -> BTreeMap<String, Score> {
        let mut kinds = BTreeMap::from([("all".to_string(), self.total())]);
        for (id, score) in &self.detector {
            let detector = detectors.number(id).map(|number| detectors.get(number));
            let kind = match detector {
                Some(detector) if detector.category == Category::Credential => "credentials",
                Some(detector) if detector.validator.is_some_and(|check| check.checksum) => "checksums",
                _ => "shapes",
            };
            kinds.entry(kind.to_string()).or_default().add(score);
        }
        kinds
    }

    pub fn clean_total(&self) -> Clean {
        self.clean.values().fold(Clean::default(), |sum, clean| Clean {
            bytes: sum.bytes + clean.bytes,
            low: sum.low + clean.low,
            medium: sum.medium + clean.medium,
            high: sum.high + clean.high,
        })
    }

    /// Counts one marked file. A hit is the told detector over exactly the marked span; `also` does not count.
    pub fn count(&mut self, marked: &Marked, told: &[&MatchRow], differences: &mut Vec<Difference>) {
        let spot = |row: &MatchRow| Some((row.start?, row.end?));
        for mark in &marked.marks {
            let here =
                told.iter().filter(|row| spot(row).is_some_and(|(start, end)| start < mark.end && end > mark.start));
            let hit = here
                .clone()
                .find(|row| row.detector.as_ref() == mark.detector && spot(row) == Some((mark.start, mark.end)));
            if mark.either {
                continue;
            }
            let score = self.detector.entry(mark.detector.clone()).or_default();
            score.support += 1;
            for rung in Confidence::ALL {
                score.at_mut(rung).right += u64::from(hit.is_some_and(|row| row.confidence >= rung));
            }
            if hit.is_none_or(|row| row.confidence < Confidence::Medium) {
                let instead: Vec<String> =
                    here.map(|row| format!("{} ({})", row.detector, row.confidence.name())).collect();
                differences.push(Difference {
                    file: marked.name.clone(),
                    line: mark.line,
                    detector: mark.detector.clone(),
                    missed: true,
                    instead: instead.join(", "),
                });
            }
        }
        for row in told {
            let is_marked = marked
                .marks
                .iter()
                .any(|mark| row.detector.as_ref() == mark.detector && spot(row) == Some((mark.start, mark.end)));
            let is_apart = |(start, end)| marked.marks.iter().all(|mark| end <= mark.start || start >= mark.end);
            let is_unjudged = marked.unmarked.contains(row.detector.as_ref()) && spot(row).is_none_or(is_apart);
            if is_marked || is_unjudged {
                continue;
            }
            let score = self.detector.entry(row.detector.to_string()).or_default();
            for rung in Confidence::ALL {
                score.at_mut(rung).wrong += u64::from(row.confidence >= rung);
            }
            if row.confidence >= Confidence::Medium {
                differences.push(Difference {
                    file: marked.name.clone(),
                    line: row.line.unwrap_or_default(),
                    detector: row.detector.to_string(),
                    missed: false,
                    instead: row.confidence.name().to_string(),
                });
            }
        }
    }

    /// What is worse than in `before`, in words; empty when nothing fell.
    pub fn worse_than(&self, before: &Scores) -> Vec<String> {
        let mut worse = Vec::new();
        let held_out = before.held_out.iter().map(|(kind, old)| {
            let name = format!("held-out, {kind}");
            (name, old, self.held_out.get(kind))
        });
        let detectors = before.detector.iter().map(|(id, old)| (id.clone(), old, self.detector.get(id)));
        for (id, old, new) in detectors.chain(held_out) {
            let Some(new) = new else {
                worse.push(format!("{id}: no longer scored"));
                continue;
            };
            for rung in Confidence::ALL {
                let (name, was, is) = (rung.name(), old.at(rung), new.at(rung));
                let (recall_was, recall) = (was.recall(old.support), is.recall(new.support));
                if recall < recall_was {
                    worse.push(format!("{id}: recall at {name} fell from {recall_was:.4} to {recall:.4}"));
                }
                if is.precision() < was.precision() {
                    let (was, is) = (was.precision(), is.precision());
                    worse.push(format!("{id}: precision at {name} fell from {was:.4} to {is:.4}"));
                }
            }
        }
        for (set, old) in &before.clean {
            let Some(new) = self.clean.get(set).filter(|new| new.bytes == old.bytes) else { continue };
            for rung in [Confidence::Medium, Confidence::High] {
                let (name, was, is) = (rung.name(), old.at(rung), new.at(rung));
                if is > was {
                    worse.push(format!("clean {set}: false matches at {name} rose from {was} to {is}"));
                }
            }
        }
        worse
    }
}

/// The committed scores, or none when there is no such file.
pub fn read(path: &Path) -> Result<Option<Scores>, Error> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::refused(format!("cannot read {}: {error}", path.display()))),
    };
    let scores: Scores =
        toml::from_str(&text).map_err(|error| Error::refused(format!("{}: {error}", path.display())))?;
    if scores.schema != SCORE_SCHEMA {
        return Err(Error::refused(format!("{}: schema {} is not known", path.display(), scores.schema)));
    }
    Ok(Some(scores))
}

/// Writes the scores as a file that reads well in a diff: one line a detector.
pub fn write(path: &Path, scores: &Scores) -> Result<(), Error> {
    let mut text = String::from(
        "# The committed score per detector: `panner eval corpus` fails when one falls, `UPDATE=1` rewrites this file.\n\
         # support: values marked; true and false: told at this rung or above. clean: false matches in generated data.\n",
    );
    text.push_str(&format!("schema = {}\n", scores.schema));
    let told = |told: Told| format!("{{ true = {}, false = {} }}", told.right, told.wrong);
    let line = |id: &str, score: &Score| {
        let (low, medium, high) = (told(score.low), told(score.medium), told(score.high));
        format!("{id} = {{ support = {}, low = {low}, medium = {medium}, high = {high} }}\n", score.support)
    };
    text.push_str("\n[held_out]\n");
    scores.held_out.iter().for_each(|(kind, score)| text.push_str(&line(kind, score)));
    text.push_str("\n[detector]\n");
    scores.detector.iter().for_each(|(id, score)| text.push_str(&line(id, score)));
    text.push_str("\n[clean]\n");
    for (set, clean) in &scores.clean {
        let Clean { bytes, low, medium, high } = clean;
        text.push_str(&format!("{set} = {{ bytes = {bytes}, low = {low}, medium = {medium}, high = {high} }}\n"));
    }
    std::fs::write(path, text).map_err(|error| Error::broke(format!("cannot write {}: {error}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::eval::marked;
    use crate::model::Place;

    fn row(detector: &str, start: u64, end: u64, confidence: Confidence) -> MatchRow {
        MatchRow {
            object: "a".into(),
            detector: detector.into(),
            variant: None,
            confidence,
            start: Some(start),
            end: Some(end),
            line: Some(1),
            column: Some(1),
            place: Place::default(),
            masked: String::new(),
            fingerprint: None,
            also: Vec::new(),
        }
    }

    #[test]
    fn a_hit_needs_detector_and_span() {
        let file = marked::parse("a", "⟦x-a:12⟧ ⟦x-a:34⟧ ⟦x-b:56⟧").unwrap();
        let rows = [
            row("x-a", 0, 2, Confidence::High),
            row("x-a", 3, 6, Confidence::Medium),
            row("x-a", 6, 8, Confidence::Low),
        ];
        let mut scores = Scores { schema: SCORE_SCHEMA, ..Scores::default() };
        let mut differences = Vec::new();
        scores.count(&file, &rows.iter().collect::<Vec<_>>(), &mut differences);
        let (a, b) = (&scores.detector["x-a"], &scores.detector["x-b"]);
        assert_eq!((a.support, a.low, a.medium), (2, Told { right: 1, wrong: 2 }, Told { right: 1, wrong: 1 }));
        assert_eq!((b.support, b.low), (1, Told::default()));
        assert_eq!(differences.iter().filter(|difference| difference.missed).count(), 2);
    }

    #[test]
    fn a_written_score_is_read_back_and_a_fall_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("score.toml");
        let told = Told { right: 3, wrong: 0 };
        let mut scores = Scores { schema: SCORE_SCHEMA, ..Scores::default() };
        scores.detector.insert("x-a".into(), Score { support: 3, low: told, medium: told, high: Told::default() });
        scores.clean.insert("hashes".into(), Clean { bytes: 10, low: 1, medium: 0, high: 0 });
        scores.held_out.insert("all".into(), Score { support: 3, low: told, medium: told, high: told });
        write(&path, &scores).unwrap();
        assert_eq!(read(&path).unwrap(), Some(scores.clone()));
        let mut fallen = scores.clone();
        fallen.detector.get_mut("x-a").unwrap().medium.right = 2;
        assert_eq!(fallen.worse_than(&scores), ["x-a: recall at medium fell from 1.0000 to 0.6667"]);
        assert!(scores.worse_than(&fallen).is_empty());
        fallen = scores.clone();
        fallen.held_out.clear();
        assert_eq!(fallen.worse_than(&scores), ["held-out, all: no longer scored"]);
    }
}
