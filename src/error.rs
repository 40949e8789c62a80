//! Two kinds of failure. An [`Error`] stops the scan; a [`Gap`] says what was listed and not, or
//! not wholly, examined, and the scan goes on. A third kind would be silence.

use std::fmt;

/// The scan cannot begin or go on. The text is lower-case, names the thing and says what to do.
#[derive(Debug)]
pub struct Error {
    message: String,
    /// Refused before work began (exit 2), or broke in the middle (exit 4).
    pub before_work: bool,
}

impl Error {
    /// Bad arguments, settings or detector files: nothing was read yet.
    pub fn refused(message: impl Into<String>) -> Error {
        Error { message: message.into(), before_work: true }
    }

    /// The scan began and cannot go on (a report cannot be written, the disk is full).
    pub fn broke(message: impl Into<String>) -> Error {
        Error { message: message.into(), before_work: false }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// Something listed that was not, or not wholly, examined. Never a clean result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    pub reason: Reason,
    /// What a person needs beyond the reason: a format's name, a limit, an errno. Never a raw value.
    pub detail: String,
}

impl Gap {
    pub fn new(reason: Reason, detail: impl Into<String>) -> Gap {
        Gap { reason, detail: detail.into() }
    }
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.detail.is_empty() {
            f.write_str(self.reason.words())
        } else {
            write!(f, "{}: {}", self.reason.words(), self.detail)
        }
    }
}

macro_rules! reasons {
    ($($name:ident, $code:literal, $whole:literal, $macie:literal, $words:literal;)*) => {
        /// Why something was not examined, each with Macie's reason code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Reason { $($name,)* }

        impl Reason {
            pub const ALL: &'static [Reason] = &[$(Reason::$name,)*];

            /// Our permanent code, kebab-case, as Records hold it.
            pub fn code(self) -> &'static str {
                match self { $(Reason::$name => $code,)* }
            }

            /// Macie's `reason`, from the service model of macie2.
            pub fn macie(self) -> &'static str {
                match self { $(Reason::$name => $macie,)* }
            }

            /// For people.
            pub fn words(self) -> &'static str {
                match self { $(Reason::$name => $words,)* }
            }

            /// True where nothing of the thing was examined, false where part of it may have been.
            pub fn whole(self) -> bool {
                match self { $(Reason::$name => $whole,)* }
            }
        }
    };
}

// name, code, nothing was examined, Macie's reason, words
reasons! {
    NotFound, "not-found", true, "SOURCE_OBJECT_NO_LONGER_AVAILABLE", "vanished before it could be read";
    Denied, "denied", true, "PERMISSION_DENIED", "permission denied";
    NotAFile, "not-a-file", true, "UNSUPPORTED_FILE_TYPE_EXCEPTION", "not a regular file";
    LinkNotFollowed, "link-not-followed", true, "UNSUPPORTED_FILE_TYPE_EXCEPTION", "link not followed (--follow-links)";
    LinkLoop, "link-loop", true, "UNSUPPORTED_FILE_TYPE_EXCEPTION", "link loop";
    Unlistable, "unlistable", true, "PERMISSION_DENIED", "could not be listed";
    ReadError, "read-error", false, "SOURCE_OBJECT_NO_LONGER_AVAILABLE", "read error";
    Changed, "changed-while-read", false, "OBJECT_VERSION_MISMATCH", "changed while it was read";
    UnsupportedFormat, "unsupported-format", true, "UNSUPPORTED_FILE_TYPE_EXCEPTION", "format recognised but not readable yet";
    Binary, "binary", true, "UNSUPPORTED_FILE_TYPE_EXCEPTION", "binary of no known format";
    Encrypted, "encrypted", true, "INVALID_ENCRYPTION", "encrypted";
    Malformed, "malformed", false, "MALFORMED_FILE", "damaged or malformed";
    Truncated, "truncated", false, "MALFORMED_FILE", "cut short";
    NestingTooDeep, "nesting-too-deep", false, "ARCHIVE_NESTING_LEVEL_OVER_LIMIT", "nested too deep";
    TooManyMembers, "too-many-members", false, "ARCHIVE_TOTAL_DOCUMENTS_PROCESSED_OVER_LIMIT", "too many members";
    ExtractedTooLarge, "extracted-too-large", false, "ARCHIVE_TOTAL_BYTES_EXTRACTED_OVER_LIMIT", "expands past the limit";
    RatioTooHigh, "ratio-too-high", false, "OOXML_UNCOMPRESSED_RATIO_EXCEEDS_LIMIT", "expands too much for its size";
    MemberUnread, "member-unread", false, "ARCHIVE_CONTAINS_UNPROCESSED_FILES", "holds members that were not examined";
    JsonTooDeep, "json-too-deep", false, "JSON_NESTING_LEVEL_OVER_LIMIT", "keys nested too deep";
    TooLarge, "too-large", true, "FILE_EXCEEDS_SIZE_LIMIT", "larger than the limit";
    TimeLimit, "time-limit", false, "TIME_CUT_OFF_REACHED", "took longer than the limit";
    ParserDied, "parser-died", false, "UNABLE_TO_PARSE_FILE", "its parser failed";
    NoWorker, "no-worker", true, "UNABLE_TO_PARSE_FILE", "the document worker could not be started";
    UnsupportedMethod, "unsupported-method", true, "UNSUPPORTED_FILE_TYPE_EXCEPTION", "compression method not readable yet";
    UnsupportedFeature, "unsupported-feature", false, "UNABLE_TO_PARSE_FILE", "holds a structure that is not readable yet";
    HiddenBytes, "hidden-bytes", false, "ARCHIVE_CONTAINS_UNPROCESSED_FILES", "bytes outside its members";
    MatchTooLong, "match-too-long", false, "UNABLE_TO_PARSE_FILE", "a value longer than the limit was cut";
    LabelsOverLimit, "labels-over-limit", false, "UNABLE_TO_PARSE_FILE", "more different labels than the limit";
    NoTextLayer, "no-text-layer", false, "UNABLE_TO_PARSE_FILE", "a picture without text";
    Archived, "archived", true, "INVALID_OBJECT_STATE", "in an archive storage class and not restored";
    KmsDenied, "kms-denied", true, "INVALID_KMS_KEY", "the use of its KMS key is denied";
    KmsUnusable, "kms-unusable", true, "INVALID_KMS_KEY", "its KMS key is disabled or gone";
    CustomerKey, "customer-key", true, "INVALID_ENCRYPTION", "encrypted with a customer's key that was not given (SSE-C)";
    ClientEncrypted, "client-encrypted", true, "INVALID_ENCRYPTION", "encrypted by the client that wrote it";
    DeleteMarker, "delete-marker", true, "SOURCE_OBJECT_NO_LONGER_AVAILABLE", "a delete marker, which holds nothing";
    NoBucket, "no-bucket", true, "NO_SUCH_BUCKET_AVAILABLE", "the bucket does not exist";
    Corrupt, "checksum-mismatch", false, "MALFORMED_FILE", "its bytes do not have the checksum that the store keeps";
    Unavailable, "store-unavailable", false, "SOURCE_OBJECT_NO_LONGER_AVAILABLE", "the store did not give it";
    Credentials, "credentials", false, "PERMISSION_DENIED", "the credentials were refused or have expired";
    Submodule, "submodule", true, "UNSUPPORTED_FILE_TYPE_EXCEPTION", "a submodule: scan it as a repository of its own";
    LfsAbsent, "lfs-absent", true, "SOURCE_OBJECT_NO_LONGER_AVAILABLE", "kept by Git LFS and not in this clone";
    Unmerged, "unmerged", true, "UNABLE_TO_PARSE_FILE", "in conflict: resolve and add it";
    ShallowHistory, "shallow-history", false, "SOURCE_OBJECT_NO_LONGER_AVAILABLE", "older commits are not in this clone (git fetch --unshallow)";
    Interrupted, "interrupted", false, "TIME_CUT_OFF_REACHED", "the scan ended before it was read";
}

impl Reason {
    pub fn from_code(code: &str) -> Option<Reason> {
        Self::ALL.iter().copied().find(|reason| reason.code() == code)
    }
}

/// What an I/O error means for the object it struck. A Gap that travelled through a reader as an
/// I/O error (see [`Gap::into_io`]) comes out as itself.
impl From<std::io::Error> for Gap {
    fn from(error: std::io::Error) -> Gap {
        use std::io::ErrorKind;
        let reason = match error.kind() {
            ErrorKind::NotFound => Reason::NotFound,
            ErrorKind::PermissionDenied => Reason::Denied,
            ErrorKind::UnexpectedEof => Reason::Truncated,
            ErrorKind::InvalidData | ErrorKind::InvalidInput => Reason::Malformed,
            _ => Reason::ReadError,
        };
        let detail = match error.raw_os_error() {
            Some(_) => error.to_string(),
            None => error.kind().to_string(),
        };
        match error.into_inner().map(|inner| inner.downcast::<GapError>()) {
            Some(Ok(gap)) => gap.0,
            _ => Gap::new(reason, detail),
        }
    }
}

/// A [`Gap`] on its way through `std::io::Read`.
#[derive(Debug)]
struct GapError(Gap);

impl fmt::Display for GapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for GapError {}

impl Gap {
    /// Wraps the gap so that a reader can return it; `Gap::from` unwraps it again.
    pub fn into_io(self) -> std::io::Error {
        std::io::Error::other(GapError(self))
    }
}
