//! When a call is tried again, and when no longer: an own budget for each call, without a limit over all
//! calls (the SDK's loses objects when many fail at once), waits with jitter, and an end where nothing passes any more.

use std::future::Future;
use std::time::Duration;

use tokio::time::Instant;

use crate::client::Client;
use crate::failure::{Failure, Kind};
use crate::pace::Permit;

/// The longest first wait; each next one is up to half as long again, with full jitter. Where half of all answers
/// fail, doubling would make the mean wait grow with the longest one.
const WAIT_FIRST: Duration = Duration::from_millis(50);
const WAIT_GROWTH: f64 = 1.5;
/// The longest wait.
const WAIT_MAX: Duration = Duration::from_secs(5);
/// Bytes that make a try a success: a store that breaks after each few of them would be asked for ever.
const PROGRESS_BYTES: u64 = 64 << 10;
/// Tries of a call that is not worth waiting for; they take ten seconds at most, and one in sixteen thousand fails where
/// half of all answers do.
const HASTY_TRIES: u32 = 14;
/// Regions that a call is sent on to before it is given up.
const REDIRECTS_MAX: u32 = 3;
/// Times that credentials are fetched anew for one call.
const REFRESHES_MAX: u32 = 2;

/// The tries of one call.
pub(crate) struct Tries {
    failed: u32,
    since: Option<Instant>,
    redirects: u32,
    refreshes: u32,
    /// Bytes since the last failure.
    bytes: u64,
    is_hasty: bool,
}

impl Tries {
    /// A few tries only, or as many as fit into the call's time.
    pub fn new(is_hasty: bool) -> Tries {
        Tries { failed: 0, since: None, redirects: 0, refreshes: 0, bytes: 0, is_hasty }
    }

    /// Bytes came through: after enough of them, what fails is a new failure.
    pub fn progressed(&mut self, bytes: usize) {
        self.bytes += bytes as u64;
        if self.bytes >= PROGRESS_BYTES {
            *self = Tries::new(self.is_hasty);
        }
    }

    /// Waits before the next try, or gives the failure back where none would help.
    pub async fn again(&mut self, client: &Client, bucket: &str, failure: Failure) -> Result<(), Failure> {
        match &failure.kind {
            Kind::Redirected(Some(region)) if self.redirects < REDIRECTS_MAX => {
                self.redirects += 1;
                client.set_region(bucket, region);
                return Ok(());
            }
            Kind::Expired if self.refreshes < REFRESHES_MAX => {
                let refreshed = tokio::time::timeout(client.answer_timeout(), client.refresh());
                match client.until_stopped(refreshed).await? {
                    Ok(Ok(true)) => {
                        self.refreshes += 1;
                        return Ok(());
                    }
                    // Just done, late, or refused for now: after a wait the next try may pass, or refresh again.
                    Ok(Ok(false)) | Err(_) => {}
                    Ok(Err(refused)) if refused.is_retryable() => {}
                    Ok(Err(refused)) => return Err(refused),
                }
            }
            _ if !failure.is_retryable() => return Err(failure),
            _ => {}
        }
        let since = *self.since.get_or_insert_with(Instant::now);
        if since.elapsed() > client.given_up_after() || self.is_hasty && self.failed >= HASTY_TRIES {
            return Err(failure);
        }
        let longest = WAIT_FIRST.mul_f64(WAIT_GROWTH.powi(self.failed.min(16) as i32)).min(WAIT_MAX);
        self.failed += 1;
        client.count_retry();
        client.until_stopped(tokio::time::sleep(longest.mul_f64(fastrand::f64()))).await
    }
}

impl Client {
    /// Makes a call until it passes or no try would help, or a few times only where it is not worth waiting for.
    /// `prefix` is what the pace is kept for.
    pub(crate) async fn retried<T, F>(
        &self,
        bucket: &str,
        prefix: &str,
        is_hasty: bool,
        mut call: impl FnMut() -> F,
    ) -> Result<T, Failure>
    where
        F: Future<Output = Result<T, Failure>>,
    {
        let mut tries = Tries::new(is_hasty);
        loop {
            match self.once(prefix, call()).await {
                Ok(done) => return Ok(done),
                Err(failure) => tries.again(self, bucket, failure).await?,
            }
        }
    }

    /// Makes a call when its turn has come, and learns from the answer how fast the store wants to be asked.
    pub(crate) async fn once<T>(
        &self,
        prefix: &str,
        call: impl Future<Output = Result<T, Failure>>,
    ) -> Result<T, Failure> {
        let permit = self.permit(prefix).await?;
        self.permitted(permit, call).await
    }

    /// Waits until a call's turn has come.
    pub(crate) async fn permit(&self, prefix: &str) -> Result<Permit, Failure> {
        self.until_stopped(self.pace().enter(prefix)).await
    }

    /// Makes a call whose turn has come.
    pub(crate) async fn permitted<T>(
        &self,
        permit: Permit,
        call: impl Future<Output = Result<T, Failure>>,
    ) -> Result<T, Failure> {
        let answer = match self.until_stopped(tokio::time::timeout(self.answer_timeout(), call)).await? {
            Ok(answer) => answer,
            Err(_) => Err(Failure::new(Kind::Transient, "no answer in time")),
        };
        match &answer {
            Ok(_) => {
                self.set_answered(true);
                permit.answered();
            }
            Err(failure) => {
                if failure.kind == Kind::Throttled {
                    permit.slow_down();
                }
                if failure.is_answer {
                    self.set_answered(!failure.is_retryable());
                }
            }
        }
        answer
    }
}
