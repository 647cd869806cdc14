//! Mistakes that take one thing for another: what the reference gives when it is handed something
//! else than what the call says.
//!
//! A function in which V_reset stands where E_L belongs gives what the reference gives with E_L set
//! to V_reset. So this finds the mistake in every exercise, without a model of it in any.

use std::mem::discriminant;

use given::Params;

use crate::arrangement::{self, Places, in_lists, of_rows};
use crate::call::{Call, DEFAULT, PARAMETERS, Parameter};
use crate::value::{Value, count};

/// Calls that a mistaken function seems to have been handed, each with the sentence that says so.
///
/// `call` shows which arguments there are; the change is then made to every call of the function.
pub fn all(call: &Call) -> Vec<(Change, String)> {
    let mut all = Vec::new();
    if call.params.is_some() {
        all.extend(PARAMETERS.iter().flat_map(of_parameter));
    }
    for &(name, ref value) in &call.args {
        all.extend(of_argument(name, value));
    }
    all.extend(swapped_arguments(call));
    all
}

/// What turns a call into the one that the function seems to have been handed.
pub type Change = Box<dyn Fn(&Call) -> Option<Call>>;

/// Longer runs than any check asks for would only cost time.
const MOST_STEPS: f64 = 5000.0;

/// A change of a number, and what is said of it: `#` is what is changed.
type OfNumber = (fn(f64) -> f64, &'static str);

const OF_PARAMETER: [OfNumber; 8] = [
    (
        |_| 0.0,
        "You seem to leave out #: your answers are those for a value of 0.",
    ),
    (
        |_| 1.0,
        "You seem to leave out #: your answers are those for a value of 1.",
    ),
    (|x| -x, "# has the wrong sign."),
    (|x| 2.0 * x, "You use # twice as large as it is."),
    (|x| 0.5 * x, "You use # half as large as it is."),
    (
        |x| 1e3 * x,
        "You use # 1000 times too large. Everything is in SI units already.",
    ),
    (
        |x| 1e-3 * x,
        "You use # 1000 times too small. Everything is in SI units already.",
    ),
    (
        |x| 1.0 / x,
        "You have # upside down: you multiply by it instead of dividing, or divide instead of multiplying.",
    ),
];

fn of_parameter(parameter: &'static Parameter) -> Vec<(Change, String)> {
    let called = |p: &Parameter| format!("{} (`p.{}`)", p.symbol, p.name);
    let own = called(parameter);
    let with = |value: Box<dyn Fn(&Params) -> f64>| -> Change {
        Box::new(move |call| {
            let p = call.params?;
            let p = parameter.with(p, value(&p));
            ((p.t_max / p.dt).abs() <= MOST_STEPS).then(|| call.clone().with(p))
        })
    };
    let changed = OF_PARAMETER.map(|(change, says)| {
        let value = move |p: &Params| change((parameter.get)(p));
        (with(Box::new(value)), says.replace('#', &own))
    });
    let others = PARAMETERS
        .iter()
        .filter(|other| other.name != parameter.name);
    let replaced = others.map(|other| {
        let says = format!("You seem to use {} in place of {own}.", called(other));
        (with(Box::new(other.get)), says)
    });
    changed.into_iter().chain(replaced).collect()
}

/// Of a number, or of every number of a list. `#` is the argument.
const OF_NUMBER: [OfNumber; 7] = [
    (
        |_| 0.0,
        "You do not use `#`: your answers are those for # = 0.",
    ),
    (|x| -x, "`#` has the wrong sign."),
    (
        f64::abs,
        "You lose the sign of `#`. Take a negative value as it is.",
    ),
    (
        |x| x.max(0.0),
        "You take a negative value of `#` as 0. Take it as it is.",
    ),
    (
        |x| 1e3 * x,
        "You use `#` 1000 times too large. It is in SI units already.",
    ),
    (
        |x| 1e-3 * x,
        "You use `#` 1000 times too small. It is in SI units already.",
    ),
    (
        |x| f64::from(x as f32),
        "You turn `#` into an `f32`, which loses digits. Use `f64` throughout.",
    ),
];

/// A change of a list, or of each row of a matrix.
const OF_LIST: [(Places, &str); 7] = [
    (
        arrangement::EARLY_TO_LAST,
        "You read `#` one step too early: element k + 1 in place of element k.",
    ),
    (
        arrangement::LATER,
        "You read `#` one step too late: element k − 1 in place of element k.",
    ),
    (
        arrangement::LATE_FROM_ZERO,
        "You read `#` one step too late: element k − 1 in place of element k.",
    ),
    (
        arrangement::ONLY_FIRST,
        "You use only the first value of `#`. Take each in its turn.",
    ),
    (
        arrangement::BACKWARDS,
        "You read `#` from its end to its beginning.",
    ),
    (
        arrangement::WITHOUT_FIRST,
        "You leave out the first value of `#`.",
    ),
    (
        arrangement::WITHOUT_LAST,
        "You leave out the last value of `#`.",
    ),
];

/// A change of the rows of a matrix, which stand for neurons.
const OF_ROWS: [(Places, &str); 5] = [
    (
        |rows| vec![rows.checked_sub(1); rows],
        "You give every neuron the last row of `#`. Neuron n has row n.",
    ),
    (
        arrangement::BACKWARDS,
        "You read the rows of `#` from the last to the first. Neuron n has row n.",
    ),
    (
        arrangement::ONLY_FIRST,
        "You compute every row from the first row of `#`. Each neuron has its own.",
    ),
    (
        arrangement::WITHOUT_FIRST,
        "You leave out the first row of `#`. Neurons are counted from 0.",
    ),
    (
        arrangement::WITHOUT_LAST,
        "You leave out the last row of `#`.",
    ),
];

/// A change of a whole number: a step, a seed, how many.
type OfCount = (fn(usize) -> usize, &'static str);

const OF_COUNT: [OfCount; 8] = [
    (|n| n.saturating_add(1), "You use # + 1 in place of `#`."),
    (|n| n.saturating_sub(1), "You use # − 1 in place of `#`."),
    (
        |_| 0,
        "You do not use `#`: your answers are those for # = 0.",
    ),
    (
        |_| 1,
        "You do not use `#`: your answers are those for # = 1.",
    ),
    (
        |n| n % 256,
        "You keep `#` in a `u8`, which goes up to 255 only. Use `usize`.",
    ),
    (|_| 50, "You write `#` as the number 50. Take the argument."),
    (
        |_| 2020,
        "You write `#` as a fixed number. Take the argument.",
    ),
    (
        |_| 42,
        "You write `#` as a fixed number. Take the argument.",
    ),
];

/// A change of an argument.
type OfValue = Box<dyn Fn(&Value) -> Option<Value>>;

fn of_argument(name: &'static str, value: &Value) -> Vec<(Change, String)> {
    let mut all: Vec<(Change, String)> = Vec::new();
    let mut add = |says: &str, change: OfValue| {
        let replaced = move |call: &Call| Some(call.replacing(name, change(call.value(name))?));
        all.push((Box::new(replaced), says.replace('#', name)));
    };
    let dimensions = value.shape().map_or(0, |shape| shape.len());
    if dimensions == 2 {
        for (places, says) in OF_ROWS {
            add(says, Box::new(move |v| of_rows(v, places)));
        }
    }
    match value {
        Value::Counts { .. } if dimensions == 0 => {
            for (change, says) in OF_COUNT {
                let of = move |v: &Value| match v {
                    Value::Counts { values, .. } => Some(count(change(*values.first()?))),
                    _ => None,
                };
                add(says, Box::new(of));
            }
        }
        Value::Numbers { .. } => {
            if let Some(usual) = usual(name).filter(|_| dimensions == 0) {
                let says = "You seem to write `#` as a fixed number. Take the argument.";
                add(says, Box::new(move |v| Some(v.map_numbers(&|_| usual))));
            }
            for (change, says) in OF_NUMBER {
                add(says, Box::new(move |v| Some(v.map_numbers(&change))));
            }
        }
        _ => {}
    }
    if dimensions > 0 {
        for (places, says) in OF_LIST {
            add(says, Box::new(move |v| in_lists(v, places)));
        }
    }
    all
}

/// The workbook's own value of an argument.
fn usual(name: &str) -> Option<f64> {
    match name {
        "t_ref" | "mu" => Some(10e-3),
        "sigma" => Some(7e-3),
        "lo" => Some(-60e-3),
        "hi" => Some(-20e-3),
        _ => {
            let parameter = PARAMETERS.iter().find(|known| known.name == name)?;
            Some((parameter.get)(&DEFAULT))
        }
    }
}

/// Two arguments of one kind in each other's place.
fn swapped_arguments(call: &Call) -> Vec<(Change, String)> {
    let mut changes: Vec<(Change, String)> = Vec::new();
    for (k, &(a, ref first)) in call.args.iter().enumerate() {
        for &(b, ref second) in &call.args[k + 1..] {
            if discriminant(first) != discriminant(second) {
                continue;
            }
            let change = move |call: &Call| {
                let (x, y) = (call.value(a).clone(), call.value(b).clone());
                Some(call.replacing(a, y).replacing(b, x))
            };
            let says = format!("You have `{a}` and `{b}` swapped.");
            changes.push((Box::new(change), says));
        }
    }
    changes
}
