//! Starts the probe process, keeps it within its limits and collects what it leaves behind.

use std::io;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::RwLock;
use std::thread;
use std::time::{Duration, Instant};

use crate::exercise::Exercise;
use probe::serve::{self, PROBE_VARIABLE};
use probe::wire::{self, Record, read_records};

use crate::plan;
use crate::printed::{Printed, Reader};
use crate::scratch::ScratchFile;

/// The last resort: the probe watches its own time, and this is for one that cannot.
const PATIENCE: Duration = Duration::from_secs(60);

/// What came of a probe process.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub records: Vec<Record>,
    pub ending: Ending,
    /// What the learner's code printed.
    pub printed: Printed,
}

/// How a probe process ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Ending {
    /// It made all calls.
    Finished,
    TimeLimit,
    StackOverflow,
    OutOfMemory,
    /// Something in it ended the process, with this exit code.
    Exited(i32),
    /// Something killed it.
    Killed,
}

/// Held for reading by every run, and for writing by the run that confirms a time limit: that one
/// is alone.
static ALONE: RwLock<()> = RwLock::new(());

/// Runs the probe of one exercise in the test program `program`, and ends it as soon as its result is unwanted.
///
/// # Errors
/// If the process or its records' file cannot be made; [`io::ErrorKind::Interrupted`] if it was
/// ended.
pub fn observe(
    program: &Path,
    exercise: &Exercise,
    unwanted: &dyn Fn() -> bool,
) -> io::Result<Outcome> {
    let plan = wire::plan_of(&plan::of(exercise));
    let once = || observe_plan(program, &exercise.test_name(), &plan, unwanted);
    let outcome = {
        let _shared = ALONE.read().unwrap_or_else(|broken| broken.into_inner());
        once()?
    };
    if outcome.ending != Ending::TimeLimit {
        return Ok(outcome);
    }
    let _alone = ALONE.write().unwrap_or_else(|broken| broken.into_inner());
    once()
}

/// Runs the probe that a program knows by the name of a test, with these calls.
pub fn observe_plan(
    program: &Path,
    test_name: &str,
    plan: &[u8],
    unwanted: &dyn Fn() -> bool,
) -> io::Result<Outcome> {
    let start = |file: &Path| {
        let mut command = Command::new(program);
        command
            .args([test_name, "--exact", "--nocapture", "--test-threads=1"])
            .env(PROBE_VARIABLE, file)
            .env("RUST_BACKTRACE", "0")
            .env("RUST_MIN_STACK", serve::STACK.to_string());
        Ok(command)
    };
    observe_started(&start, plan, unwanted)
}

/// Runs the probe that `start` starts over a file, which holds the plan and takes the records.
///
/// # Errors
/// As [`observe`], and those of `start`.
pub fn observe_started(
    start: &dyn Fn(&Path) -> io::Result<Command>,
    plan: &[u8],
    unwanted: &dyn Fn() -> bool,
) -> io::Result<Outcome> {
    let mut file = ScratchFile::with(plan)?;
    // One pipe for both streams keeps their order.
    let (pipe, end) = io::pipe()?;
    let mut command = start(file.path())?;
    // A group of its own: what the learner's code starts can be ended with it.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command
        .stdin(Stdio::null())
        .stdout(end.try_clone()?)
        .stderr(end);
    let child = command.spawn();
    // It holds this process's copies of the pipe's end.
    drop(command);
    let mut child = child?;
    let reader = Reader::of(pipe);
    let status = wait(&mut child, unwanted);
    if !reader.is_at_the_end() {
        // A process that the learner's code has left holds the pipe open.
        end_group(child.id());
        let _ = reader.is_at_the_end();
    }
    let status = status?;
    let printed = reader.printed();
    let records = read_records(&file.contents()?);
    let ending = ending(&records, status, &printed.end());
    Ok(Outcome {
        records,
        ending,
        printed,
    })
}

/// Waits for the child, and kills it when patience ends or it is unwanted. `None` stands for killed.
fn wait(child: &mut Child, unwanted: &dyn Fn() -> bool) -> io::Result<Option<ExitStatus>> {
    let start = Instant::now();
    let mut pause = Duration::from_micros(500);
    while start.elapsed() < PATIENCE && !unwanted() {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(10));
    }
    child.kill()?;
    child.wait()?;
    match unwanted() {
        true => Err(io::ErrorKind::Interrupted.into()),
        false => Ok(None),
    }
}

/// Ends what is left of the process group of a child that has ended itself.
fn end_group(child: u32) {
    // The standard library has no call for it, and the crates that have one would make `cargo test` and
    // `cargo lif` compile more (see `scratch`).
    if cfg!(unix) {
        let _ = Command::new("sh")
            .args(["-c", &format!("kill -s KILL -- -{child}")])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
    }
}

fn ending(records: &[Record], status: Option<ExitStatus>, said_last: &str) -> Ending {
    match (records.last(), status) {
        (Some(Record::End), _) => Ending::Finished,
        (Some(Record::TimeLimit), _) | (_, None) => Ending::TimeLimit,
        _ if said_last.contains("has overflowed its stack") => Ending::StackOverflow,
        _ if said_last.contains("memory allocation of") => Ending::OutOfMemory,
        (_, Some(status)) => status.code().map_or(Ending::Killed, Ending::Exited),
    }
}
