//! Marked files: text in which each value a right scanner finds stands as `⟦detector-id:value⟧`.
//! Takes the marks out and says where the values then stand. Does not scan and does not score.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::detector::template;
use crate::error::Error;

/// A marked file without its marks.
pub struct Marked {
    /// The path as told to people, below the folder that was asked for.
    pub name: String,
    pub content: Vec<u8>,
    /// In order of start.
    pub marks: Vec<Mark>,
    /// Detectors whose values stand here unmarked: what they tell beside the marks is not judged.
    pub unmarked: Rc<BTreeSet<String>>,
}

/// A file of this name lists the detectors that its folder, and those below without such a file, do not mark.
const UNMARKED: &str = "UNMARKED";

/// A value that stands in a marked file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub detector: String,
    /// Byte offsets in the content.
    pub start: u64,
    pub end: u64,
    /// 1-based.
    pub line: u64,
    /// Written `⟦?id:value⟧`: may be told or not, and counts neither way (a reserved value, a matter of taste).
    pub either: bool,
}

/// Every marked file below `folder`, in order of name.
pub fn read_folder(folder: &Path) -> Result<Vec<Marked>, Error> {
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| Error::refused(format!("cannot read {}: {error}", folder.display())))?;
        if entry.file_type().is_file() {
            paths.push(entry.into_path());
        }
    }
    let (lists, paths): (Vec<PathBuf>, Vec<PathBuf>) =
        paths.into_iter().partition(|path| path.file_name().is_some_and(|name| name == UNMARKED));
    let lists = lists.iter().map(|path| Ok((path.parent().unwrap_or(folder), read_list(path)?)));
    let lists = lists.collect::<Result<HashMap<&Path, Rc<BTreeSet<String>>>, Error>>()?;
    paths
        .iter()
        .map(|path| {
            let text = std::fs::read_to_string(path)
                .map_err(|error| Error::refused(format!("cannot read {}: {error}", path.display())))?;
            let name = path.strip_prefix(folder).unwrap_or(path).to_string_lossy().replace('\\', "/");
            let unmarked = path.ancestors().skip(1).find_map(|above| lists.get(above)).cloned().unwrap_or_default();
            Ok(Marked { unmarked, ..parse(&name, &text)? })
        })
        .collect()
}

/// Ids, one a line; `#` begins a comment.
fn read_list(path: &Path) -> Result<Rc<BTreeSet<String>>, Error> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| Error::refused(format!("cannot read {}: {error}", path.display())))?;
    let ids = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    Ok(Rc::new(ids.filter(|id| !id.is_empty()).map(str::to_string).collect()))
}

/// Takes the marks out of `text`. Credentials are templates, filled here from the file's name and the mark's number.
pub fn parse(name: &str, text: &str) -> Result<Marked, Error> {
    let content = Vec::with_capacity(text.len());
    let mut marked = Marked { name: name.to_string(), content, marks: Vec::new(), unmarked: Rc::default() };
    let mut rest = text;
    let mut line = 1;
    while let Some((before, mark)) = rest.split_once('⟦') {
        marked.content.extend_from_slice(before.as_bytes());
        line += newlines(before);
        let wrong = |what: &str| Error::refused(format!("{name}:{line}: {what}"));
        let (inside, after) = mark.split_once('⟧').ok_or_else(|| wrong("a mark is not closed by ⟧"))?;
        let (id, value) = inside.split_once(':').ok_or_else(|| wrong("write a mark as ⟦detector-id:value⟧"))?;
        let (id, either) = id.strip_prefix('?').map_or((id, false), |id| (id, true));
        // Files and marks differ in their seeds, else every file would hold the same key.
        let seed = format!("{name}#{}", marked.marks.len());
        let value = template::fill(value, &seed).map_err(|problem| wrong(&problem))?;
        let start = marked.content.len() as u64;
        marked.content.extend_from_slice(value.as_bytes());
        let end = marked.content.len() as u64;
        marked.marks.push(Mark { detector: id.to_string(), start, end, line, either });
        line += newlines(&value);
        rest = after;
    }
    marked.content.extend_from_slice(rest.as_bytes());
    Ok(marked)
}

fn newlines(text: &str) -> u64 {
    text.bytes().filter(|byte| *byte == b'\n').count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_out_and_their_places_told() {
        let marked = parse("a.txt", "Größe 1\nSSN: ⟦us-ssn:401-65-7283⟧, ⟦?phone-number:x⟧\n").unwrap();
        assert_eq!(marked.content, "Größe 1\nSSN: 401-65-7283, x\n".as_bytes());
        let mark = |detector: &str, start, end, either| Mark { detector: detector.into(), start, end, line: 2, either };
        assert_eq!(marked.marks, [mark("us-ssn", 15, 26, false), mark("phone-number", 28, 29, true)]);
    }

    #[test]
    fn a_folder_says_what_it_does_not_mark() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        std::fs::create_dir(folder.path().join("all")).unwrap();
        write("a.txt", "x");
        write("UNMARKED", "# types\nperson-name # everywhere\n");
        write("all/b.txt", "x");
        write("all/UNMARKED", "");
        let files = read_folder(folder.path()).unwrap();
        let unmarked: Vec<_> = files.iter().map(|file| (file.name.as_str(), file.unmarked.len())).collect();
        assert_eq!(unmarked, [("a.txt", 1), ("all/b.txt", 0)]);
    }

    #[test]
    fn an_open_mark_is_refused_with_its_line() {
        let error = parse("a.txt", "one\n⟦us-ssn:401").err().map(|error| error.to_string());
        assert_eq!(error.as_deref(), Some("a.txt:2: a mark is not closed by ⟧"));
    }
}
