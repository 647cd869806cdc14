//! Exercise 2: the sinusoidal input current.

use crate::kit::*;

mod play;
mod reward;

exercise! {
    day1::ex02_sinusoidal_input, "day1/ex02", "a sinusoidal input",
    play: played!(),
}

/// The period, in seconds.
const T: f64 = 0.01;

calls! {
    at = sine_current(t: seconds(f64); p);
}

fn domains() -> Vec<Domain> {
    vec![Domain::of(at(2.3e-3, DEFAULT))]
}

fn checks(seed: u64) -> Vec<Check> {
    vec![
        value(
            "after 1 ms, and after a quarter of a period",
            [at(1e-3, DEFAULT), at(2.5e-3, DEFAULT)],
        ),
        limit(
            "at t = 0 the current is I_mean, after three quarters of a period it is 0",
            [at(0.0, DEFAULT), at(7.5e-3, DEFAULT)],
        ),
        relation(
            "after a whole period it is the same again, after half of one it is as far on the other side of I_mean",
            [1.3e-3, 4.1e-3, 8.9e-3]
                .iter()
                .flat_map(|&t| [t, t + T, t + T / 2.0])
                .map(|t| at(t, DEFAULT)),
        ),
        draws(
            "any time and any parameters",
            random_calls(seed + 102, 0..25, |rng, _| {
                let p = random_params(rng, 100);
                [at(between(rng, 0.0, 60e-3), p)]
            }),
        ),
        snapshot((0..10).map(|k| at(f64::from(k) * 1e-3, DEFAULT))),
    ]
}
