//! Workers out of a server: one child a document, its end, its server's and its parent's. Looks at what the kernel shows of
//! processes.

use std::os::unix::fs::MetadataExt;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};

use super::*;

/// A workbook of more text than a pipe holds, so that its worker lives while its first frame is looked at.
fn long_workbook() -> File {
    let words = "some words ".repeat(1000);
    let rows: String =
        (1..200).map(|row| format!("<row r=\"{row}\">{}</row>", text(&format!("A{row}"), &words))).collect();
    file_of(&workbook(&[("name=\"Long\"", &rows)], &[]))
}

fn processes() -> Vec<i32> {
    let entries = std::fs::read_dir("/proc").unwrap().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()
}

/// The process, this one aside, that has the file open.
fn holder_of(file: &File) -> Option<i32> {
    let own = file.metadata().unwrap();
    processes().into_iter().find(|process| {
        let Ok(open) = std::fs::read_dir(format!("/proc/{process}/fd")) else { return false };
        let held =
            |path: PathBuf| std::fs::metadata(path).is_ok_and(|it| (it.dev(), it.ino()) == (own.dev(), own.ino()));
        *process != std::process::id() as i32 && open.flatten().any(|entry| held(entry.path()))
    })
}

/// State and parent of a process; none where it is gone.
fn state_of(process: i32) -> Option<(char, i32)> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let mut fields = stat.rsplit_once(") ")?.1.split(' ');
    Some((fields.next()?.chars().next()?, fields.next()?.parse().ok()?))
}

/// What the open files of a process are.
fn open_of(process: i32) -> Vec<String> {
    let entries = std::fs::read_dir(format!("/proc/{process}/fd")).unwrap().flatten();
    let paths = entries.filter_map(|entry| std::fs::read_link(entry.path()).ok());
    paths.map(|path| path.to_string_lossy().into_owned()).collect()
}

fn signal(process: i32, signal: Signal) {
    kill_process(Pid::from_raw(process).unwrap(), signal).unwrap();
}

fn until(what: &str, holds: impl Fn() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < Duration::from_secs(20), "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Reads the long workbook, and does something to its worker and its server once it speaks.
fn disturbed(worker: &Worker, disturb: &dyn Fn(i32, i32)) -> (i32, i32, Result<(), Gap>) {
    let file = long_workbook();
    let mut seen = None;
    let ended = worker.run("xlsx", &file, &mut Labels::default(), &mut |_, _| {
        if seen.is_none() {
            let child = holder_of(&file).unwrap();
            let server = state_of(child).unwrap().1;
            seen = Some((child, server));
            disturb(child, server);
        }
        ControlFlow::Continue(())
    });
    let (child, server) = seen.unwrap();
    (child, server, ended)
}

fn small(worker: &Worker, number: usize) {
    let word = format!("word{number}");
    let data = "<row r=\"1\">".to_string() + &text("A1", &word) + "</row>";
    let (told, gaps, ended) = run(worker, "xlsx", &file_of(&workbook(&[("name=\"S\"", &data)], &[])));
    assert_eq!((gaps, ended), (vec![], Ok(())));
    assert!(told.iter().any(|(_, _, text)| *text == word), "{told:?}");
}

#[test]
fn many_documents_go_through_one_server_and_leave_nothing_in_it() {
    let worker = panner();
    let (first, server, ended) = disturbed(&worker, &|_, _| {});
    assert_eq!(ended, Ok(()));
    assert_ne!(server, std::process::id() as i32);
    let open = || open_of(server);
    let before = open();
    assert!(!before.iter().any(|path| path.ends_with("(deleted)")), "a document is left: {before:?}");
    for number in 0..50 {
        small(&worker, number);
    }
    // A format that no worker reads, a document that is none, and a reader who has enough.
    let (_, _, ended) = run(&worker, "text", &file_of(b"x"));
    assert!(ended.is_err());
    let (_, gaps, ended) = run(&worker, "xlsx", &file_of(b"x"));
    assert!(!gaps.is_empty() || ended.is_err());
    let broken = worker.run("xlsx", &long_workbook(), &mut Labels::default(), &mut |_, _| ControlFlow::Break(()));
    assert_eq!(broken, Ok(()));
    let (last, same, ended) = disturbed(&worker, &|_, _| {});
    assert_eq!((same, ended), (server, Ok(())));
    assert_ne!(first, last);
    assert_eq!(open(), before);
    assert_eq!(state_of(first), None, "every child is reaped");
    drop(worker);
    assert_eq!(state_of(server), None, "and so is the server");
}

#[test]
fn a_death_in_the_middle_costs_one_document_and_not_the_server() {
    let worker = Worker { wait: Duration::from_secs(3), ..panner() };
    let mut known = None;
    let cases = [
        (Signal::ABORT, Reason::ParserDied),
        (Signal::KILL, Reason::ParserDied),
        (Signal::XCPU, Reason::TimeLimit),
        // As a terminal's Ctrl-C, which a shell in the background has its children ignore.
        (Signal::TERM, Reason::Interrupted),
        // It hangs.
        (Signal::STOP, Reason::TimeLimit),
    ];
    for (number, (sent, reason)) in cases.into_iter().enumerate() {
        let (child, server, ended) = disturbed(&worker, &|child, _| signal(child, sent));
        assert_eq!(ended.map_err(|gap| gap.reason), Err(reason), "{sent:?}");
        assert_eq!(*known.get_or_insert(server), server, "{sent:?}");
        assert_eq!(state_of(child), None, "{sent:?}");
        small(&worker, number);
    }
}

#[test]
fn a_server_that_dies_costs_the_document_in_flight_and_is_replaced() {
    let worker = Worker { wait: Duration::from_secs(20), ..panner() };
    for sent in [Signal::KILL, Signal::ABORT] {
        let (child, server, ended) = disturbed(&worker, &|_, server| signal(server, sent));
        assert_eq!(ended.map_err(|gap| gap.reason), Err(Reason::ParserDied));
        until("the child dies with its server", || state_of(child).is_none_or(|(state, _)| state == 'Z'));
        assert_eq!(state_of(server), None);
        let (_, next, ended) = disturbed(&worker, &|_, _| {});
        assert_eq!(ended, Ok(()));
        assert_ne!(next, server);
        // One that dies while it waits costs nothing.
        signal(next, sent);
        until("it dies", || state_of(next).is_none_or(|(state, _)| state == 'Z'));
        small(&worker, 1);
    }
}

#[test]
fn what_a_server_lets_a_child_do_is_what_a_worker_may() {
    let worker = Worker { memory_bytes: 200 << 20, cpu_seconds: 7, ..panner() };
    let (_, _, ended) = disturbed(&worker, &|child, server| {
        let limits = std::fs::read_to_string(format!("/proc/{child}/limits")).unwrap();
        let of = |name: &str| {
            let line = limits.lines().find(|line| line.starts_with(name)).unwrap();
            line[name.len()..].split_whitespace().take(2).map(str::to_string).collect::<Vec<_>>()
        };
        assert_eq!(of("Max address space"), [(200 << 20).to_string(), (200 << 20).to_string()]);
        assert_eq!(of("Max cpu time"), ["7", "8"]);
        assert_eq!(of("Max file size"), ["0", "0"]);
        assert_eq!(of("Max core file size"), ["0", "0"]);
        let status = std::fs::read_to_string(format!("/proc/{child}/status")).unwrap();
        for line in ["Seccomp:\t2", "NoNewPrivs:\t1"] {
            assert!(status.contains(line), "{status}");
        }
        assert!(std::fs::read(format!("/proc/{server}/environ")).unwrap().is_empty());
        // What the tests were started with is everyone's.
        let (inherited, of_server, open) = (open_of(std::process::id() as i32), open_of(server), open_of(child));
        let sockets = |open: &[String]| {
            let own = |path: &&String| path.starts_with("socket") && !inherited.contains(path);
            open.iter().filter(own).count()
        };
        assert_eq!((sockets(&of_server), sockets(&open)), (1, 0), "{open:?}");
        let pipes = open.iter().filter(|path| path.starts_with("pipe") && !of_server.contains(path));
        assert_eq!(pipes.count(), 1, "{open:?}");
    });
    assert_eq!(ended, Ok(()));
}

/// The parent is this very test, told so by its environment.
#[test]
fn a_parent_that_is_killed_leaves_no_process() {
    const NAME: &str = "worker::server::a_parent_that_is_killed_leaves_no_process";
    const TOLD: &str = "PANNER_TEST_PARENT";
    if let Some(told) = std::env::var_os(TOLD) {
        let hangs = std::env::var_os("PANNER_TEST_HANGS").is_some();
        let _ = disturbed(&panner(), &|child, server| {
            if hangs {
                signal(child, Signal::STOP);
            }
            std::fs::write(&told, format!("{child} {server} ")).unwrap();
            std::thread::sleep(Duration::from_secs(60));
        });
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for hangs in [false, true] {
        let told = folder.path().join(format!("told-{hangs}"));
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", NAME, "--test-threads", "1"]).env(TOLD, &told).stdout(Stdio::null());
        if hangs {
            command.env("PANNER_TEST_HANGS", "1");
        }
        let mut parent = command.spawn().unwrap();
        let numbers = || -> Vec<i32> {
            let text = std::fs::read_to_string(&told).unwrap_or_default();
            let whole = text.ends_with(' ');
            text.split_whitespace().filter(|_| whole).map(|number| number.parse().unwrap()).collect()
        };
        until("the worker speaks", || numbers().len() == 2);
        let alive: Vec<_> = numbers().into_iter().map(state_of).collect();
        assert!(alive.iter().all(Option::is_some), "{alive:?}");
        parent.kill().unwrap();
        assert_eq!(parent.wait().unwrap().signal(), Some(9));
        for process in numbers() {
            until("nothing is left", || state_of(process).is_none_or(|(state, _)| state == 'Z'));
        }
    }
}
