//! How an answer goes out when it does not go out as it came: slowly, changed, cut short, or with a reset.
//! It knows bodies and sockets, and nothing of requests.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use http_body_util::BodyExt;
use http_body_util::channel::Sender;
use http_body_util::combinators::BoxBody;
use hyper::body::{Bytes, Frame};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// How often a slow body gets its next piece, and a cut one is looked at whether it has been written.
const TICK: Duration = Duration::from_millis(20);

/// How a body goes out.
pub enum Course {
    Slow(u64),
    Corrupt { at: u64, bit: u8 },
    Half(End),
}

#[derive(Clone, Copy, PartialEq)]
pub enum End {
    Reset,
    Silence,
    Close,
}

pub async fn send(
    mut from: BoxBody<Bytes, io::Error>,
    mut to: Sender<Bytes, io::Error>,
    course: Course,
    length: u64,
    control: Arc<Control>,
) {
    let mut sent = 0;
    let written_before = control.written.load(Ordering::Relaxed);
    while let Some(frame) = from.frame().await {
        let mut data = match frame.map(Frame::into_data) {
            Ok(Ok(data)) => data,
            Ok(Err(_trailers)) => continue,
            Err(error) => return to.abort(error),
        };
        let start = sent;
        sent += data.len() as u64;
        match course {
            Course::Corrupt { at, bit } if (start..sent).contains(&at) => {
                let mut changed = data.to_vec();
                changed[(at - start) as usize] ^= bit;
                data = changed.into();
            }
            Course::Slow(bytes_per_second) => {
                let piece = (bytes_per_second * TICK.as_millis() as u64 / 1000).max(1);
                while !data.is_empty() {
                    let part = data.split_to(data.len().min(piece as usize));
                    let time = Duration::from_secs_f64(part.len() as f64 / bytes_per_second as f64);
                    if to.send_data(part).await.is_err() {
                        return;
                    }
                    tokio::time::sleep(time).await;
                }
                continue;
            }
            Course::Half(_) if sent > length / 2 => data.truncate((length / 2 - start) as usize),
            _ => {}
        }
        if to.send_data(data).await.is_err() {
            return;
        }
        if let Course::Half(end) = course
            && sent >= length / 2
        {
            drop(from);
            return cut(to, end, written_before + length / 2, &control).await;
        }
    }
}

/// Ends a body before its length is reached, once that much has been written to the socket.
async fn cut(to: Sender<Bytes, io::Error>, end: End, written: u64, control: &Control) {
    while end != End::Silence && control.written.load(Ordering::Relaxed) < written && !control.gone() {
        tokio::time::sleep(TICK).await;
    }
    if end == End::Silence {
        std::future::pending::<()>().await;
    }
    // The last bytes are on their way to the client: a reset at once would overtake them.
    tokio::time::sleep(TICK).await;
    if end == End::Reset {
        control.reset();
    }
    to.abort(io::ErrorKind::ConnectionAborted.into());
}

/// How an answer acts on the connection below it.
#[derive(Default)]
pub struct Control {
    reset: AtomicBool,
    written: AtomicU64,
    closed: AtomicBool,
}

impl Control {
    /// When the connection is dropped next, the client gets a reset.
    pub fn reset(&self) {
        self.reset.store(true, Ordering::Relaxed);
    }

    fn gone(&self) -> bool {
        self.closed.load(Ordering::Relaxed)
    }
}

/// A connection that can be made to end in a reset.
pub struct Line {
    stream: TcpStream,
    control: Arc<Control>,
}

impl Line {
    pub fn new(stream: TcpStream, control: Arc<Control>) -> Line {
        Line { stream, control }
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        if self.control.reset.load(Ordering::Relaxed) {
            let _ = self.stream.set_zero_linger();
        }
        self.control.closed.store(true, Ordering::Relaxed);
    }
}

impl AsyncRead for Line {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, into)
    }
}

impl AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, from: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, from);
        if let Poll::Ready(Ok(count)) = &written {
            self.control.written.fetch_add(*count as u64, Ordering::Relaxed);
        }
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
