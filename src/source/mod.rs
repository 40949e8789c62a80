//! Sources: where bytes live. A source lists objects and opens them; it never interprets them.
//! [`of_target`] maps a target's form to its source.

mod local;
mod manifest;
mod run;
mod stdin;

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::body::Body;
use crate::error::{Error, Gap};
use crate::model::Object;

pub use local::{Filter, Local, file_uri};
pub use manifest::Manifest;
pub use run::Run;
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

    fn open(&self, object: &Object) -> Result<Body, Gap>;

    /// Whether the object still is what was opened, asked after it was read.
    fn changed(&self, _object: &Object, _body_size: u64) -> Option<Gap> {
        None
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
}

/// The forms a target can have: what it starts with, and its source.
/// A target is refused here, before work starts, when it cannot be opened at all.
pub fn of_target(target: &OsStr, options: &SourceOptions) -> Result<Box<dyn Source>, Error> {
    match target.as_bytes() {
        b"-" => Ok(Box::new(Stdin::new(options))),
        [b'@', rest @ ..] => Ok(Box::new(Manifest::new(OsStr::from_bytes(rest), options)?)),
        bytes => match scheme(bytes) {
            None => Ok(Box::new(Local::new(Path::new(target), options)?)),
            Some(b"file") => Ok(Box::new(Local::new(&local::path_of_uri(bytes)?, options)?)),
            Some(other) => Err(Error::refused(format!(
                "target '{}': the scheme {}:// is not readable by this version; give a path, -, @FILE or @-",
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
        [b'@', rest @ ..] => Some(PathBuf::from(OsString::from_vec(rest.to_vec()))),
        bytes => match scheme(bytes) {
            None => Some(PathBuf::from(target)),
            Some(b"file") => local::path_of_uri(bytes).ok(),
            Some(_) => None,
        },
    }
}

/// The scheme of `scheme://rest`.
fn scheme(target: &[u8]) -> Option<&[u8]> {
    let end = target.windows(3).position(|window| window == b"://")?;
    let scheme = &target[..end];
    let valid = !scheme.is_empty() && scheme.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(byte));
    valid.then_some(scheme)
}
