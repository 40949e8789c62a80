//! The part of `panner detectors check` that runs examples: what is to be found, and what is not.

use std::sync::Arc;

use crate::detector::{DetectorSet, template};
use crate::engine::Engine;
use crate::error::Error;
use crate::model::{Confidence, Row};
use crate::scan::{self, Options};

/// What is wrong with the examples and near misses of these detectors.
pub fn problems(set: &DetectorSet) -> Result<Vec<String>, Error> {
    let engine = Engine::new(Arc::new(set.clone()))?;
    let options = Options { min_confidence: Confidence::Low, ..Options::default() };
    let mut problems = Vec::new();
    for detector in set.iter() {
        for (number, example) in detector.definition().finds.iter().enumerate() {
            let filled = filled(example, &detector.id, number)?;
            let (text, span) = unmarked(&filled);
            let found = scan::bytes(&engine, "example.txt", text.as_bytes(), &options)
                .iter()
                .any(|row| matches!(row, Row::Match(row) if row.detector == detector.id && (row.start, row.end) == (Some(span.0), Some(span.1))));
            if !found {
                problems.push(format!(
                    "{}: finds, example {}: the value between the marks is not found",
                    detector.id,
                    number + 1
                ));
            }
        }
        for (number, skip) in detector.definition().skips.iter().enumerate() {
            let text = filled(&skip.text, &detector.id, number)?;
            let rows = scan::bytes(&engine, "example.txt", text.as_bytes(), &options);
            if rows.iter().any(|row| matches!(row, Row::Match(row) if row.detector == detector.id)) {
                problems.push(format!("{}: skips, example {} ({}) is found", detector.id, number + 1, skip.why));
            }
        }
    }
    Ok(problems)
}

fn filled(example: &str, id: &str, number: usize) -> Result<String, Error> {
    template::fill(example, &format!("{id} {number}"))
        .map_err(|problem| Error::refused(format!("{id}: example {}: {problem}", number + 1)))
}

/// An example without its marks, and the span that stood between them.
fn unmarked(example: &str) -> (String, (u64, u64)) {
    let start = example.find('⟦').unwrap_or(0);
    let end = example.find('⟧').map_or(start, |end| end - '⟦'.len_utf8());
    (example.replace(['⟦', '⟧'], ""), (start as u64, end as u64))
}
