//! `panner eval`: how good the detectors are. Scans the corpus's marked files and generated clean data,
//! prints precision and recall per detector and rung, and fails when the committed score falls.

pub mod clean;
mod marked;
mod score;
mod worth;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::detector::DetectorSet;
use crate::engine::Engine;
use crate::engine::confidence::Piece;
use crate::error::Error;
use crate::model::{Confidence, MatchRow, Row};
use crate::settings::Options;
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
    /// Take a piece of evidence away, as column or keyword; scores are not compared with the committed ones
    #[arg(long, value_name = "PIECE", value_parser = Piece::ALL.iter().map(|piece| piece.code()).collect::<Vec<_>>())]
    pub without: Vec<String>,
    /// Print what each piece of evidence is worth: the totals without it
    #[arg(long, conflicts_with_all = ["differences", "without", "format"])]
    pub ablation: bool,
}

/// Scans content in memory under a name, at the lowest rung.
pub type Scan<'a> = &'a dyn Fn(&str, &[u8]) -> Vec<Row>;

/// Runs the command; true when no score fell.
pub fn run(arguments: &EvalArguments, out: &mut dyn Write) -> Result<bool, Error> {
    let pieces = Piece::ALL.iter().filter(|piece| arguments.without.iter().any(|code| code == piece.code()));
    let without = pieces.map(|piece| piece.bit()).sum();
    let (scores, differences) = with_scan(without, |scan| evaluate(&arguments.folder, arguments.clean, scan))?;
    if arguments.ablation {
        return ablate(arguments, &scores, out).map(|()| true);
    }
    let path = arguments.folder.join("score.toml");
    let update = std::env::var_os("UPDATE").is_some_and(|value| value == "1");
    if update && without == 0 {
        score::write(&path, &scores)?;
    }
    let committed = if without == 0 { score::read(&path)? } else { None };
    let worse = committed.map_or_else(Vec::new, |before| scores.worse_than(&before));
    let printed = match arguments.format.as_str() {
        "json" => print_json(&scores, &differences, &worse, out),
        _ => print_text(&scores, if arguments.differences { &differences } else { &[] }, &worse, out),
    };
    printed.map_err(unwritable)?;
    Ok(worse.is_empty())
}

/// The built-in detectors, without some pieces of evidence.
fn with_scan<T>(without: u64, run: impl FnOnce(Scan) -> Result<T, Error>) -> Result<T, Error> {
    let mut detectors = DetectorSet::built_in();
    detectors.without = without;
    let engine = Engine::new(Arc::new(detectors))?;
    let options = Options { min_confidence: Confidence::Low, matches_listed: None, ..Options::default() };
    run(&|name, content| crate::scan::text(&engine, name, content, &options))
}

/// Scores the corpus once more for each piece of evidence, without it.
fn ablate(arguments: &EvalArguments, whole: &Scores, out: &mut dyn Write) -> Result<(), Error> {
    let ablations = Piece::ALL.iter().map(|piece| {
        let (scores, _) = with_scan(piece.bit(), |scan| evaluate(&arguments.folder, arguments.clean, scan))?;
        Ok(worth::Ablation { piece: piece.code(), total: scores.total(), clean: scores.clean_total() })
    });
    let ablations = ablations.collect::<Result<Vec<_>, Error>>()?;
    worth::print_ablations(whole, &ablations, out).map_err(unwritable)
}

fn unwritable(error: std::io::Error) -> Error {
    Error::broke(format!("cannot write the scores: {error}"))
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
    count_marked(&mut scores, &marked_folder, &mut differences, scan)?;
    if is_corpus && folder.join("held-out").is_dir() {
        // Read as totals only.
        let mut held_out = Scores::default();
        count_marked(&mut held_out, &folder.join("held-out"), &mut Vec::new(), scan)?;
        scores.held_out = held_out.kinds(&DetectorSet::built_in());
    }
    if is_corpus && folder.join("clean").is_dir() {
        for file in marked::read_folder(&folder.join("clean"))? {
            count_clean(&mut scores, "committed", (&file.name, &file.content), &mut differences, scan);
        }
    }
    let share = clean_mebibytes.saturating_mul(1 << 20) / clean::SETS.len() as u64;
    for set in clean::SETS {
        let mut left = share;
        let mut number = 0;
        while left > 0 {
            let bytes = left.min(clean::FILE_BYTES as u64);
            let (name, content) = set.file(number, bytes as usize);
            count_clean(&mut scores, set.name, (&name, &content), &mut differences, scan);
            left -= bytes;
            number += 1;
        }
    }
    Ok((scores, differences))
}

/// Counts all marked files below a folder.
fn count_marked(
    scores: &mut Scores,
    folder: &Path,
    differences: &mut Vec<Difference>,
    scan: Scan,
) -> Result<(), Error> {
    for file in marked::read_folder(folder)? {
        let rows = scan(&file.name, &file.content);
        let matches: Vec<&MatchRow> = rows.iter().filter_map(in_content).collect();
        scores.count(&file, &matches, differences);
        scores.marked_bytes += file.content.len() as u64;
    }
    Ok(())
}

/// A match in a file's content; one in its name says nothing of the corpus.
fn in_content(row: &Row) -> Option<&MatchRow> {
    match row {
        Row::Match(row) if !row.place.name => Some(row),
        _ => None,
    }
}

/// Counts from the object's closing row, which is whole where match rows are capped.
fn count_clean(
    scores: &mut Scores,
    set: &str,
    (name, content): (&str, &[u8]),
    differences: &mut Vec<Difference>,
    scan: Scan,
) {
    let clean = scores.clean.entry(set.to_string()).or_default();
    clean.bytes += content.len() as u64;
    for row in scan(name, content) {
        match row {
            Row::Object(object) => object.counts.values().for_each(|counts| clean.add(*counts)),
            Row::Match(row) if row.confidence >= Confidence::Medium => differences.push(Difference {
                file: name.to_string(),
                line: row.line.unwrap_or(0),
                detector: row.detector.to_string(),
                missed: false,
                instead: row.confidence.name().to_string(),
            }),
            _ => {}
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
    let held_out = scores.held_out.iter().map(|(kind, score)| (format!("held-out, {kind}"), score));
    let totals = [("total".to_string(), &total)].into_iter().chain(held_out);
    for (id, score) in scores.detector.iter().map(|(id, score)| (id.clone(), score)).chain(totals) {
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
    worth::print_reliability(scores, out)?;
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
    let held_out: serde_json::Map<String, serde_json::Value> =
        scores.held_out.iter().map(|(kind, score)| (kind.clone(), rates(score))).collect();
    let sets: serde_json::Map<String, serde_json::Value> =
        scores.clean.iter().map(|(set, counts)| (set.clone(), clean(counts))).collect();
    let reliability: Vec<_> = worth::reliability(scores)
        .into_iter()
        .map(|one| {
            serde_json::json!({
                "rung": one.rung.name(), "told": one.told, "right": one.right, "in_texts": one.in_texts,
                "clean_per_mebibyte": one.clean_per_mebibyte, "in_mix": one.in_mix,
            })
        })
        .collect();
    let whole = serde_json::json!({
        "schema": scores.schema, "detectors": detectors, "total": rates(&scores.total()),
        "held_out": held_out, "reliability": reliability,
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
                fingerprint: None,
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
