//! ar archives (ar(5), with GNU's and BSD's long names), and Debian's packages, which are such. Symbol tables hold no
//! file's bytes and are not members. Knows nothing of budgets.

use std::io;

use super::serial::Serial;
use super::{Container, Format, MemberHead, Reader};
use crate::body::Body;
use crate::error::{Gap, Reason};
use crate::limits::AR_NAMES_BYTES_MAX;

pub const FORMAT: Format = Format {
    name: "ar",
    mime: "application/x-archive",
    extensions: &["a", "ar"],
    reader: Reader::Container { open, needs_seek: false },
};

/// deb(5): an ar of `debian-binary`, `control.tar.*` and `data.tar.*`.
pub const DEB: Format =
    Format { name: "deb", mime: "application/vnd.debian.binary-package", extensions: &["deb", "udeb"], ..FORMAT };

const MAGIC: &[u8; 8] = b"!<arch>\n";
const HEADER_BYTES: usize = 60;

fn open(body: Body) -> Result<Box<dyn Container>, Gap> {
    let mut serial = Serial::new("ar", body);
    let mut magic = [0; MAGIC.len()];
    serial.read_header(&mut magic)?;
    match &magic == MAGIC {
        true => Ok(Box::new(Ar { serial, names: Vec::new() })),
        false => Err(serial.damaged()),
    }
}

struct Ar {
    serial: Serial,
    /// GNU's table of long names.
    names: Vec<u8>,
}

impl Container for Ar {
    fn next(&mut self) -> Result<Option<MemberHead>, Gap> {
        while self.serial.end()? {
            let mut header = [0; HEADER_BYTES];
            self.serial.read_header(&mut header)?;
            let field = |from: usize, to: usize| header.get(from..to).unwrap_or_default().trim_ascii_end();
            if !header.ends_with(b"`\n") {
                return Err(self.serial.damaged());
            }
            let Some(size) = number(field(48, 58)) else { return Err(self.serial.damaged()) };
            let (mut bytes, odd) = (size, size % 2);
            let name = match field(0, 16) {
                b"/" | b"/SYM64/" => {
                    self.serial.begin(size, odd);
                    continue;
                }
                b"//" => {
                    self.names = self.text(size, odd)?;
                    continue;
                }
                long if long.starts_with(b"#1/") => {
                    let length = number(&long[3..]).filter(|length| *length <= size);
                    let Some(length) = length else { return Err(self.serial.damaged()) };
                    bytes -= length;
                    let name = self.text(length, 0)?;
                    name.split(|byte| *byte == 0).next().unwrap_or_default().to_vec()
                }
                long if long.first() == Some(&b'/') => self.long_name(&long[1..])?,
                short => short.strip_suffix(b"/").unwrap_or(short).to_vec(),
            };
            self.serial.begin(bytes, odd);
            if name.starts_with(b"__.SYMDEF") {
                continue;
            }
            let modified = number(field(16, 28)).and_then(|time| i64::try_from(time).ok());
            return Ok(Some(MemberHead { name, size: Some(bytes), modified, ..MemberHead::default() }));
        }
        Ok(None)
    }

    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.serial.read(buffer)
    }
}

impl Ar {
    /// Names that stand in the archive itself.
    fn text(&mut self, bytes: u64, padding: u64) -> Result<Vec<u8>, Gap> {
        if bytes > AR_NAMES_BYTES_MAX {
            return Err(Gap::new(Reason::Malformed, "ar names past the limit"));
        }
        let mut text = vec![0; bytes as usize];
        self.serial.read_header(&mut text)?;
        self.serial.begin(0, padding);
        Ok(text)
    }

    /// The name at a place of the table, which ends with `/` and a newline.
    fn long_name(&self, place: &[u8]) -> Result<Vec<u8>, Gap> {
        let place = number(place).and_then(|place| usize::try_from(place).ok());
        let Some(name) = place.and_then(|place| self.names.get(place..)) else { return Err(self.serial.damaged()) };
        let name = name.split(|byte| matches!(byte, b'\n' | 0)).next().unwrap_or_default();
        Ok(name.strip_suffix(b"/").unwrap_or(name).to_vec())
    }
}

/// A number in decimal, left-aligned in its field.
fn number(field: &[u8]) -> Option<u64> {
    std::str::from_utf8(field).ok()?.parse().ok()
}
