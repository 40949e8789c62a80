//! radosgw, a real S3 server with SSE-C, versions and speed, for the long tests: started and ended by `tests/servers/radosgw`.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

pub struct Radosgw {
    port: u16,
    folder: PathBuf,
    watcher: Child,
    /// One at a time in a folder.
    _alone: MutexGuard<'static, ()>,
}

static ALONE: Mutex<()> = Mutex::new(());

impl Radosgw {
    /// Waits for one that runs. The packages stay in it, so that the next start takes seconds.
    pub fn start() -> Radosgw {
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let home = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let folder = home.join("target/radosgw");
        // The shell ends the server when our end of its standard input closes, also if this process is killed.
        let script = "\"$0\" start \"$1\" || exit 1; cat >/dev/null; \"$0\" stop \"$1\"";
        let mut watcher = Command::new("bash")
            .args(["-c", script])
            .arg(home.join("tests/servers/radosgw"))
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("bash");
        let mut endpoint = String::new();
        BufReader::new(watcher.stdout.take().unwrap()).read_line(&mut endpoint).expect("radosgw's endpoint");
        let port = endpoint.trim().rsplit(':').next().and_then(|port| port.parse().ok());
        Radosgw { port: port.expect("radosgw did not start; see above"), folder, watcher, _alone: alone }
    }

    pub fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.port).into()
    }

    pub fn endpoint(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Access key and secret of the one user.
    pub fn credentials(&self) -> (String, String) {
        let read = |name: &str| std::fs::read_to_string(self.folder.join(name)).expect(name).trim().to_string();
        (read("access-key"), read("secret-key"))
    }
}

impl Drop for Radosgw {
    fn drop(&mut self) {
        drop(self.watcher.stdin.take());
        let _ = self.watcher.wait();
    }
}
