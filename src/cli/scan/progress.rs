//! Progress on standard error, for a person who looks: objects, bytes, rate, time left, what is being
//! read, gaps so far. Draws from counters; the scan does not know of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::scan::Control;

pub struct Progress {
    ended: Arc<AtomicBool>,
    drawing: Option<JoinHandle<()>>,
}

impl Progress {
    pub fn start(control: Arc<Control>) -> Progress {
        let ended = Arc::new(AtomicBool::new(false));
        let until = ended.clone();
        let drawing = std::thread::spawn(move || draw(&control, &until));
        Progress { ended, drawing: Some(drawing) }
    }

    /// Clears the line.
    pub fn end(mut self) {
        self.ended.store(true, Ordering::Relaxed);
        if let Some(drawing) = self.drawing.take() {
            let _ = drawing.join();
        }
    }
}

fn draw(control: &Control, ended: &AtomicBool) {
    let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr_with_hz(8));
    let spinner = ProgressStyle::with_template("{spinner} {binary_bytes} · {binary_bytes_per_sec}\n{prefix}{msg}");
    let known = ProgressStyle::with_template(
        "{bar:16} {percent:>3}% · {binary_bytes} · {binary_bytes_per_sec} · {eta} left\n{prefix}{msg}",
    );
    let (Ok(spinner), Ok(known)) = (spinner, known) else { return };
    bar.set_style(spinner);
    let mut listed = false;
    while !ended.load(Ordering::Relaxed) {
        if !listed && control.listing_done.load(Ordering::Relaxed) && control.listed_bytes.load(Ordering::Relaxed) > 0 {
            listed = true;
            bar.set_style(known.clone());
            bar.set_length(control.listed_bytes.load(Ordering::Relaxed));
        }
        bar.set_position(control.bytes.load(Ordering::Relaxed));
        let objects = control.objects.load(Ordering::Relaxed);
        let gaps = control.gaps.load(Ordering::Relaxed);
        let found = control.found.load(Ordering::Relaxed);
        let counts = format!("{objects} objects, {found} with findings, {gaps} with gaps · ");
        let room = columns().saturating_sub(counts.chars().count() + 1);
        bar.set_prefix(counts);
        bar.set_message(control.reading().map(|uri| shortened(&uri, room)).unwrap_or_default());
        std::thread::sleep(Duration::from_millis(125));
    }
    bar.finish_and_clear();
}

/// Of the terminal that is drawn on; it may be resized while the scan runs.
fn columns() -> usize {
    terminal_size::terminal_size_of(std::io::stderr()).map_or(80, |(width, _)| usize::from(width.0))
}

/// The end of a URI, which tells most; it is percent-encoded, so no control character can reach the terminal.
fn shortened(uri: &str, room: usize) -> String {
    let count = uri.chars().count();
    if count <= room {
        return uri.to_string();
    }
    match room.checked_sub(1) {
        Some(room) => format!("…{}", uri.chars().skip(count - room).collect::<String>()),
        None => String::new(),
    }
}
