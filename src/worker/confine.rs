//! What a document worker may do, set by itself before it reads a byte: limited memory, time and
//! files; on Linux no file system, no network, no other process. Knows no format.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use crate::limits::WORKER_FILES_MAX;

/// Confines this process for good. What a kernel does not know is left out; limits are not.
pub fn confine(memory_bytes: u64, cpu_seconds: u64) -> std::io::Result<()> {
    Confinement::begin()?.complete(memory_bytes, cpu_seconds)
}

/// What no document needs is taken away, from this process and from all that it starts.
pub struct Confinement {
    #[cfg(target_os = "linux")]
    filters: Vec<seccompiler::BpfProgram>,
}

impl Confinement {
    pub fn begin() -> std::io::Result<Confinement> {
        // The standard message of a panic may quote the document.
        std::panic::set_hook(Box::new(|_| {}));
        limit(Resource::Fsize, 0, 0)?;
        limit(Resource::Nofile, WORKER_FILES_MAX, WORKER_FILES_MAX)?;
        limit(Resource::Core, 0, 0)?;
        #[cfg(target_os = "linux")]
        let _ = linux::no_files();
        Ok(Confinement {
            #[cfg(target_os = "linux")]
            filters: linux::few_calls().unwrap_or_default(),
        })
    }

    /// What the reading of one document needs stays; the rest goes, too.
    pub fn complete(&self, memory_bytes: u64, cpu_seconds: u64) -> std::io::Result<()> {
        limit(Resource::As, memory_bytes, memory_bytes)?;
        // SIGXCPU first, so that the parent can tell time from death.
        limit(Resource::Cpu, cpu_seconds, cpu_seconds.saturating_add(1))?;
        #[cfg(target_os = "linux")]
        linux::complete(&self.filters);
        Ok(())
    }
}

fn limit(resource: Resource, current: u64, maximum: u64) -> std::io::Result<()> {
    // Whoever started us may allow less, and only less may be asked for.
    let allowed = getrlimit(resource).maximum.unwrap_or(u64::MAX);
    setrlimit(resource, Rlimit { current: Some(current.min(allowed)), maximum: Some(maximum.min(allowed)) })?;
    Ok(())
}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::BTreeMap;

    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr};
    use seccompiler::{
        BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
    };

    pub fn complete(filters: &[BpfProgram]) {
        // A worker does not outlive its parent.
        let _ = rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL));
        for filter in filters {
            if seccompiler::apply_filter(filter).is_err() {
                return;
            }
        }
    }

    /// No rule is added, so no path may be opened and no port used.
    pub fn no_files() -> Result<(), landlock::RulesetError> {
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
    pub fn few_calls() -> Result<Vec<BpfProgram>, Box<dyn std::error::Error>> {
        let arch = std::env::consts::ARCH.try_into()?;
        // What a new thread is shared by `clone3` stands in memory, where no filter sees it: the C library takes `clone`.
        let unknown = SeccompAction::Errno(libc::ENOSYS as u32);
        let clone3 = BTreeMap::from([(i64::from(libc::SYS_clone3), Vec::new())]);
        let first: BpfProgram = SeccompFilter::new(clone3, SeccompAction::Allow, unknown, arch)?.try_into()?;
        let mut allowed: BTreeMap<i64, Vec<SeccompRule>> =
            ALLOWED.iter().map(|call| (i64::from(*call), Vec::new())).collect();
        let thread = libc::CLONE_THREAD as u64;
        let is_thread = SeccompCondition::new(0, SeccompCmpArgLen::Qword, SeccompCmpOp::MaskedEq(thread), thread)?;
        allowed.insert(i64::from(libc::SYS_clone), vec![SeccompRule::new(vec![is_thread])?]);
        let refused = SeccompAction::Errno(libc::EPERM as u32);
        let second: BpfProgram = SeccompFilter::new(allowed, refused, SeccompAction::Allow, arch)?.try_into()?;
        Ok(vec![first, second])
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
