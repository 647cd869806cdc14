//! Learners that are made up: an answer for each call.

use std::cell::RefCell;

use judge::exercise::{Check, Exercise};
use judge::judge;
use judge::plan;
use judge::process::{Ending, Outcome};
use judge::verdict::Verdict;
use probe::call::Call;
use probe::quiet::Panic;
use probe::value::Value;
use probe::wire::Record;

/// What a learner's function does with a call.
#[derive(Clone, Debug)]
pub enum Answer {
    Gives(Value),
    Panics,
}

/// What an exercise asks and what its reference gives. Hundreds of learners are judged by it, so it is
/// worked out once.
struct Memory {
    exercise: &'static Exercise,
    checks: Vec<Check>,
    given: Vec<(Call, Value)>,
}

thread_local! {
    static MEMORY: RefCell<Option<Memory>> = const { RefCell::new(None) };
}

/// The exercise, with checks and a reference that are remembered on this thread.
fn remembering(exercise: &'static Exercise) -> Exercise {
    MEMORY.with_borrow_mut(|memory| {
        if memory
            .as_ref()
            .is_some_and(|m| m.exercise.id == exercise.id)
        {
            return;
        }
        let calls = plan::of(exercise);
        let given = calls.into_iter().map(|call| {
            let value = (exercise.reference)(&call);
            (call, value)
        });
        *memory = Some(Memory {
            exercise,
            checks: exercise.every_check(),
            given: given.collect(),
        });
    });
    Exercise {
        checks: remembered_checks,
        domains: Vec::new,
        reference: remembered_reference,
        ..*exercise
    }
}

fn remembered_checks(_: u64) -> Vec<Check> {
    MEMORY.with_borrow(|memory| {
        let checks = memory.iter().flat_map(|memory| &memory.checks);
        let copied = checks.map(|check| Check {
            calls: check.calls.clone(),
            ..*check
        });
        copied.collect()
    })
}

fn remembered_reference(call: &Call) -> Value {
    MEMORY.with_borrow(|memory| {
        let memory = memory.as_ref().expect("an exercise is remembered");
        match memory.given.iter().find(|(known, _)| known == call) {
            Some((_, value)) => value.clone(),
            None => (memory.exercise.reference)(call),
        }
    })
}

/// What the reference gives for every call of the plan.
pub fn right_answers(exercise: &Exercise) -> Vec<Value> {
    plan::of(exercise).iter().map(exercise.reference).collect()
}

/// The verdict on a learner who answers the calls of the checks so, and the repeated ones as before.
pub fn verdict_on(exercise: &'static Exercise, answer: impl Fn(usize, &Call) -> Answer) -> Verdict {
    let exercise = &remembering(exercise);
    let calls = plan::of(exercise);
    let checked: usize = exercise.every_check().iter().map(|c| c.calls.len()).sum();
    let repeated = plan::asked_again(&exercise.every_check());
    let answers = calls.iter().enumerate().map(|(k, call)| {
        let asked = if k < checked {
            k
        } else {
            repeated[k - checked]
        };
        match answer(asked, call) {
            Answer::Gives(value) => Record::Gave { value },
            Answer::Panics => panicked(exercise, "index out of bounds"),
        }
    });
    judge(exercise, &outcome(answers))
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

/// The verdict on a learner who gives these values.
pub fn verdict_on_values(exercise: &'static Exercise, values: &[Value]) -> Verdict {
    verdict_on(exercise, |k, _| Answer::Gives(values[k].clone()))
}

/// The place of the first check that fails.
pub fn first_failure(verdict: &Verdict) -> Option<usize> {
    verdict
        .checks
        .iter()
        .position(|check| check.fault().is_some())
}
