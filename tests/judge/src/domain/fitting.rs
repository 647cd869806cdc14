//! How the arguments of a call are made to fit the one that is special, where several exercises need it.

use crate::call::Call;
use crate::value::{Value, count};

/// Steps `k` and `l` that the traces have.
pub fn at_a_step(call: Call) -> Option<Call> {
    let (shape, _) = call.value("v").as_numbers()?;
    let last = shape[1].checked_sub(1)?;
    let of_traces = |call: Call, name: &str| match call.get(name) {
        Some(_) => call.replacing(name, count(call.index(name).min(last))),
        None => call,
    };
    Some(of_traces(of_traces(call, "k"), "l"))
}

/// As many neurons as there are keys.
pub fn of_all_neurons(call: Call) -> Option<Call> {
    let n = call.spikes("spikes").len();
    Some(call.replacing("n", count(n)))
}

/// Every list as long as the one that is special.
pub fn of_one_length(mut call: Call) -> Option<Call> {
    let length = |value: &Value| value.shape()?.first().copied();
    let lengths: Vec<usize> = call.args.iter().filter_map(|(_, v)| length(v)).collect();
    // Usual are a few, neither two nor fewer nor more than a byte counts.
    let special = lengths.iter().copied().find(|n| !(3..=255).contains(n));
    let wanted = special.unwrap_or(lengths[0]);
    for (_, value) in &mut call.args {
        if let Some(own) = length(value) {
            // The first ones, and from the beginning again.
            let places: Vec<_> = (0..own).cycle().take(wanted).map(Some).collect();
            *value = value.picked(vec![places.len()], &places)?;
        }
    }
    Some(call)
}
