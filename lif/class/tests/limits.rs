//! What a submission uses is bounded, and what the grader uses for it.
#![cfg(target_os = "linux")]

#[path = "support/attacks.rs"]
mod attacks;
#[path = "support/handed.rs"]
mod handed;

use std::collections::BTreeMap;
use std::fs;
use std::thread;
use std::time::Duration;

use attacks::{ATTACKED, attacks};
use handed::{Class, exercise, submission};
use lif_class::results::{Results, Status};

/// Bytes.
const MIB: u64 = 1 << 20;

/// The most memory that the grader itself had at any time, and that all processes had that it started.
fn most_of(grader: u32) -> (u64, u64) {
    let mut parents = BTreeMap::new();
    let mut memory = BTreeMap::new();
    for process in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let status = fs::read_to_string(process.path().join("status")).unwrap_or_default();
        let number = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok())
        };
        let Some((pid, parent)) = number("Pid:").zip(number("PPid:")) else {
            continue;
        };
        parents.insert(pid, parent);
        memory.insert(pid, number("VmRSS:").unwrap_or(0) * 1024);
    }
    let is_below = |pid: &u64| {
        let mut above = std::iter::successors(Some(*pid), |pid| parents.get(pid).copied());
        above.any(|pid| pid == u64::from(grader))
    };
    let all = memory.iter().filter(|(pid, _)| is_below(pid));
    let own = memory.get(&u64::from(grader)).copied().unwrap_or(0);
    (own, all.map(|(_, bytes)| bytes).sum::<u64>() - own)
}

/// Grades one attack. Gives how it stands, what it was told, and the most memory that the grader and that
/// everything below it had.
fn graded(folder: &str, name: &str) -> (Status, String, u64, u64) {
    let class = Class::new();
    let all = attacks(folder);
    let (_, text) = all.iter().find(|(own, _)| own == name).unwrap();
    class.hand_in("attack", ATTACKED, text);
    let mut command = class.command(&["--out"]);
    command.arg(class.path("out")).arg(class.submissions());
    let mut grader = command.spawn().unwrap();
    let (mut own, mut below) = (0, 0);
    while grader.try_wait().unwrap().is_none() {
        let now = most_of(grader.id());
        (own, below) = (own.max(now.0), below.max(now.1));
        thread::sleep(Duration::from_millis(10));
    }
    let results = Results::read(&class.path("out/results.json")).unwrap();
    let graded = exercise(submission(&results, "attack"), ATTACKED);
    (graded.status, graded.feedback.join("\n"), own, below)
}

#[test]
fn all_processes_of_a_submission_have_the_memory_of_one() {
    let (status, _, _, below) = graded("run", "fills_memory_with_processes");
    assert_eq!(status, Status::Failed);
    assert!(below < 3500 * MIB, "{} MiB", below / MIB);
}

#[test]
fn there_is_no_memory_that_belongs_to_no_process() {
    let (status, told, ..) = graded("run", "fills_memory_of_no_process");
    assert_eq!(status, Status::Failed);
    assert!(told.contains("refused"), "{told}");
}

#[test]
fn of_what_the_compiler_says_a_part_is_kept() {
    let (status, _, own, _) = graded("compile", "says_gigabytes");
    assert_eq!(status, Status::DoesNotCompile);
    assert!(own < 256 * MIB, "{} MiB", own / MIB);
}
