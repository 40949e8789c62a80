//! One object, from open to Record: recognise, read, go into members with an explicit stack under one
//! budget. No recursion over input happens here or anywhere else.

use std::cell::RefCell;
use std::fs::File;
use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::rc::Rc;
use std::sync::Arc;

use super::Scan;
use super::budget::{Budget, MemberReader, StoredReader};
use super::document::{Document, Keep, Memory, Stand, mask_name, matches_in};
use super::extracted::{self, Held};
use super::record::{Outcome, Recorder, Rows, status};
use super::split;
use super::stream::{Span, Stream};
use super::strings;
use crate::body::Body;
use crate::engine::Carry;
use crate::error::{Error, Gap, Reason};
use crate::format::{self, Container, Format, Reader};
use crate::limits;
use crate::model::{Counts, LabelId, Labels, MemberRow, Object, Place, Row, Status};
use crate::spool::Spool;
use crate::text::Decoder;

/// Examines one object to its Record. Errors are the scan's own (a full disk), never the object's.
/// `known` is its format, where that is not to be recognised; `after` is asked once everything was read.
pub fn examine(
    scan: &Scan,
    memory: &mut Memory,
    object: &Object,
    opened: Result<Body, Gap>,
    known: Option<&'static str>,
    after: &dyn Fn(&mut Vec<Gap>),
) -> Result<(Rows, Outcome), Error> {
    let mut recorder = Recorder::new(&scan.shared, object);
    name(scan, memory, &mut recorder, &object.key)?;
    let body = match opened {
        Ok(body) => body,
        Err(gap) => {
            recorder.gaps.push(gap);
            return recorder.finish(object, "", "", Status::Skipped);
        }
    };
    let seekable = match &body {
        Body::Seek(at) => Some(at.clone()),
        Body::Stream(_) => None,
    };
    let budget = Rc::new(Budget::new(scan.control.clone(), seekable.as_ref().map(|at| at.size())));
    let body = match body {
        Body::Stream(reader) => Body::Stream(Box::new(StoredReader { reader, budget: budget.clone() })),
        seek => seek,
    };
    let mut walk = Walk { scan, memory, recorder, budget, stack: Vec::new(), mime_part: None };
    let entered = walk.enter(body, &object.key, None, known)?;
    walk.members()?;
    let Walk { mut recorder, .. } = walk;
    recorder.gaps.splice(0..0, entered.gaps);
    let damage = seekable.and_then(|at| at.check().err()).map(Gap::from);
    // Its reader may have told it already.
    recorder.gaps.extend(damage.filter(|gap| !recorder.gaps.iter().any(|known| known.reason == gap.reason)));
    after(&mut recorder.gaps);
    let status = status(&recorder.gaps, recorder.bytes);
    recorder.finish(object, entered.format.name, entered.format.mime, status)
}

/// The name goes through the engine too: a value in a name leaks as well as one in content.
fn name(scan: &Scan, memory: &mut Memory, recorder: &mut Recorder, key: &[u8]) -> Result<(), Error> {
    let matches = matches_in(scan.engine, &mut memory.scratch, key);
    if matches.is_empty() {
        return Ok(());
    }
    let mut document = Document::default();
    for found in &matches {
        let value = &key[found.start..found.end];
        document.add(
            scan.engine,
            &mut memory.scratch,
            found,
            LabelId(0),
            None,
            value,
            Keep::of(scan.shared.options),
            |_| Stand { start: None, end: None, line: None, column: None, place: Place::default() },
        );
    }
    recorder.document(&mut memory.scratch, document, None, true)?;
    Ok(())
}

/// What came of entering an object or a member.
struct Entered {
    format: &'static Format,
    gaps: Vec<Gap>,
    counts: Counts,
    bytes: u64,
    /// It is a container, now on top of the stack.
    pushed: bool,
}

/// An open container.
struct Frame {
    container: Rc<RefCell<Box<dyn Container>>>,
    /// The row that closes it, for a member; none for the object itself.
    row: Option<MemberRow>,
    /// Its path with `!/`, or nothing for the object itself.
    prefix: String,
    /// What a nameless member is called: a compressed file's name without the compressor's ending.
    inner_name: Vec<u8>,
    /// Members that were not, or not wholly, examined.
    unread: u64,
    gaps: Vec<Gap>,
}

struct Walk<'a, 'm> {
    scan: &'a Scan<'a>,
    memory: &'m mut Memory,
    recorder: Recorder<'a>,
    budget: Rc<Budget>,
    stack: Vec<Frame>,
    /// Of the member that is entered.
    mime_part: Option<String>,
}

impl Walk<'_, '_> {
    /// Goes through the members of what is on the stack until it is empty.
    fn members(&mut self) -> Result<(), Error> {
        while let Some(frame) = self.stack.last_mut() {
            let next = frame.container.borrow_mut().next().and_then(|head| {
                self.budget.member()?;
                Ok(head)
            });
            match next {
                Ok(Some(head)) => self.member(head)?,
                Ok(None) => self.leave()?,
                Err(gap) => {
                    frame.gaps.push(gap);
                    self.leave()?;
                }
            }
        }
        Ok(())
    }

    fn member(&mut self, mut head: format::MemberHead) -> Result<(), Error> {
        let Some(frame) = self.stack.last() else { return Ok(()) };
        if head.name.is_empty() {
            head.name.clone_from(&frame.inner_name);
        }
        let shown = mask_name(self.scan.engine, &mut self.memory.scratch, &head.name);
        let path: Arc<str> = format!("{}{shown}", frame.prefix).into();
        let reader = MemberReader { container: frame.container.clone(), budget: self.budget.clone() };
        let mut row = MemberRow {
            object: self.recorder.uri.clone(),
            member: path.clone(),
            format: String::new(),
            status: Status::Skipped,
            gaps: Vec::new(),
            size: head.size.unwrap_or(0),
            modified: head.modified,
            counts: Counts::new(),
        };
        if let Some(gap) = head.gap {
            row.gaps.push(gap);
            return self.close_member(row);
        }
        self.mime_part = head.mime_part;
        let entered = self.enter(Body::Stream(Box::new(reader)), &head.name, Some(&path), head.format)?;
        row.format = entered.format.name.to_string();
        row.gaps = entered.gaps;
        row.counts = entered.counts;
        if entered.pushed {
            if let Some(frame) = self.stack.last_mut() {
                frame.gaps.append(&mut row.gaps);
                frame.row = Some(row);
            }
            return Ok(());
        }
        row.size = entered.bytes;
        row.status = status(&row.gaps, entered.bytes);
        self.close_member(row)
    }

    /// Writes a member's row, and tells its container whether it was read whole.
    fn close_member(&mut self, row: MemberRow) -> Result<(), Error> {
        if let Some(frame) = self.stack.last_mut() {
            frame.unread += u64::from(!row.gaps.is_empty());
        }
        self.recorder.push(Row::Member(Box::new(row)))
    }

    /// Closes the container on top of the stack.
    fn leave(&mut self) -> Result<(), Error> {
        let Some(mut frame) = self.stack.pop() else { return Ok(()) };
        frame.gaps.extend(frame.container.borrow_mut().gaps());
        if frame.unread > 0 {
            frame.gaps.push(Gap::new(Reason::MemberUnread, frame.unread.to_string()));
        }
        match frame.row {
            Some(mut row) => {
                row.gaps = frame.gaps;
                row.status = if row.gaps.is_empty() { Status::Complete } else { Status::Partial };
                self.close_member(row)
            }
            None => {
                self.recorder.gaps.append(&mut frame.gaps);
                Ok(())
            }
        }
    }

    /// Recognises a thing, unless its format is known, and reads it, or puts it on the stack.
    fn enter(
        &mut self,
        body: Body,
        name: &[u8],
        member: Option<&Arc<str>>,
        known: Option<&'static str>,
    ) -> Result<Entered, Error> {
        let mime_part = self.mime_part.take();
        let mut head = std::mem::take(&mut self.memory.head);
        let (body, read, whole) = read_head(body, &mut head);
        let recognised = known
            .and_then(format::Recognised::known)
            .unwrap_or_else(|| format::sniff::recognise(name, &head[..read], whole));
        let format = recognised.format;
        let mut entered = Entered { format, gaps: Vec::new(), counts: Counts::new(), bytes: 0, pushed: false };
        match &format.reader {
            Reader::Overlay(_) => {
                let mut document = self.text(body, &head[..read], whole, &recognised);
                document.mime_part = mime_part;
                entered.bytes = document.bytes;
                (entered.counts, entered.gaps) =
                    self.recorder.document(&mut self.memory.scratch, document, member, false)?;
            }
            Reader::Container { open, needs_seek } => {
                let opened = self.container(body, &head[..read], whole, *needs_seek).and_then(open);
                self.push(opened, name, member, &mut entered);
            }
            Reader::Stream { open, is_large, .. } if !is_large(&head[..read]) => {
                let opened = self.container(body, &head[..read], whole, false).and_then(open);
                self.push(opened, name, member, &mut entered);
            }
            Reader::Stream { .. } | Reader::Document(_) => {
                let (mut document, held) = self.document(body, &head[..read], whole, format);
                document.mime_part = mime_part;
                entered.bytes = document.bytes;
                (entered.counts, entered.gaps) =
                    self.recorder.document(&mut self.memory.scratch, document, member, false)?;
                if let Some(container) = held.container() {
                    self.push(Ok(container), name, member, &mut entered);
                }
            }
            Reader::Empty => {}
            Reader::Unreadable => {
                if self.scan.shared.options.strings {
                    let mut document = self.strings(body, &head[..read], whole);
                    document.mime_part = mime_part;
                    entered.bytes = document.bytes;
                    (entered.counts, entered.gaps) =
                        self.recorder.document(&mut self.memory.scratch, document, member, false)?;
                }
                entered.gaps.push(recognised.unreadable());
            }
        }
        self.memory.head = head;
        Ok(entered)
    }

    /// Puts a container on the stack, where there is room.
    fn push(
        &mut self,
        opened: Result<Box<dyn Container>, Gap>,
        name: &[u8],
        member: Option<&Arc<str>>,
        entered: &mut Entered,
    ) {
        let too_deep = || Gap::new(Reason::NestingTooDeep, format!("more than {} levels", limits::MEMBER_DEPTH_MAX));
        let mut container = match opened {
            Ok(container) if self.stack.len() < limits::MEMBER_DEPTH_MAX => container,
            Ok(_) => return entered.gaps.push(too_deep()),
            Err(gap) => return entered.gaps.push(gap),
        };
        container.passwords(&self.scan.shared.options.passwords);
        self.stack.push(Frame {
            container: Rc::new(RefCell::new(container)),
            row: None,
            prefix: member.map(|path| format!("{path}!/")).unwrap_or_default(),
            inner_name: inner_name(name),
            unread: 0,
            gaps: Vec::new(),
        });
        entered.pushed = true;
    }
}

impl Walk<'_, '_> {
    /// Reads text: side by side in parts where that is exact, else as one stream.
    fn text(&mut self, body: Body, head: &[u8], whole: bool, recognised: &format::Recognised) -> Document {
        if let Body::Seek(at) = &body
            && let Some(plan) = split::plan(self.scan, at, head, recognised)
        {
            return split::run(self.scan, self.memory, plan);
        }
        let mut document = Document::default();
        let mut overlay = recognised.overlay(head);
        let stream = Stream {
            engine: self.scan.engine,
            options: self.scan.shared.options,
            control: &self.scan.control,
            overlay: &mut *overlay,
            decoder: Decoder::new(recognised.encoding),
            span: Span::WHOLE,
            carry: Carry::default(),
        };
        let mut reader: Box<dyn Read> = if whole { Box::new(head) } else { self.counted(body) };
        let failed = stream.run(&mut reader, &mut document, self.memory);
        document.gaps.extend(failed.err());
        document
    }

    /// Reads the strings of a binary.
    fn strings(&mut self, body: Body, mut head: &[u8], whole: bool) -> Document {
        let mut document = Document::default();
        let read = if whole {
            strings::read(self.scan, &mut document, self.memory, &mut head)
        } else {
            strings::read(self.scan, &mut document, self.memory, &mut *self.counted(body))
        };
        document.gaps.extend(read.err());
        document
    }

    /// The body in order, with the time and the will to go on checked at each read.
    fn counted(&self, body: Body) -> Box<dyn Read> {
        body.into_reader()
    }

    /// A body that a container can open: held in a spool where it must seek and cannot.
    fn container(&self, body: Body, head: &[u8], whole: bool, needs_seek: bool) -> Result<Body, Gap> {
        match body {
            _ if whole => Ok(Body::Seek(Arc::new(head.to_vec()))),
            Body::Stream(mut reader) if needs_seek => {
                let mut spool = Spool::new(limits::OBJECT_SPOOL_BYTES);
                copy(&mut reader, &mut spool, limits::SPOOL_MEMBER_BYTES_MAX)?;
                Ok(Body::Seek(spool.finish()))
            }
            body => Ok(body),
        }
    }

    /// Reads a document in a worker process. Gives the files within it, too.
    fn document(&mut self, body: Body, head: &[u8], whole: bool, format: &'static Format) -> (Document, Held) {
        let (mut document, mut held) = (Document::default(), Held::default());
        let Some(worker) = &self.scan.worker else {
            document.gaps.push(Gap::new(Reason::NoWorker, format!("{}: no worker program was given", format.name)));
            return (document, held);
        };
        let file = match file_of(body, head, whole) {
            Ok(file) => file,
            Err(gap) => {
                document.gaps.push(gap);
                return (document, held);
            }
        };
        let (scan, memory) = (self.scan, &mut *self.memory);
        let mut labels = Labels::default();
        memory.scratch.new_document();
        let ended = scan.with_document_worker(|| {
            worker.run(format.name, &file, &mut labels, &mut |frame, labels| {
                let taken = scan
                    .control
                    .check()
                    .and_then(|()| Ok(extracted::take(scan, &mut document, &mut held, memory, frame, labels)?));
                match taken {
                    Ok(()) => ControlFlow::Continue(()),
                    Err(gap) => {
                        document.gaps.push(gap);
                        ControlFlow::Break(())
                    }
                }
            })
        });
        document.labels = labels;
        document.gaps.extend(ended.err());
        (document, held)
    }
}

/// Endings of a compressed tar in one word.
const TAR_ENDINGS: [&[u8]; 6] = [b".tgz", b".txz", b".tlz", b".tbz", b".tbz2", b".tzst"];

/// The name of what a compressed file holds: its own last part without `.gz`; `.tgz` holds a `.tar`.
fn inner_name(name: &[u8]) -> Vec<u8> {
    let last = name.rsplit(|byte| *byte == b'/').next().unwrap_or(name);
    let lower = last.to_ascii_lowercase();
    match lower.iter().rposition(|byte| *byte == b'.') {
        Some(dot) if dot > 0 && TAR_ENDINGS.contains(&&lower[dot..]) => [&last[..dot], b".tar"].concat(),
        Some(dot) if dot > 0 => last[..dot].to_vec(),
        _ => b"content".to_vec(),
    }
}

/// Reads the first bytes of a body. Gives the body from its first byte again, how many were read,
/// and whether that is all.
fn read_head(body: Body, head: &mut Vec<u8>) -> (Body, usize, bool) {
    head.resize(limits::SNIFF_BYTES, 0);
    match body {
        Body::Seek(at) => match at.read_at(0, head) {
            Ok(read) => {
                let whole = (read as u64) >= at.size() && read < head.len();
                (Body::Seek(at), read, whole)
            }
            Err(error) => (Body::Stream(Box::new(Failing(Some(error)))), 0, false),
        },
        Body::Stream(mut reader) => {
            let mut read = 0;
            let mut failed = None;
            while read < head.len() {
                match reader.read(&mut head[read..]) {
                    Ok(0) => break,
                    Ok(more) => read += more,
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    Err(error) => {
                        failed = Some(error);
                        break;
                    }
                }
            }
            let whole = read < head.len() && failed.is_none();
            let start = io::Cursor::new(head[..read].to_vec());
            let rest: Box<dyn Read> = match failed {
                Some(error) => Box::new(Failing(Some(error))),
                None => reader,
            };
            (Body::Stream(Box::new(start.chain(rest))), read, whole)
        }
    }
}

/// Gives the error that a reader met, once.
struct Failing(Option<io::Error>);

impl Read for Failing {
    fn read(&mut self, _buffer: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}

/// A file that a worker process can inherit.
fn file_of(body: Body, head: &[u8], whole: bool) -> Result<File, Gap> {
    if let Body::Seek(at) = &body
        && let Some(file) = at.file()
    {
        return Ok(file.try_clone()?);
    }
    let mut file = tempfile::tempfile()?;
    if whole {
        file.write_all(head)?;
    } else {
        copy(&mut body.into_reader(), &mut file, limits::SPOOL_MEMBER_BYTES_MAX)?;
    }
    Ok(file)
}

/// Copies at most `limit` bytes; more is a gap.
fn copy(reader: &mut dyn Read, writer: &mut dyn Write, limit: u64) -> Result<(), Gap> {
    let copied = io::copy(&mut reader.take(limit + 1), writer)?;
    if copied > limit {
        return Err(Gap::new(Reason::TooLarge, format!("more than {} GiB in an archive", limit >> 30)));
    }
    Ok(())
}
