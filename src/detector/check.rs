//! Checks a definition's form and makes the detector of it; what it finds is proved by the acceptance test
//! and `detectors check`. All problems are told at once.

use super::known::{Compiled, Pattern};
use super::{Definition, Detector, Direction, Field, Source};
use crate::mask::Style;
use crate::model::{Category, Confidence, Severity};
use crate::validate::{self, Validator};

/// What a definition's words mean; none where there is a problem with one.
pub(super) struct Fields {
    category: Category,
    severity: Vec<(u64, Severity)>,
    alone: Option<Confidence>,
    near_keyword: Option<Confidence>,
    validator: Option<&'static Validator>,
    direction: Direction,
    mask: Style,
    field: Option<Field>,
}

impl Fields {
    /// `is_gated`: it is told near a keyword only.
    pub(super) fn of(definition: &Definition, is_gated: bool, problems: &mut Problems) -> Option<Fields> {
        let before = problems.0.len();
        let category = problems.some(
            Category::from_name(&definition.category),
            "category: personal, financial, health, credential or business",
        );
        let severity = problems.some(
            ladder(definition),
            "severity: low, medium or high, or three of them for 1, 2-99 and 100+ occurrences",
        );
        let caps = caps(definition, problems);
        let validator = validator(definition, problems);
        let direction = problems.some(direction(definition), "direction: both, before or after");
        let mask = problems
            .some(Style::from_name(definition.mask.as_deref().unwrap_or("plain")), "mask: plain, last4 or credential");
        let field =
            problems.some(field(definition, is_gated), "field: holds or is, with keywords and confidence.alone hidden");
        let (alone, near_keyword) = caps?;
        let fields = Fields {
            category: category?,
            severity: severity?,
            alone,
            near_keyword,
            validator,
            direction: direction?,
            mask: mask?,
            field: field?,
        };
        (problems.0.len() == before).then_some(fields)
    }

    /// The detector that has them.
    pub(super) fn detector(self, compiled: Compiled, source: Source) -> Detector {
        let Compiled { stem, bare, keywords, home_keywords, pattern, known, digest } = compiled;
        Detector {
            id: bare.id.into(),
            stem: stem.into(),
            name: bare.name,
            category: self.category,
            country: bare.country,
            severity: self.severity,
            pattern: Pattern::known(pattern, &known).into(),
            known: known.into(),
            own_form: bare.own_form.unwrap_or_default().into_bytes().into(),
            entropy: bare.entropy,
            until: bare.until,
            validator: self.validator,
            keywords,
            home_keywords,
            field: self.field,
            proximity: bare.proximity.unwrap_or(30),
            direction: self.direction,
            requires: bare.requires,
            unless_near: bare.unless_near,
            alone: self.alone,
            near_keyword: self.near_keyword,
            mask: self.mask,
            yields: bare.yields,
            macie: bare.same_as.macie,
            digest,
            source,
        }
    }
}

/// Characters between keyword and value; Macie's bound for custom identifiers.
const PROXIMITY_CHARACTERS_MAX: u16 = 300;

/// What every stanza must have, whatever it finds.
pub(super) fn form(stem: &str, definition: &Definition, problems: &mut Problems) {
    problems.unless(is_kebab(&definition.id), "id: use lower-case letters, digits and dashes");
    problems.unless(
        definition.id.strip_prefix(stem).is_some_and(|rest| rest.starts_with('-')),
        &format!("id: begin with the file's stem, '{stem}-'"),
    );
    problems.unless(definition.finds.len() >= 3, "finds: give at least three examples");
    problems.unless(definition.skips.len() >= 3, "skips: give at least three near misses");
    problems.unless(!definition.references.is_empty(), "references: give at least one");
    problems.unless(
        definition.finds.iter().all(|example| example.contains('⟦') && example.contains('⟧')),
        "finds: put each value between ⟦ and ⟧",
    );
    let forms = usize::from(definition.pattern.is_some())
        + usize::from(!definition.words.is_empty())
        + usize::from(!definition.values.is_empty());
    problems.unless(forms == 1, "give exactly one of pattern, words and values");
    keywords_of(definition, problems);
    problems.unless(definition.paths.is_empty(), "paths: not readable by this version; leave it out");
    problems.unless(
        definition.proximity.is_none_or(|proximity| (1..=PROXIMITY_CHARACTERS_MAX).contains(&proximity)),
        "proximity: 1 to 300 characters",
    );
    let is_country = |country: &str| country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase());
    problems.unless(definition.country.as_deref().is_none_or(is_country), "country: two capital letters (ISO 3166-1)");
}

/// Keywords that can never match, and detectors that never can for want of one.
fn keywords_of(definition: &Definition, problems: &mut Problems) {
    problems.unless(
        definition.home_keywords.is_empty() || definition.country.is_some(),
        "home_keywords: they count in documents of its country, and it has none; make them keywords",
    );
    for keyword in definition.keywords.iter().chain(&definition.home_keywords) {
        problems.unless(
            !super::fold(keyword).is_empty(),
            &format!("keywords: '{keyword}' has no letter or digit, so it can never match; take it away"),
        );
    }
    let hidden = |cap: &str| cap == "hidden";
    problems.unless(
        !hidden(&definition.confidence.near_keyword) || !hidden(&definition.confidence.alone),
        "confidence: hidden alone and near a keyword, so it is never told; raise one of them",
    );
    problems.unless(
        !hidden(&definition.confidence.alone) || !definition.keywords.is_empty() || !definition.requires.is_empty(),
        "keywords: it is hidden without one and has none, so it is never told; give keywords or raise confidence.alone",
    );
}

fn ladder(definition: &Definition) -> Option<Vec<(u64, Severity)>> {
    definition.severity.0.iter().map(|(from, name)| Some((*from, Severity::from_name(name)?))).collect()
}

/// The highest rungs alone and near a keyword.
fn caps(definition: &Definition, problems: &mut Problems) -> Option<(Option<Confidence>, Option<Confidence>)> {
    let rung = |name: &str| match name {
        "hidden" => Some(None),
        name => Confidence::from_name(name).map(Some),
    };
    let alone = problems.some(rung(&definition.confidence.alone), "confidence.alone: hidden, low, medium or high");
    let near = problems
        .some(rung(&definition.confidence.near_keyword), "confidence.near_keyword: hidden, low, medium or high");
    alone.zip(near)
}

fn validator(definition: &Definition, problems: &mut Problems) -> Option<&'static Validator> {
    let name = definition.validator.as_deref()?;
    let found = validate::find(name);
    if found.is_none() {
        problems.add(format!("validator: '{name}' is unknown"));
    }
    found
}

fn field(definition: &Definition, is_gated: bool) -> Option<Option<Field>> {
    match definition.field.as_deref() {
        None => Some(None),
        Some("holds") if is_gated => Some(Some(Field::Holds)),
        Some("is") if is_gated => Some(Some(Field::Is)),
        Some(_) => None,
    }
}

fn direction(definition: &Definition) -> Option<Direction> {
    match definition.direction.as_deref() {
        None | Some("both") => Some(Direction::Both),
        Some("before") => Some(Direction::Before),
        Some("after") => Some(Direction::After),
        Some(_) => None,
    }
}

#[derive(Default)]
pub(super) struct Problems(pub Vec<String>);

impl Problems {
    fn add(&mut self, problem: String) {
        self.0.push(problem);
    }

    fn unless(&mut self, holds: bool, problem: &str) {
        if !holds {
            self.add(problem.to_string());
        }
    }

    fn some<T>(&mut self, value: Option<T>, problem: &str) -> Option<T> {
        self.unless(value.is_some(), problem);
        value
    }
}

fn is_kebab(id: &str) -> bool {
    !id.is_empty()
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !id.starts_with('-')
        && !id.ends_with('-')
        && !id.contains("--")
}
