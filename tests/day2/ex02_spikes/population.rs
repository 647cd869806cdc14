//! A population of neurons that spike, for exercises 2, 3 and 4: what goes in, what must hold, and
//! a simulation.

use std::collections::BTreeMap;

use given::{Params, stream};
use ndarray::Array2;
use rand::RngExt;

use crate::call::{Call, DEFAULT};
use crate::draws::{MANY, between, other_parameters, random_params, rng, short_run};
use crate::exercise::Given;
use crate::message::Message;
use crate::value::{Value, amperes};
use crate::wording::{counted, number};

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
    let mut calls = vec![
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
            Params {
                v_th: 5e-3,
                ..short_run(40)
            },
        ),
        call(
            function,
            strong(6, 3, 40),
            Params {
                v_reset: -56e-3,
                ..short_run(40)
            },
        ),
        // Rest and reset at one potential, and a neuron that stays there: it is at V_reset and does not spike.
        call(
            function,
            Array2::from_shape_fn((2, 30), |(n, k)| n as f64 * (6e-10 + 1e-11 * k as f64)),
            Params {
                v_reset: DEFAULT.e_l,
                ..short_run(30)
            },
        ),
    ];
    for (neurons, steps) in [(MANY, 6), (2, MANY)] {
        let i = currents(seed + 9, neurons, steps, 60e-10);
        calls.push(call(function, i, short_run(steps)));
    }
    for (k, p) in other_parameters().into_iter().enumerate() {
        calls.push(call(function, strong(10 + k as u64, 3, 45), p));
    }
    calls
}

/// The noisy input of the workbook: neuron n has stream n.
pub fn noisy(function: &'static str, neurons: usize) -> Call {
    let p = DEFAULT;
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    let rows: Vec<f64> = (0..neurons)
        .flat_map(|neuron| {
            let mut draws = stream(2020, neuron);
            (0..p.steps()).map(move |_| {
                let xi: f64 = draws.random_range(-1.0..1.0);
                p.i_mean * (1.0 + amplitude * xi)
            })
        })
        .collect();
    let i = Array2::from_shape_vec((neurons, p.steps()), rows).expect("a row for each neuron");
    call(function, i, p)
}

/// After the reset no V is at the threshold or above, and where a spike is recorded V is V_reset.
pub fn spikes_fit_the_potentials(given: &[Given]) -> Result<(), Message> {
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
