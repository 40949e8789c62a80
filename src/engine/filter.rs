//! Where sequences of kinds of bytes stand: bitmaps say where one can, a table which of them do. Knows kinds of
//! bytes; no patterns.

use crate::detector::known::classes::Classes;
use crate::detector::known::sequences::{BEHIND_DECIMAL, GROUPS, Merged, PLACES, SEQUENCES_MAX, Sequence};
use crate::engine::classify::{self, DIGITS, DOT, KINDS, OTHER, SPAN_MAX, Signs, kind, kinds_of};
use crate::engine::places::{Places, PlacesMemory, STRIDE};

/// A set of groups, a bit each.
pub type Groups = u8;

/// Finds where sequences stand.
pub struct Filter {
    /// By set of groups: the classes of its sequences.
    classes: [Classes; 1 << GROUPS],
    /// Sequences of no class, or that allow all that those do.
    lanes: Vec<Lanes>,
    /// By place, kind and group: the sequences that allow that kind there.
    table: Box<[[[u64; GROUPS]; 16]; PLACES]>,
    /// By group: sequences that do not stand behind a digit and a full stop. The rest of a decimal is no number.
    whole: [u64; GROUPS],
}

/// Reused memory.
#[derive(Default)]
pub struct FilterScratch {
    kinds: Vec<u8>,
    signs: Signs,
    bits: Vec<u64>,
    places: Box<PlacesMemory>,
    likely: Vec<u32>,
}

impl Filter {
    pub fn new(merged: &Merged) -> Filter {
        let groups = &merged.groups;
        let mut table = Box::new([[[0; GROUPS]; 16]; PLACES]);
        let mut whole = [0; GROUPS];
        for (number, group) in groups.iter().enumerate() {
            assert!(group.sequences.len() <= SEQUENCES_MAX);
            for (bit, sequence) in group.sequences.iter().enumerate() {
                each_kind(sequence, |place, kind| table[place][kind][number] |= 1 << bit);
                whole[number] |= u64::from(sequence[0] & BEHIND_DECIMAL == 0) << bit;
            }
        }
        let classes = std::array::from_fn(|set| {
            let wanted = groups.iter().enumerate().filter(|(number, _)| set >> number & 1 == 1);
            wanted.fold(Classes::default(), |all, (_, group)| all.with(group.classes))
        });
        Filter { classes, lanes: merged.others.chunks(LANES).map(Lanes::new).collect(), table, whole }
    }

    /// Of `groups`, those with a sequence that stands at `start`.
    #[inline(always)]
    fn stands(&self, bytes: &[u8], start: usize, groups: Groups) -> Groups {
        let before = |back: usize| start.checked_sub(back).map_or(OTHER, |at| kind(bytes[at]));
        let first = before(1);
        let mut left = all_of(groups);
        meet(&mut left, &self.table[0][usize::from(first)]);
        match bytes[start..].first_chunk::<{ PLACES - 1 }>() {
            Some(known) => self.meet_all(&mut left, known),
            None => self.meet_all(&mut left, &bytes[start..]),
        }
        let is_decimal = u64::from(first == DOT && DIGITS >> before(2) & 1 == 1).wrapping_neg();
        left.iter_mut().zip(self.whole).for_each(|(left, whole)| *left &= !(whole & is_decimal));
        left.iter().enumerate().fold(0, |groups, (group, left)| groups | u8::from(*left != 0) << group)
    }

    /// Leaves those that allow these bytes from their start on, and others behind them.
    #[inline(always)]
    fn meet_all(&self, left: &mut [u64; GROUPS], known: &[u8]) {
        for (rows, byte) in self.table[1..].iter().zip(known) {
            meet(left, &rows[usize::from(KIND_OF[usize::from(*byte)])]);
        }
        for rows in &self.table[1 + known.len().min(PLACES - 1)..] {
            meet(left, &rows[usize::from(OTHER)]);
        }
    }
}

/// The kind of each byte.
const KIND_OF: [u8; 256] = {
    let mut kinds = [OTHER; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = kind(byte as u8);
        byte += 1;
    }
    kinds
};

#[inline(always)]
fn meet(left: &mut [u64; GROUPS], row: &[u64; GROUPS]) {
    left.iter_mut().zip(row).for_each(|(left, row)| *left &= row);
}

/// All sequences of some groups.
fn all_of(groups: Groups) -> [u64; GROUPS] {
    std::array::from_fn(|group| (u64::from(groups >> group) & 1).wrapping_neg())
}

fn each_kind(sequence: &Sequence, mut each: impl FnMut(usize, usize)) {
    for (place, kinds) in sequence.iter().enumerate() {
        (0..KINDS).filter(|kind| kinds >> kind & 1 == 1).for_each(|kind| each(place, kind));
    }
}

/// Bytes behind the last start that must have a kind, so that whole vectors can be read.
const PADDING: usize = PLACES + 64;

/// Appends to `starts`, ascending, each place of `from..to`, counted from `from`, where a sequence of `groups` stands,
/// and the groups of those that do; they are at most [`SPAN_MAX`] bytes. Before and past the text every byte is of kind [`OTHER`].
pub fn starts(
    bytes: &[u8],
    (from, to): (usize, usize),
    filter: &Filter,
    groups: Groups,
    scratch: &mut FilterScratch,
    starts: &mut Vec<(u32, Groups)>,
) {
    let FilterScratch { kinds, signs, bits, places: memory, likely } = scratch;
    let span = to - from;
    signs.fill(from.checked_sub(1).map(|before| bytes[before]), &bytes[from..bytes.len().min(to + 64)]);
    bits.clear();
    if !filter.lanes.is_empty() {
        bits.resize(span.div_ceil(64), 0);
        let known = &bytes[from..bytes.len().min(to + PLACES)];
        let end = 1 + span + PADDING;
        kinds.resize(end.max(kinds.len()), OTHER);
        kinds[0] = from.checked_sub(1).map_or(OTHER, |before| kind(bytes[before]));
        kinds_of(known, &mut kinds[1..]);
        kinds[1 + known.len()..end].fill(OTHER);
        filter.lanes.iter().for_each(|lanes| classify::stand(&lanes.0, &kinds[..end], bits));
    }
    classify::do_fast(Places { classes: filter.classes[usize::from(groups)], signs, span, memory });
    let places = &mut memory.places[..span.div_ceil(STRIDE)];
    let standing = bits
        .iter()
        .enumerate()
        .flat_map(|(word, bits)| (0..64).filter(move |bit| bits >> bit & 1 == 1).map(move |bit| 64 * word + bit));
    for start in standing.filter(|start| *start < span) {
        places[start / STRIDE] |= 1 << (start % STRIDE);
    }
    likely.resize(SPAN_MAX + STRIDE + FEW, 0);
    classify::do_fast(Stands { filter, groups, bytes, from, windows: places, likely, starts });
}

/// Tells which places of windows a sequence stands at.
struct Stands<'a> {
    filter: &'a Filter,
    groups: Groups,
    bytes: &'a [u8],
    from: usize,
    windows: &'a [u64],
    /// Memory to work in.
    likely: &'a mut [u32],
    starts: &'a mut Vec<(u32, Groups)>,
}

impl classify::Work for Stands<'_> {
    #[inline(always)]
    fn run(self) {
        let Stands { filter, groups, bytes, from, windows, likely, starts } = self;
        // Where and how many places there are the processor cannot foresee: no branch depends on it.
        let mut count = 0;
        for (number, window) in windows.iter().enumerate() {
            let (mut bits, all) = (*window, window.count_ones() as usize);
            for places in (0..all.max(1)).step_by(FEW) {
                for place in 0..FEW {
                    likely[count + places + place] = (STRIDE * number) as u32 + bits.trailing_zeros();
                    bits &= bits.wrapping_sub(1);
                }
            }
            count += all;
        }
        let known = starts.len();
        starts.resize(known + count, (0, 0));
        let mut found = known;
        for start in &likely[..count] {
            let stands = filter.stands(bytes, from + *start as usize, groups);
            starts[found] = (*start, stands);
            found += usize::from(stands != 0);
        }
        starts.truncate(found);
    }
}

/// Places that most windows have at most.
const FEW: usize = 4;

/// Sequences that are looked for at once.
const LANES: usize = 8;

/// Eight sequences: by place and kind, those that allow that kind there.
struct Lanes([[u8; 16]; PLACES]);

impl Lanes {
    fn new(sequences: &[Sequence]) -> Lanes {
        let mut allowed = [[0; 16]; PLACES];
        for (lane, sequence) in sequences.iter().enumerate() {
            each_kind(sequence, |place, kind| allowed[place][kind] |= 1 << lane);
        }
        Lanes(allowed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detector::known::kinds::{ALL_KINDS, LETTERS, UPPERS};
    use crate::detector::known::sequences::Group;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sequences_are_found_where_they_stand(
            bytes in proptest::collection::vec(
                prop_oneof![any::<u8>(), proptest::sample::select(b"0190019 -./:+AGbz".to_vec())], 1..300,
            ),
            sequences in proptest::collection::vec(
                proptest::array::uniform16((1u16..1 << KINDS).prop_map(|kinds| kinds | BEHIND_DECIMAL)), 1..20,
            ),
            firsts in proptest::collection::vec((proptest::sample::select(vec![ALL_KINDS & !DIGITS, ALL_KINDS & !DIGITS & !LETTERS]),
                proptest::sample::select(vec![DIGITS, LETTERS, DIGITS | LETTERS, UPPERS])), 20),
            open in 0..PLACES,
            cut in any::<(u16, u16)>(),
        ) {
            // Random sequences stand nowhere: from some place on all is allowed. And each second begins as words do.
            let sequences: Vec<Sequence> = sequences.iter().zip(firsts).enumerate().map(|(number, (one, first))| {
                std::array::from_fn(|place| match (number % 2, place) {
                    (1, 0) => first.0 | BEHIND_DECIMAL,
                    (1, _) if place <= 9 => if number % 4 == 1 { first.1 } else { one[place] | DIGITS },
                    _ if place > open => u16::MAX,
                    _ => one[place],
                })
            }).collect();
            let others: Vec<Sequence> = sequences.iter().filter(|one| Classes::of(one).is_none()).copied().collect();
            let (one, other) = sequences.split_at(sequences.len() / 2);
            let classes = |group: &[Sequence]| {
                group.iter().filter_map(Classes::of).fold(Classes::default(), Classes::with)
            };
            let group = |own: &[Sequence]| Group { classes: classes(own), sequences: own.to_vec() };
            let filter = Filter::new(&Merged { groups: [group(one), group(other)], others });
            let (first, last) = (usize::from(cut.0) % bytes.len(), usize::from(cut.1) % bytes.len());
            let (from, to) = (first.min(last), first.max(last));
            let kind_at = |at: Option<usize>| at.and_then(|at| bytes.get(at)).map_or(OTHER, |byte| kind(*byte));
            let stands = |sequence: &Sequence, start: usize| {
                (0..PLACES).all(|place| sequence[place] >> kind_at((start + place).checked_sub(1)) & 1 == 1)
            };
            for groups in 1..4 {
                let mut fast = Vec::new();
                starts(&bytes, (from, to), &filter, groups, &mut FilterScratch::default(), &mut fast);
                let slow: Vec<(u32, Groups)> = (from..to)
                    .map(|start| {
                        let in_group = |group: &[Sequence]| group.iter().any(|sequence| stands(sequence, start));
                        let found = u8::from(in_group(one)) | u8::from(in_group(other)) << 1;
                        ((start - from) as u32, found & groups)
                    })
                    .filter(|(_, found)| *found != 0)
                    .collect();
                prop_assert_eq!(&fast, &slow);
            }
            for lanes in &filter.lanes {
                let mut kinds: Vec<u8> = bytes.iter().map(|byte| kind(*byte)).collect();
                let mut both = [vec![0; bytes.len().div_ceil(64)], vec![0; bytes.len().div_ceil(64)]];
                kinds.resize(64 * both[0].len() + PADDING, OTHER);
                classify::stand(&lanes.0, &kinds, &mut both[0]);
                classify::stand_portable(&lanes.0, &kinds, &mut both[1]);
                prop_assert_eq!(&both[0], &both[1]);
            }
        }
    }
}
