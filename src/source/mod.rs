//! Sources: where bytes live. A source lists objects and opens them; it never interprets them.
//! [`of_target`] maps a target's form to its source.

mod git;
mod ignored;
mod local;
mod manifest;
mod run;
mod s3;
mod stdin;

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::body::Body;
use crate::error::{Error, Gap};
use crate::model::Object;

pub use git::{Git, GitOptions, Scope};
pub use local::{Filter, Local, file_uri};
pub use manifest::Manifest;
pub use run::Run;
pub use s3::{Access, Location, S3};
pub use stdin::Stdin;

/// What a listing tells: an object, or one that cannot be opened and why.
pub enum Listed {
    Object(Object),
    Gap(Object, Gap),
}

/// Whether the listing goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    Continue,
    Stop,
}

pub trait Source: Send + Sync {
    /// Lists objects in a stable order; the same input gives the same order.
    fn list(&self, each: &mut dyn FnMut(Listed) -> Flow) -> Result<(), Error>;

    /// Opens an object. What the store then knows better than the listing did is put into it.
    fn open(&self, object: &mut Object) -> Result<Body, Gap>;

    /// Asked once an object was read: adds a gap where it is no longer what was opened, and makes others more exact.
    fn after(&self, _object: &Object, _gaps: &mut Vec<Gap>) {}

    /// Whether an object that changed while it was read, or was damaged on its way, is worth another reading.
    fn rereads(&self, _object: &Object) -> bool {
        false
    }
}

/// What sources need to know of the settings.
#[derive(Clone, Debug, Default)]
pub struct SourceOptions {
    pub filter: Filter,
    pub follow_links: bool,
    /// Manifest entries end with NUL instead of newline.
    pub nul_separated: bool,
    pub run: Arc<Run>,
    /// Whether `.pannerignore` is not heeded.
    pub ignores_nothing: bool,
    /// How S3 is reached.
    pub s3: Arc<Access>,
}

/// The forms a target can have: what it starts with, and its source.
/// A target is refused here, before work starts, when it cannot be opened at all.
pub fn of_target(target: &OsStr, options: &SourceOptions) -> Result<Box<dyn Source>, Error> {
    match target.as_bytes() {
        b"-" => Ok(Box::new(Stdin::new(options))),
        [b'@', rest @ ..] if scheme(rest) == Some(b"s3") => Ok(Box::new(s3::Inventory::new(text(rest)?, options)?)),
        [b'@', rest @ ..] => Ok(Box::new(Manifest::new(OsStr::from_bytes(rest), options)?)),
        bytes => match scheme(bytes) {
            None => Ok(Box::new(Local::new(Path::new(target), options)?)),
            Some(b"file") => Ok(Box::new(Local::new(&local::path_of_uri(bytes)?, options)?)),
            Some(b"s3") => Ok(Box::new(S3::new(text(bytes)?, options)?)),
            Some(other) => Err(Error::refused(format!(
                "target '{}': the scheme {}:// is not readable by this version; give a path, s3://BUCKET, -, @FILE or @-",
                target.to_string_lossy(),
                String::from_utf8_lossy(other),
            ))),
        },
    }
}

/// The local path that a target names: a file, a folder or a manifest.
pub fn path_of_target(target: &OsStr) -> Option<PathBuf> {
    match target.as_bytes() {
        b"-" | b"@-" => None,
        [b'@', rest @ ..] if scheme(rest).is_some() => None,
        [b'@', rest @ ..] => Some(PathBuf::from(OsString::from_vec(rest.to_vec()))),
        bytes => match scheme(bytes) {
            None => Some(PathBuf::from(target)),
            Some(b"file") => local::path_of_uri(bytes).ok(),
            Some(_) => None,
        },
    }
}

fn text(uri: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(uri)
        .map_err(|_| Error::refused(format!("target '{}': not UTF-8", String::from_utf8_lossy(uri))))
}

/// The list of paths that are left out below a root, where it is heeded.
fn ignored(root: &Path, options: &SourceOptions) -> Result<Option<ignored::Ignored>, Error> {
    if options.ignores_nothing { Ok(None) } else { ignored::Ignored::of(root) }
}

/// The scheme of `scheme://rest`.
fn scheme(target: &[u8]) -> Option<&[u8]> {
    let end = target.windows(3).position(|window| window == b"://")?;
    let scheme = &target[..end];
    let valid = !scheme.is_empty() && scheme.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(byte));
    valid.then_some(scheme)
}
