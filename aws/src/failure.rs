//! Why a call to the store failed, in the few kinds that lead to different actions. Knows no object.

use std::error::Error as StdError;
use std::{fmt, io};

use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_smithy_http::endpoint::ResolveEndpointError;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;

/// What a failure asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The store asks for a slower pace (503 SlowDown, 429).
    Throttled,
    /// The network or the store faltered: worth another try.
    Transient,
    /// The store's certificate was given by nobody who is trusted, or is not its own.
    Untrusted,
    /// The bucket is in another region; none where the store does not say which.
    Redirected(Option<String>),
    /// The session's credentials have expired.
    Expired,
    /// No credentials, or ones that the store does not know; nothing can be read with them.
    Credentials,
    Denied,
    /// A signature that the store does not accept: a wrong secret, or a proxy between that changes odd keys.
    Signature,
    /// The object's KMS key may not be used by the caller.
    KmsDenied,
    /// The object's KMS key is disabled, being deleted, or gone.
    KmsUnusable,
    /// In an archive tier, and not restored.
    Archived,
    /// Encrypted with a key that the customer keeps, which was not given or is not the one.
    CustomerKey,
    NotFound,
    NoBucket,
    /// A version that holds nothing but the mark of a deletion.
    DeleteMarker,
    /// No longer the object that was opened (412, 416).
    Changed,
    /// What was read does not have the checksum that the store keeps.
    Corrupt,
    /// The scan is to end.
    Stopped,
    /// Anything else; another try would meet it again.
    Other,
}

/// A failed call. The detail is the store's code and words, or the network's; never a header or a key.
#[derive(Clone, Debug)]
pub struct Failure {
    pub kind: Kind,
    pub detail: String,
    /// The store answered.
    pub(crate) is_answer: bool,
}

/// Characters of a detail: what is told comes from outside.
const DETAIL_CHARACTERS_MAX: usize = 200;

impl Failure {
    /// The detail is cut, and its control characters become spaces.
    pub fn new(kind: Kind, detail: impl AsRef<str>) -> Failure {
        let plain = |one: char| if one.is_control() { ' ' } else { one };
        let detail = detail.as_ref().chars().take(DETAIL_CHARACTERS_MAX).map(plain).collect();
        Failure { kind, detail, is_answer: false }
    }

    /// Whether the same call may pass at another time.
    pub fn is_retryable(&self) -> bool {
        matches!(self.kind, Kind::Throttled | Kind::Transient)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail)
    }
}

impl StdError for Failure {}

impl<E> From<SdkError<E, HttpResponse>> for Failure
where
    E: ProvideErrorMetadata + StdError + Send + Sync + 'static,
{
    fn from(error: SdkError<E, HttpResponse>) -> Failure {
        match &error {
            SdkError::ServiceError(service) => answered(
                service.raw(),
                service.err().code().unwrap_or_default(),
                service.err().message().unwrap_or_default(),
            ),
            SdkError::TimeoutError(_) => Failure::new(Kind::Transient, "no answer in time"),
            // A refusal that was cut short: its status alone would give another reason.
            SdkError::ResponseError(response) if response.raw().body().bytes().is_none() => {
                let status = response.raw().status().as_u16();
                Failure::new(Kind::Transient, format!("the answer was cut short, status {status}"))
            }
            // An answer that is no answer of S3's, but of a proxy between.
            SdkError::ResponseError(response) => match response.raw().status().as_u16() {
                200..300 => Failure::new(Kind::Transient, "the answer could not be understood"),
                _ => answered(response.raw(), "", ""),
            },
            other => match cause::<CredentialsError>(other) {
                Some(failed) => of_credentials(failed),
                None => Failure::new(unsent(other), root(other)),
            },
        }
    }
}

/// What an error answer means. The codes are those of the S3 API reference, "Error responses".
fn answered(raw: &HttpResponse, code: &str, message: &str) -> Failure {
    let status = raw.status().as_u16();
    // S3's codes are words; anything else is a hostile store's.
    let is_code = !code.is_empty() && code.len() <= 64 && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.');
    let detail = match status {
        _ if is_code => format!("{code} (status {status})"),
        200..300 => "the answer could not be understood".to_string(),
        _ => format!("status {status}"),
    };
    Failure { is_answer: true, ..Failure::new(kind_of(raw, status, code, message), detail) }
}

fn kind_of(raw: &HttpResponse, status: u16, code: &str, message: &str) -> Kind {
    match code {
        "SlowDown" | "ServiceUnavailable" => Kind::Throttled,
        code if code.contains("Throttl") || code.contains("LimitExceeded") => Kind::Throttled,
        "InternalError" | "RequestTimeout" | "OperationAborted" | "IncompleteBody" => Kind::Transient,
        "ExpiredToken" | "ExpiredTokenException" | "TokenRefreshRequired" | "RequestExpired" => Kind::Expired,
        "InvalidAccessKeyId" | "InvalidToken" | "RequestTimeTooSkewed" | "NotSignedUp" => Kind::Credentials,
        "SignatureDoesNotMatch" => Kind::Signature,
        "InvalidObjectState" => Kind::Archived,
        "NoSuchBucket" => Kind::NoBucket,
        "NoSuchKey" | "NoSuchVersion" => Kind::NotFound,
        "PreconditionFailed" | "InvalidRange" => Kind::Changed,
        "PermanentRedirect"
        | "AuthorizationHeaderMalformed"
        | "TemporaryRedirect"
        | "IllegalLocationConstraintException" => Kind::Redirected(region_of(raw)),
        code if code.starts_with("KMS.") => match code {
            "KMS.AccessDeniedException" => Kind::KmsDenied,
            "KMS.InternalException" | "KMS.DependencyTimeoutException" | "KMS.KeyUnavailableException" => {
                Kind::Transient
            }
            _ => Kind::KmsUnusable,
        },
        "AccessDenied" | "AllAccessDisabled" | "AccountProblem" | "InvalidPayer" | "Forbidden" => denied(message),
        "InvalidRequest" | "InvalidArgument" | "BadRequest" | "" if status == 400 && is_of_encryption(message) => {
            Kind::CustomerKey
        }
        _ => by_status(raw, status, message),
    }
}

/// For answers without a code, as HEAD and some stores give them.
fn by_status(raw: &HttpResponse, status: u16, message: &str) -> Kind {
    match status {
        301 | 307 | 308 => Kind::Redirected(region_of(raw)),
        401 => Kind::Signature,
        403 => denied(message),
        404 => Kind::NotFound,
        405 if raw.headers().get("x-amz-delete-marker").is_some() => Kind::DeleteMarker,
        412 | 416 => Kind::Changed,
        429 | 503 => Kind::Throttled,
        408 | 500 | 502 | 504 => Kind::Transient,
        _ => Kind::Other,
    }
}

fn denied(message: &str) -> Kind {
    if message.contains("kms:") || message.contains("KMS") { Kind::KmsDenied } else { Kind::Denied }
}

fn is_of_encryption(message: &str) -> bool {
    let message = message.to_ascii_lowercase();
    message.contains("encrypt") || message.contains("customer key")
}

/// The region that a redirect names: in its header, or in the body of AuthorizationHeaderMalformed.
fn region_of(raw: &HttpResponse) -> Option<String> {
    let in_body = || {
        let body = std::str::from_utf8(raw.body().bytes()?).ok()?;
        Some(body.split_once("<Region>")?.1.split_once('<')?.0)
    };
    let region = raw.headers().get("x-amz-bucket-region").or_else(in_body)?;
    let is_region = (1..=40).contains(&region.len())
        && region.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    is_region.then(|| region.to_string())
}

/// Why there is no answer. Where the call could not even be made, another try would meet the same.
fn unsent<E: StdError + 'static>(error: &SdkError<E, HttpResponse>) -> Kind {
    match error {
        SdkError::ConstructionFailure(_) => Kind::Other,
        SdkError::DispatchFailure(failure) if failure.is_user() => Kind::Other,
        // A bucket's name or ARN for which there is no address is told as a failure of the network.
        _ if cause::<ResolveEndpointError>(error).is_some() => Kind::Other,
        _ if matches!(cause(error), Some(rustls::Error::InvalidCertificate(_))) => Kind::Untrusted,
        _ => Kind::Transient,
    }
}

/// The first of an error's causes that is of this type.
fn cause<'a, T: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a T> {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if let Some(found) = error.downcast_ref::<T>() {
            return Some(found);
        }
        // What an I/O error holds is not its source, but the source of that is.
        let held = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        cause = held.map(|held| held as &dyn StdError).or_else(|| error.source());
    }
    None
}

/// A provider that fails once, or late, may give them the next time.
pub(crate) fn of_credentials(error: &CredentialsError) -> Failure {
    let kind = match error {
        CredentialsError::ProviderError(_) | CredentialsError::ProviderTimedOut(_) => Kind::Transient,
        _ => Kind::Credentials,
    };
    Failure::new(kind, format!("credentials: {}", root(error)))
}

/// The innermost cause, which says most.
pub(crate) fn root(error: &(dyn StdError + 'static)) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}
