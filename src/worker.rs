//! The document worker as its parent sees it: a child of the same binary that reads one document
//! and says frames. Whatever it does, dies, hangs or lies, costs one document a gap. Knows no format.

pub mod confine;
pub mod frame;
#[cfg(target_os = "linux")]
pub mod server;

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use self::frame::{Decoded, Frame};
use crate::error::{Gap, Reason};
use crate::limits::{
    DOCUMENT_MEMBERS_MAX, DOCUMENT_TEXT_BYTES_MAX, EXPANSION_RATIO_MAX, SPOOL_MEMBER_BYTES_MAX, WORKER_CPU_SECONDS,
    WORKER_END_SECONDS_MAX, WORKER_FRAME_BYTES_MAX, WORKER_GAPS_MAX, WORKER_MEMORY_BYTES, WORKER_WAIT_FACTOR, is_bomb,
};
use crate::model::Labels;

/// How document workers are started.
#[derive(Clone, Debug)]
pub struct Worker {
    /// The program; `panner` itself unless a library caller names one.
    pub program: PathBuf,
    /// Address space, bytes: this worker's share.
    pub memory_bytes: u64,
    pub cpu_seconds: u64,
    /// Wall time that the parent waits for the worker, its own work aside.
    pub wait: Duration,
    /// Processes that start a worker sooner than the program itself would.
    #[cfg(target_os = "linux")]
    pub servers: std::sync::Arc<server::Servers>,
}

impl Worker {
    /// Workers of the running binary, of which `side_by_side` run at once and share the memory.
    pub fn new(side_by_side: usize) -> io::Result<Worker> {
        Ok(Worker::of(std::env::current_exe()?, side_by_side))
    }

    /// Workers of another program, for library callers.
    pub fn of(program: PathBuf, side_by_side: usize) -> Worker {
        Worker {
            program,
            memory_bytes: WORKER_MEMORY_BYTES / (side_by_side.max(1) as u64),
            cpu_seconds: WORKER_CPU_SECONDS,
            wait: Duration::from_secs(WORKER_CPU_SECONDS * WORKER_WAIT_FACTOR),
            #[cfg(target_os = "linux")]
            servers: Default::default(),
        }
    }

    /// Reads `file` as `format`. Each frame goes to `each`, which may end the reading; labels are
    /// interned into `labels`. A gap that is returned ended the reading; those in frames did not.
    pub fn run(
        &self,
        format: &str,
        file: &File,
        labels: &mut Labels,
        each: &mut dyn FnMut(Frame, &Labels) -> ControlFlow<()>,
    ) -> Result<(), Gap> {
        let size = file.metadata()?.len();
        let (mut running, output) = self.start(format, &document(file)?)?;
        let mut input = Frames { output, left: self.wait };
        let (mut text_bytes, mut member_bytes, mut members, mut gaps) = (0_u64, 0_u64, 0, 0);
        while let Some(payload) = input.next()? {
            match frame::decode(&payload, labels) {
                None => return Err(Gap::new(Reason::ParserDied, "the worker sent a frame that makes no sense")),
                Some(Decoded::Done) => {
                    running.ends();
                    return Ok(());
                }
                Some(Decoded::Frame(Frame::Gap(_))) if gaps >= WORKER_GAPS_MAX => {}
                Some(Decoded::Frame(frame)) => {
                    match &frame {
                        Frame::Gap(_) => gaps += 1,
                        Frame::Segments(block) => text_bytes += block.text.len() as u64,
                        Frame::Member(_) => members += 1,
                        Frame::MemberBytes(bytes) => member_bytes += bytes.len() as u64,
                    }
                    if members > DOCUMENT_MEMBERS_MAX {
                        let told = format!("more than {DOCUMENT_MEMBERS_MAX} in a document");
                        return Err(Gap::new(Reason::TooManyMembers, told));
                    }
                    if is_bomb(member_bytes, size) {
                        let told = format!("more than {EXPANSION_RATIO_MAX} to 1");
                        return Err(Gap::new(Reason::RatioTooHigh, told));
                    }
                    if member_bytes > SPOOL_MEMBER_BYTES_MAX {
                        return Err(Gap::new(Reason::ExtractedTooLarge, "files within a document"));
                    }
                    if text_bytes > DOCUMENT_TEXT_BYTES_MAX {
                        return Err(Gap::new(
                            Reason::ExtractedTooLarge,
                            format!("{DOCUMENT_TEXT_BYTES_MAX} bytes of text"),
                        ));
                    }
                    if each(frame, labels).is_break() {
                        return Ok(());
                    }
                }
            }
        }
        Err(running.death())
    }

    /// A worker, and what it says.
    fn start(&self, format: &str, document: &File) -> Result<(Running, File), Gap> {
        #[cfg(target_os = "linux")]
        if let Some((forked, output)) = self.fork(format, document) {
            return Ok((Running::Forked(forked), output));
        }
        self.spawn(format, document.try_clone()?).map_err(|error| Gap::new(Reason::NoWorker, error.kind().to_string()))
    }

    /// A worker out of a server; none where the program does not serve.
    #[cfg(target_os = "linux")]
    fn fork(&self, format: &str, document: &File) -> Option<(server::Forked, File)> {
        let order =
            server::Order { format: format.into(), memory_bytes: self.memory_bytes, cpu_seconds: self.cpu_seconds };
        server::Servers::start(&self.servers, &self.program, &order, document, self.wait)
    }

    /// A worker that is a process from its beginning.
    fn spawn(&self, format: &str, document: File) -> io::Result<(Running, File)> {
        let arguments = ["worker", "--format", format, "--memory-bytes"].map(OsString::from);
        let mut child = Command::new(&self.program)
            .args(arguments)
            .arg(self.memory_bytes.to_string())
            .arg("--cpu-seconds")
            .arg(self.cpu_seconds.to_string())
            .env_clear()
            .stdin(Stdio::from(document))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let output = child.stdout.take().map(OwnedFd::from);
        let running = Running::Spawned(child);
        output.map(|output| (running, File::from(output))).ok_or(io::ErrorKind::BrokenPipe.into())
    }
}

/// A read-only handle with an offset of its own: the same file may be open elsewhere.
fn document(file: &File) -> Result<File, Gap> {
    match File::open(format!("/proc/self/fd/{}", file.as_raw_fd())) {
        Ok(file) => Ok(file),
        // No /proc. The handle is shared then, and the worker begins with a seek.
        Err(_) => Ok(file.try_clone()?),
    }
}

/// A worker that runs; killed and reaped when it is dropped.
enum Running {
    Spawned(Child),
    #[cfg(target_os = "linux")]
    Forked(server::Forked),
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Running::Spawned(child) = self {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Running {
    /// It has said that it is done, so its end is near.
    fn ends(&mut self) {
        #[cfg(target_os = "linux")]
        if let Running::Forked(forked) = self {
            forked.ended(Duration::from_secs(WORKER_END_SECONDS_MAX));
        }
    }

    /// Why it ended before it was done. Its pipe is closed, so its end is near.
    fn death(&mut self) -> Gap {
        let wait = Duration::from_secs(WORKER_END_SECONDS_MAX);
        let ended = match self {
            Running::Spawned(child) => ended(child, wait),
            #[cfg(target_os = "linux")]
            Running::Forked(forked) => forked.ended(wait),
        };
        let alive = || Gap::new(Reason::ParserDied, "the worker closed its pipe and did not end");
        ended.map_or_else(alive, death_of)
    }
}

/// How a child ended; none where it did not in this time.
fn ended(child: &mut Child, wait: Duration) -> Option<ExitStatus> {
    let until = Instant::now() + wait;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) if Instant::now() < until => std::thread::sleep(Duration::from_millis(2)),
            _ => return None,
        }
    }
}

fn death_of(status: ExitStatus) -> Gap {
    match (status.code(), status.signal()) {
        // Ctrl-C reaches the terminal's whole group of processes, and the worker dies before its parent asks it to.
        (_, Some(1 | 2 | 15)) => Gap::new(Reason::Interrupted, ""),
        (_, Some(24)) => Gap::new(Reason::TimeLimit, "CPU seconds of the worker"),
        (_, Some(6)) => Gap::new(Reason::ParserDied, "the worker aborted: out of memory or of stack"),
        (_, Some(signal)) => Gap::new(Reason::ParserDied, format!("the worker died of signal {signal}")),
        (Some(101), _) => Gap::new(Reason::ParserDied, "the worker panicked"),
        (Some(code), _) => Gap::new(Reason::ParserDied, format!("the worker ended with status {code}")),
        (None, None) => Gap::new(Reason::ParserDied, "the worker ended"),
    }
}

/// The frames of a pipe, with a limit on the time spent waiting for them.
struct Frames {
    output: File,
    left: Duration,
}

impl Frames {
    /// The next payload, or none where the pipe ends.
    fn next(&mut self) -> Result<Option<Vec<u8>>, Gap> {
        let mut head = [0; 4];
        if !self.fill(&mut head)? {
            return Ok(None);
        }
        let length = u32::from_le_bytes(head) as usize;
        if length > WORKER_FRAME_BYTES_MAX {
            return Err(Gap::new(Reason::ParserDied, "the worker sent a frame larger than the limit"));
        }
        let mut payload = vec![0; length];
        Ok(self.fill(&mut payload)?.then_some(payload))
    }

    /// False where the pipe ends first.
    fn fill(&mut self, buffer: &mut [u8]) -> Result<bool, Gap> {
        let mut done = 0;
        while let Some(rest) = buffer.get_mut(done..).filter(|rest| !rest.is_empty()) {
            self.wait()?;
            match self.output.read(rest) {
                Ok(0) => return Ok(false),
                Ok(read) => done += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(true)
    }

    fn wait(&mut self) -> Result<(), Gap> {
        let began = Instant::now();
        let ready = ready(&self.output, self.left);
        self.left = self.left.saturating_sub(began.elapsed());
        if ready? { Ok(()) } else { Err(Gap::new(Reason::TimeLimit, "the worker took too long")) }
    }
}

/// Whether there is something to read, or an end, within this time.
fn ready(of: &impl AsFd, wait: Duration) -> io::Result<bool> {
    let until = Instant::now() + wait;
    loop {
        let left = until.saturating_duration_since(Instant::now());
        let timeout = Timespec { tv_sec: left.as_secs() as i64, tv_nsec: left.subsec_nanos().into() };
        match poll(&mut [PollFd::from_borrowed_fd(of.as_fd(), PollFlags::IN)], Some(&timeout)) {
            Ok(events) => return Ok(events > 0),
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}
