//! What differs between two trees. Equal folders are not entered and a pair of folders is compared once, so that the
//! work is bounded by the objects that the repository holds, however often its trees repeat each other.

use std::collections::HashSet;

use gix::objs::tree::EntryMode;
use gix::{ObjectId, Repository};

use crate::error::{Gap, Reason};
use crate::limits::{GIT_FOLDERS_MAX, GIT_TREE_BYTES_MAX};

/// One path at which two trees differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub path: Vec<u8>,
    /// Mode and blob before, if there was a file.
    pub before: Option<(EntryMode, ObjectId)>,
    /// Mode and blob after, if there is a file.
    pub after: Option<(EntryMode, ObjectId)>,
}

/// An entry of a tree.
pub struct Entry {
    pub name: Vec<u8>,
    pub mode: EntryMode,
    pub id: ObjectId,
}

/// The entries of a tree, in git's order.
pub fn entries(repository: &Repository, tree: ObjectId) -> Result<Vec<Entry>, Gap> {
    let unreadable = |why: &str| Gap::new(Reason::Malformed, format!("git tree {tree} {why}"));
    let header = repository.try_find_header(tree).map_err(|_| unreadable("cannot be read"))?;
    if header.is_some_and(|header| header.size() > GIT_TREE_BYTES_MAX) {
        return Err(Gap::new(Reason::TooLarge, format!("git tree {tree}")));
    }
    let found = repository.try_find_object(tree).map_err(|_| unreadable("cannot be read"))?;
    let object = found.ok_or_else(|| unreadable("is not in this clone"))?;
    let tree = object.try_into_tree().map_err(|_| unreadable("is not a tree"))?;
    tree.iter()
        .map(|entry| {
            let entry = entry.map_err(|_| unreadable("is malformed"))?;
            Ok(Entry { name: entry.filename().to_vec(), mode: entry.mode(), id: entry.oid().to_owned() })
        })
        .collect()
}

/// How two trees are compared.
pub struct Comparison<'a> {
    pub repository: &'a Repository,
    /// The same folders are compared again at each path, for paths decide what is asked for.
    pub at_each_path: bool,
    /// Tells of a folder that has no counterpart whether its files were all told before.
    pub is_known: &'a mut dyn FnMut(ObjectId, &[u8]) -> bool,
    /// Folders that could not be read: what else differs is told.
    pub gaps: &'a mut Vec<Gap>,
}

/// Compares two trees.
pub fn between(
    comparison: &mut Comparison,
    before: Option<ObjectId>,
    after: Option<ObjectId>,
    each: &mut dyn FnMut(Change),
) {
    let Comparison { repository, at_each_path, is_known, gaps } = comparison;
    let mut seen = HashSet::new();
    let mut compared = 0;
    let mut stack = vec![(Vec::new(), before, after)];
    while let Some((folder, before, after)) = stack.pop() {
        let place = if *at_each_path { folder.clone() } else { Vec::new() };
        if before == after || !seen.insert((before, after, place)) {
            continue;
        }
        if let (None, Some(tree)) = (before, after)
            && is_known(tree, &folder)
        {
            continue;
        }
        compared += 1;
        if compared > GIT_FOLDERS_MAX {
            gaps.push(Gap::new(Reason::TooManyMembers, format!("more than {GIT_FOLDERS_MAX} folders in a commit")));
            return;
        }
        let mut read = |tree: Option<ObjectId>| {
            tree.and_then(|tree| entries(repository, tree).map_err(|gap| gaps.push(gap)).ok()).unwrap_or_default()
        };
        let (older, newer) = (read(before), read(after));
        for (one, other) in pairs(&older, &newer) {
            let Some(name) = other.or(one).map(|entry| &entry.name) else { continue };
            if one.map(|entry| (entry.mode, entry.id)) == other.map(|entry| (entry.mode, entry.id)) {
                continue;
            }
            let path = if folder.is_empty() { name.clone() } else { [&folder, b"/".as_slice(), name].concat() };
            let tree = |entry: Option<&Entry>| entry.filter(|entry| entry.mode.is_tree()).map(|entry| entry.id);
            let file =
                |entry: Option<&Entry>| entry.filter(|entry| !entry.mode.is_tree()).map(|entry| (entry.mode, entry.id));
            let (files, trees) = ((file(one), file(other)), (tree(one), tree(other)));
            if files != (None, None) {
                each(Change { path: path.clone(), before: files.0, after: files.1 });
            }
            if trees != (None, None) {
                stack.push((path, trees.0, trees.1));
            }
        }
    }
}

/// Entries of the same name beside each other. A malformed tree may repeat or misorder names: each entry is told once.
fn pairs<'a>(older: &'a [Entry], newer: &'a [Entry]) -> Vec<(Option<&'a Entry>, Option<&'a Entry>)> {
    let mut pairs = Vec::with_capacity(older.len().max(newer.len()));
    let mut rest = older.iter().peekable();
    for entry in newer {
        let order = |known: &Entry| key(known).cmp(key(entry));
        while let Some(gone) = rest.next_if(|known| order(known).is_lt()) {
            pairs.push((Some(gone), None));
        }
        let same = rest.next_if(|known| known.name == entry.name);
        pairs.push((same, Some(entry)));
    }
    pairs.extend(rest.map(|gone| (Some(gone), None)));
    pairs
}

/// Git orders a folder as if its name ended with a slash.
fn key(entry: &Entry) -> impl Iterator<Item = u8> + '_ {
    entry.name.iter().copied().chain(entry.mode.is_tree().then_some(b'/'))
}
