//! Under which condition an answer is wrong, where no known mistake explains it.
//!
//! A function that is right but for negative currents, say, gives itself away by which calls it
//! gets wrong: all of those and no others.

use given::Params;

use crate::call::{Call, DEFAULT, PARAMETERS};
use crate::compare::agree;
use crate::diagnosis::Seen;
use crate::value::{Unit, Value};

/// The condition that holds for every wrong answer and for no right one, as a sentence.
pub fn name(seen: &[Seen]) -> Option<String> {
    let (right, wrong): (Vec<&Seen>, Vec<&Seen>) =
        seen.iter().partition(|s| agree(&s.got, &s.want));
    let separates = |condition: &dyn Fn(&Call) -> bool| {
        let all_wrong = wrong.iter().all(|s| condition(&s.call));
        let no_right = !right.iter().any(|s| condition(&s.call));
        all_wrong && no_right && !right.is_empty()
    };
    for parameter in &PARAMETERS {
        let changed = |call: &Call| {
            let value = call.params.map(|p| (parameter.get)(&p));
            value.is_some_and(|x| x != (parameter.get)(&DEFAULT))
        };
        if separates(&changed) {
            return Some(format!(
                "It is right at the default {0} and wrong at every other: is {0} read from `p.{1}` wherever it counts?",
                parameter.symbol, parameter.name
            ));
        }
    }
    let condition = CONDITIONS.iter().find(|(holds, _)| separates(holds));
    condition.map(|(_, says)| (*says).to_owned())
}

/// A condition on what goes in, and the sentence for a function that is wrong exactly there.
type Condition = (fn(&Call) -> bool, &'static str);

const CONDITIONS: [Condition; 7] = [
    (
        |call| potential(call).is_some_and(|(v, p)| v < p.v_reset),
        "It is right but for potentials below V_reset: they count as all others.",
    ),
    (
        |call| potential(call).is_some_and(|(v, p)| v >= p.v_th),
        "It is right but for potentials from V_th on.",
    ),
    (
        |call| currents(call).any(|i| i < 0.0),
        "It is right but for negative currents: they count as they are.",
    ),
    (
        nothing_to_work_on,
        "It is right but where there is nothing to work on: the comment above the function says what is asked then.",
    ),
    (
        |call| lists(call).any(|length| length == 1),
        "It is right but where there is a single value to work on.",
    ),
    (
        |call| lists(call).any(|length| length <= 1),
        "It is right but where there is one value or none to work on.",
    ),
    (
        |call| lists(call).any(|length| length <= 2),
        "It is right but where there are very few values to work on.",
    ),
];

/// True for an empty list, no neurons, a run of no steps.
pub fn nothing_to_work_on(call: &Call) -> bool {
    lists(call).any(|length| length == 0) || call.params.is_some_and(|p| p.steps() == 0)
}

/// True for nothing to work on, and for a single thing or two.
pub fn next_to_nothing(call: &Call) -> bool {
    lists(call).any(|length| length <= 2) || call.params.is_some_and(|p| p.steps() <= 1)
}

/// All currents that go in.
fn currents(call: &Call) -> impl Iterator<Item = f64> {
    call.args.iter().flat_map(|(_, value)| match value {
        Value::Numbers {
            unit: Unit::Ampere,
            values,
            ..
        } => values.clone(),
        _ => Vec::new(),
    })
}

/// A single potential that goes in, and the parameters.
fn potential(call: &Call) -> Option<(f64, Params)> {
    let (_, v) = call.args.iter().find(|(name, _)| *name == "v")?;
    match v {
        Value::Numbers { shape, values, .. } if shape.is_empty() => Some((values[0], call.params?)),
        _ => None,
    }
}

/// The lengths of the lists that go in, and the whole numbers that say how many of something.
fn lists(call: &Call) -> impl Iterator<Item = usize> {
    call.args.iter().flat_map(|(name, value)| match value {
        Value::Numbers { shape, .. } | Value::Counts { shape, .. } | Value::Flags { shape, .. }
            if !shape.is_empty() =>
        {
            shape.clone()
        }
        Value::Counts { values, .. } if matches!(*name, "n" | "rows" | "steps") => values.clone(),
        Value::Spikes(spikes) => vec![spikes.len()],
        _ => Vec::new(),
    })
}
