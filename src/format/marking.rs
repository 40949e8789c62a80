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
