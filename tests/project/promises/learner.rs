//! Learners that are made up: an answer for each call.

use std::cell::RefCell;
use std::ops::Range;
use std::panic::resume_unwind;
use std::sync::Mutex;
use std::thread;

use curriculum::EXERCISES;
use judge::exercise::{Check, Exercise};
use judge::judge_checks;
use judge::plan;
use judge::process::{Ending, Outcome};
use judge::verdict::Verdict;
use probe::call::Call;
use probe::quiet::Panic;
use probe::value::Value;
use probe::wire::Record;

/// What an exercise asks and what is right. Hundreds of learners are judged by it, so it is worked out once. A
/// thread has one at a time.
pub struct Asked {
    /// With a reference that remembers what is right.
    pub exercise: Exercise,
    pub checks: Vec<Check>,
    /// The calls of the checks, and those that are made again.
    pub calls: Vec<Call>,
    pub right: Vec<Value>,
}

/// An exercise, and what its reference gives in its calls.
type Memory = (&'static Exercise, Vec<(Call, Value)>);

thread_local! {
    static MEMORY: RefCell<Option<Memory>> = const { RefCell::new(None) };
}

fn remembered(call: &Call) -> Value {
    MEMORY.with_borrow(|memory| {
        let (exercise, given) = memory.as_ref().expect("an exercise is remembered");
        match given.iter().find(|(known, _)| known == call) {
            Some((_, value)) => value.clone(),
            None => (exercise.reference)(call),
        }
    })
}

impl Asked {
    pub fn of(exercise: &'static Exercise) -> Self {
        let checks = exercise.every_check();
        let calls = plan::of_checks(&checks);
        let right: Vec<Value> = calls.iter().map(exercise.reference).collect();
        let given = calls.iter().cloned().zip(right.clone());
        MEMORY.set(Some((exercise, given.collect())));
        Asked {
            exercise: Exercise {
                reference: remembered,
                ..*exercise
            },
            checks,
            calls,
            right,
        }
    }

    /// Each check with the places of its calls.
    pub fn places(&self) -> impl Iterator<Item = (&Check, Range<usize>)> {
        let mut at = 0;
        self.checks.iter().map(move |check| {
            let calls = at..at + check.calls.len();
            at = calls.end;
            (check, calls)
        })
    }

    /// The verdict on a learner who gives these values, and the same again where a call is made again.
    pub fn verdict(&self, values: &[Value]) -> Verdict {
        let repeated = plan::asked_again(&self.checks);
        let checked = 0..self.calls.len() - repeated.len();
        let answers = checked.chain(repeated).map(|k| gave(values[k].clone()));
        self.judge(&outcome(answers))
    }

    pub fn judge(&self, outcome: &Outcome) -> Verdict {
        judge_checks(&self.exercise, &self.checks, outcome, &[])
    }
}

pub fn gave(value: Value) -> Record {
    Record::Gave { value }
}

/// The record of a panic in the learner's file.
pub fn panicked(exercise: &Exercise, message: &str) -> Record {
    Record::Panicked(Panic {
        message: message.to_owned(),
        file: exercise.file(),
        line: 1,
    })
}

/// What a process leaves that answers its calls so, one after the other, and ends by itself.
pub fn outcome(answers: impl IntoIterator<Item = Record>) -> Outcome {
    let answers = answers.into_iter().enumerate();
    let records = answers.flat_map(|(call, answer)| [Record::Begin { call }, answer]);
    Outcome {
        records: records.chain([Record::End]).collect(),
        ending: Ending::Finished,
        printed: Default::default(),
    }
}

/// Runs a promise for every exercise, on all cores, and gathers what does not hold: what it pushes.
pub fn for_every_exercise(promise: impl Fn(&Asked, &mut Vec<String>) + Sync) {
    let waiting = Mutex::new(EXERCISES.into_iter());
    let work = || {
        let mut all = Vec::new();
        let next = || waiting.lock().expect("no thread has failed").next();
        for exercise in std::iter::from_fn(next) {
            let mut broken = Vec::new();
            promise(&Asked::of(exercise), &mut broken);
            all.extend(broken.iter().map(|what| format!("{}: {what}", exercise.id)));
        }
        all
    };
    let broken = thread::scope(|scope| {
        let other = scope.spawn(work);
        let mut broken = work();
        broken.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        broken
    });
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}
