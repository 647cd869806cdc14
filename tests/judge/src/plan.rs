//! The calls that an exercise asks of its probe.

use probe::call::Call;

use crate::conditions::next_to_nothing;
use crate::exercise::{Check, Exercise, Judge};

/// All calls of an exercise in order.
pub fn of(exercise: &Exercise) -> Vec<Call> {
    of_checks(&exercise.every_check())
}

/// All calls of an exercise with these checks, in order: every check's, then one call of each function
/// again, which must give the same answer the second time.
pub fn of_checks(checks: &[Check]) -> Vec<Call> {
    let calls = checks.iter().flat_map(|check| &check.calls);
    let mut calls: Vec<Call> = calls.cloned().collect();
    let again = asked_again(checks).into_iter();
    let again: Vec<Call> = again.map(|k| calls[k].clone()).collect();
    calls.extend(again);
    calls
}

/// For each function the index of the call that is asked again: the first with enough to work on, since an
/// empty answer is always the same, and with one right answer, not several that a law allows.
pub fn asked_again(checks: &[Check]) -> Vec<usize> {
    let calls = checks.iter().flat_map(|check| {
        let is_law = matches!(check.judge, Judge::Law(_));
        let each = check.calls.iter();
        each.map(move |call| (call, !is_law && !next_to_nothing(call)))
    });
    let mut again: Vec<(&str, usize, bool)> = Vec::new();
    for (k, (call, tells)) in calls.enumerate() {
        match again.iter_mut().find(|(f, ..)| *f == call.function) {
            Some((_, chosen, told)) if tells && !*told => (*chosen, *told) = (k, true),
            Some(_) => {}
            None => again.push((call.function, k, tells)),
        }
    }
    again.into_iter().map(|(_, k, _)| k).collect()
}
