//! How far readers of large objects read ahead: far where that makes them faster, else so little that what is fetched
//! is still in the processor's cache when it is read. Knows no object.

use std::time::Duration;

/// How far each of a reader's stretches is fetched before it is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Depth {
    #[default]
    Near,
    /// So far that much of a stretch has come when the one before it is read.
    Far,
}

impl Depth {
    /// Bytes fetched ahead of each stretch.
    pub fn ahead_bytes(self) -> usize {
        match self {
            Depth::Near => 512 << 10,
            Depth::Far => 10 << 20,
        }
    }
}

/// So much faster must readers be that read far ahead.
const GAIN_MIN: f64 = 1.25;
/// The other depth is tried again after so many stretches: networks change.
const TRIED_EVERY: u32 = 32;

/// What readers learn from each other.
#[derive(Default)]
pub(crate) struct Ahead {
    next: Depth,
    /// Bytes a second, near and far.
    rates: [Option<f64>; 2],
    stretches: u32,
}

impl Ahead {
    /// The depth that promises most.
    pub fn depth(&self) -> Depth {
        self.next
    }

    /// Learns from a stretch that was read at some depth: how long it took, and how much of that its reader had nothing
    /// to do.
    pub fn learn(&mut self, depth: Depth, bytes: u64, took: Duration, waited: Duration) {
        if waited * 2 <= took {
            // Its reader is what is slow.
            self.next = Depth::Near;
            return;
        }
        let rate = bytes as f64 / took.as_secs_f64().max(1e-9);
        let known = &mut self.rates[depth as usize];
        *known = Some(known.map_or(rate, |known| (known + rate) / 2.0));
        self.stretches += 1;
        self.next = match self.rates {
            [None, _] => Depth::Near,
            [_, None] => Depth::Far,
            [Some(near), Some(far)] => {
                let is_far_better = far > near * GAIN_MIN;
                let is_tried = self.stretches.is_multiple_of(TRIED_EVERY);
                if is_far_better != is_tried { Depth::Far } else { Depth::Near }
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STRETCH: u64 = 16 << 20;

    /// The depths of the next stretches of a reader who waits all the time, where they take so many milliseconds.
    fn depths(near: u64, far: u64, stretches: usize) -> Vec<Depth> {
        let mut ahead = Ahead::default();
        let mut next = || {
            let depth = ahead.depth();
            let took = Duration::from_millis(if depth == Depth::Near { near } else { far });
            ahead.learn(depth, STRETCH, took, took);
            depth
        };
        (0..stretches).map(|_| next()).collect()
    }

    #[test]
    fn it_is_read_far_ahead_where_that_is_faster() {
        let far = |depths: Vec<Depth>| depths.into_iter().filter(|depth| *depth == Depth::Far).count();
        assert!(far(depths(100, 50, 64)) > 58, "a network of long ways");
        assert!(far(depths(100, 100, 64)) < 6, "a near one");
    }

    #[test]
    fn a_slow_reader_is_not_read_ahead_for() {
        let mut ahead = Ahead::default();
        let second = Duration::from_secs(1);
        ahead.learn(Depth::Near, STRETCH, second, second);
        assert_eq!(ahead.depth(), Depth::Far, "to see whether it is faster");
        ahead.learn(Depth::Far, STRETCH, second, second / 4);
        assert_eq!(ahead.depth(), Depth::Near);
    }
}
