//! For the tests of overlays over text: what they mark, in pieces of any size. Knows no format.

use super::Overlay;
use crate::model::{Labels, Segment};

/// The segments of a text that comes in pieces of a size, and each one's label and text.
pub fn mark(mut overlay: impl Overlay, text: &[u8], piece: usize) -> (Vec<(String, String)>, Vec<Segment>) {
    let (mut labels, mut segments) = (Labels::default(), Vec::new());
    for (number, part) in text.chunks(piece.max(1)).enumerate() {
        let at = (number * piece) as u32;
        overlay.mark(part, at, at as usize + part.len() == text.len(), &mut labels, &mut segments);
    }
    let ends = segments.iter().skip(1).map(|next| next.start as usize).chain([text.len()]);
    let shown = segments.iter().zip(ends).map(|(segment, end)| {
        let text = String::from_utf8_lossy(&text[segment.start as usize..end]).into_owned();
        (labels.name(segment.label).to_string(), text)
    });
    (shown.collect(), segments)
}

/// Label, exact path and text of each labelled segment.
pub fn told(mut overlay: impl Overlay, text: &str) -> Vec<(String, String, String)> {
    let (mut labels, mut segments) = (Labels::default(), Vec::new());
    overlay.mark(text.as_bytes(), 0, true, &mut labels, &mut segments);
    let ends = segments.iter().skip(1).map(|next: &Segment| next.start as usize).chain([text.len()]);
    let all: Vec<_> = segments.iter().zip(ends).collect();
    let shown = all.into_iter().filter(|(segment, _)| !labels.name(segment.label).is_empty()).map(|(segment, end)| {
        let path = overlay.place(segment, &labels).json_path.unwrap_or_default().to_string();
        let text = text[segment.start as usize..end].trim().to_string();
        (labels.name(segment.label).to_string(), path, text)
    });
    shown.collect()
}
