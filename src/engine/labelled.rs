//! Values that are all of a field are looked for behind its label only: at the beginning of a cell or value that a label
//! names, and behind the signs that end a label in running text. Knows signs and labels, no shape.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::detector::known::Lane;
use crate::engine::accept::{Accept, Cursor};
use crate::engine::candidates::Tries;
use crate::engine::field;
use crate::engine::keywords::DetectorBits;
use crate::engine::lanes::Rule;
use crate::engine::walk::{WalkScratch, Walker};

/// The detectors of fields, and the labels that name them.
pub(super) struct Labelled {
    walker: Walker,
    opened: Opened,
}

/// The detectors that a label opens by holding one of their keywords, and by being one.
#[derive(Default)]
pub(super) struct Opened([DetectorBits; 2]);

impl Opened {
    /// Whether what a name holds and what it is opens one.
    pub(super) fn by(&self, names: &[DetectorBits; 2]) -> bool {
        self.0.iter().zip(names).any(|(own, named)| own.meets(named))
    }
}

/// A worker's reusable memory.
#[derive(Default)]
pub(super) struct LabelledScratch {
    walk: WalkScratch,
    signs: Vec<usize>,
    starts: Vec<usize>,
}

/// Whether a detector's values are found behind its labels.
pub(super) fn is_labelled(rule: &Rule) -> bool {
    rule.field.is_some() && matches!(rule.lane, Lane::Keyword)
}

static LEADERS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("..."));
static RULES: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("___"));
static PADDING: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("  "));
static FULL_WIDTH: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("："));
/// What en dash and em dash begin with.
static DASHES: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"\xe2\x80"));

impl Labelled {
    /// None where no detector is of fields.
    pub(super) fn new(rules: &[(u16, &Rule)]) -> Option<Labelled> {
        let mut opened = Opened::default();
        for (number, rule) in rules {
            if let Some(says) = rule.field {
                opened.0[says as usize].insert(*number);
            }
        }
        (!rules.is_empty()).then(|| Labelled { walker: Walker::new(rules, true), opened })
    }

    /// Offers what stands behind labels, by start.
    pub(super) fn find(&self, accept: &mut Accept, scratch: &mut LabelledScratch) {
        let LabelledScratch { walk, signs, starts } = scratch;
        starts.clear();
        accept.each_opened(&self.opened, |start| starts.push(start));
        signs.clear();
        // A sign may stand before what the block owns, its value in it.
        let from = accept.text.owned_from.saturating_sub(field::LABEL_BYTES_MAX);
        each_sign(&accept.text.bytes[from..accept.text.owned_to], |at| signs.push(from + at));
        each_second_line(&accept.text.bytes[from..accept.text.owned_to], |at| signs.push(from + at));
        let bounds = (from, accept.text.owned_to);
        each_second_line_of_segments(accept.text.bytes, bounds, accept.segment_starts(), |at| signs.push(at));
        signs.sort_unstable();
        let (mut cursor, mut last) = (Cursor::default(), 0);
        for behind in signs.iter() {
            // A sign among the blanks before a value: tabs side by side.
            if *behind <= last {
                continue;
            }
            let blanks = accept.text.bytes[*behind..].iter().take_while(|byte| field::is_before_value(**byte));
            let start = behind + blanks.count();
            last = start;
            let is_owned = (accept.text.owned_from..accept.text.owned_to).contains(&start);
            if is_owned && accept.is_behind_label(start, &mut cursor, &self.opened) {
                starts.push(start);
            }
        }
        starts.sort_unstable();
        starts.dedup();
        let mut tries = Tries::new(&self.walker, walk);
        starts.iter().for_each(|start| tries.start(accept, *start));
    }
}

/// Tells where the second lines of paragraphs begin whose first may be a label. Blanks alone make no line: pages and
/// printed tables fill theirs up.
fn each_second_line(text: &[u8], mut begins: impl FnMut(usize)) {
    let blanks = memchr::memchr_iter(b'\n', text).filter(|at| {
        let before = field::without_spaces(&text[..*at]);
        before.is_empty() || before.ends_with(b"\n")
    });
    for start in std::iter::once(0).chain(blanks.map(|at| at + 1)) {
        let line = &text[start..text.len().min(start + field::LABEL_BYTES_MAX)];
        if let Some(end) = memchr::memchr(b'\n', line).filter(|end| *end > 0) {
            begins(start + end + 1);
        }
    }
}

/// Tells where the line behind the first of a segment that is not blank begins, in some bounds: a cell or value may hold a
/// label and what it names.
fn each_second_line_of_segments(
    bytes: &[u8],
    (from, to): (usize, usize),
    starts: &[usize],
    mut begins: impl FnMut(usize),
) {
    let mut index = starts.partition_point(|start| *start <= from).saturating_sub(1);
    // Where the line begins whose end is looked for, while all before it in its segment is blank.
    let mut line = starts.get(index).copied().filter(|start| *start >= from);
    for end in memchr::memchr_iter(b'\n', &bytes[from..to]).map(|at| from + at) {
        while let Some(start) = starts.get(index + 1).filter(|start| **start <= end) {
            index += 1;
            line = Some(*start);
        }
        let Some(start) = line else { continue };
        if bytes[start..end].trim_ascii().is_empty() {
            line = Some(end + 1);
            continue;
        }
        line = None;
        if starts.get(index + 1).is_none_or(|next| *next > end + 1) {
            begins(end + 1);
        }
    }
}

/// Tells the places behind signs that may end a label in running text; in no order.
fn each_sign(text: &[u8], mut behind: impl FnMut(usize)) {
    // What ends in a digit is a time, a port, a number of a line; no label. A tag may: `<h1>`.
    let ends_label = |at: usize| at > 0 && !text[at - 1].is_ascii_digit() && text[at - 1] != b'\n';
    let signs = memchr::memchr3_iter(b':', b'=', b'|', text).chain(memchr::memchr2_iter(b'>', b'\t', text));
    signs.filter(|at| text[*at] == b'>' || ends_label(*at)).for_each(|at| behind(at + 1));
    for (finder, sign) in [(&LEADERS, b'.'), (&RULES, b'_'), (&PADDING, b' ')] {
        let mut at = 0;
        while let Some(next) = finder.find(&text[at..]) {
            let run = text[at + next..].iter().take_while(|byte| **byte == sign).count();
            if ends_label(at + next) {
                behind(at + next + run);
            }
            at += next + run;
        }
    }
    if !text.is_ascii() {
        FULL_WIDTH.find_iter(text).for_each(|at| behind(at + "：".len()));
        let dashes = DASHES.find_iter(text).filter(|at| matches!(text.get(at + 2), Some(0x93 | 0x94)));
        dashes.for_each(|at| behind(at + 3));
    }
}
