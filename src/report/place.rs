//! Where a thing stands, for people and for programs that know files of a repository: paths, places in words, and
//! fingerprints that outlive an edit. Knows no report's form.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use crate::ledger;
use crate::model::{MatchRow, ObjectRow};
use crate::report::terminal::{number, safe, shorten};
use crate::uri;

/// An object for programs that know files of a repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The URI of the folder that `reference` is relative to; none where it is a whole URI.
    pub root: Option<String>,
    /// A URI reference (RFC 3986).
    pub reference: String,
}

impl Located {
    pub fn of(object: &ObjectRow) -> Located {
        Located::of_uri(&object.uri, &object.bucket_uri, &object.bucket)
    }

    /// Below the folder where the scan ran, if the bucket was named relative to it: that is where a CI job has its
    /// repository, and `panner scan src` must give the paths that `panner scan .` gives.
    pub fn of_uri(uri: &str, bucket_uri: &str, bucket: &str) -> Located {
        let below = uri.strip_prefix(bucket_uri).unwrap_or_default();
        if let Some(root) = bucket_uri.strip_prefix("git+").filter(|root| root.starts_with("file://"))
            && let Some((_, path)) = below.split_once('#')
        {
            return Located { root: Some(root.to_string()), reference: path.to_string() };
        }
        let Some(path) = below.strip_prefix('/').filter(|_| bucket_uri.starts_with("file://")) else {
            return Located { root: None, reference: uri.to_string() };
        };
        let steps: Vec<&str> = bucket.split('/').filter(|step| !matches!(*step, "" | ".")).collect();
        if !bucket.starts_with('/') && !steps.contains(&"..") && !steps.is_empty() {
            let mut folder = String::new();
            uri::encode(steps.join("/").as_bytes(), &mut folder);
            if let Some(root) = bucket_uri.strip_suffix(&folder).and_then(|root| root.strip_suffix('/')) {
                return Located { root: Some(root.to_string()), reference: format!("{folder}/{path}") };
            }
        }
        Located { root: Some(bucket_uri.to_string()), reference: path.to_string() }
    }

    /// For people: without percent signs, and safe to show.
    pub fn shown(&self) -> String {
        match (&self.root, uri::decode(self.reference.as_bytes())) {
            (Some(_), Some(bytes)) => safe(&String::from_utf8_lossy(&bytes)),
            _ => safe(&self.reference),
        }
    }
}

/// What tells a match from the others of its object, whatever line it stands on: of detector, path, masked form and the
/// number among equals, never of the value.
#[derive(Default)]
pub struct Fingerprints {
    seen: HashMap<[u8; 16], u64>,
}

impl Fingerprints {
    /// The next match's, in hexadecimal. One `Fingerprints` serves one object.
    pub fn next(&mut self, reference: &str, row: &MatchRow) -> String {
        let mut hash = Sha256::new();
        for part in [&*row.detector, reference, row.place.member.as_deref().unwrap_or_default(), &row.masked] {
            hash.update(part.len().to_le_bytes());
            hash.update(part);
        }
        let mut key = [0; 16];
        key.copy_from_slice(&hash.clone().finalize()[..16]);
        let ordinal = self.seen.entry(key).or_default();
        hash.update(ordinal.to_le_bytes());
        *ordinal += 1;
        ledger::hex(&hash.finalize()[..16])
    }
}

/// How many characters the value has, where its masked form tells and they stand on one line.
pub fn characters(row: &MatchRow) -> Option<u64> {
    let masked = &row.masked;
    if masked.starts_with("-----BEGIN") || masked.ends_with('…') {
        return None;
    }
    let count = match masked.rsplit_once(" (").and_then(|(_, tail)| tail.strip_suffix(" characters)")) {
        Some(count) => count.parse().ok()?,
        None => masked.chars().count() as u64,
    };
    // No text has more characters than bytes.
    let bytes = row.end?.checked_sub(row.start?)?;
    (count <= bytes).then_some(count)
}

/// Where a match stands, in words.
pub fn place(row: &MatchRow) -> String {
    let place = &row.place;
    let mut words: Vec<String> = Vec::new();
    words.extend(place.member.as_deref().map(|member| shorten(&safe(member), 32)));
    words.extend(place.sheet.as_deref().map(|sheet| format!("sheet {}", shorten(&safe(sheet), 20))));
    words.extend(place.cell.as_deref().map(|cell| format!("cell {}", safe(cell))));
    words.extend(place.mime_part.as_deref().map(|part| format!("part {}", safe(part))));
    words.extend(place.part.as_deref().map(|part| shorten(&safe(part), 24)));
    words.extend(place.page.map(|page| format!("page {}", number(page))));
    words.extend(place.slide.map(|slide| format!("slide {}", number(slide))));
    words.extend(place.paragraph.map(|paragraph| format!("paragraph {}", number(paragraph))));
    words.extend(place.record.map(|record| format!("record {}", number(record))));
    words.extend(place.json_path.as_deref().map(|path| shorten(&safe(path), 40)));
    if place.cell.is_none() {
        words.extend(place.row.map(|row| format!("row {}", number(row))));
        words.extend(place.column.map(|column| format!("column {}", number(column))));
    }
    words.extend(place.column_name.as_deref().map(|name| format!("\"{}\"", shorten(&safe(name), 24))));
    if words.len() == usize::from(place.member.is_some()) {
        words.extend(row.line.map(|line| format!("line {}", number(line))));
    }
    if place.name {
        words.push("in a name".to_string());
    }
    words.join(", ")
}

/// A URI as people know the thing: a local file by its path.
pub fn shown(uri: &str) -> String {
    safe(&local_path(uri).unwrap_or_else(|| uri.to_string()))
}

/// The path of a file URI that is UTF-8.
pub fn local_path(uri: &str) -> Option<String> {
    let path = uri.strip_prefix("file://").filter(|path| path.starts_with('/'))?;
    String::from_utf8(uri::decode(path.as_bytes())?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_those_of_the_repository() {
        let located = |uri: &str, bucket_uri: &str, bucket: &str| {
            let located = Located::of_uri(uri, bucket_uri, bucket);
            (located.root.clone().unwrap_or_default(), located.reference.clone(), located.shown())
        };
        let told = |root: &str, reference: &str, shown: &str| (root.into(), reference.into(), shown.into());
        let root = "file:///w/my%20repo";
        assert_eq!(located("file:///w/my%20repo/a%20b.txt", root, "."), told(root, "a%20b.txt", "a b.txt"));
        for name in ["src/x y", "./src//x y/"] {
            let uri = "file:///w/my%20repo/src/x%20y/a.rs";
            let bucket = "file:///w/my%20repo/src/x%20y";
            assert_eq!(located(uri, bucket, name), told(root, "src/x%20y/a.rs", "src/x y/a.rs"));
        }
        assert_eq!(located("file:///w/o/a", "file:///w/o", "../o"), told("file:///w/o", "a", "a"));
        assert_eq!(located("file:///w/o/a", "file:///w/o", "/w/o"), told("file:///w/o", "a", "a"));
        let git = "git+file:///w/o@4f2c#d/%0Aa.txt";
        assert_eq!(located(git, "git+file:///w/o", "."), told("file:///w/o", "d/%0Aa.txt", "d/\\na.txt"));
        assert_eq!(located("s3://b/k", "s3://b", "b"), told("", "s3://b/k", "s3://b/k"));
    }
}
