//! What was decoded of a member, and how much of it was given. Knows no mail.

/// Bytes decoded at a time.
const OUT_BYTES: usize = 32 << 10;

#[derive(Default)]
pub(super) struct Out {
    pub bytes: Vec<u8>,
    given: usize,
}

impl Out {
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.given = 0;
    }

    /// Nothing is left to give.
    pub(super) fn is_given(&self) -> bool {
        self.given >= self.bytes.len()
    }

    /// Enough is decoded.
    pub(super) fn is_full(&self) -> bool {
        self.bytes.len() >= OUT_BYTES
    }

    /// Gives as much as there is room for.
    pub(super) fn give(&mut self, buffer: &mut [u8]) -> usize {
        let left = self.bytes.get(self.given..).unwrap_or_default();
        let read = left.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..read), left.get(..read)) {
            to.copy_from_slice(from);
        }
        self.given += read;
        read
    }
}
