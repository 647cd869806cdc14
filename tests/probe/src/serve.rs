//! The probe process: calls the learner's functions and writes down what they give.
//!
//! It runs in a process of its own, so that nothing a learner's function does (end the process,
//! overflow the stack, loop for ever) can touch a verdict. All it hands over is a file of records.

use std::alloc::System;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use cap::Cap;
use cpu_time::ProcessTime;
use nanoserde::SerBin;

use crate::Probe;
use crate::call::Call;
use crate::quiet;
use crate::wire::{self, Record};

/// The environment variable that makes the test program a probe; it holds the file of
/// the plan and the records.
pub const PROBE_VARIABLE: &str = "LIF_PROBE";

/// Begins a line that names the call whose output follows. A function that prints such a line changes which
/// output is shown, and nothing else.
pub const MARK: u8 = 0x1e;

/// How much CPU time one exercise may take. The reference takes less than a tenth of it.
const CPU_LIMIT: Duration = Duration::from_secs(5);
/// How long it may take by the clock: for what waits without computing.
const WALL_LIMIT: Duration = Duration::from_secs(30);
/// How much memory one exercise may hold.
const MEMORY_LIMIT: usize = 1 << 30;
/// How much stack it has, as the main thread of a program has on most systems.
pub const STACK: usize = 8 << 20;

/// If this process was started as a probe, it makes the calls that it was started for.
/// False if it was not.
///
/// # Panics
/// If the plan cannot be read or the records cannot be written.
pub fn serve(probe: Probe, memory: &Cap<System>) -> bool {
    let Some(path) = std::env::var_os(PROBE_VARIABLE) else {
        return false;
    };
    let limited = memory.set_limit(MEMORY_LIMIT);
    limited.expect("little memory is in use yet");
    run(probe, memory, Path::new(&path)).expect("the records can be written");
    true
}

/// What a program does that is nothing but a probe.
///
/// # Panics
/// As [`serve`].
pub fn main(probe: Probe, memory: &'static Cap<System>) {
    let calls = std::thread::Builder::new().stack_size(STACK);
    let thread = calls.spawn(move || serve(probe, memory));
    let ended = thread.map(std::thread::JoinHandle::join);
    if !matches!(ended, Ok(Ok(_))) {
        std::process::exit(101);
    }
}

/// Reads the plan from the beginning of the file at `path`, makes all calls and writes the records
/// behind it.
fn run(probe: Probe, memory: &Cap<System>, path: &Path) -> io::Result<()> {
    let calls = wire::read_plan(&std::fs::read(path)?).ok_or(io::ErrorKind::InvalidData)?;
    let file = File::options().append(true).open(path)?;
    let records = Records(Arc::new(Mutex::new(file)));
    watch_the_time(records.clone());
    for (k, call) in calls.iter().enumerate() {
        mark(k);
        records.write(&Record::Begin { call: k })?;
        let record = match within(memory, call, || quiet::catch(|| probe(call))) {
            Ok(value) => Record::Gave { value },
            Err(panic) => Record::Panicked(panic),
        };
        records.write(&record)?;
    }
    mark(calls.len());
    records.write(&Record::End)
}

/// Makes a call with no more memory than it may hold.
fn within<T>(memory: &Cap<System>, call: &Call, make: impl FnOnce() -> T) -> T {
    let limit = |bytes: usize| memory.set_limit(bytes).expect("less is in use");
    if let Some(more) = call.memory {
        limit(memory.allocated() + more);
    }
    let made = make();
    limit(MEMORY_LIMIT);
    made
}

/// Ends what the calls before this one have printed.
fn mark(call: usize) {
    let mut out = io::stdout().lock();
    // The learner's code may have closed it: then nothing more is printed.
    let _ = writeln!(out, "{}{call}", char::from(MARK)).and_then(|()| out.flush());
}

#[derive(Clone)]
struct Records(Arc<Mutex<File>>);

impl Records {
    fn write(&self, record: &Record) -> io::Result<()> {
        let mut file = self.0.lock().unwrap_or_else(|broken| broken.into_inner());
        file.write_all(&wire::framed(&record.serialize_bin()))
    }
}

/// Ends this process when its time is up, or when the process that started it is gone.
fn watch_the_time(records: Records) {
    let (cpu, wall) = (ProcessTime::now(), Instant::now());
    let parent = parent();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_millis(20));
            if cpu.elapsed() > CPU_LIMIT || wall.elapsed() > WALL_LIMIT {
                // Whether or not this can be written, the process must end.
                let _ = records.write(&Record::TimeLimit);
                std::process::exit(1);
            }
            if parent != self::parent() {
                std::process::exit(1);
            }
        }
    });
}

#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

#[cfg(not(unix))]
fn parent() -> u32 {
    0
}
