//! What the long tests take for granted of radosgw.

use super::http::Http;
use super::proxy::Proxy;
use super::radosgw::Radosgw;

#[test]
fn it_answers_through_the_proxy_and_ends() {
    if std::env::var_os("PANNER_LONG").is_none() {
        return;
    }
    let server = Radosgw::start();
    let proxy = Proxy::start(server.address(), 1);
    let answer = Http::new(proxy.port()).request("GET", "/", &[], b"").unwrap();
    assert!(answer.text().contains("<ListAllMyBucketsResult"), "{}", answer.text());
    assert_eq!(server.endpoint(), format!("http://{}", server.address()));
    assert!(server.credentials().0.len() > 10);
    let address = server.address();
    drop(server);
    assert!(std::net::TcpStream::connect(address).is_err());
}
