//! Plain text: logs, source, mail and all else that is read as it stands. One segment for everything.
//! Must not know other formats.

use super::{Overlay, Split};
use crate::model::{LabelId, Labels, Segment};

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
            segments.push(Segment::text(at, LabelId(0)));
        }
    }

    fn splits(&self) -> Split {
        Split::Anywhere
    }
}
