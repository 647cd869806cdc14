//! Under which condition an answer is wrong, where no known mistake explains it.
//!
//! A function that is right but for negative currents, say, gives itself away by which calls it
//! gets wrong: all of those and no others.

use given::Params;

use crate::call::{Call, DEFAULT, PARAMETERS, Parameter};
use crate::compare::agree;
use crate::diagnosis::Seen;
use crate::domain::is_of_many;
use crate::sentences;
use crate::value::{Unit, Value};

/// The condition that holds for every wrong answer and for no right one, as a sentence.
pub fn name(seen: &[Seen]) -> Option<String> {
    // An exercise may have a function that is right.
    let function = seen.first()?.call.function.split(' ').next()?;
    let (right, wrong): (Vec<&Seen>, Vec<&Seen>) =
        seen.iter().partition(|s| agree(&s.got, &s.want));
    // Where the condition holds, a few answers may be right by accident: how many. Elsewhere ordinary ones are
    // right: a single row, or nothing at all, often is whatever is wrong.
    let accidents = |condition: &dyn Fn(&Call) -> bool| {
        let all_wrong = wrong.iter().all(|s| condition(&s.call));
        let (accidents, others): (Vec<&Seen>, Vec<&Seen>) =
            right.iter().partition(|s| condition(&s.call));
        let ordinary = others.iter().filter(|s| !s.is_edge()).count();
        let separates = 3 * accidents.len() <= wrong.len() && ordinary >= 3;
        (all_wrong && separates).then_some(accidents.len())
    };
    let separates = |condition: &dyn Fn(&Call) -> bool| accidents(condition).is_some();
    // Most calls change several parameters at once: the one that leaves least to accident is meant.
    let parameters = PARAMETERS.iter().filter_map(|parameter| {
        let changed = |call: &Call| {
            let value = call.params.map(|p| (parameter.get)(&p));
            value.is_some_and(|x| x != (parameter.get)(&DEFAULT))
        };
        let accidents = accidents(&changed)?;
        let alone = |s: &&Seen| is_all_but(s.call.params, parameter.name);
        wrong.iter().any(alone).then_some((accidents, parameter))
    });
    if let Some((_, Parameter { symbol, name, .. })) = parameters.min_by_key(|one| one.0) {
        return Some(format!(
            "`{function}` is correct at the default {symbol}, wrong at others: look at all that depends on {symbol}. Is there a number in place of `p.{name}`, or `p.{name}` where it does not belong?"
        ));
    }
    let condition = sentences::of("condition").find(|(name, _)| separates(&condition(name)));
    let special = || {
        let [telling, _] = special(&seen.first()?.call);
        let place = telling.into_iter().find(|(holds, _)| separates(holds));
        place.map(|(_, says)| format!("`{function}` is correct, except where {says}."))
    };
    condition
        .map(|(_, says)| says.replace("{function}", function))
        .or_else(|| of_classes(function, &wrong))
        .or_else(special)
}

/// True if all parameters except this one have their default values.
fn is_all_but(params: Option<Params>, name: &str) -> bool {
    let mut others = PARAMETERS.iter().filter(|other| other.name != name);
    params.is_some_and(|p| others.all(|other| (other.get)(&p) == (other.get)(&DEFAULT)))
}

/// All that is wrong is special in one way or another, as a sentence.
fn of_classes(function: &str, wrong: &[&Seen]) -> Option<String> {
    const MOST: usize = 3;
    let mut classes: Vec<&str> = Vec::new();
    for seen in wrong {
        if !classes.contains(&seen.call.class) {
            classes.push(seen.call.class);
        }
    }
    if classes.contains(&"") {
        return None;
    }
    let rare = match classes.iter().all(|class| is_of_many(class)) {
        true => sentences::says("among many"),
        // Among many there are all kinds: the others say more.
        false => {
            classes.retain(|class| !is_of_many(class));
            ""
        }
    };
    if classes.len() > MOST {
        classes.splice(MOST.., ["and more"]);
    }
    let classes = classes.join(", ");
    Some(format!(
        "`{function}` is correct for ordinary inputs, wrong for: {classes}. The comment above the function allows these, too.{rare}"
    ))
}

/// Where a function panics, and nowhere else, as a sentence.
pub fn of_panics(panicking: &[&Call], others: &[&Call]) -> Option<String> {
    let separates = |holds: &dyn Fn(&Call) -> bool| {
        panicking.iter().all(|call| holds(call)) && !others.iter().any(|call| holds(call))
    };
    if others.is_empty() {
        return None;
    }
    let mut places = special(panicking.first()?).into_iter().flatten();
    let place = places.find(|(holds, _)| separates(holds));
    let special = place.map(|(_, says)| format!("It panics only where {says}."));
    let is_empty = |call: &Call| lists(call).any(|length| length == 0);
    let empty = || separates(&is_empty).then(|| "It panics only for empty input.".to_owned());
    special.or_else(empty)
}

/// A special place among the inputs, and what is said of it.
type Place = (Box<dyn Fn(&Call) -> bool>, String);

/// Special places among the inputs of a function that is called like this; then those of which a wrong answer
/// tells nothing, such as a 0 somewhere in a list: that is too often a coincidence.
fn special(call: &Call) -> [Vec<Place>; 2] {
    let mut telling: Vec<Place> = Vec::new();
    let mut others: Vec<Place> = Vec::new();
    for (name, says) in sentences::of("place") {
        telling.push((Box::new(condition(name)), says.to_owned()));
    }
    for &(name, ref value) in &call.args {
        let zero = Box::new(move |call: &Call| call.get(name).is_some_and(has_zero));
        let one = Box::new(move |call: &Call| call.index(name) == 1);
        match (is_single(value), matches!(value, Value::Counts { .. })) {
            (true, is_count) => {
                telling.push((zero, format!("`{name}` is 0")));
                if is_count && !name.contains("seed") {
                    others.push((one, format!("`{name}` is 1")));
                }
            }
            (false, true) => others.push((zero, format!("there is a 0 in `{name}`"))),
            (false, false) => {}
        }
    }
    [telling, others]
}

/// True for one number, not a list of them.
fn is_single(value: &Value) -> bool {
    value.shape().is_some_and(|shape| shape.is_empty())
}

/// True for the number 0.
pub fn is_zero(value: &Value) -> bool {
    is_single(value) && has_zero(value)
}

fn has_zero(value: &Value) -> bool {
    match value {
        Value::Numbers { values, .. } => values.contains(&0.0),
        Value::Counts { values, .. } => values.contains(&0),
        _ => false,
    }
}

/// The rows and columns of the currents that go in.
fn shape_of_currents(call: &Call) -> Option<(usize, usize)> {
    match call.get("i")?.shape()?[..] {
        [rows, columns] => Some((rows, columns)),
        _ => None,
    }
}

/// The condition on what goes in that has this name among the sentences.
fn condition(name: &str) -> fn(&Call) -> bool {
    match name {
        "V below V_reset" => |call| potential(call).is_some_and(|(v, p)| v < p.v_reset),
        "V at V_th or above" => |call| potential(call).is_some_and(|(v, p)| v >= p.v_th),
        "other columns" => |call| {
            let steps = call.params.map(|p| p.steps());
            shape_of_currents(call).is_some_and(|(_, columns)| steps.is_some_and(|n| n != columns))
        },
        "negative current" => |call| currents(call).any(|i| i < 0.0),
        "empty" => nothing_to_work_on,
        "single value" => |call| lists(call).any(|length| length == 1),
        "no steps of a run" => |call| {
            let no_steps = call.params.is_some_and(|p| p.steps() == 0);
            no_steps && shape_of_currents(call).is_none()
        },
        "no rows" => |call| shape_of_currents(call).is_some_and(|(rows, _)| rows == 0),
        "single column" => |call| shape_of_currents(call).is_some_and(|(_, columns)| columns == 1),
        "no columns" => |call| shape_of_currents(call).is_some_and(|(_, columns)| columns == 0),
        _ => panic!("no condition is called {name}"),
    }
}

/// True for an empty list, no neurons, a run of no steps.
pub fn nothing_to_work_on(call: &Call) -> bool {
    let mut lengths = lists(call).peekable();
    match lengths.peek() {
        Some(_) => lengths.any(|length| length == 0),
        None => call.params.is_some_and(|p| p.steps() == 0),
    }
}

/// True if there is nothing to work on in both calls of a function, and in the same places.
pub fn as_empty(call: &Call, other: &Call) -> bool {
    let empty = |call| lists(call).map(|length| length == 0);
    call.function == other.function
        && nothing_to_work_on(call)
        && nothing_to_work_on(other)
        && empty(call).eq(empty(other))
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
    match call.get("v")?.as_numbers()? {
        ([], &[v]) => Some((v, call.params?)),
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
