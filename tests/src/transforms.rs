//! Mistakes that are alike in every exercise: a unit, a sign, a factor, a shift, rows for columns.

use crate::call::{Call, DEFAULT, PARAMETERS};
use crate::compare::agree;
use crate::diagnosis::Seen;
use crate::value::{Unit, Value};
use crate::wording::number;

/// The transformation that turns every expected value into what was seen, as a sentence.
pub fn name(seen: &[Seen]) -> Option<String> {
    always_the_same(seen)
        .or_else(|| swapped_fields(seen))
        .or_else(|| whole_value(seen))
        .or_else(|| one_too_many(seen))
        .or_else(|| single_precision(seen))
        .or_else(|| factor(seen))
        .or_else(|| offset(seen))
}

/// One answer to everything.
fn always_the_same(seen: &[Seen]) -> Option<String> {
    let first = seen.first()?;
    let same = seen.len() >= 3 && seen.iter().all(|s| s.got == first.got);
    let asked = seen.iter().any(|s| !agree(&s.want, &first.want));
    (same && asked).then(|| {
        "The answer is always the same, whatever goes in: work it out from the arguments."
            .to_owned()
    })
}

/// Two parts of a tuple in each other's place.
fn swapped_fields(seen: &[Seen]) -> Option<String> {
    let names = |value: &Value| match value {
        Value::Fields(fields) => fields.iter().map(|(name, _)| name.clone()).collect(),
        _ => Vec::new(),
    };
    let [a, b] = names(&seen.first()?.want).try_into().ok()?;
    let swapped = |s: &Seen| {
        let (Some(got_a), Some(got_b)) = (s.got.field(&a), s.got.field(&b)) else {
            return false;
        };
        let (Some(want_a), Some(want_b)) = (s.want.field(&a), s.want.field(&b)) else {
            return false;
        };
        agree(got_a, want_b) && agree(got_b, want_a)
    };
    seen.iter()
        .all(swapped)
        .then(|| format!("{a} and {b} stand in each other's place."))
}

/// A change of a whole value, and the sentence that names it.
type Change = (fn(&Value, &Call) -> Option<Value>, &'static str);

/// Tried in this order. Each must explain every call.
const CHANGES: [Change; 17] = [
    (
        |v, _| Some(v.map_numbers(&|x| -x)),
        "The sign is the wrong way round.",
    ),
    (
        |v, _| Some(v.map_numbers(&f64::abs)),
        "The sign is lost: negative values come out positive.",
    ),
    (
        |v, _| Some(v.map_numbers(&|x| x.max(0.0))),
        "Negative values are cut off at 0: leave them as they are.",
    ),
    (|v, _| transposed(v), "Rows and columns are swapped."),
    (
        |v, _| negated(v),
        "Every true is false and every false is true: the condition is the wrong way round.",
    ),
    (
        |v, _| lists(v, &|x| x.iter().rev().copied().collect()),
        "The values are in reverse order.",
    ),
    (
        |v, _| lists(v, &|x| x.get(1..).unwrap_or_default().to_vec()),
        "The first value is missing: it belongs at index 0.",
    ),
    (
        |v, _| lists(v, &|x| x[..x.len().saturating_sub(1)].to_vec()),
        "The last value is missing: one step too few.",
    ),
    (
        |v, _| lists(v, &later),
        "The values come one step too late.",
    ),
    (
        |v, _| lists(v, &late_from_zero),
        "The values come one step too late.",
    ),
    (
        |v, _| lists(v, &earlier),
        "The values come one step too early.",
    ),
    (
        |v, _| Some(v.map_numbers(&|x| x * x)),
        "Every value is the square of what is asked: is a square root missing?",
    ),
    (
        |v, _| Some(v.map_numbers(&f64::sqrt)),
        "Every value is the square root of what is asked: one root too many.",
    ),
    (
        |v, _| Some(v.map_numbers(&|x| 1.0 / x)),
        "Every value is the inverse of what is asked: a quotient is upside down.",
    ),
    (
        |v, c| shifted_spikes(v, c, 1.0),
        "Every spike time is one step too late.",
    ),
    (
        |v, c| shifted_spikes(v, c, -1.0),
        "Every spike time is one step too early.",
    ),
    (
        |v, _| without_silent(v),
        "Neurons that were silent are missing: every neuron has a key, with an empty list if it did not spike.",
    ),
];

fn whole_value(seen: &[Seen]) -> Option<String> {
    let explains = |(change, _): &&Change| {
        seen.iter()
            .all(|s| change(&s.want, &s.call).is_some_and(|changed| agree(&s.got, &changed)))
    };
    CHANGES
        .iter()
        .find(explains)
        .map(|(_, says)| (*says).to_owned())
}

/// All that is asked is there, and one value more.
fn one_too_many(seen: &[Seen]) -> Option<String> {
    let without = |change: &dyn Fn(&[f64]) -> Vec<f64>| {
        seen.iter()
            .all(|s| lists(&s.got, change).is_some_and(|rest| agree(&rest, &s.want)))
    };
    if without(&|x| x[..x.len().saturating_sub(1)].to_vec()) {
        return Some("There is one value too many at the end: one step too many.".to_owned());
    }
    without(&|x| x.get(1..).unwrap_or_default().to_vec())
        .then(|| "There is one value too many at the beginning.".to_owned())
}

fn transposed(value: &Value) -> Option<Value> {
    fn turn<T: Copy>(shape: &[usize], values: &[T]) -> Option<(Vec<usize>, Vec<T>)> {
        let &[rows, columns] = shape else { return None };
        let turned = (0..columns).flat_map(|c| (0..rows).map(move |r| r * columns + c));
        Some((vec![columns, rows], turned.map(|k| values[k]).collect()))
    }
    Some(match value {
        Value::Numbers {
            unit,
            shape,
            values,
        } => {
            let (shape, values) = turn(shape, values)?;
            Value::Numbers {
                unit: *unit,
                shape,
                values,
            }
        }
        Value::Counts { shape, values } => {
            let (shape, values) = turn(shape, values)?;
            Value::Counts { shape, values }
        }
        Value::Flags { shape, values } => {
            let (shape, values) = turn(shape, values)?;
            Value::Flags { shape, values }
        }
        Value::Fields(fields) => Value::Fields(
            fields
                .iter()
                .map(|(name, value)| Some((name.clone(), transposed(value)?)))
                .collect::<Option<_>>()?,
        ),
        _ => return None,
    })
}

fn negated(value: &Value) -> Option<Value> {
    match value {
        Value::Flags { shape, values } => Some(Value::Flags {
            shape: shape.clone(),
            values: values.iter().map(|yes| !yes).collect(),
        }),
        _ => None,
    }
}

/// The value with its list, or each row of its matrix, changed.
pub fn lists(value: &Value, change: &dyn Fn(&[f64]) -> Vec<f64>) -> Option<Value> {
    match value {
        Value::Numbers {
            unit,
            shape,
            values,
        } => match shape.as_slice() {
            [_] => {
                let changed = change(values);
                Some(Value::Numbers {
                    unit: *unit,
                    shape: vec![changed.len()],
                    values: changed,
                })
            }
            // Nothing in it that could change: no neurons, or no steps.
            [_, 0] => Some(value.clone()),
            &[rows, columns] => {
                let changed: Vec<Vec<f64>> = values.chunks(columns).map(change).collect();
                let columns = change(&vec![0.0; columns]).len();
                Some(Value::Numbers {
                    unit: *unit,
                    shape: vec![rows, columns],
                    values: changed.concat(),
                })
            }
            _ => None,
        },
        Value::Fields(fields) => Some(Value::Fields(
            fields
                .iter()
                .map(|(name, value)| Some((name.clone(), lists(value, change)?)))
                .collect::<Option<_>>()?,
        )),
        Value::Counts { shape, values } => {
            let as_numbers = Value::Numbers {
                unit: Unit::None,
                shape: shape.clone(),
                values: values.iter().map(|&n| n as f64).collect(),
            };
            let Some(Value::Numbers { shape, values, .. }) = lists(&as_numbers, change) else {
                return None;
            };
            Some(Value::Counts {
                shape,
                values: values.iter().map(|&x| x as usize).collect(),
            })
        }
        _ => None,
    }
}

/// Everything one place later; the first value stands twice.
fn later(x: &[f64]) -> Vec<f64> {
    let head = x.first().copied();
    head.into_iter()
        .chain(x.iter().copied())
        .take(x.len())
        .collect()
}

/// Everything one place later, after a 0.
fn late_from_zero(x: &[f64]) -> Vec<f64> {
    std::iter::once(0.0)
        .chain(x.iter().copied())
        .take(x.len())
        .collect()
}

/// Everything one place earlier; a 0 at the end.
fn earlier(x: &[f64]) -> Vec<f64> {
    x.iter()
        .copied()
        .skip(1)
        .chain(std::iter::once(0.0))
        .take(x.len())
        .collect()
}

fn shifted_spikes(value: &Value, call: &Call, steps: f64) -> Option<Value> {
    let dt = call.params?.dt;
    match value {
        Value::Spikes(_) => Some(value.map_numbers(&|t| t + steps * dt)),
        _ => None,
    }
}

fn without_silent(value: &Value) -> Option<Value> {
    match value {
        Value::Spikes(spikes) => {
            let mut spikes = spikes.clone();
            spikes.retain(|_, times| !times.is_empty());
            Some(Value::Spikes(spikes))
        }
        _ => None,
    }
}

/// Got divided by expected, where that is one number for a whole call.
fn ratio(got: &Value, want: &Value) -> Option<f64> {
    let ((got_shape, got), (want_shape, want)) = (flat(got)?, flat(want)?);
    if got_shape != want_shape {
        return None;
    }
    let largest = (0..want.len()).max_by(|&a, &b| want[a].abs().total_cmp(&want[b].abs()))?;
    let ratio = got[largest] / want[largest];
    let fits = |k: usize| (got[k] - ratio * want[k]).abs() <= 1e-7 * got[largest].abs();
    (ratio.is_finite() && (0..want.len()).all(fits)).then_some(ratio)
}

/// Numbers of a value; of spikes, all their times.
fn flat(value: &Value) -> Option<(Vec<usize>, Vec<f64>)> {
    match value {
        Value::Numbers { shape, values, .. } => Some((shape.clone(), values.clone())),
        Value::Spikes(spikes) => Some((
            spikes.values().map(Vec::len).collect(),
            spikes.values().flatten().copied().collect(),
        )),
        Value::Fields(fields) => match fields.as_slice() {
            [(_, only)] => flat(only),
            _ => None,
        },
        _ => None,
    }
}

/// Every number is wrong by one factor: a unit, a parameter, the number of neurons.
fn factor(seen: &[Seen]) -> Option<String> {
    // Where all that is expected is 0, any factor would do: such calls say nothing.
    let speaking = |s: &&Seen| flat(&s.want).is_none_or(|(_, x)| x.iter().any(|x| *x != 0.0));
    let telling: Vec<&Seen> = seen.iter().filter(speaking).collect();
    let zeros_stay = seen.iter().all(|s| speaking(&s) || agree(&s.got, &s.want));
    let ratios: Vec<f64> = telling
        .iter()
        .map(|s| ratio(&s.got, &s.want))
        .collect::<Option<_>>()?;
    if ratios.len() < 2 || !zeros_stay {
        return None;
    }
    let is = |candidate: &dyn Fn(&Call) -> Option<f64>| {
        telling.iter().zip(&ratios).all(|(s, ratio)| {
            candidate(&s.call).is_some_and(|c| (ratio - c).abs() <= 1e-6 * c.abs())
        })
    };
    if is(&|_| Some(ratios[0])) {
        return Some(constant_factor(ratios[0], &telling[0].want));
    }
    for parameter in &PARAMETERS {
        let (symbol, name) = (parameter.symbol, parameter.name);
        let value = |call: &Call| call.params.map(|p| (parameter.get)(&p));
        if is(&value) {
            return Some(format!(
                "Every number is too large by the factor {symbol} (`p.{name}`): multiplied by it once too often, or a division by it is missing."
            ));
        }
        if is(&|call| value(call).map(|x| 1.0 / x)) {
            return Some(format!(
                "Every number is wrong by the factor 1/{symbol}: divided by `p.{name}` once too often, or a multiplication with it is missing."
            ));
        }
        let usual = (parameter.get)(&DEFAULT);
        if is(&|call| value(call).map(|x| usual / x)) || is(&|call| value(call).map(|x| x / usual))
        {
            return Some(format!(
                "This is right only where {symbol} has its default value: is it written as a number? Take `p.{name}`."
            ));
        }
    }
    is(&|call| call.params.map(|p| p.dt / p.tau_m))
        .then(|| "Every number is wrong by the factor Δt/τ_m.".to_owned())
}

fn constant_factor(ratio: f64, want: &Value) -> String {
    let near = |x: f64| (ratio / x - 1.0).abs() < 1e-6;
    let unit = unit_of(want);
    let says = match unit {
        Unit::Volt if near(1e3) => {
            "Every number is 1000 times too large: these look like millivolts, and volts are asked for (−60 mV is -60e-3)."
        }
        Unit::VoltSquared if near(1e6) => {
            "Every number is a million times too large: these look like mV², and V² is asked for."
        }
        Unit::Second if near(1e3) => {
            "Every number is 1000 times too large: these look like milliseconds, and seconds are asked for (1 ms is 1e-3)."
        }
        Unit::Ampere if near(1e12) || near(1e9) => {
            "These look like picoamperes or nanoamperes: amperes are asked for (250 pA is 250e-12)."
        }
        _ if near(1e3) => {
            "Every number is 1000 times too large: is one of the units a milli-unit (ms, mV)? Everything is in SI units."
        }
        _ if near(1e-3) => {
            "Every number is 1000 times too small: is one of the units a milli-unit (ms, mV)? Everything is in SI units."
        }
        _ if ratio == 0.0 => "Every number is 0: nothing is added up.",
        _ => return format!("Every number is {} times what it should be.", number(ratio)),
    };
    says.to_owned()
}

/// The unit of numbers; of a tuple, the one that all its fields have.
fn unit_of(value: &Value) -> Unit {
    match value {
        Value::Numbers { unit, .. } | Value::Ragged { unit, .. } => *unit,
        Value::Spikes(_) => Unit::Second,
        Value::Fields(fields) => {
            let mut units = fields.iter().map(|(_, value)| unit_of(value));
            let first = units.next().unwrap_or(Unit::None);
            if units.all(|unit| unit == first) {
                first
            } else {
                Unit::None
            }
        }
        _ => Unit::None,
    }
}

/// Every number is wrong by the same amount.
fn offset(seen: &[Seen]) -> Option<String> {
    let offset_of = |s: &Seen| {
        let ((got_shape, got), (want_shape, want)) = (flat(&s.got)?, flat(&s.want)?);
        let first = got.first()? - want.first()?;
        let fits = |k: usize| (got[k] - want[k] - first).abs() <= 1e-9 * first.abs();
        (got_shape == want_shape && (0..got.len()).all(fits)).then_some(first)
    };
    let speaking: Vec<&Seen> = seen
        .iter()
        .filter(|s| {
            let empty = flat(&s.want).is_some_and(|(_, x)| x.is_empty());
            !(empty && agree(&s.got, &s.want))
        })
        .collect();
    let offsets: Vec<f64> = speaking
        .iter()
        .map(|s| offset_of(s))
        .collect::<Option<_>>()?;
    if offsets.len() < 2 {
        return None;
    }
    for parameter in &PARAMETERS {
        for (sign, words) in [
            (1.0, "added once too often"),
            (-1.0, "missing, or subtracted once too often"),
        ] {
            let fits = |(s, offset): (&&Seen, &f64)| {
                s.call.params.is_some_and(|p| {
                    let x = sign * (parameter.get)(&p);
                    (offset - x).abs() <= 1e-7 * x.abs()
                })
            };
            if speaking.iter().zip(&offsets).all(fits) {
                return Some(format!(
                    "Every number is off by {}: it is {words}.",
                    parameter.symbol
                ));
            }
        }
    }
    let same = |x: &f64| (x - offsets[0]).abs() <= 1e-7 * offsets[0].abs();
    offsets.iter().all(same).then(|| {
        format!(
            "Every number is off by the same amount, {}.",
            number(offsets[0])
        )
    })
}

/// Right to seven digits, the mark of `f32`.
fn single_precision(seen: &[Seen]) -> Option<String> {
    let rounded = |s: &Seen, relative: f64, exact: bool| {
        let (Some((got_shape, got)), Some((want_shape, want))) = (flat(&s.got), flat(&s.want))
        else {
            return false;
        };
        // Near 0 the digits of an intermediate result count, not the result's own.
        let scale = match &s.want {
            Value::Numbers { unit, .. } => unit.scale(),
            _ => 0.0,
        };
        let largest = want.iter().fold(scale, |m, x| m.max(x.abs()));
        got_shape == want_shape
            && (0..got.len()).all(|k| {
                (got[k] - want[k]).abs() <= relative * largest
                    && (!exact || f64::from(got[k] as f32) == got[k])
            })
    };
    let all = |relative, exact| seen.iter().all(|s| rounded(s, relative, exact));
    // Computed in f32 throughout, every number is one that f32 has; computed partly so, it is not,
    // but then it is closer.
    (all(1e-5, true) || all(3e-7, false)).then(|| {
        "The numbers agree to about seven digits only: is something computed in `f32`? Use `f64` throughout."
            .to_owned()
    })
}
