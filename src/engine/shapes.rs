//! Where a shape can start: sequences of kinds of bytes, made from the shapes' patterns. A filter may
//! say yes too often, never no. Knows kinds of bytes; no detectors.

use regex_syntax::hir::Hir;

use crate::detector::Edge;
use crate::engine::classify::{self, BEHIND_DECIMAL, DIGITS, Filter, LOWER, LOWER_HEX, UPPER, UPPER_HEX};
use crate::engine::sequences::{self, ALL_KINDS};

/// Bytes looked at at a time, so that their kinds stay in the nearest cache.
const CHUNK_BYTES: usize = 8192;
const LETTERS: u16 = 1 << UPPER_HEX | 1 << UPPER | 1 << LOWER_HEX | 1 << LOWER;

/// Says where the shapes of one group can start.
pub struct StartFilter(Filter);

/// Reused memory.
#[derive(Default)]
pub struct StartScratch {
    kinds: Vec<u8>,
    starts: Vec<u32>,
}

impl StartFilter {
    /// `patterns` are the shapes' trees and left edges.
    pub fn new(patterns: &[(&Hir, Edge)]) -> StartFilter {
        let before = |left: Edge| match left {
            Edge::Word => ALL_KINDS & !DIGITS & !LETTERS | BEHIND_DECIMAL,
            Edge::Number => ALL_KINDS & !DIGITS,
            Edge::None => ALL_KINDS | BEHIND_DECIMAL,
        };
        let patterns: Vec<(&Hir, u16)> = patterns.iter().map(|(tree, left)| (*tree, before(*left))).collect();
        StartFilter(sequences::filter(&patterns))
    }

    /// Calls `each` with every place in `from..to` where a shape can start, ascending.
    pub fn each_start(
        &self,
        bytes: &[u8],
        from: usize,
        to: usize,
        scratch: &mut StartScratch,
        mut each: impl FnMut(usize),
    ) {
        let StartScratch { kinds, starts } = scratch;
        for at in (from..to).step_by(CHUNK_BYTES) {
            starts.clear();
            classify::starts(bytes, at, to.min(at + CHUNK_BYTES), &self.0, kinds, starts);
            starts.iter().for_each(|start| each(at + *start as usize));
        }
    }
}
