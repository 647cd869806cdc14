//! A filter of system calls: which of them the kernel refuses to a command in the sandbox, under any user id.
//!
//! The limits hold for each process and each file, so a program that makes many of them could use any amount. A
//! submission may therefore start no process and make no file: then the limits hold for all of it. Neither
//! the compiler nor a submission gets a socket, so neither reaches the network, even in a container that has one.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io::Write;
use std::os::fd::AsRawFd;
use std::os::unix::process::CommandExt;
use std::process::Command;

use rustix::fs::{MemfdFlags, memfd_create};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, apply_filter,
};

use crate::sandbox::BUBBLEWRAP;

/// The hidden command that puts the filter on and becomes another command.
pub const ENTER: &str = "enter";
/// Its option for a submission's program, which starts no other.
pub const ALONE: &str = "--alone";

/// Becomes this command, with the filter on it.
///
/// # Errors
/// If the kernel has no such filters, or the command does not start.
pub fn enter(alone: bool, words: &[String]) -> Result<Infallible, String> {
    let failed = |e: &dyn std::error::Error| format!("no filter of system calls: {e}");
    let filter = filter(alone).map_err(|e| failed(&e))?;
    let mut command = Command::new(&words[0]);
    // It stays open until the command has begun.
    let in_memory;
    if words[0] == BUBBLEWRAP {
        // It starts processes itself, and puts the filter on what it starts.
        let file = memfd_create("filter", MemfdFlags::empty()).map_err(|e| failed(&e))?;
        in_memory = std::fs::File::from(file);
        (&in_memory)
            .write_all(&as_bytes(&filter))
            .and_then(|()| std::io::Seek::rewind(&mut &in_memory))
            .map_err(|e| failed(&e))?;
        command.args(["--seccomp", &in_memory.as_raw_fd().to_string()]);
    } else {
        apply_filter(&filter).map_err(|e| failed(&e))?;
    }
    let e = command.args(&words[1..]).exec();
    Err(format!("{} does not start: {e}", words[0]))
}

/// As the kernel reads it.
fn as_bytes(filter: &BpfProgram) -> Vec<u8> {
    let each = filter.iter().flat_map(|step| {
        let [a, b] = step.code.to_ne_bytes();
        let [c, d, e, f] = step.k.to_ne_bytes();
        [a, b, step.jt, step.jf, c, d, e, f]
    });
    each.collect()
}

fn filter(alone: bool) -> Result<BpfProgram, seccompiler::BackendError> {
    let mut refused: BTreeMap<i64, Vec<SeccompRule>> = BTreeMap::new();
    refused.extend(ALWAYS.iter().map(|call| (*call, Vec::new())));
    if alone {
        refused.extend(OF_A_SUBMISSION.iter().map(|call| (*call, Vec::new())));
        let thread = libc::CLONE_THREAD as u64;
        refused.insert(libc::SYS_clone, vec![flag(0, thread, 0)?]);
        refused.insert(libc::SYS_openat, makes_a_file(2)?);
        #[cfg(target_arch = "x86_64")]
        {
            refused.insert(libc::SYS_open, makes_a_file(1)?);
            let more = OF_A_SUBMISSION_OLD.iter();
            refused.extend(more.map(|call| (*call, Vec::new())));
        }
    }
    // Some kernels know each call by a second number.
    #[cfg(target_arch = "x86_64")]
    for (call, rules) in refused.clone() {
        const X32: i64 = 0x4000_0000;
        refused.insert(X32 | call, rules);
    }
    // C libraries use an older call where the kernel does not know the new one.
    let unknown = SeccompAction::Errno(libc::ENOSYS as u32);
    let machine = std::env::consts::ARCH.try_into()?;
    SeccompFilter::new(refused, SeccompAction::Allow, unknown, machine)?.try_into()
}

/// Matches where this argument has exactly these bits of those in `mask`.
fn flag(argument: u8, mask: u64, bits: u64) -> Result<SeccompRule, seccompiler::BackendError> {
    let bits = SeccompCondition::new(
        argument,
        SeccompCmpArgLen::Dword,
        SeccompCmpOp::MaskedEq(mask),
        bits,
    );
    SeccompRule::new(vec![bits?])
}

/// Matches where the flags say that a file is made if there is none.
fn makes_a_file(argument: u8) -> Result<Vec<SeccompRule>, seccompiler::BackendError> {
    let flags = [libc::O_CREAT, libc::O_TMPFILE & !libc::O_DIRECTORY];
    let rules = flags.map(|bit| flag(argument, bit as u64, bit as u64));
    rules.into_iter().collect()
}

/// Sockets, memory that belongs to no process, and places of its own to have them in.
const ALWAYS: [i64; 7] = [
    libc::SYS_socket,
    libc::SYS_io_uring_setup,
    libc::SYS_memfd_create,
    libc::SYS_memfd_secret,
    libc::SYS_shmget,
    libc::SYS_unshare,
    libc::SYS_mount,
];

/// Processes, files besides the one that it writes to, and the sockets that the compiler talks to the linker by.
const OF_A_SUBMISSION: [i64; 8] = [
    libc::SYS_clone3,
    libc::SYS_socketpair,
    libc::SYS_openat2,
    libc::SYS_mkdirat,
    libc::SYS_mknodat,
    libc::SYS_linkat,
    libc::SYS_symlinkat,
    libc::SYS_mq_open,
];

/// The same by their older names.
#[cfg(target_arch = "x86_64")]
const OF_A_SUBMISSION_OLD: [i64; 7] = [
    libc::SYS_fork,
    libc::SYS_vfork,
    libc::SYS_creat,
    libc::SYS_mkdir,
    libc::SYS_mknod,
    libc::SYS_link,
    libc::SYS_symlink,
];
