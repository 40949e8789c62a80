//! Measures what validators are worth: random values of a detector's shape, and how many of them its
//! validator takes. Knows no single detector.

use panner::detector::DetectorSet;
use panner::validate::{Outcome, Subject, Validator};
use regex_syntax::hir::{Class, Hir, HirKind};

/// Random values tried per detector: a validator that takes one in 1,024 still shows two dozen times.
const VALUES: u32 = 30_000;
/// Hits below which a share says nothing.
const HITS_LEAST: u32 = 20;
/// Bits by which a stated worth may differ from the measured one.
const TOLERANCE_BITS: f32 = 0.75;

/// A small generator (xorshift), the same values at each run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

/// A pattern with its classes spelt out, so that drawing from it allocates nothing.
enum Shape {
    Literal(Vec<u8>),
    OneOf(Vec<u8>),
    Concat(Vec<Shape>),
    Alternation(Vec<Shape>),
    Repeat(Box<Shape>, usize, usize),
}

impl Shape {
    fn new(tree: &Hir) -> Shape {
        match tree.kind() {
            HirKind::Empty | HirKind::Look(_) => Shape::Concat(Vec::new()),
            HirKind::Literal(literal) => Shape::Literal(literal.0.to_vec()),
            HirKind::Class(class) => Shape::OneOf(bytes_of(class)),
            HirKind::Capture(capture) => Shape::new(&capture.sub),
            HirKind::Concat(parts) => Shape::Concat(parts.iter().map(Shape::new).collect()),
            HirKind::Alternation(ways) => Shape::Alternation(ways.iter().map(Shape::new).collect()),
            HirKind::Repetition(repetition) => {
                let most = repetition.max.unwrap_or(repetition.min + 8).min(repetition.min + 40);
                Shape::Repeat(Box::new(Shape::new(&repetition.sub)), repetition.min as usize, most as usize)
            }
        }
    }

    /// Appends a random value of the shape.
    fn draw(&self, random: &mut Random, out: &mut Vec<u8>) {
        match self {
            Shape::Literal(literal) => out.extend_from_slice(literal),
            Shape::OneOf(bytes) => out.push(bytes.get(random.below(bytes.len())).copied().unwrap_or(b'?')),
            Shape::Concat(parts) => parts.iter().for_each(|part| part.draw(random, out)),
            Shape::Alternation(ways) => ways[random.below(ways.len())].draw(random, out),
            Shape::Repeat(part, least, most) => {
                let times = least + random.below(most - least + 1);
                (0..times).for_each(|_| part.draw(random, out));
            }
        }
    }
}

fn bytes_of(class: &Class) -> Vec<u8> {
    match class {
        Class::Bytes(bytes) => bytes.iter().flat_map(|range| range.start()..=range.end()).collect(),
        Class::Unicode(scalars) => scalars
            .iter()
            .filter(|range| range.end().is_ascii())
            .flat_map(|range| range.start() as u8..=range.end() as u8)
            .collect(),
    }
}

/// Of random values of the shape, how many are taken, and how many the validator cannot speak of.
fn measure(pattern: &str, validator: &Validator) -> (u32, u32) {
    let mut parser = regex_syntax::ParserBuilder::new().utf8(false).unicode(false).build();
    let tree = parser.parse(pattern).expect("the pattern was checked when the set was made");
    let shape = Shape::new(&tree);
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let (mut taken, mut silent, mut value) = (0, 0, Vec::new());
    for _ in 0..VALUES {
        value.clear();
        shape.draw(&mut random, &mut value);
        match (validator.check)(&Subject::new(&value)).outcome {
            Outcome::Valid | Outcome::Test => taken += 1,
            Outcome::CannotSay => silent += 1,
            Outcome::Invalid => {}
        }
    }
    (taken, silent)
}

/// The stated bits are -log2 of the share that is taken, of those of which the validator can speak. Validators that share one detector's shape
/// with others are measured where they are worth least.
#[test]
fn bits_are_what_validators_exclude() {
    let detectors = DetectorSet::built_in();
    let mut problems = Vec::new();
    for validator in panner::validate::all() {
        let shapes = detectors.iter().filter(|detector| {
            detector.validator.is_some_and(|other| other.name == validator.name) && detector.pattern.text.len() < 2_000
        });
        let measured: Vec<(u32, u32)> = shapes.map(|detector| measure(&detector.pattern.text, validator)).collect();
        let Some(&(taken, silent)) = measured.iter().max() else { continue };
        let bits = match taken {
            taken if taken < HITS_LEAST && silent > VALUES / 2 => 0.0,
            _ => -(taken.max(1) as f32 / (VALUES - silent).max(1) as f32).log2(),
        };
        // A share too small to be seen is at least as many bits as could be seen.
        let unseen = taken < HITS_LEAST && silent == 0;
        let close = unseen || (bits - validator.bits).abs() <= TOLERANCE_BITS;
        if !close {
            problems.push(format!(
                "{}: {} bits are stated, {bits:.1} measured ({taken} taken, {silent} silent)",
                validator.name, validator.bits
            ));
        }
    }
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}
