//! RAR archives of versions 1.3 to 7: each file is a member. The decoder pushes what it unpacks, so it runs on a thread of
//! its own. Runs in the document worker only. Knows nothing of what members hold.

use std::fs::File;
use std::io::{self, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use rars::{
    Archive, ArchiveMember, ArchiveReadOptions, ArchiveReader, Error, ErrorKind, ExtractionDecision,
    ExtractionErrorAction,
};

use super::{Emit, Format, Reader};
use crate::error::{Gap, Reason};
use crate::limits::{
    EXPANDED_BYTES_MAX, MEMBERS_MAX, RAR_DICTIONARY_BYTES_MAX, RAR_HEADERS_BYTES_MAX, RAR_MEMORY_BYTES_MAX,
};
use crate::model::Place;

pub const FORMAT: Format =
    Format { name: "rar", mime: "application/vnd.rar", extensions: &["rar"], reader: Reader::Document(read) };

/// Pieces of a member that wait to be examined.
const PIECES: usize = 4;
const PIECE_BYTES: usize = 64 << 10;

fn options() -> ArchiveReadOptions<'static> {
    ArchiveReadOptions::new()
        .with_max_header_count(MEMBERS_MAX)
        .with_max_header_bytes(RAR_HEADERS_BYTES_MAX)
        .with_max_reader_workspace_bytes(RAR_MEMORY_BYTES_MAX)
        .with_max_member_output_bytes(EXPANDED_BYTES_MAX)
        .with_max_total_output_bytes(EXPANDED_BYTES_MAX)
        .with_rar50_dictionary_size_limit(RAR_DICTIONARY_BYTES_MAX)
        .with_rar50_buffered_decode_limit(RAR_DICTIONARY_BYTES_MAX)
}

fn read(file: File, emit: &mut dyn Emit) -> Result<(), Gap> {
    let archive = ArchiveReader::read_reader_with_options(file, options()).map_err(|error| gap_of(&error, "header"))?;
    match archive.comment_with_options(options()) {
        Ok(Some(comment)) => {
            let place = Place::of_part("comment");
            emit.segment(&String::from_utf8_lossy(&comment), "", &place)?;
        }
        Ok(None) => {}
        Err(error) => emit.gap(gap_of(&error, "comment"))?,
    }
    let (sender, receiver) = sync_channel(PIECES);
    std::thread::scope(|scope| {
        std::thread::Builder::new()
            .spawn_scoped(scope, || unpack(&archive, sender))
            .map_err(|_| Gap::new(Reason::NoWorker, "a thread for rar"))?;
        // The receiver ends with this, and then the thread.
        Members { receiver, next: None }.emit(emit)
    })
}

/// What the decoder tells, in order.
enum Told {
    Member(Vec<u8>),
    Bytes(Vec<u8>),
    Failed(Gap),
}

/// Unpacks all files of the archive that can be.
fn unpack(archive: &Archive, sender: SyncSender<Told>) {
    let gone = |_| Error::Cancelled;
    let mut left = archive.member_refs().filter(|member| !member.is_directory() && !member.is_redirection()).count();
    let decide = |member: &ArchiveMember| {
        let meta = &member.meta;
        if meta.is_directory || meta.is_redirection {
            return Ok(ExtractionDecision::Skip);
        }
        left = left.saturating_sub(1);
        sender.send(Told::Member(meta.name.clone())).map_err(gone)?;
        let gap = if meta.is_encrypted {
            Gap::new(Reason::Encrypted, "rar member")
        } else if meta.is_split_before || meta.is_split_after {
            Gap::new(Reason::MemberUnread, "rar of a set: part of it is in another")
        } else {
            return Ok(ExtractionDecision::Extract(Box::new(Sink(sender.clone()))));
        };
        sender.send(Told::Failed(gap)).map_err(gone)?;
        Ok(ExtractionDecision::Skip)
    };
    let failed = |_: &ArchiveMember, error: &Error| {
        sender.send(Told::Failed(gap_of(error, "member"))).map_err(gone)?;
        Ok(ExtractionErrorAction::Continue)
    };
    let Err(error) = archive.extract_with_control_and_errors(options(), decide, failed) else { return };
    // Members of a solid archive need those before them: what was passed over ends it, and was told.
    let was_told = matches!(error.root_cause(), Error::CannotSkipSolidMember);
    let own = (!was_told).then(|| gap_of(&error, "member"));
    let others = (left > 0).then(|| Gap::new(Reason::MemberUnread, format!("rar: {left} members behind it")));
    for gap in own.into_iter().chain(others) {
        // Where nobody listens any more, the failure is known.
        let _ = sender.send(Told::Failed(gap));
    }
}

/// Takes what is unpacked.
struct Sink(SyncSender<Told>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let piece = bytes.get(..PIECE_BYTES).unwrap_or(bytes);
        self.0.send(Told::Bytes(piece.to_vec())).map_err(|_| io::ErrorKind::BrokenPipe)?;
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What an error means. Its own words may hold a name.
fn gap_of(error: &Error, place: &str) -> Gap {
    let reason = match error.kind() {
        _ if matches!(error.root_cause(), Error::TooShort) => Reason::Truncated,
        ErrorKind::PasswordRequired | ErrorKind::BadPassword => Reason::Encrypted,
        _ if matches!(error.root_cause(), Error::FeatureDisabled { feature: "encryption" }) => Reason::Encrypted,
        ErrorKind::UnsupportedFormat | ErrorKind::UnsupportedFeature => Reason::UnsupportedMethod,
        ErrorKind::ResourceLimit => Reason::TooLarge,
        _ if error.to_string().contains("end of file") => Reason::Truncated,
        _ => Reason::Malformed,
    };
    Gap::new(reason, format!("rar {place}"))
}

/// The members, one after the other.
struct Members {
    receiver: Receiver<Told>,
    /// What was told behind the member that was read last.
    next: Option<Told>,
}

impl Members {
    fn emit(mut self, emit: &mut dyn Emit) -> Result<(), Gap> {
        while let Some(told) = self.next.take().or_else(|| self.receiver.recv().ok()) {
            match told {
                Told::Member(name) => {
                    let mut member = Member { members: &mut self, piece: Vec::new(), used: 0 };
                    emit.member(&name, &mut member)?;
                }
                // What was not asked for.
                Told::Bytes(_) => {}
                Told::Failed(gap) => emit.gap(gap)?,
            }
        }
        Ok(())
    }
}

/// The bytes of one member.
struct Member<'a> {
    members: &'a mut Members,
    piece: Vec<u8>,
    used: usize,
}

impl Read for Member<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.used >= self.piece.len() {
            match self.members.next.take().or_else(|| self.members.receiver.recv().ok()) {
                Some(Told::Bytes(piece)) => (self.piece, self.used) = (piece, 0),
                Some(Told::Failed(gap)) => return Err(gap.into_io()),
                behind => {
                    self.members.next = behind;
                    return Ok(0);
                }
            }
        }
        let read = self.piece.get(self.used..).unwrap_or_default().read(buffer)?;
        self.used += read;
        Ok(read)
    }
}
