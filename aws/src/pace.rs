//! How fast the store is asked: calls in flight per prefix, halved when it says SlowDown and grown again;
//! calls and bytes a second where the user set a limit. Knows no call.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

/// Calls in flight under one prefix, at most; S3 serves 5,500 GETs a second of one, at 10 ms and more each.
const IN_FLIGHT_MAX: f64 = 64.0;
/// A prefix's pace is halved once for all the answers that were under way at the time.
const HALVED_EVERY: Duration = Duration::from_millis(500);
/// Prefixes whose pace is remembered; those with nothing in flight are forgotten first.
const LANES_KEPT: usize = 4096;

#[derive(Default)]
pub(crate) struct Pace {
    lanes: Mutex<HashMap<String, Arc<Lane>>>,
    calls: Option<Meter>,
    bytes: Option<Meter>,
}

impl Pace {
    /// Calls and bytes a second; none is no limit.
    pub fn new(calls: Option<f64>, bytes: Option<f64>) -> Pace {
        Pace { lanes: Mutex::default(), calls: calls.map(Meter::new), bytes: bytes.map(Meter::new) }
    }

    /// Waits until a call under this prefix may be made.
    pub async fn enter(&self, prefix: &str) -> Permit {
        let permit = Lane::enter(self.lane(prefix)).await;
        if let Some(calls) = &self.calls {
            calls.take(1.0).await;
        }
        permit
    }

    /// Waits until so many more bytes may have been read.
    pub async fn read(&self, bytes: usize) {
        if let Some(meter) = &self.bytes {
            meter.take(bytes as f64).await;
        }
    }

    fn lane(&self, prefix: &str) -> Arc<Lane> {
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lane) = lanes.get(prefix) {
            return lane.clone();
        }
        if lanes.len() >= LANES_KEPT {
            lanes.retain(|_, lane| Arc::strong_count(lane) > 1);
        }
        lanes.entry(prefix.to_string()).or_default().clone()
    }
}

/// The calls under one prefix.
struct Lane {
    state: Mutex<State>,
    left: Notify,
}

struct State {
    limit: f64,
    running: u32,
    halved: Option<Instant>,
}

impl Default for Lane {
    fn default() -> Lane {
        Lane { state: Mutex::new(State { limit: IN_FLIGHT_MAX, running: 0, halved: None }), left: Notify::new() }
    }
}

impl Lane {
    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn enter(self: Arc<Lane>) -> Permit {
        while !self.takes_in() {
            let left = self.left.notified();
            tokio::pin!(left);
            // Whoever leaves between the look and the wait is not missed.
            left.as_mut().enable();
            if self.takes_in() {
                break;
            }
            left.await;
        }
        Permit { lane: self, has_left: false }
    }

    /// Takes one more call in, where there is room.
    fn takes_in(&self) -> bool {
        let mut state = self.state();
        let is_free = f64::from(state.running) < state.limit.floor().max(1.0);
        state.running += u32::from(is_free);
        is_free
    }
}

/// One call under way.
pub(crate) struct Permit {
    lane: Arc<Lane>,
    has_left: bool,
}

impl Permit {
    /// The store answered: one more call in flight for each round of them.
    pub fn answered(&self) {
        let mut state = self.lane.state();
        let before = state.limit.floor();
        state.limit = (state.limit + 1.0 / state.limit).min(IN_FLIGHT_MAX);
        let grew = state.limit.floor() > before;
        drop(state);
        if grew {
            self.lane.left.notify_waiters();
        }
    }

    /// The store asks for a slower pace.
    pub fn slow_down(&self) {
        let mut state = self.lane.state();
        let now = Instant::now();
        if state.halved.is_none_or(|at| now.duration_since(at) >= HALVED_EVERY) {
            state.limit = (state.limit / 2.0).max(1.0);
            state.halved = Some(now);
        }
    }

    /// Makes room for another call. Its task may stand still: others must not wait for it.
    pub fn leave(&mut self) {
        if !std::mem::replace(&mut self.has_left, true) {
            self.lane.state().running -= 1;
            // All of them: one that stands still would keep it from the others.
            self.lane.left.notify_waiters();
        }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        self.leave();
    }
}

/// So much a second, each taker waiting for its turn.
struct Meter {
    per_second: f64,
    next: Mutex<Option<Instant>>,
}

impl Meter {
    fn new(per_second: f64) -> Meter {
        Meter { per_second, next: Mutex::new(None) }
    }

    async fn take(&self, amount: f64) {
        let turn = {
            let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
            let turn = next.map_or_else(Instant::now, |at| at.max(Instant::now()));
            *next = Some(turn + Duration::from_secs_f64(amount / self.per_second));
            turn
        };
        tokio::time::sleep_until(turn).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a call may be made now.
    async fn enters(pace: &Pace, prefix: &str) -> Option<Permit> {
        tokio::time::timeout(Duration::from_millis(20), pace.enter(prefix)).await.ok()
    }

    fn run(test: impl Future<Output = ()>) {
        tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(test);
    }

    #[test]
    fn a_prefix_that_slows_down_is_asked_half_as_much_and_recovers() {
        run(async {
            let pace = Pace::new(None, None);
            let mut held = Vec::new();
            for _ in 0..IN_FLIGHT_MAX as usize {
                held.push(pace.enter("a").await);
            }
            assert!(enters(&pace, "a").await.is_none(), "no more than the limit");
            assert!(enters(&pace, "b").await.is_some(), "other prefixes go on");
            held.iter().for_each(Permit::slow_down);
            held.truncate(32);
            assert!(enters(&pace, "a").await.is_none(), "halved, and once for a round");
            held.truncate(31);
            held.push(pace.enter("a").await);
            for _ in 0..2048 {
                held[0].answered();
            }
            for _ in 32..IN_FLIGHT_MAX as usize {
                held.push(pace.enter("a").await);
            }
        });
    }

    #[test]
    fn calls_and_bytes_keep_to_their_rate() {
        run(async {
            let began = Instant::now();
            let pace = Pace::new(Some(1000.0), Some(100_000.0));
            for _ in 0..21 {
                drop(pace.enter("a").await);
            }
            assert!(began.elapsed() >= Duration::from_millis(20));
            for _ in 0..3 {
                pace.read(1000).await;
            }
            assert!(began.elapsed() >= Duration::from_millis(40));
        });
    }
}
