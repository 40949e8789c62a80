//! How far text goes on around a place: to the walls on both sides, where one value's text ends and another begins. Soft
//! segments have labels of their own and no walls between them. Knows segments, no detector.

use crate::model::Segment;

/// For each segment of a block the bounds of its text; none are kept where each segment stands alone.
#[derive(Default)]
pub struct Reach(Vec<(usize, usize)>);

impl Reach {
    /// `starts` are the segments', in the offsets that are asked for; `end` is the block's.
    pub fn fill(&mut self, segments: &[Segment], starts: impl DoubleEndedIterator<Item = usize> + Clone, end: usize) {
        self.0.clear();
        if !segments.iter().any(|segment| segment.is_soft) {
            return;
        }
        self.0.resize(segments.len(), (0, end));
        let mut from = 0;
        for ((bounds, segment), start) in self.0.iter_mut().zip(segments).zip(starts.clone()) {
            if !segment.is_soft {
                from = start;
            }
            bounds.0 = from;
        }
        let mut to = end;
        for ((bounds, segment), start) in self.0.iter_mut().zip(segments).rev().zip(starts.rev()) {
            bounds.1 = to;
            if !segment.is_soft {
                to = start;
            }
        }
    }

    /// The bounds of a segment's text, which are its own where it stands alone.
    #[inline(always)]
    pub fn of(&self, index: usize, own: (usize, usize)) -> (usize, usize) {
        self.0.get(index).copied().unwrap_or(own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LabelId;

    #[test]
    fn text_goes_on_over_soft_segments_to_the_walls() {
        let segments = [(0, true), (3, true), (5, false), (7, true), (9, false)];
        let segments = segments.map(|(start, is_soft)| Segment { is_soft, ..Segment::text(start, LabelId(0)) });
        let mut reach = Reach::default();
        reach.fill(&segments, segments.iter().map(|segment| segment.start as usize), 12);
        let all: Vec<_> = (0..segments.len()).map(|index| reach.of(index, (99, 99))).collect();
        assert_eq!(all, [(0, 5), (0, 5), (5, 9), (5, 9), (9, 12)]);
        let alone = [Segment::text(0, LabelId(0))];
        reach.fill(&alone, [0].into_iter(), 12);
        assert_eq!(reach.of(0, (0, 12)), (0, 12));
    }
}
