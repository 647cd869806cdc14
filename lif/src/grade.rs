//! Grades exercises: builds what the learner wrote, runs the probes, has the judge speak.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::thread;

use given::Drawing;
use judge::exercise::Exercise;
use judge::judge;
use judge::verdict::{Status, Verdict};
use judge::{EXERCISES, find, process};
use probe::value::Value;
use probe::wire::Record;

use crate::program::{self, Program};
use crate::stop::Stop;
use crate::workbook::{FileState, Workbook};

/// The verdicts on the exercises asked for, and on those that they build on.
pub struct Grades {
    verdicts: BTreeMap<&'static str, Verdict>,
}

impl Grades {
    /// The verdict on an exercise.
    ///
    /// # Panics
    /// If it was not graded.
    pub fn of(&self, exercise: &Exercise) -> &Verdict {
        &self.verdicts[exercise.id]
    }

    /// The exercises that this one builds on and that do not pass.
    pub fn foundations(&self, exercise: &Exercise) -> Vec<&'static Exercise> {
        let builds_on = exercise.builds_on.iter().filter_map(|id| find(id));
        builds_on
            .filter(|foundation| !self.of(foundation).passed())
            .collect()
    }
}

/// Grades these exercises.
///
/// # Errors
/// If the test program cannot be built or run for reasons that are not in an exercise.
pub fn grade(
    workbook: &Workbook,
    exercises: &[&'static Exercise],
    release: bool,
) -> Result<Grades, String> {
    let wanted = with_foundations(exercises);
    let (untouched, begun): (Vec<&Exercise>, Vec<&Exercise>) = wanted
        .into_iter()
        .partition(|e| workbook.state_of(e) == FileState::Untouched);
    let mut verdicts: BTreeMap<&str, Verdict> = untouched
        .into_iter()
        .map(|exercise| (exercise.id, Verdict::not_started(exercise)))
        .collect();
    if !begun.is_empty() {
        let program = build(workbook, &begun, release)?;
        for verdict in run(&program, &begun)? {
            verdicts.insert(verdict.id, verdict);
        }
    }
    Ok(Grades { verdicts })
}

/// Builds a program in which these exercises can be run. One alone is built in a fraction of the time;
/// where that cannot be, as all are.
fn build(
    workbook: &Workbook,
    begun: &[&'static Exercise],
    release: bool,
) -> Result<Program, String> {
    if let (&[exercise], false) = (begun, release) {
        let alone = program::build_alone(workbook, exercise, &workbook.sources(), &Stop::never());
        if let Ok(Some(program)) = alone {
            return Ok(program);
        }
    }
    program::build(workbook, release)
}

/// The exercises and, before them, all that they build on, in the order of the workbook.
fn with_foundations(exercises: &[&'static Exercise]) -> Vec<&'static Exercise> {
    let mut wanted: Vec<&str> = exercises.iter().map(|e| e.id).collect();
    let mut k = 0;
    while let Some(exercise) = wanted.get(k).and_then(|id| find(id)) {
        for id in exercise.builds_on {
            if !wanted.contains(id) {
                wanted.push(id);
            }
        }
        k += 1;
    }
    let in_order = EXERCISES.into_iter();
    in_order.filter(|e| wanted.contains(&e.id)).collect()
}

/// Runs the probes and judges what they observe.
fn run(program: &Program, exercises: &[&'static Exercise]) -> Result<Vec<Verdict>, String> {
    let verdicts = Mutex::new(Vec::new());
    let tell = |verdict, _| {
        let mut verdicts = verdicts.lock().unwrap_or_else(|broken| broken.into_inner());
        verdicts.push(verdict);
    };
    let made = Made {
        program: program.path(),
        broken: &program.broken,
    };
    each(&made, exercises, &Stop::never(), &tell)?;
    Ok(verdicts
        .into_inner()
        .unwrap_or_else(|broken| broken.into_inner()))
}

/// Hears a verdict, and the last thing that the exercise drew, if it draws.
pub type Tell<'a> = &'a (dyn Fn(Verdict, Option<Drawing>) + Sync);

/// A test program, and the exercises that could not be built into it.
pub struct Made<'a> {
    pub program: &'a Path,
    pub broken: &'a BTreeMap<&'static str, String>,
}

/// Runs the probes of these exercises, as many at a time as there are cores, and tells each verdict
/// as soon as there is one.
///
/// # Errors
/// If the program cannot be run, or when stopped.
pub fn each(
    made: &Made,
    exercises: &[&'static Exercise],
    stop: &Stop,
    tell: Tell,
) -> Result<(), String> {
    let waiting = Mutex::new(exercises.iter());
    let work = || {
        loop {
            let next = waiting
                .lock()
                .ok()
                .and_then(|mut exercises| exercises.next());
            let Some(&exercise) = next else {
                return Ok(());
            };
            let (verdict, drawing) = verdict_on(made, exercise, stop)?;
            tell(verdict, drawing);
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers = 0..cores.min(exercises.len());
        let threads: Vec<_> = workers.map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| {
            let joined = thread.join();
            joined.unwrap_or_else(|_| Err("the judge failed".to_owned()))
        })
    })
}

fn verdict_on(
    made: &Made,
    exercise: &'static Exercise,
    stop: &Stop,
) -> Result<(Verdict, Option<Drawing>), String> {
    if let Some(message) = made.broken.get(exercise.id) {
        let message = message.clone();
        let verdict = Verdict::without_checks(exercise, Status::DoesNotCompile, message);
        return Ok((verdict, None));
    }
    let outcome = process::observe_unless(made.program, exercise, &|| stop.is_stopped())
        .map_err(|e| format!("{} cannot be run: {e}", made.program.display()))?;
    let verdict = judge(exercise, &outcome);
    Ok((verdict, last_drawing(outcome.records)))
}

fn last_drawing(records: Vec<Record>) -> Option<Drawing> {
    records.into_iter().rev().find_map(|record| match record {
        Record::Gave {
            value: Value::Drawing(drawing),
        } => Some(drawing),
        _ => None,
    })
}

/// The verdict on an exercise as it is in this test program.
///
/// # Errors
/// If the program cannot be run.
pub fn observed(program: &Path, exercise: &'static Exercise) -> Result<Verdict, String> {
    let broken = BTreeMap::new();
    let made = Made {
        program,
        broken: &broken,
    };
    Ok(verdict_on(&made, exercise, &Stop::never())?.0)
}
