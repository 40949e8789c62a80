//! What the next commit would add: the index against the tree of HEAD. Folders of which the index says that they are as
//! in HEAD are not entered, so that the time follows what is staged, not the size of the repository.

use gix::bstr::BStr;
use gix::index::entry::{Flags, Mode, Stage};
use gix::index::extension::Tree as Cached;
use gix::objs::tree::{EntryKind, EntryMode};
use gix::{ObjectId, Repository};

use super::changes::{self, Change, Entry};
use super::{Git, listed, moved};
use crate::error::{Error, Gap, Reason};
use crate::limits::GIT_FOLDERS_MAX;
use crate::source::{Flow, Listed};

/// What stands before the path in git's own way to name a staged file (`git show :0:path`).
const STAGED: &str = ":0";

pub fn list(source: &Git, repository: &Repository, each: &mut dyn FnMut(Listed) -> Flow) -> Result<(), Error> {
    let name = &source.bucket.name;
    let broke = |what: &str| Error::refused(format!("repository '{name}': {what}"));
    let path = source.index.clone().unwrap_or_else(|| repository.index_path());
    if !path.exists() {
        return match source.index {
            Some(_) => Err(broke("the index that GIT_INDEX_FILE names does not exist")),
            None => Ok(()),
        };
    }
    let index = gix::index::File::at(&path, repository.object_hash(), false, Default::default())
        .map_err(|_| broke("its index cannot be read; `git status` tells more"))?;
    let head = repository.head().map_err(|_| broke("HEAD cannot be read"))?;
    let tree = match head.is_unborn() {
        true => None,
        false => {
            let commit = repository.head_commit().map_err(|_| broke("the commit of HEAD cannot be read"))?;
            Some(commit.tree_id().map_err(|_| broke("the tree of HEAD cannot be read"))?.detach())
        }
    };
    let mut compared = Compared { repository, index: &index, next: 0, changes: Vec::new(), gaps: Vec::new(), gone: 0 };
    // A tree that cannot be read hides what stood there before: all that is staged there is then new.
    let failed = compared.all(tree).err();
    let Compared { changes, mut gaps, .. } = compared;
    gaps.extend(failed.map(|gap| (b".".to_vec(), gap)));
    tell(source, repository, &changes, gaps, each);
    Ok(())
}

/// Hands gaps and changed files on, until they are no longer wanted.
fn tell(
    source: &Git,
    repository: &Repository,
    changes: &[Change],
    gaps: Vec<(Vec<u8>, Gap)>,
    each: &mut dyn FnMut(Listed) -> Flow,
) {
    let befores = moved::befores(source, repository, changes);
    let gaps = gaps.into_iter().map(|(path, gap)| source.gap(repository, STAGED, &path, gap));
    let files = changes.iter().zip(befores).filter_map(|(change, before)| {
        let (mode, id) = change.after?;
        let is_wanted = source.lists(&change.path) && source.fits(repository, &change.path, id, i64::MAX);
        is_wanted.then(|| listed(source.object(STAGED, &change.path, id, before, None), mode.is_commit()))
    });
    for listed in gaps.chain(files) {
        if source.run.stopped() || each(listed) == Flow::Stop {
            return;
        }
    }
}

/// The index and a tree, walked side by side in the order that both have.
struct Compared<'a> {
    repository: &'a Repository,
    index: &'a gix::index::State,
    /// The first entry of the index that was not looked at.
    next: usize,
    changes: Vec<Change>,
    gaps: Vec<(Vec<u8>, Gap)>,
    /// Folders of HEAD that the index lacks.
    gone: usize,
}

impl Compared<'_> {
    fn all(&mut self, tree: Option<ObjectId>) -> Result<(), Gap> {
        let walked = tree.map_or(Ok(()), |tree| self.walk(tree));
        self.added_before(None);
        walked
    }

    fn walk(&mut self, root: ObjectId) -> Result<(), Gap> {
        let cached = self.index.tree();
        let mut stack = vec![(Vec::new(), self.entries(root)?, cached)];
        while let Some((folder, entries, cached)) = stack.last_mut() {
            let Some(Entry { name, mode, id }) = entries.next() else {
                stack.pop();
                continue;
            };
            let mut path = folder.clone();
            path.extend_from_slice(&name);
            if !mode.is_tree() {
                self.file(path, mode, id);
                continue;
            }
            path.push(b'/');
            let cached = cached.and_then(|tree| tree.children.iter().find(|child| *child.name == *name));
            self.added_before(Some(&path));
            if self.is_unchanged(&path, id, cached) || self.is_sparse(&path, id) {
                continue;
            }
            // Of a folder that the index lacks only moves are of interest.
            if !self.path(self.next).is_some_and(|next| next.starts_with(&path)) {
                self.gone += 1;
                if self.gone > GIT_FOLDERS_MAX {
                    continue;
                }
            }
            let Some(inner) = self.entries(id).map_err(|gap| self.gaps.push((path.clone(), gap))).ok() else {
                continue;
            };
            stack.push((path, inner, cached));
        }
        Ok(())
    }

    fn entries(&self, tree: ObjectId) -> Result<std::vec::IntoIter<Entry>, Gap> {
        changes::entries(self.repository, tree).map(Vec::into_iter)
    }

    fn path(&self, number: usize) -> Option<&BStr> {
        self.index.entries().get(number).map(|entry| entry.path(self.index))
    }

    /// Goes past a folder of which the index knows that it is the same as in the tree.
    fn is_unchanged(&mut self, folder: &[u8], id: ObjectId, cached: Option<&Cached>) -> bool {
        let Some(count) = cached.filter(|tree| tree.id == id).and_then(|tree| tree.num_entries) else { return false };
        let after = self.next.saturating_add(count as usize);
        let inside = |path: Option<&BStr>| path.is_some_and(|path| path.starts_with(folder));
        // The index could say more than it holds.
        let fits =
            count > 0 && inside(self.path(self.next)) && inside(self.path(after - 1)) && !inside(self.path(after));
        if fits {
            self.next = after;
        }
        fits
    }

    /// Goes past a folder that a sparse index holds as one entry.
    fn is_sparse(&mut self, folder: &[u8], id: ObjectId) -> bool {
        let Some(entry) = self.index.entries().get(self.next) else { return false };
        if !entry.mode.is_sparse() || entry.path(self.index) != folder {
            return false;
        }
        if entry.id != id {
            self.gaps
                .push((folder.to_vec(), Gap::new(Reason::UnsupportedFeature, "a changed folder of a sparse index")));
        }
        self.next += 1;
        true
    }

    /// One file of the tree.
    fn file(&mut self, path: Vec<u8>, mode: EntryMode, id: ObjectId) {
        self.added_before(Some(&path));
        let mut after = None;
        let mut is_there = false;
        // A file in conflict has up to three entries.
        while self.path(self.next).is_some_and(|other| other == path) {
            is_there = true;
            after = after.or(self.take());
        }
        let before = Some((mode, id));
        match after {
            _ if is_there && after.is_none() => {}
            Some((_, staged)) if staged == id => {}
            _ => self.changes.push(Change { path, before, after }),
        }
    }

    /// Entries of the index before `path`, which the tree does not hold.
    fn added_before(&mut self, path: Option<&[u8]>) {
        while let Some(entry) = self.index.entries().get(self.next) {
            let name = entry.path(self.index).to_vec();
            if path.is_some_and(|path| name.as_slice() >= path) {
                return;
            }
            if let Some(after) = self.take() {
                self.changes.push(Change { path: name, before: None, after: Some(after) });
            }
        }
    }

    /// The next entry's mode and blob, if it would be committed.
    fn take(&mut self) -> Option<(EntryMode, ObjectId)> {
        let entry = self.index.entries().get(self.next)?;
        self.next += 1;
        if entry.stage() != Stage::Unconflicted {
            let path = entry.path(self.index).to_vec();
            if self.gaps.last().is_none_or(|(known, _)| *known != path) {
                self.gaps.push((path, Gap::new(Reason::Unmerged, "")));
            }
            return None;
        }
        // Announced with `git add --intent-to-add`: nothing of it would be committed.
        if entry.flags.contains(Flags::INTENT_TO_ADD) {
            return None;
        }
        let kind = match entry.mode {
            Mode::COMMIT => EntryKind::Commit,
            Mode::SYMLINK => EntryKind::Link,
            Mode::DIR => EntryKind::Tree,
            _ => EntryKind::Blob,
        };
        (kind != EntryKind::Tree).then_some((kind.into(), entry.id))
    }
}
