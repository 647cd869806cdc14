//! The probe process: calls the learner's functions and writes down what they give.
//!
//! It runs in a process of its own, so that nothing a learner's function does (end the process,
//! overflow the stack, loop for ever) can touch a verdict. All it hands over is a file of records.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use nanoserde::{DeBin, SerBin};

use crate::call::Call;
use crate::exercise::{Exercise, Probe};
use crate::quiet;
use crate::value::Value;

/// The environment variable that makes the test program a probe; it holds the records' file.
pub const PROBE_VARIABLE: &str = "LIF_PROBE";

/// How much CPU time one exercise may take. The reference takes less than a tenth of it.
const CPU_LIMIT: Duration = Duration::from_secs(5);
/// How long it may take by the clock: for what waits without computing.
const WALL_LIMIT: Duration = Duration::from_secs(30);
/// How much memory one exercise may hold.
pub const MEMORY_LIMIT: usize = 1 << 30;

/// A line of the protocol between the probe and the judge.
#[derive(Clone, Debug, PartialEq, SerBin, DeBin)]
pub enum Record {
    /// Call number `call` of the plan begins.
    Begin { call: usize },
    /// It gave this.
    Gave { value: Value },
    /// It panicked.
    Panicked {
        message: String,
        file: String,
        line: u32,
    },
    /// Time is up.
    TimeLimit,
    /// All calls were made.
    End,
}

/// All calls of an exercise in order: every check's, then the first call of each function again,
/// which must give the same answer the second time.
pub fn plan(exercise: &Exercise) -> Vec<Call> {
    let mut calls: Vec<Call> = (exercise.checks)()
        .into_iter()
        .flat_map(|check| check.calls)
        .collect();
    let again = first_of_each_function(&calls);
    calls.extend(
        again
            .into_iter()
            .map(|k| calls[k].clone())
            .collect::<Vec<_>>(),
    );
    calls
}

/// The index of the first call of each function.
pub fn first_of_each_function(calls: &[Call]) -> Vec<usize> {
    (0..calls.len())
        .filter(|&k| calls[..k].iter().all(|c| c.function != calls[k].function))
        .collect()
}

/// Makes all calls and writes the records to `path`.
pub fn run(exercise: &Exercise, probe: Probe, path: &Path) -> io::Result<()> {
    let records = Records(Arc::new(Mutex::new(
        File::options().append(true).open(path)?,
    )));
    watch_the_time(records.clone());
    for (k, call) in plan(exercise).iter().enumerate() {
        records.write(&Record::Begin { call: k })?;
        let record = match quiet::catch(|| probe(call)) {
            Ok(value) => Record::Gave { value },
            Err(panic) => Record::Panicked {
                message: panic.message,
                file: panic.file,
                line: panic.line,
            },
        };
        records.write(&record)?;
    }
    records.write(&Record::End)
}

#[derive(Clone)]
struct Records(Arc<Mutex<File>>);

impl Records {
    fn write(&self, record: &Record) -> io::Result<()> {
        let body = record.serialize_bin();
        let mut bytes = (body.len() as u64).to_le_bytes().to_vec();
        bytes.extend(body);
        let mut file = self.0.lock().unwrap_or_else(|broken| broken.into_inner());
        file.write_all(&bytes)
    }
}

/// Reads records until the file ends or a record is cut short.
pub fn read_records(mut bytes: &[u8]) -> Vec<Record> {
    let mut records = Vec::new();
    while let Some((length, rest)) = bytes.split_first_chunk::<8>() {
        let Some(body) = rest.get(..u64::from_le_bytes(*length) as usize) else {
            break;
        };
        let Ok(Ok(record)) = quiet::catch(|| Record::deserialize_bin(body)) else {
            break;
        };
        records.push(record);
        bytes = &rest[body.len()..];
    }
    records
}

/// Ends this process when its time is up, or when whoever started it is gone.
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
