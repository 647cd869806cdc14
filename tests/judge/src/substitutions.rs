//! Mistakes that take one thing for another: what the reference gives when it is handed something
//! else than what the call says.
//!
//! A function in which V_reset stands where E_L belongs gives what the reference gives with E_L set
//! to V_reset. So this finds the mistake in every exercise, without a model of it in any.

use std::mem::discriminant;

use given::Params;

use crate::call::{Call, DEFAULT, PARAMETERS, Parameter};
use crate::changes::{self, Change};
use crate::value::Value;

/// Calls that a mistaken function seems to have been handed, each with the sentence that says so.
///
/// `call` shows which arguments there are; the change is then made to every call of the function.
pub fn all(call: &Call) -> Vec<(Substitution, String)> {
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
pub type Substitution = Box<dyn Fn(&Call) -> Option<Call>>;

/// Parameters that are written as numbers instead of being read from `p`.
pub fn written_numbers() -> Vec<(Substitution, String)> {
    let with = |change: Box<dyn Fn(Params) -> Params>| -> Substitution {
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

fn of_parameter(parameter: &'static Parameter) -> Vec<(Substitution, String)> {
    let called = |p: &Parameter| format!("{} (`p.{}`)", p.symbol, p.name);
    let own = called(parameter);
    let with = |value: Box<dyn Fn(&Params) -> f64>| -> Substitution {
        Box::new(move |call| {
            let p = call.params?;
            let p = parameter.with(p, value(&p));
            ((p.t_max / p.dt).abs() <= MOST_STEPS).then(|| call.clone().with(p))
        })
    };
    let changed = changes::of("parameter").filter_map(|(change, says)| {
        let Change::Number(change) = change else {
            return None;
        };
        let value = move |p: &Params| change((parameter.get)(p));
        Some((with(Box::new(value)), says.replace('#', &own)))
    });
    let others = PARAMETERS
        .iter()
        .filter(|other| other.name != parameter.name);
    let replaced = others.map(|other| {
        let says = format!("You seem to use {} in place of {own}.", called(other));
        (with(Box::new(other.get)), says)
    });
    changed.chain(replaced).collect()
}

fn of_argument(name: &'static str, value: &Value) -> Vec<(Substitution, String)> {
    let Some(shape) = value.shape() else {
        return Vec::new();
    };
    let with = |change: Box<dyn Fn(&Value) -> Option<Value>>| -> Substitution {
        Box::new(move |call| Some(call.replacing(name, change(call.value(name))?)))
    };
    let is_number = shape.is_empty() && matches!(value, Value::Numbers { .. });
    let fixed = usual(name).filter(|_| is_number).map(|usual| {
        let says = format!("You seem to write `{name}` as a fixed number. Take the argument.");
        let change = move |value: &Value| Some(value.map_numbers(&|_| usual));
        (with(Box::new(change)), says)
    });
    let changes = changes::of("argument").filter(|(change, _)| change.made_to(value).is_some());
    let changed = changes.map(|(change, says)| {
        let change = move |value: &Value| change.made_to(value);
        (with(Box::new(change)), says.replace('#', name))
    });
    fixed.into_iter().chain(changed).collect()
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
fn swapped_arguments(call: &Call) -> Vec<(Substitution, String)> {
    let mut changes: Vec<(Substitution, String)> = Vec::new();
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
