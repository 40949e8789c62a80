//! Where a shape can start, of the shapes of two groups at once. A filter may say yes too often, never no. Knows
//! kinds of bytes; no detectors.

use crate::detector::known::sequences::Merged;
use crate::engine::classify::SPAN_MAX;
use crate::engine::filter::{self, Filter, FilterScratch, Groups};

/// Says where shapes can start.
pub struct StartFilter(Filter);

/// Reused memory.
#[derive(Default)]
pub struct StartScratch {
    filter: FilterScratch,
    starts: Vec<(u32, Groups)>,
}

impl StartFilter {
    pub fn new(merged: &Merged) -> StartFilter {
        StartFilter(Filter::new(merged))
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

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;

    use proptest::prelude::*;

    use super::*;
    use crate::detector::DetectorSet;
    use crate::detector::known::classes::Classes;
    use crate::detector::known::kinds::kind;
    use crate::detector::known::sequences::{self, Group, Sequence, kinds_before};
    use crate::detector::known::{Lane, Starts};
    use crate::engine::candidates::rules_of;
    use crate::engine::filter::{Filter, FilterScratch, starts};
    use crate::engine::lanes::Rule;

    /// The sequences of all built-in shapes, each with whether its shape is weak.
    fn built_in() -> &'static [(Sequence, bool)] {
        static BUILT_IN: OnceLock<Vec<(Sequence, bool)>> = OnceLock::new();
        BUILT_IN.get_or_init(|| {
            let rules = rules_of(&DetectorSet::built_in());
            let is_shape = |lane: Lane| matches!(lane, Lane::Shape | Lane::Keyword);
            let rules = rules.iter().filter(|rule| is_shape(rule.lane) && matches!(rule.known.starts, Starts::Shape));
            let of_rule = |rule: &Rule| sequences::of(rule.pattern.tree(), kinds_before(rule.left)).into_iter();
            rules.flat_map(|rule| of_rule(rule).map(|sequence| (sequence, rule.is_weak))).collect()
        })
    }

    #[test]
    fn bitmaps_tell_of_all_built_in_shapes_that_are_not_weak() {
        for (sequence, _) in built_in().iter().filter(|(_, is_weak)| !is_weak) {
            // Where this fails, add a class: what no bitmap tells of costs a pass over all bytes.
            assert!(Classes::of(sequence).is_some(), "{sequence:x?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]

        #[test]
        fn what_a_shape_can_begin_with_is_found_in_any_text(
            which in any::<proptest::sample::Index>(),
            choices in proptest::array::uniform16(any::<u8>()),
            (before, behind) in (proptest::collection::vec(any::<u8>(), 0..120), proptest::collection::vec(any::<u8>(), 0..40)),
        ) {
            // Alone, so that no other's class finds it.
            let (sequence, _) = which.get(built_in());
            let (classes, others) = match Classes::of(sequence) {
                Some(classes) => (classes, vec![]),
                None => (Classes::default(), vec![*sequence]),
            };
            let own = Group { classes, sequences: vec![*sequence] };
            let filter = Filter::new(&Merged { groups: [own, Group::default()], others });
            let bytes = sequence.iter().zip(choices).map(|(kinds, choice)| {
                let mut bytes = (0..=u8::MAX).map(|byte| byte.wrapping_add(choice));
                bytes.find(|byte| kinds >> kind(*byte) & 1 == 1).expect("some kind may stand at each place")
            });
            // A space, so that a full stop before the start is no decimal's.
            let text: Vec<u8> = before.iter().copied().chain(*b" ").chain(bytes).chain(behind).collect();
            let mut found = Vec::new();
            starts(&text, (0, text.len()), &filter, 1, &mut FilterScratch::default(), &mut found);
            let start = before.len() as u32 + 2;
            prop_assert!(found.contains(&(start, 1)), "{:?} at {start}", String::from_utf8_lossy(&text));
        }
    }
}
