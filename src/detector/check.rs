//! Checks a definition's form and makes the detector of it; what it finds is proved by the acceptance test
//! and `detectors check`. All problems are told at once.

use super::{Definition, Detector, Direction, Edge, Field, shape};
use crate::mask::Style;
use crate::model::{Category, Confidence, Severity};
use crate::validate::{self, Validator};

/// The detector that a stanza of the file `stem` states; `keywords` are its own, folded.
pub(super) fn detector(stem: &str, definition: Definition, keywords: Vec<String>) -> Result<Detector, Vec<String>> {
    let mut problems = Problems::default();
    form(stem, &definition, &mut problems);
    let pattern = pattern_of(&definition);
    let tree = regex_syntax::ParserBuilder::new().utf8(false).unicode(false).build().parse(&pattern);
    let tree = tree.map_err(|error| problems.add(format!("pattern: {error}"))).ok();
    if let Some(tree) = &tree {
        problems.unless(
            tree.properties().minimum_len().unwrap_or(0) > 0,
            "pattern: it matches the empty string or nothing; ask for at least one character",
        );
    }
    let category = problems.some(
        Category::from_name(&definition.category),
        "category: personal, financial, health, credential or business",
    );
    let severity = problems
        .some(ladder(&definition), "severity: low, medium or high, or three of them for 1, 2-99 and 100+ occurrences");
    let caps = caps(&definition, &mut problems);
    let validator = validator(&definition, &mut problems);
    let direction = problems.some(direction(&definition), "direction: both, before or after");
    let mask = problems
        .some(Style::from_name(definition.mask.as_deref().unwrap_or("plain")), "mask: plain, last4 or credential");
    let edges = problems.some(edges_of(&definition, &pattern), "edges: number, word, none or camel");
    let field = problems.some(field(&definition), "field: holds or is, with keywords and confidence.alone hidden");
    let parts = (tree, category, severity, caps, direction, mask, edges, field);
    let (
        Some(tree),
        Some(category),
        Some(severity),
        Some((alone, near_keyword)),
        Some(direction),
        Some(mask),
        Some((left_edge, right_edge)),
        Some(field),
    ) = parts
    else {
        return Err(problems.0);
    };
    if !problems.0.is_empty() {
        return Err(problems.0);
    }
    Ok(Detector {
        id: definition.id.as_str().into(),
        stem: stem.into(),
        name: definition.name.clone(),
        category,
        country: definition.country.clone(),
        severity,
        shape_bits: shape::bits(&tree),
        tree: tree.into(),
        pattern,
        left_edge,
        right_edge,
        own_form: definition.own_form.as_deref().unwrap_or_default().as_bytes().into(),
        entropy: definition.entropy,
        until: definition.until.clone(),
        validator,
        keywords,
        field,
        proximity: definition.proximity.unwrap_or(30),
        direction,
        requires: definition.requires.clone(),
        unless_near: definition.unless_near.clone(),
        alone,
        near_keyword,
        mask,
        yields: definition.yields,
        definition,
    })
}

/// Characters between keyword and value; Macie's bound for custom identifiers.
const PROXIMITY_CHARACTERS_MAX: u16 = 300;

/// What every stanza must have, whatever it finds.
fn form(stem: &str, definition: &Definition, problems: &mut Problems) {
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
    for keyword in &definition.keywords {
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

fn field(definition: &Definition) -> Option<Option<Field>> {
    let is_gated = definition.confidence.alone == "hidden" && !definition.keywords.is_empty();
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
struct Problems(Vec<String>);

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

/// The pattern, or words and values turned into one.
fn pattern_of(definition: &Definition) -> String {
    let alternatives = |items: &[String]| {
        let mut sorted: Vec<&String> = items.iter().collect();
        sorted.sort_by_key(|item| std::cmp::Reverse(item.len()));
        let escaped: Vec<String> =
            sorted.into_iter().map(|item| regex_syntax::escape(item).replace(' ', "[ _-]?")).collect();
        format!("(?:{})", escaped.join("|"))
    };
    let pattern = match &definition.pattern {
        Some(pattern) => pattern.clone(),
        None if !definition.words.is_empty() => return format!("(?i:{})", alternatives(&definition.words)),
        None => alternatives(&definition.values),
    };
    if definition.ignore_case { format!("(?i:{pattern})") } else { pattern }
}

/// Left and right edge: as stated, else by what the pattern can begin and end with: only digits make a number.
fn edges_of(definition: &Definition, pattern: &str) -> Option<(Edge, Edge)> {
    match definition.edges.as_deref() {
        Some("number") => return Some((Edge::Number, Edge::Number)),
        Some("word") => return Some((Edge::Word, Edge::Word)),
        Some("none") => return Some((Edge::None, Edge::None)),
        Some("camel") => return Some((Edge::Camel, Edge::None)),
        Some(_) => return None,
        None => {}
    }
    let digits_only = pattern
        .chars()
        .filter(|character| character.is_ascii_alphabetic())
        .eq(pattern.match_indices("\\d").map(|_| 'd'));
    let edge = if digits_only { Edge::Number } else { Edge::Word };
    Some((edge, edge))
}
