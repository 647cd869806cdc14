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
        check.calls.iter().map(move |call| (call, is_law))
    });
    let calls: Vec<(&Call, bool)> = calls.collect();
    let telling = |function: &str| {
        let is = |(call, is_law): &(&Call, bool)| {
            call.function == function && !is_law && !next_to_nothing(call)
        };
        calls.iter().position(is)
    };
    let is_first = |k: &usize| {
        calls[..*k]
            .iter()
            .all(|c| c.0.function != calls[*k].0.function)
    };
    let firsts = (0..calls.len()).filter(is_first);
    firsts
        .map(|k| telling(calls[k].0.function).unwrap_or(k))
        .collect()
}
