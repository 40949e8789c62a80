//! zip: members in the directory's order, or, where there is no directory, in the order of their
//! local headers. Every byte of the file is accounted for: what no entry covers is told. Knows
//! nothing of budgets, or of paths on a disk: names are only names.

mod directory;
mod locked;

use std::io::{self, BufReader, Read};
use std::sync::Arc;

use self::directory::{CENTRAL, DESCRIPTOR, Directory, Entry, LOCAL};
use self::locked::{Cipher, Deciphered, Opened};
use super::inflate::Inflate;
use super::{Container, Format, MemberHead, Reader};
use crate::body::{Body, ReadAt, Sequential, Slice};
use crate::error::{Gap, Reason};
use crate::limits::{MEMBERS_MAX, PASSWORD_TRIES_MAX, ZIP_PADDING_BYTES_MAX};
use crate::settings::Passwords;

pub const FORMAT: Format = Format {
    name: "zip",
    mime: "application/zip",
    extensions: &["zip"],
    reader: Reader::Container { open, needs_seek: true },
};

/// Files of other names that are zip files.
pub const JAR: Format =
    Format { name: "jar", mime: "application/java-archive", extensions: &["jar", "war", "ear"], ..FORMAT };
pub const APK: Format =
    Format { name: "apk", mime: "application/vnd.android.package-archive", extensions: &["apk"], ..FORMAT };
pub const EPUB: Format = Format { name: "epub", mime: "application/epub+zip", extensions: &["epub"], ..FORMAT };
pub const VISIO: Format =
    Format { name: "visio", mime: "application/vnd.ms-visio.drawing", extensions: &["vsdx"], ..FORMAT };

/// The name of the last member, which is made of the comments of the archive and its entries.
pub const COMMENTS_NAME: &[u8] = b"(zip comments)";

const BUFFER_BYTES: usize = 64 << 10;

/// Opens a zip file. A stream is refused: it has to be spooled first (`needs_seek`).
pub fn open(body: Body) -> Result<Box<dyn Container>, Gap> {
    Ok(Box::new(Zip::open(body)?))
}

/// An open zip file.
pub(super) struct Zip {
    at: Arc<dyn ReadAt>,
    size: u64,
    walk: Walk,
    member: Option<Member>,
    /// Stretches of the file that entries cover, joined where they touch.
    covered: Vec<(u64, u64)>,
    gaps: Vec<Gap>,
    passwords: Passwords,
    /// The password that opened the last member that any opened: the others are mostly under the same.
    last: usize,
    /// Passwords tried, all members together.
    tries: u64,
}

enum Walk {
    Directory(Box<Directory>),
    /// No usable directory: from local header to local header.
    Rescan(u64),
    Ended,
}

/// An entry, and where its data starts or why that is not known.
struct Found {
    entry: Entry,
    start: Result<u64, Gap>,
}

/// The member that is read.
struct Member {
    at: Arc<dyn ReadAt>,
    data: Data,
    sum: crc32fast::Hasher,
    length: u64,
    entry: Entry,
    data_start: u64,
    /// The directory is missing and the header does not know the sizes.
    unknown: bool,
    /// A checksum was told.
    has_sum: bool,
    ended: bool,
}

enum Data {
    Stored(BufReader<Deciphered>),
    Deflated(Box<Inflate<BufReader<Deciphered>>>),
}

impl Zip {
    pub(super) fn open(body: Body) -> Result<Zip, Gap> {
        let Body::Seek(at) = body else {
            return Err(Gap::new(Reason::UnsupportedFeature, "zip in a stream that was not spooled"));
        };
        let size = at.size();
        let mut zip = Zip {
            size,
            walk: Walk::Ended,
            member: None,
            covered: Vec::new(),
            gaps: Vec::new(),
            passwords: Passwords::default(),
            last: 0,
            tries: 0,
            at,
        };
        match Directory::find(&zip.at)? {
            Some(found) => zip.walk = Walk::Directory(Box::new(found)),
            None => {
                let Some(first) = directory::find_signature(&zip.at, 0, size, &[LOCAL])? else {
                    return Err(Gap::new(Reason::Malformed, "zip without a directory or an entry"));
                };
                zip.walk = Walk::Rescan(first);
                zip.tell(Reason::Truncated, "zip without a directory");
            }
        }
        Ok(zip)
    }

    /// The next entry of the directory or the rescan, folders included, and where its data starts.
    fn next_entry(&mut self) -> Result<Option<Found>, Gap> {
        match &mut self.walk {
            Walk::Ended => Ok(None),
            Walk::Directory(directory) => match directory.next()? {
                Some(entry) => {
                    let start = self.local_of(&entry);
                    Ok(Some(Found { entry, start }))
                }
                None => Ok(None),
            },
            Walk::Rescan(position) => {
                let mut from = *position;
                let (entry, start) = loop {
                    let Some(found) = directory::find_signature(&self.at, from, self.size, &[LOCAL])? else {
                        return Ok(None);
                    };
                    match directory::local_header(&self.at, found)? {
                        Some(header) => break header,
                        // Bytes that look like a header, and claim a name past the end of the file.
                        None => from = found + LOCAL.len() as u64,
                    }
                };
                let unknown = entry.has_descriptor() && entry.compressed == 0;
                let end = if unknown { start } else { start.saturating_add(entry.compressed) };
                // A claimed length past the end of the file may be a lie that hides the entries behind it.
                self.walk = Walk::Rescan(if end > self.size { start } else { end });
                Ok(Some(Found { entry, start: Ok(start) }))
            }
        }
    }

    /// Where the data of a directory entry starts. Compares its local header on the way.
    fn local_of(&mut self, entry: &Entry) -> Result<u64, Gap> {
        let Some((local, start)) = directory::local_header(&self.at, entry.local)? else {
            return Err(Gap::new(Reason::Malformed, "zip entry without a local header"));
        };
        let sizes = (local.size, local.compressed, local.sum) == (entry.size, entry.compressed, entry.sum)
            || local.has_descriptor();
        if local.name != entry.name || local.method != entry.method || !sizes {
            self.tell(Reason::HiddenBytes, "local and central headers of the zip disagree");
        }
        let mut end = start.saturating_add(entry.compressed);
        if entry.has_descriptor()
            && let Some((after, _)) = directory::descriptor(&self.at, end, entry.compressed)?
        {
            end = after;
        }
        self.cover(entry.local, end);
        Ok(start)
    }

    fn cover(&mut self, start: u64, end: u64) {
        let full = self.covered.len() as u64 >= MEMBERS_MAX;
        match self.covered.last_mut() {
            Some(last) if last.1 == start => last.1 = end,
            _ if full => self.tell(Reason::TooManyMembers, "zip entries out of order"),
            _ => self.covered.push((start, end)),
        }
    }

    /// Compares what entries cover with what stands before the directory.
    fn account(&mut self, directory_start: u64) -> Result<(), Gap> {
        let mut covered = std::mem::take(&mut self.covered);
        covered.sort_unstable();
        let mut reached = 0;
        for (start, end) in covered.into_iter().chain([(directory_start, directory_start)]) {
            if start > reached && !self.is_padding(reached, start)? {
                let told = if reached == 0 { "before the zip" } else { "between zip entries" };
                self.tell(Reason::HiddenBytes, told);
            }
            if start < reached {
                self.tell(Reason::HiddenBytes, "zip entries overlap");
            }
            reached = reached.max(end);
        }
        Ok(())
    }

    fn is_padding(&self, from: u64, to: u64) -> Result<bool, Gap> {
        if to - from > ZIP_PADDING_BYTES_MAX {
            return Ok(false);
        }
        Ok(directory::read_vec(&self.at, from, to - from)?.iter().all(|byte| *byte == 0))
    }

    /// Once per reason and text: a directory of a million entries must not make a million gaps.
    fn tell(&mut self, reason: Reason, detail: &str) {
        let gap = Gap::new(reason, detail);
        if !self.gaps.contains(&gap) {
            self.gaps.push(gap);
        }
    }

    /// Tries the passwords on a member; its method and its ciphertext are then what the entry tells.
    fn unlock(&mut self, entry: &mut Entry, start: &mut u64) -> Result<Option<Opened>, Gap> {
        let unknown = matches!(self.walk, Walk::Rescan(_)) && entry.has_descriptor();
        if !entry.has_password() || unknown {
            return Ok(None);
        }
        let count = self.passwords.len();
        for number in std::iter::once(self.last).chain((0..count).filter(|number| *number != self.last)) {
            let Some(password) = self.passwords.get(number) else { continue };
            if self.tries >= PASSWORD_TRIES_MAX {
                self.tell(Reason::Encrypted, "not every password was tried on every member");
                return Ok(None);
            }
            self.tries += 1;
            if let Some(opened) = locked::open(&self.at, entry, *start, password)? {
                self.last = number;
                entry.method = opened.method;
                entry.flags &= !1;
                entry.compressed = entry.compressed.saturating_sub(opened.before + opened.after);
                *start = start.saturating_add(opened.before);
                return Ok(Some(opened));
            }
        }
        Ok(None)
    }

    /// Begins to read a member's data, which ends by itself where `unknown`.
    fn begin(&mut self, at: Arc<dyn ReadAt>, entry: Entry, data_start: u64, unknown: bool, opened: Option<Opened>) {
        let left = at.size().saturating_sub(data_start);
        let window = if unknown { left } else { entry.compressed.min(left) };
        let slice = Slice { at: at.clone(), from: data_start, size: window };
        let capacity = usize::try_from(window).unwrap_or(BUFFER_BYTES).clamp(1, BUFFER_BYTES);
        let (cipher, has_sum) = opened.map_or((Cipher::None, true), |opened| (opened.cipher, opened.has_sum));
        let deciphered = Deciphered { reader: Sequential::new(Arc::new(slice), 0), cipher };
        let reader = BufReader::with_capacity(capacity, deciphered);
        let data = match entry.method {
            0 => Data::Stored(reader),
            _ => Data::Deflated(Box::new(Inflate::new(reader))),
        };
        let sum = crc32fast::Hasher::new();
        self.member = Some(Member { at, data, sum, length: 0, entry, data_start, unknown, has_sum, ended: false });
    }

    /// Leaves the current member. In a rescan its end may be known only now.
    fn leave(&mut self) {
        if let (Some(member), Walk::Rescan(position)) = (self.member.take(), &mut self.walk)
            && let (true, Data::Deflated(inflate)) = (member.unknown, &member.data)
            && inflate.finished()
        {
            *position = member.data_start.saturating_add(inflate.total_in());
        }
    }
}

impl Container for Zip {
    fn next(&mut self) -> Result<Option<MemberHead>, Gap> {
        self.leave();
        loop {
            let found = match self.next_entry() {
                Ok(found) => found,
                Err(gap) => {
                    self.lose_directory(gap)?;
                    continue;
                }
            };
            let Some(Found { mut entry, mut start }) = found else { return self.end() };
            if entry.is_folder() && start.is_ok() {
                continue;
            }
            let rescan = matches!(self.walk, Walk::Rescan(_));
            let unknown = rescan && entry.has_descriptor() && entry.compressed == 0;
            let opened = match &mut start {
                Ok(start) => self.unlock(&mut entry, start)?,
                Err(_) => None,
            };
            let stored = entry.method == 0;
            let mut head = MemberHead {
                name: entry.name.clone(),
                size: (!unknown).then_some(entry.size),
                modified: entry.modified,
                gap: refusal(&entry),
                ..MemberHead::default()
            };
            match start {
                Err(gap) => head.gap = Some(gap),
                Ok(start) if head.gap.is_none() => {
                    if unknown && stored {
                        let to = [DESCRIPTOR, LOCAL, CENTRAL];
                        let end = directory::find_signature(&self.at, start, self.size, &to)?.unwrap_or(self.size);
                        entry.compressed = end - start;
                        entry.size = entry.compressed;
                        let told = directory::descriptor(&self.at, end, entry.compressed)?;
                        entry.sum = told.map_or(0, |(_, sum)| sum);
                        self.walk = Walk::Rescan(end);
                    }
                    self.begin(self.at.clone(), entry, start, unknown && !stored, opened);
                }
                Ok(_) => {}
            }
            return Ok(Some(head));
        }
    }

    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(member) = self.member.as_mut().filter(|member| !member.ended) else { return Ok(0) };
        if buffer.is_empty() {
            return Ok(0);
        }
        let read = match &mut member.data {
            Data::Stored(reader) => reader.read(buffer),
            Data::Deflated(inflate) => inflate.read(buffer),
        };
        match read {
            Ok(read) if read > 0 => {
                member.sum.update(buffer.get(..read).unwrap_or_default());
                member.length += read as u64;
                Ok(read)
            }
            Ok(_) => {
                member.ended = true;
                member.check()?;
                Ok(0)
            }
            Err(error) => {
                member.ended = true;
                Err(error)
            }
        }
    }

    fn gaps(&mut self) -> Vec<Gap> {
        std::mem::take(&mut self.gaps)
    }

    fn passwords(&mut self, passwords: &Passwords) {
        self.passwords = passwords.clone();
    }
}

impl Zip {
    /// The directory is damaged: what it did not list is looked for behind the entries it did.
    fn lose_directory(&mut self, gap: Gap) -> Result<(), Gap> {
        let Walk::Directory(_) = self.walk else {
            self.walk = Walk::Ended;
            return Err(gap);
        };
        self.tell(gap.reason, &gap.detail);
        let reached = self.covered.iter().map(|(_, end)| *end).max().unwrap_or(0);
        self.walk = Walk::Rescan(reached);
        Ok(())
    }

    /// The directory is read: accounts for the bytes that no entry covers, and gives the comments
    /// as a last member.
    fn end(&mut self) -> Result<Option<MemberHead>, Gap> {
        let Walk::Directory(directory) = std::mem::replace(&mut self.walk, Walk::Ended) else { return Ok(None) };
        if directory.hidden {
            self.tell(Reason::HiddenBytes, "after the zip directory");
        }
        if directory.comments_cut {
            self.tell(Reason::HiddenBytes, "zip comments");
        }
        self.account(directory.start)?;
        if directory.comments.is_empty() {
            return Ok(None);
        }
        let name = COMMENTS_NAME.to_vec();
        let size = directory.comments.len() as u64;
        let sum = crc32fast::hash(&directory.comments);
        let entry = Entry { size, compressed: size, sum, ..Entry::default() };
        self.begin(Arc::new(directory.comments), entry, 0, false, None);
        Ok(Some(MemberHead { name, size: Some(size), ..MemberHead::default() }))
    }
}

impl Member {
    /// Compares what was read with what was told.
    fn check(&mut self) -> io::Result<()> {
        let sum = std::mem::replace(&mut self.sum, crc32fast::Hasher::new()).finalize();
        if self.unknown {
            let Data::Deflated(inflate) = &self.data else { return Ok(()) };
            let end = self.data_start.saturating_add(inflate.total_in());
            let told = directory::descriptor(&self.at, end, inflate.total_in()).map_err(Gap::into_io)?;
            return match told {
                Some((_, told)) if told != sum => Err(Gap::new(Reason::Malformed, "zip checksum differs").into_io()),
                _ => Ok(()),
            };
        }
        let left = match &self.data {
            Data::Deflated(inflate) => self.entry.compressed.saturating_sub(inflate.total_in()),
            Data::Stored(_) => 0,
        };
        let cut = self.data_start.saturating_add(self.entry.compressed) > self.at.size();
        let gap = if cut && self.length < self.entry.size {
            Gap::new(Reason::Truncated, "zip entry ends early")
        } else if self.length != self.entry.size {
            Gap::new(Reason::Malformed, "zip entry has another size than told")
        } else if self.has_sum && sum != self.entry.sum {
            Gap::new(Reason::Malformed, "zip checksum differs")
        } else if left > 0 {
            Gap::new(Reason::HiddenBytes, "behind the deflate stream of a zip entry")
        } else {
            return Ok(());
        };
        Err(gap.into_io())
    }
}

/// Why an entry cannot be read.
fn refusal(entry: &Entry) -> Option<Gap> {
    if entry.encrypted() {
        return Some(Gap::new(Reason::Encrypted, ""));
    }
    let name = match entry.method {
        0 | 8 => return None,
        1 => "shrink",
        2..=5 => "reduce",
        6 => "implode",
        9 => "deflate64",
        12 => "bzip2",
        14 => "lzma",
        93 => "zstd",
        95 => "xz",
        98 => "ppmd",
        other => return Some(Gap::new(Reason::UnsupportedMethod, format!("zip method {other}"))),
    };
    Some(Gap::new(Reason::UnsupportedMethod, name))
}
