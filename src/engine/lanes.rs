//! Lanes: a detector's pattern as a tree, and where its candidates can start. Knows patterns; not
//! blocks, and not how a lane is run.

use std::sync::{Arc, OnceLock};

use regex_automata::meta;
use regex_automata::nfa::thompson::{Compiler, Config, NFA, WhichCaptures};
use regex_syntax::hir::{Class, ClassUnicode, Hir, HirKind, Repetition, literal::Extractor};

use crate::detector::{Detector, Edge, Field};
use crate::engine::keywords::{is_foreign, lead_of};
use crate::error::Error;
use crate::validate::Validator;

/// How a detector's candidates are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// Bitmaps say where it can start.
    Shape,
    /// One of its literals stands at the start.
    Literal,
    /// A shape that counts only near a keyword.
    Keyword,
    /// The shared reverse automaton says where it starts.
    Automaton,
}

impl Lane {
    pub fn name(self) -> &'static str {
        match self {
            Lane::Shape => "shape",
            Lane::Literal => "literal",
            Lane::Keyword => "keyword",
            Lane::Automaton => "automaton",
        }
    }
}

/// Where candidates of a detector can start.
#[derive(Clone, Debug)]
pub enum Starts {
    /// Where the first bytes' classes fit.
    Shape,
    /// Where one of these stands, whatever its case.
    Literals(Vec<Vec<u8>>),
    /// Up to `reach` bytes before this byte, all of `prefix`.
    Before { byte: u8, reach: usize, prefix: Box<[bool; 256]> },
    /// Anywhere.
    Anywhere,
}

/// A detector compiled as far as the engine needs it.
pub struct Rule {
    /// The pattern, with the repeats before an inner byte bounded.
    pub tree: Arc<Hir>,
    pub lane: Lane,
    pub starts: Starts,
    pub left: Edge,
    pub right: Edge,
    pub entropy: Option<f32>,
    pub until: Option<Vec<u8>>,
    pub validator: Option<&'static Validator>,
    /// Bytes around a candidate where a keyword must stand, for detectors hidden without one.
    pub gate_bytes: Option<usize>,
    /// Its values are whole fields, with such labels.
    pub field: Option<Field>,
    /// The same in characters.
    pub gate_characters: usize,
    /// A shape that counts only near a keyword, and stands nearly everywhere: its keywords are looked for first, by
    /// their first letters.
    pub is_weak: bool,
    pub has_value: bool,
    pattern: String,
    value: OnceLock<Option<meta::Regex>>,
}

/// A local part of an e-mail address has at most 64 octets (RFC 5321, 4.5.3.1.1); other
/// patterns that grow leftwards from an inner byte are bounded alike.
const PREFIX_BYTES_MAX: usize = 64;
/// UTF-8 takes at most four bytes a character.
pub const CHARACTER_BYTES_MAX: usize = 4;
/// Classes up to this many bytes are spelt out in literals; digits are not, they are shapes.
const LITERAL_CLASS_MAX: usize = 9;
/// Bytes of a match that is looked for around each of its keywords.
const GATED_BYTES_MAX: usize = 512;
/// A shape that excludes less, three digits or a letter and three, stands in every text.
const WEAK_SHAPE_BITS: f32 = 2.25;
/// A literal of fewer bytes stands too often.
const LITERAL_BYTES_MIN: usize = 3;

impl Rule {
    pub fn new(detector: &Detector) -> Result<Rule, Error> {
        let refuse = |why: String| Error::refused(format!("detector {}: pattern: {why}", detector.id));
        let tree = detector.tree.clone();
        if !tree.properties().look_set().is_empty() {
            return Err(refuse("anchors and word boundaries are the engine's; say `edges`".to_string()));
        }
        if has_wide_class(&tree) {
            return Err(refuse(
                "characters past ASCII may not be alternatives one by one; say `(?:é ?|è ?)`, or a class of bytes"
                    .to_string(),
            ));
        }
        let hidden = detector.alone.is_none() && !detector.keywords.is_empty();
        let (tree, starts) = starts_of(tree);
        let lane = match &starts {
            Starts::Literals(_) => Lane::Literal,
            Starts::Shape | Starts::Anywhere if hidden && is_short(&tree) => Lane::Keyword,
            Starts::Anywhere => Lane::Automaton,
            Starts::Shape | Starts::Before { .. } => Lane::Shape,
        };
        let gate_bytes = (lane == Lane::Keyword).then(|| usize::from(detector.proximity.max(1)) * CHARACTER_BYTES_MAX);
        Ok(Rule {
            has_value: has_value(&tree),
            tree,
            lane,
            starts,
            left: detector.left_edge,
            right: detector.right_edge,
            entropy: detector.entropy,
            until: detector.until.as_ref().map(|until| until.as_bytes().to_vec()),
            validator: detector.validator,
            is_weak: lane == Lane::Keyword
                && detector.shape_bits < WEAK_SHAPE_BITS
                && detector
                    .keywords
                    .iter()
                    .all(|keyword| is_foreign(keyword) || lead_of(keyword).len() >= LITERAL_BYTES_MIN),
            gate_bytes,
            field: detector.field,
            gate_characters: usize::from(detector.proximity.max(1)),
            pattern: detector.pattern.clone(),
            value: OnceLock::new(),
        })
    }

    /// The span of the group `value`, or of the one of `value_2` and so on that took part, in a whole match; built on
    /// first use.
    pub fn value(&self, matched: &[u8]) -> Option<(usize, usize)> {
        let regex = self.value.get_or_init(|| {
            meta::Builder::new()
                .syntax(regex_automata::util::syntax::Config::new().utf8(false).unicode(false))
                .configure(meta::Config::new().utf8_empty(false))
                .build(&format!("\\A(?:{})\\z", self.pattern))
                .ok()
        });
        let regex = regex.as_ref()?;
        let mut captures = regex.create_captures();
        regex.captures(matched, &mut captures);
        let names = regex.group_info().pattern_names(captures.pattern()?);
        let named = names.zip(captures.iter()).filter(|(name, _)| is_value(*name));
        named.filter_map(|(_, span)| span).map(|span| (span.start, span.end)).next()
    }
}

/// One automaton for many trees; the pattern's number is its place in `trees`.
pub fn compile(trees: &[&Hir], reverse: bool) -> Result<NFA, Error> {
    let config = Config::new().utf8(false).reverse(reverse).which_captures(WhichCaptures::None);
    Compiler::new()
        .configure(config)
        .build_many_from_hir(trees)
        .map_err(|error| Error::refused(format!("detectors do not compile: {error}")))
}

fn starts_of(tree: Arc<Hir>) -> (Arc<Hir>, Starts) {
    if let Some(literals) = prefix_literals(&tree) {
        return (tree, Starts::Literals(literals));
    }
    match before_inner_byte(&tree) {
        Some((bounded, starts)) => (bounded.into(), starts),
        None if is_shape(&tree) => (tree, Starts::Shape),
        None => (tree, Starts::Anywhere),
    }
}

/// The literals one of which begins every match, lower case; none where one is short or a number.
fn prefix_literals(tree: &Hir) -> Option<Vec<Vec<u8>>> {
    let mut first = [false; 256];
    first_bytes_of(tree, &mut first);
    // It begins with any digit: no literal does, and most patterns need not be taken apart to see it.
    if first[usize::from(b'0')..=usize::from(b'9')].iter().all(|begins| *begins) {
        return None;
    }
    let mut extractor = Extractor::new();
    extractor.limit_class(LITERAL_CLASS_MAX).limit_repeat(8).limit_literal_len(12).limit_total(512);
    // Literals are found whatever their case, so a pattern that ignores case has them too.
    let sequence = extractor.extract(&one_case(tree));
    let mut literals: Vec<Vec<u8>> =
        sequence.literals()?.iter().map(|literal| literal.as_bytes().to_ascii_lowercase()).collect();
    literals.sort();
    literals.dedup();
    let fits = |literal: &Vec<u8>| {
        literal.len() >= LITERAL_BYTES_MIN
            && literal.is_ascii()
            && literal.iter().any(|byte| !byte.is_ascii_digit() && !b" -./".contains(byte))
    };
    (!literals.is_empty() && literals.iter().all(fits)).then_some(literals)
}

/// `prefix@rest`, where the prefix cannot hold '@': its unbounded repeats are bounded.
fn before_inner_byte(tree: &Hir) -> Option<(Hir, Starts)> {
    let HirKind::Concat(parts) = tree.kind() else { return None };
    let at = parts
        .iter()
        .position(|part| matches!(part.kind(), HirKind::Literal(literal) if literal.0.first() == Some(&b'@')))?;
    let mut parts = parts.clone();
    let mut prefix = Box::new([false; 256]);
    let mut reach = 0;
    for part in parts.iter_mut().take(at) {
        if let HirKind::Repetition(repetition) = part.kind()
            && repetition.max.is_none()
        {
            let max = Some(repetition.min.max(PREFIX_BYTES_MAX as u32));
            *part = Hir::repetition(Repetition { max, ..repetition.clone() });
        }
        reach += part.properties().maximum_len()?;
        bytes_of(part, &mut prefix);
    }
    if reach == 0 || reach > 4 * PREFIX_BYTES_MAX || prefix[usize::from(b'@')] {
        return None;
    }
    Some((Hir::concat(parts), Starts::Before { byte: b'@', reach, prefix }))
}

/// All bytes that a tree can hold.
pub fn bytes_of(tree: &Hir, set: &mut [bool; 256]) {
    each_part(tree, |part| match part {
        HirKind::Literal(literal) => literal.0.iter().for_each(|byte| set[usize::from(*byte)] = true),
        HirKind::Class(class) => class_bytes(class, set),
        _ => {}
    });
}

/// Whether a class holds characters that take more than one byte, which the engine does not match.
fn has_wide_class(tree: &Hir) -> bool {
    let is_wide = |class: &ClassUnicode| class.ranges().iter().any(|range| !range.end().is_ascii());
    let mut has_wide = false;
    each_part(tree, |part| has_wide |= matches!(part, HirKind::Class(Class::Unicode(class)) if is_wide(class)));
    has_wide
}

/// A tree and all its parts. An explicit stack: patterns come from users' files.
fn each_part(tree: &Hir, mut each: impl FnMut(&HirKind)) {
    let mut stack = vec![tree];
    while let Some(tree) = stack.pop() {
        each(tree.kind());
        match tree.kind() {
            HirKind::Repetition(repetition) => stack.push(&repetition.sub),
            HirKind::Capture(capture) => stack.push(&capture.sub),
            HirKind::Concat(parts) | HirKind::Alternation(parts) => stack.extend(parts),
            _ => {}
        }
    }
}

fn class_bytes(class: &Class, set: &mut [bool; 256]) {
    match class {
        Class::Bytes(class) => {
            for range in class.ranges() {
                (range.start()..=range.end()).for_each(|byte| set[usize::from(byte)] = true);
            }
        }
        // Without Unicode a class of characters holds ASCII only.
        Class::Unicode(class) => {
            for range in class.ranges() {
                for character in range.start()..=range.end() {
                    match u8::try_from(u32::from(character)) {
                        Ok(byte) => set[usize::from(byte)] = true,
                        Err(_) => break,
                    }
                }
            }
        }
    }
}

/// Short enough to be looked for around every keyword.
fn is_short(tree: &Hir) -> bool {
    tree.properties().maximum_len().is_some_and(|len| len <= GATED_BYTES_MAX)
}

/// The tree with classes that are one letter in both cases taken as that letter, lower case.
fn one_case(tree: &Hir) -> Hir {
    match tree.kind() {
        HirKind::Class(class) => match one_letter(class) {
            Some(letter) => Hir::literal([letter]),
            None => tree.clone(),
        },
        HirKind::Repetition(repetition) => {
            Hir::repetition(Repetition { sub: Box::new(one_case(&repetition.sub)), ..repetition.clone() })
        }
        HirKind::Capture(capture) => one_case(&capture.sub),
        HirKind::Concat(parts) => Hir::concat(parts.iter().map(one_case).collect()),
        HirKind::Alternation(parts) => Hir::alternation(parts.iter().map(one_case).collect()),
        HirKind::Literal(_) | HirKind::Empty | HirKind::Look(_) => tree.clone(),
    }
}

fn one_letter(class: &Class) -> Option<u8> {
    let mut set = [false; 256];
    class_bytes(class, &mut set);
    let members: Vec<u8> = (0..=255u8).filter(|byte| set[usize::from(*byte)]).collect();
    match members.as_slice() {
        [upper, lower] if upper.is_ascii_uppercase() && upper.to_ascii_lowercase() == *lower => Some(*lower),
        _ => None,
    }
}

/// A shape begins with letters, digits or few others and is short: a walk from each place where it
/// can start is cheap.
fn is_shape(tree: &Hir) -> bool {
    const SHAPE_BYTES_MAX: usize = 512;
    let mut set = [false; 256];
    first_bytes_of(tree, &mut set);
    let others = (0..=255u8).filter(|byte| set[usize::from(*byte)] && !byte.is_ascii_alphanumeric()).count();
    tree.properties().maximum_len().is_some_and(|len| len <= SHAPE_BYTES_MAX) && others <= 8
}

/// The bytes that a match can begin with.
pub fn first_bytes_of(tree: &Hir, set: &mut [bool; 256]) {
    let mut stack = vec![tree];
    while let Some(tree) = stack.pop() {
        match tree.kind() {
            HirKind::Literal(literal) => literal.0.first().into_iter().for_each(|byte| set[usize::from(*byte)] = true),
            HirKind::Class(class) => class_bytes(class, set),
            HirKind::Repetition(repetition) => stack.push(&repetition.sub),
            HirKind::Capture(capture) => stack.push(&capture.sub),
            HirKind::Alternation(parts) => stack.extend(parts),
            HirKind::Concat(parts) => {
                for part in parts {
                    stack.push(part);
                    if part.properties().minimum_len() != Some(0) {
                        break;
                    }
                }
            }
            HirKind::Empty | HirKind::Look(_) => {}
        }
    }
}

fn has_value(tree: &Hir) -> bool {
    let mut has_value = false;
    each_part(tree, |part| has_value |= matches!(part, HirKind::Capture(capture) if is_value(capture.name.as_deref())));
    has_value
}

/// Whether a group of this name is what a match is narrowed to.
fn is_value(name: Option<&str>) -> bool {
    name.is_some_and(|name| name == "value" || name.starts_with("value_"))
}
