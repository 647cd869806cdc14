//! Every class of inputs that a stub's comment allows is met: whoever is wrong there alone is refused.

use std::collections::{BTreeMap, BTreeSet};

use judge::exercise::Judge;
use judge::stub;
use judge::value::Value;

use crate::learner::for_every_exercise;
use crate::spoil;

/// Functions that have no argument, are made up of others for a law, or may answer in more than one right way.
const WITHOUT_EDGES: [&str; 5] = [
    "params",
    "a filter for each pair",
    "might_contain",
    "mask",
    "ode_step and spike_and_clamp in turn",
];

#[test]
fn every_function_that_computes_says_what_may_go_in() {
    for_every_exercise(|asked, broken| {
        let domains = (asked.exercise.domains)();
        let checks = asked.checks.iter();
        let compared = checks.filter(|check| matches!(check.judge, Judge::Reference));
        let functions = compared.flat_map(|check| &check.calls);
        for f in functions.map(|call| call.function).collect::<BTreeSet<_>>() {
            let declared = domains.iter().any(|domain| domain.usual.function == f);
            if !declared && !WITHOUT_EDGES.contains(&f) {
                broken.push(format!("{f} declares nothing"));
            }
        }
    });
}

/// Read backwards an ordinary list is another one: else code that reverses it would be right by accident.
#[test]
fn no_ordinary_list_is_its_own_reverse() {
    for_every_exercise(|asked, broken| {
        for domain in (asked.exercise.domains)() {
            for (name, value) in &domain.usual.args {
                if reversed(value).as_ref() == Some(value) {
                    broken.push(format!("{}: {name}", domain.usual.function));
                }
            }
        }
    });
}

/// A list of two elements or more, read backwards; `None` if it is anything else.
fn reversed(value: &Value) -> Option<Value> {
    let shape = value.shape()?;
    let [n] = shape[..] else { return None };
    let backwards = Vec::from_iter((0..n).rev().map(Some));
    value.picked(shape, &backwards).filter(|_| n > 1)
}

/// What is excluded is excluded by the stub: its words are there.
#[test]
fn what_is_excluded_the_stub_says() {
    for_every_exercise(|asked, broken| {
        let stub = stub::of_solution(asked.exercise.solution).replace("///", " ");
        let stub = stub.split_whitespace().collect::<Vec<_>>().join(" ");
        for domain in (asked.exercise.domains)() {
            for (argument, call) in domain.candidates() {
                if let Some(words) = domain.exclusion(argument, call.class)
                    && !stub.contains(words)
                {
                    let class = call.class;
                    broken.push(format!(
                        "{argument}, {class}: the stub does not say {words:?}"
                    ));
                }
            }
        }
    });
}

/// Right everywhere but in one class, where it is off by a thousandth: refused, and told which class it is.
#[test]
fn a_guard_that_is_wrong_is_refused_and_named_by_its_class() {
    for_every_exercise(|asked, broken| {
        // Of each class the calls, by their places among all of the exercise's.
        let mut places: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
        for (k, call) in asked.calls.iter().enumerate() {
            if !call.class.is_empty() {
                let known = places.entry((call.function, call.class)).or_default();
                known.push(k);
            }
        }
        for ((function, class), places) in places {
            let mut answers = asked.right.clone();
            for k in places {
                let wrong = spoil::slightly(&asked.right[k], 1e-3);
                answers[k] = match wrong == asked.right[k] {
                    // There is no number in it: then it is something else altogether.
                    true => probe::value::text("wrong"),
                    false => wrong,
                };
            }
            let verdict = asked.verdict(&answers);
            let failed = verdict.checks.iter().find(|check| check.fault().is_some());
            if failed.is_none_or(|check| check.title != class) {
                broken.push(format!("{function}, {class}: {}", verdict.message));
            }
        }
    });
}
