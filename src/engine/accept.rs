//! What becomes of a span that a pattern claims: edges, the gate of keyword detectors, entropy,
//! validator, and what its detector consumed before. Shared by the finder and the reference, so
//! that they can differ only in how they match. Knows one block; not how spans are found.

mod fielded;
mod named;

use crate::detector::Edge;
use crate::engine::Carry;
use crate::engine::candidates::Candidate;
use crate::engine::confidence::Tallies;
use crate::engine::context::cell_before;
use crate::engine::distance::{FILLER_BYTES_MAX, within_characters};
use crate::engine::keywords::{DetectorBits, KeywordHit, Keywords};
use crate::engine::lanes::Rule;
use crate::engine::normalise::Normalised;
use crate::engine::reach::Reach;
use crate::engine::walk::left_edge;
use crate::limits::MATCH_BYTES_MAX;
use crate::model::{Block, LabelId, Labels, Segment};
use crate::validate::{Outcome, Subject, Verdict};
use named::place_in;

/// Labels whose tallies are kept in a table; those beyond go to the map at once.
const TABLE_LABELS_MAX: usize = 1024;

/// Reused memory, and what one document's labels mean.
#[derive(Default)]
pub struct AcceptScratch {
    label_bits: Vec<Option<DetectorBits>>,
    /// By label: the detectors of fields that its own name speaks for, and that it is a keyword of.
    field_bits: Vec<Option<[DetectorBits; 2]>>,
    names: fielded::Names,
    /// By label: (tried, passed) by detector; empty where nothing was tried.
    table: Vec<Vec<(u32, u32)>>,
    /// Labels with something tried in this block.
    dirty: Vec<usize>,
    is_dirty: Vec<bool>,
    /// Where each segment starts, and how far its text goes on.
    starts: Vec<usize>,
    reach: Reach,
    hidden: Vec<usize>,
    /// By detector.
    claims: Vec<Claim>,
    /// Labels of the document looked at, and whether one names a value that no pattern need find.
    labels_seen: usize,
    has_named: bool,
}

/// What is asked of a detector's spans, in little memory: a number has ten claimants.
#[derive(Clone, Copy)]
struct Claim {
    check: Option<fn(&Subject) -> Verdict>,
    left: Edge,
    /// Its validator alone decides.
    is_plain: bool,
    /// See [`Validator::prefers_known`](crate::validate::Validator::prefers_known).
    prefers_known: bool,
}

impl Claim {
    fn of(rule: &Rule) -> Claim {
        let is_gated = rule.gate_bytes.is_some() || rule.field.is_some();
        let asks_more = is_gated || rule.has_value || rule.entropy.is_some() || rule.until.is_some();
        let prefers_known = rule.validator.is_some_and(|validator| validator.prefers_known());
        Claim {
            check: rule.validator.map(|validator| validator.check),
            left: rule.left,
            is_plain: !asks_more,
            prefers_known,
        }
    }
}

impl AcceptScratch {
    /// Forgets the labels of the document before.
    pub fn new_document(&mut self) {
        self.label_bits.clear();
        self.field_bits.clear();
        (self.labels_seen, self.has_named) = (0, false);
    }
}

/// One block as it is matched: normalised, with its segments.
pub struct Text<'a> {
    pub bytes: &'a [u8],
    pub owned_from: usize,
    pub owned_to: usize,
    normalised: Option<&'a Normalised>,
    raw_bytes: &'a [u8],
    segments: &'a [Segment],
}

impl<'a> Text<'a> {
    pub fn new(block: &Block<'a>, normalised: &'a mut Normalised) -> Text<'a> {
        let replaced = normalised.fill(block.bytes);
        let normalised: &'a Normalised = normalised;
        let normal = |raw: usize| if replaced { normalised.normal(raw) } else { raw };
        Text {
            bytes: if replaced { &normalised.bytes } else { block.bytes },
            owned_from: normal(block.owned_from),
            owned_to: normal(block.owned_to),
            normalised: replaced.then_some(normalised),
            raw_bytes: block.bytes,
            segments: block.segments,
        }
    }

    /// The offset in the normalised bytes of a raw one.
    pub fn normal(&self, raw: usize) -> usize {
        self.normalised.map_or(raw, |normalised| normalised.normal(raw))
    }

    /// The raw offset of one in the normalised bytes.
    pub fn raw(&self, offset: usize) -> usize {
        self.normalised.map_or(offset, |normalised| normalised.raw(offset))
    }
}

/// A place in the segments; it only moves on.
#[derive(Clone, Copy, Default)]
pub struct Cursor {
    index: usize,
    /// The bounds of its text, which no match crosses, and those of the segment itself.
    pub from: usize,
    pub to: usize,
    own: (usize, usize),
    escaped: bool,
}

/// The last span's subject, shared by the detectors that claim it.
type LastSubject<'a> = Option<((usize, usize), Subject<'a>)>;

/// Takes spans, and keeps those that hold.
pub struct Accept<'a> {
    pub text: &'a Text<'a>,
    rules: &'a [Rule],
    keywords: &'a Keywords,
    /// Keywords of the block, by start, in raw offsets.
    hits: &'a [KeywordHit],
    base: u64,
    labels: &'a Labels,
    carry: &'a mut Carry,
    scratch: &'a mut AcceptScratch,
    out: &'a mut Vec<Candidate>,
    tallies: &'a mut Tallies,
}

impl<'a> Accept<'a> {
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        text: &'a Text<'a>,
        rules: &'a [Rule],
        keywords: &'a Keywords,
        base: u64,
        labels: &'a Labels,
        carry: &'a mut Carry,
        scratch: &'a mut AcceptScratch,
        out: &'a mut Vec<Candidate>,
        tallies: &'a mut Tallies,
    ) -> Accept<'a> {
        carry.consumed.resize(rules.len(), 0);
        scratch.starts.clear();
        scratch.starts.extend(text.segments.iter().map(|segment| text.normal(segment.start as usize)));
        scratch.reach.fill(text.segments, scratch.starts.iter().copied(), text.bytes.len());
        hidden_starts(text, &scratch.starts, &mut scratch.hidden);
        if scratch.claims.is_empty() {
            scratch.claims.extend(rules.iter().map(Claim::of));
        }
        Accept { text, rules, keywords, hits: &[], base, labels, carry, scratch, out, tallies }
    }

    /// Owned starts, ascending, that filters take for the rest of a word or number, which stands in the segment before.
    pub fn hidden_start(&self, index: usize) -> Option<usize> {
        self.scratch.hidden.get(index).copied()
    }

    /// Moves the cursor to the segment of `at`; false where it must not be matched.
    #[inline]
    pub fn enter(&self, at: usize, cursor: &mut Cursor) -> bool {
        if at >= cursor.own.1 {
            let starts = &self.scratch.starts;
            while starts.get(cursor.index + 1).is_some_and(|start| *start <= at) {
                cursor.index += 1;
            }
            let from = starts.get(cursor.index).copied().unwrap_or(0);
            cursor.own = (from, starts.get(cursor.index + 1).copied().unwrap_or(self.text.bytes.len()));
            (cursor.from, cursor.to) = self.scratch.reach.of(cursor.index, cursor.own);
            cursor.escaped = self.text.segments.get(cursor.index).is_some_and(|segment| segment.escaped);
        }
        !cursor.escaped
    }

    /// Whether a detector's span may start at `start`: its edge holds and nothing before consumed it.
    pub fn may_start(&self, detector: u16, start: usize, cursor: &Cursor) -> bool {
        let rule = &self.rules[usize::from(detector)];
        left_edge(rule.left, self.text.bytes, cursor.from, start)
            && self.base + self.text.raw(start) as u64 >= self.carry.consumed[usize::from(detector)]
    }

    /// Takes the ends that detectors have from one start: (detector, end), by detector, longest first.
    pub fn offer(&mut self, start: usize, found: &[(u16, usize)], cursor: &Cursor) {
        let number = left_edge(Edge::Number, self.text.bytes, cursor.from, start);
        let word = left_edge(Edge::Word, self.text.bytes, cursor.from, start);
        let at = self.base + self.text.raw(start) as u64;
        let label = self.label(cursor);
        let is_soft = self.text.segments.get(cursor.index).is_some_and(|segment| segment.is_soft);
        let mut last: LastSubject = None;
        for ends in found.chunk_by(|left, right| left.0 == right.0) {
            let Some((detector, _)) = ends.first() else { continue };
            let claim = self.scratch.claims[usize::from(*detector)];
            let edge = match claim.left {
                Edge::None => true,
                Edge::Number => number,
                Edge::Word => word,
                Edge::Camel => left_edge(Edge::Camel, self.text.bytes, cursor.from, start),
            };
            if !edge || at < self.carry.consumed[usize::from(*detector)] {
                continue;
            }
            let (tried, is_known) = self.try_ends(claim, (start, ends), cursor, &mut last);
            if tried && claim.check.is_some() {
                // A soft segment is text where its label does not speak.
                let is_text = is_soft && !self.label_speaks_for(label, *detector);
                self.tally(*detector, if is_text { LabelId(0) } else { label }, is_known);
            }
        }
    }

    /// Tries a detector's ends in turn: whether any was tried, and whether one
    /// passed as what it surely is.
    fn try_ends(
        &mut self,
        claim: Claim,
        (start, ends): (usize, &[(u16, usize)]),
        cursor: &Cursor,
        last: &mut LastSubject<'a>,
    ) -> (bool, bool) {
        let mut tried = false;
        // Twice, where what is known goes before what may be.
        let passes: &[bool] = if claim.prefers_known { &[true, false] } else { &[false] };
        for known_only in passes.iter().copied() {
            for (detector, end) in ends.iter().copied() {
                if claim.is_plain || self.gate_is_open(detector, start, end, cursor) {
                    tried = true;
                    if self.try_end(claim, detector, (start, end), known_only, cursor, last) {
                        return (true, known_only || !claim.prefers_known);
                    }
                }
            }
        }
        (tried, false)
    }

    /// Keeps the span if its detector accepts it.
    fn try_end(
        &mut self,
        claim: Claim,
        detector: u16,
        (start, end): (usize, usize),
        known_only: bool,
        cursor: &Cursor,
        last: &mut LastSubject<'a>,
    ) -> bool {
        let bytes: &'a [u8] = self.text.bytes;
        let rule = (!claim.is_plain).then(|| &self.rules[usize::from(detector)]);
        let (mut value, mut consumed) = ((start, end), end);
        if let Some(rule) = rule.filter(|rule| rule.has_value)
            && let Some((from, to)) = rule.value(&bytes[start..end])
        {
            value = (start + from, start + to);
        }
        let subject = match last {
            _ if rule.is_some_and(|rule| rule.has_value) => {
                let place = place_in(bytes, start, value, cursor, None);
                &last.insert((value, Subject::placed(place))).1
            }
            Some((span, subject)) if *span == value => &*subject,
            _ => &last.insert((value, Subject::new(&bytes[value.0..value.1]))).1,
        };
        let least = rule.and_then(|rule| rule.entropy);
        if least.is_some_and(|least| entropy(subject.text()) < least) {
            return false;
        }
        let verdict = claim.check.map_or(Verdict::CANNOT_SAY, |check| check(subject));
        if verdict.outcome == Outcome::Invalid || known_only && verdict.outcome == Outcome::CannotSay {
            return false;
        }
        if let Some(until) = rule.and_then(|rule| rule.until.as_ref()) {
            consumed = followed(bytes, start, end, cursor.to, until);
            value.1 = consumed;
        }
        self.carry.consumed[usize::from(detector)] = self.base + self.text.raw(consumed) as u64;
        self.keep(detector, value, verdict, cursor);
        true
    }

    /// Keeps a value in its segment, which is the cursor's or a soft one behind it.
    fn keep(&mut self, detector: u16, value: (usize, usize), verdict: Verdict, cursor: &Cursor) {
        let behind = self.scratch.starts.get(cursor.index + 1..).unwrap_or_default();
        let steps = behind.iter().take_while(|start| **start <= value.0).count();
        self.out.push(Candidate {
            start: self.text.raw(value.0) as u32,
            end: self.text.raw(value.1) as u32,
            detector,
            segment: (cursor.index + steps) as u32,
            verdict,
        });
    }

    /// Puts the tallies of the block where they belong.
    pub fn close(self) {
        for label in self.scratch.dirty.drain(..) {
            self.scratch.is_dirty[label] = false;
            for (detector, (tried, passed)) in self.scratch.table[label].iter_mut().enumerate() {
                if *tried > 0 {
                    let key = (LabelId(label as u32), detector as u16);
                    let tally = self.tallies.counts.entry(key).or_default();
                    tally.0 += u64::from(std::mem::take(tried));
                    tally.1 += u64::from(std::mem::take(passed));
                }
            }
        }
    }

    /// The row of the table where a label's tallies stand, if it has one.
    #[inline]
    fn tally_row(&mut self, label: LabelId) -> Option<usize> {
        let index = label.0 as usize;
        if index >= TABLE_LABELS_MAX {
            return None;
        }
        if !self.scratch.is_dirty.get(index).is_some_and(|is_dirty| *is_dirty) {
            self.open_row(index);
        }
        Some(index)
    }

    #[cold]
    fn open_row(&mut self, index: usize) {
        if self.scratch.table.len() <= index {
            self.scratch.table.resize_with(index + 1, Vec::new);
            self.scratch.is_dirty.resize(index + 1, false);
        }
        self.scratch.table[index].resize(self.rules.len(), (0, 0));
        self.scratch.is_dirty[index] = true;
        self.scratch.dirty.push(index);
    }

    #[inline]
    fn tally(&mut self, detector: u16, label: LabelId, passed: bool) {
        match self.tally_row(label) {
            Some(row) => {
                let tally = &mut self.scratch.table[row][usize::from(detector)];
                tally.0 += 1;
                tally.1 += u32::from(passed);
            }
            None => {
                let tally = self.tallies.counts.entry((label, detector)).or_default();
                tally.0 += 1;
                tally.1 += u64::from(passed);
            }
        }
    }

    fn label(&self, cursor: &Cursor) -> LabelId {
        self.text.segments.get(cursor.index).map_or(LabelId(0), |segment| segment.label)
    }

    /// A keyword detector counts where its label or the bytes around hold one of its keywords; the
    /// bytes are a superset of the characters that `proximity` counts.
    fn gate_is_open(&mut self, detector: u16, start: usize, end: usize, cursor: &Cursor) -> bool {
        if let Some(says) = self.rules[usize::from(detector)].field {
            return self.is_field(detector, says, (start, end), cursor);
        }
        let Some(reach) = self.rules[usize::from(detector)].gate_bytes else { return true };
        let reach = reach + FILLER_BYTES_MAX;
        let label = self.label(cursor);
        if label != LabelId(0) && self.label_speaks_for(label, detector) {
            return true;
        }
        let from = self.text.raw(start.saturating_sub(reach).max(cursor.from));
        let to = self.text.raw((end + reach).min(cursor.to));
        let (start, end) = (self.text.raw(start), self.text.raw(end));
        let near = self.rules[usize::from(detector)].gate_characters;
        let raw = self.text.raw_bytes;
        let cell = cell_before(raw, self.text.segments, cursor.index);
        let named = self.hits.partition_point(|hit| hit.start < cell.0);
        let mut names = self.hits[named..].iter().take_while(|hit| hit.start == cell.0);
        if names.any(|hit| hit.end == cell.1 && self.keywords.speaks_for(hit.word).contains(detector)) {
            return true;
        }
        let first = self.hits.partition_point(|hit| hit.start < from);
        self.hits[first..].iter().take_while(|hit| hit.start < to).filter(|hit| hit.end <= to).any(|hit| {
            let between = match () {
                () if hit.end <= start => &raw[hit.end..start],
                () if hit.start >= end => &raw[end..hit.start],
                () => return false,
            };
            self.keywords.speaks_for(hit.word).contains(detector) && within_characters(between, near)
        })
    }

    /// Whether a label speaks for one of these detectors.
    pub fn label_opens(&mut self, label: LabelId, gated: &DetectorBits) -> bool {
        self.label_bits(label).meets(gated)
    }

    /// Sets the keywords, by start, in raw offsets; shapes that need one are offered after this only.
    pub fn set_hits(&mut self, hits: &'a [KeywordHit]) {
        self.hits = hits;
    }

    /// The candidates accepted so far, from the `first` on.
    pub fn accepted(&self, first: usize) -> &[Candidate] {
        &self.out[first..]
    }

    /// The keywords, by start, in raw offsets.
    pub fn hits(&self) -> &'a [KeywordHit] {
        self.hits
    }

    /// The block's bytes as they are.
    pub fn raw_bytes(&self) -> &'a [u8] {
        self.text.raw_bytes
    }

    /// Where segments start, in normalised offsets.
    pub fn segment_starts(&self) -> &[usize] {
        &self.scratch.starts
    }

    pub fn segments(&self) -> &'a [Segment] {
        self.text.segments
    }

    fn label_speaks_for(&mut self, label: LabelId, detector: u16) -> bool {
        self.label_bits(label).contains(detector)
    }

    /// The detectors that a label speaks for; looked up once a document.
    fn label_bits(&mut self, label: LabelId) -> &DetectorBits {
        let index = label.0 as usize;
        if self.scratch.label_bits.len() <= index {
            self.scratch.label_bits.resize(index + 1, None);
        }
        self.scratch.label_bits[index].get_or_insert_with(|| self.keywords.label(self.labels.name(label)))
    }
}

/// A segment's start is an edge whatever stands before it; behind a point there, a number is one too.
fn hidden_starts(text: &Text, starts: &[usize], hidden: &mut Vec<usize>) {
    hidden.clear();
    let walls = starts.iter().zip(text.segments).filter(|(start, segment)| **start > 0 && !segment.is_soft);
    for start in walls.map(|(start, _)| *start) {
        let at = |offset: usize| text.bytes.get(offset).copied().unwrap_or(0);
        let (last, first) = (at(start - 1), at(start));
        let behind_point = last == b'.' && start > 1 && at(start - 2).is_ascii_digit();
        let own = (last.is_ascii_alphanumeric() || behind_point).then_some(start);
        let next = (last.is_ascii_digit() && first == b'.').then_some(start + 1);
        for start in own.into_iter().chain(next) {
            // An empty segment shares its start with the next.
            if (text.owned_from..text.owned_to).contains(&start) && hidden.last().is_none_or(|before| *before < start) {
                hidden.push(start);
            }
        }
    }
}

/// Shannon entropy, bits a byte.
pub fn entropy(text: &[u8]) -> f32 {
    let mut counts = [0u32; 256];
    text.iter().for_each(|byte| counts[usize::from(*byte)] += 1);
    let len = text.len().max(1) as f32;
    counts.iter().filter(|count| **count > 0).map(|count| *count as f32 / len).map(|share| -share * share.log2()).sum()
}

/// The end of a key whose body follows its pattern: behind the first `until` within
/// `MATCH_BYTES_MAX` of the start (that much context every block has, so that its size decides
/// nothing), else the end of the pattern. An `until` that is a header's name and its colon takes the word behind it.
fn followed(bytes: &[u8], start: usize, end: usize, to: usize, until: &[u8]) -> usize {
    let limit = to.min(start + MATCH_BYTES_MAX).max(end);
    let Some(at) = memchr::memmem::find(&bytes[end..limit], until) else { return end };
    let behind = end + at + until.len();
    if until.last() != Some(&b':') {
        return behind;
    }
    let rest = &bytes[behind..limit];
    let gap = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let word = rest[gap..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    behind + if word > 0 { gap + word } else { 0 }
}
