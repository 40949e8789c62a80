//! The pipeline on one screen: sources list objects in order, workers make each into a Record, and
//! Records leave in listing order, whatever the thread count. The only place where rooms meet.

mod aside;
mod budget;
mod document;
mod extracted;
mod object;
mod order;
mod pending;
mod record;
mod split;
mod stream;
mod strings;

use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use crossbeam_channel::{Receiver, Sender, bounded, unbounded};

use crate::body::Body;
use crate::engine::Engine;
use crate::error::{Error, Gap, Reason};
use crate::format::sniff;
use crate::limits;
use crate::model::{Object, Row, Status};
use crate::source::{Flow, Listed, Source};
use crate::worker::Worker;
use document::Memory;
use order::Order;
pub use record::Explained;
use record::{Outcome, Recorder, Rows, Shared};
use split::Job;

pub use crate::settings::Options;

/// What the outside may ask and tell while a scan runs.
#[derive(Default)]
pub struct Control {
    stop: AtomicBool,
    pub objects: AtomicU64,
    pub bytes: AtomicU64,
    pub gaps: AtomicU64,
    pub found: AtomicU64,
    /// Objects and bytes listed so far, and whether the listing is done.
    pub listed: AtomicU64,
    pub listed_bytes: AtomicU64,
    pub listing_done: AtomicBool,
    /// What is being read.
    reading: Mutex<Option<String>>,
}

impl Control {
    /// Ends the scan cleanly: what is done is kept, what is open becomes a gap.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    pub fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    fn check(&self) -> Result<(), Gap> {
        if self.stopped() { Err(Gap::new(Reason::Interrupted, "")) } else { Ok(()) }
    }

    fn progress(&self, bytes: u64) {
        self.bytes.fetch_add(bytes, Ordering::Relaxed);
    }

    /// The URI of an object that is being read.
    pub fn reading(&self) -> Option<String> {
        self.reading.lock().ok().and_then(|reading| reading.clone())
    }
}

/// A scan's fixed parts, shared by its workers.
struct Scan<'a> {
    engine: &'a Engine,
    shared: Shared<'a>,
    control: Arc<Control>,
    /// Reads documents; none where no program for it was given.
    worker: Option<Worker>,
    /// Document workers that run now; together they share one memory allowance.
    documents: (Mutex<usize>, Condvar),
    help: (Sender<Arc<Job>>, Receiver<Arc<Job>>),
}

/// What a scan comes to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Summary {
    pub found: bool,
    pub gaps: bool,
    pub interrupted: bool,
}

/// One listed thing on its way to a worker.
struct Task {
    number: u64,
    source: usize,
    listed: Listed,
}

/// A Record and its place in the listing.
type Finished = (u64, Result<(Rows, Outcome), Error>);

/// Scans all that the sources list, and hands each Record's rows to `emit` in listing order.
pub fn run(
    engine: &Engine,
    options: &Options,
    settings_hash: Arc<str>,
    sources: &[Box<dyn Source>],
    control: &Arc<Control>,
    emit: &mut dyn FnMut(&Row) -> Result<(), Error>,
) -> Result<Summary, Error> {
    let scan = Scan {
        engine,
        shared: Shared { engine, detectors: engine.detectors(), options, settings_hash, explained: None },
        control: control.clone(),
        worker: worker_of(options),
        documents: Default::default(),
        help: unbounded(),
    };
    let threads = options.threads.max(1);
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .thread_name(|number| format!("panner-{number}"))
        .build()
        .map_err(|error| Error::broke(format!("worker threads could not be started: {error}")))?;
    let (task_in, tasks) = bounded::<Task>(limits::QUEUE_OBJECTS);
    let (record_in, records) = unbounded();
    std::thread::scope(|scope| {
        let listing = scope.spawn(|| list(sources, control, task_in));
        let (scan, tasks) = (&scan, &tasks);
        let workers = scope.spawn(move || {
            pool.scope(|workers| {
                for _ in 0..threads {
                    let record_in = record_in.clone();
                    workers.spawn(move |_| work(scan, sources, tasks, &record_in));
                }
                drop(record_in);
            });
        });
        let mut order = Order::default();
        let mut summary = Summary::default();
        let mut failed = None;
        for (number, finished) in records {
            let taken = finished.and_then(|(rows, outcome): (Rows, Outcome)| {
                summary.found |= outcome.found;
                summary.gaps |= outcome.gaps;
                order.add(number, rows)?;
                order.emit(emit)
            });
            if let (Err(error), None) = (taken, &failed) {
                failed = Some(error);
                control.stop();
            }
        }
        let _ = workers.join();
        let listed = listing.join().unwrap_or_else(|_| Err(Error::broke("the listing failed")));
        summary.interrupted = control.stopped();
        failed.map_or(listed.map(|()| summary), Err)
    })
}

/// Lists all sources one after the other into the queue.
fn list(sources: &[Box<dyn Source>], control: &Control, tasks: Sender<Task>) -> Result<(), Error> {
    let mut number = 0;
    for (index, source) in sources.iter().enumerate() {
        source.list(&mut |listed| {
            if control.stopped() {
                return Flow::Stop;
            }
            if let Listed::Object(object) = &listed {
                control.listed_bytes.fetch_add(object.size.unwrap_or(0), Ordering::Relaxed);
            }
            control.listed.fetch_add(1, Ordering::Relaxed);
            let sent = tasks.send(Task { number, source: index, listed });
            number += 1;
            if sent.is_ok() { Flow::Continue } else { Flow::Stop }
        })?;
    }
    control.listing_done.store(true, Ordering::Relaxed);
    Ok(())
}

/// One worker: takes objects until none is left, and helps with large ones in between.
fn work(scan: &Scan, sources: &[Box<dyn Source>], tasks: &Receiver<Task>, records: &Sender<Finished>) {
    let mut memory = Memory::default();
    loop {
        if let Ok(job) = scan.help.1.try_recv() {
            help(scan, &mut memory, &job);
            continue;
        }
        crossbeam_channel::select! {
            recv(scan.help.1) -> job => if let Ok(job) = job { help(scan, &mut memory, &job) },
            recv(tasks) -> task => match task {
                Ok(task) => {
                    let number = task.number;
                    let record = examine(scan, &mut memory, sources, task);
                    if records.send((number, record)).is_err() {
                        return;
                    }
                }
                // Nothing more is listed; an object that is still read may want help, but its own
                // worker reads what nobody takes.
                Err(_) => {
                    while let Ok(job) = scan.help.1.try_recv() {
                        help(scan, &mut memory, &job);
                    }
                    return;
                }
            },
        }
    }
}

fn help(scan: &Scan, memory: &mut Memory, job: &Job) {
    let helped = std::panic::catch_unwind(AssertUnwindSafe(|| job.work(scan, memory, true)));
    if helped.is_err() {
        *memory = Memory::default();
    }
}

/// Makes one listed thing into its Record, behind the panic fence.
fn examine(
    scan: &Scan,
    memory: &mut Memory,
    sources: &[Box<dyn Source>],
    task: Task,
) -> Result<(Rows, Outcome), Error> {
    let (object, gap) = match task.listed {
        Listed::Object(object) => (object, None),
        Listed::Gap(object, gap) => (object, Some(gap)),
    };
    if let Ok(mut reading) = scan.control.reading.try_lock() {
        *reading = Some(object.uri.clone());
    }
    let fenced = std::panic::catch_unwind(AssertUnwindSafe(|| {
        let source = &sources[task.source];
        let mut readings = 0;
        loop {
            let mut object = object.clone();
            if readings > 0 {
                // What the listing knew of it holds no longer.
                object.size = None;
            }
            let opened = gap.clone().map_or_else(|| scan.control.check().and_then(|()| source.open(&mut object)), Err);
            let after = |gaps: &mut Vec<Gap>| source.after(&object, gaps);
            let record = object::examine(scan, memory, &object, opened, None, &after)?;
            readings += 1;
            let is_large = object.size.is_some_and(|size| size >= limits::REREAD_LARGE_BYTES);
            let rereads = if is_large { limits::REREADS_LARGE_MAX } else { limits::REREADS_MAX };
            if !record.1.stale || readings > rereads || !source.rereads(&object) {
                return Ok(record);
            }
        }
    }));
    let record = fenced.unwrap_or_else(|_| {
        *memory = Memory::default();
        let mut recorder = Recorder::new(&scan.shared, &object);
        recorder.gaps.push(Gap::new(Reason::ParserDied, ""));
        recorder.finish(&object, "", "", Status::Skipped)
    })?;
    scan.control.objects.fetch_add(1, Ordering::Relaxed);
    scan.control.gaps.fetch_add(u64::from(record.1.gaps), Ordering::Relaxed);
    scan.control.found.fetch_add(u64::from(record.1.found), Ordering::Relaxed);
    Ok(record)
}

fn worker_of(options: &Options) -> Option<Worker> {
    options.worker.clone().map(|program| Worker::of(program, limits::DOCUMENT_WORKERS_MAX))
}

impl Scan<'_> {
    /// Runs `read` when a document worker may run, so that they never share out less memory than one needs.
    fn with_document_worker<T>(&self, read: impl FnOnce() -> T) -> T {
        let (running, changed) = &self.documents;
        let mut count = running.lock().unwrap_or_else(PoisonError::into_inner);
        while *count >= limits::DOCUMENT_WORKERS_MAX {
            count = changed.wait(count).unwrap_or_else(PoisonError::into_inner);
        }
        *count += 1;
        drop(count);
        let done = read();
        *running.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        changed.notify_one();
        done
    }

    /// Lets idle workers know of a large object.
    fn ask_for_help(&self, job: &Arc<Job>, helpers: usize) {
        for _ in 0..helpers {
            let _ = self.help.0.send(job.clone());
        }
    }
}

/// Scans bytes as if they were an object of this name: for tests and library callers.
pub fn bytes(engine: &Engine, name: &str, content: &[u8], options: &Options) -> Vec<Row> {
    in_memory(engine, name, content, options, None)
}

/// As [`bytes`], for `eval`: a mail is read as the text that it is, so that places are offsets into what was marked.
pub fn text(engine: &Engine, name: &str, content: &[u8], options: &Options) -> Vec<Row> {
    let recognised = sniff::recognise(name.as_bytes(), content, true).format;
    let known = matches!(recognised.name, "mail" | "mbox").then_some("text");
    in_memory(engine, name, content, options, known)
}

fn in_memory(engine: &Engine, name: &str, content: &[u8], options: &Options, known: Option<&'static str>) -> Vec<Row> {
    let mut rows = Vec::new();
    let body = Body::Seek(Arc::new(content.to_vec()));
    let examined = alone(engine, options, &in_memory_of(name), body, known, None, &mut |row| rows.push(row.clone()));
    debug_assert!(examined.is_ok(), "rows in memory cannot fail");
    rows
}

/// Scans one file and tells what each match rests on, those below every rung included.
pub fn explain(
    engine: &Engine,
    name: &str,
    file: std::fs::File,
    options: &Options,
) -> Result<(Vec<Explained>, Vec<Row>), Error> {
    explain_object(engine, &in_memory_of(name), Body::Seek(Arc::new(file)), options)
}

/// As [`explain`], for an open object.
pub fn explain_object(
    engine: &Engine,
    object: &Object,
    body: Body,
    options: &Options,
) -> Result<(Vec<Explained>, Vec<Row>), Error> {
    let mut rows = Vec::new();
    let explained =
        alone(engine, options, object, body, None, Some(Mutex::default()), &mut |row| rows.push(row.clone()))?;
    Ok((explained.and_then(|explained| explained.into_inner().ok()).unwrap_or_default(), rows))
}

/// What is not of a source, by its name.
fn in_memory_of(name: &str) -> Object {
    let bucket = Arc::new(crate::model::Bucket { name: "memory".to_string(), uri: "memory:".to_string() });
    Object::at(format!("memory:{name}"), bucket, name.as_bytes().to_vec())
}

/// One object, without a source.
fn alone(
    engine: &Engine,
    options: &Options,
    object: &Object,
    body: Body,
    known: Option<&'static str>,
    explained: Option<Mutex<Vec<Explained>>>,
    take: &mut dyn FnMut(&Row),
) -> Result<Option<Mutex<Vec<Explained>>>, Error> {
    let scan = Scan {
        engine,
        shared: Shared { engine, detectors: engine.detectors(), options, settings_hash: "".into(), explained },
        control: Arc::default(),
        worker: worker_of(options),
        documents: Default::default(),
        help: unbounded(),
    };
    let (record, _) = object::examine(&scan, &mut Memory::default(), object, Ok(body), known, &|_| {})?;
    record.each(&mut |row| {
        take(row);
        Ok(())
    })?;
    Ok(scan.shared.explained)
}

/// Seconds since the Unix epoch: SOURCE_DATE_EPOCH where set, else now.
pub fn now() -> i64 {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.parse().ok());
    fixed.unwrap_or_else(|| jiff::Timestamp::now().as_second())
}
