//! A blocking HTTP/1.1 client over one kept connection: enough to fill test servers, without an SDK.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// No test server takes this long: a test that hangs should say where.
const READ_TIMEOUT: Duration = Duration::from_secs(120);

pub struct Answer {
    pub status: u16,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The text of the first XML element of that name.
    pub fn element(&self, name: &str) -> Option<String> {
        let text = self.text();
        let after = text.split_once(&format!("<{name}>"))?.1;
        Some(after.split_once(&format!("</{name}>"))?.0.to_string())
    }
}

pub struct Http {
    port: u16,
    connection: Option<BufReader<TcpStream>>,
}

impl Http {
    pub fn new(port: u16) -> Http {
        Http { port, connection: None }
    }

    /// `target` is the path and query as they stand on the wire.
    pub fn request(&mut self, method: &str, target: &str, headers: &[(&str, &str)], body: &[u8]) -> io::Result<Answer> {
        let kept = self.connection.is_some();
        match self.exchange(method, target, headers, body) {
            // A kept connection may have been closed by the server meanwhile.
            Err(_) if kept => self.exchange(method, target, headers, body),
            other => other,
        }
    }

    fn exchange(&mut self, method: &str, target: &str, headers: &[(&str, &str)], body: &[u8]) -> io::Result<Answer> {
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => {
                let stream = TcpStream::connect(("127.0.0.1", self.port))?;
                stream.set_nodelay(true)?;
                stream.set_read_timeout(Some(READ_TIMEOUT))?;
                BufReader::new(stream)
            }
        };
        let mut message = format!("{method} {target} HTTP/1.1\r\nhost: 127.0.0.1:{}\r\n", self.port).into_bytes();
        for (name, value) in headers {
            message.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
        }
        message.extend_from_slice(format!("content-length: {}\r\n\r\n", body.len()).as_bytes());
        // One write for small requests: two would wait for each other (Nagle, delayed acknowledgement).
        message.extend_from_slice(body);
        connection.get_mut().write_all(&message)?;
        let answer = read_answer(&mut connection, method == "HEAD")?;
        if answer.header("connection").is_none_or(|value| !value.eq_ignore_ascii_case("close")) {
            self.connection = Some(connection);
        }
        Ok(answer)
    }
}

fn read_answer(connection: &mut BufReader<TcpStream>, is_head: bool) -> io::Result<Answer> {
    let first = read_line(connection)?;
    let status = first.split(' ').nth(1).and_then(|word| word.parse().ok());
    let status = status.ok_or_else(|| io::Error::other(format!("not a status line: {first}")))?;
    let mut headers = Vec::new();
    loop {
        let line = read_line(connection)?;
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(':').ok_or_else(|| io::Error::other("a header without a colon"))?;
        headers.push((name.to_ascii_lowercase(), value.trim().to_string()));
    }
    let mut answer = Answer { status, headers, body: Vec::new() };
    if is_head || matches!(status, 100..=199 | 204 | 304) {
        return Ok(answer);
    }
    if answer.header("transfer-encoding") == Some("chunked") {
        loop {
            let size = read_line(connection)?;
            let size =
                u64::from_str_radix(size.split(';').next().unwrap_or("").trim(), 16).map_err(io::Error::other)?;
            read_exactly(connection, size, &mut answer.body)?;
            read_line(connection)?;
            if size == 0 {
                return Ok(answer);
            }
        }
    }
    match answer.header("content-length").map(str::parse) {
        Some(length) => read_exactly(connection, length.map_err(io::Error::other)?, &mut answer.body)?,
        None => drop(connection.read_to_end(&mut answer.body)?),
    }
    Ok(answer)
}

fn read_line(connection: &mut BufReader<TcpStream>) -> io::Result<String> {
    let mut line = Vec::new();
    connection.read_until(b'\n', &mut line)?;
    if line.pop() != Some(b'\n') {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(String::from_utf8_lossy(&line).trim_end_matches('\r').to_string())
}

fn read_exactly(connection: &mut BufReader<TcpStream>, length: u64, body: &mut Vec<u8>) -> io::Result<()> {
    if connection.by_ref().take(length).read_to_end(body)? as u64 == length {
        Ok(())
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

/// All but the unreserved characters as %XX; with `slash`, `/` stays, as in an object's path.
pub fn percent_encoded(raw: &[u8], slash: bool) -> String {
    raw.iter()
        .map(|&byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => (byte as char).to_string(),
            b'/' if slash => "/".to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
