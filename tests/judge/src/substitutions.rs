//! Mistakes that take one thing for another: what the reference gives when it is handed something
//! else than what the call says.
//!
//! A function in which V_reset stands where E_L belongs gives what the reference gives with E_L set
//! to V_reset. So this finds the mistake in every exercise, without a model of it in any.

mod lists;

use given::Params;

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
    for (name, value) in &call.args {
        all.extend(of_argument(name, value));
    }
    all.extend(swapped_arguments(call));
    all
}

/// What turns a call into the one that the function seems to have been handed.
pub type Change = Box<dyn Fn(&Call) -> Option<Call>>;

/// Longer runs than any check asks for would only cost time.
const MOST_STEPS: f64 = 5000.0;

fn with_params(change: impl Fn(&mut Params) + 'static) -> Change {
    Box::new(move |call| {
        let mut p = call.params?;
        change(&mut p);
        let steps = p.t_max / p.dt;
        (steps.abs() <= MOST_STEPS).then(|| call.clone().with(p))
    })
}

fn of_parameter(parameter: &'static Parameter) -> Vec<(Change, String)> {
    let (symbol, name) = (parameter.symbol, parameter.name);
    let by = |factor: f64| {
        with_params(move |p| {
            let x = (parameter.get)(p);
            (parameter.set)(p, factor * x);
        })
    };
    let constant = |x: f64| with_params(move |p| (parameter.set)(p, x));
    let mut changes = vec![
        (
            constant(0.0),
            format!(
                "You seem to leave out {symbol} (`p.{name}`): your answers are those for {symbol} = 0."
            ),
        ),
        (
            constant(1.0),
            format!(
                "You seem to leave out {symbol} (`p.{name}`): your answers are those for {symbol} = 1."
            ),
        ),
        (
            by(-1.0),
            format!("{symbol} (`p.{name}`) has the wrong sign."),
        ),
        (
            by(2.0),
            format!("You use {symbol} (`p.{name}`) twice as large as it is."),
        ),
        (
            by(0.5),
            format!("You use {symbol} (`p.{name}`) half as large as it is."),
        ),
        (
            by(1e3),
            format!(
                "You use {symbol} (`p.{name}`) 1000 times too large. Everything is in SI units already."
            ),
        ),
        (
            by(1e-3),
            format!(
                "You use {symbol} (`p.{name}`) 1000 times too small. Everything is in SI units already."
            ),
        ),
        (
            with_params(move |p| {
                let x = (parameter.get)(p);
                (parameter.set)(p, 1.0 / x);
            }),
            format!(
                "You have {symbol} (`p.{name}`) upside down: you multiply by it instead of dividing, or divide instead of multiplying."
            ),
        ),
        (
            with_params(move |p| {
                let x = (parameter.get)(p);
                (parameter.set)(p, x * x);
            }),
            format!("You use {symbol}² in place of {symbol} (`p.{name}`)."),
        ),
    ];
    for other in PARAMETERS
        .iter()
        .filter(|other| other.name != parameter.name)
    {
        let change = with_params(move |p| {
            let x = (other.get)(p);
            (parameter.set)(p, x);
        });
        changes.push((
            change,
            format!(
                "You seem to use {} (`p.{}`) in place of {symbol} (`p.{name}`).",
                other.symbol, other.name
            ),
        ));
    }
    changes
}

fn with_argument(name: &str, change: impl Fn(&Value) -> Option<Value> + 'static) -> Change {
    let name = name.to_owned();
    Box::new(move |call| {
        let (_, value) = call.args.iter().find(|(n, _)| *n == name)?;
        Some(call.replacing(&name, change(value)?))
    })
}

fn of_argument(name: &str, value: &Value) -> Vec<(Change, String)> {
    match value {
        Value::Numbers { shape, .. } if shape.is_empty() => of_number(name),
        Value::Numbers { .. } => of_list(name),
        Value::Counts { shape, .. } if shape.is_empty() => of_index(name),
        Value::Counts { .. } => lists::of_counts(name),
        Value::Steps(steps) if steps.len() > 1 => lists::of_steps(name),
        _ => Vec::new(),
    }
}

fn of_number(name: &str) -> Vec<(Change, String)> {
    let mapped =
        |change: fn(f64) -> f64| with_argument(name, move |v| Some(v.map_numbers(&change)));
    let mut changes = written_number(name);
    changes.extend([
        (
            mapped(|_| 0.0),
            format!("You seem to leave out `{name}`: your answers are those for {name} = 0."),
        ),
        (mapped(|x| -x), format!("`{name}` has the wrong sign.")),
        (
            mapped(f64::abs),
            format!("You lose the sign of `{name}`. Take a negative one as it is."),
        ),
        (
            mapped(|x| x.max(0.0)),
            format!("You take a negative `{name}` as 0. Take it as it is."),
        ),
        (
            mapped(|x| 2.0 * x),
            format!("You use `{name}` twice as large as it is."),
        ),
        (
            mapped(|x| 1e3 * x),
            format!("You use `{name}` 1000 times too large. It is in SI units already."),
        ),
        (
            mapped(|x| 1e-3 * x),
            format!("You use `{name}` 1000 times too small. It is in SI units already."),
        ),
        (
            mapped(f64::round),
            format!("You round `{name}` to a whole number. Take it as it is."),
        ),
        (
            mapped(f64::trunc),
            format!("You cut off the decimals of `{name}`. Take it as it is."),
        ),
        (
            mapped(|x| f64::from(x as f32)),
            format!("You turn `{name}` into an `f32`, which loses digits. Use `f64` throughout."),
        ),
    ]);
    changes
}

/// The workbook's own value in the place of an argument.
fn written_number(name: &str) -> Vec<(Change, String)> {
    let parameter = PARAMETERS.iter().find(|known| known.name == name);
    let usual = match name {
        "t_ref" | "mu" => 10e-3,
        "sigma" => 7e-3,
        "lo" => -60e-3,
        "hi" => -20e-3,
        _ => match parameter {
            Some(known) => (known.get)(&DEFAULT),
            None => return Vec::new(),
        },
    };
    vec![(
        with_argument(name, move |v| Some(v.map_numbers(&|_| usual))),
        format!("You seem to write `{name}` as a fixed number. Take the argument."),
    )]
}

fn of_list(name: &str) -> Vec<(Change, String)> {
    let mapped =
        |change: fn(f64) -> f64| with_argument(name, move |v| Some(v.map_numbers(&change)));
    let lists = |change: fn(&[f64]) -> Vec<f64>| {
        with_argument(name, move |v| crate::transforms::lists(v, &change))
    };
    let mut changes = self::lists::of_rows(name);
    changes.extend([
        (
            mapped(|_| 0.0),
            format!(
                "You do not use the values of `{name}`: your answers are those for 0 everywhere."
            ),
        ),
        (
            mapped(|x| -x),
            format!("The values of `{name}` have the wrong sign."),
        ),
        (
            mapped(f64::abs),
            format!("You lose the sign of the values of `{name}`. Take negative ones as they are."),
        ),
        (
            mapped(|x| x.max(0.0)),
            format!("You take negative values of `{name}` as 0. Take them as they are."),
        ),
        (
            mapped(|x| 1e3 * x),
            format!("You use `{name}` 1000 times too large. It is in SI units already."),
        ),
        (
            mapped(|x| 1e-3 * x),
            format!("You use `{name}` 1000 times too small. It is in SI units already."),
        ),
        (
            mapped(|x| f64::from(x as f32)),
            format!("You turn `{name}` into `f32`, which loses digits. Use `f64` throughout."),
        ),
        (
            lists(|x| x.iter().skip(1).copied().chain(x.last().copied()).collect()),
            format!("You read `{name}` one step too early: element k + 1 in place of element k."),
        ),
        (
            lists(|x| {
                x.first()
                    .copied()
                    .into_iter()
                    .chain(x.iter().copied())
                    .take(x.len())
                    .collect()
            }),
            format!("You read `{name}` one step too late: element k − 1 in place of element k."),
        ),
        (
            lists(|x| {
                std::iter::once(0.0)
                    .chain(x.iter().copied())
                    .take(x.len())
                    .collect()
            }),
            format!("You read `{name}` one step too late: element k − 1 in place of element k."),
        ),
        (
            lists(|x| {
                let middle = x.len().saturating_sub(1);
                x[middle..].iter().chain(&x[..middle]).copied().collect()
            }),
            format!("You rotate `{name}` by one: its last element comes first."),
        ),
        (
            lists(|x| vec![x.first().copied().unwrap_or(0.0); x.len()]),
            format!("You use only the first value of `{name}`. Each step has its own."),
        ),
        (
            lists(|x| vec![x.last().copied().unwrap_or(0.0); x.len()]),
            format!("You use only the last value of `{name}`. Each step has its own."),
        ),
        (
            lists(|x| x.iter().rev().copied().collect()),
            format!("You read `{name}` from its end to its beginning."),
        ),
        (
            lists(|x| {
                let mut sorted = x.to_vec();
                sorted.sort_by(f64::total_cmp);
                sorted
            }),
            format!("You sort `{name}`. Leave its values where they are."),
        ),
        (
            lists(|x| x.get(1..).unwrap_or_default().to_vec()),
            format!("You leave out the first value of `{name}`."),
        ),
        (
            lists(|x| x[..x.len().saturating_sub(1)].to_vec()),
            format!("You leave out the last value of `{name}`."),
        ),
        (
            with_argument(name, self::lists::first_row_for_all),
            format!(
                "You compute every row from the first row of `{name}`. Each neuron has its own."
            ),
        ),
        (
            with_argument(name, |v| self::lists::without_row(v, true)),
            format!("You leave out the first row of `{name}`. Neurons are counted from 0."),
        ),
        (
            with_argument(name, |v| self::lists::without_row(v, false)),
            format!("You leave out the last row of `{name}`."),
        ),
    ]);
    changes
}

fn of_index(name: &str) -> Vec<(Change, String)> {
    let changed = |change: fn(usize) -> Option<usize>| {
        with_argument(name, move |value| match value {
            Value::Counts { values, .. } => Some(count(change(*values.first()?)?)),
            _ => None,
        })
    };
    vec![
        (
            changed(|n| n.checked_add(1)),
            format!("You use {name} + 1 in place of `{name}`."),
        ),
        (
            changed(|n| Some(n.saturating_sub(1))),
            format!("You use {name} − 1 in place of `{name}`."),
        ),
        (
            changed(|_| Some(0)),
            format!("You do not use `{name}`: your answers are those for {name} = 0."),
        ),
        (
            changed(|_| Some(1)),
            format!("You do not use `{name}`: your answers are those for {name} = 1."),
        ),
        (
            changed(|n| Some(n.min(100))),
            format!("You take a `{name}` above 100 as 100. Take it as it is."),
        ),
        (
            changed(|n| Some(n % 256)),
            format!("You keep `{name}` in a `u8`, which goes up to 255 only. Use `usize`."),
        ),
        (
            changed(|n| n.checked_mul(2)),
            format!("You use `{name}` twice as large as it is."),
        ),
        (
            changed(|_| Some(50)),
            format!("You write `{name}` as the number 50. Take the argument."),
        ),
        (
            changed(|_| Some(150)),
            format!("You write `{name}` as the number 150. Take the argument."),
        ),
        (
            changed(|_| Some(2020)),
            format!("You write `{name}` as a fixed number. Take the argument."),
        ),
        (
            changed(|_| Some(42)),
            format!("You write `{name}` as a fixed number. Take the argument."),
        ),
    ]
}

/// Two arguments of one kind in each other's place.
fn swapped_arguments(call: &Call) -> Vec<(Change, String)> {
    let mut changes: Vec<(Change, String)> = Vec::new();
    for (k, (a, first)) in call.args.iter().enumerate() {
        for (b, second) in &call.args[k + 1..] {
            if std::mem::discriminant(first) != std::mem::discriminant(second) {
                continue;
            }
            let (a, b) = (*a, *b);
            let change = move |call: &Call| {
                let (x, y) = (call.value(a).clone(), call.value(b).clone());
                Some(call.replacing(a, y).replacing(b, x))
            };
            changes.push((
                Box::new(change),
                format!("You have `{a}` and `{b}` swapped."),
            ));
        }
    }
    changes
}
