//! Every class of inputs that a stub's comment allows is met: whoever is wrong there alone is refused.

use std::collections::BTreeSet;

use judge::domain::Met;
use judge::exercise::{Exercise, Judge};
use judge::plan;
use judge::stub;

use crate::checks::for_every_exercise;
use crate::learner::{right_answers, verdict_on_values};
use crate::spoil;

/// Functions that have no argument, are made up of others for a law, or may answer in more than one right way.
const WITHOUT_EDGES: [&str; 5] = [
    "params",
    "one bit of each",
    "might_contain",
    "mask",
    "ode_step and spike_and_clamp in turn",
];

#[test]
fn every_function_that_computes_says_what_may_go_in() {
    for_every_exercise(|exercise| {
        let declared: BTreeSet<&str> = (exercise.domains)()
            .iter()
            .map(|domain| domain.usual.function)
            .collect();
        let computes = exercise.every_check();
        let computes = computes
            .iter()
            .filter(|check| matches!(check.judge, Judge::Reference));
        let functions: BTreeSet<&str> = computes
            .flat_map(|check| &check.calls)
            .map(|call| call.function)
            .collect();
        let missing = functions
            .iter()
            .filter(|f| !declared.contains(*f) && !WITHOUT_EDGES.contains(f));
        missing
            .map(|f| format!("{}: {f} declares nothing", exercise.id))
            .collect()
    });
}

/// What is excluded is excluded by the stub: its words are there.
#[test]
fn what_is_excluded_the_stub_says() {
    for_every_exercise(|exercise| {
        let stub = stub::of_solution(exercise.solution).replace("///", " ");
        let stub = stub.split_whitespace().collect::<Vec<_>>().join(" ");
        let classes = (exercise.domains)();
        let classes = classes.iter().flat_map(|domain| domain.every_class());
        let unsaid = classes.filter_map(|(argument, class, met)| match met {
            Met::Excluded(words) if !stub.contains(words) => Some(format!(
                "{}: {argument}, {class}: the stub does not say {words:?}",
                exercise.id
            )),
            _ => None,
        });
        unsaid.collect()
    });
}

/// Of each class the calls, by their places among all of the exercise's.
fn places(exercise: &Exercise) -> Vec<(&'static str, &'static str, Vec<usize>)> {
    let calls = plan::of(exercise);
    let mut places: Vec<(&str, &str, Vec<usize>)> = Vec::new();
    for (k, call) in calls
        .iter()
        .enumerate()
        .filter(|(_, call)| !call.class.is_empty())
    {
        let known = places
            .iter_mut()
            .find(|(f, class, _)| *f == call.function && *class == call.class);
        match known {
            Some((_, _, places)) => places.push(k),
            None => places.push((call.function, call.class, vec![k])),
        }
    }
    places
}

/// Right everywhere but in one class, where it is off by a thousandth: refused, and told which class it is.
#[test]
fn a_guard_that_is_wrong_is_refused_and_named_by_its_class() {
    for_every_exercise(|exercise| {
        let right = right_answers(exercise);
        let mut broken = Vec::new();
        let mut met = 0;
        for (function, class, places) in places(exercise) {
            let mut answers = right.clone();
            for k in places {
                let wrong = spoil::slightly(&right[k], 1e-3);
                answers[k] = match wrong == right[k] {
                    // There is no number in it: then it is something else altogether.
                    true => probe::value::text("wrong"),
                    false => wrong,
                };
            }
            met += 1;
            let verdict = verdict_on_values(exercise, &answers);
            let failed = verdict.checks.iter().find(|check| check.fault().is_some());
            if failed.is_none_or(|check| check.title != class) {
                broken.push(format!(
                    "{}: {function}, {class}: {}",
                    exercise.id, verdict.message
                ));
            }
        }
        println!("{}: {met} classes, each wrong in turn", exercise.id);
        broken
    });
}
