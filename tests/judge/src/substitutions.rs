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
        for parameter in &PARAMETERS {
            all.extend(of_parameter(parameter));
        }
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
                "{symbol} (`p.{name}`) seems to be missing: the answers are those for {symbol} = 0."
            ),
        ),
        (
            constant(1.0),
            format!(
                "{symbol} (`p.{name}`) seems to be missing: the answers are those for {symbol} = 1."
            ),
        ),
        (
            by(-1.0),
            format!("{symbol} (`p.{name}`) has the wrong sign."),
        ),
        (by(2.0), format!("{symbol} (`p.{name}`) counts twice.")),
        (by(0.5), format!("{symbol} (`p.{name}`) counts only half.")),
        (
            by(1e3),
            format!(
                "{symbol} (`p.{name}`) counts a thousandfold: everything is in SI units already."
            ),
        ),
        (
            by(1e-3),
            format!(
                "{symbol} (`p.{name}`) counts a thousandth: everything is in SI units already."
            ),
        ),
        (
            with_params(move |p| {
                let x = (parameter.get)(p);
                (parameter.set)(p, 1.0 / x);
            }),
            format!(
                "{symbol} (`p.{name}`) is upside down: multiplied where it divides, or divided by where it multiplies."
            ),
        ),
        (
            with_params(move |p| {
                let x = (parameter.get)(p);
                (parameter.set)(p, x * x);
            }),
            format!("{symbol} (`p.{name}`) is squared: it counts once too often."),
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
                "It looks as if {} (`p.{}`) were used where {symbol} (`p.{name}`) belongs.",
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
            format!("`{name}` seems to be left out: the answers are those for {name} = 0."),
        ),
        (mapped(|x| -x), format!("`{name}` has the wrong sign.")),
        (
            mapped(f64::abs),
            format!("The sign of `{name}` is lost: a negative one counts as it is."),
        ),
        (
            mapped(|x| x.max(0.0)),
            format!("A negative `{name}` is taken for 0: it counts as it is."),
        ),
        (mapped(|x| 2.0 * x), format!("`{name}` counts twice.")),
        (
            mapped(|x| 1e3 * x),
            format!("`{name}` counts a thousandfold: it is in SI units already."),
        ),
        (
            mapped(|x| 1e-3 * x),
            format!("`{name}` counts a thousandth: it is in SI units already."),
        ),
        (
            mapped(f64::round),
            format!("`{name}` is rounded to a whole number: take it as it is."),
        ),
        (
            mapped(f64::trunc),
            format!("The decimals of `{name}` are cut off: take it as it is."),
        ),
        (
            mapped(|x| f64::from(x as f32)),
            format!("`{name}` is turned into an `f32`: digits are lost. Use `f64` throughout."),
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
        format!("`{name}` seems to be written as a number: take the argument."),
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
            format!("The values of `{name}` play no part: the answers are those for 0 throughout."),
        ),
        (
            mapped(|x| -x),
            format!("The values of `{name}` have the wrong sign."),
        ),
        (
            mapped(f64::abs),
            format!("The sign of the values of `{name}` is lost: negative ones count as they are."),
        ),
        (
            mapped(|x| x.max(0.0)),
            format!("Negative values of `{name}` are taken for 0: they count as they are."),
        ),
        (
            mapped(|x| 1e3 * x),
            format!("`{name}` counts a thousandfold: it is in SI units already."),
        ),
        (
            mapped(|x| 1e-3 * x),
            format!("`{name}` counts a thousandth: it is in SI units already."),
        ),
        (
            mapped(|x| f64::from(x as f32)),
            format!("`{name}` is turned into `f32`: digits are lost. Use `f64` throughout."),
        ),
        (
            lists(|x| x.iter().skip(1).copied().chain(x.last().copied()).collect()),
            format!("`{name}` is read one step too early: element k + 1 where element k belongs."),
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
            format!("`{name}` is read one step too late: element k − 1 where element k belongs."),
        ),
        (
            lists(|x| {
                std::iter::once(0.0)
                    .chain(x.iter().copied())
                    .take(x.len())
                    .collect()
            }),
            format!("`{name}` is read one step too late: element k − 1 where element k belongs."),
        ),
        (
            lists(|x| {
                let middle = x.len().saturating_sub(1);
                x[middle..].iter().chain(&x[..middle]).copied().collect()
            }),
            format!(
                "`{name}` is turned round by one: its last element stands where the first belongs."
            ),
        ),
        (
            lists(|x| vec![x.first().copied().unwrap_or(0.0); x.len()]),
            format!("Only the first value of `{name}` is used: each step has its own."),
        ),
        (
            lists(|x| vec![x.last().copied().unwrap_or(0.0); x.len()]),
            format!("Only the last value of `{name}` is used: each step has its own."),
        ),
        (
            lists(|x| x.iter().rev().copied().collect()),
            format!("`{name}` is read from its end to its beginning."),
        ),
        (
            lists(|x| {
                let mut sorted = x.to_vec();
                sorted.sort_by(f64::total_cmp);
                sorted
            }),
            format!("`{name}` is put in order of size: leave its values where they are."),
        ),
        (
            lists(|x| x.get(1..).unwrap_or_default().to_vec()),
            format!("The first value of `{name}` is left out."),
        ),
        (
            lists(|x| x[..x.len().saturating_sub(1)].to_vec()),
            format!("The last value of `{name}` is left out."),
        ),
        (
            with_argument(name, self::lists::first_row_for_all),
            format!(
                "Every row is worked out from the first row of `{name}`: each neuron has its own."
            ),
        ),
        (
            with_argument(name, |v| self::lists::without_row(v, true)),
            format!("The first row of `{name}` is left out: neurons are counted from 0."),
        ),
        (
            with_argument(name, |v| self::lists::without_row(v, false)),
            format!("The last row of `{name}` is left out."),
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
            format!("`{name}` counts one too many: it is taken as {name} + 1."),
        ),
        (
            changed(|n| Some(n.saturating_sub(1))),
            format!("`{name}` counts one too few: it is taken as {name} − 1."),
        ),
        (
            changed(|_| Some(0)),
            format!("`{name}` plays no part: the answers are those for {name} = 0."),
        ),
        (
            changed(|_| Some(1)),
            format!("`{name}` plays no part: the answers are those for {name} = 1."),
        ),
        (
            changed(|n| Some(n.min(100))),
            format!("`{name}` above 100 is taken for 100: it counts as it is."),
        ),
        (
            changed(|n| Some(n % 256)),
            format!("`{name}` is kept in a `u8`, which goes up to 255 only: take `usize`."),
        ),
        (
            changed(|n| n.checked_mul(2)),
            format!("`{name}` counts twice."),
        ),
        (
            changed(|_| Some(50)),
            format!("`{name}` is written as the number 50: take the argument."),
        ),
        (
            changed(|_| Some(150)),
            format!("`{name}` is written as the number 150: take the argument."),
        ),
        (
            changed(|_| Some(2020)),
            format!("`{name}` is written as a number: take the argument."),
        ),
        (
            changed(|_| Some(42)),
            format!("`{name}` is written as a number: take the argument."),
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
                format!("`{a}` and `{b}` stand in each other's place."),
            ));
        }
    }
    changes
}
