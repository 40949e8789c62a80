//! A large object that is read at any offset: in order by stretches that are fetched side by side, here and
//! there through a small cache. Every stretch is of the one object that was opened (If-Match).

use std::collections::VecDeque;
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Instant;

use bytes::Bytes;

use crate::ahead::Depth;
use crate::client::Client;
use crate::failure::{Failure, Kind};
use crate::fetch::{Fetch, Head, Want};
use crate::local::Local;
use crate::pieces::{Piece, Pieces};

/// Bytes of one stretch. A GET costs 0.3 ms of processor and a stretch of this size 9 ms. No more than what a reader asks for
/// may decide where stretches end: what is asked for must not depend on time.
const STRETCH_BYTES: u64 = 24 << 20;
/// Bytes of the first, which another thread than its reader asks for and hands over.
const FIRST_BYTES: u64 = 8 << 20;
/// Stretches under way for one reader, the one that it reads among them.
const STRETCHES: usize = 3;
/// Bytes fetched where a reader jumps; the next ones in order get twice as many, up to the longest.
const BLOCK_BYTES: u64 = 64 << 10;
const BLOCK_BYTES_MAX: u64 = 1 << 20;
/// Blocks kept for readers that jump.
const BLOCKS_KEPT: usize = 4;

/// An open object that can be read anywhere.
pub struct Ranged {
    client: Arc<Client>,
    want: Want,
    head: Head,
    /// Its first bytes, asked for when it was opened.
    start: Mutex<Start>,
    blocks: Mutex<Blocks>,
    /// What it is checked by, once a reader asked.
    pieces: OnceLock<Option<Pieces>>,
}

/// The first stretch, and what was looked at of it.
struct Start {
    seen: Vec<u8>,
    rest: Option<Fetch>,
    /// Where the stretch ends: at the object's end where it was asked for whole.
    until: u64,
}

#[derive(Default)]
struct Blocks {
    kept: VecDeque<(u64, Bytes)>,
    /// Where the last block ended, and how long it was.
    last: (u64, u64),
}

impl Ranged {
    /// How its first stretch is to be asked for.
    pub fn first(want: Want, size: u64) -> Want {
        Want { range: Some((0, size.min(FIRST_BYTES))), ..want }
    }

    /// Goes on from the first stretch, or from the whole object where its size was not known; its head was read.
    pub fn new(client: &Arc<Client>, want: Want, head: Head, first: Fetch) -> Ranged {
        let until = want.range.map_or(head.size, |(_, until)| until.min(head.size));
        let (etag, size) = (head.etag.clone(), Some(head.size));
        let want = Want { range: None, etag, size, customer_key: head.customer_key, ..want };
        let start = Mutex::new(Start { seen: Vec::new(), rest: Some(first), until });
        Ranged { client: client.clone(), want, head, start, blocks: Mutex::default(), pieces: OnceLock::new() }
    }

    pub fn size(&self) -> u64 {
        self.head.size
    }

    /// Fills the buffer from `offset`; fewer bytes only at the object's end.
    pub fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<usize, Failure> {
        let wanted = self.head.size.saturating_sub(offset).min(buffer.len() as u64) as usize;
        let mut done = 0;
        while done < wanted {
            let at = offset + done as u64;
            let rest = &mut buffer[done..wanted];
            done += match self.read_start(at, rest)? {
                0 => match self.read_block(at, rest)? {
                    0 => return Err(Failure::new(Kind::Changed, "a stretch without bytes")),
                    read => read,
                },
                read => read,
            };
        }
        Ok(done)
    }

    /// From what is known of the first bytes, or is next in the first stretch.
    fn read_start(&self, offset: u64, buffer: &mut [u8]) -> Result<usize, Failure> {
        let mut start = self.start.lock().unwrap_or_else(PoisonError::into_inner);
        if offset < BLOCK_BYTES && start.rest.is_some() {
            let Start { seen, rest, .. } = &mut *start;
            let fetch = rest.as_mut().expect("it was looked at");
            while (seen.len() as u64) < BLOCK_BYTES.min(self.head.size) {
                let bytes = fetch.next((BLOCK_BYTES - seen.len() as u64) as usize)?;
                if bytes.is_empty() {
                    break;
                }
                seen.extend_from_slice(&bytes);
            }
        }
        let Some(seen) = usize::try_from(offset).ok().and_then(|at| start.seen.get(at..)) else { return Ok(0) };
        let read = seen.len().min(buffer.len());
        buffer[..read].copy_from_slice(&seen[..read]);
        Ok(read)
    }

    /// From a block that is kept, or one that is fetched for it.
    fn read_block(&self, offset: u64, buffer: &mut [u8]) -> Result<usize, Failure> {
        let mut blocks = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        let holds = |(from, bytes): &(u64, Bytes)| *from <= offset && offset < *from + bytes.len() as u64;
        if !blocks.kept.iter().any(holds) {
            let (end, length) = blocks.last;
            let length = if offset == end { (length * 2).min(BLOCK_BYTES_MAX) } else { BLOCK_BYTES };
            let until = self.head.size.min(offset + length.max(BLOCK_BYTES.min(buffer.len() as u64)));
            let want = Want { range: Some((offset, until)), ..self.want.clone() };
            let bytes: Bytes = self.client.small(want, BLOCK_BYTES_MAX as usize)?.into();
            blocks.last = (until, length);
            blocks.kept.push_back((offset, bytes));
            if blocks.kept.len() > BLOCKS_KEPT {
                blocks.kept.pop_front();
            }
        }
        let Some((from, bytes)) = blocks.kept.iter().find(|block| holds(block)) else { return Ok(0) };
        let bytes = &bytes[(offset - from) as usize..];
        let read = bytes.len().min(buffer.len());
        buffer[..read].copy_from_slice(&bytes[..read]);
        Ok(read)
    }

    /// Reads in order from one offset up to another; none where blocks do as well. `own` are the bytes that no
    /// other reader answers for.
    pub fn reader(self: &Arc<Self>, from: u64, until: u64, own: Range<u64>) -> Option<InOrder> {
        let until = until.min(self.head.size);
        if until.saturating_sub(from) < BLOCK_BYTES_MAX {
            return None;
        }
        let own = own.start..own.end.min(self.head.size);
        let pieces = if own.is_empty() { &None } else { self.pieces.get_or_init(|| self.ask_for_pieces()) };
        let mut reader = InOrder {
            ranged: self.clone(),
            from,
            at: from,
            next: from,
            until,
            piece: pieces.as_ref().and_then(|pieces| pieces.of(&own)),
            own,
            seen: None,
            stretches: VecDeque::new(),
            local: None,
            depth: self.client.ahead().depth(),
            since: (Instant::now(), from),
        };
        if from <= BLOCK_BYTES {
            reader.take_start();
        }
        Some(reader)
    }

    fn ask_for_pieces(&self) -> Option<Pieces> {
        self.client.pieces(&self.want, self.head.size)
    }

    /// Fails where all was read in order, and has not the checksum that the store keeps.
    pub fn check(&self) -> Result<(), Failure> {
        match self.pieces.get() {
            Some(Some(pieces)) if pieces.differ() && self.client.parts_are_alike(&self.want, pieces) => {
                Err(Failure::new(Kind::Corrupt, "the bytes do not have the store's checksum"))
            }
            _ => Ok(()),
        }
    }
}

/// A reader in order, with its stretches under way.
pub struct InOrder {
    ranged: Arc<Ranged>,
    from: u64,
    /// The next offset that is read.
    at: u64,
    /// The next offset that is asked for.
    next: u64,
    until: u64,
    own: Range<u64>,
    /// The checksum of what it answers for, where one is kept.
    piece: Option<Piece>,
    /// What was seen of the first bytes before.
    seen: Option<Bytes>,
    stretches: VecDeque<Fetch>,
    /// What drives all stretches but one that was asked for before.
    local: Option<Arc<Local>>,
    /// How far it reads ahead.
    depth: Depth,
    /// When and where its last stretch ended.
    since: (Instant, u64),
}

impl InOrder {
    /// Takes over the first stretch, unless another reader has it.
    fn take_start(&mut self) {
        let mut start = self.ranged.start.lock().unwrap_or_else(PoisonError::into_inner);
        // What was looked at ends where the stretch goes on.
        let Some(seen) = usize::try_from(self.at).ok().and_then(|at| start.seen.get(at..)) else { return };
        let seen = Bytes::copy_from_slice(seen);
        let Some(mut rest) = start.rest.take() else { return };
        rest.set_ahead(self.depth.ahead_bytes());
        self.seen = Some(seen);
        self.stretches.push_back(rest);
        self.next = start.until;
    }

    /// Asks for the next stretches: for more than one only once it is seen that the reader goes on.
    fn ask_ahead(&mut self) -> Result<(), Failure> {
        let stretches = if self.at - self.from < BLOCK_BYTES_MAX { 1 } else { STRETCHES };
        while self.stretches.len() < stretches && self.next < self.until {
            let to = self.until.min(self.next + STRETCH_BYTES);
            let want = Want { range: Some((self.next, to)), ..self.ranged.want.clone() };
            let local = match &self.local {
                Some(local) => local.clone(),
                None => {
                    let local = Arc::new(self.ranged.client.take_local()?);
                    self.stretches.iter_mut().for_each(|stretch| stretch.drive(&local));
                    self.local.insert(local).clone()
                }
            };
            let stretch = Fetch::start_by(&self.ranged.client, Some(&local), want, self.depth.ahead_bytes());
            self.stretches.push_back(stretch);
            self.next = to;
            // It is asked for now, and not when the reader waits.
            local.turn();
        }
        Ok(())
    }

    /// The next bytes, none at the end.
    pub fn next(&mut self, at_most: usize) -> Result<Bytes, Failure> {
        let at_most = at_most.min(usize::try_from(self.until.saturating_sub(self.at)).unwrap_or(usize::MAX));
        if at_most == 0 {
            return self.end();
        }
        let bytes = match self.seen.as_mut().filter(|seen| !seen.is_empty()) {
            Some(seen) => seen.split_to(at_most.min(seen.len())),
            None => self.fetched(at_most)?,
        };
        self.sum(&bytes);
        self.at += bytes.len() as u64;
        Ok(bytes)
    }

    /// Nothing more; where the object ends here too, whether its last stretch was right in the store's eyes.
    fn end(&mut self) -> Result<Bytes, Failure> {
        match self.stretches.front_mut() {
            Some(last) if self.until == self.ranged.size() && self.until > self.from => last.next(1),
            _ => Ok(Bytes::new()),
        }
    }

    fn fetched(&mut self, at_most: usize) -> Result<Bytes, Failure> {
        loop {
            self.ask_ahead()?;
            let Some(stretch) = self.stretches.front_mut() else {
                return Err(Failure::new(Kind::Changed, "fewer bytes than the object had"));
            };
            let bytes = stretch.next(at_most)?;
            if !bytes.is_empty() {
                return Ok(bytes);
            }
            self.learn();
        }
    }

    /// Goes on to the next stretch, as far ahead as this one and those of other readers teach. The first was asked for by
    /// another thread, long before it was read, and teaches nothing.
    fn learn(&mut self) {
        let (began, from) = std::mem::replace(&mut self.since, (Instant::now(), self.at));
        let Some(stretch) = self.stretches.pop_front().filter(Fetch::is_local) else { return };
        let mut ahead = self.ranged.client.ahead();
        ahead.learn(self.depth, self.at - from, began.elapsed(), stretch.waited());
        let depth = ahead.depth();
        drop(ahead);
        if depth != self.depth {
            self.depth = depth;
            self.stretches.iter_mut().for_each(|stretch| stretch.set_ahead(depth.ahead_bytes()));
        }
    }

    /// Sums those of the next bytes that the reader answers for.
    fn sum(&mut self, bytes: &[u8]) {
        if let Some(piece) = &mut self.piece
            && let Some(Some(pieces)) = self.ranged.pieces.get()
        {
            let before = self.own.start.saturating_sub(self.at).min(bytes.len() as u64) as usize;
            piece.add(pieces, &bytes[before..], self.own.end);
        }
    }
}

impl Drop for InOrder {
    fn drop(&mut self) {
        self.stretches.clear();
        if let Some(local) = self.local.take().and_then(Arc::into_inner) {
            // The stretches' tasks end.
            local.turn();
            self.ranged.client.give_back(local);
        }
    }
}
