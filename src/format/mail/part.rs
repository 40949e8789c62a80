//! One part of a mail, by its headers: what it is called, how it is decoded, whether it can be read.
//! Knows nothing of where parts end.

use encoding_rs::Decoder;

use super::super::{FORMATS, MemberHead};
use super::header::{Header, Parametrised, value};
use super::transfer::Transfer;
use crate::error::{Gap, Reason};

/// Headers that say how a part is built, and nothing about anybody.
const USUAL: &[&str] = &[
    "content-type",
    "content-transfer-encoding",
    "content-disposition",
    "content-id",
    "content-length",
    "content-language",
    "mime-version",
    "x-attachment-id",
];

/// A part whose body comes next.
pub(super) struct Part {
    /// `1.2`; empty for the message itself.
    number: String,
    content: Parametrised,
    disposition: Parametrised,
    encoding: String,
    /// Of the multipart that it stands in.
    within: String,
}

/// Whether a part's header may say something about somebody.
pub(super) fn is_unusual(name: &str) -> bool {
    !USUAL.iter().any(|usual| name.eq_ignore_ascii_case(usual))
}

impl Part {
    pub(super) fn new(headers: &[Header], number: String, within: &str) -> Part {
        let parametrised = |name| Parametrised::parse(value(headers, name).unwrap_or_default());
        Part {
            number,
            content: parametrised("content-type"),
            disposition: parametrised("content-disposition"),
            encoding: value(headers, "content-transfer-encoding").unwrap_or_default().to_string(),
            within: within.to_string(),
        }
    }

    /// The media type.
    pub(super) fn kind(&self) -> &str {
        match self.content.kind.as_str() {
            kind if kind.contains('/') => kind,
            _ if self.within == "multipart/digest" => "message/rfc822",
            _ => "text/plain",
        }
    }

    /// What parts its parts, where it is made of parts.
    pub(super) fn boundary(&self) -> Option<&str> {
        let boundary = self.content.get("boundary").filter(|boundary| !boundary.is_empty())?;
        self.kind().starts_with("multipart/").then_some(boundary)
    }

    /// What the numbers of its parts begin with.
    pub(super) fn prefix(&self) -> String {
        if self.number.is_empty() { String::new() } else { format!("{}.", self.number) }
    }

    pub(super) fn transfer(&self) -> Transfer {
        Transfer::of(&self.encoding)
    }

    /// Decodes its text, where it is one and says in what.
    pub(super) fn charset(&self) -> Option<Decoder> {
        let label = self.content.get("charset").filter(|_| self.kind().starts_with("text/"))?;
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
        // What claims to be ASCII is recognised by what it holds.
        let claims = encoding == encoding_rs::UTF_8 || label.eq_ignore_ascii_case("us-ascii");
        (!claims).then(|| encoding.new_decoder())
    }

    pub(super) fn head(&self) -> MemberHead {
        let number = if self.number.is_empty() { "1" } else { &self.number };
        let named = self.disposition.get("filename").or_else(|| self.content.get("name"));
        let name = match named.map(str::trim).filter(|name| !name.is_empty()) {
            Some(name) => format!("{number}/{name}"),
            None => format!("{number}{}", self.extension()),
        };
        let format = matches!(self.kind(), "message/rfc822" | "message/global" | "message/news").then_some("mail");
        MemberHead {
            name: name.into_bytes(),
            gap: self.gap(),
            format,
            mime_part: Some(number.to_string()),
            ..MemberHead::default()
        }
    }

    /// The usual ending of its type's names.
    fn extension(&self) -> String {
        let kind = match self.kind() {
            "message/global" | "message/news" => "message/rfc822",
            kind => kind,
        };
        let format = FORMATS.iter().find(|format| format.mime == kind);
        format.and_then(|format| format.extensions.first()).map(|extension| format!(".{extension}")).unwrap_or_default()
    }

    fn gap(&self) -> Option<Gap> {
        let smime = || self.content.get("smime-type").unwrap_or_default().to_ascii_lowercase();
        match self.kind() {
            "application/pgp-encrypted" => None,
            _ if self.within == "multipart/encrypted" => Some(Gap::new(Reason::Encrypted, "")),
            "application/pkcs7-mime" | "application/x-pkcs7-mime" if !smime().starts_with("signed") => {
                Some(Gap::new(Reason::Encrypted, ""))
            }
            "message/external-body" => Some(Gap::new(Reason::UnsupportedFeature, "a part that lies elsewhere")),
            "message/partial" => Some(Gap::new(Reason::UnsupportedFeature, "a piece of a larger message")),
            _ => None,
        }
    }
}
