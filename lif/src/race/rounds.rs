//! The race itself: each takes its turn, in round after round, so that what disturbs the machine for a while
//! disturbs all of them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use judge::reward::thousands;

use super::{ROUNDS, STEPS};
use crate::cargo;
use crate::progress;
use crate::stop::Stop;

/// How long a racer may take for one run.
const PATIENCE: Duration = Duration::from_secs(60);

/// One way to count spikes, on so many threads.
pub struct Racer {
    pub name: String,
    pub threads: usize,
    program: PathBuf,
    way: &'static str,
    /// What came of each round, for each size; none for a size at which it did not arrive.
    runs: Vec<Option<Vec<Run>>>,
}

/// What came of one run.
#[derive(Clone)]
pub struct Run {
    seconds: f64,
    memory: u64,
    /// A hash of the counts.
    pub counts: u64,
}

impl Racer {
    pub fn new(name: &str, program: &Path, way: &'static str, threads: usize) -> Self {
        Racer {
            name: name.to_owned(),
            threads,
            program: program.to_owned(),
            way,
            runs: Vec::new(),
        }
    }

    /// "yours, 2 threads"
    pub fn title(&self) -> String {
        match self.threads {
            1 => format!("{}, 1 thread", self.name),
            several => format!("{}, {several} threads", self.name),
        }
    }

    /// Notes what came of a run; after one that did not arrive, no other counts.
    fn note(&mut self, at: usize, run: Option<Run>) {
        self.runs[at] = match (self.runs[at].take(), run) {
            (Some(before), Some(run)) => Some([before, vec![run]].concat()),
            _ => None,
        };
    }

    /// Seconds a run, the median of the rounds.
    fn seconds(&self, at: usize) -> Option<f64> {
        let runs = self.runs.get(at)?.as_ref()?;
        let mut seconds: Vec<f64> = runs.iter().map(|run| run.seconds).collect();
        seconds.sort_by(f64::total_cmp);
        seconds.get(seconds.len() / 2).copied()
    }

    /// Million neuron-steps a second with the population of this place among the sizes.
    pub fn rate(&self, at: usize, sizes: &[usize]) -> Option<f64> {
        Some((sizes[at] * STEPS) as f64 / 1e6 / self.seconds(at)?)
    }

    /// Bytes of memory at most.
    pub fn memory(&self, at: usize) -> Option<u64> {
        let runs = self.runs.get(at)?.as_ref()?;
        runs.iter().map(|run| run.memory).max()
    }
}

/// Runs all of them in turn. A racer that does not arrive once is not asked again at that size.
///
/// # Errors
/// If a program cannot be started, or when stopped.
pub fn run(
    racers: &mut [Racer],
    sizes: &[usize],
    remarks: &mut Vec<String>,
    stop: &Stop,
) -> Result<(), String> {
    let all = ROUNDS * sizes.len() * racers.len();
    let mut done = 0;
    for racer in racers.iter_mut() {
        racer.runs = vec![Some(Vec::new()); sizes.len()];
    }
    for _ in 0..ROUNDS {
        for (at, &n) in sizes.iter().enumerate() {
            for racer in racers.iter_mut() {
                let what = format!("{}, {} neurons", racer.title(), thousands(n));
                progress::show(done, all, &what);
                done += 1;
                if racer.runs[at].is_some() {
                    let run = measured(racer, n, stop)?;
                    racer.note(at, run);
                }
            }
        }
    }
    remarks.extend(other_counts(racers, sizes));
    Ok(())
}

/// The learner's is right with few neurons; here it shows if it is wrong with many.
fn other_counts(racers: &[Racer], sizes: &[usize]) -> Vec<String> {
    let counts = |racer: &Racer, at: usize| Some(racer.runs[at].as_ref()?.first()?.counts);
    let mut remarks = Vec::new();
    let named = |name: &'static str| racers.iter().filter(move |racer| racer.name == name);
    for (at, n) in sizes.iter().enumerate() {
        let right = named("the reference").find_map(|racer| counts(racer, at));
        for racer in named("yours") {
            let own = counts(racer, at);
            if own.is_some() && own != right {
                remarks.push(format!(
                    "With {n} neurons {} counts other spikes than the reference.",
                    racer.title()
                ));
            }
        }
    }
    remarks
}

/// One run; none if it did not arrive: it failed, took too long or too much memory.
///
/// # Errors
/// If it cannot be started, or when stopped.
pub fn measured(racer: &Racer, n: usize, stop: &Stop) -> Result<Option<Run>, String> {
    let mut command = Command::new(&racer.program);
    command.args([racer.way, &racer.threads.to_string(), &n.to_string()]);
    let own = Stop::on_demand();
    let output = thread::scope(|scope| {
        let (arrived, arrival) = mpsc::channel::<()>();
        let own = &own;
        scope.spawn(move || {
            let pause = Duration::from_millis(20);
            let mut waited = Duration::ZERO;
            while arrival.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
                waited += pause;
                if stop.is_stopped() || waited > PATIENCE {
                    return own.stop();
                }
            }
        });
        let output = own.output(&mut command);
        drop(arrived);
        output
    });
    if stop.is_stopped() {
        return Err("The race was stopped.".to_owned());
    }
    let output = output.map_err(|e| cargo::no_start(&e))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(said
        .lines()
        .rev()
        .find_map(read)
        .filter(|_| output.status.success()))
}

/// The line that the program ends with; what a learner's code prints comes before it.
fn read(line: &str) -> Option<Run> {
    let mut words = line.strip_prefix("race: ")?.split(' ');
    Some(Run {
        seconds: words.next()?.parse().ok().filter(|&s: &f64| s > 0.0)?,
        memory: words.next()?.parse().ok()?,
        counts: words.next()?.parse().ok()?,
    })
}
