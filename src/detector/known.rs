//! What can be known of a detector's pattern without any text. `src/build.rs` works it out for the built-in detectors,
//! because doing so at every start costs more than a commit hook may take; for users' it is done when they are read.

pub mod classes;
pub mod kinds;
pub mod sequences;
mod shape;
mod starts;
pub mod tree;
pub mod ways;
pub mod words;

use std::sync::OnceLock;

use regex_syntax::hir::Hir;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::definition::Definition;
use super::fold::folded;
use sequences::{GROUPS, Sequence};
pub use starts::{Lane, Starts, is_value};

/// What a detector's values must not touch, left and right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// A set of bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Bytes([u64; 4]);

impl Bytes {
    pub fn insert(&mut self, byte: u8) {
        self.0[usize::from(byte >> 6)] |= 1 << (byte & 63);
    }

    #[inline]
    pub fn contains(&self, byte: u8) -> bool {
        self.0[usize::from(byte >> 6)] >> (byte & 63) & 1 == 1
    }

    /// Its bytes, ascending.
    pub fn iter(&self) -> impl Iterator<Item = u8> + '_ {
        (0..=u8::MAX).filter(|byte| self.contains(*byte))
    }

    pub fn extend(&mut self, other: &Bytes) {
        self.0.iter_mut().zip(other.0).for_each(|(own, other)| *own |= other);
    }
}

/// What is known of a pattern.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Known {
    pub left_edge: Edge,
    pub right_edge: Edge,
    /// Bits of evidence that the shape is worth: what it fixes is rare in ordinary text.
    pub shape_bits: f32,
    /// Where a match can start.
    pub starts: Starts,
    /// What a match can begin with, and what can stand in it.
    pub first: Bytes,
    pub held: Bytes,
    /// Bytes of its longest match; none where there is no bound.
    pub longest: Option<u32>,
    /// It has a group that a match is narrowed to.
    pub has_value: bool,
    /// A keyword can be looked for by its first letters, each of them.
    pub has_leads: bool,
}

/// A pattern: a regular expression over bytes, ASCII classes, without outer edges.
#[derive(Debug)]
pub struct Pattern {
    pub text: String,
    is_bounded: bool,
    tree: OnceLock<Hir>,
}

impl Pattern {
    /// A pattern that was parsed before; its tree is made when it is first asked for.
    pub fn known(text: String, known: &Known) -> Pattern {
        Pattern { text, is_bounded: matches!(known.starts, Starts::Before { .. }), tree: OnceLock::new() }
    }

    /// Its syntax, with the repeats before an inner byte bounded.
    pub fn tree(&self) -> &Hir {
        self.tree.get_or_init(|| {
            let tree = parse(&self.text).unwrap_or_else(|error| panic!("a pattern that was parsed before: {error}"));
            match self.is_bounded {
                true => starts::before_inner_byte(&tree).map_or(tree, |(bounded, _)| bounded),
                false => tree,
            }
        })
    }
}

fn parse(pattern: &str) -> Result<Hir, String> {
    let parser = regex_syntax::ParserBuilder::new().utf8(false).unicode(false).build().parse(pattern);
    parser.map_err(|error| error.to_string())
}

/// A definition, compiled as far as no text is needed for it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Compiled {
    /// The file's name without `.toml`.
    pub stem: String,
    /// What a scan needs of it beside all below.
    pub bare: Definition,
    /// Folded: lower case, one space between words.
    pub keywords: Vec<String>,
    /// Those of them that count only where something else in the document is of its country.
    pub home_keywords: Vec<String>,
    /// The text of its pattern; words and values are turned into it.
    pub pattern: String,
    pub known: Known,
    /// SHA-256 of the definition.
    pub digest: [u8; 32],
}

impl Compiled {
    /// With what it can begin with; or all problems of its pattern.
    pub fn of(stem: &str, definition: &Definition) -> Result<(Compiled, Vec<Sequence>), Vec<String>> {
        let pattern = pattern_of(definition);
        let tree = parse(&pattern).map_err(|error| vec![format!("pattern: {error}")])?;
        let edges = edges_of(definition, &pattern);
        let problems: Vec<String> = problems_of(&tree, edges.is_some()).map(str::to_string).collect();
        let Some((left_edge, right_edge)) = edges.filter(|_| problems.is_empty()) else { return Err(problems) };
        let own = folded(&definition.keywords);
        let mut home_keywords = folded(&definition.home_keywords);
        home_keywords.retain(|keyword| !own.contains(keyword));
        let keywords = [own, home_keywords.clone()].concat();
        let shape_bits = shape::bits(&tree);
        let (tree, starts) = starts::of(tree);
        let known = Known {
            left_edge,
            right_edge,
            shape_bits,
            first: starts::first_bytes_of(&tree),
            held: starts::bytes_of(&tree),
            longest: tree.properties().maximum_len().map(|len| u32::try_from(len).unwrap_or(u32::MAX)),
            has_value: starts::has_value(&tree),
            has_leads: keywords.iter().all(|keyword| words::has_lead(keyword)),
            starts,
        };
        let sequences = match known.starts {
            Starts::Shape | Starts::Anywhere => sequences::of(&tree, sequences::kinds_before(left_edge)),
            Starts::Literals(_) | Starts::Before { .. } => Vec::new(),
        };
        let whole = postcard::to_stdvec(definition).expect("plain fields can be written to memory");
        let (stem, bare, digest) = (stem.to_string(), definition.bare(), Sha256::digest(whole).into());
        Ok((Compiled { stem, bare, keywords, home_keywords, pattern, known, digest }, sequences))
    }

    /// Whether it is told near a keyword only.
    pub fn is_hidden(&self) -> bool {
        self.bare.confidence.alone == "hidden" && !self.keywords.is_empty()
    }

    /// Its group in the filter of starts.
    pub fn group(&self) -> Option<usize> {
        self.known.group(self.is_hidden(), self.bare.field.is_some())
    }
}

/// The sequences of each group, of those that are in one.
pub fn groups<'a>(all: impl Iterator<Item = (Option<usize>, &'a Vec<Sequence>)>) -> [Vec<Sequence>; GROUPS] {
    let mut groups: [Vec<Sequence>; GROUPS] = Default::default();
    for (group, own) in all {
        group.into_iter().for_each(|group| groups[group].extend_from_slice(own));
    }
    groups
}

fn problems_of(tree: &Hir, has_edges: bool) -> impl Iterator<Item = &'static str> {
    let all = [
        (
            tree.properties().minimum_len().unwrap_or(0) > 0,
            "pattern: it matches the empty string or nothing; ask for at least one character",
        ),
        (tree.properties().look_set().is_empty(), "pattern: anchors and word boundaries are the engine's; say `edges`"),
        (
            !starts::has_wide_class(tree),
            "pattern: characters past ASCII may not be alternatives one by one; say `(?:é ?|è ?)`, or a class of bytes",
        ),
        (has_edges, "edges: number, word, none or camel"),
    ];
    all.into_iter().filter(|(holds, _)| !holds).map(|(_, problem)| problem)
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
