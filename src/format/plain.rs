//! Plain text: logs, source, mail and all else that is read as it stands. One segment for everything.
//! Must not know other formats.

use super::{Overlay, Split};
use crate::model::{LabelId, Labels, Place, Segment};

/// Text without structure.
#[derive(Default)]
pub struct Plain {
    begun: bool,
}

impl Plain {
    pub fn open(_head: &[u8]) -> Box<dyn Overlay> {
        Box::new(Plain::default())
    }
}

impl Overlay for Plain {
    fn mark(&mut self, text: &[u8], at: u32, _last: bool, _labels: &mut Labels, segments: &mut Vec<Segment>) {
        if !self.begun && !text.is_empty() {
            self.begun = true;
            segments.push(Segment { start: at, label: LabelId(0), row: 0, column: 0, escaped: false });
        }
    }

    fn place(&self, _segment: &Segment, _labels: &Labels) -> Place {
        Place::default()
    }

    fn unescape(&self, raw: &[u8], decoded: &mut Vec<u8>, _breaks: &mut Vec<(u32, u32)>) {
        decoded.extend_from_slice(raw);
    }

    fn splits(&self) -> Split {
        Split::Anywhere
    }
}
