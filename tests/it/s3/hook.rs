//! Answers changed on their way: overrides that a test registers, and repairs of what a server gets wrong for everyone.
//! It knows nothing of connections or faults.

use hyper::HeaderMap;
use hyper::body::Bytes;
use hyper::header::{HeaderName, HeaderValue};

/// What to answer, or to change in the server's answer, for one method and path. The last one registered wins.
#[derive(Clone, Debug)]
pub struct Hook {
    method: String,
    path: String,
    query: Vec<String>,
    answer: Option<(u16, Bytes)>,
    set: Vec<(HeaderName, HeaderValue)>,
    removed: Vec<HeaderName>,
}

impl Hook {
    /// The path is percent-encoded, as on the wire; `*` at its end stands for any rest, `*` as method for any method.
    pub fn new(method: &str, path: &str) -> Hook {
        let (method, path) = (method.to_string(), path.to_string());
        Hook { method, path, query: Vec::new(), answer: None, set: Vec::new(), removed: Vec::new() }
    }

    /// Only where each of these `&`-separated pieces is in the query: `acl`, or `list-type=2&prefix=a`.
    pub fn query(mut self, pieces: &str) -> Hook {
        self.query = pieces.split('&').map(|piece| piece.trim_end_matches('=').to_string()).collect();
        self
    }

    /// Answers without asking the server.
    pub fn answer(mut self, status: u16, body: impl Into<Bytes>) -> Hook {
        self.answer = Some((status, body.into()));
        self
    }

    pub fn set_header(mut self, name: &'static str, value: &str) -> Hook {
        self.set.push((HeaderName::from_static(name), HeaderValue::from_str(value).expect("a header's value")));
        self
    }

    pub fn remove_header(mut self, name: &'static str) -> Hook {
        self.removed.push(HeaderName::from_static(name));
        self
    }

    pub(super) fn matches(&self, method: &str, path: &str, query: &str) -> bool {
        let is_path = match self.path.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == self.path,
        };
        let has = |piece: &String| query.split('&').any(|own| own.trim_end_matches('=') == piece);
        (self.method == "*" || self.method == method) && is_path && self.query.iter().all(has)
    }

    pub(super) fn fixed(&self) -> Option<(u16, Bytes)> {
        self.answer.clone()
    }

    pub(super) fn edit(&self, headers: &mut HeaderMap) {
        for name in &self.removed {
            headers.remove(name);
        }
        for (name, value) in &self.set {
            headers.insert(name, value.clone());
        }
    }
}

/// (piece of the query, wrong root, right root). The AWS SDK for Rust refuses documents whose root has another name
/// than the service's; moto and radosgw have some.
const ROOTS: &[(&str, &str, &str)] = &[
    ("versioning", "GetBucketVersioningResponse", "VersioningConfiguration"),
    ("inventory", "ListBucketInventoryConfigurationsResponse", "ListInventoryConfigurationsResult"),
    ("notification", "GetBucketNotificationResponse", "NotificationConfiguration"),
    ("accelerate", "GetBucketAccelerateConfigurationResponse", "AccelerateConfiguration"),
    ("publicAccessBlock", "BlockPublicAccessBlockConfiguration", "PublicAccessBlockConfiguration"),
];

/// (piece of the query, wrong root, whole answer): questions that a server does not know and answers with a listing.
const UNKNOWN: &[(&str, &str, &str)] = &[
    (
        "requestPayment",
        "ListBucketResult",
        "<RequestPaymentConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Payer>BucketOwner</Payer>\
         </RequestPaymentConfiguration>",
    ),
    (
        "inventory",
        "ListBucketResult",
        "<ListInventoryConfigurationsResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">\
         <IsTruncated>false</IsTruncated></ListInventoryConfigurationsResult>",
    ),
    ("accelerate", "ListBucketResult", "<AccelerateConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"/>"),
];

fn asks_for(query: &str, name: &str) -> bool {
    query.split('&').any(|piece| piece.split('=').next() == Some(name))
}

/// Whether an answer to that query may need a repair, so that it must be held whole.
pub(super) fn is_repaired(method: &str, query: &str) -> bool {
    method == "GET" && ROOTS.iter().chain(UNKNOWN).any(|(name, ..)| asks_for(query, name))
}

pub(super) fn repair(query: &str, body: Bytes) -> Bytes {
    let Ok(text) = std::str::from_utf8(&body) else { return body };
    let is_rooted = |root: &str| text.contains(&format!("<{root}>")) || text.contains(&format!("<{root} "));
    if let Some((.., whole)) = UNKNOWN.iter().find(|(name, root, _)| asks_for(query, name) && is_rooted(root)) {
        return Bytes::from_static(whole.as_bytes());
    }
    for (name, wrong, right) in ROOTS {
        if asks_for(query, name) && (is_rooted(wrong) || text.contains(&format!("<{wrong}/>"))) {
            return text
                .replacen(&format!("<{wrong}"), &format!("<{right}"), 1)
                .replace(&format!("</{wrong}>"), &format!("</{right}>"))
                .into();
        }
    }
    body
}
