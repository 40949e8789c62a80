//! A list of passwords for what is locked. They are never told: not in a report, not in an error, not when debugged.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use crate::error::Error;
use crate::limits::{PASSWORD_LIST_BYTES_MAX, PASSWORDS_MAX};

/// Passwords in the order in which they are tried.
#[derive(Clone, Default)]
pub struct Passwords(Arc<[Vec<u8>]>);

impl std::fmt::Debug for Passwords {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} passwords", self.0.len())
    }
}

impl Passwords {
    /// Reads a list: one a line, as bytes; empty lines are passed over.
    pub fn read(path: &Path) -> Result<Passwords, Error> {
        let refused = |why: String| Error::refused(format!("passwords '{}': {why}", path.display()));
        let mut content = Vec::new();
        File::open(path)
            .and_then(|file| file.take(PASSWORD_LIST_BYTES_MAX + 1).read_to_end(&mut content))
            .map_err(|error| refused(format!("{error}; give a readable file of one password a line")))?;
        if content.len() as u64 > PASSWORD_LIST_BYTES_MAX {
            return Err(refused("more than 1 MiB; give a shorter list".to_string()));
        }
        let lines = content.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
        let passwords: Vec<_> = lines.filter(|line| !line.is_empty()).map(<[u8]>::to_vec).collect();
        if passwords.len() > PASSWORDS_MAX {
            return Err(refused(format!("more than {PASSWORDS_MAX}; give a shorter list")));
        }
        Ok(Passwords(passwords.into()))
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn get(&self, number: usize) -> Option<&[u8]> {
        self.0.get(number).map(Vec::as_slice)
    }
}
