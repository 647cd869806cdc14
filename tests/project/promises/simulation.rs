//! The simulations of the workbook once more, with the step written in any of several ways.
//!
//! They share no line with the reference.

use std::f64::consts::TAU;

use given::{Params, stream};
use probe::call::Call;
use probe::value::{Unit, Value};
use rand::RngExt;

use crate::spoil::fields_changed;

/// One Euler step, written somehow.
pub type Step = fn(f64, f64, &Params) -> f64;

/// Ways to write the Euler step that are equal on paper, and round differently.
pub const STEPS: [(&str, Step); 6] = [
    ("the quotient last", |v, i, p| {
        v + (p.e_l - v + p.r * i) * p.dt / p.tau_m
    }),
    ("old and new weighted", |v, i, p| {
        let a = p.dt / p.tau_m;
        (1.0 - a) * v + a * (p.e_l + p.r * i)
    }),
    ("two terms", |v, i, p| {
        v - p.dt * ((v - p.e_l) / p.tau_m) + p.dt * p.r * i / p.tau_m
    }),
    ("fused", |v, i, p| {
        (p.dt / p.tau_m).mul_add(p.r.mul_add(i, p.e_l - v), v)
    }),
    ("the distance to the goal shrinks", |v, i, p| {
        let goal = p.e_l + p.r * i;
        goal - (goal - v) * (1.0 - p.dt / p.tau_m)
    }),
    ("the number of steps in τ_m", |v, i, p| {
        let n = p.tau_m / p.dt;
        ((n - 1.0) * v + p.e_l + p.r * i) / n
    }),
];

/// V[0], V[1], … without a threshold.
pub fn trace(i: &[f64], p: &Params, step: Step) -> Vec<f64> {
    let mut v = p.e_l;
    let mut trace = vec![v];
    for &current in i {
        v = step(v, current, p);
        trace.push(v);
    }
    trace.truncate(i.len());
    trace
}

/// The noisy current of one neuron.
pub fn noise(seed: u64, neuron: usize, p: &Params) -> Vec<f64> {
    let mut rng = stream(seed, neuron);
    let part = p.i_mean * 0.1 * (p.t_max / p.dt).sqrt();
    (0..p.steps())
        .map(|_| p.i_mean + part * (2.0 * rng.random::<f64>() - 1.0))
        .collect()
}

/// A run of spiking neurons.
#[derive(Default)]
pub struct Run {
    pub v: Vec<Vec<f64>>,
    /// The steps at which each neuron spikes.
    pub spikes: Vec<Vec<usize>>,
    /// How close V came to V_th before it was compared with it.
    pub nearest: f64,
}

impl Run {
    /// Keeps only the last steps, as many as there are currents.
    fn forget_all_but(&mut self, currents: Vec<Vec<f64>>) {
        for ((trace, spikes), currents) in self.v.iter_mut().zip(&mut self.spikes).zip(currents) {
            let first = trace.len() - currents.len();
            trace.drain(..first);
            spikes.retain(|&k| k >= first);
            spikes.iter_mut().for_each(|k| *k -= first);
        }
    }
}

/// Threshold, reset, and for `hold[n]` steps from the spike on neither integration nor spike.
pub fn spiking(i: &[Vec<f64>], hold: &[usize], p: &Params, step: Step) -> Run {
    let mut run = Run {
        nearest: f64::INFINITY,
        ..Run::default()
    };
    for (currents, &hold) in i.iter().zip(hold) {
        let mut v = p.e_l;
        let mut trace = Vec::new();
        let mut spikes: Vec<usize> = Vec::new();
        for k in 0..currents.len() {
            if k > 0 {
                let held = spikes.last().is_some_and(|&s| k < s + hold);
                v = if held {
                    p.v_reset
                } else {
                    step(v, currents[k - 1], p)
                };
                if !held {
                    run.nearest = run.nearest.min((v - p.v_th).abs());
                    if v >= p.v_th {
                        spikes.push(k);
                        v = p.v_reset;
                    }
                }
            }
            trace.push(v);
        }
        run.v.push(trace);
        run.spikes.push(spikes);
    }
    run
}

/// The currents of a call that simulates neurons that spike, and how long each is held.
pub fn spiking_input(call: &Call) -> Option<(Vec<Vec<f64>>, Vec<usize>, Params)> {
    let p = call.params?;
    if ["spike_counts", "spike_counts_on"].contains(&call.function) {
        let neurons = 0..call.index("n");
        let rows = neurons.map(|n| noise(call.seed("seed"), n, &p)).collect();
        let t_ref = call.vector("t_ref").into_iter();
        return Some((rows, t_ref.map(|t| hold_steps(t, p.dt)).collect(), p));
    }
    let Value::Numbers { shape, .. } = call.get("i")? else {
        return None;
    };
    if shape.len() != 2 || call.function == "integrate_all" {
        return None;
    }
    let mut rows = call.rows("i");
    if call.get("then").is_some() {
        // Two runs with the same neurons: the second goes on where the first, which makes a step less
        // than it has currents, has stopped.
        for (row, then) in rows.iter_mut().zip(call.rows("then")) {
            row.pop();
            row.extend(then);
        }
    }
    if call.function == "ode_step" {
        // As many calls as there are currents, and V after each.
        rows.iter_mut().for_each(|row| row.push(0.0));
    }
    let steps_of = |t_ref: f64| hold_steps(t_ref, p.dt);
    let hold = match (call.get("t_ref"), call.get("hold")) {
        (Some(Value::Numbers { shape, values, .. }), _) => match shape.as_slice() {
            [] => vec![steps_of(values[0]); rows.len()],
            _ => values.iter().map(|&t| steps_of(t)).collect(),
        },
        (_, Some(Value::Counts { values, .. })) => values.clone(),
        _ => vec![0; rows.len()],
    };
    Some((rows, hold, p))
}

/// The smallest whole number of steps that last `t_ref`, counted up.
pub fn hold_steps(t_ref: f64, dt: f64) -> usize {
    let lasts = |h: &usize| *h as f64 * dt >= t_ref - 1e-6 * dt;
    (0..).find(lasts).expect("some number lasts")
}

/// What a right function gives that writes the step so, or `None` where it takes no step.
pub fn right_otherwise(call: &Call, want: &Value, step: Step) -> Option<Value> {
    if let Some((i, hold, p)) = spiking_input(call) {
        let mut run = spiking(&i, &hold, &p, step);
        if call.function == "ode_step" || call.get("then").is_some() {
            let last = if call.get("then").is_some() {
                "then"
            } else {
                "i"
            };
            run.forget_all_but(call.rows(last));
        }
        if call.function.starts_with("spike_counts") {
            let mut counts = vec![0; p.steps()];
            run.spikes.iter().flatten().for_each(|&k| counts[k] += 1);
            return Some(probe::value::counts(counts));
        }
        return as_wanted(want, &run, &p);
    }
    let p = call.params?;
    let noise = |neuron| noise(call.seed("seed"), neuron, &p);
    let traced = |i: &Vec<f64>| trace(i, &p, step);
    let neurons = || 0..call.index("n");
    let sine = |t: f64| p.i_mean + p.i_mean * (TAU * 100.0 * t).sin();
    let values = match call.function {
        "euler_step" => vec![step(call.number("v"), call.number("i"), &p)],
        "sine_current" => vec![sine(call.number("t"))],
        "sine_trace" => traced(&(0..p.steps()).map(|k| sine(k as f64 * p.dt)).collect()),
        "integrate" | "integrate_array" => traced(&call.vector("i")),
        "integrate_all" => call.rows("i").iter().flat_map(traced).collect(),
        "noisy_trace" => traced(&noise(call.index("neuron"))),
        "ensemble" => neurons().flat_map(|n| traced(&noise(n))).collect(),
        "inputs" => neurons().flat_map(noise).collect(),
        "ode_step" if call.get("v").is_some() => {
            let pairs = call.vector("v").into_iter().zip(call.vector("i"));
            pairs.map(|(v, i)| step(v, i, &p)).collect()
        }
        _ => return None,
    };
    with_values(want, values)
}

/// The same with other numbers.
fn with_values(want: &Value, values: Vec<f64>) -> Option<Value> {
    let Value::Numbers { unit, shape, .. } = want else {
        return None;
    };
    Some(Value::Numbers {
        unit: *unit,
        shape: shape.clone(),
        values,
    })
}

/// A run in the form in which the function gives it: potentials, spike times or a raster.
fn as_wanted(want: &Value, run: &Run, p: &Params) -> Option<Value> {
    let v = run.v.concat();
    match want {
        Value::Numbers { unit, values, .. } if *unit == Unit::Volt && values.len() == v.len() => {
            with_values(want, v)
        }
        Value::Spikes(_) => {
            let times = |spikes: &Vec<usize>| spikes.iter().map(|&k| k as f64 * p.dt).collect();
            Some(Value::Spikes(
                run.spikes.iter().map(times).enumerate().collect(),
            ))
        }
        Value::Counts { shape, values } if shape.len() == 2 && values.len() == v.len() => {
            let rows = run.v.iter().zip(&run.spikes).flat_map(|(trace, spikes)| {
                (0..trace.len()).map(|k| usize::from(spikes.contains(&k)))
            });
            Some(Value::Counts {
                shape: shape.clone(),
                values: rows.collect(),
            })
        }
        Value::Fields(_) => Some(fields_changed(want, &|value| {
            as_wanted(value, run, p).unwrap_or_else(|| value.clone())
        })),
        _ => None,
    }
}
