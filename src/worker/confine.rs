//! What a document worker may do, set by itself before it reads a byte: limited memory, time and
//! files; on Linux no file system, no network, no other process. Knows no format.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use crate::limits::WORKER_FILES_MAX;

/// Confines this process for good. What a kernel does not know is left out; limits are not.
pub fn confine(memory_bytes: u64, cpu_seconds: u64) -> std::io::Result<()> {
    // The standard message of a panic may quote the document.
    std::panic::set_hook(Box::new(|_| {}));
    let limits = [
        (Resource::As, memory_bytes, memory_bytes),
        // SIGXCPU first, so that the parent can tell time from death.
        (Resource::Cpu, cpu_seconds, cpu_seconds.saturating_add(1)),
        (Resource::Fsize, 0, 0),
        (Resource::Nofile, WORKER_FILES_MAX, WORKER_FILES_MAX),
        (Resource::Core, 0, 0),
    ];
    for (resource, current, maximum) in limits {
        // Whoever started us may allow less, and only less may be asked for.
        let allowed = getrlimit(resource).maximum.unwrap_or(u64::MAX);
        let (current, maximum) = (current.min(allowed), maximum.min(allowed));
        setrlimit(resource, Rlimit { current: Some(current), maximum: Some(maximum) })?;
    }
    #[cfg(target_os = "linux")]
    linux::confine();
    Ok(())
}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::BTreeMap;

    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr};
    use seccompiler::{
        BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
    };

    pub fn confine() {
        // A worker does not outlive its parent.
        let _ = rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL));
        let _ = no_files();
        let _ = few_calls();
    }

    /// No rule is added, so no path may be opened and no port used.
    fn no_files() -> Result<(), landlock::RulesetError> {
        Ruleset::default()
            .handle_access(AccessFs::from_all(ABI::V5))?
            .handle_access(AccessNet::from_all(ABI::V5))?
            .create()?
            .restrict_self()?;
        Ok(())
    }

    /// Memory, reading, writing, clocks, threads and leaving; all else fails with EPERM.
    // `c_long` is i32 on 32-bit machines.
    #[allow(clippy::useless_conversion)]
    fn few_calls() -> Result<(), Box<dyn std::error::Error>> {
        let arch = std::env::consts::ARCH.try_into()?;
        // What a new thread is shared by `clone3` stands in memory, where no filter sees it: the C library takes `clone`.
        let unknown = SeccompAction::Errno(libc::ENOSYS as u32);
        let clone3 = BTreeMap::from([(i64::from(libc::SYS_clone3), Vec::new())]);
        let filter: BpfProgram = SeccompFilter::new(clone3, SeccompAction::Allow, unknown, arch)?.try_into()?;
        seccompiler::apply_filter(&filter)?;
        let mut allowed: BTreeMap<i64, Vec<SeccompRule>> =
            ALLOWED.iter().map(|call| (i64::from(*call), Vec::new())).collect();
        let thread = libc::CLONE_THREAD as u64;
        let is_thread = SeccompCondition::new(0, SeccompCmpArgLen::Qword, SeccompCmpOp::MaskedEq(thread), thread)?;
        allowed.insert(i64::from(libc::SYS_clone), vec![SeccompRule::new(vec![is_thread])?]);
        let refused = SeccompAction::Errno(libc::EPERM as u32);
        let filter: BpfProgram = SeccompFilter::new(allowed, refused, SeccompAction::Allow, arch)?.try_into()?;
        seccompiler::apply_filter(&filter)?;
        Ok(())
    }

    const ALLOWED: &[libc::c_long] = &[
        libc::SYS_read,
        libc::SYS_readv,
        libc::SYS_pread64,
        libc::SYS_write,
        libc::SYS_writev,
        libc::SYS_lseek,
        libc::SYS_fstat,
        libc::SYS_statx,
        libc::SYS_close,
        libc::SYS_fcntl,
        libc::SYS_brk,
        libc::SYS_mmap,
        libc::SYS_mremap,
        libc::SYS_munmap,
        libc::SYS_mprotect,
        libc::SYS_madvise,
        libc::SYS_futex,
        libc::SYS_getrandom,
        libc::SYS_clock_gettime,
        libc::SYS_sigaltstack,
        libc::SYS_rt_sigaction,
        libc::SYS_rt_sigprocmask,
        libc::SYS_rt_sigreturn,
        libc::SYS_restart_syscall,
        libc::SYS_clone3,
        libc::SYS_set_robust_list,
        libc::SYS_rseq,
        libc::SYS_sched_yield,
        libc::SYS_sched_getaffinity,
        libc::SYS_getpid,
        libc::SYS_gettid,
        libc::SYS_tgkill,
        libc::SYS_tkill,
        libc::SYS_exit,
        libc::SYS_exit_group,
    ];
}
