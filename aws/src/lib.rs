//! Amazon S3 and compatible stores for panner: the only code that links the AWS SDK. Asynchronous
//! inside, blocking outside. Credentials, regions, retries, pace and the few calls that a scan makes;
//! knows nothing of formats, findings or reports.

mod ahead;
mod checksum;
mod client;
mod failure;
mod fetch;
mod listing;
mod local;
mod pace;
mod pieces;
mod ranged;
mod reading;
mod retry;
mod session;

pub use client::{Client, Counts, CustomerKey, Settings, key_of_file};
pub use failure::{Failure, Kind};
pub use fetch::{Fetch, Head, Want};
pub use listing::{Entry, Page, PageRequest, Pages, decoded_key};
pub use ranged::{InOrder, Ranged};
pub use session::check_certificates;
