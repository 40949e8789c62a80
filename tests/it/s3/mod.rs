//! S3: servers for tests (moto, radosgw, a proxy that makes faults), and scans of what they hold.

pub mod fault;
mod flow;
pub mod hook;
pub mod http;
pub mod moto;
pub mod proxy;
pub mod radosgw;

mod bucket;
mod faults;
mod reasons;
mod sums;
mod trust;
mod whole;
mod whole_files;

mod moto_tests;
mod proxy_tests;
mod radosgw_tests;
