//! How the arguments of a call are made to fit the one that is special, where several exercises need it.

use crate::call::Call;
use crate::value::{Value, count, counts};

/// Steps `k` and `l` that the traces have.
pub fn at_a_step(call: Call) -> Option<Call> {
    let (shape, _) = call.value("v").as_numbers()?;
    let last = shape[1].checked_sub(1)?;
    let of_traces = |call: Call, name: &str| match call.args.iter().any(|(n, _)| *n == name) {
        true => call.replacing(name, count(call.index(name).min(last))),
        false => call,
    };
    Some(of_traces(of_traces(call, "k"), "l"))
}

/// As many neurons as there are keys.
pub fn of_all_neurons(call: Call) -> Option<Call> {
    let n = call.spikes("spikes").len();
    Some(call.replacing("n", count(n)))
}

/// Every list as long as the one that is special.
pub fn of_one_length(call: Call) -> Option<Call> {
    let length = |value: &Value| match value {
        Value::Numbers { shape, .. } | Value::Counts { shape, .. } | Value::Flags { shape, .. } => {
            shape.first().copied()
        }
        Value::Steps(steps) => Some(steps.len()),
        _ => None,
    };
    let lengths: Vec<usize> = call.args.iter().filter_map(|(_, v)| length(v)).collect();
    // Usual are a few, neither two nor fewer nor more than a byte counts.
    let special = lengths.iter().copied().find(|n| !(3..=255).contains(n));
    let wanted = special.unwrap_or(lengths[0]);
    let mut call = call;
    for (_, value) in &mut call.args {
        if length(value).is_some() {
            *value = resized(value, wanted);
        }
    }
    Some(call)
}

/// The list with so many elements: the first ones, and from the beginning again.
fn resized(value: &Value, n: usize) -> Value {
    fn cycled<T: Clone>(x: &[T], n: usize) -> Vec<T> {
        x.iter().cloned().cycle().take(n).collect()
    }
    match value {
        Value::Numbers { unit, values, .. } => Value::Numbers {
            unit: *unit,
            shape: vec![if values.is_empty() { 0 } else { n }],
            values: cycled(values, n),
        },
        Value::Counts { values, .. } => counts(cycled(values, n)),
        Value::Flags { values, .. } => crate::value::flags(cycled(values, n)),
        Value::Steps(steps) => Value::Steps(cycled(steps, n)),
        other => other.clone(),
    }
}
