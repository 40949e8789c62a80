//! `panner eval`: how good the detectors are. Scans the corpus's marked files and generated clean data,
//! prints precision and recall per detector and rung, and fails when the committed score falls.

mod clean;
mod marked;
mod score;

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::model::{Confidence, MatchRow, Row};
use score::{Difference, SCORE_SCHEMA, Scores};

/// Arguments of `panner eval`.
#[derive(Clone, Debug, clap::Args)]
pub struct EvalArguments {
    /// A corpus (with text/, clean/ and score.toml), or any folder of marked files
    #[arg(default_value = "corpus")]
    pub folder: PathBuf,
    /// MiB of clean look-alikes to generate and scan
    #[arg(long, value_name = "MIB", default_value_t = 32)]
    pub clean: u64,
    /// How to print: text or json
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = ["text", "json"])]
    pub format: String,
    /// List every value missed and every false match at medium
    #[arg(long)]
    pub differences: bool,
}

/// Scans content in memory under a name, at the lowest rung.
pub type Scan<'a> = &'a dyn Fn(&str, &[u8]) -> Vec<Row>;

/// Runs the command; true when no score fell.
pub fn run(arguments: &EvalArguments, scan: Scan, out: &mut dyn Write) -> Result<bool, Error> {
    let (scores, differences) = evaluate(&arguments.folder, arguments.clean, scan)?;
    let path = arguments.folder.join("score.toml");
    let update = std::env::var_os("UPDATE").is_some_and(|value| value == "1");
    if update {
        score::write(&path, &scores)?;
    }
    let committed = score::read(&path)?;
    let worse = committed.map_or_else(Vec::new, |before| scores.worse_than(&before));
    let printed = match arguments.format.as_str() {
        "json" => print_json(&scores, &differences, &worse, out),
        _ => print_text(&scores, if arguments.differences { &differences } else { &[] }, &worse, out),
    };
    printed.map_err(|error| Error::broke(format!("cannot write the scores: {error}")))?;
    Ok(worse.is_empty())
}

/// Scores the marked files of `folder`, and `clean_mebibytes` of generated data beside its own clean files.
fn evaluate(folder: &Path, clean_mebibytes: u64, scan: Scan) -> Result<(Scores, Vec<Difference>), Error> {
    if !folder.is_dir() {
        return Err(Error::refused(format!(
            "{} is not a folder: name a corpus or a folder of marked files",
            folder.display()
        )));
    }
    let is_corpus = folder.join("text").is_dir();
    let marked_folder = if is_corpus { folder.join("text") } else { folder.to_path_buf() };
    let mut scores = Scores { schema: SCORE_SCHEMA, ..Scores::default() };
    let mut differences = Vec::new();
    for file in marked::read_folder(&marked_folder)? {
        let rows = scan(&file.name, &file.content);
        let matches: Vec<&MatchRow> = rows.iter().filter_map(in_content).collect();
        scores.count(&file, &matches, &mut differences);
    }
    if is_corpus && folder.join("clean").is_dir() {
        for file in marked::read_folder(&folder.join("clean"))? {
            count_clean(&mut scores, "committed", &file.name, &file.content, scan);
        }
    }
    let share = clean_mebibytes.saturating_mul(1 << 20) / clean::SETS.len() as u64;
    for set in clean::SETS {
        let mut left = share;
        let mut number = 0;
        while left > 0 {
            let bytes = left.min(clean::FILE_BYTES as u64);
            let (name, content) = set.file(number, bytes as usize);
            count_clean(&mut scores, set.name, &name, &content, scan);
            left -= bytes;
            number += 1;
        }
    }
    Ok((scores, differences))
}

/// A match in a file's content; one in its name says nothing of the corpus.
fn in_content(row: &Row) -> Option<&MatchRow> {
    match row {
        Row::Match(row) if !row.place.name => Some(row),
        _ => None,
    }
}

/// Counts from the object's closing row, which is whole where match rows are capped.
fn count_clean(scores: &mut Scores, set: &str, name: &str, content: &[u8], scan: Scan) {
    let clean = scores.clean.entry(set.to_string()).or_default();
    clean.bytes += content.len() as u64;
    for row in scan(name, content) {
        if let Row::Object(object) = row {
            object.counts.values().for_each(|counts| clean.add(*counts));
        }
    }
}

fn print_text(
    scores: &Scores,
    differences: &[Difference],
    worse: &[String],
    out: &mut dyn Write,
) -> std::io::Result<()> {
    let width = scores.detector.keys().map(String::len).max().unwrap_or(0).max("detector".len());
    writeln!(
        out,
        "{:width$} {:>7}   low: P     R     F1    medium: P  R     F1    high: P    R     F1",
        "detector", "support"
    )?;
    let total = scores.total();
    for (id, score) in scores.detector.iter().map(|(id, score)| (id.as_str(), score)).chain([("total", &total)]) {
        write!(out, "{id:width$} {:>7}", score.support)?;
        for rung in Confidence::ALL {
            let told = score.at(rung);
            write!(out, "   {:.3} {:.3} {:.3}", told.precision(), told.recall(score.support), told.f1(score.support))?;
        }
        writeln!(out)?;
    }
    let clean_total = scores.clean_total();
    if clean_total.bytes > 0 {
        writeln!(
            out,
            "\nfalse matches in clean data\n{:20} {:>12} {:>8} {:>8} {:>8} {:>14}",
            "set", "bytes", "low", "medium", "high", "medium per MiB"
        )?;
        for (set, clean) in
            scores.clean.iter().map(|(set, clean)| (set.as_str(), clean)).chain([("total", &clean_total)])
        {
            let rate = clean.per_mebibyte(Confidence::Medium);
            writeln!(
                out,
                "{set:20} {:>12} {:>8} {:>8} {:>8} {rate:>14.4}",
                clean.bytes, clean.low, clean.medium, clean.high
            )?;
        }
    }
    for difference in differences {
        let Difference { file, line, detector, missed, instead } = difference;
        match (missed, instead.as_str()) {
            (true, "") => writeln!(out, "missed {file}:{line} {detector}")?,
            (true, instead) => writeln!(out, "missed {file}:{line} {detector}, told {instead}")?,
            (false, rung) => writeln!(out, "false  {file}:{line} {detector} ({rung})")?,
        }
    }
    for line in worse {
        writeln!(out, "worse: {line}")?;
    }
    Ok(())
}

fn print_json(
    scores: &Scores,
    differences: &[Difference],
    worse: &[String],
    out: &mut dyn Write,
) -> std::io::Result<()> {
    let rates = |score: &score::Score| {
        let rungs = Confidence::ALL.map(|rung| {
            let told = score.at(rung);
            let rates = serde_json::json!({
                "true": told.right, "false": told.wrong, "missed": score.support.saturating_sub(told.right),
                "precision": told.precision(), "recall": told.recall(score.support), "f1": told.f1(score.support),
            });
            (rung.name().to_string(), rates)
        });
        let mut object = serde_json::Map::from_iter([("support".to_string(), score.support.into())]);
        object.extend(rungs);
        serde_json::Value::Object(object)
    };
    let clean = |clean: &score::Clean| {
        serde_json::json!({
            "bytes": clean.bytes, "low": clean.low, "medium": clean.medium, "high": clean.high,
            "medium_per_mebibyte": clean.per_mebibyte(Confidence::Medium),
        })
    };
    let detectors: serde_json::Map<String, serde_json::Value> =
        scores.detector.iter().map(|(id, score)| (id.clone(), rates(score))).collect();
    let sets: serde_json::Map<String, serde_json::Value> =
        scores.clean.iter().map(|(set, counts)| (set.clone(), clean(counts))).collect();
    let whole = serde_json::json!({
        "schema": scores.schema, "detectors": detectors, "total": rates(&scores.total()),
        "clean": sets, "clean_total": clean(&scores.clean_total()), "differences": differences, "worse": worse,
    });
    writeln!(out, "{}", serde_json::to_string_pretty(&whole)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{MatchRow, Place};

    /// Tells every `123` of a content as a match.
    fn find_123(name: &str, content: &[u8]) -> Vec<Row> {
        let text = String::from_utf8_lossy(content).into_owned();
        let row = |(start, _): (usize, &str)| {
            Row::Match(Box::new(MatchRow {
                object: name.into(),
                detector: "x-number".into(),
                variant: None,
                confidence: Confidence::Medium,
                start: Some(start as u64),
                end: Some(start as u64 + 3),
                line: Some(1),
                column: None,
                place: Place::default(),
                masked: String::new(),
                also: Vec::new(),
            }))
        };
        text.match_indices("123").map(row).collect()
    }

    #[test]
    fn a_folder_is_scored_printed_and_compared() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.txt"), "⟦x-number:123⟧ ⟦x-number:456⟧ 123\n").unwrap();
        let (scores, differences) = evaluate(folder.path(), 0, &find_123).unwrap();
        let score = &scores.detector["x-number"];
        assert_eq!((score.support, score.medium.right, score.medium.wrong, score.high.right), (2, 1, 1, 0));
        assert_eq!(differences.len(), 2);
        let mut out = Vec::new();
        print_text(&scores, &differences, &["x".to_string()], &mut out).unwrap();
        let printed = String::from_utf8(out).unwrap();
        assert!(
            printed.contains("x-number       2   0.500 0.500 0.500   0.500 0.500 0.500   1.000 0.000 0.000"),
            "{printed}"
        );
        assert!(printed.contains("missed a.txt:1 x-number\nfalse  a.txt:1 x-number (medium)\nworse: x\n"), "{printed}");
    }
}
