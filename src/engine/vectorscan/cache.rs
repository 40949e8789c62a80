//! Databases on disk, in the user's cache folder: compiling takes seconds, loading less than a millisecond. A file is taken
//! only if it is the user's own, nobody else may write it, and it holds what was written; else it is made anew. Knows
//! nothing of patterns.

use std::fs::{self, File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use hyperscan::{BlockDatabase, SerializedDatabase as _};
use rustix::fs::OFlags;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::limits::{PACK_DATABASE_BYTES_MAX, PACK_DATABASES_MAX};

/// Where databases are kept; nowhere, where the user has no cache folder.
pub struct Cache {
    folder: Option<PathBuf>,
}

/// What a file holds behind the digest of it.
#[derive(Serialize, Deserialize)]
struct Kept<'a> {
    key: [u8; 32],
    /// Numbers of the patterns that the library refused.
    refused: Vec<u32>,
    #[serde(borrow)]
    database: &'a [u8],
}

const DIGEST_BYTES: usize = 32;
const PREFIX: &str = "vectorscan-";

impl Cache {
    /// In the user's cache folder (`XDG_CACHE_HOME`, else `~/.cache`).
    pub fn of_user() -> Cache {
        let absolute = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let folder = absolute("XDG_CACHE_HOME").or_else(|| Some(absolute("HOME")?.join(".cache")));
        Cache { folder: folder.map(|folder| folder.join("panner")) }
    }

    /// In this folder.
    #[cfg(test)]
    pub fn at(folder: &Path) -> Cache {
        Cache { folder: Some(folder.to_path_buf()) }
    }

    /// Nothing is kept.
    pub const NONE: Cache = Cache { folder: None };

    fn path(&self, key: &[u8; 32]) -> Option<PathBuf> {
        let name: String = key.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        Some(self.folder.as_ref()?.join(format!("{PREFIX}{name}.db")))
    }

    /// The database of that key, and the numbers of the patterns that are not in it.
    pub fn load(&self, key: &[u8; 32]) -> Option<(BlockDatabase, Vec<u32>)> {
        let bytes = read_private(&self.path(key)?)?;
        let (digest, rest) = bytes.split_at_checked(DIGEST_BYTES)?;
        if Sha256::digest(rest).as_slice() != digest {
            return None;
        }
        let kept: Kept = postcard::from_bytes(rest).ok().filter(|kept: &Kept| kept.key == *key)?;
        let database: BlockDatabase = kept.database.deserialize().ok()?;
        // The library tells here whether it was made for this processor.
        database.alloc_scratch().ok()?;
        Some((database, kept.refused))
    }

    /// Keeps a database. Where that fails it is compiled again next time, and nothing else is lost.
    pub fn store(&self, key: &[u8; 32], database: &BlockDatabase, refused: &[u32]) {
        let (Some(path), Some(folder), Ok(bytes)) = (self.path(key), &self.folder, database.serialize()) else {
            return;
        };
        let kept = Kept { key: *key, refused: refused.to_vec(), database: &bytes };
        let Ok(rest) = postcard::to_stdvec(&kept) else { return };
        let digest = Sha256::digest(&rest);
        let written = || {
            fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
            // Made with mode 0600, and renamed when it is whole.
            let mut file = tempfile::Builder::new().prefix(PREFIX).tempfile_in(folder)?;
            file.write_all(&digest)?;
            file.write_all(&rest)?;
            file.persist(&path).map_err(|error| error.error)
        };
        if written().is_ok() {
            drop_oldest(folder);
        }
    }
}

/// A file's bytes, if it is a plain one of this user that nobody else may write.
fn read_private(path: &Path) -> Option<Vec<u8>> {
    let flags = i32::try_from(OFlags::NOFOLLOW.bits()).ok()?;
    let file: File = OpenOptions::new().read(true).custom_flags(flags).open(path).ok()?;
    let metadata = file.metadata().ok()?;
    let is_own = metadata.is_file() && metadata.uid() == rustix::process::geteuid().as_raw();
    if !is_own || metadata.mode() & 0o022 != 0 || metadata.len() > PACK_DATABASE_BYTES_MAX {
        return None;
    }
    let mut bytes = Vec::new();
    file.take(PACK_DATABASE_BYTES_MAX).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Packs change: the databases of former ones go.
fn drop_oldest(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let is_own = |path: &Path| {
        path.extension().is_some_and(|extension| extension == "db")
            && path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(PREFIX))
    };
    let mut own: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()).filter(|path| is_own(path)))
        .filter_map(|path| Some((fs::metadata(&path).ok()?.modified().ok()?, path)))
        .collect();
    own.sort();
    let old = own.len().saturating_sub(PACK_DATABASES_MAX);
    // One that cannot be removed stays.
    own.iter().take(old).for_each(|(_, path)| _ = fs::remove_file(path));
}

#[cfg(test)]
mod tests {
    use super::*;
    use hyperscan::Builder as _;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    fn database() -> BlockDatabase {
        "acme-[0-9]{4}".build().unwrap()
    }

    #[test]
    fn what_was_kept_is_loaded() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(&folder.path().join("new/panner"));
        assert!(cache.load(&[7; 32]).is_none());
        cache.store(&[7; 32], &database(), &[3, 5]);
        let (loaded, refused) = cache.load(&[7; 32]).unwrap();
        assert_eq!((loaded.size(), refused), (database().size(), vec![3, 5]));
        let path = cache.path(&[7; 32]).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(path.parent().unwrap()).unwrap().mode() & 0o777, 0o700);
        assert!(cache.load(&[8; 32]).is_none(), "another key");
        assert!(Cache::NONE.load(&[7; 32]).is_none());
    }

    #[test]
    fn a_damaged_or_foreign_file_is_not_taken() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path());
        cache.store(&[7; 32], &database(), &[]);
        let path = cache.path(&[7; 32]).unwrap();
        let whole = fs::read(&path).unwrap();
        for at in [0, DIGEST_BYTES, DIGEST_BYTES + 40, whole.len() - 1] {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            fs::write(&path, damaged).unwrap();
            assert!(cache.load(&[7; 32]).is_none(), "byte {at}");
        }
        for length in [0, DIGEST_BYTES, whole.len() / 2] {
            fs::write(&path, &whole[..length]).unwrap();
            assert!(cache.load(&[7; 32]).is_none(), "{length} bytes");
        }
        fs::write(&path, &whole).unwrap();
        assert!(cache.load(&[7; 32]).is_some());
        fs::set_permissions(&path, fs::Permissions::from_mode(0o620)).unwrap();
        assert!(cache.load(&[7; 32]).is_none(), "others may write it");
        let real = folder.path().join("elsewhere");
        fs::rename(&path, &real).unwrap();
        fs::set_permissions(&real, fs::Permissions::from_mode(0o600)).unwrap();
        symlink(&real, &path).unwrap();
        assert!(cache.load(&[7; 32]).is_none(), "a link");
        // What is not taken is made anew, over the link.
        cache.store(&[7; 32], &database(), &[]);
        assert!(cache.load(&[7; 32]).is_some());
    }

    #[test]
    fn former_ones_go() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path());
        fs::write(folder.path().join("notes.db"), "not ours").unwrap();
        let database = database();
        for key in 0..PACK_DATABASES_MAX as u8 + 3 {
            cache.store(&[key; 32], &database, &[]);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), PACK_DATABASES_MAX + 1);
        assert!(cache.load(&[PACK_DATABASES_MAX as u8 + 2; 32]).is_some());
    }
}
