//! Git repositories: what is staged, what commits add, all of history. Reads objects through `gix` and runs nothing: no
//! git, no hook, no filter, nothing that the repository's settings name. Knows nothing of what files hold.

mod changes;
mod history;
mod lines;
mod moved;
mod staged;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use gix::bstr::ByteSlice;
use gix::{ObjectId, Repository, ThreadSafeRepository};

use super::ignored::Ignored;
use super::local::file_uri;
use super::{Filter, Flow, Listed, Run, Source, SourceOptions};
use crate::body::Body;
use crate::error::{Error, Gap, Reason};
use crate::limits::{
    GIT_BLOB_BYTES_MAX, GIT_DELTA_CACHE_BYTES, GIT_DIFF_BYTES_MAX, GIT_DIFF_LINES_MAX, GIT_OBJECT_CACHE_BYTES,
};
use crate::model::{Asked, Bucket, Commits, Object};
use crate::uri;

/// What of a repository is scanned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// What the next commit would add, read from the index.
    Staged,
    /// What the commits add that are reachable from the second and not from the first (a revision each).
    Range(String, String),
    /// Every file that any reference reaches, once.
    AllHistory,
}

/// How a repository is scanned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GitOptions {
    pub scope: Scope,
    /// Changed files are scanned whole, not only what changed.
    pub whole_files: bool,
    /// Commits are told with their authors.
    pub authors: bool,
}

/// A [`Scope`] whose revisions were looked up; none are those that hold nothing.
#[derive(Clone, Copy)]
enum Work {
    Staged,
    Range(Option<ObjectId>, Option<ObjectId>),
    AllHistory,
}

/// A repository, or one of its worktrees.
pub struct Git {
    repository: ThreadSafeRepository,
    /// Handles that no worker uses now; each keeps its own caches.
    idle: Mutex<Vec<Repository>>,
    bucket: Arc<Bucket>,
    work: Work,
    whole_files: bool,
    authors: bool,
    filter: Filter,
    ignored: Option<Ignored>,
    /// The folder or file within it that is asked for; empty for all.
    below: PathBuf,
    run: Arc<Run>,
    /// The index that git works on, where that is not the repository's own.
    index: Option<PathBuf>,
}

impl Git {
    /// Opens the repository that holds `path`. Refused where there is none, or a revision does not exist.
    pub fn new(path: &Path, git: &GitOptions, options: &SourceOptions) -> Result<Git, Error> {
        let shown = path.display();
        let (opened, root) = opened(path).map_err(|why| refused(path, &why))?;
        let index = std::env::var_os("GIT_INDEX_FILE");
        let own = opened.to_thread_local();
        let known = |name: &String| {
            let found = (!is_none(name)).then(|| revision(&own, name)).transpose();
            found.map_err(|why| Error::refused(format!("repository '{shown}': {why}")))
        };
        let work = match &git.scope {
            Scope::Range(from, to) => Work::Range(known(from)?, known(to)?),
            Scope::AllHistory => Work::AllHistory,
            Scope::Staged if own.is_bare() && index.is_none() => {
                return Err(Error::refused(format!(
                    "repository '{shown}': bare, so that nothing can be staged in it; give --range or --all-history"
                )));
            }
            Scope::Staged => Work::Staged,
        };
        Ok(Git {
            bucket: Arc::new(Bucket {
                name: shown.to_string(),
                uri: format!("git+{}", file_uri(&root).trim_end_matches('/')),
            }),
            repository: opened,
            idle: Mutex::default(),
            work,
            whole_files: git.whole_files,
            authors: git.authors,
            filter: options.filter.clone(),
            ignored: super::ignored(&root, options)?,
            run: options.run.clone(),
            below: within(path, &root),
            // Git begins at the root of the worktree when it looks for it.
            index: index.map(|file| root.join(file)),
        })
    }

    /// The folder of a repository's hooks: `core.hooksPath` where it is set, for it or for all of the user's, as git has it.
    pub fn hooks_of(path: &Path) -> Result<PathBuf, Error> {
        let (repository, _) = opened(path).map_err(|why| refused(path, &why))?;
        let own = repository.to_thread_local();
        // The user's own settings are read here, and only here: git heeds them when it looks for hooks.
        let repository = gix::open_opts(own.git_dir(), gix::open::Options::default().bail_if_untrusted(false));
        let repository = repository.unwrap_or_else(|_| own.clone());
        let root = own.workdir().unwrap_or(own.git_dir()).to_path_buf();
        Ok(match repository.config_snapshot().trusted_path("core.hooksPath") {
            Ok(Some(folder)) => root.join(folder),
            _ => own.common_dir().join("hooks"),
        })
    }

    /// Runs with a handle of the repository, which goes back to the others afterwards.
    fn with<T>(&self, work: impl FnOnce(&Repository) -> T) -> T {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let repository = idle.unwrap_or_else(|| {
            let mut repository = self.repository.to_thread_local();
            repository.objects.set_pack_cache(|| {
                Box::new(gix::odb::pack::cache::lru::MemoryCappedHashmap::new(GIT_DELTA_CACHE_BYTES))
            });
            repository.object_cache_size(GIT_OBJECT_CACHE_BYTES);
            repository
        });
        let done = work(&repository);
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(repository);
        done
    }

    /// One file of the repository as an object. `before` is the blob that stood in its place.
    fn object(
        &self,
        revision: &str,
        path: &[u8],
        id: ObjectId,
        before: Before,
        commits: Option<Arc<Commits>>,
    ) -> Object {
        let mut uri = format!("{}@{revision}#", self.bucket.uri);
        uri::encode(path, &mut uri);
        Object {
            modified: commits.as_ref().map(|commits| commits.first.time),
            etag: Some(id.to_string()),
            commits,
            handle: before.encoded(),
            ..Object::at(uri, self.bucket.clone(), path.to_vec())
        }
    }

    /// Something of the repository that was not read.
    fn gap(&self, repository: &Repository, revision: &str, path: &[u8], gap: Gap) -> Listed {
        Listed::Gap(self.object(revision, path, repository.object_hash().null(), Before::Nothing, None), gap)
    }

    /// Whether paths decide what is asked for.
    fn is_choosy(&self) -> bool {
        self.ignored.is_some() || !self.below.as_os_str().is_empty() || self.filter.chooses_names()
    }

    /// Whether a file of this path is asked for.
    fn names(&self, path: &[u8]) -> bool {
        let Ok(path) = path.to_path() else { return true };
        path.starts_with(&self.below) && !self.ignores(path) && self.filter.names(path) && !self.excluded_above(path)
    }

    /// As [`Git::names`], for a file that a commit adds: what `.pannerignore` leaves out is counted.
    fn lists(&self, path: &[u8]) -> bool {
        let is_named = self.names(path);
        if !is_named && path.to_path().is_ok_and(|path| path.starts_with(&self.below) && self.ignores(path)) {
            self.run.count_ignored();
        }
        is_named
    }

    fn ignores(&self, path: &Path) -> bool {
        self.ignored.as_ref().is_some_and(|ignored| ignored.holds(path))
    }

    /// Whether a file that is listed has the size and time that are asked for.
    fn fits(&self, repository: &Repository, path: &[u8], id: ObjectId, time: i64) -> bool {
        if !self.filter.asks_more_than_names() {
            return true;
        }
        let size = repository.find_header(id).map_or(0, |header| header.size());
        path.to_path().is_ok_and(|path| self.filter.takes(path, size, time))
    }

    /// Whether a folder above is excluded, as a walk would not enter it.
    fn excluded_above(&self, path: &Path) -> bool {
        path.ancestors().skip(1).any(|folder| folder != Path::new("") && self.filter.excludes(folder))
    }

    fn read(&self, repository: &Repository, object: &mut Object) -> Result<Body, Gap> {
        let id = object.etag.as_deref().and_then(|hex| ObjectId::from_hex(hex.as_bytes()).ok());
        let id = id.ok_or_else(|| Gap::new(Reason::Malformed, "no object id"))?;
        let content = blob(repository, id, GIT_BLOB_BYTES_MAX)?;
        object.size = Some(content.len() as u64);
        if let Some(stored) = lfs_file(repository, &content) {
            let file = stored?;
            object.size = file.metadata().ok().map(|metadata| metadata.len());
            return Ok(Body::Seek(Arc::new(file)));
        }
        // In all of history each version is looked at whole: what it holds says how long a value stood.
        if !self.whole_files && !matches!(self.work, Work::AllHistory) {
            object.asked = Before::decoded(&object.handle).asked(repository, &content);
        }
        Ok(Body::Seek(Arc::new(content)))
    }
}

impl Source for Git {
    fn list(&self, each: &mut dyn FnMut(Listed) -> Flow) -> Result<(), Error> {
        self.with(|repository| match self.work {
            Work::Staged => staged::list(self, repository, each),
            Work::Range(_, None) => Ok(()),
            Work::Range(from, Some(to)) => history::list(self, repository, vec![to], from, each),
            Work::AllHistory => {
                let tips = history::tips(self, repository, each)?;
                history::list(self, repository, tips, None, each)
            }
        })
    }

    fn open(&self, object: &mut Object) -> Result<Body, Gap> {
        self.with(|repository| self.read(repository, object))
    }
}

/// What stood in a file's place before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    /// Nothing: the file is new, with its name.
    Nothing,
    /// A blob at the same path.
    Same(ObjectId),
    /// A blob at another path, from where it was moved: only the name is new.
    Moved(ObjectId),
}

impl Before {
    /// As an object's handle holds it.
    fn encoded(self) -> Vec<u8> {
        match self {
            Before::Nothing => Vec::new(),
            Before::Same(id) => [b"s", id.as_bytes()].concat(),
            Before::Moved(id) => [b"m", id.as_bytes()].concat(),
        }
    }

    fn decoded(handle: &[u8]) -> Before {
        match handle.split_first() {
            Some((b's', id)) => ObjectId::try_from(id).map_or(Before::Nothing, Before::Same),
            Some((b'm', id)) => ObjectId::try_from(id).map_or(Before::Nothing, Before::Moved),
            _ => Before::Nothing,
        }
    }

    /// What of `content` is new; none where all of it is, or what was there cannot be compared.
    fn asked(self, repository: &Repository, content: &[u8]) -> Option<Arc<Asked>> {
        let (id, name) = match self {
            Before::Nothing => return None,
            Before::Same(id) => (id, false),
            Before::Moved(id) => (id, true),
        };
        let lines = bytecount::count(content, b'\n');
        let before = match content.len() <= GIT_DIFF_BYTES_MAX && lines <= GIT_DIFF_LINES_MAX {
            true => blob(repository, id, GIT_DIFF_BYTES_MAX as u64).ok(),
            false => None,
        };
        let before = before.filter(|before| bytecount::count(before, b'\n') <= GIT_DIFF_LINES_MAX);
        let all = || std::iter::once(0..content.len() as u64).collect();
        let ranges = before.map_or_else(all, |before| lines::added(&before, content));
        Some(Arc::new(Asked { ranges, name }))
    }
}

fn refused(path: &Path, why: &str) -> Error {
    Error::refused(format!("repository '{}': {why}; give a folder within a git repository", path.display()))
}

/// A file as it is listed; a submodule is none of this repository's.
fn listed(object: Object, is_submodule: bool) -> Listed {
    if is_submodule { Listed::Gap(object, Gap::new(Reason::Submodule, "")) } else { Listed::Object(object) }
}

/// The repository of a path, and the root of its worktree (of a bare one its own folder), or why it cannot be read.
fn opened(path: &Path) -> Result<(ThreadSafeRepository, PathBuf), String> {
    // Git tells its hooks which repository it works on, where that is not the one around.
    let told = std::env::var_os("GIT_DIR").filter(|_| path == Path::new(".")).map(PathBuf::from);
    let found = match &told {
        Some(folder) => folder.clone(),
        None => {
            let path = std::path::absolute(path).map_err(|error| error.to_string())?;
            let (found, _) =
                gix::discover::upwards_opts(&path, Default::default()).map_err(|error| error.to_string())?;
            let (repository, worktree) = found.into_repository_and_work_tree_directories();
            worktree.filter(|folder| folder.join(".git").exists()).unwrap_or(repository)
        }
    };
    // Isolated: neither the user's settings nor the environment; the repository's own name no program that is run.
    let opened = gix::open::Options::isolated()
        // A replacement is not what a push sends.
        .cli_overrides(["core.useReplaceRefs=false"])
        .bail_if_untrusted(false)
        .open(found)
        .map_err(|error| error.to_string())?;
    let storage = opened.to_thread_local().config_snapshot().string("extensions.refStorage");
    if storage.is_some_and(|storage| storage.as_slice() != b"files") {
        return Err("its references are kept in a way that is not readable yet (extensions.refStorage)".to_string());
    }
    let worktree = std::env::var_os("GIT_WORK_TREE").filter(|_| told.is_some()).map(PathBuf::from);
    let worktree = worktree.or_else(|| opened.work_dir().map(Path::to_path_buf));
    // A repository that is told and names no worktree works on the folder that it is called from.
    let here = || told.is_some().then(|| std::env::current_dir().ok()).flatten();
    let root = worktree.or_else(here).unwrap_or_else(|| opened.git_dir().to_path_buf());
    Ok((opened, root.canonicalize().unwrap_or(root)))
}

/// A target as a path below a repository's root.
fn within(target: &Path, root: &Path) -> PathBuf {
    let whole = target.canonicalize().unwrap_or_default();
    whole.strip_prefix(root).map(Path::to_path_buf).unwrap_or_default()
}

/// The content of a blob of at most `limit` bytes.
fn blob(repository: &Repository, id: ObjectId, limit: u64) -> Result<Vec<u8>, Gap> {
    let header = repository.try_find_header(id).map_err(|_| Gap::new(Reason::Corrupt, format!("git object {id}")))?;
    let Some(header) = header else {
        return Err(Gap::new(Reason::NotFound, format!("git object {id} is not in this clone; fetch it")));
    };
    if header.kind() != gix::objs::Kind::Blob {
        return Err(Gap::new(Reason::Malformed, format!("git object {id} is a {}, not a file", header.kind())));
    }
    if header.size() > limit {
        return Err(Gap::new(Reason::TooLarge, format!("more than {} MiB in git", limit >> 20)));
    }
    let object = repository.find_object(id).map_err(|_| Gap::new(Reason::Corrupt, format!("git object {id}")))?;
    Ok(object.detach().data)
}

/// Whether a revision is git's way to say that there is none: hooks of a server get zeros for a new or a deleted branch.
fn is_none(name: &str) -> bool {
    name.len() >= 40 && name.bytes().all(|byte| byte == b'0')
}

/// The commit that a revision names, or why there is none.
fn revision(repository: &Repository, name: &str) -> Result<ObjectId, String> {
    let id = repository.rev_parse_single(name).map_err(|_| format!("no revision '{}'", name.escape_debug()))?;
    let object = id.object().map_err(|_| format!("revision '{}' is not in this clone", name.escape_debug()))?;
    let commit = object.peel_to_commit().map_err(|_| format!("revision '{}' is no commit", name.escape_debug()))?;
    Ok(commit.id)
}

/// What a pointer of Git LFS begins with (git-lfs, docs/spec.md).
const LFS_VERSION: &[u8] = b"version https://git-lfs.github.com/spec/v1\n";

/// Longer files are no pointers, bytes.
const LFS_POINTER_BYTES_MAX: usize = 1024;

/// The file that a pointer of Git LFS stands for, which is what a push sends; none where it is no pointer.
fn lfs_file(repository: &Repository, content: &[u8]) -> Option<Result<std::fs::File, Gap>> {
    if content.len() > LFS_POINTER_BYTES_MAX || !content.starts_with(LFS_VERSION) {
        return None;
    }
    // Whatever else stands in it is no pointer, and would be sent as it is.
    let is_pointer =
        |line: &[u8]| [&b"version "[..], b"ext-", b"oid sha256:", b"size "].iter().any(|key| line.starts_with(key));
    if !content.lines().all(is_pointer) {
        return None;
    }
    let oid = content.lines().find_map(|line| line.strip_prefix(b"oid sha256:"))?.to_str().ok()?;
    if oid.len() != 64 || !oid.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let path = repository.common_dir().join("lfs/objects").join(&oid[..2]).join(&oid[2..4]).join(oid);
    Some(std::fs::File::open(path).map_err(|_| Gap::new(Reason::LfsAbsent, "fetch it with git lfs fetch")))
}
