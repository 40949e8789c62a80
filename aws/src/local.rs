//! A network of one reader's own: what its tasks receive stays on its thread, and in its processor's cache, where another
//! thread would have to hand it over. The tasks go on while the reader waits; what comes meanwhile is held by the system. Knows no object.

use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use aws_sdk_s3::config::SharedHttpClient;
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinHandle;

use crate::failure::{Failure, Kind};
use crate::session::http_client;

/// Kept for the next reader, with their connections.
const KEPT_MAX: usize = 64;

pub(crate) struct Local {
    /// Taken only when it is dropped.
    runtime: Option<Runtime>,
    connections: Connections,
}

/// Connections that are driven by one runtime only, so that no other's task may use them.
#[derive(Clone)]
pub(crate) struct Connections {
    /// No others of the client have it.
    pub number: u64,
    pub http: SharedHttpClient,
}

impl Local {
    fn new(number: u64, ca_bundle: Option<&[u8]>) -> Result<Local, Failure> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime =
            runtime.map_err(|error| Failure::new(Kind::Other, format!("no network for a reader: {error}")))?;
        Ok(Local { runtime: Some(runtime), connections: Connections { number, http: http_client(ca_bundle)? } })
    }

    pub fn connections(&self) -> &Connections {
        &self.connections
    }

    pub fn spawn<T: Send + 'static>(&self, task: impl Future<Output = T> + Send + 'static) -> JoinHandle<T> {
        self.runtime().spawn(task)
    }

    /// Lets the tasks go on until the future is done, and tells how long they had nothing to do.
    pub fn wait<T>(&self, future: impl Future<Output = T>) -> (T, Duration) {
        // What was done behind the last wait passes for idle.
        let busy = || self.runtime().metrics().worker_total_busy_duration(0);
        let (before, began) = (busy(), Instant::now());
        let done = self.runtime().block_on(future);
        (done, began.elapsed().saturating_sub(busy().saturating_sub(before)))
    }

    /// Lets the tasks do what they can do at once: those that were aborted end.
    pub fn turn(&self) {
        self.runtime().block_on(tokio::task::yield_now());
    }

    fn runtime(&self) -> &Runtime {
        self.runtime.as_ref().expect("it is taken only when it is dropped")
    }
}

impl Drop for Local {
    fn drop(&mut self) {
        // A name that is still being looked up must not keep the program from ending.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Those that no reader has now.
#[derive(Default)]
pub(crate) struct Locals {
    kept: Mutex<Vec<Local>>,
    made: AtomicU64,
}

impl Locals {
    /// One that was used before, with its connections, or a new one.
    pub fn take(&self, ca_bundle: Option<&[u8]>) -> Result<Local, Failure> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let Some(local) = kept else { return Local::new(self.made.fetch_add(1, Ordering::Relaxed), ca_bundle) };
        // Connections that the store closed meanwhile are seen in the first turn and dropped in the second.
        local.turn();
        local.turn();
        Ok(local)
    }

    /// Keeps one whose tasks were ended, or gives it back where enough are kept.
    pub fn give_back(&self, local: Local) -> Option<Local> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT_MAX {
            return Some(local);
        }
        kept.push(local);
        None
    }
}
