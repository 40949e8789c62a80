//! What may go wrong between a client and S3: the faults, the rules that say when, the error documents that S3 sends.
//! It knows requests by their head only, and nothing of connections.

use std::time::Duration;

use hyper::body::Bytes;

use super::proxy::Seen;

#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// 503 SlowDown.
    SlowDown,
    /// 500 InternalError.
    Internal,
    /// 403 AccessDenied.
    Denied,
    /// 400 ExpiredToken.
    ExpiredToken,
    /// 403 RequestTimeTooSkewed.
    Skew,
    /// 403 InvalidObjectState: in an archive class and not restored.
    Archived,
    /// 400 KMS.DisabledException.
    KmsDisabled,
    /// 403 AccessDenied whose message names kms:Decrypt.
    KmsDenied,
    /// The request is read, then the connection is reset.
    Reset,
    /// Half of the body, then a reset.
    ResetInBody,
    /// Never a first byte.
    Hang,
    /// The answer is that much late.
    Latency(Duration),
    /// Bytes a second.
    Slow(u64),
    /// Half of the body, then silence.
    Stall,
    /// Half of the body, then an orderly end of the connection.
    Truncate,
    /// One byte of the body has one bit flipped.
    Corrupt,
    /// 301 PermanentRedirect to that region, unless the request is signed for it.
    Redirect { region: String },
    /// 412 PreconditionFailed where the request has If-Match.
    Changed,
    /// 400 InvalidRequest where the request has no customer's key (SSE-C).
    CustomerKey,
}

/// When a fault happens. The first rule that matches, and whose dice say so, acts.
#[derive(Clone, Debug)]
pub struct Rule {
    pub fault: Fault,
    pub probability: f64,
    pub method: Option<&'static str>,
    /// A part of the path as sent, percent-encoded.
    pub path_contains: Option<String>,
    pub query_contains: Option<String>,
    /// How many matching requests pass before the rule acts.
    pub from_request: u64,
    /// How often it acts at most.
    pub times: Option<u64>,
    /// Corrupts bodies also where the client has nothing to compare them with.
    pub corrupt_without_checksum: bool,
}

impl Rule {
    pub fn new(fault: Fault) -> Rule {
        Rule {
            fault,
            probability: 1.0,
            method: None,
            path_contains: None,
            query_contains: None,
            from_request: 0,
            times: None,
            corrupt_without_checksum: false,
        }
    }

    pub fn probability(mut self, probability: f64) -> Rule {
        self.probability = probability;
        self
    }

    pub fn method(mut self, method: &'static str) -> Rule {
        self.method = Some(method);
        self
    }

    pub fn path_contains(mut self, part: &str) -> Rule {
        self.path_contains = Some(part.to_string());
        self
    }

    pub fn query_contains(mut self, part: &str) -> Rule {
        self.query_contains = Some(part.to_string());
        self
    }

    pub fn after_requests(mut self, number: u64) -> Rule {
        self.from_request = number;
        self
    }

    pub fn times(mut self, times: u64) -> Rule {
        self.times = Some(times);
        self
    }

    pub fn corrupt_without_checksum(mut self) -> Rule {
        self.corrupt_without_checksum = true;
        self
    }

    fn matches(&self, request: &Seen) -> bool {
        let applies = match &self.fault {
            Fault::Redirect { region } => request.region.as_deref() != Some(region),
            Fault::Changed => request.if_match.is_some(),
            Fault::CustomerKey => !request.headers.contains_key("x-amz-server-side-encryption-customer-algorithm"),
            Fault::Corrupt => request.method == "GET",
            // An answer to HEAD has no body to cut.
            Fault::ResetInBody | Fault::Stall | Fault::Truncate => request.method != "HEAD",
            _ => true,
        };
        applies
            && self.method.is_none_or(|method| method == request.method)
            && self.path_contains.as_ref().is_none_or(|part| request.path.contains(part))
            && self.query_contains.as_ref().is_none_or(|part| request.query.contains(part))
    }
}

/// SplitMix64: the same seed gives the same throws.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn says(&mut self, probability: f64) -> bool {
        probability >= 1.0 || ((self.roll() >> 11) as f64) < probability * (1u64 << 53) as f64
    }
}

/// The rules in force, with what they have done so far.
#[derive(Default)]
pub struct Rules {
    rules: Vec<Progress>,
    /// Counts the lists of rules, so that a fault taken back is taken from the list that gave it.
    edition: u64,
}

struct Progress {
    rule: Rule,
    matched: u64,
    acted: u64,
}

/// A fault that is about to happen.
#[derive(Clone)]
pub struct Choice {
    pub fault: Fault,
    pub corrupt_without_checksum: bool,
    rule: (u64, usize),
}

impl Rules {
    pub fn set(&mut self, rules: Vec<Rule>) {
        self.rules = rules.into_iter().map(|rule| Progress { rule, matched: 0, acted: 0 }).collect();
        self.edition += 1;
    }

    pub fn choose(&mut self, request: &Seen, dice: &mut Dice) -> Option<Choice> {
        for (index, progress) in self.rules.iter_mut().enumerate() {
            let rule = &progress.rule;
            if !rule.matches(request) {
                continue;
            }
            progress.matched += 1;
            let spent = rule.times.is_some_and(|times| progress.acted >= times);
            if progress.matched <= rule.from_request || spent || !dice.says(rule.probability) {
                continue;
            }
            progress.acted += 1;
            let corrupt_without_checksum = rule.corrupt_without_checksum;
            return Some(Choice { fault: rule.fault.clone(), corrupt_without_checksum, rule: (self.edition, index) });
        }
        None
    }

    /// The answer turned out to be one that the fault cannot strike: it does not count as done.
    pub fn take_back(&mut self, choice: &Choice) {
        let (edition, index) = choice.rule;
        if edition == self.edition {
            self.rules[index].acted -= 1;
        }
    }
}

/// An error as S3 sends it.
pub struct Refusal {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Bytes,
}

impl Fault {
    /// The answer that takes the place of the server's, for the faults that are one.
    pub fn refusal(&self) -> Option<Refusal> {
        let (status, code, message, more) = match self {
            Fault::SlowDown => (503, "SlowDown", "Please reduce your request rate.", String::new()),
            Fault::Internal => {
                (500, "InternalError", "We encountered an internal error. Please try again.", String::new())
            }
            Fault::Denied => (403, "AccessDenied", "Access Denied", String::new()),
            Fault::ExpiredToken => (
                400,
                "ExpiredToken",
                "The provided token has expired.",
                "<Token-0>not a token of anyone</Token-0>".to_string(),
            ),
            Fault::Skew => (
                403,
                "RequestTimeTooSkewed",
                "The difference between the request time and the current time is too large.",
                "<MaxAllowedSkewMilliseconds>900000</MaxAllowedSkewMilliseconds>".to_string(),
            ),
            Fault::Archived => (
                403,
                "InvalidObjectState",
                "The operation is not valid for the object's storage class",
                "<StorageClass>GLACIER</StorageClass>".to_string(),
            ),
            Fault::KmsDisabled => (
                400,
                "KMS.DisabledException",
                "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555 is disabled.",
                String::new(),
            ),
            Fault::KmsDenied => (
                403,
                "AccessDenied",
                "User: arn:aws:iam::123456789012:user/test is not authorized to perform: kms:Decrypt on resource: \
                 arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555 because no \
                 identity-based policy allows the kms:Decrypt action",
                String::new(),
            ),
            Fault::Redirect { region } => (
                301,
                "PermanentRedirect",
                "The bucket you are attempting to access must be addressed using the specified endpoint. Please send \
                 all future requests to this endpoint.",
                format!("<Endpoint>s3.{region}.amazonaws.com</Endpoint>"),
            ),
            Fault::Changed => (
                412,
                "PreconditionFailed",
                "At least one of the pre-conditions you specified did not hold",
                "<Condition>If-Match</Condition>".to_string(),
            ),
            Fault::CustomerKey => {
                (400, "InvalidRequest", "The object was stored using a form of Server Side Encryption.", String::new())
            }
            _ => return None,
        };
        let body = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message>{more}\
             <RequestId>FAULT00000000000</RequestId><HostId>fault</HostId></Error>"
        );
        let mut headers =
            vec![("content-type", "application/xml".to_string()), ("x-amz-request-id", "FAULT00000000000".to_string())];
        if let Fault::Redirect { region } = self {
            headers.push(("x-amz-bucket-region", region.clone()));
        }
        Some(Refusal { status, headers, body: body.into() })
    }
}
