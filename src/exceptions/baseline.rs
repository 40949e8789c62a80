//! A baseline: the matches that were known when it was made, by detector, path and fingerprint, so that they stay known
//! when lines move, and a new value in the same file does not pass.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{Fingerprint, Key};

/// The version of the file that is written and read.
const VERSION: u32 = 1;

/// The first line of a baseline.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    panner_baseline: u32,
    /// Of the key that its fingerprints were made with.
    key_id: String,
}

/// One known match.
#[derive(Debug, Serialize, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub detector: String,
    /// Below its root.
    pub path: String,
    pub fingerprint: String,
}

/// The first line, newline included.
pub fn header_line(key_id: &str) -> String {
    line(&Header { panner_baseline: VERSION, key_id: key_id.to_string() })
}

/// A known match as a line, newline included.
pub fn entry_line(entry: &Entry) -> String {
    line(entry)
}

fn line(value: &impl Serialize) -> String {
    // Text and numbers always have a JSON form.
    serde_json::to_string(value).unwrap_or_default() + "\n"
}

#[derive(Clone, Debug, Default)]
pub struct Baseline {
    known: HashSet<(Box<str>, Box<str>, Fingerprint)>,
}

impl Baseline {
    pub fn parse(text: &str, key: Option<&Key>) -> Result<Baseline, String> {
        let mut lines = text.lines().enumerate();
        let header = lines.next().and_then(|(_, line)| serde_json::from_str::<Header>(line).ok());
        let header = header.ok_or("line 1: not a baseline; make one with --report baseline=FILE")?;
        if header.panner_baseline != VERSION {
            return Err(format!("line 1: version {} is not readable by this version", header.panner_baseline));
        }
        let key = key.ok_or("its key is missing; name exceptions.key_file in the settings or set PANNER_KEY")?;
        if header.key_id != key.id() {
            return Err("it was made with another key; use that one, or make the baseline anew".to_string());
        }
        let mut known = HashSet::new();
        for (number, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
            let broken = || format!("line {}: not an entry of a baseline", number + 1);
            let entry: Entry = serde_json::from_str(line).map_err(|_| broken())?;
            let fingerprint = Fingerprint::from_hex(&entry.fingerprint).ok_or_else(broken)?;
            known.insert((entry.detector.into(), entry.path.into(), fingerprint));
        }
        Ok(Baseline { known })
    }

    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    pub fn holds(&self, detector: &str, path: &[u8], fingerprint: Fingerprint) -> bool {
        !self.known.is_empty()
            && self.known.contains(&(detector.into(), String::from_utf8_lossy(path).into(), fingerprint))
    }
}
