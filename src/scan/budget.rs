//! One budget for the whole nesting chain of an object: bytes out, ratio, members, depth, time.
//! Reaching one makes a gap.

use std::cell::{Cell, RefCell};
use std::io::{self, Read};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::Control;
use crate::error::{Gap, Reason};
use crate::format::Container;
use crate::limits;

/// What an object has used up so far.
pub struct Budget {
    control: Arc<Control>,
    /// Bytes out of all containers, all depths.
    expanded: Cell<u64>,
    members: Cell<u64>,
    /// Bytes of the object as stored, where known; else what was read of it.
    stored: Cell<u64>,
    started: Instant,
}

impl Budget {
    pub fn new(control: Arc<Control>, size: Option<u64>) -> Budget {
        Budget {
            control,
            expanded: Cell::new(0),
            members: Cell::new(0),
            stored: Cell::new(size.unwrap_or(0)),
            started: Instant::now(),
        }
    }

    /// Counts a member that begins.
    pub fn member(&self) -> Result<(), Gap> {
        self.members.set(self.members.get() + 1);
        if self.members.get() > limits::MEMBERS_MAX {
            return Err(Gap::new(Reason::TooManyMembers, format!("more than {}", limits::MEMBERS_MAX)));
        }
        // Past the limit nothing of it can be read: a million more members would each be told so.
        self.expand(0)
    }

    /// Counts bytes of the object itself, for objects of unknown size.
    pub fn stored(&self, bytes: u64) {
        self.stored.set(self.stored.get() + bytes);
    }

    fn expand(&self, bytes: u64) -> Result<(), Gap> {
        let expanded = self.expanded.get() + bytes;
        self.expanded.set(expanded);
        if expanded > limits::EXPANDED_BYTES_MAX {
            return Err(Gap::new(
                Reason::ExtractedTooLarge,
                format!("more than {} GiB", limits::EXPANDED_BYTES_MAX >> 30),
            ));
        }
        if limits::is_bomb(expanded, self.stored.get()) {
            return Err(Gap::new(Reason::RatioTooHigh, format!("more than {} to 1", limits::EXPANSION_RATIO_MAX)));
        }
        self.time()
    }

    fn time(&self) -> Result<(), Gap> {
        self.control.check()?;
        if self.started.elapsed() > Duration::from_secs(limits::OBJECT_SECONDS_MAX) {
            return Err(Gap::new(Reason::TimeLimit, format!("{} hours", limits::OBJECT_SECONDS_MAX / 3600)));
        }
        Ok(())
    }
}

/// The bytes of a container's current member, counted.
pub struct MemberReader {
    pub container: Rc<RefCell<Box<dyn Container>>>,
    pub budget: Rc<Budget>,
}

impl Read for MemberReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.container.borrow_mut().read(buffer)?;
        self.budget.expand(read as u64).map_err(Gap::into_io)?;
        Ok(read)
    }
}

/// The bytes of an object of unknown size, counted as stored.
pub struct StoredReader<R> {
    pub reader: R,
    pub budget: Rc<Budget>,
}

impl<R: Read> Read for StoredReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        self.budget.stored(read as u64);
        Ok(read)
    }
}
