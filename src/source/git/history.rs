//! What commits add, each file once with the first and the last commit that hold it, from the oldest commit on.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use gix::revision::walk::Sorting;
use gix::traverse::commit::simple::CommitTimeOrder;
use gix::{ObjectId, Repository};

use super::changes::{self, Change, Comparison};
use super::{Before, Git, listed, moved};
use crate::error::{Error, Gap, Reason};
use crate::model::{Commit, Commits};
use crate::source::{Flow, Listed};

/// A commit, as far as its history needs it.
struct Known {
    id: ObjectId,
    time: i64,
    parents: Vec<ObjectId>,
}

/// A blob that a commit added.
struct Held {
    path: Box<[u8]>,
    before: Before,
    is_submodule: bool,
    /// Numbers of commits, the oldest being 0.
    first: u32,
    last: u32,
}

/// The commits of all references, of HEAD in each worktree and of the whole stash; gaps for references to no commit.
pub fn tips(
    source: &Git,
    repository: &Repository,
    each: &mut dyn FnMut(Listed) -> Flow,
) -> Result<Vec<ObjectId>, Error> {
    let broke = || Error::broke(format!("repository '{}': its references cannot be read", source.bucket.name));
    let references = repository.references().map_err(|_| broke())?;
    let mut tips = Vec::new();
    for reference in references.all().map_err(|_| broke())?.flatten() {
        let name = reference.name().as_bstr().to_vec();
        // Older entries of the stash stand in its log alone.
        if name == b"refs/stash"
            && let Ok(Some(log)) = reference.log_iter().all()
        {
            tips.extend(log.flatten().map(|line| line.new_oid()).filter(|id| !id.is_null()));
        }
        let commit = reference.into_fully_peeled_id().map_err(drop);
        let commit = commit.and_then(|id| id.object().map_err(drop)?.peel_to_commit().map_err(drop));
        match commit {
            Ok(commit) => tips.push(commit.id),
            Err(()) => {
                let gap = Gap::new(Reason::UnsupportedFeature, "a reference to no commit");
                if each(source.gap(repository, "HEAD", &name, gap)) == Flow::Stop {
                    break;
                }
            }
        }
    }
    tips.extend(repository.head_id().ok().map(gix::Id::detach));
    for worktree in repository.worktrees().unwrap_or_default() {
        let head = worktree.into_repo_with_possibly_inaccessible_worktree();
        tips.extend(head.ok().and_then(|repository| repository.head_id().ok().map(gix::Id::detach)));
    }
    tips.extend(repository.main_repo().ok().and_then(|main| main.head_id().ok().map(gix::Id::detach)));
    tips.sort();
    tips.dedup();
    Ok(tips)
}

/// Lists the files that the commits reachable from `tips` and not from `hidden` add.
pub fn list(
    source: &Git,
    repository: &Repository,
    tips: Vec<ObjectId>,
    hidden: Option<ObjectId>,
    each: &mut dyn FnMut(Listed) -> Flow,
) -> Result<(), Error> {
    let mut history = History { source, repository, held: HashMap::new(), gaps: Vec::new(), trees: HashSet::new() };
    let commits = history.commits(&tips, hidden)?;
    history.read(&commits);
    history.last_of_tips(&commits, &tips);
    history.tell(&commits, each);
    Ok(())
}

struct History<'a> {
    source: &'a Git,
    repository: &'a Repository,
    held: HashMap<ObjectId, Held>,
    /// What could not be read, at which commit.
    gaps: Vec<(Option<ObjectId>, Gap)>,
    /// Folders that were added whole: what they hold was told. With their paths, where paths decide what is asked for.
    trees: HashSet<(ObjectId, Vec<u8>)>,
}

impl History<'_> {
    /// The commits, the oldest first.
    fn commits(&mut self, tips: &[ObjectId], hidden: Option<ObjectId>) -> Result<Vec<Known>, Error> {
        let name = &self.source.bucket.name;
        let walk = self
            .repository
            .rev_walk(tips.iter().copied())
            .sorting(Sorting::ByCommitTime(CommitTimeOrder::NewestFirst))
            .with_hidden(hidden)
            .all()
            .map_err(|_| Error::broke(format!("repository '{name}': its history cannot be read")))?;
        let shallow: HashSet<ObjectId> = match self.repository.shallow_commits() {
            Ok(Some(commits)) => commits.iter().copied().collect(),
            _ => HashSet::new(),
        };
        let mut commits = Vec::new();
        for commit in walk {
            if self.source.run.stopped() {
                break;
            }
            let Ok(commit) = commit else {
                self.gaps.push((None, Gap::new(Reason::Malformed, "a commit of its history cannot be read")));
                continue;
            };
            let is_cut = shallow.contains(&commit.id);
            if is_cut {
                self.gaps.push((Some(commit.id), Gap::new(Reason::ShallowHistory, "")));
            }
            let parents = if is_cut { Vec::new() } else { commit.parent_ids.iter().copied().collect() };
            commits.push(Known { id: commit.id, time: commit.commit_time.unwrap_or(0), parents });
        }
        commits.reverse();
        Ok(commits)
    }

    /// Compares each commit with its parents.
    fn read(&mut self, commits: &[Known]) {
        let numbers: HashMap<ObjectId, u32> =
            commits.iter().enumerate().map(|(number, commit)| (commit.id, number as u32)).collect();
        for (number, commit) in commits.iter().enumerate() {
            if self.source.run.stopped() {
                return;
            }
            if let Err(gap) = self.commit(number as u32, commit, &numbers) {
                self.gaps.push((Some(commit.id), gap));
            }
        }
    }

    fn commit(&mut self, number: u32, commit: &Known, numbers: &HashMap<ObjectId, u32>) -> Result<(), Gap> {
        let tree = Some(self.tree(commit.id)?);
        let mut added: Option<Vec<Change>> = None;
        if commit.parents.is_empty() {
            added = Some(self.changes(commit, None, tree));
        }
        for parent in &commit.parents {
            let changes = self.changes(commit, Some(self.tree(*parent)?), tree);
            if let Some(parent) = numbers.get(parent) {
                // What the parent held last.
                for (_, id) in changes.iter().filter_map(|change| change.before) {
                    if let Some(held) = self.held.get_mut(&id) {
                        held.last = held.last.max(*parent);
                    }
                }
            }
            // A merge adds what none of its parents has.
            added = Some(match added {
                None => changes,
                Some(added) => {
                    let other: HashSet<(&[u8], ObjectId)> = changes.iter().filter_map(placed).collect();
                    let stays = |change: &Change| placed(change).is_some_and(|place| other.contains(&place));
                    added.into_iter().filter(stays).collect()
                }
            });
        }
        let added = added.unwrap_or_default();
        let befores = moved::befores(self.source, self.repository, &added);
        for (change, before) in added.into_iter().zip(befores) {
            let Some((mode, id)) = change.after else { continue };
            if !self.source.lists(&change.path) {
                continue;
            }
            let held = self.held.entry(id).or_insert_with(|| Held {
                path: change.path.into(),
                before,
                is_submodule: mode.is_commit(),
                first: number,
                last: number,
            });
            held.last = held.last.max(number);
        }
        Ok(())
    }

    fn changes(&mut self, commit: &Known, before: Option<ObjectId>, after: Option<ObjectId>) -> Vec<Change> {
        let (mut changes, mut gaps) = (Vec::new(), Vec::new());
        let at_each_path = self.source.is_choosy();
        // Of a merge what it adds is known once it was compared with all its parents.
        let is_merge = commit.parents.len() > 1;
        let trees = &mut self.trees;
        let mut is_known = |tree, path: &[u8]| {
            !is_merge && !trees.insert((tree, if at_each_path { path.to_vec() } else { Vec::new() }))
        };
        let mut comparison =
            Comparison { repository: self.repository, at_each_path, is_known: &mut is_known, gaps: &mut gaps };
        changes::between(&mut comparison, before, after, &mut |change| changes.push(change));
        self.gaps.extend(gaps.into_iter().map(|gap| (Some(commit.id), gap)));
        changes
    }

    fn tree(&self, commit: ObjectId) -> Result<ObjectId, Gap> {
        let unreadable = || Gap::new(Reason::Malformed, format!("git commit {commit} cannot be read"));
        let commit = self.repository.find_commit(commit).map_err(|_| unreadable())?;
        Ok(commit.tree_id().map_err(|_| unreadable())?.detach())
    }

    /// What a tip holds, it holds last, if no newer one does.
    fn last_of_tips(&mut self, commits: &[Known], tips: &[ObjectId]) {
        let tips: HashSet<ObjectId> = tips.iter().copied().collect();
        let mut seen = HashSet::new();
        for (number, commit) in commits.iter().enumerate().rev().filter(|(_, commit)| tips.contains(&commit.id)) {
            let Ok(tree) = self.tree(commit.id) else { continue };
            let held = &mut self.held;
            // What cannot be read was told when its commit was compared.
            let mut gaps = Vec::new();
            let mut is_known = |tree, _: &[u8]| !seen.insert(tree);
            let mut comparison = Comparison {
                repository: self.repository,
                at_each_path: false,
                is_known: &mut is_known,
                gaps: &mut gaps,
            };
            changes::between(&mut comparison, None, Some(tree), &mut |change| {
                if let Some(held) = change.after.and_then(|(_, id)| held.get_mut(&id)) {
                    held.last = held.last.max(number as u32);
                }
            });
        }
    }

    fn tell(self, commits: &[Known], each: &mut dyn FnMut(Listed) -> Flow) {
        let History { source, repository, held, gaps, .. } = self;
        for (commit, gap) in gaps {
            let revision = commit.map_or("HEAD".to_string(), |id| id.to_string());
            if each(source.gap(repository, &revision, b".", gap)) == Flow::Stop {
                return;
            }
        }
        let mut held: Vec<(ObjectId, Held)> = held.into_iter().collect();
        held.sort_by(|(_, one), (_, other)| (one.first, &one.path).cmp(&(other.first, &other.path)));
        let commit = |number: u32| commits.get(number as usize).map(|known| self::commit(source, repository, known));
        for (id, held) in held {
            let Some((first, last)) = commit(held.first).zip(commit(held.last)) else { continue };
            if !source.fits(repository, &held.path, id, first.time) {
                continue;
            }
            let revision = first.id.clone();
            let commits = Some(Arc::new(Commits { first, last }));
            let object = source.object(&revision, &held.path, id, held.before, commits);
            if each(listed(object, held.is_submodule)) == Flow::Stop {
                return;
            }
        }
    }
}

/// Where a change puts what.
fn placed(change: &Change) -> Option<(&[u8], ObjectId)> {
    change.after.map(|(_, id)| (change.path.as_slice(), id))
}

/// What is told of a commit: its author only where that was asked for.
fn commit(source: &Git, repository: &Repository, known: &Known) -> Commit {
    let author = source.authors.then(|| {
        let commit = repository.find_commit(known.id).ok()?;
        let author = commit.author().ok()?;
        Some(format!("{} <{}>", author.name, author.email))
    });
    Commit { id: known.id.to_string(), time: known.time, author: author.flatten() }
}
