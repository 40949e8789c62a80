//! A manifest: targets listed in a file or on standard input, one a line (or NUL-separated). A line that
//! starts with `{` is JSON `{uri, version_id}`. Entries are local files or S3 objects; a missing one is a gap, not an error.

use std::collections::{BTreeSet, HashMap};
use std::ffi::{OsStr, OsString};
use std::fs::{File, Metadata};
use std::io::{BufRead, BufReader, Read};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use serde::Deserialize;

use super::local::{changed_file, file_uri, kind, object_of, open_file, path_of_uri};
use super::run::Waiting;
use super::s3::{self, Location};
use super::{Flow, Listed, Source, SourceOptions};
use crate::body::Body;
use crate::error::{Error, Gap, Reason};
use crate::limits;
use crate::model::{Bucket, Object};

/// One JSON line of a manifest.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    uri: String,
    #[serde(default)]
    version_id: Option<String>,
    #[serde(default)]
    range: Option<String>,
}

pub struct Manifest {
    name: String,
    input: Mutex<Option<BufReader<Waiting>>>,
    options: SourceOptions,
}

/// What an entry means.
enum Target {
    File(PathBuf),
    S3(Location),
}

/// What is known while a manifest is read.
struct Reading {
    buckets: Buckets,
    /// The entry's number, 1-based.
    number: u64,
    /// Listed folders that hold files of which none was listed yet.
    folders: BTreeSet<PathBuf>,
    /// The folder of the last file listed: `find -depth` lists a folder after what it holds.
    last: PathBuf,
}

impl Manifest {
    /// Opens the manifest (`-` is standard input), or refuses it.
    pub fn new(name: &OsStr, options: &SourceOptions) -> Result<Manifest, Error> {
        let shown = name.to_string_lossy().into_owned();
        let refused = |error: &dyn std::fmt::Display| {
            Error::refused(format!(
                "manifest '{shown}': {error}; write @FILE for a file that lists targets, or @- for standard input"
            ))
        };
        let input = if name == "-" {
            Waiting::standard_input(&options.run).map_err(|error| refused(&error))?
        } else {
            let file = File::open(name).map_err(|error| refused(&error))?;
            if file.metadata().is_ok_and(|metadata| metadata.is_dir()) {
                return Err(refused(&"a folder"));
            }
            Waiting::new(file, &options.run)
        };
        Ok(Manifest { name: shown, input: Mutex::new(Some(BufReader::new(input))), options: options.clone() })
    }
}

impl Source for Manifest {
    fn list(&self, each: &mut dyn FnMut(Listed) -> Flow) -> Result<(), Error> {
        let taken = self.input.lock().ok().and_then(|mut input| input.take());
        let Some(mut input) = taken else { return Ok(()) };
        let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("/"));
        let buckets = Buckets { here, known: HashMap::new() };
        let mut reading = Reading { buckets, number: 0, folders: BTreeSet::new(), last: PathBuf::new() };
        let mut entry = Vec::new();
        loop {
            let fits = match self.next(&mut input, &mut entry) {
                Ok(Some(fits)) => fits,
                Ok(None) => break,
                Err(_) if self.options.run.stopped() => return Ok(()),
                Err(error) => return Err(Error::broke(format!("manifest '{}': {error}", self.name))),
            };
            reading.number += 1;
            let listed = match fits {
                true if entry.is_empty() => None,
                true => self.entry(&entry, &mut reading),
                false => {
                    let detail = format!("an entry is longer than {} bytes", limits::MANIFEST_LINE_BYTES_MAX);
                    Some(self.unusable(&mut reading, Gap::new(Reason::Malformed, detail), None))
                }
            };
            if listed.is_some_and(|listed| each(listed) == Flow::Stop) {
                return Ok(());
            }
        }
        for folder in std::mem::take(&mut reading.folders) {
            if each(unlisted_folder(&mut reading, &folder)) == Flow::Stop {
                break;
            }
        }
        Ok(())
    }

    fn open(&self, object: &mut Object) -> Result<Body, Gap> {
        match is_in_s3(object) {
            true => self.store()?.open(object),
            false => open_file(&path_of(object), true),
        }
    }

    fn after(&self, object: &Object, gaps: &mut Vec<Gap>) {
        match is_in_s3(object) {
            true => self.store().iter().for_each(|store| s3::after(store, object, gaps)),
            false => gaps.extend(changed_file(&path_of(object), object)),
        }
    }

    fn rereads(&self, object: &Object) -> bool {
        is_in_s3(object)
    }
}

impl Manifest {
    /// Reads the next entry without its end. None at the end, false where it does not fit.
    fn next(&self, input: &mut impl BufRead, entry: &mut Vec<u8>) -> std::io::Result<Option<bool>> {
        let end = if self.options.nul_separated { 0 } else { b'\n' };
        entry.clear();
        if input.take(limits::MANIFEST_LINE_BYTES_MAX).read_until(end, entry)? == 0 {
            return Ok(None);
        }
        if entry.last() != Some(&end) && entry.len() as u64 == limits::MANIFEST_LINE_BYTES_MAX {
            input.skip_until(end)?;
            return Ok(Some(false));
        }
        if entry.last() == Some(&end) {
            entry.pop();
            if end == b'\n' && entry.last() == Some(&b'\r') {
                entry.pop();
            }
        }
        Ok(Some(true))
    }

    /// What an entry lists: an object, a gap, or something that was not asked for.
    fn entry(&self, entry: &[u8], reading: &mut Reading) -> Option<Listed> {
        let path = match self.target(entry) {
            Ok(Target::File(path)) => path,
            Ok(Target::S3(location)) => return self.s3_entry(location),
            Err((gap, uri)) => return Some(self.unusable(reading, gap, uri)),
        };
        let absolute = std::path::absolute(&path).unwrap_or(path);
        let (bucket, key) = reading.buckets.of(&absolute);
        let object = |metadata: Option<&Metadata>| object_of(&bucket, &key, &absolute, metadata);
        let filter = &self.options.filter;
        let metadata =
            if self.options.follow_links { std::fs::metadata(&absolute) } else { std::fs::symlink_metadata(&absolute) };
        let metadata = match metadata {
            Ok(metadata) => metadata,
            Err(error) => return Some(Listed::Gap(object(None), Gap::from(error))),
        };
        if metadata.is_dir() {
            return if filter.excludes(&key) { None } else { reading.folder(absolute) };
        }
        reading.listed_in(absolute.parent());
        if metadata.is_file() {
            let asked_for =
                filter.takes(&key, metadata.len(), metadata.mtime()) && !self.options.run.is_report(&metadata);
            return asked_for.then(|| Listed::Object(object(Some(&metadata))));
        }
        let gap = match metadata.is_symlink() {
            true => Gap::new(Reason::LinkNotFollowed, ""),
            false => Gap::new(Reason::NotAFile, kind(&metadata)),
        };
        filter.names(&key).then(|| Listed::Gap(object(None), gap))
    }

    /// An entry that leads to no file. Where no URI could be read from it, it is told by its number:
    /// it may be a line of anything.
    fn unusable(&self, reading: &mut Reading, gap: Gap, uri: Option<Vec<u8>>) -> Listed {
        let key = uri.unwrap_or_else(|| format!("{}#{}", self.name, reading.number).into_bytes());
        let (bucket, _) = reading.buckets.of(Path::new("/"));
        let key = Path::new(OsStr::from_bytes(&key));
        let mut object = object_of(&bucket, key, Path::new("/"), None);
        object.uri = format!("manifest:{}", file_uri(key).trim_start_matches("file://"));
        Listed::Gap(object, gap)
    }

    /// The store that S3 entries are read from, connected with the first of them.
    fn store(&self) -> Result<Arc<s3::Store>, Gap> {
        self.options.s3.store().map_err(|error| {
            self.options.run.end_early(&error.to_string());
            Gap::new(Reason::Credentials, error.to_string())
        })
    }

    fn s3_entry(&self, location: Location) -> Option<Listed> {
        let object = |location: &Location| s3::object_named(location);
        if location.key.is_empty() {
            let gap = Gap::new(Reason::NotAFile, "a whole bucket: name it as a target");
            return Some(Listed::Gap(object(&location), gap));
        }
        let store = match self.store() {
            Ok(store) => store,
            Err(gap) => return Some(Listed::Gap(object(&location), gap)),
        };
        match s3::named(&store, &location, &self.options.filter) {
            Ok(object) => object.map(Listed::Object),
            Err(gap) => Some(Listed::Gap(object(&location), gap)),
        }
    }

    /// What an entry means, or why it means nothing and the URI in it.
    fn target(&self, entry: &[u8]) -> Result<Target, (Gap, Option<Vec<u8>>)> {
        let malformed = |detail: &str| Gap::new(Reason::Malformed, format!("manifest '{}': {detail}", self.name));
        let mut version = None;
        let uri = if entry.first() == Some(&b'{') {
            let parsed: Entry = serde_json::from_slice(entry)
                .map_err(|_| (malformed("a line that starts with { is not JSON {\"uri\": ...}"), None))?;
            let is_in_s3 = super::scheme(parsed.uri.as_bytes()) == Some(b"s3");
            if parsed.range.is_some() || parsed.version_id.is_some() && !is_in_s3 {
                let what =
                    if parsed.range.is_some() { "range is not readable yet" } else { "a file has no version_id" };
                return Err((Gap::new(Reason::UnsupportedFeature, what), Some(parsed.uri.into_bytes())));
            }
            version = parsed.version_id;
            parsed.uri.into_bytes()
        } else {
            entry.to_vec()
        };
        let gap = match super::scheme(&uri) {
            None => return Ok(Target::File(PathBuf::from(OsString::from_vec(uri)))),
            Some(b"file") => match path_of_uri(&uri) {
                Ok(path) => return Ok(Target::File(path)),
                Err(_) => malformed("not a file URI"),
            },
            Some(b"s3") => match std::str::from_utf8(&uri).ok().and_then(|uri| Location::parse(uri).ok()) {
                Some(location) => {
                    return Ok(Target::S3(Location { version: version.or(location.version), ..location }));
                }
                None => malformed("not an s3:// URI"),
            },
            Some(other) => Gap::new(
                Reason::UnsupportedFormat,
                format!("scheme {}:// is not readable by this version", String::from_utf8_lossy(other)),
            ),
        };
        Err((gap, Some(uri)))
    }
}

impl Reading {
    /// A file of this folder was listed.
    fn listed_in(&mut self, folder: Option<&Path>) {
        let Some(folder) = folder else { return };
        self.folders.remove(folder);
        if self.last != folder {
            self.last = folder.to_path_buf();
        }
    }

    /// A folder was listed. `find` lists folders beside the files in them, and walking them too would
    /// read each file twice; but where none of its files is listed, they are told as not examined.
    fn folder(&mut self, folder: PathBuf) -> Option<Listed> {
        let is_file = |entry: std::io::Result<std::fs::DirEntry>| {
            entry.and_then(|entry| entry.file_type()).is_ok_and(|kind| !kind.is_dir())
        };
        if self.last == folder || std::fs::read_dir(&folder).is_ok_and(|mut entries| !entries.any(is_file)) {
            return None;
        }
        if self.folders.len() >= limits::MANIFEST_FOLDERS_MAX {
            return Some(unlisted_folder(self, &folder));
        }
        self.folders.insert(folder);
        None
    }
}

fn unlisted_folder(reading: &mut Reading, folder: &Path) -> Listed {
    let (bucket, key) = reading.buckets.of(folder);
    let gap = Gap::new(Reason::NotAFile, "a folder of which no file is listed: name it as a target");
    Listed::Gap(object_of(&bucket, &key, folder, None), gap)
}

/// Manifests have no root: what stands below the working folder belongs to it, the rest to `/`.
struct Buckets {
    here: PathBuf,
    known: HashMap<PathBuf, Arc<Bucket>>,
}

impl Buckets {
    fn of(&mut self, absolute: &Path) -> (Arc<Bucket>, PathBuf) {
        let (root, key) = match absolute.strip_prefix(&self.here) {
            Ok(key) => (self.here.clone(), key.to_path_buf()),
            Err(_) => (PathBuf::from("/"), absolute.strip_prefix("/").unwrap_or(absolute).to_path_buf()),
        };
        let bucket = self.known.entry(root.clone()).or_insert_with(|| {
            let name = if root == self.here { ".".to_string() } else { "/".to_string() };
            Arc::new(Bucket { name, uri: file_uri(&root).trim_end_matches('/').to_string() })
        });
        (bucket.clone(), key)
    }
}

fn is_in_s3(object: &Object) -> bool {
    object.uri.starts_with("s3://")
}

fn path_of(object: &Object) -> PathBuf {
    path_of_uri(object.uri.as_bytes()).unwrap_or_else(|_| PathBuf::from(OsStr::from_bytes(&object.key)))
}
