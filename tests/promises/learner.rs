//! Learners that are made up: an answer for each call.

use grading::call::Call;
use grading::exercise::Exercise;
use grading::probe::{Record, first_of_each_function, plan};
use grading::process::{Ending, Outcome};
use grading::value::Value;
use grading::verdict::{CheckStatus, Verdict, judge};

/// What a learner's function does with a call.
#[derive(Clone, Debug)]
pub enum Answer {
    Gives(Value),
    Panics,
}

/// What the reference gives for every call of the plan.
pub fn right_answers(exercise: &Exercise) -> Vec<Value> {
    plan(exercise).iter().map(exercise.reference).collect()
}

/// The verdict on a learner who answers the calls of the checks so, and the repeated ones as before.
pub fn verdict_on(exercise: &Exercise, answer: impl Fn(usize, &Call) -> Answer) -> Verdict {
    let calls = plan(exercise);
    let checked: usize = (exercise.checks)().iter().map(|c| c.calls.len()).sum();
    let repeated = first_of_each_function(&calls[..checked]);
    let records = calls.iter().enumerate().flat_map(|(k, call)| {
        let asked = if k < checked {
            k
        } else {
            repeated[k - checked]
        };
        let answered = match answer(asked, call) {
            Answer::Gives(value) => Record::Gave { value },
            Answer::Panics => Record::Panicked {
                message: "index out of bounds".to_owned(),
                file: exercise.file(),
                line: 1,
            },
        };
        [Record::Begin { call: k }, answered]
    });
    let outcome = Outcome {
        records: records.chain([Record::End]).collect(),
        ending: Ending::Finished,
        printed: String::new(),
    };
    judge(exercise, &outcome)
}

/// The verdict on a learner who gives these values.
pub fn verdict_on_values(exercise: &Exercise, values: &[Value]) -> Verdict {
    verdict_on(exercise, |k, _| Answer::Gives(values[k].clone()))
}

/// The place of the first check that fails.
pub fn first_failure(verdict: &Verdict) -> Option<usize> {
    verdict
        .checks
        .iter()
        .position(|check| check.status == CheckStatus::Failed)
}
