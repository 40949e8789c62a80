//! Where a shape can start, of the shapes of two groups at once. A filter may say yes too often, never no. Knows
//! kinds of bytes; no detectors.

use regex_syntax::hir::Hir;

use crate::detector::Edge;
use crate::engine::classify::{DIGITS, SPAN_MAX};
use crate::engine::filter::{self, ALL_KINDS, BEHIND_DECIMAL, Filter, FilterScratch, GROUPS, Groups};
use crate::engine::places::LETTERS;
use crate::engine::sequences;

/// Says where shapes can start.
pub struct StartFilter(Filter);

/// Reused memory.
#[derive(Default)]
pub struct StartScratch {
    filter: FilterScratch,
    starts: Vec<(u32, Groups)>,
}

impl StartFilter {
    /// `groups` are the shapes' trees and left edges.
    pub fn new(groups: [Vec<(&Hir, Edge)>; GROUPS]) -> StartFilter {
        let groups =
            groups.map(|group| group.into_iter().map(|(tree, left)| (tree, kinds_before(left))).collect::<Vec<_>>());
        StartFilter(sequences::filter(&groups))
    }

    /// Calls `each` with every place in `window` where a shape of `groups` can start, ascending, and with the groups
    /// of those that can.
    pub fn each_start(
        &self,
        bytes: &[u8],
        window: (usize, usize),
        groups: Groups,
        scratch: &mut StartScratch,
        mut each: impl FnMut(usize, Groups),
    ) {
        let StartScratch { filter, starts } = scratch;
        for at in (window.0..window.1).step_by(SPAN_MAX) {
            starts.clear();
            filter::starts(bytes, (at, window.1.min(at + SPAN_MAX)), &self.0, groups, filter, starts);
            starts.iter().for_each(|(start, groups)| each(at + *start as usize, *groups));
        }
    }
}

/// The kinds that may stand before what has such a left edge.
pub fn kinds_before(left: Edge) -> u16 {
    match left {
        Edge::Word => ALL_KINDS & !DIGITS & !LETTERS | BEHIND_DECIMAL,
        Edge::Number => ALL_KINDS & !DIGITS,
        Edge::None | Edge::Camel => ALL_KINDS | BEHIND_DECIMAL,
    }
}
