//! What differs between two trees. Equal folders are not entered and a pair of folders is compared once, so that the
//! work is bounded by the objects that the repository holds, however often its trees repeat each other.

use std::collections::HashSet;

use gix::objs::tree::EntryMode;
use gix::{ObjectId, Repository};

use crate::error::{Gap, Reason};

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

/// Compares two trees. `is_known` tells of a folder that has no counterpart whether its files were all told before.
pub fn between(
    repository: &Repository,
    before: Option<ObjectId>,
    after: Option<ObjectId>,
    is_known: &mut dyn FnMut(ObjectId) -> bool,
    each: &mut dyn FnMut(Change),
) -> Result<(), Gap> {
    let mut seen = HashSet::new();
    let mut stack = vec![(Vec::new(), before, after)];
    while let Some((folder, before, after)) = stack.pop() {
        if before == after || !seen.insert((before, after)) {
            continue;
        }
        if let (None, Some(tree)) = (before, after)
            && is_known(tree)
        {
            continue;
        }
        let older = before.map_or(Ok(Vec::new()), |tree| entries(repository, tree))?;
        let newer = after.map_or(Ok(Vec::new()), |tree| entries(repository, tree))?;
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
    Ok(())
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
