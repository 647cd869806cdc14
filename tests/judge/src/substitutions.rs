//! Mistakes that take one thing for another: what the reference gives when it is handed something
//! else than what the call says.
//!
//! A function in which V_reset stands where E_L belongs gives what the reference gives with E_L set
//! to V_reset. So this finds the mistake in every exercise, without a model of it in any.

use std::mem::discriminant;

use given::Params;

use crate::call::{Call, DEFAULT, PARAMETERS, Parameter};
use crate::changes::{self, Change};
use crate::sentences::says;
use crate::value::Value;

/// What turns a call into the one that the function seems to have been handed, and the sentence that says so.
pub type Substitution = (Box<dyn Fn(&Call) -> Option<Call>>, String);

/// Calls that a mistaken function seems to have been handed.
///
/// `call` shows which arguments there are; the change is then made to every call of the function.
pub fn all(call: &Call) -> Vec<Substitution> {
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

/// Parameters that are written as numbers instead of being read from `p`, or kept from the first call.
pub fn written_numbers(earliest: Option<Params>) -> Vec<Substitution> {
    let written = |which: Vec<&'static Parameter>, says: String| {
        let at_default = |p: Params, one: &&Parameter| one.with(p, (one.get)(&DEFAULT));
        of_params(move |p| Some(which.iter().fold(p, at_default)), says)
    };
    let one = |one: &'static Parameter| {
        let Parameter { symbol, name, .. } = one;
        let says = format!(
            "This is right only where {symbol} has its default value: is {symbol} written as a number, or kept from an earlier call? Take `p.{name}`."
        );
        written(vec![one], says)
    };
    let two = |one: &'static Parameter, other: &'static Parameter| {
        let says = format!(
            "This is right only where {} and {} have their default values: are they written as numbers, or kept from an earlier call? Take `p.{}` and `p.{}`.",
            one.symbol, other.symbol, one.name, other.name
        );
        written(vec![one, other], says)
    };
    let of_run = ["t_max", "dt", "i_mean"];
    let of_membrane = PARAMETERS.iter().filter(|one| !of_run.contains(&one.name));
    let (of_membrane, every) = (of_membrane.collect(), PARAMETERS.iter().collect());
    let usual_share = |p: Params| {
        let tau_m = p.dt * DEFAULT.tau_m / DEFAULT.dt;
        Some(Params { tau_m, ..p })
    };
    let mut all: Vec<_> = PARAMETERS.iter().map(one).collect();
    if let Some(kept) = earliest.filter(|p| *p != DEFAULT) {
        all.push(of_params(move |_| Some(kept), says("kept parameters")));
    }
    all.push(of_params(usual_share, says("written share")));
    for (k, one) in PARAMETERS.iter().enumerate() {
        all.extend(PARAMETERS[k + 1..].iter().map(|other| two(one, other)));
    }
    all.push(written(of_membrane, says("written membrane").to_owned()));
    all.push(written(every, says("written all").to_owned()));
    all
}

/// Other parameters, where there are any.
fn of_params(
    change: impl Fn(Params) -> Option<Params> + 'static,
    says: impl Into<String>,
) -> Substitution {
    let changed = move |call: &Call| Some(call.clone().with(change(call.params?)?));
    (Box::new(changed), says.into())
}

/// Longer runs than any check asks for would only cost time.
fn if_short(p: Params) -> Option<Params> {
    const MOST_STEPS: f64 = 5000.0;
    ((p.t_max / p.dt).abs() <= MOST_STEPS).then_some(p)
}

fn of_parameter(parameter: &'static Parameter) -> Vec<Substitution> {
    let called = |p: &Parameter| format!("{} (`p.{}`)", p.symbol, p.name);
    let own = called(parameter);
    let changed = changes::of("parameter").filter_map(|(change, says)| match change {
        Change::Number(change) => {
            let with = move |p| if_short(parameter.with(p, change((parameter.get)(&p))));
            Some(of_params(with, says.replace('#', &own)))
        }
        _ => None,
    });
    let others = PARAMETERS.iter().filter(|p| p.name != parameter.name);
    let replaced = others.map(|other| {
        let says = format!("You seem to use {} in place of {own}.", called(other));
        of_params(|p| if_short(parameter.with(p, (other.get)(&p))), says)
    });
    changed.chain(replaced).collect()
}

fn of_argument(name: &'static str, value: &Value) -> Vec<Substitution> {
    fn with(
        name: &'static str,
        change: impl Fn(&Value) -> Option<Value> + 'static,
        says: String,
    ) -> Substitution {
        let changed = move |call: &Call| Some(call.replacing(name, change(call.value(name))?));
        (Box::new(changed), says)
    }
    let Some(shape) = value.shape() else {
        return Vec::new();
    };
    let is_number = shape.is_empty() && matches!(value, Value::Numbers { .. });
    let fixed = usual(name).filter(|_| is_number).map(|usual| {
        let says = format!("You seem to write `{name}` as a fixed number. Take the argument.");
        let change = move |value: &Value| Some(value.map_numbers(&|_| usual));
        with(name, change, says)
    });
    let changes = changes::of("argument").filter(|(change, _)| change.made_to(value).is_some());
    let changed = changes.map(|(change, says)| {
        let change = move |value: &Value| change.made_to(value);
        with(name, change, says.replace('#', name))
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
fn swapped_arguments(call: &Call) -> Vec<Substitution> {
    let mut all: Vec<Substitution> = Vec::new();
    for (k, &(a, ref first)) in call.args.iter().enumerate() {
        let others = call.args[k + 1..].iter();
        for &(b, _) in others.filter(|(_, second)| discriminant(first) == discriminant(second)) {
            let swapped = move |call: &Call| {
                let (x, y) = (call.value(a).clone(), call.value(b).clone());
                Some(call.replacing(a, y).replacing(b, x))
            };
            let says = format!("You have `{a}` and `{b}` swapped.");
            all.push((Box::new(swapped), says));
        }
    }
    all
}
