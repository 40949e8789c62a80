//! What sources must know of the run they are part of: whether it is to end, which files it writes
//! itself, and which local targets it has. Knows no object.

use std::collections::{BTreeMap, HashMap};
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::os::fd::AsFd;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use globset::GlobMatcher;
use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::s3::{Location, S3Roots};
use crate::error::{Gap, Reason};

/// Shared by all sources of a run.
#[derive(Debug, Default)]
pub struct Run {
    stopped: AtomicBool,
    /// Device and inode of each file that a report of this run is written to.
    reports: OnceLock<Vec<(u64, u64)>>,
    roots: Mutex<Roots>,
    s3_roots: Mutex<S3Roots>,
    /// Why the run ends before its work is done, where it is not the user who ends it.
    ended_early: OnceLock<String>,
    /// Paths that `.pannerignore` leaves out; a folder is one.
    ignored: AtomicU64,
}

/// The local targets.
#[derive(Debug, Default)]
struct Roots {
    count: usize,
    /// By path: the number of the first target of that path, and the folder that its keys are relative to.
    first: BTreeMap<PathBuf, (usize, PathBuf)>,
}

impl Run {
    /// Nothing more is to be listed or waited for.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    pub fn stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// Ends the run, for nothing more can be read: what is done is kept.
    pub fn end_early(&self, why: &str) {
        if !self.stopped() {
            let _ = self.ended_early.set(why.to_string());
        }
        self.stop();
    }

    pub fn ended_early(&self) -> Option<&str> {
        self.ended_early.get().map(String::as_str)
    }

    pub(super) fn count_ignored(&self) {
        self.ignored.fetch_add(1, Ordering::Relaxed);
    }

    /// Paths that `.pannerignore` leaves out; a folder is one.
    pub fn ignored(&self) -> u64 {
        self.ignored.load(Ordering::Relaxed)
    }

    /// Adds an S3 target and tells its number.
    pub(super) fn add_s3_root(&self, pattern: Option<GlobMatcher>, location: &Location) -> usize {
        self.s3_roots.lock().unwrap_or_else(PoisonError::into_inner).add(pattern, location)
    }

    /// The S3 target that lists a key.
    pub(super) fn s3_owner(&self, bucket: &str, key: &str) -> Option<usize> {
        self.s3_roots.lock().unwrap_or_else(PoisonError::into_inner).owner(bucket, key)
    }

    /// The files of this run's reports, known once they are open.
    pub fn set_reports(&self, files: Vec<(u64, u64)>) {
        // Reports are opened once in a run.
        let _ = self.reports.set(files);
    }

    /// Adds a local target, an absolute path whose keys are relative to `folder`, and tells its number.
    pub(super) fn add_root(&self, path: &Path, folder: &Path) -> usize {
        let mut roots = self.roots.lock().unwrap_or_else(PoisonError::into_inner);
        let number = roots.count;
        roots.count += 1;
        roots.first.entry(path.to_path_buf()).or_insert_with(|| (number, folder.to_path_buf()));
        number
    }

    /// The targets that list what stands below them in this one's place, and the folder of their keys: those inside
    /// it, and the same one given before it.
    pub(super) fn roots_before(&self, number: usize, path: &Path) -> HashMap<PathBuf, PathBuf> {
        let roots = self.roots.lock().unwrap_or_else(PoisonError::into_inner);
        // Paths are ordered by their parts: what lies below one stands right behind it.
        let inside = roots.first.range(path.to_path_buf()..).take_while(|(other, _)| other.starts_with(path));
        let before = inside.filter(|(other, (first, _))| *other != path || *first < number);
        before.map(|(other, (_, folder))| (other.clone(), folder.clone())).collect()
    }

    /// Whether a file is a report of this run: emptied when the run began, it holds nothing but what
    /// the run found, and changes while it is read.
    pub(super) fn is_report(&self, file: &Metadata) -> bool {
        self.reports.get().is_some_and(|files| files.contains(&(file.dev(), file.ino())))
    }
}

/// How long a read waits before it looks whether the run is to end.
const WAIT: Duration = Duration::from_millis(100);

/// Reads a pipe or a terminal, and notices while nothing comes that the run is to end.
pub(super) struct Waiting {
    file: File,
    run: Arc<Run>,
}

impl Waiting {
    pub fn new(file: File, run: &Arc<Run>) -> Waiting {
        Waiting { file, run: run.clone() }
    }

    /// Standard input, without a buffer that others would miss.
    pub fn standard_input(run: &Arc<Run>) -> io::Result<Waiting> {
        Ok(Waiting::new(File::from(io::stdin().as_fd().try_clone_to_owned()?), run))
    }
}

impl Read for Waiting {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let wait = Timespec { tv_sec: 0, tv_nsec: WAIT.subsec_nanos().into() };
        loop {
            if self.run.stopped() {
                return Err(Gap::new(Reason::Interrupted, "").into_io());
            }
            match poll(&mut [PollFd::from_borrowed_fd(self.file.as_fd(), PollFlags::IN)], Some(&wait)) {
                Ok(0) | Err(rustix::io::Errno::INTR) => {}
                _ => return self.file.read(buffer),
            }
        }
    }
}
