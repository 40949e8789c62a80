//! One document (an object's own text, or a member's): its labels, its evidence, and its matches, which
//! wait without a rung until the document closes. Knows nothing of archives, threads or reports.

use std::collections::HashMap;
use std::sync::Arc;

use smallvec::SmallVec;

use super::pending::{Pending, PendingRow};
use crate::detector::DetectorSet;
use crate::engine::confidence::{ClassId, Evidence, Judged};
use crate::engine::{Carry, Contender, Engine, Match, Scratch};
use crate::error::Gap;
use crate::mask;
use crate::model::{Block, LabelId, Labels, Place, Segment};
use crate::settings::Options;

/// What a worker keeps from object to object, so that the steady state allocates nothing per object.
#[derive(Default)]
pub struct Memory {
    pub scratch: Scratch,
    pub matches: Vec<Match>,
    pub text: Vec<u8>,
    pub raw: Vec<u8>,
    pub segments: Vec<Segment>,
    pub aside: super::aside::Aside,
    /// The first bytes of what is being recognised.
    pub head: Vec<u8>,
}

/// What is known of a document while it is read.
#[derive(Default)]
pub struct Document {
    pub labels: Labels,
    pub evidence: Evidence,
    pub pending: Pending,
    pub gaps: Vec<Gap>,
    /// Content bytes that went through the engine.
    pub bytes: u64,
    /// A cell of the header row held a match: the header is data.
    pub header_is_data: bool,
    /// The number of the mail's part that it is.
    pub mime_part: Option<String>,
    names: Names,
    /// By label: the one its values count under.
    counted_as: Vec<LabelId>,
}

/// What is known of the names out of a document's content.
#[derive(Default)]
struct Names {
    /// Whether a label's own text holds a match, by label.
    sensitive: HashMap<LabelId, bool>,
    /// Names of sheets and parts as they may be shown.
    shown: HashMap<Arc<str>, Arc<str>>,
}

/// Where a match stands, as far as its reader knows.
#[derive(Clone)]
pub struct Stand {
    pub start: Option<u64>,
    pub end: Option<u64>,
    pub line: Option<u64>,
    pub column: Option<u64>,
    pub place: Place,
}

/// What decides whether a match is kept as a row.
pub struct Keep<'a> {
    pub options: &'a Options,
    /// Detectors that a comment beside it allows.
    pub allowed: SmallVec<[u16; 2]>,
}

impl<'a> Keep<'a> {
    /// Of a match beside which no comment can stand.
    pub fn of(options: &'a Options) -> Keep<'a> {
        Keep { options, allowed: SmallVec::new() }
    }

    /// How many rows of its kind are kept. One that may be left out is, for it is counted then.
    fn limit(&self) -> Option<u64> {
        self.options.rows_kept().filter(|_| self.allowed.is_empty())
    }
}

impl Document {
    /// Takes a match: counts it, and keeps a row while its kind of evidence has room for one. `labels` are others than
    /// the document's own.
    #[allow(clippy::too_many_arguments)]
    pub fn add(
        &mut self,
        engine: &Engine,
        scratch: &mut Scratch,
        found: &Match,
        label: LabelId,
        labels: Option<&Labels>,
        value: &[u8],
        keep: Keep,
        stand: impl FnOnce(&Labels) -> Stand,
    ) {
        let class = self.evidence.add(label, &found.contenders);
        if !self.pending.wants(class, keep.limit()) {
            return;
        }
        let labels = labels.unwrap_or(&self.labels);
        let mut stand = stand(labels);
        self.names.mask_place(engine, scratch, label, labels, &mut stand.place);
        let masked = masked_forms(engine.detectors(), found, value);
        let note = keep.options.exceptions.note(value, keep.allowed);
        self.pending.push(PendingRow { class, stand, masked, note });
    }

    /// Gives the segments whose label says no more than the whole that it is a part of the label of that: names of people
    /// tell no values apart, and what a path's values say of each other is said of all of them.
    pub fn join_labels(&mut self, engine: &Engine, segments: &mut [Segment]) {
        if !self.labels.has_parts() {
            return;
        }
        for number in self.counted_as.len()..self.labels.len() {
            let label = LabelId(number as u32);
            let whole = self.labels.whole(label);
            let is_same = whole == label || engine.says_the_same(self.labels.name(label), self.labels.name(whole));
            self.counted_as.push(if is_same { whole } else { label });
        }
        for segment in segments {
            segment.label = self.counted_as.get(segment.label.0 as usize).copied().unwrap_or_default();
        }
    }

    /// A label as it may be shown.
    pub fn shown_label(&self, engine: &Engine, scratch: &mut Scratch, label: LabelId) -> Arc<str> {
        mask_name(engine, scratch, self.labels.name(label).as_bytes()).into()
    }

    /// The rung of each class of evidence.
    pub fn judge(&self, detectors: &DetectorSet) -> Vec<Judged> {
        self.evidence.close(detectors, &self.labels, !self.header_is_data)
    }

    /// Takes in what the next part of the same document found. `shift` moves its places.
    pub fn join(&mut self, part: Document, shift: impl Fn(&mut Stand)) {
        let relabel: Vec<LabelId> =
            (0..part.labels.len()).map(|number| self.labels.intern(part.labels.name(LabelId(number as u32)))).collect();
        let classes: Vec<ClassId> =
            self.evidence.merge(part.evidence, &|label| relabel.get(label.0 as usize).copied().unwrap_or_default());
        self.pending.join(part.pending, &classes, shift);
        self.gaps.extend(part.gaps);
        self.bytes += part.bytes;
        self.header_is_data |= part.header_is_data;
    }
}

impl Names {
    fn label_is_sensitive(&mut self, engine: &Engine, scratch: &mut Scratch, label: LabelId, labels: &Labels) -> bool {
        if label == LabelId(0) {
            return false;
        }
        if let Some(known) = self.sensitive.get(&label) {
            return *known;
        }
        let sensitive = !matches_in(engine, scratch, labels.name(label).as_bytes()).is_empty();
        self.sensitive.insert(label, sensitive);
        sensitive
    }

    /// Masks what of a place is a name out of the content. A label was looked at once and vouches for
    /// its column and path; a path whose label is missing or cut, a sheet and a part have none.
    fn mask_place(
        &mut self,
        engine: &Engine,
        scratch: &mut Scratch,
        label: LabelId,
        labels: &Labels,
        place: &mut Place,
    ) {
        let sensitive = self.label_is_sensitive(engine, scratch, label, labels);
        let whole_path = labels.name(label).starts_with('$');
        if let Some(name) = place.column_name.as_mut().filter(|_| sensitive) {
            *name = mask_name(engine, scratch, name.as_bytes()).into();
        }
        if let Some(path) = place.json_path.as_mut().filter(|_| sensitive || !whole_path) {
            *path = mask_name(engine, scratch, path.as_bytes()).into();
        }
        for name in [&mut place.sheet, &mut place.part].into_iter().flatten() {
            let shown = self.shown.entry(name.clone());
            *name = shown.or_insert_with(|| mask_name(engine, scratch, name.as_bytes()).into()).clone();
        }
    }
}

/// The masked form of a value in each style that its contenders ask for.
fn masked_forms(detectors: &DetectorSet, found: &Match, value: &[u8]) -> SmallVec<[(mask::Style, String); 1]> {
    let mut forms: SmallVec<[(mask::Style, String); 1]> = SmallVec::new();
    for contender in &found.contenders {
        let style = detectors.get(contender.detector).mask;
        if !forms.iter().any(|(known, _)| *known == style) {
            forms.push((style, mask::mask(value, written_style(contender, style))));
        }
    }
    forms
}

/// How a value is masked as it is written: of encoded ones neither letters nor digits say what they are.
fn written_style(contender: &Contender, style: mask::Style) -> mask::Style {
    if contender.is_decoded() { mask::Style::Credential } else { style }
}

/// All matches in a short text that stands alone (a name, a label).
pub fn matches_in(engine: &Engine, scratch: &mut Scratch, text: &[u8]) -> Vec<Match> {
    let mut matches = Vec::new();
    let segments = [Segment { start: 0, label: LabelId(0), row: 0, column: 0, escaped: false, is_soft: false }];
    let block =
        Block { bytes: text, segments: &segments, owned_from: 0, owned_to: text.len(), at_start: true, at_end: true };
    let mut carry = Carry::default();
    engine.scan(&block, 0, &Labels::default(), &mut carry, scratch, &mut matches, &mut Default::default());
    matches
}

/// A name with every match in it masked. What cannot be shown is replaced.
pub fn mask_name(engine: &Engine, scratch: &mut Scratch, name: &[u8]) -> String {
    let matches = matches_in(engine, scratch, name);
    let mut out = String::new();
    let mut done = 0;
    for found in &matches {
        if found.start < done {
            continue;
        }
        out.push_str(&String::from_utf8_lossy(&name[done..found.start]));
        let style = found
            .contenders
            .first()
            .map_or(mask::Style::Plain, |one| written_style(one, engine.detectors().get(one.detector).mask));
        out.push_str(&mask::mask(&name[found.start..found.end], style));
        done = found.end;
    }
    out.push_str(&String::from_utf8_lossy(&name[done..]));
    out
}
