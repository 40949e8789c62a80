//! Validators: what a shape cannot say, checksums and reserved ranges. Looked up by name, pure,
//! each checked against an oracle. They know a value and nothing around it.

use std::cell::OnceCell;

mod ae;
mod ar;
mod at;
mod au;
mod be;
mod bg;
mod br;
mod ca;
pub mod calendar;
mod card;
mod ch;
pub mod checksum;
mod cl;
mod cn;
mod co;
mod contact;
mod credential;
mod cz;
mod de;
mod dk;
mod document;
mod ec;
mod ee;
mod es;
mod fi;
mod finance;
mod fr;
mod gb;
mod gr;
mod hk;
mod hr;
mod iban;
mod id;
mod ie;
mod il;
mod r#in;
mod it;
mod jp;
mod kr;
mod lt;
mod mx;
mod my;
mod network;
mod nl;
mod no;
mod nz;
mod pe;
mod person;
mod pl;
mod pt;
mod ro;
mod ru;
mod sa;
mod se;
mod sg;
mod th;
mod tr;
mod tw;
mod us;
mod vehicle;
mod wallet;
mod za;

/// What a validator thinks of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The check holds.
    Valid,
    /// The check fails: the candidate is refused.
    Invalid,
    /// The check is contested, abolished or not applicable: shape alone.
    CannotSay,
    /// The check holds, and the value is a published test, specimen or reserved one.
    Test,
}

/// An outcome, and what the value tells of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub outcome: Outcome,
    /// Card scheme, kind of key ...; for IBANs the country.
    pub variant: Option<&'static str>,
    /// ISO 3166-1, two capitals.
    pub country: Option<&'static str>,
}

impl Verdict {
    pub const VALID: Verdict = Verdict { outcome: Outcome::Valid, variant: None, country: None };
    pub const INVALID: Verdict = Verdict { outcome: Outcome::Invalid, variant: None, country: None };
    pub const CANNOT_SAY: Verdict = Verdict { outcome: Outcome::CannotSay, variant: None, country: None };
    pub const TEST: Verdict = Verdict { outcome: Outcome::Test, variant: None, country: None };

    /// Valid or invalid.
    pub fn of(holds: bool) -> Verdict {
        if holds { Verdict::VALID } else { Verdict::INVALID }
    }

    pub fn with_variant(self, variant: &'static str) -> Verdict {
        Verdict { variant: Some(variant), ..self }
    }

    pub fn with_country(self, country: &'static str) -> Verdict {
        Verdict { country: Some(country), ..self }
    }
}

/// A candidate's value as validators see it. One is made for each span and shared by all detectors
/// that claim it, so that digits are gathered and checksums computed once a number.
pub struct Subject<'a> {
    text: &'a [u8],
    /// The digits of a value that is eight to sixteen of them and nothing else, as most are, and how many; 0 of others.
    bare: ([u8; 16], usize),
    digits: OnceCell<smallvec::SmallVec<[u8; 40]>>,
    luhn: OnceCell<bool>,
    mod97: OnceCell<Option<u8>>,
}

impl<'a> Subject<'a> {
    pub fn new(text: &'a [u8]) -> Subject<'a> {
        let bare = bare_digits(text).map_or(([0; 16], 0), |digits| (digits, text.len()));
        Subject { text, bare, digits: OnceCell::new(), luhn: OnceCell::new(), mod97: OnceCell::new() }
    }

    /// The value as it stands, separators included.
    pub fn text(&self) -> &'a [u8] {
        self.text
    }

    /// The ASCII digits of the value, as numbers 0 to 9.
    pub fn digits(&self) -> &[u8] {
        match &self.bare {
            (_, 0) => self.digits.get_or_init(|| gather(self.text, |byte| byte.wrapping_sub(b'0'), u8::is_ascii_digit)),
            (digits, len) => &digits[..*len],
        }
    }

    /// Whether all digits are the same one (placeholders pass many checksums).
    pub fn is_one_digit(&self) -> bool {
        let digits = self.digits();
        digits.windows(2).all(|pair| pair[0] == pair[1])
    }

    /// ISO/IEC 7812-1 Annex B over the digits.
    pub fn luhn(&self) -> bool {
        *self.luhn.get_or_init(|| checksum::luhn(self.digits()))
    }

    /// ISO 7064 remainder mod 97 of the letters (A = 10) and digits as they stand; none where another character but a space or dash stands.
    pub fn mod97(&self) -> Option<u8> {
        *self.mod97.get_or_init(|| checksum::mod97(self.text))
    }

    /// Letters and digits, upper case, separators dropped.
    pub fn compact(&self) -> smallvec::SmallVec<[u8; 40]> {
        gather(self.text, |byte| byte.to_ascii_uppercase(), u8::is_ascii_alphanumeric)
    }
}

/// The digits of a text that is eight to sixteen of them: two words of eight, which may overlap.
#[inline]
fn bare_digits(text: &[u8]) -> Option<[u8; 16]> {
    const fn all(byte: u8) -> u64 {
        u64::from_le_bytes([byte; 8])
    }
    let (first, last) = (text.first_chunk::<8>()?, text.last_chunk::<8>().filter(|_| text.len() <= 16)?);
    let [first, last] = [first, last].map(|chunk| u64::from_le_bytes(*chunk) ^ all(b'0'));
    // The high bit of a byte that is no digit; what is carried past such a byte does not matter.
    let others = |word: u64| (word.wrapping_add(all(0x7f - 9)) | word) & all(0x80);
    if others(first) | others(last) != 0 {
        return None;
    }
    let mut digits = [0; 16];
    digits[..8].copy_from_slice(&first.to_le_bytes());
    digits[text.len() - 8..text.len()].copy_from_slice(&last.to_le_bytes());
    Some(digits)
}

/// The bytes of some kind, changed. Which are of it the processor cannot foresee: no branch depends on it.
#[inline]
fn gather(text: &[u8], change: impl Fn(u8) -> u8, is_kept: impl Fn(&u8) -> bool) -> smallvec::SmallVec<[u8; 40]> {
    let mut kept: smallvec::SmallVec<[u8; 40]> = smallvec::SmallVec::from_slice(text);
    let (slots, mut count) = (&mut kept[..], 0);
    for byte in text {
        slots[count] = change(*byte);
        count += usize::from(is_kept(byte));
    }
    kept.truncate(count);
    kept
}

/// A validator and what is known of it.
#[derive(Debug)]
pub struct Validator {
    pub name: &'static str,
    pub check: fn(&Subject) -> Verdict,
    /// Bits of evidence that passing is worth: -log2 of the share of random values of the detector's
    /// shape that pass. A test measures it.
    pub bits: f32,
    /// True where the value has a check digit: a value with one digit changed is refused, but for the
    /// few that the weaker systems miss, and those it gives `CannotSay`.
    pub checksum: bool,
}

/// The tables of the files of this folder. A test compares them with the folder.
const TABLES: &[&[Validator]] = &[
    ae::VALIDATORS,
    ar::VALIDATORS,
    at::VALIDATORS,
    au::VALIDATORS,
    be::VALIDATORS,
    bg::VALIDATORS,
    br::VALIDATORS,
    ca::VALIDATORS,
    card::VALIDATORS,
    ch::VALIDATORS,
    cl::VALIDATORS,
    cn::VALIDATORS,
    co::VALIDATORS,
    contact::VALIDATORS,
    credential::VALIDATORS,
    cz::VALIDATORS,
    de::VALIDATORS,
    dk::VALIDATORS,
    document::VALIDATORS,
    ec::VALIDATORS,
    ee::VALIDATORS,
    es::VALIDATORS,
    fi::VALIDATORS,
    finance::VALIDATORS,
    fr::VALIDATORS,
    gb::VALIDATORS,
    gr::VALIDATORS,
    hk::VALIDATORS,
    hr::VALIDATORS,
    iban::VALIDATORS,
    id::VALIDATORS,
    ie::VALIDATORS,
    il::VALIDATORS,
    r#in::VALIDATORS,
    it::VALIDATORS,
    jp::VALIDATORS,
    kr::VALIDATORS,
    lt::VALIDATORS,
    mx::VALIDATORS,
    my::VALIDATORS,
    network::VALIDATORS,
    nl::VALIDATORS,
    no::VALIDATORS,
    nz::VALIDATORS,
    pe::VALIDATORS,
    person::VALIDATORS,
    pl::VALIDATORS,
    pt::VALIDATORS,
    ro::VALIDATORS,
    ru::VALIDATORS,
    sa::VALIDATORS,
    se::VALIDATORS,
    sg::VALIDATORS,
    th::VALIDATORS,
    tr::VALIDATORS,
    tw::VALIDATORS,
    us::VALIDATORS,
    vehicle::VALIDATORS,
    wallet::VALIDATORS,
    za::VALIDATORS,
];

/// Looks a validator up by its name in a detector file.
pub fn find(name: &str) -> Option<&'static Validator> {
    TABLES.iter().flat_map(|table| table.iter()).find(|validator| validator.name == name)
}

impl Validator {
    /// Of spans that begin at one place, one that it knows is taken before a longer one of which it cannot say.
    pub fn prefers_known(&self) -> bool {
        self.name.starts_with("contact-phone")
    }
}

/// All validators, in the order of their files.
pub fn all() -> impl Iterator<Item = &'static Validator> {
    TABLES.iter().flat_map(|table| table.iter())
}
