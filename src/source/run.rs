//! What sources must know of the run they are part of: whether it is to end, and which files it
//! writes itself. Knows no object.

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::os::fd::AsFd;
use std::os::unix::fs::MetadataExt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use crate::error::{Gap, Reason};

/// Shared by all sources of a run.
#[derive(Debug, Default)]
pub struct Run {
    stopped: AtomicBool,
    /// Device and inode of each file that a report of this run is written to.
    reports: OnceLock<Vec<(u64, u64)>>,
}

impl Run {
    /// Nothing more is to be listed or waited for.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    pub fn stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// The files of this run's reports, known once they are open.
    pub fn set_reports(&self, files: Vec<(u64, u64)>) {
        // Reports are opened once in a run.
        let _ = self.reports.set(files);
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
