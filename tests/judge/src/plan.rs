//! The calls that an exercise asks of its probe.

use probe::call::Call;

use crate::exercise::{Check, Exercise};

/// All calls of an exercise in order.
pub fn of(exercise: &Exercise) -> Vec<Call> {
    of_checks(&exercise.every_check())
}

/// All calls of an exercise with these checks, in order: every check's, then the first call of each
/// function again, which must give the same answer the second time.
pub fn of_checks(checks: &[Check]) -> Vec<Call> {
    let mut calls: Vec<Call> = checks
        .iter()
        .flat_map(|check| check.calls.clone())
        .collect();
    let again = first_of_each_function(&calls);
    calls.extend(
        again
            .into_iter()
            .map(|k| calls[k].clone())
            .collect::<Vec<_>>(),
    );
    calls
}

/// The index of the first call of each function.
pub fn first_of_each_function(calls: &[Call]) -> Vec<usize> {
    (0..calls.len())
        .filter(|&k| calls[..k].iter().all(|c| c.function != calls[k].function))
        .collect()
}
