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

/// Parameters that are written as numbers instead of being read from `p`.
pub fn written_numbers() -> Vec<(Change, String)> {
    let with = |change: Box<dyn Fn(Params) -> Params>| -> Change {
        Box::new(move |call| Some(call.clone().with(change(call.params?))))
    };
    let usual = |one: &Parameter, p: Params| one.with(p, (one.get)(&DEFAULT));
    let single = PARAMETERS.iter().map(|one| {
        let says = format!(
            "This is right only where {0} has its default value: is {0} written as a number? Take `p.{1}`.",
            one.symbol, one.name
        );
        (with(Box::new(move |p| usual(one, p))), says)
    });
    let usual_share = |p: Params| Params {
        tau_m: p.dt * DEFAULT.tau_m / DEFAULT.dt,
        ..p
    };
    let share =
        "This is right only where Δt/τ_m is 1/20, as at the defaults: take `p.dt / p.tau_m`.";
    let pairs = PARAMETERS.iter().enumerate().flat_map(|(k, one)| {
        PARAMETERS[k + 1..].iter().map(move |other| {
            let says = format!(
                "This is right only where {} and {} have their default values: are they written as numbers? Take `p.{}` and `p.{}`.",
                one.symbol, other.symbol, one.name, other.name
            );
            (with(Box::new(move |p| usual(other, usual(one, p)))), says)
        })
    });
    let of_membrane = |p: Params| Params {
        t_max: p.t_max,
        dt: p.dt,
        i_mean: p.i_mean,
        ..DEFAULT
    };
    let membrane = "This is right only for the default membrane: take τ_m, E_L and R from `p`, not as numbers.";
    let all = "This is right only at the default parameters: take every one of them from `p`, not as a number.";
    single
        .chain([(with(Box::new(usual_share)), share.to_owned())])
        .chain(pairs)
        .chain([(with(Box::new(of_membrane)), membrane.to_owned())])
        .chain([(with(Box::new(|_| DEFAULT)), all.to_owned())])
        .collect()
}

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

/// A change of an argument.
#[derive(Clone, Copy)]
enum OfValue {
    /// A number that does not depend on what goes in.
    Fixed(f64),
    /// Of a number, or of every number of a list.
    Number(fn(f64) -> f64),
    /// Of a whole number: a step, a seed, how many.
    Count(fn(usize) -> usize),
    /// Of a list, or of each row of a matrix.
    List(Places),
    /// Of the rows of a matrix, which stand for neurons.
    Rows(Places),
}

use OfValue::{Count, Fixed, List, Number, Rows};

impl OfValue {
    /// The changed value; `None` if it is none of the kind that this changes.
    fn made_to(self, value: &Value) -> Option<Value> {
        match (self, value) {
            (Fixed(x), Value::Numbers { shape, .. }) if shape.is_empty() => {
                Some(value.map_numbers(&|_| x))
            }
            (Number(change), Value::Numbers { .. }) => Some(value.map_numbers(&change)),
            (Count(change), Value::Counts { shape, values }) if shape.is_empty() => {
                Some(count(change(*values.first()?)))
            }
            (List(places), _) => in_lists(value, places),
            (Rows(places), _) => of_rows(value, places),
            (Fixed(_) | Number(_) | Count(_), _) => None,
        }
    }
}

/// What is said of a change of an argument: `#` is the argument.
const OF_ARGUMENT: [(OfValue, &str); 27] = [
    (
        Rows(|rows| vec![rows.checked_sub(1); rows]),
        "You give every neuron the last row of `#`. Neuron n has row n.",
    ),
    (
        Rows(arrangement::BACKWARDS),
        "You read the rows of `#` from the last to the first. Neuron n has row n.",
    ),
    (
        Rows(arrangement::ONLY_FIRST),
        "You compute every row from the first row of `#`. Each neuron has its own.",
    ),
    (
        Rows(arrangement::WITHOUT_FIRST),
        "You leave out the first row of `#`. Neurons are counted from 0.",
    ),
    (
        Rows(arrangement::WITHOUT_LAST),
        "You leave out the last row of `#`.",
    ),
    (
        Number(|_| 0.0),
        "You do not use `#`: your answers are those for # = 0.",
    ),
    (Number(|x| -x), "`#` has the wrong sign."),
    (
        Number(f64::abs),
        "You lose the sign of `#`. Take a negative value as it is.",
    ),
    (
        Number(|x| x.max(0.0)),
        "You take a negative value of `#` as 0. Take it as it is.",
    ),
    (
        Number(|x| 1e3 * x),
        "You use `#` 1000 times too large. It is in SI units already.",
    ),
    (
        Number(|x| 1e-3 * x),
        "You use `#` 1000 times too small. It is in SI units already.",
    ),
    (
        Number(|x| f64::from(x as f32)),
        "You turn `#` into an `f32`, which loses digits. Use `f64` throughout.",
    ),
    (
        Count(|n| n.saturating_add(1)),
        "You use # + 1 in place of `#`.",
    ),
    (
        Count(|n| n.saturating_sub(1)),
        "You use # − 1 in place of `#`.",
    ),
    (
        Count(|_| 0),
        "You do not use `#`: your answers are those for # = 0.",
    ),
    (
        Count(|_| 1),
        "You do not use `#`: your answers are those for # = 1.",
    ),
    (
        Count(|n| n % 256),
        "You keep `#` in a `u8`, which goes up to 255 only. Use `usize`.",
    ),
    (
        Count(|_| 50),
        "You write `#` as the number 50. Take the argument.",
    ),
    (
        Count(|_| 2020),
        "You write `#` as a fixed number. Take the argument.",
    ),
    (
        Count(|_| 42),
        "You write `#` as a fixed number. Take the argument.",
    ),
    (
        List(arrangement::EARLY_TO_LAST),
        "You read `#` one step too early: element k + 1 in place of element k.",
    ),
    (
        List(arrangement::LATER),
        "You read `#` one step too late: element k − 1 in place of element k.",
    ),
    (
        List(arrangement::LATE_FROM_ZERO),
        "You read `#` one step too late: element k − 1 in place of element k.",
    ),
    (
        List(arrangement::ONLY_FIRST),
        "You use only the first value of `#`. Take each in its turn.",
    ),
    (
        List(arrangement::BACKWARDS),
        "You read `#` from its end to its beginning.",
    ),
    (
        List(arrangement::WITHOUT_FIRST),
        "You leave out the first value of `#`.",
    ),
    (
        List(arrangement::WITHOUT_LAST),
        "You leave out the last value of `#`.",
    ),
];

fn of_argument(name: &'static str, value: &Value) -> Vec<(Change, String)> {
    let says = "You seem to write `#` as a fixed number. Take the argument.";
    let fixed = usual(name).map(|usual| (Fixed(usual), says));
    let changes = fixed.into_iter().chain(OF_ARGUMENT);
    let changes = changes.filter(|(change, _)| change.made_to(value).is_some());
    let changed = changes.map(|(change, says)| -> (Change, String) {
        let made = move |call: &Call| Some(call.replacing(name, change.made_to(call.value(name))?));
        (Box::new(made), says.replace('#', name))
    });
    changed.collect()
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
