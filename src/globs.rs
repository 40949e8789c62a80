//! Globs on paths, wherever users write them: in flags, settings and rules.

use std::path::Path;

use globset::{Glob, GlobSet, GlobSetBuilder};

/// Compiles globs; none where none are given. The error names a bad one.
pub fn of(patterns: &[String]) -> Result<Option<GlobSet>, String> {
    if patterns.is_empty() {
        return Ok(None);
    }
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        set.add(Glob::new(pattern).map_err(|error| format!("'{pattern}': {}", error.kind()))?);
    }
    set.build().map(Some).map_err(|error| error.to_string())
}

/// Whether the path or its last part fits.
pub fn fits(set: &GlobSet, path: &Path) -> bool {
    set.is_match(path) || path.file_name().is_some_and(|name| set.is_match(Path::new(name)))
}
