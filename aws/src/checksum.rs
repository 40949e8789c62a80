//! Whether what was read has the checksum that the store keeps of it. Knows no network.

use std::str::FromStr;

use aws_sdk_s3::operation::get_object::GetObjectOutput;
use aws_sdk_s3::types::ChecksumType;
use aws_smithy_checksums::ChecksumAlgorithm;
use aws_smithy_checksums::http::HttpChecksum;

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
