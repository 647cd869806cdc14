//! A population of neurons that spike, for exercises 2, 3 and 4: what goes in, what must hold, and
//! a simulation.

use std::collections::BTreeMap;

use crate::kit::*;
use crate::workbook::{day1::ex13_matrices::inputs, day2::ex02_spikes::simulate};

pub type Spikes = BTreeMap<usize, Vec<f64>>;

/// A call of a function that takes currents and parameters.
pub fn call(function: &'static str, i: Array2<f64>, p: Params) -> Call {
    Call::of(function).arg("i", amperes(i)).with(p)
}

/// Three neurons: one that spikes twice, one that stays silent, one that spikes once.
pub fn three_neurons(function: &'static str) -> Call {
    let i = Array2::from_shape_fn((3, 9), |(n, k)| match n {
        0 => 1e-9 + 5e-12 * k as f64,
        1 => 0.5e-10,
        _ => 4.5e-10 + 3e-11 * k as f64,
    });
    call(function, i, short_run(9))
}

/// Currents of three neurons, two of which spike.
pub fn currents_of_a_usual_run() -> Array2<f64> {
    Array2::from_shape_fn((3, 24), |(n, k)| match n {
        0 => 9.1e-10 + 4.7e-12 * k as f64,
        1 => -0.6e-10,
        _ => 5.3e-10 + 2.9e-11 * k as f64,
    })
}

/// A call in which nothing is special.
pub fn usual(function: &'static str) -> Call {
    call(function, currents_of_a_usual_run(), short_run(24))
}

/// Without input no neuron leaves rest; with one step there is E_L alone.
pub fn limits(function: &'static str) -> Vec<Call> {
    vec![
        call(function, Array2::zeros((2, 6)), short_run(6)),
        call(function, Array2::from_elem((3, 1), 2e-9), short_run(1)),
        call(function, Array2::from_elem((2, 2), 6e-9), short_run(2)),
        call(function, Array2::zeros((0, 5)), short_run(5)),
        call(function, Array2::zeros((4, 0)), short_run(0)),
    ]
}

/// Random currents strong enough that most neurons spike several times.
fn currents(seed: u64, neurons: usize, steps: usize, strongest: f64) -> Array2<f64> {
    let mut rng = rng(seed);
    Array2::from_shape_fn((neurons, steps), |(n, _)| {
        // Neuron 0 gets the most, the last one the least.
        let strength = strongest * (1.0 - 0.6 * n as f64 / neurons as f64);
        between(&mut rng, -2e-10, strength)
    })
}

pub fn random(function: &'static str, seed: u64, how_many: u64) -> Vec<Call> {
    let mut rng = rng(seed);
    (0..how_many)
        .map(|k| {
            let (neurons, steps) = (2 + k as usize % 5, 26 + 4 * k as usize);
            let p = random_params(&mut rng, steps);
            let i = currents(seed + 1000 + k, neurons, steps, 30e-10);
            call(function, i, p)
        })
        .collect()
}

pub fn boundary(function: &'static str, seed: u64) -> Vec<Call> {
    let strong = |k: u64, neurons, steps| currents(seed + k, neurons, steps, 15e-10);
    vec![
        // As many columns as there are currents, whatever t_max says.
        call(function, strong(1, 3, 30), short_run(20)),
        call(function, strong(2, 3, 20), short_run(30)),
        call(function, Array2::from_elem((2, 25), -4e-10), short_run(25)),
        call(function, strong(3, 1, 40), short_run(40)),
        call(function, strong(4, 2, 40), short_run(40)),
        // A pause of all currents.
        call(
            function,
            Array2::from_shape_fn((2, 30), |(n, k)| match k {
                10..16 => 0.0,
                _ => 9e-10 + 1e-10 * n as f64,
            }),
            short_run(30),
        )
        .class("a pause of all currents"),
        // A threshold above 0, and a reset above rest.
        call(
            function,
            strong(5, 3, 40) * 3.0,
            changed(short_run(40), |p| p.v_th = 5e-3),
        ),
        call(
            function,
            strong(6, 3, 40),
            changed(short_run(40), |p| p.v_reset = -56e-3),
        ),
        // Rest and reset at one potential, and a neuron that stays there: it is at V_reset and does not spike.
        call(
            function,
            Array2::from_shape_fn((2, 30), |(n, k)| n as f64 * (6e-10 + 1e-11 * k as f64)),
            changed(short_run(30), |p| p.v_reset = p.e_l),
        ),
    ]
}

/// Random spikes: how often in a step, by the neuron. With `added`, the times are sums of Δt.
pub fn random_spikes(
    seed: u64,
    (neurons, steps): (usize, usize),
    dt: f64,
    often: fn(usize) -> f64,
    added: bool,
) -> Spikes {
    let mut rng = rng(seed);
    let mut times = |n| {
        let (mut list, mut t) = (Vec::new(), 0.0);
        for k in 0..steps {
            if k > 0 && rng.random::<f64>() < often(n) {
                list.push(if added { t } else { k as f64 * dt });
            }
            t += dt;
        }
        list
    };
    (0..neurons).map(|n| (n, times(n))).collect()
}

/// Currents that stay as they are.
pub fn constant(i: &[f64], steps: usize) -> Array2<f64> {
    Array2::from_shape_fn((i.len(), steps), |(n, _)| i[n])
}

/// The noisy input of the workbook: neuron n has stream n.
pub fn noisy(function: &'static str, neurons: usize) -> Call {
    call(function, inputs(neurons, 2020, &DEFAULT), DEFAULT)
}

/// The spikes of that population.
pub fn noisy_spikes(neurons: usize) -> Spikes {
    simulate(&inputs(neurons, 2020, &DEFAULT), &DEFAULT).1
}

/// After the reset no V is at the threshold or above, and where a spike is recorded V is V_reset.
pub fn spikes_fit_the_potentials(given: &[Given]) -> Law {
    for (call, value) in given {
        let p = call.params();
        let (Some(Value::Numbers { shape, values, .. }), Some(Value::Spikes(spikes))) =
            (value.field("v"), value.field("spikes"))
        else {
            continue;
        };
        let &[neurons, steps] = shape.as_slice() else {
            continue;
        };
        let fault =
            |place: String, sentence: &str| Err(Message::of(call).got(place).says(sentence));
        if let Some(at) = values.iter().position(|&v| v >= p.v_th) {
            return fault(
                format!(
                    "V = {} V at row {}, column {}",
                    number(values[at]),
                    at / steps,
                    at % steps
                ),
                "No V may be at V_th or above. A neuron that reaches V_th has V_reset at that same step.",
            );
        }
        for neuron in 0..neurons {
            let times = spikes.get(&neuron).map_or(&[][..], Vec::as_slice);
            let row = &values[neuron * steps..(neuron + 1) * steps];
            for &t in times {
                let at_reset = row
                    .get((t / p.dt).round() as usize)
                    .is_some_and(|v| (v - p.v_reset).abs() < 1e-9);
                if !at_reset {
                    return fault(
                        format!(
                            "neuron {neuron} spikes at {} s, where V is not V_reset",
                            number(t)
                        ),
                        "A spike and its reset belong to the same step. Where a spike is recorded, V must be V_reset.",
                    );
                }
            }
            let resets = row.iter().filter(|&&v| (v - p.v_reset).abs() < 1e-9);
            let resets = resets.count();
            if resets != times.len() {
                return fault(
                    format!(
                        "neuron {neuron} is at V_reset {} and has {}",
                        counted(resets, "time"),
                        counted(times.len(), "spike")
                    ),
                    "There must be one reset for each spike, and one spike for each reset.",
                );
            }
        }
    }
    Ok(())
}
