//! Whether what was read has the checksum that the store keeps of it, and the header that asks for that. Sends nothing.

use std::str::FromStr;

use aws_sdk_s3::config::interceptors::BeforeTransmitInterceptorContextMut;
use aws_sdk_s3::config::{ConfigBag, Intercept, RuntimeComponents};
use aws_sdk_s3::error::BoxError;
use aws_sdk_s3::operation::get_object::GetObjectOutput;
use aws_sdk_s3::types::ChecksumType;
use aws_smithy_checksums::ChecksumAlgorithm;
use aws_smithy_checksums::http::HttpChecksum;
use aws_smithy_runtime_api::client::interceptors::dyn_dispatch_hint;

/// Has the store tell the checksum of each object that is read whole: for a stretch, stores differ in what it would be of.
/// The SDK's own setting would have it check the bodies too, which are checked here.
#[derive(Debug)]
pub(crate) struct AskForSums;

#[dyn_dispatch_hint]
impl Intercept for AskForSums {
    fn name(&self) -> &'static str {
        "AskForSums"
    }

    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let request = context.request_mut();
        let query = request.uri().split_once('?').map_or("", |(_, query)| query);
        let is_get = query.split('&').any(|pair| pair == "x-id=GetObject");
        if is_get && request.headers().get("range").is_none() {
            request.headers_mut().insert("x-amz-checksum-mode", "ENABLED");
        }
        Ok(())
    }
}

/// A checksum that the store keeps of a whole object, and the one of what was read.
pub(crate) struct Sum {
    expected: String,
    state: Box<dyn HttpChecksum>,
}

impl Sum {
    /// What the answer says of the whole object; none of one that is a checksum of its parts' checksums.
    pub fn of(answer: &GetObjectOutput) -> Option<Sum> {
        if answer.checksum_type() == Some(&ChecksumType::Composite) {
            return None;
        }
        let kept = [
            ("crc64nvme", answer.checksum_crc64_nvme()),
            ("crc32c", answer.checksum_crc32_c()),
            ("crc32", answer.checksum_crc32()),
            ("sha1", answer.checksum_sha1()),
            ("sha256", answer.checksum_sha256()),
        ];
        let (algorithm, expected) = kept.into_iter().find_map(|(name, value)| Some((name, value?)))?;
        // `-3` behind it: a checksum of the checksums of three parts.
        (!expected.contains('-')).then_some(())?;
        let state = ChecksumAlgorithm::from_str(algorithm).ok()?.into_impl();
        Some(Sum { expected: expected.to_string(), state })
    }

    pub fn add(&mut self, bytes: &[u8]) {
        self.state.update(bytes);
    }

    pub fn holds(self) -> bool {
        aws_smithy_types::base64::encode(self.state.finalize()) == self.expected
    }
}
