//! One object's matches as Amazon Macie tells them: type, categories, detections, locations.
//! Knows Macie's rules, not its JSON.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Category, Confidence, DetectorRow, MatchRow, Severity};
use crate::tally::severity_of;

/// Macie's finding types of sensitive data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingKind {
    Credentials,
    Financial,
    Personal,
    CustomIdentifier,
    Multiple,
}

/// Macie's categories; custom identifiers are told apart from the managed ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SensitiveCategory {
    Credentials,
    Financial,
    Personal,
    Custom,
}

/// What is told of one object with matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub kind: FindingKind,
    pub severity: Severity,
    /// By category, then name.
    pub detections: Vec<Detection>,
    /// More matches than locations.
    pub additional_occurrences: bool,
}

/// One kind of data of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detection {
    pub category: SensitiveCategory,
    /// Macie's managed identifier, or the detector's name where Macie has none.
    pub name: String,
    /// The detector; of several under one managed identifier the first.
    pub detector: Arc<str>,
    pub count: u64,
    pub severity: Severity,
    pub locations: Vec<Location>,
}

/// Where a match stands, in the five forms Macie has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    Cell { row: u64, column: u64, column_name: Option<Arc<str>>, reference: Option<String> },
    Line { start: u64, end: u64, start_column: u64 },
    Page { number: u64 },
    Record { json_path: Option<Arc<str>>, index: u64 },
}

/// Folds the rows of one object, and keeps no more than the locations that are told.
#[derive(Clone, Debug)]
pub struct FindingFold {
    /// By managed identifier or detector: listed matches and the first locations.
    listed: BTreeMap<Key, Listed>,
    /// Names and paths that are sensitive themselves, and are not told.
    sensitive_paths: Vec<Arc<str>>,
    locations_max: usize,
}

/// Category and name; for custom identifiers also the detector, for names need not be unique.
type Key = (SensitiveCategory, String, Option<Arc<str>>);

#[derive(Clone, Debug, Default)]
struct Listed {
    by_detector: BTreeMap<Arc<str>, u64>,
    locations: Vec<Location>,
}

impl FindingFold {
    /// Keeps at most `locations_max` locations of each kind of data.
    pub fn new(locations_max: usize) -> FindingFold {
        FindingFold { listed: BTreeMap::new(), sensitive_paths: Vec::new(), locations_max }
    }

    /// Takes a match row. `located` is false where its place is not told (inside an archive).
    pub fn add(&mut self, row: &MatchRow, detector: Option<&DetectorRow>, located: bool) {
        let listed = self.listed.entry(key_of(row, detector)).or_default();
        *listed.by_detector.entry(row.detector.clone()).or_default() += 1;
        if row.place.name && self.sensitive_paths.len() < self.locations_max {
            self.sensitive_paths.extend(row.place.json_path.clone());
        }
        if located && listed.locations.len() < self.locations_max {
            listed.locations.extend(location_of(row));
        }
    }

    /// The finding of `counts` (matches at the reporting rung by detector), with at most
    /// `locations_total` locations, filled depth-first; none where nothing was found.
    pub fn close(
        mut self,
        counts: &BTreeMap<Arc<str>, u64>,
        known: &BTreeMap<Arc<str>, DetectorRow>,
        locations_total: usize,
    ) -> Option<Finding> {
        for listed in self.listed.values_mut() {
            for location in &mut listed.locations {
                hide_sensitive_path(location, &self.sensitive_paths);
            }
        }
        let mut detections: BTreeMap<Key, Detection> = BTreeMap::new();
        for (id, count) in counts.iter().filter(|(_, count)| **count > 0) {
            let severity = known.get(id).map_or(Severity::Low, |row| severity_of(row, *count));
            for (key, share) in self.shares(id, *count, known.get(id)) {
                let listed = self.listed.get_mut(&key).map(|listed| std::mem::take(&mut listed.locations));
                let detection = detections.entry(key.clone()).or_insert_with(|| Detection {
                    category: key.0,
                    name: key.1,
                    detector: id.clone(),
                    count: 0,
                    severity,
                    locations: Vec::new(),
                });
                detection.count = detection.count.saturating_add(share);
                detection.severity = detection.severity.max(severity);
                detection.locations.extend(listed.into_iter().flatten());
            }
        }
        let mut left = locations_total;
        let mut detections: Vec<Detection> = detections.into_values().collect();
        for detection in &mut detections {
            detection.locations.truncate(left);
            left -= detection.locations.len();
        }
        let total = detections.iter().fold(0u64, |sum, detection| sum.saturating_add(detection.count));
        let told: usize = detections.iter().map(|detection| detection.locations.len()).sum();
        Some(Finding {
            kind: kind_of(&detections),
            severity: detections.iter().map(|detection| detection.severity).max()?,
            additional_occurrences: total > told as u64,
            detections,
        })
    }

    /// A detector's count, shared among its managed identifiers. Listed rows say which variants
    /// there are; matches past the listing limit go to the one listed most.
    fn shares(&self, id: &Arc<str>, count: u64, detector: Option<&DetectorRow>) -> Vec<(Key, u64)> {
        let mut shares: Vec<(Key, u64)> =
            self.listed.iter().filter_map(|(key, listed)| Some((key.clone(), *listed.by_detector.get(id)?))).collect();
        let mut left = count;
        for (_, share) in &mut shares {
            *share = (*share).min(left);
            left -= *share;
        }
        match shares.iter_mut().max_by_key(|(_, share)| *share) {
            Some((_, most)) => *most += left,
            None => shares.push((key_without_row(id, detector), count)),
        }
        shares.retain(|(_, share)| *share > 0);
        shares
    }
}

fn kind_of(detections: &[Detection]) -> FindingKind {
    let mut categories = detections.iter().map(|detection| detection.category);
    let first = categories.next();
    if categories.any(|category| Some(category) != first) {
        return FindingKind::Multiple;
    }
    match first {
        Some(SensitiveCategory::Credentials) => FindingKind::Credentials,
        Some(SensitiveCategory::Financial) => FindingKind::Financial,
        Some(SensitiveCategory::Personal) => FindingKind::Personal,
        Some(SensitiveCategory::Custom) | None => FindingKind::CustomIdentifier,
    }
}

/// The managed identifier of a match. A row does not say whether a keyword stood near it: the high
/// rung stands for one, which without a keyword few types reach.
fn key_of(row: &MatchRow, detector: Option<&DetectorRow>) -> Key {
    let near = if row.confidence == Confidence::High { "near_keyword" } else { "alone" };
    let wanted = [row.variant.as_deref().unwrap_or(""), near, ""];
    named(&wanted, detector).unwrap_or_else(|| custom(&row.detector, detector))
}

/// The managed identifier where no row is listed (`--matches 0`).
fn key_without_row(id: &Arc<str>, detector: Option<&DetectorRow>) -> Key {
    named(&["", "alone", "near_keyword"], detector).unwrap_or_else(|| custom(id, detector))
}

fn named(wanted: &[&str], detector: Option<&DetectorRow>) -> Option<Key> {
    let detector = detector?;
    let name = wanted.iter().find_map(|key| detector.macie.iter().find(|(when, _)| when == key))?;
    let category = match detector.category {
        Category::Credential => SensitiveCategory::Credentials,
        Category::Financial => SensitiveCategory::Financial,
        // Macie counts companies' tax numbers as personal.
        Category::Personal | Category::Health | Category::Business => SensitiveCategory::Personal,
    };
    Some((category, name.1.clone(), None))
}

fn custom(id: &Arc<str>, detector: Option<&DetectorRow>) -> Key {
    let name = detector.map_or_else(|| id.to_string(), |row| row.name.clone());
    (SensitiveCategory::Custom, name, Some(id.clone()))
}

fn location_of(row: &MatchRow) -> Option<Location> {
    let place = &row.place;
    let line = || row.line.map(|line| Location::Line { start: line, end: line, start_column: row.column.unwrap_or(1) });
    if place.name {
        // A column name that holds data is told as a line, as Macie does; other names have no place in content.
        return line();
    }
    if let Some(number) = place.page {
        return Some(Location::Page { number });
    }
    if let (Some(at), Some(column)) = (place.row, place.column) {
        let reference = place.cell.as_ref().map(|cell| match &place.sheet {
            Some(sheet) => format!("{sheet}!{cell}"),
            None => cell.clone(),
        });
        return Some(Location::Cell { row: at, column, column_name: place.column_name.clone(), reference });
    }
    if place.json_path.is_some() || place.record.is_some() {
        return Some(Location::Record { json_path: place.json_path.clone(), index: place.record.unwrap_or(0) });
    }
    line()
}

fn hide_sensitive_path(location: &mut Location, sensitive: &[Arc<str>]) {
    if let Location::Record { json_path, .. } = location
        && json_path.as_ref().is_some_and(|path| sensitive.iter().any(|prefix| path.starts_with(&**prefix)))
    {
        *json_path = None;
    }
}
