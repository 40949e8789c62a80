//! The connection to the store: settings, credentials, one SDK client a region, and what all calls share.

use std::collections::HashMap;
use std::future::{Future, poll_fn};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;
use std::time::{Duration, Instant};

use aws_config::{Region, SdkConfig};
use aws_sdk_s3::config::{ResponseChecksumValidation, SharedHttpClient};
use aws_smithy_types::base64;
use md5::{Digest, Md5};
use tokio::runtime::Runtime;
use tokio::sync::watch;

use crate::ahead::Ahead;
use crate::checksum::AskForSums;
use crate::failure::{Failure, Kind};
use crate::local::{Connections, Local, Locals};
use crate::pace::Pace;
use crate::session::{Session, check_credentials, fetched_on, http_client, is_private, load};

/// A connection takes 3.1 s at most, as the SDK has it: one lost SYN and its repetition.
pub(crate) const CONNECT_TIMEOUT: Duration = Duration::from_millis(3100);
/// How long a store is tried that has not answered yet.
const PATIENCE_AT_FIRST: Duration = Duration::from_secs(15);
/// How often it is looked whether the scan is to end.
const STOP_POLL: Duration = Duration::from_millis(50);
/// Calls that find their credentials expired within so short a time share one refresh.
const REFRESHED_EVERY: Duration = Duration::from_secs(1);
/// Where a client begins when neither settings nor environment name a region; redirects lead on from there.
const REGION_DEFAULT: &str = "us-east-1";

/// Everything that is set once for a run.
pub struct Settings {
    /// The profile of the AWS configuration files.
    pub profile: Option<String>,
    pub region: Option<String>,
    /// A compatible store; buckets then stand in the path.
    pub endpoint_url: Option<String>,
    /// PEM certificates trusted beside the system's.
    pub ca_bundle: Option<Vec<u8>>,
    /// The caller pays for requests and transfer.
    pub requester_pays: bool,
    /// Calls a second.
    pub calls_per_second: Option<f64>,
    /// Bytes a second.
    pub bytes_per_second: Option<f64>,
    /// How long the store may be silent.
    pub read_timeout: Duration,
    /// How long a call is tried without a byte.
    pub given_up_after: Duration,
    pub customer_keys: Vec<CustomerKey>,
    /// Threads for the network.
    pub threads: usize,
    /// Whether the scan is to end.
    pub stopped: Arc<dyn Fn() -> bool + Send + Sync>,
}

/// A key for objects that were encrypted with it by the store and whose key the store does not keep (SSE-C).
pub struct CustomerKey {
    pub bucket: String,
    pub prefix: String,
    /// AES-256.
    pub key: [u8; 32],
}

/// What a run asked of the store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub list: u64,
    pub get: u64,
    pub head: u64,
    /// Calls that were made again.
    pub retries: u64,
    /// Bytes of bodies received.
    pub bytes: u64,
}

#[derive(Default)]
pub(crate) struct Counters {
    pub list: AtomicU64,
    pub get: AtomicU64,
    pub head: AtomicU64,
    retries: AtomicU64,
    pub bytes: AtomicU64,
}

/// A store, for as long as a run lasts.
pub struct Client {
    settings: Arc<Settings>,
    http: SharedHttpClient,
    session: Arc<Mutex<Session>>,
    refreshing: Arc<tokio::sync::Mutex<()>>,
    /// The region of each bucket that was redirected.
    regions: Mutex<HashMap<String, String>>,
    pace: Pace,
    has_answered: AtomicBool,
    began: Instant,
    /// When the last call passed, in seconds since the beginning.
    answered_well: AtomicU64,
    pub(crate) counters: Counters,
    /// Checksums in a row that the store did not tell.
    pub(crate) sums_unanswered: AtomicU64,
    /// How far readers of large objects read ahead.
    ahead: Mutex<Ahead>,
    stop: watch::Sender<bool>,
    locals: Locals,
    runtime: Option<Runtime>,
}

impl Client {
    /// Finds credentials and region as every AWS tool does. Fails where there are no credentials.
    pub fn new(settings: Settings) -> Result<Arc<Client>, Failure> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(settings.threads.clamp(1, 16))
            .thread_name("panner-s3")
            .enable_all()
            .build()
            .map_err(|error| {
                Failure::new(Kind::Other, format!("the network's threads could not be started: {error}"))
            })?;
        let http = http_client(settings.ca_bundle.as_deref())?;
        let config = runtime.block_on(async {
            let config = fetched_on(runtime.handle(), load(&settings, &http).await);
            check_credentials(&config).await.map(|()| config)
        })?;
        Ok(Client::with(settings, runtime, http, config))
    }

    fn with(settings: Settings, runtime: Runtime, http: SharedHttpClient, config: SdkConfig) -> Arc<Client> {
        let pace = Pace::new(settings.calls_per_second, settings.bytes_per_second);
        let client = Arc::new(Client {
            settings: Arc::new(settings),
            http,
            session: Arc::new(Mutex::new(Session::new(config))),
            refreshing: Arc::default(),
            regions: Mutex::default(),
            pace,
            has_answered: AtomicBool::new(false),
            began: Instant::now(),
            answered_well: AtomicU64::new(0),
            counters: Counters::default(),
            sums_unanswered: AtomicU64::new(0),
            ahead: Mutex::default(),
            stop: watch::Sender::new(false),
            locals: Locals::default(),
            runtime: Some(runtime),
        });
        client.watch_for_stop();
        client
    }

    pub fn counts(&self) -> Counts {
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let Counters { list, get, head, retries, bytes } = &self.counters;
        Counts { list: read(list), get: read(get), head: read(head), retries: read(retries), bytes: read(bytes) }
    }

    /// Whether keys may be sent to this store: never in the clear, but to this machine itself.
    pub fn may_send_keys(&self) -> bool {
        self.session().endpoint.as_deref().is_none_or(is_private)
    }

    /// Looks from time to time whether the scan is to end, and ends all waits then.
    fn watch_for_stop(self: &Arc<Client>) {
        let (stopped, stop) = (self.settings.stopped.clone(), self.stop.clone());
        self.spawn(async move {
            while !stopped() {
                tokio::time::sleep(STOP_POLL).await;
            }
            stop.send_replace(true);
        });
    }

    pub(crate) fn spawn<T: Send + 'static>(
        &self,
        task: impl Future<Output = T> + Send + 'static,
    ) -> tokio::task::JoinHandle<T> {
        self.runtime().spawn(task)
    }

    pub(crate) fn block_on<T>(&self, task: impl Future<Output = T>) -> T {
        self.runtime().block_on(task)
    }

    fn runtime(&self) -> &Runtime {
        self.runtime.as_ref().expect("it is taken only when the client is dropped")
    }

    /// What a future gives, or an end where the scan is to end.
    pub(crate) async fn until_stopped<T>(&self, future: impl Future<Output = T>) -> Result<T, Failure> {
        let mut future = std::pin::pin!(future);
        // Mostly it is ready, and nothing needs to be waited for.
        if let Poll::Ready(done) = poll_fn(|context| Poll::Ready(future.as_mut().poll(context))).await {
            return Ok(done);
        }
        let mut stop = self.stop.subscribe();
        let stopped = async move { stop.wait_for(|stopped| *stopped).await.is_ok() };
        tokio::select! {
            biased;
            done = &mut future => Ok(done),
            true = stopped => Err(Failure::new(Kind::Stopped, "the scan is to end")),
        }
    }

    /// The SDK's client for a bucket's region.
    pub(crate) fn of_bucket(&self, bucket: &str) -> aws_sdk_s3::Client {
        self.of_bucket_by(None, bucket)
    }

    /// The same, with a reader's own connections or those that all calls share.
    pub(crate) fn of_bucket_by(&self, own: Option<&Connections>, bucket: &str) -> aws_sdk_s3::Client {
        let region = self.regions.lock().unwrap_or_else(PoisonError::into_inner).get(bucket).cloned();
        let mut session = self.session();
        let Session { config, clients, endpoint, .. } = &mut *session;
        let region =
            region.unwrap_or_else(|| config.region().map_or(REGION_DEFAULT, |region| region.as_ref()).to_string());
        // An access point is named by its host, at a store of one's own too: a VPC endpoint's address is given as one.
        let is_in_path = endpoint.is_some() && !bucket.starts_with("arn:");
        let make = || {
            let mut builder = aws_sdk_s3::config::Builder::from(&*config);
            builder.set_endpoint_url(endpoint.clone());
            if let Some(own) = own {
                builder.set_http_client(Some(own.http.clone()));
            }
            let config = builder
                .region(Region::new(region.clone()))
                .force_path_style(is_in_path)
                .use_arn_region(true)
                // Checked here, over bodies that may be resumed.
                .response_checksum_validation(ResponseChecksumValidation::WhenRequired)
                .interceptor(AskForSums)
                .build();
            aws_sdk_s3::Client::from_conf(config)
        };
        clients.entry((region.clone(), is_in_path, own.map(|own| own.number))).or_insert_with(make).clone()
    }

    /// A network for one reader's own.
    pub(crate) fn take_local(&self) -> Result<Local, Failure> {
        self.locals.take(self.settings.ca_bundle.as_deref())
    }

    pub(crate) fn give_back(&self, local: Local) {
        if let Some(dropped) = self.locals.give_back(local) {
            let number = Some(dropped.connections().number);
            self.session().clients.retain(|(_, _, own), _| *own != number);
        }
    }

    pub(crate) fn set_region(&self, bucket: &str, region: &str) {
        self.regions.lock().unwrap_or_else(PoisonError::into_inner).insert(bucket.to_string(), region.to_string());
    }

    /// Fetches credentials anew, once for all calls that find them expired together; false where that was just done. By the
    /// shared threads: the tasks of a reader's own network stand still while it does other work.
    pub(crate) async fn refresh(&self) -> Result<bool, Failure> {
        let (settings, http, runtime) = (self.settings.clone(), self.http.clone(), self.runtime().handle().clone());
        let (session, refreshing) = (self.session.clone(), self.refreshing.clone());
        let refreshed = self.spawn(async move {
            let _alone = refreshing.lock().await;
            let session = || session.lock().unwrap_or_else(PoisonError::into_inner);
            // Another call has done it while this one waited.
            if session().renewed.is_some_and(|at| at.elapsed() < REFRESHED_EVERY) {
                return Ok(false);
            }
            let config = fetched_on(&runtime, load(&settings, &http).await);
            check_credentials(&config).await?;
            *session() = Session { renewed: Some(Instant::now()), ..Session::new(config) };
            Ok(true)
        });
        refreshed.await.map_err(|_| Failure::new(Kind::Stopped, "the refreshing task ended"))?
    }

    fn session(&self) -> std::sync::MutexGuard<'_, Session> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn pace(&self) -> &Pace {
        &self.pace
    }

    pub(crate) fn count_retry(&self) {
        self.counters.retries.fetch_add(1, Ordering::Relaxed);
    }

    /// How long the store may take to begin an answer.
    pub(crate) fn answer_timeout(&self) -> Duration {
        (self.settings.read_timeout + CONNECT_TIMEOUT).min(self.given_up_after().max(CONNECT_TIMEOUT))
    }

    /// How long it may be silent within one.
    pub(crate) fn read_timeout(&self) -> Duration {
        self.settings.read_timeout
    }

    /// How long a call is tried. A store that never answered is not waited for: its name may be wrong.
    pub(crate) fn given_up_after(&self) -> Duration {
        let given = self.settings.given_up_after;
        if self.has_answered.load(Ordering::Relaxed) { given } else { given.min(PATIENCE_AT_FIRST) }
    }

    /// The store answered, and `well` where it did what it was asked or said why not.
    pub(crate) fn set_answered(&self, well: bool) {
        self.has_answered.store(true, Ordering::Relaxed);
        if well {
            let seconds = self.began.elapsed().as_secs();
            if self.answered_well.load(Ordering::Relaxed) != seconds {
                self.answered_well.store(seconds, Ordering::Relaxed);
            }
        }
    }

    /// Whether the store has failed all calls for as long as one call is tried.
    pub fn is_gone(&self) -> bool {
        let since = self.began.elapsed().as_secs().saturating_sub(self.answered_well.load(Ordering::Relaxed));
        Duration::from_secs(since) >= self.given_up_after()
    }

    /// What readers of large objects learn of how far to read ahead.
    pub(crate) fn ahead(&self) -> std::sync::MutexGuard<'_, Ahead> {
        self.ahead.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn requester_pays(&self) -> Option<aws_sdk_s3::types::RequestPayer> {
        self.settings.requester_pays.then_some(aws_sdk_s3::types::RequestPayer::Requester)
    }

    /// The numbers of the keys given for objects of this name, those of the longest prefix first.
    pub(crate) fn customer_keys(&self, bucket: &str, key: &str) -> Vec<usize> {
        let all = &self.settings.customer_keys;
        let fits = |number: &usize| all[*number].bucket == bucket && key.starts_with(&all[*number].prefix);
        let mut keys: Vec<_> = (0..all.len()).filter(fits).collect();
        keys.sort_by_key(|number| std::cmp::Reverse(all[*number].prefix.len()));
        keys
    }

    /// A key as headers carry it, and its MD5.
    pub(crate) fn customer_key(&self, number: usize) -> Option<(String, String)> {
        let key = self.settings.customer_keys.get(number)?.key;
        Some((base64::encode(key), base64::encode(Md5::digest(key))))
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.stop.send_replace(true);
        // A call that hangs must not keep the program from ending.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// The AES-256 key that a file holds: 32 bytes, or base64 of them.
pub fn key_of_file(content: &[u8]) -> Option<[u8; 32]> {
    if let Ok(key) = content.try_into() {
        return Some(key);
    }
    let text = std::str::from_utf8(content).ok()?.trim();
    base64::decode(text).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use aws_config::BehaviorVersion;
    use aws_credential_types::Credentials;
    use aws_credential_types::provider::SharedCredentialsProvider;
    use aws_smithy_runtime_api::client::http::{
        HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
    };
    use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
    use aws_smithy_runtime_api::http::StatusCode;
    use aws_smithy_types::body::SdkBody;
    use aws_smithy_types::retry::RetryConfig;

    use super::*;
    use crate::fetch::Want;
    use crate::listing::{PageRequest, Pages};

    /// A store that lists one object, holds four bytes, and keeps the address and the signed region of each request.
    #[derive(Clone, Debug, Default)]
    struct Store(Arc<Mutex<Vec<(String, String)>>>);

    impl HttpConnector for Store {
        fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
            let uri = request.uri().to_string();
            // `... Credential=KEY/DATE/REGION/SERVICE/aws4_request, ...`
            let signed = request.headers().get("authorization").unwrap_or_default();
            let region = signed.split('/').nth(2).unwrap_or_default().to_string();
            let body = match uri.contains("list-type=2") {
                true => "<ListBucketResult><Contents><Key>a</Key><Size>4</Size></Contents></ListBucketResult>",
                false => "text",
            };
            let mut answer = HttpResponse::new(StatusCode::try_from(200).unwrap(), SdkBody::from(body));
            answer.headers_mut().insert("content-length", body.len().to_string());
            self.0.lock().unwrap().push((uri, region));
            HttpConnectorFuture::ready(Ok(answer))
        }
    }

    /// What a client in us-east-1 sends to list a bucket and to read an object of it; and the failure, where it sends none.
    fn sent(bucket: &str, endpoint: Option<&str>) -> Result<Vec<(String, String)>, Failure> {
        let store = Store::default();
        let connector = SharedHttpConnector::new(store.clone());
        let http = http_client_fn(move |_, _| connector.clone());
        let keys = Credentials::new("AKIDTEST", "secret", None, None, "test");
        let mut config = SdkConfig::builder()
            .behavior_version(BehaviorVersion::latest())
            .http_client(http.clone())
            .retry_config(RetryConfig::disabled())
            .credentials_provider(SharedCredentialsProvider::new(keys))
            .region(Region::new("us-east-1"));
        config.set_endpoint_url(endpoint.map(str::to_string));
        let settings = Settings {
            profile: None,
            region: None,
            endpoint_url: None,
            ca_bundle: None,
            requester_pays: false,
            calls_per_second: None,
            bytes_per_second: None,
            read_timeout: Duration::from_secs(30),
            given_up_after: Duration::from_secs(600),
            customer_keys: Vec::new(),
            threads: 1,
            stopped: Arc::new(|| false),
        };
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let client = Client::with(settings, runtime, http, config.build());
        let bucket = bucket.to_string();
        let request = PageRequest { bucket: bucket.clone(), prefix: "2024/".to_string(), ..PageRequest::default() };
        Pages::start(&client, request).only_page()?;
        client.small(Want { bucket, key: "2024/a b".to_string(), ..Want::default() }, 100)?;
        Ok(store.0.lock().unwrap().clone())
    }

    #[test]
    fn an_access_point_is_asked_by_its_own_host_in_its_own_region() {
        let arn = "arn:aws:s3:eu-west-1:123456789012:accesspoint/name";
        for (endpoint, host) in [
            (None, "https://name-123456789012.s3-accesspoint.eu-west-1.amazonaws.com"),
            (Some("https://accesspoint.vpce-1.example"), "https://name-123456789012.accesspoint.vpce-1.example"),
        ] {
            let sent = sent(arn, endpoint).unwrap();
            let [(list, list_region), (get, get_region)] = sent.as_slice() else { panic!("{sent:?}") };
            assert!(list.starts_with(&format!("{host}/?list-type=2&")) && list.contains("prefix=2024%2F"), "{list}");
            assert_eq!(get, &format!("{host}/2024/a%20b?x-id=GetObject"));
            assert_eq!([list_region, get_region], ["eu-west-1", "eu-west-1"], "signed for the ARN's region");
        }
    }

    #[test]
    fn a_bucket_stands_in_the_path_only_of_a_store_of_ones_own() {
        let get = |endpoint| sent("name", endpoint).unwrap().pop().unwrap();
        let own = |uri: &str| (uri.to_string(), "us-east-1".to_string());
        assert_eq!(get(None), own("https://name.s3.us-east-1.amazonaws.com/2024/a%20b?x-id=GetObject"));
        assert_eq!(get(Some("http://localhost:1")), own("http://localhost:1/name/2024/a%20b?x-id=GetObject"));
    }

    #[test]
    fn a_name_that_has_no_address_is_refused_at_once() {
        let began = Instant::now();
        let failure = sent("arn:aws:s3:us-east-1:123456789012:accesspoint/na_me", None).unwrap_err();
        assert_eq!(failure.kind, Kind::Other, "{failure}");
        assert!(failure.detail.contains("access point name"), "{failure}");
        assert!(began.elapsed() < Duration::from_secs(5));
    }

    #[test]
    fn a_key_is_plain_or_in_base64() {
        assert_eq!(key_of_file(&[7; 32]), Some([7; 32]));
        assert_eq!(key_of_file(b"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n"), Some([7; 32]));
        assert_eq!(key_of_file(b"BwcH"), None);
    }
}
