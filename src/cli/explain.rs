//! `panner explain FILE[:LINE]`: each match of a file, told or not, with every piece of evidence in bits; of one line
//! also what was refused, and why.

use std::ffi::OsStr;
use std::fs::File;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::sync::Arc;

use super::{Exit, ExplainArguments, print, scan};
use crate::detector::{Detector, DetectorSet};
use crate::engine::Engine;
use crate::engine::confidence::{Piece, wanted_word};
use crate::error::Error;
use crate::model::Row;
use crate::report::safe;
use crate::scan::{Explained, Options};
use crate::settings::Config;

pub fn run(arguments: ExplainArguments) -> Result<Exit, Error> {
    let config = Config::find(arguments.select.config.as_deref())?;
    let detectors = scan::selected(&config, &arguments.select, false)?;
    let min_confidence = scan::min_confidence(&config, &arguments.select)?;
    let (path, line) = target(&arguments.target);
    let shown = path.display();
    let refused = |error: std::io::Error| Error::refused(format!("'{shown}': {error}; give a file, or FILE:LINE"));
    // Looked at before it is opened, for a pipe without a writer would never open.
    if !std::fs::metadata(&path).map_err(refused)?.is_file() {
        return Err(Error::refused(format!("'{shown}' is not a file; give a file, or FILE:LINE")));
    }
    let file = File::open(&path).map_err(refused)?;
    let engine = Engine::new(Arc::new(detectors))?;
    let options = Options { min_confidence, worker: scan::worker_program(), ..Options::default() };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let (explained, rows) = crate::scan::explain(&engine, &name, file, &options)?;
    let mut out = String::new();
    let mut told = 0;
    for one in explained.iter().filter(|one| line.is_none() || one.stand.line == line) {
        told += 1;
        tell(engine.detectors(), one, &mut out);
    }
    if told == 0 {
        out.push_str("no candidate passed its checks here\n");
    }
    if line.is_some() {
        // What has the shape of something, whatever its check says and wherever it stands.
        let unchecked = Engine::new(Arc::new(engine.detectors().unchecked()))?;
        let file = File::open(&path).map_err(refused)?;
        let (shapes, _) = crate::scan::explain(&unchecked, &name, file, &options)?;
        shapes
            .iter()
            .filter(|one| one.stand.line == line)
            .for_each(|one| tell_refused(engine.detectors(), one, &explained, &mut out));
    }
    for row in &rows {
        if let Row::Object(object) = row {
            for gap in &object.gaps {
                out.push_str(&format!("not examined: {}\n", safe(&gap.to_string())));
            }
        }
    }
    print(&out)?;
    Ok(if told > 0 { Exit::Found } else { Exit::Nothing })
}

/// FILE or FILE:LINE; a file that has such a name wins.
fn target(target: &OsStr) -> (PathBuf, Option<u64>) {
    let whole = PathBuf::from(target);
    if whole.exists() {
        return (whole, None);
    }
    let bytes = target.as_bytes();
    let parsed = bytes.iter().rposition(|byte| *byte == b':').and_then(|colon| {
        let line = std::str::from_utf8(&bytes[colon + 1..]).ok()?.parse().ok()?;
        Some((PathBuf::from(OsStr::from_bytes(&bytes[..colon])), Some(line)))
    });
    parsed.unwrap_or((whole, None))
}

/// Tells which detectors refused a span of their shape that is not among the explained ones.
fn tell_refused(detectors: &DetectorSet, shape: &Explained, explained: &[Explained], out: &mut String) {
    let is_same = |one: &&Explained| {
        one.member == shape.member && (one.stand.start, one.stand.end) == (shape.stand.start, shape.stand.end)
    };
    let accepted: Vec<u16> =
        explained.iter().filter(is_same).flat_map(|one| &one.contenders).map(|contender| contender.detector).collect();
    let refused: Vec<_> = shape.contenders.iter().filter(|contender| !accepted.contains(&contender.detector)).collect();
    if refused.is_empty() {
        return;
    }
    out.push_str(&head(shape));
    for contender in refused {
        let detector = detectors.get(contender.detector);
        let is_named =
            contender.pieces.iter().any(|(name, _)| [Piece::Keyword.name(), Piece::Label.name()].contains(name));
        out.push_str(&format!("  {} ({}): refused, {}\n", detector.id, detector.name, why_refused(detector, is_named)));
    }
}

fn why_refused(detector: &Detector, is_named: bool) -> String {
    match detector.validator {
        _ if detector.alone.is_none() && !is_named => format!("it counts only with {}", wanted_word(detector)),
        Some(validator) => format!("its check '{}' does not hold", validator.name),
        None if detector.entropy.is_some() => "its characters are too few different ones".to_string(),
        None => "another value was taken where it begins".to_string(),
    }
}

/// Masked, and where it stands.
fn head(one: &Explained) -> String {
    let place = &one.stand.place;
    let mut at = Vec::new();
    at.extend(one.member.as_ref().map(|member| member.to_string()));
    at.extend(one.stand.line.map(|line| format!("line {line}")));
    at.extend(one.stand.column.map(|column| format!("column {column}")));
    at.extend(place.cell.as_ref().map(|cell| format!("cell {cell}")));
    at.extend(place.column_name.as_ref().map(|name| format!("under '{name}'")));
    at.extend(place.json_path.as_ref().map(|path| path.to_string()));
    format!("{}  {}\n", one.masked, safe(&at.join(", ")))
}

/// One match, and what each detector that it may be of rests on.
pub fn tell(detectors: &DetectorSet, one: &Explained, out: &mut String) {
    out.push_str(&head(one));
    let mut contenders: Vec<_> = one.contenders.iter().collect();
    contenders.sort_by(|one, other| other.bits.total_cmp(&one.bits));
    for contender in contenders {
        let detector = detectors.get(contender.detector);
        let rung = contender.confidence.map_or("below every rung", |rung| rung.name());
        out.push_str(&format!("  {} ({}): {rung}, {:.1} bits\n", detector.id, detector.name, contender.bits));
        for (name, bits) in &contender.pieces {
            out.push_str(&format!("    {bits:>+6.1}  {name}\n"));
        }
        out.push_str(&format!("    would change it: {}\n", contender.remedy));
    }
}
