//! What a connection is made of: credentials and addresses as every AWS tool finds them, and TLS.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider, future};
use aws_sdk_s3::config::{IdentityCache, SharedHttpClient, StalledStreamProtectionConfig};
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_http_client::tls::{self, TlsContext, TrustStore};
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::service_config::ServiceConfigKey;
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use tokio::runtime::Handle;

use crate::client::{CONNECT_TIMEOUT, Settings};
use crate::failure::{Failure, Kind, of_credentials, root};

/// Credentials, and the clients that hold them.
pub(crate) struct Session {
    pub config: SdkConfig,
    /// A compatible store's, wherever it was set.
    pub endpoint: Option<String>,
    /// When credentials were last fetched anew.
    pub renewed: Option<Instant>,
    /// By region, whether they are for buckets that stand in the path, and the number of the connections where a reader
    /// has its own.
    pub clients: HashMap<(String, bool, Option<u64>), aws_sdk_s3::Client>,
}

impl Session {
    pub(crate) fn new(config: SdkConfig) -> Session {
        Session { endpoint: endpoint_of(&config), config, clients: HashMap::new(), renewed: None }
    }
}

/// A compatible store's address: told to us, or S3's own in environment or profile, or that of all services there;
/// in the SDK's order.
fn endpoint_of(config: &SdkConfig) -> Option<String> {
    let general = || config.endpoint_url().map(str::to_string);
    if config.get_origin("endpoint_url").is_client_config() {
        return general();
    }
    let key = ServiceConfigKey::builder().service_id("S3").env("AWS_ENDPOINT_URL").profile("endpoint_url").build();
    let own = key.ok().and_then(|key| config.service_config()?.load_config(key));
    own.or_else(general).filter(|url| !url.is_empty())
}

/// Whether nobody but this machine and the store can read what is sent there.
pub(crate) fn is_private(endpoint: &str) -> bool {
    let Some(rest) = endpoint.strip_prefix("http://") else { return endpoint.starts_with("https://") };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return false;
    }
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    };
    let is_loopback = |host: &str| host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback());
    host == "localhost" || is_loopback(host.trim_start_matches('[').trim_end_matches(']'))
}

pub(crate) async fn load(settings: &Settings, http: &SharedHttpClient) -> SdkConfig {
    let timeouts =
        TimeoutConfig::builder().connect_timeout(CONNECT_TIMEOUT).read_timeout(settings.read_timeout).build();
    let mut loader = aws_config::defaults(BehaviorVersion::latest())
        .http_client(http.clone())
        .retry_config(RetryConfig::disabled())
        .timeout_config(timeouts)
        .stalled_stream_protection(StalledStreamProtectionConfig::disabled());
    if let Some(profile) = &settings.profile {
        loader = loader.profile_name(profile);
    }
    if let Some(region) = &settings.region {
        loader = loader.region(Region::new(region.clone()));
    }
    if let Some(url) = &settings.endpoint_url {
        loader = loader.endpoint_url(url);
    }
    loader.load().await
}

/// The same, its credentials kept, and fetched by the runtime that drives the connections for them, whoever needs them.
/// The SDK's own cache has one of the callers fetch for all: they would wait for a reader that does other work.
pub(crate) fn fetched_on(runtime: &Handle, config: SdkConfig) -> SdkConfig {
    let Some(provider) = config.credentials_provider() else { return config };
    let kept = Arc::new(Kept { provider, known: Mutex::default(), fetching: tokio::sync::Mutex::default() });
    let provider = SharedCredentialsProvider::new(FetchedOn { runtime: runtime.clone(), kept });
    let builder = config.into_builder().credentials_provider(provider);
    builder.identity_cache(IdentityCache::no_cache()).build()
}

#[derive(Debug)]
struct FetchedOn {
    runtime: Handle,
    kept: Arc<Kept>,
}

/// Credentials, and when they were fetched.
#[derive(Debug)]
struct Kept {
    provider: SharedCredentialsProvider,
    known: Mutex<Option<(Credentials, SystemTime)>>,
    fetching: tokio::sync::Mutex<()>,
}

/// Credentials are fetched anew so long before they expire, and without a time of expiry after so long, as the SDK does.
const EXPIRY_BUFFER: Duration = Duration::from_secs(10);
const KEPT_FOR: Duration = Duration::from_secs(15 * 60);

impl Kept {
    fn known(&self) -> Option<Credentials> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let (credentials, fetched) = known.as_ref()?;
        let until = credentials.expiry().map_or(*fetched + KEPT_FOR, |expiry| expiry - EXPIRY_BUFFER);
        (SystemTime::now() < until).then(|| credentials.clone())
    }

    async fn fetch(&self) -> Result<Credentials, CredentialsError> {
        let _alone = self.fetching.lock().await;
        if let Some(known) = self.known() {
            return Ok(known);
        }
        let fetched = self.provider.provide_credentials().await?;
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some((fetched.clone(), SystemTime::now()));
        Ok(fetched)
    }
}

impl ProvideCredentials for FetchedOn {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        if let Some(known) = self.kept.known() {
            return future::ProvideCredentials::ready(Ok(known));
        }
        let kept = self.kept.clone();
        let fetched = self.runtime.spawn(async move { kept.fetch().await });
        future::ProvideCredentials::new(async move {
            fetched.await.unwrap_or_else(|ended| Err(CredentialsError::provider_error(ended)))
        })
    }
}

pub(crate) async fn check_credentials(config: &SdkConfig) -> Result<(), Failure> {
    let Some(provider) = config.credentials_provider() else {
        return Err(Failure::new(Kind::Credentials, "no credentials"));
    };
    match provider.provide_credentials().await {
        Ok(_) => Ok(()),
        Err(error) => Err(of_credentials(&error)),
    }
}

/// TLS by rustls with the system's roots and, where given, a private CA.
pub(crate) fn http_client(ca_bundle: Option<&[u8]>) -> Result<SharedHttpClient, Failure> {
    let mut roots = TrustStore::default();
    if let Some(pem) = ca_bundle {
        roots.add_pem_certificate(pem);
    }
    let context = TlsContext::builder()
        .with_trust_store(roots)
        .build()
        .map_err(|error| Failure::new(Kind::Other, format!("the CA bundle cannot be used: {}", root(&error))))?;
    Ok(aws_smithy_http_client::Builder::new()
        .tls_provider(tls::Provider::Rustls(CryptoMode::AwsLc))
        .tls_context(context)
        .build_https())
}

/// Whether PEM certificates can be used. To be asked first: the SDK panics at those that cannot.
pub fn check_certificates(pem: &[u8]) -> Result<(), Failure> {
    let refused = |why: &str| Failure::new(Kind::Other, why);
    let mut roots = rustls::RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(pem) {
        let certificate = certificate.map_err(|_| refused("not PEM"))?;
        roots.add(certificate).map_err(|_| refused("a certificate in it is damaged"))?;
    }
    if roots.is_empty() { Err(refused("no certificate in it")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_go_over_tls_or_to_this_machine() {
        for good in
            ["https://a.example", "http://localhost", "http://localhost:9000/x", "http://127.0.0.1:1", "http://[::1]:9"]
        {
            assert!(is_private(good), "{good}");
        }
        for bad in [
            "http://a.example",
            "http://127.a.example",
            "http://localhost.a.example",
            "http://127.0.0.1@a.example",
            "http://[2001:db8::1]",
            "ftp://localhost",
        ] {
            assert!(!is_private(bad), "{bad}");
        }
    }
}
