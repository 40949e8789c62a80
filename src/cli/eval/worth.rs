//! What the evidence is worth: how often each rung is right in two mixes of data, and what is lost without each
//! piece of evidence. Does not scan and does not compare with what is committed.

use std::io::{self, Write};

use super::score::{Clean, Score, Scores};
use crate::model::Confidence;

/// Bytes of clean data to a byte of marked text in the second mix: a bucket of logs and code with some forms in it.
const CLEAN_PARTS: f64 = 100.0;

/// How often one rung is right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reliability {
    pub rung: Confidence,
    /// Told at exactly this rung in marked texts, and how many of them are marked.
    pub told: u64,
    pub right: u64,
    /// False matches at exactly this rung a MiB of clean data.
    pub clean_per_mebibyte: f64,
    /// The share that is right in marked texts alone, and among so much clean data.
    pub in_texts: f64,
    pub in_mix: f64,
}

/// Highest rung first. None told is none wrong.
pub fn reliability(scores: &Scores) -> Vec<Reliability> {
    let (total, clean) = (scores.total(), scores.clean_total());
    let above = |rung| Confidence::ALL.into_iter().find(|higher| *higher > rung);
    let marked_mebibytes = scores.marked_bytes as f64 / f64::from(1 << 20);
    let mut rungs: Vec<_> = Confidence::ALL
        .into_iter()
        .map(|rung| {
            let (at, higher) = (total.at(rung), above(rung).map(|rung| total.at(rung)).unwrap_or_default());
            let (right, wrong) = (at.right - higher.right, at.wrong - higher.wrong);
            let clean_per_mebibyte =
                clean.per_mebibyte(rung) - above(rung).map_or(0.0, |rung| clean.per_mebibyte(rung));
            let share =
                |wrong: f64| if right == 0 && wrong == 0.0 { 1.0 } else { right as f64 / (right as f64 + wrong) };
            let wrong_in_mix = wrong as f64 + clean_per_mebibyte * marked_mebibytes * CLEAN_PARTS;
            let (in_texts, in_mix) = (share(wrong as f64), share(wrong_in_mix));
            Reliability { rung, told: right + wrong, right, clean_per_mebibyte, in_texts, in_mix }
        })
        .collect();
    rungs.reverse();
    rungs
}

pub fn print_reliability(scores: &Scores, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "\nhow often a rung is right: in marked texts, and with {CLEAN_PARTS} bytes of clean data to each of theirs\n\
         {:8} {:>8} {:>8} {:>9} {:>18} {:>9}",
        "rung", "told", "right", "in texts", "clean per MiB", "in mix"
    )?;
    for one in reliability(scores) {
        let Reliability { rung, told, right, clean_per_mebibyte, in_texts, in_mix } = one;
        writeln!(
            out,
            "{:8} {told:>8} {right:>8} {in_texts:>9.4} {clean_per_mebibyte:>18.4} {in_mix:>9.4}",
            rung.name()
        )?;
    }
    Ok(())
}

/// What was told without one piece of evidence.
pub struct Ablation {
    pub piece: &'static str,
    pub total: Score,
    pub clean: Clean,
}

/// The table of what each piece is worth at medium, beside what all of them give.
pub fn print_ablations(whole: &Scores, ablations: &[Ablation], out: &mut dyn Write) -> io::Result<()> {
    let all = Ablation { piece: "(all)", total: whole.total(), clean: whole.clean_total() };
    writeln!(
        out,
        "what each piece of evidence is worth, at medium\n{:14} {:>8} {:>8} {:>8} {:>8} {:>8} {:>14} {:>10}",
        "without", "true", "false", "P", "R", "F1", "clean per MiB", "at high: R"
    )?;
    for Ablation { piece, total, clean } in std::iter::once(&all).chain(ablations) {
        let (told, support) = (total.medium, total.support);
        writeln!(
            out,
            "{piece:14} {:>8} {:>8} {:>8.4} {:>8.4} {:>8.4} {:>14.4} {:>10.4}",
            told.right,
            told.wrong,
            told.precision(),
            told.recall(support),
            told.f1(support),
            clean.per_mebibyte(Confidence::Medium),
            total.high.recall(support),
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::eval::score::Told;

    #[test]
    fn a_rung_is_as_right_as_what_is_told_at_exactly_it() {
        let mut scores = Scores { marked_bytes: 1 << 20, ..Scores::default() };
        let told = |right, wrong| Told { right, wrong };
        scores
            .detector
            .insert("x-a".into(), Score { support: 100, low: told(100, 60), medium: told(90, 10), high: told(50, 0) });
        scores.clean.insert("logs".into(), Clean { bytes: 2 << 20, low: 12, medium: 2, high: 0 });
        let [high, medium, low] = reliability(&scores).try_into().unwrap();
        assert_eq!((high.told, high.right, high.in_texts, high.in_mix), (50, 50, 1.0, 1.0));
        assert_eq!((medium.told, medium.right, medium.in_texts), (50, 40, 0.8));
        assert_eq!(medium.in_mix, 40.0 / (50.0 + 100.0));
        assert_eq!((low.told, low.right, low.clean_per_mebibyte), (60, 10, 5.0));
    }
}
