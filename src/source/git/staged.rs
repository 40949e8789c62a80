//! What the next commit would add: the index against the tree of HEAD. Folders of which the index says that they are as
//! in HEAD are not entered, so that the time follows what is staged, not the size of the repository.

use std::collections::HashSet;

use gix::bstr::BStr;
use gix::index::entry::{Flags, Mode, Stage};
use gix::index::extension::Tree as Cached;
use gix::objs::tree::{EntryKind, EntryMode};
use gix::{ObjectId, Repository};

use super::changes::{self, Change, Entry};
use super::{Before, Git, blob, lines};
use crate::error::{Error, Gap, Reason};
use crate::limits::{GIT_FOLDERS_MAX, GIT_MOVED_BYTES_MAX, GIT_MOVED_PAIRS_MAX, GIT_MOVED_PERCENT_MIN};
use crate::source::{Flow, Listed};

/// What stands before the path in git's own way to name a staged file (`git show :0:path`).
pub const STAGED: &str = ":0";

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
    let told = Told { source, repository };
    told.files(changes, STAGED, &mut |path, id, before| source.object(STAGED, path, id, before, None), each, gaps);
    Ok(())
}

/// Hands changed files on, with what stood in their place.
pub struct Told<'a> {
    pub source: &'a Git,
    pub repository: &'a Repository,
}

impl Told<'_> {
    fn files(
        &self,
        changes: Vec<Change>,
        revision: &str,
        object: &mut dyn FnMut(&[u8], ObjectId, Before) -> crate::model::Object,
        each: &mut dyn FnMut(Listed) -> Flow,
        gaps: Vec<(Vec<u8>, Gap)>,
    ) {
        let befores = moved(self.source, self.repository, &changes);
        for (path, gap) in gaps {
            let place =
                self.source.object(revision, &path, self.repository.object_hash().null(), Before::Nothing, None);
            if each(Listed::Gap(place, gap)) == Flow::Stop {
                return;
            }
        }
        for (change, before) in changes.iter().zip(befores) {
            let Some((mode, id)) = change.after else { continue };
            if self.source.run.stopped() {
                return;
            }
            let fits = || self.source.fits(self.repository, &change.path, id, i64::MAX);
            if !self.source.lists(&change.path) || !fits() {
                continue;
            }
            let object = object(&change.path, id, before);
            let listed = match mode.is_commit() {
                true => Listed::Gap(object, Gap::new(Reason::Submodule, "")),
                false => Listed::Object(object),
            };
            if each(listed) == Flow::Stop {
                return;
            }
        }
    }
}

/// What stood in the place of each change: the blob of the same path, or of a path that is gone and holds the same or
/// nearly the same.
pub fn moved(source: &Git, repository: &Repository, changes: &[Change]) -> Vec<Before> {
    let mut gone: Vec<(&[u8], ObjectId)> = changes
        .iter()
        // What was not looked at where it stood is new where it stands now.
        .filter(|change| change.after.is_none() && source.names(&change.path))
        .filter_map(|change| {
            change.before.filter(|(mode, _)| mode.is_blob()).map(|(_, id)| (change.path.as_slice(), id))
        })
        .collect();
    let ids: HashSet<ObjectId> = gone.iter().map(|(_, id)| *id).collect();
    let mut pairs_left = GIT_MOVED_PAIRS_MAX;
    changes
        .iter()
        .map(|change| match (change.before, change.after) {
            (Some((_, before)), Some(_)) => Before::Same(before),
            (None, Some((mode, id))) if mode.is_blob() && !gone.is_empty() => {
                let is_same = ids.contains(&id);
                let found = is_same.then(|| gone.iter().position(|(_, other)| *other == id)).flatten();
                let found = found.or_else(|| similar(repository, &change.path, id, &gone, &mut pairs_left));
                found.map_or(Before::Nothing, |index| Before::Moved(gone.swap_remove(index).1))
            }
            _ => Before::Nothing,
        })
        .collect()
}

/// The gone file that is most like a new one; those of the same name are looked at first.
fn similar(
    repository: &Repository,
    path: &[u8],
    id: ObjectId,
    gone: &[(&[u8], ObjectId)],
    pairs_left: &mut usize,
) -> Option<usize> {
    if *pairs_left == 0 {
        return None;
    }
    let is_namesake =
        |other: &[u8]| other.rsplit(|byte| *byte == b'/').next() == path.rsplit(|byte| *byte == b'/').next();
    let namesakes = (0..gone.len()).filter(|index| is_namesake(gone[*index].0));
    let others = (0..gone.len()).filter(|index| !is_namesake(gone[*index].0));
    let order = namesakes.chain(others);
    let after = blob(repository, id, GIT_MOVED_BYTES_MAX).ok()?;
    let mut best = None;
    for index in order {
        if *pairs_left == 0 {
            break;
        }
        *pairs_left -= 1;
        let Ok(before) = blob(repository, gone[index].1, GIT_MOVED_BYTES_MAX) else { continue };
        let kept = lines::percent_kept(&before, &after);
        if kept >= GIT_MOVED_PERCENT_MIN && best.is_none_or(|(most, _)| kept > most) {
            best = Some((kept, index));
        }
    }
    best.map(|(_, index)| index)
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
