//! `panner explain FILE[:LINE]`: each match of a file, told or not, with every piece of evidence in bits.

use std::ffi::OsStr;
use std::fs::File;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::sync::Arc;

use super::{Exit, ExplainArguments, print, scan};
use crate::detector::DetectorSet;
use crate::engine::Engine;
use crate::error::Error;
use crate::model::Row;
use crate::report::safe;
use crate::scan::{Explained, Options};
use crate::settings::Config;

pub fn run(arguments: ExplainArguments) -> Result<Exit, Error> {
    let config = Config::find(arguments.select.config.as_deref())?;
    let detectors = scan::selected(&config, &arguments.select)?;
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

fn tell(detectors: &DetectorSet, one: &Explained, out: &mut String) {
    let place = &one.stand.place;
    let mut at = Vec::new();
    at.extend(one.member.as_ref().map(|member| member.to_string()));
    at.extend(one.stand.line.map(|line| format!("line {line}")));
    at.extend(one.stand.column.map(|column| format!("column {column}")));
    at.extend(place.cell.as_ref().map(|cell| format!("cell {cell}")));
    at.extend(place.column_name.as_ref().map(|name| format!("under '{name}'")));
    at.extend(place.json_path.as_ref().map(|path| path.to_string()));
    out.push_str(&format!("{}  {}\n", one.masked, safe(&at.join(", "))));
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
