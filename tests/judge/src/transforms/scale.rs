//! The right values on another scale: a factor, an offset, too few digits.

use given::Params;

use crate::call::{PARAMETERS, Parameter};
use crate::compare::agree;
use crate::diagnosis::Seen;
use crate::sentences::says;
use crate::value::{Unit, Value};
use crate::wording::number;

/// Got divided by expected, where that is one number for a whole call.
fn ratio(got: &Value, want: &Value) -> Option<f64> {
    let (got, want) = both_flat(got, want)?;
    let largest = (0..want.len()).max_by(|&a, &b| want[a].abs().total_cmp(&want[b].abs()))?;
    let ratio = got[largest] / want[largest];
    let fits = |k: usize| (got[k] - ratio * want[k]).abs() <= 1e-7 * got[largest].abs();
    (ratio.is_finite() && (0..want.len()).all(fits)).then_some(ratio)
}

/// Numbers of a value; of spikes, all their times.
pub fn flat(value: &Value) -> Option<(Vec<usize>, Vec<f64>)> {
    Some(match value {
        Value::Counts { shape, values } => {
            (shape.clone(), values.iter().map(|&n| n as f64).collect())
        }
        Value::Numbers { shape, values, .. } => (shape.clone(), values.clone()),
        Value::Spikes(spikes) => (
            spikes.values().map(Vec::len).collect(),
            spikes.values().flatten().copied().collect(),
        ),
        Value::Fields(fields) if fields.len() == 1 => return flat(&fields[0].1),
        _ => return None,
    })
}

/// How many different numbers there are among these.
pub fn different(mut numbers: Vec<f64>) -> usize {
    numbers.sort_by(f64::total_cmp);
    numbers.dedup();
    numbers.len()
}

/// The numbers of two values of one shape.
pub fn both_flat(got: &Value, want: &Value) -> Option<(Vec<f64>, Vec<f64>)> {
    let ((got_shape, got), (want_shape, want)) = (flat(got)?, flat(want)?);
    (got_shape == want_shape && got.len() == want.len()).then_some((got, want))
}

/// Every number is wrong by one factor: a unit, a parameter, the number of neurons.
pub fn factor(seen: &[Seen]) -> Option<String> {
    // Where all that is expected is 0, any factor would do: such calls say nothing.
    let speaking = |s: &&Seen| flat(&s.want).is_none_or(|(_, x)| x.iter().any(|x| *x != 0.0));
    let telling: Vec<&Seen> = seen.iter().filter(speaking).collect();
    let zeros_stay = seen.iter().all(|s| speaking(&s) || agree(&s.got, &s.want));
    let ratios = telling.iter().map(|s| ratio(&s.got, &s.want));
    let ratios: Vec<f64> = ratios.collect::<Option<_>>()?;
    // The same call twice says it once.
    let is_one = telling.iter().all(|s| s.call == telling[0].call);
    if is_one || !zeros_stay {
        return None;
    }
    let is_first = |ratio: &f64| (ratio - ratios[0]).abs() <= 1e-6 * ratios[0].abs();
    if ratios.iter().all(is_first) {
        return Some(constant_factor(ratios[0], &telling[0].want));
    }
    let (Parameter { symbol, name, .. }, is_inverse) =
        of_parameter(&telling, &ratios, 1e-6, |x| 1.0 / x)?;
    Some(match is_inverse {
        false => format!(
            "Every number is too large by the factor {symbol} (`p.{name}`). You multiply by it once too often, or do not divide by it."
        ),
        true => format!(
            "Every number is wrong by the factor 1/{symbol}. You divide by `p.{name}` once too often, or do not multiply by it."
        ),
    })
}

/// The parameter that was measured in every call, and whether it is the reverse of it.
fn of_parameter(
    seen: &[&Seen],
    measured: &[f64],
    tolerance: f64,
    reverse: fn(f64) -> f64,
) -> Option<(&'static Parameter, bool)> {
    let is = |wanted: &dyn Fn(&Params) -> f64| {
        seen.iter().zip(measured).all(|(s, x)| {
            let wanted = s.call.params.as_ref().map(wanted);
            wanted.is_some_and(|wanted| (x - wanted).abs() <= tolerance * wanted.abs())
        })
    };
    PARAMETERS.iter().find_map(|parameter| match parameter.get {
        get if is(&get) => Some((parameter, false)),
        get if is(&|p| reverse(get(p))) => Some((parameter, true)),
        _ => None,
    })
}

fn constant_factor(ratio: f64, want: &Value) -> String {
    let near = |x: f64| (ratio / x - 1.0).abs() < 1e-6;
    let name = match unit_of(want) {
        Unit::Volt if near(1e3) => "factor mV",
        Unit::VoltSquared if near(1e6) => "factor mV²",
        Unit::Second if near(1e3) => "factor ms",
        Unit::Ampere if near(1e12) || near(1e9) => "factor pA",
        _ if ratio == 0.0 => "factor 0",
        _ => return format!("Every number is {} times what it should be.", number(ratio)),
    };
    says(name).to_owned()
}

/// The unit of numbers; of a tuple, the one that all its fields have.
fn unit_of(value: &Value) -> Unit {
    match value {
        Value::Numbers { unit, .. } | Value::Ragged { unit, .. } => *unit,
        Value::Spikes(_) => Unit::Second,
        Value::Fields(fields) => {
            let mut units = fields.iter().map(|(_, value)| unit_of(value));
            let first = units.next().unwrap_or(Unit::None);
            let is_same = units.all(|unit| unit == first);
            if is_same { first } else { Unit::None }
        }
        _ => Unit::None,
    }
}

/// Every number is wrong by the same amount.
pub fn offset(seen: &[Seen]) -> Option<String> {
    let offset_of = |s: &Seen| {
        let (got, want) = both_flat(&s.got, &s.want)?;
        let first = got.first()? - want.first()?;
        let fits = |k: usize| (got[k] - want[k] - first).abs() <= 1e-9 * first.abs();
        (0..got.len()).all(fits).then_some(first)
    };
    let is_empty = |s: &Seen| flat(&s.want).is_some_and(|(_, x)| x.is_empty());
    let speaks = |s: &&Seen| !(is_empty(s) && agree(&s.got, &s.want));
    let speaking: Vec<&Seen> = seen.iter().filter(speaks).collect();
    let offsets = speaking.iter().map(|s| offset_of(s));
    let offsets: Vec<f64> = offsets.collect::<Option<_>>()?;
    if offsets.len() < 2 {
        return None;
    }
    if let Some((parameter, is_missing)) = of_parameter(&speaking, &offsets, 1e-7, |x| -x) {
        let words = match is_missing {
            false => "added once too often",
            true => "missing, or subtracted once too often",
        };
        let symbol = parameter.symbol;
        return Some(format!("Every number is off by {symbol}: it is {words}."));
    }
    // Two single numbers may be so by accident; the same call twice counts once.
    let is_new = |k: &usize| speaking[..*k].iter().all(|s| s.call != speaking[*k].call);
    let is_long = |s: &&Seen| flat(&s.want).is_some_and(|(_, x)| x.len() >= 3);
    let enough = speaking.iter().any(is_long) || (0..speaking.len()).filter(is_new).count() >= 3;
    let same = |x: &f64| (x - offsets[0]).abs() <= 1e-7 * offsets[0].abs();
    let amount = number(offsets[0]);
    let sentence = format!("Every number is off by the same amount, {amount}.");
    (enough && offsets.iter().all(same)).then_some(sentence)
}
