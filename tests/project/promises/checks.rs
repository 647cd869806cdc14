//! Every check finds what is wrong, and finds it where it is; what is right passes.

use std::panic::resume_unwind;
use std::sync::Mutex;
use std::thread;

use judge::EXERCISES;
use judge::exercise::{Check, Exercise, Judge};
use judge::judge;
use judge::plan;
use judge::process::{Ending, Outcome};
use judge::verdict::{CheckStatus, Status};
use probe::quiet;
use probe::value::Value;
use probe::wire::Record;

use crate::learner::{Answer, first_failure, right_answers, verdict_on, verdict_on_values};
use crate::spoil;

/// Runs a promise for every exercise, on all cores, and gathers what does not hold.
pub fn for_every_exercise(promise: impl Fn(&'static Exercise) -> Vec<String> + Sync) {
    let waiting = Mutex::new(EXERCISES.into_iter());
    let work = || {
        let next = || waiting.lock().expect("no thread has failed").next();
        std::iter::from_fn(next)
            .flat_map(&promise)
            .collect::<Vec<String>>()
    };
    let broken = thread::scope(|scope| {
        let other = scope.spawn(work);
        let mut broken = work();
        broken.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        broken
    });
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

#[test]
fn the_reference_passes() {
    for_every_exercise(|exercise| {
        let verdict = verdict_on_values(exercise, &right_answers(exercise));
        match verdict.passed() && verdict.message.is_empty() {
            true => vec![],
            false => vec![format!("{}: {}", exercise.id, verdict.message)],
        }
    });
}

/// The ways in which a check's calls are answered wrongly: all of them must be found, or one.
fn wrong_answers(check: &Check, right: &[Value]) -> (Vec<Vec<Value>>, bool) {
    let each = |change: &dyn Fn(usize, &Value) -> Value| -> Vec<Value> {
        right
            .iter()
            .enumerate()
            .map(|(k, v)| change(k, v))
            .collect()
    };
    match check.judge {
        Judge::Reference => (vec![each(&|_, v| spoil::slightly(v, 1e-6))], true),
        // Three decimals are shown, of values in the unit's natural scale.
        Judge::Snapshot(_) => (vec![each(&|_, v| spoil::slightly(v, 0.01))], true),
        Judge::Chart(_) => (
            vec![
                each(&|_, v| spoil::slightly(v, 1.0)),
                each(&|_, v| spoil::without_text(v)),
            ],
            true,
        ),
        // A law does not hold every wrong answer against a learner, but it must hold some.
        Judge::Law(_) => (
            vec![
                each(&|k, v| spoil::unevenly(v, k)),
                each(&|_, v| spoil::at_the_beginning(v)),
                each(&|_, v| spoil::slightly(v, 0.1)),
                each(&|_, v| spoil::slightly(v, -3.0)),
                each(&|k, v| spoil::slightly(v, 0.5 + k as f64)),
                each(&|_, _| right[0].clone()),
                each(&|k, _| right[(k + 1) % right.len()].clone()),
                each(&|k, v| {
                    if k == 0 {
                        spoil::slightly(v, 0.7)
                    } else {
                        v.clone()
                    }
                }),
            ],
            false,
        ),
    }
}

/// The learner is right in all but the calls of one check: that check fails, first, and so does the
/// exercise. Where a call stands in an earlier check, too, that one fails as well.
#[test]
fn every_check_finds_what_is_wrong_in_its_calls() {
    for_every_exercise(|exercise| {
        let right = right_answers(exercise);
        let mut broken = Vec::new();
        let mut at = 0;
        for (place, check) in exercise.every_check().iter().enumerate() {
            let calls = at..at + check.calls.len();
            at = calls.end;
            let (ways, all) = wrong_answers(check, &right[calls.clone()]);
            let found = |wrong: &Vec<Value>| {
                let mut answers = right.clone();
                answers[calls.clone()].clone_from_slice(wrong);
                let verdict = verdict_on_values(exercise, &answers);
                let fault = verdict.checks[place].fault();
                !verdict.passed()
                    && first_failure(&verdict) == Some(place)
                    && fault.is_some_and(|fault| {
                        !fault.message.is_empty() && fault.message == verdict.message
                    })
            };
            let holds = match all {
                true => ways.iter().all(found),
                false => ways.iter().any(found),
            };
            if !holds {
                broken.push(format!(
                    "{}: \"{}\" does not find what is wrong in its calls",
                    exercise.id, check.title
                ));
            }
        }
        broken
    });
}

/// NaN, infinity, nothing at all, another shape, another type: none of them passes, and none of them
/// makes the judge panic.
#[test]
fn what_is_no_answer_fails_everywhere() {
    for_every_exercise(|exercise| {
        let right = right_answers(exercise);
        let mut broken = Vec::new();
        for (name, way) in spoil::WAYS.into_iter().chain(spoil::FORGED) {
            let wrong: Vec<Value> = right.iter().map(way).collect();
            if wrong == right {
                continue;
            }
            match quiet::catch(|| verdict_on_values(exercise, &wrong)) {
                Err(panic) => broken.push(format!(
                    "{}: the judge panics if {name}: {} ({}:{})",
                    exercise.id, panic.message, panic.file, panic.line
                )),
                Ok(verdict) if verdict.passed() => {
                    broken.push(format!("{}: passes if {name}", exercise.id));
                }
                Ok(verdict) if verdict.message.is_empty() => {
                    broken.push(format!("{}: says nothing if {name}", exercise.id));
                }
                Ok(_) => {}
            }
        }
        broken
    });
}

/// A law finds its own words for whatever a function can give: it never panics.
#[test]
fn every_law_bears_every_answer() {
    for_every_exercise(|exercise| {
        let right = right_answers(exercise);
        let mut broken = Vec::new();
        let mut at = 0;
        for check in exercise.every_check() {
            let calls = at..at + check.calls.len();
            at = calls.end;
            let Judge::Law(law) = check.judge else {
                continue;
            };
            for (name, way) in spoil::WAYS {
                let given: Vec<_> = calls
                    .clone()
                    .zip(&check.calls)
                    .map(|(k, call)| (call.clone(), way(&right[k])))
                    .collect();
                if let Err(panic) = quiet::catch(|| law(&given)) {
                    broken.push(format!(
                        "{}: the law of \"{}\" panics if {name}: {} ({}:{})",
                        exercise.id, check.title, panic.message, panic.file, panic.line
                    ));
                }
            }
        }
        broken
    });
}

/// One function panics, the others are right: the exercise fails and says which function it was.
#[test]
fn a_panic_is_told_and_charged_to_its_function() {
    for_every_exercise(|exercise| {
        let right = right_answers(exercise);
        let mut functions: Vec<&str> = plan::of(exercise)
            .iter()
            .map(|call| call.function)
            .collect();
        functions.sort_unstable();
        functions.dedup();
        let told = |function: &&str| {
            let verdict = verdict_on(exercise, |k, call| match call.function == *function {
                true => Answer::Panics,
                false => Answer::Gives(right[k].clone()),
            });
            let says = verdict.message.to_string();
            verdict.status == Status::Crashed
                && says.contains(&format!("`{function}` panicked"))
                && says.contains("index out of bounds")
        };
        functions.retain(|function| !told(function));
        let silent = functions.iter();
        silent
            .map(|function| format!("{}: a panic of {function} is not told", exercise.id))
            .collect()
    });
}

/// The second answer to the same call differs from the first, which was right.
#[test]
fn another_answer_the_second_time_is_found() {
    for_every_exercise(|exercise| {
        let calls = plan::of(exercise);
        let checked: usize = exercise.every_check().iter().map(|c| c.calls.len()).sum();
        let mut broken = Vec::new();
        for (repeated, call) in calls.iter().enumerate().skip(checked) {
            let mut records = Vec::new();
            for (k, right) in right_answers(exercise).into_iter().enumerate() {
                let value = match k == repeated {
                    true => spoil::slightly(&right, 1e-6),
                    false => right,
                };
                records.push(Record::Begin { call: k });
                records.push(Record::Gave { value });
            }
            records.push(Record::End);
            let verdict = judge(exercise, &finished(records));
            if verdict.passed() || !verdict.message.to_string().contains("the second time") {
                broken.push(format!("{}: {} may change", exercise.id, call.function));
            }
        }
        broken
    });
}

/// The first answer is right, and the second time the function panics.
#[test]
fn a_panic_the_second_time_is_found() {
    for_every_exercise(|exercise| {
        let calls = plan::of(exercise);
        let checked: usize = exercise.every_check().iter().map(|c| c.calls.len()).sum();
        let mut records = Vec::new();
        for (k, value) in right_answers(exercise).into_iter().enumerate() {
            records.push(Record::Begin { call: k });
            records.push(match k < checked {
                true => Record::Gave { value },
                false => Record::Panicked {
                    message: "it was set before".to_owned(),
                    file: exercise.file(),
                    line: 1,
                },
            });
        }
        records.push(Record::End);
        let verdict = judge(exercise, &finished(records));
        let function = calls[checked].function;
        let told = format!("`{function}` panicked");
        let says = verdict.message.to_string();
        match verdict.status == Status::Crashed && says.contains(&told) {
            true => vec![],
            false => vec![format!("{}: {function} may panic", exercise.id)],
        }
    });
}

fn finished(records: Vec<Record>) -> Outcome {
    Outcome {
        records,
        ending: Ending::Finished,
        printed: Default::default(),
    }
}

/// However the process ends, and however few records it leaves: without all of them nothing passes.
#[test]
fn a_process_that_ends_early_never_passes() {
    let endings = [
        Ending::Finished,
        Ending::Exited(0),
        Ending::Exited(101),
        Ending::Killed,
        Ending::TimeLimit,
        Ending::OutOfMemory,
        Ending::StackOverflow,
    ];
    for_every_exercise(|exercise| {
        let right = right_answers(exercise);
        let mut broken = Vec::new();
        for (k, ending) in endings.iter().enumerate() {
            // All but the last answer, half of them, and none: each ending with one of these.
            let kept = [right.len().saturating_sub(1), right.len() / 2, 0][k % 3];
            let mut records = Vec::new();
            for (call, value) in right[..kept].iter().cloned().enumerate() {
                records.push(Record::Begin { call });
                records.push(Record::Gave { value });
            }
            let outcome = Outcome {
                records,
                ending: ending.clone(),
                printed: Default::default(),
            };
            let verdict = judge(exercise, &outcome);
            if verdict.passed() || verdict.message.is_empty() {
                broken.push(format!("{}: {ending:?} after {kept} calls", exercise.id));
            }
            let last = verdict.checks.last().map(|check| &check.status);
            if kept == 0 && last != Some(&CheckStatus::NotRun) {
                broken.push(format!("{}: a check that was not run failed", exercise.id));
            }
        }
        broken
    });
}
