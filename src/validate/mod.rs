//! Validators: what a shape cannot say, checksums and reserved ranges. Looked up by name, pure,
//! each checked against an oracle. They know a value and nothing around it, but for those of secrets, which a label makes.

use std::cell::OnceCell;

mod ad;
mod ae;
mod ar;
mod at;
mod au;
mod az;
mod be;
mod bg;
mod br;
mod by;
mod ca;
pub mod calendar;
mod card;
mod ch;
pub mod checksum;
mod cl;
mod cn;
mod co;
mod contact;
mod cr;
mod credential;
mod cu;
mod cy;
mod cz;
mod de;
mod dk;
mod r#do;
mod document;
mod ec;
mod ee;
mod eg;
mod es;
mod eu;
mod fi;
mod finance;
mod fr;
mod gb;
mod gh;
mod gn;
mod gr;
mod gt;
mod health;
mod hk;
mod hr;
mod hu;
mod iban;
mod id;
mod ie;
mod il;
mod r#in;
mod ir;
mod is;
mod it;
mod jp;
mod kr;
mod kw;
mod kz;
mod lk;
mod lt;
mod lu;
mod lv;
mod ma;
mod md;
mod me;
mod mk;
mod mt;
mod mu;
mod mx;
mod my;
mod mz;
mod names;
mod network;
mod nl;
mod no;
mod nz;
mod pe;
mod person;
mod pl;
mod postal;
mod pt;
mod py;
mod ro;
mod rs;
mod ru;
mod sa;
mod se;
mod secret;
mod sg;
mod si;
mod sk;
mod sn;
mod sv;
mod th;
mod tn;
mod tr;
mod traits;
mod tw;
mod tz;
mod ua;
mod us;
mod uy;
mod uz;
mod ve;
mod vehicle;
mod vn;
mod wallet;
mod words;
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

    /// As [`Verdict::of`]; one digit repeated is a placeholder, and a body that counts up a value typed to try a form.
    pub fn checked(digits: &[u8], holds: bool) -> Verdict {
        let body = digits.split_last().map_or(digits, |(_, body)| body);
        let counts_up = body.len() > 5 && body.windows(2).all(|two| two[1] == (two[0] + 1) % 10);
        match holds && !digits.windows(2).all(|two| two[0] == two[1]) {
            false => Verdict::INVALID,
            true if counts_up => Verdict::TEST,
            true => Verdict::VALID,
        }
    }

    pub fn with_variant(self, variant: &'static str) -> Verdict {
        Verdict { variant: Some(variant), ..self }
    }

    pub fn with_country(self, country: &'static str) -> Verdict {
        Verdict { country: Some(country), ..self }
    }
}

/// Where a value stands, for validators that judge it by its label.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// What a match may not cross: a cell, a JSON string, a text.
    pub segment: &'a [u8],
    /// Where the match begins in it, and where its value does and ends.
    pub matched: usize,
    pub value: (usize, usize),
    /// The column header or key path that names the value; none where the text before it does.
    pub label: Option<&'a str>,
}

/// A candidate's value as validators see it. One is made for each span and shared by all detectors
/// that claim it, so that digits are gathered and checksums computed once a number.
pub struct Subject<'a> {
    text: &'a [u8],
    place: Option<Place<'a>>,
    /// The digits of a value that is eight to sixteen of them and nothing else, as most are, and how many; 0 of others.
    bare: ([u8; 16], usize),
    digits: OnceCell<smallvec::SmallVec<[u8; 40]>>,
    luhn: OnceCell<bool>,
    mod97: OnceCell<Option<u8>>,
}

impl<'a> Subject<'a> {
    pub fn new(text: &'a [u8]) -> Subject<'a> {
        let bare = bare_digits(text).map_or(([0; 16], 0), |digits| (digits, text.len()));
        Subject { text, place: None, bare, digits: OnceCell::new(), luhn: OnceCell::new(), mod97: OnceCell::new() }
    }

    /// A value and where it stands.
    pub fn placed(place: Place<'a>) -> Subject<'a> {
        let text = place.segment.get(place.value.0..place.value.1).unwrap_or_default();
        Subject { place: Some(place), ..Subject::new(text) }
    }

    /// Where the value stands; none where that is not known.
    pub fn place(&self) -> Option<&Place<'a>> {
        self.place.as_ref()
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
    ad::VALIDATORS,
    ae::VALIDATORS,
    ar::VALIDATORS,
    at::VALIDATORS,
    au::VALIDATORS,
    az::VALIDATORS,
    be::VALIDATORS,
    bg::VALIDATORS,
    br::VALIDATORS,
    by::VALIDATORS,
    ca::VALIDATORS,
    card::VALIDATORS,
    ch::VALIDATORS,
    cl::VALIDATORS,
    cn::VALIDATORS,
    co::VALIDATORS,
    contact::VALIDATORS,
    cr::VALIDATORS,
    credential::VALIDATORS,
    cy::VALIDATORS,
    cu::VALIDATORS,
    cz::VALIDATORS,
    de::VALIDATORS,
    dk::VALIDATORS,
    r#do::VALIDATORS,
    document::VALIDATORS,
    ec::VALIDATORS,
    ee::VALIDATORS,
    eg::VALIDATORS,
    es::VALIDATORS,
    eu::VALIDATORS,
    fi::VALIDATORS,
    finance::VALIDATORS,
    fr::VALIDATORS,
    gb::VALIDATORS,
    gh::VALIDATORS,
    gn::VALIDATORS,
    gr::VALIDATORS,
    gt::VALIDATORS,
    health::VALIDATORS,
    hk::VALIDATORS,
    hr::VALIDATORS,
    hu::VALIDATORS,
    iban::VALIDATORS,
    id::VALIDATORS,
    ie::VALIDATORS,
    il::VALIDATORS,
    r#in::VALIDATORS,
    is::VALIDATORS,
    ir::VALIDATORS,
    it::VALIDATORS,
    jp::VALIDATORS,
    kr::VALIDATORS,
    kw::VALIDATORS,
    kz::VALIDATORS,
    lk::VALIDATORS,
    lt::VALIDATORS,
    lu::VALIDATORS,
    lv::VALIDATORS,
    md::VALIDATORS,
    me::VALIDATORS,
    mk::VALIDATORS,
    mt::VALIDATORS,
    mx::VALIDATORS,
    my::VALIDATORS,
    names::VALIDATORS,
    ma::VALIDATORS,
    mu::VALIDATORS,
    mz::VALIDATORS,
    network::VALIDATORS,
    nl::VALIDATORS,
    no::VALIDATORS,
    nz::VALIDATORS,
    pe::VALIDATORS,
    person::VALIDATORS,
    pl::VALIDATORS,
    postal::VALIDATORS,
    pt::VALIDATORS,
    py::VALIDATORS,
    ro::VALIDATORS,
    rs::VALIDATORS,
    ru::VALIDATORS,
    sa::VALIDATORS,
    se::VALIDATORS,
    secret::VALIDATORS,
    sg::VALIDATORS,
    si::VALIDATORS,
    sk::VALIDATORS,
    sn::VALIDATORS,
    sv::VALIDATORS,
    th::VALIDATORS,
    tn::VALIDATORS,
    tr::VALIDATORS,
    traits::VALIDATORS,
    tw::VALIDATORS,
    ua::VALIDATORS,
    tz::VALIDATORS,
    us::VALIDATORS,
    uy::VALIDATORS,
    uz::VALIDATORS,
    ve::VALIDATORS,
    vehicle::VALIDATORS,
    vn::VALIDATORS,
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
        const FIELDS: [&str; 4] = ["person-name", "person-likely-name", "person-sex", "person-marital-status"];
        self.name.starts_with("contact-phone") || FIELDS.contains(&self.name)
    }

    /// Judges what a key or a column is called by itself, and more widely than the pattern that stands before it.
    pub fn judges_names(&self) -> bool {
        self.name.starts_with("secret-") || matches!(self.name, "credential-jwk" | "credential-keystore")
    }
}

/// All validators, in the order of their files.
pub fn all() -> impl Iterator<Item = &'static Validator> {
    TABLES.iter().flat_map(|table| table.iter())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What patterns let through, and what a user's own let through to our validators.
    fn any_value() -> impl Strategy<Value = Vec<u8>> {
        let piece = prop_oneof![
            8 => "[0-9]{1,12}",
            3 => "[A-Z]{1,4}",
            2 => "[a-z]{1,6}",
            2 => "[ ./:<>=_@+()\\n\"'-]{1,2}",
            1 => "[àßλ電🦀]",
        ];
        let text = prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat().into_bytes());
        prop_oneof![4 => text, 1 => prop::collection::vec(any::<u8>(), 0..60)]
    }

    proptest! {
        #[test]
        fn any_bytes_have_a_verdict(text in any_value(), from in 0usize..80, to in 0usize..80, matched in 0usize..80) {
            let value = (from.min(to).min(text.len()), to.max(from).min(text.len()));
            let place = Place { segment: &text, matched: matched.min(value.0), value, label: None };
            for validator in all() {
                (validator.check)(&Subject::new(&text));
                (validator.check)(&Subject::placed(place));
                (validator.check)(&Subject::placed(Place { label: Some("db.password [api_key]"), ..place }));
            }
        }
    }
}
