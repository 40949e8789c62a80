//! Where the matches of a pattern can start, and the lane that it is in for that. Knows patterns' syntax; no text.

use regex_syntax::hir::{Class, ClassUnicode, Hir, HirKind, Repetition, literal::Extractor};
use serde::{Deserialize, Serialize};

use super::{Bytes, Known};

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
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Starts {
    /// Where the first bytes' classes fit.
    Shape,
    /// Where one of these stands, whatever its case.
    Literals(Vec<Vec<u8>>),
    /// Up to `reach` bytes before this byte, all of `prefix`.
    Before { byte: u8, reach: usize, prefix: Bytes },
    /// Anywhere.
    Anywhere,
}

/// A local part of an e-mail address has at most 64 octets (RFC 5321, 4.5.3.1.1); other
/// patterns that grow leftwards from an inner byte are bounded alike.
const PREFIX_BYTES_MAX: usize = 64;
/// Classes up to this many bytes are spelt out in literals; digits are not, they are shapes.
const LITERAL_CLASS_MAX: usize = 9;
/// Bytes of a match that is looked for around each of its keywords.
const GATED_BYTES_MAX: u32 = 512;
/// A shape that excludes less, three digits or a letter and three, stands in every text.
const WEAK_SHAPE_BITS: f32 = 2.25;
/// A literal of fewer bytes stands too often.
pub const LITERAL_BYTES_MIN: usize = 3;

impl Known {
    /// How candidates are found; `is_hidden`: only near a keyword are they told.
    pub fn lane(&self, is_hidden: bool) -> Lane {
        let is_short = self.longest.is_some_and(|len| len <= GATED_BYTES_MAX);
        match &self.starts {
            Starts::Literals(_) => Lane::Literal,
            Starts::Shape | Starts::Anywhere if is_hidden && is_short => Lane::Keyword,
            Starts::Anywhere => Lane::Automaton,
            Starts::Shape | Starts::Before { .. } => Lane::Shape,
        }
    }

    /// A shape that counts only near a keyword, and stands nearly everywhere: its keywords are looked for first, by
    /// their first letters.
    pub fn is_weak(&self, is_hidden: bool) -> bool {
        self.lane(is_hidden) == Lane::Keyword && self.shape_bits < WEAK_SHAPE_BITS && self.has_leads
    }

    /// The group of the filter of starts that it is in, if it is in one: of shapes that count wherever they stand, or of
    /// those that need a keyword; `is_field`: it stands behind its labels only.
    pub fn group(&self, is_hidden: bool, is_field: bool) -> Option<usize> {
        match self.lane(is_hidden) {
            Lane::Shape if matches!(self.starts, Starts::Shape) => Some(0),
            Lane::Keyword if !is_field && !self.is_weak(is_hidden) => Some(1),
            _ => None,
        }
    }
}

/// A tree, with the repeats before an inner byte bounded, and where its matches can start.
pub fn of(tree: Hir) -> (Hir, Starts) {
    if let Some(literals) = prefix_literals(&tree) {
        return (tree, Starts::Literals(literals));
    }
    match before_inner_byte(&tree) {
        Some((bounded, starts)) => (bounded, starts),
        None if is_shape(&tree) => (tree, Starts::Shape),
        None => (tree, Starts::Anywhere),
    }
}

/// The literals one of which begins every match, lower case; none where one is short or a number.
fn prefix_literals(tree: &Hir) -> Option<Vec<Vec<u8>>> {
    let first = first_bytes_of(tree);
    // It begins with any digit: no literal does, and most patterns need not be taken apart to see it.
    if (b'0'..=b'9').all(|digit| first.contains(digit)) {
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
pub fn before_inner_byte(tree: &Hir) -> Option<(Hir, Starts)> {
    let HirKind::Concat(parts) = tree.kind() else { return None };
    let at = parts
        .iter()
        .position(|part| matches!(part.kind(), HirKind::Literal(literal) if literal.0.first() == Some(&b'@')))?;
    let mut parts = parts.clone();
    let mut prefix = Bytes::default();
    let mut reach = 0;
    for part in parts.iter_mut().take(at) {
        if let HirKind::Repetition(repetition) = part.kind()
            && repetition.max.is_none()
        {
            let max = Some(repetition.min.max(PREFIX_BYTES_MAX as u32));
            *part = Hir::repetition(Repetition { max, ..repetition.clone() });
        }
        reach += part.properties().maximum_len()?;
        prefix.extend(&bytes_of(part));
    }
    if reach == 0 || reach > 4 * PREFIX_BYTES_MAX || prefix.contains(b'@') {
        return None;
    }
    Some((Hir::concat(parts), Starts::Before { byte: b'@', reach, prefix }))
}

/// All bytes that a tree can hold.
pub fn bytes_of(tree: &Hir) -> Bytes {
    let mut set = Bytes::default();
    each_part(tree, |part| match part {
        HirKind::Literal(literal) => literal.0.iter().for_each(|byte| set.insert(*byte)),
        HirKind::Class(class) => class_bytes(class, &mut set),
        _ => {}
    });
    set
}

/// Whether a class holds characters that take more than one byte, which the engine does not match.
pub fn has_wide_class(tree: &Hir) -> bool {
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

fn class_bytes(class: &Class, set: &mut Bytes) {
    match class {
        Class::Bytes(class) => {
            for range in class.ranges() {
                (range.start()..=range.end()).for_each(|byte| set.insert(byte));
            }
        }
        // Without Unicode a class of characters holds ASCII only.
        Class::Unicode(class) => {
            for range in class.ranges() {
                for character in range.start()..=range.end() {
                    match u8::try_from(u32::from(character)) {
                        Ok(byte) => set.insert(byte),
                        Err(_) => break,
                    }
                }
            }
        }
    }
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
    let mut set = Bytes::default();
    class_bytes(class, &mut set);
    let mut members = set.iter();
    match (members.next(), members.next(), members.next()) {
        (Some(upper), Some(lower), None) if upper.is_ascii_uppercase() && upper.to_ascii_lowercase() == lower => {
            Some(lower)
        }
        _ => None,
    }
}

/// A shape begins with letters, digits or few others and is short: a walk from each place where it
/// can start is cheap.
fn is_shape(tree: &Hir) -> bool {
    const SHAPE_BYTES_MAX: usize = 512;
    let others = first_bytes_of(tree).iter().filter(|byte| !byte.is_ascii_alphanumeric()).count();
    tree.properties().maximum_len().is_some_and(|len| len <= SHAPE_BYTES_MAX) && others <= 8
}

/// The bytes that a match can begin with.
pub fn first_bytes_of(tree: &Hir) -> Bytes {
    let mut set = Bytes::default();
    let mut stack = vec![tree];
    while let Some(tree) = stack.pop() {
        match tree.kind() {
            HirKind::Literal(literal) => literal.0.first().into_iter().for_each(|byte| set.insert(*byte)),
            HirKind::Class(class) => class_bytes(class, &mut set),
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
    set
}

/// Whether a tree has a group that a match is narrowed to.
pub fn has_value(tree: &Hir) -> bool {
    let mut has_value = false;
    each_part(tree, |part| has_value |= matches!(part, HirKind::Capture(capture) if is_value(capture.name.as_deref())));
    has_value
}

/// Whether a group of this name is what a match is narrowed to.
pub fn is_value(name: Option<&str>) -> bool {
    name.is_some_and(|name| name == "value" || name.starts_with("value_"))
}
