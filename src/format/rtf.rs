//! RTF: groups and control words read one after the other, with a stack of small states and no recursion.
//! Runs in the document worker only. Knows nothing of detectors.

mod charset;
mod tokens;
mod writer;

use std::fs::File;
use std::io::BufReader;

use self::charset::Charsets;
use self::tokens::{Token, Tokens};
use self::writer::Writer;
use super::paragraph::Kind;
use super::{Emit, Format, Reader};
use crate::body::ReadAt;
use crate::error::{Gap, Reason};
use crate::limits::RTF_GROUPS_MAX;

pub const FORMAT: Format =
    Format { name: "rtf", mime: "application/rtf", extensions: &["rtf"], reader: Reader::Document(read) };

/// Where the text of a group goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Target {
    #[default]
    Body,
    /// Of fonts only the charset matters.
    Fonts,
    /// Fields of the document's information, names of forms and authors.
    Named(&'static str),
    /// Field instructions, beside the text.
    Beside,
    /// Nothing that anybody reads.
    Passed,
}

/// What a group inherits, and restores at its end.
#[derive(Clone, Copy, Debug)]
struct Group {
    target: Target,
    font: i32,
    /// Fallback characters behind a Unicode one.
    fallback: u8,
    kind: Kind,
    /// Its text is a paragraph of its own: a note, a header, a text box.
    apart: bool,
    /// `\*` came: unknown words in it are passed over.
    optional: bool,
}

/// Groups whose text is a paragraph of its own.
const APART: &[&str] = &[
    "footnote",
    "annotation",
    "header",
    "headerl",
    "headerr",
    "headerf",
    "footer",
    "footerl",
    "footerr",
    "footerf",
    "shptxt",
    "ftnsep",
    "ftnsepc",
    "aftnsep",
    "aftnsepc",
];
/// Groups whose text has a name.
const NAMED: &[&str] = &[
    "title",
    "subject",
    "author",
    "manager",
    "company",
    "operator",
    "category",
    "keywords",
    "comment",
    "doccomm",
    "hlinkbase",
    "atnauthor",
    "atnid",
    "ffname",
    "ffdeftext",
    "ffhelptext",
    "ffstattext",
    "ffl",
    "docvar",
    "propname",
    "staticval",
    "linkval",
    "sn",
    "sv",
    "revtbl",
];
/// Groups whose text nobody reads.
const PASSED: &[&str] = &[
    "colortbl",
    "stylesheet",
    "listtable",
    "listoverridetable",
    "rsidtbl",
    "generator",
    "themedata",
    "colorschememapping",
    "latentstyles",
    "datastore",
    "xmlnstbl",
    "pnseclvl",
    "panose",
    "falt",
    "fontemb",
    "bkmkstart",
    "bkmkend",
    "atrfstart",
    "atrfend",
    "wgrffmtfilter",
    "mmathPr",
    "listtext",
    "pntext",
    "ud",
    "objclass",
    "objname",
    "filetbl",
    "template",
    "blipuid",
];
/// Optional groups that hold text of the document.
const OPTIONAL_BODY: &[&str] = &["shpinst", "shppict", "upr", "background", "nesttableprops", "pn", "objattph"];

pub fn read(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    let mut head = [0; 5];
    ReadAt::read_at(&file, 0, &mut head)?;
    if head != *b"{\\rtf" {
        return Err(Gap::new(Reason::Malformed, "no RTF"));
    }
    let mut reader = Rtf {
        tokens: Tokens::new(BufReader::new(file)),
        writer: Writer::new(emit),
        charsets: Charsets::default(),
        group: Group { target: Target::Body, font: -1, fallback: 1, kind: Kind::Kept, apart: false, optional: false },
        groups: Vec::new(),
        beyond: 0,
        skip: 0,
        unread: Vec::new(),
    };
    reader.read()
}

struct Rtf<'e> {
    tokens: Tokens<BufReader<File>>,
    writer: Writer<'e>,
    charsets: Charsets,
    group: Group,
    groups: Vec<Group>,
    /// Open groups beyond the limit, which restore nothing.
    beyond: u64,
    /// Fallback characters still to be passed over.
    skip: u8,
    /// What nobody reads yet.
    unread: Vec<&'static str>,
}

impl Rtf<'_> {
    fn read(&mut self) -> Result<(), Gap> {
        loop {
            match self.tokens.next()? {
                Token::Open => self.open()?,
                Token::Close => self.close()?,
                Token::Word { name, number } => self.word(&name, number)?,
                Token::Byte(byte) => self.byte(byte)?,
                Token::Text(text) => self.text(&text)?,
                Token::End => break,
            }
        }
        self.flush()?;
        self.writer.end()?;
        if !self.groups.is_empty() || self.beyond > 0 {
            self.writer.gap(Gap::new(Reason::Truncated, "RTF ends within a group"))?;
        }
        for told in std::mem::take(&mut self.unread) {
            self.writer.gap(Gap::new(Reason::MemberUnread, told))?;
        }
        Ok(())
    }

    fn open(&mut self) -> Result<(), Gap> {
        self.flush()?;
        self.skip = 0;
        if self.groups.len() >= RTF_GROUPS_MAX {
            self.beyond += 1;
            return Ok(());
        }
        self.groups.push(self.group);
        (self.group.apart, self.group.optional) = (false, false);
        Ok(())
    }

    fn close(&mut self) -> Result<(), Gap> {
        self.flush()?;
        self.skip = 0;
        if self.beyond > 0 {
            self.beyond -= 1;
            return Ok(());
        }
        let ended = self.group;
        if let Some(group) = self.groups.pop() {
            self.group = group;
        }
        if ended.apart {
            self.writer.end_apart()?;
        }
        match (ended.target, self.group.target) {
            (Target::Named(name), target) if target != ended.target => self.writer.named(name)?,
            (Target::Beside, target) if target != ended.target => self.writer.end_beside(),
            _ => {}
        }
        Ok(())
    }

    fn word(&mut self, name: &str, number: Option<i32>) -> Result<(), Gap> {
        if name == "u" {
            return self.unicode(number.unwrap_or(0));
        }
        self.flush()?;
        // A control word counts as a fallback character.
        if self.skip > 0 {
            self.skip -= 1;
            return Ok(());
        }
        let on = number != Some(0);
        match name {
            "*" => self.group.optional = true,
            "ansicpg" => self.charsets.page(number.unwrap_or(0)),
            "mac" => self.charsets.page(10_000),
            "pc" => self.charsets.page(437),
            "pca" => self.charsets.page(850),
            "uc" => self.group.fallback = u8::try_from(number.unwrap_or(1)).unwrap_or(1),
            "f" | "deff" => self.group.font = number.unwrap_or(-1),
            "fcharset" => self.charsets.font(self.group.font, number.unwrap_or(0)),
            "deleted" => self.group.kind = if on { Kind::Deleted } else { Kind::Kept },
            "revised" => self.group.kind = if on { Kind::Inserted } else { Kind::Kept },
            "plain" => self.group.kind = Kind::Kept,
            "bin" => self.tokens.skip(u64::try_from(number.unwrap_or(0)).unwrap_or(0))?,
            "pict" => self.leave_out("images"),
            "objdata" => self.leave_out("embedded objects"),
            "fonttbl" => self.group.target = Target::Fonts,
            "fldinst" => self.group.target = Target::Beside,
            _ if self.group.target == Target::Passed => {}
            _ if self.destination(name) => {}
            _ if std::mem::take(&mut self.group.optional) && !OPTIONAL_BODY.contains(&name) => {
                self.group.target = Target::Passed;
            }
            _ if self.group.target == Target::Body => self.writer.word(name)?,
            "par" | "line" | "tab" => self.text(" ")?,
            _ => {}
        }
        Ok(())
    }

    /// Words that say where a group's text goes.
    fn destination(&mut self, name: &str) -> bool {
        if APART.contains(&name) && !self.groups.is_empty() {
            if !self.group.apart {
                self.group.apart = true;
                self.writer.begin_apart();
            }
        } else if let Some(name) = NAMED.iter().find(|known| **known == name) {
            self.group.target = Target::Named(name);
        } else if PASSED.contains(&name) {
            self.group.target = Target::Passed;
        } else {
            return false;
        }
        self.group.optional = false;
        true
    }

    fn leave_out(&mut self, told: &'static str) {
        self.group.target = Target::Passed;
        if !self.unread.contains(&told) {
            self.unread.push(told);
        }
    }

    /// A UTF-16 unit, negative where it is above 32,767.
    fn unicode(&mut self, number: i32) -> Result<(), Gap> {
        self.flush()?;
        let unit = (number & 0xffff) as u16;
        if let Some(char) = self.charsets.unit(unit) {
            self.put(&char.to_string())?;
        }
        self.skip = self.group.fallback;
        Ok(())
    }

    /// A byte of the current code page.
    fn byte(&mut self, byte: u8) -> Result<(), Gap> {
        if self.skip > 0 {
            self.skip -= 1;
            return Ok(());
        }
        if self.group.target != Target::Passed && self.group.target != Target::Fonts {
            self.charsets.push(byte, self.group.font);
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Gap> {
        let skipped = text.len().min(usize::from(self.skip));
        self.skip -= skipped as u8;
        self.flush()?;
        self.put(text.get(skipped..).unwrap_or_default())
    }

    /// Decodes the run of bytes that ends here.
    fn flush(&mut self) -> Result<(), Gap> {
        match self.charsets.end_bytes() {
            Some(text) => self.put(&text),
            None => Ok(()),
        }
    }

    fn put(&mut self, text: &str) -> Result<(), Gap> {
        match self.group.target {
            Target::Body => self.writer.text(text, self.group.kind),
            Target::Named(_) => self.writer.add_named(text),
            Target::Beside => {
                self.writer.beside(text);
                Ok(())
            }
            Target::Fonts | Target::Passed => Ok(()),
        }
    }
}
