//! A population of neurons that spike, for exercises 2, 3 and 4: what goes in, what must hold, and
//! a simulation.

use std::collections::BTreeMap;

use crate::kit::*;
use crate::workbook::day2::ex02_spikes::simulate;

pub type Spikes = BTreeMap<usize, Vec<f64>>;

/// A call of a function that takes currents and parameters.
pub fn call(function: &'static str, i: Array2<f64>, p: Params) -> Call {
    Call::of(function).arg("i", amperes(i)).with(p)
}

/// Currents that grow from step to step: where each begins, and by how much it grows.
fn growing(i: [(f64, f64); 3], steps: usize) -> Array2<f64> {
    Array2::from_shape_fn((3, steps), |(n, k)| i[n].0 + i[n].1 * k as f64)
}

/// Three neurons: one that spikes twice, one that stays silent, one that spikes once.
pub fn three_neurons(function: &'static str) -> Call {
    let i = growing([(1e-9, 5e-12), (0.5e-10, 0.0), (4.5e-10, 3e-11)], 9);
    call(function, i, short_run(9))
}

/// Currents of three neurons, two of which spike.
pub fn currents_of_a_usual_run() -> Array2<f64> {
    growing(
        [(9.1e-10, 4.7e-12), (-0.6e-10, 0.0), (5.3e-10, 2.9e-11)],
        24,
    )
}

/// A call in which nothing is special.
pub fn usual(function: &'static str) -> Call {
    call(function, currents_of_a_usual_run(), short_run(24))
}

/// A rest at V_th without input, with numbers that no arrangement of the Euler step has to round.
pub fn rest_at_threshold() -> Params {
    let (dt, rest) = (1.0 / 1024.0, -3.0 / 64.0);
    Params {
        t_max: 12.0 * dt,
        dt,
        tau_m: 16.0 * dt,
        e_l: rest,
        v_th: rest,
        v_reset: -1.0 / 16.0,
        ..DEFAULT
    }
}

/// The same with a V_th that is half a nanovolt higher: V never reaches it.
pub fn rest_below_threshold() -> Params {
    changed(rest_at_threshold(), |p| p.v_th += 0.5f64.powi(31))
}

/// A pause of all currents, a threshold above 0, and another number of columns than t_max says.
pub fn boundary(function: &'static str, seed: u64) -> [Call; 7] {
    let pause = Array2::from_shape_fn((2, 30), |(n, k)| match k {
        10..16 => 0.0,
        _ => 9e-10 + 1e-10 * n as f64,
    });
    let strong = mixed_currents(&mut rng(seed), 3, 40);
    let high = changed(short_run(40), |p| p.v_th = 5e-3);
    [
        call(function, pause, short_run(30)).class("a pause of all currents"),
        call(function, &strong * 1.5, high),
        call(function, strong.clone(), short_run(30)),
        call(function, strong, short_run(50)),
        call(function, Array2::zeros((2, 12)), rest_at_threshold()).class(AT_V_TH),
        call(function, Array2::zeros((2, 12)), rest_below_threshold()).class(BELOW_V_TH),
        // V leaps over V_th, to a little below 0.
        call(function, constant(&[11.996e-9], 2), short_run(2)),
    ]
}

/// Random spikes, every fourth neuron silent. With `added`, the times are sums of Δt.
pub fn random_spikes(seed: u64, neurons: usize, steps: usize, dt: f64, added: bool) -> Spikes {
    let mut rng = rng(seed);
    let mut times = |n| {
        let (mut list, mut t) = (Vec::new(), 0.0);
        for k in 0..steps {
            if k > 0 && n % 4 != 3 && rng.random::<f64>() < 0.15 {
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

/// Currents of which some excite, some inhibit and a few are enormous.
pub fn mixed_currents(rng: &mut ChaCha8Rng, neurons: usize, steps: usize) -> Array2<f64> {
    Array2::from_shape_fn((neurons, steps), |_| {
        let (x, strong) = (between(rng, -2e-10, 12e-10), between(rng, 0.0, 1.0) > 0.9);
        if strong { x.abs() * 20.0 } else { x }
    })
}

/// Refractory periods of a whole number of steps: here a comparison of times goes wrong, each kind of it at
/// some Δt, and the quotients come out a little above or below the whole number.
pub fn whole_periods() -> [(f64, Params); 6] {
    let periods = [10e-3, 1.5e-3, 3e-3, 10.5e-3, 4.9e-3, 4e-3];
    let steps = [1e-3, 0.3e-3, 0.3e-3, 0.7e-3, 0.7e-3, 0.4e-3];
    std::array::from_fn(|k| {
        let dt = steps[k];
        let p = Params {
            t_max: 120.0 * dt,
            dt,
            tau_m: 15.0 * dt,
            ..DEFAULT
        };
        (periods[k], p)
    })
}

/// The noisy input of the workbook: neuron n has stream n.
pub fn noisy(function: &'static str, neurons: usize) -> Call {
    call(function, currents(neurons, SEED), DEFAULT)
}

/// The spikes of that population.
pub fn noisy_spikes(neurons: usize) -> Spikes {
    simulate(&currents(neurons, SEED), &DEFAULT).1
}
