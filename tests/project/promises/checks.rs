//! Every check finds what is wrong, and finds it where it is; what is right passes.

use std::collections::BTreeSet;

use judge::exercise::{Check, Judge};
use judge::process::Ending;
use judge::verdict::{CheckStatus, Fault, Status};
use probe::quiet;
use probe::value::Value;
use probe::wire::Record;

use crate::learner::{for_every_exercise, gave, outcome, panicked};
use crate::spoil;

/// The ways in which a check's calls are answered wrongly.
fn wrong_answers(check: &Check, right: &[Value]) -> Vec<Vec<Value>> {
    let each = |change: &dyn Fn(usize, &Value) -> Value| -> Vec<Value> {
        let right = right.iter().enumerate();
        right.map(|(k, v)| change(k, v)).collect()
    };
    let off_by = |size: f64| each(&|_, v| spoil::slightly(v, size));
    match check.judge {
        Judge::Reference => vec![off_by(1e-6)],
        Judge::Chart(_) => vec![off_by(1.0), each(&|_, v| spoil::without_text(v))],
        Judge::Law(_) => vec![
            each(&|k, v| spoil::unevenly(v, k)),
            each(&|_, v| spoil::at_the_beginning(v)),
            off_by(0.1),
            off_by(-3.0),
            each(&|k, v| spoil::slightly(v, 0.5 + k as f64)),
            each(&|_, _| right[0].clone()),
            each(&|k, _| right[(k + 1) % right.len()].clone()),
            each(&|k, v| match k {
                0 => spoil::slightly(v, 0.7),
                _ => v.clone(),
            }),
        ],
    }
}

/// The learner is right in all but the calls of one check: that check fails, first, and so does the
/// exercise. Where a call stands in an earlier check, too, that one fails as well.
#[test]
fn every_check_finds_what_is_wrong_in_its_calls() {
    for_every_exercise(|asked, broken| {
        for (place, (check, calls)) in asked.places().enumerate() {
            let ways = wrong_answers(check, &asked.right[calls.clone()]);
            let found = |wrong: &Vec<Value>| {
                let mut answers = asked.right.clone();
                answers[calls.clone()].clone_from_slice(wrong);
                let verdict = asked.verdict(&answers);
                let mut checks = verdict.checks.iter().enumerate();
                let first = checks.find_map(|(k, check)| Some((k, &check.fault()?.message)));
                let told = first == Some((place, &verdict.message));
                !verdict.passed() && told && !verdict.message.is_empty()
            };
            let holds = match check.judge {
                // A law does not hold every wrong answer against a learner, but it must hold some.
                Judge::Law(_) => ways.iter().any(found),
                _ => ways.iter().all(found),
            };
            if !holds {
                let title = check.title;
                broken.push(format!(
                    "\"{title}\" does not find what is wrong in its calls"
                ));
            }
        }
    });
}

/// NaN, infinity, nothing at all, another shape, another type: none of them passes, and none of them
/// makes the judge panic. It has words for whatever a function of the right type can give, in every check.
#[test]
fn what_is_no_answer_fails_everywhere() {
    for_every_exercise(|asked, broken| {
        let possible = spoil::WAYS.map(|way| (way, true));
        let forged = spoil::FORGED.map(|way| (way, false));
        for ((name, way), possible) in possible.into_iter().chain(forged) {
            let wrong: Vec<Value> = asked.right.iter().map(way).collect();
            if wrong == asked.right {
                continue;
            }
            match quiet::catch(|| asked.verdict(&wrong)) {
                Err(panic) => broken.push(format!("the judge panics if {name}: {}", panic.message)),
                Ok(verdict) if verdict.passed() => broken.push(format!("passes if {name}")),
                Ok(verdict) if verdict.message.is_empty() => {
                    broken.push(format!("says nothing if {name}"));
                }
                Ok(verdict) => {
                    let faults = verdict.checks.iter().filter_map(|check| check.fault());
                    let told = |fault: &Fault| fault.message.to_string();
                    let mut unjudged = faults.filter(|f| told(f).contains("cannot be judged"));
                    if possible && unjudged.next().is_some() {
                        broken.push(format!("a check cannot judge if {name}"));
                    }
                }
            }
        }
    });
}

/// One function panics, the others are right: the exercise fails and says which function it was.
#[test]
fn a_panic_is_told_and_charged_to_its_function() {
    for_every_exercise(|asked, broken| {
        let functions = asked.calls.iter().map(|call| call.function);
        for function in functions.collect::<BTreeSet<_>>() {
            let answers = asked.calls.iter().zip(&asked.right);
            let answers = answers.map(|(call, right)| match call.function == function {
                true => panicked(&asked.exercise, "index out of bounds"),
                false => gave(right.clone()),
            });
            let verdict = asked.judge(&outcome(answers));
            let says = verdict.message.to_string();
            let told = says.contains(&format!("`{function}` panicked"));
            if verdict.status != Status::Crashed || !told || !says.contains("index out of bounds") {
                broken.push(format!("a panic of {function} is not told"));
            }
        }
    });
}

/// The second answer to the same call differs from the first, which was right, or is a panic.
#[test]
fn another_answer_the_second_time_is_found() {
    for_every_exercise(|asked, broken| {
        let checked: usize = asked.checks.iter().map(|c| c.calls.len()).sum();
        for repeated in checked..asked.calls.len() {
            let function = asked.calls[repeated].function;
            let changed = gave(spoil::slightly(&asked.right[repeated], 1e-6));
            let panics = panicked(&asked.exercise, "it was set before");
            for (second, told) in [
                (changed, "the second time".to_owned()),
                (panics, format!("`{function}` panicked")),
            ] {
                let mut answers: Vec<Record> = asked.right.iter().cloned().map(gave).collect();
                answers[repeated] = second;
                let verdict = asked.judge(&outcome(answers));
                if verdict.passed() || !verdict.message.to_string().contains(&told) {
                    broken.push(format!("not told of {function}: {told}"));
                }
            }
        }
    });
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
    for_every_exercise(|asked, broken| {
        for (k, ending) in endings.iter().enumerate() {
            // All but the last answer, half of them, and none: each ending with one of these.
            let right = &asked.right;
            let kept = [right.len().saturating_sub(1), right.len() / 2, 0][k % 3];
            let mut outcome = outcome(right[..kept].iter().cloned().map(gave));
            outcome.records.pop();
            outcome.ending = ending.clone();
            let verdict = asked.judge(&outcome);
            if verdict.passed() || verdict.message.is_empty() {
                broken.push(format!("{ending:?} after {kept} calls"));
            }
            let last = verdict.checks.last().map(|check| &check.status);
            if kept == 0 && last != Some(&CheckStatus::NotRun) {
                broken.push("a check that was not run failed".to_owned());
            }
        }
    });
}
