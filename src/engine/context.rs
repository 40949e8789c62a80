//! What stands around a candidate: its label first, then words near it. Macie's rule: within 30 characters
//! in text; in tables and keyed formats the label, or the same cell or value. Decides nothing.

use std::cell::LazyCell;

use super::candidates::Candidate;
use super::confidence::{Piece, is_weak};
use super::distance::{FILLER_BYTES_MAX, within_characters};
use super::guards;
use super::keywords::{KeywordHit, Keywords, LabelMeaning};
use super::lanes::CHARACTER_BYTES_MAX;
use super::reach::Reach;
use super::spent;
use crate::detector::{Detector, DetectorSet, Direction, Edge};
use crate::model::{Block, LabelId, Labels, Segment};

/// A worker's reusable memory for context.
#[derive(Default)]
pub struct ContextScratch {
    labels: Vec<Option<LabelMeaning>>,
    text: Reach,
    first_hit: usize,
    /// Bytes that a character of the block takes at most.
    character_bytes: usize,
    /// Bytes before a candidate within which a hit begins that can matter to it.
    reach: usize,
    last: LastSpan,
    /// The keywords near the last span, as far as `near_of` of them is known: places in the hits, and whether each is
    /// before it.
    near: Vec<(usize, bool)>,
}

/// What is known of the last span, which many detectors may claim.
#[derive(Default)]
struct LastSpan {
    bounds: (u32, u32),
    segment: u32,
    /// The proximity within which its keywords are known, in characters.
    near_of: Option<u16>,
    has_letters: bool,
    is_digits: bool,
    /// What the guards said of it as a bare number, and as something else.
    guarded: [Option<u64>; 2],
}

impl LastSpan {
    fn new(value: &[u8], bounds: (u32, u32), segment: u32) -> LastSpan {
        let is_digits = value.iter().all(u8::is_ascii_digit);
        let has_letters = !is_digits && value.iter().any(u8::is_ascii_alphabetic);
        LastSpan { bounds, segment, near_of: None, has_letters, is_digits, guarded: [None; 2] }
    }
}

impl ContextScratch {
    pub fn new_document(&mut self) {
        self.labels.clear();
    }

    /// `hits` are the block's keywords, by start.
    pub fn new_block(&mut self, detectors: &DetectorSet, block: &Block, hits: &[KeywordHit]) {
        let Block { bytes, segments, .. } = *block;
        self.text.fill(segments, segments.iter().map(|segment| segment.start as usize), bytes.len());
        self.first_hit = 0;
        self.character_bytes = if bytes.is_ascii() { 1 } else { CHARACTER_BYTES_MAX };
        let widest = detectors.iter().map(|detector| usize::from(detector.proximity)).max().unwrap_or(0);
        let longest = hits.iter().map(|hit| hit.end - hit.start).max().unwrap_or(0);
        self.reach = widest * self.character_bytes + FILLER_BYTES_MAX + longest;
        self.last = LastSpan::default();
    }

    /// What a label says; looked up once a document.
    pub fn label<'s>(&'s mut self, keywords: &Keywords, labels: &Labels, label: LabelId) -> &'s LabelMeaning {
        let index = label.0 as usize;
        if self.labels.len() <= index {
            self.labels.resize(index + 1, None);
        }
        self.labels[index].get_or_insert_with(|| keywords.meaning(labels.name(label)))
    }
}

/// The pieces of evidence around one candidate. Candidates come in order of start.
pub fn pieces(
    detectors: &DetectorSet,
    keywords: &Keywords,
    block: &Block,
    hits: &[KeywordHit],
    labels: &Labels,
    scratch: &mut ContextScratch,
    candidate: &Candidate,
) -> u64 {
    let number = candidate.detector;
    let detector = detectors.get(number);
    let (start, end) = (candidate.start as usize, candidate.end as usize);
    let segment = &block.segments[candidate.segment as usize];
    let own_end =
        block.segments.get(candidate.segment as usize + 1).map_or(block.bytes.len(), |next| next.start as usize);
    let reach = scratch.text.of(candidate.segment as usize, (segment.start as usize, own_end));
    let bounds = (candidate.start, candidate.end);
    if (scratch.last.bounds, scratch.last.segment) != (bounds, candidate.segment) {
        scratch.last = LastSpan::new(&block.bytes[start..end], bounds, candidate.segment);
    }
    let LastSpan { has_letters, is_digits, guarded, .. } = &mut scratch.last;
    let (bare, is_digits) = (!*has_letters && detector.known.left_edge == Edge::Number, *is_digits);
    let mut pieces = *guarded[usize::from(bare)].get_or_insert_with(|| {
        let text = &block.bytes[reach.0..reach.1];
        let against = guards::against(text, start - reach.0, end - reach.0, bare);
        against | if bare && !is_digits { Piece::Separated.bit() } else { 0 }
    });
    let value = &block.bytes[start..end];
    if !detector.own_form.is_empty() && detector.own_form.iter().all(|sign| value.contains(sign)) {
        pieces |= Piece::OwnForm.bit();
    }
    let said = match segment.label {
        LabelId(0) => 0,
        label => label_pieces(detector, number, scratch.label(keywords, labels, label), bare),
    };
    if !segment.is_soft {
        pieces |= said;
    }
    while hits.get(scratch.first_hit).is_some_and(|hit| hit.start + scratch.reach < start) {
        scratch.first_hit += 1;
    }
    let cell = cell_before(block.bytes, block.segments, candidate.segment as usize);
    let place = Place { start, end, reach, cell, bare, is_digits };
    if scratch.last.near_of != Some(detector.proximity) {
        scratch.last.near_of = Some(detector.proximity);
        let near_bytes = usize::from(detector.proximity) * scratch.character_bytes + FILLER_BYTES_MAX;
        scratch.near.clear();
        let first = scratch.first_hit;
        let near = hits[first..].iter().zip(first..).take_while(|(hit, _)| hit.start <= end + near_bytes);
        let near = near.filter(|(hit, _)| hit.end + near_bytes >= start);
        scratch.near.extend(near.filter_map(|(hit, number)| {
            let (between, before) = place.between(block.bytes, hit)?;
            within_characters(between, usize::from(detector.proximity)).then_some((number, before))
        }));
    }
    if !scratch.near.is_empty() {
        let hits = scratch.near.iter().map(|(number, before)| (&hits[*number], *before));
        pieces |= near(detector, number, keywords, block, hits, &place);
    }
    // The text around a soft segment says what its label does, and what speaks against; else the label speaks.
    if segment.is_soft && !Piece::Keyword.within(pieces) {
        pieces |= said & !(Piece::UnlessNear.bit() | Piece::NoiseWord.bit());
    }
    pieces & !detectors.without
}

/// What a candidate's label says.
fn label_pieces(detector: &Detector, number: u16, meaning: &LabelMeaning, bare: bool) -> u64 {
    let counts_abroad = !detector.home_keywords.is_empty() && meaning.speaks_abroad.contains(number);
    [
        (Piece::Label, meaning.speaks_for.contains(number)),
        (Piece::Abroad, counts_abroad),
        (Piece::Local, meaning.speaks_alone.contains(number)),
        (Piece::SaysMost, meaning.says_most.contains(number)),
        (Piece::UnlessNear, meaning.speaks_against.contains(number)),
        (Piece::NoiseWord, bare && meaning.is_noise),
    ]
    .into_iter()
    .filter(|(_, says)| *says)
    .fold(0, |pieces, (piece, _)| pieces | piece.bit())
}

/// Where a candidate stands.
struct Place {
    start: usize,
    end: usize,
    /// Its segment.
    reach: (usize, usize),
    /// What the cell before it says, in a table: the name of a value, in lists of names and values.
    cell: (usize, usize),
    bare: bool,
    is_digits: bool,
}

impl Place {
    /// What stands between a keyword of the same segment and the candidate, and whether the keyword is before it; none
    /// where one is in the other.
    fn between<'t>(&self, text: &'t [u8], hit: &KeywordHit) -> Option<(&'t [u8], bool)> {
        let is_within = hit.start >= self.reach.0 && hit.end <= self.reach.1;
        match () {
            () if (hit.start, hit.end) == self.cell => Some((b"", true)),
            () if !is_within => None,
            () if hit.end <= self.start => Some((&text[hit.end..self.start], true)),
            () if hit.start >= self.end => Some((&text[self.end..hit.start], false)),
            () => None,
        }
    }
}

/// The text of the cell before a segment, in the same row of a table; empty where there is none.
pub(super) fn cell_before(text: &[u8], segments: &[Segment], index: usize) -> (usize, usize) {
    let before = index.checked_sub(1).and_then(|before| segments.get(before));
    let (Some(own), Some(before)) = (segments.get(index), before) else { return (0, 0) };
    let (mut from, mut to) = (before.start as usize, own.start as usize);
    let is_beside = (own.row, own.column) == (before.row, before.column + 1);
    if own.label == LabelId(0) || before.label == LabelId(0) || !is_beside {
        return (0, 0);
    }
    let is_outer = |byte: u8| matches!(byte, b' ' | b',' | b';' | b'\t' | b'|' | b'"' | b'\'');
    while from < to && is_outer(text[to - 1]) {
        to -= 1;
    }
    while from < to && is_outer(text[from]) {
        from += 1;
    }
    (from, to)
}

/// The pieces that words near a candidate give, each with whether it is before it.
fn near<'h>(
    detector: &Detector,
    number: u16,
    keywords: &Keywords,
    block: &Block,
    hits: impl Iterator<Item = (&'h KeywordHit, bool)>,
    place: &Place,
) -> u64 {
    let Place { start, end, reach, bare, is_digits, .. } = *place;
    let mut pieces = 0;
    let is_weak = is_weak(detector);
    let (mut is_beside, mut is_unspent) = (false, false);
    let label = LazyCell::new(|| spent::own_label(&block.bytes[reach.0..start]).map(|at| reach.0 + at));
    // A word before a value is its name more often than one behind it; then the longer says more.
    let (mut own_best, mut best) = ((false, 0), (false, 0));
    for (hit, before) in hits {
        let between = if before { &block.bytes[hit.end..start] } else { &block.bytes[end..hit.start] };
        let in_direction = match detector.direction {
            Direction::Both => true,
            Direction::Before => before,
            Direction::After => !before,
        };
        let written = &block.bytes[hit.start..hit.end];
        if in_direction && !(is_digits && is_of_code(block.bytes, hit)) {
            let says = (before, written.len());
            if !keywords.speaks_for(hit.word).is_empty() {
                best = best.max(says);
            }
            let speaks = keywords.speaks_for(hit.word).contains(number);
            if speaks && !(is_weak && is_anothers(block.bytes, hit, start, &label)) {
                pieces |= Piece::Keyword.bit();
                if keywords.is_local(hit.word) {
                    pieces |= Piece::Local.bit();
                }
                if !detector.home_keywords.is_empty() && !keywords.at_home(hit.word).contains(number) {
                    pieces |= Piece::Abroad.bit();
                }
                is_unspent |= !(before && spent::is_by_another_value(between));
                own_best = own_best.max(says);
                is_beside |= is_beside_through(between);
            }
        }
        let is_against = keywords.speaks_against(hit.word).contains(number);
        if is_against && !is_of_host(block.bytes, hit) && (before || !between.contains(&b'\n')) {
            pieces |= Piece::UnlessNear.bit();
        }
        if bare && before && keywords.is_noise(hit.word) && within_characters(between, 12) {
            pieces |= Piece::NoiseWord.bit();
        }
    }
    if Piece::Keyword.within(pieces) && !is_beside {
        pieces |= Piece::Apart.bit();
    }
    if Piece::Keyword.within(pieces) && is_weak && !is_unspent {
        pieces |= Piece::Spent.bit();
    }
    if own_best.1 > 0 && own_best == best {
        pieces |= Piece::SaysMost.bit();
    }
    pieces
}

/// Bytes behind a keyword in which a sign is looked for; less than what stands behind a block, so that blocks do not matter.
const SIGN_BYTES_MAX: usize = 64;

/// Whether a keyword is another value's: on a line before, with a value there, where this one has a label of its own; or
/// behind this one, on another line, in another sentence or with a sign that a value follows.
fn is_anothers(
    text: &[u8],
    hit: &KeywordHit,
    start: usize,
    label: &LazyCell<Option<usize>, impl FnOnce() -> Option<usize>>,
) -> bool {
    if hit.end <= start {
        label.is_some_and(|label| hit.end <= label && spent::has_value(&text[hit.end..label]))
    } else {
        let ends = |pair: &[u8]| matches!(pair, [_, b'\n'] | [b'.' | b'?' | b'!', b' ']);
        let behind = text[hit.end..].iter().take(SIGN_BYTES_MAX).find(|byte| !matches!(byte, b' ' | b'"' | b'\''));
        text[start..hit.start].windows(2).any(ends) || matches!(behind, Some(b':' | b'='))
    }
}

/// One or two small letters, or three glued to what stands beside them: abbreviations are written in capitals
/// and stand free, such names and tails of tokens are code's.
fn is_of_code(text: &[u8], hit: &KeywordHit) -> bool {
    let word = &text[hit.start..hit.end];
    let is_glued = hit.start.checked_sub(1).is_some_and(|before| text[before].is_ascii_alphanumeric())
        || text.get(hit.end).is_some_and(u8::is_ascii_alphabetic);
    word.len() <= 3 && is_glued || word.len() <= 2 && word.iter().all(u8::is_ascii_lowercase)
}

/// Whether a word is part of a machine's name, as in `db.example.com`: an address, nothing said of the value. Manuals write
/// `www.example.com` and `https://example.com`.
fn is_of_host(text: &[u8], hit: &KeywordHit) -> bool {
    let (before, behind) = text.split_at(hit.start);
    let behind = behind.get(hit.end - hit.start..).unwrap_or_default();
    // `dc=example,dc=com` is one too.
    let is_machine = before.ends_with(b".") && !before.ends_with(b"www.");
    before.ends_with(b"dc=")
        || is_machine && [b".com".as_slice(), b".org", b".net"].iter().any(|top| behind.starts_with(top))
}

/// Whether what stands between a keyword and a value is signs and little words: `no.`, `is`, `der`.
fn is_beside_through(between: &[u8]) -> bool {
    const LITTLE_WORD_MAX: usize = 4;
    !between.iter().any(u8::is_ascii_digit)
        && between.split(|byte| !byte.is_ascii_alphabetic()).all(|word| word.len() <= LITTLE_WORD_MAX)
}
