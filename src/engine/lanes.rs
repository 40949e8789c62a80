//! Lanes: a detector as far as the engine needs it. Knows patterns; not blocks, and not how a lane is run.

use std::sync::{Arc, OnceLock};

use regex_automata::meta;
use regex_automata::nfa::thompson::{Compiler, Config, NFA, WhichCaptures};
use regex_syntax::hir::Hir;

use crate::detector::known::{Known, Lane, Pattern, is_value};
use crate::detector::{Detector, Edge, Field};
use crate::error::Error;
use crate::limits::MATCH_BYTES_MAX;
use crate::validate::Validator;

/// A detector compiled as far as the engine needs it.
pub struct Rule {
    pub pattern: Arc<Pattern>,
    pub known: Arc<Known>,
    pub lane: Lane,
    pub left: Edge,
    pub right: Edge,
    pub entropy: Option<f32>,
    pub until: Option<Vec<u8>>,
    pub validator: Option<&'static Validator>,
    /// Bytes around a candidate where a keyword must stand, for detectors hidden without one.
    pub gate_bytes: Option<usize>,
    /// Its values are whole fields, with such labels.
    pub field: Option<Field>,
    /// The same in characters.
    pub gate_characters: usize,
    /// Its keywords are looked for first.
    pub is_weak: bool,
    /// Its group in the filter of starts.
    pub group: Option<usize>,
    pub has_value: bool,
    /// It is a user's, and Vectorscan finds it.
    pub is_pack: bool,
    value: OnceLock<Option<meta::Regex>>,
}

/// UTF-8 takes at most four bytes a character.
pub const CHARACTER_BYTES_MAX: usize = 4;

impl Rule {
    pub fn new(detector: &Detector) -> Rule {
        let (known, is_hidden) = (&detector.known, detector.is_hidden());
        let lane = known.lane(is_hidden);
        let gate_bytes = (lane == Lane::Keyword).then(|| usize::from(detector.proximity.max(1)) * CHARACTER_BYTES_MAX);
        Rule {
            pattern: detector.pattern.clone(),
            known: known.clone(),
            lane,
            left: known.left_edge,
            right: known.right_edge,
            entropy: detector.entropy,
            until: detector.until.as_ref().map(|until| until.as_bytes().to_vec()),
            validator: detector.validator,
            gate_bytes,
            field: detector.field,
            gate_characters: usize::from(detector.proximity.max(1)),
            is_weak: known.is_weak(is_hidden),
            group: known.group(is_hidden, detector.field.is_some()),
            has_value: known.has_value,
            is_pack: false,
            value: OnceLock::new(),
        }
    }

    /// Bytes of the longest match.
    pub fn longest(&self) -> usize {
        self.known.longest.map_or(MATCH_BYTES_MAX, |longest| longest as usize)
    }

    /// The span of the group `value`, or of the one of `value_2` and so on that took part, in a whole match; built on
    /// first use.
    pub fn value(&self, matched: &[u8]) -> Option<(usize, usize)> {
        let regex = self.value.get_or_init(|| {
            meta::Builder::new()
                .syntax(regex_automata::util::syntax::Config::new().utf8(false).unicode(false))
                .configure(meta::Config::new().utf8_empty(false))
                .build(&format!("\\A(?:{})\\z", self.pattern.text))
                .ok()
        });
        let regex = regex.as_ref()?;
        let mut captures = regex.create_captures();
        regex.captures(matched, &mut captures);
        let names = regex.group_info().pattern_names(captures.pattern()?);
        let named = names.zip(captures.iter()).filter(|(name, _)| is_value(*name));
        named.filter_map(|(_, span)| span).map(|span| (span.start, span.end)).next()
    }
}

/// One automaton for many trees; the pattern's number is its place in `trees`.
pub fn compile(trees: &[&Hir], reverse: bool) -> Result<NFA, Error> {
    let config = Config::new().utf8(false).reverse(reverse).which_captures(WhichCaptures::None);
    Compiler::new()
        .configure(config)
        .build_many_from_hir(trees)
        .map_err(|error| Error::refused(format!("detectors do not compile: {error}")))
}
