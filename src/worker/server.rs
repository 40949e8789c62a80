//! A server of document workers: one process of the same binary that is warm, confined and has seen no document, and forks
//! a child for each. Its parent hands it the document and a pipe; what the child says never passes through it. Knows no
//! format. Both sides stand here, the parent's first.

use std::fs::File;
use std::io::{self, IoSlice, IoSliceMut, PipeReader};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, ExitCode, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer, SendAncillaryMessage,
    SendFlags, SocketFlags, SocketType, recv, recvmsg, send, sendmsg, socketpair,
};
use rustix::process::{
    Pid, PidfdFlags, Signal, WaitOptions, getpid, getppid, kill_process, pidfd_open, set_parent_process_death_signal,
    waitpid,
};
use serde::{Deserialize, Serialize};

use super::confine::Confinement;
use super::{ended, ready};
use crate::limits::{WORKER_END_SECONDS_MAX, WORKER_ORDER_BYTES_MAX};

/// What a child is to read, and with how much. The document and the pipe come beside it.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Order {
    pub format: String,
    pub memory_bytes: u64,
    pub cpu_seconds: u64,
}

/// What a server is told. Each `Read` is answered by the child's wait status, once.
#[derive(Deserialize, Serialize)]
enum Told {
    Read(Order),
    /// The child that runs is to be killed; nothing to do where none runs.
    Stop,
}

/// A server's first word: it can serve.
const GREETING: &[u8] = b"panner worker";
const STATUS_BYTES: usize = size_of::<i32>();

/// Servers that wait for a document. As many as there were documents at once.
#[derive(Debug, Default)]
pub struct Servers {
    idle: Mutex<Vec<Server>>,
    /// The program does not serve: a library caller's own, or a kernel without pidfds.
    unable: AtomicBool,
}

impl Servers {
    /// Has a worker forked, and gives its pipe; none where that is not possible.
    pub(super) fn start(
        servers: &Arc<Servers>,
        program: &Path,
        order: &Order,
        document: &File,
        wait: Duration,
    ) -> Option<(Forked, File)> {
        while !servers.unable.load(Ordering::Relaxed) {
            let idle = servers.idle().pop();
            let is_new = idle.is_none();
            let server = idle.or_else(|| Server::start(program, wait));
            let Some(server) = server else {
                servers.unable.store(true, Ordering::Relaxed);
                break;
            };
            match server.read(order, document) {
                Ok(output) => {
                    let forked = Forked { server: Some(server), home: servers.clone() };
                    return Some((forked, File::from(OwnedFd::from(output))));
                }
                // One that died while it waited costs no document anything.
                Err(_) if !is_new => {}
                Err(_) => break,
            }
        }
        None
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Server>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A child of a server, that reads one document. Killed, and reaped by its server, when this is dropped.
pub struct Forked {
    /// None once it was heard how the child ended.
    server: Option<Server>,
    home: Arc<Servers>,
}

impl Forked {
    /// How the child, or else its server, ended; none where neither did in this time.
    pub(super) fn ended(&mut self, wait: Duration) -> Option<ExitStatus> {
        let mut server = self.server.take()?;
        match server.status(wait) {
            Ok(Some(status)) => {
                self.home.idle().push(server);
                Some(status)
            }
            // The server is gone, and its child with it.
            Ok(None) => ended(&mut server.process, wait),
            Err(_) => {
                self.server = Some(server);
                None
            }
        }
    }
}

impl Drop for Forked {
    fn drop(&mut self) {
        let told = self.server.as_ref().is_some_and(|server| server.tell(&Told::Stop, &[]).is_ok());
        if told {
            self.ended(Duration::from_secs(WORKER_END_SECONDS_MAX));
        }
    }
}

/// A server's process; killed and reaped when it is dropped, and its child dies with it.
#[derive(Debug)]
struct Server {
    process: Child,
    socket: OwnedFd,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Server {
    /// None where the program does not say that it serves.
    fn start(program: &Path, wait: Duration) -> Option<Server> {
        let (socket, its) = socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None).ok()?;
        let process = Command::new(program)
            .args(["worker", "--serve"])
            .env_clear()
            .stdin(Stdio::from(its))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let server = Server { process, socket };
        let mut greeting = [0; GREETING.len()];
        let heard = server.hear(&mut greeting, wait).ok()?;
        (heard == GREETING.len() && greeting == GREETING).then_some(server)
    }

    /// Hands it a document, and gives the pipe that its worker writes to.
    fn read(&self, order: &Order, document: &File) -> io::Result<PipeReader> {
        let (output, input) = io::pipe()?;
        self.tell(&Told::Read(order.clone()), &[document.as_fd(), input.as_fd()])?;
        Ok(output)
    }

    fn tell(&self, told: &Told, files: &[BorrowedFd<'_>]) -> io::Result<()> {
        let message = postcard::to_stdvec(told).map_err(io::Error::other)?;
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(2))];
        let mut beside = SendAncillaryBuffer::new(&mut space);
        if !files.is_empty() && !beside.push(SendAncillaryMessage::ScmRights(files)) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        sendmsg(&self.socket, &[IoSlice::new(&message)], &mut beside, SendFlags::NOSIGNAL)?;
        Ok(())
    }

    /// The wait status of the child; none where the server is gone.
    fn status(&self, wait: Duration) -> io::Result<Option<ExitStatus>> {
        let mut status = [0; STATUS_BYTES];
        match self.hear(&mut status, wait) {
            Ok(STATUS_BYTES) => Ok(Some(ExitStatus::from_raw(i32::from_le_bytes(status)))),
            Ok(_) => Ok(None),
            Err(error) if error.kind() == io::ErrorKind::ConnectionReset => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn hear(&self, buffer: &mut [u8], wait: Duration) -> io::Result<usize> {
        if !ready(&self.socket, wait)? {
            return Err(io::ErrorKind::TimedOut.into());
        }
        loop {
            match recv(&self.socket, &mut *buffer, RecvFlags::empty()) {
                Ok((heard, _)) => return Ok(heard),
                Err(rustix::io::Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}

/// The server itself, whose standard input is the socket. `read` runs in a child of its own for each document, and its
/// status is the child's. Must be called while the process has one thread.
pub fn serve(read: &dyn Fn(&Order, File, File) -> ExitCode) -> ExitCode {
    served(read).unwrap_or(ExitCode::from(4))
}

fn served(read: &dyn Fn(&Order, File, File) -> ExitCode) -> io::Result<ExitCode> {
    let socket = io::stdin().as_fd().try_clone_to_owned()?;
    rustix::stdio::dup2_stdin(File::open("/dev/null")?)?;
    let own = getpid();
    // Without pidfds, the end of a child and of the parent cannot be waited for together.
    drop(pidfd_open(own, PidfdFlags::empty())?);
    let confinement = Confinement::begin()?;
    send(&socket, GREETING, SendFlags::NOSIGNAL)?;
    while let Some((told, files)) = told(&socket)? {
        let (Told::Read(order), Some([document, output])) = (told, files) else { continue };
        let Some(child) = fork()? else {
            drop(socket);
            // The server's death is this signal from now on, and may have been before.
            set_parent_process_death_signal(Some(Signal::KILL))?;
            if getppid() != Some(own) || confinement.complete(order.memory_bytes, order.cpu_seconds).is_err() {
                return Ok(ExitCode::from(3));
            }
            return Ok(read(&order, File::from(document), File::from(output)));
        };
        drop((document, output));
        let Some(status) = attend(child, &socket)? else { break };
        send(&socket, &status.to_le_bytes(), SendFlags::NOSIGNAL)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Waits for the child's end, and kills it where the parent says so or is gone. None where it is gone.
fn attend(child: Pid, socket: &OwnedFd) -> io::Result<Option<i32>> {
    let process = pidfd_open(child, PidfdFlags::empty())?;
    let (mut stopped, mut alone) = (false, false);
    loop {
        let mut events = [PollFd::new(&process, PollFlags::IN), PollFd::new(socket, PollFlags::IN)];
        // After a word on the socket, only the child is waited for.
        let watched = if stopped { 1 } else { 2 };
        match poll(events.get_mut(..watched).unwrap_or_default(), None) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        let [ended, spoken] = events.map(|event| !event.revents().is_empty());
        if ended {
            break;
        }
        if spoken && !stopped {
            stopped = true;
            alone = told(socket).is_ok_and(|told| told.is_none());
            kill_process(child, Signal::KILL)?;
        }
    }
    let status = waitpid(Some(child), WaitOptions::empty())?.map(|(_, status)| status.as_raw());
    Ok(status.filter(|_| !alone))
}

/// The parent's next word, and the files beside it; none where the parent is gone.
fn told(socket: &OwnedFd) -> io::Result<Option<(Told, Option<[OwnedFd; 2]>)>> {
    let mut message = [0; WORKER_ORDER_BYTES_MAX];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(2))];
    let mut beside = RecvAncillaryBuffer::new(&mut space);
    let received = loop {
        let mut into = [IoSliceMut::new(&mut message)];
        match recvmsg(socket, &mut into, &mut beside, RecvFlags::CMSG_CLOEXEC) {
            Ok(received) => break received.bytes,
            Err(rustix::io::Errno::INTR) => {}
            Err(rustix::io::Errno::CONNRESET) => return Ok(None),
            Err(error) => return Err(error.into()),
        }
    };
    if received == 0 {
        return Ok(None);
    }
    let files = beside.drain().flat_map(|message| match message {
        RecvAncillaryMessage::ScmRights(files) => files.collect::<Vec<_>>(),
        _ => Vec::new(),
    });
    let files = <[OwnedFd; 2]>::try_from(files.collect::<Vec<_>>()).ok();
    let told = postcard::from_bytes(message.get(..received).unwrap_or_default()).map_err(io::Error::other)?;
    Ok(Some((told, files)))
}

/// The child's number in the parent, none in the child.
fn fork() -> io::Result<Option<Pid>> {
    // SAFETY: this process has one thread, so no lock is held in the child by a thread that is not there.
    match unsafe { libc::fork() } {
        0 => Ok(None),
        number => Pid::from_raw(number).filter(|_| number > 0).map(Some).ok_or_else(io::Error::last_os_error),
    }
}
