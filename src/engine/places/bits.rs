//! Bitmaps of several windows side by side, which a processor works on at once. Knows words of bits, nothing of text.

use std::ops::{BitAnd, BitOr, Not, Shl, Shr};

/// Windows that a processor does at once.
pub(super) const WIDE: usize = 4;

/// Bits of so many windows.
#[derive(Clone, Copy)]
pub(super) struct Bits(pub(super) [u64; WIDE]);

impl BitAnd for Bits {
    type Output = Bits;
    #[inline(always)]
    fn bitand(self, other: Bits) -> Bits {
        Bits(std::array::from_fn(|window| self.0[window] & other.0[window]))
    }
}

impl BitOr for Bits {
    type Output = Bits;
    #[inline(always)]
    fn bitor(self, other: Bits) -> Bits {
        Bits(std::array::from_fn(|window| self.0[window] | other.0[window]))
    }
}

impl Not for Bits {
    type Output = Bits;
    #[inline(always)]
    fn not(self) -> Bits {
        Bits(std::array::from_fn(|window| !self.0[window]))
    }
}

/// What lies so many bits behind.
impl Shr<u32> for Bits {
    type Output = Bits;
    #[inline(always)]
    fn shr(self, by: u32) -> Bits {
        Bits(std::array::from_fn(|window| self.0[window] >> by))
    }
}

/// What lies so many bits before.
impl Shl<u32> for Bits {
    type Output = Bits;
    #[inline(always)]
    fn shl(self, by: u32) -> Bits {
        Bits(std::array::from_fn(|window| self.0[window] << by))
    }
}
