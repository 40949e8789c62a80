//! Local disk: files and folders, one bucket a root. Follows no link unless asked; what is not a
//! regular file is a gap. Knows nothing of what files hold.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::fs::{File, Metadata, OpenOptions};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::{FileTypeExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use globset::GlobSet;
use walkdir::WalkDir;

use super::ignored::Ignored;
use super::{Flow, Listed, Run, Source, SourceOptions};
use crate::body::Body;
use crate::error::{Error, Gap, Reason};
use crate::globs::fits;
use crate::model::{Bucket, Object};
use crate::uri;

/// Which objects are listed. What it leaves out was not asked for, and is no gap.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Names to take, all when none is given; matched against the path below the root and the file's name.
    pub include: Option<GlobSet>,
    pub exclude: Option<GlobSet>,
    /// Bytes.
    pub larger: Option<u64>,
    pub smaller: Option<u64>,
    /// Seconds since the Unix epoch.
    pub newer: Option<i64>,
    pub older: Option<i64>,
}

impl Filter {
    /// Whether a file of this path below its root, size and time is asked for.
    pub fn takes(&self, key: &Path, size: u64, modified: i64) -> bool {
        self.names(key)
            && self.larger.is_none_or(|bytes| size > bytes)
            && self.smaller.is_none_or(|bytes| size < bytes)
            && self.newer.is_none_or(|time| modified > time)
            && self.older.is_none_or(|time| modified < time)
    }

    /// Whether names decide what is asked for.
    pub(super) fn chooses_names(&self) -> bool {
        self.include.is_some() || self.exclude.is_some()
    }

    /// Whether a name alone does not tell what is asked for.
    pub(super) fn asks_more_than_names(&self) -> bool {
        self.larger.is_some() || self.smaller.is_some() || self.newer.is_some() || self.older.is_some()
    }

    /// Whether a thing of this path is asked for, as far as its name tells.
    pub(super) fn names(&self, key: &Path) -> bool {
        self.include.as_ref().is_none_or(|set| fits(set, key)) && !self.excludes(key)
    }

    /// Whether a walk goes past a thing of this path: a folder above it is excluded.
    fn passes(&self, key: &Path) -> bool {
        key.ancestors().skip(1).any(|folder| folder != Path::new("") && self.excludes(folder))
    }

    pub(super) fn excludes(&self, key: &Path) -> bool {
        self.exclude.as_ref().is_some_and(|set| fits(set, key))
    }
}

/// A file or a folder on a local disk.
pub struct Local {
    /// As it is opened.
    root: PathBuf,
    bucket: Arc<Bucket>,
    filter: Filter,
    follow_links: bool,
    ignored: Option<Ignored>,
    run: Arc<Run>,
    /// Its number among the run's local targets.
    number: usize,
}

impl Local {
    /// Refused when the path does not exist or cannot be looked at.
    pub fn new(path: &Path, options: &SourceOptions) -> Result<Local, Error> {
        let shown = path.to_string_lossy();
        let metadata = std::fs::metadata(path).or_else(|_| std::fs::symlink_metadata(path)).map_err(|error| {
            Error::refused(format!("target '{shown}': {}; give an existing file or folder", error_words(&error)))
        })?;
        let absolute = std::path::absolute(path)
            .map_err(|error| Error::refused(format!("target '{shown}': {}", error_words(&error))))?;
        let folder = if metadata.is_dir() { absolute.as_path() } else { absolute.parent().unwrap_or(&absolute) };
        let name = if metadata.is_dir() {
            path.to_path_buf()
        } else {
            path.parent().map(Path::to_path_buf).unwrap_or_default()
        };
        let name = if name.as_os_str().is_empty() { ".".to_string() } else { name.to_string_lossy().into_owned() };
        let bucket = Arc::new(Bucket { name, uri: file_uri(folder).trim_end_matches('/').to_string() });
        let number = options.run.add_root(&absolute, folder);
        let ignored = super::ignored(folder, options)?;
        Ok(Local {
            root: absolute,
            bucket,
            number,
            filter: options.filter.clone(),
            follow_links: options.follow_links,
            ignored,
            run: options.run.clone(),
        })
    }

    /// The folder that keys are relative to.
    fn folder(&self) -> PathBuf {
        path_of_uri(self.bucket.uri.as_bytes()).unwrap_or_else(|_| self.root.clone())
    }
}

impl Source for Local {
    fn list(&self, each: &mut dyn FnMut(Listed) -> Flow) -> Result<(), Error> {
        let folder = self.folder();
        let others = self.run.roots_before(self.number, &self.root);
        let walk = WalkDir::new(&self.root)
            .follow_links(self.follow_links)
            .follow_root_links(true)
            .sort_by(|one, other| one.file_name().cmp(other.file_name()));
        let mut entries = walk.into_iter();
        while let Some(entry) = entries.next() {
            // What filters leave out is walked too, and nobody else would notice.
            if self.run.stopped() {
                break;
            }
            let listed = match entry {
                Ok(entry) => {
                    let key = entry.path().strip_prefix(&folder).unwrap_or(entry.path()).to_path_buf();
                    // A target that is a link is followed.
                    let is_root = entry.depth() == 0;
                    if entry.file_type().is_dir() || is_root && entry.path().is_dir() {
                        // An excluded folder is not walked at all.
                        let is_ignored = || self.ignored.as_ref().is_some_and(|ignored| ignored.holds_folder(&key));
                        if !is_root && self.filter.excludes(&key) {
                            entries.skip_current_dir();
                        } else if !is_root && is_ignored() {
                            self.run.count_ignored();
                            entries.skip_current_dir();
                        }
                        continue;
                    }
                    let metadata = match is_root {
                        true => std::fs::metadata(entry.path()).map_err(Gap::from),
                        false => entry.metadata().map_err(|error| Gap::from(std::io::Error::from(error))),
                    };
                    let is_link = entry.path_is_symlink() && !is_root;
                    let judge = |key: &Path| self.judge(key, entry.path(), is_link, &metadata);
                    if self.other_keys(entry.path(), &others).any(|key| judge(key).is_some()) {
                        continue;
                    }
                    let listed = judge(&key);
                    if listed.is_some() && self.ignored.as_ref().is_some_and(|ignored| ignored.holds(&key)) {
                        self.run.count_ignored();
                        continue;
                    }
                    listed
                }
                Err(error) if error.path().is_some_and(|path| self.other_keys(path, &others).next().is_some()) => {
                    continue;
                }
                Err(error) => Some(self.unlisted(&folder, error)),
            };
            if let Some(listed) = listed
                && each(listed) == Flow::Stop
            {
                break;
            }
        }
        Ok(())
    }

    fn open(&self, object: &mut Object) -> Result<Body, Gap> {
        open_file(&self.folder().join(OsStr::from_bytes(&object.key)), true)
    }

    fn after(&self, object: &Object, gaps: &mut Vec<Gap>) {
        gaps.extend(changed_file(&self.folder().join(OsStr::from_bytes(&object.key)), object));
    }
}

impl Local {
    /// The keys that what stands at `path` has in other targets, whose walks come to it.
    fn other_keys<'a>(
        &'a self,
        path: &'a Path,
        others: &'a HashMap<PathBuf, PathBuf>,
    ) -> impl Iterator<Item = &'a Path> {
        let inside = path.ancestors().take_while(|root| !others.is_empty() && root.starts_with(&self.root));
        let keys = inside.filter_map(|root| path.strip_prefix(others.get(root)?).ok());
        keys.filter(|key| !self.filter.passes(key))
    }

    /// What a directory entry is: an object, a gap, or something that was not asked for.
    fn judge(&self, key: &Path, path: &Path, is_link: bool, metadata: &Result<Metadata, Gap>) -> Option<Listed> {
        let object = |metadata: Option<&Metadata>| object_of(&self.bucket, key, path, metadata);
        let metadata = match metadata {
            Ok(metadata) => metadata,
            Err(gap) => return Some(Listed::Gap(object(None), gap.clone())),
        };
        if is_link && !self.follow_links && !metadata.is_file() {
            // What is asked for may stand in a folder of any name.
            let asked_for = self.filter.names(key)
                || !self.filter.excludes(key) && std::fs::metadata(path).is_ok_and(|target| target.is_dir());
            return asked_for.then(|| Listed::Gap(object(None), Gap::new(Reason::LinkNotFollowed, "")));
        }
        if !metadata.is_file() {
            let gap = || Listed::Gap(object(None), Gap::new(Reason::NotAFile, kind(metadata)));
            return self.filter.names(key).then(gap);
        }
        let asked_for = self.filter.takes(key, metadata.len(), metadata.mtime()) && !self.run.is_report(metadata);
        asked_for.then(|| Listed::Object(object(Some(metadata))))
    }

    fn unlisted(&self, folder: &Path, error: walkdir::Error) -> Listed {
        let path = error.path().unwrap_or(&self.root).to_path_buf();
        let key = path.strip_prefix(folder).unwrap_or(&path).to_path_buf();
        let gap = if error.loop_ancestor().is_some() {
            Gap::new(Reason::LinkLoop, "")
        } else {
            let gap = Gap::from(std::io::Error::from(error));
            if gap.reason == Reason::Denied { Gap::new(Reason::Unlistable, gap.detail) } else { gap }
        };
        Listed::Gap(object_of(&self.bucket, &key, &path, None), gap)
    }
}

/// An object of a file.
pub(super) fn object_of(bucket: &Arc<Bucket>, key: &Path, path: &Path, metadata: Option<&Metadata>) -> Object {
    Object {
        size: metadata.map(Metadata::len),
        modified: metadata.map(Metadata::mtime),
        state: metadata.map(state),
        ..Object::at(file_uri(path), bucket.clone(), key.as_os_str().as_bytes().to_vec())
    }
}

/// Opens a regular file. Never blocks on a FIFO that took a file's place, never follows a link unless told.
pub(super) fn open_file(path: &Path, follow_links: bool) -> Result<Body, Gap> {
    let mut flags = rustix::fs::OFlags::NONBLOCK;
    if !follow_links {
        flags |= rustix::fs::OFlags::NOFOLLOW;
    }
    let file: File = OpenOptions::new().read(true).custom_flags(flags.bits() as i32).open(path)?;
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        return Err(Gap::new(Reason::NotAFile, kind(&metadata)));
    }
    // The kernel's own files (/proc, /sys) claim to be empty; they are read as streams.
    if metadata.len() == 0 {
        return Ok(Body::Stream(Box::new(file)));
    }
    Ok(Body::Seek(Arc::new(file)))
}

/// Whether the file at `path` is no longer what was listed and read.
pub(super) fn changed_file(path: &Path, object: &Object) -> Option<Gap> {
    match std::fs::metadata(path) {
        Ok(now) if is_same(&now, object) => None,
        Ok(now) if object.size.is_none() && now.len() == 0 => None,
        Ok(_) => Some(Gap::new(Reason::Changed, "")),
        Err(error) => match Gap::from(error) {
            gap if gap.reason == Reason::NotFound => Some(Gap::new(Reason::Changed, "removed")),
            gap => Some(gap),
        },
    }
}

fn is_same(now: &Metadata, object: &Object) -> bool {
    Some(now.len()) == object.size && Some(now.mtime()) == object.modified && Some(state(now)) == object.state
}

fn state(metadata: &Metadata) -> (u64, i64) {
    (metadata.ino(), metadata.mtime_nsec())
}

pub(super) fn kind(metadata: &Metadata) -> &'static str {
    let kind = metadata.file_type();
    match () {
        () if kind.is_fifo() => "fifo",
        () if kind.is_socket() => "socket",
        () if kind.is_block_device() || kind.is_char_device() => "device",
        () if kind.is_dir() => "folder",
        () if kind.is_symlink() => "link",
        () => "special file",
    }
}

fn error_words(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "not found".to_string(),
        std::io::ErrorKind::PermissionDenied => "permission denied".to_string(),
        _ => error.to_string(),
    }
}

/// The `file://` URI of an absolute path (RFC 8089), every byte but unreserved ones and `/` percent-encoded.
pub fn file_uri(path: &Path) -> String {
    let mut uri = String::from("file://");
    uri::encode(path.as_os_str().as_bytes(), &mut uri);
    uri
}

/// The path of a `file://` URI.
pub(super) fn path_of_uri(uri: &[u8]) -> Result<PathBuf, Error> {
    let refused =
        || Error::refused(format!("'{}' is not a file URI; write file:///path", String::from_utf8_lossy(uri)));
    let rest = uri.strip_prefix(b"file://").ok_or_else(refused)?;
    let rest = rest.strip_prefix(b"localhost").unwrap_or(rest);
    let mut bytes = uri::decode(rest).ok_or_else(refused)?;
    if bytes.is_empty() {
        bytes.push(b'/');
    }
    if bytes[0] != b'/' {
        return Err(refused());
    }
    Ok(PathBuf::from(std::ffi::OsString::from_vec(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_of_a_file_is_noticed() {
        type Change = fn(&Path);
        let changes: [(&str, Change); 5] = [
            ("appended", |path| std::fs::write(path, "other and more").unwrap()),
            ("overwritten", |path| std::fs::write(path, "OTHER").unwrap()),
            ("cut", |path| std::fs::write(path, "").unwrap()),
            ("removed", |path| std::fs::remove_file(path).unwrap()),
            ("replaced, with its time", |path| {
                let time = std::fs::metadata(path).unwrap().modified().unwrap();
                let other = path.with_extension("other");
                std::fs::write(&other, "OTHER").unwrap();
                File::options().write(true).open(&other).unwrap().set_modified(time).unwrap();
                std::fs::rename(&other, path).unwrap();
            }),
        ];
        let folder = tempfile::tempdir().unwrap();
        for (name, change) in changes {
            let path = folder.path().join("file");
            std::fs::write(&path, "other").unwrap();
            let source = Local::new(&path, &SourceOptions::default()).unwrap();
            let mut listed = Vec::new();
            let mut each = |one| {
                listed.extend(if let Listed::Object(object) = one { Some(object) } else { None });
                Flow::Continue
            };
            source.list(&mut each).unwrap();
            let changed = || {
                let mut gaps = Vec::new();
                source.after(&listed[0], &mut gaps);
                gaps.first().map(|gap| gap.reason)
            };
            assert_eq!(changed(), None, "before it was {name}");
            // The clock of a file system may tick every ten milliseconds only.
            std::thread::sleep(std::time::Duration::from_millis(20));
            change(&path);
            assert_eq!(changed(), Some(Reason::Changed), "{name}");
        }
    }

    #[test]
    fn a_file_uri_keeps_every_byte() {
        let path = PathBuf::from(std::ffi::OsString::from_vec(b"/a b/%41\n\xff".to_vec()));
        let uri = file_uri(&path);
        assert_eq!(uri, "file:///a%20b/%2541%0A%FF");
        assert_eq!(path_of_uri(uri.as_bytes()).unwrap(), path);
    }
}
