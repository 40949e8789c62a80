//! A manifest: targets listed in a file or on standard input, one a line (or NUL-separated). A line that
//! starts with `{` is JSON `{uri}`. Entries are opened as local files; a missing one is a gap, not an error.

use std::collections::HashMap;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use serde::Deserialize;

use super::local::{changed_file, file_uri, object_of, open_file, path_of_uri};
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
    input: Mutex<Option<Box<dyn BufRead + Send>>>,
    options: SourceOptions,
}

impl Manifest {
    /// Opens the manifest (`-` is standard input), or refuses it.
    pub fn new(name: &OsStr, options: &SourceOptions) -> Result<Manifest, Error> {
        let shown = name.to_string_lossy().into_owned();
        let input: Box<dyn BufRead + Send> = if name == "-" {
            Box::new(BufReader::new(std::io::stdin()))
        } else {
            let file = File::open(name).map_err(|error| {
                Error::refused(format!(
                    "manifest '{shown}': {error}; write @FILE for a file that lists targets, or @- for standard input"
                ))
            })?;
            Box::new(BufReader::new(file))
        };
        Ok(Manifest { name: shown, input: Mutex::new(Some(input)), options: options.clone() })
    }
}

impl Source for Manifest {
    fn list(&self, each: &mut dyn FnMut(Listed) -> Flow) -> Result<(), Error> {
        let taken = self.input.lock().ok().and_then(|mut input| input.take());
        let Some(mut input) = taken else { return Ok(()) };
        let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("/"));
        let mut buckets = Buckets { here, known: HashMap::new() };
        let end = if self.options.nul_separated { 0 } else { b'\n' };
        let mut entry = Vec::new();
        loop {
            entry.clear();
            let read = (&mut input)
                .take(limits::MANIFEST_LINE_BYTES_MAX)
                .read_until(end, &mut entry)
                .map_err(|error| Error::broke(format!("manifest '{}': {error}", self.name)))?;
            if read == 0 {
                return Ok(());
            }
            if entry.last() == Some(&end) {
                entry.pop();
                if end == b'\n' && entry.last() == Some(&b'\r') {
                    entry.pop();
                }
            }
            if !entry.is_empty() && self.entry(&entry, &mut buckets, each)? == Flow::Stop {
                return Ok(());
            }
        }
    }

    fn open(&self, object: &Object) -> Result<Body, Gap> {
        open_file(&path_of(object), true)
    }

    fn changed(&self, object: &Object, body_size: u64) -> Option<Gap> {
        changed_file(&path_of(object), object, body_size)
    }
}

impl Manifest {
    fn entry(&self, entry: &[u8], buckets: &mut Buckets, each: &mut dyn FnMut(Listed) -> Flow) -> Result<Flow, Error> {
        let path = match self.path(entry) {
            Ok(path) => path,
            Err(gap) => {
                let (bucket, _) = buckets.of(Path::new("/"));
                let mut object = object_of(&bucket, Path::new(OsStr::from_bytes(entry)), Path::new("/"), None);
                object.uri =
                    format!("manifest:{}", file_uri(Path::new(OsStr::from_bytes(entry))).trim_start_matches("file://"));
                return Ok(each(Listed::Gap(object, gap)));
            }
        };
        let absolute = std::path::absolute(&path).unwrap_or(path);
        let (bucket, key) = buckets.of(&absolute);
        let metadata =
            if self.options.follow_links { std::fs::metadata(&absolute) } else { std::fs::symlink_metadata(&absolute) };
        match metadata {
            // `find` lists folders beside the files in them; walking them too would read each file twice.
            Ok(metadata) if metadata.is_dir() => Ok(Flow::Continue),
            Ok(metadata) if metadata.is_file() => {
                use std::os::unix::fs::MetadataExt;
                if !self.options.filter.takes(&key, metadata.len(), metadata.mtime()) {
                    return Ok(Flow::Continue);
                }
                Ok(each(Listed::Object(object_of(&bucket, &key, &absolute, Some(&metadata)))))
            }
            Ok(metadata) => {
                let reason = if metadata.is_symlink() { Reason::LinkNotFollowed } else { Reason::NotAFile };
                Ok(each(Listed::Gap(object_of(&bucket, &key, &absolute, None), Gap::new(reason, ""))))
            }
            Err(error) => Ok(each(Listed::Gap(object_of(&bucket, &key, &absolute, None), Gap::from(error)))),
        }
    }

    /// The path an entry means.
    fn path(&self, entry: &[u8]) -> Result<PathBuf, Gap> {
        let malformed = |detail: &str| Gap::new(Reason::Malformed, format!("manifest '{}': {detail}", self.name));
        let uri = if entry.first() == Some(&b'{') {
            let parsed: Entry = serde_json::from_slice(entry)
                .map_err(|_| malformed("a line that starts with { is not JSON {\"uri\": ...}"))?;
            if parsed.version_id.is_some() || parsed.range.is_some() {
                return Err(Gap::new(Reason::UnsupportedFeature, "version_id and range are not readable for files"));
            }
            parsed.uri.into_bytes()
        } else {
            entry.to_vec()
        };
        match super::scheme(&uri) {
            None => Ok(PathBuf::from(OsString::from_vec(uri))),
            Some(b"file") => path_of_uri(&uri).map_err(|_| malformed("not a file URI")),
            Some(other) => Err(Gap::new(
                Reason::UnsupportedFormat,
                format!("scheme {}:// is not readable by this version", String::from_utf8_lossy(other)),
            )),
        }
    }
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

fn path_of(object: &Object) -> PathBuf {
    path_of_uri(object.uri.as_bytes()).unwrap_or_else(|_| PathBuf::from(OsStr::from_bytes(&object.key)))
}
