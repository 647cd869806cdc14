//! Random calls: everything that goes in is drawn from around what is usual.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::Domain;
use crate::call::Call;
use crate::draws::{between, many, random_params, rng};
use crate::value::{Shaped, Value, count, counts, extremes, flags};

/// So many random calls of each function.
pub fn drawn(domains: &[Domain], seed: u64, how_many: usize) -> Vec<Call> {
    let mut rng = rng(seed);
    let each = domains.iter();
    let each = each.flat_map(|domain| std::iter::repeat_n(domain, how_many));
    each.filter_map(|domain| domain.drawn(&mut rng)).collect()
}

impl Domain {
    fn drawn(&self, rng: &mut ChaCha8Rng) -> Option<Call> {
        let mut call = self.usual.clone();
        let steps = rng.random_range(20..70);
        call.params = call.params.map(|_| random_params(rng, steps));
        for (name, value) in &mut call.args {
            *value = like(name, value, steps, rng);
        }
        let is_spikes = |value: &Value| matches!(value, Value::Spikes(_));
        if let Some(place) = call.args.iter().position(|(_, value)| is_spikes(value)) {
            // Where Δt is one of the parameters, the spikes are made to fit it afterwards.
            let usual = self.usual.params.map(|p| p.dt);
            let dt = usual.unwrap_or_else(|| call.number("dt"));
            call.args[place].1 = spikes(dt, rng);
        }
        (self.fit)(call).filter(|call| !is_near_a_step(call))
    }
}

/// A refractory period next to a whole number of steps may be rounded up or not.
fn is_near_a_step(call: &Call) -> bool {
    let Some((_, periods)) = call.get("t_ref").and_then(Value::as_numbers) else {
        return false;
    };
    let dt = call.params.map_or_else(|| call.number("dt"), |p| p.dt);
    let off = |steps: f64| (steps - steps.round()).abs();
    let is_near = |t_ref: &f64| (1e-9..1e-3).contains(&off(t_ref / dt));
    periods.iter().any(is_near)
}

/// A value of the same kind, with as many columns as the run has steps. Spikes stay as they are.
fn like(name: &str, usual: &Value, steps: usize, rng: &mut ChaCha8Rng) -> Value {
    match usual {
        Value::Numbers {
            unit,
            shape,
            values,
        } => {
            let (least, most) = extremes(values.iter().copied());
            let wider = (most - least) / 2.0;
            // What is 0 or more stays so.
            let least = if least < 0.0 { least - wider } else { least };
            let shape = match shape[..] {
                [] => return (values[0] * between(rng, 0.6, 1.6)).into_value(*unit),
                [rows, _] => vec![rng.random_range(1..=rows + 2), steps],
                _ => vec![rng.random_range(3..=2 * values.len())],
            };
            let n = shape.iter().product();
            Value::of(*unit, shape, many(rng, n, least, most + wider))
        }
        Value::Counts { shape, .. } if shape.is_empty() && name == "seed" => {
            count(rng.random_range(0..1_000_000))
        }
        Value::Counts { shape, values } if shape.is_empty() => {
            count(rng.random_range(1..=2 * values[0]))
        }
        Value::Counts { values, .. } => {
            let most = 2 * values.iter().max().expect("usual is not empty");
            counts(values.iter().map(|_| rng.random_range(0..=most)))
        }
        Value::Flags { values, .. } => {
            let n = rng.random_range(3..=3 * values.len());
            flags((0..n).map(|_| rng.random::<f64>() < 0.4))
        }
        Value::Steps(known) => {
            let most = 2 * known.iter().flatten().max().expect("one is known");
            let mut step = |_: &_| (rng.random::<f64>() < 0.8).then(|| rng.random_range(0..=most));
            Value::Steps(known.iter().map(&mut step).collect())
        }
        other => other.clone(),
    }
}

/// Spikes of a few neurons in 30 steps, every fourth neuron silent.
fn spikes(dt: f64, rng: &mut ChaCha8Rng) -> Value {
    let mut train = |n: usize| {
        let steps = (0..30).filter(|_| n % 4 != 3 && rng.random::<f64>() < 0.2);
        (n, steps.map(|k| f64::from(k) * dt).collect())
    };
    Value::Spikes((0..7).map(&mut train).collect())
}
