//! `.pannerignore`: paths that are left out, in the form of `.gitignore`. Read from the root of a target only; what it
//! leaves out is counted.

use std::path::Path;

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use crate::error::Error;

/// The name of the list.
const NAME: &str = ".pannerignore";

/// Which paths below a root are left out.
pub struct Ignored(Gitignore);

impl Ignored {
    /// The list of a root, if it has one. One that cannot be read is refused: the scan would say something else.
    pub fn of(root: &Path) -> Result<Option<Ignored>, Error> {
        let path = root.join(NAME);
        if !path.exists() {
            return Ok(None);
        }
        let refused = |why: String| Error::refused(format!("'{}': {why}; mend it, or take it away", path.display()));
        // A device or a pipe would never end.
        if !path.is_file() {
            return Err(refused("not a file".to_string()));
        }
        let text = std::fs::read_to_string(&path).map_err(|error| refused(error.to_string()))?;
        let mut rules = GitignoreBuilder::new("");
        for (number, line) in text.lines().enumerate() {
            rules.add_line(None, line).map_err(|error| refused(format!("line {}: {error}", number + 1)))?;
        }
        rules.build().map(|rules| Some(Ignored(rules))).map_err(|error| refused(error.to_string()))
    }

    /// Whether a file of this path below the root is left out, itself or with a folder above it.
    pub fn holds(&self, key: &Path) -> bool {
        // A path that begins at another root is not below this one.
        !key.has_root() && self.0.matched_path_or_any_parents(key, false).is_ignore()
    }

    /// Whether a folder is left out as a whole. Another line may take back a file in it, so that it is walked then.
    pub fn holds_folder(&self, key: &Path) -> bool {
        !key.has_root() && self.0.num_whitelists() == 0 && self.0.matched_path_or_any_parents(key, true).is_ignore()
    }
}
